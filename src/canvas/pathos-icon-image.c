/* pathos-icon-image.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-icon-image.h"

#include "pathos-gsk-pen.h"
#include "pathos-icons.h"
#include "pathos-node.h"

/**
 * PathosIconImage:
 *
 * One of the map's own icons as a widget, in the colour of text.
 */

#define SIZE         16
#define STROKE_WIDTH 1.5f

struct _PathosIconImage
{
  GtkWidget parent_instance;

  const PathosIcon *icon;
};

G_DEFINE_FINAL_TYPE (PathosIconImage, pathos_icon_image, GTK_TYPE_WIDGET)

static PathosColour
get_colour (GtkWidget *widget)
{
  GdkRGBA rgba;

  gtk_widget_get_color (widget, &rgba);
  return (PathosColour) (rgba.alpha * 255 + 0.5f) << 24 | (PathosColour) (rgba.red * 255 + 0.5f) << 16 |
         (PathosColour) (rgba.green * 255 + 0.5f) << 8 | (PathosColour) (rgba.blue * 255 + 0.5f);
}

static void
append (GtkSnapshot *snapshot,
        const char  *notation,
        PathosColour fill,
        PathosColour stroke)
{
  PathosPath *path;
  PathosNode *node;

  if (notation == NULL)
    return;

  path = pathos_path_new ();
  pathos_path_add_notation (path, notation);
  node = pathos_path_node_new (path, fill, stroke, STROKE_WIDTH, NULL);
  pathos_gsk_pen_append (snapshot, NULL, node);
  pathos_node_unref (node);
}

static void
pathos_icon_image_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  PathosIconImage *self = (PathosIconImage *) widget;
  PathosColour     colour = get_colour (widget);
  float            x = (gtk_widget_get_width (widget) - SIZE) / 2.0f;
  float            y = (gtk_widget_get_height (widget) - SIZE) / 2.0f;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  append (snapshot, self->icon->path, 0, colour);
  append (snapshot, self->icon->fill, colour, 0);
  gtk_snapshot_restore (snapshot);
}

static void
pathos_icon_image_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
pathos_icon_image_class_init (PathosIconImageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = pathos_icon_image_snapshot;
  widget_class->measure = pathos_icon_image_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
pathos_icon_image_init (PathosIconImage *self)
{
}

/**
 * pathos_icon_image_new:
 * @name: of an icon, see pathos_icon_find()
 *
 * Returns: (transfer floating)
 */
GtkWidget *
pathos_icon_image_new (const char *name)
{
  PathosIconImage *self = g_object_new (PATHOS_TYPE_ICON_IMAGE, NULL);

  pathos_icon_image_set_name (self, name);
  return GTK_WIDGET (self);
}

/**
 * pathos_icon_image_set_name:
 * @name: of an icon, see pathos_icon_find()
 *
 * Shows another icon.
 */
void
pathos_icon_image_set_name (PathosIconImage *self,
                            const char      *name)
{
  const PathosIcon *icon = pathos_icon_find (name);

  g_return_if_fail (PATHOS_IS_ICON_IMAGE (self));
  g_return_if_fail (icon != NULL);

  self->icon = icon;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

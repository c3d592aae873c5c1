/* pathos-plate.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-plate.h"

#include "pathos-builder.h"
#include "pathos-gsk-pen.h"
#include "pathos-words.h"

#include <glib/gi18n.h>
#include <math.h>

/* The plate is as large as text in the window, not in the map, so that it is legible at any zoom. */

#define REST      2000  /* milliseconds after the last key: as long as keys make one undo step */
#define TEXT_SIZE 13.0f /* pixels */
#define HINT_SIZE 12.0f
#define PADDING_X 8.0f
#define PADDING_Y 4.0f
#define RADIUS    6.0f
#define DISTANCE  8.0f /* from the part */
#define MARGIN    4.0f /* from the edges of the view */

struct _PathosPlate
{
  GtkWidget   *widget; /* (unowned) */
  PathosNodeId id;     /* of the element, "" while there is nothing to say */
  double       was[2];
  guint        timeout;
};

/**
 * pathos_plate_new:
 * @widget: (transfer none): on which the plate is drawn; must outlive it
 *
 * Returns: (transfer full): a plate that is hidden
 */
PathosPlate *
pathos_plate_new (GtkWidget *widget)
{
  PathosPlate *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  self = g_new0 (PathosPlate, 1);
  self->widget = widget;
  return self;
}

void
pathos_plate_free (PathosPlate *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  g_free (self);
}

/**
 * pathos_plate_show:
 * @group: a part on axes, with its values before they are set
 *
 * Shows the plate. If it is beside this part already, the values before do not change.
 */
void
pathos_plate_show (PathosPlate       *self,
                   const PathosGroup *group)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (group->axes != NULL);

  g_clear_handle_id (&self->timeout, g_source_remove);
  if (g_str_equal (self->id, group->id))
    return;

  g_strlcpy (self->id, group->id, sizeof self->id);
  self->was[0] = group->values[0];
  self->was[1] = group->values[1];
  gtk_widget_queue_draw (self->widget);
}

/**
 * pathos_plate_hide:
 *
 * Hides the plate.
 */
void
pathos_plate_hide (PathosPlate *self)
{
  g_return_if_fail (self != NULL);

  g_clear_handle_id (&self->timeout, g_source_remove);
  self->id[0] = '\0';
  gtk_widget_queue_draw (self->widget);
}

/**
 * pathos_plate_is_shown:
 *
 * Returns: whether the plate says a value
 */
gboolean
pathos_plate_is_shown (PathosPlate *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->id[0] != '\0';
}

static gboolean
rest_cb (gpointer user_data)
{
  PathosPlate *self = user_data;

  self->timeout = 0;
  pathos_plate_hide (self);
  return G_SOURCE_REMOVE;
}

/**
 * pathos_plate_rest:
 *
 * Hides the plate in a moment, unless it is shown again.
 */
void
pathos_plate_rest (PathosPlate *self)
{
  g_return_if_fail (self != NULL);

  g_clear_handle_id (&self->timeout, g_source_remove);
  if (pathos_plate_is_shown (self))
    self->timeout = g_timeout_add (REST, rest_cb, self);
}

/* Appends the values along the axes, for instance +0.5. A number keeps its sign before it in any text. */
static void
append_values (GString           *text,
               const PathosAxes  *axes,
               const double      *values,
               const PathosScene *scene)
{
  for (guint i = 0; i < axes->n_axes; i++)
    {
      const PathosAxis *axis = &axes->axis[i];
      int               digits = axis->fine > 1 ? (int) ceil (log10 (axis->fine) - 1e-6) : 0;
      g_autofree char  *number = pathos_words_format_number (scene->language, values[i], digits,
                                                             axis->minimum < 0 && values[i] != 0);

      g_string_append_printf (text, scene->rtl ? "%s\u2066%s\u2069" : "%s%s", i > 0 ? ", " : "", number);
    }
}

/**
 * pathos_plate_dup_text:
 *
 * Returns: (transfer full) (nullable): what the plate says, %NULL while it is hidden
 */
char *
pathos_plate_dup_text (PathosPlate       *self,
                       const PathosParts *parts,
                       const PathosScene *scene)
{
  const PathosPlaced *placed = pathos_parts_find (parts, self->id);
  g_autoptr (GString) now = g_string_new (NULL);
  g_autoptr (GString) was = g_string_new (NULL);

  if (placed == NULL || placed->group->axes == NULL)
    return NULL;

  append_values (now, placed->group->axes, placed->group->values, scene);
  append_values (was, placed->group->axes, self->was, scene);
  if (g_str_equal (now->str, was->str))
    return g_strdup (now->str);

  /* Translators: a value that is being set, and the value before. */
  return g_strdup_printf (_ ("%s · was %s"), now->str, was->str);
}

/* @hint: (nullable) */
static PathosNode *
create_node (const char        *string,
             const char        *hint,
             const PathosScene *scene,
             const PathosTheme *theme)
{
  PathosTextStyle style = { .size = TEXT_SIZE, .bold = TRUE, .rtl = scene->rtl };
  PathosTextStyle hint_style = { .size = HINT_SIZE, .rtl = scene->rtl };
  g_autoptr (PathosShapedText) text = pathos_text_shape (string, &style);
  g_autoptr (PathosShapedText) below = hint != NULL ? pathos_text_shape (hint, &hint_style) : NULL;
  float         width = MAX (text->width, below != NULL ? below->width : 0) + 2 * PADDING_X;
  float         height = text->height + (below != NULL ? below->height : 0) + 2 * PADDING_Y;
  PathosBuilder builder;

  pathos_builder_init (&builder, width, scene->rtl);
  pathos_builder_add_rect (&builder, 0, 0, width, height, RADIUS, theme->card, theme->axis, "plate");
  pathos_builder_add_text (&builder, text, PADDING_X, PADDING_Y, theme->text, NULL);
  if (below != NULL)
    pathos_builder_add_text (&builder, below, PADDING_X, PADDING_Y + text->height, theme->text_dim, NULL);
  return pathos_builder_end (&builder, NULL);
}

/* Beside the part, where there is room: after it in reading order, or else before it. */
static graphene_point_t
find_place (const graphene_rect_t *part,
            const graphene_size_t *size,
            gboolean               rtl,
            const PathosViewport  *viewport)
{
  float    right = part->origin.x + part->size.width + DISTANCE;
  float    left = part->origin.x - DISTANCE - size->width;
  float    y = part->origin.y + (part->size.height - size->height) / 2;
  gboolean fits_right = right + size->width + MARGIN <= viewport->width;
  gboolean fits_left = left >= MARGIN;
  float    x = (rtl ? fits_left || !fits_right : !fits_right && fits_left) ? left : right;

  return GRAPHENE_POINT_INIT (roundf (CLAMP (x, MARGIN, (float) viewport->width - size->width - MARGIN)),
                              roundf (CLAMP (y, MARGIN, (float) viewport->height - size->height - MARGIN)));
}

/**
 * pathos_plate_snapshot:
 * @hint: (nullable): what is said below the values
 *
 * Draws the plate, in the coordinates of the widget.
 */
void
pathos_plate_snapshot (PathosPlate          *self,
                       GtkSnapshot          *snapshot,
                       const PathosParts    *parts,
                       const PathosScene    *scene,
                       const PathosTheme    *theme,
                       const PathosViewport *viewport,
                       const char           *hint)
{
  g_autofree char *text = NULL;
  g_autoptr (PathosNode) node = NULL;
  graphene_rect_t  part;
  graphene_point_t place;

  if (!pathos_plate_is_shown (self))
    return;

  text = pathos_plate_dup_text (self, parts, scene);
  if (text == NULL)
    return;

  node = create_node (text, hint, scene, theme);
  part = pathos_viewport_from_map (viewport, &pathos_parts_find (parts, self->id)->rect);
  place = find_place (&part, &node->bounds.size, scene->rtl, viewport);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &place);
  pathos_gsk_pen_append (snapshot, NULL, node); /* without pictures */
  gtk_snapshot_restore (snapshot);
}

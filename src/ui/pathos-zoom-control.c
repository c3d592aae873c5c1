/* pathos-zoom-control.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-zoom-control.h"

#include <glib/gi18n.h>
#include <math.h>

/**
 * PathosZoomControl:
 *
 * Says how large the map is shown, and changes it by the window's actions.
 */

/* A number and its sign, which would change places in a text from right to left. */
#define LEFT_TO_RIGHT "\342\201\246"
#define ISOLATE_END   "\342\201\251"

struct _PathosZoomControl
{
  GtkBox parent_instance;

  GtkButton *zoom_button;
};

G_DEFINE_FINAL_TYPE (PathosZoomControl, pathos_zoom_control, GTK_TYPE_BOX)

static void
zoom_changed_cb (PathosZoomControl *self,
                 GParamSpec        *pspec,
                 PathosCanvas      *canvas)
{
  g_autofree char *label = NULL;
  g_autofree char *isolated = NULL;

  g_assert (PATHOS_IS_ZOOM_CONTROL (self));
  g_assert (PATHOS_IS_CANVAS (canvas));

  /* Translators: the zoom level of the map, in per cent. */
  label = g_strdup_printf (_ ("%d %%"), (int) lround (pathos_canvas_get_zoom (canvas) * 100));
  isolated = g_strconcat (LEFT_TO_RIGHT, label, ISOLATE_END, NULL);
  gtk_button_set_label (self->zoom_button, isolated);
}

static void
pathos_zoom_control_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PATHOS_TYPE_ZOOM_CONTROL);

  G_OBJECT_CLASS (pathos_zoom_control_parent_class)->dispose (object);
}

static void
pathos_zoom_control_class_init (PathosZoomControlClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pathos_zoom_control_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/pathos/Pathos/pathos-zoom-control.ui");
  gtk_widget_class_bind_template_child (widget_class, PathosZoomControl, zoom_button);
}

static void
pathos_zoom_control_init (PathosZoomControl *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pathos_zoom_control_set_canvas:
 *
 * Follows the zoom of @canvas; to be called once.
 */
void
pathos_zoom_control_set_canvas (PathosZoomControl *self,
                                PathosCanvas      *canvas)
{
  g_return_if_fail (PATHOS_IS_ZOOM_CONTROL (self));
  g_return_if_fail (PATHOS_IS_CANVAS (canvas));

  g_signal_connect_object (canvas, "notify::zoom", G_CALLBACK (zoom_changed_cb), self, G_CONNECT_SWAPPED);
  zoom_changed_cb (self, NULL, canvas);
}

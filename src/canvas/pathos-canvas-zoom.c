/* pathos-canvas-zoom.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

#include <math.h>

/* Zooming by pinching, and by scrolling with Ctrl held. */

#define WHEEL_ZOOM   0.25  /* factors of two per notch */
#define SURFACE_ZOOM 0.006 /* factors of two per pixel */

static gboolean
scrolled_cb (PathosCanvas             *self,
             double                    dx,
             double                    dy,
             GtkEventControllerScroll *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  gboolean        is_wheel = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL;

  g_assert (PATHOS_IS_CANVAS (self));
  g_assert (GTK_IS_EVENT_CONTROLLER_SCROLL (controller));

  if (!(state & GDK_CONTROL_MASK))
    return GDK_EVENT_PROPAGATE;

  pathos_scroller_zoom_at (self->scroller,
                           pathos_scroller_get_zoom (self->scroller) *
                               exp2 (-dy * (is_wheel ? WHEEL_ZOOM : SURFACE_ZOOM)),
                           self->pointer.x,
                           self->pointer.y);
  return GDK_EVENT_STOP;
}

static void
pinch_began_cb (PathosCanvas *self)
{
  g_assert (PATHOS_IS_CANVAS (self));

  self->pinch_zoom = pathos_scroller_get_zoom (self->scroller);
}

static void
pinched_cb (PathosCanvas   *self,
            double          scale,
            GtkGestureZoom *gesture)
{
  double x = self->pointer.x, y = self->pointer.y;

  g_assert (PATHOS_IS_CANVAS (self));
  g_assert (GTK_IS_GESTURE_ZOOM (gesture));

  gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y);
  pathos_scroller_zoom_at (self->scroller, self->pinch_zoom * scale, x, y);
}

#define USUAL_DPI (96 * 1024.0) /* in the unit of the setting */

static void
text_scale_changed_cb (PathosCanvas *self,
                       GParamSpec   *pspec,
                       GtkSettings  *settings)
{
  int dpi = 0;

  g_assert (PATHOS_IS_CANVAS (self));
  g_assert (GTK_IS_SETTINGS (settings));

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  pathos_scroller_set_text_scale (self->scroller, dpi > 0 ? dpi / USUAL_DPI : 1);
}

/**
 * pathos_canvas_init_zoom:
 *
 * Adds the controllers that zoom, and follows the size of text on the desktop.
 */
void
pathos_canvas_init_zoom (PathosCanvas *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkEventController *zoom = GTK_EVENT_CONTROLLER (gtk_gesture_zoom_new ());
  GtkSettings        *settings = gtk_widget_get_settings (GTK_WIDGET (self));

  g_return_if_fail (PATHOS_IS_CANVAS (self));

  g_signal_connect_object (settings,
                           "notify::gtk-xft-dpi",
                           G_CALLBACK (text_scale_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  text_scale_changed_cb (self, NULL, settings);

  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scrolled_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);

  gtk_event_controller_set_propagation_phase (zoom, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (zoom, "begin", G_CALLBACK (pinch_began_cb), self);
  g_signal_connect_swapped (zoom, "scale-changed", G_CALLBACK (pinched_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), zoom);
}

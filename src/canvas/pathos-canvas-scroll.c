/* pathos-canvas-scroll.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

#include <math.h>

/* Scrolling and zooming: adjustments and gestures on one side, the viewport's arithmetic on the other. */

#define WHEEL_ZOOM   0.25  /* doublings a notch */
#define SURFACE_ZOOM 0.006 /* doublings a pixel */

static void
adjustment_changed_cb (PathosCanvas *self)
{
  if (self->configuring)
    return;

  self->viewport.x = gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
  self->viewport.y = gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
set_adjustment (PathosCanvas  *self,
                GtkOrientation orientation,
                GtkAdjustment *adjustment)
{
  GtkAdjustment **place = &self->adjustments[orientation];

  if (*place != NULL)
    g_signal_handlers_disconnect_by_func (*place, adjustment_changed_cb, self);
  g_set_object (place, adjustment);
  if (*place != NULL)
    g_signal_connect_swapped (*place, "value-changed", G_CALLBACK (adjustment_changed_cb), self);
}

void
pathos_canvas_drop_adjustments (PathosCanvas *self)
{
  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
}

static void
configure_one (GtkAdjustment *adjustment,
               double         value,
               double         extent,
               double         page)
{
  if (adjustment != NULL)
    gtk_adjustment_configure (adjustment, value, 0, extent, page * 0.1, page * 0.9, page);
}

/* Tells the scroll bars what the viewport is now. */
void
pathos_canvas_configure (PathosCanvas *self)
{
  PathosViewport *viewport = &self->viewport;

  pathos_viewport_clamp (viewport);
  self->configuring = TRUE;
  configure_one (self->adjustments[GTK_ORIENTATION_HORIZONTAL], viewport->x, pathos_viewport_get_extent_x (viewport), viewport->width);
  configure_one (self->adjustments[GTK_ORIENTATION_VERTICAL], viewport->y, pathos_viewport_get_extent_y (viewport), viewport->height);
  self->configuring = FALSE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* A movement that still runs on would carry the map away from under the pointer. */
static void
stop_kinetics (PathosCanvas *self)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);

  if (scrolled == NULL)
    return;

  gtk_scrolled_window_set_kinetic_scrolling (GTK_SCROLLED_WINDOW (scrolled), FALSE);
  gtk_scrolled_window_set_kinetic_scrolling (GTK_SCROLLED_WINDOW (scrolled), TRUE);
}

/* Zooms so that what is at (@x, @y) of the widget stays there. */
void
pathos_canvas_zoom_at (PathosCanvas *self,
                       double        zoom,
                       double        x,
                       double        y)
{
  double before = self->viewport.zoom;

  stop_kinetics (self);
  pathos_viewport_zoom_at (&self->viewport, zoom, x, y);
  pathos_canvas_configure (self);
  if (self->viewport.zoom == before)
    return;

  pathos_canvas_style_text (self);
  g_object_notify (G_OBJECT (self), "zoom");
}

double
pathos_canvas_get_zoom (PathosCanvas *self)
{
  g_return_val_if_fail (PATHOS_IS_CANVAS (self), 1);

  return self->viewport.zoom;
}

/* @zoom: pixels a map unit; the middle of what is seen stays there */
void
pathos_canvas_set_zoom (PathosCanvas *self,
                        double        zoom)
{
  g_return_if_fail (PATHOS_IS_CANVAS (self));

  pathos_canvas_zoom_at (self, zoom, self->viewport.width / 2, self->viewport.height / 2);
}

/* Zooms in if @direction is positive, out if it is negative, to the next round figure. */
void
pathos_canvas_step_zoom (PathosCanvas *self,
                         int           direction)
{
  g_return_if_fail (PATHOS_IS_CANVAS (self));

  pathos_canvas_set_zoom (self, pathos_viewport_get_step (&self->viewport, direction));
}

void
pathos_canvas_scroll_to (PathosCanvas *self,
                         double        x,
                         double        y)
{
  self->viewport.x = x;
  self->viewport.y = y;
  pathos_canvas_configure (self);
}

/* Brings a part of the map into view. */
void
pathos_canvas_reveal (PathosCanvas       *self,
                      const PathosPlaced *placed)
{
  graphene_rect_t visible = pathos_viewport_get_visible (&self->viewport);
  graphene_rect_t rect = placed->rect;
  double          start = 0, top = 0;

  /* What sticks is in view already, along that axis. */
  if (placed->stick & PATHOS_STICK_START)
    rect = GRAPHENE_RECT_INIT (visible.origin.x + visible.size.width / 2, rect.origin.y, 1, rect.size.height);
  if (placed->stick & PATHOS_STICK_TOP)
    rect = GRAPHENE_RECT_INIT (rect.origin.x, visible.origin.y + visible.size.height / 2, rect.size.width, 1);

  if (!(placed->stick & PATHOS_STICK_START) && self->sticky.gutter.size.width < visible.size.width / 3)
    start = self->sticky.gutter.size.width * self->viewport.zoom + PATHOS_VIEW_MARGIN;
  if (!(placed->stick & PATHOS_STICK_TOP) && rect.origin.y > self->sticky.bar.origin.y && self->sticky.bar.size.height < visible.size.height / 3)
    top = (self->sticky.bar.size.height + 2 * PATHOS_STICKY_PADDING) * self->viewport.zoom;

  pathos_viewport_reveal (&self->viewport, &rect, start, top, self->sticky.rtl);
  pathos_canvas_configure (self);
}

/* Returns: the part of the map in which everything has its item: as much again on each side of what is in view */
graphene_rect_t
pathos_canvas_get_near (PathosCanvas *self)
{
  graphene_rect_t near = pathos_viewport_get_visible (&self->viewport);

  graphene_rect_inset (&near, -near.size.width / 2, -near.size.height / 2);
  return near;
}

static gboolean
scrolled_cb (PathosCanvas             *self,
             double                    dx,
             double                    dy,
             GtkEventControllerScroll *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  gboolean        is_wheel = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL;

  if (!(state & GDK_CONTROL_MASK))
    return GDK_EVENT_PROPAGATE;

  pathos_canvas_zoom_at (self, self->viewport.zoom * exp2 (-dy * (is_wheel ? WHEEL_ZOOM : SURFACE_ZOOM)), self->pointer.x, self->pointer.y);
  return GDK_EVENT_STOP;
}

static void
pinch_began_cb (PathosCanvas *self)
{
  self->pinch_zoom = self->viewport.zoom;
}

static void
pinched_cb (PathosCanvas   *self,
            double          scale,
            GtkGestureZoom *gesture)
{
  double x = self->pointer.x, y = self->pointer.y;

  gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y);
  pathos_canvas_zoom_at (self, self->pinch_zoom * scale, x, y);
}

void
pathos_canvas_init_scrolling (PathosCanvas *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkEventController *zoom = GTK_EVENT_CONTROLLER (gtk_gesture_zoom_new ());

  self->viewport.zoom = 1;
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scrolled_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);

  gtk_event_controller_set_propagation_phase (zoom, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (zoom, "begin", G_CALLBACK (pinch_began_cb), self);
  g_signal_connect_swapped (zoom, "scale-changed", G_CALLBACK (pinched_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), zoom);
}

enum
{
  HADJUSTMENT,
  VADJUSTMENT,
  HSCROLL_POLICY,
  VSCROLL_POLICY,
};

static guint first_scroll_prop;

/* Installs the properties of GtkScrollable from the id @first_prop. */
void
pathos_canvas_class_init_scrolling (GObjectClass *object_class,
                                    guint         first_prop)
{
  first_scroll_prop = first_prop;
  g_object_class_override_property (object_class, first_prop + HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, first_prop + VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, first_prop + HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, first_prop + VSCROLL_POLICY, "vscroll-policy");
}

/* Returns: whether @prop_id is one of GtkScrollable's. The policies do not matter: there is no natural size to keep to. */
gboolean
pathos_canvas_set_scroll_property (PathosCanvas *self,
                                   guint         prop_id,
                                   const GValue *value)
{
  if (prop_id == first_scroll_prop + HADJUSTMENT)
    set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
  else if (prop_id == first_scroll_prop + VADJUSTMENT)
    set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));

  return prop_id >= first_scroll_prop && prop_id <= first_scroll_prop + VSCROLL_POLICY;
}

/* Returns: whether @prop_id is one of GtkScrollable's */
gboolean
pathos_canvas_get_scroll_property (PathosCanvas *self,
                                   guint         prop_id,
                                   GValue       *value)
{
  if (prop_id == first_scroll_prop + HADJUSTMENT)
    g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
  else if (prop_id == first_scroll_prop + VADJUSTMENT)
    g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
  else if (prop_id == first_scroll_prop + HSCROLL_POLICY || prop_id == first_scroll_prop + VSCROLL_POLICY)
    g_value_set_enum (value, GTK_SCROLL_MINIMUM);
  else
    return FALSE;

  return TRUE;
}

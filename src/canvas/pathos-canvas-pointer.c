/* pathos-canvas-pointer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

#include <glib/gi18n.h>
#include <math.h>

/* Pointer and touch: gestures find out what is meant, tools do it. */

/* Where in the map is what is seen at a place of the widget, what sticks to an edge included. */
graphene_point_t
pathos_canvas_get_map_point (PathosCanvas *self,
                             double        x,
                             double        y)
{
  graphene_point_t point = pathos_viewport_to_map (&self->viewport, x, y);
  graphene_rect_t  visible = pathos_viewport_get_visible (&self->viewport);

  return pathos_sticky_unshift (&self->sticky, &visible, &point);
}

/* Returns: the topmost of these parts at a place of the widget */
PathosSpot
pathos_canvas_pick (PathosCanvas *self,
                    double        x,
                    double        y,
                    guint         parts)
{
  graphene_point_t point = pathos_canvas_get_map_point (self, x, y);

  if (self->scene == NULL)
    return (PathosSpot) { NULL, 0, 0 };

  return pathos_scene_pick (self->scene, point.x, point.y, parts);
}

static const PathosPlaced *
find_placed (PathosCanvas *self,
             double        x,
             double        y)
{
  PathosSpot spot = pathos_canvas_pick (self, x, y, PATHOS_PICK (PATHOS_PART_ITEM));

  return spot.group != NULL ? pathos_parts_find_same (self->parts, spot.group) : NULL;
}

/* Says in which directions a part can be dragged to set its values. */
static const char *
get_resize_cursor (const PathosAxes *axes)
{
  if (axes->n_axes > 1)
    return "move";

  return axes->axis[0].unit_x != 0 ? "ew-resize" : "ns-resize";
}

static void
set_cursor (PathosCanvas *self)
{
  PathosSpot  spot = pathos_canvas_pick (self, self->pointer.x, self->pointer.y, PATHOS_PICK (PATHOS_PART_ITEM));
  const char *name = NULL;

  if (self->panning)
    name = "grabbing";
  else if (self->space_held)
    name = "grab";
  else if (spot.group != NULL && spot.group->axes != NULL)
    name = get_resize_cursor (spot.group->axes);

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), name);
}

static void
motion_cb (PathosCanvas *self,
           double        x,
           double        y)
{
  PathosSpot spot;

  self->pointer = GRAPHENE_POINT_INIT (x, y);
  if (pathos_tool_is_running (self->drag_tool) || self->panning)
    return;

  spot = pathos_canvas_pick (self, x, y, PATHOS_PICK (PATHOS_PART_ITEM));
  pathos_item_layer_set_hovered (self->layer, spot.group);
  set_cursor (self);
}

static void
leave_cb (PathosCanvas *self)
{
  pathos_item_layer_set_hovered (self->layer, NULL);
}

static gboolean
query_tooltip_cb (PathosCanvas *self,
                  int           x,
                  int           y,
                  gboolean      by_keyboard,
                  GtkTooltip   *tooltip)
{
  const PathosPlaced *placed = by_keyboard ? pathos_canvas_get_focused (self) : NULL;
  PathosSpot          spot = pathos_canvas_pick (self, x, y, PATHOS_PICK (PATHOS_PART_ITEM));
  const PathosGroup  *group = placed != NULL ? placed->group : spot.group;
  gboolean            is_legible = group != NULL && group->axes == NULL && self->viewport.zoom >= 0.6;

  if (group == NULL || group->label == NULL || *group->label == '\0' || is_legible || pathos_tool_is_running (self->drag_tool))
    return FALSE;

  gtk_tooltip_set_text (tooltip, group->label);
  return TRUE;
}

/* What is pressed in the text that is edited is the text's. */
static gboolean
is_in_text (PathosCanvas *self,
            double        x,
            double        y)
{
  graphene_rect_t bounds;

  return self->text_view != NULL && gtk_widget_compute_bounds (self->text_view, GTK_WIDGET (self), &bounds) &&
         graphene_rect_contains_point (&bounds, &GRAPHENE_POINT_INIT ((float) x, (float) y));
}

static void
pressed_cb (PathosCanvas    *self,
            int              n_press,
            double           x,
            double           y,
            GtkGestureClick *gesture)
{
  const PathosPlaced *placed = self->scene != NULL ? find_placed (self, x, y) : NULL;
  GdkModifierType     state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  graphene_point_t    point = pathos_canvas_get_map_point (self, x, y);

  self->pointer = GRAPHENE_POINT_INIT (x, y);
  if (is_in_text (self, x, y))
    return;

  pathos_canvas_end_text (self, TRUE);
  if (self->space_held || self->scene == NULL)
    return;

  if (placed == NULL)
    {
      pathos_selection_set_only (self->selection, NULL);
      gtk_widget_grab_focus (GTK_WIDGET (self));
    }
  else if (state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK))
    pathos_selection_toggle (self->selection, placed->group->id);
  else
    {
      pathos_item_layer_focus (self->layer, self->parts, placed);
      pathos_selection_set_only (self->selection, placed->group->id);
    }

  if (n_press == 2 && placed != NULL && pathos_canvas_begin_text (self, placed, &point))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
begin_pan (PathosCanvas *self,
           GtkGesture   *gesture)
{
  self->panning = TRUE;
  self->pan = GRAPHENE_POINT_INIT (self->viewport.x, self->viewport.y);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  set_cursor (self);
}

static void
pan_began_cb (PathosCanvas *self,
              double        x,
              double        y,
              GtkGesture   *gesture)
{
  begin_pan (self, gesture);
}

static void
pan_moved_cb (PathosCanvas *self,
              double        dx,
              double        dy)
{
  pathos_canvas_scroll_to (self, self->pan.x - dx, self->pan.y - dy);
}

static void
pan_ended_cb (PathosCanvas *self)
{
  self->panning = FALSE;
  set_cursor (self);
}

static void
drag_began_cb (PathosCanvas *self,
               double        x,
               double        y,
               GtkGesture   *gesture)
{
  PathosSpot spot = pathos_canvas_pick (self, x, y, PATHOS_PICK (PATHOS_PART_ITEM));

  pathos_canvas_begin_drag (self, spot.group);
  if (self->space_held)
    begin_pan (self, gesture);
}

static void
drag_moved_cb (PathosCanvas   *self,
               double          dx,
               double          dy,
               GtkGestureDrag *gesture)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  double          x = 0, y = 0;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  self->pointer = GRAPHENE_POINT_INIT (x + dx, y + dy);
  if (self->panning)
    pan_moved_cb (self, dx, dy);
  else if (pathos_canvas_move_drag (self, x, y, (state & GDK_SHIFT_MASK) != 0))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
drag_ended_cb (PathosCanvas *self)
{
  if (self->panning)
    pan_ended_cb (self);

  pathos_canvas_end_drag (self);
  set_cursor (self);
}

static void
drag_cancelled_cb (PathosCanvas *self)
{
  pathos_canvas_cancel_drag (self);
  pan_ended_cb (self);
}

static void
add_drag (PathosCanvas *self,
          guint         button,
          GCallback     began,
          GCallback     moved,
          GCallback     ended)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), button);
  g_signal_connect_swapped (drag, "drag-begin", began, self);
  g_signal_connect_swapped (drag, "drag-update", moved, self);
  g_signal_connect_swapped (drag, "drag-end", ended, self);
  if (button == GDK_BUTTON_PRIMARY)
    g_signal_connect_swapped (drag, "cancel", G_CALLBACK (drag_cancelled_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

void
pathos_canvas_init_pointer (PathosCanvas *self)
{
  GtkWidget          *widget = GTK_WIDGET (self);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture         *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (widget, motion);

  add_drag (self, GDK_BUTTON_PRIMARY, G_CALLBACK (drag_began_cb), G_CALLBACK (drag_moved_cb), G_CALLBACK (drag_ended_cb));
  add_drag (self, GDK_BUTTON_MIDDLE, G_CALLBACK (pan_began_cb), G_CALLBACK (pan_moved_cb), G_CALLBACK (pan_ended_cb));

  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));

  gtk_widget_set_has_tooltip (widget, TRUE);
  g_signal_connect_swapped (widget, "query-tooltip", G_CALLBACK (query_tooltip_cb), self);
}

/* pathos-canvas-pointer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

#include <glib/gi18n.h>
#include <math.h>

/* Pointer and touch: gestures find out what is meant, tools do it. */

#define DRAG_THRESHOLD 8.0  /* pixels before a press becomes a drag */
#define EDGE           48.0 /* pixels from where a drag scrolls the map */
#define EDGE_SPEED     18.0 /* pixels a frame, at most */

static gboolean
equal_groups (const PathosGroup *a,
              const PathosGroup *b)
{
  return a == b || (a != NULL && b != NULL && pathos_placed_is_same (a, b));
}

/* Where in the map is what is seen at a place of the widget, what sticks to an edge included. */
static graphene_point_t
get_map_point (PathosCanvas *self,
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
  graphene_point_t point = get_map_point (self, x, y);

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

static void
set_pressed (PathosCanvas      *self,
             const PathosGroup *group)
{
  PathosGroup *old = self->pressed;

  self->pressed = group != NULL ? (PathosGroup *) pathos_node_ref ((PathosNode *) group) : NULL;
  if (old != NULL)
    pathos_node_unref (&old->node);
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
  else if (spot.group != NULL && spot.group->role == PATHOS_GROUP_POINT)
    name = "ns-resize";

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), name);
}

static void
motion_cb (PathosCanvas *self,
           double        x,
           double        y)
{
  PathosSpot spot;

  self->pointer = GRAPHENE_POINT_INIT (x, y);
  if (pathos_drag_tool_is_running (self->drag_tool) || self->panning)
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
  gboolean            is_legible = group != NULL && group->role != PATHOS_GROUP_POINT && self->viewport.zoom >= 0.6;

  if (group == NULL || group->label == NULL || *group->label == '\0' || is_legible || pathos_drag_tool_is_running (self->drag_tool))
    return FALSE;

  gtk_tooltip_set_text (tooltip, group->label);
  return TRUE;
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
  graphene_point_t    point = get_map_point (self, x, y);

  self->pointer = GRAPHENE_POINT_INIT (x, y);
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
      if (!pathos_selection_contains (self->selection, placed->group->id))
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

  self->ignoring = FALSE;
  set_pressed (self, spot.group);
  if (self->space_held)
    begin_pan (self, gesture);
}

/* Follows the pointer with what is lifted, as the map is seen now. */
static void
follow (PathosCanvas *self,
        gboolean      free)
{
  graphene_point_t point = pathos_viewport_to_map (&self->viewport, self->pointer.x, self->pointer.y);

  if (pathos_drag_tool_move (self->drag_tool, self->scene, point.x, point.y, free))
    pathos_canvas_lay_out (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static double
get_edge_speed (double place,
                double size)
{
  if (place < EDGE)
    return -EDGE_SPEED * MIN (1, (EDGE - place) / EDGE);
  if (place > size - EDGE)
    return EDGE_SPEED * MIN (1, (place - size + EDGE) / EDGE);

  return 0;
}

static gboolean
scroll_at_edge_cb (GtkWidget     *widget,
                   GdkFrameClock *clock,
                   gpointer       user_data)
{
  PathosCanvas *self = PATHOS_CANVAS (widget);
  double        dx = get_edge_speed (self->pointer.x, self->viewport.width);
  double        dy = get_edge_speed (self->pointer.y, self->viewport.height);
  double        x = self->viewport.x, y = self->viewport.y;

  if (*pathos_drag_tool_get_draft (self->drag_tool)->lifted == '\0' || (dx == 0 && dy == 0))
    return G_SOURCE_CONTINUE;

  pathos_canvas_scroll_to (self, x + dx, y + dy);
  if (self->viewport.x != x || self->viewport.y != y)
    follow (self, FALSE);
  return G_SOURCE_CONTINUE;
}

static void
lift (PathosCanvas *self,
      double        x,
      double        y)
{
  PathosSpot       spot = pathos_canvas_pick (self, x, y, PATHOS_PICK (PATHOS_PART_ITEM));
  graphene_point_t point = get_map_point (self, x, y);

  if (!equal_groups (spot.group, self->pressed) || pathos_document_get_read_only (self->document))
    return;
  if (!pathos_drag_tool_lift (self->drag_tool, pathos_document_get_journey (self->document), &spot, point.x, point.y))
    return;

  self->grip = GRAPHENE_POINT_INIT (point.x - spot.x, point.y - spot.y);
  self->scroll_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_at_edge_cb, NULL, NULL);
  pathos_item_layer_set_hovered (self->layer, NULL);
  pathos_canvas_lay_out (self);
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
  if (self->panning || self->ignoring || self->pressed == NULL || self->text_view != NULL)
    return;

  if (!pathos_drag_tool_is_running (self->drag_tool) && hypot (dx, dy) >= DRAG_THRESHOLD)
    {
      lift (self, x, y);
      self->ignoring = !pathos_drag_tool_is_running (self->drag_tool);
      if (!self->ignoring)
        gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
    }

  if (pathos_drag_tool_is_running (self->drag_tool))
    follow (self, (state & GDK_SHIFT_MASK) != 0);
}

static void
stop_dragging (PathosCanvas *self)
{
  if (self->scroll_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->scroll_tick);
  self->scroll_tick = 0;
  set_pressed (self, NULL);
  pathos_canvas_invalidate (self);
}

static void
announce_drop (PathosCanvas *self,
               const char   *id)
{
  const PathosPlaced *placed;

  pathos_canvas_lay_out (self);
  placed = pathos_parts_find (self->parts, id);
  if (placed != NULL && placed->group->label != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), placed->group->label, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
drag_ended_cb (PathosCanvas *self)
{
  if (self->panning)
    pan_ended_cb (self);

  if (pathos_drag_tool_is_running (self->drag_tool))
    {
      g_autofree char *id = g_strdup (pathos_drag_tool_get_element (self->drag_tool)->id);

      stop_dragging (self);
      if (pathos_drag_tool_drop (self->drag_tool, pathos_document_get_history (self->document)))
        announce_drop (self, id);
    }

  set_pressed (self, NULL);
  set_cursor (self);
}

/* Returns: whether something was lifted, which is back where it was */
gboolean
pathos_canvas_cancel_drag (PathosCanvas *self)
{
  self->ignoring = TRUE;
  if (!pathos_drag_tool_is_running (self->drag_tool))
    {
      set_pressed (self, NULL);
      return FALSE;
    }

  pathos_drag_tool_cancel (self->drag_tool);
  stop_dragging (self);
  return TRUE;
}

static void
drag_cancelled_cb (PathosCanvas *self)
{
  pathos_canvas_cancel_drag (self);
  pan_ended_cb (self);
}

/* Draws what hangs under the pointer, over a soft shadow. A point of the curve hangs in the map itself. */
void
pathos_canvas_snapshot_lifted (PathosCanvas *self,
                               GtkSnapshot  *snapshot)
{
  PathosDraft   *draft = pathos_drag_tool_get_draft (self->drag_tool);
  float          zoom = (float) self->viewport.zoom;
  GskRoundedRect outline;

  if (draft == NULL || *draft->lifted == '\0' || self->pressed == NULL)
    return;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (self->pointer.x - self->grip.x * zoom, self->pointer.y - self->grip.y * zoom));
  gtk_snapshot_scale (snapshot, zoom, zoom);
  gsk_rounded_rect_init_from_rect (&outline, &self->pressed->area, 10);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &(GdkRGBA) { 0, 0, 0, 0.22f }, 0, 5, 0, 18);
  gtk_snapshot_push_opacity (snapshot, 0.94);
  pathos_painter_draw_group (self->painter, snapshot, self->pressed);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_restore (snapshot);
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

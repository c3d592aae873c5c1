/* pathos-canvas-pointer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

#include "pathos-drag-tool.h"
#include "pathos-rect.h"

#include <glib/gi18n.h>

/* Pointer and touch: which gesture does what.
 *
 * Length: every gesture has its handlers. */

/* Returns: the item at a position of the widget */
static PathosSpot
pick (PathosCanvas *self,
      double        x,
      double        y)
{
  g_assert (PATHOS_IS_CANVAS (self));

  return pathos_scene_model_pick_item (self->model, pathos_scroller_to_scene (self->scroller, x, y));
}

#define PLUS_REACH 14 /* pixels around the sign in an empty cell, where one click is enough */

/* Returns: whether @group, which may be NULL, can be dragged. Only then is a frame around it while it is
 * hovered, because the frame promises that. */
static gboolean
can_drag (PathosCanvas      *self,
          const PathosGroup *group)
{
  g_assert (PATHOS_IS_CANVAS (self));

  return group != NULL && (group->axes != NULL || group->facts & PATHOS_FACT_MOVABLE) &&
         pathos_scene_model_can_edit (self->model);
}

/* Returns: the cursor for dragging a part along its axes */
static const char *
get_resize_cursor (const PathosAxes *axes)
{
  g_assert (axes != NULL);

  if (axes->n_axes > 1)
    return "move";

  return axes->axis[0].unit_x != 0 ? "ew-resize" : "ns-resize";
}

/* Returns: whether the pointer is at an end of what is at @spot, which it can drag over more columns */
static gboolean
is_on_end (PathosCanvas     *self,
           const PathosSpot *spot)
{
  graphene_point_t point = pathos_scroller_to_scene (self->scroller, self->pointer.x, self->pointer.y);

  g_assert (PATHOS_IS_CANVAS (self));

  return pathos_drag_tool_get_hold (pathos_scene_model_get_scene (self->model), spot, &point) !=
         PATHOS_HOLD_MIDDLE;
}

static void
set_cursor (PathosCanvas *self)
{
  PathosSpot  spot = pick (self, self->pointer.x, self->pointer.y);
  const char *name = NULL;

  g_assert (PATHOS_IS_CANVAS (self));

  if (self->panning)
    name = "grabbing";
  else if (self->space_held)
    name = "grab";
  else if (self->placing != PATHOS_INSERT_NOTHING || self->link_from != NULL ||
           pathos_canvas_begins_link (self, self->pointer.x, self->pointer.y))
    name = "crosshair";
  else if (can_drag (self, spot.group) && spot.group->axes != NULL)
    name = get_resize_cursor (spot.group->axes);
  else if (can_drag (self, spot.group) && is_on_end (self, &spot))
    name = "ew-resize";

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), name);
}

/* Returns: (nullable): the topmost of these parts that can have the focus */
static const PathosPlaced *
find_part (PathosCanvas           *self,
           const graphene_point_t *point,
           guint                   parts)
{
  PathosScene        *scene = pathos_scene_model_get_scene (self->model);
  PathosSpot          spot = pathos_scene_pick (scene, point->x, point->y, parts);
  const PathosPlaced *placed = NULL;

  g_assert (PATHOS_IS_CANVAS (self));

  if (spot.group != NULL)
    placed = pathos_parts_find_same (pathos_scene_model_get_parts (self->model), spot.group);

  return placed != NULL && placed->is_stop ? placed : NULL;
}

/* A card may be over the cells of other columns, so it comes first. A cell comes first in what it is a part
 * of.
 *
 * Returns: (nullable): the item or the empty cell at a position of the widget */
static const PathosPlaced *
find_stop (PathosCanvas *self,
           double        x,
           double        y)
{
  graphene_point_t    point = pathos_scroller_to_scene (self->scroller, x, y);
  const PathosPlaced *item, *cell;

  g_assert (PATHOS_IS_CANVAS (self));

  if (pathos_scene_model_get_scene (self->model) == NULL)
    return NULL;

  item = find_part (self, &point, PATHOS_PICK (PATHOS_PART_ITEM));
  cell = find_part (self, &point, PATHOS_PICK (PATHOS_PART_CELL));
  if (item == NULL || cell == NULL)
    return item != NULL ? item : cell;

  return item->group->facts & PATHOS_FACT_CONTAINER && pathos_rect_contains (&item->rect, &cell->rect) ? cell
                                                                                                       : item;
}

/* Returns: (nullable): what shows that it is under the pointer, because it can be dragged, or filled */
static const PathosGroup *
find_hovered (PathosCanvas *self,
              double        x,
              double        y)
{
  PathosSpot          spot = pick (self, x, y);
  const PathosPlaced *placed;

  g_assert (PATHOS_IS_CANVAS (self));

  if (spot.group != NULL || !pathos_scene_model_can_edit (self->model))
    return can_drag (self, spot.group) ? spot.group : NULL;

  placed = find_stop (self, x, y);
  return placed != NULL ? placed->group : NULL;
}

/* Without a pointer, nothing is hovered, so that every empty cell shows its sign. */
static void
set_touched (PathosCanvas       *self,
             GtkEventController *controller)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (controller);
  gboolean   is_touched;

  g_assert (PATHOS_IS_CANVAS (self));

  if (device == NULL)
    return;

  is_touched = gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
  if (is_touched == self->is_touched)
    return;

  self->is_touched = is_touched;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
motion_cb (PathosCanvas       *self,
           double              x,
           double              y,
           GtkEventController *controller)
{
  g_assert (PATHOS_IS_CANVAS (self));

  set_touched (self, controller);

  self->has_pointer = !self->is_touched;
  self->pointer = GRAPHENE_POINT_INIT (x, y);
  if (pathos_drag_controller_is_running (self->drag) || self->panning)
    return;
  if (pathos_scene_model_get_scene (self->model) != NULL)
    pathos_canvas_hover_prompts (self, self->has_pointer ? &self->pointer : NULL);
  if (self->link_from != NULL && !self->link_by_keys)
    {
      pathos_canvas_move_link (self, x, y);
      return;
    }
  pathos_canvas_hover_link (self, x, y);
  if (self->placing != PATHOS_INSERT_NOTHING && self->placing != PATHOS_INSERT_LINK)
    {
      if (self->placing != PATHOS_INSERT_FEELING)
        pathos_canvas_preview (self, x, y);
      else
        gtk_widget_queue_draw (GTK_WIDGET (self));
      return;
    }

  pathos_item_layer_set_hovered (self->layer, find_hovered (self, x, y));
  set_cursor (self);
}

static void
leave_cb (PathosCanvas *self)
{
  g_assert (PATHOS_IS_CANVAS (self));

  self->has_pointer = FALSE;
  pathos_item_layer_set_hovered (self->layer, NULL);
  g_set_str (&self->link_hovered, NULL);
  pathos_canvas_hover_prompts (self, NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  pathos_canvas_stop_preview (self);
}

/* Returns: whether something is done where the pointer is, which a tooltip would cover */
static gboolean
is_at_work (PathosCanvas *self)
{
  g_assert (PATHOS_IS_CANVAS (self));

  return self->placing != PATHOS_INSERT_NOTHING || self->link_from != NULL || self->has_band ||
         pathos_text_editor_is_running (self->editor) || pathos_canvas_is_gesturing (self);
}

static gboolean
query_tooltip_cb (PathosCanvas *self,
                  int           x,
                  int           y,
                  gboolean      by_keyboard,
                  GtkTooltip   *tooltip)
{
  const PathosPlaced *placed = by_keyboard ? pathos_canvas_get_focused (self) : NULL;
  PathosSpot          spot = pick (self, x, y);
  const PathosGroup  *group = placed != NULL ? placed->group : spot.group;
  gboolean            is_legible = group != NULL && group->axes == NULL &&
                        pathos_scroller_get_zoom (self->scroller) >= 0.6;
  g_autofree char *name = NULL, *text = NULL;

  g_assert (PATHOS_IS_CANVAS (self));
  g_assert (GTK_IS_TOOLTIP (tooltip));

  /* The plate says a value already. */
  if (group == NULL || is_legible || pathos_plate_is_shown (self->plate) || is_at_work (self))
    return FALSE;

  name = pathos_scene_model_describe (self->model, PATHOS_SAID_NAME, group, NULL);
  if (name != NULL && group->axes != NULL && pathos_scene_model_can_edit (self->model))
    text = g_strdup_printf ("%s\n%s", name, _ ("Keys 1 to 5: from frustrated to delighted"));
  gtk_tooltip_set_text (tooltip, text != NULL ? text : name);
  return name != NULL && *name != '\0';
}

/* Moves the focus to what was clicked, also where that only adds it to the selection or removes it. What is
 * selected with others may be dragged with them, so they stay selected until it is released. */
static void
focus_clicked (PathosCanvas       *self,
               const PathosPlaced *placed,
               gboolean            extends)
{
  g_assert (PATHOS_IS_CANVAS (self));

  if (placed == NULL)
    {
      pathos_selection_set_only (self->selection, NULL);
      pathos_canvas_focus_nothing (self);
      return;
    }

  pathos_item_layer_focus (self->layer, pathos_scene_model_get_parts (self->model), placed);
  pathos_canvas_remember_focus (self, placed->group);
  if (placed->group->part != PATHOS_PART_ITEM)
    pathos_selection_set_only (self->selection, NULL);
  else if (extends)
    pathos_selection_toggle (self->selection, placed->group->id);
  else if (pathos_selection_contains (self->selection, placed->group->id))
    self->keeps_others = TRUE;
  else
    pathos_selection_set_only (self->selection, placed->group->id);
}

/**
 * pathos_canvas_focus_at:
 *
 * Moves the focus to what is at a position of the widget, and selects it, for a press that something else has
 * got. While a tool is taken, a press would place something there, so nothing is done then.
 */
void
pathos_canvas_focus_at (PathosCanvas *self,
                        double        x,
                        double        y)
{
  g_return_if_fail (PATHOS_IS_CANVAS (self));

  if (self->placing != PATHOS_INSERT_NOTHING || pathos_scene_model_get_scene (self->model) == NULL)
    return;

  pathos_text_editor_end (self->editor, TRUE);
  focus_clicked (self, find_stop (self, x, y), FALSE);
  self->keeps_others = FALSE;
}

/* Begins what a click, or two, on a part begin: to edit its text or, if it is empty, to fill it. Returns:
 * whether there is anything to begin */
static gboolean
begin (PathosCanvas           *self,
       const PathosPlaced     *placed,
       const graphene_point_t *point,
       int                     n_press)
{
  graphene_point_t middle;
  float            away;

  g_assert (PATHOS_IS_CANVAS (self));

  if (placed->group->part != PATHOS_PART_CELL)
    return n_press == 2 && pathos_canvas_begin_text (self, placed, point);

  graphene_rect_get_center (&placed->rect, &middle);
  away = graphene_point_distance (&middle, point, NULL, NULL);
  /* A point is added by two clicks, because it would be dragged by the rest of one. What stands for all that
   * is hidden is a button, and has no sign. */
  if (n_press != 2 && !(placed->group->facts & PATHOS_FACT_UNHIDES) &&
      (placed->group->axes != NULL || away * pathos_scroller_get_zoom (self->scroller) > PLUS_REACH))
    return FALSE;

  pathos_canvas_fill (self, placed);
  return TRUE;
}

/* From nowhere, a link is refused, and can begin elsewhere then. */
static void
use_tool (PathosCanvas *self,
          GtkGesture   *gesture,
          double        x,
          double        y,
          gboolean      keeps)
{
  g_assert (PATHOS_IS_CANVAS (self));

  if (self->placing == PATHOS_INSERT_LINK)
    pathos_canvas_add_at (self, PATHOS_INSERT_LINK, &(PathosInsertPlace) { NULL });
  else
    pathos_canvas_place (self, x, y, keeps);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

/* Returns: whether the press is for a link that is being made */
static gboolean
press_link (PathosCanvas    *self,
            GtkGestureClick *gesture,
            double           x,
            double           y)
{
  g_assert (PATHOS_IS_CANVAS (self));

  if (self->link_by_keys)
    pathos_canvas_end_link (self, FALSE);
  if (!pathos_canvas_click_link (self, x, y))
    return FALSE;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  return TRUE;
}

/* Chooses what is at a point, and begins what that many clicks begin. */
static void
click_part (PathosCanvas    *self,
            GtkGestureClick *gesture,
            double           x,
            double           y,
            int              n_press)
{
  GdkModifierType     state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  graphene_point_t    point = pathos_scroller_to_scene (self->scroller, x, y);
  const PathosPlaced *placed = find_stop (self, x, y);

  g_assert (PATHOS_IS_CANVAS (self));

  self->has_begun = pathos_canvas_press_prompt (self, x, y);
  if (!self->has_begun)
    {
      focus_clicked (self, placed, (state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK)) != 0);
      self->has_begun = placed != NULL && self->placing == PATHOS_INSERT_NOTHING &&
                        begin (self, placed, &point, n_press);
    }
  if (self->has_begun)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
pressed_cb (PathosCanvas    *self,
            int              n_press,
            double           x,
            double           y,
            GtkGestureClick *gesture)
{
  GdkModifierType  state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  graphene_point_t point = pathos_scroller_to_scene (self->scroller, x, y);
  gboolean         draws = self->placing == PATHOS_INSERT_FEELING;

  g_assert (PATHOS_IS_CANVAS (self));
  g_assert (GTK_IS_GESTURE_CLICK (gesture));

  self->pointer = GRAPHENE_POINT_INIT (x, y);
  set_touched (self, GTK_EVENT_CONTROLLER (gesture));
  self->has_menu_point = self->keeps_others = self->press_used = self->press_on_point = self->fills = FALSE;
  if (pathos_text_editor_contains (self->editor, x, y))
    return;
  /* Some people click once more than would do, and what they clicked may be gone. */
  if (n_press > 1 && self->has_begun)
    return;
  self->has_begun = FALSE;

  pathos_text_editor_end (self->editor, TRUE);
  if (self->space_held || pathos_scene_model_get_scene (self->model) == NULL)
    return;

  if (press_link (self, gesture, x, y))
    return;
  self->press_on_point = draws && pathos_canvas_is_on_point (self, &point);
  if ((draws && !self->press_on_point && pathos_canvas_can_sketch (self, &point)) ||
      pathos_canvas_begins_link (self, x, y))
    return; /* the drag draws it */
  self->press_used = self->placing != PATHOS_INSERT_NOTHING && !draws;
  if (self->press_used)
    {
      use_tool (self, GTK_GESTURE (gesture), x, y, (state & GDK_SHIFT_MASK) != 0);
      return;
    }

  click_part (self, gesture, x, y, n_press);
}

/* What was pressed was not dragged. */
static void
released_cb (PathosCanvas *self)
{
  const PathosPlaced *placed = pathos_canvas_get_focused (self);

  g_assert (PATHOS_IS_CANVAS (self));

  if (self->keeps_others && placed != NULL && placed->group->part == PATHOS_PART_ITEM)
    pathos_selection_set_only (self->selection, placed->group->id);
  self->keeps_others = FALSE;
}

/* The menu belongs to what is pressed. If that is selected with others, they stay selected. */
static void
open_menu (PathosCanvas *self,
           double        x,
           double        y)
{
  const PathosPlaced *placed;

  g_assert (PATHOS_IS_CANVAS (self));

  if (pathos_text_editor_contains (self->editor, x, y) ||
      pathos_scene_model_get_scene (self->model) == NULL ||
      pathos_canvas_get_lifting (self))
    return;

  pathos_text_editor_end (self->editor, TRUE);
  placed = find_stop (self, x, y);
  if (placed == NULL || !pathos_selection_contains (self->selection, placed->group->id))
    focus_clicked (self, placed, FALSE);
  else
    {
      pathos_item_layer_focus (self->layer, pathos_scene_model_get_parts (self->model), placed);
      pathos_canvas_remember_focus (self, placed->group);
    }
  self->has_menu_point = placed == NULL;
  self->menu_point = pathos_scroller_to_scene (self->scroller, x, y);
  pathos_canvas_open_menu (self, &(GdkRectangle) { (int) x, (int) y, 1, 1 });
}

static void
secondary_pressed_cb (PathosCanvas *self,
                      int           n_press,
                      double        x,
                      double        y)
{
  g_assert (PATHOS_IS_CANVAS (self));

  open_menu (self, x, y);
}

static void
long_pressed_cb (PathosCanvas *self,
                 double        x,
                 double        y)
{
  g_assert (PATHOS_IS_CANVAS (self));

  open_menu (self, x, y);
}

static void
init_menu (PathosCanvas *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *hold = gtk_gesture_long_press_new ();

  g_assert (PATHOS_IS_CANVAS (self));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (secondary_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (hold), TRUE);
  g_signal_connect_swapped (hold, "pressed", G_CALLBACK (long_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (hold));
}

static void
begin_pan (PathosCanvas *self,
           GtkGesture   *gesture)
{
  const PathosViewport *viewport = pathos_scroller_get_viewport (self->scroller);

  g_assert (PATHOS_IS_CANVAS (self));
  g_assert (GTK_IS_GESTURE (gesture));

  self->panning = TRUE;
  self->pan = GRAPHENE_POINT_INIT (viewport->x, viewport->y);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  set_cursor (self);
}

static void
pan_began_cb (PathosCanvas *self,
              double        x,
              double        y,
              GtkGesture   *gesture)
{
  g_assert (PATHOS_IS_CANVAS (self));
  g_assert (GTK_IS_GESTURE (gesture));

  begin_pan (self, gesture);
}

static void
pan_moved_cb (PathosCanvas *self,
              double        dx,
              double        dy)
{
  g_assert (PATHOS_IS_CANVAS (self));

  if (self->panning)
    pathos_scroller_scroll_to (self->scroller, self->pan.x - dx, self->pan.y - dy);
}

static void
pan_ended_cb (PathosCanvas *self)
{
  g_assert (PATHOS_IS_CANVAS (self));

  self->panning = FALSE;
  set_cursor (self);
}

/* A finger scrolls there. */
static gboolean
can_begin_band (PathosCanvas *self,
                GtkGesture   *gesture,
                double        x,
                double        y)
{
  GdkDevice *device = gtk_gesture_get_device (gesture);

  g_assert (PATHOS_IS_CANVAS (self));

  return self->placing == PATHOS_INSERT_NOTHING && !pathos_text_editor_is_running (self->editor) &&
         pathos_scene_model_get_scene (self->model) != NULL && pick (self, x, y).group == NULL &&
         (device == NULL || gdk_device_get_source (device) != GDK_SOURCE_TOUCHSCREEN);
}

static gboolean
is_shifted (GtkGesture *gesture)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (gesture);

  return (gtk_event_controller_get_current_event_state (controller) & GDK_SHIFT_MASK) != 0;
}

static void
begin_sketch (PathosCanvas *self,
              GtkGesture   *gesture,
              double        x,
              double        y)
{
  graphene_point_t point = pathos_scroller_to_scene (self->scroller, x, y);

  g_assert (PATHOS_IS_CANVAS (self));

  if (pathos_canvas_begin_sketch (self, &point, is_shifted (gesture)))
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
drag_began_cb (PathosCanvas *self,
               double        x,
               double        y,
               GtkGesture   *gesture)
{
  g_assert (PATHOS_IS_CANVAS (self));
  g_assert (GTK_IS_GESTURE (gesture));

  /* What the same press has opened, gets the rest of it, and on Wayland nobody else. */
  if (pathos_canvas_get_popover (self) != NULL)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  if (self->placing == PATHOS_INSERT_FEELING && !self->space_held)
    {
      if (!self->press_on_point)
        begin_sketch (self, gesture, x, y);
      return;
    }

  if (!self->space_held && pathos_canvas_press_link (self, x, y))
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
      return;
    }

  /* A tool that is refused moves nothing either. */
  if (!self->space_held && (self->press_used || self->placing != PATHOS_INSERT_NOTHING))
    return;

  /* If the same press has begun a text, that is what the map shows. */
  if (!pathos_text_editor_is_running (self->editor))
    pathos_drag_controller_press (self->drag, x, y);
  if (self->space_held)
    begin_pan (self, gesture);
  else if (can_begin_band (self, gesture, x, y))
    {
      graphene_point_t point = pathos_scroller_to_scene (self->scroller, x, y);
      GdkModifierType  state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

      pathos_canvas_begin_band (self, &point, (state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK)) != 0);
    }
}

/* Returns: whether this is more than a click with a shaky hand */
static gboolean
is_drag (PathosCanvas *self,
         double        dx,
         double        dy)
{
  g_assert (PATHOS_IS_CANVAS (self));

  return gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) dx, (int) dy);
}

static void
move_band (PathosCanvas   *self,
           GtkGestureDrag *gesture,
           double          dx,
           double          dy)
{
  g_assert (PATHOS_IS_CANVAS (self));

  if (!is_drag (self, dx, dy) && graphene_rect_get_area (&self->band) == 0)
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  pathos_canvas_follow_pointer (self, FALSE);
}

static void
drag_moved_cb (PathosCanvas   *self,
               double          dx,
               double          dy,
               GtkGestureDrag *gesture)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  double          x = 0, y = 0;

  g_assert (PATHOS_IS_CANVAS (self));
  g_assert (GTK_IS_GESTURE_DRAG (gesture));

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  self->pointer = GRAPHENE_POINT_INIT (x + dx, y + dy);
  if (self->press_on_point && self->placing == PATHOS_INSERT_FEELING && is_drag (self, dx, dy))
    {
      self->press_on_point = FALSE;
      begin_sketch (self, GTK_GESTURE (gesture), x, y);
    }
  if (self->panning)
    pan_moved_cb (self, dx, dy);
  else if (self->sketch != NULL || self->link_drags)
    pathos_canvas_follow_pointer (self, (state & GDK_SHIFT_MASK) != 0);
  else if (self->has_band)
    move_band (self, gesture, dx, dy);
  else if (pathos_drag_controller_move (self->drag, x + dx, y + dy, (state & GDK_SHIFT_MASK) != 0))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
drag_ended_cb (PathosCanvas *self)
{
  g_assert (PATHOS_IS_CANVAS (self));

  if (self->panning)
    pan_ended_cb (self);

  pathos_drag_controller_release (self->drag);
  pathos_canvas_release_link (self);
  pathos_canvas_end_sketch (self, TRUE);
  pathos_canvas_end_band (self);
  pathos_edge_scroll_stop (self->edge);
  set_cursor (self);
}

static void
drag_cancelled_cb (PathosCanvas *self)
{
  g_assert (PATHOS_IS_CANVAS (self));

  pathos_canvas_cancel_gesture (self);
  set_cursor (self);
}

static void
add_drag (PathosCanvas *self,
          guint         button,
          GCallback     began,
          GCallback     moved,
          GCallback     ended)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_assert (PATHOS_IS_CANVAS (self));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), button);

  /* A drag can outlast the canvas by a moment: it is cancelled after the rest has gone. */
  g_signal_connect_object (drag, "drag-begin", began, self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", moved, self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", ended, self, G_CONNECT_SWAPPED);
  if (button == GDK_BUTTON_PRIMARY)
    g_signal_connect_object (drag, "cancel", G_CALLBACK (drag_cancelled_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

/* While a button is pressed, and so while something is lifted, no key does anything but Escape, not even in
 * the window around the map: it would take the pointer from what is pressed. Modifiers are passed on, because
 * they change what the drag does. */
static gboolean
key_captured_cb (PathosCanvas          *self,
                 guint                  keyval,
                 guint                  keycode,
                 GdkModifierType        state,
                 GtkEventControllerKey *controller)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));

  g_assert (PATHOS_IS_CANVAS (self));

  if ((!pathos_canvas_is_gesturing (self) && !pathos_canvas_is_pressed (self)) || keyval == GDK_KEY_Escape ||
      (event != NULL && gdk_key_event_is_modifier (event)))
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

/* Holding the space bar makes the pointer pan. */
static gboolean
key_pressed_cb (PathosCanvas *self,
                guint         keyval)
{
  g_assert (PATHOS_IS_CANVAS (self));

  if (keyval != GDK_KEY_space || pathos_scene_model_get_scene (self->model) == NULL ||
      pathos_text_editor_is_running (self->editor))
    return GDK_EVENT_PROPAGATE;

  self->space_held = TRUE;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grab");
  return GDK_EVENT_STOP;
}

/**
 * pathos_canvas_release_space:
 *
 * Makes the pointer no longer pan, because the space bar was released, or that will not be noticed.
 */
void
pathos_canvas_release_space (PathosCanvas *self)
{
  g_return_if_fail (PATHOS_IS_CANVAS (self));

  if (!self->space_held)
    return;

  self->space_held = FALSE;
  if (!self->panning)
    gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
}

static void
key_released_cb (PathosCanvas *self,
                 guint         keyval)
{
  g_assert (PATHOS_IS_CANVAS (self));

  if (keyval == GDK_KEY_space)
    pathos_canvas_release_space (self);
}

static void
focus_left_cb (PathosCanvas *self)
{
  g_assert (PATHOS_IS_CANVAS (self));

  self->fills = FALSE;
  pathos_canvas_release_space (self);
}

/* A text that is opened by a key ends what the pointer has begun: only one draft is shown, now that of the
 * text. */
static void
editing_changed_cb (PathosCanvas *self)
{
  g_assert (PATHOS_IS_CANVAS (self));

  if (!pathos_text_editor_is_running (self->editor))
    return;

  pathos_drag_controller_cancel (self->drag);
  pathos_canvas_cancel_band (self);
  self->has_preview = FALSE;
}

static void
init_keys (PathosCanvas *self)
{
  GtkEventController *captured = gtk_event_controller_key_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_assert (PATHOS_IS_CANVAS (self));

  gtk_event_controller_set_propagation_phase (captured, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (captured, "key-pressed", G_CALLBACK (key_captured_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), captured);
  g_signal_connect (self, "notify::editing", G_CALLBACK (editing_changed_cb), NULL);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (keys, "key-released", G_CALLBACK (key_released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/**
 * pathos_canvas_init_pointer:
 *
 * Adds the controllers for pointer and touch, except those that zoom.
 */
void
pathos_canvas_init_pointer (PathosCanvas *self)
{
  GtkWidget          *widget = GTK_WIDGET (self);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture         *click = gtk_gesture_click_new ();

  g_return_if_fail (PATHOS_IS_CANVAS (self));

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (widget, motion);

  init_keys (self);
  add_drag (self,
            GDK_BUTTON_PRIMARY,
            G_CALLBACK (drag_began_cb),
            G_CALLBACK (drag_moved_cb),
            G_CALLBACK (drag_ended_cb));
  add_drag (self,
            GDK_BUTTON_MIDDLE,
            G_CALLBACK (pan_began_cb),
            G_CALLBACK (pan_moved_cb),
            G_CALLBACK (pan_ended_cb));

  init_menu (self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));

  gtk_widget_set_has_tooltip (widget, TRUE);
  g_signal_connect_swapped (widget, "query-tooltip", G_CALLBACK (query_tooltip_cb), self);
}

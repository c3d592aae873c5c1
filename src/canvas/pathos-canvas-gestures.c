/* pathos-canvas-gestures.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

/* What all gestures have in common: while one runs, only Escape acts, which cancels it, and the map scrolls
 * at the edges of the view. A drag of parts scrolls by itself. */

/**
 * pathos_canvas_is_gesturing:
 *
 * Returns: whether the pointer drags something, or draws
 */
gboolean
pathos_canvas_is_gesturing (PathosCanvas *self)
{
  g_return_val_if_fail (PATHOS_IS_CANVAS (self), FALSE);

  return pathos_drag_controller_is_running (self->drag) || self->sketch != NULL || self->panning ||
         self->link_drags ||
         (self->has_band && graphene_rect_get_area (&self->band) != 0);
}

/**
 * pathos_canvas_is_pressed:
 *
 * Asks a gesture, not the display: that forgets the release of a press that has only closed a popover.
 *
 * Returns: whether a button is pressed in the window, or a finger touches it
 */
gboolean
pathos_canvas_is_pressed (PathosCanvas *self)
{
  g_return_val_if_fail (PATHOS_IS_CANVAS (self), FALSE);

  return gtk_gesture_is_active (self->press);
}

/**
 * pathos_canvas_cancel_gesture:
 *
 * Cancels the gesture that runs. The rest of it does nothing.
 *
 * Returns: whether there was one
 */
gboolean
pathos_canvas_cancel_gesture (PathosCanvas *self)
{
  gboolean was_gesturing = pathos_canvas_is_gesturing (self);

  g_return_val_if_fail (PATHOS_IS_CANVAS (self), FALSE);

  pathos_drag_controller_cancel (self->drag);
  was_gesturing |= pathos_canvas_end_link (self, TRUE);
  pathos_canvas_end_sketch (self, FALSE);
  pathos_canvas_cancel_band (self);
  if (self->panning)
    pathos_scroller_scroll_to (self->scroller, self->pan.x, self->pan.y);

  self->panning = FALSE;
  pathos_edge_scroll_stop (self->edge);
  return was_gesturing;
}

/**
 * pathos_canvas_follow_pointer:
 * @is_fine: whether values may be exact
 *
 * Continues what is drawn to where the pointer is now.
 */
void
pathos_canvas_follow_pointer (PathosCanvas *self,
                              gboolean      is_fine)
{
  graphene_point_t point;

  g_return_if_fail (PATHOS_IS_CANVAS (self));

  self->is_fine = is_fine;
  point = pathos_scroller_to_scene (self->scroller, self->pointer.x, self->pointer.y);
  if (self->link_from != NULL)
    pathos_canvas_move_link (self, self->pointer.x, self->pointer.y);
  else if (self->sketch != NULL)
    pathos_canvas_move_sketch (self, &point, is_fine);
  else if (self->has_band)
    pathos_canvas_move_band (self, &point);
  else if (self->placing != PATHOS_INSERT_NOTHING)
    pathos_canvas_preview (self, self->pointer.x, self->pointer.y);

  pathos_edge_scroll_follow (self->edge, self->pointer.x, self->pointer.y);
}

/**
 * pathos_canvas_drag_over:
 * @x: in the widget
 *
 * Shows what is being placed and dragged here where it would be. The map scrolls at the edges.
 */
void
pathos_canvas_drag_over (PathosCanvas *self,
                         double        x,
                         double        y)
{
  g_return_if_fail (PATHOS_IS_CANVAS (self));

  self->pointer = GRAPHENE_POINT_INIT ((float) x, (float) y);
  pathos_canvas_follow_pointer (self, FALSE);
}

static void
scrolled_cb (gpointer user_data)
{
  PathosCanvas *self = PATHOS_CANVAS (user_data);

  pathos_canvas_follow_pointer (self, self->is_fine);
}

/* The window sees each press first, whatever becomes of it. */
static void
root_changed_cb (PathosCanvas *self)
{
  GtkEventController *press = GTK_EVENT_CONTROLLER (self->press);
  GtkWidget          *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  g_assert (PATHOS_IS_CANVAS (self));

  if (gtk_event_controller_get_widget (press) != NULL)
    gtk_widget_remove_controller (gtk_event_controller_get_widget (press), press);
  if (root != NULL)
    gtk_widget_add_controller (root, g_object_ref (press));
}

void
pathos_canvas_init_gestures (PathosCanvas *self)
{
  g_return_if_fail (PATHOS_IS_CANVAS (self));

  self->press = gtk_gesture_click_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (self->press), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (self->press), GTK_PHASE_CAPTURE);
  g_signal_connect (self, "notify::root", G_CALLBACK (root_changed_cb), NULL);
  self->edge = pathos_edge_scroll_new (GTK_WIDGET (self), self->scroller, scrolled_cb, self);
}

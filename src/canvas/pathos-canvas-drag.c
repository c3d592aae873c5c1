/* pathos-canvas-drag.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

#include <math.h>

/* What hangs under the pointer: from the press that may become a drag to the drop. */

#define DRAG_THRESHOLD 8.0  /* pixels before a press becomes a drag */
#define EDGE           48.0 /* pixels from where a drag scrolls the map */
#define EDGE_SPEED     18.0 /* pixels a frame, at most */

static gboolean
equal_groups (const PathosGroup *a,
              const PathosGroup *b)
{
  return a == b || (a != NULL && b != NULL && pathos_placed_is_same (a, b));
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

/* Follows the pointer with what is lifted, as the map is seen now. */
static void
follow (PathosCanvas *self,
        gboolean      free)
{
  PathosToolEvent event = {
    pathos_document_get_journey (self->document),
    self->selection,
    self->scene,
    pathos_viewport_to_map (&self->viewport, self->pointer.x, self->pointer.y),
    free,
  };

  if (pathos_tool_move (self->drag_tool, &event))
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

  if (pathos_tool_get_draft (self->drag_tool)->n_places == 0 || (dx == 0 && dy == 0))
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
  graphene_point_t point = pathos_canvas_get_map_point (self, x, y);
  PathosToolEvent  event = { pathos_document_get_journey (self->document), self->selection, self->scene, point, FALSE };

  if (!equal_groups (spot.group, self->pressed) || pathos_document_get_read_only (self->document))
    return;
  if (!pathos_tool_begin (self->drag_tool, &event, &spot))
    return;

  self->grip = GRAPHENE_POINT_INIT (point.x - spot.x, point.y - spot.y);
  self->scroll_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_at_edge_cb, NULL, NULL);
  pathos_item_layer_set_hovered (self->layer, NULL);
  pathos_canvas_lay_out (self);
}

/* @group: (nullable): what is pressed, and may be lifted */
void
pathos_canvas_begin_drag (PathosCanvas      *self,
                          const PathosGroup *group)
{
  self->ignoring = FALSE;
  set_pressed (self, group);
}

/**
 * pathos_canvas_move_drag:
 * @x: where in the widget it was pressed; the pointer has moved on
 * @free: whether a feeling may be any tenth
 *
 * Returns: whether something hangs under the pointer
 */
gboolean
pathos_canvas_move_drag (PathosCanvas *self,
                         double        x,
                         double        y,
                         gboolean      free)
{
  if (self->ignoring || self->pressed == NULL || self->text_view != NULL)
    return FALSE;

  if (!pathos_tool_is_running (self->drag_tool) && hypot (self->pointer.x - x, self->pointer.y - y) >= DRAG_THRESHOLD)
    {
      lift (self, x, y);
      self->ignoring = !pathos_tool_is_running (self->drag_tool);
    }
  if (!pathos_tool_is_running (self->drag_tool))
    return FALSE;

  follow (self, free);
  return TRUE;
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

static PathosElement *
get_element (const PathosDraft *draft)
{
  return draft->n_places > 0 ? draft->places[0].element : draft->values[0].element;
}

/* Drops what hangs under the pointer, if anything does. */
void
pathos_canvas_end_drag (PathosCanvas *self)
{
  if (pathos_tool_is_running (self->drag_tool))
    {
      g_autofree char *id = g_strdup (get_element (pathos_tool_get_draft (self->drag_tool))->id);

      stop_dragging (self);
      if (pathos_tool_drop (self->drag_tool, pathos_document_get_history (self->document)))
        announce_drop (self, id);
    }

  set_pressed (self, NULL);
}

/* Returns: whether something was lifted, which is back where it was */
gboolean
pathos_canvas_cancel_drag (PathosCanvas *self)
{
  self->ignoring = TRUE;
  if (!pathos_tool_is_running (self->drag_tool))
    {
      set_pressed (self, NULL);
      return FALSE;
    }

  pathos_tool_cancel (self->drag_tool);
  stop_dragging (self);
  return TRUE;
}

/* Draws what hangs under the pointer, over a soft shadow. A point of the curve hangs in the map itself. */
void
pathos_canvas_snapshot_lifted (PathosCanvas *self,
                               GtkSnapshot  *snapshot)
{
  PathosDraft   *draft = pathos_tool_get_draft (self->drag_tool);
  float          zoom = (float) self->viewport.zoom;
  GskRoundedRect outline;

  if (draft == NULL || draft->n_places == 0 || self->pressed == NULL)
    return;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (self->pointer.x - self->grip.x * zoom, self->pointer.y - self->grip.y * zoom));
  gtk_snapshot_scale (snapshot, zoom, zoom);
  gsk_rounded_rect_init_from_rect (&outline, &self->pressed->area, self->pressed->radius);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &(GdkRGBA) { 0, 0, 0, 0.22f }, 0, 5, 0, 18);
  gtk_snapshot_push_opacity (snapshot, 0.94);
  pathos_painter_draw_group (self->painter, snapshot, self->pressed);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_restore (snapshot);
}

/* pathos-drag-controller.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-drag-controller.h"

#include "pathos-edge-scroll.h"

#include "pathos-edits.h"

#include <math.h>

/**
 * PathosDragController:
 *
 * Turns pointer events from press to release into calls of the current tool, and shows the tool's draft.
 *
 * Length: one gesture, from press to drop.
 */

#define MAX_SETTLING   4   /* moves of a tool until a pointer at rest changes nothing more */
#define DRAG_THRESHOLD 8.0 /* pixels a press may move before it becomes a drag */

struct _PathosDragController
{
  GObject parent_instance;

  GtkWidget        *widget; /* (unowned) */
  PathosSceneModel *model;
  PathosScroller   *scroller;
  PathosSelection  *selection;
  PathosTool       *tool;
  PathosGroup      *pressed;   /* (nullable): the group that was pressed */
  graphene_point_t  start;     /* where it was pressed, in the widget */
  graphene_point_t  grip;      /* where it was pressed, in the group, map units */
  graphene_point_t  pointer;   /* in the widget */
  gboolean          cancelled; /* ignore the rest of this gesture */
  gboolean          fine;      /* whether values may be exact where it is … */
  gboolean          was_fine;  /* … and whether they ever were */
  PathosEdgeScroll *edge;
};

enum
{
  DROPPED,
  LIFTED,
  REFUSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PathosDragController, pathos_drag_controller, G_TYPE_OBJECT)

/**
 * pathos_drag_controller_set_tool:
 * @tool: (transfer full): the tool that handles drags
 */
void
pathos_drag_controller_set_tool (PathosDragController *self,
                                 PathosTool           *tool)
{
  g_return_if_fail (PATHOS_IS_DRAG_CONTROLLER (self));
  g_return_if_fail (PATHOS_IS_TOOL (tool));

  pathos_drag_controller_cancel (self);
  g_clear_object (&self->tool);
  self->tool = tool;
}

/**
 * pathos_drag_controller_is_running:
 *
 * Returns: whether something is being dragged
 */
gboolean
pathos_drag_controller_is_running (PathosDragController *self)
{
  g_return_val_if_fail (PATHOS_IS_DRAG_CONTROLLER (self), FALSE);

  return pathos_tool_is_running (self->tool);
}

/**
 * pathos_drag_controller_get_dragged:
 *
 * Returns: (transfer none) (nullable): the element that is being dragged
 */
PathosElement *
pathos_drag_controller_get_dragged (PathosDragController *self)
{
  g_return_val_if_fail (PATHOS_IS_DRAG_CONTROLLER (self), NULL);

  if (!pathos_tool_is_running (self->tool) || self->pressed == NULL)
    return NULL;

  return pathos_scene_model_find_element (self->model, self->pressed->id);
}

/**
 * pathos_drag_controller_needs_hint:
 *
 * Returns: whether a value is being dragged by somebody who has not dragged any to an exact one yet
 */
gboolean
pathos_drag_controller_needs_hint (PathosDragController *self)
{
  g_return_val_if_fail (PATHOS_IS_DRAG_CONTROLLER (self), FALSE);

  return !self->was_fine && self->pressed != NULL && self->pressed->axes != NULL &&
         pathos_tool_is_running (self->tool);
}

static void
set_pressed (PathosDragController *self,
             const PathosGroup    *group)
{
  PathosGroup *old = self->pressed;

  g_assert (PATHOS_IS_DRAG_CONTROLLER (self));

  self->pressed = group != NULL ? (PathosGroup *) pathos_node_ref ((PathosNode *) group) : NULL;
  if (old != NULL)
    pathos_node_unref (&old->node);
}

static PathosToolEvent
create_event (PathosDragController *self,
              graphene_point_t      point,
              gboolean              fine)
{
  g_assert (PATHOS_IS_DRAG_CONTROLLER (self));

  return (PathosToolEvent) {
    pathos_scene_model_get_journey (self->model),
    self->selection,
    pathos_scene_model_get_scene (self->model),
    point,
    fine,
  };
}

/* Lays out at once, because the tool's next move depends on the scene with the draft. */
static void
show_draft (PathosDragController *self)
{
  g_assert (PATHOS_IS_DRAG_CONTROLLER (self));

  pathos_scene_model_set_draft (self->model, pathos_tool_get_draft (self->tool));
  pathos_scene_model_update (self->model);
}

/* Passes the pointer's current position in the map to the tool. What is lifted makes room where it was, so
 * something else may be under the pointer then. */
static void
follow (PathosDragController *self)
{
  const PathosViewport *viewport = pathos_scroller_get_viewport (self->scroller);
  graphene_point_t      point = pathos_viewport_to_map (viewport, self->pointer.x, self->pointer.y);

  g_assert (PATHOS_IS_DRAG_CONTROLLER (self));

  for (guint i = 0; i < MAX_SETTLING; i++)
    {
      PathosToolEvent event = create_event (self, point, self->fine);

      if (!pathos_tool_move (self->tool, &event))
        break;
      show_draft (self);
    }
  gtk_widget_queue_draw (self->widget);
}

static void
scrolled_cb (gpointer user_data)
{
  follow (PATHOS_DRAG_CONTROLLER (user_data));
}

static void
begin (PathosDragController *self)
{
  graphene_point_t point = pathos_scroller_to_scene (self->scroller, self->start.x, self->start.y);
  PathosSpot       spot = pathos_scene_model_pick_item (self->model, point);
  PathosToolEvent  event = create_event (self, point, FALSE);

  g_assert (PATHOS_IS_DRAG_CONTROLLER (self));

  if (!pathos_scene_model_can_edit (self->model))
    {
      if (self->pressed->axes != NULL || self->pressed->facts & PATHOS_FACT_MOVABLE)
        g_signal_emit (self, signals[REFUSED], 0, NULL);
      return;
    }
  if (spot.group != self->pressed &&
      (spot.group == NULL || self->pressed == NULL || !pathos_placed_is_same (spot.group, self->pressed)))
    return;
  if (!pathos_tool_begin (self->tool, &event, &spot))
    return;

  self->grip = GRAPHENE_POINT_INIT (point.x - spot.x, point.y - spot.y);
  show_draft (self);
  g_signal_emit (self, signals[LIFTED], 0);
}

/**
 * pathos_drag_controller_press:
 *
 * Starts a gesture, which becomes a drag once the pointer has moved far enough.
 */
void
pathos_drag_controller_press (PathosDragController *self,
                              double                x,
                              double                y)
{
  graphene_point_t point;

  g_return_if_fail (PATHOS_IS_DRAG_CONTROLLER (self));

  point = pathos_scroller_to_scene (self->scroller, x, y);
  self->cancelled = FALSE;
  self->start = self->pointer = GRAPHENE_POINT_INIT (x, y);
  set_pressed (self, pathos_scene_model_pick_item (self->model, point).group);
}

/**
 * pathos_drag_controller_move:
 * @x: position of the pointer in the widget
 * @fine: whether values may be exact instead of snapped
 *
 * Returns: whether something is being dragged
 */
gboolean
pathos_drag_controller_move (PathosDragController *self,
                             double                x,
                             double                y,
                             gboolean              fine)
{
  g_return_val_if_fail (PATHOS_IS_DRAG_CONTROLLER (self), FALSE);

  self->pointer = GRAPHENE_POINT_INIT (x, y);
  if (self->cancelled || self->pressed == NULL)
    return FALSE;

  if (!pathos_tool_is_running (self->tool) && hypot (x - self->start.x, y - self->start.y) >= DRAG_THRESHOLD)
    {
      begin (self);
      self->cancelled = !pathos_tool_is_running (self->tool);
    }
  if (!pathos_tool_is_running (self->tool))
    return FALSE;

  self->fine = fine;
  self->was_fine |= fine && self->pressed->axes != NULL;
  follow (self);
  pathos_edge_scroll_follow (self->edge, x, y);
  return TRUE;
}

static void
stop (PathosDragController *self)
{
  g_assert (PATHOS_IS_DRAG_CONTROLLER (self));

  pathos_edge_scroll_stop (self->edge);
  set_pressed (self, NULL);
  pathos_scene_model_set_draft (self->model, NULL);
}

/**
 * pathos_drag_controller_release:
 *
 * Ends the gesture, and commits the draft if there is one.
 */
void
pathos_drag_controller_release (PathosDragController *self)
{
  g_autoptr (PathosElement) element = NULL;
  g_autoptr (PathosDraft) draft = NULL, lost = NULL;
  g_autoptr (GError) error = NULL;
  gboolean changed;

  g_return_if_fail (PATHOS_IS_DRAG_CONTROLLER (self));

  if (!pathos_tool_is_running (self->tool))
    {
      set_pressed (self, NULL);
      return;
    }

  g_set_object (&element, pathos_drag_controller_get_dragged (self));
  draft = pathos_draft_ref (pathos_tool_get_draft (self->tool));
  lost = pathos_edit_dup_evidence (draft);
  stop (self);
  changed = pathos_tool_drop (self->tool,
                              pathos_scene_model_get_history (self->model),
                              &error);
  g_signal_emit (self, signals[LIFTED], 0);
  if (error != NULL)
    g_signal_emit (self, signals[REFUSED], 0, error->message);
  if (changed && element != NULL)
    g_signal_emit (self, signals[DROPPED], 0, element, draft, lost);
}

/**
 * pathos_drag_controller_cancel:
 *
 * Cancels the gesture and discards the draft.
 *
 * Returns: whether there was a drag
 */
gboolean
pathos_drag_controller_cancel (PathosDragController *self)
{
  g_return_val_if_fail (PATHOS_IS_DRAG_CONTROLLER (self), FALSE);

  self->cancelled = TRUE;
  if (self->tool == NULL || !pathos_tool_is_running (self->tool))
    {
      set_pressed (self, NULL);
      return FALSE;
    }

  pathos_tool_cancel (self->tool);
  stop (self);
  g_signal_emit (self, signals[LIFTED], 0);
  return TRUE;
}

/**
 * pathos_drag_controller_snapshot:
 *
 * Draws the lifted group under the pointer. A drag that only changes values is already shown in the scene.
 */
void
pathos_drag_controller_snapshot (PathosDragController *self,
                                 PathosPainter        *painter,
                                 GtkSnapshot          *snapshot)
{
  PathosDraft     *draft;
  double           zoom;
  graphene_point_t place;

  g_return_if_fail (PATHOS_IS_DRAG_CONTROLLER (self));
  g_return_if_fail (painter != NULL);
  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));

  draft = pathos_tool_get_draft (self->tool);
  if (draft == NULL || draft->n_places == 0 || self->pressed == NULL)
    return;

  zoom = pathos_scroller_get_zoom (self->scroller);
  place = GRAPHENE_POINT_INIT (self->pointer.x - self->grip.x * (float) zoom,
                               self->pointer.y - self->grip.y * (float) zoom);
  pathos_painter_draw_lifted (painter, snapshot, self->pressed, &place, zoom);
}

static void
pathos_drag_controller_dispose (GObject *object)
{
  PathosDragController *self = PATHOS_DRAG_CONTROLLER (object);

  if (self->model != NULL)
    pathos_drag_controller_cancel (self);
  g_clear_pointer (&self->edge, pathos_edge_scroll_free);
  g_clear_object (&self->tool);
  g_clear_object (&self->selection);
  g_clear_object (&self->scroller);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (pathos_drag_controller_parent_class)->dispose (object);
}

static void
pathos_drag_controller_class_init (PathosDragControllerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pathos_drag_controller_dispose;

  /**
   * PathosDragController::dropped:
   * @element: what the pointer held
   * @draft: what was dropped
   * @lost: (nullable): a PathosDraft that restores the evidence for the former value, %NULL if there was none
   *
   * Emitted when a drag has changed the map.
   */
  signals[DROPPED] = g_signal_new ("dropped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 3, PATHOS_TYPE_ELEMENT, G_TYPE_POINTER,
                                   G_TYPE_POINTER);

  /**
   * PathosDragController::lifted:
   *
   * Emitted when a drag begins, and when it ends in any way.
   */
  signals[LIFTED] = g_signal_new ("lifted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * PathosDragController::refused:
   * @message: (nullable): why something was not dropped; %NULL if it was not lifted, because the map
   *   cannot be edited
   *
   * Emitted when a gesture does nothing.
   */
  signals[REFUSED] = g_signal_new ("refused", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
pathos_drag_controller_init (PathosDragController *self)
{
}

/**
 * pathos_drag_controller_new:
 * @widget: (transfer none): the widget that shows the scene; it must outlive the controller
 *
 * Returns: (transfer full): a controller, which needs a tool before the first press
 */
PathosDragController *
pathos_drag_controller_new (GtkWidget        *widget,
                            PathosSceneModel *model,
                            PathosScroller   *scroller,
                            PathosSelection  *selection)
{
  PathosDragController *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (PATHOS_IS_SCENE_MODEL (model), NULL);
  g_return_val_if_fail (PATHOS_IS_SCROLLER (scroller), NULL);
  g_return_val_if_fail (PATHOS_IS_SELECTION (selection), NULL);

  self = g_object_new (PATHOS_TYPE_DRAG_CONTROLLER, NULL);
  self->widget = widget;
  self->model = g_object_ref (model);
  self->scroller = g_object_ref (scroller);
  self->edge = pathos_edge_scroll_new (widget, scroller, scrolled_cb, self);
  self->selection = g_object_ref (selection);
  return self;
}

/* pathos-canvas-sketch.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

#include "pathos-edits.h"

#include <glib/gi18n.h>

/* A curve follows the pointer. */

/**
 * pathos_canvas_find_track:
 *
 * Returns: (transfer none) (nullable): the curve that would be drawn: that of what has the focus, or the
 *   first of the map
 */
const char *
pathos_canvas_find_track (PathosCanvas *self)
{
  PathosTracks       *tracks = pathos_scene_model_get_tracks (self->model);
  const PathosPlaced *focused = pathos_canvas_get_focused (self);

  g_return_val_if_fail (PATHOS_IS_CANVAS (self), NULL);

  if (tracks == NULL)
    return NULL;
  if (focused != NULL && pathos_tracks_contains (tracks, focused->group->track))
    return focused->group->track;
  if (focused != NULL && pathos_tracks_contains (tracks, focused->group->id))
    return focused->group->id;

  return pathos_tracks_get_first (tracks);
}

/**
 * pathos_canvas_is_on_point:
 * @point: in the scene
 *
 * Returns: whether a point of a curve is there, which a press chooses, and only a drag draws anew
 */
gboolean
pathos_canvas_is_on_point (PathosCanvas           *self,
                           const graphene_point_t *point)
{
  const PathosGroup *group;

  g_return_val_if_fail (PATHOS_IS_CANVAS (self), FALSE);
  g_return_val_if_fail (point != NULL, FALSE);

  group = pathos_scene_model_pick_item (self->model, *point).group;
  return group != NULL && group->axes != NULL;
}

/**
 * pathos_canvas_can_sketch:
 * @point: in the scene
 *
 * Returns: whether a press there would begin to draw; elsewhere, it chooses what is pressed, such as whose
 *   curve it is to be
 */
gboolean
pathos_canvas_can_sketch (PathosCanvas           *self,
                          const graphene_point_t *point)
{
  const PathosTrackColumn *column = NULL;
  const char              *track;
  guint                    n_columns;

  g_return_val_if_fail (PATHOS_IS_CANVAS (self), FALSE);
  g_return_val_if_fail (point != NULL, FALSE);

  track = pathos_canvas_find_track (self);
  if (track != NULL)
    column = pathos_tracks_find (pathos_scene_model_get_tracks (self->model), track, point->x, point->x,
                                 &n_columns);
  return column == NULL || pathos_sketch_reaches (column->placed, point->y);
}

/**
 * pathos_canvas_move_sketch:
 * @point: in the scene
 * @insists: whether what was measured or heard is drawn over, too, in fine steps
 */
void
pathos_canvas_move_sketch (PathosCanvas           *self,
                           const graphene_point_t *point,
                           gboolean                insists)
{
  g_autoptr (PathosDraft) draft = NULL;

  g_return_if_fail (PATHOS_IS_CANVAS (self));
  g_return_if_fail (self->sketch != NULL);

  if (!pathos_sketch_draw_to (self->sketch, pathos_scene_model_get_tracks (self->model), point, insists))
    return;

  draft = pathos_sketch_create_draft (self->sketch);
  pathos_scene_model_set_draft (self->model, draft);
  pathos_scene_model_update (self->model);
}

/**
 * pathos_canvas_begin_sketch:
 * @point: in the scene
 *
 * Returns: whether there is a curve to draw
 */
gboolean
pathos_canvas_begin_sketch (PathosCanvas           *self,
                            const graphene_point_t *point,
                            gboolean                insists)
{
  const char *track;

  g_return_val_if_fail (PATHOS_IS_CANVAS (self), FALSE);

  if (!pathos_canvas_can_sketch (self, point) || !pathos_canvas_check_editable (self))
    return FALSE;

  track = pathos_canvas_find_track (self);
  if (track == NULL)
    {
      pathos_canvas_refuse (self, _ ("Add a persona and a touchpoint first."));
      return FALSE;
    }

  g_clear_pointer (&self->sketch, pathos_sketch_free);
  self->sketch = pathos_sketch_new (pathos_scene_model_get_journey (self->model), track);
  pathos_canvas_move_sketch (self, point, insists);
  return TRUE;
}

/**
 * pathos_canvas_end_sketch:
 * @commits: whether to keep the curve, as one step
 */
void
pathos_canvas_end_sketch (PathosCanvas *self,
                          gboolean      commits)
{
  PathosHistory *history;
  PathosElement *last;
  g_autoptr (PathosSketch) sketch = NULL;
  g_autoptr (PathosDraft) draft = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;

  g_return_if_fail (PATHOS_IS_CANVAS (self));

  sketch = g_steal_pointer (&self->sketch);
  if (sketch == NULL)
    return;

  draft = pathos_sketch_create_draft (sketch);
  pathos_scene_model_set_draft (self->model, NULL);
  if (!commits || draft->n_values == 0)
    return;

  history = pathos_scene_model_get_history (self->model);
  label = pathos_sketch_dup_label (sketch);
  last = pathos_sketch_get_last (sketch);
  pathos_history_begin (history, label);
  pathos_history_set_subjects (history, &last, 1);
  if (pathos_edit_commit (history, pathos_scene_model_get_journey (self->model), draft, &error))
    pathos_history_end (history);
  else
    pathos_history_cancel (history);

  if (error != NULL)
    pathos_canvas_refuse (self, error->message);
  else
    pathos_canvas_focus_on_id (self, last->id);
}

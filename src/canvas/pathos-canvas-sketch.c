/* pathos-canvas-sketch.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

#include "pathos-edits.h"

#include <glib/gi18n.h>
#include <math.h>

/* A curve follows the pointer, from one place of its track to the next. */

/**
 * pathos_canvas_find_track:
 *
 * Returns: (transfer none) (nullable): the curve that would be drawn: that of what has the focus, or the
 *   first of the map
 */
const char *
pathos_canvas_find_track (PathosCanvas *self)
{
  PathosPartsIter     iter = { pathos_scene_model_get_parts (self->model) };
  const PathosPlaced *focused = pathos_canvas_get_focused (self), *placed;
  const char         *first = NULL;

  g_return_val_if_fail (PATHOS_IS_CANVAS (self), NULL);

  while ((placed = pathos_parts_iter_next (&iter)) != NULL)
    {
      const char *track = placed->group->track;

      if (*track == '\0')
        continue;
      if (focused != NULL &&
          (g_str_equal (track, focused->group->track) || g_str_equal (track, focused->group->id)))
        return track;
      if (first == NULL)
        first = track;
    }

  return first;
}

/* Returns: the value of @placed if it were at the height @y of the scene */
static double
get_value (const PathosPlaced *placed,
           float               y,
           gboolean            is_fine)
{
  const PathosAxis *axis = &placed->group->axes->axis[0];
  float             middle = placed->rect.origin.y + placed->rect.size.height / 2;
  double            steps = is_fine ? axis->fine : axis->snap;
  double            value = placed->group->values[0] + (y - middle) / axis->unit_y;

  return CLAMP (round (value * steps) / steps, axis->minimum, axis->maximum);
}

/**
 * pathos_canvas_get_sketched_y:
 * @placed: a part of a curve
 * @y: where the pointer is, in the scene
 *
 * Returns: the middle of the part if it were drawn there, in the scene
 */
float
pathos_canvas_get_sketched_y (const PathosPlaced *placed,
                              float               y)
{
  float middle = placed->rect.origin.y + placed->rect.size.height / 2;

  return middle + (float) (get_value (placed, y, FALSE) - placed->group->values[0]) *
                      placed->group->axes->axis[0].unit_y;
}

/* Sets what is on the way from where the pointer was. */
static gboolean
draw_to (PathosCanvas           *self,
         const graphene_point_t *to,
         gboolean                is_fine)
{
  const graphene_point_t *from = &self->sketch_point;
  PathosPartsIter         iter = { pathos_scene_model_get_parts (self->model) };
  const PathosPlaced     *placed;
  gboolean                changed = FALSE;

  g_assert (PATHOS_IS_CANVAS (self));

  while ((placed = pathos_parts_iter_next (&iter)) != NULL)
    {
      const PathosGroup *group = placed->group;
      float              x = placed->rect.origin.x + placed->rect.size.width / 2, y = to->y;

      if (group->axes == NULL || !g_str_equal (group->track, self->sketch_track) ||
          group->facts & PATHOS_FACT_BESIDE || x + group->extent[1] < MIN (from->x, to->x) ||
          x - group->extent[0] > MAX (from->x, to->x))
        continue;

      if (fabsf (to->x - from->x) > 1 && x >= MIN (from->x, to->x) && x <= MAX (from->x, to->x))
        y = from->y + (to->y - from->y) * (x - from->x) / (to->x - from->x);
      else if (x + group->extent[1] < to->x || x - group->extent[0] > to->x)
        continue;
      changed |= pathos_sketch_set (self->sketch, group->at, get_value (placed, y, is_fine), is_fine);
    }

  return changed;
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

  if (draw_to (self, point, insists))
    {
      draft = pathos_sketch_create_draft (self->sketch);
      pathos_scene_model_set_draft (self->model, draft);
      pathos_scene_model_update (self->model);
    }
  self->sketch_point = *point;
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

  if (!pathos_canvas_check_editable (self))
    return FALSE;

  track = pathos_canvas_find_track (self);
  if (track == NULL)
    {
      pathos_canvas_refuse (self, _ ("Add a persona and a touchpoint first."));
      return FALSE;
    }

  g_clear_pointer (&self->sketch, pathos_sketch_free);
  g_set_str (&self->sketch_track, track);
  self->sketch = pathos_sketch_new (pathos_scene_model_get_journey (self->model), track);
  self->sketch_point = *point;
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

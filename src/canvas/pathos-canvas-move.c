/* pathos-canvas-move.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

#include "pathos-edits.h"
#include "pathos-wording.h"

#include <glib/gi18n.h>

/* Moving parts by keys, by one place or along their axes. */

/* Returns: (transfer full) (element-type PathosElement): that of @placed and, if it is selected, those of all
 *   others of its kind that are selected, in drawing order */
static GPtrArray *
collect_elements (PathosCanvas       *self,
                  const PathosPlaced *placed)
{
  GPtrArray          *elements = g_ptr_array_new ();
  gboolean            several = pathos_selection_contains (self->selection, placed->group->id);
  PathosPartsIter     iter = { pathos_scene_model_get_parts (self->model) };
  const PathosPlaced *other;

  g_assert (PATHOS_IS_CANVAS (self));
  g_assert (placed != NULL);

  while ((other = pathos_parts_iter_next (&iter)) != NULL)
    {
      PathosElement *element = NULL;

      if (other->group->part == PATHOS_PART_ITEM && other->group->role == placed->group->role &&
          (several ? pathos_selection_contains (self->selection, other->group->id)
                   : g_str_equal (other->group->id, placed->group->id)))
        element = pathos_scene_model_find_element (self->model, other->group->id);
      if (element != NULL)
        g_ptr_array_add (elements, element);
    }

  return elements;
}

static const char *
get_refusal (int along,
             int down)
{
  if (down != 0)
    return down > 0 ? _ ("This is already the lowest place.") : _ ("This is already the highest place.");

  return along > 0 ? _ ("This is already the last place.") : _ ("This is already the first place.");
}

/**
 * pathos_canvas_say_moved:
 *
 * Moves the focus to what was moved, and says where it is now, and what else changed.
 */
void
pathos_canvas_say_moved (PathosCanvas        *self,
                         PathosElement       *element,
                         const PathosBesides *besides)
{
  const PathosPlaced *placed;
  g_autofree char    *place = NULL, *message = NULL;

  g_return_if_fail (PATHOS_IS_CANVAS (self));
  g_return_if_fail (PATHOS_IS_ELEMENT (element));

  place = pathos_wording_moved (element);
  pathos_scene_model_update (self->model);
  placed = pathos_parts_find (pathos_scene_model_get_parts (self->model), element->id);
  if (placed != NULL)
    pathos_canvas_focus_on (self, placed);

  message = pathos_besides_describe (besides, place);
  if (pathos_besides_is_nothing (besides))
    pathos_canvas_say (self, message);
  else
    {
      pathos_item_layer_hush (self->layer);
      g_signal_emit_by_name (self, "moved-along", message);
    }
}

/* Moves the focused element, and those selected with it, by one place. */
static void
step (PathosCanvas       *self,
      const PathosPlaced *placed,
      int                 along,
      int                 down)
{
  PathosHistory *history = pathos_scene_model_get_history (self->model);
  g_autoptr (GPtrArray) elements = NULL;
  PathosElement *element = pathos_scene_model_find_element (self->model, placed->group->id);
  PathosBesides  besides = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert (PATHOS_IS_CANVAS (self));
  g_assert (placed != NULL);

  if (element == NULL || !pathos_canvas_check_editable (self))
    return;

  elements = collect_elements (self, placed);
  if (elements->len > PATHOS_EDIT_MAX_STEP)
    {
      g_autofree char *message = g_strdup_printf (_ ("At most %u can be moved together."),
                                                  PATHOS_EDIT_MAX_STEP);

      pathos_canvas_refuse (self, message);
    }
  else if (pathos_edit_step (history, (PathosElement *const *) elements->pdata, elements->len, along, down,
                             &besides, &error))
    pathos_canvas_say_moved (self, element, &besides);
  else
    pathos_canvas_refuse (self, error != NULL ? error->message : get_refusal (along, down));
}

/**
 * pathos_canvas_run_step:
 *
 * Moves the focused part to its next place. What moves only up and down does so for earlier and later, too.
 */
gboolean
pathos_canvas_run_step (GtkWidget          *widget,
                        const PathosAction *action,
                        const PathosPlaced *placed)
{
  gboolean is_along = action->x != 0 && placed->group->facts & PATHOS_FACT_ALONG;

  g_assert (PATHOS_IS_CANVAS (widget));
  g_assert (action != NULL);
  g_assert (placed != NULL);

  step (PATHOS_CANVAS (widget), placed, is_along ? action->x : 0, is_along ? 0 : action->x + action->y);
  return TRUE;
}

/* Puts the focused element and those selected with it below another one, or lets them stand by themselves. */
static void
join (PathosCanvas       *self,
      const PathosPlaced *placed,
      gboolean            joins)
{
  PathosHistory *history = pathos_scene_model_get_history (self->model);
  g_autoptr (GPtrArray) elements = collect_elements (self, placed);
  PathosElement *element = pathos_scene_model_find_element (self->model, placed->group->id);
  PathosBesides  besides = { 0 };
  g_autoptr (GError) error = NULL;
  gboolean is_done;

  g_assert (PATHOS_IS_CANVAS (self));

  if (element == NULL || !pathos_canvas_check_editable (self))
    return;

  is_done = (joins ? pathos_edit_join : pathos_edit_free) (history,
                                                           (PathosElement *const *) elements->pdata,
                                                           elements->len, &besides, &error);
  if (is_done)
    pathos_canvas_say_moved (self, element, &besides);
  else
    pathos_canvas_refuse_error (self, error);
}

/**
 * pathos_canvas_run_join:
 *
 * Makes touchpoints alternatives of the one before, or lets them stand by themselves.
 */
gboolean
pathos_canvas_run_join (GtkWidget          *widget,
                        const PathosAction *action,
                        const PathosPlaced *placed)
{
  g_assert (PATHOS_IS_CANVAS (widget));
  g_assert (action != NULL);
  g_assert (placed != NULL);

  join (PATHOS_CANVAS (widget), placed, action->value != 0);
  return TRUE;
}

/* Lets the focused card and those selected with it reach over more columns, or fewer. */
static void
span (PathosCanvas       *self,
      const PathosPlaced *placed,
      int                 direction)
{
  PathosHistory *history = pathos_scene_model_get_history (self->model);
  g_autoptr (GPtrArray) elements = collect_elements (self, placed);
  g_autofree char *id = g_strdup (placed->group->id);
  g_autoptr (GError) error = NULL;

  g_assert (PATHOS_IS_CANVAS (self));

  if (elements->len == 0 || !pathos_canvas_check_editable (self))
    return;

  if (!pathos_edit_span (history, (PathosElement *const *) elements->pdata, elements->len, direction, &error))
    {
      pathos_canvas_refuse_error (self, error);
      return;
    }

  pathos_scene_model_update (self->model);
  placed = pathos_parts_find (pathos_scene_model_get_parts (self->model), id);
  if (placed != NULL)
    pathos_canvas_focus_on (self, placed);
  pathos_canvas_announce (self, id);
}

/**
 * pathos_canvas_run_span:
 *
 * Lets cards reach over more columns, or fewer.
 */
gboolean
pathos_canvas_run_span (GtkWidget          *widget,
                        const PathosAction *action,
                        const PathosPlaced *placed)
{
  g_assert (PATHOS_IS_CANVAS (widget));
  g_assert (action != NULL);
  g_assert (placed != NULL);

  span (PATHOS_CANVAS (widget), placed, action->value != 0 ? 1 : -1);
  return TRUE;
}

/* Returns: (nullable): the axis of @group in this direction */
static const PathosAxis *
find_axis (const PathosGroup *group,
           int                x,
           int                y)
{
  g_assert (group != NULL);

  if (group->part != PATHOS_PART_ITEM)
    return NULL;

  for (guint i = 0; group->axes != NULL && i < group->axes->n_axes; i++)
    {
      const PathosAxis *axis = &group->axes->axis[i];

      if ((x != 0 && axis->unit_x != 0) || (y != 0 && axis->unit_y != 0))
        return axis;
    }

  return NULL;
}

/* Says why an arrow key does not move @group. */
static void
refuse_arrow (PathosCanvas      *self,
              const PathosGroup *group,
              const char        *otherwise)
{
  gboolean along = (group->facts & PATHOS_FACT_ALONG) != 0, down = (group->facts & PATHOS_FACT_DOWN) != 0;
  gboolean has_axes = group->axes != NULL;

  g_assert (PATHOS_IS_CANVAS (self));
  g_assert (group != NULL);

  if (!pathos_canvas_check_editable (self))
    return;

  if (group->part != PATHOS_PART_ITEM)
    pathos_canvas_refuse (self, _ ("There is nothing to move here."));
  else
    pathos_canvas_refuse (self, along || down || has_axes ? otherwise : _ ("This cannot be moved."));
}

/**
 * pathos_canvas_run_arrow:
 *
 * Sets the value of a part on an axis, or moves the part. The keys are always handled, because the window
 * would scroll.
 */
gboolean
pathos_canvas_run_arrow (GtkWidget          *widget,
                         const PathosAction *action,
                         const PathosPlaced *placed)
{
  PathosCanvas     *self = PATHOS_CANVAS (widget);
  const PathosAxis *axis = placed != NULL ? find_axis (placed->group, action->x, action->y) : NULL;

  g_assert (PATHOS_IS_CANVAS (widget));
  g_assert (action != NULL);

  if (placed == NULL)
    return TRUE;

  if (axis != NULL)
    pathos_canvas_step_axis_value (self,
                                   placed->group,
                                   axis,
                                   action->x * axis->unit_x + action->y * axis->unit_y > 0 ? 1 : -1,
                                   action->is_fine ? axis->fine : axis->snap);
  else if (action->is_fine && action->x != 0 && placed->group->facts & PATHOS_FACT_SPANS)
    span (self, placed, pathos_canvas_mirror (self, action->x));
  else if (action->y != 0 && placed->group->facts & (PATHOS_FACT_JOINS | PATHOS_FACT_FREES))
    join (self, placed, action->y > 0);
  else if (action->x != 0 && placed->group->facts & PATHOS_FACT_ALONG)
    step (self, placed, pathos_canvas_mirror (self, action->x), 0);
  else if (action->y != 0 && placed->group->facts & PATHOS_FACT_DOWN)
    step (self, placed, 0, action->y);
  else
    refuse_arrow (self,
                  placed->group,
                  action->x != 0 ? _ ("This can only be moved up or down.")
                                 : _ ("This cannot be moved up or down."));
  return TRUE;
}

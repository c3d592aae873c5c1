/* pathos-canvas-structure.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

#include "pathos-edits.h"

/* Duplicating, splitting and merging. */

static void
collect (PathosCanvas *self,
         GPtrArray    *elements,
         const char   *id)
{
  PathosElement *element = pathos_scene_model_find_element (self->model, id);

  g_assert (PATHOS_IS_CANVAS (self));

  if (element != NULL && element->list != NULL)
    g_ptr_array_add (elements, element);
}

/**
 * pathos_canvas_collect_elements:
 * @placed: (nullable): what has the focus
 *
 * Returns: (transfer container): the selected elements or, if there are none, the one of @placed
 */
GPtrArray *
pathos_canvas_collect_elements (PathosCanvas       *self,
                                const PathosPlaced *placed)
{
  GPtrArray *ids;
  GPtrArray *elements = g_ptr_array_new ();

  g_return_val_if_fail (PATHOS_IS_CANVAS (self), elements);

  ids = pathos_selection_get_ids (self->selection);
  for (guint i = 0; i < ids->len; i++)
    collect (self, elements, g_ptr_array_index (ids, i));
  if (elements->len == 0 && placed != NULL && placed->group->part == PATHOS_PART_ITEM)
    collect (self, elements, placed->group->id);

  return elements;
}

/**
 * pathos_canvas_find_editable:
 *
 * Returns: (nullable): the element of @placed; %NULL if it cannot be changed, which this says
 */
PathosElement *
pathos_canvas_find_editable (PathosCanvas       *self,
                             const PathosPlaced *placed)
{
  PathosElement *element;

  g_return_val_if_fail (PATHOS_IS_CANVAS (self), NULL);
  g_return_val_if_fail (placed != NULL, NULL);

  element = pathos_scene_model_find_element (self->model, placed->group->id);
  return element != NULL && pathos_canvas_check_editable (self) ? element : NULL;
}

/* Moves the focus to the first of the copies, and selects all. */
gboolean
pathos_canvas_run_duplicate (GtkWidget          *widget,
                             const PathosAction *action,
                             const PathosPlaced *placed)
{
  PathosCanvas *self = PATHOS_CANVAS (widget);
  g_autoptr (GPtrArray) elements = NULL;
  g_autoptr (GPtrArray) ids = NULL;
  g_autoptr (GError) error = NULL;

  g_assert (PATHOS_IS_CANVAS (widget));
  g_assert (action != NULL);

  elements = pathos_canvas_collect_elements (self, placed);
  if (elements->len == 0 || !pathos_canvas_check_editable (self))
    return elements->len > 0;

  ids = pathos_edit_duplicate (pathos_scene_model_get_history (self->model),
                               pathos_scene_model_get_journey (self->model),
                               (PathosElement *const *) elements->pdata, elements->len, &error);
  if (ids == NULL)
    {
      pathos_canvas_refuse_error (self, error);
      return TRUE;
    }

  pathos_canvas_focus_on_id (self, g_ptr_array_index (ids, 0));
  pathos_selection_set_all (self->selection, ids);
  return TRUE;
}

/* The new stage has no title yet, so that is edited. */
gboolean
pathos_canvas_run_split (GtkWidget          *widget,
                         const PathosAction *action,
                         const PathosPlaced *placed)
{
  PathosCanvas  *self = PATHOS_CANVAS (widget);
  PathosElement *element = pathos_canvas_find_editable (self, placed), *added;
  g_autoptr (GError) error = NULL;

  g_assert (PATHOS_IS_CANVAS (widget));
  g_assert (action != NULL);
  g_assert (placed != NULL);

  if (element == NULL)
    return TRUE;

  added = pathos_edit_split_stage (pathos_scene_model_get_history (self->model), element, &error);
  pathos_canvas_refuse_error (self, error);
  if (added != NULL)
    {
      pathos_canvas_focus_on_id (self, added->id);
      pathos_canvas_begin_text (self, pathos_canvas_get_focused (self), NULL);
    }
  return TRUE;
}

gboolean
pathos_canvas_run_merge (GtkWidget          *widget,
                         const PathosAction *action,
                         const PathosPlaced *placed)
{
  PathosCanvas  *self = PATHOS_CANVAS (widget);
  PathosElement *element = pathos_canvas_find_editable (self, placed);
  g_autoptr (GError) error = NULL;

  g_assert (PATHOS_IS_CANVAS (widget));
  g_assert (action != NULL);
  g_assert (placed != NULL);

  if (element == NULL)
    return TRUE;

  if (pathos_edit_merge_stages (pathos_scene_model_get_history (self->model), element, &error))
    {
      pathos_canvas_focus_on_id (self, element->id);
      pathos_canvas_announce (self, element->id);
    }
  else
    pathos_canvas_refuse_error (self, error);
  return TRUE;
}

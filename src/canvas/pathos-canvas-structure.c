/* pathos-canvas-structure.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

#include "pathos-edits.h"

/* Duplicating, splitting and merging. */

static PathosHistory *
get_history (PathosCanvas *self)
{
  g_assert (PATHOS_IS_CANVAS (self));

  return pathos_document_get_history (pathos_scene_model_get_document (self->model));
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
    {
      PathosElement *element = pathos_scene_model_find_element (self->model, g_ptr_array_index (ids, i));

      if (element != NULL && element->list != NULL)
        g_ptr_array_add (elements, element);
    }

  if (elements->len == 0 && placed != NULL && placed->group->part == PATHOS_PART_ITEM)
    {
      PathosElement *element = pathos_scene_model_find_element (self->model, placed->group->id);

      if (element != NULL && element->list != NULL)
        g_ptr_array_add (elements, element);
    }

  return elements;
}

/* Says why nothing was done. */
static void
refuse (PathosCanvas *self,
        const GError *error)
{
  g_assert (PATHOS_IS_CANVAS (self));

  if (error != NULL)
    pathos_canvas_refuse (self, error->message);
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

  ids = pathos_edit_duplicate (get_history (self), pathos_scene_model_get_journey (self->model),
                               (PathosElement *const *) elements->pdata, elements->len, &error);
  if (ids == NULL)
    {
      refuse (self, error);
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
  PathosElement *element = pathos_scene_model_find_element (self->model, placed->group->id), *added;
  g_autoptr (GError) error = NULL;

  g_assert (PATHOS_IS_CANVAS (widget));
  g_assert (action != NULL);
  g_assert (placed != NULL);

  if (element == NULL || !pathos_canvas_check_editable (self))
    return TRUE;

  added = pathos_edit_split_stage (get_history (self), element, &error);
  refuse (self, error);
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
  PathosElement *element = pathos_scene_model_find_element (self->model, placed->group->id);
  g_autoptr (GError) error = NULL;

  g_assert (PATHOS_IS_CANVAS (widget));
  g_assert (action != NULL);
  g_assert (placed != NULL);

  if (element == NULL || !pathos_canvas_check_editable (self))
    return TRUE;

  if (pathos_edit_merge_stages (get_history (self), element, &error))
    {
      pathos_canvas_focus_on_id (self, element->id);
      pathos_canvas_announce (self, element->id);
    }
  else
    refuse (self, error);
  return TRUE;
}

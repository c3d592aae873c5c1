/* pathos-canvas-possible.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

#include "pathos-edits.h"
#include "pathos-steps.h"

/* What the menu leaves out, because it would only be refused where the part is: nothing is moved before the
 * first. Of several that are selected, some can perhaps, so nothing is left out for them. */

/* Returns: (nullable): the element that the menu is for, if it is the only one */
static PathosElement *
find_only (PathosCanvas       *self,
           const PathosPlaced *placed)
{
  gboolean is_one_of_several = pathos_selection_get_ids (self->selection)->len > 1 &&
                               pathos_selection_contains (self->selection, placed->group->id);

  g_assert (PATHOS_IS_CANVAS (self));

  return is_one_of_several ? NULL : pathos_scene_model_find_element (self->model, placed->group->id);
}

gboolean
pathos_canvas_can_step (GtkWidget          *widget,
                        const PathosAction *action,
                        const PathosPlaced *placed)
{
  PathosCanvas  *self = PATHOS_CANVAS (widget);
  PathosElement *element = find_only (self, placed);
  g_autoptr (PathosDraft) draft = NULL;

  if (element == NULL)
    return TRUE;

  draft = pathos_steps_create_draft (pathos_scene_model_get_journey (self->model), element, action->x,
                                     action->y);
  return draft != NULL;
}

gboolean
pathos_canvas_can_span (GtkWidget          *widget,
                        const PathosAction *action,
                        const PathosPlaced *placed)
{
  PathosElement *element = find_only (PATHOS_CANVAS (widget), placed);

  return element == NULL || pathos_edit_can_span (element, action->value != 0 ? 1 : -1);
}

gboolean
pathos_canvas_can_join (GtkWidget          *widget,
                        const PathosAction *action,
                        const PathosPlaced *placed)
{
  PathosElement *element = find_only (PATHOS_CANVAS (widget), placed);

  return element == NULL || pathos_edit_can_join (element);
}

gboolean
pathos_canvas_can_split (GtkWidget          *widget,
                         const PathosAction *action,
                         const PathosPlaced *placed)
{
  PathosElement *element = find_only (PATHOS_CANVAS (widget), placed);

  return element == NULL || pathos_edit_can_split_stage (element);
}

gboolean
pathos_canvas_can_merge (GtkWidget          *widget,
                         const PathosAction *action,
                         const PathosPlaced *placed)
{
  PathosElement *element = find_only (PATHOS_CANVAS (widget), placed);

  return element == NULL || pathos_edit_can_merge_stages (element);
}

/* pathos-canvas-values.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

#include "pathos-edits.h"
#include "pathos-wording.h"

#include <glib/gi18n.h>

/* Setting the values of parts on axes without a pointer. */

static void
add_number (PathosCanvas     *self,
            GArray           *numbers,
            const char       *id,
            const PathosAxis *axis)
{
  PathosEditNumber number = { .element = pathos_scene_model_find_element (self->model, id) };

  g_assert (PATHOS_IS_CANVAS (self));
  g_assert (axis != NULL);

  if (number.element == NULL)
    return;

  number.attr = pathos_element_find_attr (number.element, axis->attr);
  if (number.attr != NULL)
    g_array_append_val (numbers, number);
}

/* Returns: (transfer full) (element-type PathosEditNumber): that of @group on @axis and, if it is selected,
 *   those of all others that are selected and have this axis */
static GArray *
collect_numbers (PathosCanvas      *self,
                 const PathosGroup *group,
                 const PathosAxis  *axis)
{
  GArray             *numbers = g_array_new (FALSE, TRUE, sizeof (PathosEditNumber));
  PathosPartsIter     iter = { pathos_scene_model_get_parts (self->model) };
  const PathosPlaced *placed;

  g_assert (PATHOS_IS_CANVAS (self));
  g_assert (group != NULL);

  add_number (self, numbers, group->id, axis);
  if (!pathos_selection_contains (self->selection, group->id))
    return numbers;

  while ((placed = pathos_parts_iter_next (&iter)) != NULL)
    {
      if (placed->group->axes == group->axes && !g_str_equal (placed->group->id, group->id) &&
          pathos_selection_contains (self->selection, placed->group->id))
        add_number (self, numbers, placed->group->id, axis);
    }

  return numbers;
}

/* Returns: (transfer full) (nullable): what the value of an element makes of it, for those who set it */
static char *
get_news (PathosCanvas *self,
          const char   *id)
{
  const PathosPlaced *placed = pathos_parts_find (pathos_scene_model_get_parts (self->model), id);

  g_assert (PATHOS_IS_CANVAS (self));

  return placed != NULL ? pathos_scene_model_describe (self->model, PATHOS_SAID_NEWS, placed->group, NULL)
                        : NULL;
}

/* Assistive technology hears of the value by itself, so only what else has changed is announced. */
static void
announce_news (PathosCanvas *self,
               const char   *id,
               const char   *before)
{
  g_autofree char *news = NULL;

  g_assert (PATHOS_IS_CANVAS (self));

  pathos_scene_model_update (self->model);
  news = get_news (self, id);
  if (news != NULL && g_strcmp0 (news, before) != 0)
    pathos_canvas_say (self, news);
}

/* Sets the text that says what the numbers mean. Returns: whether one changed */
static gboolean
set_words (PathosHistory *history,
           const char    *attr,
           GArray        *numbers,
           const char    *word)
{
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean changed = FALSE;

  g_assert (numbers != NULL);

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, word);
  for (guint i = 0; i < numbers->len; i++)
    {
      PathosElement *element = g_array_index (numbers, PathosEditNumber, i).element;

      changed |= pathos_edit_set_value (history, element, pathos_element_find_attr (element, attr), &value);
    }

  return changed;
}

/* @word: (nullable): for the first text of @group. Returns: whether a number or a word changed */
static gboolean
set_numbers (PathosCanvas      *self,
             const PathosGroup *group,
             GArray            *numbers,
             const char        *word)
{
  PathosDocument         *document = pathos_scene_model_get_document (self->model);
  PathosHistory          *history = pathos_document_get_history (document);
  const PathosEditNumber *first = (const PathosEditNumber *) (gpointer) numbers->data;
  g_autoptr (PathosDraft) lost = NULL;
  g_autofree char *id = g_strdup (group->id), *before = get_news (self, id), *label = NULL;
  gboolean         has_word = word != NULL && *word != '\0' && group->texts != NULL, changed;

  g_assert (PATHOS_IS_CANVAS (self));

  pathos_plate_show (self->plate, group);
  pathos_plate_rest (self->plate);
  if (numbers->len == 0)
    return FALSE;

  label = pathos_wording_set (first->element, first->attr);
  if (has_word)
    pathos_history_begin (history, label);
  changed = pathos_edit_set_numbers (history, first, numbers->len, &lost);
  if (has_word)
    {
      changed |= set_words (history, group->texts[0], numbers, word);
      pathos_history_end (history);
    }
  if (!changed)
    return FALSE;

  g_signal_emit_by_name (self, "evidence-lost", lost);
  announce_news (self, id, before);
  return TRUE;
}

/**
 * pathos_canvas_get_drag_hint:
 *
 * Returns: (nullable): what the plate says below a value while it is dragged, until it was done once
 */
const char *
pathos_canvas_get_drag_hint (PathosCanvas *self)
{
  g_return_val_if_fail (PATHOS_IS_CANVAS (self), NULL);

  if (self->is_touched || !pathos_drag_controller_needs_hint (self->drag))
    return NULL;

  return _ ("Hold Shift for exact values");
}

/**
 * pathos_canvas_set_axis_value:
 * @word: (nullable): what the value means; %NULL or "" to keep what is there
 *
 * Sets the value of @group on its first axis, as one undo step.
 */
void
pathos_canvas_set_axis_value (PathosCanvas      *self,
                              const PathosGroup *group,
                              double             value,
                              const char        *word)
{
  g_autoptr (GArray) numbers = NULL;

  g_return_if_fail (PATHOS_IS_CANVAS (self));
  g_return_if_fail (group != NULL);
  g_return_if_fail (group->axes != NULL);

  if (!pathos_canvas_check_editable (self))
    return;

  numbers = collect_numbers (self, group, &group->axes->axis[0]);
  for (guint i = 0; i < numbers->len; i++)
    g_array_index (numbers, PathosEditNumber, i).value = value;
  /* Silence would leave open whether anything was set. */
  if (!set_numbers (self, group, numbers, word))
    pathos_canvas_announce (self, group->id);
}

/**
 * pathos_canvas_step_axis_value:
 * @direction: 1 for more, −1 for less
 * @steps: steps per unit
 *
 * Sets the value of @group, and of all that are selected with it, to the next step.
 */
void
pathos_canvas_step_axis_value (PathosCanvas      *self,
                               const PathosGroup *group,
                               const PathosAxis  *axis,
                               int                direction,
                               double             steps)
{
  g_autoptr (GArray) numbers = NULL;

  g_return_if_fail (PATHOS_IS_CANVAS (self));
  g_return_if_fail (group != NULL);
  g_return_if_fail (axis != NULL);

  if (!pathos_canvas_check_editable (self))
    return;

  numbers = collect_numbers (self, group, axis);
  for (guint i = 0; i < numbers->len; i++)
    {
      PathosEditNumber *number = &g_array_index (numbers, PathosEditNumber, i);

      number->value = pathos_edit_get_stepped (number->element, number->attr, direction, steps);
    }

  if (!set_numbers (self, group, numbers, NULL))
    pathos_canvas_refuse (self, direction > 0 ? _ ("This is already the highest value.")
                                              : _ ("This is already the lowest value."));
}

/* pathos-edits.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-edits.h"

#include <glib/gi18n.h>
#include <math.h>

/* Sets an attribute to @value, which is of its type, as a step that is named after it. */
void
pathos_edit_set (PathosHistory    *history,
                 PathosElement    *element,
                 const PathosAttr *attr,
                 const GValue     *value)
{
  pathos_history_begin (history, _ (attr->label));
  pathos_element_set_value (element, attr, value, NULL);
  pathos_history_end (history);
}

/* Moves a touchpoint to where it is the one at @position of @stage. */
void
pathos_edit_move_touchpoint (PathosHistory    *history,
                             PathosTouchpoint *touchpoint,
                             PathosStage      *stage,
                             guint             position)
{
  PathosList *from = PATHOS_ELEMENT (touchpoint)->list;
  PathosList *to = stage->touchpoints;
  guint       old_position;

  g_return_if_fail (from != NULL && pathos_list_find (from, PATHOS_ELEMENT (touchpoint), &old_position));

  position = MIN (position, to->n_items - (from == to));
  if (from == to && position == old_position)
    return;

  pathos_history_begin (history, _ ("Move Touchpoint"));
  pathos_list_move (from, old_position, to, position);
  pathos_history_end (history);
}

/**
 * pathos_edit_step_touchpoint:
 * @direction: 1 for later in the journey, −1 for earlier
 *
 * Moves a touchpoint by one place, into the next stage where its own ends.
 *
 * Returns: whether there was a place to move to
 */
gboolean
pathos_edit_step_touchpoint (PathosHistory    *history,
                             PathosTouchpoint *touchpoint,
                             int               direction)
{
  PathosElement *stage = PATHOS_ELEMENT (touchpoint)->parent;
  PathosList    *list = PATHOS_ELEMENT (touchpoint)->list;
  PathosStage   *target;
  guint          position;
  guint          stage_position;

  if (stage == NULL || !pathos_list_find (list, PATHOS_ELEMENT (touchpoint), &position) ||
      !pathos_list_find (stage->list, stage, &stage_position))
    return FALSE;

  if (direction > 0 ? position + 1 < list->n_items : position > 0)
    {
      pathos_edit_move_touchpoint (history, touchpoint, PATHOS_STAGE (stage), direction > 0 ? position + 1 : position - 1);
      return TRUE;
    }

  if (direction > 0 ? stage_position + 1 >= stage->list->n_items : stage_position == 0)
    return FALSE;

  target = PATHOS_STAGE (stage->list->items[direction > 0 ? stage_position + 1 : stage_position - 1]);
  pathos_edit_move_touchpoint (history, touchpoint, target, direction > 0 ? 0 : target->touchpoints->n_items);
  return TRUE;
}

/* Returns: whether the value, which is brought into its range, is another one */
gboolean
pathos_edit_set_feeling (PathosHistory *history,
                         PathosFeeling *feeling,
                         double         value)
{
  const PathosAttr *attr = pathos_element_find_attr (PATHOS_ELEMENT (feeling), "value");
  g_auto (GValue) new_value = G_VALUE_INIT;

  /* Nothing is felt as minus zero. */
  value = CLAMP (value, attr->minimum, attr->maximum) + 0.0;
  if (value == feeling->value)
    return FALSE;

  g_value_init (&new_value, G_TYPE_DOUBLE);
  g_value_set_double (&new_value, value);
  pathos_history_begin (history, _ ("Set Feeling"));
  pathos_element_set_value (PATHOS_ELEMENT (feeling), attr, &new_value, NULL);
  pathos_history_end (history);

  return TRUE;
}

/**
 * pathos_edit_step_feeling:
 * @direction: 1 for better, −1 for worse
 * @parts: into how many steps one is parted
 *
 * Sets a feeling to the next step, which is nearer if it is between two.
 *
 * Returns: whether there was one
 */
gboolean
pathos_edit_step_feeling (PathosHistory *history,
                          PathosFeeling *feeling,
                          int            direction,
                          double         parts)
{
  double place = feeling->value * parts * direction;

  return pathos_edit_set_feeling (history, feeling, (floor (place + 1e-6) + 1) * direction / parts);
}

/**
 * pathos_edit_delete:
 * @ids: (element-type utf8): what is not in the map is passed over
 *
 * Returns: how many elements went, with all that went along
 */
guint
pathos_edit_delete (PathosHistory *history,
                    PathosJourney *journey,
                    GPtrArray     *ids)
{
  g_autoptr (GPtrArray) elements = g_ptr_array_new ();
  guint n_deleted;

  for (guint i = 0; i < ids->len; i++)
    {
      PathosElement *element = pathos_journey_find (journey, g_ptr_array_index (ids, i));

      if (element != NULL)
        g_ptr_array_add (elements, element);
    }
  if (elements->len == 0)
    return 0;

  pathos_history_begin (history, _ ("Delete"));
  n_deleted = pathos_journey_delete (journey, (PathosElement *const *) elements->pdata, elements->len);
  pathos_history_end (history);

  return n_deleted;
}

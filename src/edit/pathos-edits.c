/* pathos-edits.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-edits.h"

#include "pathos-overlay.h"

#include <glib/gi18n.h>
#include <math.h>

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

static gboolean
can_commit (PathosJourney     *journey,
            const PathosDraft *draft)
{
  for (guint i = 0; i < draft->n_places; i++)
    {
      const PathosDraftPlace *place = &draft->places[i];
      PathosList             *list = pathos_slot_find_list (&place->slot, journey);

      /* A list of a new element is found when that has joined the map. */
      if (place->is_new && list != NULL && !pathos_list_check (list, place->element, NULL))
        return FALSE;
    }

  return TRUE;
}

/* Brings a list into the order that the draft gave it; what is in another list comes from there, what is in none joins. */
static gboolean
arrange (PathosList *list,
         PathosItems wanted)
{
  gboolean changed = FALSE;

  for (guint i = 0; i < wanted.n_items; i++)
    {
      PathosElement *element = wanted.items[i];
      guint          position;

      if (i < list->n_items && list->items[i] == element)
        continue;

      changed = TRUE;
      if (element->list != NULL && pathos_list_find (element->list, element, &position))
        pathos_list_move (element->list, position, list, i);
      else
        pathos_list_insert (list, i, element);
    }

  return changed;
}

static void
ignore_stand_in (PathosElement *from,
                 PathosElement *to,
                 gpointer       user_data)
{
}

static gboolean
commit_places (PathosJourney     *journey,
               const PathosDraft *draft)
{
  g_autoptr (PathosOverlay) overlay = pathos_overlay_new (journey);
  g_autoptr (PathosDraft) places = pathos_draft_new (draft->places, draft->n_places, NULL, 0);
  gboolean changed = FALSE;

  pathos_overlay_update (overlay, places, ignore_stand_in, NULL);
  for (guint i = 0; i < places->n_places; i++)
    {
      const PathosSlot *slot = &places->places[i].slot;
      PathosElement    *owner = pathos_overlay_find (overlay, slot->owner);
      PathosList       *list = owner != NULL ? pathos_slot_get_list (slot, owner) : NULL;

      if (list != NULL)
        changed |= arrange (list, pathos_overlay_get_items (overlay, list));
    }

  return changed;
}

static gboolean
is_feeling (const PathosDraftValue *drafted)
{
  return PATHOS_IS_FEELING (drafted->element) && g_str_equal (drafted->attr->name, "value");
}

static gboolean
commit_value (PathosHistory          *history,
              PathosJourney          *journey,
              const PathosDraftValue *drafted)
{
  PathosElement *element = drafted->element;

  /* It may have been deleted while it was drafted. */
  if (pathos_journey_find (journey, element->id) != element || pathos_attr_equals (drafted->attr, element, &drafted->value))
    return FALSE;

  if (is_feeling (drafted))
    return pathos_edit_set_feeling (history, PATHOS_FEELING (element), g_value_get_double (&drafted->value));

  pathos_element_set_value (element, drafted->attr, &drafted->value, NULL);
  return TRUE;
}

/* What the step of a draft is called, translated. */
static const char *
get_label (const PathosDraft *draft)
{
  if (draft->n_places == 0 && draft->n_values > 0)
    return is_feeling (&draft->values[0]) ? _ ("Set Feeling") : _ (draft->values[0].attr->label);
  if (draft->n_places > 0 && draft->places[0].is_new)
    return _ ("Add");
  if (draft->n_places > 0 && PATHOS_IS_TOUCHPOINT (draft->places[0].element))
    return _ ("Move Touchpoint");

  return _ ("Move");
}

/**
 * pathos_edit_commit:
 *
 * Makes @draft come true, as one step. What it names and is no longer in the map is passed over.
 *
 * Returns: whether the map was changed
 */
gboolean
pathos_edit_commit (PathosHistory     *history,
                    PathosJourney     *journey,
                    const PathosDraft *draft)
{
  gboolean changed;

  if (!can_commit (journey, draft))
    return FALSE;

  pathos_history_begin (history, get_label (draft));
  changed = draft->n_places > 0 && commit_places (journey, draft);
  for (guint i = 0; i < draft->n_values; i++)
    changed |= commit_value (history, journey, &draft->values[i]);
  pathos_history_end (history);

  return changed;
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

      if (element != NULL && element->list != NULL)
        g_ptr_array_add (elements, element);
    }
  if (elements->len == 0)
    return 0;

  pathos_history_begin (history, _ ("Delete"));
  n_deleted = pathos_journey_delete (journey, (PathosElement *const *) elements->pdata, elements->len);
  pathos_history_end (history);

  return n_deleted;
}

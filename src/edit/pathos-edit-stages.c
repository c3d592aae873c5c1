/* pathos-edit-stages.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-edits.h"

#include "pathos-card.h"
#include "pathos-feeling.h"
#include "pathos-lane.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"
#include "pathos-wording.h"

#include <glib/gi18n.h>

/* A stage becomes two, and two become one. */

static gboolean
refuse (GError    **error,
        const char *sentence)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, sentence);
  return FALSE;
}

/* Moves all of @from from @index on to the end of @to. */
static void
move_rest (PathosList *from,
           guint       index,
           PathosList *to)
{
  while (from->n_items > index)
    pathos_list_move (from, index, to, to->n_items);
}

/* Returns: the index of @touchpoint or, of an alternative, that of its main touchpoint */
static guint
find_main (PathosElement *touchpoint)
{
  guint index = 0;

  pathos_list_find (touchpoint->list, touchpoint, &index);
  while (index > 0 && pathos_touchpoint_is_alternative (PATHOS_TOUCHPOINT (touchpoint->list->items[index])))
    index--;

  return index;
}

/**
 * pathos_edit_can_split_stage:
 *
 * Returns: whether there is anything before @touchpoint that stays in its stage
 */
gboolean
pathos_edit_can_split_stage (PathosElement *touchpoint)
{
  g_return_val_if_fail (PATHOS_IS_TOUCHPOINT (touchpoint) && touchpoint->list != NULL, FALSE);

  return find_main (touchpoint) > 0;
}

/**
 * pathos_edit_split_stage:
 * @touchpoint: the first of the new stage; for an alternative, its main touchpoint is
 *
 * Splits a stage into two. What is known of the whole stage stays with the first.
 *
 * Returns: (transfer none) (nullable): the new stage, still without a title; %NULL if the stage cannot be
 *   split, and @error says why
 */
PathosElement *
pathos_edit_split_stage (PathosHistory *history,
                         PathosElement *touchpoint,
                         GError       **error)
{
  PathosElement *stage;
  guint          index, position;
  g_autoptr (PathosElement) added = g_object_new (PATHOS_TYPE_STAGE, NULL);
  g_autofree char *name = NULL, *label = NULL;

  g_return_val_if_fail (PATHOS_IS_HISTORY (history), NULL);
  g_return_val_if_fail (PATHOS_IS_TOUCHPOINT (touchpoint), NULL);

  stage = touchpoint->parent;
  index = find_main (touchpoint);
  if (index == 0)
    {
      refuse (error, _ ("There is nothing before this touchpoint from which it could be split."));
      return NULL;
    }
  if (!pathos_list_check (stage->list, added, error))
    return NULL;

  name = pathos_wording_name (stage);
  /* Translators: an edit. %s: “Consideration”. */
  label = g_strdup_printf (_ ("Split %s"), name);
  pathos_list_find (stage->list, stage, &position);
  pathos_history_begin (history, label);
  pathos_history_set_subjects (history, &added, 1);
  pathos_list_insert (stage->list, position + 1, added);
  move_rest (touchpoint->list, index, PATHOS_STAGE (added)->touchpoints);
  pathos_history_end (history);
  return added;
}

/* Cards of @from are at @to, or end there. */
static void
move_cards (PathosJourney *journey,
            PathosElement *from,
            PathosElement *to)
{
  static const char *const ends[] = { "at", "until" };

  for (guint i = 0; i < journey->lanes->n_items; i++)
    {
      PathosList *cards = PATHOS_LANE (journey->lanes->items[i])->cards;

      for (guint j = 0; j < cards->n_items; j++)
        {
          for (guint k = 0; k < G_N_ELEMENTS (ends); k++)
            {
              const PathosAttr *attr = pathos_element_find_attr (cards->items[j], ends[k]);

              if (g_str_equal (pathos_attr_get_text (attr, cards->items[j]), from->id))
                g_object_set (cards->items[j], ends[k], to->id, NULL);
            }
          /* A card over both covers one now. */
          if (g_str_equal (PATHOS_CARD (cards->items[j])->at, PATHOS_CARD (cards->items[j])->until))
            g_object_set (cards->items[j], "until", "", NULL);
        }
    }
}

/* A persona has at most one feeling for a stage: that of the first stays. */
static void
move_feelings (PathosList *from,
               PathosList *to)
{
  for (guint i = 0; i < from->n_items;)
    {
      if (pathos_list_check (to, from->items[i], NULL))
        pathos_list_move (from, i, to, to->n_items);
      else
        i++;
    }
}

static void
take_text (PathosElement *from,
           PathosElement *to,
           const char    *name)
{
  const char *text = pathos_attr_get_text (pathos_element_find_attr (to, name), to);

  if (*text == '\0')
    g_object_set (to, name, pathos_attr_get_text (pathos_element_find_attr (from, name), from), NULL);
}

/**
 * pathos_edit_can_merge_stages:
 *
 * Returns: whether there is another one after @stage
 */
gboolean
pathos_edit_can_merge_stages (PathosElement *stage)
{
  g_return_val_if_fail (PATHOS_IS_STAGE (stage) && stage->list != NULL, FALSE);

  return stage->list->items[stage->list->n_items - 1] != stage;
}

/**
 * pathos_edit_merge_stages:
 * @stage: the first of the two
 *
 * Merges a stage with the next one, which goes: the first keeps its title and what is known of it, and takes
 * over the rest.
 *
 * Returns: whether they are one now; if not, @error says why
 */
gboolean
pathos_edit_merge_stages (PathosHistory *history,
                          PathosElement *stage,
                          GError       **error)
{
  PathosJourney   *journey;
  PathosElement   *next;
  guint            position;
  g_autofree char *name = NULL, *other = NULL, *label = NULL;

  g_return_val_if_fail (PATHOS_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (PATHOS_IS_STAGE (stage) && stage->list != NULL, FALSE);

  if (!pathos_edit_can_merge_stages (stage))
    return refuse (error, _ ("There is no stage after this one to merge it with."));

  journey = PATHOS_JOURNEY (pathos_element_get_root (stage));
  pathos_list_find (stage->list, stage, &position);
  next = stage->list->items[position + 1];
  if (!pathos_list_has_room (PATHOS_STAGE (stage)->touchpoints, PATHOS_STAGE (next)->touchpoints->n_items,
                             error))
    return FALSE;

  name = pathos_wording_name (stage);
  other = pathos_wording_name (next);
  /* Translators: an edit. Both are stages. */
  label = g_strdup_printf (_ ("Merge %s with %s"), name, other);
  pathos_history_begin (history, label);
  pathos_history_set_subjects (history, &stage, 1);
  move_rest (PATHOS_STAGE (next)->touchpoints, 0, PATHOS_STAGE (stage)->touchpoints);
  move_feelings (PATHOS_STAGE (next)->feelings, PATHOS_STAGE (stage)->feelings);
  move_cards (journey, next, stage);
  take_text (next, stage, "title");
  take_text (next, stage, "goal");
  pathos_journey_delete (journey, &next, 1);
  return pathos_history_end (history);
}

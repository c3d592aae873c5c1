/* pathos-steps.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-steps.h"

#include "pathos-card.h"
#include "pathos-company.h"
#include "pathos-lane.h"
#include "pathos-persona.h"
#include "pathos-spans.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"

#include <string.h>

/* Touchpoints, stages and personas move along the journey, lanes down the map, and cards both ways: from
 * column to column, and in a column past its other cards into the next lane.
 *
 * Length: how each kind of element moves, and what they share. */

static PathosElement *
get_item (PathosList *list,
          guint       index)
{
  return index < list->n_items ? list->items[index] : NULL;
}

/* Returns: whether one of @personas is shown, or they are everyone */
static gboolean
shows_any (PathosElement *element,
           const char   **personas)
{
  PathosJourney *journey = PATHOS_JOURNEY (pathos_element_get_root (element));

  for (guint i = 0; personas != NULL && personas[i] != NULL; i++)
    {
      PathosElement *persona = pathos_journey_find (journey, personas[i]);

      if (persona != NULL && PATHOS_PERSONA (persona)->visible)
        return TRUE;
    }

  return personas == NULL;
}

/* Hidden elements are passed over, because nobody would see the step. */
static gboolean
is_shown (PathosElement *element)
{
  if (PATHOS_IS_LANE (element))
    return PATHOS_LANE (element)->visible;
  if (PATHOS_IS_PERSONA (element))
    return PATHOS_PERSONA (element)->visible;

  return !PATHOS_IS_CARD (element) || shows_any (element, PATHOS_CARD (element)->personas);
}

/* Returns: (nullable): the next element of its list in this direction that is shown */
static PathosElement *
find_neighbour (PathosElement *element,
                int            direction)
{
  PathosElement *other;
  guint          index = 0;

  pathos_list_find (element->list, element, &index);
  do
    {
      index += (guint) direction; /* wraps to a large number before the first */
      other = get_item (element->list, index);
    }
  while (other != NULL && !is_shown (other));

  return other;
}

/* Returns: (transfer full): a draft that puts @element at @slot, and sets @values */
static PathosDraft *
create_draft (PathosElement    *element,
              const PathosSlot *slot,
              GArray           *values)
{
  PathosDraftPlace place = { .element = element };

  if (slot != NULL)
    place.slot = *slot;

  return pathos_draft_new (&place,
                           slot != NULL ? 1 : 0,
                           (const PathosDraftValue *) (gpointer) values->data,
                           values->len);
}

/* Returns: the slot beside @other, counted without @element */
static PathosSlot
get_slot_beside (PathosElement *element,
                 PathosElement *other,
                 gboolean       behind)
{
  guint index = 0, from = 0;

  pathos_list_find (other->list, other, &index);
  if (element->list == other->list && pathos_list_find (element->list, element, &from) && from < index)
    index--;

  return pathos_slot_new (other->list, index + (behind ? 1 : 0));
}

static PathosDraft *
step_in_list (PathosJourney *journey,
              PathosElement *element,
              int            direction)
{
  g_autoptr (GArray) values = pathos_draft_values_new ();
  PathosElement *other = find_neighbour (element, direction);
  PathosSlot     slot;

  if (other == NULL)
    return NULL;

  slot = get_slot_beside (element, other, direction > 0);
  /* Spanning cards that begin or end in a stage stay where they are when it moves. */
  if (PATHOS_IS_STAGE (element))
    pathos_spans_shrink (journey, &element, 1, values);
  return create_draft (element, &slot, values);
}

/* Returns: whether @card is on the map; @first and @last are the columns that it covers */
static gboolean
find_columns (const PathosColumns *columns,
              PathosCard          *card,
              guint               *first,
              guint               *last)
{
  return pathos_spans_find_columns (columns, card->at, card->until, first, last);
}

/* Returns: (nullable): what is one column, or one stage, further on than @id */
static PathosElement *
find_next_place (PathosJourney       *journey,
                 const PathosColumns *columns,
                 const char          *id,
                 int                  direction)
{
  PathosElement *element = pathos_journey_find (journey, id);
  PathosColumn  *column;
  guint          index;

  if (element == NULL || !pathos_columns_find (columns, id, &index))
    return NULL;
  if (PATHOS_IS_STAGE (element) && columns->columns[index].touchpoint != NULL)
    return find_neighbour (element, direction);

  index += (guint) direction; /* wraps to a large number before the first */
  if (index >= columns->n_columns)
    return NULL;

  column = &columns->columns[index];
  return column->touchpoint != NULL ? PATHOS_ELEMENT (column->touchpoint)
                                    : PATHOS_ELEMENT (columns->stages[column->stage].stage);
}

/* Returns: (transfer full) (nullable): a draft that moves both ends of a card by a column, or by a stage */
static PathosDraft *
step_card_to_column (PathosJourney       *journey,
                     const PathosColumns *columns,
                     PathosCard          *card,
                     int                  direction)
{
  static const char *const names[] = { "at", "until" };

  PathosElement *element = PATHOS_ELEMENT (card);
  g_autoptr (GArray) values = pathos_draft_values_new ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const PathosAttr *attr = pathos_element_find_attr (element, names[i]);
      const char       *id = pathos_attr_get_text (attr, element);
      PathosElement    *next = *id != '\0' ? find_next_place (journey, columns, id, direction) : NULL;

      if (*id != '\0' && next == NULL)
        return NULL;
      if (next != NULL)
        pathos_draft_values_add_text (values, element, attr, next->id);
    }

  return create_draft (element, NULL, values);
}

/* Returns: whether the cards of a stage stand side by side */
static gboolean
is_flowing (const PathosColumns *columns,
            PathosCard          *card)
{
  guint first, last;

  return *card->until == '\0' && find_columns (columns, card, &first, &last) && last > first;
}

/* Returns: (nullable): in @list, the next card beyond @card that shares a column with it; if @card is in
 * another list, the first one that does */
static PathosElement *
find_card_beyond (const PathosColumns *columns,
                  PathosList          *list,
                  PathosCard          *card,
                  int                  direction)
{
  guint i = direction > 0 ? 0 : list->n_items - 1;
  guint first, last, other_first, other_last;

  if (!find_columns (columns, card, &first, &last))
    return NULL;
  if (pathos_list_find (list, PATHOS_ELEMENT (card), &i))
    i += (guint) direction;

  for (; i < list->n_items; i += (guint) direction)
    {
      PathosElement *other = list->items[i];

      if (is_shown (other) && find_columns (columns, PATHOS_CARD (other), &other_first, &other_last) &&
          other_first <= last && other_last >= first)
        return other;
    }

  return NULL;
}

/* Returns: (nullable): in the lane of @card, the next card that is at @id alone */
static PathosElement *
find_card_at (PathosCard *card,
              const char *id,
              int         direction)
{
  PathosList *list = PATHOS_ELEMENT (card)->list;
  guint       i = direction > 0 ? 0 : list->n_items - 1;

  if (strcmp (card->at, id) == 0 && pathos_list_find (list, PATHOS_ELEMENT (card), &i))
    i += (guint) direction;

  for (; i < list->n_items; i += (guint) direction)
    {
      PathosCard *other = PATHOS_CARD (list->items[i]);

      if (other != card && strcmp (other->at, id) == 0 && *other->until == '\0' &&
          is_shown (list->items[i]))
        return list->items[i];
    }

  return NULL;
}

/* Cards of a stage stand side by side: one steps past the next, and at the end into the next stage. */
static PathosDraft *
step_card_in_flow (PathosJourney *journey,
                   PathosCard    *card,
                   int            direction)
{
  PathosElement *element = PATHOS_ELEMENT (card);
  PathosElement *stage = pathos_journey_find (journey, card->at);
  PathosElement *other = find_card_at (card, card->at, direction);
  g_autoptr (GArray) values = pathos_draft_values_new ();
  gboolean   behind = direction > 0;
  PathosSlot slot;

  if (other == NULL)
    {
      stage = stage != NULL ? find_neighbour (stage, direction) : NULL;
      if (stage == NULL)
        return NULL;

      pathos_draft_values_add_text (values, element, pathos_element_find_attr (element, "at"), stage->id);
      other = find_card_at (card, stage->id, direction);
      behind = direction < 0;
    }

  if (other == NULL)
    return create_draft (element, NULL, values);

  slot = get_slot_beside (element, other, behind);
  return create_draft (element, &slot, values);
}

/* Returns: (nullable): the next lane of cards that is shown */
static PathosElement *
find_next_lane (PathosElement *lane,
                int            direction)
{
  do
    lane = find_neighbour (lane, direction);
  while (lane != NULL && PATHOS_LANE (lane)->kind != PATHOS_LANE_CARDS);

  return lane;
}

/* Past the next card of the column or, after the last one, into the next lane, where it is the nearest. */
static PathosDraft *
step_card_down (const PathosColumns *columns,
                PathosCard          *card,
                int                  direction)
{
  PathosElement *element = PATHOS_ELEMENT (card);
  PathosElement *other = NULL, *lane = NULL;
  g_autoptr (GArray) values = pathos_draft_values_new ();
  PathosSlot slot;

  if (!is_flowing (columns, card))
    other = find_card_beyond (columns, element->list, card, direction);
  if (other != NULL)
    {
      slot = get_slot_beside (element, other, direction > 0);
      return create_draft (element, &slot, values);
    }

  lane = find_next_lane (element->parent, direction);
  if (lane == NULL)
    return NULL;

  other = find_card_beyond (columns, PATHOS_LANE (lane)->cards, card, direction);
  slot = other != NULL ? get_slot_beside (element, other, direction < 0)
                       : pathos_slot_new (PATHOS_LANE (lane)->cards, PATHOS_LANE (lane)->cards->n_items);
  return create_draft (element, &slot, values);
}

static PathosDraft *
step_card (PathosJourney *journey,
           PathosCard    *card,
           int            along,
           int            down)
{
  g_autoptr (PathosColumns) columns = pathos_spans_create_columns (journey);

  if (down != 0)
    return step_card_down (columns, card, down);

  return is_flowing (columns, card) ? step_card_in_flow (journey, card, along)
                                    : step_card_to_column (journey, columns, card, along);
}

/**
 * pathos_steps_create_draft:
 * @along: 1 for later in the journey, −1 for earlier, 0 if @down is not
 * @down: 1 for down the map, −1 for up
 *
 * Returns: (transfer full) (nullable): a draft that moves @element by one place, with everything that follows
 * from it; %NULL if there is no such place
 */
PathosDraft *
pathos_steps_create_draft (PathosJourney *journey,
                           PathosElement *element,
                           int            along,
                           int            down)
{
  g_return_val_if_fail (PATHOS_IS_JOURNEY (journey), NULL);
  g_return_val_if_fail (PATHOS_IS_ELEMENT (element), NULL);
  g_return_val_if_fail ((along != 0) != (down != 0), NULL);

  if (element->list == NULL)
    return NULL;
  if (PATHOS_IS_CARD (element))
    return step_card (journey, PATHOS_CARD (element), along, down);
  if (PATHOS_IS_LANE (element))
    return down != 0 ? step_in_list (journey, element, down) : NULL;
  if (along == 0)
    return NULL;
  if (PATHOS_IS_TOUCHPOINT (element))
    return pathos_company_step (journey, element, along);

  return PATHOS_IS_STAGE (element) || PATHOS_IS_PERSONA (element) ? step_in_list (journey, element, along)
                                                                  : NULL;
}

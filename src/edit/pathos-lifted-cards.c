/* pathos-lifted-cards.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-lifted-private.h"

#include "pathos-card.h"
#include "pathos-lane.h"
#include "pathos-spans.h"

#include <string.h>

/* Cards are dropped into the cell under the pointer, before or behind the card that is there, or on a
 * touchpoint or a stage, at which they are then. Those that are lifted together keep their distances.
 *
 * Length: where a card is, where it is dropped, and where the others go. */

/* Where the card that is held is dropped. */
typedef struct
{
  PathosList    *list;
  PathosElement *target; /* (nullable): a touchpoint or a stage, at which all of them are then */
  PathosExtent   extent;
  guint          index; /* in the list, which counts nothing that is lifted */
  int            columns;
  int            stages; /* by how many columns, stages and lanes all are moved */
  int            lanes;
} Drop;

/* Returns: @extent, moved by so many columns or stages, as far as there are any */
static PathosExtent
shift (PathosLifted       *self,
       const PathosExtent *extent,
       int                 by)
{
  int n = pathos_spans_count (self->columns, extent->by_stage);

  by = CLAMP (by, -extent->first, n - 1 - extent->last);
  return (PathosExtent) { extent->by_stage, extent->first + by, extent->last + by };
}

static gboolean
has_stages (PathosList *cards)
{
  return PATHOS_LANE (cards->owner)->scope == PATHOS_SCOPE_STAGE;
}

/* A card of a stage stays one, also over the columns of the touchpoints of another. */
static gboolean
is_by_stage (PathosElement      *card,
             PathosList         *to,
             const PathosExtent *before)
{
  return has_stages (to) || (before->by_stage && !has_stages (card->list));
}

static gboolean
is_lifted (PathosLifted  *self,
           PathosElement *element)
{
  return pathos_draft_find_place (self->draft, element) != NULL;
}

/* Returns: (transfer container): the items of @list that are not lifted */
static GPtrArray *
collect_rest (PathosLifted *self,
              PathosList   *list)
{
  GPtrArray *rest = g_ptr_array_new ();

  for (guint i = 0; i < list->n_items; i++)
    {
      if (!is_lifted (self, list->items[i]))
        g_ptr_array_add (rest, list->items[i]);
    }

  return rest;
}

/* Returns: the index of @element among those of its list that are not lifted */
static guint
get_own_index (PathosLifted  *self,
               PathosElement *element)
{
  guint index = 0;

  for (guint i = 0; i < element->list->n_items && element->list->items[i] != element; i++)
    index += !is_lifted (self, element->list->items[i]);

  return index;
}

static gboolean
overlaps (PathosLifted       *self,
          PathosCard         *card,
          const PathosExtent *extent)
{
  guint first, last, other_first, other_last;

  pathos_spans_get_columns (self->columns, extent, &first, &last);
  return pathos_spans_find_columns (self->columns, card->at, card->until, &other_first, &other_last) &&
         other_first <= last && other_last >= first;
}

/* Returns: whether cards with this extent stand side by side */
static gboolean
is_flowing (PathosLifted       *self,
            const PathosExtent *extent)
{
  return extent->by_stage && extent->first == extent->last &&
         self->columns->stages[extent->first].n_columns > 1;
}

/* Finds where in the list the card is before or behind the one under the pointer, or behind the last of its
 * columns. Where cards of other columns are between, it moves no further than it must. */
static guint
find_index (PathosLifted        *self,
            const PathosLanding *landing,
            PathosList          *list,
            const PathosExtent  *extent)
{
  PathosElement *onto = landing->onto != NULL ? pathos_journey_find (self->journey, landing->onto) : NULL;
  g_autoptr (GPtrArray) rest = collect_rest (self, list);
  gboolean before = (is_flowing (self, extent) ? landing->along : landing->down) < 0.5f;
  guint    own = list == self->held->list ? get_own_index (self, self->held) : G_MAXUINT;
  guint    low = 0, high = rest->len, beside = rest->len;

  if (onto == NULL || !g_ptr_array_find (rest, onto, &beside))
    before = FALSE;
  for (guint i = 0; i < rest->len; i++)
    {
      gboolean is_before = beside == rest->len || i < beside || (i == beside && !before);

      if (!overlaps (self, rest->pdata[i], extent))
        continue;
      if (is_before)
        low = i + 1;
      else
        high = MIN (high, i);
    }

  if (own >= low && own <= high)
    return own;

  return before ? high : low;
}

/* Returns: (nullable): the touchpoint or stage on which the cards are dropped */
static PathosElement *
find_target (PathosLifted        *self,
             const PathosLanding *landing)
{
  PathosElement *onto = landing->onto != NULL ? pathos_journey_find (self->journey, landing->onto) : NULL;

  return PATHOS_IS_TOUCHPOINT (onto) || PATHOS_IS_STAGE (onto) ? onto : NULL;
}

/* Returns: the number of lanes of cards before @list; those that are hidden are passed over */
static int
get_lane (PathosLifted *self,
          PathosList   *list)
{
  PathosList *lanes = self->journey->lanes;
  int         n = 0;

  for (guint i = 0; i < lanes->n_items && lanes->items[i] != list->owner; i++)
    n += PATHOS_LANE (lanes->items[i])->kind == PATHOS_LANE_CARDS && PATHOS_LANE (lanes->items[i])->visible;

  return n;
}

/* Returns: the list that is so many lanes of cards further down than @list, as far as there are any */
static PathosList *
find_lane (PathosLifted *self,
           PathosList   *list,
           int           by)
{
  PathosList *lanes = self->journey->lanes;
  PathosList *found = list;
  int         wanted = get_lane (self, list) + by, n = 0;

  for (guint i = 0; by != 0 && i < lanes->n_items; i++)
    {
      PathosLane *lane = PATHOS_LANE (lanes->items[i]);

      if (lane->kind != PATHOS_LANE_CARDS || !lane->visible)
        continue;
      if (n <= MAX (wanted, 0))
        found = lane->cards;
      n++;
    }

  return found;
}

/* @held: the extent of the card that is held. The column in which it is held stays under the pointer. */
static gboolean
find_drop (PathosLifted        *self,
           const PathosLanding *landing,
           const PathosExtent  *held,
           Drop                *drop)
{
  gboolean     in_cell = landing->cell != NULL && landing->cell->row == self->held->list->row;
  PathosList  *list = in_cell ? pathos_slot_find_list (landing->cell, self->journey) : self->held->list;
  PathosExtent over, start;
  guint        first, last, old_first, old_last;

  drop->target = in_cell ? NULL : find_target (self, landing);
  if (list == NULL || (!in_cell && drop->target == NULL) ||
      !pathos_spans_find_extent (self->columns, self->journey,
                                 drop->target != NULL ? drop->target->id : landing->column, "", &over))
    return FALSE;

  drop->list = list;
  if (drop->target != NULL)
    drop->extent = has_stages (list) ? pathos_spans_convert (self->columns, &over, TRUE) : over;
  else
    {
      start = pathos_spans_convert (self->columns, held, is_by_stage (self->held, list, held));
      over = pathos_spans_convert (self->columns, &over, start.by_stage);
      if (self->grip < 0)
        self->grip = CLAMP (over.first - start.first, 0, start.last - start.first);
      drop->extent = shift (self, &start,
                            over.first - start.first - MIN (self->grip, start.last - start.first));
    }

  pathos_spans_get_columns (self->columns, &drop->extent, &first, &last);
  pathos_spans_get_columns (self->columns, held, &old_first, &old_last);
  drop->columns = (int) first - (int) old_first;
  drop->stages = (int) self->columns->columns[first].stage;
  drop->stages -= (int) self->columns->columns[old_first].stage;
  drop->lanes = get_lane (self, list) - get_lane (self, self->held->list);
  drop->index = find_index (self, landing, list, &drop->extent);
  return TRUE;
}

/* Returns: where @card is then, of which @before is the extent now */
static PathosExtent
find_dropped (PathosLifted       *self,
              PathosElement      *card,
              const PathosExtent *before,
              PathosList         *list,
              const Drop         *drop)
{
  PathosExtent extent;

  if (card == self->held || drop->target != NULL)
    return has_stages (list) ? pathos_spans_convert (self->columns, &drop->extent, TRUE) : drop->extent;

  extent = pathos_spans_convert (self->columns, before, is_by_stage (card, list, before));
  return shift (self, &extent, extent.by_stage ? drop->stages : drop->columns);
}

static void
add_value (PathosElement *card,
           const char    *name,
           const char    *id,
           GArray        *values)
{
  const PathosAttr *attr = pathos_element_find_attr (card, name);

  if (strcmp (pathos_attr_get_text (attr, card), id) != 0)
    pathos_draft_values_add_text (values, card, attr, id);
}

static void
add_place (PathosElement *card,
           PathosList    *list,
           guint          index,
           GArray        *places)
{
  PathosDraftPlace place = { card, pathos_slot_new (list, index), FALSE };

  for (guint i = 0; i < places->len; i++)
    place.slot.index += (guint) pathos_slot_has_same_list (&g_array_index (places, PathosDraftPlace, i).slot,
                                                           &place.slot);
  g_array_append_val (places, place);
}

/* A card that is not on the map, because what it is at is not there, stays where it is. */
static void
add_card (PathosLifted  *self,
          PathosElement *card,
          const Drop    *drop,
          GArray        *places,
          GArray        *values)
{
  PathosList  *list = card == self->held ? drop->list : find_lane (self, card->list, drop->lanes);
  PathosExtent before, after;
  const char  *at;
  gboolean     is_there = pathos_spans_find_extent (self->columns, self->journey, PATHOS_CARD (card)->at,
                                                    PATHOS_CARD (card)->until, &before);

  if (!is_there)
    list = card->list;
  if (list == drop->list && is_there)
    add_place (card, list, drop->index, places);
  else
    add_place (card, list, list == card->list ? get_own_index (self, card) : list->n_items, places);
  if (!is_there)
    return;

  after = find_dropped (self, card, &before, list, drop);
  if (drop->target == NULL && after.by_stage == before.by_stage && after.first == before.first &&
      after.last == before.last)
    return;

  at = pathos_spans_get_id (self->columns, after.by_stage, after.first);
  if (drop->target != NULL && !has_stages (list))
    at = drop->target->id;
  add_value (card, "at", at, values);

  at = pathos_spans_get_id (self->columns, after.by_stage, after.last);
  add_value (card, "until", after.last > after.first ? at : "", values);
}

/* Returns: whether the card that is held is shown there already, and the pointer is over it */
static gboolean
is_over_itself (PathosLifted        *self,
                const PathosLanding *landing,
                const Drop          *drop)
{
  const PathosDraftPlace *place = pathos_draft_find_place (self->draft, self->held);
  PathosSlot              slot = pathos_slot_new (drop->list, 0);

  return g_strcmp0 (landing->onto, self->held->id) == 0 && pathos_slot_has_same_list (&place->slot, &slot) &&
         self->first == drop->extent.first && self->by_stage == drop->extent.by_stage;
}

/**
 * pathos_lifted_drop_cards:
 *
 * Returns: (transfer full) (nullable): the draft; %NULL if the cards cannot be there, or are there already
 */
PathosDraft *
pathos_lifted_drop_cards (PathosLifted        *self,
                          const PathosLanding *landing)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (PathosDraftPlace));
  g_autoptr (GArray) values = pathos_draft_values_new ();
  PathosCard  *held = PATHOS_CARD (self->held);
  PathosExtent extent;
  Drop         drop = { NULL };

  if (self->columns == NULL)
    self->columns = pathos_spans_create_columns (self->journey);
  if (!pathos_spans_find_extent (self->columns, self->journey, held->at, held->until, &extent))
    return NULL;
  if (self->grip < 0)
    {
      self->by_stage = extent.by_stage;
      self->first = extent.first;
    }
  if (!find_drop (self, landing, &extent, &drop) || is_over_itself (self, landing, &drop))
    return NULL;

  self->by_stage = drop.extent.by_stage;
  self->first = drop.extent.first;
  for (guint i = 0; i < self->elements->len; i++)
    add_card (self, self->elements->pdata[i], &drop, places, values);

  return pathos_draft_new ((const PathosDraftPlace *) (gpointer) places->data, places->len,
                           (const PathosDraftValue *) (gpointer) values->data, values->len);
}

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

/* Which columns a card covers, or which stages if it is at a stage as a whole. */
typedef struct
{
  gboolean by_stage;
  int      first;
  int      last;
} Extent;

/* Where the card that is held is dropped. */
typedef struct
{
  PathosList    *list;
  PathosElement *target; /* (nullable): a touchpoint or a stage, at which all of them are then */
  Extent         extent;
  guint          index; /* in the list, which counts nothing that is lifted */
  int            columns;
  int            stages; /* by how many columns, stages and lanes all are moved */
  int            lanes;
} Drop;

static const PathosStageSpan *
get_stage (PathosLifted *self,
           int           column)
{
  return &self->columns->stages[self->columns->columns[column].stage];
}

/* The column of a stage without touchpoints is a column like others. */
static gboolean
find_extent (PathosLifted *self,
             const char   *at,
             const char   *until,
             Extent       *extent)
{
  PathosElement *element = pathos_journey_find (self->journey, at);
  guint          first, last;

  if (element == NULL || !pathos_spans_find_columns (self->columns, at, until, &first, &last))
    return FALSE;

  extent->by_stage = PATHOS_IS_STAGE (element) && self->columns->columns[first].touchpoint != NULL;
  extent->first = (int) (extent->by_stage ? self->columns->columns[first].stage : first);
  extent->last = (int) (extent->by_stage ? self->columns->columns[last].stage : last);
  return TRUE;
}

/* @first, @last: (out): the columns of @extent */
static void
get_columns (PathosLifted *self,
             const Extent *extent,
             guint        *first,
             guint        *last)
{
  const PathosStageSpan *stages = self->columns->stages;

  *first = (guint) extent->first;
  *last = (guint) extent->last;
  if (!extent->by_stage)
    return;

  *first = stages[extent->first].first_column;
  *last = stages[extent->last].first_column + stages[extent->last].n_columns - 1;
}

/* Returns: @extent, moved by so many columns or stages, as far as there are any */
static Extent
shift (PathosLifted *self,
       const Extent *extent,
       int           by)
{
  int n = (int) (extent->by_stage ? self->columns->n_stages : self->columns->n_columns);

  by = CLAMP (by, -extent->first, n - 1 - extent->last);
  return (Extent) { extent->by_stage, extent->first + by, extent->last + by };
}

/* Returns: @extent, or the first column or stage of it if that is what it must be now */
static Extent
convert (PathosLifted *self,
         const Extent *extent,
         gboolean      by_stage)
{
  guint first, last;
  int   only;

  if (extent->by_stage == by_stage)
    return *extent;

  get_columns (self, extent, &first, &last);
  only = (int) (by_stage ? self->columns->columns[first].stage : first);
  return (Extent) { by_stage, only, only };
}

/* Returns: the id of the touchpoint or stage in a column, or of a stage */
static const char *
get_id (PathosLifted *self,
        gboolean      by_stage,
        int           index)
{
  if (by_stage)
    return PATHOS_ELEMENT (self->columns->stages[index].stage)->id;
  if (self->columns->columns[index].touchpoint != NULL)
    return PATHOS_ELEMENT (self->columns->columns[index].touchpoint)->id;

  return PATHOS_ELEMENT (get_stage (self, index)->stage)->id;
}

static gboolean
has_stages (PathosList *cards)
{
  return PATHOS_LANE (cards->owner)->scope == PATHOS_SCOPE_STAGE;
}

/* A card of a stage stays one, also over the columns of the touchpoints of another. */
static gboolean
is_by_stage (PathosElement *card,
             PathosList    *to,
             const Extent  *before)
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
overlaps (PathosLifted *self,
          PathosCard   *card,
          const Extent *extent)
{
  guint first, last, other_first, other_last;

  get_columns (self, extent, &first, &last);
  return pathos_spans_find_columns (self->columns, card->at, card->until, &other_first, &other_last) &&
         other_first <= last && other_last >= first;
}

/* Returns: whether cards with this extent stand side by side */
static gboolean
is_flowing (PathosLifted *self,
            const Extent *extent)
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
            const Extent        *extent)
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
           const Extent        *held,
           Drop                *drop)
{
  gboolean    in_cell = landing->cell != NULL && landing->cell->row == self->held->list->row;
  PathosList *list = in_cell ? pathos_slot_find_list (landing->cell, self->journey) : self->held->list;
  Extent      over, start;
  guint       first, last, old_first, old_last;

  drop->target = in_cell ? NULL : find_target (self, landing);
  if (list == NULL || (!in_cell && drop->target == NULL) ||
      !find_extent (self, drop->target != NULL ? drop->target->id : landing->column, "", &over))
    return FALSE;

  drop->list = list;
  if (drop->target != NULL)
    drop->extent = has_stages (list) ? convert (self, &over, TRUE) : over;
  else
    {
      start = convert (self, held, is_by_stage (self->held, list, held));
      over = convert (self, &over, start.by_stage);
      if (self->grip < 0)
        self->grip = CLAMP (over.first - start.first, 0, start.last - start.first);
      drop->extent = shift (self, &start,
                            over.first - start.first - MIN (self->grip, start.last - start.first));
    }

  get_columns (self, &drop->extent, &first, &last);
  get_columns (self, held, &old_first, &old_last);
  drop->columns = (int) first - (int) old_first;
  drop->stages = (int) self->columns->columns[first].stage;
  drop->stages -= (int) self->columns->columns[old_first].stage;
  drop->lanes = get_lane (self, list) - get_lane (self, self->held->list);
  drop->index = find_index (self, landing, list, &drop->extent);
  return TRUE;
}

/* Returns: where @card is then, of which @before is the extent now */
static Extent
find_dropped (PathosLifted  *self,
              PathosElement *card,
              const Extent  *before,
              PathosList    *list,
              const Drop    *drop)
{
  Extent extent;

  if (card == self->held || drop->target != NULL)
    return has_stages (list) ? convert (self, &drop->extent, TRUE) : drop->extent;

  extent = convert (self, before, is_by_stage (card, list, before));
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
  PathosList *list = card == self->held ? drop->list : find_lane (self, card->list, drop->lanes);
  Extent      before, after;
  const char *at;
  gboolean    is_there = find_extent (self, PATHOS_CARD (card)->at, PATHOS_CARD (card)->until, &before);

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

  at = drop->target != NULL && !has_stages (list) ? drop->target->id
                                                  : get_id (self, after.by_stage, after.first);
  add_value (card, "at", at, values);
  add_value (card, "until", after.last > after.first ? get_id (self, after.by_stage, after.last) : "",
             values);
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
  PathosCard *held = PATHOS_CARD (self->held);
  Extent      extent;
  Drop        drop = { NULL };

  if (self->columns == NULL)
    self->columns = pathos_spans_create_columns (self->journey);
  if (!find_extent (self, held->at, held->until, &extent))
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

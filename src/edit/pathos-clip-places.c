/* pathos-clip-places.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-clip-private.h"

#include "pathos-card.h"
#include "pathos-feeling.h"
#include "pathos-lane.h"
#include "pathos-link.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"

/* Where what is pasted goes, for each kind. */

/* Reports an element of the clip, if it was chosen, as pasted. */
static void
report (PathosPasting *self,
        PathosElement *element,
        PathosElement *made)
{
  for (guint i = 0; i < self->clip->ids->len; i++)
    {
      if (g_str_equal (g_ptr_array_index (self->clip->ids, i), element->id))
        {
          g_ptr_array_add (self->pasted->ids, g_strdup (made->id));
          return;
        }
    }
}

/* Takes what an empty map lacks, such as a stage for the first touchpoint.
 *
 * Returns: (nullable): the list to which the first of a kind comes; %NULL with an error
 * @index: (out): where */
static PathosList *
find_slot (PathosPasting   *self,
           PathosInsertKind kind,
           guint           *index,
           GError         **error)
{
  g_autoptr (PathosDraft) draft = pathos_insert_draft (self->journey, kind, self->place, error);
  const PathosSlot *slot;
  PathosElement    *owner;

  if (draft == NULL)
    return NULL;

  for (guint i = 0; i + 1 < draft->n_places; i++)
    {
      g_object_ref (draft->places[i].element);
      g_array_append_val (self->places, draft->places[i]);
    }

  slot = &draft->places[draft->n_places - 1].slot;
  owner = draft->n_places > 1 ? draft->places[0].element : pathos_journey_find (self->journey, slot->owner);
  *index = slot->index;
  return pathos_slot_get_list (slot, owner);
}

/* Pastes what is chosen in a list of the clip, in its order. */
static gboolean
paste_list (PathosPasting   *self,
            PathosList      *from,
            PathosList     **to,
            guint           *index,
            PathosInsertKind kind,
            GError         **error)
{
  for (guint i = 0; i < from->n_items; i++)
    {
      PathosElement *element = from->items[i], *made;

      if (!pathos_pasting_is_content (self, element) ||
          pathos_pasting_is_content (self, from->owner))
        continue;
      if (*to == NULL && (*to = find_slot (self, kind, index, error)) == NULL)
        return FALSE;

      /* The cards of a lane find their own columns. */
      made = PATHOS_IS_LANE (element) ? pathos_copies_add_alone (&self->copies, element)
                                      : pathos_copies_add (&self->copies, element);
      report (self, element, made);
      pathos_pasting_add (self, made, *to, *index);
    }

  return TRUE;
}

static gboolean
paste_in_journey (PathosPasting   *self,
                  PathosList      *from,
                  PathosList      *to,
                  PathosInsertKind kind,
                  GError         **error)
{
  guint index = to != NULL ? to->n_items : 0;

  return paste_list (self, from, &to, &index, kind, error);
}

static gboolean
paste_touchpoints (PathosPasting *self,
                   GError       **error)
{
  PathosList *stages = self->clip->map->stages, *to = NULL;
  guint       index = 0;

  for (guint i = 0; i < stages->n_items; i++)
    {
      if (!paste_list (self, PATHOS_STAGE (stages->items[i])->touchpoints, &to, &index,
                       PATHOS_INSERT_TOUCHPOINT, error))
        return FALSE;
    }

  return TRUE;
}

/* An alternative that is pasted alone stays one only beside its touchpoint. */
static void
free_alternatives (PathosPasting *self)
{
  PathosList    *stages = self->clip->map->stages;
  PathosElement *focused = pathos_pasting_get_focused (self);

  for (guint i = 0; i < stages->n_items; i++)
    {
      PathosList *list = PATHOS_STAGE (stages->items[i])->touchpoints;

      for (guint j = 0; j < list->n_items; j++)
        {
          PathosTouchpoint *touchpoint = PATHOS_TOUCHPOINT (list->items[j]);
          PathosElement    *made = pathos_copies_find (&self->copies, list->items[j]->id);
          PathosElement    *main = pathos_copies_find (&self->copies, touchpoint->instead_of);

          if (*touchpoint->instead_of == '\0' || !pathos_pasting_is_content (self, list->items[j]) ||
              main == NULL || main->list == NULL || main->list->owner->parent == NULL || main == focused ||
              (PATHOS_IS_TOUCHPOINT (focused) &&
               g_str_equal (PATHOS_TOUCHPOINT (focused)->instead_of, main->id)))
            continue;
          g_object_set (made, "instead-of", "", NULL);
        }
    }
}

/* Gives an existing feeling all that the copied one says. */
static void
replace_feeling (PathosPasting *self,
                 PathosElement *feeling,
                 PathosElement *made)
{
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (feeling);

  pathos_copies_translate (&self->copies, made);
  for (guint i = 0; i < klass->n_attrs; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      pathos_attr_load (&klass->attrs[i], made, &value);
      if (!pathos_attr_equals (&klass->attrs[i], feeling, &value))
        pathos_draft_values_add (self->copies.values, feeling, &klass->attrs[i], &value);
    }
}

static void
paste_feeling (PathosPasting *self,
               PathosElement *element,
               PathosList    *to)
{
  PathosElement *persona = pathos_copies_find (&self->copies, PATHOS_FEELING (element)->persona), *there;
  g_autoptr (PathosElement) made = NULL;

  if (persona == NULL || to == NULL)
    {
      self->pasted->n_left_out++;
      return;
    }

  made = pathos_copies_add (&self->copies, element);
  there = pathos_feeling_find (to, persona->id);
  if (there != NULL)
    {
      report (self, element, there);
      replace_feeling (self, there, made);
      return;
    }

  report (self, element, made);
  pathos_pasting_add (self, g_steal_pointer (&made), to, to->n_items);
}

/* Pastes the feelings of a column that is not pasted itself. */
static void
paste_feelings (PathosPasting *self,
                PathosElement *column,
                PathosList    *from)
{
  PathosElement *at = pathos_copies_find (&self->copies, column->id);
  PathosList    *to = NULL;

  if (from->n_items == 0 || pathos_pasting_is_content (self, column))
    return;

  if (PATHOS_IS_TOUCHPOINT (at))
    to = PATHOS_TOUCHPOINT (at)->feelings;
  else if (at != NULL && PATHOS_STAGE (at)->touchpoints->n_items == 0)
    to = PATHOS_STAGE (at)->feelings;
  for (guint i = 0; i < from->n_items; i++)
    paste_feeling (self, from->items[i], to);
}

static void
paste_all_feelings (PathosPasting *self)
{
  PathosList *stages = self->clip->map->stages;

  for (guint i = 0; i < stages->n_items; i++)
    {
      PathosStage *stage = PATHOS_STAGE (stages->items[i]);

      paste_feelings (self, stages->items[i], stage->feelings);
      for (guint j = 0; j < stage->touchpoints->n_items; j++)
        paste_feelings (self, stage->touchpoints->items[j],
                        PATHOS_TOUCHPOINT (stage->touchpoints->items[j])->feelings);
    }
}

/* Returns: (nullable): where a card of @lane is that comes to @column */
static PathosElement *
get_anchor (PathosElement *lane,
            PathosElement *column)
{
  gboolean by_stage = PATHOS_LANE (lane)->scope == PATHOS_SCOPE_STAGE;

  return by_stage && PATHOS_IS_TOUCHPOINT (column) && column->parent != NULL ? column->parent : column;
}

/* Returns: the index behind the focused card if that is at @at in this list, or the end */
static guint
find_index (PathosPasting *self,
            PathosList    *list,
            PathosElement *at)
{
  PathosElement *beside = self->place->beside;
  guint          index;

  if (beside != NULL && beside->list == list && g_str_equal (PATHOS_CARD (beside)->at, at->id) &&
      pathos_list_find (list, beside, &index))
    return index + 1;

  return list->n_items;
}

static void
paste_card (PathosPasting *self,
            PathosElement *element)
{
  PathosCard    *card = PATHOS_CARD (element);
  PathosElement *lane = pathos_copies_find (&self->copies, element->parent->id);
  PathosElement *at = pathos_copies_find (&self->copies, card->at);
  PathosElement *until = pathos_copies_find (&self->copies, card->until);
  PathosElement *made;
  PathosAnchor   anchor;
  PathosList    *list;

  if (lane == NULL || at == NULL)
    {
      self->pasted->n_left_out++;
      return;
    }

  at = get_anchor (lane, at);
  until = until != NULL ? get_anchor (lane, until) : NULL;
  made = pathos_copies_add (&self->copies, element);
  anchor = (PathosAnchor) { made, at->id, until != NULL && until != at ? until->id : "" };
  g_array_append_val (self->anchors, anchor);
  report (self, element, made);
  list = PATHOS_LANE (lane)->cards;
  pathos_pasting_add (self, made, list, find_index (self, list, at));
}

static void
paste_cards (PathosPasting *self)
{
  PathosList *lanes = self->clip->map->lanes;

  for (guint i = 0; i < lanes->n_items; i++)
    {
      PathosList *cards = PATHOS_LANE (lanes->items[i])->cards;

      for (guint j = 0; j < cards->n_items; j++)
        paste_card (self, cards->items[j]);
    }
}

/* A link that is pasted alone begins at the focused touchpoint. */
static void
paste_links (PathosPasting *self)
{
  PathosList    *links = self->clip->map->links, *to = self->journey->links;
  PathosElement *focused = pathos_pasting_get_focused (self);
  gboolean       alone = links->n_items == 1 && g_hash_table_size (self->content) == 1;

  for (guint i = 0; i < links->n_items; i++)
    {
      PathosLink    *link = PATHOS_LINK (links->items[i]);
      PathosElement *begin, *end = pathos_copies_find (&self->copies, link->to), *made;

      if (alone && PATHOS_IS_TOUCHPOINT (focused))
        pathos_copies_set (&self->copies, link->from, focused);
      begin = pathos_copies_find (&self->copies, link->from);
      if (begin == NULL || begin == end || (*link->to != '\0' && end == NULL))
        {
          self->pasted->n_left_out++;
          continue;
        }

      made = pathos_copies_add (&self->copies, links->items[i]);
      report (self, links->items[i], made);
      pathos_pasting_add (self, made, to, to->n_items);
    }
}

/**
 * pathos_pasting_place_all:
 *
 * Copies all that is pasted to its places.
 *
 * Returns: whether all lists can take it; if not, @error says why
 */
gboolean
pathos_pasting_place_all (PathosPasting *self,
                          GError       **error)
{
  PathosJourney *map = self->clip->map, *journey = self->journey;

  if (!paste_in_journey (self, map->channels, journey->channels, PATHOS_INSERT_NOTHING, error) ||
      !paste_in_journey (self, map->sources, journey->sources, PATHOS_INSERT_NOTHING, error) ||
      !paste_in_journey (self, map->personas, NULL, PATHOS_INSERT_PERSONA, error) ||
      !paste_in_journey (self, map->stages, NULL, PATHOS_INSERT_STAGE, error) ||
      !paste_touchpoints (self, error) ||
      !paste_in_journey (self, map->lanes, NULL, PATHOS_INSERT_LANE, error))
    return FALSE;

  free_alternatives (self);
  paste_all_feelings (self);
  paste_cards (self);
  paste_links (self);
  return TRUE;
}

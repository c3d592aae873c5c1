/* pathos-layout-changes.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-layout-private.h"

#include "pathos-card.h"
#include "pathos-feeling.h"

#include <string.h>

/* What a change of the map or of its draft invalidates. Whatever is not handled here is laid out from
 * scratch.
 *
 * Length: one place says this of all kinds of changes. */

static void
forget_columns (PathosLayout *self)
{
  g_clear_pointer (&self->columns, pathos_columns_free);
  pathos_bands_forget_all (self->bands);
  pathos_measure_forget_all (self->measure);
}

/* The touchpoints of @owner, or the stages, have moved. On a page that shows only some stages, those that
 * have come into view have not been measured yet. */
static void
forget_order (PathosLayout  *self,
              PathosElement *owner)
{
  if (!self->page && PATHOS_IS_STAGE (owner) &&
      (self->columns == NULL || pathos_columns_mark_stale (self->columns, owner->id)))
    return;

  g_clear_pointer (&self->columns, pathos_columns_free);
  pathos_bands_forget_all (self->bands);
  if (self->page)
    pathos_measure_forget_all (self->measure);
}

/* Forgets what a lane draws in the block of the touchpoint or stage of that id. */
static void
forget_place (PathosLayout  *self,
              PathosElement *lane,
              const char    *id)
{
  guint block;

  if (self->columns != NULL && pathos_columns_find_block (self->columns, id, &block))
    pathos_bands_forget_block_of_lane (self->bands, lane, block);
}

/* Forgets what a lane draws where a card begins and ends. */
static void
forget_ends (PathosLayout  *self,
             PathosElement *lane,
             PathosElement *card)
{
  forget_place (self, lane, PATHOS_CARD (card)->at);
  forget_place (self, lane, PATHOS_CARD (card)->until);
}

/* Forgets everything that was laid out. */
void
pathos_layout_forget_all (PathosLayout *self)
{
  pathos_card_indexes_forget_all (self->cards);
  pathos_fragments_forget_all (self->fragments);
  forget_columns (self);
}

/* Forgets what names were composed from, which any change may affect. */
void
pathos_layout_forget_names (PathosLayout *self)
{
  g_clear_pointer (&self->names, pathos_names_free);
}

/* Drops what was drawn for an element or its stand-in. */
static void
forget_element (PathosLayout  *self,
                PathosElement *element)
{
  element = pathos_overlay_get_current (self->overlay, element);
  pathos_fragments_forget (self->fragments, element);
  pathos_measure_forget (self->measure, element);
}

/* Forgets what lanes of a kind draw in the block of a touchpoint or stage. */
static void
forget_at (PathosLayout  *self,
           PathosLaneKind kind,
           PathosElement *element)
{
  guint block;

  if (self->columns != NULL && pathos_columns_find_block (self->columns, element->id, &block))
    pathos_bands_forget_block_of_kind (self->bands, kind, block);
}

/* The header and the legend do not depend on the value or the word of a feeling. */
static void
forget_feelings (PathosLayout     *self,
                 PathosElement    *owner,
                 const PathosAttr *attr)
{
  if (self->labelled && PATHOS_IS_TOUCHPOINT (owner))
    {
      /* The label of a touchpoint names its feelings. */
      pathos_fragments_forget (self->fragments, pathos_overlay_get_current (self->overlay, owner));
      forget_at (self, PATHOS_LANE_TOUCHPOINTS, owner);
    }
  forget_at (self, PATHOS_LANE_EMOTION, owner);
  /* A page shows the lowest point only if it is that of the whole map. */
  if (self->page)
    pathos_bands_forget_all (self->bands);
  if (attr == NULL || (strcmp (attr->name, "value") != 0 && strcmp (attr->name, "word") != 0))
    pathos_bands_forget_frame (self->bands);
}

/* The labels of alternatives name the touchpoint that they can replace. */
static void
forget_alternatives (PathosLayout  *self,
                     PathosElement *touchpoint)
{
  PathosElement *stage = pathos_overlay_get_parent (self->overlay, touchpoint);
  PathosItems    touchpoints = { NULL, 0 };

  if (stage != NULL)
    touchpoints = pathos_overlay_get_items (self->overlay, PATHOS_STAGE (stage)->touchpoints);
  for (guint i = 0; i < touchpoints.n_items; i++)
    {
      if (strcmp (((PathosTouchpoint *) touchpoints.items[i])->instead_of, touchpoint->id) == 0)
        pathos_fragments_forget (self->fragments, touchpoints.items[i]);
    }
}

/* Forgets what all bands draw in the block of a touchpoint. */
static void
forget_block (PathosLayout  *self,
              PathosElement *touchpoint)
{
  guint block;

  if (self->columns != NULL && pathos_columns_find_block (self->columns, touchpoint->id, &block))
    pathos_bands_forget_block (self->bands, block);
}

/* A touchpoint affects its own row, the lanes that repeat it, the legend, and the labels of its feelings.
 * Links name an alternative. What it is instead of decides in which column of its stage it is. */
static void
forget_touchpoint (PathosLayout     *self,
                   PathosElement    *touchpoint,
                   PathosElement    *stage,
                   const PathosAttr *attr)
{
  gboolean joins = strcmp (attr->name, "instead-of") == 0;

  forget_element (self, touchpoint);
  if (joins || strcmp (attr->name, "personas") == 0)
    forget_block (self, touchpoint);
  if (joins)
    forget_order (self, stage);

  forget_at (self, PATHOS_LANE_TOUCHPOINTS, touchpoint);
  if (self->labelled && strcmp (attr->name, "title") == 0)
    forget_alternatives (self, touchpoint);
  if (strcmp (attr->name, "title") == 0 && pathos_touchpoint_is_alternative (PATHOS_TOUCHPOINT (touchpoint)))
    pathos_bands_forget_links (self->bands);
  if (strcmp (attr->name, "channels") == 0)
    forget_at (self, PATHOS_LANE_CHANNELS, touchpoint);
  else if (strcmp (attr->name, "picture") == 0)
    forget_at (self, PATHOS_LANE_PICTURES, touchpoint);
  else if (strcmp (attr->name, "roles") == 0 || strcmp (attr->name, "personas") == 0)
    pathos_bands_forget_legend (self->bands);
}

/* @old_value: see value_changed() */
static void
forget_card (PathosLayout     *self,
             PathosElement    *card,
             PathosElement    *lane,
             const PathosAttr *attr,
             const GValue     *old_value)
{
  gboolean begins = strcmp (attr->name, "at") == 0;
  gboolean moves = begins || strcmp (attr->name, "until") == 0;

  forget_element (self, card);
  forget_ends (self, lane, card);
  if (begins)
    pathos_measure_forget_place (self->measure, g_value_get_string (old_value));
  if (moves)
    {
      forget_place (self, lane, g_value_get_string (old_value));
      pathos_card_indexes_forget (self->cards, lane);
    }
  if (moves || strcmp (attr->name, "personas") == 0 || strcmp (attr->name, "basis") == 0 ||
      strcmp (attr->name, "placeholder") == 0)
    pathos_bands_forget_legend (self->bands);
}

static void
forget_stage (PathosLayout  *self,
              PathosElement *stage)
{
  guint block;

  if (self->columns != NULL && pathos_columns_find_block (self->columns, stage->id, &block))
    pathos_bands_forget_stages (self->bands, block);
}

/* @old_value: the attribute's value before, or the one that is drafted
 *
 * A page that shows only some stages or lanes names the targets of links to other pages, and its columns if
 * the lane of touchpoints is on another page. */
static void
value_changed (PathosLayout     *self,
               PathosElement    *element,
               const PathosAttr *attr,
               const GValue     *old_value)
{
  PathosElement *parent = pathos_overlay_get_parent (self->overlay, element);

  if (self->page)
    pathos_bands_forget_all (self->bands);

  if (PATHOS_IS_TOUCHPOINT (element) && parent != NULL)
    forget_touchpoint (self, element, parent, attr);
  else if (PATHOS_IS_CARD (element) && parent != NULL)
    forget_card (self, element, parent, attr, old_value);
  else if (PATHOS_IS_FEELING (element) && parent != NULL)
    forget_feelings (self, parent, attr);
  else if (PATHOS_IS_STAGE (element))
    {
      forget_element (self, element);
      forget_stage (self, element);
    }
  else if (PATHOS_IS_JOURNEY (element) && strcmp (attr->name, "language") != 0)
    pathos_bands_forget_frame (self->bands);
  else
    pathos_layout_forget_all (self);
}

static void
joined_or_moved_cb (PathosElement *element,
                    gpointer       user_data)
{
  forget_element (user_data, element);
}

static void
forget_drawn (PathosLayout  *self,
              PathosElement *element)
{
  pathos_fragments_forget (self->fragments, element);
  pathos_measure_drop (self->measure, element);
}

/* Another element may get its address, so nothing may be cached for that. */
static void
left_cb (PathosElement *element,
         gpointer       user_data)
{
  PathosLayout *self = user_data;

  forget_drawn (self, element);
  if (self->columns == NULL || !PATHOS_IS_TOUCHPOINT (element))
    return;

  forget_block (self, element);
  pathos_columns_drop (self->columns, element);
}

/* @owner: (nullable): whose list has lost, gained or moved an element
 * @moved: whether it has moved in that list */
static void
forget_list (PathosLayout  *self,
             PathosElement *owner,
             PathosElement *element,
             gboolean       moved)
{
  PathosElement *current;

  if (owner == NULL)
    return;

  current = pathos_overlay_get_current (self->overlay, owner);
  if (PATHOS_IS_CARD (element) && moved)
    {
      forget_ends (self, current, element);
      pathos_card_indexes_forget (self->cards, current);
    }
  else if (PATHOS_IS_CARD (element))
    {
      pathos_bands_forget_lane (self->bands, current);
      pathos_card_indexes_forget (self->cards, current);
      pathos_bands_forget_legend (self->bands);
    }
  else if (PATHOS_IS_FEELING (element))
    forget_feelings (self, owner, NULL);
  else if (PATHOS_IS_TOUCHPOINT (element) || PATHOS_IS_STAGE (element))
    forget_order (self, owner);
  else
    pathos_layout_forget_all (self);
}

/* Drops what a change of the map invalidates. */
void
pathos_layout_journey_changed_cb (PathosLayout       *self,
                                  const PathosChange *change)
{
  gboolean moved;

  self->stale = TRUE;
  self->held = FALSE;
  pathos_layout_forget_names (self);
  if (change->kind == PATHOS_CHANGE_SET)
    {
      value_changed (self, change->element, change->attr, change->old_value);
      return;
    }

  pathos_element_walk (change->element,
                       change->kind == PATHOS_CHANGE_REMOVE ? left_cb : joined_or_moved_cb,
                       self);
  if (change->kind != PATHOS_CHANGE_MOVE)
    pathos_bands_forget_frame (self->bands);
  moved = change->from == change->to;
  forget_list (self, change->from != NULL ? change->from->owner : NULL, change->element, moved);
  forget_list (self, change->to != NULL ? change->to->owner : NULL, change->element, moved);
}

/* Drops what @draft affects and @other does not. */
static void
forget_draft (PathosLayout      *self,
              const PathosDraft *draft,
              const PathosDraft *other)
{
  for (guint i = 0; draft != NULL && i < draft->n_places; i++)
    {
      const PathosDraftPlace *place = &draft->places[i];
      const PathosDraftPlace *there = pathos_draft_find_place (other, place->element);
      PathosElement          *parent = place->element->parent;
      gboolean                moved = parent != NULL && strcmp (parent->id, place->slot.owner) == 0;

      if (there != NULL && pathos_slot_equal (&there->slot, &place->slot))
        continue;

      pathos_element_walk (place->element, joined_or_moved_cb, self);
      if (place->is_new)
        pathos_bands_forget_frame (self->bands);
      forget_list (self, parent, place->element, moved);
      forget_list (self, pathos_overlay_find (self->overlay, place->slot.owner), place->element, moved);
    }

  for (guint i = 0; draft != NULL && i < draft->n_values; i++)
    value_changed (self, draft->values[i].element, draft->values[i].attr, &draft->values[i].value);
}

/* Forgets new elements that are no longer drafted and have not joined the map. */
static void
drop_created (PathosLayout      *self,
              const PathosDraft *old,
              const PathosDraft *draft)
{
  for (guint i = 0; old != NULL && i < old->n_places; i++)
    {
      PathosElement *element = old->places[i].element;

      if (old->places[i].is_new && element->list == NULL && pathos_draft_find_place (draft, element) == NULL)
        pathos_element_walk (element, left_cb, self);
    }
}

static void
replaced_cb (PathosElement *from,
             PathosElement *to,
             gpointer       user_data)
{
  PathosLayout *self = user_data;

  /* Elements that were deleted while a draft named them are not measured again. */
  forget_drawn (self, from);
  if (pathos_overlay_find (self->overlay, to->id) != NULL)
    {
      pathos_fragments_forget (self->fragments, to);
      pathos_measure_forget (self->measure, to);
    }
  if (self->columns != NULL)
    pathos_columns_replace (self->columns, from, to);
  if (PATHOS_IS_LANE (from))
    {
      pathos_bands_forget_all (self->bands);
      pathos_card_indexes_forget_all (self->cards);
    }
  if (PATHOS_IS_CARD (from))
    pathos_card_indexes_forget (self->cards, from->parent != NULL ? from->parent : to->parent);
}

/* @draft: (nullable). Everything that this draft or the last one affects is laid out again. */
void
pathos_layout_update_draft (PathosLayout *self,
                            PathosDraft  *draft)
{
  PathosDraft *current = pathos_overlay_get_draft (self->overlay);
  g_autoptr (PathosDraft) old = current != NULL ? pathos_draft_ref (current) : NULL;

  if (old == draft && (old == NULL || !self->stale))
    return;

  forget_draft (self, old, draft);
  pathos_overlay_update (self->overlay, draft, replaced_cb, self);
  forget_draft (self, draft, old);
  drop_created (self, old, draft);
  self->stale = FALSE;
}

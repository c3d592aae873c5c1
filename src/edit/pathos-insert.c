/* pathos-insert.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-insert.h"

#include "pathos-card.h"
#include "pathos-company.h"
#include "pathos-feeling.h"
#include "pathos-lane.h"
#include "pathos-limits.h"
#include "pathos-link.h"
#include "pathos-persona.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

/* Length: each kind has its own place.
 *
 * Where a new element goes, for each kind. It goes behind what has the focus if that is of its kind, and to
 * the end of the list that belongs to it otherwise. What is missing above it is added with it, as a stage for
 * the first touchpoint. */

typedef struct
{
  PathosJourney           *journey;
  const PathosInsertPlace *place;
  GArray                  *places; /* (element-type PathosDraftPlace) */
} Insert;

static PathosElement *
add (Insert     *self,
     PathosList *list,
     guint       index)
{
  PathosDraftPlace place = { g_object_new (list->row->item_type (), NULL), pathos_slot_new (list, index),
                             TRUE };

  g_array_append_val (self->places, place);
  return place.element;
}

/* Returns: (nullable): what is of @type, and is @element or around it */
static PathosElement *
find_around (PathosElement *element,
             GType          type)
{
  while (element != NULL && !G_TYPE_CHECK_INSTANCE_TYPE (element, type))
    element = element->parent;

  return element;
}

/* Returns: the index before @element, or behind it, never between a touchpoint and its alternatives; the end
 * of @list if it is not there */
static guint
find_index (Insert        *self,
            PathosList    *list,
            PathosElement *element)
{
  guint index;

  if (element == NULL || !pathos_list_find (list, element, &index))
    return list->n_items;

  if (self->place->is_before)
    {
      while (index > 0 && pathos_company_is_alternative (list->items[index]))
        index--;
      return index;
    }

  for (index++; index < list->n_items && pathos_company_is_alternative (list->items[index]); index++)
    ;
  return index;
}

/* Adds to a list of the journey, behind the element of that kind that has the focus. */
static gboolean
add_to_journey (Insert     *self,
                PathosList *list)
{
  GType          type = list->row->item_type ();
  PathosElement *beside = find_around (self->place->beside, type);

  if (beside == NULL)
    beside = find_around (self->place->at, type);

  add (self, list, find_index (self, list, beside));
  return TRUE;
}

/* Returns: the stage of what has the focus, or the last; a new one if there is none */
static PathosStage *
find_stage (Insert *self)
{
  PathosList    *stages = self->journey->stages;
  PathosElement *stage = find_around (self->place->beside, PATHOS_TYPE_STAGE);

  if (stage == NULL)
    stage = find_around (self->place->at, PATHOS_TYPE_STAGE);
  if (stage == NULL && stages->n_items > 0)
    stage = stages->items[stages->n_items - 1];

  return PATHOS_STAGE (stage != NULL ? stage : add (self, stages, 0));
}

/* Returns: the id of the touchpoint at the head of a column */
static const char *
get_head (PathosElement *touchpoint)
{
  return pathos_company_is_alternative (touchpoint) ? PATHOS_TOUCHPOINT (touchpoint)->instead_of
                                                    : touchpoint->id;
}

static gboolean
add_touchpoint (Insert *self)
{
  PathosList    *list = find_stage (self)->touchpoints;
  PathosElement *beside = find_around (self->place->beside, PATHOS_TYPE_TOUCHPOINT), *added;

  if (beside == NULL)
    beside = find_around (self->place->at, PATHOS_TYPE_TOUCHPOINT);

  added = add (self, list, find_index (self, list, beside));
  if (self->place->is_below && beside != NULL)
    g_object_set (added, "instead-of", get_head (beside), NULL);
  return TRUE;
}

/* Returns: (nullable): the lane that has the focus, or the first that takes cards and can be seen */
static PathosLane *
find_lane (Insert *self)
{
  PathosList    *lanes = self->journey->lanes;
  PathosElement *lane = find_around (self->place->beside, PATHOS_TYPE_LANE);

  if (lane != NULL && PATHOS_LANE (lane)->kind == PATHOS_LANE_CARDS)
    return PATHOS_LANE (lane);

  for (guint i = 0; i < lanes->n_items; i++)
    {
      PathosLane *other = PATHOS_LANE (lanes->items[i]);

      if (other->kind == PATHOS_LANE_CARDS && other->visible)
        return other;
    }

  return NULL;
}

/* Returns: (nullable): the touchpoint or stage at which a card of @lane is, if it is in the focused column */
static PathosElement *
find_column (Insert     *self,
             PathosLane *lane)
{
  PathosElement *at = self->place->at;

  if (at == NULL && PATHOS_IS_CARD (self->place->beside))
    at = pathos_journey_find (self->journey, PATHOS_CARD (self->place->beside)->at);
  if (at == NULL)
    at = find_around (self->place->beside, PATHOS_TYPE_TOUCHPOINT);
  if (at == NULL)
    at = find_around (self->place->beside, PATHOS_TYPE_STAGE);

  return lane->scope == PATHOS_SCOPE_STAGE ? find_around (at, PATHOS_TYPE_STAGE) : at;
}

static gboolean
add_card (Insert  *self,
          GError **error)
{
  PathosLane    *lane = find_lane (self);
  PathosElement *at = lane != NULL ? find_column (self, lane) : NULL;
  PathosElement *card;

  if (lane == NULL || at == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                           lane == NULL ? _ ("Add a lane for the card first.")
                                        : _ ("Choose the touchpoint of the card first."));
      return FALSE;
    }

  card = add (self, lane->cards, find_index (self, lane->cards, self->place->beside));
  g_object_set (card, "at", at->id, NULL);
  return TRUE;
}

/* Returns: (nullable): the list of feelings of the focused touchpoint or column. A stage has some only while
 * it has no touchpoints. */
static PathosList *
find_feelings (Insert *self)
{
  PathosElement *touchpoint = find_around (self->place->beside, PATHOS_TYPE_TOUCHPOINT);
  PathosElement *stage = find_around (self->place->at, PATHOS_TYPE_STAGE);

  if (touchpoint == NULL)
    touchpoint = find_around (self->place->at, PATHOS_TYPE_TOUCHPOINT);
  if (touchpoint != NULL)
    return PATHOS_TOUCHPOINT (touchpoint)->feelings;

  if (stage == NULL)
    stage = find_around (self->place->beside, PATHOS_TYPE_STAGE);
  if (stage != NULL && PATHOS_STAGE (stage)->touchpoints->n_items == 0)
    return PATHOS_STAGE (stage)->feelings;

  return NULL;
}

/* Returns: (nullable): the chosen persona, or the first without a feeling in @feelings */
static PathosElement *
find_persona (Insert     *self,
              PathosList *feelings)
{
  PathosList *personas = self->journey->personas;

  if (self->place->persona != NULL)
    return self->place->persona;

  for (guint i = 0; i < personas->n_items; i++)
    {
      if (pathos_feeling_find (feelings, personas->items[i]->id) == NULL)
        return personas->items[i];
    }

  return NULL;
}

static gboolean
add_feeling (Insert  *self,
             GError **error)
{
  PathosList    *feelings = find_feelings (self);
  PathosElement *persona = feelings != NULL ? find_persona (self, feelings) : NULL;
  PathosElement *feeling;

  if (persona == NULL)
    {
      const char *why = _ ("Every persona already has a feeling here.");

      if (self->journey->personas->n_items == 0)
        why = _ ("Add a persona first, whose feeling it is.");
      else if (feelings == NULL)
        why = _ ("Choose the touchpoint of the feeling first.");
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, why);
      return FALSE;
    }

  feeling = add (self, feelings, feelings->n_items);
  g_object_set (feeling, "persona", persona->id, NULL);
  return TRUE;
}

/* Returns: the number of the column of a touchpoint, in the order of the map */
static guint
get_column (PathosElement *touchpoint)
{
  guint stage = 0, index = 0;

  pathos_list_find (touchpoint->parent->list, touchpoint->parent, &stage);
  pathos_list_find (touchpoint->list, touchpoint, &index);
  return stage * (PATHOS_MAX_TOUCHPOINTS + 1) + index;
}

static PathosLinkKind
get_link_kind (PathosElement *from,
               PathosElement *to)
{
  if (to == NULL)
    return PATHOS_LINK_EXIT;
  if (to != from && g_str_equal (get_head (from), get_head (to)))
    return PATHOS_LINK_ALTERNATIVE;

  return get_column (to) <= get_column (from) ? PATHOS_LINK_BACK : PATHOS_LINK_NEXT;
}

/* Returns: (transfer none): what the link would be, translated */
const char *
pathos_insert_get_link_word (const PathosInsertPlace *place)
{
  PathosElement *from, *to;

  g_return_val_if_fail (place != NULL, "");

  from = find_around (place->beside, PATHOS_TYPE_TOUCHPOINT);
  to = find_around (place->to, PATHOS_TYPE_TOUCHPOINT);
  if (from == NULL)
    return "";

  return from == to ? _ ("Loop") : _ (pathos_link_kinds[get_link_kind (from, to)].label);
}

static gboolean
add_link (Insert  *self,
          GError **error)
{
  PathosElement *from = find_around (self->place->beside, PATHOS_TYPE_TOUCHPOINT);
  PathosElement *to = find_around (self->place->to, PATHOS_TYPE_TOUCHPOINT);
  PathosElement *link;

  if (from == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                           _ ("A link goes from a touchpoint to another one, or out of the map."));
      return FALSE;
    }

  link = add (self, self->journey->links, self->journey->links->n_items);
  g_object_set (link, "from", from->id, "to", to != NULL ? to->id : "", "kind", get_link_kind (from, to),
                NULL);
  return TRUE;
}

static const struct
{
  PathosInsertKind kind;
  GType (*get_type) (void);
} kinds[] = {
  { PATHOS_INSERT_STAGE, pathos_stage_get_type },
  { PATHOS_INSERT_TOUCHPOINT, pathos_touchpoint_get_type },
  { PATHOS_INSERT_FEELING, pathos_feeling_get_type },
  { PATHOS_INSERT_CARD, pathos_card_get_type },
  { PATHOS_INSERT_LANE, pathos_lane_get_type },
  { PATHOS_INSERT_PERSONA, pathos_persona_get_type },
  { PATHOS_INSERT_LINK, pathos_link_get_type },
};

static PathosInsertKind
find_kind (GType type)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (kinds[i].get_type () == type)
        return kinds[i].kind;
    }

  return PATHOS_INSERT_NOTHING;
}

/**
 * pathos_insert_list_variants:
 * @element: (nullable): the element that would become one of them; %NULL for a new one
 *
 * Returns: (transfer container) (element-type PathosVariant): the variants among which to choose; none if
 *   there is nothing to choose
 */
GPtrArray *
pathos_insert_list_variants (PathosJourney   *journey,
                             PathosInsertKind kind,
                             PathosElement   *element)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (kinds[i].kind == kind)
        return pathos_variants_list (journey, kinds[i].get_type (), element);
    }

  return g_ptr_array_new ();
}

/* Returns: what another element like @element is */
PathosInsertKind
pathos_insert_get_kind (PathosElement *element)
{
  g_return_val_if_fail (PATHOS_IS_ELEMENT (element), PATHOS_INSERT_NOTHING);

  return find_kind (G_OBJECT_TYPE (element));
}

/* Returns: what belongs at @slot */
PathosInsertKind
pathos_insert_get_kind_at (const PathosSlot *slot)
{
  g_return_val_if_fail (slot != NULL && slot->row != NULL, PATHOS_INSERT_NOTHING);

  return find_kind (slot->row->item_type ());
}

/**
 * pathos_insert_repeats:
 * @below: for Enter; for Tab otherwise
 *
 * Returns: whether the key goes on to another one when it has ended the text of a new one
 */
gboolean
pathos_insert_repeats (PathosInsertKind kind,
                       gboolean         below)
{
  return below ? kind == PATHOS_INSERT_CARD
               : kind == PATHOS_INSERT_TOUCHPOINT || kind == PATHOS_INSERT_STAGE;
}

/* Returns: how far a lane is from what people see themselves, from 0 */
static int
get_depth (PathosElement *lane)
{
  switch (PATHOS_LANE (lane)->role)
    {
    case PATHOS_LANE_ROLE_FRONTSTAGE:
      return 1;
    case PATHOS_LANE_ROLE_BACKSTAGE:
      return 2;
    case PATHOS_LANE_ROLE_SUPPORT:
      return 3;
    default:
      return 0;
    }
}

static gboolean
is_line (PathosElement *lane)
{
  return PATHOS_LANE (lane)->kind == PATHOS_LANE_LINE;
}

/* Returns: where a lane is among the others if nobody says where: what is in view is above the lines that
 * part it from what is not */
static guint
find_usual_index (PathosList    *lanes,
                  PathosElement *lane)
{
  int   depth = get_depth (lane);
  guint index = 0;

  while (index < lanes->n_items && get_depth (lanes->items[index]) <= depth)
    index++;
  while (depth < 2 && !is_line (lane) && index > 0 && is_line (lanes->items[index - 1]))
    index--;

  return index;
}

/* Returns: whether a lane belongs beside the one that has the focus: a line does anywhere, and others where
 * both are as far from what people see */
static gboolean
suits (PathosElement *lane,
       PathosElement *focused)
{
  return is_line (lane) || (!is_line (focused) && get_depth (lane) == get_depth (focused));
}

static gboolean
add_lane (Insert *self)
{
  PathosList       *lanes = self->journey->lanes;
  PathosElement    *beside = find_around (self->place->beside, PATHOS_TYPE_LANE);
  PathosElement    *lane = add (self, lanes, find_index (self, lanes, beside));
  PathosDraftPlace *place = &g_array_index (self->places, PathosDraftPlace, self->places->len - 1);

  if (self->place->variant != NULL)
    {
      pathos_variant_apply (self->place->variant, lane);
      if (self->place->name != NULL)
        g_object_set (lane, "title", self->place->name, NULL);
    }

  if (beside == NULL || (self->place->is_focus && !suits (lane, beside)))
    place->slot.index = find_usual_index (lanes, lane);
  return TRUE;
}

static gboolean
add_kind (Insert          *self,
          PathosInsertKind kind,
          GError         **error)
{
  switch (kind)
    {
    case PATHOS_INSERT_STAGE:
      return add_to_journey (self, self->journey->stages);
    case PATHOS_INSERT_PERSONA:
      return add_to_journey (self, self->journey->personas);
    case PATHOS_INSERT_LANE:
      return add_lane (self);
    case PATHOS_INSERT_TOUCHPOINT:
      return add_touchpoint (self);
    case PATHOS_INSERT_LINK:
      return add_link (self, error);
    case PATHOS_INSERT_CARD:
      return add_card (self, error);
    case PATHOS_INSERT_FEELING:
      return add_feeling (self, error);
    case PATHOS_INSERT_NOTHING:
    default:
      g_return_val_if_reached (FALSE);
    }
}

/* Returns: whether each place has room for what would be there */
static gboolean
check_places (Insert  *self,
              GError **error)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      PathosDraftPlace *place = &g_array_index (self->places, PathosDraftPlace, i);
      PathosList       *list = pathos_slot_find_list (&place->slot, self->journey);

      if (list != NULL && !pathos_list_check (list, place->element, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * pathos_insert_draft:
 *
 * Drafts a new element. Committing the draft adds it, see pathos_edit_commit().
 *
 * Returns: (transfer full): a draft whose last place is that of the new element; %NULL if it cannot be added
 * there, and @error says why
 */
PathosDraft *
pathos_insert_draft (PathosJourney           *journey,
                     PathosInsertKind         kind,
                     const PathosInsertPlace *place,
                     GError                 **error)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (PathosDraftPlace));
  Insert       self = { journey, place, places };
  PathosDraft *draft = NULL;

  g_return_val_if_fail (PATHOS_IS_JOURNEY (journey), NULL);
  g_return_val_if_fail (kind != PATHOS_INSERT_NOTHING, NULL);
  g_return_val_if_fail (place != NULL, NULL);

  if (add_kind (&self, kind, error) && check_places (&self, error))
    draft = pathos_draft_new ((const PathosDraftPlace *) (gpointer) places->data, places->len, NULL, 0);
  for (guint i = 0; i < places->len; i++)
    g_object_unref (g_array_index (places, PathosDraftPlace, i).element);

  return draft;
}

/**
 * pathos_insert_feeling_draft:
 * @value: from PATHOS_FEELING_LOWEST to PATHOS_FEELING_HIGHEST
 * @word: (nullable): for the value
 *
 * Drafts a new feeling with a value.
 *
 * Returns: (transfer full): the draft; %NULL if there cannot be one at @place, and @error says why
 */
PathosDraft *
pathos_insert_feeling_draft (PathosJourney           *journey,
                             const PathosInsertPlace *place,
                             double                   value,
                             const char              *word,
                             GError                 **error)
{
  g_autoptr (PathosDraft) added = pathos_insert_draft (journey, PATHOS_INSERT_FEELING, place, error);
  g_autoptr (GArray) values = pathos_draft_values_new ();
  g_auto (GValue) number = G_VALUE_INIT;
  PathosElement *feeling;

  if (added == NULL)
    return NULL;

  feeling = added->places[added->n_places - 1].element;
  g_value_init (&number, G_TYPE_DOUBLE);
  g_value_set_double (&number, value);
  pathos_draft_values_add (values, feeling, pathos_element_find_attr (feeling, "value"), &number);
  if (word != NULL && *word != '\0')
    pathos_draft_values_add_text (values, feeling, pathos_element_find_attr (feeling, "word"), word);

  return pathos_draft_new (added->places, added->n_places,
                           (const PathosDraftValue *) (gpointer) values->data, values->len);
}

/* pathos-company.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Length: every way in which a touchpoint moves is here. */

#include "config.h"

#include "pathos-company.h"

#include "pathos-hash.h"
#include "pathos-spans.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"

#include <string.h>

/* Every gesture that moves a touchpoint asks here for its draft, so none can forget the alternatives. A draft
 * puts them behind their main touchpoint, which is where layout and files have them. */

typedef struct
{
  PathosJourney        *journey;
  PathosElement *const *elements; /* (array length=n_elements): what moves, in the order of the map */
  guint                 n_elements;
  GHashTable           *ids;    /* (element-type utf8): theirs */
  GArray               *places; /* (element-type PathosDraftPlace) */
  GArray               *values; /* (element-type PathosDraftValue) */
} Company;

static Company
company_begin (PathosJourney        *journey,
               PathosElement *const *elements,
               guint                 n_elements)
{
  GHashTable *ids = g_hash_table_new (pathos_str_hash, g_str_equal);

  for (guint i = 0; i < n_elements; i++)
    g_hash_table_add (ids, elements[i]->id);

  return (Company) {
    .journey = journey,
    .elements = elements,
    .n_elements = n_elements,
    .ids = ids,
    .places = g_array_new (FALSE, FALSE, sizeof (PathosDraftPlace)),
    .values = pathos_draft_values_new (),
  };
}

static void
company_clear (Company *self)
{
  g_hash_table_unref (self->ids);
  g_array_unref (self->places);
  g_array_unref (self->values);
}

/* Returns: (transfer full): the draft */
static PathosDraft *
company_end (Company *self)
{
  PathosDraft *draft = pathos_draft_new ((const PathosDraftPlace *) (gpointer) self->places->data,
                                         self->places->len,
                                         (const PathosDraftValue *) (gpointer) self->values->data,
                                         self->values->len);

  company_clear (self);
  return draft;
}

static void
add_place (Company          *self,
           PathosElement    *element,
           const PathosSlot *slot)
{
  PathosDraftPlace place = { element, *slot, FALSE };

  for (guint i = 0; i < self->places->len; i++)
    {
      const PathosDraftPlace *before = &g_array_index (self->places, PathosDraftPlace, i);

      place.slot.index += (guint) pathos_slot_has_same_list (&before->slot, slot);
    }
  g_array_append_val (self->places, place);
}

/* @main: the id of the touchpoint that @touchpoint can replace, or "" */
static void
add_main (Company       *self,
          PathosElement *touchpoint,
          const char    *main)
{
  if (strcmp (((PathosTouchpoint *) touchpoint)->instead_of, main) != 0)
    pathos_draft_values_add_text (self->values, touchpoint,
                                  pathos_element_find_attr (touchpoint, "instead-of"), main);
}

/* Returns: whether @element stands below another touchpoint, which it can replace */
gboolean
pathos_company_is_alternative (PathosElement *element)
{
  return PATHOS_IS_TOUCHPOINT (element) && pathos_touchpoint_is_alternative (PATHOS_TOUCHPOINT (element));
}

static gboolean
is_instead_of (PathosElement *element,
               const char    *main)
{
  return pathos_company_is_alternative (element) &&
         strcmp (PATHOS_TOUCHPOINT (element)->instead_of, main) == 0;
}

/* Returns: whether @element moves with one that moves */
static gboolean
follows (const Company *self,
         PathosElement *element)
{
  return pathos_company_is_alternative (element) &&
         g_hash_table_contains (self->ids, PATHOS_TOUCHPOINT (element)->instead_of);
}

static gboolean
moves (const Company *self,
       PathosElement *element)
{
  return g_hash_table_contains (self->ids, element->id) || follows (self, element);
}

/* Returns: (transfer container): the items of @list without what moves */
static GPtrArray *
collect_rest (const Company *self,
              PathosList    *list)
{
  GPtrArray *rest = g_ptr_array_new ();

  for (guint i = 0; i < list->n_items; i++)
    {
      if (!moves (self, list->items[i]))
        g_ptr_array_add (rest, list->items[i]);
    }

  return rest;
}

/* Returns: the first index from @index on that is not between a touchpoint and its alternatives */
static guint
skip_alternatives (GPtrArray *rest,
                   guint      index)
{
  while (index < rest->len && pathos_company_is_alternative (rest->pdata[index]))
    index++;

  return MIN (index, rest->len);
}

/* Puts @element and its alternatives at @slot. @main: what they are instead of; "" if @element keeps them */
static void
add_all (Company          *self,
         PathosElement    *element,
         const PathosSlot *slot,
         const char       *main)
{
  add_place (self, element, slot);
  for (guint i = 0; PATHOS_IS_TOUCHPOINT (element) && i < element->list->n_items; i++)
    {
      PathosElement *other = element->list->items[i];

      if (!is_instead_of (other, element->id))
        continue;
      add_place (self, other, slot);
      if (*main != '\0')
        add_main (self, other, main);
    }

  if (PATHOS_IS_TOUCHPOINT (element))
    add_main (self, element, main);
}

/* Returns: how many columns that stay are before @index of those that stay in @list */
static guint
count_columns_before (const Company *self,
                      PathosList    *list,
                      guint          index)
{
  guint n = 0;

  for (guint i = 0; i < self->journey->stages->n_items; i++)
    {
      PathosList *touchpoints = PATHOS_STAGE (self->journey->stages->items[i])->touchpoints;
      g_autoptr (GPtrArray) rest = collect_rest (self, touchpoints);
      guint end = touchpoints == list ? MIN (index, rest->len) : rest->len;

      for (guint j = 0; j < end; j++)
        n += !pathos_company_is_alternative (rest->pdata[j]);
      if (touchpoints == list)
        break;
    }

  return n;
}

/* Returns: the index of @element among those of its list that stay */
static guint
get_index (const Company *self,
           PathosElement *element)
{
  guint index = 0;

  for (guint i = 0; i < element->list->n_items && element->list->items[i] != element; i++)
    index += !moves (self, element->list->items[i]);

  return index;
}

/* Returns: whether columns have the same order when everything has moved to @slot */
static gboolean
keeps_order (const Company    *self,
             const PathosSlot *slot)
{
  PathosList *to = pathos_slot_find_list (slot, self->journey);
  guint       n_before = count_columns_before (self, to, slot->index);

  for (guint i = 0; i < self->n_elements; i++)
    {
      PathosElement *element = self->elements[i];

      if (pathos_company_is_alternative (element) ||
          count_columns_before (self, element->list, get_index (self, element)) != n_before)
        return FALSE;
    }

  return TRUE;
}

/* Spanning cards that begin or end at what moves do not follow it, unless the order of columns stays the
 * same. */
static void
add_spans (Company          *self,
           const PathosSlot *slot)
{
  g_autoptr (GPtrArray) moved = g_ptr_array_new ();

  for (guint i = 0; i < self->places->len; i++)
    g_ptr_array_add (moved, g_array_index (self->places, PathosDraftPlace, i).element);

  if (!keeps_order (self, slot))
    pathos_spans_shrink (self->journey, (PathosElement *const *) moved->pdata, moved->len, self->values);
}

/* Puts everything where it is now. */
static void
add_unmoved (Company *self)
{
  for (guint i = 0; i < self->n_elements; i++)
    {
      PathosElement *element = self->elements[i];
      PathosSlot     slot = pathos_slot_new_for_element (element);

      slot.index = get_index (self, element);
      if (!follows (self, element))
        add_all (self, element, &slot,
                 pathos_company_is_alternative (element) ? PATHOS_TOUCHPOINT (element)->instead_of : "");
    }
}

/* Puts everything at @slot. @main: what all of it becomes alternatives of, or "" */
static void
add_moved (Company          *self,
           const PathosSlot *slot,
           const char       *main)
{
  for (guint i = 0; i < self->n_elements; i++)
    {
      if (!follows (self, self->elements[i]))
        add_all (self, self->elements[i], slot, main);
    }
}

/* Puts everything behind the last alternative of @main, as one of them. */
static void
add_below (Company       *self,
           PathosElement *main)
{
  g_autoptr (GPtrArray) rest = collect_rest (self, main->list);
  guint      index = 0;
  PathosSlot slot;

  if (!g_ptr_array_find (rest, main, &index))
    return;

  slot = pathos_slot_new (main->list, skip_alternatives (rest, index + 1));
  add_moved (self, &slot, main->id);
  add_spans (self, &slot);
}

/* Returns: (nullable): the main touchpoint of the column to which @id belongs, unless that moves, or is that
 * of what moves already */
static PathosElement *
find_other_main (const Company *self,
                 const char    *id)
{
  PathosElement *main = id != NULL ? pathos_journey_find (self->journey, id) : NULL;

  if (main != NULL && pathos_company_is_alternative (main))
    main = pathos_journey_find (self->journey, PATHOS_TOUCHPOINT (main)->instead_of);
  if (main == NULL || !PATHOS_IS_TOUCHPOINT (main) || moves (self, main))
    return NULL;

  for (guint i = 0; i < self->n_elements; i++)
    {
      if (!is_instead_of (self->elements[i], main->id))
        return main;
    }

  return NULL;
}

/**
 * pathos_company_lift:
 * @elements: (array length=n_elements): of one kind, each in a list of @journey, in the order of the map
 *
 * Returns: (transfer full): a draft that moves nothing yet, but names everything that will move with them
 */
PathosDraft *
pathos_company_lift (PathosJourney        *journey,
                     PathosElement *const *elements,
                     guint                 n_elements)
{
  Company self = company_begin (journey, elements, n_elements);

  add_unmoved (&self);
  return company_end (&self);
}

/**
 * pathos_company_drop:
 * @elements: (array length=n_elements): of one kind, in the order of the map
 * @slot: in a list of the kind that has them; its index counts neither them nor their alternatives
 * @onto: (nullable): the id of the touchpoint whose alternatives they become
 *
 * An alternative stays one as long as it is dropped alone and in its stage. In another stage, or with others,
 * it stands by itself.
 *
 * Returns: (transfer full): a draft that moves them with everything that belongs to them
 */
PathosDraft *
pathos_company_drop (PathosJourney        *journey,
                     PathosElement *const *elements,
                     guint                 n_elements,
                     const PathosSlot     *slot,
                     const char           *onto)
{
  Company        self = company_begin (journey, elements, n_elements);
  PathosList    *list = pathos_slot_find_list (slot, journey);
  PathosElement *main = find_other_main (&self, onto);

  if (main != NULL)
    add_below (&self, main);
  else if (list == NULL || (n_elements == 1 && pathos_company_is_alternative (elements[0]) &&
                            list == elements[0]->list))
    add_unmoved (&self);
  else
    {
      g_autoptr (GPtrArray) rest = collect_rest (&self, list);
      gboolean   are_touchpoints = PATHOS_IS_TOUCHPOINT (elements[0]);
      PathosSlot to = pathos_slot_new (list, are_touchpoints ? skip_alternatives (rest, slot->index)
                                                             : MIN (slot->index, rest->len));

      add_moved (&self, &to, "");
      if (are_touchpoints)
        add_spans (&self, &to);
    }

  return company_end (&self);
}

/* Returns: (nullable): the list after or before that of @element, of the same kind and with an owner beside
 * its own */
static PathosList *
find_next_list (PathosElement *element,
                int            direction)
{
  PathosElement *owner = element->parent;
  PathosSlot     slot = pathos_slot_new_for_element (element);
  guint          position;

  if (owner == NULL || owner->list == NULL || !pathos_list_find (owner->list, owner, &position))
    return NULL;
  if (direction > 0 ? position + 1 >= owner->list->n_items : position == 0)
    return NULL;

  return pathos_slot_get_list (&slot, owner->list->items[direction > 0 ? position + 1 : position - 1]);
}

/* Returns: (nullable): the touchpoint after or before the one that an alternative can replace */
static PathosElement *
find_next_main (PathosElement *alternative,
                int            direction)
{
  PathosList    *list = alternative->list;
  PathosElement *before = NULL;
  gboolean       passed = FALSE;

  for (guint i = 0; i < list->n_items; i++)
    {
      if (pathos_company_is_alternative (list->items[i]))
        continue;
      if (passed)
        return direction > 0 ? list->items[i] : before;

      passed = strcmp (list->items[i]->id, PATHOS_TOUCHPOINT (alternative)->instead_of) == 0;
      if (!passed)
        before = list->items[i];
    }

  return direction > 0 ? NULL : before;
}

/* @slot: (out): the next one in the list of the only element, or in the next stage. Returns: whether there is
 * one */
static gboolean
find_next_slot (const Company *self,
                int            direction,
                PathosSlot    *slot)
{
  PathosElement *element = self->elements[0];
  g_autoptr (GPtrArray) rest = collect_rest (self, element->list);
  guint       index = get_index (self, element);
  PathosList *next;

  if (!pathos_company_is_alternative (element) && (direction > 0 ? index < rest->len : index > 0))
    {
      index = direction > 0 ? skip_alternatives (rest, index + 1) : index - 1;
      while (direction < 0 && index > 0 && pathos_company_is_alternative (rest->pdata[index]))
        index--;
      *slot = pathos_slot_new (element->list, index);
      return TRUE;
    }

  next = PATHOS_IS_TOUCHPOINT (element) ? find_next_list (element, direction) : NULL;
  if (next != NULL)
    *slot = pathos_slot_new (next, direction > 0 ? 0 : next->n_items);
  return next != NULL;
}

/**
 * pathos_company_step:
 * @direction: 1 for later in the journey, −1 for earlier
 *
 * A touchpoint steps over the next one with its alternatives, and at the end of its stage into the next
 * stage. An alternative becomes that of the next touchpoint.
 *
 * Returns: (transfer full) (nullable): a draft that moves @element by one place, with everything that belongs
 * to it; %NULL if there is no such place
 */
PathosDraft *
pathos_company_step (PathosJourney *journey,
                     PathosElement *element,
                     int            direction)
{
  PathosElement *main = pathos_company_is_alternative (element) ? find_next_main (element, direction) : NULL;
  Company        self = company_begin (journey, &element, 1);
  PathosSlot     slot;
  gboolean       has_slot = main == NULL && find_next_slot (&self, direction, &slot);

  if (main == NULL)
    {
      company_clear (&self);
      return has_slot ? pathos_company_drop (journey, &element, 1, &slot, NULL) : NULL;
    }

  add_below (&self, main);
  return company_end (&self);
}

/**
 * pathos_company_set:
 *
 * A touchpoint that becomes an alternative goes below its main touchpoint, to which it passes its own
 * alternatives. One that is no longer an alternative goes behind the others.
 *
 * Returns: (transfer full) (nullable): a draft that sets @attr of @element, with everything that follows;
 * %NULL if nothing does
 */
PathosDraft *
pathos_company_set (PathosJourney    *journey,
                    PathosElement    *element,
                    const PathosAttr *attr,
                    const GValue     *value)
{
  PathosElement *main;
  Company        self;

  if (!PATHOS_IS_TOUCHPOINT (element) || strcmp (attr->name, "instead-of") != 0 || element->list == NULL ||
      pathos_attr_equals (attr, element, value))
    return NULL;

  self = company_begin (journey, &element, 1);
  main = pathos_journey_find (journey, g_value_get_string (value));
  if (main != NULL && main != element && !pathos_company_is_alternative (main) && main->list == element->list)
    add_below (&self, main);
  else if (*g_value_get_string (value) == '\0' && pathos_company_is_alternative (element))
    {
      g_autoptr (GPtrArray) rest = collect_rest (&self, element->list);
      PathosSlot slot = pathos_slot_new_for_element (element);

      slot.index = skip_alternatives (rest, slot.index);
      add_all (&self, element, &slot, "");
    }

  return company_end (&self);
}

/* pathos-company.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Length: every way in which a touchpoint moves is here. */

#include "config.h"

#include "pathos-company.h"

#include "pathos-spans.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"

#include <string.h>

/* Every gesture that moves a touchpoint asks here for its draft, so none can forget the alternatives. A draft
 * puts them behind their main touchpoint, which is where layout and files have them. */

typedef struct
{
  PathosJourney *journey;
  GArray        *places; /* (element-type PathosDraftPlace) */
  GArray        *values; /* (element-type PathosDraftValue) */
} Company;

static Company
company_begin (PathosJourney *journey)
{
  return (Company) {
    .journey = journey,
    .places = g_array_new (FALSE, FALSE, sizeof (PathosDraftPlace)),
    .values = pathos_draft_values_new (),
  };
}

/* Returns: (transfer full): the draft */
static PathosDraft *
company_end (Company *self)
{
  PathosDraft *draft = pathos_draft_new ((const PathosDraftPlace *) (gpointer) self->places->data,
                                         self->places->len,
                                         (const PathosDraftValue *) (gpointer) self->values->data,
                                         self->values->len);

  g_array_unref (self->places);
  g_array_unref (self->values);
  return draft;
}

static void
add_place (Company          *self,
           PathosElement    *element,
           const PathosSlot *slot)
{
  PathosDraftPlace place = { element, *slot, FALSE };

  place.slot.index += self->places->len;
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

static gboolean
is_alternative (PathosElement *element)
{
  return PATHOS_IS_TOUCHPOINT (element) && pathos_touchpoint_is_alternative (PATHOS_TOUCHPOINT (element));
}

static gboolean
is_instead_of (PathosElement *element,
               const char    *main)
{
  return is_alternative (element) && strcmp (PATHOS_TOUCHPOINT (element)->instead_of, main) == 0;
}

/* Returns: (transfer container): the items of @list without @element and its alternatives */
static GPtrArray *
collect_rest (PathosList    *list,
              PathosElement *element)
{
  GPtrArray *rest = g_ptr_array_new ();

  for (guint i = 0; i < list->n_items; i++)
    {
      if (list->items[i] != element && !is_instead_of (list->items[i], element->id))
        g_ptr_array_add (rest, list->items[i]);
    }

  return rest;
}

/* Returns: the first index from @index on that is not between a touchpoint and its alternatives */
static guint
skip_alternatives (GPtrArray *rest,
                   guint      index)
{
  while (index < rest->len && is_alternative (rest->pdata[index]))
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

/* Returns: how many columns are before @index of @list, without that of @element */
static guint
count_columns_before (PathosJourney *journey,
                      PathosList    *list,
                      guint          index,
                      PathosElement *element)
{
  guint n = 0;

  for (guint i = 0; i < journey->stages->n_items; i++)
    {
      PathosList *touchpoints = PATHOS_STAGE (journey->stages->items[i])->touchpoints;
      g_autoptr (GPtrArray) rest = collect_rest (touchpoints, element);
      guint end = touchpoints == list ? MIN (index, rest->len) : rest->len;

      for (guint j = 0; j < end; j++)
        n += !is_alternative (rest->pdata[j]);
      if (touchpoints == list)
        break;
    }

  return n;
}

/* Spanning cards that begin or end at what moves do not follow it, unless the order of columns stays the
 * same. */
static void
add_spans (Company          *self,
           PathosElement    *element,
           const PathosSlot *slot)
{
  g_autoptr (GPtrArray) moved = g_ptr_array_new ();
  PathosSlot  from = pathos_slot_new_for_element (element);
  PathosList *to = pathos_slot_find_list (slot, self->journey);

  for (guint i = 0; i < self->places->len; i++)
    g_ptr_array_add (moved, g_array_index (self->places, PathosDraftPlace, i).element);

  if (is_alternative (element) ||
      count_columns_before (self->journey, element->list, from.index, element) !=
          count_columns_before (self->journey, to, slot->index, element))
    pathos_spans_shrink (self->journey, (PathosElement *const *) moved->pdata, moved->len, self->values);
}

/* Puts @element and its alternatives where they are now. */
static void
add_unmoved (Company       *self,
             PathosElement *element)
{
  PathosSlot slot = pathos_slot_new_for_element (element);
  guint      index = 0;

  for (guint i = 0; i < element->list->n_items && element->list->items[i] != element; i++)
    index += !is_instead_of (element->list->items[i], element->id);

  slot.index = index;
  add_all (self, element, &slot, is_alternative (element) ? PATHOS_TOUCHPOINT (element)->instead_of : "");
}

/* Puts @element behind the last alternative of @main, as one of them. */
static void
add_below (Company       *self,
           PathosElement *element,
           PathosElement *main)
{
  g_autoptr (GPtrArray) rest = collect_rest (main->list, element);
  guint      index = 0;
  PathosSlot slot;

  if (!g_ptr_array_find (rest, main, &index))
    return;

  slot = pathos_slot_new (main->list, skip_alternatives (rest, index + 1));
  add_all (self, element, &slot, main->id);
  add_spans (self, element, &slot);
}

/* Returns: (nullable): the main touchpoint of the column to which @id belongs, unless that is the one of
 * @element already */
static PathosElement *
find_other_main (PathosJourney *journey,
                 PathosElement *element,
                 const char    *id)
{
  PathosElement *main = id != NULL ? pathos_journey_find (journey, id) : NULL;

  if (main != NULL && is_alternative (main))
    main = pathos_journey_find (journey, PATHOS_TOUCHPOINT (main)->instead_of);
  if (main == NULL || !PATHOS_IS_TOUCHPOINT (main) || main == element || is_instead_of (element, main->id))
    return NULL;

  return main;
}

/**
 * pathos_company_lift:
 * @element: in a list of @journey
 *
 * Returns: (transfer full): a draft that moves nothing yet, but names everything that will move with @element
 */
PathosDraft *
pathos_company_lift (PathosJourney *journey,
                     PathosElement *element)
{
  Company self = company_begin (journey);

  add_unmoved (&self, element);
  return company_end (&self);
}

/**
 * pathos_company_drop:
 * @slot: in a list of the kind that has @element; its index counts neither @element nor its alternatives
 * @onto: (nullable): the id of the element on which it is dropped
 *
 * An alternative stays one as long as it is dropped in its stage, and becomes that of another touchpoint if
 * it is dropped onto one. In another stage it stands by itself.
 *
 * Returns: (transfer full): a draft that moves @element with everything that belongs to it
 */
PathosDraft *
pathos_company_drop (PathosJourney    *journey,
                     PathosElement    *element,
                     const PathosSlot *slot,
                     const char       *onto)
{
  Company        self = company_begin (journey);
  PathosList    *list = pathos_slot_find_list (slot, journey);
  PathosElement *main = is_alternative (element) ? find_other_main (journey, element, onto) : NULL;

  if (main != NULL)
    add_below (&self, element, main);
  else if (list == NULL || (is_alternative (element) && list == element->list))
    add_unmoved (&self, element);
  else
    {
      g_autoptr (GPtrArray) rest = collect_rest (list, element);
      PathosSlot to = pathos_slot_new (list, PATHOS_IS_TOUCHPOINT (element)
                                                 ? skip_alternatives (rest, slot->index)
                                                 : MIN (slot->index, rest->len));

      add_all (&self, element, &to, "");
      if (PATHOS_IS_TOUCHPOINT (element))
        add_spans (&self, element, &to);
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
      if (is_alternative (list->items[i]))
        continue;
      if (passed)
        return direction > 0 ? list->items[i] : before;

      passed = strcmp (list->items[i]->id, PATHOS_TOUCHPOINT (alternative)->instead_of) == 0;
      if (!passed)
        before = list->items[i];
    }

  return direction > 0 ? NULL : before;
}

/* @slot: (out): the next one in the list of @element, or in the next stage. Returns: whether there is one */
static gboolean
find_next_slot (PathosElement *element,
                int            direction,
                PathosSlot    *slot)
{
  g_autoptr (GPtrArray) rest = collect_rest (element->list, element);
  PathosList *next;
  guint       index = 0;

  for (guint i = 0; i < element->list->n_items && element->list->items[i] != element; i++)
    index += !is_instead_of (element->list->items[i], element->id);

  if (!is_alternative (element) && (direction > 0 ? index < rest->len : index > 0))
    {
      index = direction > 0 ? skip_alternatives (rest, index + 1) : index - 1;
      while (direction < 0 && index > 0 && is_alternative (rest->pdata[index]))
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
  PathosElement *main = is_alternative (element) ? find_next_main (element, direction) : NULL;
  PathosSlot     slot;
  Company        self;

  if (main == NULL && !find_next_slot (element, direction, &slot))
    return NULL;
  if (main == NULL)
    return pathos_company_drop (journey, element, &slot, NULL);

  self = company_begin (journey);
  add_below (&self, element, main);
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

  self = company_begin (journey);
  main = pathos_journey_find (journey, g_value_get_string (value));
  if (main != NULL && main != element && !is_alternative (main) && main->list == element->list)
    add_below (&self, element, main);
  else if (*g_value_get_string (value) == '\0' && is_alternative (element))
    {
      g_autoptr (GPtrArray) rest = collect_rest (element->list, element);
      PathosSlot slot = pathos_slot_new_for_element (element);

      slot.index = skip_alternatives (rest, slot.index);
      add_all (&self, element, &slot, "");
    }

  return company_end (&self);
}

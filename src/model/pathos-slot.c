/* pathos-slot.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-slot.h"

#include <string.h>

/**
 * pathos_slot_new:
 * @list: a list with an owner
 * @index: from 0 to the number of items
 *
 * Returns: the slot at @index of @list
 */
PathosSlot
pathos_slot_new (PathosList *list,
                 guint       index)
{
  PathosSlot self = { .row = list->row, .index = index };

  g_return_val_if_fail (list->owner != NULL, self);

  memcpy (self.owner, list->owner->id, sizeof self.owner);
  return self;
}

/**
 * pathos_slot_new_for_element:
 *
 * Returns: the slot of @element, or no slot if it is in no list
 */
PathosSlot
pathos_slot_new_for_element (PathosElement *element)
{
  guint index;

  if (element->list == NULL || element->list->owner == NULL ||
      !pathos_list_find (element->list, element, &index))
    return (PathosSlot) { .owner = "" };

  return pathos_slot_new (element->list, index);
}

gboolean
pathos_slot_is_none (const PathosSlot *self)
{
  return self->owner[0] == '\0';
}

gboolean
pathos_slot_has_same_list (const PathosSlot *a,
                           const PathosSlot *b)
{
  return a->row == b->row && strcmp (a->owner, b->owner) == 0;
}

gboolean
pathos_slot_equal (const PathosSlot *a,
                   const PathosSlot *b)
{
  return a->index == b->index && pathos_slot_has_same_list (a, b);
}

/**
 * pathos_slot_get_list:
 * @owner: the element whose list it is
 *
 * Returns: (transfer none) (nullable): the list; %NULL if the class of @owner has no such list
 */
PathosList *
pathos_slot_get_list (const PathosSlot *self,
                      PathosElement    *owner)
{
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (owner);

  for (guint i = 0; i < klass->n_children; i++)
    {
      if (&klass->children[i] == self->row)
        return pathos_element_get_list (owner, i);
    }

  return NULL;
}

/**
 * pathos_slot_find_list:
 *
 * Returns: (transfer none) (nullable): the list, if its owner is in @journey
 */
PathosList *
pathos_slot_find_list (const PathosSlot *self,
                       PathosJourney    *journey)
{
  PathosElement *owner = pathos_journey_find (journey, self->owner);

  return owner != NULL ? pathos_slot_get_list (self, owner) : NULL;
}

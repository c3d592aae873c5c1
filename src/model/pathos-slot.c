/* pathos-slot.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-slot.h"

#include <string.h>

/**
 * pathos_slot_new:
 * @list: a list that has its owner
 * @index: from 0 to the number of its items, where it ends
 *
 * Returns: the place @index of @list
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

/* Returns: where @element stands; no place if it is in no list */
PathosSlot
pathos_slot_of_element (PathosElement *element)
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
pathos_slot_same_list (const PathosSlot *a,
                       const PathosSlot *b)
{
  return a->row == b->row && strcmp (a->owner, b->owner) == 0;
}

gboolean
pathos_slot_equal (const PathosSlot *a,
                   const PathosSlot *b)
{
  return a->index == b->index && pathos_slot_same_list (a, b);
}

/**
 * pathos_slot_get_list:
 * @owner: the element that the slot names
 *
 * Returns: (transfer none) (nullable): the list; %NULL if @owner is of a class that has no such list
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

/* Returns: (transfer none) (nullable): the list in @journey, if its owner is there */
PathosList *
pathos_slot_find_list (const PathosSlot *self,
                       PathosJourney    *journey)
{
  PathosElement *owner = pathos_journey_find (journey, self->owner);

  return owner != NULL ? pathos_slot_get_list (self, owner) : NULL;
}

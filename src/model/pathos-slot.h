/* pathos-slot.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-journey.h"
#include "pathos-list.h"

G_BEGIN_DECLS

/* A place in a list: whose list, which of its lists, and where in it. It is a plain value that holds no
 * pointer to an element, so it stays valid while elements come and go, and can be written to a file. */
typedef struct _PathosSlot
{
  PathosId              owner; /* "" for no place at all */
  const PathosChildren *row;   /* which of the owner's lists */
  guint                 index;
} PathosSlot;

PathosSlot  pathos_slot_new (PathosList *list, guint index);
PathosSlot  pathos_slot_of_element (PathosElement *element);
gboolean    pathos_slot_is_none (const PathosSlot *self);
gboolean    pathos_slot_equal (const PathosSlot *a, const PathosSlot *b);
gboolean    pathos_slot_same_list (const PathosSlot *a, const PathosSlot *b);
PathosList *pathos_slot_get_list (const PathosSlot *self, PathosElement *owner);
PathosList *pathos_slot_find_list (const PathosSlot *self, PathosJourney *journey);

G_END_DECLS

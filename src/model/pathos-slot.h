/* pathos-slot.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-journey.h"
#include "pathos-list.h"

G_BEGIN_DECLS

/* A place in a list of the map: the list's owner, which of its lists, and an index. It is a plain value
 * without pointers to elements, so it stays valid while elements come and go, and can be written to a
 * file. */
typedef struct _PathosSlot
{
  PathosId              owner; /* "" for no slot */
  const PathosChildren *row;   /* which of the owner's lists */
  guint                 index;
} PathosSlot;

PathosSlot  pathos_slot_new (PathosList *list, guint index);
PathosSlot  pathos_slot_new_for_element (PathosElement *element);
gboolean    pathos_slot_is_none (const PathosSlot *self);
gboolean    pathos_slot_equal (const PathosSlot *a, const PathosSlot *b);
gboolean    pathos_slot_has_same_list (const PathosSlot *a, const PathosSlot *b);
PathosList *pathos_slot_get_list (const PathosSlot *self, PathosElement *owner);
PathosList *pathos_slot_find_list (const PathosSlot *self, PathosJourney *journey);

G_END_DECLS

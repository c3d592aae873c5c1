/* pathos-draft.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-slot.h"

G_BEGIN_DECLS

/* Where an element would stand: one of the map that is lifted out of its list, or a new one that is in no map yet. The
 * index counts the list without all that is lifted, but with those of the same draft that come before. */
typedef struct
{
  PathosElement *element;
  PathosSlot     slot;
  gboolean       is_new;
} PathosDraftPlace;

/* What an attribute of an element would be, of the map or new. */
typedef struct
{
  PathosElement    *element;
  const PathosAttr *attr;
  GValue            value;
} PathosDraftValue;

/* What has not happened yet, while a gesture or a text edit runs: a small change set, and immutable. What it does to a map
 * is seen by laying the map out with it, and done by committing it. */
typedef struct
{
  gatomicrefcount   ref_count;
  PathosDraftPlace *places; /* (array length=n_places) */
  guint             n_places;
  PathosDraftValue *values; /* (array length=n_values) */
  guint             n_values;
} PathosDraft;

PathosDraft *pathos_draft_new (const PathosDraftPlace *places, guint n_places, const PathosDraftValue *values, guint n_values);
PathosDraft *pathos_draft_ref (PathosDraft *self);
void         pathos_draft_unref (PathosDraft *self);

PathosElement          *pathos_draft_get_first (const PathosDraft *self);
const PathosDraftPlace *pathos_draft_find_place (const PathosDraft *self, PathosElement *element);
const PathosDraftValue *pathos_draft_find_value (const PathosDraft *self, PathosElement *element, const PathosAttr *attr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosDraft, pathos_draft_unref)

G_END_DECLS

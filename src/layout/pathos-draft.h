/* pathos-draft.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-slot.h"

G_BEGIN_DECLS

/* Length: a draft and the values that it is made of belong together. */

/* Where an element would be: one that is lifted out of its list, or a new one. The index refers to the list
 * without lifted elements, but with those that the draft has put there before. */
typedef struct
{
  PathosElement *element;
  PathosSlot     slot;
  gboolean       is_new;
} PathosDraftPlace;

/* The value that an attribute of an existing or new element would have. */
typedef struct
{
  PathosElement    *element;
  const PathosAttr *attr;
  GValue            value;
} PathosDraftValue;

/* What a gesture or a text edit would change, while it runs: a small, immutable change set. Laying a map out
 * with a draft shows the result; pathos_edit_commit() applies it. */
typedef struct
{
  gatomicrefcount   ref_count;
  PathosDraftPlace *places; /* (array length=n_places) */
  guint             n_places;
  PathosDraftValue *values; /* (array length=n_values) */
  guint             n_values;
  gboolean          is_typed; /* whether the values are of a text that is being typed */
} PathosDraft;

PathosDraft *pathos_draft_new (const PathosDraftPlace *places,
                               guint                   n_places,
                               const PathosDraftValue *values,
                               guint                   n_values);
PathosDraft *pathos_draft_ref (PathosDraft *self);
void         pathos_draft_unref (PathosDraft *self);

GArray *pathos_draft_values_new (void);
void    pathos_draft_values_add (GArray           *values,
                                 PathosElement    *element,
                                 const PathosAttr *attr,
                                 const GValue     *value);
void    pathos_draft_values_add_text (GArray           *values,
                                      PathosElement    *element,
                                      const PathosAttr *attr,
                                      const char       *text);

gboolean                pathos_draft_places_kind (const PathosDraft *self, GType type);
gboolean                pathos_draft_equal (const PathosDraft *a, const PathosDraft *b);
PathosElement          *pathos_draft_get_first (const PathosDraft *self);
const PathosDraftPlace *pathos_draft_find_place (const PathosDraft *self, PathosElement *element);
const PathosDraftValue *pathos_draft_find_value (const PathosDraft *self,
                                                 PathosElement     *element,
                                                 const PathosAttr  *attr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosDraft, pathos_draft_unref)

G_END_DECLS

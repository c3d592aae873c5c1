/* pathos-copies.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-draft.h"

G_BEGIN_DECLS

/* Copies of elements that refer to each other as the originals do. */
typedef struct
{
  GHashTable *found;  /* (element-type utf8 PathosElement): what stands for an element, by the id of that */
  GArray     *values; /* (element-type PathosDraftValue): what can be set only when all copies are there */
  gboolean    strict; /* whether a reference to anything else is dropped, not kept */
} PathosCopies;

void           pathos_copies_init (PathosCopies *self, gboolean strict);
void           pathos_copies_clear (PathosCopies *self);
PathosElement *pathos_copies_add (PathosCopies *self, PathosElement *element);
PathosElement *pathos_copies_add_alone (PathosCopies *self, PathosElement *element);
void           pathos_copies_set (PathosCopies *self, const char *id, PathosElement *stands);
PathosElement *pathos_copies_find (const PathosCopies *self, const char *id);
void           pathos_copies_translate (PathosCopies *self, PathosElement *made);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PathosCopies, pathos_copies_clear)

G_END_DECLS

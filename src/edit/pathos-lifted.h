/* pathos-lifted.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-draft.h"

G_BEGIN_DECLS

/* What is lifted together by the pointer: what it holds, and what is selected with that and of its kind. */
typedef struct _PathosLifted PathosLifted;

/* What the pointer is over. */
typedef struct
{
  const PathosSlot *gap;    /* (nullable): between others, with what is lifted in its place */
  const PathosSlot *cell;   /* (nullable): the end of the list of a cell … */
  const char       *column; /* … and the id of what the cell is at */
  const char       *onto;   /* (nullable): the id of the topmost item, and where on it, … */
  float             along;  /* … from 0 at its start to 1 at its end … */
  float             down;   /* … and from 0 at its top to 1 at its bottom, or more below it */
  gboolean          is_low; /* whether the pointer has moved down since it lifted */
} PathosLanding;

PathosLifted *pathos_lifted_new (PathosJourney *journey, PathosElement *held, GPtrArray *selected);
void          pathos_lifted_free (PathosLifted *self);
PathosDraft  *pathos_lifted_create_draft (PathosLifted *self, const PathosLanding *landing);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosLifted, pathos_lifted_free)

G_END_DECLS

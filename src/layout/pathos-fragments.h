/* pathos-fragments.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-element.h"
#include "pathos-node.h"

G_BEGIN_DECLS

/* What one element draws in one lane, kept from run to run until the element changes. */
typedef struct
{
  PathosNode *node;    /* (nullable): as it was drawn in `row` */
  PathosNode *content; /* (nullable): what hangs from its top … */
  PathosNode *footer;  /* (nullable): … and what stands on its bottom */
  float       width;   /* that it was laid out for */
  float       height;  /* that it needs */
  float       row;     /* the height that it was given */
} PathosFragment;

typedef struct _PathosFragments PathosFragments;

PathosFragments *pathos_fragments_new (void);
void             pathos_fragments_free (PathosFragments *self);

PathosFragment *pathos_fragments_find (PathosFragments *self, gconstpointer element, float width);
PathosFragment *pathos_fragments_add (PathosFragments *self, gconstpointer element, float width);
void            pathos_fragments_forget (PathosFragments *self, gconstpointer element);
void            pathos_fragments_drop (PathosFragments *self, gconstpointer element);
void            pathos_fragments_forget_all (PathosFragments *self);

G_END_DECLS

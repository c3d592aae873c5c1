/* pathos-fragments.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-element.h"
#include "pathos-node.h"

G_BEGIN_DECLS

/* What one element draws in one lane, cached until the element changes. A lane that caches more has a struct
 * of its own that begins with this one. */
typedef struct
{
  PathosNode    *node;   /* (nullable) */
  float          width;  /* that it was laid out for */
  float          height; /* that it needs */
  GDestroyNotify clear;  /* (nullable): frees what the lane's own struct adds */
} PathosFragment;

typedef struct _PathosFragments PathosFragments;

PathosFragments *pathos_fragments_new (void);
void             pathos_fragments_free (PathosFragments *self);

PathosFragment *pathos_fragments_find (PathosFragments *self, gconstpointer element, float width);
PathosFragment *pathos_fragments_add (PathosFragments *self,
                                      gconstpointer    element,
                                      float            width,
                                      gsize            size,
                                      GDestroyNotify   clear);
void            pathos_fragments_forget (PathosFragments *self, gconstpointer element);
void            pathos_fragments_forget_all (PathosFragments *self);

G_END_DECLS

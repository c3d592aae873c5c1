/* pathos-gather.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-sticky.h"

G_BEGIN_DECLS

/* A node to draw in this frame: a fragment, or a primitive outside of any. Its position is in the layer of
 * what sticks to the same edges, and scrolling moves that layer as a whole. Unlike #PathosPlaced, a piece
 * need not be anything that the user can reach. */
typedef struct
{
  const PathosNode *node;
  float             x;
  float             y;
  gboolean          floats; /* whether it has been moved in its layer, to stay in view */
} PathosPiece;

/* Finds the nodes of a scene that are in view. For groups with very many children it remembers whether they
 * are in order, so that a binary search can skip those out of view. */
typedef struct _PathosGather PathosGather;

PathosGather *pathos_gather_new (void);
void          pathos_gather_free (PathosGather *self);
void          pathos_gather_run (PathosGather          *self,
                                 const PathosScene     *scene,
                                 const PathosSticky    *sticky,
                                 const graphene_rect_t *visible);
GArray       *pathos_gather_get_pieces (PathosGather *self, guint stick);

graphene_point_t pathos_gather_get_shift (PathosGather *self, guint stick);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosGather, pathos_gather_free)

G_END_DECLS

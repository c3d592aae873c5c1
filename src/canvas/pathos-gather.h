/* pathos-gather.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-scene.h"

G_BEGIN_DECLS

/* A fragment, or a primitive that stands in none, and where its origin is in the scene. */
typedef struct
{
  const PathosNode *node;
  float             x;
  float             y;
} PathosPiece;

/* Finds what of a scene is in view. A row of very many cells is remembered to be in order, so that those out of view are
 * not even looked at. */
typedef struct _PathosGather PathosGather;

PathosGather *pathos_gather_new (void);
void          pathos_gather_free (PathosGather *self);
void          pathos_gather_run (PathosGather *self, const PathosScene *scene, const graphene_point_t *shift, const graphene_rect_t *visible);
GArray       *pathos_gather_get_pieces (PathosGather *self, guint stick);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosGather, pathos_gather_free)

G_END_DECLS

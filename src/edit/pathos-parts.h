/* pathos-parts.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-scene.h"

G_BEGIN_DECLS

/* A part of the scene that the user can reach: an item, a cell or a gap, with its bounds in the scene.
 *
 * #PathosChild, by contrast, is a child node with its offset in the parent group, #PathosSpot the result of a
 * hit test, and #PathosPiece a node for the painter to draw. */
typedef struct
{
  const PathosGroup *group;
  graphene_rect_t    rect;    /* the area of @group, in the scene */
  guint              stick;   /* PathosStick of the group and its ancestors, combined */
  const char        *column;  /* (unowned): the touchpoint or stage of the cell it is in, or "" */
  gboolean           is_stop; /* whether arrow keys stop here: items and empty cells */
} PathosPlaced;

/* The parts of a scene in drawing order: all that keys, focus and assistive technology can reach. */
typedef struct
{
  PathosScene  *scene;
  PathosPlaced *places; /* (array length=n_places) */
  guint         n_places;
  guint        *firsts; /* for each child of the root, the index of its first place; then n_places */
} PathosParts;

PathosParts        *pathos_parts_new (PathosScene *scene, const PathosParts *before);
void                pathos_parts_free (PathosParts *self);
const PathosPlaced *pathos_parts_find (const PathosParts *self, const char *id);
const PathosPlaced *pathos_parts_find_same (const PathosParts *self, const PathosGroup *group);

const PathosPlaced *pathos_parts_get_first (const PathosParts *self);
const PathosPlaced *pathos_parts_get_beside (const PathosParts  *self,
                                             const PathosPlaced *from,
                                             int                 dx,
                                             int                 dy);
const PathosPlaced *pathos_parts_get_end (const PathosParts *self, const PathosPlaced *from, int dx);

gboolean pathos_placed_is_same (const PathosGroup *a, const PathosGroup *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosParts, pathos_parts_free)

G_END_DECLS

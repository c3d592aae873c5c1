/* pathos-parts.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-scene.h"

G_BEGIN_DECLS

/* One item, cell or gap of a scene. */
typedef struct
{
  const PathosGroup *group;
  graphene_rect_t    rect;    /* its area, in the scene */
  guint              stick;   /* PathosStick, of it and of what it stands in */
  const char        *column;  /* (unowned): the touchpoint or stage in whose cell it stands, "" for none */
  gboolean           is_stop; /* arrow keys stop here: an item, or an empty cell */
} PathosPlaced;

/* The parts of a scene in the order of drawing: what keys, focus and assistive technology know of it. */
typedef struct
{
  PathosScene  *scene;
  PathosPlaced *places; /* (array length=n_places) */
  guint         n_places;
  guint        *firsts; /* (array length=n_bands + 1): the first place of each child of the scene's root */
} PathosParts;

PathosParts        *pathos_parts_new (PathosScene *scene, const PathosParts *before);
void                pathos_parts_free (PathosParts *self);
const PathosPlaced *pathos_parts_find (const PathosParts *self, const char *id);
const PathosPlaced *pathos_parts_find_same (const PathosParts *self, const PathosGroup *group);

const PathosPlaced *pathos_parts_get_first (const PathosParts *self);
const PathosPlaced *pathos_parts_get_beside (const PathosParts *self, const PathosPlaced *from, int dx, int dy);
const PathosPlaced *pathos_parts_get_end (const PathosParts *self, const PathosPlaced *from, int dx);

gboolean pathos_placed_is_same (const PathosGroup *a, const PathosGroup *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosParts, pathos_parts_free)

G_END_DECLS

/* pathos-section.h
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

/* The parts in some neighbouring children of a group that is not a part itself. Scenes in which they are in
 * the same place share the section, so code that compares scenes can skip it. */
typedef struct
{
  const PathosGroup *owner;
  guint              first; /* the first of the children … */
  guint              end;   /* … and the one after the last */
  float              x, y;  /* of @owner, in the scene */
  guint              stick; /* PathosStick of @owner and its ancestors, combined */

  PathosPlaced   *places; /* (array length=n_places): in drawing order */
  guint          *hashes; /* (array length=n_places): of their ids */
  guint           n_places;
  graphene_rect_t bounds;     /* of all places */
  gboolean        has_tracks; /* whether any of them is on a track */

  guint position; /* among the sections of the newest scene that has it */
} PathosSection;

PathosSection *pathos_section_new (const PathosSection *info);
PathosSection *pathos_section_ref (PathosSection *self);
void           pathos_section_unref (PathosSection *self);

gboolean pathos_placed_is_same (const PathosGroup *a, const PathosGroup *b);

G_END_DECLS

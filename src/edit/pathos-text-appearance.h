/* pathos-text-appearance.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-parts.h"

G_BEGIN_DECLS

/* How the map shows the text that is being edited, for a text view that is put over it. */
typedef struct
{
  graphene_rect_t rect; /* bounds in the scene */
  PathosTextStyle style;
  float           ink_width; /* of the longest line, map units */
  guint           n_lines;   /* 0 if the map does not show it */
  PathosColour    colour;
  PathosColour    paper; /* background; 0 for that of the scene */
  PathosSpot      kept;  /* the group with a reach in which it is, or none; valid until the next layout */
} PathosTextAppearance;

const char *pathos_text_appearance_find (const PathosPlaced *placed, const graphene_point_t *point);
void        pathos_text_appearance_init (PathosTextAppearance *self,
                                         const PathosPlaced   *placed,
                                         const char           *attr);

G_END_DECLS

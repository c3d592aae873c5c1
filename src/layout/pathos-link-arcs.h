/* pathos-link-arcs.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-link.h"
#include "pathos-plan.h"

G_BEGIN_DECLS

/* A link with its place in the band; map units, from the start of the map and the top of the band. */
typedef struct
{
  PathosLink *link; /* (unowned) */
  /* columns; -1 is before those in view, their number after them */
  int               from, to;
  gboolean          leaves;      /* whether its start is in view */
  gboolean          arrives;     /* whether its end is */
  float             x1, x2;      /* of its two ends */
  guint             level;       /* 1 is the lowest */
  float             y;           /* of its level part */
  char             *label;       /* "" for none */
  PathosShapedText *text;        /* (unowned) (nullable): the label */
  float             left, right; /* its end, with its plate */
} PathosLinkArc;

GArray *pathos_link_arcs_new (PathosPlan *plan, GHashTable *labels, float *height);

/* pathos-link-levels.c */
void pathos_link_arcs_set_levels (GArray *arcs);

#define PATHOS_LINK_RADIUS 8.0f
#define PATHOS_LINK_ARROW  4.5f
#define PATHOS_LINK_PLATE  7.0f /* between a label and the end of its plate */
#define PATHOS_LINK_APART  6.0f /* the least distance between arcs of one level */
#define PATHOS_LINK_BELOW  2.0f /* between the lowest arc and the cards */

G_END_DECLS

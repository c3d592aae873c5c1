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
  gboolean          leaves;       /* whether its start is in view */
  gboolean          arrives;      /* whether its end is */
  guint             from_row;     /* 0 for a touchpoint, 1 for its first alternative, and so on … */
  guint             to_row;       /* … which the arc reaches beside the cards above it */
  float             x1, x2;       /* of its two ends */
  float             side1, side2; /* of the alternatives' cards beside them */
  guint             level;        /* 1 is the lowest */
  float             y;            /* of its level part */
  char             *label;        /* "" for none */
  PathosShapedText *text;         /* (unowned) (nullable): the label */
  gboolean          is_narrow;    /* whether a label would hide it, so it is below its label */
  float             left, right;  /* its end, with its plate */
} PathosLinkArc;

/* The band, and what is below it; map units, from the top of the band. */
typedef struct
{
  float        bottom;  /* where arcs end at touchpoints */
  const float *middles; /* of the rows of cards, from the bottom */
} PathosLinkBand;

GArray *pathos_link_arcs_new (PathosPlan *plan, GHashTable *labels, float *height);

/* pathos-link-ends.c */
void pathos_link_arcs_set_ends (const PathosPlan *plan, GArray *arcs);

/* pathos-link-shapes.c */
PathosPath *pathos_link_arc_create_path (const PathosLinkArc *arc, const PathosLinkBand *band);
PathosPath *pathos_link_arc_create_arrowhead (const PathosLinkArc *arc, const PathosLinkBand *band);

/* pathos-link-levels.c */
void pathos_link_arcs_set_levels (GArray *arcs);

#define PATHOS_LINK_RADIUS 8.0f
#define PATHOS_LINK_ARROW  4.5f
#define PATHOS_LINK_PLATE  7.0f /* between a label and the end of its plate */
#define PATHOS_LINK_APART  6.0f /* the least distance between arcs of one level */
#define PATHOS_LINK_BELOW  2.0f /* between the lowest arc and the cards */

G_END_DECLS

/* pathos-labels.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <graphene.h>

G_BEGIN_DECLS

/* Finds places for labels among things that they should not touch. */
typedef struct
{
  graphene_rect_t area; /* where labels may be */
  float           top;  /* of the highest label, or of the area if no label is above it */
  /* (nullable elements) (element-type GArray): obstacles from left to right, see pathos-labels.c */
  GPtrArray *strips;
  GArray    *wide; /* those in too many strips */
} PathosLabels;

typedef enum
{
  PATHOS_SIDE_START,
  PATHOS_SIDE_END,
} PathosSide;

/* The cost of each square unit of overlap. A unit of distance costs 1. */
#define PATHOS_LABELS_COST_TEXT 20.0f /* another text: never */
#define PATHOS_LABELS_COST_MARK 10.0f /* a marker, a curve */
#define PATHOS_LABELS_COST_LINE 0.05f /* a line that a plate can hide */
#define PATHOS_LABELS_COST_TINT 0.01f /* a tint */

/* What is below a label, and may have to be hidden by a plate. */
typedef enum
{
  PATHOS_LABELS_ON_NOTHING = 0,
  PATHOS_LABELS_ON_LINE = 1 << 0,
  PATHOS_LABELS_ON_TINT = 1 << 1,
  PATHOS_LABELS_ON_MARK = 1 << 2, /* not a result */
} PathosLabelsGround;

void pathos_labels_init (PathosLabels *self, const graphene_rect_t *area);
void pathos_labels_clear (PathosLabels *self);
void pathos_labels_add_obstacle (PathosLabels *self, float x, float y, float width, float height, float cost);

graphene_rect_t pathos_labels_place (PathosLabels       *self,
                                     graphene_point_t    anchor,
                                     float               distance,
                                     float               width,
                                     float               height,
                                     PathosSide          side,
                                     PathosLabelsGround *ground);
gboolean        pathos_labels_overlap_text (PathosLabels *self, const graphene_rect_t *rect);

G_END_DECLS

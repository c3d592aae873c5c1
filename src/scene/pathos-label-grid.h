/* pathos-label-grid.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <graphene.h>

G_BEGIN_DECLS

/* The things that labels should not touch, by their places. */
typedef struct
{
  float      start, top; /* of the area where labels may be */
  GPtrArray *strips;     /* (nullable elements): obstacles from left to right, see pathos-label-grid.c */
  GArray    *wide;       /* those in too many strips */
} PathosLabelGrid;

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

void     pathos_label_grid_init (PathosLabelGrid *self, const graphene_rect_t *area);
void     pathos_label_grid_clear (PathosLabelGrid *self);
void     pathos_label_grid_add (PathosLabelGrid *self,
                                float            x,
                                float            y,
                                float            width,
                                float            height,
                                float            cost);
float    pathos_label_grid_get_cost (PathosLabelGrid       *self,
                                     const graphene_rect_t *rect,
                                     float                  cost,
                                     float                  limit,
                                     PathosLabelsGround    *ground);
void     pathos_label_grid_climb (PathosLabelGrid *self, graphene_rect_t *rect, float step);
gboolean pathos_label_grid_meets_text (PathosLabelGrid *self, const graphene_rect_t *rect);

G_END_DECLS

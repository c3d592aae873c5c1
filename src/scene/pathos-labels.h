/* pathos-labels.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-label-grid.h"

G_BEGIN_DECLS

/* Finds places for labels among things that they should not touch. */
typedef struct
{
  graphene_rect_t area;        /* where labels may be */
  float           top, bottom; /* of the highest and lowest label, or of the area if none is beyond it */
  PathosLabelGrid grid;        /* what they should not touch */
} PathosLabels;

typedef enum
{
  PATHOS_SIDE_START,
  PATHOS_SIDE_END,
} PathosSide;

/* A label of a column, or one that may have no place. */
typedef struct
{
  float              wanted; /* where its top would best be */
  float              width, height;
  graphene_rect_t    place;  /* (out) */
  PathosLabelsGround ground; /* (out) */
} PathosColumnLabel;

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
gboolean        pathos_labels_place_near (PathosLabels      *self,
                                          graphene_point_t   anchor,
                                          float              distance,
                                          GArray            *rivals,
                                          PathosColumnLabel *label);
gboolean        pathos_labels_place_column (PathosLabels      *self,
                                            PathosColumnLabel *labels,
                                            guint              n_labels,
                                            float              edge,
                                            PathosSide         side,
                                            float              leader);
gboolean        pathos_column_label_is_moved (const PathosColumnLabel *self);
gboolean        pathos_labels_overlap_text (PathosLabels *self, const graphene_rect_t *rect);

G_END_DECLS

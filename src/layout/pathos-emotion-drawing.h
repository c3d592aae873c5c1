/* pathos-emotion-drawing.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-emotion-chains.h"
#include "pathos-labels.h"
#include "pathos-lane.h"

G_BEGIN_DECLS

/* The lane of emotions while it is drawn. */
typedef struct
{
  PathosPlan    *plan;
  PathosBuilder *builder;
  GArray        *points;    /* (element-type PathosEmotionPoint): by persona … */
  const guint   *firsts;    /* (array length=n_personas + 1): … beginning here */
  GArray        *chains;    /* (element-type PathosEmotionChain): the same points, without alternatives */
  gboolean       has_cells; /* where feelings are missing */
  gboolean       has_words; /* beside points that are neither ends nor extremes */
  GArray        *before;    /* (nullable): the pieces of curves of the last run, … */
  guint          n_passed;  /* … of which so many have been passed */
  GArray        *pieces;    /* those of this run */
  PathosLabels   labels;    /* finds places for the words */
  GArray        *ends;      /* (element-type PathosEmotionEnd): where curves are named */

  const PathosEmotionPoint *lowest;  /* (nullable) */
  const PathosEmotionPoint *highest; /* (nullable) */
} PathosEmotionDrawing;

#define PATHOS_EMOTION_RING      12.5f  /* around the lowest point */
#define PATHOS_EMOTION_LABEL_MAX 160.0f /* where a label wraps */

/* pathos-emotion-curves.c */
GArray *pathos_emotion_pieces_new (void);
void    pathos_emotion_draw_lowest_stretch (PathosEmotionDrawing *drawing, PathosEmotionPoint *lowest);
void    pathos_emotion_draw_curves (PathosEmotionDrawing *drawing);

/* pathos-emotion-markers.c */
void     pathos_emotion_draw_markers (PathosEmotionDrawing *drawing, PathosBlockCache *blocks, guint persona);
gboolean pathos_emotion_has_cells (PathosPlan *plan, PathosBlockCache *blocks);
void     pathos_emotion_draw_ring (PathosEmotionDrawing *drawing, const PathosEmotionPoint *lowest);

/* pathos-emotion-obstacles.c */
void pathos_emotion_add_obstacles (PathosEmotionDrawing *drawing);
void pathos_emotion_avoid_line (PathosEmotionDrawing *drawing, graphene_point_t from, graphene_point_t to);

G_END_DECLS

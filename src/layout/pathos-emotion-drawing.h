/* pathos-emotion-drawing.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-emotion-points.h"
#include "pathos-labels.h"
#include "pathos-lane.h"

G_BEGIN_DECLS

/* The lane of emotions while it is drawn: curves and markers by pathos-lane-emotion.c, words by
 * pathos-emotion-words.c. */
typedef struct
{
  PathosPlan    *plan;
  PathosBuilder *builder;
  GArray        *points;  /* (element-type PathosEmotionPoint) */
  GArray        *anchors; /* (element-type float): where along the lane something will be named */
  PathosLabels   labels;
  GHashTable    *pieces;     /* of the curves, see pathos_drawn_new() … */
  GHashTable    *old_pieces; /* (nullable): … and those of the run before */
} PathosEmotionDrawing;

#define PATHOS_EMOTION_RING 12.5f /* around the lowest point */

/* How far the words of the scale reach above and below the plot. */
typedef struct
{
  float above, below;
} PathosEmotionRoom;

PathosEmotionRoom pathos_emotion_add_axis (PathosEmotionDrawing   *drawing,
                                           PathosLane             *lane,
                                           const PathosShapedText *name);
void              pathos_emotion_name_ends (PathosEmotionDrawing *drawing, guint persona);
void              pathos_emotion_add_callout (PathosEmotionDrawing     *drawing,
                                              const PathosEmotionPoint *lowest);

G_END_DECLS

/* pathos-emotion-ends.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-emotion-drawing.h"

G_BEGIN_DECLS

/* The name of a persona at an end of its curve. */
typedef struct
{
  const PathosEmotionPoint *point;
  const char               *name; /* the persona's */
  PathosSide                side;
  guint                     n_placed;     /* in the same column, 0 if it is in none */
  gboolean                  is_described; /* what the point says is written too */
} PathosEmotionEnd;

void     pathos_emotion_stack_ends (PathosEmotionDrawing *drawing);
void     pathos_emotion_name_ends (PathosEmotionDrawing *drawing);
gboolean pathos_emotion_is_described (PathosEmotionDrawing *drawing, const PathosEmotionPoint *point);

PathosShapedText *pathos_emotion_end_shape_name (PathosEmotionDrawing   *drawing,
                                                 const PathosEmotionEnd *end,
                                                 const char             *initials,
                                                 float                   width,
                                                 PathosAlign             align);
PathosShapedText *pathos_emotion_end_shape_detail (PathosEmotionDrawing   *drawing,
                                                   const PathosEmotionEnd *end,
                                                   const char             *name,
                                                   float                   width,
                                                   PathosAlign             align);

/* pathos-emotion-column.c */
void pathos_emotion_stack_column (PathosEmotionDrawing *drawing, PathosEmotionEnd *ends, guint n_ends);

/* So many ends in one place are described beside the column if need be, and are never named by initials. */
#define PATHOS_EMOTION_FEW 4

/* From the centre of a marker to its name, which the ring around a selected point does not touch. */
#define PATHOS_EMOTION_END_DISTANCE (PATHOS_EMOTION_MARKER + 10)

G_END_DECLS

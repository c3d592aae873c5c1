/* pathos-emotion-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-emotion-drawing.h"

G_BEGIN_DECLS

/* How far the words of the scale reach above and below the plot. */
typedef struct
{
  float above, below;
} PathosEmotionRoom;

PathosEmotionRoom pathos_emotion_add_axis (PathosEmotionDrawing   *drawing,
                                           PathosLane             *lane,
                                           const PathosShapedText *name);
PathosShapedText *pathos_emotion_shape_label (PathosPlan *plan,
                                              const char *string,
                                              gboolean    bold,
                                              float       max_width,
                                              PathosAlign align);
void              pathos_emotion_add_plate (PathosEmotionDrawing  *drawing,
                                            const graphene_rect_t *place,
                                            PathosLabelsGround     ground,
                                            PathosColour           colour);
graphene_rect_t   pathos_emotion_find_place (PathosEmotionDrawing     *drawing,
                                             const PathosEmotionPoint *point,
                                             float                     distance,
                                             float                     width,
                                             float                     height,
                                             PathosSide                side,
                                             PathosColour              colour);
char             *pathos_emotion_describe_point (PathosPlan               *plan,
                                                 const PathosEmotionPoint *point,
                                                 const char               *name);
void              pathos_emotion_add_label (PathosEmotionDrawing     *drawing,
                                            const PathosEmotionPoint *point,
                                            PathosShapedText         *text,
                                            PathosShapedText         *detail,
                                            PathosSide                side,
                                            PathosColour              colour);
void              pathos_emotion_add_callout (PathosEmotionDrawing *drawing);
void              pathos_emotion_name_highest (PathosEmotionDrawing *drawing);
void              pathos_emotion_add_words (PathosEmotionDrawing *drawing);
gboolean          pathos_emotion_has_words (PathosPlan *plan, PathosBlockCache *blocks);

G_END_DECLS

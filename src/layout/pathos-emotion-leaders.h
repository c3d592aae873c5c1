/* pathos-emotion-leaders.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-emotion-drawing.h"

G_BEGIN_DECLS

/* @place: of the text, in the plot */
void pathos_emotion_join_text (PathosEmotionDrawing     *drawing,
                               const PathosEmotionPoint *point,
                               const graphene_rect_t    *place);

/* @middle: the height at which the line meets it from beside */
void pathos_emotion_join_callout (PathosEmotionDrawing *drawing, const graphene_rect_t *place, float middle);

G_END_DECLS

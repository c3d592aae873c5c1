/* pathos-emotion-chains.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-curve.h"
#include "pathos-emotion-points.h"

G_BEGIN_DECLS

/* A part of a persona's curve without a gap. A chain ends where a column has no value of the persona. */
typedef struct
{
  const PathosEmotionPoint **points; /* (array length=n_points) (unowned elements) */
  guint                      n_points;
  PathosCurve               *curve; /* through the points */
} PathosEmotionChain;

GArray *pathos_emotion_chains_new (GArray *points);

G_END_DECLS

/* pathos-emotion-points.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-feeling.h"
#include "pathos-plan.h"

G_BEGIN_DECLS

/* A feeling with its place in the lane. */
typedef struct
{
  PathosFeeling    *feeling;    /* (unowned) */
  PathosTouchpoint *touchpoint; /* (unowned) (nullable): NULL for a stage's feeling */
  const char       *at;         /* the id of the touchpoint or stage */
  guint             persona;    /* index into the plan's personas */
  guint             first;      /* the columns that it covers */
  guint             last;
  gboolean          is_alternative; /* an alternative's, beside the curve */
  PathosBasis       basis;
  double            value;
  double            claimed; /* the value; 0 of a placeholder, whose number nobody claims */
  float             x, y;    /* map units: x from the start of the map, y from the top of the plot */
  float             before;  /* how far its columns extend before the point … */
  float             after;   /* … and after it */
} PathosEmotionPoint;

/* The points of a block, counted from its first column and the origin of its group. */
typedef struct
{
  GArray      *points; /* (element-type PathosEmotionPoint): by persona */
  guint       *firsts; /* (array length=n_personas + 1): the first point of each persona */
  PathosNode **nodes;  /* (array length=n_personas): what the lane draws of them */
  guint        n_personas;
  guint        n_words;   /* how many of the points have words */
  guint        n_filled;  /* how many places have a point on a curve */
  gboolean     has_cells; /* whether the nodes have them */
} PathosEmotionBlock;

GArray *pathos_emotion_points_new (PathosPlan *plan, PathosKept *kept, guint *firsts);
GArray *pathos_emotion_collect (PathosPlan *plan, guint first_stage, guint n_stages, guint *firsts);
guint   pathos_emotion_points_get_bases (PathosPlan *plan);

guint               pathos_emotion_point_get_filled (const PathosEmotionPoint *self);
PathosFeeling      *pathos_emotion_find_feeling (PathosPlan *plan, PathosList *list, const char *persona);
PathosEmotionPoint *pathos_emotion_points_find_extreme (PathosPlan *plan, GArray *points, int sign);

#define PATHOS_EMOTION_MIDDLE 95.0f /* of the plot, where 0 is */
#define PATHOS_EMOTION_UNIT   43.5f /* one step of feeling */
#define PATHOS_EMOTION_MARKER 6.0f  /* the radius of a marker */

G_END_DECLS

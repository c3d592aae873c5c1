/* pathos-emotion-obstacles.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-emotion-drawing.h"

#include <math.h>

/* Words avoid curves and markers. Only the ends of curves, the lowest and the highest point are named, so
 * only what is near one of these anchors is an obstacle. */

#define SAMPLE       6.0f   /* along a curve */
#define LABEL_REACH  300.0f /* how far from its anchor a label may be */
#define ANCHOR_PITCH 40.0f  /* one anchor is enough for points that are closer together */
#define MARKER_REACH (PATHOS_EMOTION_MARKER + 3)
#define TIE_REACH    3.0f

/* @anchors: (element-type float): places along the lane */
static void
add_anchor (GArray                   *anchors,
            const PathosEmotionPoint *point)
{
  for (guint i = 0; i < anchors->len; i++)
    {
      if (fabsf (g_array_index (anchors, float, i) - point->x) < ANCHOR_PITCH)
        return;
    }

  g_array_append_val (anchors, point->x);
}

static GArray *
collect_anchors (PathosEmotionDrawing *drawing)
{
  GArray                   *anchors = g_array_new (FALSE, FALSE, sizeof (float));
  const PathosEmotionPoint *before = NULL;

  for (guint i = 0; i < drawing->points->len; i++)
    {
      const PathosEmotionPoint *point = &g_array_index (drawing->points, PathosEmotionPoint, i);

      if (before == NULL || before->persona != point->persona)
        {
          add_anchor (anchors, point);
          if (before != NULL)
            add_anchor (anchors, before);
        }
      before = point;
    }

  if (before != NULL)
    add_anchor (anchors, before);
  if (drawing->lowest != NULL)
    add_anchor (anchors, drawing->lowest);
  if (drawing->highest != NULL)
    add_anchor (anchors, drawing->highest);
  return anchors;
}

/* Only labels of @anchor can touch this part of the curve. */
static void
avoid_curve (PathosEmotionDrawing *drawing,
             const PathosCurve    *curve,
             float                 anchor)
{
  float first = MAX (curve->points[0].x, anchor - LABEL_REACH),
        last = MIN (curve->points[curve->n_points - 1].x, anchor + LABEL_REACH);

  for (int i = 0, n = (int) ceilf ((last - first) / SAMPLE); i < n; i++)
    {
      float x = first + SAMPLE * i;
      float y = pathos_curve_get_y (curve, x), next = pathos_curve_get_y (curve, MIN (x + SAMPLE, last));

      pathos_labels_add_obstacle (&drawing->labels, x, MIN (y, next) - 3, SAMPLE, ABS (next - y) + 6,
                                  PATHOS_LABELS_COST_MARK);
    }
}

static gboolean
is_near_anchor (const PathosEmotionPoint *point,
                GArray                   *anchors)
{
  for (guint i = 0; i < anchors->len; i++)
    {
      if (fabsf (g_array_index (anchors, float, i) - point->x) <= LABEL_REACH + MARKER_REACH)
        return TRUE;
    }

  return FALSE;
}

static void
avoid_marker (PathosEmotionDrawing     *drawing,
              const PathosEmotionPoint *point)
{
  pathos_labels_add_obstacle (&drawing->labels, point->x - MARKER_REACH, point->y - MARKER_REACH,
                              2 * MARKER_REACH, 2 * MARKER_REACH, PATHOS_LABELS_COST_MARK);
}

/* The line between the point of an alternative and that of the same persona on the curve. */
static void
avoid_tie (PathosEmotionDrawing     *drawing,
           const PathosEmotionPoint *main,
           const PathosEmotionPoint *point)
{
  float left = MIN (main->x, point->x), top = MIN (main->y, point->y);

  pathos_labels_add_obstacle (&drawing->labels, left - TIE_REACH, top,
                              ABS (main->x - point->x) + 2 * TIE_REACH, ABS (main->y - point->y),
                              PATHOS_LABELS_COST_MARK);
}

void
pathos_emotion_add_obstacles (PathosEmotionDrawing *drawing)
{
  g_autoptr (GArray) anchors = collect_anchors (drawing);
  const PathosEmotionPoint *main = NULL;

  for (guint i = 0; i < drawing->chains->len; i++)
    {
      for (guint j = 0; j < anchors->len; j++)
        avoid_curve (drawing, g_array_index (drawing->chains, PathosEmotionChain, i).curve,
                     g_array_index (anchors, float, j));
    }

  for (guint i = 0; i < drawing->points->len; i++)
    {
      const PathosEmotionPoint *point = &g_array_index (drawing->points, PathosEmotionPoint, i);

      if (!point->is_alternative)
        main = point;
      if (!is_near_anchor (point, anchors))
        continue;

      avoid_marker (drawing, point);
      if (point->is_alternative && main != NULL && main->persona == point->persona &&
          main->first == point->first)
        avoid_tie (drawing, main, point);
    }
}

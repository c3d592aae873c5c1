/* pathos-emotion-obstacles.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-emotion-drawing.h"

#include <math.h>

/* Words avoid curves and markers. Only the ends of curves, the lowest and the highest point, and a few points
 * with words are named, so only what is near one of these anchors is an obstacle. */

#define SAMPLE       6.0f   /* along a curve */
#define LABEL_REACH  300.0f /* how far from its anchor a label may be */
#define ANCHOR_PITCH 40.0f  /* one anchor is enough for points that are closer together */
#define MARKER_REACH (PATHOS_EMOTION_MARKER + 3)
#define RING_REACH   (PATHOS_EMOTION_RING + 1)
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
  const PathosEmotionPoint *points = (const PathosEmotionPoint *) (gpointer) drawing->points->data;
  const PathosEmotionPoint *before = NULL;

  for (guint i = 0; i < drawing->plan->n_personas; i++)
    {
      guint first = drawing->firsts[i], end = drawing->firsts[i + 1];

      if (first == end)
        continue;

      add_anchor (anchors, &points[first]);
      if (before != NULL)
        add_anchor (anchors, before);
      for (guint j = first + 1; drawing->has_words && j < end; j++)
        {
          if (*points[j].feeling->word != '\0')
            add_anchor (anchors, &points[j]);
        }
      before = &points[end - 1];
    }

  if (before != NULL)
    add_anchor (anchors, before);
  if (drawing->lowest != NULL)
    add_anchor (anchors, drawing->lowest);
  if (drawing->highest != NULL)
    add_anchor (anchors, drawing->highest);
  return anchors;
}

/* A part of the lane in which labels may be. */
typedef struct
{
  float from, to;
} Range;

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  float p = *(const float *) a, q = *(const float *) b;

  return p < q ? -1 : p > q;
}

/* Returns: (element-type Range): what is near an anchor, from left to right, each place once */
static GArray *
find_ranges (PathosEmotionDrawing *drawing)
{
  g_autoptr (GArray) anchors = collect_anchors (drawing);
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (Range));

  g_array_sort (anchors, compare_places);
  for (guint i = 0; i < anchors->len; i++)
    {
      float  anchor = g_array_index (anchors, float, i);
      Range  range = { anchor - LABEL_REACH, anchor + LABEL_REACH };
      Range *before = ranges->len > 0 ? &g_array_index (ranges, Range, ranges->len - 1) : NULL;

      if (before != NULL && range.from <= before->to)
        before->to = range.to;
      else
        g_array_append_val (ranges, range);
    }

  return ranges;
}

/* Returns: the first range that ends at @x or after it */
static guint
find_range (GArray *ranges,
            float   x)
{
  guint first = 0, end = ranges->len;

  while (first < end)
    {
      guint middle = (first + end) / 2;

      if (g_array_index (ranges, Range, middle).to < x)
        first = middle + 1;
      else
        end = middle;
    }

  return first;
}

static void
avoid_part (PathosEmotionDrawing *drawing,
            const PathosCurve    *curve,
            float                 first,
            float                 last)
{
  float y = pathos_curve_get_y (curve, first);

  for (int i = 0, n = (int) ceilf ((last - first) / SAMPLE); i < n; i++)
    {
      float x = first + SAMPLE * i;
      float next = pathos_curve_get_y (curve, MIN (x + SAMPLE, last));

      pathos_labels_add_obstacle (&drawing->labels, x, MIN (y, next) - 3, SAMPLE, ABS (next - y) + 6,
                                  PATHOS_LABELS_COST_MARK);
      y = next;
    }
}

/* Only what is near an anchor can be in the way of a label. */
static void
avoid_curve (PathosEmotionDrawing *drawing,
             const PathosCurve    *curve,
             GArray               *ranges)
{
  float first = curve->points[0].x, last = curve->points[curve->n_points - 1].x;

  for (guint i = find_range (ranges, first); i < ranges->len; i++)
    {
      const Range *range = &g_array_index (ranges, Range, i);

      if (range->from >= last)
        break;
      avoid_part (drawing, curve, MAX (first, range->from), MIN (last, range->to));
    }
}

/* @i: (inout): a range from which it is a short way to that of the point: mostly that of the point before */
static gboolean
is_near_anchor (const PathosEmotionPoint *point,
                GArray                   *ranges,
                guint                    *i)
{
  const Range *range = (const Range *) (gpointer) ranges->data;

  while (*i > 0 && range[*i - 1].to >= point->x - MARKER_REACH)
    (*i)--;
  while (*i < ranges->len && range[*i].to < point->x - MARKER_REACH)
    (*i)++;

  return *i < ranges->len && range[*i].from <= point->x + MARKER_REACH;
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

static void
avoid_ring (PathosEmotionDrawing     *drawing,
            const PathosEmotionPoint *lowest)
{
  pathos_labels_add_obstacle (&drawing->labels, lowest->x - RING_REACH, lowest->y - RING_REACH,
                              2 * RING_REACH, 2 * RING_REACH, PATHOS_LABELS_COST_MARK);
}

void
pathos_emotion_add_obstacles (PathosEmotionDrawing *drawing)
{
  g_autoptr (GArray) ranges = find_ranges (drawing);
  const PathosEmotionPoint *main = NULL;
  guint                     range = 0;

  for (guint i = 0; i < drawing->chains->len; i++)
    avoid_curve (drawing, g_array_index (drawing->chains, PathosEmotionChain, i).curve, ranges);

  for (guint i = 0; i < drawing->points->len; i++)
    {
      const PathosEmotionPoint *point = &g_array_index (drawing->points, PathosEmotionPoint, i);

      if (!point->is_alternative)
        main = point;
      if (!is_near_anchor (point, ranges, &range))
        continue;

      avoid_marker (drawing, point);
      if (point->is_alternative && main != NULL && main->persona == point->persona &&
          main->first == point->first)
        avoid_tie (drawing, main, point);
    }

  if (drawing->lowest != NULL)
    avoid_ring (drawing, drawing->lowest);
}

/* Later labels avoid a line. */
void
pathos_emotion_avoid_line (PathosEmotionDrawing *drawing,
                           graphene_point_t      from,
                           graphene_point_t      to)
{
  float dx = to.x - from.x, dy = to.y - from.y;
  int   n = 1 + (int) (MAX (ABS (dx), ABS (dy)) / SAMPLE);

  for (int i = 0; i < n; i++)
    pathos_labels_add_obstacle (&drawing->labels, MIN (from.x + dx * i / n, from.x + dx * (i + 1) / n) - 2,
                                MIN (from.y + dy * i / n, from.y + dy * (i + 1) / n) - 2, ABS (dx) / n + 4,
                                ABS (dy) / n + 4, PATHOS_LABELS_COST_MARK);
}

/* outline.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "outline.h"

#include <math.h>

#define BIT 3.0f /* the longest piece of a slanting line, map units */

typedef void (*SegmentFunc) (graphene_point_t a, graphene_point_t b, gpointer user_data);

static graphene_point_t
bezier (const graphene_point_t p[4],
        float                  t)
{
  float s = 1 - t, b[4] = { s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t };

  return GRAPHENE_POINT_INIT (b[0] * p[0].x + b[1] * p[1].x + b[2] * p[2].x + b[3] * p[3].x,
                              b[0] * p[0].y + b[1] * p[1].y + b[2] * p[2].y + b[3] * p[3].y);
}

static float
distance (graphene_point_t a,
          graphene_point_t b)
{
  return hypotf (b.x - a.x, b.y - a.y);
}

static void
each_bit_of_curve (const graphene_point_t p[4],
                   SegmentFunc            func,
                   gpointer               user_data)
{
  float            reach = distance (p[0], p[1]) + distance (p[1], p[2]) + distance (p[2], p[3]);
  guint            n_bits = (guint) CLAMP (ceilf (reach / BIT), 1, 400);
  graphene_point_t before = p[0];

  for (guint i = 1; i <= n_bits; i++)
    {
      graphene_point_t here = bezier (p, (float) i / n_bits);

      func (before, here, user_data);
      before = here;
    }
}

static guint
count_points (PathosPathOp op)
{
  if (op == PATHOS_PATH_CLOSE)
    return 0;

  return op == PATHOS_PATH_CURVE ? 3 : 1;
}

static void
each_segment (const PathosPath *path,
              SegmentFunc       func,
              gpointer          user_data)
{
  const graphene_point_t *points = (const graphene_point_t *) (gpointer) path->points->data;
  graphene_point_t        pen = { 0, 0 }, start = pen;

  for (guint i = 0; i < path->ops->len; i++)
    {
      PathosPathOp     op = path->ops->data[i];
      guint            n_points = count_points (op);
      graphene_point_t p[4] = { pen, start, start, start };

      for (guint j = 0; j < n_points; j++)
        p[j + 1] = points[j];
      points += n_points;

      if (op == PATHOS_PATH_MOVE)
        start = p[1];
      else if (op == PATHOS_PATH_CURVE)
        each_bit_of_curve (p, func, user_data);
      else
        func (pen, p[1], user_data);
      pen = op == PATHOS_PATH_CURVE ? p[3] : p[1];
    }
}

typedef struct
{
  float       x, y, half;
  OutlineFunc func;
  gpointer    user_data;
} Boxes;

/* The box of a vertical or horizontal line is exact however long it is; a slanting line is cut up. */
static void
box_segment (graphene_point_t a,
             graphene_point_t b,
             gpointer         user_data)
{
  Boxes *boxes = user_data;
  guint  n_bits = (guint) ceilf (distance (a, b) / BIT);

  if (fabsf (a.x - b.x) < 0.5f || fabsf (a.y - b.y) < 0.5f)
    n_bits = 1;

  for (guint i = 0; i < n_bits; i++)
    {
      float           x1 = a.x + (b.x - a.x) * i / n_bits, x2 = a.x + (b.x - a.x) * (i + 1) / n_bits;
      float           y1 = a.y + (b.y - a.y) * i / n_bits, y2 = a.y + (b.y - a.y) * (i + 1) / n_bits;
      graphene_rect_t box = GRAPHENE_RECT_INIT (MIN (x1, x2), MIN (y1, y2), fabsf (x2 - x1), fabsf (y2 - y1));

      graphene_rect_inset (&box, -boxes->half, -boxes->half);
      graphene_rect_offset (&box, boxes->x, boxes->y);
      boxes->func (&box, boxes->user_data);
    }
}

/* Calls @func for the boxes of pieces of the line, each so short that its box says where it is. @half is half
 * the width of the line. */
void
outline_each (const PathosPath *path,
              float             x,
              float             y,
              float             half,
              OutlineFunc       func,
              gpointer          user_data)
{
  Boxes boxes = { x, y, half, func, user_data };

  each_segment (path, box_segment, &boxes);
}

typedef struct
{
  graphene_point_t point;
  gboolean         inside;
} Crossing;

static void
cross_segment (graphene_point_t a,
               graphene_point_t b,
               gpointer         user_data)
{
  Crossing *crossing = user_data;

  if ((a.y > crossing->point.y) != (b.y > crossing->point.y) &&
      crossing->point.x < a.x + (b.x - a.x) * (crossing->point.y - a.y) / (b.y - a.y))
    crossing->inside = !crossing->inside;
}

/* Returns: whether @point lies in the closed outline */
gboolean
outline_encloses (const PathosPath *path,
                  graphene_point_t  point)
{
  Crossing crossing = { point, FALSE };

  each_segment (path, cross_segment, &crossing);
  return crossing.inside;
}

/* pathos-curve.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-curve.h"

#include <math.h>

/* The slopes are those of F. N. Fritsch and R. E. Carlson, “Monotone Piecewise Cubic Interpolation”, SIAM J.
 * Numer. Anal. 17 (1980): the mean of the neighbouring secants, zero at extrema, and limited to the circle of
 * radius 3 within which a cubic cannot overshoot. Each piece is a Bézier curve with control points at a third
 * of its width, so that x is linear in the parameter. */

static float
secant (const graphene_point_t *points,
        guint                   i)
{
  return (points[i + 1].y - points[i].y) / (points[i + 1].x - points[i].x);
}

static void
limit_slopes (float *left,
              float *right,
              float  slope)
{
  float a, b, length;

  /* Most are not limited. */
  if (*left * *left + *right * *right <= 9 * slope * slope)
    return;

  if (slope == 0)
    {
      *left = *right = 0;
      return;
    }

  a = *left / slope;
  b = *right / slope;
  length = sqrtf (a * a + b * b);
  *left = 3 * a / length * slope;
  *right = 3 * b / length * slope;
}

static void
find_slopes (PathosCurve *self)
{
  guint             last = self->n_points - 1;
  g_autofree float *secants = g_new (float, last + 1);

  if (last == 0)
    return;

  for (guint i = 0; i < last; i++)
    secants[i] = secant (self->points, i);

  self->slopes[0] = secants[0];
  self->slopes[last] = secants[last - 1];
  for (guint i = 1; i < last; i++)
    self->slopes[i] = secants[i - 1] * secants[i] <= 0 ? 0 : (secants[i - 1] + secants[i]) / 2;

  for (guint i = 0; i < last; i++)
    limit_slopes (&self->slopes[i], &self->slopes[i + 1], secants[i]);
}

/**
 * pathos_curve_new:
 * @points: (array length=n_points): at least one, with strictly increasing x
 *
 * Returns: (transfer full)
 */
PathosCurve *
pathos_curve_new (const graphene_point_t *points,
                  guint                   n_points)
{
  PathosCurve *self = g_new (PathosCurve, 1);

  self->points = g_memdup2 (points, n_points * sizeof *points);
  self->n_points = n_points;
  self->slopes = g_new0 (float, n_points);
  find_slopes (self);

  return self;
}

void
pathos_curve_free (PathosCurve *self)
{
  g_free (self->points);
  g_free (self->slopes);
  g_free (self);
}

static void
get_piece (const PathosCurve *self,
           guint              i,
           graphene_point_t   piece[4])
{
  float third = (self->points[i + 1].x - self->points[i].x) / 3;

  piece[0] = self->points[i];
  piece[1] = GRAPHENE_POINT_INIT (piece[0].x + third, piece[0].y + self->slopes[i] * third);
  piece[3] = self->points[i + 1];
  piece[2] = GRAPHENE_POINT_INIT (piece[3].x - third, piece[3].y - self->slopes[i + 1] * third);
}

static guint
find_piece (const PathosCurve *self,
            float              x)
{
  guint first = 0, last = self->n_points - 2;

  while (first < last)
    {
      guint middle = (first + last + 1) / 2;

      if (self->points[middle].x <= x)
        first = middle;
      else
        last = middle - 1;
    }

  return first;
}

/**
 * pathos_curve_get_y:
 * @x: between the ends of the curve
 *
 * Returns: the y of the curve at @x
 */
float
pathos_curve_get_y (const PathosCurve *self,
                    float              x)
{
  graphene_point_t p[4];
  float            t, s;

  if (self->n_points == 1)
    return self->points[0].y;

  get_piece (self, find_piece (self, x), p);
  t = (x - p[0].x) / (p[3].x - p[0].x);
  s = 1 - t;
  return s * s * s * p[0].y + 3 * s * s * t * p[1].y + 3 * s * t * t * p[2].y + t * t * t * p[3].y;
}

/**
 * pathos_curve_add_to_path:
 * @move: whether to move to @first before
 *
 * Appends the curve from point @first to point @last.
 */
void
pathos_curve_add_to_path (const PathosCurve *self,
                          PathosPath        *path,
                          guint              first,
                          guint              last,
                          gboolean           move)
{
  if (move)
    pathos_path_move_to (path, self->points[first].x, self->points[first].y);

  for (guint i = first; i < last; i++)
    {
      graphene_point_t p[4];

      get_piece (self, i, p);
      pathos_path_curve_to (path, p[1].x, p[1].y, p[2].x, p[2].y, p[3].x, p[3].y);
    }
}

/* The blossom of a Bézier curve, whose values are the control points of parts of the curve. */
static graphene_point_t
blossom (const graphene_point_t p[4],
         float                  a,
         float                  b,
         float                  c)
{
  float ab[] = { (1 - a) * (1 - b) * (1 - c), 0, 0, a * b * c };

  ab[1] = a * (1 - b) * (1 - c) + (1 - a) * b * (1 - c) + (1 - a) * (1 - b) * c;
  ab[2] = a * b * (1 - c) + a * (1 - b) * c + (1 - a) * b * c;
  return GRAPHENE_POINT_INIT (ab[0] * p[0].x + ab[1] * p[1].x + ab[2] * p[2].x + ab[3] * p[3].x,
                              ab[0] * p[0].y + ab[1] * p[1].y + ab[2] * p[2].y + ab[3] * p[3].y);
}

/**
 * pathos_curve_add_part:
 *
 * Appends the part of the curve with x between @from and @to. The current point of @path is its beginning.
 */
void
pathos_curve_add_part (const PathosCurve *self,
                       PathosPath        *path,
                       float              from,
                       float              to)
{
  for (guint i = self->n_points > 1 ? find_piece (self, from) : 0; i + 1 < self->n_points; i++)
    {
      float            left = self->points[i].x, width = self->points[i + 1].x - left;
      float            t0 = CLAMP ((from - left) / width, 0, 1), t1 = CLAMP ((to - left) / width, 0, 1);
      graphene_point_t p[4], c1, c2, end;

      if (left >= to)
        break;
      if (t1 <= t0)
        continue;

      get_piece (self, i, p);
      c1 = blossom (p, t0, t0, t1);
      c2 = blossom (p, t0, t1, t1);
      end = blossom (p, t1, t1, t1);
      pathos_path_curve_to (path, c1.x, c1.y, c2.x, c2.y, end.x, end.y);
    }
}

/* Bisection works because the curve is monotone between two points. */
static float
find_crossing (const PathosCurve *self,
               float              below,
               float              above,
               float              level)
{
  for (int i = 0; i < 24; i++)
    {
      float middle = (below + above) / 2;

      if (pathos_curve_get_y (self, middle) > level)
        below = middle;
      else
        above = middle;
    }

  return above;
}

/**
 * pathos_curve_find_stretch:
 * @point: the index of a point below @level, which means that its y is greater
 * @from: (out): the x where the curve goes below @level, or begins
 * @to: (out): the x where it comes up again, or ends
 *
 * Finds the stretch around @point where the curve is below @level.
 *
 * Returns: whether there is one
 */
gboolean
pathos_curve_find_stretch (const PathosCurve *self,
                           guint              point,
                           float              level,
                           float             *from,
                           float             *to)
{
  guint first = point, last = point;

  if (self->points[point].y <= level || self->n_points < 2)
    return FALSE;

  while (first > 0 && self->points[first - 1].y > level)
    first--;
  while (last + 1 < self->n_points && self->points[last + 1].y > level)
    last++;

  *from = first > 0 ? find_crossing (self, self->points[first].x, self->points[first - 1].x, level)
                    : self->points[0].x;
  *to = last + 1 < self->n_points
            ? find_crossing (self, self->points[last].x, self->points[last + 1].x, level)
            : self->points[last].x;
  return TRUE;
}

/* pathos-path-part.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-path-part.h"

#include <math.h>

/* A renderer processes a path as a whole, so the cost of one that runs through all of a large map grows with
 * the map. What is outside of the window can be left out without visible effect: strokes end there, and areas
 * keep their inside if their outline takes another way on the same side of the window.
 *
 * The length of what is left out of a dashed stroke still counts, or the dashes would move with the window.
 * It is the length of the curves themselves, which is the same at every zoom. */

/* Map units: wider than most windows. A line this long has hundreds of dashes, in one operation. */
#define LONG 2048.0f

/* One operation with where it begins: up to four points. */
typedef struct
{
  PathosPathOp            op;
  graphene_point_t        start;   /* where the pen is */
  graphene_point_t        outline; /* where the outline began */
  const graphene_point_t *points;  /* its own */
  guint                   n_points;
} Step;

typedef struct
{
  const PathosPath *path;
  guint             i;
  Step              step;
  graphene_point_t  pen, outline;
  gsize             used; /* points */
} Walk;

static gboolean
walk_next (Walk *self)
{
  static const guint n_points[] = {
    [PATHOS_PATH_MOVE] = 1, [PATHOS_PATH_LINE] = 1, [PATHOS_PATH_CURVE] = 3, [PATHOS_PATH_CLOSE] = 0
  };
  Step *step = &self->step;

  if (self->i == self->path->ops->len)
    return FALSE;

  step->op = (PathosPathOp) self->path->ops->data[self->i++];
  step->n_points = n_points[step->op];
  step->points = (const graphene_point_t *) (gpointer) self->path->points->data + self->used;
  step->start = self->pen;
  step->outline = self->outline;

  self->used += step->n_points;
  self->pen = step->n_points > 0 ? step->points[step->n_points - 1] : self->outline;
  if (step->op == PATHOS_PATH_MOVE)
    self->outline = self->pen;
  return TRUE;
}

/* Returns: −1 if all of it is left of the window, 1 if right, 0 if it may be visible */
static int
find_side (const Step *step,
           float       left,
           float       right)
{
  float lowest = step->start.x, highest = lowest;

  if (step->op == PATHOS_PATH_MOVE)
    lowest = highest = step->points[0].x;
  else if (step->op == PATHOS_PATH_CLOSE)
    {
      lowest = MIN (lowest, step->outline.x);
      highest = MAX (highest, step->outline.x);
    }
  for (guint i = 0; i < step->n_points; i++)
    {
      lowest = MIN (lowest, step->points[i].x);
      highest = MAX (highest, step->points[i].x);
    }

  return highest < left ? -1 : lowest > right;
}

static void
add_step (PathosPath *path,
          const Step *step)
{
  const graphene_point_t *p = step->points;

  switch (step->op)
    {
    case PATHOS_PATH_MOVE:
      pathos_path_move_to (path, p[0].x, p[0].y);
      break;
    case PATHOS_PATH_LINE:
      pathos_path_line_to (path, p[0].x, p[0].y);
      break;
    case PATHOS_PATH_CURVE:
      pathos_path_curve_to (path, p[0].x, p[0].y, p[1].x, p[1].y, p[2].x, p[2].y);
      break;
    case PATHOS_PATH_CLOSE:
    default:
      pathos_path_close (path);
      break;
    }
}

/* Returns: whether a path is long enough to draw only the visible part of it */
gboolean
pathos_path_is_long (const PathosPath *self)
{
  return pathos_path_get_bounds (self).size.width > LONG;
}

/* Draws a line to the end of the operations that were left out. */
static void
catch_up (PathosPath             *path,
          int                    *side,
          const graphene_point_t *pen)
{
  if (*side != 0)
    pathos_path_line_to (path, pen->x, pen->y);
  *side = 0;
}

/* Returns: (transfer full): a path with the same inside between @left and @right */
PathosPath *
pathos_path_create_filled_part (PathosPath *self,
                                float       left,
                                float       right)
{
  PathosPath *part = pathos_path_new ();
  Walk        walk = { .path = self };
  int         side = 0; /* of the operations that are being left out */

  while (walk_next (&walk))
    {
      const Step *step = &walk.step;
      int         is_at = find_side (step, left, right);
      gboolean    draws = step->op == PATHOS_PATH_LINE || step->op == PATHOS_PATH_CURVE;

      if (!draws || is_at != side)
        catch_up (part, &side, &step->start);
      if (draws && is_at != 0)
        side = is_at;
      else
        add_step (part, step);
    }

  catch_up (part, &side, &walk.pen);
  return part;
}

static double
get_speed (const graphene_point_t *start,
           const graphene_point_t *p,
           double                  t)
{
  double s = 1 - t;
  double x = s * s * (p[0].x - start->x) + 2 * s * t * (p[1].x - p[0].x) + t * t * (p[2].x - p[1].x);
  double y = s * s * (p[0].y - start->y) + 2 * s * t * (p[1].y - p[0].y) + t * t * (p[2].y - p[1].y);

  return 3 * sqrt (x * x + y * y);
}

/* Five-point Gaussian quadrature of each third: the length of a curve between two columns is exact to a
 * thousandth. */
static double
measure_curve (const graphene_point_t *start,
               const graphene_point_t *points)
{
  static const double at[] = { -0.9061798459386640, -0.5384693101056831, 0, 0.5384693101056831,
                               0.9061798459386640 };
  static const double weights[] = { 0.2369268850561891, 0.4786286704968665, 0.5688888888888889,
                                    0.4786286704968665, 0.2369268850561891 };
  double              length = 0;

  for (guint third = 0; third < 3; third++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (at); i++)
        length += weights[i] * get_speed (start, points, (third + (1 + at[i]) / 2) / 3);
    }

  return length / 6;
}

static double
measure_line (const graphene_point_t *a,
              const graphene_point_t *b)
{
  return hypot ((double) b->x - a->x, (double) b->y - a->y);
}

static double
measure (const Step *step)
{
  if (step->op == PATHOS_PATH_CURVE)
    return measure_curve (&step->start, step->points);
  if (step->op == PATHOS_PATH_LINE)
    return measure_line (&step->start, step->points);

  return step->op == PATHOS_PATH_CLOSE ? measure_line (&step->start, &step->outline) : 0;
}

/* Returns: @point, moved along the line to @other until it is in the window */
static graphene_point_t
clip (const graphene_point_t *point,
      const graphene_point_t *other,
      float                   left,
      float                   right)
{
  double x = CLAMP (point->x, left, right);

  if (x == point->x)
    return *point;

  return GRAPHENE_POINT_INIT ((float) x, (float) (point->y + (other->y - point->y) * (x - point->x) /
                                                                 (other->x - point->x)));
}

static PathosPath *
get_solid_part (const PathosPath *self,
                float             left,
                float             right)
{
  PathosPath *part = pathos_path_new ();
  Walk        walk = { .path = self };
  gboolean    is_down = FALSE;

  while (walk_next (&walk))
    {
      const Step *step = &walk.step;
      gboolean    is_seen = step->op != PATHOS_PATH_MOVE && find_side (step, left, right) == 0;

      if (is_seen && !is_down)
        pathos_path_move_to (part, step->start.x, step->start.y);
      if (is_seen && step->op == PATHOS_PATH_CLOSE)
        pathos_path_line_to (part, step->outline.x, step->outline.y);
      else if (is_seen)
        add_step (part, step);
      is_down = is_seen && step->op != PATHOS_PATH_CLOSE;
    }

  return part;
}

/* Dashes start again in each outline. Returns: whether there is only one; @first and @last are its visible
 * operations, none if @last is 0 */
static gboolean
find_range (const PathosPath *self,
            float             left,
            float             right,
            guint            *first,
            guint            *last)
{
  Walk walk = { .path = self };

  *first = *last = 0;
  while (walk_next (&walk))
    {
      guint i = walk.i - 1;

      if ((walk.step.op == PATHOS_PATH_MOVE) != (i == 0))
        return FALSE;
      if (i == 0 || find_side (&walk.step, left, right) != 0)
        continue;
      *first = *first == 0 ? i : *first;
      *last = i;
    }

  return TRUE;
}

/* The first and the last operation are cut to the window, because a line may end far outside of it. */
static void
add_dashed_step (PathosPath *part,
                 const Step *step,
                 gboolean    is_last,
                 float       left,
                 float       right,
                 double     *before)
{
  const graphene_point_t *to = step->op == PATHOS_PATH_CLOSE ? &step->outline : step->points;
  gboolean                is_line = step->op != PATHOS_PATH_CURVE;
  graphene_point_t        start = is_line ? clip (&step->start, to, left, right) : step->start;
  graphene_point_t        end = is_line && is_last ? clip (to, &step->start, left, right) : *to;

  if (part->ops->len == 0)
    {
      pathos_path_move_to (part, start.x, start.y);
      *before += measure_line (&step->start, &start);
    }

  if (is_line)
    pathos_path_line_to (part, end.x, end.y);
  else
    add_step (part, step);
}

static PathosPath *
get_dashed_part (PathosPath *self,
                 float       left,
                 float       right,
                 double     *before)
{
  Walk        walk = { .path = self };
  PathosPath *part;
  guint       first, last;

  if (!find_range (self, left, right, &first, &last))
    return pathos_path_ref (self);

  part = pathos_path_new ();
  while (walk.i <= last && last > 0 && walk_next (&walk))
    {
      if (walk.i - 1 < first)
        *before += measure (&walk.step);
      else
        add_dashed_step (part, &walk.step, walk.i - 1 == last, left, right, before);
    }

  return part;
}

/**
 * pathos_path_create_stroked_part:
 * @left: far enough outside that the width of the stroke and its caps do not show
 * @period: of the dashes, 0 for a solid line
 * @offset: (out): where in its first period the part begins
 *
 * Returns: (transfer full): a path whose stroke is the same between @left and @right
 */
PathosPath *
pathos_path_create_stroked_part (PathosPath *self,
                                 float       left,
                                 float       right,
                                 float       period,
                                 float      *offset)
{
  PathosPath *part;
  double      before = 0;

  if (period > 0)
    part = get_dashed_part (self, left, right, &before);
  else
    part = get_solid_part (self, left, right);

  *offset = period > 0 ? (float) fmod (before, period) : 0;
  return part;
}

/* pathos-path-little.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-path-little.h"

#include <math.h>

static graphene_point_t
shrink (const PathosLittle     *little,
        const graphene_point_t *point)
{
  return GRAPHENE_POINT_INIT ((point->x + little->x) * little->scale_x,
                              (point->y + little->y) * little->scale_y);
}

static PathosPath *
create_exact (const PathosPath   *path,
              const PathosLittle *little)
{
  PathosPath *drawn = pathos_path_new ();

  g_byte_array_append (drawn->ops, path->ops->data, path->ops->len);
  for (guint i = 0; i < path->points->len; i++)
    {
      graphene_point_t point = shrink (little, &g_array_index (path->points, graphene_point_t, i));

      g_array_append_val (drawn->points, point);
    }

  return drawn;
}

typedef struct
{
  PathosPath *path;
  float       pixel, low, high;
  gboolean    is_begun;
} Decimation;

static void
flush_pixel (Decimation *self)
{
  pathos_path_line_to (self->path, self->pixel, self->low);
  if (self->high > self->low)
    pathos_path_line_to (self->path, self->pixel, self->high);
}

static void
decimate (Decimation             *self,
          PathosPathOp            op,
          const graphene_point_t *point)
{
  float pixel = roundf (point->x);

  if (op == PATHOS_PATH_MOVE && self->is_begun)
    flush_pixel (self);
  if (op == PATHOS_PATH_MOVE)
    pathos_path_move_to (self->path, point->x, point->y);
  else if (pixel == self->pixel)
    {
      self->low = MIN (self->low, point->y);
      self->high = MAX (self->high, point->y);
      return;
    }
  else
    flush_pixel (self);

  self->is_begun = TRUE;
  self->pixel = pixel;
  self->low = self->high = point->y;
}

/* A curve that never overshoots has its extremes at the ends of its segments. */
static PathosPath *
create_decimated (const PathosPath   *path,
                  const PathosLittle *little)
{
  static const guint n_points[] = { 1, 1, 3, 0 };
  Decimation         decimation = { .path = pathos_path_new () };
  guint              at = 0;

  for (guint i = 0; i < path->ops->len; i++)
    {
      PathosPathOp op = (PathosPathOp) path->ops->data[i];

      at += n_points[op];
      if (n_points[op] > 0)
        {
          graphene_point_t point = shrink (little, &g_array_index (path->points, graphene_point_t, at - 1));

          decimate (&decimation, op, &point);
        }
    }
  if (decimation.is_begun)
    flush_pixel (&decimation);

  return decimation.path;
}

/**
 * pathos_path_create_little:
 *
 * Creates a path as it looks in little. If it has more points than pixels, it is its lowest and highest place
 * at each pixel, so that ten thousand columns are drawn as fast as fifty.
 *
 * Returns: (transfer full)
 */
PathosPath *
pathos_path_create_little (const PathosPath   *path,
                           const PathosLittle *little)
{
  float width = pathos_path_get_bounds (path).size.width * little->scale_x;

  return path->ops->len > width ? create_decimated (path, little) : create_exact (path, little);
}

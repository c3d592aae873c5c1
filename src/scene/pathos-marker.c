/* pathos-marker.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-marker.h"

#include <math.h>

/* Corners, for a circle of radius 1. The sizes are set by eye, so that no shape is louder than the others. */
static const graphene_point_t diamond[] = { { 0, -1.2f }, { 1.2f, 0 }, { 0, 1.2f }, { -1.2f, 0 } };
static const graphene_point_t square[] = { { -0.9f, -0.9f }, { 0.9f, -0.9f }, { 0.9f, 0.9f }, { -0.9f, 0.9f } };
static const graphene_point_t triangle[] = { { 0, -1.2f }, { 1.15f, 0.8f }, { -1.15f, 0.8f } };
static const graphene_point_t tip[] = { { -1.15f, -0.8f }, { 1.15f, -0.8f }, { 0, 1.2f } };
static const graphene_point_t hexagon[] = { { -0.55f, -1 }, { 0.55f, -1 }, { 1.1f, 0 }, { 0.55f, 1 }, { -0.55f, 1 }, { -1.1f, 0 } };

static const struct
{
  const graphene_point_t *corners; /* NULL for the circle */
  guint                   n_corners;
} shapes[] = {
  { NULL, 0 },
  { diamond, G_N_ELEMENTS (diamond) },
  { square, G_N_ELEMENTS (square) },
  { triangle, G_N_ELEMENTS (triangle) },
  { tip, G_N_ELEMENTS (tip) },
  { hexagon, G_N_ELEMENTS (hexagon) },
};

/* Returns: (transfer full) */
PathosPath *
pathos_marker_create_path (guint shape,
                           float radius)
{
  PathosPath *path = pathos_path_new ();
  guint       i_shape = shape % G_N_ELEMENTS (shapes);

  if (shapes[i_shape].corners == NULL)
    {
      pathos_path_add_circle (path, 0, 0, radius);
      return path;
    }

  for (guint i = 0; i < shapes[i_shape].n_corners; i++)
    {
      const graphene_point_t *corner = &shapes[i_shape].corners[i];

      if (i == 0)
        pathos_path_move_to (path, corner->x * radius, corner->y * radius);
      else
        pathos_path_line_to (path, corner->x * radius, corner->y * radius);
    }
  pathos_path_close (path);

  return path;
}

static graphene_point_t
cross_middle (graphene_point_t a,
              graphene_point_t b)
{
  float part = a.x / (a.x - b.x);

  return GRAPHENE_POINT_INIT (0, a.y + (b.y - a.y) * part);
}

/* The part of the corners left of the middle: Sutherland and Hodgman's clipping at one edge. */
static void
add_left_half (PathosPath             *path,
               const graphene_point_t *corners,
               guint                   n_corners,
               float                   radius)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < n_corners; i++)
    {
      graphene_point_t a = corners[i], b = corners[(i + 1) % n_corners], kept[2];
      guint            n_kept = 0;

      if (a.x <= 0)
        kept[n_kept++] = a;
      if ((a.x < 0 && b.x > 0) || (a.x > 0 && b.x < 0))
        kept[n_kept++] = cross_middle (a, b);

      for (guint j = 0; j < n_kept; j++, begun = TRUE)
        (begun ? pathos_path_line_to : pathos_path_move_to) (path, kept[j].x * radius, kept[j].y * radius);
    }

  pathos_path_close (path);
}

/* Returns: (transfer full): the left half of the shape, for what is half known */
PathosPath *
pathos_marker_create_half (guint shape,
                           float radius)
{
  PathosPath *path = pathos_path_new ();
  guint       i_shape = shape % G_N_ELEMENTS (shapes);
  float       k = radius * 0.5522847498f; /* as in pathos-path.c */

  if (shapes[i_shape].corners != NULL)
    {
      add_left_half (path, shapes[i_shape].corners, shapes[i_shape].n_corners, radius);
      return path;
    }

  pathos_path_move_to (path, 0, -radius);
  pathos_path_curve_to (path, -k, -radius, -radius, -k, -radius, 0);
  pathos_path_curve_to (path, -radius, k, -k, radius, 0, radius);
  pathos_path_close (path);

  return path;
}

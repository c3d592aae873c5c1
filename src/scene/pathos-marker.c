/* pathos-marker.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-marker.h"

#include <math.h>

/* Corners, relative to a circle of radius 1. The sizes are optical, so that no shape dominates. */
static const graphene_point_t diamond[] = { { 0, -1.2f }, { 1.2f, 0 }, { 0, 1.2f }, { -1.2f, 0 } };
static const graphene_point_t square[] = {
  { -0.9f, -0.9f },
  { 0.9f, -0.9f },
  { 0.9f, 0.9f },
  { -0.9f, 0.9f }
};
static const graphene_point_t triangle[] = { { 0, -1.2f }, { 1.15f, 0.8f }, { -1.15f, 0.8f } };
static const graphene_point_t tip[] = { { -1.15f, -0.8f }, { 1.15f, -0.8f }, { 0, 1.2f } };
static const graphene_point_t hexagon[] = {
  { -0.55f, -1 },
  { 0.55f, -1 },
  { 1.1f, 0 },
  { 0.55f, 1 },
  { -0.55f, 1 },
  { -1.1f, 0 }
};

static const graphene_point_t star[] = {
  { 0, -1.35f },
  { 0.36f, -0.42f },
  { 1.3f, -0.4f },
  { 0.56f, 0.2f },
  { 0.82f, 1.12f },
  { 0, 0.6f },
  { -0.82f, 1.12f },
  { -0.56f, 0.2f },
  { -1.3f, -0.4f },
  { -0.36f, -0.42f }
};
static const graphene_point_t plus[] = {
  { -0.45f, -1.2f },
  { 0.45f, -1.2f },
  { 0.45f, -0.45f },
  { 1.2f, -0.45f },
  { 1.2f, 0.45f },
  { 0.45f, 0.45f },
  { 0.45f, 1.2f },
  { -0.45f, 1.2f },
  { -0.45f, 0.45f },
  { -1.2f, 0.45f },
  { -1.2f, -0.45f },
  { -0.45f, -0.45f }
};
static const graphene_point_t cross[] = {
  { -1.15f, -0.55f },
  { -0.55f, -1.15f },
  { 0, -0.6f },
  { 0.55f, -1.15f },
  { 1.15f, -0.55f },
  { 0.6f, 0 },
  { 1.15f, 0.55f },
  { 0.55f, 1.15f },
  { 0, 0.6f },
  { -0.55f, 1.15f },
  { -1.15f, 0.55f },
  { -0.6f, 0 }
};
static const graphene_point_t left[] = { { -1.2f, 0 }, { 0.8f, -1.15f }, { 0.8f, 1.15f } };
static const graphene_point_t right[] = { { 1.2f, 0 }, { -0.8f, 1.15f }, { -0.8f, -1.15f } };
static const graphene_point_t hourglass[] = {
  { -1, -1.2f },
  { 1, -1.2f },
  { 0.25f, 0 },
  { 1, 1.2f },
  { -1, 1.2f },
  { -0.25f, 0 }
};
static const graphene_point_t bow_tie[] = {
  { -1.2f, -1 },
  { 0, -0.25f },
  { 1.2f, -1 },
  { 1.2f, 1 },
  { 0, 0.25f },
  { -1.2f, 1 }
};
static const graphene_point_t dome[] = {
  { -1.2f, 0.7f },
  { -1.13f, 0.1f },
  { -0.85f, -0.4f },
  { -0.42f, -0.75f },
  { 0, -0.85f },
  { 0.42f, -0.75f },
  { 0.85f, -0.4f },
  { 1.13f, 0.1f },
  { 1.2f, 0.7f }
};

typedef struct
{
  const graphene_point_t *corners; /* NULL for the circle */
  guint                   n_corners;
} Shape;

static const Shape shapes[] = {
  { NULL, 0 },
  { diamond, G_N_ELEMENTS (diamond) },
  { square, G_N_ELEMENTS (square) },
  { triangle, G_N_ELEMENTS (triangle) },
  { tip, G_N_ELEMENTS (tip) },
  { hexagon, G_N_ELEMENTS (hexagon) },
  { star, G_N_ELEMENTS (star) },
  { plus, G_N_ELEMENTS (plus) },
  { cross, G_N_ELEMENTS (cross) },
  { left, G_N_ELEMENTS (left) },
  { right, G_N_ELEMENTS (right) },
  { hourglass, G_N_ELEMENTS (hourglass) },
  { bow_tie, G_N_ELEMENTS (bow_tie) },
  { dome, G_N_ELEMENTS (dome) },
};

G_STATIC_ASSERT (G_N_ELEMENTS (shapes) == PATHOS_MARKER_SHAPES);

static PathosPath *
create_outline (gconstpointer what,
                float         radius)
{
  const Shape *shape = what;
  PathosPath  *path = pathos_path_new ();

  if (shape->corners == NULL)
    {
      pathos_path_add_circle (path, 0, 0, radius);
      return path;
    }

  for (guint i = 0; i < shape->n_corners; i++)
    {
      const graphene_point_t *corner = &shape->corners[i];

      if (i == 0)
        pathos_path_move_to (path, corner->x * radius, corner->y * radius);
      else
        pathos_path_line_to (path, corner->x * radius, corner->y * radius);
    }
  pathos_path_close (path);

  return path;
}

/**
 * pathos_marker_dup_path:
 * @shape: below PATHOS_MARKER_SHAPES
 *
 * Returns: (transfer full): the outline, shared by all markers with this shape and radius
 */
PathosPath *
pathos_marker_dup_path (guint shape,
                        float radius)
{
  return pathos_path_dup_shared (create_outline, &shapes[shape % G_N_ELEMENTS (shapes)], radius);
}

static graphene_point_t
cross_middle (graphene_point_t a,
              graphene_point_t b)
{
  float part = a.x / (a.x - b.x);

  return GRAPHENE_POINT_INIT (0, a.y + (b.y - a.y) * part);
}

/* Clips a polygon to the left of its middle, with the algorithm of Sutherland and Hodgman for one edge. */
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

static PathosPath *
create_half (gconstpointer what,
             float         radius)
{
  const Shape *shape = what;
  PathosPath  *path = pathos_path_new ();
  float        k = radius * 0.5522847498f; /* as in pathos-path.c */

  if (shape->corners != NULL)
    {
      add_left_half (path, shape->corners, shape->n_corners, radius);
      return path;
    }

  pathos_path_move_to (path, 0, -radius);
  pathos_path_curve_to (path, -k, -radius, -radius, -k, -radius, 0);
  pathos_path_curve_to (path, -radius, k, -k, radius, 0, radius);
  pathos_path_close (path);

  return path;
}

/**
 * pathos_marker_dup_half:
 * @shape: below PATHOS_MARKER_SHAPES
 *
 * Returns: (transfer full): the outline of the left half, for half-filled markers
 */
PathosPath *
pathos_marker_dup_half (guint shape,
                        float radius)
{
  return pathos_path_dup_shared (create_half, &shapes[shape % G_N_ELEMENTS (shapes)], radius);
}

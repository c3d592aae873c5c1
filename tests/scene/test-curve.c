/* test-curve.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-curve.h"

#include <math.h>

#define N_POINTS 12
#define N_CURVES 200
#define FUZZ     0.01f

static PathosCurve *
create_random (graphene_point_t points[N_POINTS])
{
  float x = 0;

  for (guint i = 0; i < N_POINTS; i++)
    {
      x += (float) g_test_rand_double_range (1, 200);
      points[i] = GRAPHENE_POINT_INIT (x, (float) g_test_rand_int_range (0, 5) * 43.5f);
    }

  return pathos_curve_new (points, N_POINTS);
}

static void
test_never_overshoots (void)
{
  for (guint n = 0; n < N_CURVES; n++)
    {
      graphene_point_t points[N_POINTS];
      g_autoptr (PathosCurve) curve = create_random (points);

      for (guint i = 0; i + 1 < N_POINTS; i++)
        {
          float low = MIN (points[i].y, points[i + 1].y), high = MAX (points[i].y, points[i + 1].y);
          float before = points[i].y;

          g_assert_cmpfloat_with_epsilon (pathos_curve_get_y (curve, points[i].x), points[i].y, FUZZ);
          for (guint part = 1; part <= 32; part++)
            {
              float y = pathos_curve_get_y (curve, points[i].x + (points[i + 1].x - points[i].x) * part / 32);

              g_assert_cmpfloat (y, >=, low - FUZZ);
              g_assert_cmpfloat (y, <=, high + FUZZ);
              g_assert_true (points[i + 1].y >= points[i].y ? y >= before - FUZZ : y <= before + FUZZ);
              before = y;
            }
        }
    }
}

/* A stretch extends on both sides to where the curve crosses the level, or to the end of the curve. */
static void
test_stretch (void)
{
  guint n_stretches = 0;

  for (guint n = 0; n < N_CURVES; n++)
    {
      graphene_point_t points[N_POINTS];
      g_autoptr (PathosCurve) curve = create_random (points);
      guint point = (guint) g_test_rand_int_range (0, N_POINTS);
      float from, to, level = 80;

      if (!pathos_curve_find_stretch (curve, point, level, &from, &to))
        {
          g_assert_cmpfloat (points[point].y, <=, level);
          continue;
        }

      n_stretches++;
      g_assert_cmpfloat (from, <=, points[point].x);
      g_assert_cmpfloat (to, >=, points[point].x);
      g_assert_true (from == points[0].x || fabsf (pathos_curve_get_y (curve, from) - level) < 0.5f);
      g_assert_true (to == points[N_POINTS - 1].x || fabsf (pathos_curve_get_y (curve, to) - level) < 0.5f);
      for (guint part = 1; part < 32; part++)
        g_assert_cmpfloat (pathos_curve_get_y (curve, from + (to - from) * part / 32), >, level - 0.5f);
    }

  g_assert_cmpuint (n_stretches, >, N_CURVES / 4);
}

/* A part of the curve follows the curve. */
static void
test_part (void)
{
  for (guint n = 0; n < N_CURVES; n++)
    {
      graphene_point_t points[N_POINTS];
      g_autoptr (PathosCurve) curve = create_random (points);
      g_autoptr (PathosPath) path = pathos_path_new ();
      float            from = points[0].x + (points[5].x - points[0].x) * (float) g_test_rand_double ();
      float            to = points[6].x + (points[11].x - points[6].x) * (float) g_test_rand_double ();
      graphene_point_t last;

      pathos_path_move_to (path, from, pathos_curve_get_y (curve, from));
      pathos_curve_add_part (curve, path, from, to);

      for (guint i = 0; i < path->points->len; i += 3)
        {
          graphene_point_t point = g_array_index (path->points, graphene_point_t, i);

          g_assert_cmpfloat_with_epsilon (point.y, pathos_curve_get_y (curve, point.x), 0.1f);
        }
      last = g_array_index (path->points, graphene_point_t, path->points->len - 1);
      g_assert_cmpfloat_with_epsilon (last.x, to, 0.1f);
    }
}

static void
test_one_point (void)
{
  graphene_point_t point = { 10, 20 };
  g_autoptr (PathosCurve) curve = pathos_curve_new (&point, 1);
  g_autoptr (PathosPath) path = pathos_path_new ();
  float from, to;

  g_assert_cmpfloat (pathos_curve_get_y (curve, 10), ==, 20);
  g_assert_false (pathos_curve_find_stretch (curve, 0, 10, &from, &to));
  pathos_curve_add_to_path (curve, path, 0, 0, TRUE);
  g_assert_cmpuint (path->ops->len, ==, 1);
}

/* Between two points the curve is straight. */
static void
test_two_points (void)
{
  graphene_point_t points[] = { { 0, 0 }, { 100, 50 } };
  g_autoptr (PathosCurve) curve = pathos_curve_new (points, 2);

  for (int x = 0; x <= 100; x += 10)
    g_assert_cmpfloat_with_epsilon (pathos_curve_get_y (curve, x), x / 2.0, FUZZ);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/curve/never-overshoots", test_never_overshoots);
  g_test_add_func ("/curve/stretch", test_stretch);
  g_test_add_func ("/curve/part", test_part);
  g_test_add_func ("/curve/one-point", test_one_point);
  g_test_add_func ("/curve/two-points", test_two_points);

  return g_test_run ();
}

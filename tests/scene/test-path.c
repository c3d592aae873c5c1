/* test-path.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "outline.h"

#include "pathos-marker.h"

static void
assert_bounds (const PathosPath *path,
               float             x,
               float             y,
               float             width,
               float             height)
{
  graphene_rect_t bounds = pathos_path_get_bounds (path);

  g_assert_cmpfloat_with_epsilon (bounds.origin.x, x, 0.01f);
  g_assert_cmpfloat_with_epsilon (bounds.origin.y, y, 0.01f);
  g_assert_cmpfloat_with_epsilon (bounds.size.width, width, 0.01f);
  g_assert_cmpfloat_with_epsilon (bounds.size.height, height, 0.01f);
}

static void
test_notation (void)
{
  static const guint8      ops[] = { PATHOS_PATH_MOVE, PATHOS_PATH_LINE,
                                     PATHOS_PATH_CURVE, PATHOS_PATH_CLOSE };
  static const char *const bad[] = { "M 1", "M 1 x", "A 1 2", "L", "M 1 2 3", "C 1 2 3 4 5", "m 1 2" };
  g_autoptr (PathosPath) path = pathos_path_new ();

  g_assert_true (pathos_path_add_notation (path, ""));
  g_assert_true (pathos_path_add_notation (path, "M 1 2 L 3 -4.5  C 1 1 2 2 10 3 Z"));
  g_assert_cmpmem (path->ops->data, path->ops->len, ops, sizeof ops);
  g_assert_cmpuint (path->points->len, ==, 5);
  assert_bounds (path, 1, -4.5f, 9, 7.5f);

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (PathosPath) other = pathos_path_new ();

      g_assert_false (pathos_path_add_notation (other, bad[i]));
    }
}

static void
test_shapes (void)
{
  g_autoptr (PathosPath) none = pathos_path_new ();
  g_autoptr (PathosPath) circle = pathos_path_new ();
  g_autoptr (PathosPath) rounded = pathos_path_new ();
  g_autoptr (PathosPath) copy = pathos_path_new ();

  assert_bounds (none, 0, 0, 0, 0);
  pathos_path_add_circle (circle, 10, 20, 5);
  assert_bounds (circle, 5, 15, 10, 10);
  g_assert_true (outline_encloses (circle, GRAPHENE_POINT_INIT (13, 23)));
  g_assert_false (outline_encloses (circle, GRAPHENE_POINT_INIT (14.5f, 24.5f)));

  /* A radius is at most half of the shorter side. */
  pathos_path_add_rounded (rounded, 0, 0, 40, 10, 100);
  assert_bounds (rounded, 0, 0, 40, 10);
  g_assert_true (outline_encloses (rounded, GRAPHENE_POINT_INIT (6, 1)));
  g_assert_false (outline_encloses (rounded, GRAPHENE_POINT_INIT (0.5f, 0.5f)));

  pathos_path_add_path (copy, circle, 100, 0, 2);
  assert_bounds (copy, 110, 30, 20, 20);
  pathos_path_mirror (copy, 200);
  assert_bounds (copy, 70, 30, 20, 20);
}

/* A half is the left part of its marker and no more, and fills about half of it. */
static void
test_halves (void)
{
  for (guint shape = 0; shape < 8; shape++)
    {
      g_autoptr (PathosPath) whole = pathos_marker_dup_path (shape, 10);
      g_autoptr (PathosPath) half = pathos_marker_dup_half (shape, 10);
      graphene_rect_t outer = pathos_path_get_bounds (whole), inner = pathos_path_get_bounds (half);
      guint           n_whole = 0, n_half = 0;

      g_assert_cmpfloat_with_epsilon (inner.origin.x, outer.origin.x, 0.01f);
      g_assert_cmpfloat (inner.origin.x + inner.size.width, <=, 0.01f);

      for (float x = -15.05f; x < 15; x += 0.5f)
        {
          for (float y = -15.05f; y < 15; y += 0.5f)
            {
              gboolean in_whole = outline_encloses (whole, GRAPHENE_POINT_INIT (x, y));
              gboolean in_half = outline_encloses (half, GRAPHENE_POINT_INIT (x, y));

              n_whole += in_whole;
              n_half += in_half;
              g_assert_true (in_half == (in_whole && x < 0));
            }
        }
      g_assert_cmpuint (n_half * 20, >, n_whole * 9);
      g_assert_cmpuint (n_half * 20, <, n_whole * 11);
    }
}

/* All markers are about equally large. */
static void
test_markers (void)
{
  for (guint shape = 0; shape < 6; shape++)
    {
      g_autoptr (PathosPath) path = pathos_marker_dup_path (shape, 10);
      graphene_rect_t bounds = pathos_path_get_bounds (path);

      g_assert_cmpfloat (bounds.size.width, >=, 17);
      g_assert_cmpfloat (bounds.size.width, <=, 25);
      g_assert_cmpfloat (bounds.size.height, >=, 17);
      g_assert_cmpfloat (bounds.size.height, <=, 25);
      g_assert_true (outline_encloses (path, GRAPHENE_POINT_INIT (0.1f, 0.1f)));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/path/notation", test_notation);
  g_test_add_func ("/path/shapes", test_shapes);
  g_test_add_func ("/path/halves", test_halves);
  g_test_add_func ("/path/markers", test_markers);

  return g_test_run ();
}

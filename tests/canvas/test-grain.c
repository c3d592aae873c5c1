/* test-grain.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-grain.h"

/* A single step is sharp at once, and there is nothing to draw afterwards. */
static void
test_single (void)
{
  PathosGrain grain = { 0 };

  g_assert_cmpfloat (pathos_grain_choose (&grain, 1), ==, 1);
  g_assert_false (grain.is_zooming);
  g_assert_cmpfloat (pathos_grain_choose (&grain, 1.2), ==, 1.2);
  g_assert_true (grain.is_zooming);
  g_assert_false (pathos_grain_rest (&grain));
  g_assert_cmpfloat (pathos_grain_choose (&grain, 1.4), ==, 1.4);
  g_assert_false (pathos_grain_rest (&grain));
}

/* While zooming goes on the picture is stretched, also if it is scrolled meanwhile. */
static void
test_going_on (void)
{
  PathosGrain grain = { 0 };

  pathos_grain_choose (&grain, 1);
  pathos_grain_choose (&grain, 1.1);
  g_assert_cmpfloat (pathos_grain_choose (&grain, 1.2), ==, 1.1);
  g_assert_cmpfloat (pathos_grain_choose (&grain, 1.2), ==, 1.1);
  g_assert_true (pathos_grain_rest (&grain));
  g_assert_cmpfloat (pathos_grain_choose (&grain, 1.2), ==, 1.2);
  g_assert_false (pathos_grain_rest (&grain));
}

/* The picture is never stretched so far that it looks coarse. */
static void
test_coarse (void)
{
  PathosGrain grain = { 0 };
  guint       n_anew = 0;
  double      before = 0.3;

  pathos_grain_choose (&grain, 0.3);
  for (double zoom = 0.3; zoom < 1.5; zoom += 0.004)
    {
      double current = pathos_grain_choose (&grain, zoom);

      g_assert_cmpfloat (zoom / current, <=, 1.5);
      n_anew += current != before;
      before = current;
    }

  g_assert_cmpuint (n_anew, >=, 3);
  g_assert_cmpuint (n_anew, <=, 5);

  for (double zoom = 1.5; zoom > 0.3; zoom -= 0.004)
    g_assert_cmpfloat (zoom / pathos_grain_choose (&grain, zoom), >=, 0.75);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/grain/single", test_single);
  g_test_add_func ("/grain/going-on", test_going_on);
  g_test_add_func ("/grain/coarse", test_coarse);

  return g_test_run ();
}

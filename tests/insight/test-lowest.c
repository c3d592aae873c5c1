/* test-lowest.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-lowest.h"

#define N 4

/* Returns: the index of the lowest of these values, or N for none */
static guint
find_lowest (const double *values)
{
  guint index = N;

  g_assert_true (pathos_lowest_find (values, N, &index) == (index < N));
  return index;
}

static void
test_lowest (void)
{
  g_assert_cmpuint (find_lowest ((double[]) { 1, -1, -2, 0 }), ==, 2);
  g_assert_cmpuint (find_lowest ((double[]) { -0.5, 0, 2, 0 }), ==, 0);
}

/* Of several that are equally low, the first counts. */
static void
test_first (void)
{
  g_assert_cmpuint (find_lowest ((double[]) { 0, -1.5, 2, -1.5 }), ==, 1);
}

/* What is only a little below zero is not low. */
static void
test_none (void)
{
  guint index;

  g_assert_cmpuint (find_lowest ((double[]) { 0, 1, -0.4, 0.1 }), ==, N);
  g_assert_false (pathos_lowest_find (NULL, 0, &index));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lowest/lowest", test_lowest);
  g_test_add_func ("/lowest/first", test_first);
  g_test_add_func ("/lowest/none", test_none);

  return g_test_run ();
}

/* test-sticky.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "map.h"
#include "pathos-sticky.h"

static void
test_sticky (Map          *map,
             gconstpointer data)
{
  graphene_rect_t  rest = GRAPHENE_RECT_INIT (-20, -20, 1400, 800);
  graphene_rect_t  far = GRAPHENE_RECT_INIT (400, 300, 1400, 800);
  PathosSticky     sticky;
  graphene_point_t shift;
  graphene_point_t point;
  graphene_rect_t  clear;

  pathos_sticky_init (&sticky, map->scene);
  shift = pathos_sticky_get_shift (&sticky, &rest);
  g_assert_cmpfloat (shift.x, ==, 0);
  g_assert_cmpfloat (shift.y, ==, 0);

  shift = pathos_sticky_get_shift (&sticky, &far);
  g_assert_cmpfloat (shift.x, ==, 400 + PATHOS_STICKY_PADDING - sticky.gutter.origin.x);
  g_assert_cmpfloat (shift.y, ==, 300 + PATHOS_STICKY_PADDING - sticky.bar.origin.y);

  /* A press on the bar hits the bar, not what has scrolled under it. */
  point = pathos_sticky_unshift (&sticky, &far, &GRAPHENE_POINT_INIT (900, 300 + PATHOS_STICKY_PADDING + 10));
  g_assert_cmpfloat_with_epsilon (point.y, sticky.bar.origin.y + 10, 0.01);
  g_assert_cmpfloat (point.x, ==, 900);
  clear = pathos_sticky_get_clear (&sticky, &far);
  point = pathos_sticky_unshift (&sticky,
                                 &far,
                                 &GRAPHENE_POINT_INIT (clear.origin.x + 5, clear.origin.y + 5));
  g_assert_cmpfloat (point.x, ==, clear.origin.x + 5);
  g_assert_cmpfloat (point.y, ==, clear.origin.y + 5);
}

/* When scrolled sideways only, the corner covers the stages that pass under it. */
static void
test_sticky_corner (Map          *map,
                    gconstpointer data)
{
  graphene_rect_t rest = GRAPHENE_RECT_INIT (-20, -20, 1400, 800);
  graphene_rect_t aside = GRAPHENE_RECT_INIT (400, -20, 1400, 800);
  graphene_rect_t far = GRAPHENE_RECT_INIT (400, 300, 1400, 800);
  graphene_rect_t corner;
  PathosSticky    sticky;

  pathos_sticky_init (&sticky, map->scene);
  corner = pathos_sticky_get_corner (&sticky, &rest);
  g_assert_cmpfloat (corner.size.width, ==, 0);

  corner = pathos_sticky_get_corner (&sticky, &aside);
  g_assert_cmpfloat (corner.origin.x, ==, 400);
  g_assert_cmpfloat (corner.size.width, >, sticky.gutter.size.width);
  g_assert_cmpfloat (corner.origin.y, ==, sticky.bar.origin.y);
  g_assert_cmpfloat (corner.size.height, ==, sticky.bar.size.height);

  corner = pathos_sticky_get_corner (&sticky, &far);
  g_assert_cmpfloat (corner.origin.y, ==, 300);
  g_assert_cmpfloat (corner.size.height, >, sticky.bar.size.height);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/sticky/shift", Map, NULL, map_set_up, test_sticky, map_tear_down);
  g_test_add ("/sticky/corner", Map, NULL, map_set_up, test_sticky_corner, map_tear_down);

  return g_test_run ();
}

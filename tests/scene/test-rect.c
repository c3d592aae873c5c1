/* test-rect.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-rect.h"

/* A view at 85 %, and half as much around it: the sum of the view's edges is not exact. */
static void
test_inexact (void)
{
  const graphene_rect_t near = GRAPHENE_RECT_INIT (-1208.23523f, -496.470581f, 3270.58813f, 1891.76465f);
  const graphene_rect_t view = GRAPHENE_RECT_INIT (-390.588226f, -23.5294113f, 1635.29407f, 945.882324f);

  g_assert_true (pathos_rect_contains (&near, &view));
  g_assert_false (pathos_rect_contains (&view, &near));
  g_assert_true (pathos_rect_contains (&view, &view));
}

/* At any size and zoom, a view is in what surrounds it, and no longer if it has moved out of that. */
static void
test_any_view (void)
{
  for (int width = 500; width < 2500; width += 7)
    {
      for (int percent = 10; percent <= 400; percent += 15)
        {
          float           zoom = percent / 100.0f;
          graphene_rect_t view = GRAPHENE_RECT_INIT (-width / zoom / 3, 20 / zoom, width / zoom, 801 / zoom);
          graphene_rect_t near = view, edge = view;

          graphene_rect_inset (&near, -view.size.width / 2, -view.size.height / 2);
          g_assert_true (pathos_rect_contains (&near, &view));
          edge.origin.x += view.size.width / 2;
          g_assert_true (pathos_rect_contains (&near, &edge));
          edge.origin.x += 0.1f;
          g_assert_false (pathos_rect_contains (&near, &edge));
          edge = view;
          edge.origin.y -= view.size.height / 2 + 0.1f;
          g_assert_false (pathos_rect_contains (&near, &edge));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rect/inexact", test_inexact);
  g_test_add_func ("/rect/any-view", test_any_view);
  return g_test_run ();
}

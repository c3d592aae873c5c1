/* test-viewport.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "map.h"
#include "pathos-scroller.h"

#include <math.h>

static const PathosViewport start = { .width = 1400,
                                      .height = 800,
                                      .map_width = 1900,
                                      .map_height = 1000,
                                      .zoom = 1 };

static void
test_places (void)
{
  PathosViewport   viewport = start;
  graphene_point_t point;
  graphene_rect_t  rect;

  viewport.x = 300;
  viewport.y = 50;
  point = pathos_viewport_to_map (&viewport, 0, 0);
  g_assert_cmpfloat (point.x, ==, 300 - PATHOS_VIEW_MARGIN);
  g_assert_cmpfloat (point.y, ==, 50 - PATHOS_VIEW_MARGIN);

  viewport.zoom = 2;
  rect = pathos_viewport_from_map (&viewport, &GRAPHENE_RECT_INIT (100, 40, 10, 5));
  point = pathos_viewport_to_map (&viewport, rect.origin.x, rect.origin.y);
  g_assert_cmpfloat_with_epsilon (point.x, 100, 1e-3);
  g_assert_cmpfloat_with_epsilon (point.y, 40, 1e-3);
  g_assert_cmpfloat (rect.size.width, ==, 20);
}

/* Zooming keeps what is under the pointer in place, unless scrolling reaches its end. */
static void
test_anchor (void)
{
  for (double zoom = 0.9; zoom < 4; zoom *= 1.37)
    {
      for (double x = 200; x < 1300; x += 150)
        {
          PathosViewport   viewport = start;
          graphene_point_t before, after;

          viewport.zoom = 1.1;
          viewport.x = 300;
          viewport.y = 200;
          before = pathos_viewport_to_map (&viewport, x, 400);
          pathos_viewport_zoom_at (&viewport, zoom, x, 400);
          after = pathos_viewport_to_map (&viewport, x, 400);

          g_assert_cmpfloat (viewport.zoom, ==, zoom);
          if (viewport.x > 0 && viewport.x < pathos_viewport_get_extent_x (&viewport) - viewport.width)
            g_assert_cmpfloat_with_epsilon (before.x, after.x, 0.01);
          if (viewport.y > 0 && viewport.y < pathos_viewport_get_extent_y (&viewport) - viewport.height)
            g_assert_cmpfloat_with_epsilon (before.y, after.y, 0.01);
        }
    }
}

static void
test_there_and_back (void)
{
  PathosViewport viewport = start;

  viewport.x = 250;
  viewport.y = 150;
  pathos_viewport_zoom_at (&viewport, 1.7, 611, 333);
  pathos_viewport_zoom_at (&viewport, 1, 611, 333);
  g_assert_cmpfloat_with_epsilon (viewport.x, 250, 1);
  g_assert_cmpfloat_with_epsilon (viewport.y, 150, 1);
}

static void
test_limits (void)
{
  PathosViewport  viewport = start;
  graphene_rect_t rect;

  pathos_viewport_zoom_at (&viewport, 100, 700, 400);
  g_assert_cmpfloat (viewport.zoom, ==, PATHOS_MAX_ZOOM);

  pathos_viewport_zoom_at (&viewport, 0, 100, 100);
  g_assert_cmpfloat (viewport.zoom, ==, PATHOS_MIN_ZOOM);
  g_assert_cmpfloat (viewport.x, ==, 0);
  rect = pathos_viewport_from_map (&viewport, &GRAPHENE_RECT_INIT (0, 0, 1900, 1000));
  g_assert_cmpfloat_with_epsilon (rect.origin.x + rect.size.width / 2, 700, 1);

  /* Scrolling ends at the margins of the sheet. */
  viewport.zoom = 1;
  viewport.x = viewport.y = 1e6;
  pathos_viewport_clamp (&viewport);
  g_assert_cmpfloat (viewport.x, ==, 1900 + 2 * PATHOS_VIEW_MARGIN - 1400);
  g_assert_cmpfloat (viewport.y, ==, 1000 + PATHOS_VIEW_MARGIN + PATHOS_VIEW_FOOT - 800);
}

/* A sheet that is smaller than the widget begins where it did while it grows, and is centred when it is
 * fitted again. */
static void
test_grows (void)
{
  PathosViewport   viewport = { .width = 1400, .height = 800, .zoom = 1 };
  graphene_point_t before, after;

  pathos_viewport_set_map_size (&viewport, 400, 300, FALSE);
  before = pathos_viewport_get_origin (&viewport);
  g_assert_cmpfloat (before.x, ==, 500);
  pathos_viewport_set_map_size (&viewport, 600, 340, FALSE);
  after = pathos_viewport_get_origin (&viewport);
  g_assert_true (graphene_point_equal (&before, &after));

  /* As far as there is room. */
  pathos_viewport_set_map_size (&viewport, 1000, 340, FALSE);
  g_assert_cmpfloat (pathos_viewport_get_origin (&viewport).x, ==, 1400 - PATHOS_VIEW_MARGIN - 1000);
  pathos_viewport_fit (&viewport, &GRAPHENE_RECT_INIT (0, 0, 1000, 340), 1);
  g_assert_cmpfloat (pathos_viewport_get_origin (&viewport).x, ==, 200);

  pathos_viewport_set_map_size (&viewport, 1100, 340, TRUE);
  g_assert_cmpfloat (pathos_viewport_get_origin (&viewport).x + 1100, ==, 1200);
}

static void
test_steps (void)
{
  PathosViewport viewport = start;
  guint          n_steps = 0;

  for (viewport.zoom = PATHOS_MIN_ZOOM; viewport.zoom < PATHOS_MAX_ZOOM; n_steps++)
    {
      double next = pathos_viewport_get_step (&viewport, 1);

      g_assert_cmpfloat (next, >, viewport.zoom);
      viewport.zoom = next;
      g_assert_cmpfloat (pathos_viewport_get_step (&viewport, -1), <, next);
    }
  g_assert_cmpuint (n_steps, <, 20);
  g_assert_cmpfloat (pathos_viewport_get_step (&viewport, 1), ==, PATHOS_MAX_ZOOM);
}

static void
test_open (void)
{
  PathosViewport viewport = start;

  pathos_viewport_reset (&viewport, 1, FALSE);
  g_assert_cmpfloat (viewport.zoom, ==, PATHOS_READABLE_ZOOM);
  g_assert_cmpfloat (viewport.x, ==, 0);

  viewport.map_height = 760;
  pathos_viewport_reset (&viewport, 1, TRUE);
  g_assert_cmpfloat_with_epsilon (viewport.zoom, 708.0 / 760, 1e-6);
  g_assert_cmpfloat (viewport.x, ==, pathos_viewport_get_extent_x (&viewport) - 1400);

  viewport.map_height = 300;
  pathos_viewport_reset (&viewport, 1, FALSE);
  g_assert_cmpfloat (viewport.zoom, ==, 1);
}

/* In right-to-left maps, the gutter covers the right side. */
static void
test_reveal_rtl (void)
{
  PathosViewport  viewport = start;
  graphene_rect_t seen;

  viewport.x = 300;
  pathos_viewport_reveal (&viewport, &GRAPHENE_RECT_INIT (1600, 20, 100, 50), 150, 60, TRUE);
  seen = pathos_viewport_from_map (&viewport, &GRAPHENE_RECT_INIT (1600, 20, 100, 50));
  g_assert_cmpfloat (seen.origin.x + seen.size.width, <=, 1400 - 150);
  g_assert_cmpfloat (seen.origin.x, >, 1000);

  viewport.x = 300;
  pathos_viewport_reveal (&viewport, &GRAPHENE_RECT_INIT (100, 20, 100, 50), 150, 60, TRUE);
  seen = pathos_viewport_from_map (&viewport, &GRAPHENE_RECT_INIT (100, 20, 100, 50));
  g_assert_cmpfloat (seen.origin.x, >=, 0);
  g_assert_cmpfloat (seen.origin.x, <, 100);

  /* What does not fit shows its start. */
  pathos_viewport_reveal (&viewport, &GRAPHENE_RECT_INIT (100, 20, 1500, 50), 150, 60, TRUE);
  seen = pathos_viewport_from_map (&viewport, &GRAPHENE_RECT_INIT (100, 20, 1500, 50));
  g_assert_cmpfloat (seen.origin.x + seen.size.width, <=, 1400 - 150);
}

static void
test_reveal (void)
{
  PathosViewport  viewport = start;
  graphene_rect_t seen;

  pathos_viewport_reveal (&viewport, &GRAPHENE_RECT_INIT (1700, 20, 100, 50), 150, 60, FALSE);
  seen = pathos_viewport_from_map (&viewport, &GRAPHENE_RECT_INIT (1700, 20, 100, 50));
  g_assert_cmpfloat (seen.origin.x + seen.size.width, <=, 1400);

  pathos_viewport_reveal (&viewport, &GRAPHENE_RECT_INIT (600, 900, 100, 50), 150, 60, FALSE);
  seen = pathos_viewport_from_map (&viewport, &GRAPHENE_RECT_INIT (600, 900, 100, 50));
  g_assert_cmpfloat (seen.origin.x, >=, 150);
  g_assert_cmpfloat (seen.origin.y + seen.size.height, <=, 800 - PATHOS_VIEW_FOOT);
  /* After the last row, the rest of the map is clear of the controls, too. */
  seen = pathos_viewport_from_map (&viewport, &GRAPHENE_RECT_INIT (0, 0, 1900, 1000));
  g_assert_cmpfloat (seen.origin.y + seen.size.height, ==, 800 - PATHOS_VIEW_FOOT);

  viewport = start;
  pathos_viewport_reveal (&viewport, &GRAPHENE_RECT_INIT (600, 300, 100, 50), 150, 60, FALSE);
  g_assert_cmpfloat (viewport.x, ==, 0);
  g_assert_cmpfloat (viewport.y, ==, 0);
}

/* A desktop with larger text shows the map larger, too. */
static void
test_text_scale (void)
{
  PathosViewport viewport = { 1400, 800, 3000, 1100, .zoom = 1 };

  pathos_viewport_reset (&viewport, 1.5, FALSE);
  g_assert_cmpfloat_with_epsilon (viewport.zoom, 0.85 * 1.5, 1e-6);
  viewport.map_height = 500;
  pathos_viewport_reset (&viewport, 1.5, FALSE);
  g_assert_cmpfloat_with_epsilon (viewport.zoom, (800 - PATHOS_VIEW_MARGIN - PATHOS_VIEW_FOOT) / 500.0, 1e-6);

  viewport.map_width = viewport.map_height = 0;
  pathos_viewport_reset (&viewport, 1.5, FALSE);
  g_assert_cmpfloat (viewport.zoom, ==, 1.5);
}

/* Fitting shows all of a part, in the middle, and never larger than at original size. */
static void
test_fit (void)
{
  PathosViewport  viewport = { 1400, 800, 3000, 1100, .zoom = 1 };
  graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, 3000, 1100), part = GRAPHENE_RECT_INIT (2000, 500, 160, 80);
  graphene_rect_t seen;

  pathos_viewport_fit (&viewport, &all, 1);
  seen = pathos_viewport_from_map (&viewport, &all);
  g_assert_cmpfloat_with_epsilon (seen.size.width, 1400 - 2 * PATHOS_VIEW_MARGIN, 0.1);
  g_assert_cmpfloat (seen.origin.x, >=, 0);
  g_assert_cmpfloat (seen.origin.y, >=, 0);
  g_assert_cmpfloat (seen.origin.y + seen.size.height, <=, 800 - PATHOS_VIEW_FOOT + 0.1);

  pathos_viewport_fit (&viewport, &part, 1);
  seen = pathos_viewport_from_map (&viewport, &part);
  g_assert_cmpfloat (viewport.zoom, ==, 1);
  g_assert_cmpfloat_with_epsilon (seen.origin.x + seen.size.width / 2, 700, 1);
  g_assert_cmpfloat_with_epsilon (seen.origin.y + seen.size.height / 2,
                                  (PATHOS_VIEW_MARGIN + 800 - PATHOS_VIEW_FOOT) / 2.0, 1);
}

/* As long as nobody has zoomed or scrolled, another size fits the height again: when the map has been opened,
 * perhaps a strip appears below it. */
static void
test_opened (Map          *map,
             gconstpointer data)
{
  g_autoptr (PathosScroller) scroller = pathos_scroller_new ();
  int    height = (int) (0.95 * map->scene->height) + PATHOS_VIEW_MARGIN + PATHOS_VIEW_FOOT;
  double zoom;

  pathos_scroller_reset (scroller);
  pathos_scroller_set_scene (scroller, map->scene);
  pathos_scroller_set_size (scroller, 700, height);
  g_assert_cmpfloat_with_epsilon (pathos_scroller_get_zoom (scroller), 0.95, 0.002);
  pathos_scroller_set_size (scroller, 700, height - 50);
  zoom = pathos_scroller_get_zoom (scroller);
  g_assert_cmpfloat_with_epsilon (zoom, 0.95 - 50 / map->scene->height, 0.002);

  pathos_scroller_scroll_to (scroller, 300, 0);
  pathos_scroller_set_size (scroller, 700, height - 20);
  g_assert_cmpfloat (pathos_scroller_get_zoom (scroller), ==, zoom);
  pathos_scroller_scroll_to (scroller, 0, 0);
  pathos_scroller_set_zoom (scroller, 0.9);
  pathos_scroller_scroll_to (scroller, 0, 0);
  pathos_scroller_set_size (scroller, 700, height);
  g_assert_cmpfloat (pathos_scroller_get_zoom (scroller), ==, 0.9);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/viewport/grows", test_grows);
  g_test_add_func ("/viewport/places", test_places);
  g_test_add_func ("/viewport/anchor", test_anchor);
  g_test_add_func ("/viewport/there-and-back", test_there_and_back);
  g_test_add_func ("/viewport/limits", test_limits);
  g_test_add_func ("/viewport/steps", test_steps);
  g_test_add_func ("/viewport/open", test_open);
  g_test_add_func ("/viewport/reveal", test_reveal);
  g_test_add_func ("/viewport/reveal-rtl", test_reveal_rtl);

  g_test_add_func ("/viewport/text-scale", test_text_scale);
  g_test_add_func ("/viewport/fit", test_fit);
  g_test_add ("/viewport/opened", Map, NULL, map_set_up, test_opened, map_tear_down);

  return g_test_run ();
}

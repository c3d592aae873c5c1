/* test-sticky.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "map.h"
#include "pathos-gather.h"
#include "pathos-lane.h"
#include "pathos-sticky.h"

static void
test_sticky (Map          *map,
             gconstpointer data)
{
  graphene_rect_t  rest = GRAPHENE_RECT_INIT (-20, -20, 1400, 800);
  graphene_rect_t  far = GRAPHENE_RECT_INIT (400, 300, 1400, 800);
  PathosSticky     sticky;
  PathosShift      shift;
  graphene_point_t point;
  graphene_rect_t  clear;

  pathos_sticky_init (&sticky, map->scene);
  shift = pathos_sticky_get_shift (&sticky, &rest);
  g_assert_cmpfloat (shift.start, ==, 0);
  g_assert_cmpfloat (shift.top, ==, 0);

  shift = pathos_sticky_get_shift (&sticky, &far);
  g_assert_cmpfloat (shift.start, ==, 400 + PATHOS_STICKY_PADDING - sticky.gutter.origin.x);
  g_assert_cmpfloat (shift.top, ==, 300 + PATHOS_STICKY_PADDING - sticky.bar.origin.y);

  /* A press on the bar hits the bar, not what has scrolled under it. */
  point = pathos_sticky_unshift (&sticky, &far, &GRAPHENE_POINT_INIT (900, 300 + PATHOS_STICKY_PADDING + 10));
  g_assert_cmpfloat_with_epsilon (point.y, sticky.bar.origin.y + 10, 0.01);
  g_assert_cmpfloat (point.x, ==, 900);
  clear = pathos_sticky_get_clear (&sticky, &far);
  point = pathos_sticky_unshift (&sticky, &far,
                                 &GRAPHENE_POINT_INIT (400 + PATHOS_STICKY_PADDING + 10, clear.origin.y + 5));
  g_assert_cmpfloat_with_epsilon (point.x, sticky.gutter.origin.x + 10, 0.01);
  g_assert_cmpfloat (point.y, ==, clear.origin.y + 5);
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

typedef struct
{
  const char     *string;
  graphene_rect_t rect; /* of its longest line, empty if it is not drawn */
  float           x, y; /* of the piece */
} Search;

static void
find_text (Search           *search,
           const PathosNode *node,
           float             x,
           float             y)
{
  const PathosTextNode *text = (const PathosTextNode *) node;
  const PathosGroup    *group = (const PathosGroup *) node;

  for (guint i = 0; node->kind == PATHOS_NODE_GROUP && i < group->n_children; i++)
    find_text (search, group->children[i].node, x + group->children[i].x, y + group->children[i].y);

  if (node->kind == PATHOS_NODE_TEXT && g_str_equal (text->text->string, search->string))
    search->rect = GRAPHENE_RECT_INIT (x + text->text->lines[0].x, y, text->text->ink_width,
                                       text->text->height);
}

/* Returns: where a text is drawn */
static graphene_rect_t
find_drawn (Map                   *map,
            const PathosSticky    *sticky,
            const graphene_rect_t *visible,
            const char            *string)
{
  g_autoptr (PathosGather) gather = pathos_gather_new ();
  Search search = { .string = string };

  pathos_gather_run (gather, map->scene, sticky, visible);
  for (guint stick = 0; stick < 4; stick++)
    {
      GArray          *pieces = pathos_gather_get_pieces (gather, stick);
      graphene_point_t shift = pathos_gather_get_shift (gather, stick);

      for (guint i = 0; i < pieces->len; i++)
        {
          const PathosPiece *piece = &g_array_index (pieces, PathosPiece, i);

          find_text (&search, piece->node, piece->x + shift.x, piece->y + shift.y);
        }
    }

  return search.rect;
}

static void
assert_in_view (Map             *map,
                graphene_rect_t *visible,
                const char      *string)
{
  PathosSticky    sticky;
  graphene_rect_t rect;

  pathos_sticky_init (&sticky, map->scene);
  rect = find_drawn (map, &sticky, visible, string);
  g_test_message ("“%s” at %g to %g, seen %g to %g", string, rect.origin.x, rect.origin.x + rect.size.width,
                  visible->origin.x, visible->origin.x + visible->size.width);
  g_assert_cmpfloat (rect.size.width, >, 0);
  g_assert_cmpfloat (rect.origin.x, >=, visible->origin.x);
  g_assert_cmpfloat (rect.origin.x + rect.size.width, <=, visible->origin.x + visible->size.width);
}

/* However far the map is scrolled sideways, title, personas, legend and the words of the axis are in view. */
static void
test_sticky_words (Map          *map,
                   gconstpointer data)
{
  static const char *const words[] = { "Learning photography", "Maya, 27 · hobby starter", "moment of truth",
                                       "+2 delighted" };

  for (float x = -20; x < map->scene->width - 1380; x += 20)
    {
      graphene_rect_t visible = GRAPHENE_RECT_INIT (x, -20, 1400, map->scene->height + 40);

      for (guint i = 0; i < G_N_ELEMENTS (words); i++)
        assert_in_view (map, &visible, words[i]);
    }
}

/* However narrow the view, and wherever it is, personas are not over what the header says. */
static void
test_sticky_beside (Map          *map,
                    gconstpointer data)
{
  static const char *const words[] = { "Learning photography", "Why do beginners who read our guides "
                                                               "leave the shop without a camera?" };
  PathosSticky             sticky;

  pathos_sticky_init (&sticky, map->scene);
  for (float width = 300; width < 1600; width += 50)
    {
      for (float x = -20; x < map->scene->width - width; x += 100)
        {
          graphene_rect_t visible = GRAPHENE_RECT_INIT (x, -20, width, map->scene->height + 40);
          graphene_rect_t chip = find_drawn (map, &sticky, &visible, "Maya, 27 · hobby starter");

          for (guint i = 0; i < G_N_ELEMENTS (words); i++)
            {
              graphene_rect_t rect = find_drawn (map, &sticky, &visible, words[i]);

              g_test_message ("%g wide from %g: %g to %g, %g", width, x, rect.origin.x,
                              rect.origin.x + rect.size.width, chip.origin.x);
              g_assert_true (chip.size.width == 0 || rect.size.width == 0 ||
                             rect.origin.x + rect.size.width < chip.origin.x);
            }
        }
    }
}

/* The name of a stage is in the visible part of its chevron, beside the gutter, if it fits there. */
static void
test_sticky_stage (Map          *map,
                   gconstpointer data)
{
  PathosSpot   stage = map_spot (map, "Consideration", PATHOS_GROUP_STAGE);
  float        width = stage.group->area.size.width;
  PathosSticky sticky;

  pathos_sticky_init (&sticky, map->scene);
  for (float x = stage.x - 600; x < stage.x + width - 330; x += 20)
    {
      graphene_rect_t visible = GRAPHENE_RECT_INIT (x, -20, 740, map->scene->height + 40);
      graphene_rect_t clear = pathos_sticky_get_clear (&sticky, &visible);
      graphene_rect_t drawn = find_drawn (map, &sticky, &visible, "Consideration");

      g_assert_cmpfloat (drawn.origin.x, >=, stage.x);
      g_assert_cmpfloat (drawn.origin.x + drawn.size.width, <=, stage.x + width);
      g_assert_cmpfloat (drawn.origin.x, >=, clear.origin.x);
      if (stage.x + 160 < visible.origin.x + visible.size.width)
        g_assert_cmpfloat (drawn.origin.x + drawn.size.width, <=, visible.origin.x + visible.size.width);
    }
}

/* The plate of the gutter is as long as the lanes, whatever the last one is. */
static void
test_sticky_plate (Map          *map,
                   gconstpointer data)
{
  graphene_rect_t aside = GRAPHENE_RECT_INIT (400, -20, 1400, 1800);
  PathosList     *lanes = map->journey->lanes;

  for (guint i = 0; i < lanes->n_items; i++)
    {
      PathosLane     *lane = PATHOS_LANE (lanes->items[lanes->n_items - 1]);
      PathosSpot      spot = pathos_scene_find (map->scene, PATHOS_ELEMENT (lane)->id, PATHOS_GROUP_LANE);
      PathosSticky    sticky;
      graphene_rect_t plate;

      pathos_sticky_init (&sticky, map->scene);
      plate = pathos_sticky_get_gutter (&sticky, &aside);
      if (spot.group != NULL) /* it may be hidden */
        g_assert_cmpfloat (plate.origin.y + plate.size.height, >=,
                           spot.y + spot.group->area.size.height - 0.1);
      pathos_list_move (lanes, lanes->n_items - 1, lanes, 0);
      map_lay_out (map, NULL);
    }
}

/* A press on what is kept in view hits it, and not what is drawn elsewhere. */
static void
test_sticky_press (Map          *map,
                   gconstpointer data)
{
  graphene_rect_t  visible = GRAPHENE_RECT_INIT (300, -20, 1400, 800);
  const char      *maya = map->journey->personas->items[0]->id;
  PathosSpot       chip = pathos_scene_find (map->scene, maya, PATHOS_GROUP_PERSONA);
  PathosSticky     sticky;
  PathosSpot       hit;
  graphene_rect_t  drawn;
  graphene_point_t point;

  pathos_sticky_init (&sticky, map->scene);
  drawn = find_drawn (map, &sticky, &visible, "Maya, 27 · hobby starter");
  point = pathos_sticky_unshift (&sticky, &visible,
                                 &GRAPHENE_POINT_INIT (drawn.origin.x + 5, drawn.origin.y + 5));
  hit = pathos_scene_pick (map->scene, point.x, point.y, PATHOS_PICK (PATHOS_PART_ITEM));
  g_assert_true (hit.group == chip.group);

  drawn = find_drawn (map, &sticky, &visible, "Learning photography");
  point = pathos_sticky_unshift (&sticky, &visible,
                                 &GRAPHENE_POINT_INIT (drawn.origin.x + 5, drawn.origin.y + 5));
  g_assert_cmpfloat (point.x, <, drawn.origin.x);
}

/* Where little could be seen beside gutter and bar, they scroll with the map. Neither leaves it. */
static void
test_sticky_limits (Map          *map,
                    gconstpointer data)
{
  graphene_rect_t beyond = GRAPHENE_RECT_INIT (map->scene->width + 500, map->scene->height + 500, 1400, 800);
  graphene_rect_t narrow, low;
  PathosSticky    sticky;
  PathosShift     shift;

  pathos_sticky_init (&sticky, map->scene);
  shift = pathos_sticky_get_shift (&sticky, &beyond);
  g_assert_cmpfloat_with_epsilon (sticky.gutter.origin.x + sticky.gutter.size.width + shift.start,
                                  map->scene->width, 0.1);
  g_assert_cmpfloat_with_epsilon (sticky.bar.origin.y + sticky.bar.size.height + shift.top,
                                  map->scene->height, 0.1);

  narrow = GRAPHENE_RECT_INIT (400, 300, sticky.gutter.size.width * 2, 800);
  shift = pathos_sticky_get_shift (&sticky, &narrow);
  g_assert_cmpfloat (shift.start, ==, 0);
  g_assert_cmpfloat (shift.top, >, 0);
  low = GRAPHENE_RECT_INIT (400, 300, 1400, sticky.bar.size.height * 3);
  shift = pathos_sticky_get_shift (&sticky, &low);
  g_assert_cmpfloat (shift.start, >, 0);
  g_assert_cmpfloat (shift.top, ==, 0);
}

/* From right to left, the gutter is at the right, and what is kept in view moves to the left. */
static void
test_sticky_rtl (Map          *map,
                 gconstpointer data)
{
  graphene_rect_t visible = GRAPHENE_RECT_INIT (100, -20, 1400, 800);
  graphene_rect_t clear;
  PathosSticky    sticky;
  PathosShift     shift;

  g_object_set (map->journey, "language", "he", NULL);
  map_lay_out (map, NULL);
  pathos_sticky_init (&sticky, map->scene);
  shift = pathos_sticky_get_shift (&sticky, &visible);
  clear = pathos_sticky_get_clear (&sticky, &visible);
  g_assert_cmpfloat_with_epsilon (sticky.gutter.origin.x + sticky.gutter.size.width + shift.start,
                                  1500 - PATHOS_STICKY_PADDING, 0.1);
  g_assert_cmpfloat (clear.origin.x, ==, 100);
  g_assert_cmpfloat_with_epsilon (clear.origin.x + clear.size.width,
                                  sticky.gutter.origin.x + shift.start - PATHOS_STICKY_PADDING, 0.1);
}

/* What has a reach of 50 backward and 40 forward, and needs a room of 80, is 100 wide and at 1,000. */
static const struct
{
  float    first, last; /* what is seen, without padding */
  float    shift;
  gboolean rtl;
} views[] = {
  { 900, 1200, 0, FALSE },
  { 1010, 1300, 10, FALSE },
  { 1300, 1700, 40, FALSE },
  { 700, 1090, -10, FALSE },
  { 300, 800, -50, FALSE },
  { 990, 1080, -10, FALSE }, /* too narrow for all of it: its start is seen */
  { 1030, 1100, 0, FALSE },  /* too narrow to move it */
  { 700, 1090, -10, TRUE },
  { 300, 800, -40, TRUE },
  { 1010, 1300, 10, TRUE },
  { 1300, 1700, 50, TRUE },
  { 1020, 1110, 10, TRUE },
};

static void
test_sticky_reach (void)
{
  PathosGroup group = { .area = GRAPHENE_RECT_INIT (0, 0, 100, 20),
                        .reach = { .backward = 50, .forward = 40, .room = 80 } };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      float           width = views[i].last - views[i].first;
      graphene_rect_t visible = GRAPHENE_RECT_INIT (views[i].first - PATHOS_STICKY_PADDING, 0,
                                                    width + 2 * PATHOS_STICKY_PADDING, 100);
      PathosSticky    sticky = { .width = 3000, .height = 200, .rtl = views[i].rtl };

      g_test_message ("seen %g to %g", views[i].first, views[i].last);
      g_assert_cmpfloat_with_epsilon (pathos_sticky_keep (&sticky, &visible, &group, 1000, 20),
                                      views[i].shift, 0.01);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/sticky/shift", Map, NULL, map_set_up, test_sticky, map_tear_down);
  g_test_add ("/sticky/corner", Map, NULL, map_set_up, test_sticky_corner, map_tear_down);

  g_test_add ("/sticky/words", Map, NULL, map_set_up, test_sticky_words, map_tear_down);
  g_test_add ("/sticky/beside", Map, NULL, map_set_up, test_sticky_beside, map_tear_down);
  g_test_add ("/sticky/stage", Map, NULL, map_set_up, test_sticky_stage, map_tear_down);
  g_test_add ("/sticky/plate", Map, NULL, map_set_up, test_sticky_plate, map_tear_down);
  g_test_add ("/sticky/press", Map, NULL, map_set_up, test_sticky_press, map_tear_down);
  g_test_add ("/sticky/limits", Map, NULL, map_set_up, test_sticky_limits, map_tear_down);
  g_test_add ("/sticky/rtl", Map, NULL, map_set_up, test_sticky_rtl, map_tear_down);
  g_test_add_func ("/sticky/reach", test_sticky_reach);

  return g_test_run ();
}

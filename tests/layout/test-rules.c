/* test-rules.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "look.h"

#include "pathos-builder.h"

#include <string.h>

/* A check that never fails proves nothing, so each rule of legibility is
 * broken here, and must be reported. */

#define INK   0xff241f31
#define WHITE 0xffffffff
#define PALE  0xffc0c0c0
#define WORDS "Recommends a friend who reads the map"

static PathosShapedText *
shape (const char *string,
       float       width,
       float       size)
{
  PathosTextStyle style = { size, width, FALSE, FALSE, PATHOS_ALIGN_START, FALSE };

  return pathos_text_shape (string, &style);
}

static void
add_text (PathosBuilder *builder,
          const char    *string,
          float          width,
          float          size,
          float          x,
          float          y,
          PathosColour   colour)
{
  g_autoptr (PathosShapedText) text = shape (string, width, size);

  pathos_builder_add_text (builder, text, x, y, colour, NULL);
}

static void
add_path (PathosBuilder *builder,
          const char    *notation,
          PathosColour   fill,
          PathosColour   stroke,
          const char    *shape_name)
{
  PathosPath *path = pathos_path_new ();

  g_assert_true (pathos_path_add_notation (path, notation));
  pathos_builder_add_path (builder, path, fill, stroke, 2, shape_name);
}

/* Puts the contents of @builder into a card, and the card into a map of 400 × 300. */
static PathosScene *
end_scene (PathosBuilder *builder)
{
  PathosGroupInfo card_info = { .role = PATHOS_GROUP_CARD, .id = "abcdefgh", .label = "A card" };
  PathosGroupInfo map_info = { .role = PATHOS_GROUP_MAP, .id = "stuvwxyz", .label = "A map" };
  PathosScene    *scene = g_new0 (PathosScene, 1);
  PathosBuilder   map;

  pathos_builder_init (&map, 400, FALSE);
  pathos_builder_add (&map, pathos_builder_end (builder, &card_info), 40, 40, 160);

  g_atomic_ref_count_init (&scene->ref_count);
  scene->root = (PathosGroup *) pathos_builder_end (&map, &map_info);
  scene->width = 400;
  scene->height = 300;
  scene->background = WHITE;
  scene->smallest_text = 12;
  return scene;
}

static void
begin_card (PathosBuilder *builder)
{
  pathos_builder_init (builder, 160, FALSE);
  pathos_builder_add_rect (builder, 0, 0, 160, 120, 8, WHITE, PALE, "card");
}

static void
expect (PathosBuilder *builder,
        const char    *rule)
{
  g_autoptr (PathosScene) scene = end_scene (builder);
  g_autoptr (Picture) picture = picture_new (scene);
  g_autoptr (GPtrArray) faults = look_find_faults (picture, pathos_theme_get (PATHOS_THEME_LIGHT, FALSE));

  for (guint i = 0; i < faults->len; i++)
    g_test_message ("%s", (char *) faults->pdata[i]);

  if (rule == NULL)
    {
      g_assert_cmpuint (faults->len, ==, 0);
      return;
    }
  g_assert_cmpuint (faults->len, >=, 1);
  g_assert_true (g_str_has_prefix (faults->pdata[0], rule));
}

static void
test_good (void)
{
  PathosBuilder builder;

  begin_card (&builder);
  add_text (&builder, WORDS, 138, 12, 11, 8, INK);
  add_path (&builder, "M 20 90 L 140 110", 0, INK, "curve");
  pathos_builder_add_rect (&builder, 40, 80, 80, 30, 8, WHITE, 0, "plate");
  add_text (&builder, "over a plate", 0, 12, 46, 86, INK);
  expect (&builder, NULL);
}

/* A text that does not wrap, or only beyond the edge of its card, is reported. */
static void
test_wrap (void)
{
  static const float widths[] = { 0, 400, 150 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      PathosBuilder builder;

      begin_card (&builder);
      add_text (&builder, i < 2 ? WORDS : "Recommends a sister and friend", widths[i], 12, 11, 8, INK);
      expect (&builder, "padding");
    }
}

static void
test_overlap (void)
{
  PathosBuilder builder;

  begin_card (&builder);
  add_text (&builder, "one", 0, 12, 11, 8, INK);
  add_text (&builder, "other", 0, 12, 25, 14, INK);
  expect (&builder, "overlap");
}

static void
test_too_low (void)
{
  PathosBuilder builder;

  begin_card (&builder);
  add_text (&builder, "one", 0, 12, 11, 106, INK);
  expect (&builder, "padding");
}

static void
test_mark (void)
{
  static const char *const marks[][2] = {
    { "M 5 30 L 60 0", "curve" },
    { "M 20 60 C 20 60 30 20 40 0", "arc" },
    { "O 30 16 6", "marker" },
    { "O 30 20 14", "ring" },
    { "M 20 0 L 20 40", "line" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      for (int over = FALSE; over <= TRUE; over++)
        {
          PathosBuilder builder;

          begin_card (&builder);
          if (over)
            add_text (&builder, "a text here", 0, 12, 11, 8, INK);
          add_path (&builder, marks[i][0], 0, INK, marks[i][1]);
          if (!over)
            add_text (&builder, "a text here", 0, 12, 11, 8, INK);
          expect (&builder, "mark");
        }
    }
}

static void
test_grid (void)
{
  PathosBuilder builder;

  begin_card (&builder);
  pathos_builder_add_rect (&builder, 0, 16, 160, 1, 0, 0xffeeeeee, 0, "grid");
  add_text (&builder, "a text here", 0, 12, 11, 8, INK);
  expect (&builder, "mark");
}

/* A plate hides only what is under it, and nothing that is drawn later. */
static void
test_plate (void)
{
  PathosBuilder builder;

  begin_card (&builder);
  add_path (&builder, "M 0 16 L 160 16", 0, INK, "line");
  pathos_builder_add_rect (&builder, 8, 8, 30, 16, 0, WHITE, 0, "plate");
  add_text (&builder, "a longer text", 0, 12, 11, 8, INK);
  expect (&builder, "mark");
}

static void
test_hidden (void)
{
  PathosBuilder builder;

  begin_card (&builder);
  add_text (&builder, "a text here", 0, 12, 11, 8, INK);
  pathos_builder_add_rect (&builder, 30, 4, 100, 30, 0, WHITE, 0, "other");
  expect (&builder, "hidden");
}

static void
test_edge (void)
{
  PathosBuilder builder;

  begin_card (&builder);
  pathos_builder_add_rect (&builder, 60, 0, 80, 30, 8, WHITE, PALE, "pill");
  add_text (&builder, "a text here", 0, 12, 11, 8, INK);
  expect (&builder, "edge");
}

static void
test_contrast (void)
{
  PathosBuilder builder;

  begin_card (&builder);
  add_text (&builder, "a text here", 0, 12, 11, 8, 0xff8a8a8a);
  expect (&builder, "contrast");

  begin_card (&builder);
  pathos_builder_add_icon (&builder, "search", 20, 40, 16, PALE);
  expect (&builder, "contrast");

  begin_card (&builder);
  add_path (&builder, "M 60 0 L 160 0 L 160 60 L 60 60 Z", 0xff404040, 0, "low");
  add_text (&builder, "half on the dark", 0, 12, 11, 8, INK);
  expect (&builder, "contrast");

  begin_card (&builder);
  pathos_builder_add_marker (&builder, 0, 40, 40, 6, INK, 0xff303030, 1);
  expect (&builder, "contrast");
}

static void
test_sizes (void)
{
  PathosBuilder builder;

  begin_card (&builder);
  pathos_builder_add_marker (&builder, 1, 40, 40, 6, INK, WHITE, 2);
  pathos_builder_add_marker (&builder, 1, 60, 40, 5, INK, WHITE, 2);
  expect (&builder, "size");

  begin_card (&builder);
  pathos_builder_add_icon (&builder, "search", 20, 40, 16, INK);
  pathos_builder_add_icon (&builder, "blog", 60, 40, 14, INK);
  expect (&builder, "size");

  begin_card (&builder);
  add_path (&builder, "M 0 10 L 40 10 L 40 46 L 0 46 Z", PALE, 0, "chevron");
  add_path (&builder, "M 50 10 L 90 10 L 90 48 L 50 48 Z", PALE, 0, "chevron");
  expect (&builder, "size");
}

static void
test_fonts (void)
{
  PathosBuilder builder;

  begin_card (&builder);
  for (int i = 0; i < 5; i++)
    add_text (&builder, "text", 0, 12 + i, 11, 6 + 20 * i, INK);
  expect (&builder, "font");

  begin_card (&builder);
  add_text (&builder, "text", 0, 11, 11, 8, INK);
  expect (&builder, "font");
}

static void
test_outside (void)
{
  PathosBuilder builder;

  begin_card (&builder);
  pathos_builder_add_rect (&builder, 300, 0, 100, 20, 0, PALE, 0, "other");
  expect (&builder, "outside");
}

static void
test_translucent (void)
{
  PathosBuilder builder;

  begin_card (&builder);
  pathos_builder_add_rect (&builder, 20, 20, 40, 20, 0, 0x40000000, 0, "other");
  expect (&builder, "translucent");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/good", test_good);
  g_test_add_func ("/rules/wrap", test_wrap);
  g_test_add_func ("/rules/overlap", test_overlap);
  g_test_add_func ("/rules/too-low", test_too_low);
  g_test_add_func ("/rules/mark", test_mark);
  g_test_add_func ("/rules/grid", test_grid);
  g_test_add_func ("/rules/plate", test_plate);
  g_test_add_func ("/rules/hidden", test_hidden);
  g_test_add_func ("/rules/edge", test_edge);
  g_test_add_func ("/rules/contrast", test_contrast);
  g_test_add_func ("/rules/sizes", test_sizes);
  g_test_add_func ("/rules/fonts", test_fonts);
  g_test_add_func ("/rules/outside", test_outside);
  g_test_add_func ("/rules/translucent", test_translucent);

  return g_test_run ();
}

/* test-overview.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-builder.h"
#include "pathos-overview.h"

#include <math.h>

#define WIDTH  400.0f /* of the overview */
#define HEIGHT 44.0f
#define WIDE   4000.0f /* of the map */

/* Adds an item with a label and a block that belongs to the overview. */
static void
add_block (PathosBuilder *bar,
           const char    *label,
           float          x,
           float          width)
{
  PathosPath     *path = pathos_path_new ();
  PathosBuilder   block;
  PathosGroupInfo info = { .part = PATHOS_PART_ITEM, .id = "12345678", .label = label };

  pathos_path_add_rounded (path, 0, 0, width, 36, 2);
  pathos_builder_init (&block, width, bar->rtl);
  pathos_builder_add_landmark (&block, path, 0xff336699, 0, "chevron");
  pathos_builder_add (bar, pathos_builder_end (&block, &info), x, 0, width);
}

/* A band, 100 high, with a line that swings around its middle. */
static PathosNode *
create_band (guint        n_points,
             PathosColour colour,
             gboolean     in_overview)
{
  PathosPath     *path = pathos_path_new ();
  PathosNode     *node;
  PathosBuilder   band;
  PathosGroupInfo info = { .facts = PATHOS_FACT_BAND, .area = GRAPHENE_RECT_INIT (0, 0, WIDE, 100) };

  pathos_path_move_to (path, 0, 50);
  for (guint i = 1; i < n_points; i++)
    pathos_path_line_to (path, WIDE * i / (n_points - 1), i % 2 == 0 ? 20 : 90);

  node = pathos_path_node_new (path, 0, colour, 2, "curve");
  ((PathosPathNode *) node)->in_overview = in_overview;
  pathos_builder_init (&band, WIDE, FALSE);
  pathos_builder_add (&band, node, 0, 0, WIDE);
  return pathos_builder_end (&band, &info);
}

/* @bar: (transfer full) (nullable) */
static PathosScene *
create_scene (PathosNode *bar,
              PathosNode *band,
              PathosNode *other)
{
  PathosScene  *scene = g_new0 (PathosScene, 1);
  PathosBuilder root;

  pathos_builder_init (&root, WIDE, FALSE);
  if (bar != NULL)
    pathos_builder_add (&root, bar, 0, 0, WIDE);
  if (band != NULL)
    pathos_builder_add (&root, band, 0, 200, WIDE);
  if (other != NULL)
    pathos_builder_add (&root, other, 0, 400, WIDE);
  g_atomic_ref_count_init (&scene->ref_count);
  scene->root = (PathosGroup *) pathos_builder_end (&root, NULL);
  scene->width = WIDE;
  scene->height = 600;
  return scene;
}

static PathosScene *
draw (const PathosScene *scene)
{
  g_autoptr (PathosOverview) overview = pathos_overview_new (scene);

  return pathos_overview_draw (overview, pathos_theme_get (PATHOS_THEME_LIGHT, FALSE), WIDTH, HEIGHT);
}

static guint
count (const PathosScene *scene,
       PathosNodeKind     kind)
{
  guint n = 0;

  for (guint i = 0; i < scene->root->n_children; i++)
    n += scene->root->children[i].node->kind == kind;

  return n;
}

/* Returns: the n-th child of a kind */
static const PathosChild *
find (const PathosScene *scene,
      PathosNodeKind     kind,
      guint              n)
{
  for (guint i = 0; i < scene->root->n_children; i++)
    {
      if (scene->root->children[i].node->kind == kind && n-- == 0)
        return &scene->root->children[i];
    }

  return NULL;
}

/* Blocks are where they are in the map, and named where there is room. */
static void
test_blocks (void)
{
  PathosBuilder bar;
  g_autoptr (PathosScene) scene = NULL;
  g_autoptr (PathosScene) drawn = NULL;
  const PathosChild *second;

  pathos_builder_init (&bar, WIDE, FALSE);
  add_block (&bar, "Awareness", 0, 1000);
  add_block (&bar, "Nobody could read this", 1000, 200);
  add_block (&bar, "Decision", 1200, 2800);
  scene = create_scene (pathos_builder_end (&bar, NULL), NULL, NULL);
  drawn = draw (scene);

  g_assert_cmpuint (count (drawn, PATHOS_NODE_RECT), ==, 3);
  g_assert_cmpuint (count (drawn, PATHOS_NODE_TEXT), ==, 2);
  second = find (drawn, PATHOS_NODE_RECT, 1);
  g_assert_cmpfloat (second->x, ==, 100);
  g_assert_cmpfloat_with_epsilon (second->x + second->node->bounds.size.width, 119, 1.5f);
  g_assert_cmphex (((const PathosRect *) second->node)->fill, ==, 0xff336699);
  g_assert_cmpstr (((const PathosTextNode *) find (drawn, PATHOS_NODE_TEXT, 1)->node)->text->string, ==,
                   "Decision");
}

/* Thousands of blocks are not thousands of rectangles, and the last one is not left out. */
static void
test_many_blocks (void)
{
  PathosBuilder bar;
  g_autoptr (PathosScene) scene = NULL;
  g_autoptr (PathosScene) drawn = NULL;
  guint              n;
  const PathosChild *last;

  pathos_builder_init (&bar, WIDE, FALSE);
  for (guint i = 0; i < 2000; i++)
    add_block (&bar, "A", 2.0f * i, 2);
  scene = create_scene (pathos_builder_end (&bar, NULL), NULL, NULL);
  drawn = draw (scene);

  n = count (drawn, PATHOS_NODE_RECT);
  g_assert_cmpuint (n, <=, (guint) (WIDTH / 4) + 1);
  g_assert_cmpuint (n, >=, 50);
  last = find (drawn, PATHOS_NODE_RECT, n - 1);
  g_assert_cmpfloat_with_epsilon (last->x + last->node->bounds.size.width, WIDTH, 3);
  g_assert_cmpuint (count (drawn, PATHOS_NODE_TEXT), ==, 0);
}

/* What is not of the overview, and the lines of another band, are left out. */
static void
test_lines (void)
{
  g_autoptr (PathosScene) scene = create_scene (NULL, create_band (20, 0xff00ff00, TRUE),
                                                create_band (20, 0xffff0000, TRUE));
  g_autoptr (PathosScene) without = create_scene (NULL, create_band (20, 0xff00ff00, FALSE), NULL);
  g_autoptr (PathosScene) drawn = draw (scene);
  g_autoptr (PathosScene) nothing = draw (without);
  const PathosPathNode *line = (const PathosPathNode *) find (drawn, PATHOS_NODE_PATH, 0)->node;
  graphene_rect_t       bounds;

  g_assert_cmpuint (count (drawn, PATHOS_NODE_PATH), ==, 1);
  g_assert_cmphex (line->stroke, ==, 0xff00ff00);
  bounds = pathos_path_get_bounds (line->path);
  g_assert_cmpfloat_with_epsilon (bounds.size.width, WIDTH, 0.01);
  g_assert_cmpfloat (bounds.origin.y, >, 20);                            /* below the blocks, … */
  g_assert_cmpfloat_with_epsilon (bounds.origin.y, 20 + 24 * 0.2, 0.01); /* … in proportion to the band */
  g_assert_cmpfloat_with_epsilon (bounds.size.height, 24 * 0.7, 0.01);
  g_assert_cmpuint (count (nothing, PATHOS_NODE_PATH), ==, 0);
}

/* A line of ten thousand points has the same extremes, but no more points than anybody sees. */
static void
test_long_line (void)
{
  g_autoptr (PathosScene) scene = create_scene (NULL, create_band (10000, 0xff00ff00, TRUE), NULL);
  g_autoptr (PathosScene) drawn = draw (scene);
  const PathosPathNode *line = (const PathosPathNode *) find (drawn, PATHOS_NODE_PATH, 0)->node;
  graphene_rect_t       bounds = pathos_path_get_bounds (line->path);

  g_assert_cmpuint (line->path->ops->len, <=, 2 * (guint) WIDTH + 4);
  g_assert_cmpuint (line->path->ops->len, >=, (guint) WIDTH);
  g_assert_cmpfloat_with_epsilon (bounds.size.width, WIDTH, 1);
  g_assert_cmpfloat_with_epsilon (bounds.size.height, 24 * 0.7, 0.01);
}

/* Two scenes that share what the overview shows have the same one. */
static void
test_same (void)
{
  PathosNode *band = create_band (20, 0xff00ff00, TRUE);
  g_autoptr (PathosScene) before = create_scene (NULL, pathos_node_ref (band), NULL);
  g_autoptr (PathosScene) after = create_scene (NULL, band, create_band (20, 0xffff0000, FALSE));
  g_autoptr (PathosScene) changed = create_scene (NULL, create_band (20, 0xff00ff00, TRUE), NULL);
  g_autoptr (PathosOverview) first = pathos_overview_new (before);
  g_autoptr (PathosOverview) second = pathos_overview_new (after);
  g_autoptr (PathosOverview) third = pathos_overview_new (changed);

  g_assert_true (pathos_overview_is_same (first, second));
  g_assert_false (pathos_overview_is_same (first, third));
}

static void
test_label (void)
{
  PathosBuilder bar;
  g_autoptr (PathosScene) scene = NULL;
  g_autoptr (PathosOverview) overview = NULL;
  g_autofree char *first = NULL, *second = NULL, *none = NULL;
  g_autoptr (PathosScene) empty = create_scene (NULL, NULL, NULL);
  g_autoptr (PathosOverview) nothing = pathos_overview_new (empty);

  pathos_builder_init (&bar, WIDE, FALSE);
  add_block (&bar, "Awareness", 500, 1000);
  add_block (&bar, "Decision", 1500, 2000);
  scene = create_scene (pathos_builder_end (&bar, NULL), NULL, NULL);
  overview = pathos_overview_new (scene);

  first = pathos_overview_dup_label (overview, 0);
  second = pathos_overview_dup_label (overview, 1600);
  none = pathos_overview_dup_label (nothing, 0);
  g_assert_cmpstr (first, ==, "Awareness");
  g_assert_cmpstr (second, ==, "Decision");
  g_assert_null (none);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/overview/blocks", test_blocks);
  g_test_add_func ("/overview/many-blocks", test_many_blocks);
  g_test_add_func ("/overview/lines", test_lines);
  g_test_add_func ("/overview/long-line", test_long_line);
  g_test_add_func ("/overview/same", test_same);
  g_test_add_func ("/overview/label", test_label);
  return g_test_run ();
}

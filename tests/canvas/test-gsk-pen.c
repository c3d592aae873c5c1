/* test-gsk-pen.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-painter.h"
#include "pathos-touchpoint.h"
#include "specimen.h"

/* Draws nodes and checks pixels. */

#define SIDE 64

static guint32 *
draw (GskRenderNode *node)
{
  static guint32   pixels[SIDE * SIDE];
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIDE, SIDE);
  cairo_t         *cairo = cairo_create (surface);

  gsk_render_node_draw (node, cairo);
  cairo_surface_flush (surface);
  for (guint y = 0; y < SIDE; y++)
    memcpy (pixels + y * SIDE,
            cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface),
            SIDE * 4);
  cairo_destroy (cairo);
  cairo_surface_destroy (surface);

  return pixels;
}

static guint32 *
draw_node (PathosNode *node)
{
  g_autoptr (GskRenderNode) drawing = pathos_gsk_pen_create (NULL, node);

  g_assert_nonnull (drawing);
  pathos_node_unref (node);
  return draw (drawing);
}

static void
test_rect (void)
{
  guint32 *pixels = draw_node (pathos_rect_node_new (&GRAPHENE_RECT_INIT (10, 10, 40, 30),
                                                     8,
                                                     0xff00ff00,
                                                     0xffff0000,
                                                     2,
                                                     NULL));

  g_assert_cmphex (pixels[25 * SIDE + 30], ==, 0xff00ff00);
  g_assert_cmphex (pixels[11 * SIDE + 30], ==, 0xffff0000);
  g_assert_cmphex (pixels[10 * SIDE + 10], ==, 0);
  g_assert_cmphex (pixels[50 * SIDE + 30], ==, 0);
}

static void
test_path (void)
{
  PathosPath *path = pathos_path_new ();
  guint32    *pixels;

  pathos_path_add_circle (path, 32, 32, 20);
  pixels = draw_node (pathos_path_node_new (path, 0xff0000ff, 0xffff0000, 4, NULL));
  g_assert_cmphex (pixels[32 * SIDE + 32], ==, 0xff0000ff);
  g_assert_cmphex (pixels[32 * SIDE + 52], ==, 0xffff0000);
  g_assert_cmphex (pixels[2 * SIDE + 2], ==, 0);
}

static void
loaded_cb (gpointer user_data)
{
  (*(guint *) user_data)++;
}

/* Returns: (transfer full): a node with a black square as its picture */
static PathosNode *
make_image (GBytes     *png,
            const char *hash)
{
  return pathos_image_node_new (&GRAPHENE_RECT_INIT (8, 8, 40, 40), 4, png, "image/png", hash, 16, 16, FALSE);
}

/* A picture is decoded elsewhere, so the window draws on without it, and draws it when it is there. */
static void
test_image (void)
{
  guint n_loaded = 0;
  g_autoptr (PathosTextures) textures = pathos_textures_new (loaded_cb, &n_loaded);
  g_autoptr (GBytes) png = specimen_make_png (16, 16, 0);
  PathosNode *node = make_image (png, "square");
  g_autoptr (GskRenderNode) early = pathos_gsk_pen_create (textures, node);
  g_autoptr (GskRenderNode) late = NULL;

  /* It is asked for in every frame, and decoded once. */
  g_assert_null (early);
  g_assert_null (pathos_textures_get (textures, (const PathosImageNode *) node));
  while (n_loaded == 0)
    g_main_context_iteration (NULL, TRUE);
  g_usleep (G_USEC_PER_SEC / 10);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (n_loaded, ==, 1);

  late = pathos_gsk_pen_create (textures, node);
  g_assert_nonnull (late);
  g_assert_cmphex (draw (late)[30 * SIDE + 30], ==, 0xff000000);
  g_assert_cmphex (draw (late)[4 * SIDE + 30], ==, 0);
  pathos_node_unref (node);
}

/* Freeing the table while a picture is decoded leaves nobody to call. */
static void
test_image_forgotten (void)
{
  guint           n_loaded = 0;
  PathosTextures *textures = pathos_textures_new (loaded_cb, &n_loaded);
  g_autoptr (GBytes) png = specimen_make_png (1024, 1024, 0);
  PathosNode *node = make_image (png, "large");
  gint64      until;

  g_assert_null (pathos_textures_get (textures, (const PathosImageNode *) node));
  pathos_textures_free (textures);
  for (until = g_get_monotonic_time () + G_USEC_PER_SEC / 5; g_get_monotonic_time () < until;)
    g_main_context_iteration (NULL, FALSE);

  g_assert_cmpuint (n_loaded, ==, 0);
  pathos_node_unref (node);
}

/* Letters are where the layout put them: their pixels begin and end about where the layout says. */
static void
test_text (void)
{
  PathosTextStyle style = { .size = 24, .bold = TRUE };
  g_autoptr (PathosShapedText) text = pathos_text_shape ("Ag", &style);
  guint32 *pixels = draw_node (pathos_text_node_new (text, 0xff000000, NULL));
  guint    left = SIDE, right = 0, top = SIDE, bottom = 0;

  for (guint i = 0; i < SIDE * SIDE; i++)
    {
      if (pixels[i] >> 24 < 0x40)
        continue;
      left = MIN (left, i % SIDE);
      right = MAX (right, i % SIDE);
      top = MIN (top, i / SIDE);
      bottom = MAX (bottom, i / SIDE);
    }

  g_assert_cmpuint (left, <=, 3);
  g_assert_cmpfloat_with_epsilon (right, text->ink_width, 4);
  g_assert_cmpfloat_with_epsilon (top, text->lines[0].baseline - 24 * 0.727, 2.5);
  g_assert_cmpuint (bottom, >, (guint) text->lines[0].baseline);
}

static void
test_group (void)
{
  PathosChild *places = g_new (PathosChild, 2);
  guint32     *pixels;

  places[0] = (PathosChild) {
    pathos_rect_node_new (&GRAPHENE_RECT_INIT (0, 0, 10, 10), 0, 0xffff0000, 0, 0, NULL), 20, 30
  };
  places[1] = (PathosChild) {
    pathos_rect_node_new (&GRAPHENE_RECT_INIT (0, 0, 10, 10), 0, 0xff0000ff, 0, 0, NULL), 25, 30
  };
  pixels = draw_node (pathos_group_new (&(PathosGroupInfo) { .role = PATHOS_GROUP_PLAIN }, places, 2));

  g_assert_cmphex (pixels[35 * SIDE + 22], ==, 0xffff0000);
  g_assert_cmphex (pixels[35 * SIDE + 27], ==, 0xff0000ff);
  g_assert_cmphex (pixels[5 * SIDE + 5], ==, 0);
}

/* A map with a row of cards, each in a column of its own. */
static PathosScene *
create_scene (guint n_cards)
{
  PathosScene *scene = g_new0 (PathosScene, 1);
  PathosChild *places = g_new (PathosChild, n_cards);

  for (guint i = 0; i < n_cards; i++)
    {
      PathosChild *card = g_new (PathosChild, 1);

      card[0] = (PathosChild) {
        pathos_rect_node_new (&GRAPHENE_RECT_INIT (0, 0, 8, 8), 2, 0xffffffff, 0xff336699, 1, "card"), 0, 0
      };
      places[i] = (PathosChild) { pathos_group_new (&(PathosGroupInfo) { .part = PATHOS_PART_ITEM,
                                                                         .id = i == 0 ? "taaaaaaa"
                                                                                      : "tbbbbbbb" },
                                                    card,
                                                    1),
                                  i * 10,
                                  10 };
    }

  g_atomic_ref_count_init (&scene->ref_count);
  scene->root = (PathosGroup *) pathos_group_new (&(PathosGroupInfo) { .facts = PATHOS_FACT_CONTAINER },
                                                  places,
                                                  n_cards);
  scene->width = n_cards * 10;
  scene->height = 30;
  scene->background = 0xffffffff;
  return scene;
}

static guint32 *
paint (PathosPainter *painter,
       PathosScene   *scene,
       float          x)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  PathosSticky sticky;
  g_autoptr (GskRenderNode) node = NULL;

  pathos_sticky_init (&sticky, scene);
  pathos_painter_draw (painter,
                       snapshot,
                       scene,
                       &sticky,
                       &GRAPHENE_POINT_INIT (-x, 0),
                       &GRAPHENE_RECT_INIT (x, 0, SIDE, SIDE),
                       1);
  node = gtk_snapshot_free_to_node (snapshot);
  return draw (node);
}

/* Only what is in view is drawn. */
static void
test_culling (void)
{
  g_autoptr (PathosPainter) painter = pathos_painter_new (NULL);
  g_autoptr (PathosScene) scene = create_scene (5000);
  guint32 *pixels = paint (painter, scene, 20000);

  g_assert_cmphex (pixels[14 * SIDE + 4], ==, 0xffffffff);
  g_assert_cmphex (pixels[14 * SIDE], ==, 0xff336699);
  g_assert_cmpuint (pathos_painter_get_n_kept (painter), <=, 8);
}

/* A lifted element is drawn faintly. */
static void
test_faded (void)
{
  g_autoptr (PathosPainter) painter = pathos_painter_new (NULL);
  g_autoptr (PathosScene) scene = create_scene (2);
  g_autoptr (PathosElement) element = g_object_new (PATHOS_TYPE_TOUCHPOINT, NULL);
  PathosDraftPlace place = { .element = element };
  g_autoptr (PathosDraft) draft = NULL;

  pathos_element_set_id (element, "taaaaaaa");
  draft = pathos_draft_new (&place, 1, NULL, 0);
  g_assert_cmphex (paint (painter, scene, 0)[14 * SIDE + 4], ==, 0xffffffff);
  pathos_painter_set_draft (painter, draft, 0xff112233);
  g_assert_cmphex (paint (painter, scene, 0)[14 * SIDE + 4], ==, 0x66666666);
  g_assert_cmphex (paint (painter, scene, 0)[14 * SIDE + 14], ==, 0xffffffff);
  g_assert_cmphex (paint (painter, scene, 0)[14 * SIDE], ==, 0x66070e14);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/gsk-pen/rect", test_rect);
  g_test_add_func ("/gsk-pen/image", test_image);
  g_test_add_func ("/gsk-pen/image-forgotten", test_image_forgotten);
  g_test_add_func ("/gsk-pen/path", test_path);
  g_test_add_func ("/gsk-pen/text", test_text);
  g_test_add_func ("/gsk-pen/group", test_group);
  g_test_add_func ("/gsk-pen/culling", test_culling);
  g_test_add_func ("/gsk-pen/faded", test_faded);

  return g_test_run ();
}

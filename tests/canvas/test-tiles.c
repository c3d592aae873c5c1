/* test-tiles.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-gsk-pen.h"
#include "pathos-sprites.h"
#include "pathos-text.h"
#include "pathos-tiles.h"

#include <math.h>

/* What tiles and sprites show is compared with drawing the pieces themselves.
 *
 * Length: both are compared with the same drawing. */

#define WIDTH  700
#define HEIGHT 500
#define MAP    2000 /* map units */
#define ROUNDS 150
#define NEAR   2 /* of 255, by which colours differ because tiles are transparent where nothing is drawn */

/* Pixels that may differ more: Cairo places a letter on quarters of a pixel, and one between two of them
 * may be rounded either way. */
#define MOST 300

typedef struct
{
  GArray         *pieces; /* (element-type PathosTilePiece): with references to the nodes */
  PathosTiles    *tiles;
  PathosSprites  *sprites;
  PathosTilesView view;
} Fixture;

static PathosNode *
create_text (void)
{
  PathosTextStyle style = { .size = 8 + g_test_rand_double_range (0, 14), .width = 120 };
  g_autoptr (PathosShapedText) text = pathos_text_shape ("Reads the guide for beginners", &style);

  return pathos_text_node_new (text, 0xff202020, NULL);
}

static PathosNode *
create_path (void)
{
  PathosPath *path = pathos_path_new ();

  pathos_path_add_circle (path, 40, 40, (float) g_test_rand_double_range (5, 40));
  return pathos_path_node_new (path, 0x803366aa, 0xffaa3300, 3, NULL);
}

static PathosNode *
create_node (void)
{
  switch (g_test_rand_int_range (0, 4))
    {
    case 0:
      return create_text ();
    case 1:
      return create_path ();
    case 2:
      return pathos_rect_node_new (&GRAPHENE_RECT_INIT (-3, 2, 900, 40), 0, 0xffeeeedd, 0, 0, NULL);
    default:
      return pathos_rect_node_new (&GRAPHENE_RECT_INIT (0, 0, 130, 60), 9, 0xffffffff, 0xff336699, 1, "card");
    }
}

static void
place (PathosTilePiece *piece)
{
  piece->x = (float) g_test_rand_double_range (-50, MAP);
  piece->y = (float) g_test_rand_double_range (-50, MAP / 2);
  graphene_rect_offset_r (&piece->node->bounds, piece->x, piece->y, &piece->ink);
}

static void
add_piece (Fixture *fixture)
{
  PathosTilePiece piece = { .node = create_node () };

  place (&piece);
  g_array_append_val (fixture->pieces, piece);
}

static void
clear_piece (gpointer data)
{
  pathos_node_unref ((PathosNode *) ((PathosTilePiece *) data)->node);
}

static void
draw_piece_cb (GtkSnapshot           *snapshot,
               const PathosTilePiece *piece,
               gpointer               user_data)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (piece->x, piece->y));
  if (piece->look > 0)
    gtk_snapshot_push_opacity (snapshot, 0.4);
  pathos_gsk_pen_append (snapshot, NULL, piece->node);
  if (piece->look > 0)
    gtk_snapshot_pop (snapshot);
  gtk_snapshot_restore (snapshot);
}

static void
look_at (Fixture *fixture,
         double   left,
         double   top,
         double   zoom)
{
  PathosTilesView *view = &fixture->view;

  view->grain = zoom * view->scale;
  view->x = view->widget_x - round (left * view->grain);
  view->y = view->widget_y - round (top * view->grain);
  view->visible = GRAPHENE_RECT_INIT ((float) left,
                                      (float) top,
                                      (float) (WIDTH / zoom),
                                      (float) (HEIGHT / zoom));
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->pieces = g_array_new (FALSE, FALSE, sizeof (PathosTilePiece));
  g_array_set_clear_func (fixture->pieces, clear_piece);
  fixture->tiles = pathos_tiles_new (draw_piece_cb, NULL);
  fixture->sprites = pathos_sprites_new (draw_piece_cb, NULL);
  fixture->view = (PathosTilesView) { .stretch = 1, .scale = 1 };
  look_at (fixture, 0, 0, 1);
  for (guint i = 0; i < 80; i++)
    add_piece (fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  pathos_tiles_free (fixture->tiles);
  pathos_sprites_free (fixture->sprites);
  g_array_unref (fixture->pieces);
}

/* Returns: (transfer full): the window on white, in pixels of the display */
static cairo_surface_t *
paint (const PathosTilesView *view,
       GskRenderNode         *node)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                                         (int) (view->widget_x + WIDTH * view->scale),
                                                         (int) (view->widget_y + HEIGHT * view->scale));
  cairo_t         *cairo = cairo_create (surface);

  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_paint (cairo);
  cairo_rectangle (cairo, ceil (view->widget_x), ceil (view->widget_y), floor (WIDTH * view->scale) - 1,
                   floor (HEIGHT * view->scale) - 1);
  cairo_clip (cairo);
  if (node != NULL)
    gsk_render_node_draw (node, cairo);
  cairo_destroy (cairo);
  cairo_surface_flush (surface);

  return surface;
}

static cairo_surface_t *
paint_pieces (Fixture *fixture)
{
  const PathosTilesView *view = &fixture->view;
  GtkSnapshot           *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) round (view->x), (float) round (view->y)));
  gtk_snapshot_scale (snapshot, (float) view->grain, (float) view->grain);
  for (guint i = 0; i < fixture->pieces->len; i++)
    draw_piece_cb (snapshot, &g_array_index (fixture->pieces, PathosTilePiece, i), NULL);
  node = gtk_snapshot_free_to_node (snapshot);
  return paint (view, node);
}

typedef void (*DrawFunc) (Fixture *fixture, GtkSnapshot *snapshot);

static void
draw_tiles (Fixture     *fixture,
            GtkSnapshot *snapshot)
{
  pathos_tiles_draw (fixture->tiles,
                     snapshot,
                     &fixture->view,
                     (const PathosTilePiece *) (gpointer) fixture->pieces->data,
                     fixture->pieces->len);
}

static void
draw_sprites (Fixture     *fixture,
              GtkSnapshot *snapshot)
{
  pathos_sprites_draw (fixture->sprites,
                       snapshot,
                       &fixture->view,
                       (const PathosTilePiece *) (gpointer) fixture->pieces->data,
                       fixture->pieces->len);
}

static cairo_surface_t *
paint_with (Fixture *fixture,
            DrawFunc draw)
{
  const PathosTilesView *view = &fixture->view;
  GtkSnapshot           *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  gtk_snapshot_scale (snapshot, (float) view->scale, (float) view->scale);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float) (view->widget_x / view->scale),
                                                (float) (view->widget_y / view->scale)));
  draw (fixture, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  return paint (view, node);
}

static cairo_surface_t *
paint_tiles (Fixture *fixture)
{
  return paint_with (fixture, draw_tiles);
}

/* In the second frame, what has not changed is a picture. */
static cairo_surface_t *
paint_sprites (Fixture *fixture)
{
  cairo_surface_destroy (paint_with (fixture, draw_sprites));
  return paint_with (fixture, draw_sprites);
}

static guint
count_differences (cairo_surface_t *a,
                   cairo_surface_t *b)
{
  gsize         stride = (gsize) cairo_image_surface_get_stride (a);
  gsize         size = stride * (gsize) cairo_image_surface_get_height (a);
  const guint8 *left = cairo_image_surface_get_data (a), *right = cairo_image_surface_get_data (b);
  guint         n_differences = 0;

  for (gsize i = 1; i < size; i += 4)
    n_differences += ABS (left[i] - right[i]) > NEAR;
  return n_differences;
}

static void
compare (Fixture *fixture)
{
  cairo_surface_t *expected = paint_pieces (fixture);
  cairo_surface_t *tiles = paint_tiles (fixture), *sprites = paint_sprites (fixture);
  guint            n_tiles = count_differences (expected, tiles);
  guint            n_sprites = count_differences (expected, sprites);

  g_test_message ("%u pixels of the tiles differ, and %u of the sprites", n_tiles, n_sprites);
  g_assert_cmpuint (n_tiles, <=, MOST);
  g_assert_cmpuint (n_sprites, <=, MOST);
  cairo_surface_destroy (expected);
  cairo_surface_destroy (tiles);
  cairo_surface_destroy (sprites);
}

static void
edit (Fixture *fixture)
{
  guint            index = (guint) g_test_rand_int_range (0, (int) fixture->pieces->len);
  PathosTilePiece *piece = &g_array_index (fixture->pieces, PathosTilePiece, index);

  switch (g_test_rand_int_range (0, 7))
    {
    case 0:
      place (piece);
      break;
    case 1: /* The new node may get the address of the old one. */
      pathos_node_unref ((PathosNode *) piece->node);
      piece->node = create_node ();
      graphene_rect_offset_r (&piece->node->bounds, piece->x, piece->y, &piece->ink);
      break;
    case 2:
      piece->look = !piece->look;
      break;
    case 3:
      g_array_remove_index (fixture->pieces, index);
      break;
    case 4:
      look_at (fixture, g_test_rand_double_range (-100, MAP), g_test_rand_double_range (-100, MAP / 2),
               fixture->view.grain / fixture->view.scale);
      break;
    case 5:
      look_at (fixture, fixture->view.visible.origin.x, fixture->view.visible.origin.y,
               g_test_rand_double_range (0.2, 2));
      break;
    default:
      add_piece (fixture);
      break;
    }
}

/* After any edits, the tiles are like a new drawing. */
static void
test_random (Fixture      *fixture,
             gconstpointer data)
{
  for (guint i = 0; i < ROUNDS; i++)
    {
      edit (fixture);
      compare (fixture);
    }
}

/* On a display of more pixels, the tiles lie on them, wherever the widget is. */
static void
test_scales (Fixture      *fixture,
             gconstpointer data)
{
  static const double scales[] = { 1, 1.25, 1.5, 2 };

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      fixture->view.scale = scales[i];
      fixture->view.widget_x = 13 * scales[i];
      fixture->view.widget_y = 47 * scales[i];
      look_at (fixture, 310.3, 120.7, 0.85);
      compare (fixture);
    }
}

/* Only what has changed is drawn again. */
static void
test_kept (Fixture      *fixture,
           gconstpointer data)
{
  PathosTilePiece *piece = &g_array_index (fixture->pieces, PathosTilePiece, 0);
  guint64          n_made;

  cairo_surface_destroy (paint_tiles (fixture));
  n_made = pathos_tiles_get_n_made (fixture->tiles);
  g_assert_cmpuint (n_made, >, 1);
  cairo_surface_destroy (paint_tiles (fixture));
  g_assert_cmpuint (pathos_tiles_get_n_made (fixture->tiles), ==, n_made);

  piece->x = piece->y = 40;
  piece->ink = GRAPHENE_RECT_INIT (40, 40, 20, 20);
  cairo_surface_destroy (paint_tiles (fixture));
  n_made = pathos_tiles_get_n_made (fixture->tiles);
  piece->look = !piece->look;
  cairo_surface_destroy (paint_tiles (fixture));
  g_assert_cmpuint (pathos_tiles_get_n_made (fixture->tiles), ==, n_made + 1);
}

/* A new node is drawn, even if it could have the address of the one before. */
static void
test_replaced (Fixture      *fixture,
               gconstpointer data)
{
  PathosTilePiece *piece = &g_array_index (fixture->pieces, PathosTilePiece, fixture->pieces->len - 1);

  for (guint i = 0; i < 20; i++)
    {
      pathos_node_unref ((PathosNode *) piece->node);
      piece->node = pathos_rect_node_new (&GRAPHENE_RECT_INIT (0, 0, 130, 60), 0,
                                          i % 2 == 0 ? 0xff00ff00 : 0xffff00ff, 0, 0, NULL);
      piece->x = piece->y = 30;
      graphene_rect_offset_r (&piece->node->bounds, piece->x, piece->y, &piece->ink);
      compare (fixture);
    }
}

/* However far the map is scrolled, at most two views of it are kept. */
static void
test_bounded (Fixture      *fixture,
              gconstpointer data)
{
  guint most = 2 * (WIDTH / PATHOS_TILE_SIDE + 2) * (HEIGHT / PATHOS_TILE_SIDE + 2);

  for (double left = 0; left < MAP; left += 60)
    {
      look_at (fixture, left, left / 2, 2);
      cairo_surface_destroy (paint_tiles (fixture));
      g_assert_cmpuint (pathos_tiles_get_n_kept (fixture->tiles), <=, most);
    }
}

/* While they are stretched, no background shows between the tiles. */
static void
test_stretched (Fixture      *fixture,
                gconstpointer data)
{
  PathosTilePiece  sheet = { .node = pathos_rect_node_new (&GRAPHENE_RECT_INIT (-500, -500, 5000, 5000), 0,
                                                           0xff000000, 0, 0, NULL),
                             .ink = GRAPHENE_RECT_INIT (-500, -500, 5000, 5000) };
  cairo_surface_t *surface;
  const guint32   *pixels;

  g_array_append_val (fixture->pieces, sheet);
  for (double stretch = 0.76; stretch < 1.5; stretch += 0.07)
    {
      fixture->view.stretch = stretch;
      surface = paint_tiles (fixture);
      pixels = (const guint32 *) (gpointer) cairo_image_surface_get_data (surface);
      for (guint i = 0; i < (guint) (WIDTH * MIN (stretch, 1)) - 1; i++)
        g_assert_cmphex (pixels[WIDTH * 100 + i], ==, 0xff000000);
      cairo_surface_destroy (surface);
    }
}

/* A piece that moves by whole pixels keeps its picture, and one that moves by a part or looks different gets
 * another. */
static void
test_sprites_kept (Fixture      *fixture,
                   gconstpointer data)
{
  PathosTilePiece *pieces = (PathosTilePiece *) (gpointer) fixture->pieces->data;
  guint64          n_made;

  cairo_surface_destroy (paint_sprites (fixture));
  n_made = pathos_sprites_get_n_made (fixture->sprites);
  g_assert_cmpuint (n_made, >, 20);

  for (guint i = 0; i < fixture->pieces->len; i++)
    {
      pieces[i].x += (float) (3 * i);
      graphene_rect_offset (&pieces[i].ink, (float) (3 * i), 0);
    }
  compare (fixture);
  g_assert_cmpuint (pathos_sprites_get_n_made (fixture->sprites), ==, n_made);

  while (pieces->ink.size.width > 500)
    pieces++;
  pieces->look = !pieces->look;
  compare (fixture);
  g_assert_cmpuint (pathos_sprites_get_n_made (fixture->sprites), ==, n_made + 1);
  pieces->x += 0.5f;
  compare (fixture);
  g_assert_cmpuint (pathos_sprites_get_n_made (fixture->sprites), ==, n_made + 2);
}

/* What is not drawn any more is not kept, and what is drawn directly never is. */
static void
test_sprites_bounded (Fixture      *fixture,
                      gconstpointer data)
{
  cairo_surface_destroy (paint_sprites (fixture));
  g_assert_cmpuint (pathos_sprites_get_n_kept (fixture->sprites), >, 20);
  g_array_set_size (fixture->pieces, 5);
  cairo_surface_destroy (paint_sprites (fixture));
  g_assert_cmpuint (pathos_sprites_get_n_kept (fixture->sprites), <=, 5);

  for (guint i = 0; i < fixture->pieces->len; i++)
    g_array_index (fixture->pieces, PathosTilePiece, i).is_direct = TRUE;
  compare (fixture);
  g_assert_cmpuint (pathos_sprites_get_n_kept (fixture->sprites), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/tiles/random", Fixture, NULL, set_up, test_random, tear_down);
  g_test_add ("/tiles/scales", Fixture, NULL, set_up, test_scales, tear_down);
  g_test_add ("/tiles/kept", Fixture, NULL, set_up, test_kept, tear_down);
  g_test_add ("/tiles/replaced", Fixture, NULL, set_up, test_replaced, tear_down);
  g_test_add ("/tiles/bounded", Fixture, NULL, set_up, test_bounded, tear_down);
  g_test_add ("/tiles/stretched", Fixture, NULL, set_up, test_stretched, tear_down);
  g_test_add ("/tiles/sprites-kept", Fixture, NULL, set_up, test_sprites_kept, tear_down);
  g_test_add ("/tiles/sprites-bounded", Fixture, NULL, set_up, test_sprites_bounded, tear_down);

  return g_test_run ();
}

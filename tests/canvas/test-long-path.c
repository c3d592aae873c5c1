/* test-long-path.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-curve.h"
#include "pathos-group.h"
#include "pathos-painter.h"
#include "pathos-path-part.h"

#include <math.h>

/* Compares, pixel by pixel, the part of a long path that the screen draws with the same view of the whole
 * path.
 *
 * Each pixel is the mean of many smaller ones: how cairo smooths an edge depends on what else begins or ends
 * in the same row, in view or not, which makes a difference of up to 17 of 255. */

#define WIDTH    128 /* pixels, of a view */
#define HEIGHT   272
#define FINER    16 /* width and height of a pixel, in smaller pixels */
#define N_POINTS 96
#define PITCH    160.0f /* map units from one point to the next */
#define MOST     2      /* of 255: a larger difference is visible */

static const double zooms[] = { 0.33, 0.85, 1, 1.5 };

static cairo_t *
begin (double left,
       double zoom)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH * FINER, HEIGHT * FINER);
  cairo_t         *cairo = cairo_create (surface);

  cairo_scale (cairo, FINER, FINER);
  cairo_translate (cairo, -round (left * zoom), 0);
  cairo_scale (cairo, zoom, zoom);
  cairo_surface_destroy (surface);

  return cairo;
}

/* Returns: the four channels of each pixel */
static guint8 *
end (cairo_t *cairo)
{
  cairo_surface_t *surface = cairo_get_target (cairo);
  guint8          *pixels = g_new (guint8, 4 * WIDTH * HEIGHT);

  cairo_surface_flush (surface);
  for (guint i = 0; i < 4 * WIDTH * HEIGHT; i++)
    {
      guint         x = i / 4 % WIDTH, y = i / 4 / WIDTH, sum = 0;
      gsize         stride = (gsize) cairo_image_surface_get_stride (surface);
      const guint8 *first = cairo_image_surface_get_data (surface) + y * FINER * stride + x * FINER * 4 +
                            i % 4;

      for (guint j = 0; j < FINER * FINER; j++)
        sum += first[j / FINER * stride + j % FINER * 4];
      pixels[i] = (guint8) (sum / (FINER * FINER));
    }

  cairo_destroy (cairo);
  return pixels;
}

static guint8 *
draw (GskRenderNode *node,
      double         left,
      double         zoom)
{
  cairo_t *cairo = begin (left, zoom);

  gsk_render_node_draw (node, cairo);
  return end (cairo);
}

/* Cairo measures dashes along the chords that it replaces a curve with, and out of view it uses a single one.
 * So it is given short chords everywhere. */
static guint8 *
draw_dashed (const PathosPathNode *node,
             double                left,
             double                zoom)
{
  const graphene_point_t *point = (const graphene_point_t *) (gpointer) node->path->points->data;
  cairo_t                *cairo = begin (left, zoom);
  double                  dash[] = { node->dash[0], node->dash[1] };
  cairo_path_t           *chords;

  for (guint i = 0; i < node->path->ops->len; i++)
    {
      if (node->path->ops->data[i] == PATHOS_PATH_MOVE)
        cairo_move_to (cairo, point->x, point->y);
      else if (node->path->ops->data[i] == PATHOS_PATH_LINE)
        cairo_line_to (cairo, point->x, point->y);
      else
        cairo_curve_to (cairo, point[0].x, point[0].y, point[1].x, point[1].y, point[2].x, point[2].y);
      point += node->path->ops->data[i] == PATHOS_PATH_CURVE ? 3 : 1;
    }

  cairo_set_tolerance (cairo, 0.01);
  chords = cairo_copy_path_flat (cairo);
  cairo_new_path (cairo);
  cairo_append_path (cairo, chords);
  cairo_path_destroy (chords);

  cairo_set_dash (cairo, dash, 2, 0);
  cairo_set_line_cap (cairo, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cairo, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cairo, node->stroke_width);
  cairo_set_source_rgb (cairo,
                        (node->stroke >> 16 & 0xff) / 255.0,
                        (node->stroke >> 8 & 0xff) / 255.0,
                        (node->stroke & 0xff) / 255.0);
  cairo_stroke (cairo);

  return end (cairo);
}

static guint
find_difference (const guint8 *a,
                 const guint8 *b)
{
  guint most = 0;

  for (guint i = 0; i < 4 * WIDTH * HEIGHT; i++)
    most = MAX (most, (guint) ABS (a[i] - b[i]));

  return most;
}

static gboolean
is_empty (const guint8 *pixels)
{
  for (guint i = 0; i < 4 * WIDTH * HEIGHT; i++)
    {
      if (pixels[i] != 0)
        return FALSE;
    }

  return TRUE;
}

static void
compare_at (const PathosNode *node,
            GskRenderNode    *whole,
            double            left,
            double            zoom)
{
  const PathosPathNode *path = (const PathosPathNode *) node;
  float                 right = (float) (left + WIDTH / zoom);
  g_autoptr (GskRenderNode) part = pathos_gsk_pen_create_part (NULL, node, (float) left, right);
  g_autofree guint8 *expected = path->dash[0] > 0 ? draw_dashed (path, left, zoom) : draw (whole, left, zoom);
  g_autofree guint8 *seen = draw (part, left, zoom);

  g_test_message ("at %g, %g %%: %u", left, zoom * 100, find_difference (expected, seen));
  g_assert_false (is_empty (expected));
  g_assert_cmpuint (find_difference (expected, seen), <=, MOST);
}

/* @last: the last place along the path that is compared, map units */
static void
compare (PathosNode *node,
         double      last)
{
  g_autoptr (GskRenderNode) whole = pathos_gsk_pen_create (NULL, node);
  static const double places[] = { 0.083, 0.41, 1 };

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (places); j++)
        compare_at (node, whole, round (places[j] * last), zooms[i]);
    }

  pathos_node_unref (node);
}

/* A curve that goes up and down, as feelings do. */
static PathosCurve *
create_curve (void)
{
  graphene_point_t points[N_POINTS];

  for (guint i = 0; i < N_POINTS; i++)
    points[i] = GRAPHENE_POINT_INIT (i * PITCH + 20, 95 - 40 * (float) sin (i * 1.7));

  return pathos_curve_new (points, N_POINTS);
}

static PathosPath *
create_path (void)
{
  PathosCurve *curve = create_curve ();
  PathosPath  *path = pathos_path_new ();

  pathos_curve_add_to_path (curve, path, 0, N_POINTS - 1, TRUE);
  pathos_curve_free (curve);
  return path;
}

static PathosNode *
create_stroke (PathosPath *path,
               float       width,
               float       on,
               float       off)
{
  PathosNode *node = pathos_path_node_new (path, 0, 0xff1c71d8, width, "curve");

  ((PathosPathNode *) node)->dash[0] = on;
  ((PathosPathNode *) node)->dash[1] = off;
  return node;
}

static void
test_solid (void)
{
  compare (create_stroke (create_path (), 2.2f, 0, 0), N_POINTS * PITCH - 1300);
}

static void
test_dashed (void)
{
  compare (create_stroke (create_path (), 2.2f, 5, 5), 16 * PITCH);
}

/* A line is one operation, however many dashes it has. */
static void
test_dashed_line (void)
{
  PathosPath *path = pathos_path_new ();

  pathos_path_move_to (path, 12, 40);
  pathos_path_line_to (path, N_POINTS * PITCH, 160);
  compare (create_stroke (path, 1.6f, 6, 5), N_POINTS * PITCH - 1300);
}

/* Dashes do not move while the map is scrolled: where the parts drawn for
 * two views overlap, they are the same. */
static void
test_resting (void)
{
  PathosNode *node = create_stroke (create_path (), 2.2f, 5, 5);

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      float left = 80 * PITCH + 7, right = left + (float) (WIDTH / zooms[i]);
      g_autoptr (GskRenderNode) narrow = pathos_gsk_pen_create_part (NULL, node, left, right);
      g_autoptr (GskRenderNode) wide = pathos_gsk_pen_create_part (NULL, node, left - 9 * PITCH, right + 300);
      g_autofree guint8 *expected = draw (wide, left, zooms[i]);
      g_autofree guint8 *seen = draw (narrow, left, zooms[i]);

      g_assert_false (is_empty (expected));
      g_assert_cmpuint (find_difference (expected, seen), <=, MOST);
    }

  pathos_node_unref (node);
}

/* An area between the curve and a line, translucent, so that filling it twice would show. */
static void
test_filled (void)
{
  PathosPath *path = create_path ();

  pathos_path_line_to (path, N_POINTS * PITCH, 150);
  pathos_path_line_to (path, 20, 150);
  pathos_path_close (path);
  compare (pathos_path_node_new (path, 0x80c64600, 0, 0, "low"), N_POINTS * PITCH - 1300);
}

/* Slanting lines, each an outline of its own. */
static void
test_hatched (void)
{
  PathosPath *path = pathos_path_new ();

  for (float x = 24; x < N_POINTS * PITCH; x += 5)
    {
      pathos_path_move_to (path, x, 95);
      pathos_path_line_to (path, x + 20, 150);
    }
  compare (create_stroke (path, 0.8f, 0, 0), N_POINTS * PITCH - 1300);
}

/* Closed outlines: rings, and one ring through all of the map, whose end is where it begins. */
static void
test_closed (void)
{
  PathosPath *path = pathos_path_new ();

  for (guint i = 0; i < N_POINTS; i++)
    pathos_path_add_circle (path, i * PITCH + 60, 60, 40);
  pathos_path_move_to (path, 30, 120);
  pathos_path_line_to (path, N_POINTS * PITCH, 130);
  pathos_path_line_to (path, N_POINTS * PITCH, 180);
  pathos_path_close (path);
  compare (pathos_path_node_new (path, 0xff99c1f1, 0xff1c71d8, 3, "ring"), N_POINTS * PITCH - 1300);
}

static void
compare_painted (PathosPainter     *painter,
                 const PathosScene *scene,
                 double             left,
                 double             zoom)
{
  float           width = (float) (WIDTH / zoom), height = (float) (HEIGHT / zoom);
  graphene_rect_t visible = GRAPHENE_RECT_INIT ((float) left, 0, width, height);
  GtkSnapshot    *snapshot = gtk_snapshot_new ();
  PathosSticky    sticky;
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GskRenderNode) part = NULL;
  g_autofree guint8 *expected = NULL;
  g_autofree guint8 *seen = NULL;

  part = pathos_gsk_pen_create_part (NULL, &scene->root->node, (float) left, (float) (left + WIDTH / zoom));
  expected = draw (part, left, zoom);

  pathos_sticky_init (&sticky, scene);
  pathos_painter_draw (painter,
                       snapshot,
                       scene,
                       &sticky,
                       &GRAPHENE_POINT_INIT ((float) (-left * zoom), 0),
                       &visible,
                       zoom);
  node = gtk_snapshot_free_to_node (snapshot);
  seen = draw (node, 0, 1);
  g_assert_cmpuint (find_difference (expected, seen), <=, MOST);
}

/* The painter reuses what it drew as long as that covers the view, at every zoom. */
static void
test_painter (void)
{
  static const double steps[][2] = {
    { 3000, 1 },
    { 3060, 1 },
    { 3200, 1 },
    { 3900, 1 },
    { 3800, 0.33 },
    { 3850, 1.5 },
    { 500, 1.5 },
    { 0, 0.2 },
  };
  PathosGroupInfo info = { .role = PATHOS_GROUP_MAP, .facts = PATHOS_FACT_CONTAINER };
  PathosChild    *places = g_new (PathosChild, 1);
  PathosScene     scene = { .width = N_POINTS * PITCH, .height = HEIGHT, .background = 0xffffffff };
  g_autoptr (PathosPainter) painter = pathos_painter_new (NULL);

  places[0] = (PathosChild) { create_stroke (create_path (), 2.2f, 5, 5), 17, 20 };
  scene.root = (PathosGroup *) pathos_group_new (&info, places, 1);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    compare_painted (painter, &scene, steps[i][0], steps[i][1]);

  pathos_node_unref (&scene.root->node);
}

/* A part has only what is in view. */
static void
test_size (void)
{
  g_autoptr (PathosPath) path = create_path ();
  float offset;
  g_autoptr (PathosPath) filled = pathos_path_create_filled_part (path, 4000, 4400);
  g_autoptr (PathosPath) solid = pathos_path_create_stroked_part (path, 4000, 4400, 0, &offset);
  g_autoptr (PathosPath) dashed = pathos_path_create_stroked_part (path, 4000, 4400, 10, &offset);
  g_autoptr (PathosPath) nothing = pathos_path_create_stroked_part (path, -400, -100, 10, &offset);

  g_assert_true (pathos_path_is_long (path));
  g_assert_cmpuint (filled->ops->len, <=, 8);
  g_assert_cmpuint (solid->ops->len, <=, 6);
  g_assert_cmpuint (dashed->ops->len, <=, 6);
  g_assert_cmpuint (nothing->ops->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/long-path/solid", test_solid);
  g_test_add_func ("/long-path/dashed", test_dashed);
  g_test_add_func ("/long-path/dashed-line", test_dashed_line);
  g_test_add_func ("/long-path/resting", test_resting);
  g_test_add_func ("/long-path/filled", test_filled);
  g_test_add_func ("/long-path/hatched", test_hatched);
  g_test_add_func ("/long-path/closed", test_closed);
  g_test_add_func ("/long-path/painter", test_painter);
  g_test_add_func ("/long-path/size", test_size);

  return g_test_run ();
}

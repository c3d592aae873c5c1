/* test-ring.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-ring.h"

/* How rings look, in pixels of a picture in which the box is 22 × 22 at (20, 20). */

#define SIZE  62
#define START 20

static const GdkRGBA blue = { 0, 0, 1, 1 }, white = { 1, 1, 1, 1 };

/* Draws a red circle of this radius around the middle of the box, and the ring over it. */
static cairo_surface_t *
draw (const PathosRing *ring,
      double            radius)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIZE, SIZE);
  cairo_t         *cr = cairo_create (surface);
  GtkSnapshot     *snapshot = gtk_snapshot_new ();
  GskRenderNode   *node;

  cairo_set_source_rgb (cr, 1, 0, 0);
  cairo_set_line_width (cr, 1.8);
  cairo_arc (cr, START + 11, START + 11, radius, 0, 2 * G_PI);
  cairo_stroke (cr);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (START, START));
  pathos_ring_append (ring, snapshot, &GRAPHENE_SIZE_INIT (22, 22));
  node = gtk_snapshot_free_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  gsk_render_node_unref (node);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint32
get_pixel (cairo_surface_t *surface,
           int              x,
           int              y)
{
  const guint32 *pixels = (const guint32 *) (gpointer) cairo_image_surface_get_data (surface);

  return pixels[y * SIZE + x];
}

static gboolean
is_red (guint32 pixel)
{
  return pixel >> 24 > 64 && (pixel >> 16 & 0xff) > 128 && (pixel & 0xff) < 128;
}

static guint
count_red (cairo_surface_t *surface)
{
  guint n = 0;

  for (int y = 0; y < SIZE; y++)
    {
      for (int x = 0; x < SIZE; x++)
        n += is_red (get_pixel (surface, x, y));
    }

  return n;
}

/* The ring around the lowest point is not seen within that of the focus, or beside it, at any zoom. */
static void
test_halo (void)
{
  static const float zooms[] = { 0.5f, 0.85f, 1, 2, 4 };

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      PathosRing       ring = { .is_focus = TRUE, .radius = 1000, .pixel = 1 / zooms[i] };
      cairo_surface_t *surface;

      ring.colour = blue;
      ring.paper = white;
      surface = draw (&ring, 12.5);
      g_assert_cmpuint (count_red (surface), >, 0);
      cairo_surface_destroy (surface);

      ring.halo = 3;
      surface = draw (&ring, 12.5);
      g_assert_cmpuint (count_red (surface), ==, 0);
      cairo_surface_destroy (surface);
    }
}

/* In high contrast: solid, 3 pixels wide, 2 pixels outside. */
static void
test_high_contrast (void)
{
  PathosRing       ring = { .is_focus = TRUE, .is_edge = TRUE, .is_plain = TRUE, .pixel = 1, .colour = blue };
  cairo_surface_t *surface = draw (&ring, 0.1);

  for (int i = START; i < START + 22; i++)
    {
      g_assert_cmphex (get_pixel (surface, i, START - 6), ==, 0);
      for (int y = START - 5; y < START - 2; y++)
        g_assert_cmphex (get_pixel (surface, i, y), ==, 0xff0000ff);
      g_assert_cmphex (get_pixel (surface, i, START - 2), ==, 0);
      g_assert_cmphex (get_pixel (surface, i, START), ==, 0);
    }
  cairo_surface_destroy (surface);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ring/halo", test_halo);
  g_test_add_func ("/ring/high-contrast", test_high_contrast);

  return g_test_run ();
}

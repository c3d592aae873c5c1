/* test-image-cache.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-image-cache.h"

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
create_png (int width,
            int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  GByteArray      *bytes = g_byte_array_new ();

  g_assert_cmpint (cairo_surface_write_to_png_stream (surface, write_cb, bytes), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

/* Returns: (transfer none) (nullable): the pixels, as long as the cache has them */
static cairo_surface_t *
get (GBytes     *png,
     const char *hash)
{
  cairo_surface_t *surface = pathos_image_cache_get (png, "image/png", hash);

  cairo_surface_destroy (surface);
  return surface;
}

/* A picture is decoded once, and so is one in grey, which is another. */
static void
test_once (void)
{
  g_autoptr (GBytes) png = create_png (4, 4);
  PathosImageNode  node = { .bytes = png, .mime_type = "image/png", .hash = (char *) "once", .grey = TRUE };
  cairo_surface_t *colour = get (png, "once");
  cairo_surface_t *grey = pathos_image_cache_get_node (&node);

  g_assert_nonnull (colour);
  g_assert_true (get (png, "once") == colour);
  g_assert_nonnull (grey);
  g_assert_true (grey != colour);
  cairo_surface_destroy (grey);
  g_assert_true (pathos_image_cache_get_node (&node) == grey);
  cairo_surface_destroy (grey);
}

/* What is larger than any picture of a map, or none, is not decoded. */
static void
test_undecodable (void)
{
  g_autoptr (GBytes) widest = create_png (4096, 1), wide = create_png (4097, 1), high = create_png (1, 4097);
  g_autoptr (GBytes) nothing = g_bytes_new_static ("nothing", 7);

  g_assert_nonnull (get (widest, "widest"));
  g_assert_null (get (wide, "wide"));
  g_assert_null (get (high, "high"));
  for (guint i = 0; i < 2; i++)
    g_assert_null (get (nothing, "nothing"));
}

static void
count_cb (void *data)
{
  guint *n_gone = data;

  (*n_gone)++;
}

/* Four pictures of 64 MiB do not fit beside smaller ones. What was not used for the longest time is gone. */
static void
test_oldest (void)
{
  static const char *const     hashes[] = { "a", "b", "c", "d" };
  static cairo_user_data_key_t key;

  g_autoptr (GBytes) small = create_png (4, 4), large = create_png (4096, 4096);
  guint n_gone[G_N_ELEMENTS (hashes)] = { 0 };

  g_assert_nonnull (get (small, "small"));
  for (guint i = 0; i < G_N_ELEMENTS (hashes); i++)
    {
      cairo_surface_set_user_data (get (large, hashes[i]), &key, &n_gone[i], count_cb);
      g_assert_nonnull (get (large, "a"));
      g_assert_nonnull (get (small, "small"));
    }

  g_assert_cmpuint (n_gone[0], ==, 0);
  g_assert_cmpuint (n_gone[1], ==, 1);
  g_assert_cmpuint (n_gone[2], ==, 0);
  g_assert_cmpuint (n_gone[3], ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (hashes); i++)
    if (i != 1) /* the cache outlives this function */
      cairo_surface_set_user_data (get (large, hashes[i]), &key, NULL, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/image-cache/once", test_once);
  g_test_add_func ("/image-cache/undecodable", test_undecodable);
  g_test_add_func ("/image-cache/oldest", test_oldest);

  return g_test_run ();
}

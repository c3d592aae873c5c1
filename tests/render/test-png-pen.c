/* test-png-pen.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "page.h"
#include "pathos-png-pen.h"

#include <cairo.h>
#include <string.h>
#include <zlib.h>

/* Checks the checksum of every chunk.
 *
 * Returns: the data of the first chunk of @type */
static const guint8 *
find_chunk (GBytes     *png,
            const char *type,
            guint32    *length)
{
  gsize         size;
  const guint8 *data = g_bytes_get_data (png, &size);
  const guint8 *found = NULL;

  g_assert_cmpmem (data, 8, "\211PNG\r\n\032\n", 8);
  for (gsize at = 8; at < size;)
    {
      guint32 n, sum;

      memcpy (&n, data + at, 4);
      n = GUINT32_FROM_BE (n);
      g_assert_cmpuint (at + 12 + n, <=, size);
      memcpy (&sum, data + at + 8 + n, 4);
      g_assert_cmpuint (crc32 (0, data + at + 4, n + 4), ==, GUINT32_FROM_BE (sum));

      if (found == NULL && memcmp (data + at + 4, type, 4) == 0)
        {
          found = data + at + 8;
          *length = n;
        }
      at += 12 + n;
    }

  return found;
}

static GBytes *
draw (const char             *string,
      const PathosPenOptions *options)
{
  PathosPage *page = page_new (string, FALSE);
  g_autoptr (GError) error = NULL;
  GBytes *png = pathos_png_write (page, options, &error);

  g_assert_no_error (error);
  pathos_page_free (page);
  return png;
}

static void
test_chunks (void)
{
  PathosPenOptions options = { .scale = 2 };
  g_autoptr (GBytes) png = draw ("Títle", &options);
  const guint8  title[] = "Title\0\0\0en\0\0Títle";
  const guint8  size[] = { 0, 0, 0x1d, 0x87, 0, 0, 0x1d, 0x87, 1 }; /* 7559 pixels a metre: 192 an inch */
  const guint8  pixels[] = { 0, 0, 3, 32, 0, 0, 1, 144 };
  guint32       length = 0;
  const guint8 *chunk;

  chunk = find_chunk (png, "pHYs", &length);
  g_assert_cmpmem (chunk, length, size, sizeof size);
  chunk = find_chunk (png, "iTXt", &length);
  g_assert_cmpmem (chunk, length, title, sizeof title - 1);
  chunk = find_chunk (png, "IHDR", &length);
  g_assert_cmpmem (chunk, 8, pixels, sizeof pixels);
}

typedef struct
{
  const guint8 *data;
  gsize         at;
} Reading;

static cairo_status_t
read_cb (void          *closure,
         unsigned char *data,
         unsigned int   length)
{
  Reading *reading = closure;

  memcpy (data, reading->data + reading->at, length);
  reading->at += length;
  return CAIRO_STATUS_SUCCESS;
}

/* Returns: 0xAARRGGBB, premultiplied */
static guint32
get_pixel (GBytes *png,
           int     x,
           int     y)
{
  Reading          reading = { g_bytes_get_data (png, NULL), 0 };
  cairo_surface_t *surface = cairo_image_surface_create_from_png_stream (read_cb, &reading);
  const guchar    *row;
  guint32          pixel;

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  row = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);
  memcpy (&pixel, row + x * 4, 4);
  cairo_surface_destroy (surface);

  return pixel;
}

/* A picture twice as wide as its frame is cropped to it, not stretched, and gets its round corners. */
static void
test_pixels (void)
{
  PathosPenOptions options = { 0 }, transparent = { .transparent = TRUE };
  g_autoptr (GBytes) png = draw ("One", &options);
  g_autoptr (GBytes) clear = draw ("One", &transparent);

  g_assert_cmphex (get_pixel (png, 320, 120), ==, 0xff00ff00);
  g_assert_cmphex (get_pixel (png, 320, 102), ==, 0xff00ff00);
  g_assert_cmphex (get_pixel (png, 301, 101), ==, 0xffffffff);
  g_assert_cmphex (get_pixel (png, 345, 120), ==, 0xffffffff);
  g_assert_cmphex (get_pixel (png, 399, 199), ==, 0xffffffff);
  g_assert_cmphex (get_pixel (clear, 399, 199), ==, 0);
  g_assert_cmphex (get_pixel (clear, 320, 120), ==, 0xff00ff00);
}

static void
test_too_large (void)
{
  static const float scales[] = { 100, 60, 1e6f };
  PathosPage        *page = page_new ("One", FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      PathosPenOptions options = { .scale = scales[i] };
      g_autoptr (GError) error = NULL;

      g_assert_null (pathos_png_write (page, &options, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
    }

  pathos_page_free (page);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/png/chunks", test_chunks);
  g_test_add_func ("/png/pixels", test_pixels);
  g_test_add_func ("/png/too-large", test_too_large);

  return g_test_run ();
}

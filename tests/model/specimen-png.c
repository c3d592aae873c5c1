/* specimen-png.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "specimen.h"

#include <gio/gio.h>

static void
append_number (GByteArray *bytes,
               guint32     number)
{
  number = GUINT32_TO_BE (number);
  g_byte_array_append (bytes, (const guint8 *) &number, sizeof number);
}

/* https://www.w3.org/TR/png-3/#D-CRCAppendix */
static guint32
compute_crc (const guint8 *bytes,
             gsize         size)
{
  guint32 crc = 0xffffffff;

  for (gsize i = 0; i < 8 * size; i++)
    {
      guint32 bit = (crc ^ (bytes[i / 8] >> i % 8)) & 1;

      crc = crc >> 1 ^ (bit != 0 ? 0xedb88320 : 0);
    }

  return ~crc;
}

/* Appends a chunk of a PNG, of any type. */
void
specimen_append_png_chunk (GByteArray   *png,
                           const char   *type,
                           const guint8 *data,
                           gsize         size)
{
  gsize start = png->len + 4;

  append_number (png, (guint32) size);
  g_byte_array_append (png, (const guint8 *) type, 4);
  if (size > 0)
    g_byte_array_append (png, data, (guint) size);
  append_number (png, compute_crc (png->data + start, png->len - start));
}

/* Returns: (transfer full): the rows of a grey picture, compressed; they begin with @seed */
static GBytes *
make_pixels (guint width,
             guint height,
             guint seed)
{
  gsize              size = (gsize) (width + 1) * height;
  g_autofree guint8 *rows = g_malloc0 (size + 5);
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 1);
  g_autoptr (GBytes) plain = NULL;

  for (guint i = 0; i < 4; i++)
    rows[1 + i] = (guint8) (seed >> (24 - 8 * i));
  plain = g_bytes_new (rows, size);
  return g_converter_convert_bytes (G_CONVERTER (compressor), plain, NULL);
}

/* Returns: (transfer full): a grey PNG of that size, which has no pixels if it is far too large; each @seed
 * makes another */
GBytes *
specimen_make_png (guint width,
                   guint height,
                   guint seed)
{
  static const guint8 start[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
  gboolean            drawn = width > 0 && height > 0 && MAX (width, height) <= 4096;
  g_autoptr (GByteArray) png = g_byte_array_new ();
  g_autoptr (GByteArray) head = g_byte_array_new ();
  g_autoptr (GBytes) pixels = drawn ? make_pixels (width, height, seed) : g_bytes_new (NULL, 0);
  static const guint8 grey[] = { 8, 0, 0, 0, 0 };

  append_number (head, width);
  append_number (head, height);
  g_byte_array_append (head, grey, sizeof grey);
  g_byte_array_append (png, start, sizeof start);
  specimen_append_png_chunk (png, "IHDR", head->data, head->len);
  specimen_append_png_chunk (png, "IDAT", g_bytes_get_data (pixels, NULL), g_bytes_get_size (pixels));
  specimen_append_png_chunk (png, "IEND", NULL, 0);

  return g_byte_array_free_to_bytes (g_steal_pointer (&png));
}

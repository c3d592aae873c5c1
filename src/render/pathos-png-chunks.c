/* pathos-png-chunks.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-png-chunks.h"

#include <math.h>
#include <string.h>
#include <zlib.h>

/* The metadata of a PNG: PNG Specification (Third Edition), 11.3.3 and 11.3.4. */

static void
append_number (GByteArray *out,
               guint32     number)
{
  guint32 big_endian = GUINT32_TO_BE (number);

  g_byte_array_append (out, (const guint8 *) &big_endian, 4);
}

static void
append_chunk (GByteArray       *out,
              const char       *type,
              const GByteArray *data)
{
  guint start;

  append_number (out, data->len);
  start = out->len;
  g_byte_array_append (out, (const guint8 *) type, 4);
  g_byte_array_append (out, data->data, data->len);
  append_number (out, (guint32) crc32 (0, out->data + start, out->len - start));
}

void
pathos_png_append_physical_size (GByteArray *out,
                                 double      pixels_per_metre)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();
  const guint8 metre = 1;

  append_number (data, (guint32) lround (pixels_per_metre));
  append_number (data, (guint32) lround (pixels_per_metre));
  g_byte_array_append (data, &metre, 1);
  append_chunk (out, "pHYs", data);
}

static void
append_string (GByteArray *out,
               const char *string)
{
  g_byte_array_append (out, (const guint8 *) string, (guint) strlen (string) + 1);
}

/**
 * pathos_png_append_text:
 * @keyword: one that the specification registers
 * @language: a BCP 47 tag, or ""
 * @text: UTF-8; nothing is appended for ""
 *
 * Appends a chunk of text.
 */
void
pathos_png_append_text (GByteArray *out,
                        const char *keyword,
                        const char *language,
                        const char *text)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();
  const guint8 uncompressed[] = { 0, 0 };

  if (*text == '\0')
    return;

  append_string (data, keyword);
  g_byte_array_append (data, uncompressed, sizeof uncompressed);
  append_string (data, language);
  append_string (data, ""); /* no translation of the keyword */
  g_byte_array_append (data, (const guint8 *) text, (guint) strlen (text));
  append_chunk (out, "iTXt", data);
}

/* pathos-picture-data.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-picture-data.h"

#include <glib/gi18n.h>
#include <string.h>

/* A picture comes from anywhere, and what decodes it - a browser, an office program, our own pens - may read
 * a doubtful file otherwise than we do. So every part of the file is looked at, in order; what is unusual is
 * refused, and only the parts that make the pixels are passed on. A decoder then finds the size that was
 * checked here. What is not passed on: place and time of a photograph, thumbnails, comments, colour profiles
 * (a small one can unfold to hundreds of megabytes), and whatever follows the end. */

/* Of a progressive JPEG: each is a pass over all pixels. Cameras and editors make ten. */
#define MAX_SCANS 100

typedef struct
{
  const guint8      *bytes;
  gsize              size;
  gsize              at;
  GByteArray        *pixels; /* the parts that are passed on */
  PathosPictureData *data;
  guint              n_scans;
} Parser;

static guint
read_number (const Parser *self,
             gsize         at,
             guint         n_bytes)
{
  guint number = 0;

  g_assert (at + n_bytes <= self->size);

  for (guint i = 0; i < n_bytes; i++)
    number = number << 8 | self->bytes[at + i];

  return number;
}

static void
pass_on (Parser *self,
         gsize   from,
         gsize   to)
{
  g_assert (from <= to && to <= self->size);

  g_byte_array_append (self->pixels, self->bytes + from, (guint) (to - from));
}

/* --- PNG: https://www.w3.org/TR/png-3/#5DataRep ------------------------------------------------------- */

static const guint8 png_start[] = {
  0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
};

static gboolean
is_png (const Parser *self)
{
  return self->size >= sizeof png_start && memcmp (self->bytes, png_start, sizeof png_start) == 0;
}

/* An upper-case first letter says that a picture cannot be drawn without the chunk. */
static gboolean
read_png_chunk (Parser     *self,
                const char *type,
                gsize       end)
{
  static const char *const needed[] = { "IHDR", "PLTE", "tRNS", "IDAT", "IEND", NULL };

  if (!g_strv_contains (needed, type))
    return g_ascii_islower (*type);

  pass_on (self, self->at, end);
  return TRUE;
}

static gboolean
read_png (Parser *self)
{
  gboolean has_pixels = FALSE, has_end = FALSE;

  if (self->size < 33)
    return FALSE;

  self->data->mime_type = "image/png";
  self->data->width = read_number (self, 16, 4);
  self->data->height = read_number (self, 20, 4);
  pass_on (self, 0, 8);

  for (self->at = 8; !has_end && self->size - self->at >= 12;)
    {
      guint length = read_number (self, self->at, 4);
      char  type[5] = { 0 };

      memcpy (type, self->bytes + self->at + 4, 4);
      if (length > self->size - self->at - 12 || (self->at > 8 && g_str_equal (type, "IHDR")) ||
          !read_png_chunk (self, type, self->at + 12 + length))
        return FALSE;

      has_pixels |= g_str_equal (type, "IDAT");
      has_end = g_str_equal (type, "IEND");
      self->at += 12 + length;
    }

  return has_pixels && has_end;
}

/* --- JPEG: ITU T.81, annex B -------------------------------------------------------------------------- */

enum
{
  FRAME_BASELINE = 0xc0,
  FRAME_PROGRESSIVE = 0xc2,
  HUFFMAN_TABLES = 0xc4,
  RESTART_FIRST = 0xd0,
  RESTART_LAST = 0xd7,
  END = 0xd9,
  SCAN = 0xda,
  QUANTIZATION_TABLES = 0xdb,
  RESTART_INTERVAL = 0xdd,
  APP_0 = 0xe0,
  APP_14 = 0xee,
  APP_15 = 0xef,
  COMMENT = 0xfe,
};

static gboolean
is_jpeg (const Parser *self)
{
  return self->size >= 4 && self->bytes[0] == 0xff && self->bytes[1] == 0xd8;
}

/* There is exactly one frame: a second one could have another size. */
static gboolean
read_jpeg_frame (Parser *self,
                 gsize   end)
{
  if (self->data->mime_type != NULL || end - self->at < 10 || self->bytes[self->at + 4] != 8)
    return FALSE;

  self->data->mime_type = "image/jpeg";
  self->data->height = read_number (self, self->at + 5, 2);
  self->data->width = read_number (self, self->at + 7, 2);
  pass_on (self, self->at, end);
  return TRUE;
}

/* The pixels follow the header of their scan, up to the next marker. A byte 0xff in them has a 0 behind it.
 */
static gboolean
read_jpeg_scan (Parser *self,
                gsize  *end)
{
  if (self->data->mime_type == NULL || ++self->n_scans > MAX_SCANS)
    return FALSE;

  for (; *end + 1 < self->size; (*end)++)
    {
      guint8 next = self->bytes[*end + 1];

      if (self->bytes[*end] == 0xff && next != 0 && next != 0xff &&
          (next < RESTART_FIRST || next > RESTART_LAST))
        break;
    }

  pass_on (self, self->at, *end);
  return TRUE;
}

/* Application data can be anything. Two tell how to read the colours; of the first, a thumbnail may follow.
 */
static void
read_jpeg_application (Parser *self,
                       guint8  marker,
                       gsize   end)
{
  static const guint8 plain[] = { 0xff, 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0 };

  if (marker == APP_0 && end - self->at >= 9 && memcmp (self->bytes + self->at + 4, "JFIF", 5) == 0)
    g_byte_array_append (self->pixels, plain, sizeof plain);
  else if (marker == APP_14 && end - self->at == 16 && memcmp (self->bytes + self->at + 4, "Adobe", 5) == 0)
    pass_on (self, self->at, end);
}

/* Reads the segment at a marker. @end: (inout): where it ends by its length */
static gboolean
read_jpeg_segment (Parser *self,
                   guint8  marker,
                   gsize  *end)
{
  if (marker >= FRAME_BASELINE && marker <= FRAME_PROGRESSIVE)
    return read_jpeg_frame (self, *end);
  if (marker == SCAN)
    return read_jpeg_scan (self, end);

  if (marker == HUFFMAN_TABLES || marker == QUANTIZATION_TABLES || marker == RESTART_INTERVAL)
    pass_on (self, self->at, *end);
  else if (marker >= APP_0 && marker <= APP_15)
    read_jpeg_application (self, marker, *end);
  else
    return marker == COMMENT;

  return TRUE;
}

static gboolean
read_jpeg (Parser *self)
{
  pass_on (self, 0, 2);

  for (self->at = 2; self->size - self->at >= 2 && self->bytes[self->at] == 0xff;)
    {
      guint8 marker = self->bytes[self->at + 1];
      gsize  end;

      if (marker == 0xff) /* markers may have fill bytes before them */
        {
          self->at++;
          continue;
        }
      if (marker == END)
        {
          pass_on (self, self->at, self->at + 2);
          return self->n_scans > 0;
        }
      if (self->size - self->at < 4)
        return FALSE;

      end = self->at + 2 + read_number (self, self->at + 2, 2);
      if (end < self->at + 4 || end > self->size || !read_jpeg_segment (self, marker, &end))
        return FALSE;
      self->at = end;
    }

  return FALSE;
}

/**
 * pathos_picture_data_parse:
 * @data: (out caller-allocates): set if the picture is sound
 *
 * Looks through the bytes of a PNG or JPEG, without decoding its pixels.
 *
 * Returns: (transfer full): the same picture without what is not needed to draw it; %NULL with a
 *   #GIOErrorEnum if the bytes are of another format, damaged, or of a kind that is not supported
 */
GBytes *
pathos_picture_data_parse (GBytes            *bytes,
                           PathosPictureData *data,
                           GError           **error)
{
  g_autoptr (GByteArray) pixels = g_byte_array_new ();
  Parser   self = { .pixels = pixels, .data = data };
  gboolean sound;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (data != NULL, NULL);

  *data = (PathosPictureData) { 0 };
  self.bytes = g_bytes_get_data (bytes, &self.size);
  if (!is_png (&self) && !is_jpeg (&self))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                           _ ("A picture must be a PNG or JPEG file"));
      return NULL;
    }

  sound = is_png (&self) ? read_png (&self) : read_jpeg (&self);
  if (!sound)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           _ ("The picture is damaged or of an unusual kind"));
      return NULL;
    }

  return pixels->len == self.size ? g_bytes_ref (bytes)
                                  : g_byte_array_free_to_bytes (g_steal_pointer (&pixels));
}

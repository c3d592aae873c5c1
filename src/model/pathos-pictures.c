/* pathos-pictures.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-pictures.h"

#include "pathos-hash.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

struct _PathosPictures
{
  GHashTable *pictures; /* (element-type utf8 PathosPicture) */
  gsize       n_bytes;
  PathosSize  size;     /* of all pictures, if `measured` */
  gboolean    measured; /* whether `size` is up to date */
};

static void
picture_free (gpointer data)
{
  PathosPicture *picture = data;

  g_bytes_unref (picture->bytes);
  g_clear_pointer (&picture->extras, pathos_extras_free);
  g_free (picture);
}

PathosPictures *
pathos_pictures_new (void)
{
  PathosPictures *self = g_new0 (PathosPictures, 1);

  self->pictures = g_hash_table_new_full (pathos_str_hash, g_str_equal, g_free, picture_free);
  return self;
}

/* Returns: (transfer full): a store of its own with the same pictures, whose bytes the two share */
PathosPictures *
pathos_pictures_dup (PathosPictures *self)
{
  PathosPictures *copy = pathos_pictures_new ();
  GHashTableIter  iter;
  gpointer        hash, picture;

  g_hash_table_iter_init (&iter, self->pictures);
  while (g_hash_table_iter_next (&iter, &hash, &picture))
    {
      PathosPicture *twin = g_memdup2 (picture, sizeof *twin);

      g_bytes_ref (twin->bytes);
      twin->extras = pathos_extras_dup (twin->extras);
      g_hash_table_insert (copy->pictures, g_strdup (hash), twin);
    }

  copy->n_bytes = self->n_bytes;
  return copy;
}

void
pathos_pictures_free (PathosPictures *self)
{
  g_hash_table_unref (self->pictures);
  g_free (self);
}

static guint
big_endian (const guint8 *bytes,
            guint         n_bytes)
{
  guint number = 0;

  for (guint i = 0; i < n_bytes; i++)
    number = number << 8 | bytes[i];

  return number;
}

/* The size is in the first chunk of a PNG, always at the same offset. */
static gboolean
read_png_head (const guint8  *data,
               gsize          size,
               PathosPicture *picture)
{
  static const guint8 magic[] = {
    0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
  };

  if (size < 33 || memcmp (data, magic, sizeof magic) != 0)
    return FALSE;

  picture->mime_type = "image/png";
  picture->width = big_endian (data + 16, 4);
  picture->height = big_endian (data + 20, 4);
  return TRUE;
}

/* The size of a JPEG is in its first frame header (ITU T.81, B.2.2), after segments that begin with their
 * length. */
static gboolean
read_jpeg_head (const guint8  *data,
                gsize          size,
                PathosPicture *picture)
{
  gsize at = 2;

  if (size < 4 || data[0] != 0xff || data[1] != 0xd8)
    return FALSE;

  while (at + 9 < size && data[at] == 0xff)
    {
      guint8 marker = data[at + 1];

      if (marker == 0xff) /* markers may have fill bytes before them */
        {
          at++;
          continue;
        }

      if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc)
        {
          picture->mime_type = "image/jpeg";
          picture->height = big_endian (data + at + 5, 2);
          picture->width = big_endian (data + at + 7, 2);
          return TRUE;
        }

      at += 2 + big_endian (data + at + 2, 2);
    }

  return FALSE;
}

static gboolean
check_picture (PathosPictures *self,
               GBytes         *bytes,
               PathosPicture  *picture,
               GError        **error)
{
  gsize         size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  if (!read_png_head (data, size, picture) && !read_jpeg_head (data, size, picture))
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                         _ ("A picture must be a PNG or JPEG file"));
  else if (picture->width == 0 || picture->height == 0 || picture->width > PATHOS_MAX_PICTURE_SIDE ||
           picture->height > PATHOS_MAX_PICTURE_SIDE)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 _ ("A picture must be at most %d pixels wide and high"), PATHOS_MAX_PICTURE_SIDE);
  else if (size > PATHOS_MAX_PICTURE_BYTES)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                         _ ("A picture must not be larger than 2 MiB"));
  else if (self->n_bytes + size > PATHOS_MAX_PICTURES_BYTES)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                         _ ("The pictures of a map must not be larger than 20 MiB in total"));
  else
    return TRUE;

  return FALSE;
}

/**
 * pathos_pictures_add:
 * @bytes: (transfer none): a PNG or a JPEG within the limits above
 *
 * Adds a picture. Only its type and size are checked, not its pixels.
 *
 * Returns: (transfer none) (nullable): the hash of its contents, 64 hexadecimal digits, which attributes can
 * refer to
 */
const char *
pathos_pictures_add (PathosPictures *self,
                     GBytes         *bytes,
                     GError        **error)
{
  g_autofree char *hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  PathosPicture    picture = { 0 };
  gpointer         kept;

  if (g_hash_table_lookup_extended (self->pictures, hash, &kept, NULL))
    return kept;

  if (!check_picture (self, bytes, &picture, error))
    return NULL;

  picture.bytes = g_bytes_ref (bytes);
  self->n_bytes += g_bytes_get_size (bytes);
  self->measured = FALSE;
  kept = g_steal_pointer (&hash);
  g_hash_table_insert (self->pictures, kept, g_memdup2 (&picture, sizeof picture));
  return kept;
}

/**
 * pathos_pictures_set_extras:
 * @extras: (transfer full) (nullable)
 */
void
pathos_pictures_set_extras (PathosPictures *self,
                            const char     *hash,
                            PathosExtras   *extras)
{
  PathosPicture *picture = g_hash_table_lookup (self->pictures, hash);

  g_return_if_fail (picture != NULL);

  g_clear_pointer (&picture->extras, pathos_extras_free);
  picture->extras = extras;
  self->measured = FALSE;
}

/**
 * pathos_pictures_find:
 *
 * Returns: (transfer none) (nullable)
 */
const PathosPicture *
pathos_pictures_find (PathosPictures *self,
                      const char     *hash)
{
  return g_hash_table_lookup (self->pictures, hash);
}

/**
 * pathos_pictures_measure:
 *
 * Returns: the size of all pictures in a file
 */
PathosSize
pathos_pictures_measure (PathosPictures    *self,
                         const PathosMeter *meter)
{
  GHashTableIter iter;
  gpointer       picture;

  if (self->measured)
    return self->size;

  self->size = (PathosSize) { 0, 0 };
  g_hash_table_iter_init (&iter, self->pictures);
  while (g_hash_table_iter_next (&iter, NULL, &picture))
    self->size = pathos_size_add (self->size, meter->measure_picture (picture));

  self->measured = TRUE;
  return self->size;
}

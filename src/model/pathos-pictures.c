/* pathos-pictures.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-pictures.h"

#include "pathos-hash.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

struct _PathosPictures
{
  GHashTable *pictures; /* (element-type utf8 PathosPicture) */
  gsize       n_bytes;
  guint64     n_pixels;
  PathosSize  size;     /* of all pictures, if `measured` */
  gboolean    measured; /* whether `size` is up to date */
};

static void
picture_free (gpointer data)
{
  PathosPicture *picture = data;

  g_bytes_unref (picture->bytes);
  g_bytes_unref (picture->pixels);
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
      g_bytes_ref (twin->pixels);
      twin->extras = pathos_extras_dup (twin->extras);
      g_hash_table_insert (copy->pictures, g_strdup (hash), twin);
    }

  copy->n_bytes = self->n_bytes;
  copy->n_pixels = self->n_pixels;
  return copy;
}

void
pathos_pictures_free (PathosPictures *self)
{
  g_hash_table_unref (self->pictures);
  g_free (self);
}

static gboolean
check_size (PathosPictures          *self,
            gsize                    size,
            const PathosPictureData *data,
            GError                 **error)
{
  guint64 n_pixels = (guint64) data->width * data->height;

  if (n_pixels == 0 || data->width > PATHOS_MAX_PICTURE_SIDE || data->height > PATHOS_MAX_PICTURE_SIDE)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 _ ("A picture must be at most %d pixels wide and high"), PATHOS_MAX_PICTURE_SIDE);
  else if (size > PATHOS_MAX_PICTURE_BYTES)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                         _ ("A picture must not be larger than 2 MiB"));
  else if (g_hash_table_size (self->pictures) >= PATHOS_MAX_PICTURES)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 _ ("A map must not have more than %d pictures"), PATHOS_MAX_PICTURES);
  else if (self->n_bytes + size > PATHOS_MAX_PICTURES_BYTES)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                         _ ("The pictures of a map must not be larger than 20 MiB in total"));
  else if (self->n_pixels + n_pixels > PATHOS_MAX_PICTURES_PIXELS)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 _ ("The pictures of a map must not have more than %d million pixels in total"),
                 PATHOS_MAX_PICTURES_PIXELS / 1000000);
  else
    return TRUE;

  return FALSE;
}

/**
 * pathos_pictures_add:
 * @bytes: (transfer none): a PNG or a JPEG within the limits above
 *
 * Adds a picture. Its pixels are not decoded here; the reader of files does that.
 *
 * Returns: (transfer none) (nullable): the hash of its contents, 64 hexadecimal digits, which attributes can
 * refer to
 */
const char *
pathos_pictures_add (PathosPictures *self,
                     GBytes         *bytes,
                     GError        **error)
{
  g_autofree char  *hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  PathosPictureData data;
  gpointer          kept;
  g_autoptr (GBytes) pixels = NULL;
  PathosPicture *picture;

  if (g_hash_table_lookup_extended (self->pictures, hash, &kept, NULL))
    return kept;

  pixels = pathos_picture_data_parse (bytes, &data, error);
  if (pixels == NULL || !check_size (self, g_bytes_get_size (bytes), &data, error))
    return NULL;

  picture = g_new0 (PathosPicture, 1);
  picture->bytes = g_bytes_ref (bytes);
  picture->pixels = g_steal_pointer (&pixels);
  picture->data = data;
  self->n_bytes += g_bytes_get_size (bytes);
  self->n_pixels += (guint64) data.width * data.height;
  self->measured = FALSE;
  kept = g_steal_pointer (&hash);
  g_hash_table_insert (self->pictures, kept, picture);
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

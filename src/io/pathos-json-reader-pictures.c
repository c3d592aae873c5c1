/* pathos-json-reader-pictures.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-json-reader-private.h"

#include "pathos-extras.h"
#include "pathos-image-cache.h"

#include <glib/gi18n.h>

/* Reads the list of pictures. A damaged one is left out and reported, and elements that refer to it show
 * nothing. */

static const char *const members[] = { "id", "type", "data" };

typedef struct
{
  char         *values[G_N_ELEMENTS (members)];
  PathosExtras *extras;
} Picture;

static void
picture_clear (Picture *self)
{
  g_assert (self != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    g_clear_pointer (&self->values[i], g_free);
  g_clear_pointer (&self->extras, pathos_extras_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Picture, picture_clear)

static gboolean
read_member (PathosJsonReader *self,
             guint             span,
             const char       *after,
             const char       *name,
             Picture          *picture)
{
  g_autofree char *json = NULL;

  g_assert (self != NULL);
  g_assert (picture != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      if (!g_str_equal (members[i], name))
        continue;

      if (pathos_json_reader_get_kind (self, span) != '"')
        return pathos_json_reader_refuse (self, span, name, _ ("a string in double quotes"));
      picture->values[i] = g_strdup (pathos_json_reader_get_string (self, span));
      return TRUE;
    }

  json = pathos_json_reader_dup_source (self, span);
  picture->extras = pathos_extras_add (picture->extras, after, name, json);
  return TRUE;
}

static gboolean
read_members (PathosJsonReader *self,
              guint             span,
              Picture          *picture)
{
  g_autofree char *after = NULL;

  g_assert (self != NULL);
  g_assert (picture != NULL);

  for (guint i = span + 1; i < self->spans[span].next; i = self->spans[i].next)
    {
      g_autofree char *name = pathos_json_reader_dup_name (self, i);

      if (!read_member (self, i, after, name, picture))
        return FALSE;
      g_set_str (&after, name);
    }

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      if (picture->values[i] == NULL)
        return pathos_json_reader_fail (self, span, _ ("A picture must have the member “%s”."), members[i]);
    }

  return TRUE;
}

/* The same picture is decoded once, however often it is in the list. One that cannot be decoded counts for
 * the limits too, because it may take as long as any to find that out.
 *
 * Returns: (transfer none) (nullable): its hash */
static const char *
add_picture (PathosJsonReader *self,
             GBytes           *bytes,
             GError          **error)
{
  const char          *hash = pathos_pictures_add (self->journey->pictures, bytes, error);
  const PathosPicture *picture;
  gpointer             decodable;

  g_assert (self != NULL);
  g_assert (bytes != NULL);

  if (hash == NULL)
    return NULL;

  if (!g_hash_table_lookup_extended (self->decoded, hash, NULL, &decodable))
    {
      cairo_surface_t *surface;

      picture = pathos_pictures_find (self->journey->pictures, hash);
      surface = pathos_image_cache_get (picture->pixels, picture->data.mime_type, hash);
      decodable = GINT_TO_POINTER (surface != NULL);
      g_clear_pointer (&surface, cairo_surface_destroy);
      g_hash_table_insert (self->decoded, (gpointer) hash, decodable);
    }

  if (decodable == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("The picture is damaged"));
  return decodable != NULL ? hash : NULL;
}

static void
keep_picture (PathosJsonReader *self,
              Picture          *picture)
{
  gsize   size;
  guchar *data = g_base64_decode (picture->values[2], &size);
  g_autoptr (GBytes) bytes = g_bytes_new_take (data, size);
  g_autoptr (GError) error = NULL;
  const char *hash = add_picture (self, bytes, &error);

  if (hash == NULL)
    {
      pathos_json_reader_report (self, NULL,
                                 _ ("A picture was removed: %s."), error->message);
      return;
    }

  if (!g_str_equal (hash, picture->values[0]))
    pathos_json_reader_report (self, NULL,
                               _ ("The id of a picture did not match its content and was replaced: "
                                  "the file was changed outside Pathos."));
  g_hash_table_replace (self->hashes, g_strdup (picture->values[0]), g_strdup (hash));
  pathos_pictures_set_extras (self->journey->pictures, hash, g_steal_pointer (&picture->extras));
}

/* Reads the list of pictures into the map. Returns: FALSE with an error if a value is of the wrong kind */
gboolean
pathos_json_reader_read_pictures (PathosJsonReader *self,
                                  guint             span)
{
  if (pathos_json_reader_get_kind (self, span) != '[')
    return pathos_json_reader_refuse (self, span, "images", _ ("a list of objects in braces"));

  for (guint i = span + 1; i < self->spans[span].next; i = self->spans[i].next)
    {
      g_auto (Picture) picture = { 0 };

      if (pathos_json_reader_get_kind (self, i) != '{')
        return pathos_json_reader_refuse (self, i, "images", _ ("a list of objects in braces"));
      if (!read_members (self, i, &picture))
        return FALSE;
      keep_picture (self, &picture);
    }

  return TRUE;
}

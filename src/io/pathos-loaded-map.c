/* pathos-loaded-map.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-loaded-map.h"

#include "pathos-file.h"

/* Reads what was read from the file @path, in any format in pathos_import_formats. It can be called in any
 * thread.
 *
 * Returns: (transfer full) (nullable): the map in @bytes; NULL with a #PATHOS_JSON_ERROR */
PathosLoadedMap *
pathos_loaded_map_new_from_bytes (GBytes     *bytes,
                                  const char *path,
                                  GError    **error)
{
  g_autoptr (PathosLoadedMap) self = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (path != NULL, NULL);

  self = g_new0 (PathosLoadedMap, 1);
  self->snapshot = pathos_snapshot_new (path, bytes);
  self->format = pathos_import_format_choose (pathos_import_formats, bytes, path);
  self->journey = self->format->read (bytes, &self->result, error);
  return self->journey != NULL ? g_steal_pointer (&self) : NULL;
}

/* Returns: whether the file still holds @bytes, or cannot be read any more */
static gboolean
still_holds (const char *path,
             GBytes     *bytes)
{
  g_autoptr (GBytes) now = pathos_file_read (path, NULL);

  return now == NULL || g_bytes_equal (now, bytes);
}

/* Reads a file, see pathos_loaded_map_new_from_bytes(). What a program is about to write looks damaged, so a
 * file that has changed meanwhile is read once more.
 *
 * Returns: (transfer full) (nullable): the map in @file; NULL with a #PATHOS_JSON_ERROR or a #GIOErrorEnum */
PathosLoadedMap *
pathos_loaded_map_new (GFile   *file,
                       GError **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  path = pathos_file_dup_path (file, error);
  for (int i = 0; path != NULL && i < 2; i++)
    {
      g_autoptr (GError) fault = NULL;
      g_autoptr (GBytes) bytes = pathos_file_read (path, error);
      PathosLoadedMap *self = bytes != NULL ? pathos_loaded_map_new_from_bytes (bytes, path, &fault) : NULL;

      if (self != NULL || bytes == NULL)
        return self;
      if (still_holds (path, bytes))
        {
          g_propagate_error (error, g_steal_pointer (&fault));
          return NULL;
        }
    }

  if (path != NULL)
    pathos_file_fail_changed (error);
  return NULL;
}

void
pathos_loaded_map_free (gpointer data)
{
  PathosLoadedMap *self = data;

  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->snapshot, pathos_snapshot_free);
  g_clear_object (&self->journey);
  pathos_read_result_clear (&self->result);
  g_free (self);
}

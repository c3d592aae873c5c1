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

/* Reads a file, see pathos_loaded_map_new_from_bytes().
 *
 * Returns: (transfer full) (nullable): the map in @file; NULL with a #PATHOS_JSON_ERROR or a #GIOErrorEnum */
PathosLoadedMap *
pathos_loaded_map_new (GFile   *file,
                       GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  path = pathos_file_dup_path (file, error);
  bytes = path != NULL ? pathos_file_read (path, error) : NULL;
  return bytes != NULL ? pathos_loaded_map_new_from_bytes (bytes, path, error) : NULL;
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

/* pathos-document-save.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-document-private.h"
#include "pathos-file.h"

#include <glib/gi18n.h>

static gboolean
check_target (PathosDocument *self,
              GFile          *file,
              GError        **error)
{
  if (self->is_saving)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_PENDING, _ ("The map is being saved already."));
  else if (file == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_FILENAME, _ ("This map has no file yet."));
  else if (self->original != NULL && self->file != NULL && g_file_equal (file, self->file))
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY, _ ("A later version of Pathos made this map: save a copy of it, or update Pathos."));
  else
    return TRUE;

  return FALSE;
}

/* Bytes on their way to a file. */
typedef struct
{
  GFile   *file;
  GBytes  *bytes;
  gboolean is_original;  /* of a later version, which this one cannot verify */
  gboolean was_modified; /* before it was begun */
} Saving;

static void
saving_free (gpointer data)
{
  Saving *self = data;

  g_object_unref (self->file);
  g_bytes_unref (self->bytes);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

/* What is saved is the map as it is now. Until that is certain, it counts as changed, whatever happens to it meanwhile. */
static Saving *
begin_saving (PathosDocument *self,
              GFile          *file,
              GError        **error)
{
  g_autoptr (GBytes) bytes = NULL;
  Saving *saving;

  if (file == NULL)
    file = self->file;
  if (!check_target (self, file, error))
    return NULL;

  bytes = self->original != NULL ? g_bytes_ref (self->original) : pathos_file_prepare (self->journey, error);
  if (bytes == NULL)
    return NULL;

  saving = g_new0 (Saving, 1);
  saving->file = g_object_ref (file);
  saving->bytes = g_steal_pointer (&bytes);
  saving->is_original = self->original != NULL;
  saving->was_modified = self->modified;

  self->is_saving = TRUE;
  self->is_unsaved = TRUE;
  pathos_history_mark_saved (self->history);
  pathos_document_update_modified (self);
  return saving;
}

static void
end_saving (PathosDocument *self,
            Saving         *saving,
            gboolean        saved)
{
  self->is_saving = FALSE;
  self->is_unsaved = !saved && saving->was_modified;
  if (saved)
    {
      g_clear_object (&self->suggestion);
      g_ptr_array_set_size (self->repairs, 0);
      pathos_document_set_file (self, saving->file);
    }

  pathos_document_update_modified (self);
}

static gboolean
write_bytes (Saving  *saving,
             GError **error)
{
  g_autofree char *path = pathos_file_get_path (saving->file, error);

  return path != NULL && (saving->is_original || pathos_file_verify (saving->bytes, error)) && pathos_file_save (path, saving->bytes, error);
}

/**
 * pathos_document_save:
 * @file: (nullable): where to; %NULL for the file to which the map belongs
 *
 * Saves the map, which belongs to @file from then on.
 *
 * Returns: whether it was saved; if not, the file is as it was, and the map still counts as changed
 */
gboolean
pathos_document_save (PathosDocument *self,
                      GFile          *file,
                      GError        **error)
{
  g_autoptr (Saving) saving = begin_saving (self, file, error);
  gboolean saved;

  if (saving == NULL)
    return FALSE;

  saved = write_bytes (saving, error);
  end_saving (self, saving, saved);
  return saved;
}

static void
save_in_thread (GTask        *task,
                gpointer      source,
                gpointer      saving,
                GCancellable *cancellable)
{
  GError *error = NULL;

  if (write_bytes (saving, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Like pathos_document_save(), but in a worker. The map may be changed while it runs; it does not save that. */
void
pathos_document_save_async (PathosDocument     *self,
                            GFile              *file,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);
  GError *error = NULL;
  Saving *saving = begin_saving (self, file, &error);

  g_task_set_source_tag (task, pathos_document_save_async);
  if (saving == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  g_task_set_task_data (task, saving, saving_free);
  g_task_run_in_thread (task, save_in_thread);
}

gboolean
pathos_document_save_finish (PathosDocument *self,
                             GAsyncResult   *result,
                             GError        **error)
{
  Saving  *saving = g_task_get_task_data (G_TASK (result));
  gboolean saved = g_task_propagate_boolean (G_TASK (result), error);

  if (saving != NULL)
    end_saving (self, saving, saved);
  return saved;
}

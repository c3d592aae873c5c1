/* pathos-writing.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-writing.h"

#include "pathos-file.h"
#include "pathos-staged-file.h"

#include <glib/gi18n.h>

/* One save of a document, from what somebody asked for to the file that was replaced. */

PathosSaveRequest *
pathos_save_request_new (GFile          *file,
                         PathosSaveFlags flags)
{
  PathosSaveRequest *self = g_new (PathosSaveRequest, 1);

  self->file = file != NULL ? g_object_ref (file) : NULL;
  self->flags = flags;
  return self;
}

void
pathos_save_request_free (gpointer data)
{
  PathosSaveRequest *self = data;

  g_clear_object (&self->file);
  g_free (self);
}

void
pathos_writing_free (gpointer data)
{
  PathosWriting *self = data;

  pathos_save_request_free (self->request);
  g_object_unref (self->file);
  g_bytes_unref (self->bytes);
  g_clear_pointer (&self->expected, pathos_snapshot_free);
  g_clear_pointer (&self->written, pathos_snapshot_free);
  g_free (self);
}

/* Returns: whether @file is the one to which the map belongs, by whatever name */
gboolean
pathos_document_is_own_file (PathosDocument *document,
                             GFile          *file)
{
  const char *path = g_file_peek_path (file);
  const char *own = document->file != NULL ? g_file_peek_path (document->file) : NULL;

  return path != NULL && own != NULL && pathos_file_is_same (path, own);
}

static gboolean
check_target (PathosDocument *document,
              GFile          *file,
              GError        **error)
{
  g_assert (PATHOS_IS_DOCUMENT (document));

  if (file == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_FILENAME,
                         _ ("This map has no file yet: choose where to save it."));
  else if (document->original != NULL && pathos_document_is_own_file (document, file))
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY,
                         _ ("A later version of Pathos made this map: save a copy, or update Pathos."));
  else
    return TRUE;

  return FALSE;
}

/* Returns: (transfer full) (nullable): what to write to the file; NULL with an error */
PathosWriting *
pathos_writing_new (PathosDocument          *document,
                    const PathosSaveRequest *request,
                    GError                 **error)
{
  g_autoptr (GBytes) bytes = NULL;
  GFile         *file = request->file != NULL ? request->file : document->file;
  PathosWriting *writing;

  g_assert (PATHOS_IS_DOCUMENT (document));

  if (!check_target (document, file, error))
    return NULL;

  if (document->original != NULL)
    bytes = g_bytes_ref (document->original);
  else
    bytes = pathos_file_prepare (document->journey, error);
  if (bytes == NULL)
    return NULL;

  writing = g_new0 (PathosWriting, 1);
  writing->request = pathos_save_request_new (request->file, request->flags);
  writing->file = g_object_ref (file);
  if (pathos_document_is_own_file (document, file))
    writing->expected = pathos_snapshot_copy (document->snapshot);
  writing->bytes = g_steal_pointer (&bytes);
  writing->is_original = document->original != NULL;
  writing->was_modified = document->modified;
  return writing;
}

/* Verifies the bytes and replaces the file with them. It can be called in any thread.
 *
 * Returns: whether that succeeded */
gboolean
pathos_writing_run (PathosWriting *writing,
                    GError       **error)
{
  g_autofree char *path = pathos_file_dup_path (writing->file, error);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) pathos_staged_file_free);
  PathosStagedFile *file;
  gboolean          is_done;

  if (path == NULL || (!writing->is_original && !pathos_file_verify (writing->bytes, error)))
    return FALSE;

  file = pathos_staged_file_new (path, writing->bytes, writing->expected, writing->request->flags, error);
  if (file == NULL)
    return FALSE;

  g_ptr_array_add (files, file);
  is_done = pathos_staged_files_commit (files, error) == 1;
  if (pathos_staged_file_is_in_place (file))
    writing->written = pathos_snapshot_new (path, writing->bytes);
  return is_done;
}

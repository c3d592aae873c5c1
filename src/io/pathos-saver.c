/* pathos-saver.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-saver.h"

#include "pathos-document-private.h"
#include "pathos-file.h"

#include <glib/gi18n.h>

/**
 * PathosSaver:
 *
 * Saves a document.
 *
 * It saves the map as it is when writing begins. A worker verifies and writes the bytes, while the map can be
 * edited. A save that is asked for meanwhile is queued, and replaces one that is in the queue already. A
 * failure empties the queue, and its error is kept until the next save.
 *
 * |   | save | written | failed |
 * |---|---|---|---|
 * | idle, failed | writing, or failed if the map or the file does not allow it | – | – |
 * | writing | queued | idle | failed |
 * | queued | queued | writing | failed |
 */

struct _PathosSaver
{
  GObject parent_instance;

  PathosDocument  *document; /* (unowned) (nullable): the owner of this */
  PathosSaverState state;
  GError          *error;   /* (nullable) */
  GFile           *queued;  /* (nullable): where the queued save goes; NULL for the map's own file */
  gboolean         unsaved; /* the map counts as modified, whatever its history says */
};

enum
{
  PROP_STATE = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ENUM_TYPE (PathosSaverState,
                    pathos_saver_state,
                    G_DEFINE_ENUM_VALUE (PATHOS_SAVER_IDLE, "idle"),
                    G_DEFINE_ENUM_VALUE (PATHOS_SAVER_WRITING, "writing"),
                    G_DEFINE_ENUM_VALUE (PATHOS_SAVER_QUEUED, "queued"),
                    G_DEFINE_ENUM_VALUE (PATHOS_SAVER_FAILED, "failed"))

G_DEFINE_FINAL_TYPE (PathosSaver, pathos_saver, G_TYPE_OBJECT)

/* A second failure is notified, too, although the state stays the same. */
static void
set_state (PathosSaver     *self,
           PathosSaverState state)
{
  g_assert (PATHOS_IS_SAVER (self));

  if (state == self->state && state != PATHOS_SAVER_FAILED)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

/* @error: (transfer full) */
static void
fail (PathosSaver *self,
      GError      *error)
{
  g_assert (error != NULL);

  g_clear_error (&self->error);
  self->error = error;
  set_state (self, PATHOS_SAVER_FAILED);
}

static void
set_unsaved (PathosSaver *self,
             gboolean     unsaved)
{
  g_assert (PATHOS_IS_SAVER (self));

  self->unsaved = unsaved;
  pathos_document_update_modified (self->document);
}

/* Bytes that are being written to a file. */
typedef struct
{
  GFile   *file;
  GBytes  *bytes;
  gboolean is_original;  /* a map of a later version, which this one cannot verify */
  gboolean was_modified; /* before writing began */
} Writing;

static void
writing_free (gpointer data)
{
  Writing *self = data;

  g_object_unref (self->file);
  g_bytes_unref (self->bytes);
  g_free (self);
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
  else if (document->original != NULL && document->file != NULL && g_file_equal (file, document->file))
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY,
                         _ ("A later version of Pathos made this map: save a copy, or update Pathos."));
  else
    return TRUE;

  return FALSE;
}

/* @file: (nullable): NULL for the map's own file
 *
 * Returns: (transfer full) (nullable): what to write to @file; NULL with an error */
static Writing *
prepare (PathosDocument *document,
         GFile          *file,
         GError        **error)
{
  g_autoptr (GBytes) bytes = NULL;
  Writing *writing;

  g_assert (PATHOS_IS_DOCUMENT (document));

  if (file == NULL)
    file = document->file;
  if (!check_target (document, file, error))
    return NULL;

  if (document->original != NULL)
    bytes = g_bytes_ref (document->original);
  else
    bytes = pathos_file_prepare (document->journey, error);
  if (bytes == NULL)
    return NULL;

  writing = g_new0 (Writing, 1);
  writing->file = g_object_ref (file);
  writing->bytes = g_steal_pointer (&bytes);
  writing->is_original = document->original != NULL;
  writing->was_modified = document->modified;
  return writing;
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  Writing         *writing = task_data;
  GError          *error = NULL;
  g_autofree char *path = pathos_file_dup_path (writing->file, &error);

  g_assert (G_IS_TASK (task));

  if (path != NULL &&
      (writing->is_original || pathos_file_verify (writing->bytes, &error)) &&
      pathos_file_save (path, writing->bytes, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void begin (PathosSaver *self, GFile *file);

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  PathosDocument *document = PATHOS_DOCUMENT (source);
  PathosSaver    *self = pathos_document_get_saver (document);
  Writing        *writing = g_task_get_task_data (G_TASK (result));
  g_autoptr (GFile) next = g_steal_pointer (&self->queued);
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      set_unsaved (self, writing->was_modified);
      fail (self, error);
      return;
    }

  pathos_document_mark_saved (document, writing->file);
  set_unsaved (self, FALSE);
  if (self->state == PATHOS_SAVER_QUEUED)
    begin (self, next);
  else
    set_state (self, PATHOS_SAVER_IDLE);
}

/* Until writing has succeeded, the map counts as modified, whatever happens meanwhile. */
static void
begin (PathosSaver *self,
       GFile       *file)
{
  g_autoptr (GTask) task = NULL;
  GError  *error = NULL;
  Writing *writing = prepare (self->document, file, &error);

  if (writing == NULL)
    {
      fail (self, error);
      return;
    }

  g_clear_error (&self->error);
  pathos_history_mark_saved (self->document->history);
  set_unsaved (self, TRUE);
  set_state (self, PATHOS_SAVER_WRITING);

  task = g_task_new (self->document, NULL, written_cb, NULL);
  g_task_set_source_tag (task, begin);
  g_task_set_task_data (task, writing, writing_free);
  g_task_run_in_thread (task, write_in_thread);
}

static void
pathos_saver_finalize (GObject *object)
{
  PathosSaver *self = (PathosSaver *) object;

  g_clear_weak_pointer (&self->document);
  g_clear_error (&self->error);
  g_clear_object (&self->queued);

  G_OBJECT_CLASS (pathos_saver_parent_class)->finalize (object);
}

static void
pathos_saver_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  PathosSaver *self = (PathosSaver *) object;

  switch (prop_id)
    {
    case PROP_STATE:
      g_value_set_enum (value, (int) self->state);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pathos_saver_class_init (PathosSaverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = pathos_saver_finalize;
  object_class->get_property = pathos_saver_get_property;

  /**
   * PathosSaver:state:
   *
   * What the saver is doing. Every failure is notified, even if the save before it failed, too.
   */
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL,
                                              PATHOS_TYPE_SAVER_STATE, PATHOS_SAVER_IDLE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pathos_saver_init (PathosSaver *self)
{
}

/* Returns: (transfer full): a saver for @document, which owns it */
PathosSaver *
pathos_saver_new (PathosDocument *document)
{
  PathosSaver *self;

  g_return_val_if_fail (PATHOS_IS_DOCUMENT (document), NULL);

  self = g_object_new (PATHOS_TYPE_SAVER, NULL);
  g_set_weak_pointer (&self->document, document);
  return self;
}

/**
 * pathos_saver_save:
 * @file: (nullable): where to save; %NULL for the file to which the map belongs
 *
 * Saves the map, which then belongs to @file. If that fails, the file is as it was before, and the map still
 * counts as modified.
 */
void
pathos_saver_save (PathosSaver *self,
                   GFile       *file)
{
  g_return_if_fail (PATHOS_IS_SAVER (self) && self->document != NULL);
  g_return_if_fail (file == NULL || G_IS_FILE (file));

  if (self->state == PATHOS_SAVER_WRITING || self->state == PATHOS_SAVER_QUEUED)
    {
      g_set_object (&self->queued, file);
      set_state (self, PATHOS_SAVER_QUEUED);
    }
  else
    begin (self, file);
}

/* Drops a queued save. One that has begun goes on. */
void
pathos_saver_drop_queued (PathosSaver *self)
{
  g_return_if_fail (PATHOS_IS_SAVER (self));

  g_clear_object (&self->queued);
  if (self->state == PATHOS_SAVER_QUEUED)
    set_state (self, PATHOS_SAVER_WRITING);
}

/* Returns: what the saver is doing */
PathosSaverState
pathos_saver_get_state (PathosSaver *self)
{
  g_return_val_if_fail (PATHOS_IS_SAVER (self), PATHOS_SAVER_IDLE);

  return self->state;
}

/* Returns: (transfer none) (nullable): why the last save failed; NULL if it did not */
const GError *
pathos_saver_get_error (PathosSaver *self)
{
  g_return_val_if_fail (PATHOS_IS_SAVER (self), NULL);

  return self->error;
}

/* Returns: whether the map counts as modified, whatever its history says */
gboolean
pathos_saver_is_unsaved (PathosSaver *self)
{
  g_return_val_if_fail (PATHOS_IS_SAVER (self), FALSE);

  return self->unsaved;
}

/* Makes a map that differs from what was read count as modified until it is saved. */
void
pathos_saver_mark_unsaved (PathosSaver *self)
{
  g_return_if_fail (PATHOS_IS_SAVER (self) && self->document != NULL);

  set_unsaved (self, TRUE);
}

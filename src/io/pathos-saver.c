/* pathos-saver.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-saver.h"

#include "pathos-document-private.h"
#include "pathos-writing.h"

#include <glib/gi18n.h>

/**
 * PathosSaver:
 *
 * Saves a document.
 *
 * It saves the map as it is when writing begins. A worker verifies and writes the bytes, while the map can be
 * edited. Saves that are asked for meanwhile are queued. A failure empties the queue, and its
 * error is kept until the next save.
 *
 * If somebody has to be asked first, a save fails with a #PATHOS_SAVE_ERROR. pathos_saver_save_anyway()
 * repeats it after they agreed.
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

  PathosDocument    *document; /* (unowned) (nullable): the owner of this */
  PathosSaverState   state;
  GError            *error;   /* (nullable) */
  GQueue             queue;   /* (element-type PathosSaveRequest) */
  PathosSaveRequest *refused; /* (nullable): the save that failed with @error */
  gboolean           unsaved; /* the map counts as modified, whatever its history says */
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
fail (PathosSaver             *self,
      const PathosSaveRequest *request,
      GError                  *error)
{
  g_assert (error != NULL);

  g_clear_error (&self->error);
  self->error = error;
  g_clear_pointer (&self->refused, pathos_save_request_free);
  self->refused = pathos_save_request_new (request->file, request->flags);
  g_queue_clear_full (&self->queue, pathos_save_request_free);
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

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  GError *error = NULL;

  g_assert (G_IS_TASK (task));

  if (pathos_writing_run (task_data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void begin (PathosSaver *self, const PathosSaveRequest *request);

/* The next save that fails because the folder could not be synced must not find the file changed. */
static void
writing_failed (PathosSaver   *self,
                PathosWriting *writing,
                GError        *error)
{
  PathosDocument *document = self->document;

  if (writing->written != NULL && pathos_document_is_own_file (document, writing->file))
    {
      g_clear_pointer (&document->snapshot, pathos_snapshot_free);
      document->snapshot = g_steal_pointer (&writing->written);
    }

  set_unsaved (self, writing->was_modified || writing->written != NULL);
  fail (self, writing->request, error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  PathosDocument    *document = PATHOS_DOCUMENT (source);
  PathosSaver       *self = pathos_document_get_saver (document);
  PathosWriting     *writing = g_task_get_task_data (G_TASK (result));
  PathosSaveRequest *next;
  GError            *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      writing_failed (self, writing, error);
      return;
    }

  pathos_document_mark_saved (document, writing->file, writing->written);
  set_unsaved (self, FALSE);
  next = g_queue_pop_head (&self->queue);
  if (next == NULL)
    {
      set_state (self, PATHOS_SAVER_IDLE);
      return;
    }

  begin (self, next);
  pathos_save_request_free (next);
}

/* Until writing has succeeded, the map counts as modified, whatever happens meanwhile. */
static void
begin (PathosSaver             *self,
       const PathosSaveRequest *request)
{
  g_autoptr (GTask) task = NULL;
  GError        *error = NULL;
  PathosWriting *writing = pathos_writing_new (self->document, request, &error);

  if (writing == NULL)
    {
      fail (self, request, error);
      return;
    }

  g_clear_error (&self->error);
  g_clear_pointer (&self->refused, pathos_save_request_free);
  pathos_history_mark_saved (self->document->history);
  set_unsaved (self, TRUE);
  set_state (self, g_queue_is_empty (&self->queue) ? PATHOS_SAVER_WRITING : PATHOS_SAVER_QUEUED);

  task = g_task_new (self->document, NULL, written_cb, NULL);
  g_task_set_source_tag (task, begin);
  g_task_set_task_data (task, writing, pathos_writing_free);
  g_task_run_in_thread (task, write_in_thread);
}

static void
pathos_saver_finalize (GObject *object)
{
  PathosSaver *self = (PathosSaver *) object;

  g_clear_weak_pointer (&self->document);
  g_clear_error (&self->error);
  g_clear_pointer (&self->refused, pathos_save_request_free);
  g_queue_clear_full (&self->queue, pathos_save_request_free);

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

/* A plain save means the file to which the map will belong by then, so whatever is queued includes it. */
static gboolean
is_queued (PathosSaver *self,
           GFile       *file)
{
  const PathosSaveRequest *last = g_queue_peek_tail (&self->queue);

  g_assert (PATHOS_IS_SAVER (self));

  return last != NULL && (file == NULL || (last->file != NULL && g_file_equal (last->file, file)));
}

/**
 * pathos_saver_save_with:
 * @file: (nullable): where to save; %NULL for the file to which the map belongs
 * @flags: what somebody agreed to already
 *
 * Saves the map, which then belongs to @file. If that fails, the file is as it was before, and the map still
 * counts as modified.
 */
void
pathos_saver_save_with (PathosSaver    *self,
                        GFile          *file,
                        PathosSaveFlags flags)
{
  PathosSaveRequest *request;

  g_return_if_fail (PATHOS_IS_SAVER (self) && self->document != NULL);
  g_return_if_fail (file == NULL || G_IS_FILE (file));

  request = pathos_save_request_new (file, flags);
  if (self->state != PATHOS_SAVER_WRITING && self->state != PATHOS_SAVER_QUEUED)
    {
      begin (self, request);
      pathos_save_request_free (request);
      return;
    }

  if (is_queued (self, file))
    pathos_save_request_free (request);
  else
    g_queue_push_tail (&self->queue, request);
  set_state (self, PATHOS_SAVER_QUEUED);
}

/* Saves the map like pathos_saver_save_with(), when nobody has agreed to anything. */
void
pathos_saver_save (PathosSaver *self,
                   GFile       *file)
{
  pathos_saver_save_with (self, file, PATHOS_SAVE_DEFAULT);
}

/**
 * pathos_saver_save_anyway:
 *
 * Repeats a save that failed with a #PATHOS_SAVE_ERROR, because somebody agreed to what it asked.
 */
void
pathos_saver_save_anyway (PathosSaver *self)
{
  static const PathosSaveFlags agreed[] = {
    [PATHOS_SAVE_ERROR_EXISTS] = PATHOS_SAVE_CHANGED,
    [PATHOS_SAVE_ERROR_MAP] = PATHOS_SAVE_DEFAULT,
    [PATHOS_SAVE_ERROR_CHANGED] = PATHOS_SAVE_CHANGED,
    [PATHOS_SAVE_ERROR_GONE] = PATHOS_SAVE_CHANGED,
    [PATHOS_SAVE_ERROR_LINKED] = PATHOS_SAVE_LINKED,
    [PATHOS_SAVE_ERROR_RIGHTS] = PATHOS_SAVE_RIGHTS,
  };
  PathosSaveFlags flags;

  g_return_if_fail (PATHOS_IS_SAVER (self) && self->refused != NULL);
  g_return_if_fail (self->error->domain == PATHOS_SAVE_ERROR);

  flags = (self->refused->flags & ~PATHOS_SAVE_NEW) | agreed[self->error->code];
  pathos_saver_save_with (self, self->refused->file, flags);
}

/* Drops queued saves. One that has begun goes on. */
void
pathos_saver_drop_queued (PathosSaver *self)
{
  g_return_if_fail (PATHOS_IS_SAVER (self));

  g_queue_clear_full (&self->queue, pathos_save_request_free);
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

/* pathos-document.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Length: documented accessors take most of it. */

#include "config.h"

#include "pathos-document-private.h"
#include "pathos-json-meter.h"

#include <glib/gi18n.h>

/**
 * PathosDocument:
 *
 * A map that is being edited, with its history and the file to which it belongs.
 *
 * A file that had to be repaired opens as a copy that belongs to no file yet, so that saving never
 * overwrites the original. A map that a later version made can be shown, and saved elsewhere byte for byte.
 *
 * Files are read and written in worker threads. A worker also builds the map that it has read, and passes it
 * on once. A map that is shown is turned into bytes in the thread that shows it.
 */

enum
{
  PROP_FILE = 1,
  PROP_TITLE,
  PROP_MODIFIED,
  PROP_READ_ONLY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PathosDocument, pathos_document, G_TYPE_OBJECT)

/* Left out of titles, because such characters would change the direction of the window's own text, too. */
static gboolean
is_bidi_control (gunichar c)
{
  return c == 0x061c || c == 0x200e || c == 0x200f ||
         (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

static char *
make_title (const char *text)
{
  GString *title = g_string_new (NULL);

  g_assert (text != NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (!is_bidi_control (c))
        g_string_append_unichar (title, g_unichar_iscntrl (c) ? ' ' : c);
    }

  g_strstrip (title->str);
  if (*title->str == '\0')
    g_string_assign (title, _ ("Untitled map"));

  return g_string_free_and_steal (title);
}

static void
update_title (PathosDocument *self)
{
  g_autofree char *title = make_title (self->journey->title);

  g_assert (PATHOS_IS_DOCUMENT (self));

  if (g_set_str (&self->title, title))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

/* Called when the history or the saver may have changed #PathosDocument:modified. */
void
pathos_document_update_modified (PathosDocument *self)
{
  gboolean modified;

  g_return_if_fail (PATHOS_IS_DOCUMENT (self));

  modified = pathos_saver_is_unsaved (self->saver) || pathos_history_get_modified (self->history);
  if (modified == self->modified)
    return;

  self->modified = modified;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
}

/* Makes the map belong to @file, which now holds @snapshot: the map as it was when writing began. */
void
pathos_document_mark_saved (PathosDocument       *self,
                            GFile                *file,
                            const PathosSnapshot *snapshot)
{
  g_return_if_fail (PATHOS_IS_DOCUMENT (self));
  g_return_if_fail (G_IS_FILE (file));

  g_clear_pointer (&self->snapshot, pathos_snapshot_free);
  self->snapshot = pathos_snapshot_copy (snapshot);
  g_clear_object (&self->source);
  g_ptr_array_set_size (self->repairs, 0);
  if (g_set_object (&self->file, file))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
}

static void
pathos_document_dispose (GObject *object)
{
  PathosDocument *self = (PathosDocument *) object;

  g_clear_object (&self->saver);
  g_clear_object (&self->history);
  g_clear_object (&self->journey);
  g_clear_object (&self->file);
  g_clear_object (&self->source);
  g_clear_pointer (&self->snapshot, pathos_snapshot_free);
  g_clear_pointer (&self->repairs, g_ptr_array_unref);
  g_clear_pointer (&self->original, g_bytes_unref);
  g_clear_pointer (&self->title, g_free);

  G_OBJECT_CLASS (pathos_document_parent_class)->dispose (object);
}

static void
pathos_document_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  PathosDocument *self = (PathosDocument *) object;

  switch (prop_id)
    {
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, self->modified);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, pathos_document_get_read_only (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pathos_document_class_init (PathosDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = pathos_document_dispose;
  object_class->get_property = pathos_document_get_property;

  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pathos_document_init (PathosDocument *self)
{
  self->repairs = g_ptr_array_new_with_free_func (pathos_repair_free);
}

/**
 * pathos_document_new:
 * @journey: a map that is changed only through this document from now on
 *
 * Returns: (transfer full): a document that belongs to no file and has no unsaved changes
 */
PathosDocument *
pathos_document_new (PathosJourney *journey)
{
  PathosDocument *self;

  g_return_val_if_fail (PATHOS_IS_JOURNEY (journey), NULL);

  self = g_object_new (PATHOS_TYPE_DOCUMENT, NULL);
  self->journey = g_object_ref (journey);
  pathos_journey_set_meter (journey, &pathos_json_meter);
  self->history = pathos_history_new (journey);
  self->saver = pathos_saver_new (self);
  self->title = make_title (journey->title);
  g_signal_connect_object (journey, "notify::title", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->history, "notify::modified", G_CALLBACK (pathos_document_update_modified),
                           self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * pathos_document_new_from_loaded:
 * @loaded: the map; its list of repairs moves to the document
 * @file: the file it was read from
 *
 * Returns: (transfer full): a document that belongs to @file if saving may overwrite it
 */
PathosDocument *
pathos_document_new_from_loaded (PathosLoadedMap *loaded,
                                 GFile           *file)
{
  PathosDocument *self;
  gboolean        is_copy;

  g_return_val_if_fail (loaded != NULL, NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = pathos_document_new (loaded->journey);
  is_copy = !loaded->result.read_only && (loaded->result.repairs->len > 0 || !loaded->format->is_own);
  if (loaded->result.read_only)
    self->original = g_bytes_ref (loaded->snapshot->bytes);
  if (is_copy)
    pathos_saver_mark_unsaved (self->saver);

  if (!is_copy)
    self->snapshot = pathos_snapshot_copy (loaded->snapshot);
  g_set_object (is_copy ? &self->source : &self->file, file);
  g_ptr_array_unref (self->repairs);
  self->repairs = g_steal_pointer (&loaded->result.repairs);
  return self;
}

/* Returns: (transfer full) (nullable): the map in @file; NULL with a #PATHOS_JSON_ERROR or a #GIOErrorEnum */
PathosDocument *
pathos_document_open (GFile   *file,
                      GError **error)
{
  g_autoptr (PathosLoadedMap) loaded = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  loaded = pathos_loaded_map_new (file, error);
  return loaded != NULL ? pathos_document_new_from_loaded (loaded, file) : NULL;
}

/* Returns: (transfer full) (nullable): a new map that starts as a copy of the one in @file; NULL with an
 * error as from pathos_document_open() */
PathosDocument *
pathos_document_new_from_template (GFile   *file,
                                   GError **error)
{
  g_autoptr (PathosLoadedMap) loaded = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  loaded = pathos_loaded_map_new (file, error);
  return loaded != NULL ? pathos_document_new (loaded->journey) : NULL;
}

static void
open_in_thread (GTask        *task,
                gpointer      source,
                gpointer      file,
                GCancellable *cancellable)
{
  GError          *error = NULL;
  PathosLoadedMap *loaded = pathos_loaded_map_new (file, &error);

  g_assert (G_IS_TASK (task));

  if (loaded != NULL)
    g_task_return_pointer (task, loaded, pathos_loaded_map_free);
  else
    g_task_return_error (task, error);
}

/* Like pathos_document_open(), but reads the file and builds the map in a worker thread. */
void
pathos_document_open_async (GFile              *file,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, pathos_document_open_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, open_in_thread);
}

/* Returns: (transfer full) (nullable): what pathos_document_open() returns */
PathosDocument *
pathos_document_open_finish (GAsyncResult *result,
                             GError      **error)
{
  g_autoptr (PathosLoadedMap) loaded = NULL;
  GTask *task;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  task = G_TASK (result);
  loaded = g_task_propagate_pointer (task, error);
  return loaded != NULL ? pathos_document_new_from_loaded (loaded, g_task_get_task_data (task)) : NULL;
}

/* Returns: (transfer none): the map */
PathosJourney *
pathos_document_get_journey (PathosDocument *self)
{
  g_return_val_if_fail (PATHOS_IS_DOCUMENT (self), NULL);

  return self->journey;
}

/* Returns: (transfer none): the history of the map */
PathosHistory *
pathos_document_get_history (PathosDocument *self)
{
  g_return_val_if_fail (PATHOS_IS_DOCUMENT (self), NULL);

  return self->history;
}

/* Returns: (transfer none): the saver of this document */
PathosSaver *
pathos_document_get_saver (PathosDocument *self)
{
  g_return_val_if_fail (PATHOS_IS_DOCUMENT (self), NULL);

  return self->saver;
}

/* Returns: (transfer none) (nullable): the file to which the map belongs */
GFile *
pathos_document_get_file (PathosDocument *self)
{
  g_return_val_if_fail (PATHOS_IS_DOCUMENT (self), NULL);

  return self->file;
}

/* Returns: (transfer none) (nullable): the file of which this is a repaired or imported copy */
GFile *
pathos_document_get_source (PathosDocument *self)
{
  g_return_val_if_fail (PATHOS_IS_DOCUMENT (self), NULL);

  return self->source;
}

/* Returns: the title of the map on one line, or “Untitled map” if it has none */
const char *
pathos_document_get_title (PathosDocument *self)
{
  g_return_val_if_fail (PATHOS_IS_DOCUMENT (self), NULL);

  return self->title;
}

/* Returns: whether the map has unsaved changes */
gboolean
pathos_document_get_modified (PathosDocument *self)
{
  g_return_val_if_fail (PATHOS_IS_DOCUMENT (self), FALSE);

  return self->modified;
}

/* Returns: whether a later version made the map, so that it can be shown and copied, but not changed */
gboolean
pathos_document_get_read_only (PathosDocument *self)
{
  g_return_val_if_fail (PATHOS_IS_DOCUMENT (self), FALSE);

  return self->original != NULL;
}

/* Returns: whether a repair moved the element with @id to another place, until the map is saved */
gboolean
pathos_document_is_moved (PathosDocument *self,
                          const char     *id)
{
  g_return_val_if_fail (PATHOS_IS_DOCUMENT (self), FALSE);

  for (guint i = 0; i < self->repairs->len; i++)
    {
      const PathosRepair *repair = self->repairs->pdata[i];

      if (repair->moved && g_str_equal (repair->id, id))
        return TRUE;
    }

  return FALSE;
}

/* Returns: (transfer none) (element-type PathosRepair): what was repaired on opening */
GPtrArray *
pathos_document_get_repairs (PathosDocument *self)
{
  g_return_val_if_fail (PATHOS_IS_DOCUMENT (self), NULL);

  return self->repairs;
}

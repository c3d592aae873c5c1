/* pathos-window-save.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-window-private.h"

#include "pathos-alert-dialog.h"
#include "pathos-error-dialog.h"
#include "pathos-file.h"
#include "pathos-import-formats.h"
#include "pathos-map-dialog.h"
#include "pathos-text-cut.h"

#include <glib/gi18n.h>

/* Saving, and closing without losing anything. */

/* Two windows with one file would overwrite each other's changes. */
static gboolean
is_shown_elsewhere (PathosWindow *self,
                    GFile        *file)
{
  PathosWindow *other = pathos_window_find (gtk_window_get_application (GTK_WINDOW (self)), file);
  AdwDialog    *dialog;

  if (other == NULL || other == self)
    return FALSE;

  dialog = pathos_error_dialog_new (_ ("Could Not Save Map"),
                                    _ ("Another window shows the map in this file. "
                                       "Save under another name, or close that window first."));
  adw_dialog_present (dialog, GTK_WIDGET (self));
  return TRUE;
}

/**
 * pathos_window_save_to:
 * @file: as somebody typed its name
 *
 * Saves the map to @file. Without an ending, it gets one, so that it can be found again; the file of that
 * name is one that nobody agreed to overwrite.
 */
void
pathos_window_save_to (PathosWindow *self,
                       GFile        *file)
{
  g_autofree char *name = NULL;
  g_autofree char *stem = NULL;
  g_autoptr (GFile) completed = NULL;
  gboolean is_new;

  g_return_if_fail (PATHOS_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  name = g_file_get_basename (file);
  stem = pathos_import_format_dup_stem (name);
  completed = g_str_equal (stem, name) ? pathos_map_dialog_dup_completed (file, PATHOS_FILE_EXTENSION)
                                       : g_object_ref (file);
  is_new = !g_file_equal (completed, file);
  if (!is_shown_elsewhere (self, completed))
    pathos_saver_save_with (pathos_document_get_saver (self->document), completed,
                            is_new ? PATHOS_SAVE_NEW : PATHOS_SAVE_DEFAULT);
  else
    self->close_after_save = FALSE;
}

static void
chosen_to_save_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (PathosWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  g_assert (PATHOS_IS_WINDOW (self));

  if (self->document == NULL)
    return;
  if (file == NULL)
    {
      self->close_after_save = FALSE;
      pathos_error_dialog_show (GTK_WIDGET (self), _ ("Could Not Save Map"), error);
      return;
    }

  pathos_window_save_to (self, file);
}

/* Returns: (transfer full): the name to suggest, which is a new one if the map must not overwrite its file */
static char *
create_name (PathosWindow *self,
             gboolean      as_copy)
{
  GFile           *source = pathos_document_get_source (self->document);
  GFile           *file = source != NULL ? source : pathos_document_get_file (self->document);
  const char      *title = pathos_document_get_title (self->document);
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : pathos_map_dialog_dup_stem (title);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *stem = NULL;
  g_autofree char *marked = NULL;

  g_assert (PATHOS_IS_WINDOW (self));

  as_copy = as_copy || pathos_document_get_read_only (self->document);
  if (file != NULL && source == NULL && !as_copy)
    return g_steal_pointer (&shown);

  stem = pathos_import_format_dup_stem (shown);
  if (as_copy)
    /* Translators: the suggested name of a file, without its extension. */
    marked = g_strdup_printf (_ ("%s (copy)"), stem);
  else if (source != NULL && pathos_document_get_repairs (self->document)->len > 0)
    /* Translators: the suggested name of a file, without its extension. */
    marked = g_strdup_printf (_ ("%s (repaired)"), stem);

  return g_strconcat (marked != NULL ? marked : stem, PATHOS_FILE_EXTENSION, NULL);
}

static void
choose_file (PathosWindow *self,
             gboolean      as_copy)
{
  g_autoptr (GtkFileDialog) dialog = NULL;
  g_autofree char *name = NULL;

  g_assert (PATHOS_IS_WINDOW (self));

  dialog = pathos_map_dialog_new (_ ("Save Map"), self->document, TRUE);
  pathos_canvas_commit (self->canvas);
  name = create_name (self, as_copy);
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (self), NULL, chosen_to_save_cb, g_object_ref (self));
}

/**
 * pathos_window_save_as:
 *
 * Asks where to save the map, and saves it there.
 */
void
pathos_window_save_as (PathosWindow *self)
{
  g_return_if_fail (PATHOS_IS_WINDOW (self));

  choose_file (self, FALSE);
}

/**
 * pathos_window_save:
 *
 * Saves the map to its file, or asks for one.
 */
void
pathos_window_save (PathosWindow *self)
{
  g_return_if_fail (PATHOS_IS_WINDOW (self));

  pathos_canvas_commit (self->canvas);
  if (pathos_document_get_file (self->document) == NULL || pathos_document_get_read_only (self->document))
    pathos_window_save_as (self);
  else
    pathos_saver_save (pathos_document_get_saver (self->document), NULL);
}

/* What the question of a #PATHOS_SAVE_ERROR is about, and what agreeing to it is called. */
static const struct
{
  const char *heading;
  const char *answer;
} questions[] = {
  [PATHOS_SAVE_ERROR_EXISTS] = { N_ ("Replace Existing File?"), N_ ("_Replace") },
  [PATHOS_SAVE_ERROR_MAP] = { N_ ("Could Not Save Map"), NULL },
  [PATHOS_SAVE_ERROR_CHANGED] = { N_ ("Overwrite Changes?"), N_ ("_Overwrite") },
  [PATHOS_SAVE_ERROR_GONE] = { N_ ("Save Missing File Again?"), N_ ("_Save") },
  [PATHOS_SAVE_ERROR_LINKED] = { N_ ("Save One of Several Names?"), N_ ("_Save") },
  [PATHOS_SAVE_ERROR_RIGHTS] = { N_ ("Save With Other Access Rights?"), N_ ("_Save") },
};

static void
question_answered_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  g_autoptr (PathosWindow) self = user_data;
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);
  gboolean    closes = GPOINTER_TO_INT (g_object_get_data (source, "closes"));

  g_assert (PATHOS_IS_WINDOW (self));

  if (self->document == NULL || g_str_equal (answer, "cancel"))
    return;

  self->close_after_save = closes;
  if (g_str_equal (answer, "copy"))
    choose_file (self, TRUE);
  else
    pathos_saver_save_anyway (pathos_document_get_saver (self->document));
}

/* Nothing gets lost by a copy, so that is what Enter does. */
static void
ask_to_save_anyway (PathosWindow *self,
                    const GError *error,
                    gboolean      closes)
{
  const PathosAnswer answers[] = {
    { "cancel", _ ("_Cancel"), ADW_RESPONSE_DEFAULT },
    { "anyway", _ (questions[error->code].answer), ADW_RESPONSE_DESTRUCTIVE },
    { "copy", _ ("Save as a _Copy…"), ADW_RESPONSE_SUGGESTED },
  };
  AdwAlertDialog *dialog = pathos_alert_dialog_new (_ (questions[error->code].heading), error->message,
                                                    answers, G_N_ELEMENTS (answers));

  g_assert (PATHOS_IS_WINDOW (self));

  g_object_set_data (G_OBJECT (dialog), "closes", GINT_TO_POINTER (closes));
  adw_alert_dialog_choose (dialog, GTK_WIDGET (self), NULL, question_answered_cb, g_object_ref (self));
}

static void
show_save_error (PathosWindow *self,
                 const GError *error,
                 gboolean      closes)
{
  g_assert (PATHOS_IS_WINDOW (self));

  if (error->domain == PATHOS_SAVE_ERROR && questions[error->code].answer != NULL)
    ask_to_save_anyway (self, error, closes);
  else
    pathos_error_dialog_show (GTK_WIDGET (self), _ ("Could Not Save Map"), error);
}

/**
 * pathos_window_update_save_state:
 *
 * Shows whether saving succeeded, and closes the window if it was waiting for that.
 */
void
pathos_window_update_save_state (PathosWindow *self)
{
  PathosSaver     *saver;
  PathosSaverState state;
  gboolean         closes;

  g_return_if_fail (PATHOS_IS_WINDOW (self));

  saver = pathos_document_get_saver (self->document);
  state = pathos_saver_get_state (saver);
  closes = self->close_after_save;
  if (state == PATHOS_SAVER_WRITING || state == PATHOS_SAVER_QUEUED)
    return;

  self->close_after_save = FALSE;
  if (state == PATHOS_SAVER_FAILED)
    show_save_error (self, pathos_saver_get_error (saver), closes);
  else if (closes && !pathos_document_get_modified (self->document))
    gtk_window_destroy (GTK_WINDOW (self));
  else
    gtk_accessible_announce (GTK_ACCESSIBLE (self), _ ("Saved"), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
close_answered_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (PathosWindow) self = user_data;
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  g_assert (PATHOS_IS_WINDOW (self));

  if (g_str_equal (answer, "discard"))
    gtk_window_destroy (GTK_WINDOW (self));
  else if (g_str_equal (answer, "save"))
    {
      self->close_after_save = TRUE;
      pathos_window_save (self);
    }
}

/* Returns: whether the window stays open, to ask about unsaved changes */
gboolean
pathos_window_close_request (GtkWindow *window)
{
  const PathosAnswer answers[] = {
    { "cancel", _ ("_Cancel"), ADW_RESPONSE_DEFAULT },
    { "discard", _ ("_Discard"), ADW_RESPONSE_DESTRUCTIVE },
    { "save", _ ("_Save"), ADW_RESPONSE_SUGGESTED },
  };
  PathosWindow    *self;
  g_autofree char *body = NULL, *title = NULL;
  AdwAlertDialog  *dialog;

  g_return_val_if_fail (GTK_IS_WINDOW (window), FALSE);

  self = PATHOS_WINDOW (window);
  pathos_canvas_commit (self->canvas);
  if (self->document == NULL || !pathos_document_get_modified (self->document))
    return GDK_EVENT_PROPAGATE;

  title = pathos_text_dup_name (pathos_document_get_title (self->document));
  body = g_strdup_printf (_ ("“%s” has unsaved changes. "
                             "Changes that are not saved will be permanently lost."),
                          title);
  dialog = pathos_alert_dialog_new (_ ("Save Changes?"), body, answers, G_N_ELEMENTS (answers));
  adw_alert_dialog_choose (dialog, GTK_WIDGET (self), NULL, close_answered_cb, g_object_ref (self));

  return GDK_EVENT_STOP;
}

/* pathos-export-dialog-save.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-export-dialog-private.h"

#include "pathos-alert-dialog.h"
#include "pathos-error-dialog.h"
#include "pathos-export-job.h"
#include "pathos-map-dialog.h"
#include "pathos-quote.h"
#include "pathos-save-error.h"
#include "pathos-weak-ref.h"
#include "pathos-window.h"

#include <glib/gi18n.h>

/* Where an export goes, what it may replace there, and how it ends. */

/* A running export can only be cancelled, with the button or by trying to close the dialog. */
static void
set_exporting (PathosExportDialog *self,
               gboolean            exporting)
{
  g_assert (PATHOS_IS_EXPORT_DIALOG (self));

  g_clear_object (&self->export_cancellable);
  if (exporting)
    self->export_cancellable = g_cancellable_new ();

  adw_dialog_set_can_close (ADW_DIALOG (self), !exporting);
  gtk_widget_set_sensitive (GTK_WIDGET (self->settings), !exporting);
  pathos_export_dialog_update_action (self);
  gtk_widget_grab_focus (exporting ? self->cancel_button : self->export_button);
  pathos_export_preview_set_progress (self->preview, exporting ? 0 : 1);
}

static void exported_cb (GObject *source, GAsyncResult *result, gpointer user_data);

/* @overwrite: whether somebody agreed to replace the files that @job names */
static void
start (PathosExportDialog *self,
       PathosExportJob    *job,
       gboolean            overwrite)
{
  g_auto (GStrv) maps = pathos_window_dup_maps (GTK_APPLICATION (g_application_get_default ()));
  PathosExportTarget target = {
    .path = g_object_get_data (G_OBJECT (job), "path"),
    .is_chosen = overwrite || g_object_get_data (G_OBJECT (job), "is-chosen") != NULL,
    .overwrite = overwrite,
    .maps = (const char *const *) maps,
  };

  g_assert (PATHOS_IS_EXPORT_DIALOG (self));
  g_assert (PATHOS_IS_EXPORT_JOB (job));

  set_exporting (self, TRUE);
  pathos_export_job_save_async (job,
                                &target,
                                self->export_cancellable,
                                exported_cb,
                                pathos_weak_ref_new (self));
}

static void
replace_answered_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (PathosExportDialog) self = pathos_weak_ref_take (user_data);
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (self != NULL && self->document != NULL && g_str_equal (answer, "replace"))
    start (self, g_object_get_data (source, "job"), TRUE);
}

/* Asks once, whatever the number of files. */
static void
ask_to_replace (PathosExportDialog *self,
                PathosExportJob    *job,
                const GError       *error)
{
  const PathosAnswer answers[] = {
    { "cancel", _ ("_Cancel"), ADW_RESPONSE_DEFAULT },
    { "replace", _ ("_Replace"), ADW_RESPONSE_DESTRUCTIVE },
  };
  guint           n_files = pathos_export_job_get_existing (job)->len;
  AdwAlertDialog *dialog = pathos_alert_dialog_new (ngettext ("Replace File?", "Replace Files?", n_files),
                                                    error->message, answers, G_N_ELEMENTS (answers));

  g_assert (PATHOS_IS_EXPORT_DIALOG (self));

  adw_alert_dialog_set_default_response (dialog, "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "job", g_object_ref (job), g_object_unref);
  adw_alert_dialog_choose (dialog, GTK_WIDGET (self), NULL, replace_answered_cb, pathos_weak_ref_new (self));
}

static void
finish (PathosExportDialog *self,
        PathosExportJob    *job,
        guint               n_pictures)
{
  const char      *name = g_object_get_data (G_OBJECT (job), "display-name");
  g_autofree char *message = NULL;

  g_assert (PATHOS_IS_EXPORT_DIALOG (self));

  if (n_pictures == 1)
    message = g_strdup_printf (_ ("Exported as %s"), name);
  else
    message = g_strdup_printf (ngettext ("%u picture exported", "%u pictures exported", n_pictures),
                               n_pictures);
  pathos_export_settings_remember (self->settings);
  g_signal_emit_by_name (self, "exported", message);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (PathosExportDialog) self = pathos_weak_ref_take (user_data);
  g_autoptr (GError) error = NULL;
  PathosExportJob *job = PATHOS_EXPORT_JOB (source);
  g_autoptr (PathosExport) export = pathos_export_job_save_finish (job, result, &error);

  if (self == NULL || self->document == NULL)
    return;

  set_exporting (self, FALSE);
  if (export != NULL)
    finish (self, job, export->documents->len);
  else if (g_error_matches (error, PATHOS_SAVE_ERROR, PATHOS_SAVE_ERROR_EXISTS))
    ask_to_replace (self, job, error);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    pathos_error_dialog_show (GTK_WIDGET (self), _ ("Could Not Export Map"), error);
}

static void
export_progressed_cb (PathosExportDialog *self,
                      GParamSpec         *pspec,
                      PathosExportJob    *job)
{
  g_assert (PATHOS_IS_EXPORT_DIALOG (self));
  g_assert (PATHOS_IS_EXPORT_JOB (job));

  if (self->export_cancellable != NULL)
    pathos_export_preview_set_progress (self->preview, pathos_export_job_get_progress (job));
}

/* The ending that somebody typed says what to write; without one, the chosen format says how to end.
 *
 * Returns: (transfer full): the file to write */
static GFile *
agree_on_format (PathosExportDialog *self,
                 GFile              *file)
{
  const PathosExportFormat *chosen = pathos_export_settings_get_options (self->settings).format, *typed;
  g_autofree char          *name = g_file_get_basename (file);

  g_assert (PATHOS_IS_EXPORT_DIALOG (self));

  typed = pathos_export_format_find_for_path (name);
  if (typed == NULL)
    return pathos_map_dialog_dup_completed (file, chosen->extension);

  if (!g_str_equal (typed->extension, chosen->extension))
    pathos_export_settings_set_format (self->settings, typed);
  return g_object_ref (file);
}

static void
refuse (PathosExportDialog *self,
        const char         *why)
{
  g_assert (PATHOS_IS_EXPORT_DIALOG (self));

  adw_dialog_present (pathos_error_dialog_new (_ ("Could Not Export Map"), why), GTK_WIDGET (self));
}

/**
 * pathos_export_dialog_export_to:
 * @file: as somebody typed its name
 *
 * Exports the map to @file with the current settings, but in the format of its ending. If that succeeds, the
 * dialog closes.
 */
void
pathos_export_dialog_export_to (PathosExportDialog *self,
                                GFile              *file)
{
  PathosExportOptions options;
  g_autoptr (GFile) completed = NULL;
  g_autofree char *path = NULL;
  g_autofree char *name = NULL;
  g_autoptr (PathosExportJob) job = NULL;

  g_return_if_fail (PATHOS_IS_EXPORT_DIALOG (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (self->export_cancellable == NULL);

  completed = agree_on_format (self, file);
  options = pathos_export_settings_get_options (self->settings);
  path = g_file_get_path (completed);
  if (path == NULL)
    {
      refuse (self, _ ("The folder is not on this computer. Choose another."));
      return;
    }
  if (!pathos_export_dialog_can_write (self, &options))
    {
      refuse (self, _ (pathos_export_newer));
      return;
    }

  name = g_file_get_basename (completed);
  job = pathos_export_job_new (pathos_document_get_journey (self->document), &options);
  g_object_set_data_full (G_OBJECT (job), "display-name", pathos_quote (name), g_free);
  g_object_set_data_full (G_OBJECT (job), "path", g_steal_pointer (&path), g_free);
  g_object_set_data (G_OBJECT (job), "is-chosen", GINT_TO_POINTER (g_file_equal (file, completed)));
  g_signal_connect_object (job,
                           "notify::progress",
                           G_CALLBACK (export_progressed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  start (self, job, FALSE);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (PathosExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  g_assert (PATHOS_IS_EXPORT_DIALOG (self));

  if (self->document == NULL)
    return;

  if (file != NULL)
    pathos_export_dialog_export_to (self, file);
  else
    pathos_error_dialog_show (GTK_WIDGET (self), _ ("Could Not Export Map"), error);
}

/* Returns: (transfer full): the name to suggest, which is not that of an open map */
static char *
create_name (PathosExportDialog *self)
{
  g_auto (GStrv) maps = pathos_window_dup_maps (GTK_APPLICATION (g_application_get_default ()));
  const PathosExportFormat *format = pathos_export_settings_get_options (self->settings).format;

  g_assert (PATHOS_IS_EXPORT_DIALOG (self));

  return pathos_map_dialog_dup_name (pathos_document_get_title (self->document), format->extension,
                                     (const char *const *) maps);
}

static void
folder_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (PathosExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, &error);
  g_autofree char *name = NULL;
  g_autoptr (GFile) file = NULL;

  g_assert (PATHOS_IS_EXPORT_DIALOG (self));

  if (self->document == NULL)
    return;
  if (folder == NULL)
    {
      pathos_error_dialog_show (GTK_WIDGET (self), _ ("Could Not Export Map"), error);
      return;
    }

  name = create_name (self);
  file = g_file_get_child (folder, name);
  pathos_export_dialog_export_to (self, file);
}

/* Outside of a sandbox, the name of the first picture is asked for. */
static gboolean
needs_folder (PathosExportDialog *self)
{
  PathosExportOptions options = pathos_export_settings_get_options (self->settings);

  g_assert (PATHOS_IS_EXPORT_DIALOG (self));

  return (options.stages || options.each_persona) && options.format->draw_page != NULL &&
         pathos_map_dialog_is_sandboxed ();
}

void
pathos_export_dialog_save_cb (GtkWidget  *widget,
                              const char *action,
                              GVariant   *parameter)
{
  PathosExportDialog *self = PATHOS_EXPORT_DIALOG (widget);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  GFile *file = pathos_document_get_file (self->document);
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;
  g_autofree char *name = create_name (self);

  gtk_file_dialog_set_title (dialog, _ ("Export Map"));
  gtk_file_dialog_set_initial_folder (dialog, folder);
  if (needs_folder (self))
    {
      gtk_file_dialog_select_folder (dialog,
                                     GTK_WINDOW (gtk_widget_get_root (widget)),
                                     NULL,
                                     folder_chosen_cb,
                                     g_object_ref (self));
      return;
    }

  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog,
                        GTK_WINDOW (gtk_widget_get_root (widget)),
                        NULL,
                        chosen_cb,
                        g_object_ref (self));
}

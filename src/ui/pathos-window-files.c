/* pathos-window-files.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-window-private.h"

#include "pathos-file.h"
#include "pathos-import-formats.h"
#include "pathos-json-error.h"

#include <glib/gi18n.h>

/* Opening, saving, and closing without losing anything. */

static void
add_filter (GListStore               *filters,
            const PathosImportFormat *format)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  g_assert (G_IS_LIST_STORE (filters));
  g_assert (format != NULL);

  gtk_file_filter_set_name (filter, _ (format->label));
  for (guint i = 0; format->extensions[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, format->extensions[i] + 1); /* without its dot */
  g_list_store_append (filters, filter);
}

/* @saving: whether to list only the formats in which maps are saved */
static GListModel *
create_filters (gboolean saving)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  for (guint i = 0; pathos_import_formats[i].id != NULL; i++)
    {
      if (pathos_import_formats[i].is_own || !saving)
        add_filter (filters, &pathos_import_formats[i]);
    }

  gtk_file_filter_set_name (all, _ ("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, all);

  return G_LIST_MODEL (filters);
}

static GtkFileDialog *
create_dialog (PathosWindow *self,
               const char   *title,
               gboolean      saving)
{
  GtkFileDialog *dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = create_filters (saving);
  GFile *source = self->document != NULL ? pathos_document_get_source (self->document) : NULL;
  GFile *file = self->document != NULL && source == NULL ? pathos_document_get_file (self->document) : source;
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;

  g_assert (PATHOS_IS_WINDOW (self));

  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_set_initial_folder (dialog, folder);

  return dialog;
}

static gboolean
shows_file (PathosWindow *self,
            GFile        *file)
{
  GFile *own = self->document != NULL ? pathos_document_get_file (self->document) : NULL;

  g_assert (G_IS_FILE (file));

  if (own != NULL && g_file_equal (own, file))
    return TRUE;

  return self->opening != NULL && g_file_equal (self->opening, file);
}

/* Returns: (transfer none) (nullable): the window that shows @file, or is opening it */
PathosWindow *
pathos_window_find (GtkApplication *application,
                    GFile          *file)
{
  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  for (GList *link = gtk_application_get_windows (application); link != NULL; link = link->next)
    {
      if (PATHOS_IS_WINDOW (link->data) && shows_file (link->data, file))
        return link->data;
    }

  return NULL;
}

/* A window that got no map closes after the error. If it is the only one, a new map replaces it. */
static void
open_error_closed_cb (PathosWindow *self)
{
  GList *windows = gtk_application_get_windows (gtk_window_get_application (GTK_WINDOW (self)));

  g_assert (PATHOS_IS_WINDOW (self));

  if (self->document != NULL)
    return;

  if (windows->next == NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "app.new", NULL);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
show_open_error (PathosWindow *self,
                 GFile        *file,
                 const GError *error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *heading = g_strdup_printf (_ ("Could Not Open “%s”"), shown);
  g_autofree char *body = NULL;
  PathosPosition   position;
  AdwDialog       *dialog;

  g_assert (PATHOS_IS_WINDOW (self));

  if (pathos_json_error_get_position (error, &position))
    body = g_strdup_printf (_ ("Line %u, column %u: %s"), position.line, position.column, error->message);

  dialog = adw_alert_dialog_new (heading, body != NULL ? body : error->message);
  adw_alert_dialog_set_heading_use_markup (ADW_ALERT_DIALOG (dialog), FALSE);
  adw_alert_dialog_set_body_use_markup (ADW_ALERT_DIALOG (dialog), FALSE);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  g_signal_connect_object (dialog, "closed", G_CALLBACK (open_error_closed_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (PathosWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PathosDocument) document = pathos_document_open_finish (result, &error);
  g_autoptr (GFile) file = g_steal_pointer (&self->opening);

  g_assert (PATHOS_IS_WINDOW (self));

  g_application_release (g_application_get_default ());
  if (document == NULL)
    {
      show_open_error (self, file, error);
      return;
    }

  if (!pathos_window_is_untouched (self))
    {
      PathosWindow *other = pathos_window_new (gtk_window_get_application (GTK_WINDOW (self)));

      pathos_window_set_document (other, document);
      gtk_window_present (GTK_WINDOW (other));
      return;
    }

  pathos_window_set_document (self, document);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

/**
 * pathos_window_open_file:
 *
 * Opens @file in this window if nothing would be lost, otherwise in a new one. If a window shows @file already,
 * presents that.
 */
void
pathos_window_open_file (PathosWindow *self,
                         GFile        *file)
{
  PathosWindow *other;

  g_return_if_fail (PATHOS_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  other = pathos_window_find (gtk_window_get_application (GTK_WINDOW (self)), file);
  if (other != NULL)
    {
      gtk_window_present (GTK_WINDOW (other));
      return;
    }
  if (self->opening != NULL)
    self = pathos_window_new (gtk_window_get_application (GTK_WINDOW (self)));

  g_set_object (&self->opening, file);
  g_application_hold (g_application_get_default ());
  pathos_document_open_async (file, NULL, opened_cb, g_object_ref (self));
}

static void
chosen_to_open_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (PathosWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);

  g_assert (PATHOS_IS_WINDOW (self));

  if (file != NULL)
    pathos_window_open_file (self, file);
  else
    pathos_window_show_error (self, _ ("Could Not Open Map"), error);
}

/**
 * pathos_window_choose_file:
 *
 * Asks for a file, and opens it.
 */
void
pathos_window_choose_file (PathosWindow *self)
{
  g_autoptr (GtkFileDialog) dialog = NULL;

  g_return_if_fail (PATHOS_IS_WINDOW (self));

  dialog = create_dialog (self, _ ("Open Map"), FALSE);
  gtk_file_dialog_open (dialog, GTK_WINDOW (self), NULL, chosen_to_open_cb, g_object_ref (self));
}

/**
 * pathos_window_saver_changed:
 *
 * Shows the result of saving, and closes the window if it was waiting for that.
 */
void
pathos_window_saver_changed (PathosWindow *self)
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
    pathos_window_show_error (self, _ ("Could Not Save Map"), pathos_saver_get_error (saver));
  else if (closes && !pathos_document_get_modified (self->document))
    gtk_window_destroy (GTK_WINDOW (self));
  else
    pathos_window_update_banner (self);
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
      pathos_window_show_error (self, _ ("Could Not Save Map"), error);
      return;
    }

  pathos_saver_save (pathos_document_get_saver (self->document), file);
}

/* Returns: (transfer full): the name to suggest, which is a new one if the map must not overwrite its file */
static char *
create_name (PathosWindow *self)
{
  GFile           *source = pathos_document_get_source (self->document);
  GFile           *file = source != NULL ? source : pathos_document_get_file (self->document);
  g_autofree char *name = file != NULL ? g_file_get_basename (file)
                                       : g_strdup (pathos_document_get_title (self->document));
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *stem = NULL;
  g_autofree char *changed = NULL;

  g_assert (PATHOS_IS_WINDOW (self));

  g_strdelimit (shown, "/", '-');
  if (file != NULL && source == NULL && !pathos_document_get_read_only (self->document))
    return g_steal_pointer (&shown);

  stem = pathos_import_format_dup_stem (shown);
  if (pathos_document_get_read_only (self->document))
    /* Translators: the name of a file, without its extension. */
    changed = g_strdup_printf (_ ("%s (copy)"), stem);
  else if (source != NULL && pathos_document_get_repairs (self->document)->len > 0)
    /* Translators: the name of a file, without its extension. */
    changed = g_strdup_printf (_ ("%s (repaired)"), stem);

  return g_strconcat (changed != NULL ? changed : stem, PATHOS_FILE_EXTENSION, NULL);
}

/**
 * pathos_window_save_as:
 *
 * Asks where to save the map, and saves it there.
 */
void
pathos_window_save_as (PathosWindow *self)
{
  g_autoptr (GtkFileDialog) dialog = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (PATHOS_IS_WINDOW (self));

  dialog = create_dialog (self, _ ("Save Map"), TRUE);
  pathos_canvas_commit (self->canvas);
  name = create_name (self);
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (self), NULL, chosen_to_save_cb, g_object_ref (self));
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
  PathosWindow    *self;
  g_autofree char *body = NULL;
  AdwAlertDialog  *dialog;

  g_return_val_if_fail (GTK_IS_WINDOW (window), FALSE);

  self = PATHOS_WINDOW (window);
  pathos_canvas_commit (self->canvas);
  if (self->document == NULL || !pathos_document_get_modified (self->document))
    return GDK_EVENT_PROPAGATE;

  body = g_strdup_printf (_ ("“%s” has unsaved changes. "
                             "Changes that are not saved will be permanently lost."),
                          pathos_document_get_title (self->document));
  dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("Save Changes?"), body));
  adw_alert_dialog_set_body_use_markup (dialog, FALSE);
  adw_alert_dialog_add_responses (dialog,
                                  "cancel",
                                  _ ("_Cancel"),
                                  "discard",
                                  _ ("_Discard"),
                                  "save",
                                  _ ("_Save"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "save");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_choose (dialog, GTK_WIDGET (self), NULL, close_answered_cb, g_object_ref (self));

  return GDK_EVENT_STOP;
}

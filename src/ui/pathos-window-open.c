/* pathos-window-open.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-window-private.h"

#include "pathos-error-dialog.h"
#include "pathos-json-error.h"
#include "pathos-map-dialog.h"
#include "pathos-quote.h"

#include <glib/gi18n.h>

/* Opening a file in a window, or in another one if that has something to lose. */

#define OPENING_DELAY 300 /* milliseconds that are too short to say anything */

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
  g_autofree char *shown = pathos_quote (name);
  g_autofree char *heading = g_strdup_printf (_ ("Could Not Open “%s”"), shown);
  g_autofree char *body = NULL;
  PathosPosition   position;
  AdwDialog       *dialog;

  g_assert (PATHOS_IS_WINDOW (self));

  if (pathos_json_error_get_position (error, &position))
    body = g_strdup_printf (_ ("Line %u, column %u: %s"), position.line, position.column, error->message);

  dialog = pathos_error_dialog_new (heading, body != NULL ? body : error->message);
  g_signal_connect_object (dialog, "closed", G_CALLBACK (open_error_closed_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* Returns: whether the window was closed while a file was read for it */
static gboolean
is_closed (PathosWindow *self)
{
  g_assert (PATHOS_IS_WINDOW (self));

  return gtk_window_get_application (GTK_WINDOW (self)) == NULL;
}

/* A large map takes a moment to be read, and another to be laid out. Until then, the window says so. */
static gboolean
show_opening_cb (gpointer user_data)
{
  PathosWindow    *self = PATHOS_WINDOW (user_data);
  g_autofree char *name = g_file_get_basename (self->opening);
  g_autofree char *shown = pathos_quote (name);

  self->opening_timeout = 0;
  if (self->document != NULL || is_closed (self))
    return G_SOURCE_REMOVE;

  /* Translators: a map is being opened. */
  adw_window_title_set_title (self->title, _ ("Opening…"));
  adw_window_title_set_subtitle (self->title, shown);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Opening…"));
  gtk_window_present (GTK_WINDOW (self));
  return G_SOURCE_REMOVE;
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
  g_clear_handle_id (&self->opening_timeout, g_source_remove);
  if (is_closed (self))
    return;
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
 * Opens @file in this window if nothing would be lost, otherwise in a new one. If a window already shows the
 * file, it is presented instead.
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
  self->opening_timeout = g_timeout_add (OPENING_DELAY, show_opening_cb, self);
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
    pathos_error_dialog_show (GTK_WIDGET (self), _ ("Could Not Open Map"), error);
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

  dialog = pathos_map_dialog_new (_ ("Open Map"), self->document, FALSE);
  gtk_file_dialog_open (dialog, GTK_WINDOW (self), NULL, chosen_to_open_cb, g_object_ref (self));
}

/* hands.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "hands.h"

#include "folder.h"
#include "pathos-application.h"
#include "pathos-id.h"
#include "pathos-json-writer.h"

/* The window, with a copy of a map in it, and the focus on the first part. */

static PathosApplication *application;

void
hands_say (Hands      *self,
           const char *format,
           ...)
{
  char    said[sizeof self->doing];
  va_list arguments;

  va_start (arguments, format);
  g_vsnprintf (said, sizeof said, format, arguments);
  va_end (arguments);
  g_strlcpy (self->doing, said, sizeof self->doing);
  if (g_getenv ("PATHOS_TRACE") != NULL)
    g_test_message ("%u: %s", self->n_gestures, self->doing);
}

static gint64
clock_cb (gpointer user_data)
{
  return ((Hands *) user_data)->time;
}

static void
open_map (Hands      *hands,
          const char *path)
{
  g_autoptr (GFile) source = g_file_new_for_path (path);
  g_autoptr (GFile) copy = NULL;
  g_autoptr (GError) error = NULL;

  hands->folder = folder_new ();
  copy = g_file_new_build_filename (hands->folder, "map.journey", NULL);
  g_file_copy (source, copy, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  hands->document = pathos_document_open (copy, &error);
  g_assert_no_error (error);
  pathos_history_set_clock (pathos_document_get_history (hands->document), clock_cb, hands);
  hands->first = pathos_json_write (pathos_document_get_journey (hands->document));
  hands->states = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_ptr_array_add (hands->states, g_bytes_ref (hands->first));
}

/**
 * hands_init:
 *
 * To be called by main(), instead of g_test_init(). A process has only one application.
 */
void
hands_init (int    *argc,
            char ***argv)
{
  gtk_test_init (argc, argv, NULL);
  application = pathos_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
}

/**
 * hands_open:
 * @path: of a map, of which a copy is opened
 *
 * New elements have the same ids whenever the numbers are the same.
 */
void
hands_open (Hands      *hands,
            const char *path)
{
  *hands = (Hands) { .time = 0 };
  pathos_id_seed ((guint32) g_test_rand_int ());
  open_map (hands, path);
  hands->window = pathos_window_new (GTK_APPLICATION (application));
  hands->canvas = pathos_window_get_canvas (hands->window);
  pathos_window_set_document (hands->window, hands->document);
  hands_watch_refusals (hands);
  gtk_window_present (GTK_WINDOW (hands->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (hands->window));
  hands_device_open (hands);
  while (!gtk_window_is_active (GTK_WINDOW (hands->window)))
    g_main_context_iteration (NULL, TRUE);
  hands_settle (hands);
  pathos_canvas_take_focus (hands->canvas);
  hands_settle (hands);
}

void
hands_close (Hands *hands)
{
  hands_device_close (hands);
  while (pathos_saver_get_state (pathos_document_get_saver (hands->document)) == PATHOS_SAVER_WRITING)
    g_main_context_iteration (NULL, TRUE);
  g_object_ref (hands->window);
  gtk_window_destroy (GTK_WINDOW (hands->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (hands->window);
  g_assert_finalize_object (hands->document);
  g_ptr_array_unref (hands->states);
  g_bytes_unref (hands->first);
  folder_remove (hands->folder);
}

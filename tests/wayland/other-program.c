/* other-program.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gio/gunixinputstream.h>
#include <gtk/gtk.h>
#include <stdio.h>
#include <unistd.h>

/* Another program, which knows nothing of Pathos, with a narrow, empty window. It is told what to do on its
 * standard input, and says on its standard output that it is shown, and what it has done:
 *
 *   offer KIND FILE   can be dragged out of its window from now on; "dragged" is said when it is
 *   copy KIND FILE    puts it into the clipboard
 *   read TYPE FILE    writes what the clipboard has of this type into a file
 *
 * KIND is "file" for a file itself, "picture" for the pixels in it, or the type of what is in it. The
 * clipboard is only for whoever has the keyboard, so this waits for it. */

#define WIDTH  160
#define HEIGHT 900

static GtkWidget        *window;
static GtkDragSource    *source;
static GDataInputStream *requests;

static void
say (const char *answer)
{
  puts (answer);
  fflush (stdout);
}

static GdkContentProvider *
create_content (const char *kind,
                const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (g_str_equal (kind, "file"))
    return gdk_content_provider_new_typed (G_TYPE_FILE, file);

  bytes = g_file_load_bytes (file, NULL, NULL, &error);
  g_assert_no_error (error);
  if (g_str_equal (kind, "picture"))
    {
      g_autoptr (GdkTexture) texture = gdk_texture_new_from_bytes (bytes, &error);

      g_assert_no_error (error);
      return gdk_content_provider_new_typed (GDK_TYPE_TEXTURE, texture);
    }

  return gdk_content_provider_new_for_bytes (kind, bytes);
}

static void
offer (const char *kind,
       const char *path)
{
  g_autoptr (GdkContentProvider) content = create_content (kind, path);

  gtk_drag_source_set_content (source, content);
}

static void
copy (const char *kind,
      const char *path)
{
  g_autoptr (GdkContentProvider) content = create_content (kind, path);

  g_assert_true (gdk_clipboard_set_content (gtk_widget_get_clipboard (window), content));
  gdk_display_sync (gtk_widget_get_display (window));
}

static void
keep_result_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
read_clipboard (const char *type,
                const char *path)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (window);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GInputStream) from = NULL;
  g_autoptr (GFileOutputStream) to = NULL;
  g_autoptr (GError) error = NULL;

  while (!gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), type))
    g_main_context_iteration (NULL, TRUE);

  gdk_clipboard_read_async (clipboard, (const char *[]) { type, NULL }, G_PRIORITY_DEFAULT, NULL,
                            keep_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  from = gdk_clipboard_read_finish (clipboard, result, NULL, &error);
  g_assert_no_error (error);
  to = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_splice (G_OUTPUT_STREAM (to), from, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, &error);
  g_assert_no_error (error);
}

static void
wait_for_keyboard (void)
{
  while (!gtk_window_is_active (GTK_WINDOW (window)))
    g_main_context_iteration (NULL, TRUE);
}

static void
run (const char *request)
{
  g_auto (GStrv) words = g_strsplit (request, " ", 3);

  g_assert_cmpuint (g_strv_length (words), ==, 3);
  if (!g_str_equal (words[0], "offer"))
    wait_for_keyboard ();

  if (g_str_equal (words[0], "offer"))
    offer (words[1], words[2]);
  else if (g_str_equal (words[0], "copy"))
    copy (words[1], words[2]);
  else
    read_clipboard (words[1], words[2]);
  say (words[0]);
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autofree char *request = g_data_input_stream_read_line_finish (requests, result, NULL, NULL);

  if (request == NULL)
    exit (0);

  run (request);
  g_data_input_stream_read_line_async (requests, G_PRIORITY_DEFAULT, NULL, read_cb, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GInputStream) input = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  GtkWidget *box;

  gtk_init ();
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  source = gtk_drag_source_new ();
  g_signal_connect_swapped (source, "drag-begin", G_CALLBACK (say), (gpointer) "dragged");
  gtk_widget_add_controller (box, GTK_EVENT_CONTROLLER (source));

  window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  wait_for_keyboard ();
  say ("shown");

  requests = g_data_input_stream_new (input);
  g_data_input_stream_read_line_async (requests, G_PRIORITY_DEFAULT, NULL, read_cb, NULL);
  while (TRUE)
    g_main_context_iteration (NULL, TRUE);
}

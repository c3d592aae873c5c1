/* pathos-clipboard.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-clipboard.h"

#include "pathos-json-meter.h"

#include <glib/gi18n.h>

#define CHUNK (64 * 1024)

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  GInputStream *stream = G_INPUT_STREAM (object);
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) chunk = g_input_stream_read_bytes_finish (stream, result, &error);
  GByteArray *all = g_task_get_task_data (task);
  gsize       size;

  if (chunk == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  size = g_bytes_get_size (chunk);
  if (size == 0)
    {
      g_task_return_pointer (task, g_byte_array_free_to_bytes (g_byte_array_ref (all)),
                             (GDestroyNotify) g_bytes_unref);
      return;
    }

  g_byte_array_append (all, g_bytes_get_data (chunk, NULL), (guint) size);
  if (all->len > PATHOS_MAX_BYTES)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NO_SPACE, _ ("What was copied is too large."));
      return;
    }

  g_input_stream_read_bytes_async (stream, CHUNK, G_PRIORITY_DEFAULT, NULL, read_cb, g_steal_pointer (&task));
}

static void
opened_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (object), result, NULL, &error);

  if (stream == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_input_stream_read_bytes_async (stream, CHUNK, G_PRIORITY_DEFAULT, NULL, read_cb,
                                     g_steal_pointer (&task));
}

/**
 * pathos_clipboard_read_async:
 * @mime_type: one that @clipboard has
 */
void
pathos_clipboard_read_async (GdkClipboard       *clipboard,
                             const char         *mime_type,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  const char *mime_types[] = { mime_type, NULL };
  GTask      *task = g_task_new (clipboard, NULL, callback, user_data);

  g_task_set_source_tag (task, pathos_clipboard_read_async);
  g_task_set_task_data (task, g_byte_array_new (), (GDestroyNotify) g_byte_array_unref);
  gdk_clipboard_read_async (clipboard, mime_types, G_PRIORITY_DEFAULT, NULL, opened_cb, task);
}

/* Returns: (transfer full) (nullable): all bytes; %NULL with an error */
GBytes *
pathos_clipboard_read_finish (GdkClipboard *clipboard,
                              GAsyncResult *result,
                              GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, clipboard), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* pathos-clip-provider.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-clip-provider.h"

#include "pathos-clip-file.h"
#include "pathos-clip-table.h"
#include "pathos-export-job.h"

#include <string.h>

/* A clip in the clipboard: for other maps as it is, for other programs as a picture, a table or a text. Each
 * form is made only when somebody asks for it, pictures by the worker. */

#define SCALE 2 /* pixels of a picture per unit of the map, for screens of today */

struct _PathosClipProvider
{
  GdkContentProvider parent_instance;

  PathosClip *clip;
};

G_DEFINE_FINAL_TYPE (PathosClipProvider, pathos_clip_provider, GDK_TYPE_CONTENT_PROVIDER);

static GBytes *
write_html (PathosClip *clip)
{
  char *html = pathos_clip_dup_html (clip);

  return g_bytes_new_take (html, strlen (html));
}

/* The best first. Texts come last, by their type, so that GDK offers them under all their names. */
static const struct
{
  const char *mime_type;
  const char *export; /* (nullable): as which format it is exported */
  GBytes *(*write) (PathosClip *clip);
} forms[] = {
  { PATHOS_CLIP_MIME_TYPE, NULL, pathos_clip_write },
  { "text/html", NULL, write_html },
  { "image/svg+xml", "svg", NULL },
  { "image/png", "png", NULL },
};

static void
pathos_clip_provider_finalize (GObject *object)
{
  PathosClipProvider *self = (PathosClipProvider *) object;

  pathos_clip_free (self->clip);

  G_OBJECT_CLASS (pathos_clip_provider_parent_class)->finalize (object);
}

static GdkContentFormats *
pathos_clip_provider_ref_formats (GdkContentProvider *provider)
{
  GdkContentFormatsBuilder *builder = gdk_content_formats_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    gdk_content_formats_builder_add_mime_type (builder, forms[i].mime_type);
  gdk_content_formats_builder_add_gtype (builder, G_TYPE_STRING);

  return gdk_content_formats_builder_free_to_formats (builder);
}

static gboolean
pathos_clip_provider_get_value (GdkContentProvider *provider,
                                GValue             *value,
                                GError            **error)
{
  PathosClipProvider *self = PATHOS_CLIP_PROVIDER (provider);

  if (!G_VALUE_HOLDS_STRING (value))
    return GDK_CONTENT_PROVIDER_CLASS (pathos_clip_provider_parent_class)->get_value (provider, value, error);

  g_value_take_string (value, pathos_clip_dup_text (self->clip));
  return TRUE;
}

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (g_output_stream_write_all_finish (G_OUTPUT_STREAM (object), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* @task: (transfer full): its data is the stream
 * @bytes: (transfer full) */
static void
write_bytes (GTask  *task,
             GBytes *bytes)
{
  GOutputStream *stream = g_task_get_task_data (task);
  gsize          size;
  gconstpointer  data = g_bytes_get_data (bytes, &size);

  g_object_set_data_full (G_OBJECT (task), "bytes", bytes, (GDestroyNotify) g_bytes_unref);
  g_output_stream_write_all_async (stream, data, size, g_task_get_priority (task),
                                   g_task_get_cancellable (task), written_cb, task);
}

static void
made_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PathosExport) export = NULL;

  export = pathos_export_job_make_finish (PATHOS_EXPORT_JOB (object), result, &error);
  if (export == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    write_bytes (g_steal_pointer (&task), g_bytes_ref (g_ptr_array_index (export->documents, 0)));
}

static void
write_export (PathosClipProvider *self,
              const char         *format,
              GTask              *task)
{
  PathosExportOptions options = { .format = pathos_export_format_find (format) };
  g_autoptr (PathosExportJob) job = NULL;

  g_assert (options.format != NULL);

  if (options.format->has_pixels)
    options.pen.scale = SCALE;
  job = pathos_export_job_new (self->clip->map, &options);
  pathos_export_job_make_async (job, g_task_get_cancellable (task), made_cb, task);
}

static void
pathos_clip_provider_write_mime_type_async (GdkContentProvider *provider,
                                            const char         *mime_type,
                                            GOutputStream      *stream,
                                            int                 io_priority,
                                            GCancellable       *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer            user_data)
{
  PathosClipProvider *self = PATHOS_CLIP_PROVIDER (provider);
  GTask              *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_priority (task, io_priority);
  g_task_set_source_tag (task, pathos_clip_provider_write_mime_type_async);
  g_task_set_task_data (task, g_object_ref (stream), g_object_unref);
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      if (!g_str_equal (forms[i].mime_type, mime_type))
        continue;

      if (forms[i].export != NULL)
        write_export (self, forms[i].export, task);
      else
        write_bytes (task, forms[i].write (self->clip));
      return;
    }

  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "No %s", mime_type);
  g_object_unref (task);
}

static gboolean
pathos_clip_provider_write_mime_type_finish (GdkContentProvider *provider,
                                             GAsyncResult       *result,
                                             GError            **error)
{
  g_return_val_if_fail (g_task_is_valid (result, provider), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
pathos_clip_provider_class_init (PathosClipProviderClass *klass)
{
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pathos_clip_provider_finalize;
  provider_class->ref_formats = pathos_clip_provider_ref_formats;
  provider_class->get_value = pathos_clip_provider_get_value;
  provider_class->write_mime_type_async = pathos_clip_provider_write_mime_type_async;
  provider_class->write_mime_type_finish = pathos_clip_provider_write_mime_type_finish;
}

static void
pathos_clip_provider_init (PathosClipProvider *self)
{
}

/**
 * pathos_clip_provider_new:
 * @clip: (transfer full)
 *
 * Returns: (transfer full): what to put into the clipboard
 */
GdkContentProvider *
pathos_clip_provider_new (PathosClip *clip)
{
  PathosClipProvider *self;

  g_return_val_if_fail (clip != NULL, NULL);

  self = g_object_new (PATHOS_TYPE_CLIP_PROVIDER, NULL);
  self->clip = clip;
  return GDK_CONTENT_PROVIDER (self);
}

/* Returns: (transfer none): the clip */
const PathosClip *
pathos_clip_provider_get_clip (PathosClipProvider *self)
{
  g_return_val_if_fail (PATHOS_IS_CLIP_PROVIDER (self), NULL);

  return self->clip;
}

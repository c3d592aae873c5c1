/* pathos-canvas-drops.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

#include "pathos-edits.h"
#include "pathos-grid-text.h"

#include <string.h>

/* Pictures and texts that are dropped from other programs. */

typedef struct
{
  PathosCanvas    *canvas;
  PathosDocument  *document;
  graphene_point_t point; /* in the scene */
} Drop;

/**
 * pathos_canvas_set_picture:
 * @bytes: of a file
 *
 * Sets the picture of what is at a place, which gets the focus, or says why not.
 */
void
pathos_canvas_set_picture (PathosCanvas            *self,
                           const PathosInsertPlace *place,
                           GBytes                  *bytes)
{
  PathosDocument *document;
  PathosElement  *element;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (PATHOS_IS_CANVAS (self));
  g_return_if_fail (place != NULL && bytes != NULL);

  document = pathos_scene_model_get_document (self->model);
  element = pathos_edit_set_picture (pathos_document_get_history (document),
                                     pathos_document_get_journey (document), place->beside, place->at, bytes,
                                     &error);
  if (element != NULL)
    pathos_canvas_focus_on_id (self, element->id);
  else
    pathos_canvas_refuse (self, error->message);
}

static PathosInsertPlace
get_place (PathosCanvas           *self,
           const graphene_point_t *point)
{
  PathosInsertPlace place = { NULL };

  pathos_insert_place_at (&place, pathos_scene_model_get_journey (self->model),
                          pathos_scene_model_get_parts (self->model),
                          pathos_scene_model_get_scene (self->model), PATHOS_INSERT_CARD, point);
  return place;
}

/* Nothing larger than a picture may be is read. */
static gboolean
read_more_cb (const char *contents,
              goffset     size,
              gpointer    user_data)
{
  return size <= PATHOS_MAX_PICTURE_BYTES;
}

/* Sets the picture, unless something else is shown or edited since. Frees @drop. */
static void
set_dropped (Drop         *drop,
             GBytes       *bytes,
             const GError *error)
{
  if (bytes == NULL)
    pathos_canvas_refuse (drop->canvas, error->message);
  else if (pathos_scene_model_get_document (drop->canvas->model) == drop->document &&
           pathos_scene_model_get_parts (drop->canvas->model) != NULL &&
           !pathos_text_editor_is_running (drop->canvas->editor))
    {
      PathosInsertPlace place = get_place (drop->canvas, &drop->point);

      pathos_canvas_set_picture (drop->canvas, &place, bytes);
    }

  g_object_unref (drop->document);
  g_object_unref (drop->canvas);
  g_free (drop);
}

static Drop *
drop_new (PathosCanvas           *self,
          const graphene_point_t *point)
{
  Drop *drop = g_new0 (Drop, 1);

  drop->canvas = g_object_ref (self);
  drop->document = g_object_ref (pathos_scene_model_get_document (self->model));
  drop->point = *point;
  return drop;
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  char *contents = NULL;
  gsize size = 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (g_file_load_partial_contents_finish (G_FILE (object), result, &contents, &size, NULL, &error))
    bytes = g_bytes_new_take (contents, size);
  set_dropped (user_data, bytes, error);
}

/* Runs in a worker. */
static void
encode (GTask        *task,
        gpointer      texture,
        gpointer      task_data,
        GCancellable *cancellable)
{
  g_task_return_pointer (task, gdk_texture_save_to_png_bytes (texture), (GDestroyNotify) g_bytes_unref);
}

static void
encoded_cb (GObject      *texture,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_task_propagate_pointer (G_TASK (result), &error);

  set_dropped (user_data, bytes, error);
}

/* A picture without a file, such as from a browser or a viewer, comes as its pixels. */
static void
drop_texture (PathosCanvas           *self,
              GdkTexture             *texture,
              const graphene_point_t *point)
{
  g_autoptr (GTask) task = g_task_new (texture, NULL, encoded_cb, drop_new (self, point));

  g_task_set_source_tag (task, drop_texture);
  g_task_run_in_thread (task, encode);
}

static gboolean
drop_cb (PathosCanvas *self,
         const GValue *value,
         double        x,
         double        y)
{
  graphene_point_t point = pathos_scroller_to_scene (self->scroller, x, y);

  g_assert (PATHOS_IS_CANVAS (self));

  if (pathos_text_editor_is_running (self->editor) || pathos_scene_model_get_parts (self->model) == NULL ||
      !pathos_canvas_check_editable (self))
    return FALSE;

  if (G_VALUE_HOLDS_STRING (value))
    {
      const char *text = g_value_get_string (value);
      g_autoptr (PathosGrid) grid = pathos_grid_read_text (text, strlen (text));
      PathosInsertPlace place = get_place (self, &point);

      pathos_canvas_paste_grid (self, grid, &place);
    }
  else if (G_VALUE_HOLDS (value, GDK_TYPE_TEXTURE))
    drop_texture (self, g_value_get_object (value), &point);
  else if (g_value_get_boxed (value) != NULL)
    {
      g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

      g_file_load_partial_contents_async (files->data, NULL, read_more_cb, loaded_cb,
                                          drop_new (self, &point));
    }
  return TRUE;
}

/* Takes what is dragged here from other programs. */
void
pathos_canvas_init_drops (PathosCanvas *self)
{
  GType          types[] = { GDK_TYPE_FILE_LIST, GDK_TYPE_TEXTURE, G_TYPE_STRING }; /* the best first */
  GtkDropTarget *target;

  g_return_if_fail (PATHOS_IS_CANVAS (self));

  target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);
  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

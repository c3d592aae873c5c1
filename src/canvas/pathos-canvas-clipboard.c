/* pathos-canvas-clipboard.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

#include "pathos-clip-file.h"
#include "pathos-clip-provider.h"
#include "pathos-clipboard.h"
#include "pathos-edits.h"
#include "pathos-grid-text.h"
#include "pathos-wording.h"

#include <glib/gi18n.h>

/* Cut, copy and paste. The selected elements are copied or, if there are none, the focused one. */

/* Returns: (transfer container) (nullable): what to copy; %NULL if there is nothing, which this says */
static GPtrArray *
collect (PathosCanvas       *self,
         const PathosPlaced *placed)
{
  g_autoptr (GPtrArray) elements = pathos_canvas_collect_elements (self, placed);

  if (elements->len > 0)
    return g_steal_pointer (&elements);

  pathos_canvas_refuse (self, _ ("There is nothing to copy here."));
  return NULL;
}

static void
set_clip (PathosCanvas *self,
          GPtrArray    *elements)
{
  PathosClip *clip = pathos_clip_new_of (pathos_scene_model_get_journey (self->model),
                                         (PathosElement *const *) elements->pdata, elements->len);
  g_autoptr (GdkContentProvider) provider = pathos_clip_provider_new (clip);

  g_assert (PATHOS_IS_CANVAS (self));

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), provider);
}

gboolean
pathos_canvas_run_copy (GtkWidget          *widget,
                        const PathosAction *action,
                        const PathosPlaced *placed)
{
  PathosCanvas *self = PATHOS_CANVAS (widget);
  g_autoptr (GPtrArray) elements = NULL;
  g_autofree char *name = NULL, *message = NULL;

  g_assert (PATHOS_IS_CANVAS (widget));
  g_assert (action != NULL);

  elements = collect (self, placed);
  if (elements == NULL)
    return TRUE;

  set_clip (self, elements);
  name = pathos_wording_name (g_ptr_array_index (elements, 0));
  if (elements->len == 1)
    /* Translators: “Goes to checkout” copied: an element is in the clipboard. */
    message = g_strdup_printf (_ ("%s copied"), name);
  else
    message = g_strdup_printf (ngettext ("%u element copied", "%u elements copied", elements->len),
                               elements->len);
  pathos_canvas_say (self, message);
  return TRUE;
}

/* Of several elements, what a map always has stays.
 *
 * Returns: (transfer full) (nullable): the ids of what can be cut; %NULL if nothing can, which it says */
static GPtrArray *
collect_ids (PathosCanvas *self,
             GPtrArray    *elements)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  const char *refusal = NULL;

  g_assert (PATHOS_IS_CANVAS (self));

  for (guint i = 0; i < elements->len; i++)
    {
      PathosElement *element = g_ptr_array_index (elements, i);
      const char    *reason = pathos_edit_get_refusal (element);

      refusal = reason != NULL ? reason : refusal;
      if (reason == NULL)
        g_ptr_array_add (ids, g_strdup (element->id));
    }

  if (ids->len > 0)
    return g_steal_pointer (&ids);

  pathos_canvas_refuse (self, refusal);
  return NULL;
}

gboolean
pathos_canvas_run_cut (GtkWidget          *widget,
                       const PathosAction *action,
                       const PathosPlaced *placed)
{
  PathosCanvas *self = PATHOS_CANVAS (widget);
  g_autoptr (GPtrArray) elements = NULL;
  g_autoptr (GPtrArray) ids = NULL;
  g_autoptr (PathosCensus) census = NULL;
  g_autofree char *message = NULL;

  g_assert (PATHOS_IS_CANVAS (widget));
  g_assert (action != NULL);

  if (!pathos_canvas_check_editable (self))
    return TRUE;

  elements = collect (self, placed);
  ids = elements != NULL ? collect_ids (self, elements) : NULL;
  if (ids == NULL)
    return TRUE;

  set_clip (self, elements);
  census = pathos_census_new (pathos_scene_model_get_journey (self->model), ids);
  pathos_edit_cut (pathos_scene_model_get_history (self->model),
                   pathos_scene_model_get_journey (self->model), ids);
  pathos_selection_set_only (self->selection, NULL);
  message = pathos_census_describe_deleted (census);
  g_signal_emit_by_name (self, "deleted", message);
  return TRUE;
}

/* Says what has no place in this map. */
static void
say_left_out (PathosCanvas       *self,
              const PathosPasted *pasted)
{
  g_autofree char *message = NULL;

  g_assert (PATHOS_IS_CANVAS (self));

  if (pasted->n_left_out == 0)
    return;

  message = g_strdup_printf (ngettext ("%u thing was left out: its touchpoint is not in this map.",
                                       "%u things were left out: their touchpoints are not in this map.",
                                       pasted->n_left_out),
                             pasted->n_left_out);
  pathos_canvas_refuse (self, message);
}

/* Pastes beside what has the focus, which moves to the first of what was pasted. */
static void
paste_clip (PathosCanvas     *self,
            const PathosClip *clip)
{
  PathosJourney    *journey = pathos_scene_model_get_journey (self->model);
  PathosInsertPlace place = pathos_insert_place_beside (journey, pathos_canvas_get_acting (self), NULL);
  g_auto (PathosPasted) pasted = { NULL };
  g_autoptr (GError) error = NULL;

  g_assert (PATHOS_IS_CANVAS (self));

  if (!pathos_clip_paste (clip, pathos_scene_model_get_history (self->model), journey, &place, &pasted,
                          &error))
    {
      pathos_canvas_refuse_error (self, error);
      return;
    }

  pathos_canvas_focus_on_id (self, g_ptr_array_index (pasted.ids, 0));
  pathos_selection_set_all (self->selection, pasted.ids);
  say_left_out (self, &pasted);
}

static gboolean
paste_clip_bytes (PathosCanvas *self,
                  GBytes       *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PathosClip) clip = pathos_clip_read (bytes, &error);

  g_assert (PATHOS_IS_CANVAS (self));

  if (clip != NULL)
    paste_clip (self, clip);
  else
    pathos_canvas_refuse (self, error->message);
  return TRUE;
}

static void
paste_grid (PathosCanvas *self,
            PathosGrid   *grid)
{
  PathosJourney    *journey = pathos_scene_model_get_journey (self->model);
  PathosInsertPlace place = pathos_insert_place_beside (journey, pathos_canvas_get_acting (self), NULL);

  g_assert (PATHOS_IS_CANVAS (self));

  pathos_canvas_paste_grid (self, grid, &place);
}

static gboolean
paste_html (PathosCanvas *self,
            GBytes       *bytes)
{
  gsize         size;
  gconstpointer html = g_bytes_get_data (bytes, &size);
  g_autoptr (PathosGrid) grid = pathos_grid_read_html (html, size);

  g_assert (PATHOS_IS_CANVAS (self));

  if (grid != NULL)
    paste_grid (self, grid);
  return grid != NULL;
}

static gboolean
paste_picture (PathosCanvas *self,
               GBytes       *bytes)
{
  PathosJourney    *journey = pathos_scene_model_get_journey (self->model);
  PathosInsertPlace place = pathos_insert_place_beside (journey, pathos_canvas_get_acting (self), NULL);

  g_assert (PATHOS_IS_CANVAS (self));

  pathos_canvas_set_picture (self, &place, bytes);
  return TRUE;
}

static gboolean
paste_text (PathosCanvas *self,
            GBytes       *bytes)
{
  gsize         size;
  gconstpointer text = g_bytes_get_data (bytes, &size);
  g_autoptr (PathosGrid) grid = pathos_grid_read_text (text, size);

  g_assert (PATHOS_IS_CANVAS (self));

  paste_grid (self, grid);
  return TRUE;
}

/* What can be pasted, the best first. What is no table after all is read as a text. */
static const struct
{
  const char *mime_type;
  gboolean (*paste) (PathosCanvas *self, GBytes *bytes);
} forms[] = {
  { PATHOS_CLIP_MIME_TYPE, paste_clip_bytes },
  { "text/html", paste_html },
  { "image/png", paste_picture },
  { "image/jpeg", paste_picture },
  { "text/plain;charset=utf-8", paste_text },
  { "text/plain", paste_text },
};

typedef struct
{
  PathosCanvas   *canvas;
  PathosDocument *document; /* into which to paste */
  guint           form;
} Paste;

/* Returns: whether the map can be changed now: another may be shown since, or a text be edited */
static gboolean
is_free (PathosCanvas   *self,
         PathosDocument *document)
{
  g_assert (PATHOS_IS_CANVAS (self));

  return pathos_scene_model_get_document (self->model) == document &&
         pathos_scene_model_get_parts (self->model) != NULL &&
         !pathos_text_editor_is_running (self->editor) && !pathos_drag_controller_is_running (self->drag);
}

static gboolean
read_form (PathosCanvas *self,
           guint         first);

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  Paste *paste = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = pathos_clipboard_read_finish (GDK_CLIPBOARD (object), result, &error);

  if (is_free (paste->canvas, paste->document))
    {
      if (bytes == NULL)
        pathos_canvas_refuse (paste->canvas, error->message);
      else if (g_bytes_get_size (bytes) == 0 || !forms[paste->form].paste (paste->canvas, bytes))
        read_form (paste->canvas, paste->form + 1);
    }

  g_object_unref (paste->canvas);
  g_object_unref (paste->document);
  g_free (paste);
}

/* Reads the best form from @first on. Returns: whether there is one, which this says otherwise */
static gboolean
read_form (PathosCanvas *self,
           guint         first)
{
  GdkClipboard      *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);
  Paste             *paste;

  g_assert (PATHOS_IS_CANVAS (self));

  for (guint i = first; i < G_N_ELEMENTS (forms); i++)
    {
      if (!gdk_content_formats_contain_mime_type (formats, forms[i].mime_type))
        continue;

      paste = g_new0 (Paste, 1);
      paste->canvas = g_object_ref (self);
      paste->document = g_object_ref (pathos_scene_model_get_document (self->model));
      paste->form = i;
      pathos_clipboard_read_async (clipboard, forms[i].mime_type, read_cb, paste);
      return TRUE;
    }

  pathos_canvas_refuse (self, _ ("There is nothing that can be pasted here."));
  return FALSE;
}

gboolean
pathos_canvas_run_paste (GtkWidget          *widget,
                         const PathosAction *action,
                         const PathosPlaced *placed)
{
  PathosCanvas       *self = PATHOS_CANVAS (widget);
  GdkClipboard       *clipboard = gtk_widget_get_clipboard (widget);
  GdkContentProvider *content = gdk_clipboard_get_content (clipboard);

  g_assert (PATHOS_IS_CANVAS (widget));
  g_assert (action != NULL);

  if (!pathos_canvas_check_editable (self))
    return TRUE;

  /* What this program has copied itself needs no reading. */
  if (content != NULL && PATHOS_IS_CLIP_PROVIDER (content))
    {
      paste_clip (self, pathos_clip_provider_get_clip (PATHOS_CLIP_PROVIDER (content)));
      return TRUE;
    }

  read_form (self, 0);
  return TRUE;
}

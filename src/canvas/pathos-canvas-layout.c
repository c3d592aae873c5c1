/* pathos-canvas-layout.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

/* From the document to the scene: when the layout runs, and what follows from a new scene. */

static PathosHistory *
get_history (PathosCanvas *self)
{
  return pathos_document_get_history (self->document);
}

static const PathosPlaced *
find_first_of (PathosCanvas *self,
               GPtrArray    *ids)
{
  for (guint i = 0; i < ids->len; i++)
    {
      const PathosPlaced *placed = pathos_parts_find (self->parts, g_ptr_array_index (ids, i));

      if (placed != NULL)
        return placed;
    }

  return NULL;
}

/* What a step of the history named is selected and shown, once it is there to be seen. */
static void
show_pending (PathosCanvas *self)
{
  g_autoptr (GPtrArray) ids = g_steal_pointer (&self->to_show);
  const PathosPlaced *first = ids != NULL ? find_first_of (self, ids) : NULL;

  if (first == NULL)
    return;

  pathos_selection_set_all (self->selection, ids);
  pathos_canvas_reveal (self, first);
  if (pathos_canvas_holds_focus (self))
    pathos_canvas_focus_on (self, first);
}

static void
update_items (PathosCanvas *self)
{
  const PathosPlaced *focused;
  gboolean            had_focus = pathos_item_layer_get_focused (self->layer) != NULL;

  self->near = pathos_canvas_get_near (self);
  pathos_item_layer_update (self->layer, self->parts, &self->near);

  if (!had_focus || pathos_item_layer_get_focused (self->layer) != NULL)
    return;

  focused = pathos_canvas_get_focused (self);
  if (focused != NULL)
    pathos_item_layer_focus (self->layer, self->parts, focused);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
set_scene (PathosCanvas *self,
           PathosScene  *scene)
{
  g_autoptr (PathosParts) before = g_steal_pointer (&self->parts);

  g_clear_pointer (&self->scene, pathos_scene_unref);
  self->scene = scene;
  self->parts = pathos_parts_new (scene, before);
  pathos_sticky_init (&self->sticky, scene);

  self->viewport.map_width = scene->width;
  self->viewport.map_height = scene->height;
}

/* Finds the zoom at which a map opens, once its size and that of the widget are known. */
void
pathos_canvas_open_view (PathosCanvas *self)
{
  if (!self->opens || self->scene == NULL || self->viewport.width <= 0)
    return;

  self->opens = FALSE;
  pathos_viewport_open (&self->viewport, self->scene->rtl);
  g_object_notify (G_OBJECT (self), "zoom");
}

/* Runs the layout now. A gesture that goes by what its last move has changed cannot wait for the next frame. */
void
pathos_canvas_lay_out (PathosCanvas *self)
{
  g_clear_handle_id (&self->layout_source, g_source_remove);
  if (self->layout == NULL || self->theme == NULL)
    return;

  self->view.draft = pathos_tool_get_draft (pathos_tool_is_running (self->text_tool) ? self->text_tool : self->drag_tool);
  pathos_painter_set_draft (self->painter, self->view.draft, self->theme->gap);
  set_scene (self, pathos_layout_run (self->layout, self->theme, &self->view));

  pathos_canvas_open_view (self);
  pathos_canvas_configure (self);
  update_items (self);
  show_pending (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
lay_out_cb (gpointer user_data)
{
  PathosCanvas *self = user_data;

  self->layout_source = 0;
  pathos_canvas_lay_out (self);
  return G_SOURCE_REMOVE;
}

/* Lets the layout run before the next frame, once for all that happens until then. */
void
pathos_canvas_invalidate (PathosCanvas *self)
{
  if (self->layout_source == 0)
    self->layout_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE + 5, lay_out_cb, self, NULL);
}

static void
flipped_cb (PathosCanvas *self,
            GPtrArray    *elements)
{
  g_clear_pointer (&self->to_show, g_ptr_array_unref);
  self->to_show = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < elements->len; i++)
    g_ptr_array_add (self->to_show, g_strdup (PATHOS_ELEMENT (g_ptr_array_index (elements, i))->id));

  pathos_canvas_invalidate (self);
}

/* Lets go of the document, if there is any. */
void
pathos_canvas_forget_document (PathosCanvas *self)
{
  if (self->document == NULL)
    return;

  pathos_canvas_end_text (self, FALSE);
  pathos_canvas_cancel_drag (self);
  pathos_canvas_remember_focus (self, NULL);
  g_signal_handlers_disconnect_by_data (pathos_document_get_journey (self->document), self);
  g_signal_handlers_disconnect_by_data (get_history (self), self);
  pathos_selection_set_only (self->selection, NULL);
  g_clear_handle_id (&self->layout_source, g_source_remove);
  g_clear_pointer (&self->layout, pathos_layout_free);
  g_clear_pointer (&self->to_show, g_ptr_array_unref);
  g_clear_object (&self->document);
}

/* @document: (nullable): whose map to show, from its start */
void
pathos_canvas_set_document (PathosCanvas   *self,
                            PathosDocument *document)
{
  g_return_if_fail (PATHOS_IS_CANVAS (self));

  if (self->document == document)
    return;

  pathos_canvas_forget_document (self);
  if (document != NULL)
    {
      PathosJourney *journey = pathos_document_get_journey (document);

      self->document = g_object_ref (document);
      self->layout = pathos_layout_new (journey);
      self->opens = TRUE;
      g_signal_connect_swapped (journey, "changed", G_CALLBACK (pathos_canvas_invalidate), self);
      g_signal_connect_swapped (get_history (self), "flipped", G_CALLBACK (flipped_cb), self);
      pathos_canvas_invalidate (self);
    }

  g_object_notify (G_OBJECT (self), "document");
}

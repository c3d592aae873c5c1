/* pathos-canvas-focus.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

#include "pathos-edits.h"

/* The canvas is one stop of the Tab key. Where inside of it the focus is, it remembers. */

/* @group: (nullable): where the focus goes when it comes back */
void
pathos_canvas_remember_focus (PathosCanvas      *self,
                              const PathosGroup *group)
{
  PathosGroup *old = self->focused;

  self->focused = group != NULL ? (PathosGroup *) pathos_node_ref ((PathosNode *) group) : NULL;
  if (old != NULL)
    pathos_node_unref (&old->node);
}

/* Returns: (nullable): the part that has the focus, or had it last */
const PathosPlaced *
pathos_canvas_get_focused (PathosCanvas *self)
{
  PathosItem *item = self->layer != NULL ? pathos_item_layer_get_focused (self->layer) : NULL;

  if (self->parts == NULL)
    return NULL;
  if (item != NULL)
    pathos_canvas_remember_focus (self, pathos_item_get_group (item));

  return self->focused != NULL ? pathos_parts_find_same (self->parts, self->focused) : NULL;
}

/* Returns: whether something in the canvas has the focus, or will have it once the window is active: until then, GTK does
 * not count it as a child with the focus. */
gboolean
pathos_canvas_holds_focus (PathosCanvas *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && focus != GTK_WIDGET (self) && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

/* Moves focus and selection to a part of the map, and shows it. */
void
pathos_canvas_focus_on (PathosCanvas       *self,
                        const PathosPlaced *placed)
{
  pathos_canvas_remember_focus (self, placed->group);
  pathos_canvas_reveal (self, placed);
  pathos_item_layer_focus (self->layer, self->parts, placed);
  if (placed->group->part != PATHOS_PART_ITEM)
    pathos_selection_set_only (self->selection, NULL);
  else if (!pathos_selection_contains (self->selection, placed->group->id))
    pathos_selection_set_only (self->selection, placed->group->id);
}

/* Whether the Tab key, which goes in @direction, stops here */
gboolean
pathos_canvas_focus (GtkWidget       *widget,
                     GtkDirectionType direction)
{
  PathosCanvas       *self = PATHOS_CANVAS (widget);
  const PathosPlaced *placed;

  if ((direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD) || self->parts == NULL || pathos_canvas_holds_focus (self))
    return FALSE;

  placed = pathos_canvas_get_focused (self);
  if (placed == NULL)
    placed = pathos_parts_get_first (self->parts);
  if (placed == NULL)
    return !gtk_widget_has_focus (widget) && gtk_widget_grab_focus (widget);

  pathos_canvas_focus_on (self, placed);
  return TRUE;
}

static void
delete_ids (PathosCanvas *self,
            GPtrArray    *ids)
{
  guint n_deleted;

  if (pathos_document_get_read_only (self->document))
    return;

  n_deleted = pathos_edit_delete (pathos_document_get_history (self->document), pathos_document_get_journey (self->document), ids);
  if (n_deleted > 0)
    g_signal_emit_by_name (self, "deleted", n_deleted);
}

/* Deletes what is selected, or else what has the focus. */
void
pathos_canvas_delete_selected (PathosCanvas *self)
{
  const PathosPlaced *placed = pathos_canvas_get_focused (self);
  const PathosPlaced *next = NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *selected = pathos_selection_get_ids (self->selection);

  for (guint i = 0; i < selected->len; i++)
    g_ptr_array_add (ids, g_strdup (g_ptr_array_index (selected, i)));
  if (ids->len == 0 && placed != NULL && placed->group->part == PATHOS_PART_ITEM)
    g_ptr_array_add (ids, g_strdup (placed->group->id));
  if (ids->len == 0)
    return;

  /* The focus goes on from where it was. */
  if (placed != NULL)
    next = pathos_parts_get_beside (self->parts, placed, 1, 0);
  if (next == NULL && placed != NULL)
    next = pathos_parts_get_beside (self->parts, placed, -1, 0);
  pathos_canvas_remember_focus (self, next != NULL ? next->group : NULL);

  pathos_selection_set_only (self->selection, NULL);
  delete_ids (self, ids);
}

/* pathos-canvas-focus.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

#include "pathos-rect.h"

/* The canvas is a single tab stop, and remembers which of its parts had the focus.
 *
 * Length: what can have the focus, and what has it. */

#define REST 100 /* milliseconds without a change of the view */

/**
 * pathos_canvas_remember_focus:
 * @group: (nullable): the part that gets the focus when the canvas does
 */
void
pathos_canvas_remember_focus (PathosCanvas      *self,
                              const PathosGroup *group)
{
  PathosGroup *old;

  g_return_if_fail (PATHOS_IS_CANVAS (self));

  old = self->focused;
  self->focused = group != NULL ? (PathosGroup *) pathos_node_ref ((PathosNode *) group) : NULL;
  if (old != NULL)
    pathos_node_unref (&old->node);
}

/**
 * pathos_canvas_get_focused:
 *
 * Returns: (nullable): the part that has the focus, or had it last
 */
const PathosPlaced *
pathos_canvas_get_focused (PathosCanvas *self)
{
  const PathosParts *parts;
  PathosItem        *item;

  g_return_val_if_fail (PATHOS_IS_CANVAS (self), NULL);

  parts = pathos_scene_model_get_parts (self->model);
  item = self->layer != NULL ? pathos_item_layer_get_focused (self->layer) : NULL;
  if (parts == NULL)
    return NULL;
  if (item != NULL)
    pathos_canvas_remember_focus (self, pathos_item_get_group (item));

  return self->focused != NULL ? pathos_parts_find_same (parts, self->focused) : NULL;
}

/**
 * pathos_canvas_get_acting:
 *
 * Returns: (nullable): the part on which keys act, which has the focus now
 */
const PathosPlaced *
pathos_canvas_get_acting (PathosCanvas *self)
{
  g_return_val_if_fail (PATHOS_IS_CANVAS (self), NULL);

  return self->returning != 0 || pathos_item_layer_get_focused (self->layer) != NULL
             ? pathos_canvas_get_focused (self)
             : NULL;
}

/**
 * pathos_canvas_is_free_to_focus:
 *
 * Returns: whether the focus is in the map, or nowhere, so that taking it for a part takes it from nothing
 *   else
 */
gboolean
pathos_canvas_is_free_to_focus (PathosCanvas *self)
{
  GtkRoot   *root;
  GtkWidget *focus;

  g_return_val_if_fail (PATHOS_IS_CANVAS (self), FALSE);

  root = gtk_widget_get_root (GTK_WIDGET (self));
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  return root != NULL && (focus == NULL || focus == GTK_WIDGET (self) ||
                          gtk_widget_is_ancestor (focus, GTK_WIDGET (self)));
}

/**
 * pathos_canvas_holds_focus:
 *
 * Returns: whether a part of the canvas has the focus, or will have it once the window is active. Until then,
 *   GTK does not set a focus child.
 */
gboolean
pathos_canvas_holds_focus (PathosCanvas *self)
{
  GtkRoot   *root;
  GtkWidget *focus;

  g_return_val_if_fail (PATHOS_IS_CANVAS (self), FALSE);

  root = gtk_widget_get_root (GTK_WIDGET (self));
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  return focus != NULL && focus != GTK_WIDGET (self) && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

/**
 * pathos_canvas_focus_on:
 *
 * Moves focus and selection to a part of the map and scrolls to it.
 */
void
pathos_canvas_focus_on (PathosCanvas       *self,
                        const PathosPlaced *placed)
{
  g_return_if_fail (PATHOS_IS_CANVAS (self));
  g_return_if_fail (placed != NULL);

  pathos_canvas_remember_focus (self, placed->group);
  pathos_scroller_reveal (self->scroller, placed);
  pathos_item_layer_focus (self->layer, pathos_scene_model_get_parts (self->model), placed);
  if (placed->group->part != PATHOS_PART_ITEM)
    pathos_selection_set_only (self->selection, NULL);
  else if (!pathos_selection_contains (self->selection, placed->group->id))
    pathos_selection_set_only (self->selection, placed->group->id);
}

/**
 * pathos_canvas_take_focus:
 *
 * Moves the focus to the part that had it last, or to the first.
 */
void
pathos_canvas_take_focus (PathosCanvas *self)
{
  const PathosParts  *parts;
  const PathosPlaced *placed;

  g_return_if_fail (PATHOS_IS_CANVAS (self));

  parts = pathos_scene_model_get_parts (self->model);
  placed = pathos_canvas_get_focused (self);
  if (placed == NULL && parts != NULL)
    placed = pathos_parts_get_first (parts);
  if (placed != NULL)
    pathos_canvas_focus_on (self, placed);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/**
 * pathos_canvas_return_focus:
 *
 * Gives the focus back to the part that had it last, and leaves selection and view as they are.
 */
void
pathos_canvas_return_focus (PathosCanvas *self)
{
  const PathosPlaced *placed;

  g_return_if_fail (PATHOS_IS_CANVAS (self));

  placed = pathos_canvas_get_focused (self);
  if (placed != NULL)
    pathos_item_layer_focus (self->layer, pathos_scene_model_get_parts (self->model), placed);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* Returns: where a part is in the widget, seen or not */
graphene_rect_t
pathos_canvas_get_place (PathosCanvas       *self,
                         const PathosPlaced *placed)
{
  PathosShift      shift;
  graphene_point_t offset;
  graphene_rect_t  rect;

  g_return_val_if_fail (PATHOS_IS_CANVAS (self), GRAPHENE_RECT_INIT (0, 0, 0, 0));
  g_return_val_if_fail (placed != NULL, GRAPHENE_RECT_INIT (0, 0, 0, 0));

  shift = pathos_scroller_get_shift (self->scroller);
  offset = pathos_shift_get (&shift, placed->stick);
  graphene_rect_offset_r (&placed->rect, offset.x, offset.y, &rect);
  return pathos_viewport_from_map (pathos_scroller_get_viewport (self->scroller), &rect);
}

/**
 * pathos_canvas_get_bounds:
 *
 * Returns: where a part is seen in the widget
 */
graphene_rect_t
pathos_canvas_get_bounds (PathosCanvas       *self,
                          const PathosPlaced *placed)
{
  const PathosViewport *viewport;
  graphene_rect_t       rect, view;

  g_return_val_if_fail (PATHOS_IS_CANVAS (self), GRAPHENE_RECT_INIT (0, 0, 0, 0));
  g_return_val_if_fail (placed != NULL, GRAPHENE_RECT_INIT (0, 0, 0, 0));

  viewport = pathos_scroller_get_viewport (self->scroller);
  rect = pathos_canvas_get_place (self, placed);
  view = GRAPHENE_RECT_INIT (0, 0, (float) viewport->width, (float) viewport->height);
  return graphene_rect_intersection (&rect, &view, &view) ? view : rect;
}

/**
 * pathos_canvas_get_popover:
 *
 * Returns: (nullable): the menu or field that is open on the map, or on a text there, and has the focus
 */
GtkWidget *
pathos_canvas_get_popover (PathosCanvas *self)
{
  GtkRoot   *root;
  GtkWidget *focus, *popover = NULL;

  g_return_val_if_fail (PATHOS_IS_CANVAS (self), NULL);

  root = gtk_widget_get_root (GTK_WIDGET (self));
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  /* A menu may be part of another one. */
  for (; focus != NULL && focus != GTK_WIDGET (self); focus = gtk_widget_get_parent (focus))
    popover = GTK_IS_POPOVER (focus) ? focus : popover;
  return focus != NULL ? popover : NULL;
}

/**
 * pathos_canvas_focus:
 *
 * Returns: whether Tab, or Shift+Tab, moves the focus into the canvas, or any key within what is open on it
 */
gboolean
pathos_canvas_focus (GtkWidget       *widget,
                     GtkDirectionType direction)
{
  PathosCanvas      *self = PATHOS_CANVAS (widget);
  const PathosParts *parts = pathos_scene_model_get_parts (self->model);
  GtkWidget         *open = pathos_canvas_get_popover (self);

  /* GTK asks from the window down. An open menu or field keeps the focus. */
  if (open != NULL)
    {
      gtk_widget_child_focus (open, direction);
      return TRUE;
    }

  if ((direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD) || parts == NULL ||
      pathos_canvas_holds_focus (self))
    return FALSE;
  if (pathos_parts_get_first (parts) == NULL && gtk_widget_has_focus (widget))
    return FALSE;

  pathos_canvas_take_focus (self);
  return TRUE;
}

/**
 * pathos_canvas_can_show:
 * @id: of an element
 *
 * Returns: whether there is a part of the map for it
 */
gboolean
pathos_canvas_can_show (PathosCanvas *self,
                        const char   *id)
{
  g_return_val_if_fail (PATHOS_IS_CANVAS (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return pathos_parts_find (pathos_scene_model_get_parts (self->model), id) != NULL;
}

/**
 * pathos_canvas_show:
 * @id: of an element
 *
 * Brings the part of an element into view and gives it the focus, if there is one.
 */
void
pathos_canvas_show (PathosCanvas *self,
                    const char   *id)
{
  const PathosPlaced *placed;

  g_return_if_fail (PATHOS_IS_CANVAS (self));
  g_return_if_fail (id != NULL);

  placed = pathos_parts_find (pathos_scene_model_get_parts (self->model), id);
  if (placed == NULL)
    return;

  pathos_scroller_reveal (self->scroller, placed);
  pathos_canvas_focus_on (self, placed);
}

/* Returns: (nullable): the part of the new scene that gets the focus: the same, or what took its place */
static const PathosPlaced *
find_kept (PathosCanvas          *self,
           const graphene_rect_t *rect,
           guint                  stick)
{
  const PathosParts  *parts = pathos_scene_model_get_parts (self->model);
  const PathosPlaced *same = pathos_parts_find_same (parts, self->focused);
  PathosPlaced        gone = { .group = self->focused, .rect = *rect, .stick = stick };

  g_assert (PATHOS_IS_CANVAS (self));
  g_assert (rect != NULL);

  return same != NULL && same->is_stop ? same : pathos_parts_get_successor (parts, &gone);
}

static void
keep_focus (PathosCanvas          *self,
            const graphene_rect_t *rect,
            guint                  stick)
{
  const PathosPlaced *kept = find_kept (self, rect, stick);

  g_assert (PATHOS_IS_CANVAS (self));

  if (kept == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  else if (pathos_placed_is_same (kept->group, self->focused))
    pathos_item_layer_focus (self->layer, pathos_scene_model_get_parts (self->model), kept);
  else
    pathos_canvas_focus_on (self, kept);
}

/* While the map scrolls or is zoomed, items that are still lacking, or too many, wait until it rests. */
static gboolean
complete_cb (gpointer user_data)
{
  PathosCanvas   *self = user_data;
  graphene_rect_t visible;

  g_assert (PATHOS_IS_CANVAS (self));

  self->completing = 0;
  if (pathos_scene_model_get_parts (self->model) == NULL)
    return G_SOURCE_REMOVE;

  visible = pathos_scroller_get_visible (self->scroller);
  if (graphene_rect_equal (&visible, &self->seen))
    {
      pathos_canvas_update_items (self);
      return G_SOURCE_REMOVE;
    }

  self->seen = visible;
  self->completing = g_timeout_add (REST, complete_cb, self);
  return G_SOURCE_REMOVE;
}

static gboolean
follow_cb (gpointer user_data)
{
  PathosCanvas *self = user_data;

  g_assert (PATHOS_IS_CANVAS (self));

  self->following = 0;
  if (pathos_scene_model_get_parts (self->model) != NULL)
    pathos_canvas_update_items (self);
  return G_SOURCE_REMOVE;
}

/**
 * pathos_canvas_follow_view:
 *
 * Creates items soon if the view has left the area in which there are all.
 */
void
pathos_canvas_follow_view (PathosCanvas *self)
{
  graphene_rect_t visible;

  g_return_if_fail (PATHOS_IS_CANVAS (self));

  visible = pathos_scroller_get_visible (self->scroller);
  if (self->following == 0 && pathos_scene_model_get_parts (self->model) != NULL &&
      !pathos_rect_contains (&self->near, &visible))
    self->following = g_idle_add_full (G_PRIORITY_HIGH_IDLE, follow_cb, self, NULL);
}

/**
 * pathos_canvas_update_items:
 *
 * Creates the items in and near the view, and keeps the focus where it was. If the item that has it gets
 * another parent, GTK gives the focus to that parent later on, unless it is grabbed again meanwhile.
 */
void
pathos_canvas_update_items (PathosCanvas *self)
{
  PathosItem     *item;
  graphene_rect_t rect = GRAPHENE_RECT_INIT (0, 0, 0, 0);
  guint           stick = 0;

  g_return_if_fail (PATHOS_IS_CANVAS (self));

  item = pathos_item_layer_get_focused (self->layer);
  if (item != NULL)
    {
      pathos_canvas_remember_focus (self, pathos_item_get_group (item));
      rect = *pathos_item_get_rect (item);
      stick = pathos_item_get_stick (item);
    }

  /* Half a view more on each side, so that short scrolls create no items. */
  self->seen = self->near = pathos_scroller_get_visible (self->scroller);
  graphene_rect_inset (&self->near, -self->near.size.width / 2, -self->near.size.height / 2);
  /* Others follow when everything is drawn, but before they are named. */
  if (!pathos_item_layer_update (self->layer, pathos_scene_model_get_parts (self->model), &self->near) &&
      self->completing == 0)
    self->completing = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE - 10, complete_cb, self, NULL);

  if (item != NULL && !pathos_text_editor_is_opening (self->editor))
    keep_focus (self, &rect, stick);
}

/**
 * pathos_canvas_begin_text:
 * @point: (nullable): a position in the scene, to choose between several texts
 *
 * Returns: whether editing started
 */
gboolean
pathos_canvas_begin_text (PathosCanvas           *self,
                          const PathosPlaced     *placed,
                          const graphene_point_t *point)
{
  g_return_val_if_fail (PATHOS_IS_CANVAS (self), FALSE);
  g_return_val_if_fail (placed != NULL, FALSE);

  if ((placed->group->facts & PATHOS_FACT_EDITABLE && !pathos_canvas_check_editable (self)) ||
      !pathos_text_editor_begin (self->editor, placed, point))
    return FALSE;

  pathos_canvas_remember_focus (self, placed->group);
  g_object_notify (G_OBJECT (self), "editing");
  return TRUE;
}

/* pathos-item-layer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-item-layer.h"

#include "pathos-item-names.h"
#include "pathos-item-tree.h"

/**
 * PathosItemLayer:
 *
 * Holds the items of a map, nested like the map and allocated in map units.
 *
 * Stages, touchpoints and other parts that are few in number always have an item, so that assistive
 * technology can walk the whole map; if they are thousands, those away from the view come once it is shown.
 * Cards, points of curves and empty cells have one only near the view, or while focused. The layer is not a
 * target for the pointer: hit testing the scene is faster than picking among ten thousand widgets.
 */

struct _PathosItemLayer
{
  GtkWidget parent_instance;

  PathosItemTree  *tree;  /* (nullable) */
  PathosItemNames *names; /* (nullable) */
  PathosItemView   view;
  PathosItemChoice choice;
  PathosNode      *kept;    /* (nullable): of the choice */
  PathosItem      *hovered; /* (nullable): weak */
};

#define MORE 500 /* items that are created at once for what is elsewhere: a few milliseconds */

G_DEFINE_FINAL_TYPE (PathosItemLayer, pathos_item_layer, GTK_TYPE_WIDGET)

/**
 * pathos_item_layer_update:
 * @near: the area in which every stop gets an item
 *
 * Updates the items for a new scene. Items whose key is still there are kept.
 *
 * Returns: whether all are there. A map of thousands of touchpoints is seen before they are, and the caller
 *   updates again when there is nothing else to do.
 */
gboolean
pathos_item_layer_update (PathosItemLayer       *self,
                          const PathosParts     *parts,
                          const graphene_rect_t *near)
{
  gboolean is_complete;

  g_return_val_if_fail (PATHOS_IS_ITEM_LAYER (self), TRUE);
  g_return_val_if_fail (parts != NULL, TRUE);
  g_return_val_if_fail (near != NULL, TRUE);

  self->choice.near = *near;
  is_complete = pathos_item_tree_update (self->tree, parts, &self->choice);
  if (self->names != NULL)
    pathos_item_names_refresh (self->names);
  return is_complete;
}

static void
pathos_item_layer_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const graphene_rect_t *rect = pathos_item_get_rect (PATHOS_ITEM (child));

      gtk_widget_allocate (child,
                           (int) rect->size.width,
                           (int) rect->size.height,
                           -1,
                           gsk_transform_translate (NULL, &rect->origin));
    }
}

static void
pathos_item_layer_dispose (GObject *object)
{
  PathosItemLayer *self = (PathosItemLayer *) object;

  g_clear_weak_pointer (&self->hovered);
  g_clear_pointer (&self->names, pathos_item_names_free);
  g_clear_pointer (&self->tree, pathos_item_tree_free);
  g_clear_pointer (&self->kept, pathos_node_unref);

  G_OBJECT_CLASS (pathos_item_layer_parent_class)->dispose (object);
}

static void
pathos_item_layer_class_init (PathosItemLayerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pathos_item_layer_dispose;
  widget_class->size_allocate = pathos_item_layer_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "maplayer");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
pathos_item_layer_init (PathosItemLayer *self)
{
  self->view.zoom = 1;
  self->choice.n_more = MORE;
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * pathos_item_layer_new:
 * @selection: (transfer none): decides which items are selected
 * @model: (transfer none) (nullable): names the items, must outlive the layer
 *
 * Returns: (transfer floating): an empty layer
 */
PathosItemLayer *
pathos_item_layer_new (PathosSelection  *selection,
                       PathosSceneModel *model)
{
  PathosItemLayer *self = g_object_new (PATHOS_TYPE_ITEM_LAYER, NULL);

  self->tree = pathos_item_tree_new (GTK_WIDGET (self), selection, &self->view);
  if (model != NULL)
    self->names = pathos_item_names_new (GTK_WIDGET (self), model);
  return self;
}

/**
 * pathos_item_layer_get_focused:
 *
 * Returns: (transfer none) (nullable): the focused item
 */
PathosItem *
pathos_item_layer_get_focused (PathosItemLayer *self)
{
  GtkRoot   *root;
  GtkWidget *focus;

  g_return_val_if_fail (PATHOS_IS_ITEM_LAYER (self), NULL);

  root = gtk_widget_get_root (GTK_WIDGET (self));
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (focus == NULL || !PATHOS_IS_ITEM (focus) || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return NULL;

  return PATHOS_ITEM (focus);
}

/* Only items with a ring depend on zoom and scrolling, and they are few. */
static void
redraw_rings (PathosItemLayer *self)
{
  PathosItem    *focused = pathos_item_layer_get_focused (self);
  GHashTableIter iter;
  gpointer       item;

  g_assert (PATHOS_IS_ITEM_LAYER (self));

  g_hash_table_iter_init (&iter, pathos_item_tree_get_selected (self->tree));
  while (g_hash_table_iter_next (&iter, &item, NULL))
    gtk_widget_queue_draw (item);
  if (self->hovered != NULL)
    gtk_widget_queue_draw (GTK_WIDGET (self->hovered));
  if (focused != NULL)
    gtk_widget_queue_draw (GTK_WIDGET (focused));
}

static void
redraw_all (GtkWidget *widget)
{
  gtk_widget_queue_draw (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    redraw_all (child);
}

/**
 * pathos_item_layer_set_view:
 *
 * Sets zoom and scrolling, on which the rings depend.
 */
void
pathos_item_layer_set_view (PathosItemLayer      *self,
                            const PathosItemView *view)
{
  g_return_if_fail (PATHOS_IS_ITEM_LAYER (self));
  g_return_if_fail (view != NULL);

  if (self->view.shows_signs != view->shows_signs)
    redraw_all (GTK_WIDGET (self));
  if (self->view.zoom == view->zoom && self->view.shows_signs == view->shows_signs &&
      memcmp (&self->view.shift, &view->shift, sizeof view->shift) == 0 &&
      graphene_rect_equal (&self->view.clear, &view->clear) && self->view.theme == view->theme)
    return;

  self->view = *view;
  redraw_rings (self);
}

/**
 * pathos_item_layer_set_hovered:
 * @group: (nullable): the group under the pointer
 */
void
pathos_item_layer_set_hovered (PathosItemLayer   *self,
                               const PathosGroup *group)
{
  PathosItem *item;

  g_return_if_fail (PATHOS_IS_ITEM_LAYER (self));

  item = group != NULL ? pathos_item_layer_find (self, group) : NULL;
  if (item == self->hovered)
    return;

  if (self->hovered != NULL)
    pathos_item_set_hovered (self->hovered, FALSE);
  g_set_weak_pointer (&self->hovered, item);
  if (item != NULL)
    pathos_item_set_hovered (item, TRUE);
}

/**
 * pathos_item_layer_hush:
 *
 * See pathos_item_names_hush().
 */
void
pathos_item_layer_hush (PathosItemLayer *self)
{
  g_return_if_fail (PATHOS_IS_ITEM_LAYER (self));

  if (self->names != NULL)
    pathos_item_names_hush (self->names);
}

/**
 * pathos_item_layer_find:
 * @group: of any scene of the map
 *
 * Returns: (transfer none) (nullable): the item that represents the same as @group
 */
PathosItem *
pathos_item_layer_find (PathosItemLayer   *self,
                        const PathosGroup *group)
{
  g_return_val_if_fail (PATHOS_IS_ITEM_LAYER (self), NULL);
  g_return_val_if_fail (group != NULL, NULL);

  return pathos_item_tree_find (self->tree, group);
}

/**
 * pathos_item_layer_find_key:
 *
 * Returns: (transfer none) (nullable): the item with this key
 */
PathosItem *
pathos_item_layer_find_key (PathosItemLayer     *self,
                            const PathosItemKey *key)
{
  g_return_val_if_fail (PATHOS_IS_ITEM_LAYER (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  return pathos_item_tree_find_key (self->tree, key);
}

static void
keep (PathosItemLayer    *self,
      const PathosPlaced *placed)
{
  g_assert (PATHOS_IS_ITEM_LAYER (self));
  g_assert (placed != NULL);

  g_clear_pointer (&self->kept, pathos_node_unref);
  self->kept = pathos_node_ref ((PathosNode *) placed->group);
  self->choice.kept = placed->group;
  self->choice.kept_rect = placed->rect;
}

/**
 * pathos_item_layer_focus:
 *
 * Moves the focus to a part of the map, creating its item if necessary.
 *
 * Returns: whether the part has the focus now
 */
gboolean
pathos_item_layer_focus (PathosItemLayer    *self,
                         const PathosParts  *parts,
                         const PathosPlaced *placed)
{
  PathosItem *item;

  g_return_val_if_fail (PATHOS_IS_ITEM_LAYER (self), FALSE);
  g_return_val_if_fail (parts != NULL, FALSE);
  g_return_val_if_fail (placed != NULL, FALSE);

  keep (self, placed);

  item = pathos_item_layer_find (self, placed->group);
  if (item == NULL)
    {
      pathos_item_tree_update (self->tree, parts, &self->choice);
      item = pathos_item_layer_find (self, placed->group);
    }

  if (item != NULL && self->names != NULL)
    pathos_item_names_focus (self->names, item);
  return item != NULL && gtk_widget_grab_focus (GTK_WIDGET (item));
}

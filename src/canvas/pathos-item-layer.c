/* pathos-item-layer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-item-layer.h"

#include "pathos-item-actions.h"
#include "pathos-point-item.h"

/**
 * PathosItemLayer:
 *
 * Holds the items of a map, nested like the map and allocated in map units.
 *
 * Stages, touchpoints and whatever else is few in number always have an item, so that assistive technology
 * can walk the whole map. Cards, points of curves and empty cells have one only near the view, or while
 * focused. The layer is not a target for the pointer: hit testing the scene is faster than picking among ten
 * thousand widgets.
 *
 * Length: what an update does to an item is in one place.
 */

typedef struct
{
  PathosItem *item;
  guint       generation; /* of the last update that needed the item */
} Entry;

struct _PathosItemLayer
{
  GtkWidget parent_instance;

  GHashTable      *items;      /* (element-type PathosItemKey Entry) */
  GHashTable      *anchors;    /* (element-type utf8 Entry): by id: items that may be parents of others */
  guint            generation; /* counts updates, to find items that are no longer needed */
  PathosItemView   view;
  PathosSelection *selection; /* (nullable) */
  GPtrArray       *selected;  /* (element-type PathosItem): selected items */
  PathosItem      *hovered;   /* (nullable) (unowned) */
  PathosGroup     *kept;      /* (nullable): gets an item even when it is not near the view */
  graphene_rect_t  near;
};

G_DEFINE_FINAL_TYPE (PathosItemLayer, pathos_item_layer, GTK_TYPE_WIDGET)

static gboolean
wants_item (PathosItemLayer    *self,
            const PathosPlaced *placed)
{
  if (!placed->is_stop)
    return FALSE;

  return placed->group->facts & PATHOS_FACT_PRESENT ||
         graphene_rect_intersection (&placed->rect, &self->near, NULL) ||
         (self->kept != NULL && pathos_placed_is_same (self->kept, placed->group));
}

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_object_unref (entry->item);
  g_free (entry);
}

/* Returns: the item of the element that the part belongs to, or the layer itself */
static GtkWidget *
find_parent (PathosItemLayer    *self,
             const PathosPlaced *placed)
{
  const char *at = placed->column;
  Entry      *anchor;

  g_assert (PATHOS_IS_ITEM_LAYER (self));
  g_assert (placed != NULL);

  if (placed->group->part == PATHOS_PART_ITEM && placed->group->at[0] != '\0')
    at = placed->group->at;

  anchor = *at != '\0' ? g_hash_table_lookup (self->anchors, at) : NULL;
  return anchor != NULL && anchor->generation == self->generation ? GTK_WIDGET (anchor->item)
                                                                  : GTK_WIDGET (self);
}

/* Items are visited in order, so each goes after the sibling visited before it. An item that changes its
 * parent loses the focus, which the canvas restores. */
static void
insert_after (GtkWidget *item,
              GtkWidget *parent,
              GtkWidget *sibling)
{
  g_assert (GTK_IS_WIDGET (item));
  g_assert (GTK_IS_WIDGET (parent));

  if (gtk_widget_get_parent (item) != NULL && gtk_widget_get_parent (item) != parent)
    gtk_widget_unparent (item);
  if (gtk_widget_get_parent (item) != parent || gtk_widget_get_prev_sibling (item) != sibling)
    gtk_widget_insert_after (item, parent, sibling);
}

static void
select_item (PathosItemLayer *self,
             PathosItem      *item)
{
  gboolean selected = self->selection != NULL &&
                      pathos_selection_contains (self->selection, pathos_item_get_group (item)->id);

  g_assert (PATHOS_IS_ITEM_LAYER (self));
  g_assert (PATHOS_IS_ITEM (item));

  pathos_item_set_selected (item, selected);
  if (selected)
    g_ptr_array_add (self->selected, g_object_ref (item));
}

static void
selection_changed_cb (PathosItemLayer *self)
{
  GHashTableIter iter;
  gpointer       entry;

  g_assert (PATHOS_IS_ITEM_LAYER (self));

  g_ptr_array_set_size (self->selected, 0);
  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &entry))
    select_item (self, ((Entry *) entry)->item);
}

static GType
get_item_type (const PathosGroup *group)
{
  g_assert (group != NULL);

  return group->axes != NULL ? PATHOS_TYPE_POINT_ITEM : PATHOS_TYPE_ITEM;
}

/* Returns: (nullable): the entry of @placed, created if necessary; %NULL if this update has used it already
 */
static Entry *
ensure_entry (PathosItemLayer    *self,
              const PathosPlaced *placed,
              gboolean           *is_new)
{
  PathosItemKey key;
  Entry        *entry;

  g_assert (PATHOS_IS_ITEM_LAYER (self));
  g_assert (placed != NULL);
  g_assert (is_new != NULL);

  pathos_item_key_init (&key, placed->group);
  entry = g_hash_table_lookup (self->items, &key);
  if (entry != NULL && entry->generation == self->generation)
    return NULL;

  *is_new = entry == NULL;
  if (entry == NULL)
    {
      entry = g_new0 (Entry, 1);
      entry->item = g_object_ref_sink (pathos_item_new (get_item_type (placed->group),
                                                        placed->group,
                                                        &self->view));
      pathos_item_limit_actions (entry->item);
      g_hash_table_insert (self->items, (gpointer) pathos_item_get_key (entry->item), entry);
      if (placed->group->facts & PATHOS_FACT_ANCHOR)
        g_hash_table_insert (self->anchors, (gpointer) pathos_item_get_key (entry->item)->id, entry);
    }

  entry->generation = self->generation;
  pathos_item_set_placed (entry->item, placed);
  select_item (self, entry->item);
  return entry;
}

/* Removes the widget of an item that the last update did not need. */
static gboolean
is_stale_cb (gpointer key,
             gpointer value,
             gpointer user_data)
{
  PathosItemLayer *self = user_data;
  Entry           *entry = value;
  GtkWidget       *child;

  g_assert (PATHOS_IS_ITEM_LAYER (self));

  if (entry->generation == self->generation)
    return FALSE;

  if (entry->item == self->hovered)
    self->hovered = NULL;
  if (g_hash_table_lookup (self->anchors, pathos_item_get_key (entry->item)->id) == entry)
    g_hash_table_remove (self->anchors, pathos_item_get_key (entry->item)->id);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (entry->item))) != NULL)
    gtk_widget_unparent (child);
  gtk_widget_unparent (GTK_WIDGET (entry->item));
  return TRUE;
}

static void
number_children (GtkWidget *parent)
{
  guint position = 0, n_children = 0;

  g_assert (GTK_IS_WIDGET (parent));

  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_children++;
  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      pathos_item_set_position (PATHOS_ITEM (child), position++, n_children);
      if (gtk_widget_get_first_child (child) != NULL)
        number_children (child);
    }
}

/**
 * pathos_item_layer_update:
 * @near: the area in which every stop gets an item
 *
 * Updates the items for a new scene. Items whose key is still there are kept.
 */
void
pathos_item_layer_update (PathosItemLayer       *self,
                          const PathosParts     *parts,
                          const graphene_rect_t *near)
{
  g_autoptr (GHashTable) last = g_hash_table_new (NULL, NULL);
  gboolean changed = FALSE;

  g_return_if_fail (PATHOS_IS_ITEM_LAYER (self));
  g_return_if_fail (parts != NULL);
  g_return_if_fail (near != NULL);

  self->generation++;
  self->near = *near;
  g_ptr_array_set_size (self->selected, 0);
  for (guint i = 0; i < parts->n_places; i++)
    {
      const PathosPlaced *placed = &parts->places[i];
      gboolean            is_new = FALSE;
      Entry              *entry = wants_item (self, placed) ? ensure_entry (self, placed, &is_new) : NULL;
      GtkWidget          *parent;

      if (entry == NULL)
        continue;

      parent = find_parent (self, placed);
      changed |= is_new || gtk_widget_get_parent (GTK_WIDGET (entry->item)) != parent;
      insert_after (GTK_WIDGET (entry->item), parent, g_hash_table_lookup (last, parent));
      g_hash_table_insert (last, parent, entry->item);
    }

  changed |= g_hash_table_foreach_remove (self->items, is_stale_cb, self) > 0;
  if (changed)
    number_children (GTK_WIDGET (self));
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

  self->generation++;
  if (self->items != NULL)
    g_hash_table_foreach_remove (self->items, is_stale_cb, self);
  g_clear_pointer (&self->anchors, g_hash_table_unref);
  g_clear_pointer (&self->items, g_hash_table_unref);
  g_clear_pointer (&self->selected, g_ptr_array_unref);
  g_clear_object (&self->selection);
  if (self->kept != NULL)
    pathos_node_unref (&self->kept->node);
  self->kept = NULL;

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
  self->items = g_hash_table_new_full (pathos_item_key_hash, pathos_item_key_equal, NULL, entry_free);
  self->anchors = g_hash_table_new (g_str_hash, g_str_equal);
  self->selected = g_ptr_array_new_with_free_func (g_object_unref);
  self->view.zoom = 1;
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * pathos_item_layer_new:
 *
 * Returns: (transfer floating): an empty layer
 */
PathosItemLayer *
pathos_item_layer_new (void)
{
  return g_object_new (PATHOS_TYPE_ITEM_LAYER, NULL);
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
  PathosItem *focused = pathos_item_layer_get_focused (self);

  g_assert (PATHOS_IS_ITEM_LAYER (self));

  for (guint i = 0; i < self->selected->len; i++)
    gtk_widget_queue_draw (g_ptr_array_index (self->selected, i));
  if (self->hovered != NULL)
    gtk_widget_queue_draw (GTK_WIDGET (self->hovered));
  if (focused != NULL)
    gtk_widget_queue_draw (GTK_WIDGET (focused));
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

  if (self->view.zoom == view->zoom && graphene_point_equal (&self->view.shift, &view->shift) &&
      graphene_rect_equal (&self->view.clear, &view->clear))
    return;

  self->view = *view;
  redraw_rings (self);
}

/**
 * pathos_item_layer_set_selection:
 * @selection: (transfer none): set once, before the first update
 */
void
pathos_item_layer_set_selection (PathosItemLayer *self,
                                 PathosSelection *selection)
{
  g_return_if_fail (PATHOS_IS_ITEM_LAYER (self));
  g_return_if_fail (PATHOS_IS_SELECTION (selection));

  g_set_object (&self->selection, selection);
  g_signal_connect_object (selection, "changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
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
  self->hovered = item;
  if (item != NULL)
    pathos_item_set_hovered (item, TRUE);
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
  PathosItemKey key;
  Entry        *entry;

  g_return_val_if_fail (PATHOS_IS_ITEM_LAYER (self), NULL);
  g_return_val_if_fail (group != NULL, NULL);

  pathos_item_key_init (&key, group);
  entry = g_hash_table_lookup (self->items, &key);
  return entry != NULL ? entry->item : NULL;
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

  if (self->kept != NULL)
    pathos_node_unref (&self->kept->node);
  self->kept = (PathosGroup *) pathos_node_ref ((PathosNode *) placed->group);

  item = pathos_item_layer_find (self, placed->group);
  if (item == NULL)
    {
      pathos_item_layer_update (self, parts, &self->near);
      item = pathos_item_layer_find (self, placed->group);
    }

  return item != NULL && gtk_widget_grab_focus (GTK_WIDGET (item));
}

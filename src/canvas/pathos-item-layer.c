/* pathos-item-layer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-item-layer.h"

/**
 * PathosItemLayer:
 *
 * Holds the items of a map, in map units, nested as the map is.
 *
 * Stages, touchpoints and what there is little of always have their item, so that assistive technology walks the whole
 * map. Cards, points of curves and empty cells have theirs when they are near the view or have the focus. It is not
 * targeted by the pointer: the canvas asks the scene what lies there, which is faster than asking ten thousand widgets.
 */

struct _PathosItemLayer
{
  GtkWidget parent_instance;

  GHashTable      *items; /* (element-type PathosGroup PathosItem): by what they stand for */
  PathosItemView   view;
  PathosSelection *selection; /* (nullable) */
  PathosItem      *hovered;   /* (nullable) (unowned) */
  PathosGroup     *kept;      /* (nullable): what gets an item though it is not near the view */
  graphene_rect_t  near;
};

G_DEFINE_FINAL_TYPE (PathosItemLayer, pathos_item_layer, GTK_TYPE_WIDGET)

static guint
group_hash (gconstpointer key)
{
  const PathosGroup *group = key;

  return g_str_hash (group->id) ^ g_str_hash (group->at) * 31 ^ ((guint) group->role << 24);
}

static gboolean
group_equal (gconstpointer a,
             gconstpointer b)
{
  return pathos_placed_is_same (a, b);
}

static gboolean
is_always_there (const PathosGroup *group)
{
  switch (group->role)
    {
    case PATHOS_GROUP_CARD:
    case PATHOS_GROUP_POINT:
    case PATHOS_GROUP_CELL:
    case PATHOS_GROUP_EXIT:
    case PATHOS_GROUP_LINK:
    case PATHOS_GROUP_CHANNEL:
    case PATHOS_GROUP_PICTURE:
      return FALSE;
    case PATHOS_GROUP_PLAIN:
    case PATHOS_GROUP_MAP:
    case PATHOS_GROUP_HEADER:
    case PATHOS_GROUP_PERSONA:
    case PATHOS_GROUP_STAGES:
    case PATHOS_GROUP_STAGE:
    case PATHOS_GROUP_LINKS:
    case PATHOS_GROUP_LANE:
    case PATHOS_GROUP_LANE_NAME:
    case PATHOS_GROUP_TOUCHPOINT:
    case PATHOS_GROUP_CURVE:
    case PATHOS_GROUP_LEGEND:
    default:
      return TRUE;
    }
}

static gboolean
wants_item (PathosItemLayer    *self,
            const PathosPlaced *placed)
{
  if (!placed->is_stop)
    return FALSE;

  return is_always_there (placed->group) || graphene_rect_intersection (&placed->rect, &self->near, NULL) ||
         (self->kept != NULL && pathos_placed_is_same (self->kept, placed->group));
}

/* What stands in a column is below its touchpoint or stage, all else below the layer. */
static GtkWidget *
find_parent (PathosItemLayer   *self,
             GHashTable        *by_id,
             const PathosGroup *group,
             const char        *column)
{
  PathosItem *parent = NULL;

  if (group->role == PATHOS_GROUP_POINT)
    column = group->at;
  if (*column != '\0')
    parent = g_hash_table_lookup (by_id, column);

  return parent != NULL ? GTK_WIDGET (parent) : GTK_WIDGET (self);
}

/* Siblings stand in the order in which they are met, so a newcomer goes behind the one met before. What moves to another
 * parent loses the focus, which the canvas gives back. */
static void
put_behind (GHashTable *last,
            GtkWidget  *item,
            GtkWidget  *parent)
{
  GtkWidget *before = g_hash_table_lookup (last, parent);

  if (gtk_widget_get_parent (item) != NULL && gtk_widget_get_parent (item) != parent)
    gtk_widget_unparent (item);
  if (gtk_widget_get_parent (item) != parent || gtk_widget_get_prev_sibling (item) != before)
    gtk_widget_insert_after (item, parent, before);
  g_hash_table_insert (last, parent, item);
}

static PathosItem *
take_item (PathosItemLayer    *self,
           GHashTable         *old,
           const PathosPlaced *placed)
{
  PathosItem *item = g_hash_table_lookup (old, placed->group);

  if (item != NULL)
    g_hash_table_steal (old, placed->group);
  else
    item = g_object_ref_sink (pathos_item_new (placed->group, &self->view));

  pathos_item_set_placed (item, placed);
  if (self->selection != NULL)
    pathos_item_set_selected (item, pathos_selection_contains (self->selection, placed->group->id));

  return item;
}

static void
remove_rest (PathosItemLayer *self,
             GHashTable      *old)
{
  GHashTableIter iter;
  gpointer       item;

  g_hash_table_iter_init (&iter, old);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    {
      GtkWidget *child;

      if (item == self->hovered)
        self->hovered = NULL;
      while ((child = gtk_widget_get_first_child (item)) != NULL)
        gtk_widget_unparent (child);
      gtk_widget_unparent (item);
    }
}

static void
number_siblings (GHashTable *last)
{
  GHashTableIter iter;
  gpointer       parent;

  g_hash_table_iter_init (&iter, last);
  while (g_hash_table_iter_next (&iter, &parent, NULL))
    {
      guint position = 0, n_siblings = 0;

      for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL; child = gtk_widget_get_next_sibling (child))
        n_siblings++;
      for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL; child = gtk_widget_get_next_sibling (child))
        pathos_item_set_position (PATHOS_ITEM (child), position++, n_siblings);
    }
}

/**
 * pathos_item_layer_update:
 * @near: the part of the map in which everything gets its item
 *
 * Makes the items those of a scene. An item stays the same for as long as what it stands for is there.
 */
void
pathos_item_layer_update (PathosItemLayer       *self,
                          const PathosParts     *parts,
                          const graphene_rect_t *near)
{
  g_autoptr (GHashTable) old = g_steal_pointer (&self->items);
  g_autoptr (GHashTable) last = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_before = g_hash_table_size (old), n_kept = 0;

  if (near != &self->near)
    self->near = *near;
  self->items = g_hash_table_new_full (group_hash, group_equal, NULL, g_object_unref);
  for (guint i = 0; i < parts->n_places; i++)
    {
      const PathosPlaced *placed = &parts->places[i];
      PathosItem         *item;

      if (!wants_item (self, placed) || g_hash_table_contains (self->items, placed->group))
        continue;

      n_kept += g_hash_table_contains (old, placed->group);
      item = take_item (self, old, placed);
      g_hash_table_insert (self->items, (gpointer) pathos_item_get_group (item), item);
      put_behind (last, GTK_WIDGET (item), find_parent (self, by_id, placed->group, placed->column));
      if (placed->group->role == PATHOS_GROUP_STAGE || placed->group->role == PATHOS_GROUP_TOUCHPOINT)
        g_hash_table_insert (by_id, (gpointer) placed->group->id, item);
    }

  remove_rest (self, old);
  if (n_kept != n_before || n_kept != g_hash_table_size (self->items))
    number_siblings (last);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
pathos_item_layer_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  *minimum = *natural = 0;
}

static void
pathos_item_layer_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      const graphene_rect_t *rect = pathos_item_get_rect (PATHOS_ITEM (child));

      gtk_widget_allocate (child, (int) rect->size.width, (int) rect->size.height, -1, gsk_transform_translate (NULL, &rect->origin));
    }
}

static void
pathos_item_layer_dispose (GObject *object)
{
  PathosItemLayer *self = (PathosItemLayer *) object;

  if (self->items != NULL)
    remove_rest (self, self->items);
  g_clear_pointer (&self->items, g_hash_table_unref);
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
  widget_class->measure = pathos_item_layer_measure;
  widget_class->size_allocate = pathos_item_layer_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "maplayer");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
pathos_item_layer_init (PathosItemLayer *self)
{
  self->items = g_hash_table_new_full (group_hash, group_equal, NULL, g_object_unref);
  self->view.zoom = 1;
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

PathosItemLayer *
pathos_item_layer_new (void)
{
  return g_object_new (PATHOS_TYPE_ITEM_LAYER, NULL);
}

static void
redraw_rings (PathosItemLayer *self)
{
  GHashTableIter iter;
  gpointer       item;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    {
      if (gtk_widget_get_state_flags (item) & (GTK_STATE_FLAG_SELECTED | GTK_STATE_FLAG_FOCUSED | GTK_STATE_FLAG_PRELIGHT))
        gtk_widget_queue_draw (item);
    }
}

/* Says how the map is seen, for the rings. */
void
pathos_item_layer_set_view (PathosItemLayer      *self,
                            const PathosItemView *view)
{
  if (self->view.zoom == view->zoom && graphene_point_equal (&self->view.shift, &view->shift) &&
      graphene_rect_equal (&self->view.clear, &view->clear))
    return;

  self->view = *view;
  redraw_rings (self);
}

static void
selection_changed_cb (PathosItemLayer *self)
{
  GHashTableIter iter;
  gpointer       group, item;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, &group, &item))
    pathos_item_set_selected (item, pathos_selection_contains (self->selection, ((PathosGroup *) group)->id));
}

void
pathos_item_layer_set_selection (PathosItemLayer *self,
                                 PathosSelection *selection)
{
  g_set_object (&self->selection, selection);
  g_signal_connect_object (selection, "changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
}

/* @group: (nullable): what the pointer is over */
void
pathos_item_layer_set_hovered (PathosItemLayer   *self,
                               const PathosGroup *group)
{
  PathosItem *item = group != NULL ? pathos_item_layer_find (self, group) : NULL;

  if (item == self->hovered)
    return;

  if (self->hovered != NULL)
    pathos_item_set_hovered (self->hovered, FALSE);
  self->hovered = item;
  if (item != NULL)
    pathos_item_set_hovered (item, TRUE);
}

/* Returns: (transfer none) (nullable): the item of what @group stands for, in whichever scene */
PathosItem *
pathos_item_layer_find (PathosItemLayer   *self,
                        const PathosGroup *group)
{
  return g_hash_table_lookup (self->items, group);
}

/* Returns: (transfer none) (nullable): the item that has the focus */
PathosItem *
pathos_item_layer_get_focused (PathosItemLayer *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && PATHOS_IS_ITEM (focus) && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) ? PATHOS_ITEM (focus) : NULL;
}

/* Moves the focus to a part of the map, which gets an item if it has none. Returns: whether it has the focus now */
gboolean
pathos_item_layer_focus (PathosItemLayer    *self,
                         const PathosParts  *parts,
                         const PathosPlaced *placed)
{
  PathosItem *item;

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

/* Returns: how many parts of the map have an item now */
guint
pathos_item_layer_get_n_items (PathosItemLayer *self)
{
  return g_hash_table_size (self->items);
}

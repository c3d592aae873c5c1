/* pathos-item.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-item.h"

#include "pathos-ring.h"

#include <math.h>
#include <string.h>

/**
 * PathosItem:
 *
 * A widget for a part of the map, which makes that part focusable, selectable and accessible.
 *
 * The map itself is drawn by the canvas. An item draws only a ring if it is focused, selected or hovered. Items are
 * nested like the map and allocated in map units; their layer scrolls and zooms.
 */

typedef struct
{
  PathosItemKey         key;
  const PathosItemView *view;  /* (unowned): of the layer, which outlives the item */
  PathosGroup          *group; /* holds a reference to its node */
  graphene_rect_t       rect;  /* in the scene */
  guint                 stick;
} PathosItemPrivate;

static void
accessible_init (GtkAccessibleInterface *iface);

G_DEFINE_TYPE_WITH_CODE (PathosItem, pathos_item, GTK_TYPE_WIDGET, G_ADD_PRIVATE (PathosItem) G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE, accessible_init))

static GtkAccessibleRole
get_role (const PathosGroup *group)
{
  static const GtkAccessibleRole roles[] = {
    [PATHOS_ACCESSIBLE_GROUP] = GTK_ACCESSIBLE_ROLE_GROUP,
    [PATHOS_ACCESSIBLE_LIST] = GTK_ACCESSIBLE_ROLE_LIST,
    [PATHOS_ACCESSIBLE_LIST_ITEM] = GTK_ACCESSIBLE_ROLE_LIST_ITEM,
    [PATHOS_ACCESSIBLE_SLIDER] = GTK_ACCESSIBLE_ROLE_SLIDER,
  };

  return roles[group->accessible];
}

static void
snapshot_ring (PathosItem  *self,
               GtkSnapshot *snapshot)
{
  PathosItemPrivate *priv = pathos_item_get_instance_private (self);
  PathosRing         ring;

  ring = (PathosRing) {
    .is_edge = (priv->group->facts & PATHOS_FACT_EDGED) != 0,
    .is_strong = (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_SELECTED) != 0,
    .is_focus = gtk_widget_has_visible_focus (GTK_WIDGET (self)),
    .radius = priv->group->radius,
    .pixel = (float) (1 / priv->view->zoom),
  };
  gtk_widget_get_color (GTK_WIDGET (self), &ring.colour);
  pathos_ring_append (&ring, snapshot, &priv->rect.size);
}

static graphene_point_t
get_shift (PathosItem *self)
{
  PathosItemPrivate *priv = pathos_item_get_instance_private (self);
  return GRAPHENE_POINT_INIT (priv->stick & PATHOS_STICK_START ? priv->view->shift.x : 0, priv->stick & PATHOS_STICK_TOP ? priv->view->shift.y : 0);
}

static void
pathos_item_snapshot (GtkWidget   *widget,
                      GtkSnapshot *snapshot)
{
  PathosItem        *self = (PathosItem *) widget;
  PathosItemPrivate *priv = pathos_item_get_instance_private (self);
  graphene_point_t   shift = get_shift (self);

  if (gtk_widget_get_state_flags (widget) & (GTK_STATE_FLAG_SELECTED | GTK_STATE_FLAG_PRELIGHT) || gtk_widget_has_visible_focus (widget))
    {
      graphene_rect_t clear = priv->stick == PATHOS_STICK_NONE ? priv->view->clear : GRAPHENE_RECT_INIT (-1e6f, -1e6f, 2e6f, 2e6f);

      graphene_rect_offset (&clear, -priv->rect.origin.x, -priv->rect.origin.y);
      gtk_snapshot_push_clip (snapshot, &clear);
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &shift);
      snapshot_ring (self, snapshot);
      gtk_snapshot_restore (snapshot);
      gtk_snapshot_pop (snapshot);
    }

  GTK_WIDGET_CLASS (pathos_item_parent_class)->snapshot (widget, snapshot);
}

/* GTK adds up positions relative to parents, and does not know that those in the layer are in map units. */
static gboolean
get_bounds (GtkAccessible *accessible,
            int           *x,
            int           *y,
            int           *width,
            int           *height)
{
  PathosItem        *self = PATHOS_ITEM (accessible);
  PathosItemPrivate *priv = pathos_item_get_instance_private (self);
  GtkWidget         *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  graphene_point_t   start = priv->rect.origin;
  graphene_point_t   shift = get_shift (self);

  if (parent != NULL && PATHOS_IS_ITEM (parent))
    {
      graphene_point_t parent_shift = get_shift (PATHOS_ITEM (parent));

      start.x -= pathos_item_get_rect (PATHOS_ITEM (parent))->origin.x + parent_shift.x;
      start.y -= pathos_item_get_rect (PATHOS_ITEM (parent))->origin.y + parent_shift.y;
    }

  *x = (int) lround ((start.x + shift.x) * priv->view->zoom);
  *y = (int) lround ((start.y + shift.y) * priv->view->zoom);
  *width = (int) lround (priv->rect.size.width * priv->view->zoom);
  *height = (int) lround (priv->rect.size.height * priv->view->zoom);
  return TRUE;
}

static void
accessible_init (GtkAccessibleInterface *iface)
{
  iface->get_bounds = get_bounds;
}

static void
pathos_item_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  PathosItem        *self = (PathosItem *) widget;
  PathosItemPrivate *priv = pathos_item_get_instance_private (self);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      const graphene_rect_t *rect = pathos_item_get_rect (PATHOS_ITEM (child));
      graphene_point_t       place = { rect->origin.x - priv->rect.origin.x, rect->origin.y - priv->rect.origin.y };

      gtk_widget_allocate (child, (int) rect->size.width, (int) rect->size.height, -1, gsk_transform_translate (NULL, &place));
    }
}

/* The window decides whether the focus is visible, and this is the only notification of it. */
static void
pathos_item_state_flags_changed (GtkWidget    *widget,
                                 GtkStateFlags old_flags)
{
  gtk_widget_queue_draw (widget);
}

/* The table of actions of the canvas. */
static const PathosAction *item_actions;
static guint               n_item_actions;

/* Returns: (transfer full): the name of an item's own action, `item.edit` for `map.edit` */
static char *
dup_item_name (const PathosAction *action)
{
  return g_strconcat ("item.", action->id + strlen ("map."), NULL);
}

/* Passes the action and the element on to the canvas. */
static void
activate_cb (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  PathosItemPrivate *priv = pathos_item_get_instance_private ((PathosItem *) widget);
  g_autofree char   *id = g_strconcat ("map.", name + strlen ("item."), NULL);

  gtk_widget_activate_action (widget, "canvas.activate", "(ss)", id, priv->group->id);
}

/**
 * pathos_item_install_actions:
 * @actions: (array length=n_actions): a static table
 *
 * Installs those actions that can be activated on items. Call this once, before the first item is created.
 */
void
pathos_item_install_actions (const PathosAction *actions,
                             guint               n_actions)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (PATHOS_TYPE_ITEM);

  item_actions = actions;
  n_item_actions = n_actions;
  for (guint i = 0; i < n_actions; i++)
    {
      g_autofree char *name = dup_item_name (&actions[i]);

      if (actions[i].on_items)
        gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), name, NULL, activate_cb);
    }
}

static void
pathos_item_update (PathosItem *self)
{
  PathosItemPrivate *priv = pathos_item_get_instance_private (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, priv->group->label != NULL ? priv->group->label : "", -1);
}

static void
pathos_item_dispose (GObject *object)
{
  PathosItem *self = (PathosItem *) object;
  GtkWidget  *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (pathos_item_parent_class)->dispose (object);
}

static void
pathos_item_finalize (GObject *object)
{
  PathosItem        *self = (PathosItem *) object;
  PathosItemPrivate *priv = pathos_item_get_instance_private (self);

  pathos_node_unref (&priv->group->node);

  G_OBJECT_CLASS (pathos_item_parent_class)->finalize (object);
}

static void
pathos_item_class_init (PathosItemClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pathos_item_dispose;
  G_OBJECT_CLASS (klass)->finalize = pathos_item_finalize;
  widget_class->snapshot = pathos_item_snapshot;
  widget_class->size_allocate = pathos_item_size_allocate;
  widget_class->state_flags_changed = pathos_item_state_flags_changed;
  klass->update = pathos_item_update;

  gtk_widget_class_set_css_name (widget_class, "mapitem");
}

static void
pathos_item_init (PathosItem *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/* Disables the actions that do not apply. Disabled actions take memory, but touchpoints, which are many, have none. */
static void
disable_actions (PathosItem *self)
{
  PathosItemPrivate *priv = pathos_item_get_instance_private (self);

  for (guint i = 0; i < n_item_actions; i++)
    {
      g_autofree char *name = NULL;

      if (!item_actions[i].on_items || item_actions[i].applies (priv->group, NULL))
        continue;

      name = dup_item_name (&item_actions[i]);
      gtk_widget_action_set_enabled (GTK_WIDGET (self), name, FALSE);
    }
}

/**
 * pathos_item_new:
 * @type: %PATHOS_TYPE_ITEM or a subclass
 * @group: what the item represents
 * @view: (transfer none): must outlive the item
 *
 * Returns: (transfer floating): an item without a position
 */
PathosItem *
pathos_item_new (GType                 type,
                 const PathosGroup    *group,
                 const PathosItemView *view)
{
  PathosItem        *self = g_object_new (type, "accessible-role", get_role (group), NULL);
  PathosItemPrivate *priv = pathos_item_get_instance_private (self);

  priv->group = (PathosGroup *) pathos_node_ref ((PathosNode *) group);
  priv->view = view;
  pathos_item_key_init (&priv->key, group);
  PATHOS_ITEM_GET_CLASS (self)->update (self);
  disable_actions (self);

  return self;
}

/* Updates the item for a new scene. */
void
pathos_item_set_placed (PathosItem         *self,
                        const PathosPlaced *placed)
{
  PathosItemPrivate *priv = pathos_item_get_instance_private (self);
  PathosGroup       *old = priv->group;
  GtkWidget         *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  /* Allocating an item is up to its parent. */
  if (parent != NULL && memcmp (&priv->rect, &placed->rect, sizeof priv->rect) != 0)
    gtk_widget_queue_allocate (parent);
  priv->rect = placed->rect;
  priv->stick = placed->stick;
  if (old == placed->group)
    return;

  priv->group = (PathosGroup *) pathos_node_ref ((PathosNode *) placed->group);
  if (g_strcmp0 (old->label, priv->group->label) != 0 || old->values[0] != priv->group->values[0])
    PATHOS_ITEM_GET_CLASS (self)->update (self);
  pathos_node_unref (&old->node);
}

/**
 * pathos_item_set_position:
 * @position: among its siblings, from 0
 * @n_positions: number of siblings
 *
 * Sets the position that assistive technology reads out.
 */
void
pathos_item_set_position (PathosItem *self,
                          guint       position,
                          guint       n_positions)
{
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_RELATION_POS_IN_SET, (int) position + 1,
                                  GTK_ACCESSIBLE_RELATION_SET_SIZE, (int) n_positions,
                                  -1);
}

/* Returns: (transfer none): the key, which never changes */
const PathosItemKey *
pathos_item_get_key (PathosItem *self)
{
  PathosItemPrivate *priv = pathos_item_get_instance_private (self);
  return &priv->key;
}

/* Returns: (transfer none): the group in the current scene */
const PathosGroup *
pathos_item_get_group (PathosItem *self)
{
  PathosItemPrivate *priv = pathos_item_get_instance_private (self);
  return priv->group;
}

/* Returns: (transfer none): the bounds in the scene */
const graphene_rect_t *
pathos_item_get_rect (PathosItem *self)
{
  PathosItemPrivate *priv = pathos_item_get_instance_private (self);
  return &priv->rect;
}

/* Returns: whether the state changed */
static gboolean
set_state (PathosItem   *self,
           GtkStateFlags flag,
           gboolean      is_set)
{
  if (((gtk_widget_get_state_flags (GTK_WIDGET (self)) & flag) != 0) == is_set)
    return FALSE;

  if (is_set)
    gtk_widget_set_state_flags (GTK_WIDGET (self), flag, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), flag);
  return TRUE;
}

void
pathos_item_set_selected (PathosItem *self,
                          gboolean    selected)
{
  g_return_if_fail (PATHOS_IS_ITEM (self));

  if (set_state (self, GTK_STATE_FLAG_SELECTED, selected))
    gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}

void
pathos_item_set_hovered (PathosItem *self,
                         gboolean    hovered)
{
  g_return_if_fail (PATHOS_IS_ITEM (self));

  set_state (self, GTK_STATE_FLAG_PRELIGHT, hovered);
}

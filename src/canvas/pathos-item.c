/* pathos-item.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-item.h"

#include "pathos-gsk-pen.h"
#include "pathos-ring.h"

#include <math.h>
#include <string.h>

#define HALO 3.0f /* map units around a point, enough to cover the ring of the lowest one */

/**
 * PathosItem:
 *
 * A widget for a part of the map, which makes that part focusable, selectable and accessible.
 *
 * The map itself is drawn by the canvas. An item draws only a ring if it is focused, selected or hovered, and
 * a sign where something can be added. Items are nested like the map and allocated in map units; their layer
 * scrolls and zooms.
 *
 * Length: a widget has many virtual functions.
 */

typedef struct
{
  PathosItemKey         key;
  const PathosItemView *view;     /* (unowned): of the layer, which outlives the item */
  PathosGroup          *group;    /* holds a reference to its node */
  char                 *name;     /* (nullable) … */
  gboolean              is_quiet; /* … which a namer has in place of the item */
  char                 *details;  /* (nullable) */
  graphene_rect_t       rect;     /* in the scene */
  guint                 stick;
} PathosItemPrivate;

static void
accessible_init (GtkAccessibleInterface *iface);

G_DEFINE_TYPE_WITH_CODE (PathosItem,
                         pathos_item,
                         GTK_TYPE_WIDGET,
                         G_ADD_PRIVATE (PathosItem)
                             G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE, accessible_init))

static GtkAccessibleRole
get_role (const PathosGroup *group)
{
  static const GtkAccessibleRole roles[] = {
    [PATHOS_ACCESSIBLE_GROUP] = GTK_ACCESSIBLE_ROLE_GROUP,
    [PATHOS_ACCESSIBLE_LIST] = GTK_ACCESSIBLE_ROLE_LIST,
    [PATHOS_ACCESSIBLE_LIST_ITEM] = GTK_ACCESSIBLE_ROLE_LIST_ITEM,
    [PATHOS_ACCESSIBLE_SLIDER] = GTK_ACCESSIBLE_ROLE_SLIDER,
  };

  g_assert (group != NULL);

  return roles[group->accessible];
}

/* Returns: whether @group is a place where something can be added, and nothing is yet */
static gboolean
is_empty (const PathosGroup *group)
{
  return group->part == PATHOS_PART_CELL && group->n_children == 0;
}

/* Returns: whether the item only shows that something can be added, neither hovered nor focused */
static gboolean
is_sign (PathosItem *self)
{
  PathosItemPrivate *priv = pathos_item_get_instance_private (self);
  GtkStateFlags      flags = gtk_widget_get_state_flags (GTK_WIDGET (self));

  g_assert (PATHOS_IS_ITEM (self));

  return priv->view->shows_signs && is_empty (priv->group) && priv->group->axes == NULL &&
         !(flags & GTK_STATE_FLAG_PRELIGHT) && !gtk_widget_has_focus (GTK_WIDGET (self));
}

static void
snapshot_ring (PathosItem  *self,
               GtkSnapshot *snapshot)
{
  PathosItemPrivate *priv = pathos_item_get_instance_private (self);
  PathosRing         ring;

  g_assert (PATHOS_IS_ITEM (self));
  g_assert (GTK_IS_SNAPSHOT (snapshot));

  ring = (PathosRing) {
    .is_edge = (priv->group->facts & PATHOS_FACT_EDGED) != 0,
    .is_strong = (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_SELECTED) != 0,
    .is_focus = gtk_widget_has_visible_focus (GTK_WIDGET (self)),
    .is_plain = priv->view->theme->high_contrast,
    .radius = priv->group->radius,
    .pixel = (float) (1 / priv->view->zoom),
    .paper = pathos_gsk_pen_get_colour (priv->view->theme->background),
  };

  /* A point may have a ring already, which is no mark of the focus. Only one is seen at a time. Where many
   * points are selected, paper would cover their neighbours. */
  if (priv->group->axes != NULL && !is_empty (priv->group) &&
      (ring.is_focus || gtk_widget_has_focus (GTK_WIDGET (self))))
    ring.halo = HALO;
  gtk_widget_get_color (GTK_WIDGET (self), &ring.colour);
  if (is_sign (self))
    ring.colour = pathos_gsk_pen_get_colour (priv->view->theme->text_dim);
  if (is_empty (priv->group))
    pathos_ring_append_plus (&ring, snapshot, &priv->rect.size);
  if (!is_empty (priv->group) || ring.is_focus)
    pathos_ring_append (&ring, snapshot, &priv->rect.size);
}

static graphene_point_t
get_shift (PathosItem *self)
{
  PathosItemPrivate *priv = pathos_item_get_instance_private (self);

  g_assert (PATHOS_IS_ITEM (self));

  return pathos_shift_get (&priv->view->shift, priv->stick);
}

static void
pathos_item_snapshot (GtkWidget   *widget,
                      GtkSnapshot *snapshot)
{
  PathosItem        *self = (PathosItem *) widget;
  PathosItemPrivate *priv = pathos_item_get_instance_private (self);
  graphene_point_t   shift = get_shift (self);

  if (gtk_widget_get_state_flags (widget) & (GTK_STATE_FLAG_SELECTED | GTK_STATE_FLAG_PRELIGHT) ||
      gtk_widget_has_visible_focus (widget) || (is_empty (priv->group) && gtk_widget_has_focus (widget)) ||
      is_sign (self))
    {
      graphene_rect_t clear = priv->stick == PATHOS_STICK_NONE
                                  ? priv->view->clear
                                  : GRAPHENE_RECT_INIT (-1e6f, -1e6f, 2e6f, 2e6f);

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

  g_assert (GTK_IS_ACCESSIBLE (accessible));
  g_assert (x != NULL);
  g_assert (y != NULL);
  g_assert (width != NULL);
  g_assert (height != NULL);

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

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const graphene_rect_t *rect = pathos_item_get_rect (PATHOS_ITEM (child));
      graphene_point_t       offset = rect->origin;

      offset.x -= priv->rect.origin.x;
      offset.y -= priv->rect.origin.y;
      gtk_widget_allocate (child,
                           (int) rect->size.width,
                           (int) rect->size.height,
                           -1,
                           gsk_transform_translate (NULL, &offset));
    }
}

/* The window decides whether the focus is visible, and this is the only notification of it. */
static void
pathos_item_state_flags_changed (GtkWidget    *widget,
                                 GtkStateFlags old_flags)
{
  gtk_widget_queue_draw (widget);
}

/* Items that are nowhere on an axis have no value. */
static void
pathos_item_update (PathosItem *self)
{
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
  g_free (priv->name);
  g_free (priv->details);

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
  PathosItem        *self;
  PathosItemPrivate *priv;

  g_return_val_if_fail (g_type_is_a (type, PATHOS_TYPE_ITEM), NULL);
  g_return_val_if_fail (group != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);

  self = g_object_new (type, "accessible-role", get_role (group), NULL);
  priv = pathos_item_get_instance_private (self);
  priv->group = (PathosGroup *) pathos_node_ref ((PathosNode *) group);
  priv->view = view;
  pathos_item_key_init (&priv->key, group);
  PATHOS_ITEM_GET_CLASS (self)->update (self);

  return self;
}

/**
 * pathos_item_set_placed:
 *
 * Updates the item for a new scene.
 */
void
pathos_item_set_placed (PathosItem         *self,
                        const PathosPlaced *placed)
{
  PathosItemPrivate *priv = pathos_item_get_instance_private (self);
  PathosGroup       *old;
  GtkWidget         *parent;

  g_return_if_fail (PATHOS_IS_ITEM (self));
  g_return_if_fail (placed != NULL);

  old = priv->group;
  parent = gtk_widget_get_parent (GTK_WIDGET (self));
  /* Allocating an item is up to its parent. */
  if (parent != NULL && memcmp (&priv->rect, &placed->rect, sizeof priv->rect) != 0)
    gtk_widget_queue_allocate (parent);
  priv->rect = placed->rect;
  priv->stick = placed->stick;
  if (old == placed->group)
    return;

  priv->group = (PathosGroup *) pathos_node_ref ((PathosNode *) placed->group);
  if (old->values[0] != priv->group->values[0])
    PATHOS_ITEM_GET_CLASS (self)->update (self);
  pathos_node_unref (&old->node);
}

/**
 * pathos_item_set_name:
 * @name: (nullable): what assistive technology says of the item
 */
void
pathos_item_set_name (PathosItem *self,
                      const char *name)
{
  PathosItemPrivate *priv = pathos_item_get_instance_private (self);

  g_return_if_fail (PATHOS_IS_ITEM (self));

  if (!g_set_str (&priv->name, name) && !priv->is_quiet)
    return;

  if (priv->is_quiet)
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  priv->is_quiet = FALSE;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name != NULL ? name : "",
                                  -1);
}

/**
 * pathos_item_set_name_quietly:
 * @namer: (transfer none): a widget that is not seen; it names one item at a time
 *
 * Names the item without telling assistive technology, which would read a new name out. It finds the name
 * when it asks for it.
 */
void
pathos_item_set_name_quietly (PathosItem *self,
                              const char *name,
                              GtkWidget  *namer)
{
  PathosItemPrivate *priv = pathos_item_get_instance_private (self);

  g_return_if_fail (PATHOS_IS_ITEM (self));
  g_return_if_fail (name != NULL);
  g_return_if_fail (GTK_IS_WIDGET (namer));

  if (!g_set_str (&priv->name, name))
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (namer), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (!priv->is_quiet)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                    GTK_ACCESSIBLE_RELATION_LABELLED_BY, namer, NULL,
                                    -1);
  priv->is_quiet = TRUE;
}

/**
 * pathos_item_set_details:
 * @details: (nullable): what else assistive technology can say of the item
 */
void
pathos_item_set_details (PathosItem *self,
                         const char *details)
{
  PathosItemPrivate *priv = pathos_item_get_instance_private (self);

  g_return_if_fail (PATHOS_IS_ITEM (self));

  if (g_set_str (&priv->details, details))
    gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, details != NULL ? details : "",
                                    -1);
}

/**
 * pathos_item_get_details:
 *
 * Returns: (nullable) (transfer none): what else assistive technology says of the item
 */
const char *
pathos_item_get_details (PathosItem *self)
{
  PathosItemPrivate *priv = pathos_item_get_instance_private (self);

  g_return_val_if_fail (PATHOS_IS_ITEM (self), NULL);

  return priv->details;
}

/**
 * pathos_item_get_name:
 *
 * Returns: (transfer none) (nullable): the name, %NULL if it has none yet
 */
const char *
pathos_item_get_name (PathosItem *self)
{
  PathosItemPrivate *priv = pathos_item_get_instance_private (self);

  g_return_val_if_fail (PATHOS_IS_ITEM (self), NULL);

  return priv->name;
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
  g_return_if_fail (PATHOS_IS_ITEM (self));

  gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_RELATION_POS_IN_SET, (int) position + 1,
                                  GTK_ACCESSIBLE_RELATION_SET_SIZE, (int) n_positions,
                                  -1);
}

/**
 * pathos_item_get_key:
 *
 * Returns: (transfer none): the key, which never changes
 */
const PathosItemKey *
pathos_item_get_key (PathosItem *self)
{
  PathosItemPrivate *priv = pathos_item_get_instance_private (self);

  g_return_val_if_fail (PATHOS_IS_ITEM (self), NULL);

  return &priv->key;
}

/**
 * pathos_item_get_group:
 *
 * Returns: (transfer none): the group in the current scene
 */
const PathosGroup *
pathos_item_get_group (PathosItem *self)
{
  PathosItemPrivate *priv = pathos_item_get_instance_private (self);

  g_return_val_if_fail (PATHOS_IS_ITEM (self), NULL);

  return priv->group;
}

/**
 * pathos_item_get_rect:
 *
 * Returns: (transfer none): the bounds in the scene
 */
const graphene_rect_t *
pathos_item_get_rect (PathosItem *self)
{
  PathosItemPrivate *priv = pathos_item_get_instance_private (self);

  g_return_val_if_fail (PATHOS_IS_ITEM (self), NULL);

  return &priv->rect;
}

/**
 * pathos_item_get_stick:
 *
 * Returns: PathosStick of the group and its ancestors, combined
 */
guint
pathos_item_get_stick (PathosItem *self)
{
  PathosItemPrivate *priv = pathos_item_get_instance_private (self);

  g_return_val_if_fail (PATHOS_IS_ITEM (self), 0);

  return priv->stick;
}

/* Returns: whether the state changed */
static gboolean
set_state (PathosItem   *self,
           GtkStateFlags flag,
           gboolean      is_set)
{
  g_assert (PATHOS_IS_ITEM (self));

  if (((gtk_widget_get_state_flags (GTK_WIDGET (self)) & flag) != 0) == is_set)
    return FALSE;

  if (is_set)
    gtk_widget_set_state_flags (GTK_WIDGET (self), flag, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), flag);
  return TRUE;
}

/**
 * pathos_item_set_selected:
 * @selected: whether to draw a solid ring
 */
void
pathos_item_set_selected (PathosItem *self,
                          gboolean    selected)
{
  g_return_if_fail (PATHOS_IS_ITEM (self));

  if (set_state (self, GTK_STATE_FLAG_SELECTED, selected))
    gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}

/**
 * pathos_item_set_hovered:
 * @hovered: whether to draw a thin ring
 */
void
pathos_item_set_hovered (PathosItem *self,
                         gboolean    hovered)
{
  g_return_if_fail (PATHOS_IS_ITEM (self));

  set_state (self, GTK_STATE_FLAG_PRELIGHT, hovered);
}

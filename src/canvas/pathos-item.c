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
 * What makes a part of a map something that can be focused, selected, acted upon and read out.
 *
 * The map itself is drawn by the canvas; an item draws only the ring that says that it is focused, selected or under the
 * pointer. Items are nested as the map is, and stand in map units: their layer scrolls and zooms.
 */

#define RING 2.0f /* pixels, whatever the zoom */

struct _PathosItem
{
  GtkWidget parent_instance;

  PathosItemKey         key;
  const PathosItemView *view;  /* (unowned): of the layer, which outlives it */
  PathosGroup          *group; /* its node is ours */
  graphene_rect_t       rect;  /* in the scene */
  guint                 stick;
  gboolean              selected;
  gboolean              hovered;
};

static void
accessible_init (GtkAccessibleInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PathosItem, pathos_item, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE, accessible_init))

void
pathos_item_key_init (PathosItemKey     *key,
                      const PathosGroup *group)
{
  memcpy (key->id, group->id, sizeof key->id);
  memcpy (key->at, group->at, sizeof key->at);
  key->role = group->role;
}

guint
pathos_item_key_hash (gconstpointer key)
{
  const PathosItemKey *item = key;

  return g_str_hash (item->id) ^ g_str_hash (item->at) * 31 ^ ((guint) item->role << 24);
}

gboolean
pathos_item_key_equal (gconstpointer a,
                       gconstpointer b)
{
  const PathosItemKey *p = a, *q = b;

  return p->role == q->role && strcmp (p->id, q->id) == 0 && strcmp (p->at, q->at) == 0;
}

static GtkAccessibleRole
get_role (const PathosGroup *group)
{
  switch (group->role)
    {
    case PATHOS_GROUP_STAGE:
      return GTK_ACCESSIBLE_ROLE_LIST;
    case PATHOS_GROUP_TOUCHPOINT:
      return GTK_ACCESSIBLE_ROLE_LIST_ITEM;
    case PATHOS_GROUP_POINT:
      return GTK_ACCESSIBLE_ROLE_SLIDER;
    default:
      return GTK_ACCESSIBLE_ROLE_GROUP;
    }
}

static float
get_radius (PathosItem *self)
{
  float half = MIN (self->rect.size.width, self->rect.size.height) / 2;

  switch (self->group->role)
    {
    case PATHOS_GROUP_POINT:
    case PATHOS_GROUP_PERSONA:
      return half;
    case PATHOS_GROUP_STAGE:
    case PATHOS_GROUP_HEADER:
    case PATHOS_GROUP_LANE_NAME:
    case PATHOS_GROUP_LANE:
      return MIN (half, 6);
    default:
      return MIN (half, 10);
    }
}

static void
snapshot_ring (PathosItem  *self,
               GtkSnapshot *snapshot)
{
  gboolean       focused = gtk_widget_has_visible_focus (GTK_WIDGET (self));
  float          width = (float) (RING / self->view->zoom);
  float          gap = self->group->role == PATHOS_GROUP_TOUCHPOINT || self->group->role == PATHOS_GROUP_CARD ? width / 2 : width * 2;
  float          radius = get_radius (self);
  GskRoundedRect outline;
  GdkRGBA        colour;

  gtk_widget_get_color (GTK_WIDGET (self), &colour);
  if (!self->selected && !focused)
    {
      gap = gap > width ? gap - width / 2 : 0;
      width *= 0.6f;
    }

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (0, 0, self->rect.size.width, self->rect.size.height), radius);
  gsk_rounded_rect_shrink (&outline, -gap, -gap, -gap, -gap);

  pathos_ring_append (snapshot, &outline, width, focused, &colour);
}

static graphene_point_t
get_shift (PathosItem *self)
{
  return GRAPHENE_POINT_INIT (self->stick & PATHOS_STICK_START ? self->view->shift.x : 0, self->stick & PATHOS_STICK_TOP ? self->view->shift.y : 0);
}

static void
pathos_item_snapshot (GtkWidget   *widget,
                      GtkSnapshot *snapshot)
{
  PathosItem      *self = (PathosItem *) widget;
  graphene_point_t shift = get_shift (self);

  if (self->selected || self->hovered || gtk_widget_has_visible_focus (widget))
    {
      graphene_rect_t clear = self->stick == PATHOS_STICK_NONE ? self->view->clear : GRAPHENE_RECT_INIT (-1e6f, -1e6f, 2e6f, 2e6f);

      graphene_rect_offset (&clear, -self->rect.origin.x, -self->rect.origin.y);
      gtk_snapshot_push_clip (snapshot, &clear);
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &shift);
      snapshot_ring (self, snapshot);
      gtk_snapshot_restore (snapshot);
      gtk_snapshot_pop (snapshot);
    }

  GTK_WIDGET_CLASS (pathos_item_parent_class)->snapshot (widget, snapshot);
}

/* GTK adds up where widgets are in their parents, and does not know that the layer's are in map units. */
static gboolean
get_bounds (GtkAccessible *accessible,
            int           *x,
            int           *y,
            int           *width,
            int           *height)
{
  PathosItem      *self = PATHOS_ITEM (accessible);
  GtkWidget       *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  graphene_point_t start = self->rect.origin;
  graphene_point_t shift = get_shift (self);

  if (parent != NULL && PATHOS_IS_ITEM (parent))
    {
      graphene_point_t theirs = get_shift (PATHOS_ITEM (parent));

      start.x -= PATHOS_ITEM (parent)->rect.origin.x + theirs.x;
      start.y -= PATHOS_ITEM (parent)->rect.origin.y + theirs.y;
    }

  *x = (int) lround ((start.x + shift.x) * self->view->zoom);
  *y = (int) lround ((start.y + shift.y) * self->view->zoom);
  *width = (int) lround (self->rect.size.width * self->view->zoom);
  *height = (int) lround (self->rect.size.height * self->view->zoom);
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
  PathosItem *self = (PathosItem *) widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      const graphene_rect_t *rect = pathos_item_get_rect (PATHOS_ITEM (child));
      graphene_point_t       place = { rect->origin.x - self->rect.origin.x, rect->origin.y - self->rect.origin.y };

      gtk_widget_allocate (child, (int) rect->size.width, (int) rect->size.height, -1, gsk_transform_translate (NULL, &place));
    }
}

/* Whether the focus shows is decided by the window, and tells nobody else. */
static void
pathos_item_state_flags_changed (GtkWidget    *widget,
                                 GtkStateFlags old_flags)
{
  gtk_widget_queue_draw (widget);
}

/* The canvas does it: it has the same actions, with the element's id. */
static void
deed_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  PathosItem      *self = (PathosItem *) widget;
  g_autofree char *deed = g_strconcat ("map.", action + strlen ("item."), NULL);

  gtk_widget_activate_action (widget, deed, "s", self->group->id);
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
  PathosItem *self = (PathosItem *) object;

  pathos_node_unref (&self->group->node);

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

  gtk_widget_class_install_action (widget_class, "item.edit", NULL, deed_cb);
  gtk_widget_class_install_action (widget_class, "item.delete", NULL, deed_cb);
  gtk_widget_class_install_action (widget_class, "item.earlier", NULL, deed_cb);
  gtk_widget_class_install_action (widget_class, "item.later", NULL, deed_cb);
  gtk_widget_class_set_css_name (widget_class, "mapitem");
}

static void
pathos_item_init (PathosItem *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

static void
update_label (PathosItem *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->group->label != NULL ? self->group->label : "", -1);
}

/* Actions are there unless they are switched off, which costs memory: touchpoints, of which there are many, have all. */
static void
limit_actions (PathosItem *self)
{
  gboolean is_item = self->group->part == PATHOS_PART_ITEM;

  if (self->group->role != PATHOS_GROUP_TOUCHPOINT)
    {
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "item.earlier", FALSE);
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "item.later", FALSE);
    }
  if (!is_item || self->group->role == PATHOS_GROUP_POINT)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), "item.edit", FALSE);
  if (!is_item || self->group->role == PATHOS_GROUP_HEADER)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), "item.delete", FALSE);
}

/**
 * pathos_item_new:
 * @group: what it stands for
 * @view: (transfer none): how it is seen, for as long as it lives
 */
PathosItem *
pathos_item_new (const PathosGroup    *group,
                 const PathosItemView *view)
{
  PathosItem *self = g_object_new (PATHOS_TYPE_ITEM, "accessible-role", get_role (group), NULL);

  self->group = (PathosGroup *) pathos_node_ref ((PathosNode *) group);
  self->view = view;
  pathos_item_key_init (&self->key, group);
  update_label (self);
  limit_actions (self);

  return self;
}

/* Says what the part has become, and where it is now. */
void
pathos_item_set_placed (PathosItem         *self,
                        const PathosPlaced *placed)
{
  PathosGroup *old = self->group;
  GtkWidget   *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  /* It is the parent that says where it goes. */
  if (parent != NULL && memcmp (&self->rect, &placed->rect, sizeof self->rect) != 0)
    gtk_widget_queue_allocate (parent);
  self->rect = placed->rect;
  self->stick = placed->stick;
  if (old == placed->group)
    return;

  self->group = (PathosGroup *) pathos_node_ref ((PathosNode *) placed->group);
  if (g_strcmp0 (old->label, self->group->label) != 0)
    update_label (self);
  pathos_node_unref (&old->node);
}

/* @position: among its siblings, from 0 */
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

/* Returns: what it is found by, for as long as it lives */
const PathosItemKey *
pathos_item_get_key (PathosItem *self)
{
  return &self->key;
}

const PathosGroup *
pathos_item_get_group (PathosItem *self)
{
  return self->group;
}

/* Returns: where it is, in the scene */
const graphene_rect_t *
pathos_item_get_rect (PathosItem *self)
{
  return &self->rect;
}

void
pathos_item_set_selected (PathosItem *self,
                          gboolean    selected)
{
  if (self->selected == selected)
    return;

  self->selected = selected;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
  if (selected)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED);
}

void
pathos_item_set_hovered (PathosItem *self,
                         gboolean    hovered)
{
  if (self->hovered == hovered)
    return;

  self->hovered = hovered;
  if (hovered)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_PRELIGHT, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_PRELIGHT);
}

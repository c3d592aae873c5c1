/* pathos-item.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-action.h"
#include "pathos-item-key.h"
#include "pathos-parts.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PATHOS_TYPE_ITEM (pathos_item_get_type ())
G_DECLARE_DERIVABLE_TYPE (PathosItem, pathos_item, PATHOS, ITEM, GtkWidget)

struct _PathosItemClass
{
  GtkWidgetClass parent_class;

  void (*update) (PathosItem *self); /* tells assistive technology what the group has become */
};

/* How the map is seen: a ring is as wide at every zoom, and follows what is moved to stay in view. */
typedef struct
{
  double           zoom;  /* pixels a map unit */
  graphene_point_t shift; /* of what sticks, map units */
  graphene_rect_t  clear; /* what of the map is in view and not covered by what sticks */
} PathosItemView;

void pathos_item_install_actions (const PathosAction *actions, guint n_actions);

PathosItem            *pathos_item_new (GType type, const PathosGroup *group, const PathosItemView *view);
void                   pathos_item_set_placed (PathosItem *self, const PathosPlaced *placed);
void                   pathos_item_set_position (PathosItem *self, guint position, guint n_positions);
const PathosItemKey   *pathos_item_get_key (PathosItem *self);
const PathosGroup     *pathos_item_get_group (PathosItem *self);
const graphene_rect_t *pathos_item_get_rect (PathosItem *self);

void pathos_item_set_selected (PathosItem *self, gboolean selected);
void pathos_item_set_hovered (PathosItem *self, gboolean hovered);

G_END_DECLS

/* pathos-item.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-parts.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PATHOS_TYPE_ITEM (pathos_item_get_type ())
G_DECLARE_FINAL_TYPE (PathosItem, pathos_item, PATHOS, ITEM, GtkWidget)

/* How the map is seen: a ring is as wide at every zoom, and follows what is moved to stay in view. */
typedef struct
{
  double           zoom;  /* pixels a map unit */
  graphene_point_t shift; /* of what sticks, map units */
  graphene_rect_t  clear; /* what of the map is in view and not covered by what sticks */
} PathosItemView;

/* What an item stands for, in every scene. */
typedef struct
{
  char id[9];
  char at[9];
  int  role;
} PathosItemKey;

void
pathos_item_key_init (PathosItemKey *key, const PathosGroup *group);
guint
pathos_item_key_hash (gconstpointer key);
gboolean
pathos_item_key_equal (gconstpointer a, gconstpointer b);

PathosItem *
pathos_item_new (const PathosGroup *group, const PathosItemView *view);
void
pathos_item_set_placed (PathosItem *self, const PathosPlaced *placed);
void
pathos_item_set_position (PathosItem *self, guint position, guint n_positions);
const PathosItemKey *
pathos_item_get_key (PathosItem *self);
const PathosGroup *
pathos_item_get_group (PathosItem *self);
const graphene_rect_t *
pathos_item_get_rect (PathosItem *self);

void
pathos_item_set_selected (PathosItem *self, gboolean selected);
void
pathos_item_set_hovered (PathosItem *self, gboolean hovered);

G_END_DECLS

/* pathos-item-layer.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-item.h"
#include "pathos-scene-model.h"
#include "pathos-selection.h"

G_BEGIN_DECLS

#define PATHOS_TYPE_ITEM_LAYER (pathos_item_layer_get_type ())
G_DECLARE_FINAL_TYPE (PathosItemLayer, pathos_item_layer, PATHOS, ITEM_LAYER, GtkWidget)

PathosItemLayer *pathos_item_layer_new (PathosSelection *selection, PathosSceneModel *model);
gboolean         pathos_item_layer_update (PathosItemLayer       *self,
                                           const PathosParts     *parts,
                                           const graphene_rect_t *near);
void             pathos_item_layer_set_view (PathosItemLayer *self, const PathosItemView *view);
void             pathos_item_layer_set_hovered (PathosItemLayer *self, const PathosGroup *group);

void        pathos_item_layer_hush (PathosItemLayer *self);
PathosItem *pathos_item_layer_find (PathosItemLayer *self, const PathosGroup *group);
PathosItem *pathos_item_layer_find_key (PathosItemLayer *self, const PathosItemKey *key);
PathosItem *pathos_item_layer_get_focused (PathosItemLayer *self);
gboolean    pathos_item_layer_focus (PathosItemLayer    *self,
                                     const PathosParts  *parts,
                                     const PathosPlaced *placed);

G_END_DECLS

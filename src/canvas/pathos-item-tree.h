/* pathos-item-tree.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-item.h"
#include "pathos-selection.h"

G_BEGIN_DECLS

/* The items of a map, nested like the map below one widget, and kept from scene to scene. */
typedef struct _PathosItemTree PathosItemTree;

/* Which stops have an item, in addition to those that always have one. */
typedef struct
{
  graphene_rect_t    near;      /* stops in this area … */
  const PathosGroup *kept;      /* (nullable): … and this one … */
  graphene_rect_t    kept_rect; /* … which was here when it was requested */
  guint              n_more;    /* how many one update may create there, create elsewhere, and remove */
} PathosItemChoice;

PathosItemTree *pathos_item_tree_new (GtkWidget *top, PathosSelection *selection, const PathosItemView *view);
void            pathos_item_tree_free (PathosItemTree *self);
gboolean        pathos_item_tree_update (PathosItemTree         *self,
                                         const PathosParts      *parts,
                                         const PathosItemChoice *choice);
PathosItem     *pathos_item_tree_find_key (PathosItemTree *self, const PathosItemKey *key);
PathosItem     *pathos_item_tree_find (PathosItemTree *self, const PathosGroup *group);
GHashTable     *pathos_item_tree_get_selected (PathosItemTree *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosItemTree, pathos_item_tree_free)

G_END_DECLS

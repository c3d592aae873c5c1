/* pathos-item-names.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-item.h"
#include "pathos-scene-model.h"

G_BEGIN_DECLS

/* Names the items of a map. */
typedef struct _PathosItemNames PathosItemNames;

PathosItemNames *pathos_item_names_new (GtkWidget *top, PathosSceneModel *model);
void             pathos_item_names_free (PathosItemNames *self);
void             pathos_item_names_refresh (PathosItemNames *self);
void             pathos_item_names_hush (PathosItemNames *self);
void             pathos_item_names_focus (PathosItemNames *self, PathosItem *item);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosItemNames, pathos_item_names_free)

G_END_DECLS

/* pathos-item-actions.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-action.h"
#include "pathos-item.h"

G_BEGIN_DECLS

void pathos_item_install_actions (const PathosAction *actions, guint n_actions);
void pathos_item_limit_actions (PathosItem *self);

G_END_DECLS

/* pathos-point-item.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-item.h"

G_BEGIN_DECLS

#define PATHOS_TYPE_POINT_ITEM (pathos_point_item_get_type ())
G_DECLARE_FINAL_TYPE (PathosPointItem, pathos_point_item, PATHOS, POINT_ITEM, PathosItem)

G_END_DECLS

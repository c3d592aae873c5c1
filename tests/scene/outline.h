/* outline.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-path.h"

/* The line of a path, and the area that it encloses. */

typedef void (*OutlineFunc) (const graphene_rect_t *box, gpointer user_data);

void     outline_each (const PathosPath *path,
                       float             x,
                       float             y,
                       float             half,
                       OutlineFunc       func,
                       gpointer          user_data);
gboolean outline_encloses (const PathosPath *path, graphene_point_t point);

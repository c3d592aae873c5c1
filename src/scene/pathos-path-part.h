/* pathos-path-part.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-path.h"

G_BEGIN_DECLS

/* The part of a long path that is visible between two x. */

gboolean    pathos_path_is_long (const PathosPath *self);
PathosPath *pathos_path_create_filled_part (PathosPath *self, float left, float right);
PathosPath *pathos_path_create_stroked_part (PathosPath *self,
                                             float       left,
                                             float       right,
                                             float       period,
                                             float      *offset);

G_END_DECLS

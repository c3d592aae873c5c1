/* pathos-path-little.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-path.h"

G_BEGIN_DECLS

/* Where a path is in little: it is moved, and then scaled to pixels. */
typedef struct
{
  float scale_x, scale_y, x, y;
} PathosLittle;

PathosPath *pathos_path_create_little (const PathosPath *path, const PathosLittle *little);

G_END_DECLS

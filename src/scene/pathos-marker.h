/* pathos-marker.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-path.h"

G_BEGIN_DECLS

/* Shapes that distinguish personas without colour: circle, diamond, square, triangles, hexagon, star and
 * more. All are centred on the origin and appear equally large. */

#define PATHOS_MARKER_SHAPES 14

PathosPath *pathos_marker_dup_path (guint shape, float radius);
PathosPath *pathos_marker_dup_half (guint shape, float radius);

G_END_DECLS

/* pathos-marker.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-path.h"

G_BEGIN_DECLS

/* The shapes by which personas are told apart without colour: circle, diamond, square, triangle, triangle on
 * its tip, hexagon, in the order of the list of personas. All are centred on the origin and look equally
 * large. */

PathosPath *pathos_marker_get_path (guint shape, float radius);
PathosPath *pathos_marker_get_half (guint shape, float radius);

G_END_DECLS

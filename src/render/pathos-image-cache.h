/* pathos-image-cache.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-node.h"

#include <cairo.h>

G_BEGIN_DECLS

cairo_surface_t *pathos_image_cache_get_node (const PathosImageNode *node);
cairo_surface_t *pathos_image_make_grey (cairo_surface_t *surface);
cairo_surface_t *pathos_image_cache_get (GBytes *bytes, const char *mime_type, const char *hash);

G_END_DECLS

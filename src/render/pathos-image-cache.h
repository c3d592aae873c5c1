/* pathos-image-cache.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

cairo_surface_t *pathos_image_cache_get (GBytes *bytes, const char *mime_type, const char *hash);

G_END_DECLS

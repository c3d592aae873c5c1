/* pathos-textures.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-node.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The pictures of a canvas, decoded in a thread of their own so that the window never waits for them. */
typedef struct _PathosTextures PathosTextures;

typedef void (*PathosTexturesFunc) (gpointer user_data);

PathosTextures *pathos_textures_new (PathosTexturesFunc loaded, gpointer user_data);
void            pathos_textures_free (PathosTextures *self);
GdkTexture     *pathos_textures_get (PathosTextures *self, const PathosImageNode *node);
GdkTexture     *pathos_texture_new_for_surface (cairo_surface_t *surface);
GdkTexture     *pathos_texture_new_for_node (GskRenderNode *node, double x, double y, int width, int height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosTextures, pathos_textures_free)

G_END_DECLS

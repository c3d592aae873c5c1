/* pathos-gsk-pen.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-scene.h"
#include "pathos-textures.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The pen for the screen, which turns nodes of a scene into render nodes of GTK. */

GskRenderNode *pathos_gsk_pen_create (PathosTextures *textures, const PathosNode *node);
GskRenderNode *pathos_gsk_pen_create_part (PathosTextures   *textures,
                                           const PathosNode *node,
                                           float             left,
                                           float             right);
void           pathos_gsk_pen_append (GtkSnapshot      *snapshot,
                                      PathosTextures   *textures,
                                      const PathosNode *node);
GdkRGBA        pathos_gsk_pen_get_colour (PathosColour colour);

G_END_DECLS

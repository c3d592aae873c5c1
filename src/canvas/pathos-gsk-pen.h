/* pathos-gsk-pen.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-scene.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The pen of the screen: turns nodes of a scene into what GTK draws. */

GskRenderNode *pathos_gsk_pen_create (const PathosNode *node);
GskRenderNode *pathos_gsk_pen_create_part (const PathosNode *node, float left, float right);
void           pathos_gsk_pen_append (GtkSnapshot *snapshot, const PathosNode *node);
GdkRGBA        pathos_gsk_pen_get_colour (PathosColour colour);

G_END_DECLS

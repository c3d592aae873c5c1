/* pathos-rect.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <graphene.h>

G_BEGIN_DECLS

gboolean         pathos_rect_contains (const graphene_rect_t *self, const graphene_rect_t *inner);
graphene_point_t pathos_rect_get_nearest (const graphene_rect_t *self, const graphene_point_t *point);
float            pathos_rect_get_distance (const graphene_rect_t *self, const graphene_point_t *point);

G_END_DECLS

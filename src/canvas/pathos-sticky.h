/* pathos-sticky.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-scene.h"

G_BEGIN_DECLS

#define PATHOS_STICKY_PADDING 8 /* map units between a sticky group and the edge of the view */

/* The parts of a scene that stay in view: the bar at the top, and the gutter at the start. */
typedef struct
{
  graphene_rect_t bar; /* empty if nothing sticks to the top */
  graphene_rect_t gutter;
  float           width; /* of the map */
  float           height;
  gboolean        rtl;
} PathosSticky;

void             pathos_sticky_init (PathosSticky *self, const PathosScene *scene);
graphene_point_t pathos_sticky_get_shift (const PathosSticky *self, const graphene_rect_t *visible);
graphene_point_t pathos_sticky_unshift (const PathosSticky     *self,
                                        const graphene_rect_t  *visible,
                                        const graphene_point_t *point);
graphene_rect_t  pathos_sticky_get_bar (const PathosSticky *self, const graphene_rect_t *visible);
graphene_rect_t  pathos_sticky_get_gutter (const PathosSticky *self, const graphene_rect_t *visible);
graphene_rect_t  pathos_sticky_get_corner (const PathosSticky *self, const graphene_rect_t *visible);
graphene_rect_t  pathos_sticky_get_clear (const PathosSticky *self, const graphene_rect_t *visible);

G_END_DECLS

/* pathos-sticky.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-scene.h"

G_BEGIN_DECLS

#define PATHOS_STICKY_PADDING 8 /* map units between a sticky group and the edge of the view */

#define PATHOS_STICKY_KEPT 4 /* groups with a reach outside of the bar, at most */

/* How far groups move to stay in view, map units: sideways if they stick to the start or to the end, and down
 * if they stick to the top. */
typedef struct
{
  float start;
  float end;
  float top;
} PathosShift;

/* The parts of a scene that stay in view: the bar at the top, the gutter at the start, and what is kept at
 * the end. Valid as long as the scene. */
typedef struct
{
  graphene_rect_t bar; /* empty if nothing sticks to the top */
  graphene_rect_t gutter;
  graphene_rect_t end;
  PathosReach     end_reach;
  PathosSpot      kept[PATHOS_STICKY_KEPT];
  guint           n_kept;
  float           band_top; /* of the plate of the gutter … */
  float           band_bottom;
  float           width; /* of the map */
  float           height;
  gboolean        rtl;
} PathosSticky;

void             pathos_sticky_init (PathosSticky *self, const PathosScene *scene);
PathosShift      pathos_sticky_get_shift (const PathosSticky *self, const graphene_rect_t *visible);
graphene_point_t pathos_shift_get (const PathosShift *self, guint stick);
float            pathos_sticky_keep (const PathosSticky    *self,
                                     const graphene_rect_t *visible,
                                     const PathosGroup     *group,
                                     float                  x,
                                     float                  y);
graphene_point_t pathos_sticky_unshift (const PathosSticky     *self,
                                        const graphene_rect_t  *visible,
                                        const graphene_point_t *point);
graphene_rect_t  pathos_sticky_get_bar (const PathosSticky *self, const graphene_rect_t *visible);
graphene_rect_t  pathos_sticky_get_gutter (const PathosSticky *self, const graphene_rect_t *visible);
graphene_rect_t  pathos_sticky_get_corner (const PathosSticky *self, const graphene_rect_t *visible);
graphene_rect_t  pathos_sticky_get_clear (const PathosSticky *self, const graphene_rect_t *visible);

G_END_DECLS

/* pathos-rect.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-rect.h"

#include <math.h>

#define SLACK 0.01f /* map units or pixels, by which sums of floating-point numbers may miss an edge */

/**
 * pathos_rect_contains:
 * @self: with a size that is not negative
 * @inner: with a size that is not negative
 *
 * Compares edges, unlike graphene_rect_contains_rect(), which computes the size of the intersection anew and
 * says no where that differs in the last bit.
 *
 * Returns: whether @inner is inside @self; it may be as large
 */
gboolean
pathos_rect_contains (const graphene_rect_t *self,
                      const graphene_rect_t *inner)
{
  float right = self->origin.x + self->size.width + SLACK;
  float bottom = self->origin.y + self->size.height + SLACK;

  return inner->origin.x >= self->origin.x - SLACK && inner->origin.x + inner->size.width <= right &&
         inner->origin.y >= self->origin.y - SLACK && inner->origin.y + inner->size.height <= bottom;
}

/**
 * pathos_rect_get_nearest:
 *
 * Returns: what of the rectangle is nearest to @point, which is @point itself if it is inside
 */
graphene_point_t
pathos_rect_get_nearest (const graphene_rect_t  *self,
                         const graphene_point_t *point)
{
  return GRAPHENE_POINT_INIT (CLAMP (point->x, self->origin.x, self->origin.x + self->size.width),
                              CLAMP (point->y, self->origin.y, self->origin.y + self->size.height));
}

/**
 * pathos_rect_get_distance:
 *
 * Returns: how far @point is from the rectangle, 0 inside
 */
float
pathos_rect_get_distance (const graphene_rect_t  *self,
                          const graphene_point_t *point)
{
  graphene_point_t nearest = pathos_rect_get_nearest (self, point);

  return hypotf (nearest.x - point->x, nearest.y - point->y);
}

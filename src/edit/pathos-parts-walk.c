/* pathos-parts-walk.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-parts.h"

#include <math.h>

/* Arrow keys move to the nearest stop in their direction. Distances are measured between edges, and sideways
 * distance is weighted, so that keys follow rows and columns although nothing here knows what those are. */

#define SIDEWAYS_WEIGHT 6.0f /* how much more a distance to the side counts than one straight ahead */

static float
rect_end (const graphene_rect_t *rect)
{
  return rect->origin.x + rect->size.width;
}

static float
rect_bottom (const graphene_rect_t *rect)
{
  return rect->origin.y + rect->size.height;
}

/* Returns: the distance between two intervals, 0 if they overlap */
static float
get_distance (float a,
              float a_end,
              float b,
              float b_end)
{
  return MAX (0, MAX (b - a_end, a - b_end));
}

/* Returns: the weighted distance from @from to @to, or -1 if @to is not in that direction */
static float
get_weighted_distance (const graphene_rect_t *from,
                       const graphene_rect_t *to,
                       int                    dx,
                       int                    dy)
{
  float beside = get_distance (from->origin.x, rect_end (from), to->origin.x, rect_end (to));
  float below = get_distance (from->origin.y, rect_bottom (from), to->origin.y, rect_bottom (to));
  float move_x = to->origin.x + to->size.width / 2 - from->origin.x - from->size.width / 2;
  float move_y = to->origin.y + to->size.height / 2 - from->origin.y - from->size.height / 2;
  float start = fabsf (to->origin.x - from->origin.x) * 0.01f + fabsf (to->origin.y - from->origin.y) * 0.01f;

  if (dx != 0)
    return move_x * dx > 0.5f && (beside > 0 || below == 0) ? beside + below * SIDEWAYS_WEIGHT + start : -1;

  return move_y * dy > 0.5f && (below > 0 || beside == 0) ? below + beside * SIDEWAYS_WEIGHT + start : -1;
}

/**
 * pathos_parts_get_beside:
 * @dx: −1 for left, 1 for right, or 0
 * @dy: −1 for up, 1 for down, or 0
 *
 * Returns: (nullable): the stop to which an arrow key moves
 */
const PathosPlaced *
pathos_parts_get_beside (const PathosParts  *self,
                         const PathosPlaced *from,
                         int                 dx,
                         int                 dy)
{
  const PathosPlaced *best = NULL, *to;
  float               best_distance = G_MAXFLOAT;
  PathosPartsIter     iter = { self };

  while ((to = pathos_parts_iter_next (&iter)) != NULL)
    {
      float distance;

      if (!to->is_stop || to == from || graphene_rect_contains_rect (&to->rect, &from->rect))
        continue;

      distance = get_weighted_distance (&from->rect, &to->rect, dx, dy);
      if (distance >= 0 && distance < best_distance)
        {
          best = to;
          best_distance = distance;
        }
    }

  return best;
}

/**
 * pathos_parts_get_end:
 * @dx: −1 for the left end, 1 for the right end
 *
 * Returns: the first or last stop in the row of @from
 */
const PathosPlaced *
pathos_parts_get_end (const PathosParts  *self,
                      const PathosPlaced *from,
                      int                 dx)
{
  const PathosPlaced *best = from, *to;
  float               middle = from->rect.origin.y + from->rect.size.height / 2;
  PathosPartsIter     iter = { self };

  while ((to = pathos_parts_iter_next (&iter)) != NULL)
    {
      if (to->is_stop && to->rect.origin.y <= middle && rect_bottom (&to->rect) >= middle &&
          to->group->role == from->group->role && (to->rect.origin.x - best->rect.origin.x) * dx > 0)
        best = to;
    }

  return best;
}

/**
 * pathos_parts_get_first:
 *
 * Returns: (nullable): where the focus enters the map: the first entry point, or else the first stop
 */
const PathosPlaced *
pathos_parts_get_first (const PathosParts *self)
{
  const PathosPlaced *first = NULL, *placed;
  PathosPartsIter     iter = { self };

  while ((placed = pathos_parts_iter_next (&iter)) != NULL)
    {
      if (placed->is_stop && placed->group->facts & PATHOS_FACT_ENTRY)
        return placed;
      if (placed->is_stop && first == NULL)
        first = placed;
    }

  return first;
}

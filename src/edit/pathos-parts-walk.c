/* pathos-parts-walk.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-parts.h"

#include "pathos-rect.h"

#include <math.h>
#include <string.h>

/* Length: wherever a key can lead.
 *
 * Arrow keys move to the nearest stop in their direction. Distances are measured between edges, and sideways
 * distance is weighted, so that keys follow rows and columns although nothing here knows what those are.
 *
 * Cards of a stage stand in rows, over the empty cells of its columns, so what is in the same cell comes
 * first.
 *
 * The points of a curve are nearer to those of other curves than to each other, so distance is of no use
 * among them. They say which track they are on: keys walk along it in its own order, and across to other
 * tracks at the same place. */

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

static gboolean
has_track (const PathosPlaced *placed)
{
  return placed->group->track[0] != '\0';
}

/* Walking along a curve skips its gaps, but whoever is in one walks on through them. */
static gboolean
is_empty (const PathosPlaced *placed)
{
  return placed->group->part == PATHOS_PART_CELL;
}

/* @with_cells: whether empty cells of the track count. Returns: whether @placed is on the same track as
 * @from, and not beside it */
static gboolean
is_on_track (const PathosPlaced *placed,
             const PathosPlaced *from,
             gboolean            with_cells)
{
  return placed->is_stop && strcmp (placed->group->track, from->group->track) == 0 &&
         !(placed->group->facts & PATHOS_FACT_BESIDE) &&
         (with_cells || placed->group->part != PATHOS_PART_CELL);
}

/* @dx: 1 for the next stop on the track, −1 for the one before. Drawing order is that of the track. */
static const PathosPlaced *
get_along (const PathosParts  *self,
           const PathosPlaced *from,
           int                 dx,
           gboolean            with_cells)
{
  const PathosPlaced *before = NULL, *placed;
  PathosPartsIter     iter = { self };
  gboolean            passed = FALSE;

  while ((placed = pathos_parts_iter_next (&iter)) != NULL)
    {
      if (placed == from && dx < 0)
        return before;
      if (passed && is_on_track (placed, from, with_cells))
        return placed;

      passed |= placed == from;
      before = is_on_track (placed, from, with_cells) ? placed : before;
    }

  return NULL;
}

static float
get_origin_x (const PathosPlaced *placed)
{
  return placed->rect.origin.x - placed->group->area.origin.x;
}

static gboolean
is_across (const PathosPlaced *placed,
           const PathosPlaced *from)
{
  float a = get_origin_x (placed), b = get_origin_x (from);

  return placed->is_stop && has_track (placed) &&
         a - placed->group->extent[0] < b + from->group->extent[1] - 0.5f &&
         b - from->group->extent[0] < a + placed->group->extent[1] - 0.5f;
}

/* Returns: the nearest stop above (@dy < 0) or below at the same place of any track. Of several at the same
 * height, later ones count as lower, so that none is passed over. */
static const PathosPlaced *
get_across (const PathosParts  *self,
            const PathosPlaced *from,
            int                 dy)
{
  const PathosPlaced *best = NULL, *placed;
  PathosPartsIter     iter = { self };
  gboolean            passed = FALSE;

  while ((placed = pathos_parts_iter_next (&iter)) != NULL)
    {
      float    y = placed->rect.origin.y * dy;
      gboolean is_beyond = y > from->rect.origin.y * dy ||
                           (placed->rect.origin.y == from->rect.origin.y && passed == (dy > 0));

      passed |= placed == from;
      if (placed == from || !is_beyond || !is_across (placed, from))
        continue;
      if (best == NULL || y < best->rect.origin.y * dy || (dy < 0 && y == best->rect.origin.y * dy))
        best = placed;
    }

  return best;
}

/* Returns: whether both are in the contents of one cell */
static gboolean
is_in_same_cell (const PathosPlaced *a,
                 const PathosPlaced *b)
{
  return a->column[0] != '\0' && a->column == b->column;
}

typedef float (*DistanceFunc) (const PathosPlaced *from, const PathosPlaced *to, int dx, int dy);

/* The contents of a cell may stand in rows. Returns: the distance to a neighbour in the row, or to the one
 * above or below; −1 if @to is neither, or in another cell */
static float
get_distance_inside (const PathosPlaced *from,
                     const PathosPlaced *to,
                     int                 dx,
                     int                 dy)
{
  const graphene_rect_t *a = &from->rect, *b = &to->rect;
  float                  beside = get_distance (a->origin.x, rect_end (a), b->origin.x, rect_end (b));
  float                  below = get_distance (a->origin.y, rect_bottom (a), b->origin.y, rect_bottom (b));

  if (!is_in_same_cell (to, from) || (dx != 0 ? below : beside) != 0)
    return -1;

  return get_weighted_distance (a, b, dx, dy);
}

/* Returns: the distance to what is in no cell or another; −1 if @to is around @from, or not in that
 * direction */
static float
get_distance_outside (const PathosPlaced *from,
                      const PathosPlaced *to,
                      int                 dx,
                      int                 dy)
{
  if (is_in_same_cell (to, from) || pathos_rect_contains (&to->rect, &from->rect) ||
      (has_track (from) && has_track (to)))
    return -1;

  return get_weighted_distance (&from->rect, &to->rect, dx, dy);
}

/* Returns: the distance to what is above or below @from, even in part; −1 if @to is not */
static float
get_distance_straight (const PathosPlaced *from,
                       const PathosPlaced *to,
                       int                 dx,
                       int                 dy)
{
  const graphene_rect_t *a = &from->rect, *b = &to->rect;

  if (get_distance (a->origin.x, rect_end (a), b->origin.x, rect_end (b)) > 0)
    return -1;

  return get_distance_outside (from, to, dx, dy);
}

/* Returns: (nullable): the nearest stop in this direction */
static const PathosPlaced *
get_nearest (const PathosParts  *self,
             const PathosPlaced *from,
             int                 dx,
             int                 dy,
             DistanceFunc        get_distance_to)
{
  const PathosPlaced *best = NULL, *to;
  float               best_distance = G_MAXFLOAT;
  PathosPartsIter     iter = { self };

  while ((to = pathos_parts_iter_next (&iter)) != NULL)
    {
      float distance = to->is_stop && to != from ? get_distance_to (from, to, dx, dy) : -1;

      if (distance >= 0 && distance < best_distance)
        {
          best = to;
          best_distance = distance;
        }
    }

  return best;
}

static int
get_reading_direction (const PathosParts *self,
                       int                dx)
{
  return pathos_parts_is_rtl (self) ? -dx : dx;
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
  const PathosPlaced *across;

  if (dx != 0 && has_track (from))
    return get_along (self, from, get_reading_direction (self, dx), is_empty (from));

  across = has_track (from) ? get_across (self, from, dy)
                            : get_nearest (self, from, dx, dy, get_distance_inside);
  /* Walking up and down does not leave the column for what is nearer beside it. */
  if (across == NULL && dy != 0)
    across = get_nearest (self, from, dx, dy, get_distance_straight);
  return across != NULL ? across : get_nearest (self, from, dx, dy, get_distance_outside);
}

/**
 * pathos_parts_get_next:
 * @direction: 1, or −1 for the one before
 *
 * Returns: (nullable): the next stop on the track of @from, empty or not; %NULL if it is the last or not on
 *   one
 */
const PathosPlaced *
pathos_parts_get_next (const PathosParts  *self,
                       const PathosPlaced *from,
                       int                 direction)
{
  return has_track (from) ? get_along (self, from, direction, TRUE) : NULL;
}

/**
 * pathos_parts_find_empty:
 *
 * Returns: (nullable): the first empty cell of a track
 */
const PathosPlaced *
pathos_parts_find_empty (const PathosParts *self,
                         const char        *track)
{
  const PathosPlaced *placed;
  PathosPartsIter     iter = { self };

  while ((placed = pathos_parts_iter_next (&iter)) != NULL)
    {
      if (is_empty (placed) && has_track (placed) && strcmp (placed->group->track, track) == 0)
        return placed;
    }

  return NULL;
}

/* @dx: −1 for the first stop on the track, 1 for the last one */
static const PathosPlaced *
get_track_end (const PathosParts  *self,
               const PathosPlaced *from,
               int                 dx)
{
  const PathosPlaced *last = from, *placed;
  PathosPartsIter     iter = { self };

  while ((placed = pathos_parts_iter_next (&iter)) != NULL)
    {
      if (!is_on_track (placed, from, is_empty (from)))
        continue;
      if (dx < 0)
        return placed;
      last = placed;
    }

  return last;
}

/* Returns: whether both are of a row: of the same role, or in the cells of a lane, filled or not */
static gboolean
is_alike (const PathosPlaced *a,
          const PathosPlaced *b)
{
  return a->group->role == b->group->role || (a->column[0] != '\0' && b->column[0] != '\0');
}

/**
 * pathos_parts_get_end:
 * @dx: −1 for the left end, 1 for the right end
 *
 * Returns: the first or last stop in the row, or on the track, of @from
 */
const PathosPlaced *
pathos_parts_get_end (const PathosParts  *self,
                      const PathosPlaced *from,
                      int                 dx)
{
  const PathosPlaced *best = from, *to;
  float               middle = from->rect.origin.y + from->rect.size.height / 2;
  PathosPartsIter     iter = { self };

  if (has_track (from))
    return get_track_end (self, from, get_reading_direction (self, dx));

  while ((to = pathos_parts_iter_next (&iter)) != NULL)
    {
      if (to->is_stop && to->rect.origin.y <= middle && rect_bottom (&to->rect) >= middle &&
          is_alike (to, from) && (to->rect.origin.x - best->rect.origin.x) * dx > 0)
        best = to;
    }

  return best;
}

#define OTHER_STICK 4000.0f /* how many map units farther a part counts that sticks elsewhere … */
#define OTHER_TRACK 1000.0f /* … or is on another track … */
#define OTHER_ROLE  200.0f  /* … or is of another role */

/* Returns: how well @placed takes the place of @gone, less is better */
static float
get_cost (const PathosPlaced *placed,
          const PathosPlaced *gone)
{
  const graphene_rect_t *a = &placed->rect, *b = &gone->rect;
  graphene_point_t       middle = { b->origin.x + b->size.width / 2, b->origin.y + b->size.height / 2 };
  float                  beside = get_distance (a->origin.x, rect_end (a), b->origin.x, rect_end (b));
  float                  below = get_distance (a->origin.y, rect_bottom (a), b->origin.y, rect_bottom (b));
  float                  cost = beside + below;

  /* The empty cell that something leaves behind, not one that has moved to its place. */
  if (placed->group->part == PATHOS_PART_CELL && placed->stick == gone->stick &&
      graphene_rect_contains_point (a, &middle))
    return -1;

  cost += (fabsf (a->origin.x - b->origin.x) + fabsf (a->origin.y - b->origin.y)) / 4;
  if (placed->stick != gone->stick)
    cost += OTHER_STICK;
  if (strcmp (placed->group->track, gone->group->track) != 0)
    cost += OTHER_TRACK;
  if (placed->group->role != gone->group->role)
    cost += OTHER_ROLE;
  return cost;
}

/**
 * pathos_parts_get_successor:
 * @gone: a part of an earlier scene
 *
 * Returns: (nullable): the stop to which the focus moves because @gone is no longer there
 */
const PathosPlaced *
pathos_parts_get_successor (const PathosParts  *self,
                            const PathosPlaced *gone)
{
  const PathosPlaced *best = NULL, *placed;
  float               least = 0;
  PathosPartsIter     iter = { self };

  while ((placed = pathos_parts_iter_next (&iter)) != NULL)
    {
      float cost;

      if (!placed->is_stop)
        continue;

      cost = get_cost (placed, gone);
      if (best == NULL || cost < least)
        {
          best = placed;
          least = cost;
        }
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

/* pathos-parts-rows.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-parts.h"

#include <math.h>
#include <string.h>

/* Where the map begins and ends, and what is in one row of it. */

/**
 * pathos_parts_get_corner:
 * @direction: −1 for the first stop of the map in reading order, 1 for the last
 *
 * Returns: (nullable): the stop that is nearest to that corner of the map
 */
const PathosPlaced *
pathos_parts_get_corner (const PathosParts *self,
                         int                direction)
{
  gboolean            is_right = (direction > 0) != pathos_parts_is_rtl (self);
  const PathosPlaced *best = NULL, *placed;
  float               most = 0;
  PathosPartsIter     iter = { self };

  while ((placed = pathos_parts_iter_next (&iter)) != NULL)
    {
      const graphene_rect_t *rect = &placed->rect;
      float                  x = is_right ? rect->origin.x + rect->size.width : -rect->origin.x;
      float                  y = direction > 0 ? rect->origin.y + rect->size.height : -rect->origin.y;

      if (!placed->is_stop || (best != NULL && x + y <= most))
        continue;

      best = placed;
      most = x + y;
    }

  return best;
}

#define NO_ROW -1.0f

/* Cells that begin at the same height are a row. @cell: the last one in drawing order. Returns: the height at
 * which the row of @placed begins, NO_ROW if it is in no cell */
static float
get_row (const PathosPlaced *placed,
         const PathosPlaced *cell)
{
  return cell != NULL && placed->column == cell->column ? roundf (cell->rect.origin.y) : NO_ROW;
}

static float
find_row (const PathosParts  *self,
          const PathosPlaced *from)
{
  const PathosPlaced *cell = NULL, *placed;
  PathosPartsIter     iter = { self };

  while ((placed = pathos_parts_iter_next (&iter)) != NULL)
    {
      if (placed->group->part == PATHOS_PART_CELL)
        cell = placed;
      if (placed == from)
        return get_row (placed, cell);
    }

  return NO_ROW;
}

static gboolean
is_in_row (const PathosPlaced *placed,
           const PathosPlaced *cell,
           const PathosPlaced *from,
           float               row)
{
  if (from->group->part == PATHOS_PART_ITEM && from->group->role != placed->group->role)
    return FALSE;

  return strcmp (placed->group->track, from->group->track) == 0 && get_row (placed, cell) == row;
}

/**
 * pathos_parts_dup_row:
 * @from: (nullable): %NULL for the whole map
 *
 * Returns: (transfer full) (element-type utf8): the ids of all items in the row, or on the track, of @from
 */
GPtrArray *
pathos_parts_dup_row (const PathosParts  *self,
                      const PathosPlaced *from)
{
  GPtrArray          *ids = g_ptr_array_new_with_free_func (g_free);
  float               row = from != NULL ? find_row (self, from) : NO_ROW;
  const PathosPlaced *cell = NULL, *placed;
  PathosPartsIter     iter = { self };

  while ((placed = pathos_parts_iter_next (&iter)) != NULL)
    {
      if (placed->group->part == PATHOS_PART_CELL)
        cell = placed;
      else if (placed->group->part == PATHOS_PART_ITEM &&
               (from == NULL || is_in_row (placed, cell, from, row)))
        g_ptr_array_add (ids, g_strdup (placed->group->id));
    }

  return ids;
}

/* pathos-limits.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-limits.h"

#include "pathos-stage.h"

/* Returns: how many cells the lanes have, at most: each has one in every column */
guint64
pathos_limits_count_cells (PathosJourney *journey)
{
  guint64 n_columns = 0;

  for (guint i = 0; i < journey->stages->n_items; i++)
    n_columns += MAX (1, PATHOS_STAGE (journey->stages->items[i])->touchpoints->n_items);

  return n_columns * journey->lanes->n_items;
}

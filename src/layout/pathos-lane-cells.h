/* pathos-lane-cells.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-lane.h"
#include "pathos-plan.h"

G_BEGIN_DECLS

/**
 * PathosCellsFunc:
 * @blocks: (array length=n_blocks): some that stand side by side
 * @cells: what goes into each of their columns
 * @heights: what each of them needs; 0 until it is set
 *
 * Fills columns.
 */
typedef void (*PathosCellsFunc) (PathosPlan        *plan,
                                 const PathosBlock *blocks,
                                 guint              n_blocks,
                                 PathosBuilder     *cells,
                                 float             *heights,
                                 gpointer           user_data);

/* How a lane of cells is laid out. */
typedef struct
{
  PathosLane     *lane;
  PathosCellsFunc fill;
  gpointer        user_data;
  float           least;  /* how high the lane is at least */
  gboolean        all;    /* whether there are cells with nothing in them */
  const guint64  *joints; /* (nullable): by block: the same, and not 0, for those filled together */
} PathosCells;

PathosNode *pathos_lane_cells_lay_out (PathosPlan        *plan,
                                       const PathosCells *cells,
                                       PathosKept        *kept,
                                       float             *height);

G_END_DECLS

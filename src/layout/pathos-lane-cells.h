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
 * @blocks: (array length=n_blocks): neighbouring blocks
 * @cells: what goes into each of their columns
 * @heights: (inout): the height of each, initially 0
 *
 * Fills the columns of @blocks.
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
  float           least;  /* the minimum height of the lane */
  gboolean        all;    /* whether empty columns have cells, too */
  const guint64  *joints; /* (nullable): by block: those of one number other than 0 are filled together */
} PathosCells;

PathosNode *pathos_lane_cells_lay_out (PathosPlan        *plan,
                                       const PathosCells *cells,
                                       PathosKept        *kept,
                                       float             *height);

G_END_DECLS

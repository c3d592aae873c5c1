/* pathos-lane-kinds.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-lanes.h"

G_BEGIN_DECLS

/**
 * PathosLaneKindRow:
 * @lay_out: returns (transfer full) the group of the lane's content
 * @is_touchpoints: it names the columns, and has the links above it
 * @is_divider: it is a line of its own, without a rule above or below it
 *
 * How a kind of lane is laid out.
 */
typedef struct
{
  PathosLaneFunc *lay_out;
  gboolean        is_touchpoints;
  gboolean        is_divider;
} PathosLaneKindRow;

const PathosLaneKindRow *pathos_lane_get_kind_row (PathosLane *lane);

G_END_DECLS

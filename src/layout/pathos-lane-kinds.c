/* pathos-lane-kinds.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-lane-kinds.h"

static const PathosLaneKindRow rows[] = {
  [PATHOS_LANE_TOUCHPOINTS] = { pathos_lane_lay_out_touchpoints, .is_touchpoints = TRUE },
  [PATHOS_LANE_EMOTION] = { pathos_lane_lay_out_emotion },
  [PATHOS_LANE_CARDS] = { pathos_lane_lay_out_cards },
  [PATHOS_LANE_CHANNELS] = { pathos_lane_lay_out_channels },
  [PATHOS_LANE_PICTURES] = { pathos_lane_lay_out_pictures },
  [PATHOS_LANE_LINE] = { pathos_lane_lay_out_line, .is_divider = TRUE },
};

/* Returns: (transfer none): the row of a kind of lane */
const PathosLaneKindRow *
pathos_lane_get_kind_row (PathosLane *lane)
{
  g_return_val_if_fail (PATHOS_IS_LANE (lane), NULL);
  g_return_val_if_fail ((guint) lane->kind < G_N_ELEMENTS (rows), NULL);

  return &rows[lane->kind];
}

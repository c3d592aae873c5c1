/* pathos-lanes.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-card.h"
#include "pathos-fragments.h"
#include "pathos-icons.h"
#include "pathos-lane.h"
#include "pathos-plan.h"

G_BEGIN_DECLS

/* How each kind of lane is drawn, and what is above and below the lanes. Each function returns a group
 * (transfer full) that is as wide as the map, and its height. It leaves the gutter at its start free. What
 * was cached in the last run is still valid. */

/**
 * PathosLaneFunc:
 * @name: the lane's, at the start of the gutter
 * @kept: what the function caches from run to run
 * @height: (out): of what is in the lane, map units
 *
 * Lays out what is in a lane.
 *
 * Returns: (transfer full)
 */
typedef PathosNode *PathosLaneFunc (PathosPlan             *plan,
                                    PathosFragments        *fragments,
                                    PathosLane             *lane,
                                    const PathosShapedText *name,
                                    PathosKept             *kept,
                                    float                  *height);

PathosLaneFunc pathos_lane_lay_out_touchpoints;
PathosLaneFunc pathos_lane_lay_out_emotion;
PathosLaneFunc pathos_lane_lay_out_cards;
PathosLaneFunc pathos_lane_lay_out_channels;
PathosLaneFunc pathos_lane_lay_out_pictures;
PathosLaneFunc pathos_lane_lay_out_line;

PathosNode *pathos_header_lay_out (PathosPlan *plan, PathosKept *kept, float *height);
PathosNode *pathos_stages_lay_out (PathosPlan *plan, PathosKept *kept, gboolean has_titles, float *height);
float       pathos_stages_measure_title (PathosPlan *plan, const PathosStageSpan *span, float column_width);
PathosNode *pathos_links_lay_out (PathosPlan *plan,
                                  GArray     *middles,
                                  PathosKept *kept,
                                  float      *height);
PathosNode *pathos_legend_lay_out (PathosPlan *plan, PathosKept *kept, float *height);
gboolean    pathos_legend_depends_on_order (const PathosKept *kept);

G_END_DECLS

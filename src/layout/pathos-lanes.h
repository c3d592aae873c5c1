/* pathos-lanes.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Length: each parameter has a line. */

#pragma once

#include "pathos-card.h"
#include "pathos-fragments.h"
#include "pathos-icons.h"
#include "pathos-lane.h"
#include "pathos-plan.h"

G_BEGIN_DECLS

/* How each kind of lane is drawn, and what is above and below the lanes. Each function returns a group
 * (transfer full) as wide as the map, and its height; the gutter at its start is left free. What is kept
 * from the run before is still valid. */

/* Lays out what is in a lane; @name is the lane's, at the start of the gutter. */
typedef PathosNode *(*PathosLaneFunc) (PathosPlan             *plan,
                                       PathosFragments        *fragments,
                                       PathosLane             *lane,
                                       const PathosShapedText *name,
                                       PathosKept             *kept,
                                       float                  *height);

PathosNode *pathos_lane_lay_out_touchpoints (PathosPlan             *plan,
                                             PathosFragments        *fragments,
                                             PathosLane             *lane,
                                             const PathosShapedText *name,
                                             PathosKept             *kept,
                                             float                  *height);
PathosNode *pathos_lane_lay_out_emotion (PathosPlan             *plan,
                                         PathosFragments        *fragments,
                                         PathosLane             *lane,
                                         const PathosShapedText *name,
                                         PathosKept             *kept,
                                         float                  *height);
PathosNode *pathos_lane_lay_out_cards (PathosPlan             *plan,
                                       PathosFragments        *fragments,
                                       PathosLane             *lane,
                                       const PathosShapedText *name,
                                       PathosKept             *kept,
                                       float                  *height);
PathosNode *pathos_lane_lay_out_channels (PathosPlan             *plan,
                                          PathosFragments        *fragments,
                                          PathosLane             *lane,
                                          const PathosShapedText *name,
                                          PathosKept             *kept,
                                          float                  *height);
PathosNode *pathos_lane_lay_out_pictures (PathosPlan             *plan,
                                          PathosFragments        *fragments,
                                          PathosLane             *lane,
                                          const PathosShapedText *name,
                                          PathosKept             *kept,
                                          float                  *height);
PathosNode *pathos_lane_lay_out_line (PathosPlan             *plan,
                                      PathosFragments        *fragments,
                                      PathosLane             *lane,
                                      const PathosShapedText *name,
                                      PathosKept             *kept,
                                      float                  *height);

PathosNode *pathos_header_lay_out (PathosPlan *plan, PathosKept *kept, float *height);
PathosNode *pathos_stages_lay_out (PathosPlan *plan, PathosKept *kept, gboolean has_titles, float *height);
float       pathos_stages_measure_title (PathosPlan *plan, const PathosStageSpan *span, float column_width);
PathosNode *pathos_links_lay_out (PathosPlan *plan, PathosKept *kept, float *height);
PathosNode *pathos_legend_lay_out (PathosPlan *plan, PathosKept *kept, float *height);
gboolean    pathos_legend_depends_on_order (const PathosKept *kept);

/* What they have in common. */
float       pathos_touchpoint_get_text_width (PathosPlan       *plan,
                                              PathosTouchpoint *touchpoint,
                                              float             column_width);
const char *pathos_touchpoint_get_channel_word (PathosPlan       *plan,
                                                PathosTouchpoint *touchpoint,
                                                float             column_width,
                                                float            *width);

G_END_DECLS

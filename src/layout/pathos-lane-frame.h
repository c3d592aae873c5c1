/* pathos-lane-frame.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-builder.h"
#include "pathos-lane.h"
#include "pathos-plan.h"

G_BEGIN_DECLS

/* What every kind of lane has around its content: a name, and a rule above. */

#define PATHOS_LANE_NAME_WIDTH (PATHOS_GUTTER - 14.0f)

PathosShapedText *pathos_lane_frame_shape_name (PathosPlan *plan, const char *name);
float             pathos_lane_frame_measure_hint (PathosPlan             *plan,
                                                  PathosLane             *lane,
                                                  const PathosShapedText *name);
PathosNode       *pathos_lane_frame_create_name (PathosPlan *plan, PathosLane *lane, PathosShapedText *text);
PathosNode       *pathos_lane_frame_create_hidden (PathosPlan *plan, float *height);
PathosNode       *pathos_lane_frame_create (PathosPlan       *plan,
                                            PathosLane       *lane,
                                            PathosShapedText *name,
                                            PathosNode       *content,
                                            gboolean          has_rule,
                                            guint             order,
                                            float            *height);

G_END_DECLS

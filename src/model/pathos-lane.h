/* pathos-lane.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-enums.h"
#include "pathos-list.h"

G_BEGIN_DECLS

#define PATHOS_TYPE_LANE (pathos_lane_get_type ())
G_DECLARE_FINAL_TYPE (PathosLane, pathos_lane, PATHOS, LANE, PathosElement)

struct _PathosLane
{
  PathosElement parent_instance;

  const char *title;
  int         kind;  /* PathosLaneKind */
  int         role;  /* PathosLaneRole */
  int         scope; /* PathosLaneScope */
  const char *low_label;
  const char *high_label;
  gboolean    internal;
  gboolean    visible;

  PathosList *cards;
};

G_END_DECLS

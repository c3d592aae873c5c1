/* pathos-touchpoint-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-exits.h"
#include "pathos-fragments.h"
#include "pathos-plan.h"

G_BEGIN_DECLS

/* The row of touchpoints while it is drawn, with what depends on all columns. */
typedef struct
{
  PathosPlan      *plan;
  PathosFragments *fragments;
  PathosExits      exits;
  GArray          *heights; /* (element-type float): of touchpoints, of their first alternatives, and so on */
} PathosTouchpointRow;

#define PATHOS_ROW_GAP 14.0f /* between a touchpoint and its alternative, which a dashed line joins */

/* pathos-lane-touchpoints.c */
GArray *pathos_touchpoint_row_dup_middles (const PathosKept *kept);

/* pathos-touchpoint-cell.c */
float       pathos_touchpoint_row_get_height (const PathosTouchpointRow *self, guint i);
PathosNode *pathos_touchpoint_row_create_cell (PathosTouchpointRow *self,
                                               const PathosColumn  *column,
                                               float               *height);

/* pathos-touchpoint-gaps.c */
PathosNode *pathos_touchpoint_gaps_create (PathosPlan *plan, const PathosBlock *block);

G_END_DECLS

/* pathos-drag-tool.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-tool.h"

G_BEGIN_DECLS

#define PATHOS_TYPE_DRAG_TOOL (pathos_drag_tool_get_type ())
G_DECLARE_FINAL_TYPE (PathosDragTool, pathos_drag_tool, PATHOS, DRAG_TOOL, GObject)

/* What of a part is held. */
typedef enum
{
  PATHOS_HOLD_MIDDLE,
  PATHOS_HOLD_START, /* an end, in the reading direction, which is stretched */
  PATHOS_HOLD_END,
} PathosHold;

PathosTool *pathos_drag_tool_new (void);
PathosHold  pathos_drag_tool_get_hold (const PathosScene      *scene,
                                       const PathosSpot       *spot,
                                       const graphene_point_t *point);

G_END_DECLS

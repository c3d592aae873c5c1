/* pathos-drag-tool.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-history.h"
#include "pathos-scene.h"
#include "pathos-view.h"

G_BEGIN_DECLS

/* Drags a touchpoint to another place, or a point of the curve up and down. What is dragged is a draft until it is
 * dropped, and then one step. Positions are those of the scene that shows the draft. */
typedef struct _PathosDragTool PathosDragTool;

PathosDragTool *pathos_drag_tool_new (void);
void            pathos_drag_tool_free (PathosDragTool *self);

gboolean pathos_drag_tool_lift (PathosDragTool *self, PathosJourney *journey, const PathosSpot *spot, float x, float y);
gboolean pathos_drag_tool_move (PathosDragTool *self, const PathosScene *scene, float x, float y, gboolean free);
gboolean pathos_drag_tool_drop (PathosDragTool *self, PathosHistory *history);
void     pathos_drag_tool_cancel (PathosDragTool *self);

gboolean       pathos_drag_tool_is_running (PathosDragTool *self);
PathosDraft   *pathos_drag_tool_get_draft (PathosDragTool *self);
PathosElement *pathos_drag_tool_get_element (PathosDragTool *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosDragTool, pathos_drag_tool_free)

G_END_DECLS

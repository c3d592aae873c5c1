/* pathos-drag-controller.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-painter.h"
#include "pathos-scene-model.h"
#include "pathos-scroller.h"
#include "pathos-tool.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PATHOS_TYPE_DRAG_CONTROLLER (pathos_drag_controller_get_type ())
G_DECLARE_FINAL_TYPE (PathosDragController, pathos_drag_controller, PATHOS, DRAG_CONTROLLER, GObject)

PathosDragController *pathos_drag_controller_new (GtkWidget        *widget,
                                                  PathosSceneModel *model,
                                                  PathosScroller   *scroller,
                                                  PathosSelection  *selection);

void           pathos_drag_controller_set_tool (PathosDragController *self, PathosTool *tool);
void           pathos_drag_controller_press (PathosDragController *self, double x, double y);
gboolean       pathos_drag_controller_move (PathosDragController *self, double x, double y, gboolean fine);
void           pathos_drag_controller_release (PathosDragController *self);
gboolean       pathos_drag_controller_cancel (PathosDragController *self);
gboolean       pathos_drag_controller_is_running (PathosDragController *self);
PathosElement *pathos_drag_controller_get_dragged (PathosDragController *self);
gboolean       pathos_drag_controller_needs_hint (PathosDragController *self);
void           pathos_drag_controller_snapshot (PathosDragController *self,
                                                PathosPainter        *painter,
                                                GtkSnapshot          *snapshot);

G_END_DECLS

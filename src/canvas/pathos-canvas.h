/* pathos-canvas.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-action.h"
#include "pathos-insert.h"
#include "pathos-scene-model.h"
#include "pathos-selection.h"
#include "pathos-tool.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PATHOS_TYPE_CANVAS (pathos_canvas_get_type ())
G_DECLARE_FINAL_TYPE (PathosCanvas, pathos_canvas, PATHOS, CANVAS, GtkWidget)

GtkWidget *pathos_canvas_new (void);

void              pathos_canvas_set_document (PathosCanvas *self, PathosDocument *document);
PathosDocument   *pathos_canvas_get_document (PathosCanvas *self);
void              pathos_canvas_set_theme (PathosCanvas *self, const PathosTheme *theme);
PathosSceneModel *pathos_canvas_get_model (PathosCanvas *self);
PathosSelection  *pathos_canvas_get_selection (PathosCanvas *self);
const PathosView *pathos_canvas_get_view (PathosCanvas *self);
gboolean          pathos_canvas_get_editing (PathosCanvas *self);
gboolean          pathos_canvas_get_lifting (PathosCanvas *self);
void              pathos_canvas_set_tool (PathosCanvas *self, PathosTool *tool);

double pathos_canvas_get_zoom (PathosCanvas *self);
void   pathos_canvas_set_zoom (PathosCanvas *self, double zoom);
void   pathos_canvas_step_zoom (PathosCanvas *self, int direction);
void   pathos_canvas_fit (PathosCanvas *self);
void   pathos_canvas_say_zoom (PathosCanvas *self);

void             pathos_canvas_set_placing (PathosCanvas *self, PathosInsertKind kind);
PathosInsertKind pathos_canvas_get_placing (PathosCanvas *self);
void             pathos_canvas_preview (PathosCanvas *self, double x, double y);
void             pathos_canvas_stop_preview (PathosCanvas *self);
void             pathos_canvas_drag_over (PathosCanvas *self, double x, double y);
void             pathos_canvas_place (PathosCanvas *self, double x, double y, gboolean keeps);
gboolean         pathos_canvas_choose (PathosCanvas *self, PathosInsertKind kind, GtkWidget *beside);

void pathos_canvas_commit (PathosCanvas *self);
void pathos_canvas_delete_selected (PathosCanvas *self);
void pathos_canvas_take_focus (PathosCanvas *self);
void pathos_canvas_focus_at (PathosCanvas *self, double x, double y);

void     pathos_canvas_update_repairs (PathosCanvas *self);
gboolean pathos_canvas_can_show (PathosCanvas *self, const char *id);
void     pathos_canvas_show (PathosCanvas *self, const char *id);
void     pathos_canvas_set_magnifiable (PathosCanvas *self, gboolean is_magnifiable);

const PathosAction *pathos_canvas_get_actions (guint *n_actions);

G_END_DECLS

/* pathos-toolbar.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-canvas.h"

G_BEGIN_DECLS

#define PATHOS_TYPE_TOOLBAR (pathos_toolbar_get_type ())
G_DECLARE_FINAL_TYPE (PathosToolbar, pathos_toolbar, PATHOS, TOOLBAR, GtkWidget)

void pathos_toolbar_set_canvas (PathosToolbar *self, PathosCanvas *canvas);

G_END_DECLS

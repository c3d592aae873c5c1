/* pathos-zoom-control.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-canvas.h"

G_BEGIN_DECLS

#define PATHOS_TYPE_ZOOM_CONTROL (pathos_zoom_control_get_type ())
G_DECLARE_FINAL_TYPE (PathosZoomControl, pathos_zoom_control, PATHOS, ZOOM_CONTROL, GtkBox)

void pathos_zoom_control_set_canvas (PathosZoomControl *self, PathosCanvas *canvas);

G_END_DECLS

/* pathos-overview-strip.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-canvas.h"

G_BEGIN_DECLS

#define PATHOS_TYPE_OVERVIEW_STRIP (pathos_overview_strip_get_type ())
G_DECLARE_FINAL_TYPE (PathosOverviewStrip, pathos_overview_strip, PATHOS, OVERVIEW_STRIP, GtkWidget)

void pathos_overview_strip_set_canvas (PathosOverviewStrip *self, PathosCanvas *canvas);

G_END_DECLS

/* canvas-fixture.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-canvas.h"

/* A canvas in a window of 1200 × 700. */

GtkWidget *canvas_fixture_open (PathosCanvas *canvas, GtkWidget *child);
void       canvas_fixture_settle (PathosCanvas *canvas);
void       canvas_fixture_close (GtkWidget *window, PathosCanvas *canvas);

/* canvas-fixture.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "map.h"
#include "pathos-canvas.h"

/* A canvas in a window of 1200 × 700. */

/* One that shows the photography sample, and scrolls. */
typedef struct
{
  Map           map;
  GtkWidget    *window;
  PathosCanvas *canvas;
} CanvasFixture;

void canvas_fixture_set_up (CanvasFixture *fixture, gconstpointer data);
void canvas_fixture_tear_down (CanvasFixture *fixture, gconstpointer data);

GtkWidget *canvas_fixture_open (PathosCanvas *canvas, GtkWidget *child);
void       canvas_fixture_settle (PathosCanvas *canvas);
void       canvas_fixture_press (PathosCanvas *canvas, const char *action);
gpointer   canvas_fixture_find_gesture (PathosCanvas *canvas, GType type, guint button);
void       canvas_fixture_close (GtkWidget *window, PathosCanvas *canvas);

const PathosPlaced *canvas_fixture_find_cell (PathosCanvas        *canvas,
                                              const PathosElement *lane,
                                              const PathosElement *column);

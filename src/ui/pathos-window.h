/* pathos-window.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-canvas.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PATHOS_TYPE_WINDOW (pathos_window_get_type ())
G_DECLARE_FINAL_TYPE (PathosWindow, pathos_window, PATHOS, WINDOW, AdwApplicationWindow)

PathosWindow *pathos_window_new (GtkApplication *application);

void          pathos_window_set_document (PathosWindow *self, PathosDocument *document);
PathosCanvas *pathos_window_get_canvas (PathosWindow *self);

gboolean pathos_window_is_untouched (PathosWindow *self);

/* pathos-window-files.c */
char        **pathos_window_dup_maps (GtkApplication *application);
PathosWindow *pathos_window_find (GtkApplication *application, GFile *file);

/* pathos-window-open.c */
void pathos_window_open_file (PathosWindow *self, GFile *file);
void pathos_window_choose_file (PathosWindow *self);

/* pathos-window-actions.c */
const PathosAction *pathos_window_get_action (guint n);

G_END_DECLS

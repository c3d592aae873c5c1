/* widgets.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-window.h"

/* An application for windows that are tested, and what is in them. */

GtkApplication *widgets_init (int *argc, char ***argv);
void            widgets_settle (void);
GtkWidget      *widgets_find (gpointer widget, GType type);
GPtrArray      *widgets_find_all (gpointer widget, GType type);
AdwDialog      *widgets_get_dialog (PathosWindow *window);

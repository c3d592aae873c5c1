/* pathos-window-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The window is one class in several files, which share this header. */

#pragma once

#include "pathos-window.h"

G_BEGIN_DECLS

struct _PathosWindow
{
  AdwApplicationWindow parent_instance;

  PathosDocument *document;   /* (nullable) */
  GFile          *opening;    /* (nullable): the file that is being opened */
  guint           inhibition; /* a cookie; 0 while nothing is unsaved */
  gboolean        close_after_save;

  GtkWidget *focus;                /* (nullable): the widget to focus after a breakpoint … */
  guint      frames_until_refocus; /* … has settled */

  AdwToastOverlay *toasts;
  AdwWindowTitle  *title;
  AdwBanner       *banner;
  PathosCanvas    *canvas;
  GtkButton       *undo_button;
  GtkButton       *redo_button;
  GtkButton       *zoom_button;
};

/* pathos-window-save.c, which calls pathos-window-files.c, and that none of the others */
void     pathos_window_save (PathosWindow *self);
void     pathos_window_save_as (PathosWindow *self);
void     pathos_window_save_to (PathosWindow *self, GFile *file);
void     pathos_window_update_save_state (PathosWindow *self);
gboolean pathos_window_close_request (GtkWindow *window);

/* pathos-window-actions.c, which calls that one */
void pathos_window_class_init_actions (GtkWidgetClass *widget_class);
void pathos_window_update_actions (PathosWindow *self);

/* pathos-window.c calls both; pathos-window-open.c calls pathos-window.c. */

G_END_DECLS

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

void pathos_window_update_banner (PathosWindow *self);
void pathos_window_show_error (PathosWindow *self, const char *sentence, const GError *error);

/* pathos-window-actions.c */
void pathos_window_class_init_actions (GtkWidgetClass *widget_class);
void pathos_window_update_actions (PathosWindow *self);

/* pathos-window-files.c */
void     pathos_window_saver_changed (PathosWindow *self);
void     pathos_window_choose_file (PathosWindow *self);
void     pathos_window_save (PathosWindow *self);
void     pathos_window_save_as (PathosWindow *self);
gboolean pathos_window_close_request (GtkWindow *window);

G_END_DECLS

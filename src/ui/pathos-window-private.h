/* pathos-window-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The window is one class in several files, which share this header.
 *
 * Length: what those files share is in one place. */

#pragma once

#include "pathos-overview-strip.h"
#include "pathos-toolbar.h"
#include "pathos-window.h"
#include "pathos-zoom-control.h"

G_BEGIN_DECLS

struct _PathosWindow
{
  AdwApplicationWindow parent_instance;

  PathosDocument *document;        /* (nullable) */
  GFile          *opening;         /* (nullable): the file that is being opened … */
  guint           opening_timeout; /* … after which the window says so; 0 once it does */
  guint           inhibition;      /* a cookie; 0 while nothing is unsaved */
  gboolean        close_after_save;

  GtkWidget *focus;                /* (nullable): the widget to focus after a breakpoint … */
  guint      frames_until_refocus; /* … has settled */
  gboolean   map_had_focus;        /* before the last change of the focus … */
  gboolean   menu_is_from_map;     /* … and before the main menu opened */

  AdwToast    *done;    /* (nullable): weak: what was done, and can be undone */
  AdwToast    *refusal; /* (nullable): weak: why something was refused */
  AdwToast    *claim;   /* (nullable): weak: that a value is no longer what was measured … */
  PathosDraft *lost;    /* (nullable): … and what restores the evidence for it */

  AdwToastOverlay     *toasts;
  AdwWindowTitle      *title;
  AdwBanner           *banner;
  PathosCanvas        *canvas;
  GtkMenuButton       *menu_button;
  GtkButton           *undo_button;
  GtkButton           *redo_button;
  PathosToolbar       *toolbar;
  PathosOverviewStrip *overview;
  PathosZoomControl   *zoom_control;
};

/* pathos-window-save.c, which calls pathos-window-files.c, and that none of the others */
void     pathos_window_save (PathosWindow *self);
void     pathos_window_save_as (PathosWindow *self);
void     pathos_window_save_to (PathosWindow *self, GFile *file);
void     pathos_window_update_save_state (PathosWindow *self);
gboolean pathos_window_close_request (GtkWindow *window);

/* pathos-window-toasts.c, neither */
void pathos_window_init_toasts (PathosWindow *self);
void pathos_window_forget_evidence (PathosWindow *self);
void pathos_window_dispose_toasts (PathosWindow *self);

/* pathos-window-focus.c, neither */
void pathos_window_init_focus (PathosWindow *self);

/* pathos-window-actions.c, which calls the first */
void pathos_window_class_init_actions (GtkWidgetClass *widget_class);
void pathos_window_update_actions (PathosWindow *self);

/* pathos-window.c calls all of them; pathos-window-open.c calls pathos-window.c. */

G_END_DECLS

/* pathos-text-editor-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-text-editor.h"
#include "pathos-text-entry.h"
#include "pathos-text-tool.h"

G_BEGIN_DECLS

struct _PathosTextEditor
{
  GObject parent_instance;

  GtkWidget        *parent; /* (unowned): of the view */
  PathosSceneModel *model;
  PathosScroller   *scroller;
  PathosTool       *tool;
  GtkWidget        *view;        /* (nullable): %NULL unless a text is being edited */
  GtkWidget        *completion;  /* (unowned): names for the text */
  GtkWidget        *notice;      /* (nullable) (unowned): below the text, why it cannot be as it is */
  gboolean          is_opening;  /* whether the view of a new element is about to get the focus */
  gulong            focus_moved; /* handler of the window's focus, 0 unless a text is being edited */
  guint             stick;       /* PathosStick, of the item that is edited */
  const char       *last;        /* (nullable): the attribute that is edited, or was edited last */
  guint             follow;      /* the tick callback that keeps the caret in view, 0 if there is none */
  guint             n_frames;    /* for which it still runs */
  GtkCssProvider   *css;         /* (nullable) */
  char             *style;       /* (nullable): what it says */
};

/* pathos-text-editor-place.c */
const PathosTextAppearance *pathos_text_editor_get_appearance (PathosTextEditor *self);

gboolean pathos_text_editor_is_raised (PathosTextEditor *self);
void     pathos_text_editor_set_style (PathosTextEditor *self);
void     pathos_text_editor_follow_caret (PathosTextEditor *self);

G_END_DECLS

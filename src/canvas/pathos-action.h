/* pathos-action.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Length: an action is all on one page, each field with its comment. */

#pragma once

#include "pathos-parts.h"
#include "pathos-selection.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A row in a table of actions. Action groups, key bindings, accessible actions and the shortcuts window are
 * all made from these tables, so that they cannot disagree. */
typedef struct _PathosAction PathosAction;

/**
 * PathosActionPredicate:
 * @group: (nullable): the focused part
 * @selection: (nullable): what is selected
 *
 * Returns: whether the action applies to them
 */
typedef gboolean (*PathosActionPredicate) (const PathosGroup *group, PathosSelection *selection);

/**
 * PathosActionFunc:
 * @widget: the widget that owns the table
 * @placed: (nullable): the focused part
 *
 * Returns: whether the action handled the key
 */
typedef gboolean (*PathosActionFunc) (GtkWidget          *widget,
                                      const PathosAction *action,
                                      const PathosPlaced *placed);

/* The sections of the context menu, in their order. What is added has a submenu. */
typedef enum
{
  PATHOS_MENU_CHANGE,
  PATHOS_MENU_ADD,
  PATHOS_MENU_CLIPBOARD,
  PATHOS_MENU_ORDER,
  PATHOS_MENU_END,
  PATHOS_MENU_N_SECTIONS,
} PathosMenuSection;

struct _PathosAction
{
  const char           *id;      /* for instance `map.edit` */
  const char           *section; /* (nullable): starts a section of the shortcuts window */
  const char           *label;   /* (nullable): %NULL to leave it out of the shortcuts window */
  const char           *keys;    /* accelerators, separated by spaces; the first is shown */
  PathosActionPredicate applies; /* (nullable): %NULL if the action always applies */
  PathosActionFunc      run;
  const char           *menu;          /* (nullable): its label in the context menu, … */
  PathosActionFunc      can;           /* (nullable): … whether it is there, if not always, … */
  PathosMenuSection     in;            /* … and where it is there */
  gboolean              on_items;      /* whether items offer it to assistive technology … */
  gboolean              on_values;     /* … or only those with a value */
  gboolean              while_editing; /* whether its keys work during text editing too … */
  gboolean              while_linking; /* … while a link is being made, which others drop … */
  gboolean              while_lifted;  /* … and while something is being dragged */
  int                   x;             /* argument of @run: −1 for left, 1 for right … */
  int                   y;             /* … −1 for up, 1 for down … */
  guint                 value;         /* … and a number */
  gboolean              extends;       /* … whether to extend the selection … */
  gboolean              is_fine;       /* … and whether to set a value in fine steps */
};

guint pathos_action_find_digit (GdkEvent *event);
char *pathos_action_dup_shortcuts (const PathosAction *actions, guint n_actions);
void  pathos_action_install_keys (GtkWidgetClass     *widget_class,
                                  const PathosAction *action,
                                  GtkShortcutFunc     func);

G_END_DECLS

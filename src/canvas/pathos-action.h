/* pathos-action.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-parts.h"
#include "pathos-selection.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A row of a table of actions. Action groups, key bindings, menus, assistive technology and the window of shortcuts all
 * come from such rows, so that what can be done is said once. */
typedef struct _PathosAction PathosAction;

/* @group: (nullable): what has the focus; @selection: (nullable). Returns: whether the action can be done with them */
typedef gboolean (*PathosActionPredicate) (const PathosGroup *group, PathosSelection *selection);

/* @widget: whose table it is; @placed: (nullable): what has the focus. Returns: whether there was anything to do */
typedef gboolean (*PathosActionFunc) (GtkWidget *widget, const PathosAction *action, const PathosPlaced *placed);

struct _PathosAction
{
  const char           *id;      /* such as `map.edit` */
  const char           *section; /* (nullable): begins a section of the window of shortcuts */
  const char           *label;   /* (nullable): what it does; NULL for what another row speaks for */
  const char           *keys;    /* accelerators, separated by blanks; the first is shown */
  PathosActionPredicate applies; /* (nullable): NULL if it always does */
  PathosActionFunc      run;
  gboolean              of_item;  /* assistive technology can do it with any item to which it applies */
  gboolean              in_texts; /* its keys work while a text is edited, too */
  int                   x;        /* what the function is to do: −1, 0 or 1 to the right … */
  int                   y;        /* … and downwards */
  guint                 value;
  gboolean              extends; /* the selection; or more finely */
};

void pathos_action_install_keys (GtkWidgetClass *widget_class, const PathosAction *action, GtkShortcutFunc func);

G_END_DECLS

/* focus-checks.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-canvas-private.h"

/* After everything that is done to a map, the focus is on what it touched: F2, Delete and Ctrl+arrows act on
 * that next. */

typedef struct
{
  PathosCanvas *canvas;
  const char   *doing; /* what was done, for messages */
  guint         n_changes;
  guint         n_refusals;

  void (*press) (gpointer user_data, const char *action); /* presses the key of an action of the map */
  gpointer user_data;
} FocusChecks;

void focus_checks_init (FocusChecks *checks, PathosCanvas *canvas);
void focus_checks_clear (FocusChecks *checks);

const PathosPlaced *focus_checks_get_focused (FocusChecks *checks);
PathosNode         *focus_checks_dup_focused (FocusChecks *checks);
void                focus_checks_assert_on (FocusChecks *checks, const PathosGroup *group, const char *key);
gboolean            focus_checks_is_typed (FocusChecks *checks, const char *id);
void                focus_checks_type (FocusChecks *checks);
gboolean            focus_checks_close_lists (FocusChecks *checks);
void                focus_checks_undo (FocusChecks *checks);
void                focus_checks_try_keys (FocusChecks *checks);
void                focus_checks_undo_all (FocusChecks *checks, const PathosGroup *before);

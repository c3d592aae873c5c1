/* pathos-selection.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define PATHOS_TYPE_SELECTION (pathos_selection_get_type ())
G_DECLARE_FINAL_TYPE (PathosSelection, pathos_selection, PATHOS, SELECTION, GObject)

PathosSelection *pathos_selection_new (void);
void             pathos_selection_set_only (PathosSelection *self, const char *id);
void             pathos_selection_set_all (PathosSelection *self, GPtrArray *ids);
void             pathos_selection_toggle (PathosSelection *self, const char *id);
gboolean         pathos_selection_contains (PathosSelection *self, const char *id);
GPtrArray       *pathos_selection_get_ids (PathosSelection *self);

G_END_DECLS

/* pathos-text-entry.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PATHOS_TEXT_ENTRY_MARGIN 2 /* pixels around the text, where borders, marks and icons are close */

#define PATHOS_TYPE_TEXT_ENTRY (pathos_text_entry_get_type ())
G_DECLARE_FINAL_TYPE (PathosTextEntry, pathos_text_entry, PATHOS, TEXT_ENTRY, GtkTextView)

GtkWidget *pathos_text_entry_new (const char *text, const char *prompt);
char      *pathos_text_entry_dup_text (PathosTextEntry *self);
gboolean   pathos_text_entry_is_full (PathosTextEntry *self);
glong      pathos_text_entry_get_limit (PathosTextEntry *self);

G_END_DECLS

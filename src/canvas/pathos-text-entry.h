/* pathos-text-entry.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-completion.h"

G_BEGIN_DECLS

/* Which key ended a text. */
typedef enum
{
  PATHOS_TEXT_EXIT_OTHER, /* Escape, or no key */
  PATHOS_TEXT_EXIT_ENTER,
  PATHOS_TEXT_EXIT_TAB,
  PATHOS_TEXT_EXIT_BACK_TAB,
} PathosTextExit;

#define PATHOS_TEXT_ENTRY_MARGIN 2 /* pixels around the text, where borders, marks and icons are close */

#define PATHOS_TYPE_TEXT_ENTRY (pathos_text_entry_get_type ())
G_DECLARE_FINAL_TYPE (PathosTextEntry, pathos_text_entry, PATHOS, TEXT_ENTRY, GtkTextView)

GtkWidget *pathos_text_entry_new (const char *text, const char *prompt, PathosCompletion *completion);
char      *pathos_text_entry_dup_text (PathosTextEntry *self);
gboolean   pathos_text_entry_is_full (PathosTextEntry *self);
glong      pathos_text_entry_get_limit (PathosTextEntry *self);
void       pathos_text_entry_complete (PathosTextEntry *self, const char *const *names, glong n_typed);
void       pathos_text_entry_take_name (PathosTextEntry *self);
void       pathos_text_entry_place_names (PathosTextEntry *self);

G_END_DECLS

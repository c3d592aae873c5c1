/* pathos-shortcuts.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* @section: (nullable): not translated, as the label; @keys: an accelerator */
typedef void (*PathosShortcutFunc) (const char *section,
                                    const char *label,
                                    const char *keys,
                                    gpointer    user_data);

void       pathos_shortcuts_install (GtkApplication *application);
void       pathos_shortcuts_foreach (PathosShortcutFunc func, gpointer user_data);
AdwDialog *pathos_shortcuts_create_dialog (void);

G_END_DECLS

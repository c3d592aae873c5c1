/* pathos-shortcuts.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void       pathos_shortcuts_install (GtkApplication *application);
AdwDialog *pathos_shortcuts_create_dialog (void);

G_END_DECLS

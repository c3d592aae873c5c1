/* pathos-shortcuts.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwDialog *pathos_shortcuts_create_dialog (GPtrArray *actions);

G_END_DECLS

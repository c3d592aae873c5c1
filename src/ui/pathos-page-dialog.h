/* pathos-page-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The smallest window is 360 wide, and some desktops draw a border of a few pixels inside it. */
#define PATHOS_DIALOG_MIN_WIDTH 340

AdwDialog *pathos_page_dialog_new (const char *title, AdwPreferencesPage *page);

G_END_DECLS

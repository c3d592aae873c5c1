/* pathos-error-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwDialog *pathos_error_dialog_new (const char *heading, const char *body);
void       pathos_error_dialog_show (GtkWidget *parent, const char *heading, const GError *error);

G_END_DECLS

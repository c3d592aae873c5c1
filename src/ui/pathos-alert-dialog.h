/* pathos-alert-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* An answer, with its mnemonic. */
typedef struct
{
  const char           *id;
  const char           *label;
  AdwResponseAppearance appearance;
} PathosAnswer;

AdwAlertDialog *pathos_alert_dialog_new (const char         *heading,
                                         const char         *body,
                                         const PathosAnswer *answers,
                                         guint               n_answers);

G_END_DECLS

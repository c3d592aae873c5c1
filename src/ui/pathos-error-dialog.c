/* pathos-error-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-error-dialog.h"

#include "pathos-alert-dialog.h"

#include <glib/gi18n.h>

/**
 * pathos_error_dialog_new:
 * @heading: what could not be done
 * @body: why it could not, and what to do
 *
 * Returns: (transfer floating): a dialog that says so
 */
AdwDialog *
pathos_error_dialog_new (const char *heading,
                         const char *body)
{
  const PathosAnswer close = { "close", _ ("_Close"), ADW_RESPONSE_DEFAULT };

  g_return_val_if_fail (heading != NULL, NULL);
  g_return_val_if_fail (body != NULL, NULL);

  return ADW_DIALOG (pathos_alert_dialog_new (heading, body, &close, 1));
}

/**
 * pathos_error_dialog_show:
 *
 * Shows @error in a dialog, unless it only says that the user dismissed another one.
 */
void
pathos_error_dialog_show (GtkWidget    *parent,
                          const char   *heading,
                          const GError *error)
{
  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (error != NULL);

  if (g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) ||
      g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED))
    return;

  adw_dialog_present (pathos_error_dialog_new (heading, error->message), parent);
}

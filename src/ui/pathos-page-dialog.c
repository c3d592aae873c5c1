/* pathos-page-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-page-dialog.h"

/**
 * pathos_page_dialog_new:
 * @page: what to list
 *
 * An AdwPreferencesDialog would not fit into the smallest window of every desktop.
 *
 * Returns: (transfer floating): a dialog with one page of rows
 */
AdwDialog *
pathos_page_dialog_new (const char         *title,
                        AdwPreferencesPage *page)
{
  AdwDialog *dialog;
  GtkWidget *view;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (ADW_IS_PREFERENCES_PAGE (page), NULL);

  view = adw_toolbar_view_new ();
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (page));

  dialog = adw_dialog_new ();
  adw_dialog_set_title (dialog, title);
  adw_dialog_set_content_width (dialog, 640);
  adw_dialog_set_content_height (dialog, 576);
  adw_dialog_set_child (dialog, view);
  gtk_widget_set_size_request (GTK_WIDGET (dialog), PATHOS_DIALOG_MIN_WIDTH, -1);

  return dialog;
}

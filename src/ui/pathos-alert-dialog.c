/* pathos-alert-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-alert-dialog.h"

/* libadwaita 1.7 measures the large form of the heading without wrapping it, and GTK warns if that is wider
 * than the dialog. It also shortens answers that are wider than a third of a small dialog. */
static void
wrap_labels (GtkWidget *widget)
{
  g_assert (GTK_IS_WIDGET (widget));

  if (GTK_IS_LABEL (widget))
    {
      gtk_label_set_ellipsize (GTK_LABEL (widget), PANGO_ELLIPSIZE_NONE);
      gtk_label_set_wrap (GTK_LABEL (widget), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (widget), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_natural_wrap_mode (GTK_LABEL (widget), GTK_NATURAL_WRAP_NONE);
      gtk_label_set_justify (GTK_LABEL (widget), GTK_JUSTIFY_CENTER);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    wrap_labels (child);
}

/**
 * pathos_alert_dialog_new:
 * @heading: any text, also one with the name of a file
 * @body: more about it
 * @answers: (array length=n_answers): the first one is that of Escape, the last one that of Enter
 *
 * All alerts are made here, so that they can be read in the smallest window, whatever is in their texts.
 *
 * Returns: (transfer floating): a dialog that asks, or only says something
 */
AdwAlertDialog *
pathos_alert_dialog_new (const char         *heading,
                         const char         *body,
                         const PathosAnswer *answers,
                         guint               n_answers)
{
  AdwAlertDialog *dialog;

  g_return_val_if_fail (heading != NULL, NULL);
  g_return_val_if_fail (body != NULL, NULL);
  g_return_val_if_fail (n_answers > 0, NULL);

  dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (heading, body));
  adw_alert_dialog_set_heading_use_markup (dialog, FALSE);
  adw_alert_dialog_set_body_use_markup (dialog, FALSE);
  for (guint i = 0; i < n_answers; i++)
    {
      adw_alert_dialog_add_response (dialog, answers[i].id, answers[i].label);
      adw_alert_dialog_set_response_appearance (dialog, answers[i].id, answers[i].appearance);
    }
  adw_alert_dialog_set_close_response (dialog, answers[0].id);
  adw_alert_dialog_set_default_response (dialog, answers[n_answers - 1].id);
  wrap_labels (adw_dialog_get_child (ADW_DIALOG (dialog)));

  return dialog;
}

/* test-alerts.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-alert-dialog.h"
#include "pathos-error-dialog.h"
#include "widgets.h"

/* Every alert fits into the smallest window. GTK warns if one does not, which ends the test. */

static GtkApplication *application;

static const char *const headings[] = {
  "Save?",
  "Could Not Open “a-file-whose-name-is-one-word-that-is-wider-than-the-dialog.journey”",
  "Could Not Do Something That Takes Many Short Words to Say It",
  "Der Name der Geschwindigkeitsbegrenzungsschilderverordnungsdatei",
  "لم يمكن فتح الملف الذي اختير من المجلد الأخير في القائمة",
};

static const char *const labels[] = { "_Cancel", "_Discard", "Alles _verwerfen", "Unwiderruflich_verwerfen" };

static PathosWindow *
open_window (gboolean presented)
{
  PathosWindow *window = pathos_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 360, 294);
  if (presented)
    {
      gtk_window_present (GTK_WINDOW (window));
      gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
    }

  return window;
}

static void
assert_not_cut (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (GTK_IS_LABEL (widget) && GTK_IS_BUTTON (parent))
    {
      int minimum;

      g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))));
      gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <=, gtk_widget_get_width (parent));
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_not_cut (child);
}

/* @data: whether the window is shown before the alert, or with it */
static void
test_fits (gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      PathosWindow      *window = open_window (GPOINTER_TO_INT (data));
      const PathosAnswer answers[] = { { "cancel", "_Cancel", ADW_RESPONSE_DEFAULT },
                                       { "discard", labels[i % G_N_ELEMENTS (labels)],
                                         ADW_RESPONSE_DESTRUCTIVE },
                                       { "save", "_Save", ADW_RESPONSE_SUGGESTED } };
      AdwDialog         *dialog = ADW_DIALOG (pathos_alert_dialog_new (headings[i], headings[1], answers, 3));

      adw_dialog_present (dialog, GTK_WIDGET (window));
      gtk_window_present (GTK_WINDOW (window));
      gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
      widgets_settle ();
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), <=, 364);
      assert_not_cut (GTK_WIDGET (dialog));
      gtk_window_destroy (GTK_WINDOW (window));
      widgets_settle ();
    }
}

/* Escape is the first answer, Enter the last one. */
static void
test_answers (void)
{
  const PathosAnswer answers[] = { { "no", "_No", ADW_RESPONSE_DEFAULT },
                                   { "yes", "_Yes", ADW_RESPONSE_DESTRUCTIVE } };
  AdwAlertDialog    *dialog = g_object_ref_sink (pathos_alert_dialog_new ("A <b>", "c & d", answers, 2));

  g_assert_cmpstr (adw_alert_dialog_get_close_response (dialog), ==, "no");
  g_assert_cmpstr (adw_alert_dialog_get_default_response (dialog), ==, "yes");
  g_assert_cmpint (adw_alert_dialog_get_response_appearance (dialog, "yes"), ==, ADW_RESPONSE_DESTRUCTIVE);
  g_assert_false (adw_alert_dialog_get_heading_use_markup (dialog));
  g_assert_false (adw_alert_dialog_get_body_use_markup (dialog));
  g_assert_finalize_object (dialog);
}

/* What the user dismissed is not said again. */
static void
test_dismissed (void)
{
  PathosWindow *window = open_window (TRUE);
  g_autoptr (GError) dismissed = g_error_new (GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED, "Dismissed");
  g_autoptr (GError) failed = g_error_new (G_IO_ERROR, G_IO_ERROR_FAILED, "It failed");

  pathos_error_dialog_show (GTK_WIDGET (window), headings[1], dismissed);
  g_assert_null (widgets_get_dialog (window));
  pathos_error_dialog_show (GTK_WIDGET (window), headings[1], failed);
  g_assert_cmpstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (widgets_get_dialog (window))), ==,
                   "It failed");
  gtk_window_destroy (GTK_WINDOW (window));
  widgets_settle ();
}

int
main (int   argc,
      char *argv[])
{
  application = widgets_init (&argc, &argv);

  g_test_add_data_func ("/alerts/in-a-new-window", GINT_TO_POINTER (FALSE), test_fits);
  g_test_add_data_func ("/alerts/in-a-window", GINT_TO_POINTER (TRUE), test_fits);
  g_test_add_func ("/alerts/answers", test_answers);
  g_test_add_func ("/alerts/dismissed", test_dismissed);

  return g_test_run ();
}

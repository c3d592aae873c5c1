/* export-fixture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export-fixture.h"

#include "pathos-export.h"

static GtkApplication *application;

/* To be called by main(), instead of g_test_init(). */
void
export_fixture_init (int    *argc,
                     char ***argv)
{
  application = widgets_init (argc, argv);
}

gpointer
export_fixture_find (ExportFixture *fixture,
                     GType          type)
{
  return widgets_find (fixture->dialog, type);
}

static void
exported_cb (ExportFixture *fixture,
             const char    *words)
{
  fixture->said = g_strdup (words);
}

static void
open_dialog (ExportFixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.export", NULL);
  widgets_settle ();
  fixture->dialog = g_object_ref (PATHOS_EXPORT_DIALOG (widgets_get_dialog (fixture->window)));
  g_signal_connect_swapped (fixture->dialog, "exported", G_CALLBACK (exported_cb), fixture);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->dialog));
}

void
export_fixture_set_up (ExportFixture *fixture,
                       PathosJourney *journey)
{
  fixture->document = pathos_document_new (journey);
  fixture->window = pathos_window_new (application);
  fixture->folder = folder_new ();
  fixture->path = g_build_filename (fixture->folder, "map.pdf", NULL);
  pathos_window_set_document (fixture->window, fixture->document);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  open_dialog (fixture);
}

/* Closes the window together with its dialog. */
void
export_fixture_close (ExportFixture *fixture)
{
  PathosWindow *window = g_object_ref (fixture->window);

  g_clear_object (&fixture->dialog);
  gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&fixture->window)));
  widgets_settle ();
  g_assert_finalize_object (window);
}

void
export_fixture_tear_down (ExportFixture *fixture,
                          gconstpointer  data)
{
  if (fixture->window != NULL)
    export_fixture_close (fixture);
  g_assert_finalize_object (fixture->document);
  folder_remove (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->said);
}

/* Sets the rows of the dialog. @page_size is an index in the list. */
void
export_fixture_choose (ExportFixture *fixture,
                       const char    *format,
                       guint          page_size,
                       gboolean       stages)
{
  GtkWidget *format_row = export_fixture_find (fixture, ADW_TYPE_COMBO_ROW);
  GtkWidget *page_row = gtk_widget_get_next_sibling (format_row);
  guint      i = 0;

  while (!g_str_equal (pathos_export_format_get_nth (i)->id, format))
    i++;
  adw_combo_row_set_selected (ADW_COMBO_ROW (format_row), i);
  adw_combo_row_set_selected (ADW_COMBO_ROW (page_row), page_size);
  adw_switch_row_set_active (export_fixture_find (fixture, ADW_TYPE_SWITCH_ROW), stages);
}

gboolean
export_fixture_is_exporting (ExportFixture *fixture)
{
  return !adw_dialog_get_can_close (ADW_DIALOG (fixture->dialog));
}

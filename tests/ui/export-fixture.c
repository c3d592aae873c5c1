/* export-fixture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export-fixture.h"

#include "pathos-export.h"

#include <glib/gstdio.h>

static GtkApplication *application; /* a process has one */

/* To be called by main(), instead of g_test_init(). */
void
export_fixture_init (int    *argc,
                     char ***argv)
{
  gtk_test_init (argc, argv, NULL);
  application = GTK_APPLICATION (adw_application_new ("io.github.pathos.Test", G_APPLICATION_NON_UNIQUE));
  g_application_set_resource_base_path (G_APPLICATION (application), RESOURCE_PATH);
  g_application_register (G_APPLICATION (application), NULL, NULL);
}

void
export_fixture_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static GtkWidget *
find_widget (GtkWidget *widget,
             GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

gpointer
export_fixture_find (ExportFixture *fixture,
                     GType          type)
{
  GtkWidget *found = find_widget (GTK_WIDGET (fixture->dialog), type);

  g_assert_nonnull (found);
  return found;
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
  AdwDialog *dialog;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.export", NULL);
  export_fixture_settle ();
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  fixture->dialog = g_object_ref (PATHOS_EXPORT_DIALOG (dialog));
  g_signal_connect_swapped (fixture->dialog, "exported", G_CALLBACK (exported_cb), fixture);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->dialog));
}

void
export_fixture_set_up (ExportFixture *fixture,
                       PathosJourney *journey)
{
  fixture->document = pathos_document_new (journey);
  fixture->window = pathos_window_new (application);
  fixture->folder = g_dir_make_tmp ("pathos-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "map.pdf", NULL);
  pathos_window_set_document (fixture->window, fixture->document);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  open_dialog (fixture);
}

guint
export_fixture_count_files (ExportFixture *fixture)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (folder) != NULL)
    n_files++;

  return n_files;
}

/* Closes the window together with its dialog. */
void
export_fixture_close (ExportFixture *fixture)
{
  PathosWindow *window = g_object_ref (fixture->window);

  g_clear_object (&fixture->dialog);
  gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&fixture->window)));
  export_fixture_settle ();
  g_assert_finalize_object (window);
}

void
export_fixture_tear_down (ExportFixture *fixture,
                          gconstpointer  data)
{
  if (fixture->window != NULL)
    export_fixture_close (fixture);
  g_assert_finalize_object (fixture->document);
  g_unlink (fixture->path);
  g_assert_no_errno (g_rmdir (fixture->folder));
  g_free (fixture->folder);
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

  for (guint i = 0; pathos_export_format_get_nth (i) != NULL; i++)
    {
      if (g_str_equal (pathos_export_format_get_nth (i)->id, format))
        adw_combo_row_set_selected (ADW_COMBO_ROW (format_row), i);
    }
  adw_combo_row_set_selected (ADW_COMBO_ROW (page_row), page_size);
  adw_switch_row_set_active (export_fixture_find (fixture, ADW_TYPE_SWITCH_ROW), stages);
}

gboolean
export_fixture_is_exporting (ExportFixture *fixture)
{
  return !adw_dialog_get_can_close (ADW_DIALOG (fixture->dialog));
}

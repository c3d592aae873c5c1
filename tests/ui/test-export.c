/* test-export.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export-fixture.h"
#include "pathos-export-preview.h"
#include "pathos-export-settings.h"
#include "pathos-export.h"
#include "pathos-page-preview.h"
#include "pathos-worker.h"

#include <unistd.h>

static GFile *
get_sample (void)
{
  return g_file_new_build_filename (g_getenv ("PATHOS_DATADIR"), "samples", "photography.journey", NULL);
}

static void
set_up (ExportFixture *fixture,
        gconstpointer  data)
{
  g_autoptr (GFile) file = get_sample ();
  g_autoptr (PathosDocument) document = pathos_document_open (file, NULL);

  export_fixture_set_up (fixture, pathos_document_get_journey (document));
}

static void
export_and_wait (ExportFixture *fixture)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);

  pathos_export_dialog_export_to (fixture->dialog, file);
  while (export_fixture_is_exporting (fixture))
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
is_open (ExportFixture *fixture)
{
  widgets_settle ();
  return widgets_get_dialog (fixture->window) == ADW_DIALOG (fixture->dialog);
}

/* The dialog exports the same as the command line. */
static void
test_exports (ExportFixture *fixture,
              gconstpointer  data)
{
  PathosExportOptions options = { .format = pathos_export_format_find ("pdf"),
                                  .page_width = 1280,
                                  .page_height = 720,
                                  .stages = TRUE };
  g_autoptr (PathosExport) expected = pathos_export_run (pathos_document_get_journey (fixture->document),
                                                         &options, NULL);
  g_autofree char *contents = NULL;
  gsize            size;

  export_fixture_choose (fixture, "pdf", 1, TRUE);
  export_and_wait (fixture);
  g_assert_cmpstr (fixture->said, ==, "Exported as map.pdf");
  g_assert_false (is_open (fixture));

  g_assert_true (g_file_get_contents (fixture->path, &contents, &size, NULL));
  g_assert_cmpmem (contents, size, g_bytes_get_data (expected->documents->pdata[0], NULL),
                   g_bytes_get_size (expected->documents->pdata[0]));
}

/* An open map is not overwritten, in whichever window and by whichever name. */
static void
test_keeps_maps (ExportFixture *fixture,
                 gconstpointer  data)
{
  g_autofree char *map = g_build_filename (fixture->folder, "T.json", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (map);
  g_autoptr (GFile) sample = get_sample ();
  g_autoptr (PathosDocument) document = NULL;
  PathosWindow *other = pathos_window_new (gtk_window_get_application (GTK_WINDOW (fixture->window)));

  g_assert_no_errno (symlink ("T.json", fixture->path));
  g_assert_true (g_file_get_contents (g_file_peek_path (sample), &before, NULL, NULL));
  g_assert_true (g_file_set_contents (map, before, -1, NULL));
  document = pathos_document_open (file, NULL);
  pathos_window_set_document (other, document);

  export_fixture_choose (fixture, "flat", 0, FALSE);
  export_and_wait (fixture);
  g_assert_null (fixture->said);
  g_assert_true (g_file_get_contents (map, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, before);
  gtk_window_destroy (GTK_WINDOW (other));
}

static void
export_as (ExportFixture *fixture,
           const char    *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  pathos_export_dialog_export_to (fixture->dialog, file);
  while (export_fixture_is_exporting (fixture))
    g_main_context_iteration (NULL, TRUE);
  widgets_settle ();
}

static void
assert_begins (ExportFixture *fixture,
               const char    *name,
               const char    *bytes)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, bytes));
}

/* A name without an ending gets that of the format; dots in it are none. */
static void
test_adds_ending (ExportFixture *fixture,
                  gconstpointer  data)
{
  export_fixture_choose (fixture, "pdf", 0, FALSE);
  export_as (fixture, "plan v1.2");
  g_assert_nonnull (strstr (fixture->said, "plan v1.2.pdf"));
  assert_begins (fixture, "plan v1.2.pdf", "%PDF");
}

/* The ending that was typed says what is written. */
static void
test_obeys_ending (ExportFixture *fixture,
                   gconstpointer  data)
{
  export_fixture_choose (fixture, "pdf", 0, FALSE);
  export_as (fixture, "map.SVG");
  assert_begins (fixture, "map.SVG", "<?xml");
}

/* What is in the way is replaced only after a question, which is asked once. */
static void
test_asks (ExportFixture *fixture,
           gconstpointer  data)
{
  g_autofree char *first = g_build_filename (fixture->folder, "map-01.svg", NULL);
  g_autofree char *third = g_build_filename (fixture->folder, "map-03.svg", NULL);
  AdwDialog       *question;

  g_assert_true (g_file_set_contents (first, "mine", -1, NULL));
  g_assert_true (g_file_set_contents (third, "mine", -1, NULL));
  for (guint i = 0; i < 2; i++)
    {
      export_fixture_choose (fixture, "svg", 1, TRUE);
      export_as (fixture, "map");
      assert_begins (fixture, "map-03.svg", "mine");
      question = widgets_get_dialog (fixture->window);
      g_assert_true (ADW_IS_ALERT_DIALOG (question));
      g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (question)), "map-01.svg"));
      g_assert_cmpstr (adw_alert_dialog_get_default_response (ADW_ALERT_DIALOG (question)), ==, "cancel");
      if (i == 0)
        {
          adw_dialog_close (question);
          g_assert_true (is_open (fixture));
        }
    }

  g_signal_emit_by_name (question, "response", "replace");
  while (fixture->said == NULL)
    g_main_context_iteration (NULL, TRUE);
  assert_begins (fixture, "map-01.svg", "<?xml");
  assert_begins (fixture, "map-03.svg", "<?xml");
}

/* Nobody agreed to replace the file of a name that was completed, and hidden characters are not said. */
static void
test_asks_completed (ExportFixture *fixture,
                     gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "plan.pdf", NULL);
  AdwDialog       *question;

  g_assert_true (g_file_set_contents (path, "mine", -1, NULL));
  export_fixture_choose (fixture, "pdf", 0, FALSE);
  export_as (fixture, "plan");
  question = widgets_get_dialog (fixture->window);
  g_assert_true (ADW_IS_ALERT_DIALOG (question));
  assert_begins (fixture, "plan.pdf", "mine");
  adw_dialog_force_close (question);
  widgets_settle ();

  export_as (fixture, "fdp\u202e.pdf");
  g_assert_nonnull (fixture->said);
  g_assert_null (strstr (fixture->said, "\u202e"));
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* However often the choice changes, the preview ends with the last one and
 * never shows that one of the others failed. */
static void
test_preview (ExportFixture *fixture,
              gconstpointer  data)
{
  PathosPagePreview *page = export_fixture_find (fixture, PATHOS_TYPE_PAGE_PREVIEW);
  GtkWidget         *pager;
  guint              n_invalid = 0;

  g_signal_connect_swapped (export_fixture_find (fixture, PATHOS_TYPE_EXPORT_PREVIEW), "notify::valid",
                            G_CALLBACK (count_cb), &n_invalid);
  for (guint i = 0; i < 20; i++)
    {
      export_fixture_choose (fixture, "svg", i % 7, i % 2 == 1);
      g_main_context_iteration (NULL, FALSE);
    }

  for (pager = gtk_widget_get_next_sibling (GTK_WIDGET (page)); !gtk_widget_get_visible (pager);)
    g_main_context_iteration (NULL, TRUE);
  while (!pathos_page_preview_is_drawn (page))
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpuint (n_invalid, ==, 0);
  g_assert_true (gtk_widget_activate_action (pager, "preview.page", "i", 1));
  g_assert_true (gtk_widget_activate_action (pager, "preview.page", "i", 1));
  g_assert_false (pathos_page_preview_is_drawn (page));
  while (!pathos_page_preview_is_drawn (page))
    g_main_context_iteration (NULL, TRUE);
}

/* Cancelling an export leaves the dialog open and no file behind. Cancelling again closes the dialog. */
static void
test_cancel (ExportFixture *fixture,
             gconstpointer  data)
{
  const char *actions[] = { "export.cancel", NULL };
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);

  export_fixture_choose (fixture, "pdf", 1, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      pathos_export_dialog_export_to (fixture->dialog, file);
      g_assert_true (export_fixture_is_exporting (fixture));
      g_assert_false (gtk_widget_is_sensitive (export_fixture_find (fixture, PATHOS_TYPE_EXPORT_SETTINGS)));
      if (actions[i] != NULL)
        g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), actions[i], NULL));
      else
        adw_dialog_close (ADW_DIALOG (fixture->dialog));
      while (export_fixture_is_exporting (fixture))
        g_main_context_iteration (NULL, TRUE);

      g_assert_true (is_open (fixture));
      g_assert_true (gtk_widget_is_sensitive (export_fixture_find (fixture, PATHOS_TYPE_EXPORT_SETTINGS)));
      g_assert_null (fixture->said);
      g_assert_cmpuint (folder_count_files (fixture->folder), ==, 0);
    }

  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "export.cancel", NULL);
  g_assert_false (is_open (fixture));
}

static void
wait_for_worker (void)
{
  int done = FALSE;

  pathos_worker_free (&done, (GDestroyNotify) g_atomic_int_inc);
  while (!g_atomic_int_get (&done))
    g_usleep (100);
}

/* Closing the window during an export cancels it. */
static void
test_destroyed (ExportFixture *fixture,
                gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);

  export_fixture_choose (fixture, "pdf", 1, TRUE);
  pathos_export_dialog_export_to (fixture->dialog, file);
  export_fixture_close (fixture);
  wait_for_worker ();
  g_assert_cmpuint (folder_count_files (fixture->folder), ==, 0);
}

static void
test_fails (ExportFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/no/such/folder/map.pdf");

  pathos_export_dialog_export_to (fixture->dialog, nowhere);
  while (export_fixture_is_exporting (fixture))
    g_main_context_iteration (NULL, TRUE);
  widgets_settle ();
  g_assert_null (fixture->said);
  g_assert_true (ADW_IS_ALERT_DIALOG (widgets_get_dialog (fixture->window)));
}

#define ADD(name, set_up, func) \
  g_test_add ("/export/" name, ExportFixture, NULL, set_up, func, export_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  export_fixture_init (&argc, &argv);

  ADD ("exports", set_up, test_exports);
  ADD ("keeps-maps", set_up, test_keeps_maps);
  ADD ("adds-ending", set_up, test_adds_ending);
  ADD ("obeys-ending", set_up, test_obeys_ending);
  ADD ("asks", set_up, test_asks);
  ADD ("asks-completed", set_up, test_asks_completed);
  ADD ("preview", set_up, test_preview);
  ADD ("cancel", set_up, test_cancel);
  ADD ("destroyed", set_up, test_destroyed);
  ADD ("fails", set_up, test_fails);

  return g_test_run ();
}

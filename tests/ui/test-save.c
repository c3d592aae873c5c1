/* test-save.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-window-private.h"
#include "folder.h"
#include "widgets.h"

/* Under which name a map is saved. */

typedef struct
{
  PathosWindow   *window;
  PathosDocument *document;
  char           *folder;
} Fixture;

static GtkApplication *application;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GFile) template = g_file_new_build_filename (g_getenv ("PATHOS_DATADIR"), "templates",
                                                          "customer-journey.journey", NULL);
  g_autoptr (GError) error = NULL;

  fixture->folder = folder_new ();
  fixture->document = pathos_document_new_from_template (template, &error);
  g_assert_no_error (error);
  fixture->window = pathos_window_new (application);
  pathos_window_set_document (fixture->window, fixture->document);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  widgets_settle ();
  g_assert_finalize_object (fixture->document);
  folder_remove (fixture->folder);
}

static void
save_as (Fixture    *fixture,
         const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  PathosSaver *saver = pathos_document_get_saver (fixture->document);

  pathos_window_save_to (fixture->window, file);
  while (pathos_saver_get_state (saver) == PATHOS_SAVER_WRITING ||
         pathos_saver_get_state (saver) == PATHOS_SAVER_QUEUED)
    g_main_context_iteration (NULL, TRUE);
  if (pathos_saver_get_state (saver) == PATHOS_SAVER_FAILED)
    g_test_message ("%s: %s", name, pathos_saver_get_error (saver)->message);
  widgets_settle ();
}

static gboolean
has_file (Fixture    *fixture,
          const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* A name that was typed without an ending gets one, so that the dialog for opening lists the file. */
static void
test_ending (Fixture      *fixture,
             gconstpointer data)
{
  static const char *const names[][2] = {
    { "copy", "copy.journey" },
    { "plan v1.2", "plan v1.2.journey" },
    { "kept.journey", "kept.journey" },
    { "kept.JSON", "kept.JSON" },
    { ".hidden", ".hidden.journey" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      save_as (fixture, names[i][0]);
      g_assert_true (has_file (fixture, names[i][1]));
      g_assert_cmpuint (folder_count_files (fixture->folder), ==, i + 1);
    }
}

/* The dialog asked about the name that was typed, not about the one with an ending. */
static void
test_asks (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "copy.journey", NULL);
  g_autofree char *contents = NULL;
  AdwDialog       *question;

  g_assert_true (g_file_set_contents (path, "mine", -1, NULL));
  save_as (fixture, "copy");
  question = widgets_get_dialog (fixture->window);
  g_assert_true (ADW_IS_ALERT_DIALOG (question));
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "mine");
  adw_dialog_force_close (question);
  widgets_settle ();
}

int
main (int   argc,
      char *argv[])
{
  application = widgets_init (&argc, &argv);

  g_test_add ("/save/ending", Fixture, NULL, set_up, test_ending, tear_down);
  g_test_add ("/save/asks", Fixture, NULL, set_up, test_asks, tear_down);

  return g_test_run ();
}

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
  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  widgets_settle ();
  g_assert_finalize_object (fixture->document);
  folder_remove (fixture->folder);
}

static void
wait_for_saver (Fixture *fixture)
{
  PathosSaver *saver = pathos_document_get_saver (fixture->document);

  while (pathos_saver_get_state (saver) == PATHOS_SAVER_WRITING ||
         pathos_saver_get_state (saver) == PATHOS_SAVER_QUEUED)
    g_main_context_iteration (NULL, TRUE);
  if (pathos_saver_get_state (saver) == PATHOS_SAVER_FAILED)
    g_test_message ("%s", pathos_saver_get_error (saver)->message);
  widgets_settle ();
}

static void
save_as (Fixture    *fixture,
         const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  pathos_window_save_to (fixture->window, file);
  wait_for_saver (fixture);
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

/* A map that another window shows is not overwritten, whether or not its ending was typed. */
static void
test_elsewhere (Fixture      *fixture,
                gconstpointer data)
{
  static const char *const names[] = { "copy", "copy.journey" };
  g_autoptr (GFile) file = NULL;
  g_autofree char *before = NULL;
  PathosWindow    *other = pathos_window_new (application);
  g_autoptr (PathosDocument) document = NULL;
  g_autoptr (GFile) elsewhere = g_file_new_build_filename (fixture->folder, "elsewhere.journey", NULL);

  save_as (fixture, "copy");
  file = g_object_ref (pathos_document_get_file (fixture->document));
  g_assert_true (g_file_get_contents (g_file_peek_path (file), &before, NULL, NULL));
  document = pathos_document_open (file, NULL);
  save_as (fixture, "elsewhere");
  pathos_window_set_document (other, document);

  g_object_set (pathos_document_get_journey (fixture->document), "title", "Mine", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *after = NULL;
      AdwDialog       *dialog;

      save_as (fixture, names[i]);
      dialog = widgets_get_dialog (fixture->window);
      g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
      g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)), "Another window"));
      adw_dialog_force_close (dialog);
      widgets_settle ();
      g_assert_true (g_file_get_contents (g_file_peek_path (file), &after, NULL, NULL));
      g_assert_cmpstr (after, ==, before);
      g_assert_true (g_file_equal (pathos_document_get_file (fixture->document), elsewhere));
    }
  gtk_window_destroy (GTK_WINDOW (other));
  widgets_settle ();
}

static void
answer (Fixture    *fixture,
        const char *response)
{
  AdwDialog *dialog = widgets_get_dialog (fixture->window);

  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
  g_object_ref (dialog);
  g_signal_emit_by_name (dialog, "response", response);
  adw_dialog_force_close (dialog);
  g_object_unref (dialog);
  widgets_settle ();
  wait_for_saver (fixture);
}

/* Returns: whether the window is still there */
static gboolean
close_and_save (Fixture    *fixture,
                const char *about_changes)
{
  gtk_window_close (GTK_WINDOW (fixture->window));
  widgets_settle ();
  answer (fixture, "save");
  answer (fixture, about_changes);

  return gtk_widget_get_visible (GTK_WIDGET (fixture->window));
}

/* Saving before a window closes asks what saving asks. It closes when all is saved, and not before. */
static void
test_closes (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (PathosWindow) window = g_object_ref (fixture->window);
  g_autofree char *path = g_build_filename (fixture->folder, "copy.journey", NULL);
  g_autofree char *contents = NULL;

  save_as (fixture, "copy");
  g_object_set (pathos_document_get_journey (fixture->document), "title", "Mine", NULL);
  g_assert_true (g_file_set_contents (path, "theirs", -1, NULL));
  g_assert_true (close_and_save (fixture, "cancel"));
  g_assert_true (pathos_document_get_modified (fixture->document));

  /* That it was to close is over. */
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  widgets_settle ();
  wait_for_saver (fixture);
  answer (fixture, "anyway");
  g_assert_false (pathos_document_get_modified (fixture->document));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window)));

  g_object_set (pathos_document_get_journey (fixture->document), "title", "Mine again", NULL);
  g_assert_true (g_file_set_contents (path, "theirs", -1, NULL));
  g_assert_false (close_and_save (fixture, "anyway"));
  fixture->window = NULL;
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_nonnull (strstr (contents, "Mine again"));
}

/* A long title does not push the answers off the screen. */
static void
test_long_title (Fixture      *fixture,
                 gconstpointer data)
{
  g_autofree char *title = g_strnfill (1500, 'x');
  AdwDialog       *dialog;

  g_object_set (pathos_document_get_journey (fixture->document), "title", title, NULL);
  gtk_window_close (GTK_WINDOW (fixture->window));
  widgets_settle ();
  dialog = widgets_get_dialog (fixture->window);
  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
  g_assert_cmpuint (strlen (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog))), <, 400);
  adw_dialog_force_close (dialog);
  widgets_settle ();
}

int
main (int   argc,
      char *argv[])
{
  application = widgets_init (&argc, &argv);

  g_test_add ("/save/ending", Fixture, NULL, set_up, test_ending, tear_down);
  g_test_add ("/save/asks", Fixture, NULL, set_up, test_asks, tear_down);
  g_test_add ("/save/elsewhere", Fixture, NULL, set_up, test_elsewhere, tear_down);
  g_test_add ("/save/closes", Fixture, NULL, set_up, test_closes, tear_down);
  g_test_add ("/save/long-title", Fixture, NULL, set_up, test_long_title, tear_down);

  return g_test_run ();
}

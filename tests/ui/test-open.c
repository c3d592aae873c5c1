/* test-open.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-window-private.h"
#include "folder.h"
#include "widgets.h"

/* A window opens a file, or says why not. */

typedef struct
{
  PathosWindow *window; /* without a map */
  char         *folder;
  guint         n_new; /* how often a new map was asked for */
} Fixture;

static GtkApplication *application;

static void
new_cb (Fixture *fixture)
{
  fixture->n_new++;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new ("new", NULL);

  fixture->folder = folder_new ();
  fixture->window = g_object_ref (pathos_window_new (application));
  g_signal_connect_swapped (action, "activate", G_CALLBACK (new_cb), fixture);
  g_action_map_add_action (G_ACTION_MAP (application), G_ACTION (action));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_action_map_remove_action (G_ACTION_MAP (application), "new");
  if (gtk_window_get_application (GTK_WINDOW (fixture->window)) != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  widgets_settle ();
  g_assert_finalize_object (fixture->window);
  folder_remove (fixture->folder);
}

static void
open_and_wait (PathosWindow *window,
               GFile        *file)
{
  pathos_window_open_file (window, file);
  while (window->opening != NULL)
    g_main_context_iteration (NULL, TRUE);
  widgets_settle ();
}

static AdwAlertDialog *
fail_to_open (Fixture    *fixture,
              const char *name,
              const char *contents)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
  open_and_wait (fixture->window, file);
  g_assert_true (ADW_IS_ALERT_DIALOG (widgets_get_dialog (fixture->window)));

  return ADW_ALERT_DIALOG (widgets_get_dialog (fixture->window));
}

/* It is said which file it was, without what could change that, and where in it. A window that got no map
 * closes then, and the last one leaves a new map. */
static void
test_fails (Fixture      *fixture,
            gconstpointer data)
{
  AdwAlertDialog *dialog = fail_to_open (fixture, "<b>lanruoj\u202e.journey", "{\n  oops");

  g_assert_nonnull (strstr (adw_alert_dialog_get_heading (dialog), "<b>lanruoj"));
  g_assert_null (strstr (adw_alert_dialog_get_heading (dialog), "\u202e"));
  g_assert_false (adw_alert_dialog_get_heading_use_markup (dialog));
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (dialog), "Line 2, column 3"));

  adw_dialog_force_close (ADW_DIALOG (dialog));
  widgets_settle ();
  g_assert_null (gtk_window_get_application (GTK_WINDOW (fixture->window)));
  g_assert_cmpuint (fixture->n_new, ==, 1);
}

static PathosDocument *
open_sample (Fixture *fixture,
             GFile  **file)
{
  g_autofree char *sample = g_build_filename (g_getenv ("PATHOS_DATADIR"), "samples", "photography.journey",
                                              NULL);
  g_autoptr (GFile) original = g_file_new_for_path (sample);
  PathosDocument *document;

  *file = g_file_new_build_filename (fixture->folder, "map.journey", NULL);
  g_assert_true (g_file_copy (original, *file, G_FILE_COPY_NONE, NULL, NULL, NULL, NULL));
  document = pathos_document_open (*file, NULL);
  g_assert_nonnull (document);
  return document;
}

/* A window that has a map keeps it when another cannot be opened, and so do other windows. */
static void
test_keeps_map (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (PathosDocument) document = open_sample (fixture, &file);
  AdwAlertDialog *dialog;

  pathos_window_set_document (fixture->window, document);
  dialog = fail_to_open (fixture, "broken.journey", "{");
  adw_dialog_force_close (ADW_DIALOG (dialog));
  widgets_settle ();
  g_assert_nonnull (gtk_window_get_application (GTK_WINDOW (fixture->window)));
  g_assert_true (fixture->window->document == document);
  g_assert_cmpuint (fixture->n_new, ==, 0);
}

/* With another window open, nothing replaces the one that closes. */
static void
test_other_window (Fixture      *fixture,
                   gconstpointer data)
{
  PathosWindow   *other = pathos_window_new (application);
  AdwAlertDialog *dialog = fail_to_open (fixture, "broken.journey", "{");

  adw_dialog_force_close (ADW_DIALOG (dialog));
  widgets_settle ();
  g_assert_null (gtk_window_get_application (GTK_WINDOW (fixture->window)));
  g_assert_cmpuint (fixture->n_new, ==, 0);
  gtk_window_destroy (GTK_WINDOW (other));
}

/* A file is open once: two windows with it would overwrite each other. */
static void
test_once (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (PathosDocument) document = open_sample (fixture, &file);
  PathosWindow *other = pathos_window_new (application);

  pathos_window_set_document (fixture->window, document);
  open_and_wait (other, file);
  g_assert_null (other->document);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->window)));
  gtk_window_destroy (GTK_WINDOW (other));
  widgets_settle ();
}

#define ADD(name, func) g_test_add ("/open/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  application = widgets_init (&argc, &argv);

  ADD ("fails", test_fails);
  ADD ("keeps-map", test_keeps_map);
  ADD ("other-window", test_other_window);
  ADD ("once", test_once);

  return g_test_run ();
}

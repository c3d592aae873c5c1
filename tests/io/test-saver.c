/* test-saver.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "folder.h"
#include "text.h"

/* A document with a file, and the states that its saver has been in. */
typedef struct
{
  char           *folder;
  GFile          *file;
  GFile          *other;
  GFile          *nowhere; /* in a folder that does not exist */
  PathosDocument *document;
  PathosSaver    *saver;
  GString        *states; /* the first letter of each */
} Fixture;

static void
state_changed_cb (Fixture *fixture)
{
  PathosSaverState state;

  g_object_get (fixture->saver, "state", &state, NULL);
  g_assert_cmpint (state, ==, pathos_saver_get_state (fixture->saver));
  g_assert_true ((pathos_saver_get_error (fixture->saver) != NULL) == (state == PATHOS_SAVER_FAILED));
  g_string_append_c (fixture->states, "iwqf"[state]);
}

static void
watch (Fixture *fixture)
{
  fixture->saver = pathos_document_get_saver (fixture->document);
  g_signal_connect_swapped (fixture->saver, "notify::state", G_CALLBACK (state_changed_cb), fixture);
}

static void
set_up (Fixture      *fixture,
        gconstpointer user_data)
{
  fixture->folder = folder_new ();
  fixture->file = g_file_new_build_filename (fixture->folder, "a.journey", NULL);
  fixture->other = g_file_new_build_filename (fixture->folder, "b.journey", NULL);
  fixture->nowhere = g_file_new_build_filename (fixture->folder, "no", "such", "folder.journey", NULL);
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), MAP_FILE ("Old"), -1, NULL));
  fixture->document = pathos_document_open (fixture->file, NULL);
  fixture->states = g_string_new (NULL);
  watch (fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer user_data)
{
  if (fixture->document != NULL)
    {
      g_signal_handlers_disconnect_by_data (fixture->saver, fixture);
      assert_finalizes (fixture->document);
    }
  folder_remove (fixture->folder);
  g_object_unref (fixture->file);
  g_object_unref (fixture->other);
  g_object_unref (fixture->nowhere);
  g_string_free (fixture->states, TRUE);
}

static void
set_title (Fixture    *fixture,
           const char *title)
{
  g_object_set (pathos_document_get_journey (fixture->document), "title", title, NULL);
}

static gboolean
is_busy (Fixture *fixture)
{
  PathosSaverState state = pathos_saver_get_state (fixture->saver);

  return state == PATHOS_SAVER_WRITING || state == PATHOS_SAVER_QUEUED;
}

static void
wait_for_saver (Fixture *fixture)
{
  while (is_busy (fixture))
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_title_in (GFile      *file,
                 const char *title)
{
  g_autofree char *text = NULL;
  g_autofree char *member = g_strdup_printf ("\"title\": \"%s\"", title);

  g_assert_true (g_file_get_contents (g_file_peek_path (file), &text, NULL, NULL));
  g_assert_nonnull (strstr (text, member));
}

static void
assert_states (Fixture    *fixture,
               const char *states)
{
  g_assert_cmpstr (fixture->states->str, ==, states);
  g_string_truncate (fixture->states, 0);
}

/* Idle, writing, idle. The map counts as modified until it is certain that it is saved. */
static void
test_saves (Fixture      *fixture,
            gconstpointer user_data)
{
  g_assert_false (pathos_document_get_modified (fixture->document));
  pathos_saver_save (fixture->saver, fixture->other);
  g_assert_true (pathos_document_get_modified (fixture->document));
  g_assert_true (g_file_equal (pathos_document_get_file (fixture->document), fixture->file));
  assert_states (fixture, "w");

  wait_for_saver (fixture);
  assert_states (fixture, "i");
  g_assert_false (pathos_document_get_modified (fixture->document));
  g_assert_true (g_file_equal (pathos_document_get_file (fixture->document), fixture->other));
  assert_title_in (fixture->other, "Old");
}

/* An edit while the worker writes is not saved, so the map counts as modified. */
static void
test_edited_meanwhile (Fixture      *fixture,
                       gconstpointer user_data)
{
  pathos_saver_save (fixture->saver, NULL);
  set_title (fixture, "Later");
  wait_for_saver (fixture);
  assert_title_in (fixture->file, "Old");
  g_assert_true (pathos_document_get_modified (fixture->document));
  pathos_history_undo (pathos_document_get_history (fixture->document));
  g_assert_false (pathos_document_get_modified (fixture->document));
}

/* Of the saves that are requested meanwhile, the last one counts. */
static void
test_queued (Fixture      *fixture,
             gconstpointer user_data)
{
  pathos_saver_save (fixture->saver, NULL);
  set_title (fixture, "Second");
  pathos_saver_save (fixture->saver, fixture->nowhere);
  pathos_saver_save (fixture->saver, fixture->other);
  set_title (fixture, "Third");
  assert_states (fixture, "wq");

  wait_for_saver (fixture);
  assert_states (fixture, "wi");
  assert_title_in (fixture->file, "Old");
  assert_title_in (fixture->other, "Third");
  g_assert_true (g_file_equal (pathos_document_get_file (fixture->document), fixture->other));
  g_assert_false (pathos_document_get_modified (fixture->document));

  pathos_saver_save (fixture->saver, fixture->file);
  pathos_saver_save (fixture->saver, fixture->nowhere);
  pathos_saver_save (fixture->saver, NULL);
  wait_for_saver (fixture);
  assert_states (fixture, "wqwi");
  assert_title_in (fixture->file, "Third");
}

static void
test_drop_queued (Fixture      *fixture,
                  gconstpointer user_data)
{
  pathos_saver_drop_queued (fixture->saver);
  assert_states (fixture, "");
  pathos_saver_save (fixture->saver, NULL);
  pathos_saver_save (fixture->saver, fixture->other);
  pathos_saver_drop_queued (fixture->saver);
  wait_for_saver (fixture);
  assert_states (fixture, "wqwi");
  g_assert_false (g_file_query_exists (fixture->other, NULL));
}

/* A failure keeps its error until the next save, and is reported each time. */
static void
test_fails (Fixture      *fixture,
            gconstpointer user_data)
{
  pathos_saver_save (fixture->saver, fixture->nowhere);
  wait_for_saver (fixture);
  assert_states (fixture, "wf");
  g_assert_nonnull (pathos_saver_get_error (fixture->saver));
  g_assert_false (pathos_document_get_modified (fixture->document));
  g_assert_true (g_file_equal (pathos_document_get_file (fixture->document), fixture->file));

  set_title (fixture, "New");
  pathos_saver_save (fixture->saver, fixture->nowhere);
  wait_for_saver (fixture);
  assert_states (fixture, "wf");
  g_assert_true (pathos_document_get_modified (fixture->document));

  pathos_saver_save (fixture->saver, NULL);
  g_assert_null (pathos_saver_get_error (fixture->saver));
  wait_for_saver (fixture);
  assert_states (fixture, "wi");
  assert_title_in (fixture->file, "New");
  g_assert_false (pathos_document_get_modified (fixture->document));
}

/* A failure empties the queue, since the next save could fail the same way, unnoticed. */
static void
test_fails_with_queue (Fixture      *fixture,
                       gconstpointer user_data)
{
  pathos_saver_save (fixture->saver, fixture->nowhere);
  pathos_saver_save (fixture->saver, fixture->other);
  wait_for_saver (fixture);
  assert_states (fixture, "wqf");
  g_assert_false (g_file_query_exists (fixture->other, NULL));

  /* The second of two may fail too. */
  set_title (fixture, "New");
  pathos_saver_save (fixture->saver, fixture->file);
  pathos_saver_save (fixture->saver, fixture->nowhere);
  wait_for_saver (fixture);
  assert_states (fixture, "wqwf");
  assert_title_in (fixture->file, "New");
  g_assert_false (pathos_document_get_modified (fixture->document));
}

/* A map that cannot be written at all fails at once, each time. */
static void
test_refuses (Fixture      *fixture,
              gconstpointer user_data)
{
  g_autoptr (PathosJourney) journey = pathos_journey_new ();
  g_autoptr (PathosDocument) document = g_steal_pointer (&fixture->document);

  g_signal_handlers_disconnect_by_data (fixture->saver, fixture);
  fixture->document = pathos_document_new (journey);
  watch (fixture);

  pathos_saver_save (fixture->saver, NULL);
  g_assert_error (pathos_saver_get_error (fixture->saver), G_IO_ERROR, G_IO_ERROR_INVALID_FILENAME);
  pathos_saver_save (fixture->saver, fixture->other);
  g_assert_error (pathos_saver_get_error (fixture->saver), G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  assert_states (fixture, "ff");
  g_assert_false (pathos_document_get_modified (fixture->document));
}

/* A document may be closed while it is written. That save is finished, and so is the queued one. */
static void
test_closed (Fixture      *fixture,
             gconstpointer user_data)
{
  set_title (fixture, "First");
  pathos_saver_save (fixture->saver, NULL);
  set_title (fixture, "Second");
  pathos_saver_save (fixture->saver, fixture->other);
  g_signal_handlers_disconnect_by_data (fixture->saver, fixture);
  assert_finalizes (g_steal_pointer (&fixture->document));

  assert_title_in (fixture->file, "First");
  assert_title_in (fixture->other, "Second");
}

/* A map that is marked as unsaved counts as modified until it is saved. */
static void
test_unsaved (Fixture      *fixture,
              gconstpointer user_data)
{
  pathos_saver_mark_unsaved (fixture->saver);
  g_assert_true (pathos_document_get_modified (fixture->document));
  pathos_saver_save (fixture->saver, fixture->nowhere);
  wait_for_saver (fixture);
  g_assert_true (pathos_document_get_modified (fixture->document));
  pathos_saver_save (fixture->saver, NULL);
  wait_for_saver (fixture);
  g_assert_false (pathos_document_get_modified (fixture->document));
}

#define ADD(name, func) g_test_add ("/saver/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("saves", test_saves);
  ADD ("edited-meanwhile", test_edited_meanwhile);
  ADD ("queued", test_queued);
  ADD ("drop-queued", test_drop_queued);
  ADD ("fails", test_fails);
  ADD ("fails-with-queue", test_fails_with_queue);
  ADD ("refuses", test_refuses);
  ADD ("closed", test_closed);
  ADD ("unsaved", test_unsaved);

  return g_test_run ();
}

/* test-saver.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "folder.h"
#include "saver-fixture.h"
#include "text.h"

/* Idle, writing, idle. The map counts as modified until it is certain that it is saved. */
static void
test_saves (SaverFixture *fixture,
            gconstpointer user_data)
{
  g_assert_false (pathos_document_get_modified (fixture->document));
  pathos_saver_save (fixture->saver, fixture->other);
  g_assert_true (pathos_document_get_modified (fixture->document));
  g_assert_true (g_file_equal (pathos_document_get_file (fixture->document), fixture->file));
  saver_fixture_assert_states (fixture, "w");

  saver_fixture_wait (fixture);
  saver_fixture_assert_states (fixture, "i");
  g_assert_false (pathos_document_get_modified (fixture->document));
  g_assert_true (g_file_equal (pathos_document_get_file (fixture->document), fixture->other));
  saver_fixture_assert_title_in (fixture->other, "Old");
}

/* An edit while the worker writes is not saved, so the map counts as modified. */
static void
test_edited_meanwhile (SaverFixture *fixture,
                       gconstpointer user_data)
{
  pathos_saver_save (fixture->saver, NULL);
  saver_fixture_set_title (fixture, "Later");
  saver_fixture_wait (fixture);
  saver_fixture_assert_title_in (fixture->file, "Old");
  g_assert_true (pathos_document_get_modified (fixture->document));
  pathos_history_undo (pathos_document_get_history (fixture->document));
  g_assert_false (pathos_document_get_modified (fixture->document));
}

/* A save that is requested meanwhile waits. A plain one is part of what waits already, and forgets no name.
 * */
static void
test_queued (SaverFixture *fixture,
             gconstpointer user_data)
{
  g_autoptr (GFile) third = g_file_new_build_filename (fixture->folder, "c.journey", NULL);

  pathos_saver_save (fixture->saver, NULL);
  saver_fixture_set_title (fixture, "Second");
  pathos_saver_save (fixture->saver, fixture->other);
  pathos_saver_save (fixture->saver, NULL);
  saver_fixture_set_title (fixture, "Third");
  saver_fixture_assert_states (fixture, "wq");

  saver_fixture_wait (fixture);
  saver_fixture_assert_states (fixture, "wi");
  saver_fixture_assert_title_in (fixture->file, "Old");
  saver_fixture_assert_title_in (fixture->other, "Third");
  g_assert_true (g_file_equal (pathos_document_get_file (fixture->document), fixture->other));
  g_assert_false (pathos_document_get_modified (fixture->document));

  pathos_saver_save (fixture->saver, fixture->file);
  pathos_saver_save (fixture->saver, third);
  pathos_saver_save (fixture->saver, fixture->other);
  saver_fixture_wait (fixture);
  saver_fixture_assert_states (fixture, "wqwi");
  saver_fixture_assert_title_in (fixture->file, "Third");
  saver_fixture_assert_title_in (third, "Third");
  g_assert_true (g_file_equal (pathos_document_get_file (fixture->document), fixture->other));
}

static void
test_drop_queued (SaverFixture *fixture,
                  gconstpointer user_data)
{
  pathos_saver_drop_queued (fixture->saver);
  saver_fixture_assert_states (fixture, "");
  pathos_saver_save (fixture->saver, NULL);
  pathos_saver_save (fixture->saver, fixture->other);
  pathos_saver_drop_queued (fixture->saver);
  saver_fixture_wait (fixture);
  saver_fixture_assert_states (fixture, "wqwi");
  g_assert_false (g_file_query_exists (fixture->other, NULL));
}

/* A failure keeps its error until the next save, and is reported each time. */
static void
test_fails (SaverFixture *fixture,
            gconstpointer user_data)
{
  pathos_saver_save (fixture->saver, fixture->nowhere);
  saver_fixture_wait (fixture);
  saver_fixture_assert_states (fixture, "wf");
  g_assert_nonnull (pathos_saver_get_error (fixture->saver));
  g_assert_false (pathos_document_get_modified (fixture->document));
  g_assert_true (g_file_equal (pathos_document_get_file (fixture->document), fixture->file));

  saver_fixture_set_title (fixture, "New");
  pathos_saver_save (fixture->saver, fixture->nowhere);
  saver_fixture_wait (fixture);
  saver_fixture_assert_states (fixture, "wf");
  g_assert_true (pathos_document_get_modified (fixture->document));

  pathos_saver_save (fixture->saver, NULL);
  g_assert_null (pathos_saver_get_error (fixture->saver));
  saver_fixture_wait (fixture);
  saver_fixture_assert_states (fixture, "wi");
  saver_fixture_assert_title_in (fixture->file, "New");
  g_assert_false (pathos_document_get_modified (fixture->document));
}

/* A failure empties the queue, since the next save could fail the same way, unnoticed. */
static void
test_fails_with_queue (SaverFixture *fixture,
                       gconstpointer user_data)
{
  pathos_saver_save (fixture->saver, fixture->nowhere);
  pathos_saver_save (fixture->saver, fixture->other);
  saver_fixture_wait (fixture);
  saver_fixture_assert_states (fixture, "wqf");
  g_assert_false (g_file_query_exists (fixture->other, NULL));

  /* The second of two may fail too. */
  saver_fixture_set_title (fixture, "New");
  pathos_saver_save (fixture->saver, fixture->file);
  pathos_saver_save (fixture->saver, fixture->nowhere);
  saver_fixture_wait (fixture);
  saver_fixture_assert_states (fixture, "wqwf");
  saver_fixture_assert_title_in (fixture->file, "New");
  g_assert_false (pathos_document_get_modified (fixture->document));
}

/* A map that cannot be written at all fails at once, each time. */
static void
test_refuses (SaverFixture *fixture,
              gconstpointer user_data)
{
  g_autoptr (PathosJourney) journey = pathos_journey_new ();
  g_autoptr (PathosDocument) document = g_steal_pointer (&fixture->document);

  g_signal_handlers_disconnect_by_data (fixture->saver, fixture);
  fixture->document = pathos_document_new (journey);
  saver_fixture_watch (fixture);

  pathos_saver_save (fixture->saver, NULL);
  g_assert_error (pathos_saver_get_error (fixture->saver), G_IO_ERROR, G_IO_ERROR_INVALID_FILENAME);
  pathos_saver_save (fixture->saver, fixture->other);
  g_assert_error (pathos_saver_get_error (fixture->saver), G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  saver_fixture_assert_states (fixture, "ff");
  g_assert_false (pathos_document_get_modified (fixture->document));
}

/* A document may be closed while it is written. That save is finished, and so is the queued one. */
static void
test_closed (SaverFixture *fixture,
             gconstpointer user_data)
{
  saver_fixture_set_title (fixture, "First");
  pathos_saver_save (fixture->saver, NULL);
  saver_fixture_set_title (fixture, "Second");
  pathos_saver_save (fixture->saver, fixture->other);
  g_signal_handlers_disconnect_by_data (fixture->saver, fixture);
  assert_finalizes (g_steal_pointer (&fixture->document));

  saver_fixture_assert_title_in (fixture->file, "First");
  saver_fixture_assert_title_in (fixture->other, "Second");
}

/* A map that is marked as unsaved counts as modified until it is saved. */
static void
test_unsaved (SaverFixture *fixture,
              gconstpointer user_data)
{
  pathos_saver_mark_unsaved (fixture->saver);
  g_assert_true (pathos_document_get_modified (fixture->document));
  pathos_saver_save (fixture->saver, fixture->nowhere);
  saver_fixture_wait (fixture);
  g_assert_true (pathos_document_get_modified (fixture->document));
  pathos_saver_save (fixture->saver, NULL);
  saver_fixture_wait (fixture);
  g_assert_false (pathos_document_get_modified (fixture->document));
}

#define ADD(name, func) \
  g_test_add ("/saver/" name, SaverFixture, NULL, saver_fixture_set_up, func, saver_fixture_tear_down)

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

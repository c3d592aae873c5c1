/* saver-fixture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "saver-fixture.h"

#include "folder.h"
#include "text.h"

static void
state_changed_cb (SaverFixture *fixture)
{
  PathosSaverState state;

  g_object_get (fixture->saver, "state", &state, NULL);
  g_assert_cmpint (state, ==, pathos_saver_get_state (fixture->saver));
  g_assert_true ((pathos_saver_get_error (fixture->saver) != NULL) == (state == PATHOS_SAVER_FAILED));
  g_string_append_c (fixture->states, "iwqf"[state]);
}

void
saver_fixture_watch (SaverFixture *fixture)
{
  fixture->saver = pathos_document_get_saver (fixture->document);
  g_signal_connect_swapped (fixture->saver, "notify::state", G_CALLBACK (state_changed_cb), fixture);
}

void
saver_fixture_set_up (SaverFixture *fixture,
                      gconstpointer user_data)
{
  fixture->folder = folder_new ();
  fixture->file = g_file_new_build_filename (fixture->folder, "a.journey", NULL);
  fixture->other = g_file_new_build_filename (fixture->folder, "b.journey", NULL);
  fixture->nowhere = g_file_new_build_filename (fixture->folder, "no", "such", "folder.journey", NULL);
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), MAP_FILE ("Old"), -1, NULL));
  fixture->document = pathos_document_open (fixture->file, NULL);
  fixture->states = g_string_new (NULL);
  saver_fixture_watch (fixture);
}

void
saver_fixture_tear_down (SaverFixture *fixture,
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

void
saver_fixture_set_title (SaverFixture *fixture,
                         const char   *title)
{
  g_object_set (pathos_document_get_journey (fixture->document), "title", title, NULL);
}

static gboolean
is_busy (SaverFixture *fixture)
{
  PathosSaverState state = pathos_saver_get_state (fixture->saver);

  return state == PATHOS_SAVER_WRITING || state == PATHOS_SAVER_QUEUED;
}

void
saver_fixture_wait (SaverFixture *fixture)
{
  while (is_busy (fixture))
    g_main_context_iteration (NULL, TRUE);
}

void
saver_fixture_assert_title_in (GFile      *file,
                               const char *title)
{
  g_autofree char *text = NULL;
  g_autofree char *member = g_strdup_printf ("\"title\": \"%s\"", title);

  g_assert_true (g_file_get_contents (g_file_peek_path (file), &text, NULL, NULL));
  g_assert_nonnull (strstr (text, member));
}

void
saver_fixture_assert_states (SaverFixture *fixture,
                             const char   *states)
{
  g_assert_cmpstr (fixture->states->str, ==, states);
  g_string_truncate (fixture->states, 0);
}

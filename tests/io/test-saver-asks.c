/* test-saver-asks.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "faults.h"
#include "pathos-json-writer.h"
#include "pathos-lane.h"
#include "pathos-limits.h"
#include "pathos-stage.h"
#include "saver-fixture.h"
#include "text.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* What another program does to the file while it is open. */
typedef struct
{
  const char *id;
  void (*change) (const char *path);
  int         code; /* negative if there is nothing to ask */
  const char *part; /* of the sentence */
} Change;

static void
write_later (const char *path)
{
  g_assert_true (g_file_set_contents (path, FILE_HEAD "[2, 0], \"id\": \"journey2\" }", -1, NULL));
}

/* Of the same size and time. */
static void
write_in_place (const char *path)
{
  int             fd = open (path, O_WRONLY);
  struct stat     status;
  struct timespec times[2];

  g_assert_no_errno (fstat (fd, &status));
  times[0] = status.st_atim;
  times[1] = status.st_mtim;
  g_assert_cmpint (pwrite (fd, "X", 1, status.st_size - 3), ==, 1);
  g_assert_no_errno (futimens (fd, times));
  g_assert_no_errno (close (fd));
}

static void
write_nothing (const char *path)
{
  g_assert_no_errno (truncate (path, 0));
}

static void
write_the_same (const char *path)
{
  g_autofree char *text = NULL;
  gsize            size;

  g_assert_true (g_file_get_contents (path, &text, &size, NULL));
  g_assert_true (g_file_set_contents (path, text, (gssize) size, NULL));
}

static void
remove_file (const char *path)
{
  g_assert_no_errno (unlink (path));
}

/* With the same bytes in it. */
static void
make_link (const char *path)
{
  g_autofree char *other = g_strconcat (path, "-elsewhere", NULL);

  g_assert_no_errno (g_rename (path, other));
  g_assert_no_errno (symlink (other, path));
}

static void
make_hard_link (const char *path)
{
  g_autofree char *other = g_strdup_printf ("%s-%u", path, g_random_int ());

  g_assert_no_errno (link (path, other));
}

static const Change changes[] = {
  { "later-version", write_later, PATHOS_SAVE_ERROR_CHANGED, "has changed the file" },
  { "in-place", write_in_place, PATHOS_SAVE_ERROR_CHANGED, "has changed the file" },
  { "emptied", write_nothing, PATHOS_SAVE_ERROR_CHANGED, "has changed the file" },
  { "the-same", write_the_same, -1, NULL },
  { "removed", remove_file, PATHOS_SAVE_ERROR_GONE, "has removed or renamed the file" },
  { "link", make_link, PATHOS_SAVE_ERROR_CHANGED, "leads to another file" },
  { "hard-link", make_hard_link, PATHOS_SAVE_ERROR_LINKED, "has other names" },
};

static char *
read_or_null (const char *path)
{
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

/* A save never overwrites what another program did, unless somebody agreed to just that. */
static void
test_changed (SaverFixture *fixture,
              gconstpointer user_data)
{
  const Change    *change = user_data;
  const char      *path = g_file_peek_path (fixture->file);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  saver_fixture_set_title (fixture, "Mine");
  change->change (path);
  before = read_or_null (path);
  pathos_saver_save (fixture->saver, NULL);
  saver_fixture_wait (fixture);
  if (change->code >= 0)
    {
      saver_fixture_assert_states (fixture, "wf");
      g_assert_error (pathos_saver_get_error (fixture->saver), PATHOS_SAVE_ERROR, change->code);
      g_assert_nonnull (strstr (pathos_saver_get_error (fixture->saver)->message, change->part));
      after = read_or_null (path);
      g_assert_cmpstr (after, ==, before);
      g_assert_true (pathos_document_get_modified (fixture->document));
      pathos_saver_save_anyway (fixture->saver);
      saver_fixture_wait (fixture);
    }

  saver_fixture_assert_states (fixture, "wi");
  saver_fixture_assert_title_in (fixture->file, "Mine");

  /* What was saved is what the next save expects. */
  saver_fixture_set_title (fixture, "Mine again");
  pathos_saver_save (fixture->saver, NULL);
  saver_fixture_wait (fixture);
  saver_fixture_assert_states (fixture, "wi");
  if (change->change == make_link)
    return;

  change->change (path);
  saver_fixture_set_title (fixture, "Mine at last");
  pathos_saver_save (fixture->saver, fixture->file);
  saver_fixture_wait (fixture);
  saver_fixture_assert_states (fixture, change->code < 0 ? "wi" : "wf");
}

/* Somebody who wrote what would be saved has nothing to lose. */
static void
test_same_as_saved (SaverFixture *fixture,
                    gconstpointer user_data)
{
  g_autoptr (GBytes) bytes = NULL;
  gsize       size;
  const char *data;

  saver_fixture_set_title (fixture, "Mine");
  bytes = pathos_json_write (pathos_document_get_journey (fixture->document));
  data = g_bytes_get_data (bytes, &size);
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), data, (gssize) size, NULL));
  pathos_saver_save (fixture->saver, NULL);
  saver_fixture_wait (fixture);
  saver_fixture_assert_states (fixture, "wi");
}

/* What was written, but perhaps not for good, is what the next save expects. */
static void
test_not_synced (SaverFixture *fixture,
                 gconstpointer user_data)
{
  saver_fixture_set_title (fixture, "Mine");
  faults = (Faults) { .is_on = TRUE, .folder_sync_code = EIO };
  pathos_saver_save (fixture->saver, NULL);
  saver_fixture_wait (fixture);
  faults = (Faults) { 0 };
  saver_fixture_assert_states (fixture, "wf");
  saver_fixture_assert_title_in (fixture->file, "Mine");
  g_assert_true (pathos_document_get_modified (fixture->document));

  saver_fixture_set_title (fixture, "Mine again");
  pathos_saver_save (fixture->saver, NULL);
  saver_fixture_wait (fixture);
  saver_fixture_assert_states (fixture, "wi");
}

/* A map that could not be opened again replaces nothing. */
static void
test_unreadable (SaverFixture *fixture,
                 gconstpointer user_data)
{
  PathosJourney *journey = pathos_document_get_journey (fixture->document);

  for (guint i = 0; i < PATHOS_MAX_STAGES / 2; i++)
    {
      g_autoptr (PathosElement) stage = g_object_new (PATHOS_TYPE_STAGE, NULL);
      g_autoptr (PathosElement) lane = g_object_new (PATHOS_TYPE_LANE, NULL);

      pathos_list_append (journey->stages, stage);
      if (journey->lanes->n_items < PATHOS_MAX_LANES)
        pathos_list_append (journey->lanes, lane);
    }

  pathos_saver_save (fixture->saver, NULL);
  saver_fixture_wait (fixture);
  saver_fixture_assert_states (fixture, "wf");
  g_assert_nonnull (strstr (pathos_saver_get_error (fixture->saver)->message, "reading it back failed"));
  saver_fixture_assert_title_in (fixture->file, "Old");
}

/* A name that nobody agreed to overwrite. */
static void
test_new (SaverFixture *fixture,
          gconstpointer user_data)
{
  pathos_saver_save_with (fixture->saver, fixture->other, PATHOS_SAVE_NEW);
  saver_fixture_wait (fixture);
  saver_fixture_assert_states (fixture, "wi");
  saver_fixture_set_title (fixture, "Mine");
  pathos_saver_save_with (fixture->saver, fixture->file, PATHOS_SAVE_NEW);
  saver_fixture_wait (fixture);
  saver_fixture_assert_states (fixture, "wf");
  g_assert_error (pathos_saver_get_error (fixture->saver), PATHOS_SAVE_ERROR, PATHOS_SAVE_ERROR_EXISTS);
  saver_fixture_assert_title_in (fixture->file, "Old");
  pathos_saver_save_anyway (fixture->saver);
  saver_fixture_wait (fixture);
  saver_fixture_assert_states (fixture, "wi");
  saver_fixture_assert_title_in (fixture->file, "Mine");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/saver-asks/new", SaverFixture, NULL, saver_fixture_set_up, test_new, saver_fixture_tear_down);
  g_test_add ("/saver-asks/same-as-saved", SaverFixture, NULL, saver_fixture_set_up, test_same_as_saved,
              saver_fixture_tear_down);
  g_test_add ("/saver-asks/not-synced", SaverFixture, NULL, saver_fixture_set_up, test_not_synced,
              saver_fixture_tear_down);
  g_test_add ("/saver-asks/unreadable", SaverFixture, NULL, saver_fixture_set_up, test_unreadable,
              saver_fixture_tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *path = g_strdup_printf ("/saver-asks/changed/%s", changes[i].id);

      g_test_add (path, SaverFixture, &changes[i], saver_fixture_set_up, test_changed,
                  saver_fixture_tear_down);
    }

  return g_test_run ();
}

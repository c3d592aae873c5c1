/* test-saver-asks.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "saver-fixture.h"
#include "text.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* What another program does to the file while it is open. */
typedef struct
{
  const char *id;
  void (*change) (const char *path);
  int code; /* negative if there is nothing to ask */
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
  { "later-version", write_later, PATHOS_SAVE_ERROR_CHANGED },
  { "in-place", write_in_place, PATHOS_SAVE_ERROR_CHANGED },
  { "emptied", write_nothing, PATHOS_SAVE_ERROR_CHANGED },
  { "the-same", write_the_same, -1 },
  { "removed", remove_file, PATHOS_SAVE_ERROR_CHANGED },
  { "link", make_link, PATHOS_SAVE_ERROR_CHANGED },
  { "hard-link", make_hard_link, PATHOS_SAVE_ERROR_LINKED },
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
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *path = g_strdup_printf ("/saver-asks/changed/%s", changes[i].id);

      g_test_add (path, SaverFixture, &changes[i], saver_fixture_set_up, test_changed,
                  saver_fixture_tear_down);
    }

  return g_test_run ();
}

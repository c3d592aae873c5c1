/* test-meanwhile.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Length: all that may happen between two calls. */

#include "config.h"

#include "faults.h"
#include "folder.h"
#include "pathos-export-save.h"
#include "pathos-staged-file.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* What somebody else does while a file is saved: before each call to the system, in turn. From the first look
 * at the file to the moment at which it is replaced, nothing of others gets lost. */

#define OLD    "what was there before"
#define NEW    "what is saved"
#define THEIRS "what others wrote "

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer user_data)
{
  fixture->folder = folder_new ();
  g_assert_no_errno (chdir (fixture->folder));
  faults = (Faults) { 0 };
}

static void
tear_down (Fixture      *fixture,
           gconstpointer user_data)
{
  faults = (Faults) { 0 };
  g_assert_no_errno (chdir ("/"));
  folder_remove (fixture->folder);
}

static void
write_file (const char *name,
            const char *text)
{
  g_assert_true (g_file_set_contents_full (name, text, -1, G_FILE_SET_CONTENTS_NONE, 0644, NULL));
}

static void
assert_holds (const char *name,
              const char *text)
{
  g_autofree char *held = NULL;

  if (text == NULL)
    {
      g_assert_false (g_file_test (name, G_FILE_TEST_EXISTS));
      return;
    }

  g_assert_true (g_file_get_contents (name, &held, NULL, NULL));
  g_assert_cmpstr (held, ==, text);
}

/* --- What others do ----------------------------------------------------------------------------------- */

static void
replace (void)
{
  write_file ("b", THEIRS);
  g_assert_no_errno (g_rename ("b", "a"));
}

/* Of the same size and time. */
static void
write_in_place (void)
{
  int             fd = open ("a", O_WRONLY | O_CREAT, 0644);
  struct stat     status;
  struct timespec times[2];

  g_assert_no_errno (fstat (fd, &status));
  times[0] = status.st_atim;
  times[1] = status.st_mtim;
  g_usleep (10 * 1000); /* or the times may be the same anyway */
  g_assert_cmpint (pwrite (fd, THEIRS "yes", strlen (OLD), 0), ==, strlen (OLD));
  g_assert_no_errno (futimens (fd, times));
  g_assert_no_errno (close (fd));
}

static void
take_away (void)
{
  g_assert_no_errno (g_unlink ("a"));
}

static void
create (void)
{
  write_file ("a", THEIRS);
}

static void
turn_link (void)
{
  g_assert_no_errno (g_unlink ("link"));
  g_assert_no_errno (symlink ("c", "link"));
}

typedef struct
{
  const char *id;
  void (*meanwhile) (void);
  const char *before; /* what the file holds */
  const char *after;
  gboolean    is_known; /* what it held; otherwise, who wrote before it was opened came first */
  Faults      like;     /* of the file system */
} Change;

static const Change changes[] = {
  { "replaced", replace, OLD, THEIRS },
  { "written", write_in_place, OLD, THEIRS "yes", TRUE },
  { "removed", take_away, OLD, NULL },
  { "created", create, NULL, THEIRS },
  { "created-no-renameat2", create, NULL, THEIRS, FALSE, { .has_no_renameat2 = TRUE } },
  { "created-no-linkat", create, NULL, THEIRS, FALSE, { .has_no_renameat2 = TRUE, .has_no_linkat = TRUE } },
};

/* @is_known: whether it is known what the file should hold */
static gboolean
save (const char *name,
      gboolean    is_known,
      GError    **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (NEW, strlen (NEW));
  g_autoptr (GBytes) old = g_bytes_new_static (OLD, strlen (OLD));
  g_autofree char *path = g_canonicalize_filename (name, NULL);
  g_autoptr (PathosSnapshot) expected = is_known ? pathos_snapshot_new (path, old) : NULL;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) pathos_staged_file_free);
  PathosStagedFile *file;
  gboolean          saved;

  faults.n_calls = faults.n_at_rename = 0;
  faults.is_on = TRUE;
  file = pathos_staged_file_new (path, bytes, expected, PATHOS_SAVE_DEFAULT, error);
  if (file != NULL)
    g_ptr_array_add (files, file);
  saved = file != NULL && pathos_staged_files_commit (files, error) == 1;
  faults.is_on = FALSE;
  return saved;
}

/* Returns: the number of the call that replaces the file */
static int
count_calls (const char *name,
             gboolean    is_known)
{
  g_assert_true (save (name, is_known, NULL));
  g_assert_cmpint (faults.n_at_rename, >, 5);
  return faults.n_at_rename;
}

static void
prepare (const Change *change)
{
  g_unlink ("a");
  if (change->before != NULL)
    write_file ("a", change->before);
  faults = change->like;
}

/* The kernel itself compares names when it gives a new one. What is replaced was looked at just before. */
static void
test_changed (Fixture      *fixture,
              gconstpointer user_data)
{
  const Change *change = user_data;
  gboolean      is_atomic = change->before == NULL && !change->like.has_no_linkat;
  int           last;

  prepare (change);
  last = count_calls ("a", change->is_known) - (is_atomic ? 0 : 1);
  for (int i = 2; i <= last; i++)
    {
      g_autoptr (GError) error = NULL;

      prepare (change);
      faults.meanwhile = change->meanwhile;
      faults.meanwhile_at = i;
      g_assert_false (save ("a", change->is_known, &error));
      g_assert_nonnull (error);
      assert_holds ("a", change->after);
      g_assert_cmpuint (folder_count_files (fixture->folder), ==, change->after != NULL ? 1 : 0);
    }
}

/* A link that leads elsewhere meanwhile is followed to where it led when it was read, or not at all. */
static void
test_link (Fixture      *fixture,
           gconstpointer user_data)
{
  int last = 0;

  for (int i = 0; i == 0 || i <= last; i++)
    {
      gboolean saved;

      g_unlink ("link");
      write_file ("a", OLD);
      write_file ("c", THEIRS);
      g_assert_no_errno (symlink ("a", "link"));
      if (i == 0)
        {
          last = count_calls ("link", FALSE);
          continue;
        }

      faults.meanwhile = turn_link;
      faults.meanwhile_at = i;
      saved = save ("link", FALSE, NULL);
      if (i > 1)
        {
          assert_holds ("c", THEIRS);
          assert_holds ("a", saved ? NEW : OLD);
        }
    }
}

/* What is not finished yet can be read only by who can read the file. */
static void
assert_private (void)
{
  g_autoptr (GDir) dir = g_dir_open (".", 0, NULL);
  const char *name;
  GStatBuf    status;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_assert_no_errno (g_stat (name, &status));
      g_assert_cmphex (status.st_mode & 077, ==, 0);
    }
}

static void
test_private (Fixture      *fixture,
              gconstpointer user_data)
{
  mode_t before = umask (0);

  write_file ("a", OLD);
  g_assert_no_errno (chmod ("a", 0600));
  faults.meanwhile = assert_private;
  g_assert_true (save ("a", FALSE, NULL));
  g_assert_cmpint (faults.n_calls, >, 10);
  umask (before);
}

/* Returns: (transfer full) (nullable): the name of a file that is not finished */
static char *
find_unfinished (void)
{
  g_autoptr (GDir) dir = g_dir_open (".", 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      if (*name == '.')
        return g_strdup (name);
    }

  return NULL;
}

static PathosStagedFile *
stage (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (NEW, strlen (NEW));
  PathosStagedFile *file = pathos_staged_file_new ("a", bytes, NULL, PATHOS_SAVE_DEFAULT, NULL);

  g_assert_nonnull (file);
  return file;
}

/* Whoever guesses its name gets nothing, and loses nothing. */
static void
test_guessed_name (Fixture      *fixture,
                   gconstpointer user_data)
{
  g_autofree char  *name = NULL;
  PathosStagedFile *file;

  g_random_set_seed (7);
  file = stage ();
  name = find_unfinished ();
  pathos_staged_file_free (file);
  assert_holds (name, NULL);

  write_file (name, THEIRS);
  g_random_set_seed (7);
  file = stage ();
  assert_holds (name, THEIRS);
  pathos_staged_file_free (file);
  assert_holds (name, THEIRS);
}

/* A folder that was renamed is not mistaken for the one that took its place. */
static void
test_folder (Fixture      *fixture,
             gconstpointer user_data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (NEW, strlen (NEW));
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) pathos_staged_file_free);
  g_autofree char *name = NULL;
  g_autofree char *copy = NULL;

  g_assert_no_errno (g_mkdir ("folder", 0755));
  g_ptr_array_add (files, pathos_staged_file_new ("folder/a", bytes, NULL, PATHOS_SAVE_DEFAULT, NULL));
  g_assert_no_errno (chdir ("folder"));
  name = find_unfinished ();
  g_assert_no_errno (chdir (".."));
  g_assert_no_errno (g_rename ("folder", "former"));
  g_assert_no_errno (g_mkdir ("folder", 0755));
  copy = g_build_filename ("folder", name, NULL);
  write_file (copy, THEIRS);

  g_assert_cmpuint (pathos_staged_files_commit (files, NULL), ==, 0);
  assert_holds ("folder/a", NULL);
  folder_clear ("folder");
  folder_clear ("former");
}

/* Returns: (transfer full): a name that an unfinished file for @name may have */
static char *
dup_unfinished_name (const char *name)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (NEW, strlen (NEW));
  g_autoptr (PathosStagedFile) file = pathos_staged_file_new (name, bytes, NULL, PATHOS_SAVE_DEFAULT, NULL);

  return find_unfinished ();
}

static void
assert_stays (const char *name)
{
  GStatBuf status;

  g_assert_true (save ("a", FALSE, NULL));
  g_assert_no_errno (g_lstat (name, &status));
}

/* What an interrupted save left behind is removed by the next one of the same file, but nothing that is of
 * others, is written at the moment, or only looks alike. */
static void
test_strays (Fixture      *fixture,
             gconstpointer user_data)
{
  g_autofree char *name = dup_unfinished_name ("a");
  g_autofree char *other = dup_unfinished_name ("b");
  g_autofree char *longer = g_strconcat (name, "-notes", NULL);
  int              fd;

  write_file (other, THEIRS);
  assert_stays (other);
  g_assert_no_errno (g_unlink (other));
  write_file (longer, THEIRS);
  assert_stays (longer);
  g_assert_no_errno (mkfifo (name, 0600));
  assert_stays (name);
  g_assert_no_errno (g_unlink (name));
  g_assert_no_errno (symlink ("a", name));
  assert_stays (name);
  g_assert_no_errno (g_unlink (name));

  write_file (name, THEIRS);
  if (geteuid () == 0 && chown (name, 1000, 1000) == 0)
    {
      assert_stays (name);
      g_assert_no_errno (chown (name, 0, 0));
    }
  fd = open (name, O_RDONLY);
  g_assert_no_errno (flock (fd, LOCK_EX));
  assert_stays (name);
  g_assert_no_errno (close (fd));
  g_assert_true (save ("a", FALSE, NULL));
  assert_holds (name, NULL);
}

/* While a file is written, it is locked, so that nobody takes it for one of those. */
static void
assert_locked (void)
{
  g_autofree char *name = find_unfinished ();
  int              fd = name != NULL ? open (name, O_RDONLY) : -1;

  if (fd >= 0)
    {
      g_assert_cmpint (flock (fd, LOCK_EX | LOCK_NB), ==, -1);
      g_assert_no_errno (close (fd));
    }
}

static void
test_lock (Fixture      *fixture,
           gconstpointer user_data)
{
  write_file ("a", OLD);
  faults.meanwhile = assert_locked;
  faults.until_close = TRUE;
  g_assert_true (save ("a", FALSE, NULL));
}

static void
create_page (void)
{
  write_file ("n-2.svg", THEIRS);
}

/* A page whose name nobody agreed to overwrite is not, even if the file is new. */
static void
test_page (Fixture      *fixture,
           gconstpointer user_data)
{
  PathosExportTarget target = { "n.svg", TRUE, FALSE, NULL };
  PathosExport export = { .documents = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref) };
  int i = 0;

  for (guint n = 0; n < 3; n++)
    g_ptr_array_add (export.documents, g_bytes_new_static (NEW, strlen (NEW)));
  do
    {
      folder_clear (fixture->folder);
      faults = (Faults) { .is_on = TRUE, .meanwhile = create_page, .meanwhile_at = ++i };
      g_assert_true (pathos_export_save (&export, &target, NULL) || faults.n_calls >= i);
      faults.is_on = FALSE;
      assert_holds ("n-2.svg", faults.n_calls >= i ? THEIRS : NEW);
    }
  while (faults.n_calls >= i);

  assert_holds ("n-3.svg", NEW);
  g_ptr_array_unref (export.documents);
}

#define ADD(name, func) g_test_add ("/meanwhile/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *path = g_strdup_printf ("/meanwhile/%s", changes[i].id);

      g_test_add (path, Fixture, &changes[i], set_up, test_changed, tear_down);
    }
  ADD ("link", test_link);
  ADD ("private", test_private);
  ADD ("guessed-name", test_guessed_name);
  ADD ("folder", test_folder);
  ADD ("strays", test_strays);
  ADD ("lock", test_lock);
  ADD ("page", test_page);

  return g_test_run ();
}

/* test-faults.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "faults.h"
#include "folder.h"
#include "pathos-file.h"

#include <errno.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

/* Every call to the system that saving makes fails or is the last one, in turn. Whatever happens, the file
 * holds the old bytes or the new ones, “saved” means the new ones in a folder that was synced, and a link is
 * still a link. */

#define OLD "what was there before"
#define NEW "what is saved"

typedef struct
{
  const char *id;
  void (*make) (void);
  const char *name; /* to which it is saved */
  const char *file; /* that is replaced by that */
  gboolean    is_new;
} Scene;

static void
make_plain (void)
{
  g_assert_true (g_file_set_contents ("a.journey", OLD, -1, NULL));
}

static gboolean has_attributes;

static void
make_attributes (void)
{
  make_plain ();
  g_assert_no_errno (chmod ("a.journey", 0640));
  has_attributes = setxattr ("a.journey", "user.note", "kept", 4, 0) == 0;
  if (!has_attributes)
    g_test_message ("this file system has no attributes");
}

static void
make_link (void)
{
  make_plain ();
  g_assert_no_errno (symlink ("a.journey", "link"));
}

static void
make_chain (void)
{
  make_link ();
  g_assert_no_errno (symlink ("link", "chain"));
}

static void
make_hard_link (void)
{
  make_plain ();
  g_assert_no_errno (link ("a.journey", "other"));
}

static void
make_nothing (void)
{
}

static void
make_dangling (void)
{
  g_assert_no_errno (symlink ("a.journey", "link"));
}

static const Scene scenes[] = {
  { "plain", make_plain, "a.journey", "a.journey" },
  { "attributes", make_attributes, "a.journey", "a.journey" },
  { "link", make_link, "link", "a.journey" },
  { "chain", make_chain, "chain", "a.journey" },
  { "hard-link", make_hard_link, "a.journey", "a.journey" },
  { "new", make_nothing, "a.journey", "a.journey", TRUE },
  { "dangling", make_dangling, "link", "a.journey", TRUE },
};

/* Returns: whether the file that is replaced holds the new bytes */
static gboolean
check_file (const Scene *scene)
{
  g_autofree char *held = NULL;
  gboolean         exists = g_file_get_contents (scene->file, &held, NULL, NULL);

  g_assert_true (exists || scene->is_new);
  if (!exists)
    return FALSE;
  if (scene->is_new || !g_str_equal (held, OLD))
    g_assert_cmpstr (held, ==, NEW);
  if (!g_str_equal (scene->name, scene->file))
    g_assert_true (g_file_test (scene->name, G_FILE_TEST_IS_SYMLINK));

  return g_str_equal (held, NEW);
}

static guint
count_strays (void)
{
  g_autoptr (GDir) dir = g_dir_open (".", 0, NULL);
  const char *name;
  guint       n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_prefix (name, ".");
  return n;
}

static gboolean
save (const Scene *scene,
      GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (NEW, strlen (NEW));
  gboolean saved;

  faults.n_calls = 0;
  faults.n_at_rename = 0;
  faults.is_folder_synced = faults.is_file_synced = FALSE;
  faults.is_on = TRUE;
  saved = pathos_file_save (scene->name, bytes, PATHOS_SAVE_LINKED, error);
  faults.is_on = FALSE;
  return saved;
}

/* A file that was saved without asking has all that the old one had. */
static void
check_attributes (const Scene *scene)
{
  struct stat status;
  char        note[4];

  if (scene->make != make_attributes)
    return;

  g_assert_no_errno (stat (scene->file, &status));
  g_assert_cmphex (status.st_mode & 07777, ==, 0640);
  g_assert_true (!has_attributes || getxattr (scene->file, "user.note", note, sizeof note) == 4);
}

/* Returns: whether the call that was to fail was reached */
static gboolean
inject (const Scene *scene)
{
  g_autoptr (GError) error = NULL;
  gboolean saved = save (scene, &error);
  gboolean is_new = check_file (scene);

  /* The first call asks the kernel where the name leads. */
  g_assert_true (faults.fail_at != 1 || !saved);
  g_assert_true (saved == (error == NULL));
  if (saved)
    {
      g_assert_true (is_new);
      g_assert_true (faults.is_file_synced);
      g_assert_true (faults.is_folder_synced);
      check_attributes (scene);
    }
  else if (faults.fail_at == 1)
    g_assert_false (is_new);
  if (!faults.for_ever)
    g_assert_cmpuint (count_strays (), ==, 0);

  return faults.n_calls >= faults.fail_at;
}

static void
test_errors (gconstpointer user_data)
{
  const Scene *scene = user_data;
  const int    codes[] = { ENOSPC, EIO, EDQUOT, EROFS, EACCES };
  char        *folder = folder_new ();
  int          n_points = 0;

  g_assert_no_errno (chdir (folder));
  for (guint i = 0; i < 2 * G_N_ELEMENTS (codes); i++)
    {
      gboolean reached = TRUE;

      faults.code = codes[i / 2];
      faults.for_ever = i % 2 == 1;
      for (faults.fail_at = 1; reached; faults.fail_at++)
        {
          scene->make ();
          reached = inject (scene);
          n_points += reached;
          folder_clear (folder);
        }
    }

  g_test_message ("%d errors", n_points);
  g_assert_cmpint (n_points, >, 100);
  faults.fail_at = 0;
  g_assert_no_errno (chdir ("/"));
  folder_remove (folder);
}

/* The next save removes what an end in the middle leaves behind. */
static void
test_killed (gconstpointer user_data)
{
  const Scene *scene = user_data;
  char        *folder = folder_new ();
  int          status = 0;
  guint        n_strays = 0;

  g_assert_no_errno (chdir (folder));
  for (int i = 1; WEXITSTATUS (status) != 1; i++)
    {
      pid_t child;

      scene->make ();
      child = fork ();
      if (child == 0)
        {
          faults.fail_at = i;
          faults.kills = TRUE;
          _exit (save (scene, NULL) ? 1 : 2);
        }

      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      g_assert_cmpint (WEXITSTATUS (status), !=, 2);
      check_file (scene);
      n_strays += count_strays ();
      g_assert_true (save (scene, NULL));
      g_assert_true (check_file (scene));
      g_assert_cmpuint (count_strays (), ==, 0);
      folder_clear (folder);
    }

  g_assert_cmpuint (n_strays, >, 0);
  g_assert_no_errno (chdir ("/"));
  folder_remove (folder);
}

/* File systems differ, and what they cannot do is said, unless nothing gets lost by that. */
static void
test_odd (void)
{
  static const struct
  {
    Faults   faults;
    gboolean is_saved;
  } odd[] = {
    { { .writes_bytes = TRUE }, TRUE },
    { { .folder_sync_code = EINVAL }, TRUE },
    { { .folder_sync_code = ENOTSUP }, TRUE },
    { { .folder_sync_code = EIO }, FALSE },
    { { .close_code = EINTR }, TRUE },
    { { .close_code = EIO }, FALSE },
    { { .ignores_modes = TRUE }, FALSE },
  };
  char *folder = folder_new ();

  g_assert_no_errno (chdir (folder));
  for (guint i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      const Scene scene = { "odd", make_attributes, "a.journey", "a.journey" };
      g_autoptr (GError) error = NULL;

      make_attributes ();
      faults = odd[i].faults;
      g_assert_cmpint (save (&scene, &error), ==, odd[i].is_saved);
      g_assert_cmpint (check_file (&scene), ==, odd[i].is_saved || odd[i].faults.folder_sync_code == EIO);
      if (odd[i].faults.ignores_modes)
        g_assert_error (error, PATHOS_SAVE_ERROR, PATHOS_SAVE_ERROR_RIGHTS);
      g_assert_cmpuint (count_strays (), ==, 0);
    }

  faults = (Faults) { 0 };
  g_assert_no_errno (chdir ("/"));
  folder_remove (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (scenes); i++)
    {
      g_autofree char *errors = g_strdup_printf ("/faults/errors/%s", scenes[i].id);
      g_autofree char *killed = g_strdup_printf ("/faults/killed/%s", scenes[i].id);

      g_test_add_data_func (errors, &scenes[i], test_errors);
      g_test_add_data_func (killed, &scenes[i], test_killed);
    }
  g_test_add_func ("/faults/odd", test_odd);

  return g_test_run ();
}

/* test-save-rights.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Length: all that belongs to a file. */

#include "config.h"

#include "folder.h"
#include "pathos-file.h"

#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

/* What belongs to a file beside its content. Owners can only be tried by the administrator; other parts are
 * left out where the system has none. */

#define USER   1000 /* not the owner of the file … */
#define OTHER  1001 /* … as this one is */
#define ACCESS "system.posix_acl_access"

/* As in the header of the kernel: user rw, the user OTHER rw, group r, mask rw, others none. */
static const guint8 access_list[] = { 2, 0, 0, 0, 1, 0, 6, 0, 255, 255, 255, 255, 2, 0, 6, 0, 0xe9, 3, 0, 0,
                                      4, 0, 4, 0, 255, 255, 255, 255, 16, 0, 6, 0, 255, 255, 255, 255,
                                      32, 0, 0, 0, 255, 255, 255, 255 };

/* User rw, the user 1002 nothing, group rw, mask rw, others rw. */
static const guint8 shutting_list[] = { 2, 0, 0, 0, 1, 0, 6, 0, 255, 255, 255, 255, 2, 0, 0, 0, 0xea, 3, 0, 0,
                                        4, 0, 6, 0, 255, 255, 255, 255, 16, 0, 6, 0, 255, 255, 255, 255,
                                        32, 0, 6, 0, 255, 255, 255, 255 };

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
  g_assert_true (g_file_set_contents ("a", "old", -1, NULL));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer user_data)
{
  g_assert_no_errno (chdir ("/"));
  folder_remove (fixture->folder);
}

static gboolean
save (const char     *name,
      PathosSaveFlags flags,
      GError        **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);

  return pathos_file_save (name, bytes, flags, error);
}

static void
assert_holds (const char *name,
              const char *text)
{
  g_autofree char *held = NULL;

  g_assert_true (g_file_get_contents (name, &held, NULL, NULL));
  g_assert_cmpstr (held, ==, text);
}

/* Runs @func as a user without rights, who may be in the group OTHER, too. */
static void
run_as_user (void (*func) (void),
             gboolean in_group)
{
  const gid_t groups[] = { OTHER };
  pid_t       child = fork ();
  int         status;

  if (child == 0)
    {
      g_assert_no_errno (setgroups (in_group ? 1 : 0, groups));
      g_assert_no_errno (setgid (USER));
      g_assert_no_errno (setuid (USER));
      func ();
      _exit (0);
    }

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
}

static gboolean
can_be_user (void)
{
  if (geteuid () == 0 && chown ("a", OTHER, OTHER) == 0)
    return TRUE;

  g_test_skip ("only the administrator can give files away");
  return FALSE;
}

static void
test_kept (Fixture      *fixture,
           gconstpointer user_data)
{
  struct stat before, after;
  guint8      list[sizeof access_list];
  char        note[4];
  gboolean    has_note, has_list;

  if (geteuid () == 0)
    g_assert_true (chown ("a", USER, OTHER) == 0 || errno == EINVAL || errno == EPERM);
  g_assert_no_errno (chmod ("a", 01640));
  has_note = setxattr ("a", "user.note", "kept", 4, 0) == 0;
  if (has_note)
    g_assert_no_errno (setxattr ("a", "user.document-portal.app", "own", 3, 0));
  has_list = setxattr ("a", ACCESS, access_list, sizeof access_list, 0) == 0;
  g_test_message ("attributes: %d, access lists: %d", has_note, has_list);
  g_assert_no_errno (stat ("a", &before));

  g_assert_true (save ("a", PATHOS_SAVE_DEFAULT, NULL));
  assert_holds ("a", "new");
  g_assert_no_errno (stat ("a", &after));
  g_assert_cmpint (after.st_uid, ==, before.st_uid);
  g_assert_cmpint (after.st_gid, ==, before.st_gid);
  g_assert_cmphex (after.st_mode, ==, before.st_mode);
  g_assert_true (!has_note || getxattr ("a", "user.note", note, sizeof note) == 4);
  g_assert_cmpint (getxattr ("a", "user.document-portal.app", note, sizeof note), ==, -1);
  g_assert_true (!has_list || getxattr ("a", ACCESS, list, sizeof list) == sizeof list);
  g_assert_true (!has_list || memcmp (list, access_list, sizeof list) == 0);
}

/* What a folder gives to new files is not for one that is replaced and had less. */
static void
test_less_than_new (Fixture      *fixture,
                    gconstpointer user_data)
{
  struct stat status;
  guint8      list[sizeof access_list];

  g_assert_no_errno (chmod ("a", 0640));
  if (setxattr (".", "system.posix_acl_default", access_list, sizeof access_list, 0) != 0)
    {
      g_test_skip ("this file system has no access lists");
      return;
    }

  g_assert_true (save ("a", PATHOS_SAVE_DEFAULT, NULL));
  g_assert_cmpint (getxattr ("a", ACCESS, list, sizeof list), ==, -1);
  g_assert_no_errno (stat ("a", &status));
  g_assert_cmphex (status.st_mode & 07777, ==, 0640);
}

/* A new file is like any other new one, also where the folder has an access list for them. */
static void
test_new (Fixture      *fixture,
          gconstpointer user_data)
{
  const mode_t masks[] = { 0022, 0077, 0002 };
  struct stat  status, wanted;

  for (guint i = 0; i < 2 * G_N_ELEMENTS (masks); i++)
    {
      mode_t before = umask (masks[i / 2]);

      if (i % 2 == 1 && setxattr (".", "system.posix_acl_default", access_list, sizeof access_list, 0) != 0)
        g_test_message ("this file system has no access lists");
      g_assert_true (save ("b", PATHOS_SAVE_NEW, NULL));
      g_assert_no_errno (close (open ("c", O_CREAT | O_EXCL | O_WRONLY, 0666)));
      umask (before);
      g_assert_no_errno (stat ("b", &status));
      g_assert_no_errno (stat ("c", &wanted));
      g_assert_cmphex (status.st_mode, ==, wanted.st_mode);
      g_assert_no_errno (unlink ("b"));
      g_assert_no_errno (unlink ("c"));
      removexattr (".", "system.posix_acl_default");
    }
}

/* Rights never get wider: what was for one group is not for another, and whoever was kept out, as the group
 * or by an access list, is not let in with all others. */
static const struct
{
  const char *name;
  mode_t      before, after;
  gboolean    has_list;
} files_of_other[] = {
  { "a", 0666, 0606, FALSE },
  { "b", 0606, 0600, FALSE },
  { "c", 0646, 0604, FALSE },
  { "d", 0677, 0606, FALSE },
  { "e", 0666, 0600, TRUE },
};

static void
save_files_of_other (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (files_of_other); i++)
    {
      const char *name = files_of_other[i].name;
      g_autoptr (GError) error = NULL;
      struct stat status;

      if (access (name, F_OK) != 0)
        continue;

      g_assert_false (save (name, PATHOS_SAVE_DEFAULT, &error));
      g_assert_error (error, PATHOS_SAVE_ERROR, PATHOS_SAVE_ERROR_RIGHTS);
      g_assert_nonnull (strstr (error->message, "belongs to another user"));
      assert_holds (name, "old");

      g_assert_true (save (name, PATHOS_SAVE_RIGHTS, NULL));
      g_assert_no_errno (stat (name, &status));
      g_assert_cmphex (status.st_mode & 07777, ==, files_of_other[i].after);
    }
}

static void
test_owner (Fixture      *fixture,
            gconstpointer user_data)
{
  if (!can_be_user ())
    return;

  for (guint i = 0; i < G_N_ELEMENTS (files_of_other); i++)
    {
      const char *name = files_of_other[i].name;

      g_assert_true (g_file_set_contents (name, "old", -1, NULL));
      g_assert_no_errno (chown (name, OTHER, OTHER));
      g_assert_no_errno (chmod (name, files_of_other[i].before));
      if (files_of_other[i].has_list && setxattr (name, ACCESS, shutting_list, sizeof shutting_list, 0) != 0)
        g_assert_no_errno (unlink (name));
    }
  g_assert_no_errno (chmod (".", 0777));
  run_as_user (save_files_of_other, FALSE);
}

static void
save_file_of_group (void)
{
  struct stat status;

  g_assert_true (save ("a", PATHOS_SAVE_RIGHTS, NULL));
  g_assert_no_errno (stat ("a", &status));
  g_assert_cmpint (status.st_uid, ==, USER);
  g_assert_cmpint (status.st_gid, ==, OTHER);
}

/* Where the owner cannot be kept, the group may. */
static void
test_group (Fixture      *fixture,
            gconstpointer user_data)
{
  if (!can_be_user ())
    return;

  g_assert_no_errno (chmod ("a", 0660));
  g_assert_no_errno (chmod (".", 0777));
  run_as_user (save_file_of_group, TRUE);
}

static void
save_in_unreadable_folder (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (save ("a", PATHOS_SAVE_DEFAULT, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  assert_holds ("a", "old");
}

/* A folder that cannot be opened cannot be synced either. */
static void
test_folder (Fixture      *fixture,
             gconstpointer user_data)
{
  if (!can_be_user ())
    return;

  g_assert_no_errno (chmod ("a", 0666));
  g_assert_no_errno (chown (".", USER, USER));
  g_assert_no_errno (chmod (".", 0300));
  run_as_user (save_in_unreadable_folder, FALSE);
}

/* In a folder for everybody, we follow the links of others only if the kernel does. */
static void
test_planted_links (Fixture      *fixture,
                    gconstpointer user_data)
{
  const char      *links[] = { "link", "dangling" };
  g_autofree char *setting = NULL;
  gboolean         refused = g_file_get_contents ("/proc/sys/fs/protected_symlinks", &setting, NULL, NULL) &&
                     *setting == '1';

  if (!can_be_user ())
    return;

  g_assert_no_errno (chmod (".", 01777));
  g_assert_no_errno (symlink ("a", "link"));
  g_assert_no_errno (symlink ("b", "dangling"));
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_no_errno (lchown (links[i], OTHER, OTHER));
      g_assert_true (save (links[i], PATHOS_SAVE_DEFAULT, &error) != refused);
      if (refused)
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
      g_assert_true (g_file_test (links[i], G_FILE_TEST_IS_SYMLINK));
    }
  if (refused)
    assert_holds ("a", "old");
  g_assert_true (g_file_test ("b", G_FILE_TEST_EXISTS) != refused);
}

static void
save_read_only (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (save ("a", PATHOS_SAVE_ANYHOW, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  assert_holds ("a", "old");
}

/* Who may not write to a file does not replace it either, although the folder would allow it. */
static void
test_read_only (Fixture      *fixture,
                gconstpointer user_data)
{
  g_assert_no_errno (chmod ("a", 0444));
  save_read_only ();
  g_assert_no_errno (chmod ("a", 0020));
  g_assert_true (geteuid () != 0 || save ("a", PATHOS_SAVE_DEFAULT, NULL));

  g_assert_true (g_file_set_contents ("a", "old", -1, NULL));
  if (!can_be_user ())
    return;

  g_assert_no_errno (chmod ("a", 0644));
  g_assert_no_errno (chmod (".", 0777));
  run_as_user (save_read_only, FALSE);
}

/* A pipe or a folder is not replaced by a file, and a link to nothing is a name that exists. */
static void
test_others (Fixture      *fixture,
             gconstpointer user_data)
{
  static const struct
  {
    const char *name;
    int         code;
  } others[] = { { "pipe", G_IO_ERROR_NOT_REGULAR_FILE },
                 { "folder", G_IO_ERROR_IS_DIRECTORY },
                 { "folder/", G_IO_ERROR_IS_DIRECTORY },
                 { "nothing/", G_IO_ERROR_IS_DIRECTORY } };
  struct stat status;

  g_assert_no_errno (mkfifo ("pipe", 0600));
  g_assert_no_errno (mkdir ("folder", 0700));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (save (others[i].name, PATHOS_SAVE_ANYHOW, &error));
      g_assert_error (error, G_IO_ERROR, others[i].code);
    }
  g_assert_no_errno (stat ("pipe", &status));
  g_assert_true (S_ISFIFO (status.st_mode));

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_no_errno (symlink (i == 0 ? "a" : "nothing", "link"));
      g_assert_false (save ("link", PATHOS_SAVE_NEW, &error));
      g_assert_error (error, PATHOS_SAVE_ERROR, PATHOS_SAVE_ERROR_EXISTS);
      g_assert_no_errno (unlink ("link"));
    }
  g_assert_false (g_file_test ("nothing", G_FILE_TEST_EXISTS));
}

/* The other name keeps the old bytes, so somebody has to know. */
static void
test_hard_link (Fixture      *fixture,
                gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_no_errno (link ("a", "other"));
  g_assert_false (save ("a", PATHOS_SAVE_DEFAULT, &error));
  g_assert_error (error, PATHOS_SAVE_ERROR, PATHOS_SAVE_ERROR_LINKED);
  assert_holds ("a", "old");
  g_assert_true (save ("a", PATHOS_SAVE_LINKED, NULL));
  assert_holds ("a", "new");
  assert_holds ("other", "old");
}

/* The names of what is not finished yet are short, whatever the name of the file. */
static void
test_long_name (Fixture      *fixture,
                gconstpointer user_data)
{
  g_autofree char *name = g_strnfill (255, 'n');

  g_assert_true (save (name, PATHOS_SAVE_NEW, NULL));
  assert_holds (name, "new");
  g_assert_true (save (name, PATHOS_SAVE_DEFAULT, NULL));
}

#define ADD(name, func) g_test_add ("/save-rights/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("kept", test_kept);
  ADD ("less-than-new", test_less_than_new);
  ADD ("new", test_new);
  ADD ("owner", test_owner);
  ADD ("group", test_group);
  ADD ("folder", test_folder);
  ADD ("planted-links", test_planted_links);
  ADD ("read-only", test_read_only);
  ADD ("others", test_others);
  ADD ("hard-link", test_hard_link);
  ADD ("long-name", test_long_name);

  return g_test_run ();
}

/* pathos-temporary.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-temporary.h"

#include "pathos-hash.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* The names of unfinished files say which file they are for, so that the next save of that file can remove
 * what an interrupted one left behind. They are short, whatever the name of the file. */

#define PREFIX        ".pathos-"
#define PREFIX_LENGTH (sizeof PREFIX - 1 + 8 + 1) /* with the checksum of a name and a dash */
#define MAX_TRIES     100

static void
write_prefix (char       *prefix,
              const char *name)
{
  g_autofree char *checksum = g_compute_checksum_for_string (G_CHECKSUM_SHA1, name, -1);

  g_snprintf (prefix, PREFIX_LENGTH + 1, PREFIX "%.8s-", checksum);
}

/**
 * pathos_temporary_create:
 * @name: the name of the file that it is to replace
 * @is_private: whether only its owner gets any rights; otherwise it gets those of any new file
 * @temporary: (out): its own name
 *
 * Creates a file in @folder and locks it.
 *
 * Returns: its descriptor, or -1 with `errno`
 */
int
pathos_temporary_create (int         folder,
                         const char *name,
                         gboolean    is_private,
                         char      **temporary)
{
  char prefix[PREFIX_LENGTH + 1];
  int  flags = O_CREAT | O_EXCL | O_RDWR | O_NOFOLLOW | O_CLOEXEC;
  int  fd = -1;

  g_return_val_if_fail (name != NULL, -1);
  g_return_val_if_fail (temporary != NULL, -1);

  write_prefix (prefix, name);
  for (int i = 0; i < MAX_TRIES && fd < 0; i++)
    {
      g_autofree char *try = g_strdup_printf ("%s%06x", prefix, g_random_int () & 0xffffff);

      fd = openat (folder, try, flags, is_private ? 0600 : 0666);
      if (fd >= 0)
        *temporary = g_steal_pointer (&try);
      else if (errno != EEXIST)
        return -1;
    }

  /* Where there are no locks, as on some servers, only a second program that saves the same file is a risk.
   * */
  if (fd >= 0)
    (void) !flock (fd, LOCK_EX | LOCK_NB);
  return fd;
}

/* A file that nobody has locked belongs to a program that ended before the file was complete. */
static void
remove_if_stray (int         folder,
                 const char *name)
{
  int         fd = openat (folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
  struct stat status;

  g_assert (name != NULL);

  if (fd < 0)
    return;

  if (fstat (fd, &status) == 0 && S_ISREG (status.st_mode) && status.st_uid == geteuid () &&
      flock (fd, LOCK_EX | LOCK_NB) == 0)
    (void) !unlinkat (folder, name, 0);
  g_close (fd, NULL);
}

static void
remove_strays_in (DIR        *dir,
                  int         folder,
                  GHashTable *prefixes)
{
  struct dirent *entry;

  while ((entry = readdir (dir)) != NULL)
    {
      g_autofree char *prefix = NULL;

      if (strlen (entry->d_name) != PREFIX_LENGTH + 6 || !g_str_has_prefix (entry->d_name, PREFIX))
        continue;

      prefix = g_strndup (entry->d_name, PREFIX_LENGTH);
      if (g_hash_table_contains (prefixes, prefix))
        remove_if_stray (folder, entry->d_name);
    }
}

/**
 * pathos_temporary_remove_strays:
 * @names: (element-type utf8): of files in @folder that have just been saved
 *
 * Removes what interrupted saves of these files left behind. Whatever fails is left for the next time.
 */
void
pathos_temporary_remove_strays (int         folder,
                                GHashTable *names)
{
  g_autoptr (GHashTable) prefixes = g_hash_table_new_full (pathos_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer       name;
  int            fd = openat (folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  DIR           *dir = fd >= 0 ? fdopendir (fd) : NULL;

  g_return_if_fail (names != NULL);

  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    {
      char *prefix = g_malloc (PREFIX_LENGTH + 1);

      write_prefix (prefix, name);
      g_hash_table_add (prefixes, prefix);
    }

  if (dir != NULL)
    {
      remove_strays_in (dir, folder, prefixes);
      closedir (dir);
    }
  else if (fd >= 0)
    g_close (fd, NULL);
}

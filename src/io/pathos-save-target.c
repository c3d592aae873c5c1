/* pathos-save-target.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-save-target.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* There is one way to find the file that a name leads to. Links are followed by hand, because the file is
 * replaced in its own folder, but the kernel has the last word: it must lead to the same file. So it can
 * refuse links that others planted in a shared folder, and what cannot be looked at is never taken for no
 * link. */

#define MAX_LINKS 40 /* as many as Linux follows */

/* Sets @error to @what and the reason @code of the system. Returns: FALSE */
gboolean
pathos_save_target_fail (GError    **error,
                         int         code,
                         const char *what)
{
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s.", what, g_strerror (code));
  return FALSE;
}

gboolean
pathos_save_target_check_regular (mode_t   mode,
                                  GError **error)
{
  if (S_ISREG (mode))
    return TRUE;

  if (S_ISDIR (mode))
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, _ ("This is a folder, not a file."));
  else
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                         _ ("This is a pipe or a device, not a file."));
  return FALSE;
}

/* Returns: (transfer full) (nullable): what the link @path holds; NULL without an error if it is no link */
static char *
read_link (const char *path,
           GError    **error)
{
  char   link[4096];
  gssize n = readlink (path, link, sizeof link);

  g_assert (path != NULL);

  if (n >= 0 && (gsize) n < sizeof link)
    return g_strndup (link, (gsize) n);
  if (n >= 0)
    errno = ENAMETOOLONG;
  if (errno != EINVAL && errno != ENOENT)
    pathos_save_target_fail (error, errno, _ ("The file was not saved"));

  return NULL;
}

/* Returns: (transfer full) (nullable): @path with symbolic links followed, so that saving replaces the file
 *   and not a link to it; NULL with an error */
char *
pathos_save_target_dup_path (const char *path,
                             GError    **error)
{
  g_autofree char *target = g_strdup (path);

  g_return_val_if_fail (path != NULL, NULL);

  for (int i = 0; i < MAX_LINKS; i++)
    {
      g_autoptr (GError) inner = NULL;
      g_autofree char *link = read_link (target, &inner);
      g_autofree char *folder = NULL;

      if (inner != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&inner));
          return NULL;
        }
      if (link == NULL)
        return g_steal_pointer (&target);

      folder = g_path_get_dirname (target);
      g_free (target);
      target = g_path_is_absolute (link) ? g_steal_pointer (&link) : g_build_filename (folder, link, NULL);
    }

  pathos_save_target_fail (error, ELOOP, _ ("The file was not saved"));
  return NULL;
}

/* Opens the folder of the file @path for reading, because it is synced later. Returns: -1 with an error */
int
pathos_save_target_open_folder (const char *path,
                                GError    **error)
{
  int fd = open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  g_assert (path != NULL);

  if (fd < 0)
    pathos_save_target_fail (error, errno, _ ("Files cannot be saved in this folder"));
  return fd;
}

static gboolean
fail_moved (GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                       _ ("The file was not saved, because something else took its place meanwhile."));
  return FALSE;
}

/* @asked: what the kernel found at the name that was given; NULL if nothing */
static gboolean
find (PathosSaveTarget  *self,
      const struct stat *asked,
      GError           **error)
{
  self->folder = pathos_save_target_open_folder (self->folder_path, error);
  if (self->folder < 0)
    return FALSE;

  if (fstatat (self->folder, self->name, &self->status, AT_SYMLINK_NOFOLLOW) != 0)
    {
      if (errno != ENOENT)
        return pathos_save_target_fail (error, errno, _ ("The file was not saved"));
      return asked == NULL || fail_moved (error);
    }

  if (asked == NULL || asked->st_dev != self->status.st_dev || asked->st_ino != self->status.st_ino)
    return fail_moved (error);

  self->file = openat (self->folder, self->name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
  if (self->file < 0 || fstat (self->file, &self->status) != 0)
    return pathos_save_target_fail (error, errno, _ ("The file was not saved"));

  return (asked->st_dev == self->status.st_dev && asked->st_ino == self->status.st_ino) || fail_moved (error);
}

/* A read-only file is not replaced, although its folder would allow it, not even by the administrator, who
 * may do everything. */
static gboolean
check_writable (PathosSaveTarget *self,
                GError          **error)
{
  g_assert (self != NULL);

  if (self->file < 0)
    return TRUE;
  if ((self->status.st_mode & 0222) == 0)
    return pathos_save_target_fail (error, EACCES, _ ("The file was not saved"));

  return faccessat (self->folder, self->name, W_OK, 0) == 0 ||
         pathos_save_target_fail (error, errno, _ ("The file was not saved"));
}

static gboolean
check_new (const char *path,
           GError    **error)
{
  GStatBuf status;

  if (g_lstat (path, &status) != 0)
    return errno == ENOENT || pathos_save_target_fail (error, errno, _ ("The file was not saved"));

  g_set_error_literal (error, PATHOS_SAVE_ERROR, PATHOS_SAVE_ERROR_EXISTS, _ ("The file already exists."));
  return FALSE;
}

/**
 * pathos_save_target_init:
 *
 * Finds the file to which @path leads, which need not exist.
 *
 * Returns: whether it can be saved; if not, there is an error
 */
gboolean
pathos_save_target_init (PathosSaveTarget *self,
                         const char       *path,
                         PathosSaveFlags   flags,
                         GError          **error)
{
  g_autofree char *target = NULL;
  struct stat      asked;
  gboolean         exists;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  *self = (PathosSaveTarget) { .folder = -1, .file = -1 };
  if (g_str_has_suffix (path, G_DIR_SEPARATOR_S))
    return pathos_save_target_check_regular (S_IFDIR, error);

  exists = stat (path, &asked) == 0;
  if (!exists && errno != ENOENT)
    return pathos_save_target_fail (error, errno, _ ("The file was not saved"));
  if (exists && !pathos_save_target_check_regular (asked.st_mode, error))
    return FALSE;
  if ((flags & PATHOS_SAVE_NEW) != 0 && !check_new (path, error))
    return FALSE;

  target = pathos_save_target_dup_path (path, error);
  if (target == NULL)
    return FALSE;

  self->folder_path = g_path_get_dirname (target);
  self->name = g_path_get_basename (target);
  return find (self, exists ? &asked : NULL, error) && check_writable (self, error);
}

void
pathos_save_target_clear (PathosSaveTarget *self)
{
  g_return_if_fail (self != NULL);

  if (self->folder >= 0)
    g_close (self->folder, NULL);
  if (self->file >= 0)
    g_close (self->file, NULL);
  g_free (self->folder_path);
  g_free (self->name);
}

/* Returns: whether the file exists and holds exactly @bytes */
gboolean
pathos_save_target_holds (PathosSaveTarget *self,
                          GBytes           *bytes)
{
  char        block[64 * 1024];
  gsize       size;
  const char *data = g_bytes_get_data (bytes, &size);
  gsize       at = 0;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->file < 0 || self->status.st_size != (off_t) size)
    return FALSE;

  for (;;)
    {
      gssize n = pread (self->file, block, sizeof block, (off_t) at);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return n == 0 && at == size;
      if ((gsize) n > size - at || memcmp (block, data + at, (gsize) n) != 0)
        return FALSE;
      at += (gsize) n;
    }
}

/* pathos-file.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-file.h"

#include "pathos-json-reader.h"
#include "pathos-json-writer.h"
#include "pathos-json-meter.h"
#include "pathos-save-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAX_LINKS 40 /* as many as Linux follows */

G_DEFINE_QUARK (pathos - save - error - quark, pathos_save_error)

static gboolean
fail (GError    **error,
      int         code,
      const char *what)
{
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s.", what, g_strerror (code));
  return FALSE;
}

static gboolean
check_regular (mode_t   mode,
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

static gboolean
fail_size (GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _ ("The file is larger than 32 MiB, which is the limit for a map."));
  return FALSE;
}

static gboolean
check_readable (int      fd,
                GError **error)
{
  struct stat status;

  if (fstat (fd, &status) != 0)
    return fail (error, errno, _ ("The file could not be read"));

  if (!check_regular (status.st_mode, error))
    return FALSE;
  return status.st_size <= PATHOS_MAX_BYTES || fail_size (error);
}

/* The file may grow while it is read, so the limit is checked here, too. */
static GBytes *
read_all (int      fd,
          GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 block[64 * 1024];
  gssize n;

  while ((n = read (fd, block, sizeof block)) != 0)
    {
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          fail (error, errno, _ ("The file could not be read"));
          return NULL;
        }

      g_byte_array_append (bytes, block, (guint) n);
      if (bytes->len > PATHOS_MAX_BYTES)
        {
          fail_size (error);
          return NULL;
        }
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/* Returns: (transfer full) (nullable): the local path of @file; NULL with an error if it has none */
char *
pathos_file_dup_path (GFile   *file,
                      GError **error)
{
  char *path;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  path = g_file_get_path (file);
  if (path == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                         _ ("Pathos can only open and save files on this computer."));

  return path;
}

/**
 * pathos_file_read:
 *
 * Reads a regular file that is no larger than a map can be. It never waits for a pipe or a device.
 *
 * Returns: (transfer full) (nullable): the bytes; NULL with a #GIOErrorEnum
 */
GBytes *
pathos_file_read (const char *path,
                  GError    **error)
{
  int     fd;
  GBytes *bytes = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  fd = open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
  if (fd < 0)
    {
      fail (error, errno, _ ("The file could not be opened"));
      return NULL;
    }

  if (check_readable (fd, error))
    bytes = read_all (fd, error);

  g_close (fd, NULL);
  return bytes;
}

/* Returns: whether two files that need not exist are in one folder and have one name there */
static gboolean
has_same_place (const char *path,
                const char *other)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *other_name = g_path_get_basename (other);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *other_folder = g_path_get_dirname (other);
  GStatBuf         status, other_status;

  if (!g_str_equal (name, other_name))
    return FALSE;
  if (g_stat (folder, &status) != 0 || g_stat (other_folder, &other_status) != 0)
    return g_str_equal (folder, other_folder);

  return status.st_dev == other_status.st_dev && status.st_ino == other_status.st_ino;
}

/**
 * pathos_file_is_same:
 *
 * Compares what names lead to, since links and the names of folders may give one file many names.
 *
 * Returns: whether both are names of one file, or would be if it existed
 */
gboolean
pathos_file_is_same (const char *path,
                     const char *other)
{
  GStatBuf status, other_status;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);

  if (g_stat (path, &status) != 0 || g_stat (other, &other_status) != 0)
    return has_same_place (path, other);

  return status.st_dev == other_status.st_dev && status.st_ino == other_status.st_ino;
}

/* Returns: (transfer full) (nullable): @path with symbolic links followed, so that saving replaces the file
 * and not a link to it */
static char *
resolve (const char *path,
         GError    **error)
{
  g_autofree char *target = g_strdup (path);

  for (int i = 0; i < MAX_LINKS; i++)
    {
      g_autofree char *link = g_file_read_link (target, NULL);
      g_autofree char *folder = NULL;

      if (link == NULL)
        return g_steal_pointer (&target);

      folder = g_path_get_dirname (target);
      g_free (target);
      target = g_path_is_absolute (link) ? g_steal_pointer (&link) : g_build_filename (folder, link, NULL);
    }

  fail (error, ELOOP, _ ("The file was not saved"));
  return NULL;
}

/* A new file in the same folder replaces the old one, so the folder must be writable. */
static gboolean
check_folder (const char *path,
              GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return access (folder, W_OK | X_OK) == 0 || fail (error, errno, _ ("Files cannot be saved in this folder"));
}

/* A read-only file is not replaced either, although its folder would allow it.
 *
 * @mode: (out): the mode of the file that is there, or of a new one */
static gboolean
check_writable (const char *path,
                mode_t     *mode,
                GError    **error)
{
  struct stat status;

  g_assert (path != NULL);
  g_assert (mode != NULL);

  *mode = 0666;
  if (stat (path, &status) != 0)
    return errno == ENOENT ? check_folder (path, error) : fail (error, errno, _ ("The file was not saved"));

  if (!check_regular (status.st_mode, error))
    return FALSE;

  *mode = status.st_mode & 07777;
  if (access (path, W_OK) != 0)
    return fail (error, errno, _ ("The file was not saved"));

  return check_folder (path, error);
}

/**
 * pathos_file_save:
 *
 * Replaces the file at @path with @bytes. If anything fails, the file is as it was before. When this returns
 * %TRUE, the bytes are on the disk. Nothing else in Pathos writes to a file that a person chose.
 *
 * Returns: whether @bytes were saved
 */
gboolean
pathos_file_save (const char *path,
                  GBytes     *bytes,
                  GError    **error)
{
  g_autofree char *target = NULL;
  g_autoptr (GError) inner = NULL;
  GFileSetContentsFlags flags = G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE;
  gsize                 size;
  gconstpointer         data;
  mode_t                mode;
  struct stat           status;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  data = g_bytes_get_data (bytes, &size);

  /* Checked before links are followed, because the target of a link to a pipe need not be a path. */
  if (stat (path, &status) == 0 && !check_regular (status.st_mode, error))
    return FALSE;

  target = resolve (path, error);
  if (target == NULL || !check_writable (target, &mode, error))
    return FALSE;

  if (!g_file_set_contents_full (target, data != NULL ? data : "", (gssize) size, flags, (int) mode, &inner))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The file was not saved: %s."), inner->message);
      return FALSE;
    }

  /* GLib before 2.85 applies the umask to the mode of a file that was there, too. */
  if (mode != 0666 && stat (target, &status) == 0 && (status.st_mode & 07777) != mode)
    (void) !chmod (target, mode);
  return TRUE;
}

/**
 * pathos_file_prepare:
 *
 * Turns a map into bytes to save, unless it has a fault and could not be opened again.
 *
 * Returns: (transfer full) (nullable): the bytes, for pathos_file_verify(); NULL with an error
 */
GBytes *
pathos_file_prepare (PathosJourney *journey,
                     GError       **error)
{
  g_autofree char *fault = NULL;

  g_return_val_if_fail (PATHOS_IS_JOURNEY (journey), NULL);

  fault = pathos_journey_find_fault (journey);
  if (fault == NULL)
    return pathos_json_write (journey);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
               _ ("The map was not saved because of an internal error: %s."), fault);
  return NULL;
}

/**
 * pathos_file_verify:
 * @bytes: from pathos_file_prepare()
 *
 * Reads @bytes back, because they should replace a file only if they open as the same map again. It can be
 * called in any thread.
 *
 * Returns: whether they do
 */
gboolean
pathos_file_verify (GBytes  *bytes,
                    GError **error)
{
  g_auto (PathosReadResult) result = { 0 };
  g_autoptr (GError) inner = NULL;
  g_autoptr (PathosJourney) journey = NULL;
  g_autoptr (GBytes) again = NULL;

  g_return_val_if_fail (bytes != NULL, FALSE);

  journey = pathos_json_read (bytes, &result, &inner);
  again = journey != NULL ? pathos_json_write (journey) : NULL;
  if (journey == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 _ ("The map was not saved: reading it back failed. %s"), inner->message);
  else if (result.repairs->len > 0 || !g_bytes_equal (bytes, again))
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                         _ ("The map was not saved: reading it back gave a different map."));
  else
    return TRUE;

  return FALSE;
}

/* pathos-file.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-file.h"

#include "pathos-json-reader.h"
#include "pathos-json-writer.h"
#include "pathos-json-meter.h"
#include "pathos-save-target.h"
#include "pathos-staged-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static gboolean
fail_size (GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _ ("The file is larger than 32 MiB, which is the limit for a map."));
  return FALSE;
}

static gboolean
check_readable (int          fd,
                struct stat *status,
                GError     **error)
{
  if (fstat (fd, status) != 0)
    return pathos_save_target_fail (error, errno, _ ("The file could not be read"));

  if (!pathos_save_target_check_regular (status->st_mode, error))
    return FALSE;
  return status->st_size <= PATHOS_MAX_BYTES || fail_size (error);
}

#define BLOCK (64 * 1024) /* bytes */

/* The file may grow while it is read, so the limit is checked here, too.
 *
 * @size: how many bytes there probably are */
static GBytes *
read_all (int      fd,
          gsize    size,
          GError **error)
{
  gsize              room = size + 1, n_bytes = 0;
  g_autofree guint8 *bytes = g_malloc (room);
  gssize             n;

  while ((n = read (fd, bytes + n_bytes, room - n_bytes)) != 0)
    {
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          pathos_save_target_fail (error, errno, _ ("The file could not be read"));
          return NULL;
        }

      n_bytes += (gsize) n;
      if (n_bytes > PATHOS_MAX_BYTES)
        {
          fail_size (error);
          return NULL;
        }
      if (n_bytes == room)
        {
          room = MIN (2 * room, PATHOS_MAX_BYTES + 1);
          bytes = g_realloc (bytes, room);
        }
    }

  return g_bytes_new_take (g_steal_pointer (&bytes), n_bytes);
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

/* Returns: (transfer full): @path with @ending, such as “.svg”, unless its name has an ending already */
char *
pathos_file_dup_with_ending (const char *path,
                             const char *ending)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (ending != NULL, NULL);

  name = g_path_get_basename (path);
  return g_strconcat (path, strchr (name + 1, '.') == NULL ? ending : NULL, NULL);
}

/* Like pathos_file_read(), but for a file that was given open. It may be a pipe, which has to end.
 *
 * Returns: (transfer full) (nullable): the bytes; NULL with a #GIOErrorEnum */
GBytes *
pathos_file_read_stream (int      fd,
                         GError **error)
{
  return read_all (fd, BLOCK, error);
}

static gboolean
is_unchanged (const struct stat *before,
              const struct stat *after)
{
  return before->st_size == after->st_size && before->st_mtim.tv_sec == after->st_mtim.tv_sec &&
         before->st_mtim.tv_nsec == after->st_mtim.tv_nsec;
}

/* @is_whole: (out): whether nobody wrote to the file meanwhile */
static GBytes *
read_once (const char *path,
           gboolean   *is_whole,
           GError    **error)
{
  struct stat before, after;
  int         fd = open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
  GBytes     *bytes = NULL;

  if (fd < 0)
    {
      pathos_save_target_fail (error, errno, _ ("The file could not be opened"));
      return NULL;
    }

  if (check_readable (fd, &before, error))
    bytes = read_all (fd, (gsize) before.st_size, error);

  *is_whole = bytes != NULL && fstat (fd, &after) == 0 && is_unchanged (&before, &after);
  g_close (fd, NULL);
  return bytes;
}

/**
 * pathos_file_read:
 *
 * Reads a regular file that is no larger than a map can be. It never waits for a pipe or a device. If another
 * program writes to the file meanwhile, it is read once more.
 *
 * Returns: (transfer full) (nullable): the bytes; NULL with a #GIOErrorEnum
 */
GBytes *
pathos_file_read (const char *path,
                  GError    **error)
{
  gboolean is_whole = FALSE;

  g_return_val_if_fail (path != NULL, NULL);

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (GBytes) bytes = read_once (path, &is_whole, error);

      if (bytes == NULL || is_whole)
        return g_steal_pointer (&bytes);
    }

  pathos_file_fail_changed (error);
  return NULL;
}

/* Returns: FALSE */
gboolean
pathos_file_fail_changed (GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_BUSY,
                       _ ("The file changed while it was being read. Try again when the other program has "
                          "written all of it."));
  return FALSE;
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

/**
 * pathos_file_save:
 * @flags: what somebody agreed to
 *
 * Replaces the file at @path with @bytes, or creates it. If anything fails, the file is as it was before.
 * When this returns %TRUE, the bytes are on the disk.
 *
 * Returns: whether @bytes were saved; if not, a #PATHOS_SAVE_ERROR or a #GIOErrorEnum says why
 */
gboolean
pathos_file_save (const char     *path,
                  GBytes         *bytes,
                  PathosSaveFlags flags,
                  GError        **error)
{
  g_autoptr (GPtrArray) files = NULL;
  PathosStagedFile *file;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  file = pathos_staged_file_new (path, bytes, NULL, flags, error);
  if (file == NULL)
    return FALSE;

  files = g_ptr_array_new_with_free_func ((GDestroyNotify) pathos_staged_file_free);
  g_ptr_array_add (files, file);
  return pathos_staged_files_commit (files, error) == 1;
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

/* pathos-staged-file.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE /* for renameat2() */

#include "config.h"

#include "pathos-staged-file.h"

#include "pathos-hash.h"
#include "pathos-save-rights.h"
#include "pathos-save-target.h"
#include "pathos-temporary.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

/**
 * PathosStagedFile:
 *
 * A file that is complete and on the disk, beside the one that it is to replace.
 *
 * Replacing takes two calls, so that several files are replaced only once all of them are complete. Until
 * pathos_staged_files_commit() has replaced the file, it is as it was before, and an unfinished one is
 * removed. If the program ends before that, the next save of the same file removes it. A file that another
 * program is writing is locked, and stays.
 */

struct _PathosStagedFile
{
  char           *folder_path;
  char           *name;
  char           *temporary; /* the name of the complete file */
  PathosSaveFlags flags;
  gboolean        exists; /* there is a file to replace … */
  struct stat     status; /* … with this status */
  struct stat     folder; /* the status of the folder */
  gboolean        is_staged;
  gboolean        is_in_place;
};

GQuark
pathos_save_error_quark (void)
{
  return g_quark_from_static_string ("pathos-save-error-quark");
}

static gboolean
ask (GError            **error,
     PathosSaveErrorCode code,
     const char         *sentence)
{
  g_set_error_literal (error, PATHOS_SAVE_ERROR, (int) code, sentence);
  return FALSE;
}

/* Compares bytes, because times and sizes say little about who wrote. Somebody who wrote the same bytes has
 * nothing to lose. */
static gboolean
check_expected (PathosSaveTarget     *target,
                GBytes               *bytes,
                const PathosSnapshot *expected,
                GError              **error)
{
  g_autofree char *path = g_build_filename (target->folder_path, target->name, NULL);
  gboolean         is_link = expected->target != NULL && !g_str_equal (path, expected->target);

  g_assert (bytes != NULL);

  if (target->file < 0)
    return ask (error, PATHOS_SAVE_ERROR_GONE,
                _ ("Another program has removed or renamed the file since it was opened here."));
  if (is_link)
    return ask (error, PATHOS_SAVE_ERROR_CHANGED,
                _ ("The name of the file now leads to another file than when it was opened here."));

  return pathos_save_target_holds (target, expected->bytes) || pathos_save_target_holds (target, bytes) ||
         ask (error, PATHOS_SAVE_ERROR_CHANGED,
              _ ("Another program has changed the file since it was opened here. Saving would overwrite its "
                 "changes."));
}

static gboolean
check (PathosSaveTarget     *target,
       GBytes               *bytes,
       const PathosSnapshot *expected,
       PathosSaveFlags       flags,
       GError              **error)
{
  gboolean may_change = (flags & PATHOS_SAVE_CHANGED) != 0;

  if (expected != NULL && !may_change && !check_expected (target, bytes, expected, error))
    return FALSE;

  return target->file < 0 || target->status.st_nlink <= 1 || (flags & PATHOS_SAVE_LINKED) != 0 ||
         ask (error, PATHOS_SAVE_ERROR_LINKED,
              _ ("The file has other names, which are hard links. They would keep the old content."));
}

static gboolean
write_all (int      fd,
           GBytes  *bytes,
           GError **error)
{
  gsize       size;
  const char *data = g_bytes_get_data (bytes, &size);

  while (size > 0)
    {
      gssize n = write (fd, data, size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return pathos_save_target_fail (error, errno, _ ("The file was not saved"));
      data += n;
      size -= (gsize) n;
    }

  return TRUE;
}

static gboolean
fill (PathosStagedFile *self,
      PathosSaveTarget *target,
      int               fd,
      GBytes           *bytes,
      GError          **error)
{
  gboolean anyhow = (self->flags & PATHOS_SAVE_RIGHTS) != 0;

  if (!write_all (fd, bytes, error))
    return FALSE;
  if (self->exists && !pathos_save_rights_copy (target->file, fd, anyhow, error))
    return FALSE;

  return fsync (fd) == 0 || pathos_save_target_fail (error, errno, _ ("The file was not saved"));
}

static gboolean
stage (PathosStagedFile *self,
       PathosSaveTarget *target,
       GBytes           *bytes,
       GError          **error)
{
  gboolean filled;
  int      fd;

  self->folder_path = g_strdup (target->folder_path);
  self->name = g_strdup (target->name);
  self->exists = target->file >= 0;
  self->status = target->status;
  if (fstat (target->folder, &self->folder) != 0)
    return pathos_save_target_fail (error, errno, _ ("Files cannot be saved in this folder"));

  fd = pathos_temporary_create (target->folder, self->name, self->exists, &self->temporary);
  if (fd < 0)
    return pathos_save_target_fail (error, errno, _ ("Files cannot be saved in this folder"));

  self->is_staged = TRUE;
  filled = fill (self, target, fd, bytes, error);
  if (close (fd) == 0 || errno == EINTR || !filled)
    return filled;

  return pathos_save_target_fail (error, errno, _ ("The file was not saved"));
}

/**
 * pathos_staged_file_new:
 * @path: the file to replace, or to create
 * @expected: (nullable): what it should hold
 * @flags: what it may hold instead, and what may get lost
 *
 * Writes @bytes to a file beside @path, with the same rights.
 *
 * Returns: (transfer full) (nullable): the complete file; NULL with a #PATHOS_SAVE_ERROR if somebody has to
 * be asked first, or with a #GIOErrorEnum
 */
PathosStagedFile *
pathos_staged_file_new (const char           *path,
                        GBytes               *bytes,
                        const PathosSnapshot *expected,
                        PathosSaveFlags       flags,
                        GError              **error)
{
  g_auto (PathosSaveTarget) target = { .folder = -1, .file = -1 };
  g_autoptr (PathosStagedFile) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);

  if (!pathos_save_target_init (&target, path, flags, error))
    return NULL;
  if (!check (&target, bytes, expected, flags, error))
    return NULL;

  self = g_new0 (PathosStagedFile, 1);
  self->flags = flags;
  return stage (self, &target, bytes, error) ? g_steal_pointer (&self) : NULL;
}

/* The other ways are for file systems that do not know the one before. */
static gboolean
rename_new (PathosStagedFile *self,
            int               folder)
{
  struct stat status;

  if (renameat2 (folder, self->temporary, folder, self->name, RENAME_NOREPLACE) == 0)
    return TRUE;
  if (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP)
    return FALSE;

  if (linkat (folder, self->temporary, folder, self->name, 0) == 0)
    {
      (void) !unlinkat (folder, self->temporary, 0);
      return TRUE;
    }
  if (errno != EPERM && errno != ENOSYS && errno != ENOTSUP)
    return FALSE;

  if (fstatat (folder, self->name, &status, AT_SYMLINK_NOFOLLOW) == 0)
    errno = EEXIST;
  return errno == ENOENT && renameat (folder, self->temporary, folder, self->name) == 0;
}

static gboolean
is_unchanged (const struct stat *a,
              const struct stat *b)
{
  return a->st_dev == b->st_dev && a->st_ino == b->st_ino && a->st_size == b->st_size &&
         a->st_mtim.tv_sec == b->st_mtim.tv_sec && a->st_mtim.tv_nsec == b->st_mtim.tv_nsec &&
         a->st_ctim.tv_sec == b->st_ctim.tv_sec && a->st_ctim.tv_nsec == b->st_ctim.tv_nsec;
}

/* What was checked may have changed while the new file was written. */
static gboolean
replace (PathosStagedFile *self,
         int               folder,
         GError          **error)
{
  struct stat status = { 0 };

  if (!self->exists)
    {
      if (rename_new (self, folder))
        return TRUE;
      if (errno == EEXIST)
        return ask (error, PATHOS_SAVE_ERROR_EXISTS, _ ("The file already exists."));
      return pathos_save_target_fail (error, errno, _ ("The file was not saved"));
    }

  if (fstatat (folder, self->name, &status, AT_SYMLINK_NOFOLLOW) != 0 && errno != ENOENT)
    return pathos_save_target_fail (error, errno, _ ("The file was not saved"));
  if (!is_unchanged (&status, &self->status))
    return ask (error, PATHOS_SAVE_ERROR_CHANGED,
                _ ("Another program changed the file while it was being saved here."));

  return renameat (folder, self->temporary, folder, self->name) == 0 ||
         pathos_save_target_fail (error, errno, _ ("The file was not saved"));
}

/* Some file systems have nothing to sync in a folder. Any other failure means that a power cut may bring the
 * old file back. */
static gboolean
sync_folder (int      folder,
             GError **error)
{
  if (fsync (folder) == 0 || errno == EINVAL || errno == ENOTSUP)
    return TRUE;

  return pathos_save_target_fail (error, errno,
                                  _ ("The file was written, but it is not certain that it will last"));
}

static gboolean
commit (PathosStagedFile *self,
        int               folder,
        GError          **error)
{
  struct stat status;

  if (fstat (folder, &status) != 0)
    return pathos_save_target_fail (error, errno, _ ("The file was not saved"));
  if (status.st_dev != self->folder.st_dev || status.st_ino != self->folder.st_ino)
    return pathos_save_target_fail (error, ESTALE, _ ("The file was not saved"));
  if (!replace (self, folder, error))
    {
      (void) !unlinkat (folder, self->temporary, 0);
      self->is_staged = FALSE;
      return FALSE;
    }

  self->is_staged = FALSE;
  self->is_in_place = TRUE;
  return sync_folder (folder, error);
}

static gboolean
commit_file (PathosStagedFile *self,
             GError          **error)
{
  gboolean is_done;
  int      folder;

  g_assert (self != NULL && self->is_staged);

  folder = pathos_save_target_open_folder (self->folder_path, error);
  if (folder < 0)
    return FALSE;

  is_done = commit (self, folder, error);
  g_close (folder, NULL);
  return is_done;
}

/* Only those in the folder of the first file, which is that of all pages of an export. */
static void
remove_strays (GPtrArray *files)
{
  g_autoptr (GHashTable) names = g_hash_table_new (pathos_str_hash, g_str_equal);
  const PathosStagedFile *first = files->pdata[0];
  int                     folder = pathos_save_target_open_folder (first->folder_path, NULL);

  for (guint i = 0; i < files->len; i++)
    g_hash_table_add (names, ((PathosStagedFile *) files->pdata[i])->name);

  if (folder >= 0)
    {
      pathos_temporary_remove_strays (folder, names);
      g_close (folder, NULL);
    }
}

/**
 * pathos_staged_files_commit:
 * @files: (element-type PathosStagedFile): at least one
 *
 * Replaces all files. When this succeeds, the new ones are on the disk. What is left of earlier attempts to
 * save them is of no use then, and removed.
 *
 * Returns: the number of files that were replaced for good; fewer than all with an error
 */
guint
pathos_staged_files_commit (GPtrArray *files,
                            GError   **error)
{
  g_return_val_if_fail (files != NULL && files->len > 0, 0);

  for (guint i = 0; i < files->len; i++)
    {
      if (!commit_file (files->pdata[i], error))
        return i;
    }

  remove_strays (files);
  return files->len;
}

/* Returns: whether the file was replaced, even if it is not certain that it will last */
gboolean
pathos_staged_file_is_in_place (PathosStagedFile *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->is_in_place;
}

/* Removes the new file if it has not replaced the other one. */
void
pathos_staged_file_free (PathosStagedFile *self)
{
  g_return_if_fail (self != NULL);

  if (self->is_staged)
    {
      g_autofree char *path = g_build_filename (self->folder_path, self->temporary, NULL);

      (void) !g_unlink (path);
    }

  g_free (self->folder_path);
  g_free (self->name);
  g_free (self->temporary);
  g_free (self);
}

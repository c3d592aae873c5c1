/* faults.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE /* for renameat2() */

#include "config.h"

#include "faults.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/xattr.h>
#include <unistd.h>

Faults faults;

static gboolean
fails (void)
{
  if (!faults.is_on)
    return FALSE;

  faults.n_calls++;
  if (faults.meanwhile != NULL && (faults.meanwhile_at == 0 || faults.meanwhile_at == faults.n_calls))
    {
      faults.is_on = FALSE;
      faults.meanwhile ();
      faults.is_on = TRUE;
    }
  if (faults.fail_at == 0 || faults.n_calls < faults.fail_at ||
      (faults.n_calls > faults.fail_at && !faults.for_ever))
    return FALSE;
  if (faults.kills)
    syscall (SYS_exit_group, 9);

  errno = faults.code;
  return TRUE;
}

#define CALL(...) (fails () ? -1 : (int) syscall (__VA_ARGS__))

static int
fail (int code)
{
  errno = code;
  return -1;
}

int
open (const char *path,
      int         flags,
      ...)
{
  va_list arguments;
  mode_t  mode;

  va_start (arguments, flags);
  mode = (flags & O_CREAT) != 0 ? va_arg (arguments, mode_t) : 0;
  va_end (arguments);
  return CALL (SYS_openat, AT_FDCWD, path, flags, mode);
}

int
openat (int         folder,
        const char *path,
        int         flags,
        ...)
{
  va_list arguments;
  mode_t  mode;

  va_start (arguments, flags);
  mode = (flags & O_CREAT) != 0 ? va_arg (arguments, mode_t) : 0;
  va_end (arguments);
  return CALL (SYS_openat, folder, path, flags, mode);
}

ssize_t
write (int         fd,
       const void *data,
       size_t      size)
{
  if (fails ())
    return -1;
  if (!faults.is_on || !faults.writes_bytes)
    return syscall (SYS_write, fd, data, size);

  return faults.n_calls % 2 == 0 ? fail (EINTR) : syscall (SYS_write, fd, data, 1);
}

int
close (int fd)
{
  int result;

  if (faults.is_on && faults.until_close)
    faults.meanwhile = NULL;
  result = (int) syscall (SYS_close, fd);
  if (faults.is_on && faults.close_code != 0)
    return fail (faults.close_code);

  return fails () ? -1 : result;
}

ssize_t
readlink (const char *path,
          char       *link,
          size_t      size)
{
  return fails () ? -1 : syscall (SYS_readlinkat, AT_FDCWD, path, link, size);
}

int
stat (const char  *path,
      struct stat *status)
{
  return CALL (SYS_newfstatat, AT_FDCWD, path, status, 0);
}

int
fstatat (int          folder,
         const char  *path,
         struct stat *status,
         int          flags)
{
  return CALL (SYS_newfstatat, folder, path, status, flags);
}

int
fstat (int          fd,
       struct stat *status)
{
  return CALL (SYS_newfstatat, fd, "", status, AT_EMPTY_PATH);
}

int
faccessat (int         folder,
           const char *path,
           int         mode,
           int         flags)
{
  return CALL (SYS_faccessat, folder, path, mode);
}

/* Nothing needs to reach the disk here, which would take most of the time. */
int
fsync (int fd)
{
  struct stat status;

  if (fails ())
    return -1;

  if (syscall (SYS_newfstatat, fd, "", &status, AT_EMPTY_PATH) != 0)
    return -1;
  if (!S_ISDIR (status.st_mode))
    {
      faults.is_file_synced = faults.n_at_rename == 0;
      return 0;
    }
  if (faults.is_on && faults.folder_sync_code != 0)
    return fail (faults.folder_sync_code);

  faults.is_folder_synced = TRUE;
  return 0;
}

int
fchown (int   fd,
        uid_t owner,
        gid_t group)
{
  return CALL (SYS_fchown, fd, owner, group);
}

int
fchmod (int    fd,
        mode_t mode)
{
  if (faults.is_on && faults.ignores_modes)
    return 0;

  return CALL (SYS_fchmod, fd, mode);
}

ssize_t
flistxattr (int    fd,
            char  *list,
            size_t size)
{
  return fails () ? -1 : syscall (SYS_flistxattr, fd, list, size);
}

ssize_t
fgetxattr (int         fd,
           const char *name,
           void       *value,
           size_t      size)
{
  return fails () ? -1 : syscall (SYS_fgetxattr, fd, name, value, size);
}

int
fsetxattr (int         fd,
           const char *name,
           const void *value,
           size_t      size,
           int         flags)
{
  return CALL (SYS_fsetxattr, fd, name, value, size, flags);
}

int
fremovexattr (int         fd,
              const char *name)
{
  return CALL (SYS_fremovexattr, fd, name);
}

int
renameat (int         old_folder,
          const char *old_path,
          int         folder,
          const char *path)
{
  if (fails ())
    return -1;

  faults.n_at_rename = faults.n_calls;
  return (int) syscall (SYS_renameat, old_folder, old_path, folder, path);
}

int
renameat2 (int          old_folder,
           const char  *old_path,
           int          folder,
           const char  *path,
           unsigned int flags)
{
  if (fails ())
    return -1;
  if (faults.is_on && faults.has_no_renameat2)
    return fail (EINVAL);

  faults.n_at_rename = faults.n_calls;
  return (int) syscall (SYS_renameat2, old_folder, old_path, folder, path, flags);
}

int
linkat (int         old_folder,
        const char *old_path,
        int         folder,
        const char *path,
        int         flags)
{
  if (fails ())
    return -1;
  if (faults.is_on && faults.has_no_linkat)
    return fail (EPERM);

  faults.n_at_rename = faults.n_calls;
  return (int) syscall (SYS_linkat, old_folder, old_path, folder, path, flags);
}

/* pathos-save-rights.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-save-rights.h"

#include "pathos-save-error.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

/* A file that replaces another one must look the same to everybody: its owner and group, its mode, its access
 * list and all other attributes. If something cannot be kept, it gets fewer rights and never more. */

#define ACCESS_LIST "system.posix_acl_access"

/* These describe the content or the place of a file, and are not copied. */
static const char *const own_attributes[] = { "security.ima", "security.evm", "user.document-portal." };

/* Returns: (transfer full) (nullable): the value, or NULL without an error if there is none */
static GBytes *
get_attribute (int         fd,
               const char *name,
               int        *code)
{
  gssize           size = fgetxattr (fd, name, NULL, 0);
  g_autofree char *value = size > 0 ? g_malloc ((gsize) size) : NULL;

  g_assert (name != NULL);
  g_assert (code != NULL);

  if (size > 0)
    size = fgetxattr (fd, name, value, (gsize) size);
  if (size >= 0)
    return g_bytes_new_take (g_steal_pointer (&value), (gsize) size);

  *code = errno == ENODATA || errno == ENOTSUP ? 0 : errno;
  return NULL;
}

/* Returns: whether @to has the attribute @name as @from has it */
static gboolean
copy_attribute (int         from,
                int         to,
                const char *name)
{
  int code = 0;
  g_autoptr (GBytes) value = get_attribute (from, name, &code);
  g_autoptr (GBytes) present = code == 0 ? get_attribute (to, name, &code) : NULL;

  if (code != 0)
    return FALSE;
  if (value == NULL)
    return present == NULL || fremovexattr (to, name) == 0;
  if (present != NULL && g_bytes_equal (value, present))
    return TRUE;

  return fsetxattr (to, name, g_bytes_get_data (value, NULL), g_bytes_get_size (value), 0) == 0;
}

static gboolean
is_own (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (own_attributes); i++)
    {
      if (g_str_has_prefix (name, own_attributes[i]))
        return TRUE;
    }

  return FALSE;
}

/* The access list has its own place in the order. */
static gboolean
copy_attributes (int from,
                 int to)
{
  gssize           size = flistxattr (from, NULL, 0);
  g_autofree char *names = size > 0 ? g_malloc ((gsize) size) : NULL;
  gboolean         kept = TRUE;

  if (size > 0)
    size = flistxattr (from, names, (gsize) size);
  if (size < 0)
    return errno == ENOTSUP;

  for (const char *name = names; name < names + size; name += strlen (name) + 1)
    {
      if (!is_own (name) && !g_str_equal (name, ACCESS_LIST) && !copy_attribute (from, to, name))
        kept = FALSE;
    }

  return kept;
}

/* The owner can mostly be changed by nobody, the group to another one of the user. */
static void
copy_owner (const struct stat *wanted,
            int                to)
{
  if (fchown (to, wanted->st_uid, wanted->st_gid) != 0)
    (void) !fchown (to, (uid_t) -1, wanted->st_gid);
}

/* Rights that somebody else would have now are left out: those of the group, and of who runs it. Those whom
 * the owner, the group or an entry of an access list kept out would now count as all others, so these get no
 * more than each of them had. */
static gboolean
restrict_mode (int                from,
               int                to,
               const struct stat *wanted)
{
  gboolean has_list = fgetxattr (from, ACCESS_LIST, NULL, 0) >= 0 || (errno != ENODATA && errno != ENOTSUP);
  mode_t   mode = wanted->st_mode;
  mode_t   others = has_list ? 0 : mode & mode >> 3 & mode >> 6 & 07;

  return fremovexattr (to, ACCESS_LIST) == 0 || errno == ENODATA || errno == ENOTSUP
             ? fchmod (to, (mode & 0700) | others) == 0
             : FALSE;
}

static gboolean
fail (GError    **error,
      const char *sentence)
{
  g_set_error_literal (error, PATHOS_SAVE_ERROR, PATHOS_SAVE_ERROR_RIGHTS, sentence);
  return FALSE;
}

/**
 * pathos_save_rights_copy:
 * @from: an open file
 * @to: a file that only its owner can read, and that is to replace the other one
 * @anyhow: whether to go on if something cannot be kept
 *
 * Gives @to the owner, group, mode, access list and attributes of @from, in this order, because each may
 * change what comes after it.
 *
 * Returns: whether @to can replace @from; if not, a #PATHOS_SAVE_ERROR or a #GIOErrorEnum says why
 */
gboolean
pathos_save_rights_copy (int      from,
                         int      to,
                         gboolean anyhow,
                         GError **error)
{
  struct stat wanted, got;
  gboolean    is_owned, has_attributes, has_rights;

  if (fstat (from, &wanted) != 0 || fstat (to, &got) != 0)
    return fail (error, _ ("The access rights of the file cannot be read, and so not kept."));
  if (wanted.st_uid != got.st_uid || wanted.st_gid != got.st_gid)
    copy_owner (&wanted, to);

  is_owned = fstat (to, &got) == 0 && got.st_uid == wanted.st_uid && got.st_gid == wanted.st_gid;
  if (!is_owned && !anyhow)
    return fail (error, _ ("The file belongs to another user or group, which cannot be kept."));

  has_attributes = copy_attributes (from, to);
  has_rights = is_owned && copy_attribute (from, to, ACCESS_LIST) &&
               fchmod (to, wanted.st_mode & 07777) == 0 && fstat (to, &got) == 0 &&
               got.st_mode == wanted.st_mode;
  if ((has_rights && has_attributes) || anyhow)
    return has_rights || restrict_mode (from, to, &wanted) ||
           fail (error, _ ("The access rights of the file cannot be kept."));

  return fail (error, has_rights ? _ ("The attributes of the file cannot be kept.")
                                 : _ ("The access rights of the file cannot be kept."));
}

/* pathos-save-target.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-save-error.h"

#include <sys/stat.h>

G_BEGIN_DECLS

/* The file that a name leads to, with links followed, in a folder that is open. */
typedef struct
{
  char       *folder_path;
  char       *name; /* in the folder */
  int         folder;
  int         file;   /* open for reading; -1 if it does not exist */
  struct stat status; /* of the file, if it exists */
} PathosSaveTarget;

gboolean pathos_save_target_init (PathosSaveTarget *self,
                                  const char       *path,
                                  PathosSaveFlags   flags,
                                  GError          **error);
void     pathos_save_target_clear (PathosSaveTarget *self);
gboolean pathos_save_target_holds (PathosSaveTarget *self, GBytes *bytes);

char    *pathos_save_target_dup_path (const char *path, GError **error);
int      pathos_save_target_open_folder (const char *path, GError **error);
gboolean pathos_save_target_check_regular (mode_t mode, GError **error);
gboolean pathos_save_target_fail (GError **error, int code, const char *what);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PathosSaveTarget, pathos_save_target_clear)

G_END_DECLS

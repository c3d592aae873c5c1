/* pathos-staged-file.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-save-error.h"
#include "pathos-snapshot.h"

G_BEGIN_DECLS

typedef struct _PathosStagedFile PathosStagedFile;

PathosStagedFile *pathos_staged_file_new (const char           *path,
                                          GBytes               *bytes,
                                          const PathosSnapshot *expected,
                                          PathosSaveFlags       flags,
                                          GError              **error);
guint             pathos_staged_files_commit (GPtrArray *files, GError **error);
gboolean          pathos_staged_file_is_in_place (PathosStagedFile *self);
void              pathos_staged_file_free (PathosStagedFile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosStagedFile, pathos_staged_file_free)

G_END_DECLS

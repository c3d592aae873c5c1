/* pathos-file.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-journey.h"
#include "pathos-save-error.h"

G_BEGIN_DECLS

#define PATHOS_FILE_EXTENSION ".journey"

char    *pathos_file_dup_path (GFile *file, GError **error);
char    *pathos_file_dup_with_ending (const char *path, const char *ending);
GBytes  *pathos_file_read (const char *path, GError **error);
GBytes  *pathos_file_read_stream (int fd, GError **error);
gboolean pathos_file_fail_changed (GError **error);
gboolean pathos_file_is_same (const char *path, const char *other);
gboolean pathos_file_save (const char *path, GBytes *bytes, PathosSaveFlags flags, GError **error);

GBytes  *pathos_file_prepare (PathosJourney *journey, GError **error);
gboolean pathos_file_verify (GBytes *bytes, GError **error);

G_END_DECLS

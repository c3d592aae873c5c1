/* pathos-export-save.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-export.h"

G_BEGIN_DECLS

/* Where to save an export, and what it may overwrite. */
typedef struct
{
  const char        *path;
  gboolean           is_chosen; /* somebody named exactly this file, so it may be overwritten … */
  gboolean           overwrite; /* … and so may all others, but never maps */
  const char *const *maps;      /* (nullable) (array zero-terminated=1): the maps that are open */
} PathosExportTarget;

GPtrArray *pathos_export_dup_paths (PathosExport *self, const char *path);
GPtrArray *pathos_export_dup_existing (PathosExport *self, const PathosExportTarget *target);
gboolean   pathos_export_check (PathosExport *self, const PathosExportTarget *target, GError **error);
gboolean   pathos_export_save (PathosExport *self, const PathosExportTarget *target, GError **error);

G_END_DECLS

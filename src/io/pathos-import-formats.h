/* pathos-import-formats.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-json-reader.h"

G_BEGIN_DECLS

/**
 * PathosImportFormat:
 * @sniff: returns whether the bytes of a file look like this format
 * @read: returns (transfer full) a map in which pathos_journey_find_fault() finds no fault, and fills in the
 *   result with a list of repairs, which may be empty; or %NULL with an error
 *
 * A format that maps can be read from.
 */
typedef struct
{
  const char        *id;
  const char        *label;      /* of its files, shown to people, not yet translated */
  const char        *mime_type;  /* (nullable): set if the desktop should offer Pathos for them */
  const char *const *extensions; /* (array zero-terminated=1): such as ".journey" */
  gboolean           is_own;     /* Pathos saves in this format; a map of another belongs to no file yet */

  gboolean (*sniff) (const char *data, gsize size);
  PathosJourney *(*read) (GBytes *bytes, PathosReadResult *result, GError **error);
} PathosImportFormat;

/* (array zero-terminated=1): ends with a %NULL id */
extern const PathosImportFormat pathos_import_formats[];

const PathosImportFormat *pathos_import_format_choose (const PathosImportFormat *formats,
                                                       GBytes                   *bytes,
                                                       const char               *path);
char                     *pathos_import_format_dup_stem (const char *name);

G_END_DECLS

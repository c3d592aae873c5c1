/* pathos-export-formats.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-journey.h"
#include "pathos-pen.h"

G_BEGIN_DECLS

/* The row of a format in which maps are exported. It makes its documents by one of the last three
 * functions. */
typedef struct
{
  const char *id;        /* what the command line calls it */
  const char *label;     /* for people, not yet translated */
  const char *extension; /* of its files; where two formats share one, a file name alone means the first */
  const char *caption;   /* (nullable): what the export holds, not yet translated; only without a preview */
  gboolean    has_pixels;
  gboolean    offers_outlines; /* letters may become shapes, because the files do not carry their fonts */

  GBytes *(*draw_page) (const PathosPage *page, const PathosPenOptions *options, GError **error);
  GBytes *(*draw_pages) (GPtrArray *pages, const PathosPenOptions *options, GError **error);
  GBytes *(*write) (PathosJourney *journey, GError **error);
} PathosExportFormat;

const PathosExportFormat *pathos_export_format_find (const char *id);
const PathosExportFormat *pathos_export_format_find_for_path (const char *path);
const PathosExportFormat *pathos_export_format_get_nth (guint n);
char                     *pathos_export_format_dup_ids (void);

gboolean pathos_export_format_is_drawn (const PathosExportFormat *self);

G_END_DECLS

/* pathos-export-formats.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-journey.h"
#include "pathos-pen.h"

G_BEGIN_DECLS

/* A format for exports. One of the last three fields is set, and makes the documents. */
typedef struct
{
  const char *id;        /* on the command line */
  const char *label;     /* shown to people, not yet translated */
  const char *extension; /* of its files; if formats share one, a file name chooses the first of them */
  const char *caption;   /* (nullable): what the export contains, not yet translated, if it is not drawn */
  gboolean    has_pixels;
  gboolean    has_labels;      /* the groups of the map are labelled for assistive technology */
  gboolean    offers_outlines; /* letters may become shapes, because the files do not embed fonts */

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

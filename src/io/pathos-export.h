/* pathos-export.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-export-formats.h"
#include "pathos-pages.h"

G_BEGIN_DECLS

#define PATHOS_MIN_PIXELS 64 /* along either side of a picture */

/* How to export a map. Zero, but for the format, exports all of the map on one page of its size. */
typedef struct
{
  const PathosExportFormat *format;
  PathosThemeName           theme;
  gboolean                  high_contrast;
  float                     page_width; /* map units; 0 for a page as large as the map */
  float                     page_height;
  gboolean                  can_rotate;   /* the page may be turned on its side if text gets larger by that */
  gboolean                  stages;       /* a page per stage, or more */
  char                    **personas;     /* (nullable): ids of the only ones to show */
  gboolean                  each_persona; /* pages of their own for each persona */
  PathosPenOptions          pen;
  const PathosProgress     *progress; /* (nullable) */
} PathosExportOptions;

/* The documents of an export. */
typedef struct
{
  GPtrArray *documents;     /* (element-type GBytes): at least one, in order */
  gsize      n_bytes;       /* of all documents */
  float      smallest_text; /* points; G_MAXFLOAT if nothing is drawn */
} PathosExport;

PathosExport *pathos_export_run (PathosJourney *journey, const PathosExportOptions *options, GError **error);
void          pathos_export_free (PathosExport *self);

GPtrArray *pathos_export_lay_out (PathosJourney *journey, const PathosExportOptions *options, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosExport, pathos_export_free)

G_END_DECLS

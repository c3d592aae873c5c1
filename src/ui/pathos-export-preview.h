/* pathos-export-preview.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-export.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PATHOS_TYPE_EXPORT_PREVIEW (pathos_export_preview_get_type ())
G_DECLARE_FINAL_TYPE (PathosExportPreview, pathos_export_preview, PATHOS, EXPORT_PREVIEW, AdwBin)

void     pathos_export_preview_show (PathosExportPreview       *self,
                                     PathosJourney             *journey,
                                     const PathosExportOptions *options,
                                     const char                *caption);
gboolean pathos_export_preview_get_valid (PathosExportPreview *self);
void     pathos_export_preview_set_progress (PathosExportPreview *self, double fraction);

G_END_DECLS

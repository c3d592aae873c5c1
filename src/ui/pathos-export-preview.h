/* pathos-export-preview.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-pages.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PATHOS_TYPE_EXPORT_PREVIEW (pathos_export_preview_get_type ())
G_DECLARE_FINAL_TYPE (PathosExportPreview, pathos_export_preview, PATHOS, EXPORT_PREVIEW, GtkWidget)

void pathos_export_preview_set_page (PathosExportPreview *self, const PathosPage *page);

G_END_DECLS

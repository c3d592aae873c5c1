/* pathos-export-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-document.h"
#include "pathos-view.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PATHOS_TYPE_EXPORT_DIALOG (pathos_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PathosExportDialog, pathos_export_dialog, PATHOS, EXPORT_DIALOG, AdwDialog)

AdwDialog *pathos_export_dialog_new (PathosDocument *document, const PathosView *view);
void       pathos_export_dialog_export_to (PathosExportDialog *self, GFile *file);

G_END_DECLS

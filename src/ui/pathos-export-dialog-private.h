/* pathos-export-dialog-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-export-dialog.h"

#include "pathos-export-preview.h"
#include "pathos-export-settings.h"

G_BEGIN_DECLS

struct _PathosExportDialog
{
  AdwDialog parent_instance;

  PathosDocument *document; /* (nullable): NULL once disposed */
  guint           update_source;
  GCancellable   *export_cancellable; /* (nullable): of the running export */

  PathosExportSettings *settings;
  PathosExportPreview  *preview;
  GtkWidget            *cancel_button;
  GtkWidget            *export_button;
};

extern const char pathos_export_newer[];

gboolean pathos_export_dialog_can_write (PathosExportDialog *self, const PathosExportOptions *options);
void     pathos_export_dialog_update_action (PathosExportDialog *self);
void     pathos_export_dialog_save_cb (GtkWidget *widget, const char *action, GVariant *parameter);

G_END_DECLS

/* pathos-export-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-export-dialog-private.h"

#include <glib/gi18n.h>

/**
 * PathosExportDialog:
 *
 * Asks how to export a map, previews the result, and exports it (pathos-export-dialog-save.c).
 *
 * It starts with the personas that the window shows, in the light or dark colours of the desktop. Preview and
 * export run as jobs in the worker. A running export can be cancelled; the dialog then stays open.
 */

const char pathos_export_newer[] = N_ ("This map was made with a newer version of Pathos, and exporting it "
                                       "as data would lose what this version does not know. Save a copy of "
                                       "the file instead.");

G_DEFINE_FINAL_TYPE (PathosExportDialog, pathos_export_dialog, ADW_TYPE_DIALOG)

/* What this version does not know of a newer map is missing in a drawing, but would be lost from data. */
gboolean
pathos_export_dialog_can_write (PathosExportDialog        *self,
                                const PathosExportOptions *options)
{
  g_assert (PATHOS_IS_EXPORT_DIALOG (self));
  g_assert (options != NULL);

  return pathos_export_format_is_drawn (options->format) || !pathos_document_get_read_only (self->document);
}

void
pathos_export_dialog_update_action (PathosExportDialog *self)
{
  PathosExportOptions options = pathos_export_settings_get_options (self->settings);
  gboolean            is_drawn = pathos_export_format_is_drawn (options.format);
  gboolean            can_save = self->export_cancellable == NULL;

  g_assert (PATHOS_IS_EXPORT_DIALOG (self));

  if (!pathos_export_dialog_can_write (self, &options) ||
      (is_drawn && !pathos_export_preview_get_valid (self->preview)))
    can_save = FALSE;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.save", can_save);
}

static void
update (PathosExportDialog *self)
{
  PathosExportOptions options = pathos_export_settings_get_options (self->settings);
  const char         *caption = NULL;

  g_assert (PATHOS_IS_EXPORT_DIALOG (self));

  if (!pathos_export_dialog_can_write (self, &options))
    caption = _ (pathos_export_newer);
  else if (options.format->caption != NULL)
    caption = _ (options.format->caption);

  pathos_export_preview_show (self->preview, pathos_document_get_journey (self->document), &options, caption);
  pathos_export_dialog_update_action (self);
}

static gboolean
update_cb (gpointer user_data)
{
  PathosExportDialog *self = user_data;

  g_assert (PATHOS_IS_EXPORT_DIALOG (self));

  self->update_source = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

/* Updates when idle, because several settings may change at once. */
static void
settings_changed_cb (PathosExportDialog *self)
{
  g_assert (PATHOS_IS_EXPORT_DIALOG (self));

  if (self->document != NULL && self->update_source == 0)
    self->update_source = g_idle_add (update_cb, self);
}

static void
close_attempt_cb (PathosExportDialog *self)
{
  g_assert (PATHOS_IS_EXPORT_DIALOG (self));

  g_cancellable_cancel (self->export_cancellable);
}

static void
cancel_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  g_assert (PATHOS_IS_EXPORT_DIALOG (widget));

  adw_dialog_close (ADW_DIALOG (widget));
}

static void
pathos_export_dialog_dispose (GObject *object)
{
  PathosExportDialog *self = PATHOS_EXPORT_DIALOG (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  g_cancellable_cancel (self->export_cancellable);
  g_clear_object (&self->export_cancellable);
  g_clear_object (&self->document);
  gtk_widget_dispose_template (GTK_WIDGET (self), PATHOS_TYPE_EXPORT_DIALOG);

  G_OBJECT_CLASS (pathos_export_dialog_parent_class)->dispose (object);
}

static void
pathos_export_dialog_class_init (PathosExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pathos_export_dialog_dispose;

  /**
   * PathosExportDialog::exported:
   * @message: a sentence that says so
   *
   * Emitted when the map has been exported, before the dialog closes.
   */
  g_signal_new ("exported",
                G_TYPE_FROM_CLASS (klass),
                G_SIGNAL_RUN_LAST,
                0,
                NULL,
                NULL,
                NULL,
                G_TYPE_NONE,
                1,
                G_TYPE_STRING);

  g_type_ensure (PATHOS_TYPE_EXPORT_PREVIEW);
  g_type_ensure (PATHOS_TYPE_EXPORT_SETTINGS);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/pathos-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PathosExportDialog, settings);
  gtk_widget_class_bind_template_child (widget_class, PathosExportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, PathosExportDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, PathosExportDialog, export_button);
  gtk_widget_class_bind_template_callback (widget_class, settings_changed_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "update_action",
                                                G_CALLBACK (pathos_export_dialog_update_action));
  gtk_widget_class_bind_template_callback (widget_class, close_attempt_cb);
  gtk_widget_class_install_action (widget_class, "export.save", NULL, pathos_export_dialog_save_cb);
  gtk_widget_class_install_action (widget_class, "export.cancel", NULL, cancel_cb);
}

static void
pathos_export_dialog_init (PathosExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pathos_export_dialog_new:
 * @view: the view of the window, whose personas are exported
 *
 * Returns: (transfer floating)
 */
AdwDialog *
pathos_export_dialog_new (PathosDocument   *document,
                          const PathosView *view)
{
  PathosExportDialog *self;

  g_return_val_if_fail (PATHOS_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (view != NULL, NULL);

  self = g_object_new (PATHOS_TYPE_EXPORT_DIALOG, NULL);
  self->document = g_object_ref (document);
  pathos_export_settings_set_map (self->settings, pathos_document_get_journey (document), view->personas);
  update (self);

  return ADW_DIALOG (self);
}

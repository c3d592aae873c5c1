/* pathos-export-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-export-dialog.h"

#include "pathos-export-preview.h"
#include "pathos-export.h"
#include "pathos-paper.h"

#include <glib/gi18n.h>

/**
 * PathosExportDialog:
 *
 * Asks how a map is to be exported, shows what that looks like, and does it.
 *
 * It begins with what is seen: the personas that are shown, and the light or the dark.
 */

#define SHARP 2 /* pixels of a picture for a map unit */

static const struct
{
  const char *label;
  const char *slide; /* (nullable) */
  const char *paper; /* (nullable) */
} page_sizes[] = {
  { N_ ("As Large as the Map"), NULL, NULL },
  { N_ ("Slide 16:9"), "16:9", NULL },
  { N_ ("Slide 4:3"), "4:3", NULL },
  { N_ ("A4"), NULL, "A4" },
  { N_ ("A3"), NULL, "A3" },
  { N_ ("A1"), NULL, "A1" },
  { N_ ("Letter"), NULL, "Letter" },
  { N_ ("Tabloid"), NULL, "Tabloid" },
};

static const char *const themes[] = { N_ ("Light"), N_ ("Dark"), N_ ("Black and White") };

struct _PathosExportDialog
{
  AdwDialog parent_instance;

  PathosDocument *document;
  char          **personas; /* (nullable): the only ones to show */
  GPtrArray      *pages;    /* (nullable) (element-type PathosPage) */
  guint           page;     /* the one that is shown */
  guint           update_source;

  AdwComboRow         *format_row;
  AdwComboRow         *page_row;
  AdwComboRow         *theme_row;
  AdwSwitchRow        *stages_row;
  AdwSwitchRow        *outlines_row;
  PathosExportPreview *preview;
  GtkWidget           *pager;
  GtkLabel            *page_label;
  GtkLabel            *caption;
};

static guint exported_signal;

G_DEFINE_FINAL_TYPE (PathosExportDialog, pathos_export_dialog, ADW_TYPE_DIALOG)

static PathosJourney *
get_journey (PathosExportDialog *self)
{
  return pathos_document_get_journey (self->document);
}

static PathosExportOptions
get_options (PathosExportDialog *self)
{
  guint               size = adw_combo_row_get_selected (self->page_row);
  PathosExportOptions options = { .format = pathos_export_format_get_nth (adw_combo_row_get_selected (self->format_row)) };
  const PathosPaper  *page = NULL;

  if (page_sizes[size].slide != NULL)
    page = pathos_slide_find (page_sizes[size].slide);
  else if (page_sizes[size].paper != NULL)
    page = pathos_paper_find (page_sizes[size].paper);
  if (page != NULL)
    {
      options.page_width = page->width;
      options.page_height = page->height;
    }

  options.turnable = page_sizes[size].paper != NULL;
  options.theme = (PathosThemeName) adw_combo_row_get_selected (self->theme_row);
  options.stages = adw_switch_row_get_active (self->stages_row);
  options.personas = self->personas;
  options.pen.outlines = options.format->offers_outlines && adw_switch_row_get_active (self->outlines_row);
  if (options.format->has_pixels)
    options.pen.scale = SHARP;

  return options;
}

static void
show_page (PathosExportDialog *self)
{
  guint            n_pages = self->pages != NULL ? self->pages->len : 0;
  g_autofree char *label = NULL;

  self->page = n_pages > 0 ? MIN (self->page, n_pages - 1) : 0;
  label = g_strdup_printf (_ ("%u of %u"), self->page + 1, n_pages);
  gtk_label_set_label (self->page_label, label);
  gtk_widget_set_visible (self->pager, n_pages > 1);
  pathos_export_preview_set_page (self->preview, n_pages > 0 ? g_ptr_array_index (self->pages, self->page) : NULL);
}

/* What of a later version is unknown here cannot be seen in a picture, but would be missing from the map. */
static gboolean
can_write (PathosExportDialog        *self,
           const PathosExportOptions *options)
{
  return pathos_export_format_is_drawn (options->format) || !pathos_document_get_read_only (self->document);
}

static char *
create_caption (PathosExportDialog        *self,
                const PathosExportOptions *options,
                const GError              *error)
{
  float smallest;

  if (error != NULL)
    return g_strdup (error->message);
  if (!can_write (self, options))
    return g_strdup (_ ("A later version of Pathos made this map. Save a copy of the file instead: writing it anew would lose what this version does not know."));
  if (options->format->caption != NULL)
    return g_strdup (_ (options->format->caption));

  smallest = pathos_pages_get_smallest_text (self->pages);
  if (options->page_width > 0 && smallest < PATHOS_SMALL_TEXT)
    return g_strdup_printf (options->stages ? _ ("The smallest text is %.1f points high, which is hard to read.")
                                            : _ ("The smallest text is %.1f points high, which is hard to read. A page for each stage has larger text."),
                            (double) smallest);
  if (options->page_width > 0)
    return g_strdup_printf (_ ("The smallest text is %.1f points high."), (double) smallest);

  return g_strdup ("");
}

static void
update (PathosExportDialog *self)
{
  PathosExportOptions options = get_options (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *caption = NULL;
  gboolean         is_drawn = pathos_export_format_is_drawn (options.format);

  g_clear_pointer (&self->pages, g_ptr_array_unref);
  self->pages = pathos_export_lay_out (get_journey (self), &options, &error);
  caption = create_caption (self, &options, error);
  gtk_label_set_label (self->caption, caption);
  gtk_widget_set_visible (GTK_WIDGET (self->caption), *caption != '\0');
  show_page (self);

  gtk_widget_set_sensitive (GTK_WIDGET (self->page_row), is_drawn);
  gtk_widget_set_sensitive (GTK_WIDGET (self->theme_row), is_drawn);
  gtk_widget_set_sensitive (GTK_WIDGET (self->stages_row), is_drawn);
  gtk_widget_set_sensitive (GTK_WIDGET (self->outlines_row), options.format->offers_outlines);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.save", error == NULL && can_write (self, &options));
}

static gboolean
update_cb (gpointer user_data)
{
  PathosExportDialog *self = user_data;

  self->update_source = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

/* A row may change several times in a row. */
static void
option_changed_cb (PathosExportDialog *self)
{
  if (self->document != NULL && self->update_source == 0)
    self->update_source = g_idle_add (update_cb, self);
}

static void
show_error (PathosExportDialog *self,
            const GError       *error)
{
  AdwDialog *dialog = adw_alert_dialog_new (_ ("The Map Could Not Be Exported"), error->message);

  adw_alert_dialog_set_body_use_markup (ADW_ALERT_DIALOG (dialog), FALSE);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
export_to (PathosExportDialog *self,
           GFile              *file)
{
  PathosExportOptions options = get_options (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *words = NULL;
  g_autoptr (PathosExport) export = pathos_export_run (get_journey (self), &options, &error);

  if (export != NULL && path == NULL)
    g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _ ("That folder is not on this computer."));

  if (export == NULL || path == NULL || !pathos_export_save (export, path, &error))
    {
      show_error (self, error);
      return;
    }

  words = export->documents->len == 1
              ? g_strdup_printf (_ ("Exported as %s"), shown)
              : g_strdup_printf (ngettext ("%u picture exported", "%u pictures exported", export->documents->len), export->documents->len);
  g_signal_emit (self, exported_signal, 0, words);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (PathosExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    export_to (self, file);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    show_error (self, error);
}

static char *
create_name (PathosExportDialog *self)
{
  g_autofree char *title = g_strdelimit (g_strdup (pathos_document_get_title (self->document)), "/", '-');

  return g_strconcat (title, get_options (self).format->extension, NULL);
}

static void
save_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  PathosExportDialog *self = PATHOS_EXPORT_DIALOG (widget);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  GFile *file = pathos_document_get_file (self->document);
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;
  g_autofree char *name = create_name (self);

  gtk_file_dialog_set_title (dialog, _ ("Export Map"));
  gtk_file_dialog_set_initial_folder (dialog, folder);
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, chosen_cb, g_object_ref (self));
}

static void
cancel_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
page_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  PathosExportDialog *self = PATHOS_EXPORT_DIALOG (widget);
  int                 step = g_variant_get_int32 (parameter);

  if (step > 0 || self->page > 0)
    self->page += step;
  show_page (self);
}

static void
pathos_export_dialog_dispose (GObject *object)
{
  PathosExportDialog *self = PATHOS_EXPORT_DIALOG (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_object (&self->document);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->personas, g_strfreev);
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
   * @words: a sentence that says so
   *
   * The map has been exported, and the dialog is about to close.
   */
  exported_signal = g_signal_new ("exported", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (PATHOS_TYPE_EXPORT_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/pathos-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PathosExportDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, PathosExportDialog, page_row);
  gtk_widget_class_bind_template_child (widget_class, PathosExportDialog, theme_row);
  gtk_widget_class_bind_template_child (widget_class, PathosExportDialog, stages_row);
  gtk_widget_class_bind_template_child (widget_class, PathosExportDialog, outlines_row);
  gtk_widget_class_bind_template_child (widget_class, PathosExportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, PathosExportDialog, pager);
  gtk_widget_class_bind_template_child (widget_class, PathosExportDialog, page_label);
  gtk_widget_class_bind_template_child (widget_class, PathosExportDialog, caption);
  gtk_widget_class_bind_template_callback (widget_class, option_changed_cb);
  gtk_widget_class_install_action (widget_class, "export.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "export.cancel", NULL, cancel_cb);
  gtk_widget_class_install_action (widget_class, "export.page", "i", page_cb);
}

static void
fill_rows (PathosExportDialog *self)
{
  g_autoptr (GtkStringList) formats = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) sizes = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) colours = gtk_string_list_new (NULL);

  for (guint i = 0; pathos_export_format_get_nth (i) != NULL; i++)
    gtk_string_list_append (formats, _ (pathos_export_format_get_nth (i)->label));
  for (guint i = 0; i < G_N_ELEMENTS (page_sizes); i++)
    gtk_string_list_append (sizes, _ (page_sizes[i].label));
  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    gtk_string_list_append (colours, _ (themes[i]));

  adw_combo_row_set_model (self->format_row, G_LIST_MODEL (formats));
  adw_combo_row_set_model (self->page_row, G_LIST_MODEL (sizes));
  adw_combo_row_set_model (self->theme_row, G_LIST_MODEL (colours));
}

static void
pathos_export_dialog_init (PathosExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_rows (self);
}

/**
 * pathos_export_dialog_new:
 * @view: how the map is looked at, from which the dialog starts
 *
 * Returns: (transfer floating)
 */
AdwDialog *
pathos_export_dialog_new (PathosDocument   *document,
                          const PathosView *view)
{
  PathosExportDialog *self = g_object_new (PATHOS_TYPE_EXPORT_DIALOG, NULL);

  self->document = g_object_ref (document);
  self->personas = g_strdupv (view->personas);
  adw_combo_row_set_selected (self->theme_row, adw_style_manager_get_dark (adw_style_manager_get_default ()) ? PATHOS_THEME_DARK : PATHOS_THEME_LIGHT);
  update (self);

  return ADW_DIALOG (self);
}

/* pathos-map-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-map-dialog.h"

#include "pathos-import-formats.h"

#include <glib/gi18n.h>

static void
add_filter (GListStore               *filters,
            const PathosImportFormat *format)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  g_assert (G_IS_LIST_STORE (filters));
  g_assert (format != NULL);

  gtk_file_filter_set_name (filter, _ (format->label));
  for (guint i = 0; format->extensions[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, format->extensions[i] + 1); /* without its dot */
  g_list_store_append (filters, filter);
}

/* @saving: whether to list only the formats in which maps are saved */
static GListModel *
create_filters (gboolean saving)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  for (guint i = 0; pathos_import_formats[i].id != NULL; i++)
    {
      if (pathos_import_formats[i].is_own || !saving)
        add_filter (filters, &pathos_import_formats[i]);
    }

  gtk_file_filter_set_name (all, _ ("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, all);

  return G_LIST_MODEL (filters);
}

/**
 * pathos_map_dialog_new:
 * @document: (nullable): the document in whose folder the dialog starts
 * @saving: whether to list only the formats in which maps are saved
 *
 * Returns: (transfer full): a dialog in which to choose the file of a map
 */
GtkFileDialog *
pathos_map_dialog_new (const char     *title,
                       PathosDocument *document,
                       gboolean        saving)
{
  GtkFileDialog *dialog;
  GFile         *file = NULL;
  g_autoptr (GListModel) filters = NULL;
  g_autoptr (GFile) folder = NULL;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (document == NULL || PATHOS_IS_DOCUMENT (document), NULL);

  if (document != NULL)
    file = pathos_document_get_source (document);
  if (document != NULL && file == NULL)
    file = pathos_document_get_file (document);
  if (file != NULL)
    folder = g_file_get_parent (file);

  dialog = gtk_file_dialog_new ();
  filters = create_filters (saving);
  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_set_initial_folder (dialog, folder);

  return dialog;
}

/* Returns: whether nothing but exactly what the user chose may be written */
gboolean
pathos_map_dialog_is_sandboxed (void)
{
  return g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS) || g_getenv ("SNAP") != NULL;
}

/**
 * pathos_map_dialog_dup_completed:
 * @file: that was chosen to be written
 * @extension: of its format
 *
 * Returns: (transfer full): @file with the extension, which somebody who types a name leaves out
 */
GFile *
pathos_map_dialog_dup_completed (GFile      *file,
                                 const char *extension)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *completed = g_strconcat (name, extension, NULL);

  if (folder == NULL || pathos_map_dialog_is_sandboxed ())
    return g_object_ref (file);

  return g_file_get_child (folder, completed);
}

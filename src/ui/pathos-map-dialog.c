/* pathos-map-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-map-dialog.h"

#include "pathos-import-formats.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_NAME 200 /* bytes of a suggested name: file systems take 255, with ending and number */

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

/* Returns: (transfer full): @title as a file may be called: one with a dot in front would be hidden */
char *
pathos_map_dialog_dup_stem (const char *title)
{
  g_autofree char *name = g_strdelimit (g_strdup (title + strspn (title, ". ")), "/", '-');
  const char      *end = name + MIN (strlen (name), MAX_NAME);

  if (*end != '\0' && (*end & 0xc0) == 0x80)
    end = g_utf8_find_prev_char (name, end);
  name[end - name] = '\0';
  g_strchomp (name);

  return g_strdup (*name != '\0' ? name : _ ("Map"));
}

static gboolean
is_name_of_map (const char        *name,
                const char *const *maps)
{
  for (; *maps != NULL; maps++)
    {
      g_autofree char *base = g_path_get_basename (*maps);
      g_autofree char *folded = g_utf8_casefold (base, -1);
      g_autofree char *wanted = g_utf8_casefold (name, -1);

      if (g_str_equal (folded, wanted))
        return TRUE;
    }

  return FALSE;
}

/**
 * pathos_map_dialog_dup_name:
 * @maps: (array zero-terminated=1): the files of the open maps
 *
 * Returns: (transfer full): a name to suggest for an export, which is not that of an open map in any folder
 */
char *
pathos_map_dialog_dup_name (const char        *title,
                            const char        *extension,
                            const char *const *maps)
{
  g_autofree char *stem = NULL;
  char            *name;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (extension != NULL, NULL);
  g_return_val_if_fail (maps != NULL, NULL);

  stem = pathos_map_dialog_dup_stem (title);
  name = g_strconcat (stem, extension, NULL);
  for (guint i = 2; is_name_of_map (name, maps); i++)
    {
      g_free (name);
      name = g_strdup_printf ("%s %u%s", stem, i, extension);
    }

  return name;
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

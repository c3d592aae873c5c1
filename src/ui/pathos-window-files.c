/* pathos-window-files.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-window-private.h"

#include "pathos-file.h"

/* Which windows show which files. */

/* One file may have several names. @other: (nullable) */
static gboolean
is_same (GFile *other,
         GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *other_path = other != NULL ? g_file_get_path (other) : NULL;

  g_assert (G_IS_FILE (file));

  if (path == NULL || other_path == NULL)
    return other != NULL && g_file_equal (other, file);

  return pathos_file_is_same (path, other_path);
}

static gboolean
shows_file (PathosWindow *self,
            GFile        *file)
{
  GFile *own = self->document != NULL ? pathos_document_get_file (self->document) : NULL;

  g_assert (G_IS_FILE (file));

  return is_same (own, file) || is_same (self->opening, file);
}

/* Returns: (transfer none) (nullable): the window that shows @file, or is opening it */
PathosWindow *
pathos_window_find (GtkApplication *application,
                    GFile          *file)
{
  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  for (GList *link = gtk_application_get_windows (application); link != NULL; link = link->next)
    {
      if (PATHOS_IS_WINDOW (link->data) && shows_file (link->data, file))
        return link->data;
    }

  return NULL;
}

static void
add_path (GStrvBuilder *paths,
          GFile        *file)
{
  char *path = file != NULL ? g_file_get_path (file) : NULL;

  g_assert (file == NULL || G_IS_FILE (file));

  if (path != NULL)
    g_strv_builder_take (paths, path);
}

/* Returns: (transfer full): the names of all files whose maps are open, which exports must not overwrite */
char **
pathos_window_dup_maps (GtkApplication *application)
{
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();

  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);

  for (GList *link = gtk_application_get_windows (application); link != NULL; link = link->next)
    {
      PathosWindow *window = PATHOS_IS_WINDOW (link->data) ? link->data : NULL;

      if (window == NULL)
        continue;

      add_path (paths, window->opening);
      if (window->document == NULL)
        continue;

      add_path (paths, pathos_document_get_file (window->document));
      add_path (paths, pathos_document_get_source (window->document));
    }

  return g_strv_builder_end (paths);
}

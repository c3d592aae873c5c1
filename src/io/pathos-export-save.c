/* pathos-export-save.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-export-save.h"

#include "pathos-file.h"
#include "pathos-quote.h"
#include "pathos-staged-file.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

/* The names of an export follow from the name that somebody chose and the number of pages, so they may belong
 * to files that nobody thought of. All of them are checked before the first is written. */

#define MAX_NAMES 3 /* of files in a sentence */

/* All numbers have as many digits as the last one, so that the files sort in the order of the pages.
 *
 * Returns: (transfer full) (element-type utf8): where the documents go: a single one to @path, several to
 * numbered files beside it */
GPtrArray *
pathos_export_dup_paths (PathosExport *self,
                         const char   *path)
{
  GPtrArray  *paths;
  const char *name;
  const char *dot;
  int         length;
  int         n_digits;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (path != NULL, NULL);

  paths = g_ptr_array_new_with_free_func (g_free);
  name = strrchr (path, G_DIR_SEPARATOR);
  dot = strrchr (name != NULL ? name : path, '.');
  length = dot != NULL ? (int) (dot - path) : (int) strlen (path);
  n_digits = g_snprintf (NULL, 0, "%u", self->documents->len);
  if (self->documents->len == 1)
    g_ptr_array_add (paths, g_strdup (path));

  for (guint i = 0; self->documents->len > 1 && i < self->documents->len; i++)
    g_ptr_array_add (paths, g_strdup_printf ("%.*s-%0*u%s", length, path, n_digits, i + 1, path + length));

  return paths;
}

/* Whatever its content, a file that exists with this extension is a map to the person who made it. */
static gboolean
has_name_of_map (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, PATHOS_FILE_EXTENSION);
}

static gboolean
is_map (const char        *path,
        const char *const *maps)
{
  g_autofree char *target = realpath (path, NULL);

  g_assert (path != NULL);

  if (target != NULL && (has_name_of_map (path) || has_name_of_map (target)))
    return TRUE;

  for (; maps != NULL && *maps != NULL; maps++)
    {
      if (pathos_file_is_same (path, *maps))
        return TRUE;
    }

  return FALSE;
}

static gboolean
may_overwrite (const PathosExportTarget *target,
               const char               *path)
{
  return target->overwrite || (target->is_chosen && g_str_equal (path, target->path));
}

/* Returns: (transfer full) (element-type utf8): the files that the export would overwrite although nobody
 * agreed to that; a link to a missing file counts as one */
GPtrArray *
pathos_export_dup_existing (PathosExport             *self,
                            const PathosExportTarget *target)
{
  g_autoptr (GPtrArray) paths = NULL;
  GPtrArray *existing;
  GStatBuf   status;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (target != NULL && target->path != NULL, NULL);

  paths = pathos_export_dup_paths (self, target->path);
  existing = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < paths->len; i++)
    {
      if (!may_overwrite (target, paths->pdata[i]) && g_lstat (paths->pdata[i], &status) == 0)
        g_ptr_array_add (existing, g_strdup (paths->pdata[i]));
    }

  return existing;
}

static void
fail_exists (GPtrArray *existing,
             GError   **error)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n_named = existing->len > MAX_NAMES + 1 ? MAX_NAMES : existing->len;

  g_assert (existing->len > 0);

  for (guint i = 0; i < n_named; i++)
    {
      g_autofree char *shown = pathos_quote_name (existing->pdata[i]);

      /* Translators: what separates names in a list. */
      g_string_append_printf (names, "%s“%s”", i > 0 ? _ (", ") : "", shown);
    }

  if (existing->len == 1)
    g_set_error (error, PATHOS_SAVE_ERROR, PATHOS_SAVE_ERROR_EXISTS,
                 _ ("The file %s already exists."), names->str);
  else if (n_named == existing->len)
    g_set_error (error, PATHOS_SAVE_ERROR, PATHOS_SAVE_ERROR_EXISTS,
                 _ ("These files already exist: %s."), names->str);
  else
    g_set_error (error, PATHOS_SAVE_ERROR, PATHOS_SAVE_ERROR_EXISTS,
                 /* Translators: the names of some files, then how many others there are. */
                 ngettext ("These files already exist: %s and %u more.",
                           "These files already exist: %s and %u more.",
                           existing->len - n_named),
                 names->str, existing->len - n_named);
}

/**
 * pathos_export_check:
 *
 * Looks at every name that pathos_export_save() would write to.
 *
 * Returns: whether it may; if not, a #PATHOS_SAVE_ERROR says why
 */
gboolean
pathos_export_check (PathosExport             *self,
                     const PathosExportTarget *target,
                     GError                  **error)
{
  g_autoptr (GPtrArray) paths = NULL;
  g_autoptr (GPtrArray) existing = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (target != NULL && target->path != NULL, FALSE);

  paths = pathos_export_dup_paths (self, target->path);
  for (guint i = 0; i < paths->len; i++)
    {
      g_autofree char *shown = NULL;

      if (!is_map (paths->pdata[i], target->maps))
        continue;

      shown = pathos_quote_name (paths->pdata[i]);
      g_set_error (error, PATHOS_SAVE_ERROR, PATHOS_SAVE_ERROR_MAP,
                   _ ("The export would overwrite the map “%s”. Use another name."), shown);
      return FALSE;
    }

  existing = pathos_export_dup_existing (self, target);
  if (existing->len == 0)
    return TRUE;

  fail_exists (existing, error);
  return FALSE;
}

/* An error names the picture if there are several. Returns: FALSE */
static gboolean
fail_at (GPtrArray *paths,
         guint      i,
         GError   **error)
{
  g_autofree char *shown = pathos_quote (paths->pdata[i]);

  if (paths->len > 1)
    g_prefix_error (error, "%s: ", shown);
  return FALSE;
}

/**
 * pathos_export_save:
 *
 * Writes all documents to pathos_export_dup_paths(), and replaces files only once all of them are written.
 *
 * Returns: whether all of them were saved
 */
gboolean
pathos_export_save (PathosExport             *self,
                    const PathosExportTarget *target,
                    GError                  **error)
{
  g_autoptr (GPtrArray) paths = NULL;
  g_autoptr (GPtrArray) files = NULL;
  guint n_saved;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (target != NULL && target->path != NULL, FALSE);

  if (!pathos_export_check (self, target, error))
    return FALSE;

  paths = pathos_export_dup_paths (self, target->path);
  files = g_ptr_array_new_with_free_func ((GDestroyNotify) pathos_staged_file_free);
  for (guint i = 0; i < paths->len; i++)
    {
      PathosSaveFlags   flags = target->overwrite ? PATHOS_SAVE_ANYHOW : PATHOS_SAVE_DEFAULT;
      PathosStagedFile *file;

      if (!may_overwrite (target, paths->pdata[i]))
        flags = PATHOS_SAVE_NEW;

      file = pathos_staged_file_new (paths->pdata[i], self->documents->pdata[i], NULL, flags, error);
      if (file == NULL)
        return fail_at (paths, i, error);
      g_ptr_array_add (files, file);
    }

  n_saved = pathos_staged_files_commit (files, error);
  return n_saved == paths->len || fail_at (paths, n_saved, error);
}

/* map-file.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "map-file.h"

#include "pathos-json-reader.h"

/* Returns: (transfer full): the map in a file, which must be readable */
PathosJourney *
map_file_read (const char *path)
{
  g_auto (PathosReadResult) result = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  PathosJourney *journey;
  char          *contents;
  gsize          length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (contents, length);
  journey = pathos_json_read (bytes, &result, &error);
  g_assert_no_error (error);

  return journey;
}

/* In a folder without maps, every test of its maps would pass. */
static void
list_folder (const char *folder,
             GPtrArray  *paths)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  guint       n_before = paths->len;
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_suffix (name, ".journey"))
        g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
    }
  g_assert_cmpuint (paths->len, >, n_before);
}

/* Returns: (element-type filename) (transfer full): maps of which earlier versions made bad pictures, or that
 * have the proportions of real ones */
GPtrArray *
map_file_list_cases (void)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);

  list_folder (g_getenv ("PATHOS_CASES"), paths);
  g_ptr_array_sort_values (paths, (GCompareFunc) g_strcmp0);
  return paths;
}

/* Returns: (element-type filename) (transfer full): all samples, templates and torture maps, and a heavy
 * one */
GPtrArray *
map_file_list_all (void)
{
  static const char *const folders[] = { "samples", "templates" };
  GPtrArray               *paths = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *folder = g_build_filename (g_getenv ("PATHOS_DATADIR"), folders[i], NULL);

      list_folder (folder, paths);
    }
  list_folder (g_getenv ("PATHOS_TORTURE"), paths);
  g_ptr_array_add (paths, g_build_filename (g_getenv ("PATHOS_CASES"), "hospital-stay.journey", NULL));

  g_ptr_array_sort_values (paths, (GCompareFunc) g_strcmp0);
  return paths;
}

/* Returns: (transfer full) (type filename): the path of the sample with that name, such as “photography” */
char *
map_file_get_sample (const char *name)
{
  g_autofree char *base = g_strconcat (name, ".journey", NULL);

  return g_build_filename (g_getenv ("PATHOS_DATADIR"), "samples", base, NULL);
}

/* Returns: (transfer full) */
PathosJourney *
map_file_read_sample (const char *name)
{
  g_autofree char *path = map_file_get_sample (name);

  return map_file_read (path);
}

/* Returns: (transfer full): the torture map of that name */
PathosJourney *
map_file_read_torture (const char *name)
{
  g_autofree char *base = g_strconcat (name, ".journey", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("PATHOS_TORTURE"), base, NULL);

  return map_file_read (path);
}

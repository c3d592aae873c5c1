/* test-formats.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-document-private.h"
#include "pathos-export-formats.h"
#include "pathos-import-formats.h"

static gboolean
sniff_zip (const char *data,
           gsize       size)
{
  return size >= 2 && data[0] == 'P' && data[1] == 'K';
}

static PathosJourney *
read_nothing (GBytes           *bytes,
              PathosReadResult *result,
              GError          **error)
{
  *result = (PathosReadResult) { .repairs = g_ptr_array_new_with_free_func (pathos_repair_free) };
  return pathos_journey_new ();
}

static gboolean
sniff_object (const char *data,
              gsize       size)
{
  return size > 0 && data[0] == '{';
}

static const char *const map_extensions[] = { ".map", NULL };
static const char *const zip_extensions[] = { ".zip", ".sheet", NULL };

static const PathosImportFormat two_formats[] = {
  { .id = "map", .extensions = map_extensions, .is_own = TRUE, .sniff = sniff_object, .read = read_nothing },
  { .id = "zip", .extensions = zip_extensions, .sniff = sniff_zip, .read = read_nothing },
  { NULL }
};

static const char *
choose (const char *content,
        const char *path)
{
  g_autoptr (GBytes) bytes = g_bytes_new (content, strlen (content));

  return pathos_import_format_choose (two_formats, bytes, path)->id;
}

static void
test_choose (void)
{
  g_assert_cmpstr (choose ("{}", "a.map"), ==, "map");
  g_assert_cmpstr (choose ("PK", "a.zip"), ==, "zip");

  /* The content counts before the name; the name counts if the content says nothing. */
  g_assert_cmpstr (choose ("PK", "a.map"), ==, "zip");
  g_assert_cmpstr (choose ("{}", "a.zip"), ==, "map");
  g_assert_cmpstr (choose ("?", "a.SHEET"), ==, "zip");
  g_assert_cmpstr (choose ("", "folder.zip/a"), ==, "map");
  g_assert_cmpstr (choose ("?", "a"), ==, "map");
}

static void
test_import_table (void)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_true (pathos_import_formats[0].is_own);
  for (const PathosImportFormat *format = pathos_import_formats; format->id != NULL; format++)
    {
      g_assert_true (g_hash_table_add (ids, (gpointer) format->id));
      g_assert_nonnull (format->label);
      g_assert_nonnull (format->sniff);
      g_assert_nonnull (format->read);
      g_assert_nonnull (format->extensions[0]);
      for (guint i = 0; format->extensions[i] != NULL; i++)
        g_assert_true (format->extensions[i][0] == '.');
    }
}

static void
test_stem (void)
{
  const char *names[][2] = {
    { "a.journey", "a" }, { "a.b.JSON", "a.b" }, { "a.txt", "a.txt" }, { "a", "a" }, { ".journey", "" }
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *stem = pathos_import_format_dup_stem (names[i][0]);

      g_assert_cmpstr (stem, ==, names[i][1]);
    }
}

/* Saving an imported map never writes over the file that it came from. */
static void
test_imported_belongs_to_no_file (void)
{
  for (guint i = 0; two_formats[i].id != NULL; i++)
    {
      PathosReadResult result;
      g_autoptr (PathosLoadedMap) loaded = g_new0 (PathosLoadedMap, 1);
      g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/a.zip");
      g_autoptr (PathosDocument) document = NULL;

      loaded->format = &two_formats[i];
      loaded->journey = loaded->format->read (NULL, &result, NULL);
      loaded->result = result;
      document = pathos_document_new_from_loaded (loaded, file);

      g_assert_true (pathos_document_get_file (document) == (two_formats[i].is_own ? file : NULL));
      g_assert_true (pathos_document_get_source (document) == (two_formats[i].is_own ? NULL : file));
      g_assert_true (pathos_document_get_modified (document) == !two_formats[i].is_own);
      g_assert_finalize_object (g_steal_pointer (&document));
    }
}

static void
test_export_table (void)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  const PathosExportFormat *format;

  for (guint i = 0; (format = pathos_export_format_get_nth (i)) != NULL; i++)
    {
      g_autofree char *upper = g_ascii_strup (format->id, -1);
      int              n_functions;

      g_assert_true (g_hash_table_add (ids, (gpointer) format->id));
      g_assert_true (pathos_export_format_find (format->id) == format);
      g_assert_true (pathos_export_format_find (upper) == format);
      g_assert_nonnull (format->label);
      g_assert_true (format->extension[0] == '.');

      n_functions = (format->draw_page != NULL) + (format->draw_pages != NULL) + (format->write != NULL);
      g_assert_cmpint (n_functions, ==, 1);
      g_assert_true (pathos_export_format_is_drawn (format) == (format->caption == NULL));
      g_assert_true (pathos_export_format_is_drawn (format) ||
                     !(format->has_pixels || format->offers_outlines));
    }
  g_assert_cmpuint (g_hash_table_size (ids), >, 0);
}

static void
test_export_path (void)
{
  const char *paths[][2] = {
    { "a.svg", "svg" }, { "a.b.PNG", "png" }, { "a.json", "json" }, { "a.odp", NULL }, { "a", NULL }
  };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      const PathosExportFormat *format = pathos_export_format_find_for_path (paths[i][0]);

      g_assert_cmpstr (format != NULL ? format->id : NULL, ==, paths[i][1]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/import/choose", test_choose);
  g_test_add_func ("/formats/import/table", test_import_table);
  g_test_add_func ("/formats/import/stem", test_stem);
  g_test_add_func ("/formats/import/belongs-to-no-file", test_imported_belongs_to_no_file);
  g_test_add_func ("/formats/export/table", test_export_table);
  g_test_add_func ("/formats/export/path", test_export_path);

  return g_test_run ();
}

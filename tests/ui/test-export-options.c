/* test-export-options.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export-fixture.h"
#include "pathos-export-preview.h"
#include "pathos-export-settings.h"
#include "pathos-map-dialog.h"
#include "pathos-page-preview.h"

static GFile *
get_sample (void)
{
  return g_file_new_build_filename (g_getenv ("PATHOS_DATADIR"), "samples", "photography.journey", NULL);
}

static void
set_up (ExportFixture *fixture,
        gconstpointer  data)
{
  g_autoptr (GFile) file = get_sample ();
  g_autoptr (PathosDocument) document = pathos_document_open (file, NULL);

  export_fixture_set_up (fixture, pathos_document_get_journey (document));
}

/* A picture for a slide is as large as a screen, and the caption says so. Data has no page to show. */
static void
test_sizes (ExportFixture *fixture,
            gconstpointer  data)
{
  PathosPagePreview  *page = export_fixture_find (fixture, PATHOS_TYPE_PAGE_PREVIEW);
  GtkWidget          *pager = gtk_widget_get_next_sibling (GTK_WIDGET (page));
  GtkLabel           *caption = GTK_LABEL (gtk_widget_get_next_sibling (pager));
  PathosExportOptions options;

  export_fixture_choose (fixture, "png", 1, FALSE);
  options = pathos_export_settings_get_options (export_fixture_find (fixture, PATHOS_TYPE_EXPORT_SETTINGS));
  g_assert_cmpfloat (options.page_width * options.pen.scale, ==, 1920);
  g_assert_cmpfloat (options.page_height * options.pen.scale, ==, 1080);
  while (strstr (gtk_label_get_label (caption), "1920 × 1080") == NULL)
    g_main_context_iteration (NULL, TRUE);
  while (!pathos_page_preview_is_drawn (page))
    g_main_context_iteration (NULL, TRUE);

  export_fixture_choose (fixture, "json", 1, FALSE);
  while (pathos_page_preview_is_drawn (page))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (gtk_widget_get_visible (pager));
}

/* The dialog begins with a picture for a slide, and then with what was exported last. */
static void
test_remembers (ExportFixture *fixture,
                gconstpointer  data)
{
  PathosExportSettings *settings = export_fixture_find (fixture, PATHOS_TYPE_EXPORT_SETTINGS);
  g_autoptr (GtkWidget) other = NULL;

  export_fixture_choose (fixture, "pdf", 2, FALSE);
  pathos_export_settings_remember (settings);
  other = g_object_ref_sink (g_object_new (PATHOS_TYPE_EXPORT_SETTINGS, NULL));
  g_assert_cmpstr (pathos_export_settings_get_options (PATHOS_EXPORT_SETTINGS (other)).format->id, ==, "pdf");
  g_assert_cmpfloat (pathos_export_settings_get_options (PATHOS_EXPORT_SETTINGS (other)).page_width, ==,
                     pathos_export_settings_get_options (settings).page_width);
}

static void
switch_on (ExportFixture *fixture,
           const char    *title,
           gboolean       on)
{
  g_autoptr (GPtrArray) rows = widgets_find_all (fixture->dialog, ADW_TYPE_SWITCH_ROW);

  for (guint i = 0; i < rows->len; i++)
    {
      if (g_str_equal (adw_preferences_row_get_title (rows->pdata[i]), title))
        {
          adw_switch_row_set_active (rows->pdata[i], on);
          return;
        }
    }

  g_error ("no row %s", title);
}

static PathosExportOptions
get_options (ExportFixture *fixture)
{
  return pathos_export_settings_get_options (export_fixture_find (fixture, PATHOS_TYPE_EXPORT_SETTINGS));
}

/* What the command line has, the dialog has too: size, contrast, background, outlines. */
static void
test_options (ExportFixture *fixture,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) rows = widgets_find_all (fixture->dialog, ADW_TYPE_COMBO_ROW);
  PathosExportOptions options;

  export_fixture_choose (fixture, "png", 1, FALSE);
  adw_combo_row_set_selected (rows->pdata[2], 3);
  switch_on (fixture, "High Contrast", TRUE);
  switch_on (fixture, "Transparent Background", TRUE);
  options = get_options (fixture);
  g_assert_cmpfloat (options.page_width * options.pen.scale, ==, 3840);
  g_assert_true (options.high_contrast);
  g_assert_true (options.pen.transparent);
  g_assert_false (options.pen.outlines);

  export_fixture_choose (fixture, "pdf", 1, FALSE);
  switch_on (fixture, "Text as Outlines", TRUE);
  options = get_options (fixture);
  g_assert_true (options.pen.outlines);
  g_assert_cmpfloat (options.pen.scale, ==, 0);
}

/* All that are on the map, then one, who cannot be left out as well. */
static void
test_personas (ExportFixture *fixture,
               gconstpointer  data)
{
  g_autoptr (GPtrArray) rows = widgets_find_all (fixture->dialog, ADW_TYPE_SWITCH_ROW);
  PathosList *personas = pathos_document_get_journey (fixture->document)->personas;
  const char *maya = PATHOS_ELEMENT (personas->items[0])->id;
  const char *only[] = { maya, NULL };

  export_fixture_choose (fixture, "svg", 0, FALSE);
  g_assert_null (get_options (fixture).personas);
  switch_on (fixture, "Jonas, 41", FALSE);
  g_assert_cmpstrv (get_options (fixture).personas, only);
  for (guint i = 0; i < rows->len; i++)
    {
      const char *title = adw_preferences_row_get_title (rows->pdata[i]);

      if (g_str_has_prefix (title, "Maya"))
        g_assert_false (gtk_widget_get_sensitive (rows->pdata[i]));
      if (g_str_has_prefix (title, "Jonas"))
        g_assert_true (gtk_widget_get_sensitive (rows->pdata[i]));
    }

  switch_on (fixture, "One Page per Persona", TRUE);
  g_assert_true (get_options (fixture).each_persona);
  switch_on (fixture, "Jonas, 41", TRUE);
  g_assert_null (get_options (fixture).personas);
}

/* Data is the whole map, so there is nothing but the format to choose. */
static void
test_data (ExportFixture *fixture,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) rows = widgets_find_all (fixture->dialog, ADW_TYPE_PREFERENCES_ROW);
  guint n_visible = 0;

  export_fixture_choose (fixture, "json", 0, FALSE);
  for (guint i = 0; i < rows->len; i++)
    n_visible += gtk_widget_is_visible (rows->pdata[i]);
  g_assert_cmpuint (n_visible, ==, 1);
}

/* Whatever the map is called, the suggested name can be written, and is not that of an open map. */
static void
test_names (ExportFixture *fixture,
            gconstpointer  data)
{
  const char *const maps[] = { "/elsewhere/t.JSON", "/here/T 2.json", NULL };
  const struct
  {
    const char *title, *name;
  } cases[] = {
    { "T", "T 3.json" },
    { "Plan a/b", "Plan a-b.json" },
    { "..hidden ", "hidden.json" },
    { "", "Map.json" },
    { ". .", "Map.json" },
  };
  g_autoptr (GString) title = g_string_new (NULL);
  g_autofree char *cut = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = pathos_map_dialog_dup_name (cases[i].title, ".json", maps);

      g_assert_cmpstr (name, ==, cases[i].name);
    }

  for (guint i = 0; i < 500; i++)
    g_string_append (title, "旅");
  cut = pathos_map_dialog_dup_name (title->str, ".journey", maps);
  g_assert_cmpuint (strlen (cut), <, 220);
  g_assert_true (g_utf8_validate (cut, -1, NULL));
}

#define ADD(name, func) \
  g_test_add ("/export-options/" name, ExportFixture, NULL, set_up, func, export_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  export_fixture_init (&argc, &argv);

  ADD ("sizes", test_sizes);
  ADD ("remembers", test_remembers);
  ADD ("options", test_options);
  ADD ("personas", test_personas);
  ADD ("data", test_data);
  ADD ("names", test_names);

  return g_test_run ();
}

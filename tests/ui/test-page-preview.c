/* test-page-preview.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "map-file.h"
#include "pathos-page-preview.h"
#include "pathos-pages.h"

/* What assistive technology says of the page of an export that is shown. */

static GPtrArray *
lay_out (gboolean stages)
{
  g_autoptr (PathosJourney) journey = map_file_read_sample ("photography");
  PathosView      view = { 0 };
  PathosPageSetup setup = { .width = 1280, .height = 720, .stages = stages };

  return pathos_pages_lay_out (journey, pathos_theme_get (PATHOS_THEME_LIGHT, FALSE), &view, &setup, NULL);
}

static void
assert_label (PathosPagePreview *page,
              const char        *label)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_PROPERTY_LABEL, label);
}

static void
test_labels (void)
{
  g_autoptr (PathosPagePreview) page = g_object_ref_sink (g_object_new (PATHOS_TYPE_PAGE_PREVIEW, NULL));
  g_autoptr (GPtrArray) whole = lay_out (FALSE);
  g_autoptr (GPtrArray) stages = lay_out (TRUE);
  g_autofree char *first = g_strdup_printf ("Page 1 of %u, Awareness", stages->len);
  g_autofree char *last = g_strdup_printf ("Page %u of %u, Advocacy", stages->len, stages->len);

  g_assert_cmpuint (stages->len, >, 1);
  pathos_page_preview_set_page (page, whole, 0);
  assert_label (page, "Learning photography");
  pathos_page_preview_set_page (page, stages, 0);
  assert_label (page, first);
  pathos_page_preview_set_page (page, stages, stages->len - 1);
  assert_label (page, last);
  pathos_page_preview_set_page (page, NULL, 0);
  assert_label (page, "");
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/page-preview/labels", test_labels);

  return g_test_run ();
}

/* test-look.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "look.h"
#include "map-file.h"

#include "pathos-pages.h"
#include "pathos-stage.h"

#include <locale.h>
#include <string.h>

/* Every map is legible in every theme, on the screen and on pages. That faults would be found is tested in
 * test-rules.c. */

#define LARGE 100 /* touchpoints; larger maps are not checked in every view */

static const struct
{
  const char *name;
  PathosView  view;
  gboolean    large_too;
} views[] = {
  { "screen", { 0 }, TRUE },
  { "editing", { .editable = TRUE, .today = 800000 }, FALSE },
  { "page 1203", { .page_width = 1203 }, TRUE },
  { "page 640", { .page_width = 640 }, FALSE },
  { "page 3000", { .page_width = 3000 }, FALSE },
  { "page of a stage",
    { .page_width = 900, .first_stage = 1, .n_stages = 1, .first_lane = 1, .n_lanes = 3 },
    FALSE },
};

static void
check (const char        *path,
       const char        *theme_name,
       const char        *view_name,
       PathosScene       *scene,
       const PathosTheme *theme)
{
  g_autoptr (Picture) picture = picture_new (scene);
  g_autoptr (GPtrArray) faults = look_find_faults (picture, theme);
  g_autofree char *name = g_path_get_basename (path);

  for (guint i = 0; i < faults->len; i++)
    g_test_message ("%s, %s, %s: %s", name, theme_name, view_name, (char *) faults->pdata[i]);
  if (faults->len > 0 && !g_test_failed ())
    g_test_fail_printf ("%s is not legible", name);
}

static void
check_themes (const char       *path,
              PathosJourney    *journey,
              const char       *view_name,
              const PathosView *view)
{
  static const char *const names[] = { "light", "dark", "print" };
  g_autoptr (PathosLayout) layout = pathos_layout_new (journey);

  for (guint name = PATHOS_THEME_LIGHT; name <= PATHOS_THEME_PRINT; name++)
    {
      for (int high_contrast = FALSE; high_contrast <= TRUE; high_contrast++)
        {
          const PathosTheme *theme = pathos_theme_get (name, high_contrast);
          g_autoptr (PathosScene) scene = pathos_layout_run (layout, theme, view);
          const char      *contrast = high_contrast ? ", high contrast" : "";
          g_autofree char *theme_name = g_strconcat (names[name], contrast, NULL);

          check (path, theme_name, view_name, scene, theme);
        }
    }
}

static guint
count_touchpoints (PathosJourney *journey)
{
  guint n_touchpoints = 0;

  for (guint i = 0; i < journey->stages->n_items; i++)
    n_touchpoints += PATHOS_STAGE (journey->stages->items[i])->touchpoints->n_items;

  return n_touchpoints;
}

/* Each persona alone, as when a map is exported for each. */
static void
check_personas (const char    *path,
                PathosJourney *journey)
{
  for (guint i = 0; i < journey->personas->n_items; i++)
    {
      char            *only[] = { journey->personas->items[i]->id, NULL };
      PathosView       view = { .personas = only };
      g_autofree char *name = g_strdup_printf ("only persona %u", i);

      check_themes (path, journey, name, &view);
    }
}

/* The first touchpoint, dragged to the last stage. */
static void
check_dragging (const char    *path,
                PathosJourney *journey)
{
  g_autoptr (PathosDraft) draft = NULL;
  PathosStage     *last = PATHOS_STAGE (journey->stages->items[journey->stages->n_items - 1]);
  PathosDraftPlace place = { .slot = pathos_slot_new (last->touchpoints, 0) };
  PathosView       view = { .editable = TRUE };

  for (guint i = 0; place.element == NULL; i++)
    {
      PathosList *touchpoints = PATHOS_STAGE (journey->stages->items[i])->touchpoints;

      place.element = touchpoints->n_items > 0 ? touchpoints->items[0] : NULL;
    }

  view.draft = draft = pathos_draft_new (&place, 1, NULL, 0);
  check_themes (path, journey, "dragging", &view);
}

static void
test_map (gconstpointer data)
{
  const char *path = data;
  g_autoptr (PathosJourney) journey = map_file_read (path);
  guint    n_touchpoints = count_touchpoints (journey);
  gboolean large = n_touchpoints > LARGE;

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      if (views[i].large_too || !large)
        check_themes (path, journey, views[i].name, &views[i].view);
    }
  if (!large)
    {
      check_personas (path, journey);
      if (n_touchpoints > 0)
        check_dragging (path, journey);
    }

  g_assert_finalize_object (g_steal_pointer (&journey));
}

/* Lays a map out as it is exported: whole, on a slide and on a sheet. */
static void
test_case (gconstpointer data)
{
  static const struct
  {
    const char     *name;
    PathosPageSetup setup;
  } setups[] = { { "whole", { 0 } }, { "slide", { 1280, 720 } }, { "sheet", { 1587, 1123 } } };
  static const char *const names[] = { "light", "dark", "print" };
  const char              *path = data;
  PathosView               view = { 0 };
  g_autoptr (PathosJourney) journey = map_file_read (path);

  for (guint i = 0; i < G_N_ELEMENTS (setups); i++)
    {
      for (guint name = PATHOS_THEME_LIGHT; name <= PATHOS_THEME_PRINT; name++)
        {
          const PathosTheme *theme = pathos_theme_get (name, FALSE);
          g_autoptr (GPtrArray) pages = pathos_pages_lay_out (journey, theme, &view, &setups[i].setup, NULL);

          /* Some are too large for a slide, which is said in a sentence. */
          for (guint j = 0; pages != NULL && j < pages->len; j++)
            check (path, names[name], setups[i].name, ((PathosPage *) pages->pdata[j])->scene, theme);
          g_assert_true (pages != NULL || i > 0);
        }
    }

  g_assert_finalize_object (g_steal_pointer (&journey));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GPtrArray) paths = NULL, cases = NULL;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  paths = map_file_list_all ();

  for (guint i = 0; i < paths->len; i++)
    {
      g_autofree char *base = g_path_get_basename (paths->pdata[i]);
      g_autofree char *name = g_strdup_printf ("/look/%.*s", (int) strcspn (base, "."), base);

      g_test_add_data_func (name, paths->pdata[i], test_map);
    }

  cases = map_file_list_cases ();
  for (guint i = 0; i < cases->len; i++)
    {
      g_autofree char *base = g_path_get_basename (cases->pdata[i]);
      g_autofree char *name = g_strdup_printf ("/look/case/%.*s", (int) strcspn (base, "."), base);

      g_test_add_data_func (name, cases->pdata[i], test_case);
    }

  return g_test_run ();
}

/* test-initials.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-initials.h"

#include "pathos-journey.h"

/* Asserts the initials of personas with these names. */
static void
expect (const char *const *names,
        const char        *joined)
{
  PathosJourney   *journey = pathos_journey_new ();
  PathosView       view = { 0 };
  PathosOverlay   *overlay;
  PathosTextCache *texts = pathos_text_cache_new ();
  PathosPlan       plan;
  g_auto (GStrv) initials = NULL;
  g_autofree char *found = NULL;

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (PathosElement) persona = g_object_new (PATHOS_TYPE_PERSONA, "name", names[i], NULL);

      pathos_list_append (journey->personas, persona);
    }

  overlay = pathos_overlay_new (journey);
  pathos_plan_init (&plan, overlay, pathos_theme_get (PATHOS_THEME_LIGHT, FALSE), &view, texts);
  initials = pathos_initials_new (&plan);
  found = g_strjoinv (" ", initials);
  g_assert_cmpstr (found, ==, joined);

  pathos_plan_clear (&plan);
  pathos_overlay_free (overlay);
  pathos_text_cache_free (texts);
  g_assert_finalize_object (journey);
}

static void
test_initials (void)
{
  expect ((const char *[]) { "Maya, 27", "Jonas", "“Lina”", NULL }, "MA JO “L");
  expect ((const char *[]) { "P1", "P2", "P14", NULL }, "P1 P2 P14");
  expect ((const char *[]) { "Maya, 27", "Maya, 31", "Jonas", NULL }, "M27 M31 JO");
  expect ((const char *[]) { "Maria Berg", "Maria Sand", NULL }, "MB MS");
  expect ((const char *[]) { "Customer", "Customer", NULL }, "C1 C2");
  expect ((const char *[]) { "", "", NULL }, "1 2");
  expect ((const char *[]) { "Maya, 27", "", NULL }, "MA 2");

  /* Never what another has already. */
  expect ((const char *[]) { "Mb", "Maria Berg", "Maria Sand", NULL }, "MB M2 MS");
  expect ((const char *[]) { "A-team", "Ä", NULL }, "A Ä");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/initials", test_initials);

  return g_test_run ();
}

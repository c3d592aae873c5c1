/* test-evidence.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-card.h"
#include "pathos-evidence.h"
#include "pathos-feeling.h"
#include "pathos-lane.h"
#include "pathos-persona.h"
#include "pathos-source.h"
#include "pathos-stage.h"
#include "specimen.h"

static void
test_strength (void)
{
  g_assert_cmpuint (pathos_evidence_get_strength (PATHOS_BASIS_ASSUMED, 5, 500), ==, 0);
  g_assert_cmpuint (pathos_evidence_get_strength (PATHOS_BASIS_HEARD, 0, 0), ==, 1);
  g_assert_cmpuint (pathos_evidence_get_strength (PATHOS_BASIS_HEARD, 1, 0), ==, 1);
  g_assert_cmpuint (pathos_evidence_get_strength (PATHOS_BASIS_HEARD, 2, 0), ==, 2);
  g_assert_cmpuint (pathos_evidence_get_strength (PATHOS_BASIS_MEASURED, 1, 29), ==, 2);
  g_assert_cmpuint (pathos_evidence_get_strength (PATHOS_BASIS_MEASURED, 1, 30), ==, 3);
  g_assert_cmpuint (pathos_evidence_get_strength (PATHOS_BASIS_MEASURED, 0, 0), ==, 3);
}

static void
test_evidence (void)
{
  PathosJourney *journey = specimen_map_new ();
  PathosElement *feeling = PATHOS_STAGE (journey->stages->items[0])->feelings->items[0];
  PathosElement *card = PATHOS_LANE (journey->lanes->items[1])->cards->items[0];
  PathosElement *survey = journey->sources->items[0];
  const char    *names[] = { survey->id, NULL };
  PathosEvidence evidence;

  g_object_set (survey, "count", (gint64) 12, NULL);
  g_object_set (feeling, "basis", PATHOS_BASIS_MEASURED, "sources", names, NULL);
  g_object_set (card, "basis", PATHOS_BASIS_MEASURED, "sources", names, NULL);
  g_assert_cmpuint (pathos_evidence_of_card (journey, card), ==, 2);
  g_object_set (survey, "count", (gint64) 128, NULL);
  g_assert_cmpuint (pathos_evidence_of_card (journey, card), ==, 3);

  evidence = pathos_evidence_of_journey (journey, NULL);
  g_assert_cmpuint (evidence.n_points, ==, 12);
  g_assert_cmpuint (evidence.n_measured, ==, 1);
  g_assert_cmpint (evidence.n_answers, ==, 128);

  /* A persona that is not shown has no points. */
  g_object_set (pathos_journey_find (journey, PATHOS_FEELING (feeling)->persona), "visible", FALSE, NULL);
  evidence = pathos_evidence_of_journey (journey, NULL);
  g_assert_cmpuint (evidence.n_points, ==, 6);
  g_assert_cmpuint (evidence.n_measured, ==, 0);
  g_assert_cmpint (evidence.n_answers, ==, 0);

  /* Unless it is asked for. */
  names[0] = PATHOS_FEELING (feeling)->persona;
  evidence = pathos_evidence_of_journey (journey, (char **) names);
  g_assert_cmpuint (evidence.n_points, ==, 6);
  g_assert_cmpuint (evidence.n_measured, ==, 1);
  g_assert_finalize_object (journey);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/evidence/strength", test_strength);
  g_test_add_func ("/evidence/of-journey", test_evidence);

  return g_test_run ();
}

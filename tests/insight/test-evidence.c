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

static PathosElement *
find_source (gconstpointer map,
             const char   *id)
{
  return pathos_journey_find ((PathosJourney *) map, id);
}

static void
test_card (void)
{
  PathosJourney *journey = specimen_map_new ();
  PathosCard    *card = PATHOS_CARD (PATHOS_LANE (journey->lanes->items[1])->cards->items[0]);
  PathosElement *survey = journey->sources->items[0];
  const char    *names[] = { survey->id, NULL };

  g_object_set (survey, "count", (gint64) 12, NULL);
  g_object_set (card, "basis", PATHOS_BASIS_MEASURED, "sources", names, NULL);
  g_assert_cmpuint (pathos_evidence_get_card_strength (card, find_source, journey), ==, 2);
  g_object_set (survey, "count", (gint64) 128, NULL);
  g_assert_cmpuint (pathos_evidence_get_card_strength (card, find_source, journey), ==, 3);
  g_object_set (card, "placeholder", TRUE, NULL);
  g_assert_cmpuint (pathos_evidence_get_card_strength (card, find_source, journey), ==, 0);
  g_assert_finalize_object (journey);
}

static void
test_feelings (void)
{
  PathosJourney *journey = specimen_map_new ();
  PathosList    *list = PATHOS_STAGE (journey->stages->items[0])->feelings;
  PathosFeeling *feelings[] = { PATHOS_FEELING (list->items[0]), PATHOS_FEELING (list->items[1]) };
  PathosElement *survey = journey->sources->items[0];
  const char    *names[] = { survey->id, NULL };
  PathosEvidence evidence;

  g_object_set (survey, "count", (gint64) 128, NULL);
  g_object_set (feelings[0], "basis", PATHOS_BASIS_MEASURED, "sources", names, NULL);
  evidence = pathos_evidence_count_feelings (feelings, 2, find_source, journey);
  g_assert_cmpuint (evidence.n_points, ==, 2);
  g_assert_cmpuint (evidence.n_measured, ==, 1);
  g_assert_cmpint (evidence.n_answers, ==, 128);

  /* A survey counts once, even if several feelings refer to it. */
  g_object_set (feelings[1], "basis", PATHOS_BASIS_MEASURED, "sources", names, NULL);
  evidence = pathos_evidence_count_feelings (feelings, 2, find_source, journey);
  g_assert_cmpuint (evidence.n_measured, ==, 2);
  g_assert_cmpint (evidence.n_answers, ==, 128);

  /* What feelings say themselves is summed up instead. */
  g_object_set (feelings[0], "count", (gint64) 14, NULL);
  g_object_set (feelings[1], "count", (gint64) 9, NULL);
  evidence = pathos_evidence_count_feelings (feelings, 2, find_source, journey);
  g_assert_cmpint (evidence.n_answers, ==, 23);
  evidence = pathos_evidence_count_feelings (feelings, 1, find_source, journey);
  g_assert_cmpint (evidence.n_answers, ==, 14);

  /* Only the given feelings count. */
  evidence = pathos_evidence_count_feelings (feelings, 0, find_source, journey);
  g_assert_cmpuint (evidence.n_points, ==, 0);
  g_assert_cmpint (evidence.n_answers, ==, 0);
  g_assert_finalize_object (journey);
}

/* What a template invented is no evidence, whatever it says. */
static void
test_placeholders (void)
{
  PathosJourney *journey = specimen_map_new ();
  PathosList    *list = PATHOS_STAGE (journey->stages->items[0])->feelings;
  PathosFeeling *feelings[] = { PATHOS_FEELING (list->items[0]), PATHOS_FEELING (list->items[1]) };
  const char    *names[] = { journey->sources->items[0]->id, NULL };
  PathosEvidence evidence;

  g_object_set (journey->sources->items[0], "count", (gint64) 128, NULL);
  g_object_set (feelings[0], "basis", PATHOS_BASIS_MEASURED, "count", (gint64) 14, "sources", NULL, NULL);
  g_object_set (feelings[1], "basis", PATHOS_BASIS_MEASURED, "count", (gint64) 9, "sources", names, NULL);
  g_object_set (feelings[1], "placeholder", TRUE, NULL);
  evidence = pathos_evidence_count_feelings (feelings, 2, find_source, journey);
  g_assert_cmpuint (evidence.n_points, ==, 1);
  g_assert_cmpuint (evidence.n_measured, ==, 1);
  g_assert_cmpint (evidence.n_answers, ==, 14);
  g_object_set (feelings[1], "count", (gint64) 0, NULL);
  g_object_set (feelings[1], "placeholder", TRUE, NULL);
  evidence = pathos_evidence_count_feelings (feelings, 2, find_source, journey);
  g_assert_cmpint (evidence.n_answers, ==, 14);
  g_assert_finalize_object (journey);
}

static void
test_thin (void)
{
  g_assert_true (pathos_evidence_is_thin (PATHOS_BASIS_MEASURED, 29));
  g_assert_false (pathos_evidence_is_thin (PATHOS_BASIS_MEASURED, 30));
  g_assert_false (pathos_evidence_is_thin (PATHOS_BASIS_MEASURED, 0));
  g_assert_false (pathos_evidence_is_thin (PATHOS_BASIS_HEARD, 5));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/evidence/strength", test_strength);
  g_test_add_func ("/evidence/card", test_card);
  g_test_add_func ("/evidence/feelings", test_feelings);
  g_test_add_func ("/evidence/placeholders", test_placeholders);
  g_test_add_func ("/evidence/thin", test_thin);

  return g_test_run ();
}

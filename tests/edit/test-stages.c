/* test-stages.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "map.h"

#include "pathos-card.h"
#include "pathos-edits.h"
#include "pathos-feeling.h"
#include "pathos-json-writer.h"
#include "pathos-lane.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"

/* Stages are split and merged, each as one step whose undo gives the same bytes. */

static void
assert_undone (Map    *map,
               GBytes *before)
{
  g_autoptr (GBytes) undone = NULL;
  g_autofree char *fault = pathos_journey_find_fault (map->journey);

  g_assert_cmpstr (fault, ==, NULL);
  pathos_history_undo (map->history);
  undone = pathos_json_write (map->journey);
  g_assert_true (g_bytes_equal (before, undone));
  pathos_history_redo (map->history);
}

static void
test_split (Map          *map,
            gconstpointer data)
{
  g_autoptr (GBytes) before = pathos_json_write (map->journey);
  g_autoptr (GError) error = NULL;
  PathosElement *stage = map_find (map, "Decision"), *added;
  PathosElement *first = map_find (map, "Returns to the camera page"), *faq = map_find (map, "Reads the FAQ");
  guint          n_before = PATHOS_STAGE (stage)->touchpoints->n_items, n_after, position;

  added = pathos_edit_split_stage (map->history, faq, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (pathos_history_get_undo_label (map->history), ==, "Split “Decision”");
  g_assert_true (pathos_list_find (map->journey->stages, added, &position));
  g_assert_true (map->journey->stages->items[position - 1] == stage);
  g_assert_true (PATHOS_STAGE (added)->touchpoints->items[0] == faq);
  g_assert_true (first->parent == stage);
  n_after = PATHOS_STAGE (stage)->touchpoints->n_items + PATHOS_STAGE (added)->touchpoints->n_items;
  g_assert_cmpuint (n_after, ==, n_before);
  assert_undone (map, before);
}

/* An alternative stays with its touchpoint, and there must be something before. */
static void
test_refused (Map          *map,
              gconstpointer data)
{
  g_autoptr (GBytes) before = pathos_json_write (map->journey);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;
  PathosElement *last = map->journey->stages->items[map->journey->stages->n_items - 1];

  g_assert_null (pathos_edit_split_stage (map->history, map_find (map, "Visits the store"), &error));
  g_assert_cmpstr (error->message, ==,
                   "There is nothing before this touchpoint from which it could be split.");
  g_clear_error (&error);
  g_assert_false (pathos_edit_merge_stages (map->history, last, &error));
  g_assert_cmpstr (error->message, ==, "There is no stage after this one to merge it with.");
  after = pathos_json_write (map->journey);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_merge (Map          *map,
            gconstpointer data)
{
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GError) error = NULL;
  PathosElement *stage = map_find (map, "Decision"), *next, *card, *wide;
  PathosElement *persona = map->journey->personas->items[0];
  g_autoptr (PathosElement) feeling = g_object_new (PATHOS_TYPE_FEELING, NULL);
  g_autofree char *id = NULL;
  PathosList      *cards = PATHOS_LANE (map_find (map, "Pain points"))->cards;
  guint            position, n;

  pathos_list_find (stage->list, stage, &position);
  next = stage->list->items[position + 1];
  id = g_strdup (next->id);
  n = PATHOS_STAGE (stage)->touchpoints->n_items + PATHOS_STAGE (next)->touchpoints->n_items;
  card = cards->items[0];
  wide = cards->items[1];
  g_object_set (card, "at", next->id, NULL);
  g_object_set (wide, "at", stage->id, "until", next->id, NULL);
  pathos_list_append (PATHOS_STAGE (next)->feelings, feeling);
  g_object_set (feeling, "persona", persona->id, NULL);
  before = pathos_json_write (map->journey);

  g_assert_true (pathos_edit_merge_stages (map->history, stage, &error));
  g_assert_no_error (error);
  g_assert_null (pathos_journey_find (map->journey, id));
  g_assert_cmpstr (PATHOS_STAGE (stage)->title, ==, "Decision");
  g_assert_cmpuint (PATHOS_STAGE (stage)->touchpoints->n_items, ==, n);
  g_assert_true (feeling->parent == stage);
  g_assert_cmpstr (PATHOS_CARD (card)->at, ==, stage->id);
  g_assert_cmpstr (PATHOS_CARD (wide)->at, ==, stage->id);
  g_assert_cmpstr (PATHOS_CARD (wide)->until, ==, "");
  assert_undone (map, before);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/stages/split", Map, NULL, map_set_up, test_split, map_tear_down);
  g_test_add ("/stages/refused", Map, NULL, map_set_up, test_refused, map_tear_down);
  g_test_add ("/stages/merge", Map, NULL, map_set_up, test_merge, map_tear_down);

  return g_test_run ();
}

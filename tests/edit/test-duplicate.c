/* test-duplicate.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "map.h"

#include "pathos-card.h"
#include "pathos-edits.h"
#include "pathos-json-writer.h"
#include "pathos-lane.h"
#include "pathos-persona.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"

/* Copies are added in one step, whose undo gives the same bytes, and refer to each other. */

static void
duplicate (Map           *map,
           PathosElement *first,
           PathosElement *second)
{
  PathosElement *elements[] = { first, second };
  g_autoptr (GBytes) before = pathos_json_write (map->journey);
  g_autoptr (GBytes) undone = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) ids = pathos_edit_duplicate (map->history, map->journey, elements,
                                                     second != NULL ? 2 : 1, &error);
  g_autofree char *fault = NULL;

  g_assert_no_error (error);
  g_assert_nonnull (ids);
  fault = pathos_journey_find_fault (map->journey);
  g_assert_cmpstr (fault, ==, NULL);
  pathos_history_undo (map->history);
  undone = pathos_json_write (map->journey);
  g_assert_true (g_bytes_equal (before, undone));
  pathos_history_redo (map->history);
}

static PathosElement *
get_behind (PathosElement *element,
            guint          n)
{
  guint position;

  g_assert_true (pathos_list_find (element->list, element, &position));
  return element->list->items[position + n];
}

/* Returns: how many cards of the map are at @element alone */
static guint
count_cards (Map           *map,
             PathosElement *element)
{
  guint n = 0;

  for (guint i = 0; i < map->journey->lanes->n_items; i++)
    {
      PathosList *cards = PATHOS_LANE (map->journey->lanes->items[i])->cards;

      for (guint j = 0; j < cards->n_items; j++)
        n += g_str_equal (PATHOS_CARD (cards->items[j])->at, element->id) &&
             *PATHOS_CARD (cards->items[j])->until == '\0';
    }

  return n;
}

/* A touchpoint with its feelings and the cards of its column, and the same with its alternative. */
static void
test_touchpoints (Map          *map,
                  gconstpointer data)
{
  PathosElement *main = map_find (map, "Returns to the camera page");
  PathosElement *alternative = map_find (map, "Visits the store");
  PathosElement *made;

  g_assert_cmpuint (count_cards (map, main), >, 0);
  duplicate (map, main, NULL);
  made = get_behind (main, 2);
  g_assert_cmpstr (PATHOS_TOUCHPOINT (made)->title, ==, PATHOS_TOUCHPOINT (main)->title);
  g_assert_cmpstr (made->id, !=, main->id);
  g_assert_cmpuint (PATHOS_TOUCHPOINT (made)->feelings->n_items, ==,
                    PATHOS_TOUCHPOINT (main)->feelings->n_items);
  g_assert_cmpuint (count_cards (map, made), ==, count_cards (map, main));

  duplicate (map, alternative, NULL);
  g_assert_cmpstr (PATHOS_TOUCHPOINT (get_behind (alternative, 1))->instead_of, ==, main->id);
  pathos_history_undo (map->history);

  duplicate (map, alternative, main);
  made = get_behind (main, 2);
  g_assert_cmpstr (PATHOS_TOUCHPOINT (made)->instead_of, ==, "");
  g_assert_cmpstr (PATHOS_TOUCHPOINT (get_behind (main, 3))->instead_of, ==, made->id);
}

/* What is inside of another that is copied is not copied twice. */
static void
test_stage (Map          *map,
            gconstpointer data)
{
  PathosElement *stage = map_find (map, "Decision"), *made;

  duplicate (map, PATHOS_STAGE (stage)->touchpoints->items[0], stage);
  made = get_behind (stage, 1);
  g_assert_cmpuint (PATHOS_STAGE (made)->touchpoints->n_items, ==,
                    PATHOS_STAGE (stage)->touchpoints->n_items);
  g_assert_cmpuint (count_cards (map, PATHOS_STAGE (made)->touchpoints->items[0]), ==,
                    count_cards (map, PATHOS_STAGE (stage)->touchpoints->items[0]));
}

static void
test_persona (Map          *map,
              gconstpointer data)
{
  PathosElement *persona = map->journey->personas->items[0];

  duplicate (map, persona, NULL);
  g_assert_cmpstr (PATHOS_PERSONA (get_behind (persona, 1))->name, ==, PATHOS_PERSONA (persona)->name);
  g_assert_cmphex (PATHOS_PERSONA (get_behind (persona, 1))->colour >> 24, ==, 0xff);
  g_assert_cmphex (PATHOS_PERSONA (get_behind (persona, 1))->colour, !=, PATHOS_PERSONA (persona)->colour);
  g_assert_cmpint (PATHOS_PERSONA (get_behind (persona, 1))->marker, !=, PATHOS_PERSONA (persona)->marker);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/duplicate/touchpoints", Map, NULL, map_set_up, test_touchpoints, map_tear_down);
  g_test_add ("/duplicate/stage", Map, NULL, map_set_up, test_stage, map_tear_down);
  g_test_add ("/duplicate/persona", Map, NULL, map_set_up, test_persona, map_tear_down);

  return g_test_run ();
}

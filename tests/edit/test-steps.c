/* test-steps.c
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
#include "pathos-wording.h"

#include <string.h>

/* Length: how each kind of element moves, and what is said of it. */

/* Where keys move cards, stages, lanes and personas. Each is one step, and undoing it gives the same bytes.
 * tests/edit/test-company.c moves touchpoints. */

typedef struct
{
  Map     map;
  GBytes *bytes;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  map_set_up (&fixture->map, NULL);
  fixture->bytes = pathos_json_write (fixture->map.journey);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_bytes_unref (fixture->bytes);
  map_tear_down (&fixture->map, NULL);
}

static PathosElement *
find_card (Fixture    *fixture,
           const char *text)
{
  for (guint i = 0; i < fixture->map.journey->lanes->n_items; i++)
    {
      PathosList *cards = PATHOS_LANE (fixture->map.journey->lanes->items[i])->cards;

      for (guint j = 0; j < cards->n_items; j++)
        {
          if (g_str_equal (PATHOS_CARD (cards->items[j])->text, text))
            return cards->items[j];
        }
    }

  g_assert_not_reached ();
}

static gboolean
step (Fixture       *fixture,
      PathosElement *element,
      int            along,
      int            down)
{
  return pathos_edit_step (fixture->map.history, &element, 1, along, down, NULL, NULL);
}

static void
undo (Fixture *fixture)
{
  g_autoptr (GBytes) bytes = NULL;

  pathos_history_undo (fixture->map.history);
  g_assert_false (pathos_history_get_can_undo (fixture->map.history));
  bytes = pathos_json_write (fixture->map.journey);
  g_assert_true (g_bytes_equal (bytes, fixture->bytes));
}

static void
undo_all (Fixture *fixture)
{
  while (pathos_history_get_can_undo (fixture->map.history))
    pathos_history_undo (fixture->map.history);
  pathos_history_redo (fixture->map.history);
  undo (fixture);
}

/* Asserts what is said of where @element is now. */
static void
expect (PathosElement *element,
        const char    *sentence)
{
  g_autofree char *found = pathos_wording_moved (element);

  g_assert_cmpstr (found, ==, sentence);
}

static void
test_card_along (Fixture      *fixture,
                 gconstpointer data)
{
  PathosElement *card = find_card (fixture, "FAQ answers the wrong question");
  guint          n_steps = 0;

  g_assert_true (step (fixture, card, 1, 0));
  expect (card, "“FAQ answers the wrong question” moved to Pain points, “Goes to checkout”");
  g_assert_cmpstr (pathos_history_get_undo_label (fixture->map.history), ==,
                   "Move “FAQ answers the wrong question”");
  undo (fixture);

  /* An alternative is no column of its own. */
  g_assert_true (step (fixture, card, -1, 0));
  expect (card, "“FAQ answers the wrong question” moved to Pain points, “Returns to the camera page”");
  g_assert_true (step (fixture, card, 1, 0));
  expect (card, "“FAQ answers the wrong question” moved to Pain points, “Reads the FAQ”");

  while (step (fixture, card, 1, 0))
    n_steps++;
  g_assert_cmpuint (n_steps, ==, 3);
  expect (card, "“FAQ answers the wrong question” moved to Pain points, “Recommends a friend”");
  undo_all (fixture);
}

/* Both ends of a card that spans columns move, and neither beyond the map. */
static void
test_span_along (Fixture      *fixture,
                 gconstpointer data)
{
  PathosElement *element = find_card (fixture, "Product catalogue and stock");
  PathosCard    *card = PATHOS_CARD (element);
  PathosBesides  besides = { 0 };
  guint          n_steps = 0;

  g_assert_true (step (fixture, element, 1, 0));
  g_assert_cmpstr (card->at, ==, map_find (&fixture->map, "Reads the FAQ")->id);
  g_assert_cmpstr (card->until, ==, map_find (&fixture->map, "Goes to checkout")->id);
  undo (fixture);

  /* That both move is what was meant. */
  g_assert_true (pathos_edit_step (fixture->map.history, &element, 1, 1, 0, &besides, NULL));
  g_assert_true (pathos_besides_is_nothing (&besides));
  undo (fixture);

  while (step (fixture, element, 1, 0))
    n_steps++;
  g_assert_cmpuint (n_steps, ==, 3);
  g_assert_cmpstr (card->at, ==, map_find (&fixture->map, "Takes the free course")->id);
  undo_all (fixture);
}

/* In its column, a card moves past the others, then into the next lane that is shown and has cards. */
static void
test_card_down (Fixture      *fixture,
                gconstpointer data)
{
  PathosElement *card = find_card (fixture, "Shipping cost appears last");
  PathosElement *other = find_card (fixture, "Account is mandatory");
  PathosList    *pains = card->list;
  guint          position, below;

  g_assert_true (step (fixture, card, 0, 1));
  g_assert_true (card->list == pains);
  g_assert_true (pathos_list_find (pains, card, &position) && pathos_list_find (pains, other, &below));
  g_assert_cmpuint (position, ==, below + 1);

  g_assert_true (step (fixture, card, 0, 1));
  expect (card, "“Shipping cost appears last” moved to Opportunities, “Goes to checkout”");
  g_assert_true (pathos_list_find (card->list, card, &position));
  other = find_card (fixture, "Show the total before checkout");
  g_assert_true (pathos_list_find (card->list, other, &below));
  g_assert_cmpuint (position, <, below);

  /* Back the same way. */
  other = find_card (fixture, "Account is mandatory");
  g_assert_true (step (fixture, card, 0, -1));
  g_assert_true (pathos_list_find (pains, card, &position) && pathos_list_find (pains, other, &below));
  g_assert_cmpuint (position, ==, below + 1);

  /* Hidden lanes and those without cards are passed over. */
  g_assert_true (step (fixture, card, 0, -1));
  g_assert_true (step (fixture, card, 0, -1));
  expect (card, "“Shipping cost appears last” moved to Thinking, “Goes to checkout”");
  g_assert_true (step (fixture, card, 0, -1));
  g_assert_false (step (fixture, card, 0, -1));
  undo_all (fixture);
}

static PathosElement *
add_card (PathosLane    *lane,
          PathosElement *at,
          PathosElement *until,
          const char    *text)
{
  PathosElement *card = g_object_new (PATHOS_TYPE_CARD, "text", text, NULL);

  pathos_list_append (lane->cards, card);
  g_object_set (card, "at", at->id, NULL);
  if (until != NULL)
    g_object_set (card, "until", until->id, NULL);
  g_object_unref (card);
  return card;
}

static gboolean
is_before (PathosElement *a,
           PathosElement *b)
{
  guint first, second;

  g_assert_true (pathos_list_find (a->list, a, &first) && pathos_list_find (a->list, b, &second));
  return first < second;
}

/* The cards of a stage stand side by side: the keys to the side go from one to the next, also into the next
 * stage. */
static void
test_flow (Fixture      *fixture,
           gconstpointer data)
{
  PathosElement *stage = map_find (&fixture->map, "Decision");
  PathosElement *advocacy = map_find (&fixture->map, "Advocacy");
  PathosLane    *lane = PATHOS_LANE (map_find (&fixture->map, "Thinking"));
  PathosElement *first, *second;
  guint          position, other;

  pathos_history_begin (fixture->map.history, "Prepare");
  first = add_card (lane, stage, NULL, "First");
  second = add_card (lane, stage, NULL, "Second");
  pathos_history_end (fixture->map.history);

  g_assert_true (step (fixture, first, 1, 0));
  g_assert_true (pathos_list_find (lane->cards, first, &position) &&
                 pathos_list_find (lane->cards, second, &other));
  g_assert_cmpuint (position, ==, other + 1);
  g_assert_true (step (fixture, first, 1, 0));
  expect (first, "“First” moved to Thinking, “Retention”");
  g_assert_true (step (fixture, first, 1, 0));
  g_assert_cmpstr (PATHOS_CARD (first)->at, ==, advocacy->id);
  g_assert_false (step (fixture, first, 1, 0));
  g_assert_true (step (fixture, first, -1, 0));
  g_assert_true (step (fixture, first, -1, 0));
  g_assert_cmpstr (PATHOS_CARD (first)->at, ==, stage->id);
  g_assert_true (pathos_list_find (lane->cards, first, &position) &&
                 pathos_list_find (lane->cards, second, &other));
  g_assert_cmpuint (position, >, other);

  g_assert_true (step (fixture, second, 0, 1));
  expect (second, "“Second” moved to Pain points, “Decision”");
  undo_all (fixture);
}

/* A card comes into a stage at the side from which it comes. */
static void
test_flow_into (Fixture      *fixture,
                gconstpointer data)
{
  PathosLane    *lane = PATHOS_LANE (map_find (&fixture->map, "Thinking"));
  PathosElement *second, *third;

  pathos_history_begin (fixture->map.history, "Prepare");
  third = add_card (lane, map_find (&fixture->map, "Consideration"), NULL, "Third");
  second = add_card (lane, map_find (&fixture->map, "Decision"), NULL, "Second");
  pathos_history_end (fixture->map.history);

  g_assert_true (step (fixture, second, -1, 0));
  g_assert_true (is_before (third, second));
  g_assert_true (step (fixture, second, -1, 0));
  g_assert_true (is_before (second, third));
  g_assert_true (step (fixture, second, -1, 0));
  expect (second, "“Second” moved to Thinking, “Awareness”");
  g_assert_true (step (fixture, second, 1, 0));
  g_assert_true (is_before (second, third));
  undo_all (fixture);
}

/* A stage takes its touchpoints along. A card that ends in it stays in the columns that are left. */
static void
test_stage (Fixture      *fixture,
            gconstpointer data)
{
  PathosElement   *stage = map_find (&fixture->map, "Decision");
  PathosLane      *lane = PATHOS_LANE (map_find (&fixture->map, "Backstage"));
  PathosCard      *across, *inside, *stages;
  PathosBesides    besides = { 0 };
  g_autofree char *sentence = NULL;

  pathos_history_begin (fixture->map.history, "Prepare");
  across = PATHOS_CARD (add_card (lane, map_find (&fixture->map, "Follows us and signs up"),
                                  map_find (&fixture->map, "Reads the FAQ"), "Across"));
  stages = PATHOS_CARD (add_card (lane, map_find (&fixture->map, "Awareness"), stage, "Stages"));
  pathos_history_end (fixture->map.history);
  inside = PATHOS_CARD (find_card (fixture, "Product catalogue and stock"));

  g_assert_true (pathos_edit_step (fixture->map.history, &stage, 1, 1, 0, &besides, NULL));
  expect (stage, "“Decision” moved, 4 of 5");
  g_assert_cmpuint (PATHOS_STAGE (stage)->touchpoints->n_items, ==, 4);
  g_assert_cmpstr (across->until, ==, map_find (&fixture->map, "Reads e-mails, compares rivals")->id);
  g_assert_cmpstr (stages->until, ==, map_find (&fixture->map, "Consideration")->id);
  g_assert_cmpstr (inside->until, ==, map_find (&fixture->map, "Reads the FAQ")->id);
  sentence = pathos_besides_describe (&besides, "Moved");
  g_assert_cmpstr (sentence, ==, "Moved; 2 cards shortened");

  g_assert_true (step (fixture, stage, 1, 0));
  g_assert_false (step (fixture, stage, 1, 0));
  g_assert_false (step (fixture, stage, 0, 1));
  undo_all (fixture);
}

/* Hidden lanes and personas are passed over. */
static void
test_hidden (Fixture      *fixture,
             gconstpointer data)
{
  PathosList    *personas = fixture->map.journey->personas;
  PathosElement *lane = map_find (&fixture->map, "Thinking");
  PathosElement *jonas = personas->items[1];
  guint          position, below;

  g_assert_true (step (fixture, lane, 0, 1));
  g_assert_true (pathos_list_find (lane->list, lane, &position));
  g_assert_true (pathos_list_find (lane->list, map_find (&fixture->map, "Pain points"), &below));
  g_assert_cmpuint (position, ==, below + 1);
  g_assert_false (step (fixture, lane, 1, 0));
  undo (fixture);
  g_assert_false (step (fixture, map_find (&fixture->map, "Touchpoints"), 0, -1));

  g_assert_false (step (fixture, jonas, 1, 0)); /* Lina is hidden */
  g_assert_true (step (fixture, jonas, -1, 0));
  g_assert_true (personas->items[0] == jonas);
  undo_all (fixture);
}

/* A card that is hidden with its persona is passed over, too. */
static void
test_hidden_card (Fixture      *fixture,
                  gconstpointer data)
{
  PathosElement *card = find_card (fixture, "Account is mandatory");
  const char    *lina[] = { fixture->map.journey->personas->items[2]->id, NULL };
  PathosElement *hidden;

  g_assert_false (PATHOS_PERSONA (fixture->map.journey->personas->items[2])->visible);
  pathos_history_begin (fixture->map.history, "Prepare");
  hidden = add_card (PATHOS_LANE (card->parent), map_find (&fixture->map, "Goes to checkout"), NULL,
                     "Hidden");
  g_object_set (hidden, "personas", lina, NULL);
  pathos_history_end (fixture->map.history);

  g_assert_true (is_before (card, hidden));
  g_assert_true (step (fixture, card, 0, 1));
  expect (card, "“Account is mandatory” moved to Opportunities, “Goes to checkout”");
  undo_all (fixture);
}

/* Of several, none moves if one cannot. */
static void
test_several (Fixture      *fixture,
              gconstpointer data)
{
  PathosElement *cards[] = { find_card (fixture, "Editorial calendar"),
                             find_card (fixture, "Course platform") };
  PathosElement *second = map_find (&fixture->map, "Looks at the shop and About us");
  PathosElement *together[] = { map_find (&fixture->map, "Returns to the camera page"),
                                map_find (&fixture->map, "Visits the store") };
  PathosElement *neighbours[2];

  g_assert_true (pathos_edit_step (fixture->map.history, cards, 2, 1, 0, NULL, NULL));
  g_assert_cmpstr (pathos_history_get_undo_label (fixture->map.history), ==, "Move 2 Elements");
  g_assert_cmpstr (PATHOS_CARD (cards[0])->at, ==, second->id);
  g_assert_cmpstr (PATHOS_CARD (cards[1])->at, ==, map_find (&fixture->map, "Recommends a friend")->id);
  g_assert_false (pathos_edit_step (fixture->map.history, cards, 2, 1, 0, NULL, NULL));
  g_assert_cmpstr (PATHOS_CARD (cards[0])->at, ==, second->id);
  undo (fixture);

  /* Neighbours move one after the other, and do not change places. */
  neighbours[0] = map_find (&fixture->map, "Returns to the camera page");
  neighbours[1] = map_find (&fixture->map, "Reads the FAQ");
  g_assert_true (pathos_edit_step (fixture->map.history, neighbours, 2, 1, 0, NULL, NULL));
  g_assert_true (is_before (map_find (&fixture->map, "Goes to checkout"), neighbours[0]));
  g_assert_true (is_before (neighbours[0], neighbours[1]));
  undo (fixture);

  /* An alternative moves with its touchpoint, not once more. */
  g_assert_true (pathos_edit_step (fixture->map.history, together, 2, 1, 0, NULL, NULL));
  g_assert_cmpstr (PATHOS_TOUCHPOINT (together[1])->instead_of, ==, together[0]->id);
  undo (fixture);
}

/* @other: (nullable) */
static char *
delete_and_describe (Fixture    *fixture,
                     const char *title,
                     const char *other)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (PathosCensus) census = NULL;

  g_ptr_array_add (ids, map_find (&fixture->map, title)->id);
  if (other != NULL)
    g_ptr_array_add (ids, map_find (&fixture->map, other)->id);
  census = pathos_census_new (fixture->map.journey, ids);
  g_assert_cmpuint (pathos_edit_delete (fixture->map.history, fixture->map.journey, ids), >, 0);
  return pathos_census_describe_deleted (census);
}

/* What else changed is said: alternatives that move along or take a place, cards that become shorter. */
static void
test_said (Fixture      *fixture,
           gconstpointer data)
{
  PathosElement   *main = map_find (&fixture->map, "Returns to the camera page");
  PathosBesides    besides = { 0 };
  g_autofree char *moved = NULL, *deleted = NULL, *shortened = NULL, *lanes = NULL, *stages = NULL;

  g_assert_true (pathos_edit_step (fixture->map.history, &main, 1, 1, 0, &besides, NULL));
  moved = pathos_besides_describe (&besides, "Moved");
  g_assert_cmpstr (moved, ==, "Moved; one alternative moved along; one card shortened");
  undo (fixture);

  deleted = delete_and_describe (fixture, "Returns to the camera page", NULL);
  g_assert_true (g_str_has_prefix (deleted, "“Returns to the camera page” deleted, with "));
  g_assert_true (g_str_has_suffix (deleted, "; “Visits the store” takes its place; one card shortened"));
  undo (fixture);
  shortened = delete_and_describe (fixture, "Reads the FAQ", NULL);
  g_assert_true (g_str_has_suffix (shortened, "; one card shortened"));
  g_assert_null (strstr (shortened, "place"));
  undo (fixture);

  stages = delete_and_describe (fixture, "Awareness", "Advocacy");
  g_assert_true (g_str_has_prefix (stages, "2 stages deleted, with 3 touchpoints"));
  undo (fixture);

  /* What is refused is not counted. */
  lanes = delete_and_describe (fixture, "Touchpoints", "Thinking");
  g_assert_cmpstr (lanes, ==, "1 lane deleted, with 7 cards");
  undo (fixture);
  g_assert_cmpstr (pathos_edit_get_refusal (map_find (&fixture->map, "Touchpoints")), ==,
                   "A map always has this lane.");
  g_assert_cmpstr (pathos_edit_get_refusal (PATHOS_ELEMENT (fixture->map.journey)), ==,
                   "A map always has a title.");
  g_assert_null (pathos_edit_get_refusal (map_find (&fixture->map, "Thinking")));
}

/* Of two alternatives, one takes the place of what is deleted. A card that is deleted itself is not
 * shortened, and one that ends where there are alternatives ends at the touchpoint that they can replace. */
static void
test_said_precisely (Fixture      *fixture,
                     gconstpointer data)
{
  PathosElement *faq = map_find (&fixture->map, "Reads the FAQ"), *across;
  PathosElement *main = map_find (&fixture->map, "Returns to the camera page");
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (PathosCensus) census = NULL;
  g_autofree char *promoted = NULL, *both = NULL;

  pathos_history_begin (fixture->map.history, "Prepare");
  g_object_set (faq, "instead-of", main->id, NULL);
  pathos_history_end (fixture->map.history);
  promoted = delete_and_describe (fixture, "Returns to the camera page", NULL);
  g_assert_nonnull (strstr (promoted, "; “Visits the store” takes its place"));
  undo_all (fixture);

  g_ptr_array_add (ids, faq->id);
  g_ptr_array_add (ids, find_card (fixture, "Product catalogue and stock")->id);
  census = pathos_census_new (fixture->map.journey, ids);
  pathos_edit_delete (fixture->map.history, fixture->map.journey, ids);
  both = pathos_census_describe_deleted (census);
  g_assert_null (strstr (both, "shortened"));
  undo (fixture);

  pathos_history_begin (fixture->map.history, "Prepare");
  across = add_card (PATHOS_LANE (map_find (&fixture->map, "Backstage")),
                     map_find (&fixture->map, "Follows us and signs up"), faq, "Across");
  pathos_history_end (fixture->map.history);
  g_free (delete_and_describe (fixture, "Reads the FAQ", NULL));
  g_assert_cmpstr (PATHOS_CARD (across)->until, ==, main->id);
  undo_all (fixture);
}

/* A name in a sentence is one line, and not longer than a sentence may be. */
static void
test_long_name (Fixture      *fixture,
                gconstpointer data)
{
  PathosElement   *touchpoint = map_find (&fixture->map, "Reads the FAQ");
  g_autofree char *title = g_strdup_printf ("Reads\n\n%0200d", 7);
  g_autofree char *name = NULL;

  g_object_set (touchpoint, "title", title, NULL);
  name = pathos_wording_name (touchpoint);
  g_assert_true (g_str_has_prefix (name, "“Reads 00"));
  g_assert_true (g_str_has_suffix (name, "0…”"));
  g_assert_cmpint (g_utf8_strlen (name, -1), ==, 42);
}

#define ADD(name, func) g_test_add ("/steps/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("card-along", test_card_along);
  ADD ("span-along", test_span_along);
  ADD ("card-down", test_card_down);
  ADD ("flow", test_flow);
  ADD ("flow-into", test_flow_into);
  ADD ("stage", test_stage);
  ADD ("hidden", test_hidden);
  ADD ("hidden-card", test_hidden_card);
  ADD ("several", test_several);
  ADD ("said", test_said);
  ADD ("said-precisely", test_said_precisely);
  ADD ("long-name", test_long_name);

  return g_test_run ();
}

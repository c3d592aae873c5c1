/* test-company.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Length: every way in which a touchpoint moves. */

#include "config.h"

#include "map.h"

#include "pathos-card.h"
#include "pathos-company.h"
#include "pathos-drag-tool.h"
#include "pathos-edits.h"
#include "pathos-json-writer.h"
#include "pathos-lane.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"
#include "pathos-wording.h"

#include <string.h>

/* What moves along with a touchpoint. In the sample, people can visit the store instead of returning to the
 * camera page. Whatever is done is one step, and undoing it gives the same bytes. */

#define MAIN        "Returns to the camera page"
#define ALTERNATIVE "Visits the store"

typedef struct
{
  Map            map;
  PathosElement *main;
  PathosElement *alternative;
  GBytes        *bytes;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  map_set_up (&fixture->map, NULL);
  fixture->main = map_find (&fixture->map, MAIN);
  fixture->alternative = map_find (&fixture->map, ALTERNATIVE);
  fixture->bytes = pathos_json_write (fixture->map.journey);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_bytes_unref (fixture->bytes);
  map_tear_down (&fixture->map, NULL);
}

/* Asserts that the last words of the titles in a stage begin with these letters, those of alternatives in
 * brackets. */
static void
expect (Fixture    *fixture,
        const char *stage,
        const char *letters)
{
  PathosList      *list = PATHOS_STAGE (map_find (&fixture->map, stage))->touchpoints;
  g_autofree char *fault = pathos_journey_find_fault (fixture->map.journey);
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_cmpstr (fault, ==, NULL);
  for (guint i = 0; i < list->n_items; i++)
    {
      PathosTouchpoint *touchpoint = PATHOS_TOUCHPOINT (list->items[i]);

      g_string_append_printf (found, pathos_touchpoint_is_alternative (touchpoint) ? "(%c)" : "%c",
                              strrchr (touchpoint->title, ' ')[1]);
    }
  g_assert_cmpstr (found->str, ==, letters);
}

static void
undo (Fixture *fixture)
{
  g_autoptr (GBytes) bytes = NULL;

  pathos_history_undo (fixture->map.history);
  g_assert_false (pathos_history_get_can_undo (fixture->map.history));
  bytes = pathos_json_write (fixture->map.journey);
  g_assert_true (g_bytes_equal (bytes, fixture->bytes));
  map_lay_out (&fixture->map, NULL);
}

static gboolean
step (Fixture       *fixture,
      PathosElement *element,
      int            direction)
{
  return pathos_edit_step (fixture->map.history, &element, 1, direction, 0, NULL, NULL);
}

static void
test_step (Fixture      *fixture,
           gconstpointer data)
{
  expect (fixture, "Decision", "p(s)Fc");
  g_assert_true (step (fixture, fixture->main, -1));
  expect (fixture, "Consideration", "uurp(s)");
  expect (fixture, "Decision", "Fc");
  undo (fixture);

  g_assert_true (step (fixture, fixture->main, 1));
  expect (fixture, "Decision", "Fp(s)c");
  g_assert_true (step (fixture, fixture->main, 1));
  expect (fixture, "Decision", "Fcp(s)");
  g_assert_true (step (fixture, fixture->main, -1));
  expect (fixture, "Decision", "Fp(s)c");
  g_assert_true (step (fixture, fixture->main, 1));
  g_assert_true (step (fixture, fixture->main, 1));
  expect (fixture, "Retention", "p(s)c");
  for (guint i = 0; i < 5; i++)
    pathos_history_undo (fixture->map.history);
  expect (fixture, "Decision", "p(s)Fc");
  g_assert_false (pathos_history_get_can_undo (fixture->map.history));

  /* Another one steps over both. */
  g_assert_true (step (fixture, map_find (&fixture->map, "Reads the FAQ"), -1));
  expect (fixture, "Decision", "Fp(s)c");
  g_assert_true (step (fixture, map_find (&fixture->map, "Reads the FAQ"), 1));
  expect (fixture, "Decision", "p(s)Fc");
}

static void
test_step_alternative (Fixture      *fixture,
                       gconstpointer data)
{
  g_autofree char *place = NULL;

  g_assert_true (step (fixture, fixture->alternative, 1));
  expect (fixture, "Decision", "pF(s)c");
  place = pathos_wording_moved (fixture->alternative);
  g_assert_cmpstr (place, ==, "“Visits the store”, now instead of “Reads the FAQ”");
  undo (fixture);

  g_assert_true (step (fixture, fixture->alternative, -1));
  expect (fixture, "Consideration", "uurs");
  expect (fixture, "Decision", "pFc");
  undo (fixture);
}

/* Drags the middle of a card to a part of another one: 0 is its start, 1 its end. */
static void
drag (Fixture    *fixture,
      const char *title,
      const char *target,
      float       part)
{
  g_autoptr (PathosTool) tool = pathos_drag_tool_new ();
  PathosSpot spot = map_spot (&fixture->map, title, PATHOS_GROUP_TOUCHPOINT);
  PathosSpot to = map_spot (&fixture->map, target, PATHOS_GROUP_TOUCHPOINT);
  float      x = to.x + part * to.group->area.size.width, y = to.y + 10;

  g_assert_true (map_begin (&fixture->map, tool, &spot, spot.x + 20, spot.y + 10));
  map_lay_out (&fixture->map, pathos_tool_get_draft (tool));
  map_move (&fixture->map, tool, x, y, FALSE);
  map_lay_out (&fixture->map, pathos_tool_get_draft (tool));
  pathos_tool_drop (tool, fixture->map.history, NULL);
  map_lay_out (&fixture->map, NULL);
}

static void
test_drag_main (Fixture      *fixture,
                gconstpointer data)
{
  drag (fixture, MAIN, "Takes the free course", 0.05f);
  expect (fixture, "Decision", "Fc");
  expect (fixture, "Retention", "p(s)c");
  undo (fixture);

  drag (fixture, MAIN, "Reads the FAQ", 0.95f);
  expect (fixture, "Decision", "Fp(s)c");
  undo (fixture);

  /* A touchpoint that is no alternative does not become one by chance. */
  drag (fixture, MAIN, "Goes to checkout", 0.55f);
  expect (fixture, "Decision", "Fcp(s)");
  undo (fixture);
}

static gboolean
set_main (Fixture    *fixture,
          const char *title,
          const char *main)
{
  PathosElement    *element = map_find (&fixture->map, title);
  const PathosAttr *attr = pathos_element_find_attr (element, "instead-of");
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, main != NULL ? map_find (&fixture->map, main)->id : "");
  return pathos_edit_set_value (fixture->map.history, element, attr, &value);
}

static void
test_drag_alternative (Fixture      *fixture,
                       gconstpointer data)
{
  drag (fixture, ALTERNATIVE, "Goes to checkout", 0.05f);
  expect (fixture, "Decision", "p(s)Fc");
  g_assert_false (pathos_history_get_can_undo (fixture->map.history));

  drag (fixture, ALTERNATIVE, "Goes to checkout", 0.5f);
  expect (fixture, "Decision", "pFc(s)");
  undo (fixture);

  drag (fixture, ALTERNATIVE, "Takes the free course", 0.5f);
  expect (fixture, "Decision", "pFc");
  expect (fixture, "Retention", "c(s)");
  undo (fixture);

  drag (fixture, ALTERNATIVE, "Takes the free course", 0.05f);
  expect (fixture, "Decision", "pFc");
  expect (fixture, "Retention", "sc");
  undo (fixture);
}

/* Dropped onto an alternative, one becomes that of the same touchpoint. Dropped onto its own, it stays. */
static void
test_drag_onto (Fixture      *fixture,
                gconstpointer data)
{
  g_assert_true (set_main (fixture, "Goes to checkout", "Reads the FAQ"));
  map_lay_out (&fixture->map, NULL);
  expect (fixture, "Decision", "p(s)F(c)");
  drag (fixture, ALTERNATIVE, "Goes to checkout", 0.5f);
  expect (fixture, "Decision", "pF(c)(s)");
  pathos_history_undo (fixture->map.history);
  undo (fixture);

  g_assert_true (set_main (fixture, "Reads the FAQ", MAIN));
  map_lay_out (&fixture->map, NULL);
  expect (fixture, "Decision", "p(s)(F)c");
  drag (fixture, ALTERNATIVE, MAIN, 0.5f);
  expect (fixture, "Decision", "p(s)(F)c");
  undo (fixture);
}

/* What was chosen is what undo and redo report, whatever moved with it. */
static void
flipped_cb (PathosElement **first,
            GPtrArray      *elements)
{
  g_assert_cmpuint (elements->len, ==, 1);
  *first = elements->pdata[0];
}

static void
test_flipped (Fixture      *fixture,
              gconstpointer data)
{
  PathosElement *first = NULL;

  g_signal_connect_swapped (fixture->map.history, "flipped", G_CALLBACK (flipped_cb), &first);
  for (int direction = -1; direction <= 1; direction += 2)
    {
      g_assert_true (step (fixture, fixture->main, direction));
      pathos_history_undo (fixture->map.history);
      g_assert_true (first == fixture->main);
      first = NULL;
      pathos_history_redo (fixture->map.history);
      g_assert_true (first == fixture->main);
      pathos_history_undo (fixture->map.history);
    }

  /* Only its alternative changes its place in the list. */
  g_assert_true (step (fixture, fixture->main, 1));
  g_assert_true (pathos_edit_join (fixture->map.history, &fixture->main, 1, NULL, NULL));
  pathos_history_undo (fixture->map.history);
  g_assert_true (first == fixture->main);
}

/* The draft shows what the drop does. */
static void
test_preview (Fixture      *fixture,
              gconstpointer data)
{
  PathosSlot slot = pathos_slot_new (map_find (&fixture->map, "Takes the free course")->list, 0);
  g_autoptr (PathosDraft) draft = pathos_company_drop (fixture->map.journey, &fixture->main, 1, &slot, NULL);
  g_autoptr (PathosDraft) same = pathos_company_drop (fixture->map.journey, &fixture->main, 1, &slot, NULL);
  g_autoptr (PathosDraft) lifted = pathos_company_lift (fixture->map.journey, &fixture->main, 1);
  PathosSpot main, alternative;

  g_assert_cmpuint (draft->n_places, ==, 2);
  g_assert_true (pathos_draft_equal (draft, same));
  g_assert_false (pathos_draft_equal (draft, lifted));
  map_lay_out (&fixture->map, draft);
  main = map_spot (&fixture->map, MAIN, PATHOS_GROUP_TOUCHPOINT);
  alternative = map_spot (&fixture->map, ALTERNATIVE, PATHOS_GROUP_TOUCHPOINT);
  g_assert_cmpfloat (main.x, ==, alternative.x);
  g_assert_cmpfloat (main.y, <, alternative.y);
  g_assert_cmpfloat (main.x, <, map_spot (&fixture->map, "Takes the free course", PATHOS_GROUP_TOUCHPOINT).x);
  g_assert_cmpfloat (main.x, >, map_spot (&fixture->map, "Goes to checkout", PATHOS_GROUP_TOUCHPOINT).x);
  map_lay_out (&fixture->map, NULL);
}

static void
test_set (Fixture      *fixture,
          gconstpointer data)
{
  g_assert_true (set_main (fixture, MAIN, "Goes to checkout"));
  expect (fixture, "Decision", "Fc(p)(s)");
  undo (fixture);
  g_assert_true (set_main (fixture, "Reads the FAQ", MAIN));
  expect (fixture, "Decision", "p(s)(F)c");
  g_assert_true (set_main (fixture, ALTERNATIVE, NULL));
  expect (fixture, "Decision", "p(F)sc");
  pathos_history_undo (fixture->map.history);
  undo (fixture);

  g_assert_false (set_main (fixture, ALTERNATIVE, MAIN));
  g_assert_false (set_main (fixture, "Reads the FAQ", ALTERNATIVE));
  g_assert_false (set_main (fixture, MAIN, MAIN));
  g_assert_false (set_main (fixture, MAIN, "Takes the free course"));
  g_assert_false (pathos_history_get_can_undo (fixture->map.history));
  expect (fixture, "Decision", "p(s)Fc");
}

static void delete (Fixture       *fixture,
                    PathosElement *element)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  g_ptr_array_add (ids, element->id);
  pathos_edit_delete (fixture->map.history, fixture->map.journey, ids);
}

static void
test_delete (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GPtrArray) both = g_ptr_array_new ();

  g_assert_true (set_main (fixture, "Reads the FAQ", MAIN));
  delete (fixture, fixture->main);
  expect (fixture, "Decision", "s(F)c");
  pathos_history_undo (fixture->map.history);

  /* One that is deleted as well does not take its place, the next one does. */
  g_assert_true (set_main (fixture, "Goes to checkout", MAIN));
  g_ptr_array_add (both, fixture->main->id);
  g_ptr_array_add (both, fixture->alternative->id);
  pathos_edit_delete (fixture->map.history, fixture->map.journey, both);
  expect (fixture, "Decision", "F(c)");
  pathos_history_undo (fixture->map.history);
  pathos_history_undo (fixture->map.history);
  undo (fixture);
}

/* Asserts what the card below the catalogue spans: the last words of its ends begin with these letters. */
static void
expect_span (Fixture    *fixture,
             const char *letters)
{
  PathosCard      *card = NULL;
  g_autofree char *found = NULL;
  PathosElement   *at, *until;

  for (guint i = 0; i < fixture->map.journey->lanes->n_items; i++)
    {
      PathosList *cards = PATHOS_LANE (fixture->map.journey->lanes->items[i])->cards;

      for (guint j = 0; j < cards->n_items; j++)
        {
          if (g_str_equal (PATHOS_CARD (cards->items[j])->text, "Product catalogue and stock"))
            card = PATHOS_CARD (cards->items[j]);
        }
    }

  g_assert_nonnull (card);
  at = pathos_journey_find (fixture->map.journey, card->at);
  until = pathos_journey_find (fixture->map.journey, card->until);
  found = g_strdup_printf ("%c%c", strrchr (PATHOS_TOUCHPOINT (at)->title, ' ')[1],
                           until != NULL ? strrchr (PATHOS_TOUCHPOINT (until)->title, ' ')[1] : '-');
  g_assert_cmpstr (found, ==, letters);
}

/* A spanning card stays in the columns that are left when its first or last touchpoint goes. */
static void
test_spans (Fixture      *fixture,
            gconstpointer data)
{
  PathosElement *last = map_find (&fixture->map, "Reads the FAQ");

  expect_span (fixture, "pF");
  drag (fixture, "Reads the FAQ", "Recommends a friend", 0.95f);
  expect_span (fixture, "p-");
  undo (fixture);
  expect_span (fixture, "pF");

  drag (fixture, MAIN, "Recommends a friend", 0.95f);
  expect_span (fixture, "F-");
  undo (fixture);

  /* From the start of one stage to the end of the other: the order stays the same. */
  g_assert_true (step (fixture, fixture->main, -1));
  expect_span (fixture, "pF");
  undo (fixture);

  delete (fixture, last);
  expect_span (fixture, "p-");
  undo (fixture);
  delete (fixture, fixture->main);
  expect_span (fixture, "sF");
  undo (fixture);
}

#define ADD(name, func) g_test_add ("/company/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("step", test_step);
  ADD ("step-alternative", test_step_alternative);
  ADD ("drag-main", test_drag_main);
  ADD ("drag-alternative", test_drag_alternative);
  ADD ("drag-onto", test_drag_onto);
  ADD ("flipped", test_flipped);
  ADD ("preview", test_preview);
  ADD ("set", test_set);
  ADD ("delete", test_delete);
  ADD ("spans", test_spans);

  return g_test_run ();
}

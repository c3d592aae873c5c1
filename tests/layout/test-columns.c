/* test-columns.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-columns.h"

#include "pathos-journey.h"

typedef struct
{
  PathosJourney *journey;
  PathosElement *stages[3];
  PathosElement *touchpoints[6];
} Fixture;

/* Makes the touchpoint @letter an alternative of @main, or of nothing. */
static void
replace (Fixture    *fixture,
         char        letter,
         const char *main)
{
  g_object_set (fixture->touchpoints[letter - 'a'], "instead-of",
                *main != '\0' ? fixture->touchpoints[*main - 'a']->id : "", NULL);
}

/* Three stages: a, b or c, d · none · e, f */
static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  static const guint stage_of[] = { 0, 0, 0, 0, 2, 2 };

  fixture->journey = pathos_journey_new ();
  for (guint i = 0; i < G_N_ELEMENTS (fixture->stages); i++)
    {
      fixture->stages[i] = g_object_new (PATHOS_TYPE_STAGE, NULL);
      pathos_list_append (fixture->journey->stages, fixture->stages[i]);
      g_object_unref (fixture->stages[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (fixture->touchpoints); i++)
    {
      fixture->touchpoints[i] = g_object_new (PATHOS_TYPE_TOUCHPOINT, NULL);
      pathos_list_append (PATHOS_STAGE (fixture->stages[stage_of[i]])->touchpoints, fixture->touchpoints[i]);
      g_object_unref (fixture->touchpoints[i]);
    }
  replace (fixture, 'c', "b");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->journey);
}

static char
get_letter (Fixture          *fixture,
            PathosTouchpoint *touchpoint)
{
  for (guint i = 0; i < G_N_ELEMENTS (fixture->touchpoints); i++)
    {
      if (fixture->touchpoints[i] == PATHOS_ELEMENT (touchpoint))
        return (char) ('a' + i);
    }

  g_assert_not_reached ();
}

/* Asserts what is in each column: a letter for each touchpoint, a blank between columns, a dot for an empty
 * one, a bar between stages. */
static void
expect (Fixture          *fixture,
        const PathosView *view,
        const char       *layout)
{
  g_autoptr (PathosOverlay) overlay = pathos_overlay_new (fixture->journey);
  PathosColumns *columns;
  g_autoptr (GString) found = g_string_new (NULL);

  pathos_overlay_update (overlay, view->draft, NULL, NULL);
  columns = pathos_columns_new (overlay, view);
  for (guint i = 0; i < columns->n_columns; i++)
    {
      const PathosColumn *column = &columns->columns[i];

      if (i > 0)
        g_string_append_c (found, column->stage != column[-1].stage ? '|' : ' ');
      if (column->n_touchpoints == 0)
        g_string_append_c (found, '.');
      for (guint j = 0; j < column->n_touchpoints; j++)
        g_string_append_c (found, get_letter (fixture, columns->touchpoints[column->first_touchpoint + j]));
      g_assert_true ((column->touchpoint == NULL) == (column->n_touchpoints == 0));
    }

  g_assert_cmpstr (found->str, ==, layout);
  pathos_columns_free (columns);
}

static void
test_alternatives (Fixture      *fixture,
                   gconstpointer data)
{
  PathosView all = { 0 };

  expect (fixture, &all, "a bc d|.|e f");
  replace (fixture, 'd', "b");
  expect (fixture, &all, "a bcd|.|e f");
  replace (fixture, 'f', "e");
  expect (fixture, &all, "a bcd|.|ef");

  /* Wherever they are in the list. */
  replace (fixture, 'd', "a");
  expect (fixture, &all, "ad bc|.|ef");
  replace (fixture, 'f', "");
  replace (fixture, 'e', "f");
  expect (fixture, &all, "ad bc|.|fe");
}

static void
test_views (Fixture      *fixture,
            gconstpointer data)
{
  PathosView last = { .first_stage = 1 }, first = { .n_stages = 1 };
  PathosView none = { .first_stage = 9, .n_stages = 2 }, more = { .first_stage = 2, .n_stages = 7 };

  expect (fixture, &first, "a bc d");
  expect (fixture, &last, ".|e f");
  expect (fixture, &more, "e f");
  expect (fixture, &none, "");
}

static void
drop (Fixture    *fixture,
      guint       lifted,
      guint       stage,
      guint       index,
      const char *layout)
{
  PathosList      *list = PATHOS_STAGE (fixture->stages[stage])->touchpoints;
  PathosDraftPlace place = { fixture->touchpoints[lifted], pathos_slot_new (list, index), FALSE };
  g_autoptr (PathosDraft) draft = pathos_draft_new (&place, 1, NULL, 0);
  PathosView view = { .draft = draft };

  expect (fixture, &view, layout);

  /* After the drop it is the same. */
  {
    PathosList *from = fixture->touchpoints[lifted]->list;
    PathosList *to = PATHOS_STAGE (fixture->stages[stage])->touchpoints;
    PathosView  all = { 0 };
    guint       position;

    g_assert_true (pathos_list_find (from, fixture->touchpoints[lifted], &position));
    pathos_list_move (from, position, to, index);
    expect (fixture, &all, layout);
    pathos_list_move (to, index, from, position);
  }
}

static void
test_drops (Fixture      *fixture,
            gconstpointer data)
{
  drop (fixture, 0, 0, 3, "bc d a|.|e f");
  drop (fixture, 0, 0, 0, "a bc d|.|e f");
  drop (fixture, 3, 0, 1, "a d bc|.|e f");
  drop (fixture, 0, 1, 0, "bc d|a|e f");
  drop (fixture, 5, 2, 0, "a bc d|.|f e");
  drop (fixture, 1, 2, 2, "a c d|.|e f b");
}

static void
test_places (Fixture      *fixture,
             gconstpointer data)
{
  PathosView all = { 0 };
  g_autoptr (PathosOverlay) overlay = pathos_overlay_new (fixture->journey);
  PathosColumns *columns = pathos_columns_new (overlay, &all);
  guint          column, first, last;

  columns->columns[1].need = 190;
  columns->columns[2].need = 500;
  columns->columns[3].need = 20;
  pathos_columns_place (columns, 160);
  g_assert_cmpfloat (columns->columns[0].width, ==, 160);
  g_assert_cmpfloat (columns->columns[1].width, ==, 190);
  g_assert_cmpfloat (columns->columns[2].width, ==, PATHOS_COLUMN_GROWN);
  g_assert_cmpfloat (columns->columns[3].width, ==, 160);
  g_assert_cmpfloat (columns->columns[3].x, ==, 570);
  g_assert_cmpfloat (columns->width, ==, 570 + 3 * 160);

  g_assert_true (pathos_columns_find (columns, fixture->touchpoints[2]->id, &column));
  g_assert_cmpuint (column, ==, 1);
  g_assert_true (pathos_columns_find_span (columns, fixture->stages[0]->id, &first, &last));
  g_assert_cmpuint (first, ==, 0);
  g_assert_cmpuint (last, ==, 2);
  g_assert_true (pathos_columns_find_span (columns, fixture->touchpoints[5]->id, &first, &last));
  g_assert_cmpuint (first, ==, 5);
  g_assert_cmpuint (last, ==, 5);
  g_assert_false (pathos_columns_find (columns, "nowhere", &column));
  pathos_columns_free (columns);
}

#define ADD(name, func) g_test_add ("/columns/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("alternatives", test_alternatives);
  ADD ("views", test_views);
  ADD ("drops", test_drops);
  ADD ("places", test_places);

  return g_test_run ();
}

/* test-history.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-card.h"
#include "pathos-history.h"
#include "pathos-lane.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"

typedef struct
{
  PathosJourney *journey;
  PathosHistory *history;
  PathosStage   *stage;
  gint64         now;
} Fixture;

static gint64
fixture_clock (gpointer user_data)
{
  return ((Fixture *) user_data)->now;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->journey = pathos_journey_new ();
  fixture->stage = g_object_new (PATHOS_TYPE_STAGE, "title", "One", NULL);
  pathos_list_append (fixture->journey->stages, PATHOS_ELEMENT (fixture->stage));
  fixture->history = pathos_history_new (fixture->journey);
  pathos_history_set_clock (fixture->history, fixture_clock, fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->history);
  g_object_add_weak_pointer (G_OBJECT (fixture->journey), (gpointer *) &fixture->journey);
  g_object_unref (fixture->journey);
  g_assert_null (fixture->journey);
  g_assert_finalize_object (fixture->stage);
}

static void
test_lone_edits_join (Fixture      *fixture,
                      gconstpointer data)
{
  g_object_set (fixture->stage, "title", "T", NULL);
  g_object_set (fixture->stage, "title", "Tw", NULL);
  g_object_set (fixture->stage, "title", "Two", NULL);
  g_assert_true (pathos_history_get_modified (fixture->history));
  g_assert_cmpstr (pathos_history_get_undo_label (fixture->history), ==, "Title");

  g_assert_true (pathos_history_undo (fixture->history));
  g_assert_cmpstr (fixture->stage->title, ==, "One");
  g_assert_false (pathos_history_get_can_undo (fixture->history));
  g_assert_false (pathos_history_get_modified (fixture->history));
  g_assert_cmpstr (pathos_history_get_redo_label (fixture->history), ==, "Title");

  g_assert_true (pathos_history_redo (fixture->history));
  g_assert_cmpstr (fixture->stage->title, ==, "Two");
  g_assert_false (pathos_history_redo (fixture->history));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/history/lone-edits-join", Fixture, NULL, set_up, test_lone_edits_join, tear_down);

  return g_test_run ();
}

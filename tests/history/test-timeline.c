/* test-timeline.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "history-fixture.h"
#include "pathos-lane.h"
#include "pathos-timeline.h"

static void
test_saved_mark (Fixture      *fixture,
                 gconstpointer data)
{
  set_title (fixture, "a");
  pathos_history_mark_saved (fixture->history);
  g_assert_false (pathos_history_get_modified (fixture->history));

  pathos_history_undo (fixture->history);
  g_assert_true (pathos_history_get_modified (fixture->history));
  pathos_history_redo (fixture->history);
  g_assert_false (pathos_history_get_modified (fixture->history));

  /* The saved state can no longer be reached. */
  pathos_history_undo (fixture->history);
  set_title (fixture, "b");
  pathos_history_seal (fixture->history);
  g_assert_true (pathos_history_get_modified (fixture->history));
  pathos_history_undo (fixture->history);
  g_assert_true (pathos_history_get_modified (fixture->history));
}

static void
test_oldest_steps_are_dropped (Fixture      *fixture,
                               gconstpointer data)
{
  for (guint i = 0; i < PATHOS_MAX_STEPS + 10; i++)
    {
      g_autofree char *title = g_strdup_printf ("%u", i);

      set_title (fixture, title);
      pathos_history_seal (fixture->history);
      if (i == 20)
        pathos_history_mark_saved (fixture->history);
    }

  for (guint i = 0; i < PATHOS_MAX_STEPS - 11; i++)
    pathos_history_undo (fixture->history);
  g_assert_cmpstr (fixture->stage->title, ==, "20");
  g_assert_false (pathos_history_get_modified (fixture->history));

  g_assert_cmpuint (count_undo (fixture), ==, 11);
  g_assert_cmpstr (fixture->stage->title, ==, "9");

  /* Once the step after the saved state is dropped, nothing leads back to it. */
  pathos_history_mark_saved (fixture->history);
  for (guint i = 0; i < PATHOS_MAX_STEPS + 1; i++)
    {
      set_title (fixture, i % 2 == 0 ? "x" : "y");
      pathos_history_seal (fixture->history);
    }
  g_assert_cmpuint (count_undo (fixture), ==, PATHOS_MAX_STEPS);
  g_assert_true (pathos_history_get_modified (fixture->history));
}

static void
test_spelling_comes_back (Fixture      *fixture,
                          gconstpointer data)
{
  g_autoptr (PathosLane) lane = g_object_new (PATHOS_TYPE_LANE, NULL);
  const PathosAttr *role = pathos_element_find_attr (PATHOS_ELEMENT (lane), "role");
  g_auto (GValue) value = G_VALUE_INIT;

  pathos_attr_load (role, lane, &value);
  pathos_element_set_value (PATHOS_ELEMENT (lane), role, &value, "\"rumours\"");
  pathos_list_append (fixture->journey->lanes, PATHOS_ELEMENT (lane));
  pathos_history_mark_saved (fixture->history);

  g_object_set (lane, "role", PATHOS_LANE_ROLE_NONE, NULL);
  g_assert_null (pathos_element_get_spelling (PATHOS_ELEMENT (lane), role));
  g_assert_true (pathos_history_get_modified (fixture->history));

  pathos_history_undo (fixture->history);
  g_assert_cmpstr (pathos_element_get_spelling (PATHOS_ELEMENT (lane), role), ==, "\"rumours\"");
  pathos_history_redo (fixture->history);
  g_assert_null (pathos_element_get_spelling (PATHOS_ELEMENT (lane), role));
}

static void
count_notify_cb (guint *n)
{
  (*n)++;
}

static void
test_notifies_only_on_change (Fixture      *fixture,
                              gconstpointer data)
{
  const char *names[] = { "can-undo", "can-redo", "undo-label", "redo-label", "modified" };
  guint       n[5] = { 0 };

  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *signal = g_strconcat ("notify::", names[i], NULL);

      g_signal_connect_swapped (fixture->history, signal, G_CALLBACK (count_notify_cb), &n[i]);
    }

  set_title (fixture, "a");
  set_title (fixture, "b");
  pathos_history_seal (fixture->history);
  set_title (fixture, "c");
  pathos_history_seal (fixture->history);
  g_assert_cmpuint (n[0], ==, 1);
  g_assert_cmpuint (n[1], ==, 0);
  g_assert_cmpuint (n[2], ==, 1);
  g_assert_cmpuint (n[3], ==, 0);
  g_assert_cmpuint (n[4], ==, 1);

  pathos_history_undo (fixture->history);
  pathos_history_undo (fixture->history);
  g_assert_cmpuint (n[0], ==, 2);
  g_assert_cmpuint (n[1], ==, 1);
  g_assert_cmpuint (n[2], ==, 2);
  g_assert_cmpuint (n[3], ==, 1);
  g_assert_cmpuint (n[4], ==, 2);
}

static void
test_properties (Fixture      *fixture,
                 gconstpointer data)
{
  gboolean         can_undo, can_redo, modified;
  g_autofree char *undo_label = NULL, *redo_label = NULL;

  set_title (fixture, "a");
  pathos_history_seal (fixture->history);
  add_touchpoint (fixture, "b");
  pathos_history_undo (fixture->history);
  g_object_get (fixture->history, "can-undo", &can_undo, "can-redo", &can_redo, "modified", &modified,
                "undo-label", &undo_label, "redo-label", &redo_label, NULL);
  g_assert_true (can_undo && can_redo && modified);
  g_assert_cmpstr (undo_label, ==, "Title");
  g_assert_cmpstr (redo_label, ==, "Add");
}

static void
flipped_cb (PathosHistory *history,
            GPtrArray     *elements,
            GPtrArray    **flipped)
{
  g_clear_pointer (flipped, g_ptr_array_unref);
  *flipped = g_ptr_array_ref (elements);
}

static void
test_reports_flipped (Fixture      *fixture,
                      gconstpointer data)
{
  g_autoptr (GPtrArray) flipped = NULL;
  PathosTouchpoint *touchpoint;

  g_signal_connect (fixture->history, "flipped", G_CALLBACK (flipped_cb), &flipped);

  pathos_history_begin (fixture->history, "Both");
  touchpoint = add_touchpoint (fixture, "a");
  set_title (fixture, "x");
  g_object_set (touchpoint, "title", "b", NULL);
  pathos_history_end (fixture->history);

  pathos_history_undo (fixture->history);
  g_assert_cmpuint (flipped->len, ==, 0);
  pathos_history_redo (fixture->history);
  g_assert_cmpuint (flipped->len, ==, 1);
  g_assert_true (flipped->pdata[0] == touchpoint);

  /* A step that only sets attributes is about their elements. */
  set_title (fixture, "y");
  pathos_history_undo (fixture->history);
  g_assert_cmpuint (flipped->len, ==, 1);
  g_assert_true (flipped->pdata[0] == fixture->stage);
}

/* What a step says that it is about is reported, as far as it is in the map, and nothing else. */
static void
test_subjects (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (GPtrArray) flipped = NULL;
  PathosElement *stage = PATHOS_ELEMENT (fixture->stage), *added;

  g_signal_connect (fixture->history, "flipped", G_CALLBACK (flipped_cb), &flipped);

  pathos_history_begin (fixture->history, "Outer");
  pathos_history_set_subjects (fixture->history, &stage, 1);
  pathos_history_begin (fixture->history, "Inner");
  added = PATHOS_ELEMENT (add_touchpoint (fixture, "a"));
  pathos_history_set_subjects (fixture->history, &added, 1);
  pathos_history_end (fixture->history);
  pathos_history_end (fixture->history);
  pathos_history_undo (fixture->history);
  g_assert_cmpuint (flipped->len, ==, 1);
  g_assert_true (flipped->pdata[0] == stage);
  pathos_history_redo (fixture->history);
  g_assert_cmpuint (flipped->len, ==, 1);
  g_assert_true (flipped->pdata[0] == stage);

  /* Without what was added, it is about what is left. */
  pathos_history_begin (fixture->history, "Add");
  added = PATHOS_ELEMENT (add_touchpoint (fixture, "b"));
  pathos_history_set_subjects (fixture->history, &added, 1);
  set_title (fixture, "z");
  pathos_history_end (fixture->history);
  pathos_history_undo (fixture->history);
  g_assert_cmpuint (flipped->len, ==, 0);
  pathos_history_redo (fixture->history);
  g_assert_cmpuint (flipped->len, ==, 1);
  g_assert_true (flipped->pdata[0] == added);
}

static gint64
read_clock (gpointer user_data)
{
  return *(gint64 *) user_data;
}

static void
run_title (Fixture    *fixture,
           const char *title)
{
  pathos_history_begin_run (fixture->history, "Title", "title");
  set_title (fixture, title);
  pathos_history_end (fixture->history);
}

static void
set_goal (Fixture    *fixture,
          const char *goal)
{
  g_object_set (fixture->stage, "goal", goal, NULL);
}

/* The steps of a run replace each other, until it rests, is undone or saved, or something else is done. */
static void
test_run (Fixture      *fixture,
          gconstpointer data)
{
  PathosStage     *stage = fixture->stage;
  gint64           now = 0;
  g_autofree char *before = g_strdup (stage->title);

  pathos_history_set_clock (fixture->history, read_clock, &now);
  run_title (fixture, "a");
  run_title (fixture, "b");
  g_assert_cmpstr (stage->title, ==, "b");
  pathos_history_undo (fixture->history);
  g_assert_cmpstr (stage->title, ==, before);
  g_assert_false (pathos_history_get_can_undo (fixture->history));

  pathos_history_redo (fixture->history);
  run_title (fixture, "c");
  pathos_history_undo (fixture->history);
  g_assert_cmpstr (stage->title, ==, "b");
  run_title (fixture, "c");
  now += 3 * G_USEC_PER_SEC;
  run_title (fixture, "d");
  pathos_history_undo (fixture->history);
  g_assert_cmpstr (stage->title, ==, "c");

  run_title (fixture, "e");
  pathos_history_mark_saved (fixture->history);
  run_title (fixture, "f");
  pathos_history_undo (fixture->history);
  g_assert_cmpstr (stage->title, ==, "e");
  g_assert_false (pathos_history_get_modified (fixture->history));

  /* A run that ends where it began leaves no trace. */
  run_title (fixture, "g");
  run_title (fixture, "e");
  g_assert_cmpstr (stage->title, ==, "e");
  g_assert_false (pathos_history_get_modified (fixture->history));
  g_assert_false (pathos_history_get_can_redo (fixture->history));
}

/* A run replaces nothing but its own last step. */
static void
test_run_and_others (Fixture      *fixture,
                     gconstpointer data)
{
  PathosStage *stage = fixture->stage;

  run_title (fixture, "f");
  set_goal (fixture, "first");
  run_title (fixture, "g");
  g_assert_cmpstr (stage->goal, ==, "first");
  pathos_history_undo (fixture->history);
  g_assert_cmpstr (stage->title, ==, "f");
  pathos_history_begin_run (fixture->history, "Goal", "goal");
  set_goal (fixture, "second");
  pathos_history_end (fixture->history);
  run_title (fixture, "g");
  g_assert_cmpstr (stage->goal, ==, "second");
  run_title (fixture, "g");
  pathos_history_undo (fixture->history);
  g_assert_cmpstr (stage->title, ==, "f");
  g_assert_cmpstr (stage->goal, ==, "second");

  /* A run that changes nothing is not the last step. */
  run_title (fixture, "f");
  run_title (fixture, "g");
  g_assert_cmpstr (stage->goal, ==, "second");
  g_assert_cmpuint (count_undo (fixture), ==, 4);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/timeline/saved-mark", Fixture, NULL, set_up, test_saved_mark, tear_down);
  g_test_add ("/timeline/oldest-steps-are-dropped", Fixture, NULL, set_up, test_oldest_steps_are_dropped,
              tear_down);
  g_test_add ("/timeline/spelling-comes-back", Fixture, NULL, set_up, test_spelling_comes_back, tear_down);
  g_test_add ("/timeline/properties", Fixture, NULL, set_up, test_properties, tear_down);
  g_test_add ("/timeline/notifies-only-on-change", Fixture, NULL, set_up, test_notifies_only_on_change,
              tear_down);
  g_test_add ("/timeline/reports-flipped", Fixture, NULL, set_up, test_reports_flipped,
              tear_down);
  g_test_add ("/timeline/subjects", Fixture, NULL, set_up, test_subjects, tear_down);
  g_test_add ("/timeline/run", Fixture, NULL, set_up, test_run, tear_down);
  g_test_add ("/timeline/run-and-others", Fixture, NULL, set_up, test_run_and_others, tear_down);

  return g_test_run ();
}

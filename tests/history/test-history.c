/* test-history.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Length: all that a history promises. */

#include "config.h"

#include "history-fixture.h"
#include "pathos-feeling.h"
#include "pathos-persona.h"

static void
test_single_edits_merge (Fixture      *fixture,
                         gconstpointer data)
{
  set_title (fixture, "T");
  set_title (fixture, "Tw");
  set_title (fixture, "Two");
  g_assert_true (pathos_history_get_modified (fixture->history));
  g_assert_cmpstr (pathos_history_get_undo_label (fixture->history), ==, "Title");
  g_assert_null (pathos_history_get_redo_label (fixture->history));

  pathos_history_undo (fixture->history);
  g_assert_cmpstr (fixture->stage->title, ==, "One");
  g_assert_false (pathos_history_get_can_undo (fixture->history));
  g_assert_false (pathos_history_get_modified (fixture->history));
  g_assert_cmpstr (pathos_history_get_redo_label (fixture->history), ==, "Title");

  pathos_history_redo (fixture->history);
  g_assert_cmpstr (fixture->stage->title, ==, "Two");
  g_assert_false (pathos_history_get_can_redo (fixture->history));
}

/* Each of these seals an edit, so that there is more than one step to undo. */
static void
test_sealing (Fixture      *fixture,
              gconstpointer data)
{
  set_title (fixture, "a");
  pathos_history_seal (fixture->history);
  set_title (fixture, "b");
  g_assert_cmpuint (count_undo (fixture), ==, 2);

  set_title (fixture, "a");
  fixture->now += 2 * G_USEC_PER_SEC;
  set_title (fixture, "b");
  fixture->now += 2 * G_USEC_PER_SEC - 1;
  set_title (fixture, "c");
  fixture->now += 2 * G_USEC_PER_SEC - 1;
  set_title (fixture, "d");
  g_assert_cmpuint (count_undo (fixture), ==, 2);

  set_title (fixture, "a");
  g_object_set (fixture->stage, "goal", "g", NULL);
  set_title (fixture, "b");
  g_assert_cmpuint (count_undo (fixture), ==, 3);

  set_title (fixture, "a");
  g_object_set (fixture->journey, "title", "map", NULL);
  g_assert_cmpuint (count_undo (fixture), ==, 2);

  set_title (fixture, "a");
  pathos_history_mark_saved (fixture->history);
  set_title (fixture, "b");
  g_assert_cmpuint (count_undo (fixture), ==, 2);

  g_assert_cmpstr (fixture->stage->title, ==, "One");
}

/* Edits are not merged across a step, nor across undo and redo. */
static void
test_sealing_steps (Fixture      *fixture,
                    gconstpointer data)
{
  set_title (fixture, "a");
  pathos_history_begin (fixture->history, "Step");
  set_title (fixture, "b");
  pathos_history_end (fixture->history);
  set_title (fixture, "c");
  g_assert_cmpuint (count_undo (fixture), ==, 3);

  set_title (fixture, "a");
  set_title (fixture, "b");
  pathos_history_undo (fixture->history);
  pathos_history_redo (fixture->history);
  set_title (fixture, "c");
  g_assert_cmpuint (count_undo (fixture), ==, 2);
  g_assert_cmpstr (fixture->stage->title, ==, "One");
}

/* Two edits with a pause between them are two steps, even if together they change nothing. */
static void
test_back_after_pause (Fixture      *fixture,
                       gconstpointer data)
{
  set_title (fixture, "a");
  fixture->now += 2 * G_USEC_PER_SEC;
  set_title (fixture, "One");

  pathos_history_undo (fixture->history);
  g_assert_cmpstr (fixture->stage->title, ==, "a");
  g_assert_true (pathos_history_get_modified (fixture->history));
  pathos_history_undo (fixture->history);
  g_assert_cmpstr (fixture->stage->title, ==, "One");
  g_assert_false (pathos_history_get_can_undo (fixture->history));
  g_assert_false (pathos_history_get_modified (fixture->history));
}

static void
test_noop_edits (Fixture      *fixture,
                 gconstpointer data)
{
  set_title (fixture, "a");
  pathos_history_seal (fixture->history);
  pathos_history_undo (fixture->history);
  g_assert_true (pathos_history_get_can_redo (fixture->history));

  /* An edit that ends where it began keeps what can be redone. */
  set_title (fixture, "b");
  g_assert_false (pathos_history_get_can_redo (fixture->history));
  g_assert_true (pathos_history_get_modified (fixture->history));
  set_title (fixture, "One");
  g_assert_false (pathos_history_get_can_undo (fixture->history));
  g_assert_true (pathos_history_get_can_redo (fixture->history));
  g_assert_false (pathos_history_get_modified (fixture->history));

  set_title (fixture, "c");
  set_title (fixture, "One");
  pathos_history_redo (fixture->history);
  g_assert_cmpstr (fixture->stage->title, ==, "a");
  g_assert_cmpuint (count_undo (fixture), ==, 1);
}

static void
test_noop_steps (Fixture      *fixture,
                 gconstpointer data)
{
  PathosTouchpoint *first = add_touchpoint (fixture, "first");
  PathosTouchpoint *second = add_touchpoint (fixture, "second");
  PathosList       *list = fixture->stage->touchpoints;
  g_autoptr (PathosTouchpoint) transient = g_object_new (PATHOS_TYPE_TOUCHPOINT, "title", "transient", NULL);

  pathos_history_mark_saved (fixture->history);

  pathos_history_begin (fixture->history, "Move there and back");
  pathos_list_move (list, 0, list, 1);
  pathos_list_move (list, 0, list, 1);
  g_object_set (first, "title", "x", NULL);
  g_object_set (second, "title", "y", NULL);
  g_object_set (first, "title", "first", NULL);
  g_object_set (second, "title", "second", NULL);
  pathos_history_end (fixture->history);
  g_assert_false (pathos_history_get_modified (fixture->history));

  pathos_history_begin (fixture->history, "Insert and remove");
  pathos_list_insert (list, 1, PATHOS_ELEMENT (transient));
  g_object_set (transient, "title", "changed", NULL);
  pathos_list_move (list, 1, list, 0);
  pathos_list_remove (list, 0);
  pathos_history_end (fixture->history);
  g_assert_false (pathos_history_get_modified (fixture->history));

  pathos_history_begin (fixture->history, "Insert one, remove another");
  pathos_list_insert (list, 1, PATHOS_ELEMENT (transient));
  pathos_list_remove (list, 0);
  pathos_history_end (fixture->history);
  g_assert_true (pathos_history_get_modified (fixture->history));

  pathos_history_undo (fixture->history);
  g_assert_false (pathos_history_get_modified (fixture->history));
  g_assert_true (list->items[0] == PATHOS_ELEMENT (first) && list->items[1] == PATHOS_ELEMENT (second));
}

static void
test_undo_restores_objects (Fixture      *fixture,
                            gconstpointer data)
{
  PathosTouchpoint *first = add_touchpoint (fixture, "first");
  PathosElement    *stage = PATHOS_ELEMENT (fixture->stage);
  g_autofree char  *fault = NULL;

  pathos_history_begin (fixture->history, "Delete");
  g_object_set (first, "title", "renamed", NULL);
  pathos_journey_delete (fixture->journey, &stage, 1);
  pathos_history_end (fixture->history);
  g_assert_cmpuint (fixture->journey->stages->n_items, ==, 0);
  g_assert_null (pathos_journey_find (fixture->journey, PATHOS_ELEMENT (first)->id));

  pathos_history_undo (fixture->history);
  g_assert_true (fixture->journey->stages->items[0] == stage);
  g_assert_true (fixture->stage->touchpoints->items[0] == PATHOS_ELEMENT (first));
  g_assert_true (pathos_journey_find (fixture->journey, fixture->stage->touchpoints->items[0]->id) ==
                 PATHOS_ELEMENT (first));
  g_assert_cmpstr (first->title, ==, "first");

  pathos_history_redo (fixture->history);
  g_assert_cmpuint (fixture->journey->stages->n_items, ==, 0);
  pathos_history_undo (fixture->history);
  pathos_history_undo (fixture->history);
  g_assert_cmpuint (fixture->stage->touchpoints->n_items, ==, 0);
  g_assert_false (pathos_history_get_can_undo (fixture->history));
}

static void
test_single_list_changes (Fixture      *fixture,
                          gconstpointer data)
{
  PathosList *list = fixture->stage->touchpoints;

  add_touchpoint (fixture, "a");
  g_assert_cmpstr (pathos_history_get_undo_label (fixture->history), ==, "Add");
  add_touchpoint (fixture, "b");
  pathos_list_move (list, 0, list, 1);
  g_assert_cmpstr (pathos_history_get_undo_label (fixture->history), ==, "Move");
  pathos_list_remove (list, 0);
  g_assert_cmpstr (pathos_history_get_undo_label (fixture->history), ==, "Delete");

  pathos_history_undo (fixture->history);
  g_assert_cmpstr (PATHOS_TOUCHPOINT (list->items[0])->title, ==, "b");
  pathos_history_undo (fixture->history);
  g_assert_cmpstr (PATHOS_TOUCHPOINT (list->items[0])->title, ==, "a");
  g_assert_cmpuint (count_undo (fixture), ==, 2);
  g_assert_cmpuint (list->n_items, ==, 0);
}

static void
test_moves_between_lists (Fixture      *fixture,
                          gconstpointer data)
{
  PathosTouchpoint *a = add_touchpoint (fixture, "a");
  g_autoptr (PathosStage) other = g_object_new (PATHOS_TYPE_STAGE, NULL);

  add_touchpoint (fixture, "b");
  pathos_list_append (fixture->journey->stages, PATHOS_ELEMENT (other));
  pathos_list_move (fixture->stage->touchpoints, 0, other->touchpoints, 0);
  g_assert_true (PATHOS_ELEMENT (a)->parent == PATHOS_ELEMENT (other));

  pathos_history_undo (fixture->history);
  g_assert_true (fixture->stage->touchpoints->items[0] == PATHOS_ELEMENT (a));
  g_assert_true (PATHOS_ELEMENT (a)->parent == PATHOS_ELEMENT (fixture->stage));
  pathos_history_redo (fixture->history);
  g_assert_true (other->touchpoints->items[0] == PATHOS_ELEMENT (a));
  g_assert_cmpuint (fixture->stage->touchpoints->n_items, ==, 1);
}

static void
test_nesting_and_cancel (Fixture      *fixture,
                         gconstpointer data)
{
  pathos_history_begin (fixture->history, "Outer");
  set_title (fixture, "outer");
  pathos_history_begin (fixture->history, "Inner");
  set_title (fixture, "inner");
  add_touchpoint (fixture, "a");
  pathos_history_cancel (fixture->history);
  g_assert_cmpstr (fixture->stage->title, ==, "outer");
  g_assert_cmpuint (fixture->stage->touchpoints->n_items, ==, 0);

  pathos_history_begin (fixture->history, "Inner");
  add_touchpoint (fixture, "b");
  pathos_history_end (fixture->history);

  /* Nothing is undone while a step is open. */
  pathos_history_undo (fixture->history);
  g_assert_cmpuint (fixture->stage->touchpoints->n_items, ==, 1);
  pathos_history_end (fixture->history);
  g_assert_cmpstr (pathos_history_get_undo_label (fixture->history), ==, "Outer");

  pathos_history_begin (fixture->history, "Failing");
  set_title (fixture, "failed");
  pathos_history_cancel (fixture->history);
  g_assert_cmpstr (fixture->stage->title, ==, "outer");

  g_assert_cmpuint (count_undo (fixture), ==, 1);
  g_assert_cmpstr (fixture->stage->title, ==, "One");
  g_assert_false (pathos_history_get_modified (fixture->history));
}

/* What a listener changes comes after the change that it reacts to. */
static void
echo_cb (PathosStage *stage)
{
  if (g_str_equal (stage->title, "shout"))
    g_object_set (stage, "title", "SHOUT", NULL);
}

static void
test_listeners_may_edit (Fixture      *fixture,
                         gconstpointer data)
{
  g_signal_connect (fixture->stage, "notify::title", G_CALLBACK (echo_cb), NULL);

  set_title (fixture, "shout");
  g_assert_cmpstr (fixture->stage->title, ==, "SHOUT");
  pathos_history_undo (fixture->history);
  g_assert_cmpstr (fixture->stage->title, ==, "One");
}

/* The first edit of a placeholder makes it real in the same step, and undo makes it a placeholder again. */
static void
test_placeholders (Fixture      *fixture,
                   gconstpointer data)
{
  PathosTouchpoint *touchpoint = add_touchpoint (fixture, "Pays");

  g_object_set (touchpoint, "placeholder", TRUE, NULL);
  while (pathos_history_get_can_undo (fixture->history))
    pathos_history_undo (fixture->history);
  while (pathos_history_get_can_redo (fixture->history))
    pathos_history_redo (fixture->history);
  g_assert_true (touchpoint->placeholder);

  g_object_set (touchpoint, "title", "Pays", NULL);
  g_assert_true (touchpoint->placeholder);
  g_object_set (touchpoint, "title", "Pays at the till", NULL);
  g_assert_false (touchpoint->placeholder);
  g_assert_cmpstr (pathos_history_get_undo_label (fixture->history), ==, "Title");
  g_object_set (touchpoint, "title", "Pays in cash", NULL);
  pathos_history_undo (fixture->history);
  g_assert_true (touchpoint->placeholder);
  g_assert_cmpstr (touchpoint->title, ==, "Pays");
  g_assert_cmpstr (pathos_history_get_undo_label (fixture->history), ==, "Placeholder");
  pathos_history_redo (fixture->history);
  g_assert_false (touchpoint->placeholder);
  g_assert_cmpstr (touchpoint->title, ==, "Pays in cash");

  pathos_history_undo (fixture->history);
  pathos_history_begin (fixture->history, "Several");
  g_object_set (touchpoint, "owner", "Shop", NULL);
  pathos_history_end (fixture->history);
  g_assert_false (touchpoint->placeholder);
  pathos_history_undo (fixture->history);
  g_assert_true (touchpoint->placeholder);
}

/* A step may break a rule across elements while it runs, but not at its end. */
static void
test_sound_steps (Fixture      *fixture,
                  gconstpointer data)
{
  PathosElement *main = PATHOS_ELEMENT (add_touchpoint (fixture, "Returns"));
  PathosElement *alternative = PATHOS_ELEMENT (add_touchpoint (fixture, "Visits"));
  g_autoptr (PathosElement) other = g_object_new (PATHOS_TYPE_STAGE, NULL);
  PathosList *from = fixture->stage->touchpoints, *to = PATHOS_STAGE (other)->touchpoints;

  g_object_set (alternative, "instead-of", main->id, NULL);
  pathos_list_append (fixture->journey->stages, other);

  pathos_history_begin (fixture->history, "Move");
  pathos_history_begin (fixture->history, "Move");
  pathos_list_move (from, 0, to, 0);
  g_assert_true (pathos_history_end (fixture->history));
  g_assert_false (pathos_history_end (fixture->history));
  g_assert_true (main->list == from && alternative->list == from);
  g_assert_cmpstr (pathos_history_get_undo_label (fixture->history), !=, "Move");

  pathos_history_begin (fixture->history, "Move");
  pathos_list_move (from, 0, to, 0);
  pathos_list_move (from, 0, to, 1);
  g_assert_true (pathos_history_end (fixture->history));
  g_assert_true (main->list == to && alternative->list == to);
  pathos_history_undo (fixture->history);
  g_assert_true (main->list == from && alternative->list == from);
}

/* A feeling is somebody's: nothing makes it nobody's, and a step that would leaves no trace. */
static void
test_required (Fixture      *fixture,
               gconstpointer data)
{
  PathosList *feelings = fixture->stage->feelings;
  g_autoptr (PathosElement) persona = g_object_new (PATHOS_TYPE_PERSONA, NULL);
  g_autoptr (PathosElement) feeling = g_object_new (PATHOS_TYPE_FEELING, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *fault = NULL;

  pathos_list_append (fixture->journey->personas, persona);
  g_object_set (feeling, "persona", persona->id, NULL);
  g_object_set (feeling, "persona", "", NULL);
  g_assert_cmpstr (PATHOS_FEELING (feeling)->persona, ==, "");

  pathos_history_begin (fixture->history, "Feel");
  pathos_list_append (feelings, feeling);
  g_assert_false (pathos_list_check_whole (feeling, &error));
  g_assert_nonnull (strstr (error->message, "“Persona” cannot be empty"));
  fault = pathos_journey_find_fault (fixture->journey);
  g_assert_nonnull (strstr (fault, "lacks what it needs"));
  g_assert_false (pathos_history_end (fixture->history));
  g_assert_cmpuint (feelings->n_items, ==, 0);
  g_assert_cmpstr (pathos_history_get_undo_label (fixture->history), !=, "Feel");

  pathos_history_begin (fixture->history, "Feel");
  pathos_list_append (feelings, feeling);
  g_object_set (feeling, "persona", persona->id, NULL);
  g_assert_true (pathos_history_end (fixture->history));
  g_object_set (feeling, "persona", "", NULL);
  g_assert_cmpstr (PATHOS_FEELING (feeling)->persona, ==, persona->id);
  g_assert_cmpstr (pathos_history_get_undo_label (fixture->history), ==, "Feel");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/history/single-edits-merge", Fixture, NULL, set_up, test_single_edits_merge, tear_down);
  g_test_add ("/history/sealing", Fixture, NULL, set_up, test_sealing, tear_down);
  g_test_add ("/history/sealing-steps", Fixture, NULL, set_up, test_sealing_steps, tear_down);
  g_test_add ("/history/back-after-pause", Fixture, NULL, set_up, test_back_after_pause, tear_down);
  g_test_add ("/history/noop-edits", Fixture, NULL, set_up, test_noop_edits, tear_down);
  g_test_add ("/history/noop-steps", Fixture, NULL, set_up, test_noop_steps, tear_down);
  g_test_add ("/history/undo-restores-objects", Fixture, NULL, set_up,
              test_undo_restores_objects, tear_down);
  g_test_add ("/history/single-list-changes", Fixture, NULL, set_up, test_single_list_changes, tear_down);
  g_test_add ("/history/moves-between-lists", Fixture, NULL, set_up, test_moves_between_lists, tear_down);
  g_test_add ("/history/nesting-and-cancel", Fixture, NULL, set_up, test_nesting_and_cancel, tear_down);
  g_test_add ("/history/placeholders", Fixture, NULL, set_up, test_placeholders, tear_down);
  g_test_add ("/history/required", Fixture, NULL, set_up, test_required, tear_down);
  g_test_add ("/history/sound-steps", Fixture, NULL, set_up, test_sound_steps, tear_down);
  g_test_add ("/history/listeners-may-edit", Fixture, NULL, set_up, test_listeners_may_edit, tear_down);

  return g_test_run ();
}

/* test-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-stage.h"
#include "pathos-touchpoint.h"
#include "specimen.h"

typedef struct
{
  PathosJourney *journey;
  PathosList    *first;  /* of the first stage: a b c */
  PathosList    *second; /* of the second stage, empty */
  GString       *log;
} Fixture;

static PathosElement *
touchpoint_new (const char *title)
{
  return g_object_new (PATHOS_TYPE_TOUCHPOINT, "title", title, NULL);
}

static void
append_titled (PathosList *list,
               const char *title)
{
  g_autoptr (PathosElement) touchpoint = touchpoint_new (title);

  pathos_list_append (list, touchpoint);
}

static PathosList *
add_stage (Fixture *fixture)
{
  g_autoptr (PathosStage) stage = g_object_new (PATHOS_TYPE_STAGE, NULL);

  pathos_list_append (fixture->journey->stages, PATHOS_ELEMENT (stage));
  return stage->touchpoints;
}

static void
log_items (GListModel *model,
           guint       position,
           guint       n_removed,
           guint       n_added,
           Fixture    *fixture)
{
  char list = model == G_LIST_MODEL (fixture->first) ? 'i' : 'j';

  g_string_append_printf (fixture->log, "%c%u-%u+%u ", list, position, n_removed, n_added);
}

static void
log_change (Fixture            *fixture,
            const PathosChange *change)
{
  static const char kinds[] = "sirm";

  g_string_append_printf (fixture->log, "%c%u>%u ",
                          kinds[change->kind], change->from_position, change->to_position);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->journey = pathos_journey_new ();
  fixture->first = add_stage (fixture);
  fixture->second = add_stage (fixture);
  append_titled (fixture->first, "a");
  append_titled (fixture->first, "b");
  append_titled (fixture->first, "c");

  fixture->log = g_string_new (NULL);
  g_signal_connect (fixture->first, "items-changed", G_CALLBACK (log_items), fixture);
  g_signal_connect (fixture->second, "items-changed", G_CALLBACK (log_items), fixture);
  g_signal_connect_swapped (fixture->journey, "changed", G_CALLBACK (log_change), fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->journey);
  g_string_free (fixture->log, TRUE);
}

static void
assert_titles (PathosList *list,
               const char *expected)
{
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < list->n_items; i++)
    {
      guint position;

      g_string_append (titles, PATHOS_TOUCHPOINT (list->items[i])->title);
      g_assert_true (list->items[i]->parent == list->owner && list->items[i]->list == list);
      g_assert_true (pathos_list_find (list, list->items[i], &position));
      g_assert_cmpuint (position, ==, i);
    }
  g_assert_cmpstr (titles->str, ==, expected);
}

static void
test_insert (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (PathosElement) d = touchpoint_new ("d");

  pathos_list_insert (fixture->first, 1, d);
  assert_titles (fixture->first, "adbc");
  g_assert_true (pathos_journey_find (fixture->journey, d->id) == d);
  g_assert_cmpstr (fixture->log->str, ==, "i0>1 i1-0+1 ");
}

static void
test_remove (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (PathosElement) b = g_object_ref (fixture->first->items[1]);

  pathos_list_remove (fixture->first, 1);
  assert_titles (fixture->first, "ac");
  g_assert_null (b->parent);
  g_assert_null (b->list);
  g_assert_null (pathos_journey_find (fixture->journey, b->id));
  g_assert_false (pathos_list_find (fixture->first, b, NULL));
  g_assert_cmpstr (fixture->log->str, ==, "r1>0 i1-1+0 ");
  g_assert_finalize_object (g_steal_pointer (&b));
}

static void
test_move_within (Fixture      *fixture,
                  gconstpointer data)
{
  pathos_list_move (fixture->first, 0, fixture->first, 2);
  assert_titles (fixture->first, "bca");
  pathos_list_move (fixture->first, 2, fixture->first, 1);
  assert_titles (fixture->first, "bac");
  pathos_list_move (fixture->first, 1, fixture->first, 1);
  g_assert_cmpstr (fixture->log->str, ==, "m0>2 i0-3+3 m2>1 i1-2+2 ");
}

static void
test_move_across (Fixture      *fixture,
                  gconstpointer data)
{
  PathosElement *b = fixture->first->items[1];

  pathos_list_move (fixture->first, 1, fixture->second, 0);
  assert_titles (fixture->first, "ac");
  assert_titles (fixture->second, "b");
  g_assert_true (pathos_journey_find (fixture->journey, b->id) == b);
  g_assert_cmpstr (fixture->log->str, ==, "m1>0 i1-1+0 j0-0+1 ");
}

/* Inserting an element adds everything below it to the map, and removing it removes that too. */
static void
test_subtree (Fixture      *fixture,
              gconstpointer data)
{
  PathosElement *stage = g_object_ref (fixture->first->owner);
  PathosElement *a = fixture->first->items[0];

  pathos_list_remove (fixture->journey->stages, 0);
  g_assert_null (pathos_journey_find (fixture->journey, a->id));
  g_assert_true (pathos_element_get_root (a) == stage);

  pathos_list_insert (fixture->journey->stages, 1, stage);
  g_assert_true (pathos_journey_find (fixture->journey, a->id) == a);
  g_object_unref (stage);
}

static void
test_list_model (Fixture      *fixture,
                 gconstpointer data)
{
  GListModel *model = G_LIST_MODEL (fixture->first);
  g_autoptr (PathosElement) item = g_list_model_get_item (model, 2);

  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 3);
  g_assert_true (g_list_model_get_item_type (model) == PATHOS_TYPE_TOUCHPOINT);
  g_assert_cmpstr (PATHOS_TOUCHPOINT (item)->title, ==, "c");
  g_assert_null (g_list_model_get_item (model, 3));
}

static guint
pick (guint n)
{
  return (guint) g_test_rand_int_range (0, (gint32) n);
}

static void
change_both (PathosList *from,
             GPtrArray  *from_array,
             PathosList *to,
             GPtrArray  *to_array)
{
  guint kind = pick (5), position, to_position;

  if (kind == 0 && to_array->len < 40)
    {
      g_autoptr (PathosElement) element = touchpoint_new ("x");

      position = pick (to_array->len + 1);
      pathos_list_insert (to, position, element);
      g_ptr_array_insert (to_array, (int) position, element);
    }
  else if (kind == 1 && from_array->len > 0)
    {
      position = pick (from_array->len);
      pathos_list_remove (from, position);
      g_ptr_array_remove_index (from_array, position);
    }
  else if (from_array->len > 0)
    {
      gpointer element;

      position = pick (from_array->len);
      element = g_ptr_array_remove_index (from_array, position);
      to_position = pick (to_array->len + 1);
      g_ptr_array_insert (to_array, (int) to_position, element);
      pathos_list_move (from, position, to, to_position);
    }
}

static void
assert_same (PathosList *list,
             GPtrArray  *array)
{
  g_assert_cmpuint (list->n_items, ==, array->len);
  for (guint i = 0; i < array->len; i++)
    {
      guint position;

      g_assert_true (pathos_list_find (list, array->pdata[i], &position));
      g_assert_cmpuint (position, ==, i);
    }
}

/* Random insertions, removals and moves do to a list what they do to an array. */
static void
test_against_array (Fixture      *fixture,
                    gconstpointer data)
{
  PathosList *lists[] = { fixture->first, fixture->second };
  g_autoptr (GPtrArray) a = g_ptr_array_new ();
  g_autoptr (GPtrArray) b = g_ptr_array_new ();
  GPtrArray *arrays[] = { a, b };

  for (guint i = 0; i < fixture->first->n_items; i++)
    g_ptr_array_add (a, fixture->first->items[i]);

  for (guint i = 0; i < 5000; i++)
    {
      guint from = pick (2), to = pick (2);

      change_both (lists[from], arrays[from], lists[to], arrays[to]);
      assert_same (lists[0], a);
      assert_same (lists[1], b);
    }
}

/* An item with a reference outlives its list, and a list its owner. */
static void
test_outliving (void)
{
  PathosJourney *journey = specimen_map_new ();
  PathosElement *stage = g_object_ref (journey->stages->items[0]);
  PathosList    *touchpoints = g_object_ref (PATHOS_STAGE (stage)->touchpoints);
  PathosElement *touchpoint = g_object_ref (touchpoints->items[0]);

  g_assert_finalize_object (journey);
  g_assert_null (stage->parent);
  g_assert_finalize_object (stage);
  g_assert_null (touchpoints->owner);
  g_assert_null (touchpoint->parent);
  g_assert_finalize_object (touchpoints);
  g_assert_null (touchpoint->list);
  g_assert_finalize_object (touchpoint);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/list/insert", Fixture, NULL, set_up, test_insert, tear_down);
  g_test_add ("/list/remove", Fixture, NULL, set_up, test_remove, tear_down);
  g_test_add ("/list/move-within", Fixture, NULL, set_up, test_move_within, tear_down);
  g_test_add ("/list/move-across", Fixture, NULL, set_up, test_move_across, tear_down);
  g_test_add ("/list/subtree", Fixture, NULL, set_up, test_subtree, tear_down);
  g_test_add ("/list/list-model", Fixture, NULL, set_up, test_list_model, tear_down);
  g_test_add ("/list/against-array", Fixture, NULL, set_up, test_against_array, tear_down);
  g_test_add_func ("/list/outliving", test_outliving);

  return g_test_run ();
}

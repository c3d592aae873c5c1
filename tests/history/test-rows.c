/* test-rows.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Length: each test walks the rows of all classes, with the same steps. */

#include "config.h"

#include "pathos-card.h"
#include "pathos-feeling.h"
#include "pathos-history.h"
#include "pathos-id.h"
#include "pathos-lane.h"
#include "pathos-link.h"
#include "pathos-persona.h"
#include "pathos-source.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"
#include "specimen.h"

/* Every row of every class can be undone, and every row of references
 * follows its rule when its target is deleted. */

static void
assert_sound (PathosJourney *journey)
{
  g_autofree char *fault = pathos_journey_find_fault (journey);

  g_assert_cmpstr (fault, ==, NULL);
}

static void
assert_dump (PathosJourney *journey,
             const char    *expected)
{
  g_autofree char *dump = specimen_dump (journey);
  const char      *a = dump, *b = expected;

  while (*a != '\0' && *a == *b)
    a++, b++;

  if (*a != *b)
    g_error ("The map differs at “%.60s”, expected “%.60s”", a, b);
}

static void
undo_row (PathosElement    *element,
          const PathosAttr *attr,
          gpointer          user_data)
{
  PathosHistory   *history = user_data;
  PathosJourney   *journey = PATHOS_JOURNEY (pathos_element_get_root (element));
  g_autofree char *before = specimen_dump (journey);
  g_autofree char *after = NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  /* References already have that value; delete_target() tests them. A lane may have to keep its kind. */
  if (!specimen_make_value (journey, element, attr, 0, &value))
    {
      g_assert_true (pathos_attr_is_reference (attr) || PATHOS_IS_LANE (element));
      return;
    }

  g_object_set_property (G_OBJECT (element), attr->name, &value);
  after = specimen_dump (journey);
  g_assert_cmpstr (before, !=, after);

  pathos_history_undo (history);
  assert_dump (journey, before);
  pathos_history_redo (history);
  assert_dump (journey, after);
  pathos_history_undo (history);
  assert_dump (journey, before);
}

static void
test_undo (void)
{
  PathosJourney *journey = specimen_map_new ();
  PathosHistory *history = pathos_history_new (journey);

  specimen_for_each_row (journey, undo_row, history);
  assert_sound (journey);
  g_assert_finalize_object (history);
  g_assert_finalize_object (journey);
}

static void
clear_row (PathosElement    *element,
           const PathosAttr *attr,
           gpointer          user_data)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (!pathos_attr_is_reference (attr))
    return;

  g_value_init (&value, pathos_attr_get_value_type (attr));
  pathos_element_set_value (element, attr, &value, NULL);
}

static void
refer_to (PathosElement    *element,
          const PathosAttr *attr,
          PathosElement    *target)
{
  g_auto (GValue) value = G_VALUE_INIT;
  char *ids[] = { target->id, NULL };

  g_value_init (&value, pathos_attr_get_value_type (attr));
  if (attr->type == PATHOS_ATTR_REFERENCES)
    g_value_set_boxed (&value, ids);
  else
    g_value_set_string (&value, target->id);
  g_object_set_property (G_OBJECT (element), attr->name, &value);
  g_assert_true (pathos_attr_equals (attr, element, &value));
}

static void
delete_one (PathosHistory *history,
            PathosJourney *journey,
            PathosElement *element)
{
  pathos_history_begin (history, "Delete");
  pathos_journey_delete (journey, &element, 1);
  pathos_history_end (history);
}

/* Returns: (transfer none): a touchpoint that stays when @target is deleted */
static PathosElement *
find_other_touchpoint (PathosJourney *journey,
                       PathosElement *target)
{
  for (guint i = 0; i < journey->stages->n_items; i++)
    {
      PathosList *touchpoints = PATHOS_STAGE (journey->stages->items[i])->touchpoints;

      for (guint j = 0; j < touchpoints->n_items; j++)
        {
          if (journey->stages->items[i] != target && touchpoints->items[j] != target)
            return touchpoints->items[j];
        }
    }

  g_assert_not_reached ();
}

/* Gives @element what else it needs, which is not @target. Returns: the number of steps */
static guint
refer_elsewhere (PathosElement    *element,
                 const PathosAttr *attr,
                 PathosElement    *target)
{
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (element);
  PathosJourney      *journey = PATHOS_JOURNEY (pathos_element_get_root (element));
  guint               n_steps = 0;

  for (guint i = 0; i < klass->n_attrs; i++)
    {
      const PathosAttr *other = &klass->attrs[i];

      if (other == attr || !(other->flags & PATHOS_ATTR_REQUIRED))
        continue;
      if (pathos_attr_accepts (other, PATHOS_TYPE_PERSONA))
        refer_to (element, other, journey->personas->items[journey->personas->n_items - 1]);
      else
        refer_to (element, other, find_other_touchpoint (journey, target));
      n_steps++;
    }

  return n_steps;
}

/* The map has no other reference to the target, so whatever happens is the effect of this row. */
static void
delete_target (PathosElement    *element,
               const PathosAttr *attr,
               gpointer          user_data)
{
  PathosHistory   *history = user_data;
  PathosJourney   *journey = PATHOS_JOURNEY (pathos_element_get_root (element));
  PathosElement   *target;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  guint            n_more;

  if (!pathos_attr_is_reference (attr))
    return;

  target = specimen_find_target (journey, element, attr);
  g_assert_nonnull (target);
  n_more = refer_elsewhere (element, attr, target);
  refer_to (element, attr, target);
  before = specimen_dump (journey);

  delete_one (history, journey, target);
  after = specimen_dump (journey);
  g_assert_null (strstr (after, target->id));
  if (attr->flags & (PATHOS_ATTR_CASCADE | PATHOS_ATTR_EVERYONE))
    g_assert_null (pathos_journey_find (journey, element->id));
  else
    {
      g_assert_true (pathos_journey_find (journey, element->id) == element);
      g_assert_true (pathos_attr_is_default (attr, element));
    }

  pathos_history_undo (history);
  assert_dump (journey, before);
  pathos_history_redo (history);
  assert_dump (journey, after);
  pathos_history_undo (history);
  pathos_history_undo (history);
  g_assert_true (pathos_attr_is_default (attr, element));
  for (guint i = 0; i < n_more; i++)
    pathos_history_undo (history);
}

/* No two feelings in one place may be without a persona. */
static void
keep_one_feeling_cb (PathosElement *element,
                     gpointer       user_data)
{
  PathosList *feelings = NULL;

  if (PATHOS_IS_STAGE (element))
    feelings = PATHOS_STAGE (element)->feelings;
  else if (PATHOS_IS_TOUCHPOINT (element))
    feelings = PATHOS_TOUCHPOINT (element)->feelings;

  while (feelings != NULL && feelings->n_items > 1)
    pathos_list_remove (feelings, 1);
}

static void
test_delete_targets (void)
{
  PathosJourney *journey = specimen_map_new ();
  PathosHistory *history;

  pathos_element_walk (PATHOS_ELEMENT (journey), keep_one_feeling_cb, NULL);
  specimen_for_each_row (journey, clear_row, NULL);
  history = pathos_history_new (journey);
  specimen_for_each_row (journey, delete_target, history);
  g_assert_finalize_object (history);
  g_assert_finalize_object (journey);
}

static void
collect_cb (PathosElement *element,
            gpointer       user_data)
{
  g_ptr_array_add (user_data, element);
}

/* In a map full of references, deleting any element leaves a sound map. */
static void
test_delete_anything (void)
{
  PathosJourney *journey = specimen_map_new ();
  PathosHistory *history = pathos_history_new (journey);
  g_autoptr (GPtrArray) elements = g_ptr_array_new ();
  g_autofree char *before = specimen_dump (journey);

  pathos_element_walk (PATHOS_ELEMENT (journey), collect_cb, elements);
  for (guint i = 1; i < elements->len; i++)
    {
      g_autofree char *after = NULL;

      delete_one (history, journey, elements->pdata[i]);
      assert_sound (journey);
      after = specimen_dump (journey);

      /* The lane of touchpoints stays. */
      if (elements->pdata[i] == journey->lanes->items[0])
        {
          g_assert_cmpstr (after, ==, before);
          continue;
        }

      pathos_history_undo (history);
      assert_sound (journey);
      assert_dump (journey, before);
      pathos_history_redo (history);
      assert_dump (journey, after);
      pathos_history_undo (history);
    }

  g_assert_finalize_object (history);
  g_assert_finalize_object (journey);
}

static void
test_delete_everything (void)
{
  PathosJourney *journey = specimen_map_new ();
  PathosHistory *history = pathos_history_new (journey);
  g_autoptr (GPtrArray) elements = g_ptr_array_new ();
  g_autofree char *before = specimen_dump (journey);
  guint            n_deleted;

  pathos_element_walk (PATHOS_ELEMENT (journey), collect_cb, elements);
  pathos_history_begin (history, "Delete");
  n_deleted = pathos_journey_delete (journey, (PathosElement **) elements->pdata + 1, elements->len - 1);
  pathos_history_end (history);

  /* The lane of touchpoints stays, but not its cards. */
  g_assert_cmpuint (n_deleted, ==, elements->len - 2);
  g_assert_cmpuint (g_hash_table_size (journey->elements), ==, 1);
  assert_sound (journey);

  pathos_history_undo (history);
  assert_dump (journey, before);
  g_assert_finalize_object (history);
  g_assert_finalize_object (journey);
}

/* Deleting a stage deletes its touchpoints, with their cards, links and feelings, and takes a deleted pain
 * out of the answers. */
static void
test_delete_chain (void)
{
  PathosJourney *journey = specimen_map_new ();
  PathosElement *stage = journey->stages->items[0];
  PathosElement *spared = PATHOS_STAGE (journey->stages->items[1])->touchpoints->items[0];
  PathosElement *target = PATHOS_STAGE (stage)->touchpoints->items[1];
  PathosList    *cards = PATHOS_LANE (journey->lanes->items[1])->cards;
  PathosElement *pain = cards->items[0], *idea = cards->items[1];
  const char    *answers[] = { pain->id, NULL };

  specimen_for_each_row (journey, clear_row, NULL);
  g_object_set (pain, "at", target->id, "until", spared->id, NULL);
  g_object_set (idea, "at", spared->id, "until", target->id, "answers", answers, NULL);
  g_object_set (journey->links->items[0], "from", spared->id, "to", target->id, NULL);
  g_object_set (journey->links->items[1], "from", spared->id, NULL);

  /* The stage with two feelings, two touchpoints with two each, a card and a link. */
  g_assert_cmpuint (pathos_journey_delete (journey, &stage, 1), ==, 1 + 2 + 2 + 4 + 1 + 1);
  g_assert_cmpuint (journey->links->n_items, ==, 1);
  g_assert_cmpuint (cards->n_items, ==, 1);
  g_assert_true (cards->items[0] == idea);
  g_assert_cmpstr (PATHOS_CARD (idea)->at, ==, spared->id);
  g_assert_cmpstr (PATHOS_CARD (idea)->until, ==, "");
  g_assert_null (PATHOS_CARD (idea)->answers);
  g_assert_finalize_object (journey);
}

/* “Only Jonas” must not turn into “everyone”; “Maya and Jonas” becomes “only Maya”. */
static void
test_delete_last_persona (void)
{
  PathosJourney *journey = specimen_map_new ();
  PathosElement *maya = journey->personas->items[0], *jonas = journey->personas->items[1];
  PathosList    *touchpoints = PATHOS_STAGE (journey->stages->items[0])->touchpoints;
  const char    *both[] = { maya->id, jonas->id, NULL }, *only_jonas[] = { jonas->id, NULL };

  specimen_for_each_row (journey, clear_row, NULL);
  g_object_set (touchpoints->items[0], "personas", both, NULL);
  g_object_set (touchpoints->items[1], "personas", only_jonas, NULL);

  pathos_journey_delete (journey, &jonas, 1);
  g_assert_cmpuint (touchpoints->n_items, ==, 1);
  g_assert_cmpstr (PATHOS_TOUCHPOINT (touchpoints->items[0])->personas[0], ==, maya->id);
  g_assert_null (PATHOS_TOUCHPOINT (touchpoints->items[0])->personas[1]);
  g_assert_finalize_object (journey);
}

/* Deleting a persona deletes a touchpoint, and that deletes a card,
 * whichever of the two is looked at first. */
static void
test_delete_cascades_twice (void)
{
  for (guint32 seed = 0; seed < 20; seed++)
    {
      PathosJourney *journey = NULL;
      PathosElement *jonas, *touchpoint, *card;
      const char    *only_jonas[2] = { NULL };

      pathos_id_seed (seed);
      journey = specimen_map_new ();
      jonas = journey->personas->items[1];
      touchpoint = PATHOS_STAGE (journey->stages->items[0])->touchpoints->items[0];
      card = PATHOS_LANE (journey->lanes->items[1])->cards->items[0];
      only_jonas[0] = jonas->id;

      specimen_for_each_row (journey, clear_row, NULL);
      g_object_set (touchpoint, "personas", only_jonas, NULL);
      g_object_set (card, "at", touchpoint->id, NULL);

      /* The persona; the touchpoint with two feelings; the card. */
      g_assert_cmpuint (pathos_journey_delete (journey, &jonas, 1), ==, 1 + 3 + 1);
      g_assert_finalize_object (journey);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rows/undo", test_undo);
  g_test_add_func ("/rows/delete-targets", test_delete_targets);
  g_test_add_func ("/rows/delete-anything", test_delete_anything);
  g_test_add_func ("/rows/delete-everything", test_delete_everything);
  g_test_add_func ("/rows/delete-chain", test_delete_chain);
  g_test_add_func ("/rows/delete-last-persona", test_delete_last_persona);
  g_test_add_func ("/rows/delete-cascades-twice", test_delete_cascades_twice);

  return g_test_run ();
}

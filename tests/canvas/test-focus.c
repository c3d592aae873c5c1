/* test-focus.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "canvas-fixture.h"
#include "focus-checks.h"
#include "map.h"
#include "pathos-card.h"
#include "pathos-lane.h"
#include "pathos-touchpoint.h"

#include <string.h>

/* After each action of the map, the focus is on what it touched. An action that is not in the table below
 * fails the test. tests/app/test-each-gesture.c does the same for gestures. */

typedef CanvasFixture Fixture;

typedef enum
{
  SAME,      /* the focus stays */
  ELSEWHERE, /* it is on another part */
  NEXT,      /* what had the focus is set, and the one after it has the focus */
  ADDED,     /* a text is opened for something new, which has the focus when it is committed */
  NEW,       /* something new has the focus */
  GONE,      /* what had the focus has gone, and its neighbour has it */
  ASKED,     /* a list is opened; without a choice, the focus is back */
  BEGUN,     /* something new begins, and is added when it is taken */
} Expected;

static const struct
{
  const char *action;
  const char *on; /* see find_part() */
  Expected    expected;
} rows[] = {
  { "map.edit", "Reads our blog post", SAME },
  { "map.cancel", "Reads our blog post", SAME },
  { "map.show", "Reads our blog post", SAME },
  { "map.earlier", "Reads our blog post", SAME },
  { "map.later", "Thinking", SAME },
  { "map.move-earlier", "Decision", SAME },
  { "map.move-later", "card", SAME },
  { "map.move-up", "Thinking", SAME },
  { "map.move-down", "card", SAME },
  { "map.move-right", "Returns to the camera page", SAME },
  { "map.move-left", "card", SAME },
  { "map.raise", "point", SAME },
  { "map.lower", "card", SAME },
  { "map.raise-slightly", "point", SAME },
  { "map.lower-slightly", "point", SAME },
  { "map.move-slightly-right", "Reads our blog post", SAME },
  { "map.move-slightly-left", "Reads our blog post", SAME },
  { "map.delete", "Reads our blog post", GONE },
  { "map.copy", "card", SAME },
  { "map.cut", "card", GONE },
  { "map.paste", "Reads our blog post", NEW },
  { "map.add-stage", "Decision", ADDED },
  { "map.add-touchpoint", "Reads our blog post", ADDED },
  { "map.add-feeling", "missing", NEW },
  { "map.add-card", "cell", ADDED },
  { "map.add-lane", "Thinking", ASKED },
  { "map.add-link", "Reads our blog post", BEGUN },
  { "map.add-persona", "Reads our blog post", ADDED },
  { "map.duplicate", "card", NEW },
  { "map.split-stage", "Reads our blog post", ADDED },
  { "map.merge-stages", "Awareness", SAME },
  { "map.vary", "Thinking", ASKED },
  { "map.hide", "Thinking", GONE },
  { "map.show-hidden", "Opportunities", ELSEWHERE },
  { "map.select-all", "card", SAME },
  { "map.select-none", "card", SAME },
  { "map.menu", "card", ASKED },
  { "map.rate-1", "point", NEXT },
  { "map.rate-2", "point", NEXT },
  { "map.rate-3", "point", NEXT },
  { "map.rate-4", "missing", ELSEWHERE },
  { "map.rate-5", "point", NEXT },
  { "map.zoom-in", "card", SAME },
  { "map.zoom-out", "point", SAME },
  { "map.zoom-normal", "card", SAME },
  { "map.zoom-fit", "cell", SAME },
  { "map.zoom-selection", "card", SAME },
  { "map.up", "card", ELSEWHERE },
  { "map.down", "Reads our blog post", ELSEWHERE },
  { "map.right", "point", ELSEWHERE },
  { "map.left", "Decision", ELSEWHERE },
  { "map.extend-right", "card", ELSEWHERE },
  { "map.extend-left", "card", ELSEWHERE },
  { "map.extend-up", "card", ELSEWHERE },
  { "map.extend-down", "Reads our blog post", ELSEWHERE },
  { "map.next-row", "Reads our blog post", ELSEWHERE },
  { "map.previous-row", "card", ELSEWHERE },
  { "map.extend-next-row", "Reads our blog post", ELSEWHERE },
  { "map.extend-previous-row", "card", ELSEWHERE },
  { "map.row-start", "Reads the FAQ", ELSEWHERE },
  { "map.row-end", "point", ELSEWHERE },
  { "map.start", "card", ELSEWHERE },
  { "map.end", "card", ELSEWHERE },
  { "map.cover-more", "Specs nobody can compare", SAME },
  { "map.cover-fewer", "Product catalogue and stock", SAME },
  { "map.join", "Reads our blog post", SAME },
  { "map.free", "Visits the store", SAME },
};

static FocusChecks checks;

static const PathosParts *
get_parts (Fixture *fixture)
{
  return pathos_scene_model_get_parts (fixture->canvas->model);
}

/* Returns: a card that can move in each direction */
static const char *
get_card (Fixture *fixture)
{
  return PATHOS_ELEMENT (PATHOS_LANE (map_find (&fixture->map, "Pain points"))->cards->items[2])->id;
}

/* Returns: the first empty cell of a lane, of a curve or not */
static const PathosPlaced *
find_cell (Fixture *fixture,
           gboolean of_curve)
{
  PathosPartsIter     iter = { get_parts (fixture) };
  const PathosPlaced *placed;

  while ((placed = pathos_parts_iter_next (&iter)) != NULL)
    {
      if (placed->is_stop && placed->group->part == PATHOS_PART_CELL &&
          placed->group->at[0] != '\0' && (placed->group->axes != NULL) == of_curve)
        return placed;
    }

  g_assert_not_reached ();
}

static const PathosPlaced *
find_part (Fixture    *fixture,
           const char *on)
{
  PathosTouchpoint *post = PATHOS_TOUCHPOINT (map_find (&fixture->map, "Reads our blog post"));

  if (g_str_equal (on, "card"))
    return pathos_parts_find (get_parts (fixture), get_card (fixture));
  if (g_str_equal (on, "point"))
    return pathos_parts_find (get_parts (fixture), PATHOS_ELEMENT (post->feelings->items[0])->id);
  if (g_str_equal (on, "cell") || g_str_equal (on, "missing"))
    return find_cell (fixture, g_str_equal (on, "missing"));

  return pathos_parts_find (get_parts (fixture), map_find (&fixture->map, on)->id);
}

static void
assert_expected (const PathosGroup *before,
                 Expected           expected)
{
  if (expected == ASKED && !focus_checks_close_lists (&checks))
    g_error ("%s opens no list", checks.doing);
  if (expected == BEGUN)
    {
      canvas_fixture_press (checks.canvas, "map.edit");
      expected = ADDED;
    }
  if (expected == ADDED || pathos_canvas_get_editing (checks.canvas))
    focus_checks_type (&checks);

  if (expected == SAME || expected == ASKED)
    focus_checks_assert_on (&checks, before, "nothing else");
  else if (pathos_placed_is_same (focus_checks_get_focused (&checks)->group, before))
    g_error ("after %s, the focus is still on %s", checks.doing, before->id);

  if (expected == ADDED && !focus_checks_is_typed (&checks, focus_checks_get_focused (&checks)->group->id))
    g_error ("after %s, the focus is not on what was added, but on %s", checks.doing,
             focus_checks_get_focused (&checks)->group->id);
  if ((expected == ADDED || expected == NEW) &&
      strcmp (focus_checks_get_focused (&checks)->group->id, before->id) == 0)
    g_error ("after %s, the focus is not on anything new", checks.doing);
}

static void
focus_on (Fixture    *fixture,
          const char *on)
{
  canvas_fixture_press (fixture->canvas, "map.cancel");
  pathos_canvas_focus_on (fixture->canvas, find_part (fixture, on));
  canvas_fixture_settle (fixture->canvas);
}

static guint
find_row (const char *action)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (g_str_equal (rows[i].action, action))
        return i;
    }

  g_error ("%s is a new action: what has the focus after it?", action);
}

static void
test_actions (Fixture      *fixture,
              gconstpointer data)
{
  guint               n_actions;
  const PathosAction *actions = pathos_canvas_get_actions (&n_actions);

  focus_checks_init (&checks, fixture->canvas);
  for (guint i = 0; i < n_actions; i++)
    {
      guint    i_row = find_row (actions[i].id);
      gboolean comes_back;
      g_autoptr (PathosNode) before = NULL;

      checks.doing = actions[i].id;
      if (g_str_equal (checks.doing, "map.show-hidden"))
        {
          focus_on (fixture, "Thinking");
          canvas_fixture_press (fixture->canvas, "map.hide");
        }
      focus_on (fixture, rows[i_row].on);
      before = focus_checks_dup_focused (&checks);
      canvas_fixture_press (fixture->canvas, checks.doing);
      assert_expected ((const PathosGroup *) before, rows[i_row].expected);
      focus_checks_try_keys (&checks);

      comes_back = rows[i_row].expected == SAME || rows[i_row].expected == GONE ||
                   rows[i_row].expected == NEXT;
      focus_checks_undo_all (&checks, comes_back ? (const PathosGroup *) before : NULL);
    }

  g_assert_cmpuint (n_actions, ==, G_N_ELEMENTS (rows));
}

#define ADD(name, func) \
  g_test_add ("/focus/" name, Fixture, NULL, canvas_fixture_set_up, func, canvas_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("actions", test_actions);

  return g_test_run ();
}

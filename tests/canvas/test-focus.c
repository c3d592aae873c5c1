/* test-focus.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "canvas-fixture.h"
#include "map.h"
#include "pathos-canvas-private.h"
#include "pathos-card.h"
#include "pathos-lane.h"
#include "pathos-touchpoint.h"

#include <string.h>

/* After each action of the map and each gesture, the focus is on what it touched: F2, Delete and Ctrl+arrows
 * act on that next. An action that is not in the table below fails the test.
 *
 * Length: the table, and what must be true of each row. */

#define MARKER "Typed afterwards"

typedef CanvasFixture Fixture;

typedef enum
{
  SAME,      /* the focus stays */
  ELSEWHERE, /* it is on another part */
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
  { "map.move-right", "Reads the FAQ", SAME },
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
  { "map.rate-1", "point", ELSEWHERE },
  { "map.rate-2", "point", ELSEWHERE },
  { "map.rate-3", "point", ELSEWHERE },
  { "map.rate-4", "missing", ELSEWHERE },
  { "map.rate-5", "point", ELSEWHERE },
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

static const char *doing = "";
static guint       n_changes, n_refusals;

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

static const PathosPlaced *
get_focused (Fixture *fixture)
{
  const PathosPlaced *placed = pathos_canvas_get_acting (fixture->canvas);

  if (placed == NULL)
    g_error ("after %s, nothing has the focus", doing);

  return placed;
}

static PathosGroup *
dup_focused (Fixture *fixture)
{
  return (PathosGroup *) pathos_node_ref ((PathosNode *) get_focused (fixture)->group);
}

static void
assert_focused (Fixture           *fixture,
                const PathosGroup *group,
                const char        *key)
{
  const PathosGroup *focused = get_focused (fixture)->group;

  if (!pathos_placed_is_same (focused, group))
    g_error ("after %s and %s, the focus is on %s at %s, not on %s at %s", doing, key, focused->id,
             focused->at, group->id, group->at);
}

static void
undo (Fixture *fixture)
{
  pathos_history_undo (fixture->map.history);
  canvas_fixture_settle (fixture->canvas);
}

static void
type_text (Fixture *fixture)
{
  GtkWidget *view = pathos_text_editor_get_view (fixture->canvas->editor);

  if (view == NULL)
    g_error ("after %s, no text is open", doing);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), MARKER, -1);
  canvas_fixture_settle (fixture->canvas);
  pathos_canvas_commit (fixture->canvas);
  canvas_fixture_settle (fixture->canvas);
}

/* Returns: whether one of the texts of the element with this id is what was typed */
static gboolean
is_typed (Fixture    *fixture,
          const char *id)
{
  PathosElement          *element = pathos_scene_model_find_element (fixture->canvas->model, id);
  guint                   n_specs;
  g_autofree GParamSpec **specs = g_object_class_list_properties (G_OBJECT_GET_CLASS (element), &n_specs);

  for (guint i = 0; i < n_specs; i++)
    {
      g_autofree char *text = NULL;

      if (specs[i]->value_type == G_TYPE_STRING)
        g_object_get (element, specs[i]->name, &text, NULL);
      if (g_strcmp0 (text, MARKER) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
count_cb (guint *n_times)
{
  (*n_times)++;
}

/* F2 opens a text of what has the focus, or fills the cell that has it. */
static void
try_text (Fixture           *fixture,
          const PathosGroup *group)
{
  guint n_steps = n_changes;

  canvas_fixture_press (fixture->canvas, "map.edit");
  if (group->part == PATHOS_PART_CELL)
    {
      if (pathos_canvas_get_editing (fixture->canvas))
        pathos_text_editor_end (fixture->canvas->editor, FALSE);
      canvas_fixture_settle (fixture->canvas);
    }
  else if (group->facts & PATHOS_FACT_EDITABLE)
    {
      type_text (fixture);
      assert_focused (fixture, group, "F2");
      if (!is_typed (fixture, group->id))
        g_error ("after %s, F2 edits something else than %s", doing, group->id);
    }

  if (n_changes > n_steps)
    undo (fixture);
  assert_focused (fixture, group, "F2 and undo");
}

/* Ctrl+arrows move what has the focus, or set its value, or say why not. */
static void
try_arrows (Fixture           *fixture,
            const PathosGroup *group)
{
  static const char *const arrows[] = { "map.move-right", "map.move-left", "map.raise", "map.lower" };
  GPtrArray               *selected = pathos_selection_get_ids (fixture->canvas->selection);

  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    {
      guint n_steps = n_changes, n_said = n_refusals;

      canvas_fixture_press (fixture->canvas, arrows[i]);
      assert_focused (fixture, group, arrows[i]);
      if (n_changes == n_steps && n_refusals == n_said)
        g_error ("after %s, %s does nothing on %s", doing, arrows[i], group->id);
      if (n_changes > n_steps)
        undo (fixture);
      /* The focus is on the first of several that came back. */
      if (selected->len > 1)
        pathos_canvas_focus_on (fixture->canvas, pathos_parts_find_same (get_parts (fixture), group));
      assert_focused (fixture, group, "undo");
    }
}

/* Delete deletes what has the focus, or says why not. */
static void
try_delete (Fixture           *fixture,
            const PathosGroup *group)
{
  PathosElement *element = pathos_scene_model_find_element (fixture->canvas->model, group->id);
  gboolean       several = pathos_selection_get_ids (fixture->canvas->selection)->len > 1;
  guint          n_steps = n_changes, n_said = n_refusals;

  canvas_fixture_press (fixture->canvas, "map.delete");
  if (n_changes == n_steps)
    {
      g_assert_cmpuint (n_refusals, >, n_said);
      assert_focused (fixture, group, "Delete");
      return;
    }

  g_assert_cmpint (group->part, ==, PATHOS_PART_ITEM);
  if (element->list != NULL)
    g_error ("after %s, Delete does not delete %s", doing, group->id);
  undo (fixture);
  if (!several)
    assert_focused (fixture, group, "Delete and undo");
}

/* What has the focus is what the next keys act on. In the end, the map is as before. */
static void
try_keys (Fixture *fixture)
{
  g_autoptr (PathosNode) node = (PathosNode *) dup_focused (fixture);
  const PathosGroup *group = (const PathosGroup *) node;

  try_arrows (fixture, group);
  if (pathos_selection_get_ids (fixture->canvas->selection)->len <= 1)
    try_text (fixture, group);
  try_delete (fixture, group);

  while (pathos_history_get_can_undo (fixture->map.history))
    undo (fixture);
  g_assert_false (pathos_document_get_modified (fixture->map.document));
}

static void
close_list (Fixture *fixture)
{
  GtkWidget *lists[] = { fixture->canvas->menu, fixture->canvas->chooser };
  gboolean   was_open = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      if (lists[i] == NULL || !gtk_widget_get_visible (lists[i]))
        continue;
      was_open = TRUE;
      gtk_popover_popdown (GTK_POPOVER (lists[i]));
    }

  canvas_fixture_settle (fixture->canvas);
  if (!was_open)
    g_error ("%s opens no list", doing);
}

static void
assert_expected (Fixture           *fixture,
                 const PathosGroup *before,
                 Expected           expected)
{
  if (expected == ASKED)
    close_list (fixture);
  if (expected == BEGUN)
    {
      canvas_fixture_press (fixture->canvas, "map.edit");
      expected = ADDED;
    }
  if (expected == ADDED || pathos_canvas_get_editing (fixture->canvas))
    type_text (fixture);

  if (expected == SAME || expected == ASKED)
    assert_focused (fixture, before, "nothing else");
  else if (pathos_placed_is_same (get_focused (fixture)->group, before))
    g_error ("after %s, the focus is still on %s", doing, before->id);

  if (expected == ADDED && !is_typed (fixture, get_focused (fixture)->group->id))
    g_error ("after %s, the focus is not on what was added, but on %s", doing,
             get_focused (fixture)->group->id);
  if ((expected == ADDED || expected == NEW) && strcmp (get_focused (fixture)->group->id, before->id) == 0)
    g_error ("after %s, the focus is not on anything new", doing);
}

static void
connect (Fixture *fixture)
{
  n_changes = n_refusals = 0;
  g_signal_connect_swapped (fixture->map.journey, "changed", G_CALLBACK (count_cb), &n_changes);
  g_signal_connect_swapped (fixture->canvas, "refused", G_CALLBACK (count_cb), &n_refusals);
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

  connect (fixture);
  for (guint i = 0; i < n_actions; i++)
    {
      guint i_row = find_row (actions[i].id);
      g_autoptr (PathosNode) before = NULL;

      doing = actions[i].id;
      if (g_str_equal (doing, "map.show-hidden"))
        {
          focus_on (fixture, "Thinking");
          canvas_fixture_press (fixture->canvas, "map.hide");
        }
      focus_on (fixture, rows[i_row].on);
      before = (PathosNode *) dup_focused (fixture);
      canvas_fixture_press (fixture->canvas, doing);
      assert_expected (fixture, (const PathosGroup *) before, rows[i_row].expected);
      try_keys (fixture);
    }

  g_assert_cmpuint (n_actions, ==, G_N_ELEMENTS (rows));
}

/* Returns: the middle of a part in the widget */
static graphene_point_t
get_middle (Fixture            *fixture,
            const PathosPlaced *placed)
{
  graphene_rect_t  bounds = pathos_canvas_get_place (fixture->canvas, placed);
  graphene_point_t middle;

  graphene_rect_get_center (&bounds, &middle);
  return middle;
}

static void
click (Fixture         *fixture,
       guint            button,
       int              n_presses,
       graphene_point_t point)
{
  GtkGesture *gesture = canvas_fixture_find_gesture (fixture->canvas, GTK_TYPE_GESTURE_CLICK, button);

  for (int i = 1; i <= n_presses; i++)
    g_signal_emit_by_name (gesture, "pressed", i, (double) point.x, (double) point.y);
  canvas_fixture_settle (fixture->canvas);
}

static void
drag (Fixture         *fixture,
      graphene_point_t from,
      graphene_point_t to)
{
  GtkGesture *gesture = canvas_fixture_find_gesture (fixture->canvas, GTK_TYPE_GESTURE_DRAG,
                                                     GDK_BUTTON_PRIMARY);

  click (fixture, GDK_BUTTON_PRIMARY, 1, from);
  g_signal_emit_by_name (gesture, "drag-begin", (double) from.x, (double) from.y);
  for (int i = 1; i <= 5; i++)
    {
      g_signal_emit_by_name (gesture, "drag-update", (double) (from.x + (to.x - from.x) * (float) i / 5),
                             (double) (from.y + (to.y - from.y) * (float) i / 5));
      canvas_fixture_settle (fixture->canvas);
    }
  g_signal_emit_by_name (gesture, "drag-end", (double) to.x, (double) to.y);
  canvas_fixture_settle (fixture->canvas);
}

static const struct
{
  const char *name;
  const char *on;
  const char *to; /* (nullable): where it is dropped */
  guint       button;
  int         n_presses;
} gestures[] = {
  { "click", "Reads our blog post", NULL, GDK_BUTTON_PRIMARY, 1 },
  { "click on a point", "point", NULL, GDK_BUTTON_PRIMARY, 1 },
  { "click on a lane", "Thinking", NULL, GDK_BUTTON_PRIMARY, 1 },
  { "double click", "Reads our blog post", NULL, GDK_BUTTON_PRIMARY, 2 },
  { "double click on a stage", "Decision", NULL, GDK_BUTTON_PRIMARY, 2 },
  { "menu", "card", NULL, GDK_BUTTON_SECONDARY, 1 },
  { "drag of a touchpoint", "Reads our blog post", "Reads the FAQ", 0, 0 },
  { "drag of a card", "card", "Reads the FAQ", 0, 0 },
  { "drag of a stage", "Awareness", "Decision", 0, 0 },
  { "drag of a lane", "Thinking", "Opportunities", 0, 0 },
  { "drag of a point", "point", "Reads our blog post", 0, 0 },
};

/* What is touched has the focus afterwards, whatever had it before. */
static void
test_gestures (Fixture      *fixture,
               gconstpointer data)
{
  connect (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (gestures); i++)
    {
      const PathosPlaced *placed;
      g_autoptr (PathosNode) touched = NULL;

      doing = gestures[i].name;
      focus_on (fixture, g_str_equal (gestures[i].on, "Decision") ? "Awareness" : "Decision");
      placed = find_part (fixture, gestures[i].on);
      touched = pathos_node_ref ((PathosNode *) placed->group);
      pathos_scroller_reveal (fixture->canvas->scroller, placed);
      if (gestures[i].to != NULL)
        drag (fixture, get_middle (fixture, placed),
              get_middle (fixture, find_part (fixture, gestures[i].to)));
      else
        click (fixture, gestures[i].button, gestures[i].n_presses, get_middle (fixture, placed));

      if (fixture->canvas->menu != NULL && gtk_widget_get_visible (fixture->canvas->menu))
        close_list (fixture);
      if (pathos_canvas_get_editing (fixture->canvas))
        type_text (fixture);
      if (strcmp (get_focused (fixture)->group->id, ((PathosGroup *) touched)->id) != 0)
        g_error ("after %s, the focus is on %s", doing, get_focused (fixture)->group->id);
      try_keys (fixture);
    }
}

/* What a tool places has the focus. */
static void
test_placing (Fixture      *fixture,
              gconstpointer data)
{
  static const struct
  {
    const char      *name;
    PathosInsertKind kind;
    const char      *at;
    Expected         expected;
  } places[] = {
    { "a stage", PATHOS_INSERT_STAGE, "Decision", ADDED },
    { "a touchpoint", PATHOS_INSERT_TOUCHPOINT, "Reads the FAQ", ADDED },
    { "a card", PATHOS_INSERT_CARD, "cell", ADDED },
    { "an exit", PATHOS_INSERT_LINK, "Reads the FAQ", ADDED },
  };

  connect (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (PathosNode) before = NULL;
      graphene_point_t point;

      doing = places[i].name;
      focus_on (fixture, "Pain points");
      before = (PathosNode *) dup_focused (fixture);
      point = get_middle (fixture, find_part (fixture, places[i].at));
      pathos_canvas_set_placing (fixture->canvas, places[i].kind);
      pathos_canvas_place (fixture->canvas, point.x, point.y, FALSE);
      canvas_fixture_settle (fixture->canvas);
      assert_expected (fixture, (const PathosGroup *) before, places[i].expected);
      try_keys (fixture);
    }
}

#define ADD(name, func) \
  g_test_add ("/focus/" name, Fixture, NULL, canvas_fixture_set_up, func, canvas_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("actions", test_actions);
  ADD ("gestures", test_gestures);
  ADD ("placing", test_placing);

  return g_test_run ();
}

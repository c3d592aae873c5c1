/* test-keys.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "canvas-fixture.h"
#include "map-file.h"
#include "map.h"
#include "pathos-canvas-private.h"
#include "pathos-card.h"
#include "pathos-lane.h"
#include "pathos-touchpoint.h"

#include <string.h>

/* Keys that move, select and open the menu, on a canvas in a window. The focus stays on what was touched. */
typedef CanvasFixture Fixture;

static const PathosParts *
get_parts (Fixture *fixture)
{
  return pathos_scene_model_get_parts (pathos_canvas_get_model (fixture->canvas));
}

static void
focus_on (Fixture    *fixture,
          const char *id)
{
  pathos_canvas_focus_on (fixture->canvas, pathos_parts_find (get_parts (fixture), id));
  canvas_fixture_settle (fixture->canvas);
}

static const PathosGroup *
get_focused (Fixture *fixture)
{
  const PathosPlaced *placed = pathos_canvas_get_acting (fixture->canvas);

  g_assert_nonnull (placed);
  return placed->group;
}

static PathosElement *
get_card (Fixture    *fixture,
          const char *lane,
          guint       index)
{
  return PATHOS_LANE (map_find (&fixture->map, lane))->cards->items[index];
}

static void
add_message_cb (GPtrArray  *messages,
                const char *message)
{
  g_ptr_array_add (messages, g_strdup (message));
}

/* Keys move what has the focus, and it keeps the focus. Each is one step.
 *
 * Length: a table of moves. */
static void
test_move (Fixture      *fixture,
           gconstpointer data)
{
  PathosElement *card = get_card (fixture, "Pain points", 3);
  PathosElement *stage = map_find (&fixture->map, "Decision");
  PathosElement *lane = map_find (&fixture->map, "Thinking");
  PathosElement *touchpoint = map_find (&fixture->map, "Reads our blog post");
  PathosElement *main = map_find (&fixture->map, "Returns to the camera page");
  const struct
  {
    PathosElement *element;
    const char    *action;
  } moves[] = {
    { card, "map.move-right" },
    { card, "map.move-left" },
    { card, "map.lower" },
    { card, "map.raise" },
    { card, "map.move-later" },
    { card, "map.move-down" },
    { stage, "map.move-right" },
    { stage, "map.earlier" },
    { lane, "map.lower" },
    { lane, "map.raise" },
    { lane, "map.later" },
    { touchpoint, "map.move-left" },
    { touchpoint, "map.move-right" },
    { main, "map.move-right" },
    { main, "map.move-left" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      focus_on (fixture, moves[i].element->id);
      canvas_fixture_press (fixture->canvas, moves[i].action);
      g_assert_cmpstr (get_focused (fixture)->id, ==, moves[i].element->id);
      g_assert_true (pathos_history_get_can_undo (fixture->map.history));
      pathos_history_undo (fixture->map.history);
      canvas_fixture_settle (fixture->canvas);
      g_assert_false (pathos_history_get_can_undo (fixture->map.history));
      g_assert_cmpstr (get_focused (fixture)->id, ==, moves[i].element->id);
      pathos_history_redo (fixture->map.history);
      canvas_fixture_settle (fixture->canvas);
      g_assert_cmpstr (get_focused (fixture)->id, ==, moves[i].element->id);
      pathos_history_undo (fixture->map.history);
      canvas_fixture_settle (fixture->canvas);
      g_assert_false (pathos_document_get_modified (fixture->map.document));
    }
}

/* What cannot be moved so says why. What changes besides is said, too. */
static void
test_said (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);

  g_signal_connect_swapped (fixture->canvas, "refused", G_CALLBACK (add_message_cb), messages);
  g_signal_connect_swapped (fixture->canvas, "moved-along", G_CALLBACK (add_message_cb), messages);
  focus_on (fixture, map_find (&fixture->map, "Thinking")->id);
  canvas_fixture_press (fixture->canvas, "map.move-right");
  focus_on (fixture, map_find (&fixture->map, "Decision")->id);
  canvas_fixture_press (fixture->canvas, "map.lower");
  focus_on (fixture, PATHOS_ELEMENT (fixture->map.journey)->id);
  canvas_fixture_press (fixture->canvas, "map.move-right");
  focus_on (fixture, get_card (fixture, "Backstage", 0)->id);
  canvas_fixture_press (fixture->canvas, "map.lower");
  g_assert_false (pathos_history_get_can_undo (fixture->map.history));
  focus_on (fixture, map_find (&fixture->map, "Returns to the camera page")->id);
  canvas_fixture_press (fixture->canvas, "map.move-right");

  g_assert_cmpuint (messages->len, ==, 5);
  g_assert_cmpstr (messages->pdata[0], ==, "This can only be moved up or down.");
  g_assert_cmpstr (messages->pdata[1], ==, "This cannot be moved up or down.");
  g_assert_cmpstr (messages->pdata[2], ==, "This cannot be moved.");
  g_assert_cmpstr (messages->pdata[3], ==, "This is already the lowest place.");
  g_assert_cmpstr (messages->pdata[4], ==,
                   "“Returns to the camera page” moved to Decision, 2 of 4; one alternative moved along; "
                   "one card shortened");
}

static guint
count_selected (Fixture *fixture)
{
  return pathos_selection_get_ids (pathos_canvas_get_selection (fixture->canvas))->len;
}

/* Returns: how many parts of this kind are shown as selected */
static guint
count_rings (GtkWidget *widget,
             PathosPart part)
{
  guint n = PATHOS_IS_ITEM (widget) && pathos_item_get_group (PATHOS_ITEM (widget))->part == part &&
            gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_SELECTED;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_rings (child, part);

  return n;
}

/* First the row, then everything; the focus stays. */
static void
test_select_all (Fixture      *fixture,
                 gconstpointer data)
{
  PathosElement      *card = get_card (fixture, "Pain points", 0);
  guint               n_items = 0;
  PathosPartsIter     iter = { get_parts (fixture) };
  const PathosPlaced *placed;

  while ((placed = pathos_parts_iter_next (&iter)) != NULL)
    n_items += placed->group->part == PATHOS_PART_ITEM;

  focus_on (fixture, map_find (&fixture->map, "Reads the FAQ")->id);
  canvas_fixture_press (fixture->canvas, "map.select-all");
  g_assert_cmpuint (count_selected (fixture), ==, 11);
  focus_on (fixture, card->id);
  canvas_fixture_press (fixture->canvas, "map.row-end");
  focus_on (fixture, card->id);
  canvas_fixture_press (fixture->canvas, "map.select-all");
  g_assert_cmpuint (count_selected (fixture), ==, PATHOS_LANE (card->parent)->cards->n_items);
  g_assert_cmpstr (get_focused (fixture)->id, ==, card->id);
  canvas_fixture_press (fixture->canvas, "map.select-all");
  g_assert_cmpuint (count_selected (fixture), ==, n_items);

  /* Cells have the ids of lanes, but cannot be selected. */
  g_assert_true (count_rings (GTK_WIDGET (fixture->canvas->layer), PATHOS_PART_ITEM) > 0);
  g_assert_cmpuint (count_rings (GTK_WIDGET (fixture->canvas->layer), PATHOS_PART_CELL), ==, 0);

  /* All of them move together, in one step. */
  canvas_fixture_press (fixture->canvas, "map.cancel");
  focus_on (fixture, card->id);
  canvas_fixture_press (fixture->canvas, "map.select-all");
  canvas_fixture_press (fixture->canvas, "map.move-left");
  g_assert_cmpstr (PATHOS_CARD (card)->at, ==, map_find (&fixture->map, "Reads our blog post")->id);
  pathos_history_undo (fixture->map.history);
  g_assert_false (pathos_document_get_modified (fixture->map.document));
}

/* On a cell, nothing is selected, so that Delete deletes nothing that is elsewhere. */
static void
test_cell (Fixture      *fixture,
           gconstpointer data)
{
  PathosPartsIter     iter = { get_parts (fixture) };
  const PathosPlaced *placed;

  focus_on (fixture, get_card (fixture, "Pain points", 0)->id);
  g_assert_cmpuint (count_selected (fixture), ==, 1);
  while ((placed = pathos_parts_iter_next (&iter)) != NULL && placed->group->part != PATHOS_PART_CELL)
    ;
  g_assert_nonnull (placed);
  pathos_canvas_focus_on (fixture->canvas, placed);
  canvas_fixture_settle (fixture->canvas);
  g_assert_cmpuint (count_selected (fixture), ==, 0);
}

/* Shift extends the selection, and passes over what cannot be selected. To walk ends it. */
static void
test_extend (Fixture      *fixture,
             gconstpointer data)
{
  static const char *const ends[] = { "map.row-end", "map.row-start", "map.start", "map.end", "map.left" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      focus_on (fixture, get_card (fixture, "Pain points", 0)->id);
      canvas_fixture_press (fixture->canvas, "map.extend-right");
      g_assert_cmpint (get_focused (fixture)->part, ==, PATHOS_PART_ITEM);
      canvas_fixture_press (fixture->canvas, "map.extend-right");
      g_assert_cmpint (get_focused (fixture)->part, ==, PATHOS_PART_ITEM);
      g_assert_cmpuint (count_selected (fixture), ==, 3);
      canvas_fixture_press (fixture->canvas, ends[i]);
      g_assert_cmpuint (count_selected (fixture), <=, 1);
    }
}

/* Returns: (transfer full): the sample, as a later version would have made it */
static PathosDocument *
open_later (void)
{
  g_autofree char *sample = map_file_get_sample ("photography");
  g_autofree char *text = NULL;
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GFile) file = g_file_new_tmp (NULL, &stream, NULL);
  PathosDocument *document;
  char           *version;

  g_assert_true (g_file_get_contents (sample, &text, NULL, NULL));
  version = strstr (text, "[1, 0]");
  g_assert_nonnull (version);
  version[1] = '2';
  g_assert_true (g_file_set_contents (g_file_peek_path (file), text, -1, NULL));
  document = pathos_document_open (file, NULL);
  g_assert_true (pathos_document_get_read_only (document));
  g_file_delete (file, NULL, NULL);
  return document;
}

/* A map that cannot be edited says so, and stays as it is. */
static void
test_read_only (Fixture      *fixture,
                gconstpointer data)
{
  static const char *const actions[] = { "map.raise", "map.rate-1", "map.move-right", "map.edit" };
  PathosElement           *post = map_find (&fixture->map, "Reads our blog post");
  PathosList              *feelings = PATHOS_TOUCHPOINT (post)->feelings;
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (PathosDocument) later = open_later ();

  pathos_canvas_set_document (fixture->canvas, later);
  canvas_fixture_settle (fixture->canvas);
  g_signal_connect_swapped (fixture->canvas, "refused", G_CALLBACK (add_message_cb), messages);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      focus_on (fixture, i < 2 ? feelings->items[0]->id : post->id);
      canvas_fixture_press (fixture->canvas, actions[i]);
      g_assert_cmpuint (messages->len, ==, i + 1);
      g_assert_cmpstr (messages->pdata[i], ==, "This map is read-only.");
      g_assert_false (pathos_document_get_modified (later));
      g_assert_false (pathos_text_editor_is_running (fixture->canvas->editor));
    }
}

static void
test_corners (Fixture      *fixture,
              gconstpointer data)
{
  focus_on (fixture, map_find (&fixture->map, "Reads the FAQ")->id);
  canvas_fixture_press (fixture->canvas, "map.start");
  g_assert_cmpstr (get_focused (fixture)->id, ==, PATHOS_ELEMENT (fixture->map.journey)->id);
  canvas_fixture_press (fixture->canvas, "map.end");
  g_assert_cmpstr (get_focused (fixture)->id, ==, map_find (&fixture->map, "Backstage")->id);
  g_assert_cmpstr (get_focused (fixture)->at, ==, map_find (&fixture->map, "Recommends a friend")->id);
}

/* Returns: how many items the @number-th section of the open menu has */
static int
count_items (Fixture *fixture,
             int      number)
{
  GMenuModel *model = gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (fixture->canvas->menu));
  g_autoptr (GMenuModel) section = NULL;

  g_assert_cmpint (number, <, g_menu_model_get_n_items (model));
  section = g_menu_model_get_item_link (model, number, G_MENU_LINK_SECTION);
  return g_menu_model_get_n_items (section);
}

static void
open_menu (Fixture       *fixture,
           PathosElement *element)
{
  focus_on (fixture, element->id);
  canvas_fixture_press (fixture->canvas, "map.menu");
  g_assert_true (gtk_widget_get_mapped (fixture->canvas->menu));
}

/* The menu has what can be done with the focused part: what changes it, the clipboard, its order, and the
 * rest. Closed, it gives the focus back. */
static void
test_menu (Fixture      *fixture,
           gconstpointer data)
{
  PathosElement *card = get_card (fixture, "Pain points", 0);

  open_menu (fixture, card);
  g_assert_cmpint (count_items (fixture, 0), ==, 3); /* text, what to add, personas */
  g_assert_cmpint (count_items (fixture, 1), ==, 5);
  g_assert_cmpint (count_items (fixture, 2), ==, 5); /* four ways, more columns */
  g_assert_cmpint (count_items (fixture, 3), ==, 1);

  gtk_popover_popdown (GTK_POPOVER (fixture->canvas->menu));
  canvas_fixture_settle (fixture->canvas);
  g_assert_cmpstr (get_focused (fixture)->id, ==, card->id);
  canvas_fixture_press (fixture->canvas, "map.delete");
  g_assert_null (card->list);

  open_menu (fixture, map_find (&fixture->map, "Reads the FAQ"));
  g_assert_cmpint (count_items (fixture, 0), ==, 5); /* text, what to add, channels, roles, personas */
  gtk_popover_popdown (GTK_POPOVER (fixture->canvas->menu));
}

#define ADD(name, func) g_test_add ("/keys/" name, Fixture, NULL, canvas_fixture_set_up, func, \
                                    canvas_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("move", test_move);
  ADD ("said", test_said);
  ADD ("select-all", test_select_all);
  ADD ("extend", test_extend);
  ADD ("cell", test_cell);
  ADD ("read-only", test_read_only);
  ADD ("corners", test_corners);
  ADD ("menu", test_menu);

  return g_test_run ();
}

/* test-grid.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "map.h"

#include "pathos-card.h"
#include "pathos-edits.h"
#include "pathos-grid-text.h"
#include "pathos-json-writer.h"
#include "pathos-lane.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"

#include <string.h>

/* Texts of other programs become cells, and those cards and touchpoints, in one step. */

static void
assert_cells (PathosGrid *grid,
              const char *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < grid->rows->len; i++)
    {
      GPtrArray *cells = g_ptr_array_index (grid->rows, i);

      for (guint j = 0; j < cells->len; j++)
        g_string_append_printf (found, "[%s]", (const char *) g_ptr_array_index (cells, j));
      g_string_append_c (found, '/');
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_text (void)
{
  static const char *const cases[][2] = {
    { "", "" },
    { "one", "[one]/" },
    { "one\ntwo\n\n", "[one]/[two]/" },
    { "one\r\ntwo\r\n", "[one]/[two]/" },
    { "a\tb\n\td\n", "[a][b]/[][d]/" },
    { "\"two\nlines\"\t\"say \"\"hi\"\"\"\n", "[two\nlines][say \"hi\"]/" },
    { "\"Too many models.\" she says\n\"open", "[\"Too many models.\" she says]/[\"open]/" },
    { "\x01 a\xff \tb", "[a\357\277\275][b]/" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PathosGrid) grid = pathos_grid_read_text (cases[i][0], strlen (cases[i][0]));

      assert_cells (grid, cases[i][1]);
    }
}

static void
test_html (void)
{
  static const char *const cases[][2] = {
    { "<table><tr><td>a</td><td>b</td></tr></table>", "[a][b]/" },
    { "<meta><TABLE border=1><TR><TH>a &amp; b<TD colspan=\"2\">c<br/>d<TD>e<TR><TD>f</TABLE>",
      "[a & b][c\nd][][e]/[f]/" },
    { "<style>td {}</style><!-- <td>no</td> --><table>\n<tr><td>\n <p>&#65;&#x42;</p>\n<p>x  y</p></td></tr>",
      "[AB\nx y]/" },
    { "<table><tr><td>&lt;b&gt; &unknown; &#0; &</td></tr><", "[<b> &unknown; &#0; &]/" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PathosGrid) grid = pathos_grid_read_html (cases[i][0], strlen (cases[i][0]));

      g_assert_nonnull (grid);
      assert_cells (grid, cases[i][1]);
    }
  g_assert_null (pathos_grid_read_html ("<p>no table</p>", 15));
}

/* Pastes @text in one step and returns its first new element. */
static PathosElement *
paste (Map              *map,
       const char       *text,
       PathosInsertPlace place,
       const char       *said)
{
  g_autoptr (PathosGrid) grid = pathos_grid_read_text (text, strlen (text));
  g_auto (PathosGridPlan) plan = { NULL };
  g_autoptr (GBytes) before = pathos_json_write (map->journey);
  g_autoptr (GBytes) undone = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL, *fault = NULL;

  g_assert_true (pathos_grid_plan (grid, map->journey, &place, &plan, &error));
  sentence = pathos_grid_plan_describe (&plan);
  g_assert_cmpstr (sentence, ==, said);
  g_assert_true (pathos_edit_commit (map->history, map->journey, plan.draft, &error));
  g_assert_no_error (error);
  fault = pathos_journey_find_fault (map->journey);
  g_assert_cmpstr (fault, ==, NULL);
  pathos_history_undo (map->history);
  undone = pathos_json_write (map->journey);
  g_assert_true (g_bytes_equal (before, undone));
  pathos_history_redo (map->history);
  return pathos_journey_find (map->journey, plan.draft->places[0].element->id);
}

static PathosCard *
get_last_card (Map        *map,
               const char *lane,
               guint       n)
{
  PathosList *cards = PATHOS_LANE (map_find (map, lane))->cards;

  return PATHOS_CARD (cards->items[cards->n_items - 1 - n]);
}

/* From the focused cell on, to the lanes below and the columns behind; a block may be wider than the map. */
static void
test_block (Map          *map,
            gconstpointer data)
{
  PathosElement *lane = map_find (map, "Pain points"), *at = map_find (map, "Takes the free course");
  PathosList    *last = PATHOS_STAGE (map_find (map, "Advocacy"))->touchpoints;

  paste (map, "a\tb\tc\n\te\tf\n", (PathosInsertPlace) { lane, at }, "5 texts in 2 lanes; 1 new touchpoint");
  g_assert_cmpstr (get_last_card (map, "Pain points", 2)->at, ==, at->id);
  g_assert_cmpstr (get_last_card (map, "Pain points", 2)->text, ==, "a");
  g_assert_cmpstr (get_last_card (map, "Pain points", 1)->at, ==, map_find (map, "Recommends a friend")->id);
  g_assert_cmpuint (last->n_items, ==, 2);
  g_assert_cmpstr (get_last_card (map, "Pain points", 0)->at, ==, last->items[1]->id);
  g_assert_cmpstr (get_last_card (map, "Opportunities", 0)->text, ==, "f");
}

/* Lines go to one cell; a first column that names lanes says where its row goes. */
static void
test_lines_and_names (Map          *map,
                      gconstpointer data)
{
  PathosElement *lane = map_find (map, "Thinking"), *at = map_find (map, "Reads the FAQ"), *touchpoint;

  paste (map, "one\ntwo\n", (PathosInsertPlace) { lane, at }, "2 texts in 1 lane");
  g_assert_cmpstr (get_last_card (map, "Thinking", 1)->text, ==, "one");
  g_assert_cmpstr (get_last_card (map, "Thinking", 1)->at, ==, at->id);
  g_assert_cmpstr (get_last_card (map, "Thinking", 0)->at, ==, at->id);

  paste (map, "pain points\tx\nBackstage\ty\n\tz\n", (PathosInsertPlace) { lane, at }, "3 texts in 2 lanes");
  g_assert_cmpstr (get_last_card (map, "Pain points", 0)->text, ==, "x");
  g_assert_cmpstr (get_last_card (map, "Backstage", 0)->text, ==, "z");

  touchpoint = paste (map, "Touchpoints\tCalls\tWaits\nThinking\thm\t\n", (PathosInsertPlace) { at, at },
                      "1 text in 1 lane; 2 new touchpoints");
  g_assert_cmpstr (PATHOS_TOUCHPOINT (touchpoint)->title, ==, "Calls");
  g_assert_true (touchpoint->list->items[3] == touchpoint);
  g_assert_cmpstr (get_last_card (map, "Thinking", 0)->at, ==, touchpoint->id);

  touchpoint = paste (map, "First\nSecond\n", (PathosInsertPlace) { at, at }, "2 new touchpoints");
  g_assert_cmpstr (PATHOS_TOUCHPOINT (touchpoint->list->items[4])->title, ==, "Second");
}

/* A large block is pasted and undone at once. */
static void
test_large (Map          *map,
            gconstpointer data)
{
  PathosElement *lane = map_find (map, "Thinking");
  PathosElement *at = map_find (map, "Searches “how to learn photography”");
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (PathosGrid) grid = NULL;
  g_auto (PathosGridPlan) plan = { NULL };
  g_autoptr (GError) error = NULL;
  gint64 start, pasted, undone;

  for (guint i = 0; i < 5; i++)
    for (guint j = 0; j < 2000; j++)
      g_string_append_printf (text, "text %u of row %u%c", j, i, j < 1999 ? '\t' : '\n');

  g_assert_nonnull (at);
  start = g_get_monotonic_time ();
  grid = pathos_grid_read_text (text->str, text->len);
  g_assert_true (pathos_grid_plan (grid, map->journey, &(PathosInsertPlace) { lane, at }, &plan, &error));
  g_assert_cmpuint (plan.n_texts, ==, 10000);
  g_assert_true (pathos_edit_commit (map->history, map->journey, plan.draft, &error));
  g_assert_no_error (error);
  pasted = g_get_monotonic_time ();
  pathos_history_undo (map->history);
  undone = g_get_monotonic_time ();
  /* Far above what it takes, but far below what it would take if the work grew with the square. */
  g_assert_cmpint (undone - start, <, 5 * G_USEC_PER_SEC);
  g_test_message ("pasted in %.0f ms, undone in %.0f ms", (double) (pasted - start) / 1000,
                  (double) (undone - pasted) / 1000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/grid/text", test_text);
  g_test_add_func ("/grid/html", test_html);
  g_test_add ("/grid/block", Map, NULL, map_set_up, test_block, map_tear_down);
  g_test_add ("/grid/lines-and-names", Map, NULL, map_set_up, test_lines_and_names, map_tear_down);
  g_test_add ("/grid/large", Map, NULL, map_set_up, test_large, map_tear_down);

  return g_test_run ();
}

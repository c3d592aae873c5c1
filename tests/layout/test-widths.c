/* test-widths.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Length: whatever makes a column wider. */

#include "config.h"

#include "dump.h"

#include "pathos-card.h"
#include "pathos-lane.h"
#include "pathos-layout.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"

/* How wide columns become for what is in their cells, and how the cards of a stage stand side by side. */

typedef struct
{
  PathosJourney *journey;
  PathosElement *stages[2];
  PathosElement *touchpoints[6]; /* the last is alone in the second stage */
  PathosElement *lane, *other;
  PathosLayout  *layout; /* has seen every change */
} Map;

/* Returns: (transfer none): a new element at the end of @list */
static PathosElement *
add (PathosList *list)
{
  g_autoptr (PathosElement) element = g_object_new (list->row->item_type (), NULL);

  pathos_list_append (list, element);
  return element;
}

static void
set_up (Map          *map,
        gconstpointer data)
{
  map->journey = pathos_journey_new ();
  for (guint i = 0; i < G_N_ELEMENTS (map->stages); i++)
    map->stages[i] = add (map->journey->stages);
  for (guint i = 0; i < G_N_ELEMENTS (map->touchpoints); i++)
    map->touchpoints[i] = add (PATHOS_STAGE (map->stages[i / 5])->touchpoints);
  g_object_set (add (map->journey->lanes), "kind", PATHOS_LANE_TOUCHPOINTS, NULL);
  map->lane = add (map->journey->lanes);
  map->other = add (map->journey->lanes);
  map->layout = pathos_layout_new (map->journey);
}

static void
tear_down (Map          *map,
           gconstpointer data)
{
  pathos_layout_free (map->layout);
  g_assert_finalize_object (map->journey);
}

static char *
make_text (guint n_words)
{
  GString *text = g_string_new ("Words");

  for (guint i = 1; i < n_words; i++)
    g_string_append (text, i % 3 == 0 ? " again" : " and more");
  return g_string_free (text, FALSE);
}

static PathosElement *
add_card (PathosElement *lane,
          PathosElement *at,
          guint          n_words)
{
  g_autofree char *text = make_text (n_words);
  PathosElement   *card = add (PATHOS_LANE (lane)->cards);

  g_object_set (card, "at", at->id, "text", text, NULL);
  return card;
}

/* Returns: (transfer full): what the layout makes, which is what a new one would make */
static PathosScene *
lay_out (Map         *map,
         PathosDraft *draft)
{
  PathosView         view = { .draft = draft };
  const PathosTheme *theme = pathos_theme_get (PATHOS_THEME_LIGHT, FALSE);
  g_autoptr (PathosScene) fresh = pathos_layout_run_once (map->journey, theme, &view);
  PathosScene     *scene = pathos_layout_run (map->layout, theme, &view);
  g_autofree char *expected = dump_scene (fresh), *found = dump_scene (scene);

  g_assert_cmpstr (found, ==, expected);
  return scene;
}

static float
get_width (Map           *map,
           PathosDraft   *draft,
           PathosElement *touchpoint)
{
  g_autoptr (PathosScene) scene = lay_out (map, draft);

  return pathos_scene_find (scene, touchpoint->id, PATHOS_GROUP_TOUCHPOINT).group->area.size.width + 10;
}

static guint
count_lines (Map           *map,
             PathosElement *card)
{
  g_autoptr (PathosScene) scene = lay_out (map, NULL);
  PathosSpot spot = pathos_scene_find (scene, card->id, PATHOS_GROUP_CARD);

  return (guint) ((spot.group->area.size.height - 14) / 16);
}

/* A column takes the first of 160, 180 … 320 at which no cell is higher than twelve lines. */
static void
test_growth (Map          *map,
             gconstpointer data)
{
  PathosElement *card = add_card (map->lane, map->touchpoints[1], 1);
  float          last = 160;
  guint          n_odd = 0;

  for (guint n_words = 1; n_words < 90; n_words += 4)
    {
      g_autofree char *text = make_text (n_words);
      float            width;

      g_object_set (card, "text", text, NULL);
      width = get_width (map, NULL, map->touchpoints[1]);
      g_assert_cmpfloat (width, >=, last);
      g_assert_cmpint ((int) width % 20, ==, 0);
      if (width < 320)
        g_assert_cmpuint (count_lines (map, card), <=, 12);
      if (width > last)
        g_assert_cmpuint (count_lines (map, card), >, 8);
      g_assert_cmpfloat (get_width (map, NULL, map->touchpoints[0]), ==, 160);
      n_odd += (int) width % 40 == 20;
      last = width;
    }
  g_assert_cmpfloat (last, ==, 320);
  g_assert_cmpuint (n_odd, >, 0);

  pathos_list_remove (PATHOS_LANE (map->lane)->cards, 0);
  g_assert_cmpfloat (get_width (map, NULL, map->touchpoints[1]), ==, 160);
}

/* Texts that stand in one cell count together, those of different lanes do not. */
static void
test_cells (Map          *map,
            gconstpointer data)
{
  PathosElement *second;

  add_card (map->lane, map->touchpoints[1], 16);
  second = add_card (map->other, map->touchpoints[1], 16);
  g_assert_cmpfloat (get_width (map, NULL, map->touchpoints[1]), ==, 160);

  pathos_list_move (PATHOS_LANE (map->other)->cards, 0, PATHOS_LANE (map->lane)->cards, 1);
  g_assert_cmpfloat (get_width (map, NULL, map->touchpoints[1]), >, 160);

  g_object_set (second, "at", map->touchpoints[2]->id, NULL);
  g_assert_cmpfloat (get_width (map, NULL, map->touchpoints[1]), ==, 160);
  g_assert_cmpfloat (get_width (map, NULL, map->touchpoints[2]), ==, 160);

  g_object_set (second, "at", map->touchpoints[1]->id, "until", map->touchpoints[2]->id, NULL);
  g_assert_cmpfloat (get_width (map, NULL, map->touchpoints[1]), ==, 160);
}

/* A cell of many short texts would be as high in a wide column. */
static void
test_short (Map          *map,
            gconstpointer data)
{
  for (guint i = 0; i < 14; i++)
    add_card (map->lane, map->touchpoints[1], 1);
  g_assert_cmpfloat (get_width (map, NULL, map->touchpoints[1]), ==, 160);
}

/* A very long text is not measured, but counts. */
static void
test_long (Map          *map,
           gconstpointer data)
{
  PathosElement   *card = add_card (map->lane, map->touchpoints[1], 900);
  g_autofree char *title = make_text (200);

  g_assert_cmpfloat (get_width (map, NULL, map->touchpoints[1]), ==, 320);
  g_object_set (card, "text", "Short", NULL);
  g_assert_cmpfloat (get_width (map, NULL, map->touchpoints[1]), ==, 160);
  g_object_set (map->touchpoints[2], "title", title, NULL);
  g_assert_cmpfloat (get_width (map, NULL, map->touchpoints[2]), ==, 320);
}

/* On a page, all columns share its width. */
static void
test_page (Map          *map,
           gconstpointer data)
{
  PathosView view = { .page_width = 156 + 56 + 6 * 150 };
  g_autoptr (PathosScene) scene = NULL;

  add_card (map->lane, map->touchpoints[1], 90);
  scene = pathos_layout_run_once (map->journey, pathos_theme_get (PATHOS_THEME_LIGHT, FALSE), &view);
  g_assert_cmpfloat (pathos_scene_find (scene, map->touchpoints[1]->id, PATHOS_GROUP_TOUCHPOINT)
                         .group->area.size.width,
                     ==, 140);
}

static PathosDraft *
draft_text (PathosElement *card,
            const char    *text)
{
  PathosDraftValue value = { card, pathos_element_find_attr (card, "text"), G_VALUE_INIT };
  PathosDraft     *draft;

  g_value_init (&value.value, G_TYPE_STRING);
  g_value_set_string (&value.value, text);
  draft = pathos_draft_new (NULL, 0, &value, 1);
  g_value_unset (&value.value);
  return draft;
}

/* While a text is open its column may grow, but it does not shrink. */
static void
test_draft (Map          *map,
            gconstpointer data)
{
  PathosElement   *card = add_card (map->lane, map->touchpoints[1], 40);
  float            before = get_width (map, NULL, map->touchpoints[1]);
  g_autofree char *text = make_text (90);
  g_autoptr (PathosDraft) shorter = draft_text (card, "Short"), longer = draft_text (card, text);

  g_assert_cmpfloat (before, >, 160);
  g_assert_cmpfloat (get_width (map, shorter, map->touchpoints[1]), ==, before);
  g_assert_cmpfloat (get_width (map, longer, map->touchpoints[1]), ==, 320);
  g_assert_cmpfloat (get_width (map, shorter, map->touchpoints[1]), ==, before);
  g_assert_cmpfloat (get_width (map, NULL, map->touchpoints[1]), ==, before);

  g_object_set (card, "text", "Short", NULL);
  g_assert_cmpfloat (get_width (map, shorter, map->touchpoints[1]), ==, 160);
  g_assert_cmpfloat (get_width (map, NULL, map->touchpoints[1]), ==, 160);
}

/* A card that is lifted out of a high cell leaves it as wide as it was. */
static void
test_lifted (Map          *map,
             gconstpointer data)
{
  PathosElement   *card = add_card (map->lane, map->touchpoints[1], 40);
  PathosDraftPlace place = { card, pathos_slot_new (PATHOS_LANE (map->other)->cards, 0), FALSE };
  float            before = get_width (map, NULL, map->touchpoints[1]);
  PathosDraftValue value = { card, pathos_element_find_attr (card, "at"), G_VALUE_INIT };
  g_autoptr (PathosDraft) draft = NULL;

  g_value_init (&value.value, G_TYPE_STRING);
  g_value_set_string (&value.value, map->touchpoints[3]->id);
  draft = pathos_draft_new (&place, 1, &value, 1);
  g_value_unset (&value.value);

  g_assert_cmpfloat (get_width (map, draft, map->touchpoints[1]), ==, before);
  g_assert_cmpfloat (get_width (map, draft, map->touchpoints[3]), ==, before);
  g_assert_cmpfloat (get_width (map, NULL, map->touchpoints[3]), ==, 160);
}

typedef struct
{
  float x, y, width;
} Where;

static Where
find_card (PathosScene   *scene,
           PathosElement *card)
{
  PathosSpot spot = pathos_scene_find (scene, card->id, PATHOS_GROUP_CARD);

  g_assert_nonnull (spot.group);
  return (Where) { spot.x, spot.y, spot.group->area.size.width };
}

/* The cards of a stage stand side by side, each at least 150 wide, row by row, in the order of the list. */
static void
test_flow (Map          *map,
           gconstpointer data)
{
  PathosElement *cards[13];
  g_autoptr (PathosScene) scene = NULL;
  Where first;

  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    cards[i] = add_card (map->lane, map->stages[0], 1 + i % 3);
  scene = lay_out (map, NULL);
  first = find_card (scene, cards[0]);
  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    {
      Where where = find_card (scene, cards[i]);

      g_assert_cmpfloat (where.width, ==, 150);
      g_assert_cmpfloat (where.x, ==, first.x + i % 5 * 160);
      g_assert_cmpfloat (where.y, ==, find_card (scene, cards[i / 5 * 5]).y);
    }

  /* A row begins below the highest card of the one before. */
  g_assert_cmpfloat_with_epsilon (find_card (scene, cards[5]).y - first.y,
                                  6 + 14 + 16 * count_lines (map, cards[2]), 0.01);
}

/* A few cards share the width of the stage. Long words make them wider, but not as wide as the stage. */
static void
test_few (Map          *map,
          gconstpointer data)
{
  PathosElement *first = add_card (map->lane, map->stages[0], 3), *second;
  g_autoptr (PathosScene) one = lay_out (map, NULL), two = NULL, wide = NULL;

  g_assert_cmpfloat (find_card (one, first).width, ==, 790);
  second = add_card (map->lane, map->stages[0], 3);
  two = lay_out (map, NULL);
  g_assert_cmpfloat (find_card (two, first).width, ==, 390);
  g_assert_cmpfloat (find_card (two, first).y, ==, find_card (two, second).y);

  for (guint i = 0; i < 6; i++)
    add_card (map->lane, map->stages[0], 3);
  g_object_set (second, "text", "Rechtsschutzversicherungsgesellschaften", NULL);
  wide = lay_out (map, NULL);
  g_assert_cmpfloat (find_card (wide, second).width, >, 190);
  g_assert_cmpfloat (find_card (wide, second).width, <, 300);
}

/* Whatever else stands in the columns of the stage begins a new row. */
static void
test_mixed (Map          *map,
            gconstpointer data)
{
  PathosElement *cards[4];
  g_autoptr (PathosScene) scene = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    cards[i] = add_card (map->lane, i == 2 ? map->touchpoints[0] : map->stages[0], 2);
  scene = lay_out (map, NULL);
  g_assert_cmpfloat (find_card (scene, cards[0]).y, ==, find_card (scene, cards[1]).y);
  g_assert_cmpfloat (find_card (scene, cards[2]).y, >, find_card (scene, cards[1]).y);
  g_assert_cmpfloat (find_card (scene, cards[3]).y, >, find_card (scene, cards[2]).y);
}

/* Rows of long texts make all columns of their stage wider, and no others. */
static void
test_long_rows (Map          *map,
                gconstpointer data)
{
  for (guint i = 0; i < 15; i++)
    add_card (map->lane, map->stages[0], 22);
  g_assert_cmpfloat (get_width (map, NULL, map->touchpoints[0]), >, 160);
  g_assert_cmpfloat (get_width (map, NULL, map->touchpoints[4]), ==,
                     get_width (map, NULL, map->touchpoints[0]));
  g_assert_cmpfloat (get_width (map, NULL, map->touchpoints[5]), ==, 160);

  pathos_list_remove (PATHOS_LANE (map->lane)->cards, 14);
  for (guint i = 0; i < 9; i++)
    pathos_list_remove (PATHOS_LANE (map->lane)->cards, 0);
  g_assert_cmpfloat (get_width (map, NULL, map->touchpoints[0]), ==, 160);
}

/* The cards of a stage with one column are in that column's cell, which makes it wider. */
static void
test_single (Map          *map,
             gconstpointer data)
{
  PathosElement *card = add_card (map->lane, map->stages[1], 60);

  g_assert_cmpfloat (get_width (map, NULL, map->touchpoints[5]), >, 200);
  g_object_set (card, "at", map->stages[0]->id, NULL);
  g_assert_cmpfloat (get_width (map, NULL, map->touchpoints[5]), ==, 160);
  g_assert_cmpfloat (get_width (map, NULL, map->touchpoints[0]), ==, 160);
}

/* What is not shown makes no column wider. */
static void
test_hidden (Map          *map,
             gconstpointer data)
{
  PathosElement *persona = add (map->journey->personas);
  const char    *ids[] = { persona->id, NULL };
  PathosElement *card = add_card (map->lane, map->touchpoints[1], 60);

  g_object_set (persona, "visible", FALSE, NULL);
  g_assert_cmpfloat (get_width (map, NULL, map->touchpoints[1]), >, 160);
  g_object_set (card, "personas", ids, NULL);
  g_assert_cmpfloat (get_width (map, NULL, map->touchpoints[1]), ==, 160);
  g_object_set (card, "personas", NULL, NULL);
  g_object_set (map->lane, "visible", FALSE, NULL);
  g_assert_cmpfloat (get_width (map, NULL, map->touchpoints[1]), ==, 160);
  g_object_set (card, "text", "Rechtsschutzversicherungsgesellschaften", NULL);
  g_assert_cmpfloat (get_width (map, NULL, map->touchpoints[1]), ==, 160);
}

/* Alternatives share a cell. */
static void
test_alternatives (Map          *map,
                   gconstpointer data)
{
  g_autofree char *title = make_text (16);

  for (guint i = 1; i <= 2; i++)
    g_object_set (map->touchpoints[i], "title", title, NULL);
  g_assert_cmpfloat (get_width (map, NULL, map->touchpoints[1]), ==, 160);
  g_object_set (map->touchpoints[2], "instead-of", map->touchpoints[1]->id, NULL);
  g_assert_cmpfloat (get_width (map, NULL, map->touchpoints[1]), >, 160);
}

/* A cell that no width makes readable is not tried. */
static void
test_hopeless (Map          *map,
               gconstpointer data)
{
  for (guint i = 0; i < 60; i++)
    add_card (map->lane, map->touchpoints[1], 10);
  g_assert_cmpfloat (get_width (map, NULL, map->touchpoints[1]), >, 160);
  for (guint i = 0; i < 600; i++)
    add_card (map->lane, map->touchpoints[1], 10);
  g_assert_cmpfloat (get_width (map, NULL, map->touchpoints[1]), ==, 160);
}

/* What is between the rows of a stage counts with their lines. */
static void
test_rows (Map          *map,
           gconstpointer data)
{
  PathosElement *card = add_card (map->lane, map->stages[0], 20);
  guint          n_words = 0;

  for (guint i = 1; i < 5; i++)
    add_card (map->lane, map->stages[0], 1);
  do
    {
      g_autofree char *text = make_text (++n_words);

      g_object_set (card, "text", text, NULL);
    }
  while (count_lines (map, card) < 3);

  for (guint i = 5; i < 15; i++)
    add_card (map->lane, map->stages[0], n_words);
  g_assert_cmpfloat (get_width (map, NULL, map->touchpoints[0]), ==, 160);
  for (guint i = 15; i < 20; i++)
    add_card (map->lane, map->stages[0], n_words);
  g_assert_cmpfloat (get_width (map, NULL, map->touchpoints[0]), >, 160);
}

/* A new layout counts lines before it measures cells, and finds the same widths as one that has followed
 * every change, for many short cards of a stage with one column and with several. */
static void
test_counted (Map          *map,
              gconstpointer data)
{
  float width = get_width (map, NULL, map->touchpoints[5]);

  for (guint i = 0; i < 12; i++)
    add_card (map->lane, map->stages[1], 1);
  g_assert_cmpfloat (get_width (map, NULL, map->touchpoints[5]), >, width);

  pathos_list_move (PATHOS_STAGE (map->stages[0])->touchpoints, 4,
                    PATHOS_STAGE (map->stages[1])->touchpoints, 0);
  g_assert_cmpfloat (get_width (map, NULL, map->touchpoints[5]), >, width);
  for (guint i = 0; i < 2; i++)
    pathos_list_remove (PATHOS_LANE (map->lane)->cards, 0);
  g_assert_cmpfloat (get_width (map, NULL, map->touchpoints[5]), ==, width);
}

/* A word that is wider than its column makes that wider, on a page as well, and so does one of a stage. */
static void
test_words (Map          *map,
            gconstpointer data)
{
  const char        *word = "Rechtsschutzversicherungsgesellschaften";
  const PathosTheme *theme = pathos_theme_get (PATHOS_THEME_LIGHT, FALSE);
  PathosView         view = { .page_width = 156 + 56 + 6 * 110 };
  g_autoptr (PathosScene) page = NULL;

  g_object_set (map->stages[1], "title", word, NULL);
  g_assert_cmpfloat (get_width (map, NULL, map->touchpoints[5]), >, 200);
  g_object_set (map->stages[1], "title", "Short", NULL);
  g_assert_cmpfloat (get_width (map, NULL, map->touchpoints[5]), ==, 160);

  g_object_set (map->touchpoints[1], "title", word, NULL);
  page = pathos_layout_run_once (map->journey, theme, &view);
  g_assert_cmpfloat (pathos_scene_find (page, map->touchpoints[1]->id, PATHOS_GROUP_TOUCHPOINT)
                         .group->area.size.width,
                     >, 200);
}

#define ADD(name, func) g_test_add ("/widths/" name, Map, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("growth", test_growth);
  ADD ("cells", test_cells);
  ADD ("short", test_short);
  ADD ("long", test_long);
  ADD ("page", test_page);
  ADD ("draft", test_draft);
  ADD ("lifted", test_lifted);
  ADD ("flow", test_flow);
  ADD ("few", test_few);
  ADD ("mixed", test_mixed);
  ADD ("long-rows", test_long_rows);
  ADD ("single", test_single);
  ADD ("hidden", test_hidden);
  ADD ("alternatives", test_alternatives);
  ADD ("hopeless", test_hopeless);
  ADD ("rows", test_rows);
  ADD ("counted", test_counted);
  ADD ("words", test_words);

  return g_test_run ();
}

/* test-parts.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "map.h"
#include "pathos-card.h"
#include "pathos-feeling.h"
#include "pathos-lane.h"
#include "pathos-persona.h"
#include "pathos-touchpoint.h"

#include <string.h>

/* The parts of a scene, and how keys walk among them.
 *
 * Length: many ways to walk. */

static const PathosPlaced *
get_placed (Map        *map,
            const char *title)
{
  const PathosPlaced *placed = pathos_parts_find (map->parts, map_find (map, title)->id);

  g_assert_nonnull (placed);
  return placed;
}

static void
test_walk_row (Map          *map,
               gconstpointer data)
{
  static const char *const titles[] = { "Reads our blog post",
                                        "Looks at the shop and About us",
                                        "Follows us and signs up" };
  const PathosPlaced      *placed = pathos_parts_get_first (map->parts);

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      placed = pathos_parts_get_beside (map->parts, placed, 1, 0);
      g_assert_cmpstr (placed->group->id, ==, map_find (map, titles[i])->id);
    }
  placed = pathos_parts_get_beside (map->parts, placed, -1, 0);
  g_assert_cmpstr (placed->group->id, ==, map_find (map, titles[1])->id);
}

static void
test_walk_column (Map          *map,
                  gconstpointer data)
{
  const PathosPlaced *placed = get_placed (map, "Goes to checkout");
  const PathosPlaced *down = pathos_parts_get_beside (map->parts, placed, 0, 1);
  guint               n_steps = 0;

  g_assert_cmpint (down->group->role, ==, PATHOS_GROUP_EXIT);
  for (; down != NULL && n_steps < 50; n_steps++)
    {
      g_assert_cmpfloat (down->rect.origin.y, >, placed->rect.origin.y);
      placed = down;
      down = pathos_parts_get_beside (map->parts, placed, 0, 1);
    }
  g_assert_cmpuint (n_steps, >, 3);
  g_assert_cmpuint (n_steps, <, 50);
}

/* Every stop can be reached from the first by arrow keys alone. */
static void
test_reach_all (Map          *map,
                gconstpointer data)
{
  static const int moves[][2] = { { 1, 0 }, { -1, 0 }, { 0, 1 }, { 0, -1 } };
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) queue = g_ptr_array_new ();
  PathosPartsIter     iter = { map->parts };
  const PathosPlaced *placed;
  guint               n_stops = 0;

  g_ptr_array_add (queue, (gpointer) pathos_parts_get_first (map->parts));
  g_hash_table_add (seen, queue->pdata[0]);
  for (guint i = 0; i < queue->len; i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (moves); j++)
        {
          const PathosPlaced *next = pathos_parts_get_beside (map->parts,
                                                              queue->pdata[i],
                                                              moves[j][0],
                                                              moves[j][1]);

          if (next != NULL && g_hash_table_add (seen, (gpointer) next))
            g_ptr_array_add (queue, (gpointer) next);
        }
    }

  while ((placed = pathos_parts_iter_next (&iter)) != NULL)
    {
      n_stops += placed->is_stop;
      if (placed->is_stop && !g_hash_table_contains (seen, placed))
        g_test_message ("not reached: role %d, %s “%s”",
                        placed->group->role,
                        placed->group->id,
                        placed->group->label);
    }
  g_assert_cmpuint (queue->len, ==, n_stops);
}

static void
test_ends (Map          *map,
           gconstpointer data)
{
  const PathosPlaced *placed = get_placed (map, "Follows us and signs up");

  g_assert_true (pathos_parts_get_end (map->parts, placed, -1) == pathos_parts_get_first (map->parts));
  g_assert_cmpstr (pathos_parts_get_end (map->parts, placed, 1)->group->id,
                   ==,
                   map_find (map, "Recommends a friend")->id);

  /* A row of cards begins and ends with what is empty, too. */
  placed = get_placed (map, "Specs nobody can compare");
  for (int dx = -1; dx <= 1; dx += 2)
    {
      const PathosPlaced *end = pathos_parts_get_end (map->parts, placed, dx);
      const char         *title = dx < 0 ? "Searches “how to learn photography”" : "Recommends a friend";

      g_assert_cmpint (end->group->part, ==, PATHOS_PART_CELL);
      g_assert_cmpstr (end->column, ==, map_find (map, title)->id);
      g_assert_cmpfloat (end->rect.origin.y, <=, placed->rect.origin.y);
      g_assert_true (pathos_parts_get_end (map->parts, end, dx) == end);
    }
}

/* Returns: the point of a persona about the touchpoint with this title */
static const PathosPlaced *
get_point (Map        *map,
           const char *title,
           const char *name)
{
  PathosTouchpoint *touchpoint = PATHOS_TOUCHPOINT (map_find (map, title));

  for (guint i = 0; i < touchpoint->feelings->n_items; i++)
    {
      PathosFeeling *feeling = PATHOS_FEELING (touchpoint->feelings->items[i]);
      PathosPersona *persona = PATHOS_PERSONA (pathos_journey_find (map->journey, feeling->persona));

      if (g_str_has_prefix (persona->name, name))
        return pathos_parts_find (map->parts, PATHOS_ELEMENT (feeling)->id);
    }

  g_error ("%s feels nothing about %s", name, title);
}

static void
assert_walks_along (Map                *map,
                    const PathosPlaced *placed,
                    const char         *name,
                    int                 dx,
                    guint               n_points)
{
  for (guint i = 1; i < n_points; i++)
    {
      const PathosPlaced *next = pathos_parts_get_beside (map->parts, placed, dx, 0);

      g_assert_nonnull (next);
      g_assert_nonnull (strstr (next->group->label, name));
      g_assert_cmpfloat ((next->rect.origin.x - placed->rect.origin.x) * dx, >, 0);
      placed = next;
    }

  g_assert_null (pathos_parts_get_beside (map->parts, placed, dx, 0));
}

/* Arrow keys stay on the curve of a persona, also across gaps, and stop at its ends. */
static void
test_walk_curve (Map          *map,
                 gconstpointer data)
{
  const PathosPlaced *first = get_point (map, "Searches “how to learn photography”", "Maya");
  const PathosPlaced *last = pathos_parts_get_end (map->parts, first, 1);
  const PathosPlaced *beside = get_point (map, "Visits the store", "Maya");
  const PathosPlaced *main = get_point (map, "Returns to the camera page", "Maya");

  g_assert_true (last == get_point (map, "Recommends a friend", "Maya"));
  g_assert_true (pathos_parts_get_end (map->parts, last, -1) == first);
  assert_walks_along (map, first, "Maya", 1, 10);
  assert_walks_along (map, last, "Maya", -1, 10);
  assert_walks_along (map, pathos_parts_get_end (map->parts, get_point (map, "Reads the FAQ", "Jonas"), -1),
                      "Jonas", 1, 8);

  /* The point of an alternative is beside the curve, and leads back to it. */
  g_assert_true (pathos_parts_get_beside (map->parts, beside, -1, 0) == main);
  g_assert_true (pathos_parts_get_beside (map->parts, beside, 1, 0) ==
                 pathos_parts_get_beside (map->parts, main, 1, 0));
  g_assert_true (pathos_parts_get_next (map->parts, last, 1) == NULL);
}

/* Up and down visit the points of a column from top to bottom, and then leave the curves. */
static void
test_walk_across (Map          *map,
                  gconstpointer data)
{
  const PathosPlaced *placed = get_placed (map, "Returns to the camera page");
  guint               n_points = 0;

  while ((placed = pathos_parts_get_beside (map->parts, placed, 0, 1)) != NULL)
    {
      n_points += placed->group->role == PATHOS_GROUP_POINT;
      if (placed->group->role == PATHOS_GROUP_CARD)
        break;
    }
  g_assert_cmpuint (n_points, ==, 4);
  g_assert_nonnull (placed);

  for (guint i = 0; i < 4; i++)
    {
      placed = pathos_parts_get_beside (map->parts, placed, 0, -1);
      g_assert_cmpint (placed->group->role, ==, PATHOS_GROUP_POINT);
    }
  placed = pathos_parts_get_beside (map->parts, placed, 0, -1);
  g_assert_cmpint (placed->group->role, !=, PATHOS_GROUP_POINT);
}

/* Down from a touchpoint stays in its column, beside one whose alternative is nearer. */
static void
test_walk_beside (Map          *map,
                  gconstpointer data)
{
  const PathosPlaced *main = get_placed (map, "Returns to the camera page");
  const PathosPlaced *below = get_placed (map, "Visits the store");

  g_assert_true (pathos_parts_get_beside (map->parts, main, 0, 1) == below);
  for (int dx = -1; dx <= 1; dx += 2)
    {
      const PathosPlaced *beside = pathos_parts_get_beside (map->parts, main, dx, 0);
      const PathosPlaced *down = pathos_parts_get_beside (map->parts, beside, 0, 1);

      g_assert_cmpint (beside->group->role, ==, PATHOS_GROUP_TOUCHPOINT);
      g_assert_cmpint (down->group->role, ==, PATHOS_GROUP_POINT);
      g_assert_cmpfloat (down->rect.origin.x, >, beside->rect.origin.x);
      g_assert_cmpfloat (down->rect.origin.x, <, beside->rect.origin.x + beside->rect.size.width);
    }
}

/* Feelings that are the same are side by side, and none is passed over. */
static void
test_walk_across_equal (Map          *map,
                        gconstpointer data)
{
  static const char *const names[] = { "Maya", "Jonas" };
  const PathosPlaced      *maya, *jonas;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const PathosPlaced *placed = get_point (map, "Reads the FAQ", names[i]);

      g_object_set (pathos_journey_find (map->journey, placed->group->id), "value", 0.5, NULL);
      map_lay_out (map, NULL);
    }

  maya = get_point (map, "Reads the FAQ", "Maya");
  jonas = get_point (map, "Reads the FAQ", "Jonas");
  g_assert_cmpfloat (maya->rect.origin.y, ==, jonas->rect.origin.y);
  g_assert_true (pathos_parts_get_beside (map->parts, maya, 0, 1) == jonas);
  g_assert_true (pathos_parts_get_beside (map->parts, jonas, 0, -1) == maya);
}

/* What is deleted is succeeded by what comes into its place, or by the cell that it leaves empty. */
static void
test_successor (Map          *map,
                gconstpointer data)
{
  static const char *const titles[][2] = { { "Reads the FAQ", "Goes to checkout" },
                                           { "Recommends a friend", "Advocacy" },
                                           { "Emotion", "Thinking" },
                                           { "Backstage", NULL } };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      PathosElement      *element = map_find (map, titles[i][0]);
      PathosPlaced        gone = *pathos_parts_find (map->parts, element->id);
      PathosNode         *node = pathos_node_ref ((PathosNode *) gone.group);
      const PathosPlaced *next;

      pathos_journey_delete (map->journey, &element, 1);
      map_lay_out (map, NULL);
      next = pathos_parts_get_successor (map->parts, &gone);
      g_assert_nonnull (next);
      g_test_message ("%s → %s", titles[i][0], next->group->label);
      if (titles[i][1] != NULL)
        g_assert_cmpstr (next->group->id, ==, map_find (map, titles[i][1])->id);
      else
        g_assert_cmpint (next->group->role, ==, gone.group->role);
      pathos_node_unref (node);
    }
}

/* What somebody feels at an alternative that is theirs is missing there, and not at its main touchpoint. */
static void
test_missing_at_alternative (Map          *map,
                             gconstpointer data)
{
  PathosTouchpoint   *store = PATHOS_TOUCHPOINT (map_find (map, "Visits the store"));
  PathosElement      *maya = map->journey->personas->items[0];
  const char *const   personas[] = { maya->id, NULL };
  const char         *places[] = { PATHOS_ELEMENT (store)->id, store->instead_of };
  guint               n_cells = 0;
  const PathosPlaced *placed;
  PathosPartsIter     iter;

  g_object_set (store, "personas", personas, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      PathosElement *place = pathos_journey_find (map->journey, places[i]);

      pathos_list_remove (PATHOS_TOUCHPOINT (place)->feelings, 0);
    }

  map_lay_out (map, NULL);
  iter = (PathosPartsIter) { map->parts };
  while ((placed = pathos_parts_iter_next (&iter)) != NULL)
    {
      if (placed->group->axes == NULL || placed->group->part != PATHOS_PART_CELL ||
          !g_str_equal (placed->group->track, maya->id))
        continue;
      g_assert_cmpstr (placed->group->at, !=, places[1]);
      n_cells += g_str_equal (placed->group->at, places[0]);
    }

  g_assert_cmpuint (n_cells, ==, 1);
}

/* An empty cell of something else that comes to the place of what is deleted is no successor: the place of a
 * new persona, when the header gets higher. */
static void
test_successor_beside_cell (Map          *map,
                            gconstpointer data)
{
  PathosList         *stages = map->journey->stages;
  PathosElement      *element = stages->items[stages->n_items - 2];
  PathosPlaced        gone = *pathos_parts_find (map->parts, element->id);
  PathosNode         *node = pathos_node_ref ((PathosNode *) gone.group);
  PathosPartsIter     iter;
  const PathosPlaced *placed;

  pathos_journey_delete (map->journey, &element, 1);
  map_lay_out (map, NULL);
  iter = (PathosPartsIter) { map->parts };
  do
    placed = pathos_parts_iter_next (&iter);
  while (placed->group->part != PATHOS_PART_CELL || placed->stick == gone.stick ||
         placed->rect.origin.y > gone.rect.origin.y);

  gone.rect.origin.x = placed->rect.origin.x + (placed->rect.size.width - gone.rect.size.width) / 2;
  gone.rect.origin.y = placed->rect.origin.y;
  g_assert_cmpint (pathos_parts_get_successor (map->parts, &gone)->group->role, ==, PATHOS_GROUP_STAGE);
  pathos_node_unref (node);
}

static void
test_same (Map          *map,
           gconstpointer data)
{
  const PathosPlaced *before = get_placed (map, "Reads the FAQ");
  PathosNode         *node = pathos_node_ref ((PathosNode *) before->group);
  const PathosPlaced *after;

  map_lay_out (map, NULL);
  after = pathos_parts_find_same (map->parts, (PathosGroup *) node);
  g_assert_cmpstr (after->group->id, ==, map_find (map, "Reads the FAQ")->id);
  g_assert_cmpint (after->group->role, ==, PATHOS_GROUP_TOUCHPOINT);
  pathos_node_unref (node);
}

/* From right to left, rows go on at the left, curves begin at the right, and the map ends at the left. */
static void
test_walk_rtl (Map          *map,
               gconstpointer data)
{
  const PathosPlaced *post, *first, *last;

  g_object_set (map->journey, "language", "he", NULL);
  map_lay_out (map, NULL);
  post = get_placed (map, "Reads our blog post");
  g_assert_true (pathos_parts_get_beside (map->parts, post, -1, 0) ==
                 get_placed (map, "Looks at the shop and About us"));

  first = get_point (map, "Searches “how to learn photography”", "Maya");
  last = get_point (map, "Recommends a friend", "Maya");
  assert_walks_along (map, first, "Maya", -1, 10);
  assert_walks_along (map, last, "Maya", 1, 10);
  g_assert_true (pathos_parts_get_end (map->parts, last, 1) == first);
  g_assert_true (pathos_parts_get_next (map->parts, first, 1) ==
                 pathos_parts_get_beside (map->parts, first, -1, 0));

  g_assert_cmpfloat (pathos_parts_get_corner (map->parts, 1)->rect.origin.x, <, map->scene->width / 2);
}

/* A point is succeeded by one of the same curve, even if one of another curve is nearer. */
static void
test_successor_point (Map          *map,
                      gconstpointer data)
{
  PathosPlaced   gone = *get_point (map, "Reads the FAQ", "Maya");
  PathosNode    *node = pathos_node_ref ((PathosNode *) gone.group);
  PathosElement *feeling = pathos_journey_find (map->journey, gone.group->id);

  pathos_journey_delete (map->journey, &feeling, 1);
  map_lay_out (map, NULL);
  g_assert_true (g_str_has_prefix (pathos_parts_get_successor (map->parts, &gone)->group->label, "Maya"));
  pathos_node_unref (node);
}

/* A row of cards is selected without what is of another kind in the same cells. */
static void
test_row (Map          *map,
          gconstpointer data)
{
  const PathosPlaced *card = get_placed (map, "Reads the FAQ");
  g_autoptr (GPtrArray) ids = pathos_parts_dup_row (map->parts, card);

  g_assert_cmpuint (ids->len, >, 5);
  for (guint i = 0; i < ids->len; i++)
    g_assert_cmpint (pathos_parts_find (map->parts, ids->pdata[i])->group->role, ==, card->group->role);
}

#define N_FLOWING 5 /* cards of a stage, in rows of three and two; every third one is high */

/* Adds a lane with cards of the stage "Consideration". */
static void
add_flowing (Map           *map,
             PathosElement *cards[N_FLOWING])
{
  g_autoptr (PathosElement) lane = g_object_new (PATHOS_TYPE_LANE, NULL);
  PathosElement *stage = map_find (map, "Consideration");

  pathos_history_begin (map->history, "Cards");
  pathos_list_append (map->journey->lanes, lane);
  g_object_set (lane, "title", "Ideas", "kind", PATHOS_LANE_CARDS, NULL);
  for (guint i = 0; i < N_FLOWING; i++)
    {
      GString *text = g_string_new ("A card");

      for (guint j = 0; j < (i % 3 == 0 ? 8 : 0); j++)
        g_string_append (text, " and more");
      cards[i] = g_object_new (PATHOS_TYPE_CARD, NULL);
      pathos_list_append (PATHOS_LANE (lane)->cards, cards[i]);
      g_object_set (cards[i], "at", stage->id, "text", text->str, NULL);
      g_object_unref (cards[i]);
      g_string_free (text, TRUE);
    }
  pathos_history_end (map->history);
  map_lay_out (map, NULL);
}

/* Cards that flow in rows are walked as they are seen: along their rows, and to those above and below. */
static void
test_walk_rows (Map          *map,
                gconstpointer data)
{
  /* Which card is to the left, to the right, above and below; −1 for another part. */
  static const int beside[N_FLOWING][4] = {
    { -1, 1, -1, 3 },
    { 0, 2, -1, 4 },
    { 1, -1, -1, -1 },
    { -1, 4, 0, -1 },
    { 3, -1, 1, -1 },
  };
  static const int moves[4][2] = { { -1, 0 }, { 1, 0 }, { 0, -1 }, { 0, 1 } };
  PathosElement   *cards[N_FLOWING];

  add_flowing (map, cards);
  for (guint i = 0; i < N_FLOWING; i++)
    {
      const PathosPlaced *from = pathos_parts_find (map->parts, cards[i]->id);

      for (guint j = 0; j < 4; j++)
        {
          const PathosPlaced *to = pathos_parts_get_beside (map->parts, from, moves[j][0], moves[j][1]);

          g_test_message ("card %u, %d, %d", i, moves[j][0], moves[j][1]);
          if (beside[i][j] >= 0)
            g_assert_true (to == pathos_parts_find (map->parts, cards[beside[i][j]]->id));
          for (guint k = 0; beside[i][j] < 0 && to != NULL && k < N_FLOWING; k++)
            g_assert_cmpstr (to->group->id, !=, cards[k]->id);
        }
    }

  test_reach_all (map, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/parts/walk-row", Map, NULL, map_set_up, test_walk_row, map_tear_down);
  g_test_add ("/parts/walk-column", Map, NULL, map_set_up, test_walk_column, map_tear_down);
  g_test_add ("/parts/reach-all", Map, NULL, map_set_up, test_reach_all, map_tear_down);
  g_test_add ("/parts/walk-curve", Map, NULL, map_set_up, test_walk_curve, map_tear_down);
  g_test_add ("/parts/walk-across", Map, NULL, map_set_up, test_walk_across, map_tear_down);
  g_test_add ("/parts/walk-beside", Map, NULL, map_set_up, test_walk_beside, map_tear_down);
  g_test_add ("/parts/walk-across-equal", Map, NULL, map_set_up, test_walk_across_equal, map_tear_down);
  g_test_add ("/parts/successor", Map, NULL, map_set_up, test_successor, map_tear_down);
  g_test_add ("/parts/missing-at-alternative", Map, NULL, map_set_up, test_missing_at_alternative,
              map_tear_down);
  g_test_add ("/parts/successor-beside-cell", Map, NULL, map_set_up, test_successor_beside_cell,
              map_tear_down);
  g_test_add ("/parts/ends", Map, NULL, map_set_up, test_ends, map_tear_down);
  g_test_add ("/parts/walk-rows", Map, NULL, map_set_up, test_walk_rows, map_tear_down);
  g_test_add ("/parts/same", Map, NULL, map_set_up, test_same, map_tear_down);
  g_test_add ("/parts/walk-rtl", Map, NULL, map_set_up, test_walk_rtl, map_tear_down);
  g_test_add ("/parts/successor-point", Map, NULL, map_set_up, test_successor_point, map_tear_down);
  g_test_add ("/parts/row", Map, NULL, map_set_up, test_row, map_tear_down);

  return g_test_run ();
}

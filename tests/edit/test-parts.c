/* test-parts.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "map.h"

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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/parts/walk-row", Map, NULL, map_set_up, test_walk_row, map_tear_down);
  g_test_add ("/parts/walk-column", Map, NULL, map_set_up, test_walk_column, map_tear_down);
  g_test_add ("/parts/reach-all", Map, NULL, map_set_up, test_reach_all, map_tear_down);
  g_test_add ("/parts/ends", Map, NULL, map_set_up, test_ends, map_tear_down);
  g_test_add ("/parts/same", Map, NULL, map_set_up, test_same, map_tear_down);

  return g_test_run ();
}

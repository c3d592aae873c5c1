/* test-variants.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "map.h"

#include "pathos-card.h"
#include "pathos-edits.h"
#include "pathos-insert.h"
#include "pathos-json-writer.h"
#include "pathos-lane.h"

/* The variants of lanes: which are offered, what a new one is, how one becomes another; hiding and
 * showing. */

static const PathosVariant *
find_variant (Map           *map,
              PathosElement *element,
              const char    *name)
{
  g_autoptr (GPtrArray) list = pathos_insert_list_variants (map->journey, PATHOS_INSERT_LANE, element);

  for (guint i = 0; i < list->len; i++)
    {
      const PathosVariant *variant = list->pdata[i];

      if (g_str_equal (variant->name, name))
        return variant;
    }

  return NULL;
}

/* Undoes the last step. Returns: whether that gives the same bytes, and doing it again the others */
static gboolean
is_one_step (Map        *map,
             GBytes     *before,
             const char *label)
{
  g_autoptr (GBytes) after = pathos_json_write (map->journey), undone = NULL, redone = NULL;

  g_assert_cmpstr (pathos_history_get_undo_label (map->history), ==, label);
  pathos_history_undo (map->history);
  undone = pathos_json_write (map->journey);
  pathos_history_redo (map->history);
  redone = pathos_json_write (map->journey);
  return g_bytes_equal (before, undone) && g_bytes_equal (after, redone) && !g_bytes_equal (before, after);
}

static void
test_offered (Map          *map,
              gconstpointer data)
{
  for (guint role = PATHOS_LANE_ROLE_NONE + 1; pathos_lane_roles[role].nick != NULL; role++)
    {
      g_autoptr (PathosElement) lane = g_object_new (PATHOS_TYPE_LANE, "role", (int) role, NULL);

      g_test_message ("%s", pathos_lane_roles[role].nick);
      g_assert_nonnull (pathos_variant_find (lane));
      g_assert_nonnull (find_variant (map, NULL, pathos_variant_find (lane)->name));
    }
  g_assert_nonnull (find_variant (map, NULL, "Line of visibility"));

  /* What there is only once is not offered again, except to the lane that is it. */
  g_assert_null (find_variant (map, NULL, "Touchpoints"));
  g_assert_null (find_variant (map, NULL, "Emotion"));
  g_assert_nonnull (find_variant (map, map_find (map, "Emotion"), "Emotion"));
  g_assert_nonnull (find_variant (map, NULL, "Channels"));
  g_assert_nonnull (find_variant (map, NULL, "Pictures"));

  /* Nothing else has variants. */
  for (PathosInsertKind kind = PATHOS_INSERT_STAGE; kind <= PATHOS_INSERT_LINK; kind++)
    {
      g_autoptr (GPtrArray) list = pathos_insert_list_variants (map->journey, kind, NULL);

      g_assert_true ((list->len > 0) == (kind == PATHOS_INSERT_LANE));
    }
}

static PathosElement *
add (Map              *map,
     PathosInsertPlace place)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PathosDraft) draft = pathos_insert_draft (map->journey, PATHOS_INSERT_LANE, &place, &error);

  g_assert_no_error (error);
  g_assert_true (pathos_edit_commit (map->history, map->journey, draft, &error));
  return draft->places[draft->n_places - 1].element;
}

static void
test_added (Map          *map,
            gconstpointer data)
{
  PathosElement *emotion = map_find (map, "Emotion");
  g_autoptr (GBytes) before = pathos_json_write (map->journey);
  PathosInsertPlace place = { .beside = emotion };
  PathosLane       *lane;
  guint             at, position;

  place.variant = find_variant (map, NULL, "Needs");
  lane = PATHOS_LANE (add (map, place));
  g_assert_cmpstr (lane->title, ==, "Needs");
  g_assert_cmpint (lane->kind, ==, PATHOS_LANE_CARDS);
  g_assert_cmpint (lane->role, ==, PATHOS_LANE_ROLE_NEEDS);
  g_assert_true (pathos_list_find (emotion->list, emotion, &at));
  g_assert_true (pathos_list_find (emotion->list, PATHOS_ELEMENT (lane), &position));
  g_assert_cmpuint (position, ==, at + 1);
  g_assert_true (is_one_step (map, before, "Add “Needs”"));

  place.variant = find_variant (map, NULL, "Channels");
  lane = PATHOS_LANE (add (map, place));
  g_assert_cmpint (lane->kind, ==, PATHOS_LANE_CHANNELS);
  g_assert_null (find_variant (map, NULL, "Channels"));
  g_assert_null (find_variant (map, emotion, "Channels"));

  place.variant = find_variant (map, NULL, "Notes");
  place.name = "Competitors";
  lane = PATHOS_LANE (add (map, place));
  g_assert_cmpstr (lane->title, ==, "Competitors");
  g_assert_cmpint (lane->role, ==, PATHOS_LANE_ROLE_NONE);
}

static void
test_changed (Map          *map,
              gconstpointer data)
{
  PathosElement *pains = map_find (map, "Pain points"), *thinking = map_find (map, "Thinking");
  g_autoptr (GBytes) before = pathos_json_write (map->journey);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (pathos_variant_find (pains)->name, ==, "Pain points");
  g_assert_cmpstr (pathos_variant_find (thinking)->name, ==, "Thoughts");
  g_assert_cmpstr (pathos_variant_find (map_find (map, "Line of visibility"))->name, ==,
                   "Line of visibility");

  /* The usual name follows. */
  g_assert_true (pathos_variant_change (find_variant (map, pains, "Delights"), map->history, pains, &error));
  g_assert_cmpint (PATHOS_LANE (pains)->role, ==, PATHOS_LANE_ROLE_DELIGHTS);
  g_assert_cmpstr (PATHOS_LANE (pains)->title, ==, "Delights");
  g_assert_true (is_one_step (map, before, "Make “Pain points” a Lane of Delights"));

  /* A name of its own stays. */
  g_assert_true (pathos_variant_change (find_variant (map, thinking, "Questions"), map->history, thinking,
                                        &error));
  g_assert_cmpstr (PATHOS_LANE (thinking)->title, ==, "Thinking");

  /* Cards would be lost. */
  g_assert_false (pathos_variant_change (find_variant (map, pains, "Line of visibility"), map->history, pains,
                                         &error));
  g_assert_cmpstr (error->message, ==, "The cards of the lane would not be shown");

  /* What it is already is no step. */
  g_assert_false (pathos_variant_change (pathos_variant_find (pains), map->history, pains, NULL));
}

static void
test_hidden (Map          *map,
             gconstpointer data)
{
  PathosElement *pains = map_find (map, "Pain points"), *emotion = map_find (map, "Emotion");
  g_autoptr (GBytes) before = NULL, after = NULL;
  g_autoptr (GPtrArray) ids = NULL, two = NULL, none = NULL;
  g_autoptr (GError) error = NULL;

  /* The sample has two. */
  two = pathos_edit_show_hidden (map->history, map->journey);
  g_assert_cmpuint (two->len, ==, 2);
  none = pathos_edit_show_hidden (map->history, map->journey);
  g_assert_cmpuint (none->len, ==, 0);
  before = pathos_json_write (map->journey);

  g_assert_true (pathos_edit_hide (map->history, pains, &error));
  g_assert_true (is_one_step (map, before, "Hide “Pain points”"));
  g_assert_true (pathos_edit_hide (map->history, emotion, &error));
  g_assert_false (PATHOS_LANE (emotion)->visible);
  g_assert_false (pathos_edit_hide (map->history, emotion, &error));
  g_assert_no_error (error);

  ids = pathos_edit_show_hidden (map->history, map->journey);
  g_assert_cmpuint (ids->len, ==, 2);
  g_assert_cmpstr (pathos_history_get_undo_label (map->history), ==, "Show 2 Hidden Lanes");
  after = pathos_json_write (map->journey);
  g_assert_true (g_bytes_equal (before, after));

  g_assert_false (pathos_edit_hide (map->history, map_find (map, "Touchpoints"), &error));
  g_assert_cmpstr (error->message, ==, "A map always shows this.");
}

/* Where a lane is dropped: before the lane in whose first half that is, else behind it. */
static void
test_dropped (Map          *map,
              gconstpointer data)
{
  PathosElement      *pains = map_find (map, "Pain points");
  const PathosPlaced *name = pathos_parts_find (map->parts, pains->id);
  PathosInsertPlace   place;
  graphene_point_t    point = GRAPHENE_POINT_INIT (name->rect.origin.x + 30, name->rect.origin.y + 2);

  g_assert_true (pathos_insert_place_at (&place, map->journey, map->parts, map->scene, PATHOS_INSERT_LANE,
                                         &point));
  g_assert_true (place.beside == pains && place.is_before);

  point.y += 80;
  g_assert_true (pathos_insert_place_at (&place, map->journey, map->parts, map->scene, PATHOS_INSERT_LANE,
                                         &point));
  g_assert_true (place.beside == pains && !place.is_before);

  point.y = 1;
  g_assert_true (pathos_insert_place_at (&place, map->journey, map->parts, map->scene, PATHOS_INSERT_LANE,
                                         &point));
  g_assert_true (place.beside == map->journey->lanes->items[0] && place.is_before);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/variants/offered", Map, NULL, map_set_up, test_offered, map_tear_down);
  g_test_add ("/variants/added", Map, NULL, map_set_up, test_added, map_tear_down);
  g_test_add ("/variants/changed", Map, NULL, map_set_up, test_changed, map_tear_down);
  g_test_add ("/variants/hidden", Map, NULL, map_set_up, test_hidden, map_tear_down);
  g_test_add ("/variants/dropped", Map, NULL, map_set_up, test_dropped, map_tear_down);

  return g_test_run ();
}

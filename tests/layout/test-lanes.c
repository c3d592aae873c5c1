/* test-lanes.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "picture.h"

#include "pathos-card.h"
#include "pathos-channel.h"
#include "pathos-feeling.h"
#include "pathos-lane.h"
#include "pathos-layout.h"
#include "pathos-link.h"
#include "pathos-persona.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"

#include <string.h>

/* What lanes show, and what they tell assistive technology, in a map
 * that is small enough to know by heart. */

#define N_TOUCHPOINTS 5

typedef struct
{
  PathosJourney *journey;
  PathosElement *personas[2];
  PathosElement *touchpoints[N_TOUCHPOINTS];
} Map;

/* Returns: (transfer none): a new element at the end of @list */
static PathosElement *
add (PathosList *list)
{
  g_autoptr (PathosElement) element = g_object_new (list->row->item_type (), NULL);

  pathos_list_append (list, element);
  return element;
}

static PathosElement *
add_lane (Map           *map,
          PathosLaneKind kind,
          const char    *title)
{
  PathosElement *lane = add (map->journey->lanes);

  g_object_set (lane, "kind", kind, "title", title, NULL);
  return lane;
}

static void
add_feeling (Map   *map,
             guint  persona,
             guint  touchpoint,
             double value)
{
  PathosElement *feeling = add (PATHOS_TOUCHPOINT (map->touchpoints[touchpoint])->feelings);

  g_object_set (feeling, "persona", map->personas[persona]->id, "value", value, NULL);
}

static void
set_up (Map          *map,
        gconstpointer data)
{
  PathosElement *stage;

  map->journey = pathos_journey_new ();
  stage = add (map->journey->stages);
  for (guint i = 0; i < G_N_ELEMENTS (map->personas); i++)
    {
      map->personas[i] = add (map->journey->personas);
      g_object_set (map->personas[i], "name", i == 0 ? "Maya, 27" : "Jonas", NULL);
    }
  for (guint i = 0; i < N_TOUCHPOINTS; i++)
    map->touchpoints[i] = add (PATHOS_STAGE (stage)->touchpoints);
  add_lane (map, PATHOS_LANE_TOUCHPOINTS, "Touchpoints");
}

static void
tear_down (Map          *map,
           gconstpointer data)
{
  g_assert_finalize_object (map->journey);
}

static PathosScene *
lay_out (Map *map)
{
  PathosView view = { .labelled = TRUE };

  return pathos_layout_run_once (map->journey, pathos_theme_get (PATHOS_THEME_LIGHT, FALSE), &view);
}

static guint
count_shapes (Map        *map,
              const char *shape)
{
  g_autoptr (PathosScene) scene = lay_out (map);
  g_autoptr (Picture) picture = picture_new (scene);
  guint n_shapes = 0;

  for (guint i = 0; i < picture->pieces->len; i++)
    n_shapes += picture_is (picture_piece (picture, i), shape);

  return n_shapes;
}

/* A curve has a gap where the feeling of its persona is unknown, and never
 * continues as that of another persona. */
static void
test_gap (Map          *map,
          gconstpointer data)
{
  add_lane (map, PATHOS_LANE_EMOTION, "Feelings");
  for (guint i = 0; i < N_TOUCHPOINTS; i++)
    {
      add_feeling (map, 1, i, 1);
      if (i != 2)
        add_feeling (map, 0, i, i - 2.0);
    }
  g_assert_cmpuint (count_shapes (map, "curve"), ==, 3);

  add_feeling (map, 0, 2, 0);
  g_assert_cmpuint (count_shapes (map, "curve"), ==, 2);
}

/* Between two assumed feelings the curve is dashed, so one that is based on
 * more from some point on has two strokes. */
static void
test_dashes (Map          *map,
             gconstpointer data)
{
  add_lane (map, PATHOS_LANE_EMOTION, "Feelings");
  for (guint i = 0; i < N_TOUCHPOINTS; i++)
    {
      add_feeling (map, 0, i, i - 2.0);
      if (i > 2)
        g_object_set (PATHOS_TOUCHPOINT (map->touchpoints[i])->feelings->items[0], "basis",
                      PATHOS_BASIS_HEARD, NULL);
    }
  g_assert_cmpuint (count_shapes (map, "curve"), ==, 2);
}

/* A lane that is a line needs no rule beside it. */
static void
test_rules (Map          *map,
            gconstpointer data)
{
  add_lane (map, PATHOS_LANE_CARDS, "Pains");
  g_assert_cmpuint (count_shapes (map, "rule"), ==, 2);
  add_lane (map, PATHOS_LANE_LINE, "Line of visibility");
  g_assert_cmpuint (count_shapes (map, "rule"), ==, 2);
  add_lane (map, PATHOS_LANE_CARDS, "Ideas");
  g_assert_cmpuint (count_shapes (map, "rule"), ==, 2);
  add_lane (map, PATHOS_LANE_CARDS, "Quotes");
  g_assert_cmpuint (count_shapes (map, "rule"), ==, 3);
}

/* Asserts that the ring is around the point of a feeling and that the callout says the feeling. */
static void
assert_lowest (Map           *map,
               PathosView    *view,
               PathosElement *feeling,
               const char    *words)
{
  const PathosTheme *theme = pathos_theme_get (PATHOS_THEME_LIGHT, FALSE);
  g_autoptr (PathosScene) scene = pathos_layout_run_once (map->journey, theme, view);
  g_autoptr (Picture) picture = picture_new (scene);
  PathosSpot spot = pathos_scene_find (scene, feeling->id, PATHOS_GROUP_POINT);
  guint      n_rings = 0, n_callouts = 0;

  for (guint i = 0; i < picture->pieces->len; i++)
    {
      const Piece *piece = picture_piece (picture, i);

      n_callouts += g_str_equal (picture_string (piece), words);
      if (!picture_is (piece, "ring"))
        continue;
      g_assert_cmpfloat_with_epsilon (piece->box.origin.x + piece->box.size.width / 2, spot.x, 0.1);
      g_assert_cmpfloat_with_epsilon (piece->box.origin.y + piece->box.size.height / 2, spot.y, 0.1);
      n_rings++;
    }

  g_assert_cmpuint (n_rings, ==, 1);
  g_assert_cmpuint (n_callouts, ==, 1);
}

/* Ring and callout follow a drag: when the lowest point is dragged
 * upwards, another one becomes the lowest. */
static void
test_lowest (Map          *map,
             gconstpointer data)
{
  PathosView       view = { 0 };
  PathosDraftValue value = { NULL };
  PathosElement   *feelings[N_TOUCHPOINTS];
  const double     values[N_TOUCHPOINTS] = { 1, -1.6, 0, -1.2, 0.5 };

  add_lane (map, PATHOS_LANE_EMOTION, "Feelings");
  for (guint i = 0; i < N_TOUCHPOINTS; i++)
    {
      add_feeling (map, 0, i, values[i]);
      feelings[i] = PATHOS_TOUCHPOINT (map->touchpoints[i])->feelings->items[0];
    }
  assert_lowest (map, &view, feelings[1], "Maya \u22121.6, assumed");

  value.element = feelings[1];
  value.attr = pathos_element_find_attr (feelings[1], "value");
  g_value_init (&value.value, G_TYPE_DOUBLE);
  g_value_set_double (&value.value, -0.5);
  view.draft = pathos_draft_new (NULL, 0, &value, 1);
  assert_lowest (map, &view, feelings[3], "Maya \u22121.2, assumed");
  pathos_draft_unref (view.draft);

  g_value_set_double (&value.value, -1.9);
  view.draft = pathos_draft_new (NULL, 0, &value, 1);
  assert_lowest (map, &view, feelings[1], "Maya \u22121.9, assumed");
  pathos_draft_unref (view.draft);
}

/* On a page of one stage, the lowest point is marked only if it is that of the whole map. */
static void
test_lowest_of_pages (Map          *map,
                      gconstpointer data)
{
  PathosElement *later = add (map->journey->stages);
  PathosElement *touchpoint = add (PATHOS_STAGE (later)->touchpoints);
  PathosElement *feeling = add (PATHOS_TOUCHPOINT (touchpoint)->feelings);
  PathosView     first = { .n_stages = 1 }, second = { .first_stage = 1, .n_stages = 1 };
  g_autoptr (PathosScene) scene = NULL;
  g_autoptr (Picture) picture = NULL;

  add_lane (map, PATHOS_LANE_EMOTION, "Feelings");
  add_feeling (map, 0, 0, -1);
  g_object_set (feeling, "persona", map->personas[0]->id, "value", -1.5, NULL);
  assert_lowest (map, &second, feeling, "Maya \u22121.5, assumed");

  scene = pathos_layout_run_once (map->journey, pathos_theme_get (PATHOS_THEME_LIGHT, FALSE), &first);
  picture = picture_new (scene);
  for (guint i = 0; i < picture->pieces->len; i++)
    g_assert_false (picture_is (picture_piece (picture, i), "ring"));
}

static void
assert_label (Map            *map,
              PathosElement  *element,
              PathosGroupRole role,
              const char     *label)
{
  g_autoptr (PathosScene) scene = lay_out (map);
  PathosSpot spot = pathos_scene_find (scene, element->id, role);

  g_assert_nonnull (spot.group);
  g_assert_cmpstr (spot.group->label, ==, label);
}

/* The labels say everything that the map shows. */
static void
test_words (Map          *map,
            gconstpointer data)
{
  PathosElement *lane = add_lane (map, PATHOS_LANE_CARDS, "Pains");
  PathosElement *card = add (PATHOS_LANE (lane)->cards);
  PathosElement *channel = add (map->journey->channels);
  PathosElement *link = add (map->journey->links), *leaving = add (map->journey->links);
  const char    *personas[] = { map->personas[0]->id, map->personas[1]->id, NULL };
  const char    *channels[] = { channel->id, NULL };

  add_lane (map, PATHOS_LANE_EMOTION, "Feelings");
  add_feeling (map, 0, 0, -1.5);
  g_object_set (channel, "name", "Shop", NULL);
  g_object_set (map->touchpoints[0], "title", "Looks around", "channels", channels,
                "roles", PATHOS_ROLE_DISCOVERY | PATHOS_ROLE_BOTTLENECK, NULL);
  g_object_set (PATHOS_TOUCHPOINT (map->touchpoints[0])->feelings->items[0],
                "word", "lost", "basis", PATHOS_BASIS_MEASURED, "count", (gint64) 128, NULL);
  g_object_set (card, "at", map->touchpoints[0]->id, "text", "Too costly", "personas", personas, NULL);
  g_object_set (link, "from", map->touchpoints[0]->id, "to", map->touchpoints[2]->id,
                "label", "in a hurry", "share", 24.0, NULL);
  g_object_set (leaving, "from", map->touchpoints[1]->id, "kind", PATHOS_LINK_EXIT,
                "label", "too costly", "share", 31.0, NULL);

  assert_label (map, map->touchpoints[0], PATHOS_GROUP_TOUCHPOINT,
                "Looks around, Shop, discovery, bottleneck. Maya \u22121.5, lost, measured by 128");
  assert_label (map, PATHOS_TOUCHPOINT (map->touchpoints[0])->feelings->items[0], PATHOS_GROUP_POINT,
                "Maya \u22121.5, lost, measured by 128");
  assert_label (map, card, PATHOS_GROUP_CARD, "Pains: Too costly, Maya, Jonas");
  assert_label (map, link, PATHOS_GROUP_LINK, "24\u202f% · in a hurry");
  assert_label (map, leaving, PATHOS_GROUP_EXIT, "31\u202f% leave · too costly");
}

#define ADD(name, func) g_test_add ("/lanes/" name, Map, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("gap", test_gap);
  ADD ("dashes", test_dashes);
  ADD ("rules", test_rules);
  ADD ("lowest", test_lowest);
  ADD ("lowest-of-pages", test_lowest_of_pages);
  ADD ("words", test_words);

  return g_test_run ();
}

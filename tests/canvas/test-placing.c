/* test-placing.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "canvas-fixture.h"
#include "pathos-canvas-private.h"
#include "pathos-card.h"
#include "pathos-drag-tool.h"
#include "pathos-lane.h"
#include "pathos-persona.h"

/* What the tools of the toolbar do on the canvas, and what they do not do.
 *
 * Length: each tool, and each way to take it. */

typedef CanvasFixture Fixture;

static graphene_rect_t
get_rect (Fixture    *fixture,
          const char *title)
{
  const PathosParts *parts = pathos_scene_model_get_parts (fixture->canvas->model);

  return pathos_canvas_get_place (fixture->canvas,
                                  pathos_parts_find (parts, map_find (&fixture->map, title)->id));
}

static graphene_point_t
get_middle (Fixture    *fixture,
            const char *title)
{
  graphene_rect_t  rect = get_rect (fixture, title);
  graphene_point_t middle;

  graphene_rect_get_center (&rect, &middle);
  return middle;
}

/* Presses, moves and releases the pointer. The gesture that hears of the press first is either. */
static void
drag (Fixture                *fixture,
      const graphene_point_t *from,
      const graphene_point_t *to,
      gboolean                drag_is_first)
{
  gpointer click = canvas_fixture_find_gesture (fixture->canvas, GTK_TYPE_GESTURE_CLICK, GDK_BUTTON_PRIMARY);
  gpointer gesture = canvas_fixture_find_gesture (fixture->canvas, GTK_TYPE_GESTURE_DRAG, GDK_BUTTON_PRIMARY);

  if (drag_is_first)
    g_signal_emit_by_name (gesture, "drag-begin", (double) from->x, (double) from->y);
  g_signal_emit_by_name (click, "pressed", 1, (double) from->x, (double) from->y);
  if (!drag_is_first)
    g_signal_emit_by_name (gesture, "drag-begin", (double) from->x, (double) from->y);
  for (int i = 1; i <= 5; i++)
    {
      /* Without an event, the gesture takes the origin for its start. */
      g_signal_emit_by_name (gesture, "drag-update", (double) (from->x + (to->x - from->x) * (float) i / 5),
                             (double) (from->y + (to->y - from->y) * (float) i / 5));
      canvas_fixture_settle (fixture->canvas);
    }
  g_signal_emit_by_name (gesture, "drag-end", (double) to->x, (double) to->y);
  canvas_fixture_settle (fixture->canvas);
}

static void
refused_cb (PathosCanvas *canvas,
            const char   *message,
            gpointer      user_data)
{
  char **last = user_data;

  g_set_str (last, message);
}

/* The key of a tool takes the tool where nothing has been chosen, and acts on what has. */
static void
test_keys (Fixture      *fixture,
           gconstpointer data)
{
  static const struct
  {
    const char      *action;
    PathosInsertKind kind;
  } tools[] = {
    { "map.add-card", PATHOS_INSERT_CARD },
    { "map.add-feeling", PATHOS_INSERT_FEELING },
  };

  const PathosParts *parts = pathos_scene_model_get_parts (fixture->canvas->model);
  g_autofree char   *message = NULL;

  g_signal_connect (fixture->canvas, "refused", G_CALLBACK (refused_cb), &message);
  g_assert_null (pathos_canvas_get_acting (fixture->canvas));
  for (guint i = 0; i < G_N_ELEMENTS (tools); i++)
    {
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->canvas), tools[i].action, NULL));
      g_assert_null (message);
      g_assert_cmpint (pathos_canvas_get_placing (fixture->canvas), ==, tools[i].kind);
    }

  pathos_canvas_set_placing (fixture->canvas, PATHOS_INSERT_NOTHING);
  pathos_canvas_focus_on (fixture->canvas,
                          pathos_parts_find (parts, map_find (&fixture->map, "Reads our blog post")->id));
  gtk_widget_activate_action (GTK_WIDGET (fixture->canvas), "map.add-card", NULL);
  g_assert_cmpint (pathos_canvas_get_placing (fixture->canvas), ==, PATHOS_INSERT_NOTHING);
  g_assert_true (pathos_canvas_get_editing (fixture->canvas));
  pathos_text_editor_end (fixture->canvas->editor, FALSE);
}

/* A tool that cannot be used where the pointer is pressed says so, moves nothing, and stays on. */
static void
test_refused (Fixture      *fixture,
              gconstpointer data)
{
  PathosElement   *card = PATHOS_LANE (map_find (&fixture->map, "Thinking"))->cards->items[1];
  PathosElement   *touchpoint = map_find (&fixture->map, "Reads our blog post");
  graphene_point_t from = get_middle (fixture, PATHOS_CARD (card)->text);
  graphene_point_t to = get_middle (fixture, "Reads our blog post");
  g_autofree char *message = NULL;

  g_signal_connect (fixture->canvas, "refused", G_CALLBACK (refused_cb), &message);
  for (guint i = 0; i < 2; i++)
    {
      pathos_canvas_set_placing (fixture->canvas, PATHOS_INSERT_LINK);
      drag (fixture, &from, &to, i == 1);
      g_assert_false (pathos_history_get_can_undo (fixture->map.history));
      g_assert_cmpstr (message, ==, "A link goes from a touchpoint to another one, or out of the map.");
      g_assert_cmpint (pathos_canvas_get_placing (fixture->canvas), ==, PATHOS_INSERT_LINK);
      g_clear_pointer (&message, g_free);
    }

  /* Without the tool, the same drag moves the card. */
  pathos_canvas_set_placing (fixture->canvas, PATHOS_INSERT_NOTHING);
  drag (fixture, &from, &to, FALSE);
  g_assert_null (message);
  g_assert_cmpstr (PATHOS_CARD (card)->at, ==, touchpoint->id);
}

static void
hover (Fixture                *fixture,
       const graphene_point_t *point)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->canvas));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) == GTK_TYPE_EVENT_CONTROLLER_MOTION)
        g_signal_emit_by_name (controller, "motion", (double) point->x, (double) point->y);
    }
  canvas_fixture_settle (fixture->canvas);
}

/* @point: (out): the middle of a point of a curve */
static void
pick_point (Fixture          *fixture,
            graphene_point_t *point)
{
  PathosPartsIter     iter = { pathos_scene_model_get_parts (fixture->canvas->model) };
  const PathosPlaced *placed = pathos_parts_iter_next (&iter);
  graphene_rect_t     rect;

  while (placed->group->role != PATHOS_GROUP_POINT || placed->group->part != PATHOS_PART_ITEM)
    placed = pathos_parts_iter_next (&iter);

  rect = pathos_canvas_get_place (fixture->canvas, placed);
  graphene_rect_get_center (&rect, point);
}

/* The Emotion tool says whose feeling it would set, and shows it where it would be, snapped. */
static void
test_aim (Fixture      *fixture,
          gconstpointer data)
{
  const PathosParts *parts = pathos_scene_model_get_parts (fixture->canvas->model);
  graphene_point_t   point = get_middle (fixture, "Reads our blog post"), at, next;

  point.y = get_middle (fixture, "Emotion").y + 80;
  hover (fixture, &point);
  g_assert_null (pathos_canvas_find_aim (fixture->canvas, &at));

  pathos_canvas_set_placing (fixture->canvas, PATHOS_INSERT_FEELING);
  for (guint i = 0; i < 2; i++)
    {
      PathosElement *persona = fixture->map.journey->personas->items[i];

      pathos_canvas_focus_on (fixture->canvas, pathos_parts_find (parts, persona->id));
      hover (fixture, &point);
      g_assert_true (PATHOS_ELEMENT (pathos_canvas_find_aim (fixture->canvas, &at)) == persona);
      g_assert_cmpfloat_with_epsilon (at.x, point.x, 2);
      g_assert_cmpfloat_with_epsilon (at.y, point.y, 20);
      point.y += 1;
      hover (fixture, &point);
      pathos_canvas_find_aim (fixture->canvas, &next);
      g_assert_cmpfloat (at.y, ==, next.y);
    }

  /* A click on a point that is there sets nothing. */
  pick_point (fixture, &point);
  hover (fixture, &point);
  g_assert_null (pathos_canvas_find_aim (fixture->canvas, &at));

  pathos_canvas_set_placing (fixture->canvas, PATHOS_INSERT_NOTHING);
  hover (fixture, &point);
  g_assert_null (pathos_canvas_find_aim (fixture->canvas, &at));
}

static PathosWalk
collect_text_cb (const PathosNode *node,
                 float             x,
                 float             y,
                 gpointer          user_data)
{
  graphene_rect_t rect;

  graphene_rect_offset_r (&node->bounds, x, y, &rect);
  if (node->kind == PATHOS_NODE_TEXT)
    g_array_append_val ((GArray *) user_data, rect);
  return PATHOS_WALK_CHILDREN;
}

/* Whose feeling it is, is said where it hides no word of what is above it. */
static void
test_aim_hides_nothing (Fixture      *fixture,
                        gconstpointer data)
{
  PathosCanvas         *canvas = fixture->canvas;
  const PathosViewport *viewport = pathos_scroller_get_viewport (canvas->scroller);
  g_autoptr (GArray) texts = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  graphene_point_t lane = get_middle (fixture, "Emotion");
  graphene_rect_t  plate;

  pathos_scene_walk (pathos_scene_model_get_scene (canvas->model), collect_text_cb, texts);
  g_assert_cmpuint (texts->len, >, 20);
  pathos_canvas_measure_plate (canvas, "Maya", &plate.size);
  for (guint i = 0; i < texts->len; i++)
    {
      graphene_rect_t  text = g_array_index (texts, graphene_rect_t, i), both;
      graphene_point_t at;

      text = pathos_viewport_from_map (viewport, &text);
      if (text.origin.y < lane.y - 20 || text.origin.y > lane.y + 200)
        continue;
      at = GRAPHENE_POINT_INIT (text.origin.x + text.size.width / 2, text.origin.y - 10);
      at = pathos_canvas_place_plate (canvas, "Maya", &at);
      plate.origin = GRAPHENE_POINT_INIT (at.x - plate.size.width / 2, at.y - plate.size.height / 2);
      g_assert_false (graphene_rect_intersection (&plate, &text, &both) && both.size.height > 1);
    }
}

/* Above and below the curves, a press with the Emotion tool sets no value: it chooses what is there, such as
 * whose curve comes next. */
static void
test_beside_curves (Fixture      *fixture,
                    gconstpointer data)
{
  PathosCanvas       *canvas = fixture->canvas;
  const PathosParts  *parts = pathos_scene_model_get_parts (canvas->model);
  gpointer            click = canvas_fixture_find_gesture (canvas,
                                                           GTK_TYPE_GESTURE_CLICK,
                                                           GDK_BUTTON_PRIMARY);
  gpointer            drag = canvas_fixture_find_gesture (canvas, GTK_TYPE_GESTURE_DRAG, GDK_BUTTON_PRIMARY);
  graphene_point_t    at;
  const PathosPlaced *placed;
  graphene_rect_t     rect;
  const char         *ids[] = { map_find (&fixture->map, "Reads our blog post")->id,
                                ((PathosElement *) fixture->map.journey->personas->items[1])->id };

  pathos_canvas_set_placing (canvas, PATHOS_INSERT_FEELING);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      placed = pathos_parts_find (parts, ids[i]);
      rect = pathos_viewport_from_map (pathos_scroller_get_viewport (canvas->scroller), &placed->rect);
      graphene_rect_get_center (&rect, &at);
      hover (fixture, &at);
      g_assert_null (pathos_canvas_find_aim (canvas, &at));
      graphene_rect_get_center (&rect, &at);
      g_signal_emit_by_name (click, "pressed", 1, (double) at.x, (double) at.y);
      g_signal_emit_by_name (drag, "drag-begin", (double) at.x, (double) at.y);
      g_signal_emit_by_name (drag, "drag-end", 0.0, 0.0);
      g_signal_emit_by_name (click, "released", 1, (double) at.x, (double) at.y);
      canvas_fixture_settle (canvas);
      g_assert_false (pathos_history_get_can_undo (fixture->map.history));
      g_assert_cmpstr (pathos_canvas_get_focused (canvas)->group->id, ==, ids[i]);
    }

  g_assert_cmpstr (pathos_canvas_find_track (canvas), ==, ids[1]);
}

/* What stands for hidden lanes shows them by one click, wherever it is clicked; another one does nothing. */
static void
test_chip (Fixture      *fixture,
           gconstpointer data)
{
  PathosCanvas    *canvas = fixture->canvas;
  PathosPartsIter  iter;
  PathosLane      *lane = PATHOS_LANE (map_find (&fixture->map, "Opportunities"));
  gpointer         click = canvas_fixture_find_gesture (canvas, GTK_TYPE_GESTURE_CLICK, GDK_BUTTON_PRIMARY);
  graphene_rect_t  rect;
  graphene_point_t at;

  g_object_set (lane, "visible", FALSE, NULL);
  canvas_fixture_settle (canvas);
  iter = (PathosPartsIter) { .parts = pathos_scene_model_get_parts (canvas->model) };
  for (const PathosPlaced *placed; (placed = pathos_parts_iter_next (&iter)) != NULL;)
    {
      if (placed->group->part != PATHOS_PART_CELL || !(placed->group->facts & PATHOS_FACT_UNHIDES))
        continue;

      pathos_scroller_reveal (canvas->scroller, placed);
      rect = pathos_viewport_from_map (pathos_scroller_get_viewport (canvas->scroller), &placed->rect);
      g_signal_emit_by_name (click, "pressed", 1, rect.origin.x + 6.0, rect.origin.y + 6.0);
      break;
    }
  canvas_fixture_settle (canvas);
  g_assert_true (lane->visible);
  at = get_middle (fixture, "Reads our blog post");
  g_signal_emit_by_name (click, "pressed", 2, (double) at.x, (double) at.y);
  g_assert_false (pathos_text_editor_is_running (canvas->editor));
}

/* Returns: where a curve would have a value in one of its columns, so much of its width from its left edge */
static graphene_point_t
get_place (Fixture    *fixture,
           const char *track,
           guint       i,
           float       along,
           float       value)
{
  PathosTracks            *tracks = pathos_scene_model_get_tracks (fixture->canvas->model);
  guint                    n_columns;
  const PathosTrackColumn *column = pathos_tracks_find (tracks, track, 0, 10000, &n_columns) + i;
  const PathosGroup       *group = column->placed->group;
  graphene_rect_t          rect = column->placed->rect;

  g_assert_cmpuint (i, <, n_columns);
  rect.origin.y += rect.size.height / 2 +
                   (value - (float) group->values[0]) * group->axes->axis[0].unit_y;
  rect.origin.x = column->left + along * (column->right - column->left);
  rect = pathos_viewport_from_map (pathos_scroller_get_viewport (fixture->canvas->scroller), &rect);
  return rect.origin;
}

/* A curve passes where the pointer was over the middles of columns, also if that is heard of only between
 * them. */
static void
test_zigzag (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (PathosElement) persona = g_object_new (PATHOS_TYPE_PERSONA, "name", "Kim", NULL);
  PathosCanvas    *canvas = fixture->canvas;
  gpointer         drag = canvas_fixture_find_gesture (canvas, GTK_TYPE_GESTURE_DRAG, GDK_BUTTON_PRIMARY);
  graphene_point_t at;

  pathos_list_append (fixture->map.journey->personas, persona);
  canvas_fixture_settle (canvas);
  pathos_canvas_focus_on (canvas, pathos_parts_find (pathos_scene_model_get_parts (canvas->model),
                                                     persona->id));
  pathos_canvas_set_placing (canvas, PATHOS_INSERT_FEELING);
  for (guint i = 0; i <= 6; i++)
    {
      float along = i % 2 ? 0.8f : 0, value = (1 - 2 * along) * (i / 2 % 2 ? -1.4f : 1.4f);

      at = get_place (fixture, persona->id, 3 + i / 2, along, value);
      g_signal_emit_by_name (drag, i == 0 ? "drag-begin" : "drag-update", (double) at.x, (double) at.y);
      canvas_fixture_settle (canvas);
    }
  g_signal_emit_by_name (drag, "drag-end", (double) at.x, (double) at.y);
  canvas_fixture_settle (canvas);

  for (guint i = 3; i < 6; i++)
    {
      PathosTracks            *tracks = pathos_scene_model_get_tracks (canvas->model);
      guint                    n_columns;
      const PathosTrackColumn *columns = pathos_tracks_find (tracks, persona->id, 0, 10000, &n_columns);

      g_assert_cmpint (columns[i].placed->group->part, ==, PATHOS_PART_ITEM);
      g_assert_cmpfloat (columns[i].placed->group->values[0], ==, 0);
    }
}

/* Only what can be dragged over more columns has marks at its ends, while no tool is on. */
static void
test_ends (Fixture      *fixture,
           gconstpointer data)
{
  const PathosParts  *parts = pathos_scene_model_get_parts (fixture->canvas->model);
  const PathosPlaced *card, *touchpoint;

  card = pathos_parts_find (parts, map_find (&fixture->map, "Payment provider")->id);
  touchpoint = pathos_parts_find (parts, map_find (&fixture->map, "Reads the FAQ")->id);
  g_assert_true (pathos_canvas_has_ends (fixture->canvas, card));
  g_assert_false (pathos_canvas_has_ends (fixture->canvas, touchpoint));
  g_assert_false (pathos_canvas_has_ends (fixture->canvas, NULL));
  pathos_canvas_set_placing (fixture->canvas, PATHOS_INSERT_CARD);
  g_assert_false (pathos_canvas_has_ends (fixture->canvas, card));
}

/* Wherever the mark of an end is seen, it can be held. */
static void
test_hold (Fixture      *fixture,
           gconstpointer data)
{
  PathosSceneModel   *model = fixture->canvas->model;
  const PathosPlaced *card = pathos_parts_find (pathos_scene_model_get_parts (model),
                                                map_find (&fixture->map, "Payment provider")->id);

  for (guint i = 0; i < 8; i++)
    {
      graphene_rect_t  mark = pathos_canvas_get_end (fixture->canvas, card, i < 4);
      graphene_point_t point;
      PathosSpot       spot;

      graphene_rect_inset (&mark, 0.5, 0.5);
      point = pathos_scroller_to_scene (fixture->canvas->scroller,
                                        (double) (mark.origin.x + (i & 1 ? mark.size.width : 0)),
                                        (double) (mark.origin.y + (i & 2 ? mark.size.height : 0)));
      spot = pathos_scene_model_pick_item (model, point);
      g_assert_cmpint (pathos_drag_tool_get_hold (pathos_scene_model_get_scene (model), &spot, &point), ==,
                       i < 4 ? PATHOS_HOLD_END : PATHOS_HOLD_START);
    }
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/placing/refused", Fixture, NULL, canvas_fixture_set_up, test_refused,
              canvas_fixture_tear_down);

  g_test_add ("/placing/keys", Fixture, NULL, canvas_fixture_set_up, test_keys, canvas_fixture_tear_down);
  g_test_add ("/placing/aim", Fixture, NULL, canvas_fixture_set_up, test_aim, canvas_fixture_tear_down);
  g_test_add ("/placing/aim-hides-nothing", Fixture, NULL, canvas_fixture_set_up, test_aim_hides_nothing,
              canvas_fixture_tear_down);
  g_test_add ("/placing/beside-curves", Fixture, NULL, canvas_fixture_set_up, test_beside_curves,
              canvas_fixture_tear_down);

  g_test_add ("/placing/chip", Fixture, NULL, canvas_fixture_set_up, test_chip, canvas_fixture_tear_down);
  g_test_add ("/placing/zigzag", Fixture, NULL, canvas_fixture_set_up, test_zigzag, canvas_fixture_tear_down);
  g_test_add ("/placing/ends", Fixture, NULL, canvas_fixture_set_up, test_ends, canvas_fixture_tear_down);

  g_test_add ("/placing/hold", Fixture, NULL, canvas_fixture_set_up, test_hold, canvas_fixture_tear_down);

  return g_test_run ();
}

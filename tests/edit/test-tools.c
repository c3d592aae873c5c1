/* test-tools.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "map-file.h"
#include "map.h"
#include "pathos-drag-tool.h"
#include "pathos-edits.h"
#include "pathos-feeling.h"
#include "pathos-lane.h"
#include "pathos-looks.h"
#include "pathos-source.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"
#include "pathos-emotion-points.h"
#include "pathos-text-tool.h"
#include "pathos-wording.h"

#include <math.h>

/* Dragging, setting values and editing texts, without a pointer.
 *
 * Length: one kind of tool after the other. */

static graphene_point_t
get_middle (const PathosSpot *spot)
{
  return GRAPHENE_POINT_INIT (spot->x + spot->group->area.origin.x + spot->group->area.size.width / 2,
                              spot->y + spot->group->area.origin.y + spot->group->area.size.height / 2);
}

/* Drags something in small steps, like a user. */
static void
drag_to (Map             *map,
         PathosTool      *tool,
         PathosSpot       spot,
         graphene_point_t to)
{
  graphene_point_t from = get_middle (&spot);

  g_assert_true (map_begin (map, tool, &spot, from.x, from.y));
  map_lay_out (map, pathos_tool_get_draft (tool));
  for (guint i = 0; i <= 100; i++)
    {
      if (map_move (map, tool, from.x + (to.x - from.x) * i / 100, from.y + (to.y - from.y) * i / 100, FALSE))
        map_lay_out (map, pathos_tool_get_draft (tool));
    }
}

/* Drags one touchpoint to another and past its middle. */
static void
drag_over (Map        *map,
           PathosTool *tool,
           const char *title,
           const char *other,
           float       past)
{
  PathosSpot       spot = map_spot (map, title, PATHOS_GROUP_TOUCHPOINT);
  PathosSpot       target = map_spot (map, other, PATHOS_GROUP_TOUCHPOINT);
  graphene_point_t from = get_middle (&spot), to = get_middle (&target);

  drag_to (map, tool, spot, GRAPHENE_POINT_INIT (to.x + past, from.y));
}

/* Every text of every role and theme is edited on what it is written on. */
static void
check_papers (PathosJourney  *journey,
              PathosThemeName kind,
              gboolean        high_contrast)
{
  const PathosTheme *theme = pathos_theme_get (kind, high_contrast);
  PathosView         view = { .editable = TRUE };
  g_autoptr (PathosScene) scene = pathos_layout_run_once (journey, theme, &view);
  g_autoptr (PathosParts) parts = pathos_parts_new (scene, NULL);
  g_autoptr (PathosTool) tool = pathos_text_tool_new ();
  PathosPartsIter     iter = { parts };
  const PathosPlaced *placed;
  guint               n_texts = 0;

  while ((placed = pathos_parts_iter_next (&iter)) != NULL)
    {
      const char *const *texts = placed->group->texts;

      for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
        {
          const PathosTextAppearance *look;
          PathosColour                ink, paper;

          g_assert_true (pathos_text_tool_edit_attr (PATHOS_TEXT_TOOL (tool), journey, placed, texts[i]));
          look = pathos_text_tool_get_appearance (PATHOS_TEXT_TOOL (tool), parts);
          ink = look->colour != 0 ? look->colour : theme->text;
          paper = look->paper != 0 ? look->paper : scene->background;
          if (pathos_colour_get_contrast (ink, paper) < 4.5)
            g_error ("%s of “%s”: #%06x on #%06x", texts[i], placed->group->label, ink, paper);
          n_texts++;
        }
    }
  g_assert_cmpuint (n_texts, >, 50);
}

static void
test_papers (Map          *map,
             gconstpointer data)
{
  static const char *const samples[] = { "photography", "cafe-loyalty", "subscription" };

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      PathosJourney *journey = map_file_read_sample (samples[i]);

      for (PathosThemeName name = PATHOS_THEME_LIGHT; name <= PATHOS_THEME_PRINT; name++)
        {
          check_papers (journey, name, FALSE);
          check_papers (journey, name, TRUE);
        }
      g_assert_finalize_object (journey);
    }
}

/* What is said of a deletion names the thing, and counts what goes with it. */
static void
test_deleted (Map          *map,
              gconstpointer data)
{
  PathosElement *maya = map->journey->personas->items[0];
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (PathosCensus) census = NULL;
  g_autofree char *said = NULL;

  g_ptr_array_add (ids, g_strdup (maya->id));
  census = pathos_census_new (map->journey, ids);
  pathos_edit_delete (map->history, map->journey, ids);
  said = pathos_census_describe_deleted (census);
  g_assert_cmpstr (said, ==, "Maya, 27 deleted, with 11 feelings and 8 cards, one in a hidden lane");
  g_assert_cmpstr (pathos_history_get_undo_label (map->history), ==, "Delete Maya, 27");
}

/* Every text of an item can be reached from the one before. */
static void
test_texts_in_order (Map          *map,
                     gconstpointer data)
{
  PathosElement      *journey = PATHOS_ELEMENT (map->journey);
  const PathosPlaced *placed = pathos_parts_find (map->parts, journey->id);
  const char         *name = placed->group->texts[0];
  g_autofree char    *names = NULL;

  for (; name != NULL; name = pathos_text_tool_find_beside (placed->group, name, 1))
    {
      g_autofree char *before = g_steal_pointer (&names);

      names = g_strconcat (before != NULL ? before : "", name, " ", NULL);
    }
  g_assert_cmpstr (names, ==, "title objective scenario ");
  g_assert_null (pathos_text_tool_find_beside (placed->group, "title", -1));
  g_assert_cmpstr (pathos_text_tool_find_beside (placed->group, "scenario", -1), ==, "objective");
  g_assert_null (pathos_text_tool_find_beside (placed->group, "owner", 1));
}

/* Whoever sets a text, white space around it is not meant. */
static void
test_trimmed (Map          *map,
              gconstpointer data)
{
  PathosElement    *touchpoint = map_find (map, "Reads the FAQ"), *source = map->journey->sources->items[0];
  const PathosAttr *title = pathos_element_find_attr (touchpoint, "title");
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_static_string (&value, "\u2028\a Reads\u202e  the FAQ\n\t");
  g_assert_true (pathos_edit_set_value (map->history, touchpoint, title, &value));
  g_assert_cmpstr (PATHOS_TOUCHPOINT (touchpoint)->title, ==, "Reads  the FAQ");

  g_value_set_static_string (&value, " Reads  the FAQ");
  g_assert_false (pathos_edit_set_value (map->history, touchpoint, title, &value));
  g_value_set_static_string (&value, " \u2029");
  g_assert_true (pathos_edit_set_value (map->history, touchpoint, title, &value));
  g_assert_cmpstr (PATHOS_TOUCHPOINT (touchpoint)->title, ==, "");

  /* What is not for people is meant as it is. */
  g_value_set_static_string (&value, "\ta;b ");
  g_assert_true (pathos_edit_set_value (map->history, source, pathos_element_find_attr (source, "mapping"),
                                        &value));
  g_assert_cmpstr (PATHOS_SOURCE (source)->mapping, ==, "\ta;b ");
}

/* A text that is too long is refused, and the one before stays. */
static void
test_text_too_long (Map          *map,
                    gconstpointer data)
{
  g_autoptr (PathosTool) tool = pathos_text_tool_new ();
  PathosElement      *touchpoint = map_find (map, "Reads the FAQ");
  const PathosPlaced *placed = pathos_parts_find (map->parts, touchpoint->id);
  g_autofree char    *text = g_strnfill (PATHOS_MAX_TEXT + 1, 'x');
  g_autoptr (GError) error = NULL;

  g_assert_true (pathos_text_tool_edit (PATHOS_TEXT_TOOL (tool), map->journey, placed, NULL));
  g_assert_false (pathos_text_tool_set_text (PATHOS_TEXT_TOOL (tool), text, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_cmpstr (pathos_text_tool_get_text (PATHOS_TEXT_TOOL (tool)), ==, "Reads the FAQ");
}

/* The first text of an item is edited also if it is not shown, because it is empty. */
static void
test_first_text (Map          *map,
                 gconstpointer data)
{
  g_autoptr (PathosTool) tool = pathos_text_tool_new ();
  PathosList         *cards = PATHOS_LANE (map_find (map, "Thinking"))->cards;
  const PathosPlaced *placed;

  map->view.editable = FALSE;
  g_object_set (cards->items[0], "text", "", "speaker", "Maya", NULL);
  map_lay_out (map, NULL);
  placed = pathos_parts_find (map->parts, cards->items[0]->id);
  g_assert_true (pathos_text_tool_edit (PATHOS_TEXT_TOOL (tool), map->journey, placed, NULL));
  g_assert_cmpstr (pathos_text_tool_get_attr (PATHOS_TEXT_TOOL (tool))->name, ==, "text");
}

static void
test_drag_touchpoint (Map          *map,
                      gconstpointer data)
{
  g_autoptr (PathosTool) tool = pathos_drag_tool_new ();
  PathosElement *touchpoint = map_find (map, "Looks at the shop and About us");
  PathosElement *decision = map_find (map, "Decision");
  PathosElement *home = touchpoint->parent;
  PathosSpot     landing;

  drag_over (map, tool, "Looks at the shop and About us", "Reads the FAQ", 20);
  landing = map_spot (map, "Looks at the shop and About us", PATHOS_GROUP_TOUCHPOINT);
  g_assert_true (touchpoint->parent == home);
  g_assert_false (pathos_history_get_can_undo (map->history));

  g_assert_true (pathos_tool_drop (tool, map->history, NULL));
  g_assert_true (touchpoint->parent == decision);
  g_assert_cmpstr (pathos_history_get_undo_label (map->history), ==, "Move to Decision");

  /* It is in the place where the draft showed it. */
  map_lay_out (map, NULL);
  g_assert_cmpfloat (map_spot (map, "Looks at the shop and About us", PATHOS_GROUP_TOUCHPOINT).x,
                     ==,
                     landing.x);

  pathos_history_undo (map->history);
  g_assert_true (touchpoint->parent == home);
  g_assert_false (pathos_history_get_can_undo (map->history));
}

/* Stages and lanes are dragged past others of their kind, wherever the pointer is in the other direction. */
static void
test_drag_order (Map          *map,
                 gconstpointer data)
{
  g_autoptr (PathosTool) tool = pathos_drag_tool_new ();
  PathosElement   *awareness = map_find (map, "Awareness"), *pains = map_find (map, "Pain points");
  PathosSpot       stage = map_spot (map, "Decision", PATHOS_GROUP_STAGE);
  PathosSpot       lane = map_spot (map, "Thinking", PATHOS_GROUP_LANE_NAME);
  graphene_point_t decision = get_middle (&stage), thinking = get_middle (&lane);
  guint            before = pathos_slot_new_for_element (pains).index;

  drag_to (map, tool, map_spot (map, "Awareness", PATHOS_GROUP_STAGE),
           GRAPHENE_POINT_INIT (decision.x + 9, decision.y + 300));
  g_assert_true (pathos_tool_drop (tool, map->history, NULL));
  g_assert_cmpuint (pathos_slot_new_for_element (awareness).index, ==, 2);
  map_lay_out (map, NULL);

  drag_to (map, tool, map_spot (map, "Pain points", PATHOS_GROUP_LANE_NAME),
           GRAPHENE_POINT_INIT (thinking.x + 300, thinking.y - 9));
  g_assert_true (pathos_tool_drop (tool, map->history, NULL));
  g_assert_cmpuint (pathos_slot_new_for_element (pains).index, <, before);
  g_assert_cmpuint (pathos_slot_new_for_element (pains).index, ==,
                    pathos_slot_new_for_element (map_find (map, "Thinking")).index - 1);

  pathos_history_undo (map->history);
  pathos_history_undo (map->history);
  g_assert_cmpuint (pathos_slot_new_for_element (awareness).index, ==, 0);
  g_assert_cmpuint (pathos_slot_new_for_element (pains).index, ==, before);
}

/* Dropped on its neighbour, on either side of the middle, a touchpoint changes places with that. */
static void
test_drag_to_middle (Map          *map,
                     gconstpointer data)
{
  static const char *const neighbours[] = { "Looks at the shop and About us",
                                            "Reads e-mails, compares rivals" };
  PathosElement           *touchpoint = map_find (map, "Follows us and signs up");

  for (int i = 0; i < 4; i++)
    {
      g_autoptr (PathosTool) tool = pathos_drag_tool_new ();
      guint before = pathos_slot_new_for_element (touchpoint).index;

      drag_over (map, tool, "Follows us and signs up", neighbours[i / 2], i % 2 == 0 ? 30 : -30);
      g_assert_true (pathos_tool_drop (tool, map->history, NULL));
      g_assert_cmpuint (pathos_slot_new_for_element (touchpoint).index, ==, before + (i < 2 ? -1 : 1));
      pathos_history_undo (map->history);
      map_lay_out (map, NULL);
    }
}

/* A still pointer never makes the map flicker between two positions. */
static void
test_drag_rests (Map          *map,
                 gconstpointer data)
{
  g_autoptr (PathosTool) tool = pathos_drag_tool_new ();
  PathosSpot       spot = map_spot (map, "Reads e-mails, compares rivals", PATHOS_GROUP_TOUCHPOINT);
  graphene_point_t from = get_middle (&spot);
  guint            n_moves = 0;

  g_assert_true (map_begin (map, tool, &spot, from.x, from.y));
  map_lay_out (map, pathos_tool_get_draft (tool));
  g_assert_false (map_move (map, tool, from.x, from.y, FALSE));

  for (float x = 200; x < map->scene->width; x += 7)
    {
      if (map_move (map, tool, x, from.y, FALSE))
        {
          map_lay_out (map, pathos_tool_get_draft (tool));
          n_moves++;
        }
      g_assert_false (map_move (map, tool, x, from.y, FALSE));
    }
  g_assert_cmpuint (n_moves, >, 10);
}

static void
test_drag_to_own_place (Map          *map,
                        gconstpointer data)
{
  g_autoptr (PathosTool) tool = pathos_drag_tool_new ();

  drag_over (map, tool, "Reads the FAQ", "Reads our blog post", 0);
  map_lay_out (map, NULL);
  pathos_tool_cancel (tool);
  g_assert_null (pathos_tool_get_draft (tool));

  drag_over (map, tool, "Reads the FAQ", "Reads the FAQ", 3);
  g_assert_false (pathos_tool_drop (tool, map->history, NULL));
  g_assert_false (pathos_history_get_can_undo (map->history));
}

static void
test_drag_deleted (Map          *map,
                   gconstpointer data)
{
  g_autoptr (PathosTool) tool = pathos_drag_tool_new ();
  PathosElement *touchpoint = map_find (map, "Reads the FAQ");
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  drag_over (map, tool, "Reads the FAQ", "Reads our blog post", 0);
  g_ptr_array_add (ids, touchpoint->id);
  g_assert_cmpuint (pathos_edit_delete (map->history, map->journey, ids), >, 1);
  g_assert_false (pathos_tool_drop (tool, map->history, NULL));
}

static PathosFeeling *
find_feeling (Map *map)
{
  PathosTouchpoint *touchpoint = PATHOS_TOUCHPOINT (map_find (map, "Reads our blog post"));

  return PATHOS_FEELING (touchpoint->feelings->items[0]);
}

static PathosFeeling *
find_measured (Map *map)
{
  PathosFeeling *feeling = PATHOS_FEELING (
      PATHOS_TOUCHPOINT (map_find (map, "Goes to checkout"))->feelings->items[0]);

  g_assert_cmpint (feeling->basis, ==, PATHOS_BASIS_MEASURED);
  g_assert_cmpint (feeling->count, >, 0);
  g_assert_cmpstr (feeling->word, !=, "");
  return feeling;
}

static void
test_drag_feeling (Map          *map,
                   gconstpointer data)
{
  g_autoptr (PathosTool) tool = pathos_drag_tool_new ();
  PathosFeeling *feeling = find_feeling (map);
  PathosSpot     spot = pathos_scene_find (map->scene, PATHOS_ELEMENT (feeling)->id, PATHOS_GROUP_POINT);
  double         before = feeling->value;

  g_assert_true (map_begin (map, tool, &spot, spot.x, spot.y));
  g_assert_false (pathos_tool_drop (tool, map->history, NULL));
  g_assert_cmpfloat (feeling->value, ==, before);

  g_assert_true (map_begin (map, tool, &spot, spot.x, spot.y));
  g_assert_true (map_move (map, tool, spot.x, spot.y + 2 * PATHOS_EMOTION_UNIT, FALSE));
  g_assert_cmpfloat (fmod (g_value_get_double (&pathos_tool_get_draft (tool)->values[0].value), 0.5), ==, 0);
  g_assert_cmpfloat (feeling->value, ==, before);

  g_assert_true (map_move (map, tool, spot.x, spot.y + PATHOS_EMOTION_UNIT / 10, TRUE));
  g_assert_cmpfloat_with_epsilon (g_value_get_double (&pathos_tool_get_draft (tool)->values[0].value),
                                  before - 0.1,
                                  1e-6);

  map_move (map, tool, spot.x, -1000, FALSE);
  g_assert_true (pathos_tool_drop (tool, map->history, NULL));
  g_assert_cmpfloat (feeling->value, ==, 2);
  pathos_history_undo (map->history);
  g_assert_cmpfloat (feeling->value, ==, before);
}

/* Nothing was done if a point is dropped where it was, or beside that: a number between the snaps is kept,
 * and so is what it rests on. */
static void
test_drag_back (Map          *map,
                gconstpointer data)
{
  g_autoptr (PathosTool) tool = pathos_drag_tool_new ();
  PathosFeeling *feeling = find_measured (map);
  PathosElement *element = PATHOS_ELEMENT (feeling);
  PathosSpot     spot = pathos_scene_find (map->scene, element->id, PATHOS_GROUP_POINT);
  double         before = feeling->value;

  g_assert_cmpfloat (fmod (before, 0.5), !=, 0);
  for (guint i = 0; i < 4; i++)
    {
      gboolean fine = i % 2 == 1;

      g_assert_true (map_begin (map, tool, &spot, spot.x, spot.y));
      map_move (map, tool, spot.x + 50, spot.y + PATHOS_EMOTION_UNIT, fine);
      map_move (map, tool, spot.x + 20, spot.y + (i < 2 ? 0 : 1), fine);
      g_assert_false (pathos_tool_drop (tool, map->history, NULL));
      g_assert_cmpfloat (feeling->value, ==, before);
      g_assert_cmpint (feeling->basis, ==, PATHOS_BASIS_MEASURED);
      g_assert_false (pathos_document_get_modified (map->document));
    }
}

/* Tenths are stored as the nearest double, so that the file says 0.3, and zero is never negative. */
static void
test_drag_feeling_finely (Map          *map,
                          gconstpointer data)
{
  g_autoptr (PathosTool) tool = pathos_drag_tool_new ();
  PathosFeeling *feeling = find_feeling (map);
  PathosSpot     spot = pathos_scene_find (map->scene, PATHOS_ELEMENT (feeling)->id, PATHOS_GROUP_POINT);
  double         before = feeling->value;

  map_begin (map, tool, &spot, spot.x, spot.y);
  map_move (map, tool, spot.x, (float) (spot.y + (before - 0.3) * PATHOS_EMOTION_UNIT), TRUE);
  g_assert_true (pathos_tool_drop (tool, map->history, NULL));
  g_assert_cmpfloat (feeling->value, ==, 0.3);

  map_begin (map, tool, &spot, spot.x, spot.y);
  map_move (map, tool, spot.x, (float) (spot.y + 0.31 * PATHOS_EMOTION_UNIT), TRUE);
  g_assert_true (pathos_tool_drop (tool, map->history, NULL));
  g_assert_cmpfloat (feeling->value, ==, 0);
  g_assert_false (signbit (feeling->value));
}

/* Sets a number by a key. */
static void
step (Map              *map,
      PathosElement    *element,
      const PathosAttr *attr,
      int               direction,
      double            steps)
{
  PathosEditNumber number = { element, attr, pathos_edit_get_stepped (element, attr, direction, steps) };

  pathos_edit_set_numbers (map->history, &number, 1, NULL);
}

/* Keys move a feeling to the next half, like dragging. */
static void
test_step_feeling (Map          *map,
                   gconstpointer data)
{
  static const double up[] = { 1.5, 2, 2 };
  static const double down[] = { 1.5, 1, 0.5, 0, -0.5, -1, -1.5, -2, -2 };
  PathosFeeling      *feeling = find_feeling (map);
  PathosElement      *element = PATHOS_ELEMENT (feeling);
  const PathosAttr   *attr = pathos_element_find_attr (element, "value");

  g_assert_cmpfloat (feeling->value, ==, 1.2);
  for (guint i = 0; i < G_N_ELEMENTS (up); i++)
    {
      step (map, element, attr, 1, 2);
      g_assert_cmpfloat (feeling->value, ==, up[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (down); i++)
    {
      step (map, element, attr, -1, 2);
      g_assert_cmpfloat (feeling->value, ==, down[i]);
      g_assert_true (feeling->value != 0 || !signbit (feeling->value));
    }

  step (map, element, attr, 1, 10);
  g_assert_cmpfloat (feeling->value, ==, -1.9);
  step (map, element, attr, 1, 10);
  g_assert_cmpfloat (feeling->value, ==, -1.8);

  /* A number that only just is not on a step counts as being there. */
  g_object_set (feeling, "value", 0.1 + 0.2, NULL);
  g_assert_cmpfloat (pathos_edit_get_stepped (element, attr, -1, 10), ==, 0.2);
  g_assert_cmpfloat (pathos_edit_get_stepped (element, attr, 1, 10), ==, 0.4);
}

static void
assert_assumed (PathosFeeling *feeling,
                double         value)
{
  g_assert_cmpfloat (feeling->value, ==, value);
  g_assert_cmpint (feeling->basis, ==, PATHOS_BASIS_ASSUMED);
  g_assert_cmpint (feeling->count, ==, 0);
  g_assert_cmpfloat (feeling->low, ==, 0);
  g_assert_cmpfloat (feeling->high, ==, 0);
  g_assert_cmpuint (feeling->date, ==, 0);
  g_assert_cmpstr (feeling->word, ==, "");
  g_assert_true (feeling->sources == NULL || feeling->sources[0] == NULL);
}

static void
undo_all (Map *map)
{
  while (pathos_history_get_can_undo (map->history))
    pathos_history_undo (map->history);
  g_assert_false (pathos_document_get_modified (map->document));
  g_assert_cmpint (find_measured (map)->basis, ==, PATHOS_BASIS_MEASURED);
}

/* However a measured feeling is set by hand, it becomes assumed, in one step, and undo brings all back. */
static void
test_claim (Map          *map,
            gconstpointer data)
{
  g_autoptr (PathosTool) tool = pathos_drag_tool_new ();
  g_autoptr (PathosDraft) lost = NULL;
  PathosFeeling   *feeling = find_measured (map);
  PathosElement   *element = PATHOS_ELEMENT (feeling);
  PathosSpot       spot = pathos_scene_find (map->scene, element->id, PATHOS_GROUP_POINT);
  PathosEditNumber number = { element, pathos_element_find_attr (element, "value"), 0.5 };
  gint64           count = feeling->count;
  double           before = feeling->value;
  g_autofree char *word = g_strdup (feeling->word);
  g_auto (GValue) value = G_VALUE_INIT;

  map_begin (map, tool, &spot, spot.x, spot.y);
  map_move (map, tool, spot.x, (float) (spot.y + (before - 0.5) * PATHOS_EMOTION_UNIT), TRUE);
  g_assert_true (pathos_tool_drop (tool, map->history, NULL));
  assert_assumed (feeling, 0.5);
  undo_all (map);

  g_assert_true (pathos_edit_set_numbers (map->history, &number, 1, &lost));
  assert_assumed (feeling, 0.5);
  g_assert_nonnull (lost);
  undo_all (map);

  pathos_edit_init_number (number.attr, &value, 0.5);
  g_assert_true (pathos_edit_set_value (map->history, element, number.attr, &value));
  assert_assumed (feeling, 0.5);

  /* It may still be what was measured. */
  pathos_edit_restore_evidence (map->history, map->journey, lost);
  g_assert_cmpint (feeling->basis, ==, PATHOS_BASIS_MEASURED);
  g_assert_cmpint (feeling->count, ==, count);
  g_assert_cmpstr (feeling->word, ==, word);
  g_assert_cmpfloat (feeling->value, ==, 0.5);
  g_assert_cmpstr (pathos_history_get_undo_label (map->history), ==, "Still Measured");
  pathos_history_undo (map->history);
  assert_assumed (feeling, 0.5);
  undo_all (map);
}

/* What a draft would clear is known before, and nothing is lost where nothing changes. */
static void
test_claim_kept (Map          *map,
                 gconstpointer data)
{
  PathosFeeling   *measured = find_measured (map);
  PathosElement   *element = PATHOS_ELEMENT (measured);
  PathosElement   *other = map_find (map, "Follows us and signs up");
  PathosElement   *assumed = PATHOS_TOUCHPOINT (other)->feelings->items[0];
  PathosEditNumber numbers[] = { { element, pathos_element_find_attr (element, "value"), measured->value },
                                 { assumed, pathos_element_find_attr (assumed, "value"), 0.5 } };
  PathosDraft     *lost = NULL;

  g_assert_true (pathos_edit_set_numbers (map->history, numbers, 2, &lost));
  g_assert_null (lost);
  g_assert_cmpint (measured->basis, ==, PATHOS_BASIS_MEASURED);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GArray) values = pathos_draft_values_new ();
      g_auto (GValue) value = G_VALUE_INIT;
      g_autoptr (PathosDraft) draft = NULL;

      pathos_edit_init_number (numbers[0].attr, &value, i == 0 ? measured->value : 0.5);
      pathos_draft_values_add (values, element, numbers[0].attr, &value);
      draft = pathos_draft_new (NULL, 0, (const PathosDraftValue *) (gpointer) values->data, values->len);
      lost = pathos_edit_dup_evidence (draft);
      g_assert_true ((lost != NULL) == (i == 1));
      g_clear_pointer (&lost, pathos_draft_unref);
    }
}

/* Keys that change different numbers of one element make different steps. */
static void
test_numbers_apart (Map          *map,
                    gconstpointer data)
{
  PathosElement   *element = map_find (map, "Reads the FAQ");
  PathosEditNumber numbers[] = { { element, pathos_element_find_attr (element, "importance"), 2 },
                                 { element, pathos_element_find_attr (element, "wait"), 60 } };

  for (guint i = 0; i < 2; i++)
    g_assert_true (pathos_edit_set_numbers (map->history, &numbers[i], 1, NULL));
  pathos_history_undo (map->history);
  g_assert_cmpint (PATHOS_TOUCHPOINT (element)->importance, ==, 2);
  g_assert_cmpint (PATHOS_TOUCHPOINT (element)->wait, !=, 60);
}

/* Whatever is set by hand is no placeholder any more. */
static void
test_placeholder (Map          *map,
                  gconstpointer data)
{
  PathosElement *element = map_find (map, "Reads the FAQ");
  g_auto (GValue) value = G_VALUE_INIT;

  g_object_set (element, "placeholder", TRUE, NULL);
  g_value_init (&value, G_TYPE_STRING);
  g_value_set_static_string (&value, "Reads");
  g_assert_true (pathos_edit_set_value (map->history, element, pathos_element_find_attr (element, "title"),
                                        &value));
  g_assert_false (PATHOS_TOUCHPOINT (element)->placeholder);
  pathos_history_undo (map->history);
  g_assert_true (PATHOS_TOUCHPOINT (element)->placeholder);
}

/* A value that is drafted for what is deleted meanwhile is not set. */
static void
test_value_deleted (Map          *map,
                    gconstpointer data)
{
  PathosElement *touchpoint = map_find (map, "Reads the FAQ");
  g_autoptr (PathosElement) feeling = g_object_ref (PATHOS_TOUCHPOINT (touchpoint)->feelings->items[0]);
  g_autoptr (GArray) values = pathos_draft_values_new ();
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (PathosDraft) draft = NULL;
  const PathosAttr *attr = pathos_element_find_attr (feeling, "value");
  double            before = PATHOS_FEELING (feeling)->value;

  pathos_edit_init_number (attr, &value, before > 0 ? -1 : 1);
  pathos_draft_values_add (values, feeling, attr, &value);
  draft = pathos_draft_new (NULL, 0, (const PathosDraftValue *) (gpointer) values->data, values->len);
  pathos_journey_delete (map->journey, &touchpoint, 1);
  g_assert_false (pathos_edit_commit (map->history, map->journey, draft, NULL));
  g_assert_cmpfloat (PATHOS_FEELING (feeling)->value, ==, before);
}

static void
get_looks (Map        *map,
           PathosLook *looks)
{
  PathosList *personas = map->journey->personas;

  g_assert_cmpuint (personas->n_items, ==, 3);
  pathos_looks_find (personas->items, personas->n_items, looks);
}

/* Whoever gets another look, and whoever moves, the others keep theirs. */
static void
test_looks (Map          *map,
            gconstpointer data)
{
  static const char *const names[] = { "colour", "marker" };
  PathosList              *personas = map->journey->personas;
  PathosElement           *first = personas->items[0];
  PathosLook               before[3], after[3];

  for (guint i = 0; i < 3; i++)
    g_object_set (personas->items[i], "colour", 0u, "marker", PATHOS_MARKER_NONE, NULL);
  get_looks (map, before);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const PathosAttr *attr = pathos_element_find_attr (first, names[i]);
      g_auto (GValue) value = G_VALUE_INIT;

      g_value_init (&value, pathos_attr_get_value_type (attr));
      if (i == 0)
        g_value_set_uint (&value, pathos_persona_colours[5]);
      else
        g_value_set_int (&value, PATHOS_N_MARKERS);
      g_assert_true (pathos_edit_set_value (map->history, first, attr, &value));
      get_looks (map, after);
      g_assert_cmpmem (&after[1], 2 * sizeof *after, &before[1], 2 * sizeof *before);
      pathos_history_undo (map->history);
    }

  g_assert_true (pathos_edit_step (map->history, &first, 1, 1, 0, NULL, NULL));
  get_looks (map, after);
  for (guint i = 0; i < 3; i++)
    {
      guint now = personas->items[0] == first ? i : (guint[]) { 1, 0, 2 }[i];

      g_assert_cmpmem (&after[now], sizeof *after, &before[i], sizeof *before);
    }
  g_assert_true (personas->items[1] == first);
}

/* A run of keys that ends where it began leaves no trace, and the evidence is back. */
static void
test_claim_run (Map          *map,
                gconstpointer data)
{
  PathosFeeling    *feeling = find_measured (map);
  PathosElement    *element = PATHOS_ELEMENT (feeling);
  const PathosAttr *attr = pathos_element_find_attr (element, "value");
  gint64            count = feeling->count;

  step (map, element, attr, 1, 10);
  assert_assumed (feeling, -1.6);
  step (map, element, attr, 1, 10);
  assert_assumed (feeling, -1.5);
  step (map, element, attr, -1, 10);
  step (map, element, attr, -1, 10);
  g_assert_cmpfloat (feeling->value, ==, -1.7);
  g_assert_cmpint (feeling->basis, ==, PATHOS_BASIS_MEASURED);
  g_assert_cmpint (feeling->count, ==, count);
  g_assert_false (pathos_history_get_can_undo (map->history));
  g_assert_false (pathos_history_get_can_redo (map->history));
}

/* What was assumed stays so, with its word. */
static void
test_claim_assumed (Map          *map,
                    gconstpointer data)
{
  g_autoptr (PathosDraft) lost = NULL;
  PathosFeeling *feeling = PATHOS_FEELING (
      PATHOS_TOUCHPOINT (map_find (map, "Follows us and signs up"))->feelings->items[0]);
  PathosElement   *element = PATHOS_ELEMENT (feeling);
  PathosEditNumber number = { element, pathos_element_find_attr (element, "value"), 0.5 };

  g_assert_cmpint (feeling->basis, ==, PATHOS_BASIS_ASSUMED);
  g_object_set (feeling, "word", "hopeful", NULL);
  g_assert_true (pathos_edit_set_numbers (map->history, &number, 1, &lost));
  g_assert_null (lost);
  g_assert_cmpstr (feeling->word, ==, "hopeful");
}

static void
test_step (Map          *map,
           gconstpointer data)
{
  PathosElement *touchpoint = map_find (map, "Reads our blog post");
  guint          n_steps = 0, n_back = 0;

  while (pathos_edit_step (map->history, &touchpoint, 1, 1, 0, NULL, NULL))
    n_steps++;
  g_assert_true (touchpoint->parent ==
                 map->journey->stages->items[map->journey->stages->n_items - 1]);
  while (pathos_edit_step (map->history, &touchpoint, 1, -1, 0, NULL, NULL))
    n_back++;
  g_assert_true (map->journey->stages->items[0] == touchpoint->parent);
  g_assert_cmpuint (n_back, ==, n_steps + 1);

  while (pathos_history_get_can_undo (map->history))
    pathos_history_undo (map->history);
  g_assert_false (pathos_document_get_modified (map->document));
}

static void
test_text (Map          *map,
           gconstpointer data)
{
  g_autoptr (PathosTool) tool = pathos_text_tool_new ();
  PathosTouchpoint           *touchpoint = PATHOS_TOUCHPOINT (map_find (map, "Reads the FAQ"));
  const PathosPlaced         *placed = pathos_parts_find (map->parts, PATHOS_ELEMENT (touchpoint)->id);
  const PathosTextAppearance *place;

  g_assert_true (pathos_text_tool_edit (PATHOS_TEXT_TOOL (tool), map->journey, placed, NULL));
  g_assert_cmpstr (pathos_text_tool_get_text (PATHOS_TEXT_TOOL (tool)), ==, "Reads the FAQ");
  g_assert_true (pathos_text_tool_set_text (PATHOS_TEXT_TOOL (tool),
                                            "Reads the questions of others and finds no answer",
                                            NULL));
  g_assert_cmpstr (touchpoint->title, ==, "Reads the FAQ");

  map_lay_out (map, pathos_tool_get_draft (tool));
  place = pathos_text_tool_get_appearance (PATHOS_TEXT_TOOL (tool), map->parts);
  g_assert_cmpfloat (place->rect.size.height, >, 2 * place->style.size);
  g_assert_true (place->style.bold);
  g_assert_cmpuint (place->paper >> 24, ==, 0xff);

  g_assert_true (pathos_tool_drop (tool, map->history, NULL));
  g_assert_cmpstr (touchpoint->title, ==, "Reads the questions of others and finds no answer");
  g_assert_cmpstr (pathos_history_get_undo_label (map->history), ==, "Rename “Reads the FAQ”");
  pathos_history_undo (map->history);
  g_assert_cmpstr (touchpoint->title, ==, "Reads the FAQ");
}

static void
test_text_dropped (Map          *map,
                   gconstpointer data)
{
  g_autoptr (PathosTool) tool = pathos_text_tool_new ();
  PathosElement      *stage = map_find (map, "Decision");
  const PathosPlaced *placed = pathos_parts_find (map->parts, stage->id);

  g_assert_true (pathos_text_tool_edit (PATHOS_TEXT_TOOL (tool), map->journey, placed, NULL));
  pathos_text_tool_set_text (PATHOS_TEXT_TOOL (tool), "Doubt", NULL);
  pathos_tool_cancel (tool);
  g_assert_null (pathos_tool_get_draft (tool));

  g_assert_true (pathos_text_tool_edit (PATHOS_TEXT_TOOL (tool), map->journey, placed, NULL));
  g_assert_false (pathos_tool_drop (tool, map->history, NULL));
  g_assert_false (pathos_history_get_can_undo (map->history));
  g_assert_cmpstr (PATHOS_STAGE (stage)->title, ==, "Decision");
}

/* The text of every item that shows one can be edited, and belongs to the element of that item. */
static void
test_text_everywhere (Map          *map,
                      gconstpointer data)
{
  PathosPartsIter     iter = { map->parts };
  const PathosPlaced *placed;
  guint               n_texts = 0;

  while ((placed = pathos_parts_iter_next (&iter)) != NULL)
    {
      g_autoptr (PathosTool) tool = pathos_text_tool_new ();

      if (placed->group->part != PATHOS_PART_ITEM ||
          !pathos_text_tool_edit (PATHOS_TEXT_TOOL (tool), map->journey, placed, NULL))
        continue;

      n_texts++;
      g_assert_cmpstr (pathos_tool_get_draft (tool)->values[0].element->id, ==, placed->group->id);
      g_assert_true (graphene_rect_intersection (&pathos_text_tool_get_appearance (PATHOS_TEXT_TOOL (tool),
                                                                                   map->parts)
                                                      ->rect,
                                                 &placed->rect,
                                                 NULL));
    }
  g_assert_cmpuint (n_texts, >, 30);
}

#define ADD(name, func) g_test_add ("/tools/" name, Map, NULL, map_set_up, func, map_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("drag-touchpoint", test_drag_touchpoint);
  ADD ("drag-order", test_drag_order);
  ADD ("drag-rests", test_drag_rests);
  ADD ("drag-to-middle", test_drag_to_middle);
  ADD ("drag-to-own-place", test_drag_to_own_place);
  ADD ("drag-deleted", test_drag_deleted);
  ADD ("drag-feeling", test_drag_feeling);
  ADD ("drag-back", test_drag_back);
  ADD ("drag-feeling-finely", test_drag_feeling_finely);
  ADD ("step-feeling", test_step_feeling);
  ADD ("claim", test_claim);
  ADD ("claim-run", test_claim_run);
  ADD ("claim-assumed", test_claim_assumed);
  ADD ("claim-kept", test_claim_kept);
  ADD ("numbers-apart", test_numbers_apart);
  ADD ("placeholder", test_placeholder);
  ADD ("value-deleted", test_value_deleted);
  ADD ("looks", test_looks);
  ADD ("step", test_step);
  ADD ("trimmed", test_trimmed);
  ADD ("papers", test_papers);
  ADD ("deleted", test_deleted);
  ADD ("texts-in-order", test_texts_in_order);
  ADD ("text", test_text);
  ADD ("text-too-long", test_text_too_long);
  ADD ("first-text", test_first_text);
  ADD ("text-dropped", test_text_dropped);
  ADD ("text-everywhere", test_text_everywhere);

  return g_test_run ();
}

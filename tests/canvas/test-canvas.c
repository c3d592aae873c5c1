/* test-canvas.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "canvas-fixture.h"
#include "map.h"
#include "pathos-canvas-private.h"
#include "pathos-edits.h"
#include "pathos-emotion-points.h"
#include "pathos-feeling.h"
#include "pathos-persona.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"

#include <string.h>

/* A canvas in a window, used by keyboard and assistive technology.
 *
 * Length: what each key and each gesture does. */
typedef CanvasFixture Fixture;

static void
settle (Fixture *fixture)
{
  canvas_fixture_settle (fixture->canvas);
}

static const PathosPlaced *
get_placed (Fixture    *fixture,
            const char *title)
{
  return pathos_parts_find (pathos_scene_model_get_parts (pathos_canvas_get_model (fixture->canvas)),
                            map_find (&fixture->map, title)->id);
}

static GtkWidget *
get_item (Fixture    *fixture,
          const char *title)
{
  PathosItem *item = pathos_item_layer_find (fixture->canvas->layer, get_placed (fixture, title)->group);

  g_assert_nonnull (item);
  return GTK_WIDGET (item);
}

static const char *
get_focused_id (Fixture *fixture)
{
  PathosItem *item = pathos_item_layer_get_focused (fixture->canvas->layer);

  return item != NULL ? pathos_item_get_group (item)->id : "";
}

/* Stages are lists and touchpoints their items, whether they are in view or not. */
static void
test_accessible (Fixture      *fixture,
                 gconstpointer data)
{
  PathosJourney *journey = fixture->map.journey;

  for (guint i = 0; i < journey->stages->n_items; i++)
    {
      PathosStage *stage = PATHOS_STAGE (journey->stages->items[i]);
      GtkWidget   *stage_item = get_item (fixture, stage->title);

      gtk_test_accessible_assert_role (GTK_ACCESSIBLE (stage_item), GTK_ACCESSIBLE_ROLE_LIST);
      for (guint j = 0; j < stage->touchpoints->n_items; j++)
        {
          PathosTouchpoint *touchpoint = PATHOS_TOUCHPOINT (stage->touchpoints->items[j]);
          GtkWidget        *item = get_item (fixture, touchpoint->title);

          gtk_test_accessible_assert_role (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
          g_assert_true (gtk_widget_get_parent (item) == stage_item);
          g_assert_nonnull (strstr (pathos_item_get_name (PATHOS_ITEM (item)), touchpoint->title));
          gtk_test_accessible_assert_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                               pathos_item_get_name (PATHOS_ITEM (item)));
        }
    }
}

static void
press (Fixture        *fixture,
       guint           keyval,
       GdkModifierType modifiers)
{
  GtkWidgetClass *klass = GTK_WIDGET_GET_CLASS (fixture->canvas);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->canvas));
  gboolean found = FALSE;

  g_assert_nonnull (klass);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (!GTK_IS_KEYVAL_TRIGGER (trigger) ||
              gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) != keyval ||
              gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) != modifiers)
            continue;

          found = TRUE;
          gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut),
                                        GTK_SHORTCUT_ACTION_EXCLUSIVE,
                                        GTK_WIDGET (fixture->canvas),
                                        gtk_shortcut_get_arguments (shortcut));
        }
    }

  g_assert_true (found);
  settle (fixture);
}

static void
test_walk (Fixture      *fixture,
           gconstpointer data)
{
  gtk_widget_child_focus (GTK_WIDGET (fixture->canvas), GTK_DIR_TAB_FORWARD);
  g_assert_cmpstr (get_focused_id (fixture),
                   ==,
                   map_find (&fixture->map, "Searches “how to learn photography”")->id);
  press (fixture, GDK_KEY_Right, 0);
  g_assert_cmpstr (get_focused_id (fixture), ==, map_find (&fixture->map, "Reads our blog post")->id);
  g_assert_true (pathos_selection_contains (pathos_canvas_get_selection (fixture->canvas),
                                            get_focused_id (fixture)));

  /* A part that is out of view scrolls into view and gets an item. */
  press (fixture, GDK_KEY_End, 0);
  g_assert_cmpstr (get_focused_id (fixture), ==, map_find (&fixture->map, "Recommends a friend")->id);
  g_assert_cmpfloat (pathos_scroller_get_viewport (fixture->canvas->scroller)->x, >, 300);
  press (fixture, GDK_KEY_Home, 0);
  g_assert_cmpfloat (pathos_scroller_get_viewport (fixture->canvas->scroller)->x, <, 20);

  /* Tab leaves the canvas. */
  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (fixture->canvas), GTK_DIR_TAB_FORWARD));
}

/* Page Down and Page Up move through the curve without changing a feeling. */
static void
test_walk_rows (Fixture      *fixture,
                gconstpointer data)
{
  guint n_points = 0;

  pathos_canvas_focus_on (fixture->canvas, get_placed (fixture, "Reads our blog post"));
  for (guint i = 0; i < 3; i++)
    {
      press (fixture, GDK_KEY_Page_Down, 0);
      n_points += pathos_item_get_group (pathos_item_layer_get_focused (fixture->canvas->layer))->role ==
                  PATHOS_GROUP_POINT;
    }
  g_assert_cmpuint (n_points, ==, 2);
  g_assert_cmpint (pathos_item_get_group (pathos_item_layer_get_focused (fixture->canvas->layer))->role,
                   ==,
                   PATHOS_GROUP_CARD);

  for (guint i = 0; i < 3; i++)
    press (fixture, GDK_KEY_Page_Up, 0);
  g_assert_cmpstr (get_focused_id (fixture), ==, map_find (&fixture->map, "Reads our blog post")->id);
  g_assert_false (pathos_document_get_modified (fixture->map.document));
}

/* Shift extends the selection, but assistive technology deletes only one item. */
static void
test_select (Fixture      *fixture,
             gconstpointer data)
{
  PathosSelection *selection = pathos_canvas_get_selection (fixture->canvas);

  pathos_canvas_focus_on (fixture->canvas, get_placed (fixture, "Reads our blog post"));
  press (fixture, GDK_KEY_Right, GDK_SHIFT_MASK);
  press (fixture, GDK_KEY_Right, GDK_SHIFT_MASK);
  g_assert_cmpuint (pathos_selection_get_ids (selection)->len, ==, 3);
  g_assert_cmpstr (get_focused_id (fixture), ==, map_find (&fixture->map, "Follows us and signs up")->id);

  /* Without Shift, moving to a selected item selects only that one. */
  press (fixture, GDK_KEY_Left, 0);
  g_assert_cmpuint (pathos_selection_get_ids (selection)->len, ==, 1);
  g_assert_true (pathos_selection_contains (selection, get_focused_id (fixture)));

  press (fixture, GDK_KEY_Right, GDK_SHIFT_MASK);
  gtk_widget_activate_action (get_item (fixture, "Follows us and signs up"), "item.delete", NULL);
  settle (fixture);
  map_find (&fixture->map, "Looks at the shop and About us");
  g_assert_cmpuint (PATHOS_STAGE (map_find (&fixture->map, "Consideration"))->touchpoints->n_items, ==, 2);
}

static void
test_move (Fixture      *fixture,
           gconstpointer data)
{
  PathosElement *touchpoint = map_find (&fixture->map, "Reads our blog post");

  pathos_canvas_focus_on (fixture->canvas, get_placed (fixture, "Reads our blog post"));
  press (fixture, GDK_KEY_Right, GDK_CONTROL_MASK);
  g_assert_true (touchpoint->parent == map_find (&fixture->map, "Consideration"));
  g_assert_cmpstr (get_focused_id (fixture), ==, touchpoint->id);
  g_assert_true (gtk_widget_get_parent (get_item (fixture, "Reads our blog post")) ==
                 get_item (fixture, "Consideration"));

  /* Undo selects what it changed. */
  pathos_selection_set_only (pathos_canvas_get_selection (fixture->canvas), NULL);
  pathos_history_undo (fixture->map.history);
  settle (fixture);
  g_assert_true (touchpoint->parent == map_find (&fixture->map, "Awareness"));
  g_assert_true (pathos_selection_contains (pathos_canvas_get_selection (fixture->canvas), touchpoint->id));
}

static void
deleted_cb (guint *n_deleted,
            guint  n_elements)
{
  *n_deleted = n_elements;
}

static void
test_delete (Fixture      *fixture,
             gconstpointer data)
{
  PathosElement   *touchpoint = map_find (&fixture->map, "Reads the FAQ");
  g_autofree char *id = g_strdup (touchpoint->id);
  guint            n_deleted = 0;

  g_signal_connect_swapped (fixture->canvas, "deleted", G_CALLBACK (deleted_cb), &n_deleted);
  pathos_canvas_focus_on (fixture->canvas, get_placed (fixture, "Reads the FAQ"));
  press (fixture, GDK_KEY_Delete, 0);
  g_assert_null (pathos_journey_find (fixture->map.journey, id));
  g_assert_cmpuint (n_deleted, >, 1);
  g_assert_cmpstr (get_focused_id (fixture), ==, map_find (&fixture->map, "Goes to checkout")->id);

  pathos_history_undo (fixture->map.history);
  settle (fixture);
  g_assert_cmpstr (get_focused_id (fixture), ==, id);
}

static void
test_edit (Fixture      *fixture,
           gconstpointer data)
{
  PathosTouchpoint *touchpoint = PATHOS_TOUCHPOINT (map_find (&fixture->map, "Reads the FAQ"));
  g_autofree char  *id = g_strdup (PATHOS_ELEMENT (touchpoint)->id);
  GtkTextBuffer    *buffer;

  pathos_canvas_focus_on (fixture->canvas, get_placed (fixture, "Reads the FAQ"));
  press (fixture, GDK_KEY_F2, 0);
  g_assert_true (pathos_canvas_get_editing (fixture->canvas));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (pathos_text_editor_get_view (fixture->canvas->editor)));
  gtk_text_buffer_set_text (buffer, "Asks in the chat", -1);
  settle (fixture);
  g_assert_cmpstr (touchpoint->title, ==, "Reads the FAQ");

  pathos_text_editor_end (fixture->canvas->editor, FALSE);
  settle (fixture);
  g_assert_cmpstr (touchpoint->title, ==, "Reads the FAQ");
  g_assert_cmpstr (get_focused_id (fixture), ==, id);

  gtk_widget_activate_action (get_item (fixture, "Reads the FAQ"), "item.edit", NULL);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (pathos_text_editor_get_view (fixture->canvas->editor)));
  gtk_text_buffer_set_text (buffer, "Asks in the chat", -1);
  pathos_canvas_commit (fixture->canvas);
  settle (fixture);
  g_assert_cmpstr (touchpoint->title, ==, "Asks in the chat");
  g_assert_false (pathos_canvas_get_editing (fixture->canvas));
}

/* Small text is enlarged for editing. */
static void
test_edit_small (Fixture      *fixture,
                 gconstpointer data)
{
  pathos_canvas_set_zoom (fixture->canvas, 0.1);
  settle (fixture);
  g_assert_true (pathos_canvas_begin_text (fixture->canvas, get_placed (fixture, "Reads the FAQ"), NULL));
  settle (fixture);
  g_assert_cmpint (gtk_widget_get_height (pathos_text_editor_get_view (fixture->canvas->editor)), >=, 14);
  g_assert_cmpint (gtk_widget_get_width (pathos_text_editor_get_view (fixture->canvas->editor)), >=, 80);
}

static void
test_feeling (Fixture      *fixture,
              gconstpointer data)
{
  PathosTouchpoint  *touchpoint = PATHOS_TOUCHPOINT (map_find (&fixture->map, "Reads our blog post"));
  PathosFeeling     *feeling = PATHOS_FEELING (touchpoint->feelings->items[0]);
  const PathosParts *parts;

  parts = pathos_scene_model_get_parts (pathos_canvas_get_model (fixture->canvas));
  pathos_canvas_focus_on (fixture->canvas, pathos_parts_find (parts, PATHOS_ELEMENT (feeling)->id));
  g_assert_cmpfloat (feeling->value, ==, 1.2);
  press (fixture, GDK_KEY_Down, GDK_CONTROL_MASK);
  g_assert_cmpfloat (feeling->value, ==, 1);
  press (fixture, GDK_KEY_Up, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  g_assert_cmpfloat (feeling->value, ==, 1.1);
  press (fixture, GDK_KEY_Up, GDK_CONTROL_MASK);
  g_assert_cmpfloat (feeling->value, ==, 1.5);
  g_assert_cmpstr (get_focused_id (fixture), ==, PATHOS_ELEMENT (feeling)->id);
}

/* Returns: the feeling of the first persona about a touchpoint */
static PathosFeeling *
get_feeling (Fixture    *fixture,
             const char *title)
{
  return PATHOS_FEELING (PATHOS_TOUCHPOINT (map_find (&fixture->map, title))->feelings->items[0]);
}

static void
focus_on_feeling (Fixture       *fixture,
                  PathosFeeling *feeling)
{
  const PathosParts *parts = pathos_scene_model_get_parts (pathos_canvas_get_model (fixture->canvas));

  pathos_canvas_focus_on (fixture->canvas, pathos_parts_find (parts, PATHOS_ELEMENT (feeling)->id));
}

/* Plain arrows never change the map, wherever they lead. */
static void
test_walking_never_edits (Fixture      *fixture,
                          gconstpointer data)
{
  static const guint keys[] = { GDK_KEY_Down, GDK_KEY_Right, GDK_KEY_Up, GDK_KEY_Left, GDK_KEY_Page_Down,
                                GDK_KEY_Home, GDK_KEY_End, GDK_KEY_Page_Up };

  focus_on_feeling (fixture, get_feeling (fixture, "Reads our blog post"));
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      for (guint j = 0; j < 6; j++)
        press (fixture, keys[i],
               j % 2 == 0 || keys[i] == GDK_KEY_Home || keys[i] == GDK_KEY_End ? 0 : GDK_SHIFT_MASK);
    }
  g_assert_false (pathos_history_get_can_undo (fixture->map.history));
}

/* A number sets a feeling, and the focus goes on to the next of the same persona. */
static void
test_rate (Fixture      *fixture,
           gconstpointer data)
{
  static const char *const titles[] = { "Reads the FAQ", "Goes to checkout", "Takes the free course",
                                        "Recommends a friend" };

  focus_on_feeling (fixture, get_feeling (fixture, titles[0]));
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_assert_cmpstr (get_focused_id (fixture), ==, PATHOS_ELEMENT (get_feeling (fixture, titles[i]))->id);
      press (fixture, GDK_KEY_1 + i, 0);
      g_assert_cmpfloat (get_feeling (fixture, titles[i])->value, ==, -2 + (double) i);
    }
  g_assert_cmpstr (get_focused_id (fixture), ==, PATHOS_ELEMENT (get_feeling (fixture, titles[3]))->id);

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    pathos_history_undo (fixture->map.history);
  g_assert_false (pathos_document_get_modified (fixture->map.document));
}

/* Types into the field for numbers that is open, and ends it. */
static void
enter_number (Fixture    *fixture,
              const char *text)
{
  GtkWidget *entry = gtk_popover_get_child (GTK_POPOVER (fixture->canvas->number));

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
  settle (fixture);
}

/* A number may be followed by a word. Both are one step, and the focus goes on. */
static void
test_number (Fixture      *fixture,
             gconstpointer data)
{
  PathosCanvas  *canvas = fixture->canvas;
  PathosFeeling *feeling = get_feeling (fixture, "Reads the FAQ");

  focus_on_feeling (fixture, feeling);
  pathos_canvas_begin_number (canvas, pathos_canvas_get_focused (canvas), '-');
  enter_number (fixture, "−1,2 quite lost");
  g_assert_cmpfloat (feeling->value, ==, -1.2);
  g_assert_cmpstr (feeling->word, ==, "quite lost");
  g_assert_cmpstr (get_focused_id (fixture), ==,
                   PATHOS_ELEMENT (get_feeling (fixture, "Goes to checkout"))->id);

  /* Who types fast begins the next number before the focus returns from this one. */
  pathos_canvas_begin_number (canvas, pathos_canvas_get_focused (canvas), '+');
  pathos_canvas_return_focus_later (canvas);
  settle (fixture);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (canvas))),
                                         canvas->number));
  gtk_popover_popdown (GTK_POPOVER (canvas->number));

  /* The word alone is another step; what is no number is refused. */
  focus_on_feeling (fixture, feeling);
  pathos_canvas_begin_number (canvas, pathos_canvas_get_focused (canvas), '-');
  enter_number (fixture, "-1.2 lost");
  g_assert_cmpstr (feeling->word, ==, "lost");
  focus_on_feeling (fixture, feeling);
  pathos_canvas_begin_number (canvas, pathos_canvas_get_focused (canvas), '-');
  enter_number (fixture, "-0.5x lost");
  enter_number (fixture, "lost");
  g_assert_cmpfloat (feeling->value, ==, -1.2);
  gtk_popover_popdown (GTK_POPOVER (canvas->number));

  pathos_history_undo (fixture->map.history);
  g_assert_cmpstr (feeling->word, ==, "quite lost");
  pathos_history_undo (fixture->map.history);
  g_assert_cmpfloat (feeling->value, ==, -0.6);
  g_assert_cmpstr (feeling->word, ==, "unsure");
  g_assert_false (pathos_document_get_modified (fixture->map.document));
}

/* On a persona, a number is for the first place of its curve that is empty. */
static void
test_number_of_persona (Fixture      *fixture,
                        gconstpointer data)
{
  PathosCanvas       *canvas = fixture->canvas;
  PathosElement      *jonas = fixture->map.journey->personas->items[1];
  PathosTouchpoint   *course = PATHOS_TOUCHPOINT (map_find (&fixture->map, "Takes the free course"));
  const PathosPlaced *rated;

  pathos_canvas_focus_on_id (canvas, jonas->id);
  rated = pathos_canvas_find_rated (canvas, pathos_canvas_get_focused (canvas));
  g_assert_nonnull (rated);
  pathos_canvas_focus_on (canvas, rated);
  pathos_canvas_begin_number (canvas, rated, '+');
  enter_number (fixture, "+0.7 glad");
  g_assert_cmpuint (course->feelings->n_items, ==, 2);
  g_assert_cmpfloat (PATHOS_FEELING (course->feelings->items[1])->value, ==, 0.7);
  g_assert_cmpstr (PATHOS_FEELING (course->feelings->items[1])->word, ==, "glad");
  pathos_history_undo (fixture->map.history);
  g_assert_false (pathos_document_get_modified (fixture->map.document));
}

/* Behind the last chip is a place for another persona. Typing there begins it. */
static void
test_place_of_persona (Fixture      *fixture,
                       gconstpointer data)
{
  PathosCanvas       *canvas = fixture->canvas;
  PathosSceneModel   *model = pathos_canvas_get_model (canvas);
  PathosList         *personas = fixture->map.journey->personas;
  const PathosPlaced *place;
  g_autofree char    *name = NULL;

  pathos_canvas_focus_on_id (canvas, personas->items[1]->id);
  press (fixture, GDK_KEY_Right, 0);
  place = pathos_canvas_get_focused (canvas);
  g_assert_cmpint (place->group->part, ==, PATHOS_PART_CELL);
  name = pathos_scene_model_describe (model, PATHOS_SAID_NAME, place->group, NULL);
  g_assert_cmpstr (name, ==, "Add a persona");

  press (fixture, GDK_KEY_Return, 0);
  g_assert_true (pathos_text_editor_is_running (canvas->editor));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (
                                GTK_TEXT_VIEW (pathos_text_editor_get_view (canvas->editor))),
                            "Ada", -1);
  pathos_text_editor_end (canvas->editor, TRUE);
  settle (fixture);
  g_assert_cmpuint (personas->n_items, ==, 4);
  g_assert_cmpstr (PATHOS_PERSONA (personas->items[3])->name, ==, "Ada");
  pathos_history_undo (fixture->map.history);
  g_assert_false (pathos_document_get_modified (fixture->map.document));
}

/* Drags from the middle of one item to that of another, or by an offset, and drops there. */
static void
lift (Fixture            *fixture,
      const PathosPlaced *from,
      float               dx,
      float               dy)
{
  PathosCanvas    *canvas = fixture->canvas;
  graphene_rect_t  rect = pathos_viewport_from_map (pathos_scroller_get_viewport (canvas->scroller),
                                                    &from->rect);
  graphene_point_t start = { rect.origin.x + rect.size.width / 2, rect.origin.y + rect.size.height / 2 };

  pathos_drag_controller_press (canvas->drag, start.x, start.y);
  for (guint i = 1; i <= 8; i++)
    {
      pathos_drag_controller_move (canvas->drag, start.x + dx * i / 8, start.y + dy * i / 8, FALSE);
      settle (fixture);
    }
  g_assert_true (pathos_canvas_get_lifting (canvas));
}

static void
assert_plate (Fixture    *fixture,
              const char *expected)
{
  PathosSceneModel *model = pathos_canvas_get_model (fixture->canvas);
  g_autofree char  *text = pathos_plate_dup_text (fixture->canvas->plate,
                                                  pathos_scene_model_get_parts (model),
                                                  pathos_scene_model_get_scene (model));

  g_assert_cmpstr (text, ==, expected);
}

/* Returns: whether a point has a tooltip */
static gboolean
has_tooltip (Fixture            *fixture,
             const PathosPlaced *point)
{
  graphene_rect_t place = pathos_canvas_get_place (fixture->canvas, point);
  g_autoptr (GObject) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean shown = FALSE;

  g_signal_emit_by_name (fixture->canvas, "query-tooltip", (int) (place.origin.x + place.size.width / 2),
                         (int) (place.origin.y + place.size.height / 2), FALSE, tooltip, &shown);
  return shown;
}

/* What a plate says is not said by a tooltip too. */
static void
test_plate_or_tooltip (Fixture      *fixture,
                       gconstpointer data)
{
  PathosFeeling *feeling = get_feeling (fixture, "Goes to checkout");

  focus_on_feeling (fixture, feeling);
  g_assert_true (has_tooltip (fixture, pathos_canvas_get_focused (fixture->canvas)));
  press (fixture, GDK_KEY_Up, GDK_CONTROL_MASK);
  g_assert_false (has_tooltip (fixture, pathos_canvas_get_focused (fixture->canvas)));
}

/* A tooltip covers neither what a tool is about to do, nor a link that is drawn, nor an open text. */
static void
test_tool_or_tooltip (Fixture      *fixture,
                      gconstpointer data)
{
  PathosFeeling      *feeling = get_feeling (fixture, "Goes to checkout");
  const PathosPlaced *placed;

  focus_on_feeling (fixture, feeling);
  placed = pathos_canvas_get_focused (fixture->canvas);
  g_assert_true (has_tooltip (fixture, placed));
  pathos_canvas_set_placing (fixture->canvas, PATHOS_INSERT_FEELING);
  g_assert_false (has_tooltip (fixture, placed));
  pathos_canvas_set_placing (fixture->canvas, PATHOS_INSERT_NOTHING);
  g_assert_true (has_tooltip (fixture, placed));

  fixture->canvas->link_from = g_strdup (map_find (&fixture->map, "Goes to checkout")->id);
  g_assert_false (has_tooltip (fixture, placed));
  g_clear_pointer (&fixture->canvas->link_from, g_free);
  g_assert_true (has_tooltip (fixture, placed));

  press (fixture, GDK_KEY_F2, 0);
  g_assert_true (pathos_text_editor_is_running (fixture->canvas->editor));
  placed = pathos_parts_find (pathos_scene_model_get_parts (fixture->canvas->model),
                              PATHOS_ELEMENT (feeling)->id);
  g_assert_false (has_tooltip (fixture, placed));
}

/* While a feeling is set, a plate says its value and what it was when that began. */
static void
test_plate (Fixture      *fixture,
            gconstpointer data)
{
  PathosFeeling *feeling = get_feeling (fixture, "Goes to checkout");

  assert_plate (fixture, NULL);
  focus_on_feeling (fixture, feeling);
  press (fixture, GDK_KEY_Up, GDK_CONTROL_MASK);
  assert_plate (fixture, "−1.5 · was −1.7");
  press (fixture, GDK_KEY_Up, GDK_CONTROL_MASK);
  assert_plate (fixture, "−1.0 · was −1.7");
  pathos_history_undo (fixture->map.history);
  settle (fixture);
  assert_plate (fixture, NULL);

  lift (fixture,
        pathos_parts_find (pathos_scene_model_get_parts (pathos_canvas_get_model (fixture->canvas)),
                           PATHOS_ELEMENT (feeling)->id),
        0, -PATHOS_EMOTION_UNIT * 2 * (float) pathos_canvas_get_zoom (fixture->canvas));
  assert_plate (fixture, "+0.5 · was −1.7");
  pathos_drag_controller_cancel (fixture->canvas->drag);
  settle (fixture);
  assert_plate (fixture, "−1.7");
}

/* A drag says how a value is exact, until somebody has done that. */
static void
test_plate_hint (Fixture      *fixture,
                 gconstpointer data)
{
  PathosCanvas       *canvas = fixture->canvas;
  PathosFeeling      *feeling = get_feeling (fixture, "Goes to checkout");
  const PathosPlaced *placed;

  focus_on_feeling (fixture, feeling);
  press (fixture, GDK_KEY_Up, GDK_CONTROL_MASK);
  g_assert_null (pathos_canvas_get_drag_hint (canvas));

  for (guint i = 0; i < 2; i++)
    {
      placed = pathos_parts_find (pathos_scene_model_get_parts (canvas->model), PATHOS_ELEMENT (feeling)->id);
      lift (fixture, placed, 0, -30);
      g_assert_true ((pathos_canvas_get_drag_hint (canvas) != NULL) == (i == 0));
      pathos_drag_controller_move (canvas->drag, 400, 300, TRUE);
      settle (fixture);
      g_assert_null (pathos_canvas_get_drag_hint (canvas));
      pathos_drag_controller_move (canvas->drag, 400, 310, FALSE);
      g_assert_null (pathos_canvas_get_drag_hint (canvas));
      pathos_drag_controller_cancel (canvas->drag);
      settle (fixture);
    }
}

/* Several feelings that are selected are set together, as one step. */
static void
test_set_several (Fixture      *fixture,
                  gconstpointer data)
{
  PathosFeeling *first = get_feeling (fixture, "Reads the FAQ"), *second;

  focus_on_feeling (fixture, first);
  press (fixture, GDK_KEY_Right, GDK_SHIFT_MASK);
  second = get_feeling (fixture, "Goes to checkout");
  g_assert_cmpstr (get_focused_id (fixture), ==, PATHOS_ELEMENT (second)->id);
  press (fixture, GDK_KEY_Up, GDK_CONTROL_MASK);
  g_assert_cmpfloat (first->value, ==, -0.5);
  g_assert_cmpfloat (second->value, ==, -1.5);
  pathos_history_undo (fixture->map.history);
  g_assert_cmpfloat (first->value, ==, -0.6);
  g_assert_cmpfloat (second->value, ==, -1.7);
  g_assert_false (pathos_history_get_can_undo (fixture->map.history));
}

/* Touchpoints that are selected are moved together. */
static void
test_move_several (Fixture      *fixture,
                   gconstpointer data)
{
  PathosStage *stage = PATHOS_STAGE (map_find (&fixture->map, "Consideration"));

  pathos_canvas_focus_on (fixture->canvas, get_placed (fixture, "Searches “how to learn photography”"));
  press (fixture, GDK_KEY_Right, GDK_SHIFT_MASK);
  press (fixture, GDK_KEY_Right, GDK_CONTROL_MASK);
  g_assert_true (stage->touchpoints->items[0] ==
                 map_find (&fixture->map, "Searches “how to learn photography”"));
  g_assert_true (stage->touchpoints->items[1] == map_find (&fixture->map, "Reads our blog post"));
  g_assert_cmpstr (get_focused_id (fixture), ==, map_find (&fixture->map, "Reads our blog post")->id);
  pathos_history_undo (fixture->map.history);
  g_assert_false (pathos_document_get_modified (fixture->map.document));
}

static void
drop (Fixture *fixture)
{
  pathos_drag_controller_release (fixture->canvas->drag);
  settle (fixture);
  g_assert_false (pathos_canvas_get_lifting (fixture->canvas));
}

static float
get_distance (Fixture    *fixture,
              const char *from,
              const char *to)
{
  return (get_placed (fixture, to)->rect.origin.x - get_placed (fixture, from)->rect.origin.x) *
         (float) pathos_canvas_get_zoom (fixture->canvas);
}

/* What was dropped has the focus, although its item got another parent, and keys act on it. */
static void
test_focus_after_drop (Fixture      *fixture,
                       gconstpointer data)
{
  PathosElement *touchpoint = map_find (&fixture->map, "Reads our blog post");

  pathos_canvas_focus_on (fixture->canvas, get_placed (fixture, "Reads the FAQ"));
  lift (fixture, get_placed (fixture, "Reads our blog post"),
        get_distance (fixture, "Reads our blog post", "Reads e-mails, compares rivals"), 0);
  drop (fixture);
  g_assert_true (touchpoint->parent == map_find (&fixture->map, "Consideration"));
  g_assert_cmpstr (get_focused_id (fixture), ==, touchpoint->id);

  press (fixture, GDK_KEY_F2, 0);
  pathos_text_editor_end (fixture->canvas->editor, FALSE);
  settle (fixture);
  g_assert_cmpstr (get_focused_id (fixture), ==, touchpoint->id);
  press (fixture, GDK_KEY_Left, GDK_CONTROL_MASK);
  g_assert_cmpstr (get_focused_id (fixture), ==, touchpoint->id);
  press (fixture, GDK_KEY_Delete, 0);
  g_assert_null (touchpoint->list);
}

/* The same for a point of the curve, for undo and for redo. */
static void
test_focus_after_setting (Fixture      *fixture,
                          gconstpointer data)
{
  PathosFeeling     *feeling = get_feeling (fixture, "Reads our blog post");
  const char        *id = PATHOS_ELEMENT (feeling)->id;
  const PathosParts *parts = pathos_scene_model_get_parts (pathos_canvas_get_model (fixture->canvas));

  pathos_canvas_focus_on (fixture->canvas, get_placed (fixture, "Reads the FAQ"));
  lift (fixture, pathos_parts_find (parts, id), 0, 60);
  drop (fixture);
  g_assert_cmpfloat (feeling->value, <, 1);
  g_assert_cmpstr (get_focused_id (fixture), ==, id);

  press (fixture, GDK_KEY_Right, 0);
  pathos_history_undo (fixture->map.history);
  settle (fixture);
  g_assert_cmpstr (get_focused_id (fixture), ==, id);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->canvas));
  pathos_history_redo (fixture->map.history);
  settle (fixture);
  g_assert_cmpstr (get_focused_id (fixture), ==, id);
  press (fixture, GDK_KEY_Delete, 0);
  g_assert_null (PATHOS_ELEMENT (feeling)->list);
}

/* While something is lifted, only Escape does anything. */
static void
test_lifted (Fixture      *fixture,
             gconstpointer data)
{
  static const guint keys[] = { GDK_KEY_F2, GDK_KEY_Delete, GDK_KEY_Right, GDK_KEY_1 };
  PathosElement     *touchpoint = map_find (&fixture->map, "Reads our blog post");

  pathos_canvas_focus_on (fixture->canvas, get_placed (fixture, "Reads our blog post"));
  lift (fixture, get_placed (fixture, "Reads our blog post"),
        get_distance (fixture, "Reads our blog post", "Reads e-mails, compares rivals"), 0);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    press (fixture, keys[i], 0);
  press (fixture, GDK_KEY_Right, GDK_CONTROL_MASK);
  press (fixture, GDK_KEY_plus, GDK_CONTROL_MASK);
  g_assert_false (pathos_canvas_get_editing (fixture->canvas));
  g_assert_true (pathos_canvas_get_lifting (fixture->canvas));
  g_assert_false (pathos_history_get_can_undo (fixture->map.history));
  g_assert_cmpstr (get_focused_id (fixture), ==, touchpoint->id);

  press (fixture, GDK_KEY_Escape, 0);
  g_assert_false (pathos_canvas_get_lifting (fixture->canvas));
  g_assert_true (touchpoint->parent == map_find (&fixture->map, "Awareness"));
  g_assert_cmpstr (get_focused_id (fixture), ==, touchpoint->id);
  press (fixture, GDK_KEY_F2, 0);
  g_assert_true (pathos_canvas_get_editing (fixture->canvas));
}

/* Undo selects what came back, not what only referred to it, and redo leaves the focus at its place. */
static void
test_focus_after_undo (Fixture      *fixture,
                       gconstpointer data)
{
  static const char *const titles[] = { "Maya, 27", "Decision", "Emotion", "Goes to checkout" };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      PathosElement *element = NULL;

      if (i == 0)
        element = fixture->map.journey->personas->items[0];
      else
        element = map_find (&fixture->map, titles[i]);

      pathos_canvas_focus_on (fixture->canvas,
                              pathos_parts_find (pathos_scene_model_get_parts (fixture->canvas->model),
                                                 element->id));
      press (fixture, GDK_KEY_Delete, 0);
      g_assert_null (element->list);
      g_assert_cmpstr (get_focused_id (fixture), !=, "");

      pathos_history_undo (fixture->map.history);
      settle (fixture);
      g_assert_cmpstr (get_focused_id (fixture), ==, element->id);
      pathos_history_redo (fixture->map.history);
      settle (fixture);
      g_assert_cmpstr (get_focused_id (fixture), !=, "");
      pathos_history_undo (fixture->map.history);
      settle (fixture);
      press (fixture, GDK_KEY_Delete, 0);
      pathos_history_undo (fixture->map.history);
      settle (fixture);
      g_assert_false (pathos_document_get_modified (fixture->map.document));
    }
}

static void
refused_cb (GPtrArray  *messages,
            const char *message)
{
  g_ptr_array_add (messages, g_strdup (message));
}

/* After a lane, the next one has the focus. What cannot be deleted or moved says why, and nothing scrolls. */
static void
test_refusals (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  const PathosViewport *viewport = pathos_scroller_get_viewport (fixture->canvas->scroller);
  PathosElement        *lane = map_find (&fixture->map, "Touchpoints");
  double                x = viewport->x;

  g_signal_connect_swapped (fixture->canvas, "refused", G_CALLBACK (refused_cb), messages);
  pathos_canvas_focus_on (fixture->canvas, get_placed (fixture, "Touchpoints"));
  press (fixture, GDK_KEY_Delete, 0);
  g_assert_cmpuint (messages->len, ==, 1);
  g_assert_cmpstr (messages->pdata[0], ==, "A map always has this lane.");
  g_assert_cmpstr (get_focused_id (fixture), ==, lane->id);

  press (fixture, GDK_KEY_Right, GDK_CONTROL_MASK);
  press (fixture, GDK_KEY_Up, GDK_CONTROL_MASK);
  g_assert_cmpuint (messages->len, ==, 3);
  pathos_canvas_focus_on (fixture->canvas, get_placed (fixture, "Searches “how to learn photography”"));
  press (fixture, GDK_KEY_Left, GDK_CONTROL_MASK);
  g_assert_cmpuint (messages->len, ==, 4);
  focus_on_feeling (fixture, get_feeling (fixture, "Reads our blog post"));
  for (guint i = 0; i < 4; i++)
    press (fixture, GDK_KEY_Up, GDK_CONTROL_MASK);
  g_assert_cmpuint (messages->len, ==, 6);
  g_assert_cmpfloat (viewport->x, ==, x);

  pathos_canvas_focus_on (fixture->canvas, get_placed (fixture, "Emotion"));
  press (fixture, GDK_KEY_Delete, 0);
  g_assert_cmpstr (get_focused_id (fixture), ==, map_find (&fixture->map, "Thinking")->id);
  g_assert_cmpuint (messages->len, ==, 6);
}

static void
click (Fixture *fixture,
       float    x,
       float    y)
{
  g_signal_emit_by_name (canvas_fixture_find_gesture (fixture->canvas, GTK_TYPE_GESTURE_CLICK,
                                                      GDK_BUTTON_PRIMARY),
                         "pressed", 1, (double) x, (double) y);
  settle (fixture);
}

/* An empty cell gets the focus when it is clicked, and is filled if that is on its sign. Beside the map, a
 * click leaves no key anything to act on, but arrows go on from where they were. */
static void
test_click_empty (Fixture      *fixture,
                  gconstpointer data)
{
  PathosPartsIter     iter = { pathos_scene_model_get_parts (fixture->canvas->model) };
  const PathosPlaced *placed;
  graphene_rect_t     rect;
  PathosNode         *node;

  while ((placed = pathos_parts_iter_next (&iter)) != NULL)
    {
      if (placed->is_stop && placed->group->part == PATHOS_PART_CELL && *placed->group->track == '\0')
        break;
    }
  g_assert_nonnull (placed);
  rect = pathos_viewport_from_map (pathos_scroller_get_viewport (fixture->canvas->scroller), &placed->rect);
  node = pathos_node_ref ((PathosNode *) placed->group);
  click (fixture, rect.origin.x + 4, rect.origin.y + 4);
  g_assert_nonnull (pathos_item_layer_get_focused (fixture->canvas->layer));
  g_assert_true (pathos_placed_is_same (
      pathos_item_get_group (pathos_item_layer_get_focused (fixture->canvas->layer)), (PathosGroup *) node));
  pathos_node_unref (node);

  click (fixture, rect.origin.x + rect.size.width / 2, rect.origin.y + rect.size.height / 2);
  g_assert_true (pathos_canvas_get_editing (fixture->canvas));
  pathos_text_editor_end (fixture->canvas->editor, TRUE);
  g_assert_false (pathos_history_get_can_undo (fixture->map.history));

  pathos_canvas_focus_on (fixture->canvas, get_placed (fixture, "Reads our blog post"));
  click (fixture, 2, 2);
  press (fixture, GDK_KEY_F2, 0);
  press (fixture, GDK_KEY_Delete, 0);
  press (fixture, GDK_KEY_Right, GDK_CONTROL_MASK);
  g_assert_false (pathos_canvas_get_editing (fixture->canvas));
  g_assert_false (pathos_history_get_can_undo (fixture->map.history));
  press (fixture, GDK_KEY_Right, 0);
  g_assert_cmpstr (get_focused_id (fixture), ==,
                   map_find (&fixture->map, "Looks at the shop and About us")->id);
}

static void
test_zoom (Fixture      *fixture,
           gconstpointer data)
{
  press (fixture, GDK_KEY_plus, GDK_CONTROL_MASK);
  g_assert_cmpfloat (pathos_canvas_get_zoom (fixture->canvas), ==, 1);
  press (fixture, GDK_KEY_minus, GDK_CONTROL_MASK);
  g_assert_cmpfloat (pathos_canvas_get_zoom (fixture->canvas), ==, 0.85);
  press (fixture, GDK_KEY_0, GDK_CONTROL_MASK);
  g_assert_cmpfloat (pathos_canvas_get_zoom (fixture->canvas), ==, 1);
}

/* Returns: a part that has an item only near the view, and is far from there */
static const PathosPlaced *
find_far (PathosCanvas *canvas)
{
  PathosPartsIter     iter = { .parts = pathos_scene_model_get_parts (canvas->model) };
  graphene_rect_t     visible = pathos_scroller_get_visible (canvas->scroller);
  const PathosPlaced *placed;

  while ((placed = pathos_parts_iter_next (&iter)) != NULL)
    {
      if (placed->is_stop && !(placed->group->facts & PATHOS_FACT_PRESENT) &&
          placed->rect.origin.x > visible.origin.x + 3 * visible.size.width)
        return placed;
    }

  g_assert_not_reached ();
}

/* Scrolling creates the items of what comes into view, and lays out nothing. */
static void
test_follow_view (Fixture      *fixture,
                  gconstpointer data)
{
  PathosCanvas       *canvas = fixture->canvas;
  PathosScene        *scene = pathos_scene_model_get_scene (canvas->model);
  const PathosPlaced *far;

  pathos_canvas_set_zoom (canvas, 3);
  pathos_scroller_scroll_to (canvas->scroller, 0, 0);
  canvas_fixture_settle (canvas);
  pathos_canvas_update_items (canvas);
  far = find_far (canvas);
  g_assert_null (pathos_item_layer_find (canvas->layer, far->group));

  pathos_scroller_scroll_to (canvas->scroller, far->rect.origin.x * 3, far->rect.origin.y * 3);
  canvas_fixture_settle (canvas);
  g_assert_nonnull (pathos_item_layer_find (canvas->layer, far->group));
  g_assert_true (pathos_scene_model_get_scene (canvas->model) == scene);
}

#define ADD(name, func) g_test_add ("/canvas/" name, Fixture, NULL, canvas_fixture_set_up, func, \
                                    canvas_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("accessible", test_accessible);
  ADD ("walk", test_walk);
  ADD ("walk-rows", test_walk_rows);
  ADD ("select", test_select);
  ADD ("move", test_move);
  ADD ("delete", test_delete);
  ADD ("edit", test_edit);
  ADD ("edit-small", test_edit_small);
  ADD ("feeling", test_feeling);
  ADD ("walking-never-edits", test_walking_never_edits);
  ADD ("rate", test_rate);
  ADD ("number", test_number);
  ADD ("number/persona", test_number_of_persona);
  ADD ("persona", test_place_of_persona);
  ADD ("plate", test_plate);
  ADD ("plate-hint", test_plate_hint);
  ADD ("plate-or-tooltip", test_plate_or_tooltip);
  ADD ("tool-or-tooltip", test_tool_or_tooltip);
  ADD ("set-several", test_set_several);
  ADD ("move-several", test_move_several);
  ADD ("focus-after-drop", test_focus_after_drop);
  ADD ("focus-after-setting", test_focus_after_setting);
  ADD ("focus-after-undo", test_focus_after_undo);
  ADD ("lifted", test_lifted);
  ADD ("refusals", test_refusals);
  ADD ("click-empty", test_click_empty);
  ADD ("zoom", test_zoom);
  ADD ("follow-view", test_follow_view);

  return g_test_run ();
}

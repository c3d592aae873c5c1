/* test-canvas.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "canvas-fixture.h"
#include "map.h"
#include "pathos-canvas-private.h"
#include "pathos-edits.h"
#include "pathos-feeling.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"

#include <string.h>

/* A canvas in a window, used by keyboard and assistive technology. */
typedef struct
{
  Map           map;
  GtkWidget    *window;
  PathosCanvas *canvas;
} Fixture;

static void
settle (Fixture *fixture)
{
  canvas_fixture_settle (fixture->canvas);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  map_set_up (&fixture->map, NULL);
  fixture->canvas = PATHOS_CANVAS (pathos_canvas_new ());
  pathos_canvas_set_theme (fixture->canvas, pathos_theme_get (PATHOS_THEME_LIGHT, FALSE));
  pathos_canvas_set_document (fixture->canvas, fixture->map.document);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (fixture->canvas));
  fixture->window = canvas_fixture_open (fixture->canvas, scrolled);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  canvas_fixture_close (fixture->window, fixture->canvas);
  map_tear_down (&fixture->map, NULL);
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
          g_assert_nonnull (strstr (pathos_item_get_group (PATHOS_ITEM (item))->label, touchpoint->title));
          gtk_test_accessible_assert_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                               pathos_item_get_group (PATHOS_ITEM (item))->label);
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
  press (fixture, GDK_KEY_Down, 0);
  g_assert_cmpfloat (feeling->value, ==, 1);
  press (fixture, GDK_KEY_Up, GDK_SHIFT_MASK);
  g_assert_cmpfloat (feeling->value, ==, 1.1);
  press (fixture, GDK_KEY_5, 0);
  g_assert_cmpfloat (feeling->value, ==, 2);
  press (fixture, GDK_KEY_Up, 0);
  g_assert_cmpfloat (feeling->value, ==, 2);
  g_assert_cmpstr (get_focused_id (fixture), ==, PATHOS_ELEMENT (feeling)->id);
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

#define ADD(name, func) g_test_add ("/canvas/" name, Fixture, NULL, set_up, func, tear_down)

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
  ADD ("zoom", test_zoom);

  return g_test_run ();
}

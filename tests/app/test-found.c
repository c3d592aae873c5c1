/* test-found.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "hands.h"

#include "pathos-feeling.h"
#include "pathos-grid-text.h"
#include "pathos-stage.h"

#include <string.h>

/* Faults that random hands have found, each in the fewest gestures that show it.
 *
 * Length: each fault has its test. */

static void
set_up (Hands        *hands,
        gconstpointer name)
{
  g_autofree char *file = g_strconcat (name, ".journey", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("PATHOS_DATADIR"), "samples", file, NULL);

  hands_open (hands, path);
}

static void
tear_down (Hands        *hands,
           gconstpointer name)
{
  hands_close (hands);
}

/* Returns: (transfer none): the first part for which there is a value, empty or not */
static const PathosPlaced *
focus_on_axis (Hands     *hands,
               PathosPart part)
{
  PathosPartsIter     iter = { pathos_scene_model_get_parts (hands->canvas->model) };
  const PathosPlaced *placed;

  while ((placed = pathos_parts_iter_next (&iter)) != NULL)
    {
      if (placed->group->axes == NULL || placed->group->part != part)
        continue;
      pathos_canvas_focus_on (hands->canvas, placed);
      hands_settle (hands);
      return placed;
    }

  g_assert_not_reached ();
}

/* Tab ends a number as Enter does. */
static void
test_tab_in_number (Hands        *hands,
                    gconstpointer name)
{
  static const char *const keys[] = { "Tab", "<Shift>Tab", "Return" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      const PathosPlaced *placed = focus_on_axis (hands, PATHOS_PART_ITEM);
      g_autofree char    *id = g_strdup (placed->group->id);
      PathosElement      *element = pathos_scene_model_find_element (hands->canvas->model, id);

      hands_press_accel (hands, "plus");
      hands_press_accel (hands, "1");
      g_assert_true (gtk_widget_get_mapped (hands->canvas->number));
      hands_press_accel (hands, keys[i]);
      g_assert_false (gtk_widget_get_mapped (hands->canvas->number));
      g_assert_cmpfloat (PATHOS_FEELING (element)->value, ==, 1);
      hands_check (hands, HANDS_ACT);
      hands_press_accel (hands, "<Control>z");
      hands_check (hands, HANDS_UNDO);
    }
}

/* The focus stays in an open menu, whatever is pressed. */
static void
test_keys_in_menu (Hands        *hands,
                   gconstpointer name)
{
  static const char *const keys[] = {
    "Up",
    "<Control>Up",
    "<Control>Down",
    "<Control>Left",
    "<Control>Right",
    "Tab",
    "<Shift>Tab",
    "<Control>Tab",
    "<Control><Shift>Tab",
    "Left",
    "Right",
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      hands_press_accel (hands, "Menu");
      g_assert_true (gtk_widget_get_mapped (hands->canvas->menu));
      hands_say (hands, "%s in the menu", keys[i]);
      hands_press_accel (hands, keys[i]);
      hands_check (hands, HANDS_ACT);
      hands_press_accel (hands, "Escape");
      g_assert_false (gtk_widget_get_mapped (hands->canvas->menu));
    }
}

/* A menu that is hidden because the window is too small for it gives the focus back. */
static void
test_menu_without_place (Hands        *hands,
                         gconstpointer name)
{
  hands_point (hands, GTK_WIDGET (hands->canvas), GRAPHENE_POINT_INIT (924, 318));
  hands_settle (hands);
  hands_button (hands, GDK_BUTTON_SECONDARY, TRUE);
  hands_button (hands, GDK_BUTTON_SECONDARY, FALSE);
  hands_settle (hands);
  g_assert_true (gtk_widget_get_mapped (hands->canvas->menu));
  gtk_window_set_default_size (GTK_WINDOW (hands->window), 360, 342);
  hands_settle (hands);
  hands_settle (hands);
  hands_check (hands, HANDS_ACT);
}

static void
focus_on_touchpoint (Hands *hands)
{
  PathosStage   *stage = (PathosStage *) pathos_document_get_journey (hands->document)->stages->items[0];
  PathosElement *touchpoint = stage->touchpoints->items[0];

  pathos_canvas_show (hands->canvas, touchpoint->id);
  hands_settle (hands);
}

/* So does the menu of a text, which stays open. */
static void
test_text_menu_without_place (Hands        *hands,
                              gconstpointer name)
{
  GtkWidget *item;

  focus_on_touchpoint (hands);
  hands_press_accel (hands, "F2");
  hands_press_accel (hands, "Menu");
  item = gtk_root_get_focus (GTK_ROOT (hands->window));
  g_assert_nonnull (gtk_widget_get_ancestor (item, GTK_TYPE_POPOVER));
  gtk_window_set_default_size (GTK_WINDOW (hands->window), 360, 294);
  hands_settle (hands);
  hands_settle (hands);
  hands_check (hands, HANDS_ACT);
  g_assert_true (pathos_canvas_get_editing (hands->canvas));
}

/* The menu of the field in the list of lanes gives the focus back to the field. */
static void
test_menu_of_chooser (Hands        *hands,
                      gconstpointer name)
{
  static const char *const keys[] = { "space", "Escape", "Return" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkWidget *field;

      focus_on_touchpoint (hands);
      hands_press_accel (hands, "<Control>6");
      field = gtk_root_get_focus (GTK_ROOT (hands->window));
      hands_press_accel (hands, "Menu");
      g_assert_true (gtk_root_get_focus (GTK_ROOT (hands->window)) != field);
      hands_press_accel (hands, keys[i]);
      g_assert_true (gtk_root_get_focus (GTK_ROOT (hands->window)) == field);
      hands_check (hands, HANDS_ACT);
      hands_press_accel (hands, "Escape");
      g_assert_false (gtk_widget_get_visible (hands->canvas->chooser));
      hands_check (hands, HANDS_ACT);
    }
}

/* So does that of pasted cells, and they are no longer shown. */
static void
test_paste_without_place (Hands        *hands,
                          gconstpointer name)
{
  focus_on_touchpoint (hands);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (hands->window)), "a\tb\nc\td");
  hands_press_accel (hands, "<Control>v");
  g_assert_nonnull (pathos_canvas_get_popover (hands->canvas));
  gtk_window_set_default_size (GTK_WINDOW (hands->window), 360, 342);
  hands_settle (hands);
  hands_settle (hands);
  g_assert_null (pathos_canvas_get_popover (hands->canvas));
  hands_check (hands, HANDS_ACT);
}

/* A press that opens a popover begins nothing else on the map, because the release may go to the popover. */
static void
test_press_opens (Hands        *hands,
                  gconstpointer name)
{
  pathos_canvas_set_placing (hands->canvas, PATHOS_INSERT_LANE);
  hands_point (hands, GTK_WIDGET (hands->canvas), GRAPHENE_POINT_INIT (300, 430));
  hands_settle (hands);
  hands_button (hands, GDK_BUTTON_PRIMARY, TRUE);
  hands_settle (hands);
  g_assert_nonnull (pathos_canvas_get_popover (hands->canvas));
  g_assert_false (hands->canvas->has_band);
  hands_button (hands, GDK_BUTTON_PRIMARY, FALSE);
  hands_settle (hands);
  hands_press_accel (hands, "Escape");
  hands_check (hands, HANDS_ACT);
}

/* A press that closes a popover does nothing else, and its release may go unheard. Then keys act again. */
static void
test_press_closes (Hands        *hands,
                   gconstpointer name)
{
  static const guint buttons[] = { GDK_BUTTON_PRIMARY, GDK_BUTTON_MIDDLE, GDK_BUTTON_SECONDARY };

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      focus_on_touchpoint (hands);
      hands_press_accel (hands, "<Control>d");
      hands_check (hands, HANDS_ACT);
      g_assert_cmpuint (hands->n_steps, ==, 1);
      hands_press_accel (hands, "<Control>6");
      g_assert_nonnull (pathos_canvas_get_popover (hands->canvas));
      hands_point_at (hands, GRAPHENE_POINT_INIT (1100, 600));
      hands_press (hands, buttons[i], 1);
      g_assert_null (pathos_canvas_get_popover (hands->canvas));
      hands_press_accel (hands, "<Control>z");
      hands_check (hands, HANDS_UNDO);
      g_assert_cmpuint (hands->n_steps, ==, 0);
    }
}

static void
drag_half_way (Hands      *hands,
               float       x,
               float       y,
               const char *key)
{
  hands_point (hands, GTK_WIDGET (hands->canvas), GRAPHENE_POINT_INIT (x, y));
  hands_settle (hands);
  hands_button (hands, GDK_BUTTON_PRIMARY, TRUE);
  hands_settle (hands);
  if (key != NULL)
    hands_press_accel (hands, key);
  for (guint i = 1; i < 4; i++)
    {
      hands_point (hands, GTK_WIDGET (hands->canvas), GRAPHENE_POINT_INIT (x + 30 * i, y + 20 * i));
      hands_settle (hands);
    }
}

/* While a button is pressed, no key opens anything. */
static void
test_keys_while_pressed (Hands        *hands,
                         gconstpointer name)
{
  static const char *const keys[] = { "F2", "<Control>3", "<Control>2", "<Control>6", "Menu", "<Shift>F10" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      const PathosPlaced *placed;
      graphene_rect_t     rect;

      focus_on_touchpoint (hands);
      placed = pathos_canvas_get_focused (hands->canvas);
      rect = pathos_canvas_get_place (hands->canvas, placed);
      drag_half_way (hands, rect.origin.x + rect.size.width / 2, rect.origin.y + rect.size.height / 2,
                     keys[i]);
      g_assert_false (pathos_canvas_get_editing (hands->canvas));
      g_assert_null (pathos_canvas_get_popover (hands->canvas));
      g_assert_true (pathos_canvas_is_gesturing (hands->canvas));
      hands_press_accel (hands, "Escape");
      hands_button (hands, GDK_BUTTON_PRIMARY, FALSE);
      hands_settle (hands);
      hands_check (hands, HANDS_ACT);
      g_assert_cmpuint (hands->n_steps, ==, 0);
    }
}

/* While a rubber band or a curve is drawn, as while something is lifted, no key acts but Escape. */
static void
test_keys_while_drawing (Hands        *hands,
                         gconstpointer name)
{
  static const PathosInsertKind kinds[] = { PATHOS_INSERT_NOTHING, PATHOS_INSERT_FEELING };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      focus_on_touchpoint (hands);
      pathos_canvas_set_placing (hands->canvas, kinds[i]);
      drag_half_way (hands, 300, 430, NULL);
      g_assert_true (pathos_canvas_is_gesturing (hands->canvas));
      hands_press_accel (hands, "Delete");
      hands_press_accel (hands, "<Control>3");
      hands_press_accel (hands, "<Control>d");
      g_assert_false (pathos_canvas_get_editing (hands->canvas));
      hands_press_accel (hands, "Escape");
      g_assert_false (pathos_canvas_is_gesturing (hands->canvas));
      hands_button (hands, GDK_BUTTON_PRIMARY, FALSE);
      hands_settle (hands);
      hands_check (hands, HANDS_ACT);
      g_assert_cmpuint (hands->n_steps, ==, 0);
    }
}

/* A text stays what is shown when another thing can be placed after it, and the pointer goes on. */
static void
test_text_of_placed (Hands        *hands,
                     gconstpointer name)
{
  static const PathosInsertKind kinds[] = { PATHOS_INSERT_STAGE, PATHOS_INSERT_TOUCHPOINT };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      pathos_canvas_set_placing (hands->canvas, kinds[i]);
      hands_point (hands, GTK_WIDGET (hands->canvas), GRAPHENE_POINT_INIT (500, 200));
      hands_settle (hands);
      hands_key (hands, GDK_KEY_Shift_L, TRUE);
      hands_button (hands, GDK_BUTTON_PRIMARY, TRUE);
      hands_button (hands, GDK_BUTTON_PRIMARY, FALSE);
      hands_key (hands, GDK_KEY_Shift_L, FALSE);
      hands_settle (hands);
      g_assert_true (pathos_canvas_get_editing (hands->canvas));
      hands_point (hands, GTK_WIDGET (hands->canvas), GRAPHENE_POINT_INIT (900, 240));
      hands_settle (hands);
      g_assert_false (hands->canvas->has_preview);
      hands_check (hands, HANDS_ACT);
      hands_press_accel (hands, "Escape");
      hands_check (hands, HANDS_ACT);
    }
}

/* What is shown where it would be placed gives way to a text that a key opens. */
static void
test_text_over_preview (Hands        *hands,
                        gconstpointer name)
{
  focus_on_touchpoint (hands);
  pathos_canvas_set_placing (hands->canvas, PATHOS_INSERT_STAGE);
  hands_point (hands, GTK_WIDGET (hands->canvas), GRAPHENE_POINT_INIT (500, 200));
  hands_settle (hands);
  g_assert_true (hands->canvas->has_preview);
  hands_press_accel (hands, "<Control>3");
  g_assert_true (pathos_canvas_get_editing (hands->canvas));
  hands_point (hands, GTK_WIDGET (hands->canvas), GRAPHENE_POINT_INIT (10, -20));
  hands_settle (hands);
  hands_check (hands, HANDS_ACT);
}

/* What is pasted into a text that was ended meanwhile goes nowhere. */
static void
test_late_paste (Hands        *hands,
                 gconstpointer name)
{
  for (guint i = 0; i < 3; i++)
    {
      focus_on_touchpoint (hands);
      hands_press_accel (hands, "F2");
      g_assert_true (pathos_canvas_get_editing (hands->canvas));
      gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (hands->window)), "pasted");
      gtk_widget_activate_action (pathos_text_editor_get_view (hands->canvas->editor), "clipboard.paste",
                                  NULL);
      pathos_text_editor_end (hands->canvas->editor, FALSE);
      hands_settle (hands);
      hands_check (hands, HANDS_ACT);
    }
}

/* A text that assistive technology opens while a menu is open, or a kind of lane is chosen, gets the
 * keys. */
static void
test_text_beside_popover (Hands        *hands,
                          gconstpointer name)
{
  static const char *const openers[] = { "<Control>6", "Menu" };
  static const char *const keys[] = { "End", "Up", "Up", "Down", "Left" };

  for (guint i = 0; i < G_N_ELEMENTS (openers); i++)
    {
      focus_on_touchpoint (hands);
      hands_press_accel (hands, openers[i]);
      g_assert_nonnull (pathos_canvas_get_popover (hands->canvas));
      hands_activate (hands, "map.edit", pathos_canvas_get_focused (hands->canvas));
      for (guint j = 0; j < G_N_ELEMENTS (keys); j++)
        {
          hands_say (hands, "%s in the text", keys[j]);
          hands_press_accel (hands, keys[j]);
          hands_check (hands, HANDS_ACT);
          g_assert_true (pathos_canvas_get_editing (hands->canvas));
        }
      hands_press_accel (hands, "Escape");

      /* So does a part that gets the focus. */
      hands_press_accel (hands, openers[i]);
      g_assert_nonnull (pathos_canvas_get_popover (hands->canvas));
      pathos_canvas_focus_on (hands->canvas, pathos_canvas_get_focused (hands->canvas));
      hands_settle (hands);
      hands_press_accel (hands, "Down");
      hands_check (hands, HANDS_ACT);
      g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (hands->window)),
                                             GTK_WIDGET (hands->canvas->layer)));
    }
}

/* A text is committed when the focus moves elsewhere, whatever moves it. */
static void
test_focus_leaves_text (Hands        *hands,
                        gconstpointer name)
{
  const PathosPlaced *placed = focus_on_axis (hands, PATHOS_PART_ITEM);
  GtkWidget          *item = gtk_root_get_focus (GTK_ROOT (hands->window));

  g_assert_nonnull (placed);
  focus_on_touchpoint (hands);
  hands_press_accel (hands, "F2");
  g_assert_true (pathos_canvas_get_editing (hands->canvas));
  hands_type (hands, "Typed");
  gtk_widget_grab_focus (item);
  hands_settle (hands);
  g_assert_false (pathos_canvas_get_editing (hands->canvas));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (hands->window)) == item);
  hands_check (hands, HANDS_ACT);
}

/* A dialog over an open text gives the focus back to it. */
static void
test_dialog_over_text (Hands        *hands,
                       gconstpointer name)
{
  focus_on_touchpoint (hands);
  hands_press_accel (hands, "F2");
  hands_type (hands, "Typed");
  hands_press_accel (hands, "<Control>question");
  g_assert_nonnull (hands_get_dialog (hands));
  hands_leave_dialog (hands);
  g_assert_true (pathos_canvas_get_editing (hands->canvas));
  hands_check (hands, HANDS_ACT);
}

/* Returns: whether what is being typed is new, and in @stage */
static gboolean
adds_to (Hands      *hands,
         const char *stage)
{
  PathosDraft     *draft = pathos_scene_model_get_view (hands->canvas->model)->draft;
  PathosDraftPlace place = draft->places[draft->n_places - 1];
  PathosJourney   *journey = pathos_document_get_journey (hands->document);

  g_assert_true (place.is_new);
  return g_str_equal (pathos_slot_find_list (&place.slot, journey)->owner->id, stage);
}

/* A tool that is dragged onto the map ends an open text first, and what it adds is where it is dropped. */
static void
test_tool_over_text (Hands        *hands,
                     gconstpointer name)
{
  PathosElement   *stage = pathos_document_get_journey (hands->document)->stages->items[0];
  graphene_point_t middle;

  focus_on_touchpoint (hands);
  middle = hands_get_middle (hands, pathos_canvas_get_focused (hands->canvas));
  hands_press_accel (hands, "<Control>6");
  hands_press_accel (hands, "Return");
  g_assert_true (pathos_canvas_get_editing (hands->canvas));
  hands_check (hands, HANDS_ACT);

  pathos_canvas_set_placing (hands->canvas, PATHOS_INSERT_TOUCHPOINT);
  pathos_canvas_drag_over (hands->canvas, middle.x, middle.y);
  pathos_canvas_place (hands->canvas, middle.x, middle.y, FALSE);
  hands_settle (hands);
  g_assert_true (pathos_canvas_get_editing (hands->canvas));
  g_assert_true (adds_to (hands, stage->id));
  hands_press_accel (hands, "Escape");
  hands_check (hands, HANDS_ACT);
}

/* What is shown where it would be placed goes at once when that place may be gone. */
static void
test_undo_under_preview (Hands        *hands,
                         gconstpointer name)
{
  const PathosPlaced *placed;
  graphene_point_t    middle;
  g_autoptr (PathosElement) removed = NULL;

  focus_on_touchpoint (hands);
  hands_press_accel (hands, "<Control>3");
  hands_type (hands, "New");
  hands_press_accel (hands, "Return");
  hands_check (hands, HANDS_ACT);
  placed = pathos_canvas_get_focused (hands->canvas);
  middle = hands_get_middle (hands, placed);
  removed = g_object_ref (pathos_scene_model_find_element (hands->canvas->model, placed->group->id));
  pathos_canvas_set_placing (hands->canvas, PATHOS_INSERT_TOUCHPOINT);
  pathos_canvas_drag_over (hands->canvas, middle.x, middle.y);
  g_assert_true (hands->canvas->has_preview && hands->canvas->preview.beside == removed);
  pathos_history_undo (pathos_document_get_history (hands->document));
  g_assert_null (removed->parent);
  g_assert_false (hands->canvas->has_preview);
  hands_settle (hands);
  hands_check (hands, HANDS_UNDO);
  pathos_canvas_place (hands->canvas, middle.x, middle.y, FALSE);
  hands_settle (hands);
  hands_check (hands, HANDS_ACT);
  hands_press_accel (hands, "Escape");
  hands_check (hands, HANDS_ACT);
}

/* A toast that is clicked beside its button goes when the button of the pointer is released. */
static void
test_click_on_toast (Hands        *hands,
                     gconstpointer name)
{
  GtkWidget *toast;

  focus_on_touchpoint (hands);
  hands_press_accel (hands, "Delete");
  hands_check (hands, HANDS_ACT);
  toast = hands_pick_widget (hands->window->toasts, "toast");
  g_assert_nonnull (toast);
  hands_point (hands, toast, GRAPHENE_POINT_INIT (8, (float) gtk_widget_get_height (toast) / 2));
  hands_settle (hands);
  hands_button (hands, GDK_BUTTON_PRIMARY, TRUE);
  hands_settle (hands);
  hands_button (hands, GDK_BUTTON_PRIMARY, FALSE);
  hands_settle (hands);
  g_assert_null (hands_pick_widget (hands->window->toasts, "toast"));
  hands_check (hands, HANDS_ACT);
}

/* The menu of an open text has all keys. */
static void
test_menu_of_text (Hands        *hands,
                   gconstpointer name)
{
  GtkWidget *first, *next;

  focus_on_touchpoint (hands);
  hands_press_accel (hands, "F2");
  hands_press_accel (hands, "Menu");
  first = gtk_root_get_focus (GTK_ROOT (hands->window));
  g_assert_nonnull (gtk_widget_get_ancestor (first, GTK_TYPE_POPOVER_MENU));
  hands_press_accel (hands, "Down");
  next = gtk_root_get_focus (GTK_ROOT (hands->window));
  g_assert_true (next != first);
  g_assert_nonnull (gtk_widget_get_ancestor (next, GTK_TYPE_POPOVER_MENU));
  hands_press_accel (hands, "Return");
  g_assert_true (pathos_canvas_get_editing (hands->canvas));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (hands->window)) ==
                 pathos_text_editor_get_view (hands->canvas->editor));
  hands_check (hands, HANDS_ACT);

  hands_press_accel (hands, "Menu");
  hands_press_accel (hands, "Escape");
  g_assert_true (pathos_canvas_get_editing (hands->canvas));
  hands_check (hands, HANDS_ACT);
}

/* A key does nothing while the pointer selects in a text. */
static void
test_key_in_selection (Hands        *hands,
                       gconstpointer name)
{
  static const char *const keys[] = { "<Control>6", "Menu", "Return" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      focus_on_touchpoint (hands);
      hands_press_accel (hands, "F2");
      hands_point (hands, pathos_text_editor_get_view (hands->canvas->editor), GRAPHENE_POINT_INIT (5, 5));
      hands_button (hands, GDK_BUTTON_PRIMARY, TRUE);
      hands_settle (hands);
      hands_press_accel (hands, keys[i]);
      hands_button (hands, GDK_BUTTON_PRIMARY, FALSE);
      hands_settle (hands);
      g_assert_true (pathos_canvas_get_editing (hands->canvas));
      hands_check (hands, HANDS_ACT);
    }
}

/* What opens while the space bar is held gets the keys, but the pointer does not go on panning. */
static void
test_space_held (Hands        *hands,
                 gconstpointer name)
{
  static const char *const keys[] = { "<Control>6", "Menu", "plus", "<Control>e" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      focus_on_touchpoint (hands);
      hands_hold (hands, GDK_KEY_space, TRUE);
      hands_settle (hands);
      g_assert_true (hands->canvas->space_held);
      hands_press_accel (hands, keys[i]);
      hands_hold (hands, GDK_KEY_space, FALSE);
      hands_settle (hands);
      g_assert_false (hands->canvas->space_held);
      hands_press_accel (hands, "Escape");
      hands_leave_dialog (hands);
      hands_check (hands, HANDS_ACT);
    }
}

/* Cells that come while a kind of lane is chosen are shown instead. */
static void
test_cells_beside_chooser (Hands        *hands,
                           gconstpointer name)
{
  g_autoptr (PathosGrid) grid = pathos_grid_read_text ("one\ntwo", strlen ("one\ntwo"));
  PathosInsertPlace place;

  focus_on_touchpoint (hands);
  place = pathos_insert_place_beside (pathos_document_get_journey (hands->document),
                                      pathos_canvas_get_focused (hands->canvas), NULL);
  hands_press_accel (hands, "<Control>6");
  g_assert_true (gtk_widget_get_mapped (hands->canvas->chooser));
  pathos_canvas_paste_grid (hands->canvas, grid, &place);
  hands_settle (hands);
  g_assert_false (gtk_widget_get_mapped (hands->canvas->chooser));
  g_assert_true (pathos_canvas_shows_grid (hands->canvas));
  hands_check (hands, HANDS_ACT);
  hands_press_accel (hands, "Return");
  hands_check (hands, HANDS_ACT);
}

static void
add (const char *test,
     const char *sample,
     void (*run) (Hands *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/found/", test, NULL);

  g_test_add (path, Hands, sample, set_up, run, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  hands_init (&argc, &argv);

  add ("tab-in-number", "photography", test_tab_in_number);
  add ("tool-over-text", "photography", test_tool_over_text);
  add ("undo-under-preview", "photography", test_undo_under_preview);
  add ("click-on-toast", "photography", test_click_on_toast);
  add ("menu-of-text", "photography", test_menu_of_text);
  add ("key-in-selection", "photography", test_key_in_selection);
  add ("keys-in-menu", "photography", test_keys_in_menu);
  add ("menu-without-place", "photography", test_menu_without_place);
  add ("text-menu-without-place", "photography", test_text_menu_without_place);
  add ("menu-of-chooser", "photography", test_menu_of_chooser);
  add ("paste-without-place", "photography", test_paste_without_place);
  add ("press-opens", "photography", test_press_opens);
  add ("press-closes", "photography", test_press_closes);
  add ("keys-while-pressed", "photography", test_keys_while_pressed);
  add ("late-paste", "photography", test_late_paste);
  add ("text-of-placed", "photography", test_text_of_placed);
  add ("text-over-preview", "photography", test_text_over_preview);
  add ("keys-while-drawing", "photography", test_keys_while_drawing);
  add ("text-beside-popover", "photography", test_text_beside_popover);
  add ("focus-leaves-text", "photography", test_focus_leaves_text);
  add ("dialog-over-text", "photography", test_dialog_over_text);
  add ("cells-beside-chooser", "photography", test_cells_beside_chooser);
  add ("space-held", "photography", test_space_held);

  return g_test_run ();
}

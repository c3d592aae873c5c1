/* hands-gestures.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "hands.h"

#include "pathos-application.h"
#include "pathos-item-key.h"

#include <string.h>

/* What hands do: clicks, drags, keys, texts, menus, tools, buttons, wheel, other sizes of the window.
 *
 * Length: each gesture has its function. */

#define N_MOVES 4 /* of a drag */
#define MARGIN  3 /* pixels at the edges of the map, where nothing is pressed */

static const guint modifiers[] = { 0, 0, 0, 0, 0, GDK_KEY_Shift_L, GDK_KEY_Control_L };

static guint
pick (guint n)
{
  return n > 0 ? (guint) g_test_rand_int_range (0, (gint32) n) : 0;
}

/* Presses nothing for 0. */
static void
hold (Hands   *hands,
      guint    modifier,
      gboolean down)
{
  if (modifier != 0)
    hands_key (hands, modifier, down);
}

static void
tap (Hands *hands,
     guint  keyval)
{
  hands_key (hands, keyval, TRUE);
  hands_key (hands, keyval, FALSE);
}

/**
 * hands_press_accel:
 * @accel: such as <Control>z
 */
void
hands_press_accel (Hands      *hands,
                   const char *accel)
{
  static const struct
  {
    GdkModifierType mask;
    guint           keyval;
  } held[] = { { GDK_CONTROL_MASK, GDK_KEY_Control_L },
               { GDK_SHIFT_MASK, GDK_KEY_Shift_L },
               { GDK_ALT_MASK, GDK_KEY_Alt_L } };
  guint           keyval;
  GdkModifierType mask;

  g_assert_true (gtk_accelerator_parse (accel, &keyval, &mask));
  if (!hands_has_key (hands, keyval))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (held); i++)
    hold (hands, mask & held[i].mask ? held[i].keyval : 0, TRUE);
  tap (hands, keyval);
  for (guint i = 0; i < G_N_ELEMENTS (held); i++)
    hold (hands, mask & held[i].mask ? held[i].keyval : 0, FALSE);
  hands_settle (hands);
}

/* The header bar takes presses at the edge of the map, to move the window, which needs a window manager. */
static graphene_point_t
clamp (Hands           *hands,
       graphene_point_t point)
{
  float width = (float) gtk_widget_get_width (GTK_WIDGET (hands->canvas));
  float height = (float) gtk_widget_get_height (GTK_WIDGET (hands->canvas));

  return GRAPHENE_POINT_INIT (CLAMP (point.x, MARGIN, width - MARGIN),
                              CLAMP (point.y, MARGIN, height - MARGIN));
}

static graphene_point_t
pick_point (Hands *hands)
{
  graphene_point_t point = { (float) pick ((guint) gtk_widget_get_width (GTK_WIDGET (hands->canvas))),
                             (float) pick ((guint) gtk_widget_get_height (GTK_WIDGET (hands->canvas))) };

  return clamp (hands, point);
}

/* Returns: (nullable): a random part that is seen */
static const PathosPlaced *
pick_part (Hands *hands)
{
  const PathosViewport *viewport = pathos_scroller_get_viewport (hands->canvas->scroller);
  graphene_rect_t       view = GRAPHENE_RECT_INIT (0, 0, (float) viewport->width, (float) viewport->height);
  PathosPartsIter       iter = { pathos_scene_model_get_parts (hands->canvas->model) };
  const PathosPlaced   *placed, *found = NULL;
  guint                 n_seen = 0, kind = pick (4);

  while ((placed = pathos_parts_iter_next (&iter)) != NULL)
    {
      graphene_rect_t  rect = pathos_canvas_get_place (hands->canvas, placed);
      graphene_point_t middle;

      graphene_rect_get_center (&rect, &middle);
      if (placed->is_stop && graphene_rect_contains_point (&view, &middle) &&
          (kind != 0 || placed->group->axes != NULL) &&
          (kind != 1 || placed->group->part == PATHOS_PART_CELL) && pick (++n_seen) == 0)
        found = placed;
    }

  return found;
}

/* Returns: the middle of a random part that is seen, a place beside it or, now and then, any point */
static graphene_point_t
pick_place (Hands *hands)
{
  const PathosPlaced *placed = pick (8) > 0 ? pick_part (hands) : NULL;
  graphene_rect_t     rect;
  graphene_point_t    point = pick_point (hands);

  if (placed == NULL)
    return point;

  rect = pathos_canvas_get_place (hands->canvas, placed);
  graphene_rect_get_center (&rect, &point);
  if (pick (4) == 0)
    point.x += (float) pick (60) - 30;
  if (pick (4) == 0)
    point.y += (float) pick (60) - 30;
  return clamp (hands, point);
}

static void
point_at (Hands           *hands,
          graphene_point_t point)
{
  hands_point (hands, GTK_WIDGET (hands->canvas), point);
  hands_settle (hands);
}

/* Presses soon after another are two clicks only if they are meant to be. */
static void
press (Hands *hands,
       guint  button,
       guint  n_presses)
{
  g_object_set (gtk_settings_get_default (), "gtk-double-click-time", n_presses > 1 ? 400 : 1, NULL);
  for (guint i = 0; i < n_presses; i++)
    {
      hands_button (hands, button, TRUE);
      hands_button (hands, button, FALSE);
    }
  hands_settle (hands);
}

static void
click_widget (Hands     *hands,
              GtkWidget *widget)
{
  hands_point (hands, widget,
               GRAPHENE_POINT_INIT ((float) gtk_widget_get_width (widget) / 2,
                                    (float) gtk_widget_get_height (widget) / 2));
  hands_settle (hands);
  press (hands, GDK_BUTTON_PRIMARY, 1);
}

static void
do_click (Hands *hands)
{
  graphene_point_t point = pick_place (hands);
  guint            n_presses = pick (3) == 0 ? 2 + (pick (6) == 0) : 1;
  guint            modifier = modifiers[pick (G_N_ELEMENTS (modifiers))];

  hands_say (hands, "%u clicks at %.0f, %.0f with %s", n_presses, point.x, point.y,
             gdk_keyval_name (modifier));
  point_at (hands, point);
  hold (hands, modifier, TRUE);
  hands->n_more += n_presses - 1; /* the first may place something, the others act there */
  press (hands, GDK_BUTTON_PRIMARY, n_presses);
  hold (hands, modifier, FALSE);
  hands_settle (hands);
  hands_check (hands, HANDS_ACT);
}

static gboolean
is_allowed (const char *id)
{
  static const char *const kept[] = { "app.open", "app.new", "app.quit", "app.help", "win.save-as",
                                      "window.close", "win.repairs" };

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      if (g_str_equal (kept[i], id))
        return FALSE;
    }

  /* Deleting everything would leave nothing to play with. */
  return !g_str_equal (id, "map.delete") || pick (4) == 0;
}

static gboolean
is_undo (const char *id)
{
  return g_str_equal (id, "win.undo") || g_str_equal (id, "win.redo");
}

/* Presses one of the keys of an action. Returns: (nullable): its id; %NULL if it has none */
static const char *
press_action (Hands              *hands,
              const PathosAction *action)
{
  g_auto (GStrv) keys = g_strsplit (action->keys, " ", -1);
  guint n_keys = g_strv_length (keys);

  if (n_keys == 0 || *keys[0] == '\0' || !is_allowed (action->id))
    return NULL;

  hands_press_accel (hands, keys[pick (n_keys)]);
  return action->id;
}

static const PathosAction *
pick_action (void)
{
  g_autoptr (GPtrArray) actions = pathos_application_list_actions ();

  return actions->pdata[pick (actions->len)];
}

/* A dialog is closed again, not always at once. */
static void
leave_dialog (Hands *hands)
{
  for (guint i = 0; i < 10 && hands_get_dialog (hands) != NULL; i++)
    {
      if (pick (2) == 0)
        hands_press_accel (hands, pick (2) == 0 ? "Tab" : "<Shift>Tab");
      hands_press_accel (hands, "Escape");
    }
  g_assert_null (hands_get_dialog (hands));
}

static void
do_key (Hands *hands)
{
  const PathosAction *action = pick_action ();

  hands_say (hands, "keys of %s", action->id);
  if (press_action (hands, action) == NULL)
    return;

  leave_dialog (hands);
  hands_check (hands, is_undo (action->id) ? HANDS_UNDO : HANDS_ACT);
}

static void
do_undo (Hands *hands)
{
  const char *accel = pick (3) > 0 ? "<Control>z" : "<Control><Shift>z";

  hands_say (hands, "%s again and again", accel);
  for (guint n = 1 + pick (5); n > 0; n--)
    {
      hands_press_accel (hands, accel);
      hands_check (hands, HANDS_UNDO);
    }
}

/* Presses a key while a button is held. Not that of the menu in an open text: that is GTK's own, which gets
 * the release of the button, and warns. */
static void
press_while_dragging (Hands *hands)
{
  const PathosAction *action = pick_action ();

  if (g_str_has_prefix (action->id, "app.") || g_str_equal (action->id, "win.export") ||
      (g_str_equal (action->id, "map.menu") && pathos_canvas_get_editing (hands->canvas)) ||
      press_action (hands, action) == NULL)
    return;

  hands_say (hands, "a drag with keys of %s", action->id);
  if (g_str_equal (action->id, "win.undo"))
    hands->n_back++;
  else
    hands->n_more++;
}

/* From where the pointer is. */
static void
drag_to (Hands           *hands,
         graphene_point_t from,
         graphene_point_t to,
         guint            button,
         guint            one_in)
{
  hands_button (hands, button, TRUE);
  hands_settle (hands);
  for (guint i = 1; i <= N_MOVES; i++)
    {
      point_at (hands, GRAPHENE_POINT_INIT (from.x + (to.x - from.x) * i / N_MOVES,
                                            from.y + (to.y - from.y) * i / N_MOVES));
      if (pick (one_in) == 0 && one_in > 0)
        press_while_dragging (hands);
    }
  if (one_in > 0 && pick (6) == 0)
    hands_press_accel (hands, "Escape");
  hands_button (hands, button, FALSE);
  hands_settle (hands);
}

/* Drags something elsewhere. Meanwhile keys are pressed, and in the end it is dropped or the drag is
 * cancelled. */
static void
do_drag (Hands *hands)
{
  graphene_point_t from = pick_place (hands), to = pick_place (hands);
  guint            modifier = modifiers[pick (G_N_ELEMENTS (modifiers))];

  hands_say (hands, "drag from %.0f, %.0f to %.0f, %.0f with %s", from.x, from.y, to.x, to.y,
             gdk_keyval_name (modifier));
  g_object_set (gtk_settings_get_default (), "gtk-double-click-time", 1, NULL);
  point_at (hands, from);
  hold (hands, modifier, TRUE);
  drag_to (hands, from, to, GDK_BUTTON_PRIMARY, pick (3) == 0 ? 3 : 0);
  hold (hands, modifier, FALSE);
  hands_settle (hands);
  leave_dialog (hands);
  hands_check (hands, HANDS_ACT);
}

static void
do_pan (Hands *hands)
{
  graphene_point_t from = pick_point (hands), to = pick_point (hands);
  gboolean         by_space = pick (2) == 0 && !pathos_canvas_get_editing (hands->canvas) &&
                      pathos_canvas_get_acting (hands->canvas) != NULL;

  hands_say (hands, "pan from %.0f, %.0f to %.0f, %.0f by %s", from.x, from.y, to.x, to.y,
             by_space ? "space" : "button");
  point_at (hands, from);
  hold (hands, by_space ? GDK_KEY_space : 0, TRUE);
  drag_to (hands, from, to, by_space ? GDK_BUTTON_PRIMARY : GDK_BUTTON_MIDDLE, 0);
  hold (hands, by_space ? GDK_KEY_space : 0, FALSE);
  hands_settle (hands);
  hands_check (hands, HANDS_ACT);
}

static void
do_wheel (Hands *hands)
{
  guint modifier = modifiers[pick (G_N_ELEMENTS (modifiers))];
  guint direction = 4 + pick (4); /* of the wheel, as buttons of X */

  hands_say (hands, "wheel %u with %s", direction, gdk_keyval_name (modifier));
  point_at (hands, pick_point (hands));
  hold (hands, modifier, TRUE);
  for (guint n = 1 + pick (5); n > 0; n--)
    press (hands, direction, 1);
  hold (hands, modifier, FALSE);
  hands_settle (hands);
  hands_check (hands, HANDS_ACT);
}

/* Types letter by letter. What is typed on a part acts there, until it opens a text. */
static void
type (Hands      *hands,
      const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gboolean is_quick = pathos_canvas_get_editing (hands->canvas);

      tap (hands, gdk_unicode_to_keyval (g_utf8_get_char (text)));
      if (is_quick)
        continue;
      hands_settle (hands);
      hands_check (hands, HANDS_ACT);
    }
  hands_settle (hands);
  hands_check (hands, HANDS_ACT);
}

static const char *
pick_text (void)
{
  static const char *const texts[] = { "Short", "Something longer that wraps in its column", "a",
                                       "Reads @web", "Calls @Phone box", "+1.2", "-0.5", "0", "42", "-9",
                                       "  spaces  ", "a@b.de", "1", "x, y", "Goes @", "@", "not @a @b" };

  return texts[pick (G_N_ELEMENTS (texts))];
}

/* Keys that a text knows itself. */
static void
edit_text (Hands *hands)
{
  static const char *const keys[] = {
    "Left",
    "Right",
    "Up",
    "Down",
    "Home",
    "End",
    "BackSpace",
    "Delete",
    "<Control>a",
    "<Control>z",
    "<Control><Shift>z",
    "<Control>x",
    "<Control>c",
    "<Control>v",
    "<Shift>Return",
    "<Shift>Left",
    "<Control>BackSpace",
    "<Shift>Home",
    "<Control>Left",
    "Page_Down",
  };

  for (guint n = pick (5); n > 0 && pathos_canvas_get_editing (hands->canvas); n--)
    {
      const char *key = keys[pick (G_N_ELEMENTS (keys))];

      hands_say (hands, "%s in a text", key);
      hands_press_accel (hands, key);
      hands_check (hands, HANDS_ACT);
    }
}

/* Ends a text, if one is open, or a number. */
static void
end_text (Hands *hands)
{
  static const char *const keys[] = { "Return", "Tab", "<Shift>Tab", "Escape", "KP_Enter", "Return", "Tab" };
  const char              *key = keys[pick (G_N_ELEMENTS (keys))];
  GtkWidget               *focus = gtk_root_get_focus (GTK_ROOT (hands->window));

  if (strstr (key, "Tab") != NULL && !pathos_canvas_get_editing (hands->canvas) &&
      gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) == NULL)
    return; /* the focus would leave the map */

  hands_say (hands, "%s", key);
  hands_press_accel (hands, key);
  hands_check (hands, HANDS_ACT);
}

static void
do_text (Hands *hands)
{
  const char *text = pick_text ();

  if (!pathos_canvas_get_editing (hands->canvas) && pick (3) == 0)
    {
      hands_say (hands, "F2");
      hands_press_accel (hands, "F2");
      hands_check (hands, HANDS_ACT);
    }

  hands_say (hands, "typed: %s", text);
  type (hands, text);
  edit_text (hands);
  for (guint n = pick (4); n > 0; n--)
    end_text (hands);
}

/* Adds something by keys, with its text. */
static void
do_add (Hands *hands)
{
  guint               n_actions, n_seen = 0;
  const PathosAction *actions = pathos_canvas_get_actions (&n_actions), *action = NULL;

  for (guint i = 0; i < n_actions; i++)
    {
      if (g_str_has_prefix (actions[i].id, "map.add-") && pick (++n_seen) == 0)
        action = &actions[i];
    }

  hands_say (hands, "keys of %s", action->id);
  press_action (hands, action);
  hands_check (hands, HANDS_ACT);
  if (pathos_canvas_get_editing (hands->canvas))
    do_text (hands);
}

static void
collect (GtkWidget  *widget,
         const char *name,
         GPtrArray  *found)
{
  if (g_str_equal (gtk_widget_get_css_name (widget), name) && gtk_widget_get_mapped (widget) &&
      gtk_widget_is_sensitive (widget))
    g_ptr_array_add (found, widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, name, found);
}

/* Returns: (nullable): a random widget of that name that can be clicked */
static GtkWidget *
pick_widget (gpointer    parent,
             const char *name)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  collect (parent, name, found);
  return found->len > 0 ? found->pdata[pick (found->len)] : NULL;
}

/* Opens the menu, and mostly chooses something in one of several ways. */
static void
do_menu (Hands *hands)
{
  graphene_point_t point = pick_place (hands);
  GtkWidget       *item;

  hands_say (hands, "menu at %.0f, %.0f", point.x, point.y);
  point_at (hands, point);
  press (hands, GDK_BUTTON_SECONDARY, 1);
  hands_check (hands, HANDS_ACT);
  item = hands->canvas->menu != NULL ? pick_widget (hands->canvas->menu, "modelbutton") : NULL;
  if (item == NULL)
    return;

  switch (pick (4))
    {
    case 0:
      hands_say (hands, "Escape in the menu");
      hands_press_accel (hands, "Escape");
      break;
    case 1:
      hands_say (hands, "keys in the menu");
      for (guint n = pick (12); n > 0; n--)
        hands_press_accel (hands, "Down");
      hands_press_accel (hands, "Return");
      break;
    case 2:
      return;
    default:
      hands_say (hands, "a click in the menu");
      click_widget (hands, item);
      break;
    }
  leave_dialog (hands);
  hands_check (hands, HANDS_ACT);
}

/* Chooses what to add, and mostly places it once or more; or drags it onto the map. */
static void
do_tool (Hands *hands)
{
  GtkWidget       *tool = pick_widget (hands->window->toolbar, "button");
  graphene_point_t to = pick_place (hands), from;
  guint            modifier = modifiers[pick (G_N_ELEMENTS (modifiers))];

  if (tool == NULL ||
      !gtk_widget_compute_point (tool, GTK_WIDGET (hands->canvas), &GRAPHENE_POINT_INIT (20, 20), &from))
    return;

  if (pick (3) == 0)
    {
      hands_say (hands, "tool dragged to %.0f, %.0f", to.x, to.y);
      point_at (hands, from);
      drag_to (hands, from, to, GDK_BUTTON_PRIMARY, 0);
      hands_settle (hands);
      hands_check (hands, HANDS_ACT);
      return;
    }

  hands_say (hands, "tool %u", hands->canvas->placing);
  click_widget (hands, tool);
  hands_check (hands, HANDS_ACT);
  for (guint n = pick (3); n > 0; n--)
    {
      hands_say (hands, "tool %u at %.0f, %.0f with %s", hands->canvas->placing, to.x, to.y,
                 gdk_keyval_name (modifier));
      point_at (hands, to);
      hold (hands, modifier, TRUE);
      if (pick (2) == 0)
        drag_to (hands, to, pick_place (hands), GDK_BUTTON_PRIMARY, pick (4) == 0 ? 3 : 0);
      else
        press (hands, GDK_BUTTON_PRIMARY, 1);
      hold (hands, modifier, FALSE);
      hands_settle (hands);
      leave_dialog (hands);
      hands_check (hands, HANDS_ACT);
    }
}

/* A button of the window, which leaves the focus on the map. */
static void
do_button (Hands *hands)
{
  static const char *const names[] = {
    "win.undo",
    "win.redo",
    "win.zoom-in",
    "win.zoom-out",
    "win.zoom-normal",
    NULL,
  };
  GtkWidget  *button = pick_widget (hands->window, "button");
  const char *name = NULL;

  if (button != NULL)
    name = gtk_actionable_get_action_name (GTK_ACTIONABLE (button));
  if (name == NULL || !g_strv_contains (names, name))
    return;

  hands_say (hands, "button of %s", name);
  click_widget (hands, button);
  hands_check (hands, is_undo (name) ? HANDS_UNDO : HANDS_ACT);
}

/* A button of a toast. */
static void
do_toast (Hands *hands)
{
  g_autoptr (GPtrArray) toasts = g_ptr_array_new ();
  GtkWidget  *button;
  const char *label;

  if (pathos_canvas_get_editing (hands->canvas))
    return;

  collect (GTK_WIDGET (hands->window->toasts), "toast", toasts);
  button = toasts->len > 0 ? pick_widget (toasts->pdata[0], "button") : NULL;
  if (button == NULL)
    return;

  label = gtk_button_get_label (GTK_BUTTON (button));
  hands_say (hands, "toast %s", label);
  click_widget (hands, button);
  hands_check (hands, g_strcmp0 (label, "Undo") == 0 ? HANDS_UNDO : HANDS_ACT);
}

static void
do_size (Hands *hands)
{
  int width = pick (3) == 0 ? 360 : 400 + (int) pick (1040);
  int height = pick (3) == 0 ? 294 : 300 + (int) pick (700);

  if (pick (3) == 0)
    width = 1400, height = 860;
  hands_say (hands, "%d × %d", width, height);
  gtk_window_set_default_size (GTK_WINDOW (hands->window), width, height);
  hands_settle (hands);
  hands_settle (hands);
  hands_check (hands, HANDS_ACT);
}

/* What assistive technology does to an item. */
static void
do_item (Hands *hands)
{
  const PathosPlaced *placed = pick_part (hands);
  guint               n_actions;
  const PathosAction *actions = pathos_canvas_get_actions (&n_actions);
  const PathosAction *action = &actions[pick (n_actions)];

  if (placed == NULL)
    return;

  if (placed->group->axes != NULL && pick (2) == 0)
    {
      hands_say (hands, "value of %s", placed->group->id);
      gtk_widget_activate_action (GTK_WIDGET (hands->canvas), "canvas.set-value", "(sd)", placed->group->id,
                                  (double) pick (41) / 10 - 2);
    }
  else if (action->on_items && is_allowed (action->id))
    {
      PathosItemKey key;

      hands_say (hands, "%s on %s", action->id, placed->group->id);
      pathos_item_key_init (&key, placed->group);
      gtk_widget_activate_action (GTK_WIDGET (hands->canvas), "canvas.activate",
                                  "(s@" PATHOS_ITEM_KEY_TYPE ")",
                                  action->id, pathos_item_key_to_variant (&key));
    }
  hands_settle (hands);
  hands_check (hands, HANDS_ACT);
}

/* What another program has copied. */
static void
do_clipboard (Hands *hands)
{
  static const char *const texts[] = {
    "one",
    "one\ntwo\nthree",
    "a\tb\nc\td",
    "Pain points\ta\tb\nOther\tc\td",
    "",
    "\t\t\n\t",
    "עברית\n日本語",
  };

  hands_say (hands, "paste");
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (hands->window)),
                          texts[pick (G_N_ELEMENTS (texts))]);
  hands_press_accel (hands, "<Control>v");
  leave_dialog (hands);
  hands_check (hands, HANDS_ACT);
}

/**
 * hands_end_all:
 *
 * Closes everything that is open.
 */
void
hands_end_all (Hands *hands)
{
  hands_say (hands, "end");
  for (guint i = 0; i < 4; i++)
    {
      hands_press_accel (hands, "Escape");
      hands_check (hands, HANDS_ACT);
    }
  pathos_canvas_set_placing (hands->canvas, PATHOS_INSERT_NOTHING);
  hands_settle (hands);
  hands_check (hands, HANDS_ACT);
}

void
hands_do_something (Hands *hands)
{
  static void (*const gestures[]) (Hands *) = {
    do_click,
    do_click,
    do_click,
    do_key,
    do_key,
    do_key,
    do_key,
    do_drag,
    do_drag,
    do_drag,
    do_text,
    do_text,
    do_text,
    do_menu,
    do_add,
    do_add,
    do_add,
    do_tool,
    do_tool,
    do_button,
    do_toast,
    do_undo,
    do_wheel,
    do_pan,
    do_size,
    do_item,
    do_clipboard,
  };

  gestures[pick (G_N_ELEMENTS (gestures))](hands);
}

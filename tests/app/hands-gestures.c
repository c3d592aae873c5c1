/* hands-gestures.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "hands.h"

#include <string.h>

/* What hands do: clicks, drags, keys, texts, menus, tools, buttons, wheel, other sizes of the window.
 *
 * Length: each gesture has its function. */

static const guint modifiers[] = { 0, 0, 0, 0, 0, GDK_KEY_Shift_L, GDK_KEY_Control_L };

static void
do_click (Hands *hands)
{
  graphene_point_t point = hands_pick_place (hands);
  guint            n_presses = hands_pick (3) == 0 ? 2 + (hands_pick (6) == 0) : 1;
  guint            modifier = modifiers[hands_pick (G_N_ELEMENTS (modifiers))];

  hands_say (hands, "%u clicks at %.0f, %.0f with %s", n_presses, point.x, point.y,
             gdk_keyval_name (modifier));
  hands_point_at (hands, point);
  hands_hold (hands, modifier, TRUE);
  hands->n_more += n_presses - 1; /* the first may place something, the others act there */
  hands_press (hands, GDK_BUTTON_PRIMARY, n_presses);
  hands_hold (hands, modifier, FALSE);
  hands_settle (hands);
  hands_check (hands, HANDS_ACT);
}

static void
do_key (Hands *hands)
{
  const PathosAction *action = hands_pick_action ();

  hands_say (hands, "keys of %s", action->id);
  if (hands_press_action (hands, action) == NULL)
    return;

  hands_leave_dialog (hands);
  hands_check (hands, hands_is_undo (action->id) ? HANDS_UNDO : HANDS_ACT);
}

static void
do_undo (Hands *hands)
{
  const char *accel = hands_pick (3) > 0 ? "<Control>z" : "<Control><Shift>z";

  hands_say (hands, "%s again and again", accel);
  for (guint n = 1 + hands_pick (5); n > 0; n--)
    {
      hands_press_accel (hands, accel);
      hands_check (hands, HANDS_UNDO);
    }
}

/* Drags something elsewhere. Meanwhile keys are pressed, and in the end it is dropped or the drag is
 * cancelled. */
static void
do_drag (Hands *hands)
{
  graphene_point_t from = hands_pick_place (hands), to = hands_pick_place (hands);
  guint            modifier = modifiers[hands_pick (G_N_ELEMENTS (modifiers))];

  hands_say (hands, "drag from %.0f, %.0f to %.0f, %.0f with %s", from.x, from.y, to.x, to.y,
             gdk_keyval_name (modifier));
  g_object_set (gtk_settings_get_default (), "gtk-double-click-time", 1, NULL);
  hands_point_at (hands, from);
  hands_hold (hands, modifier, TRUE);
  hands_drag_to (hands, from, to, GDK_BUTTON_PRIMARY, hands_pick (3) == 0 ? 3 : 0);
  hands_hold (hands, modifier, FALSE);
  hands_settle (hands);
  hands_leave_dialog (hands);
  hands_check (hands, HANDS_ACT);
}

static void
do_pan (Hands *hands)
{
  graphene_point_t from = hands_pick_point (hands), to = hands_pick_point (hands);
  gboolean         by_space = hands_pick (2) == 0 && !pathos_canvas_get_editing (hands->canvas) &&
                      pathos_canvas_get_acting (hands->canvas) != NULL;

  hands_say (hands, "pan from %.0f, %.0f to %.0f, %.0f by %s", from.x, from.y, to.x, to.y,
             by_space ? "space" : "button");
  hands_point_at (hands, from);
  hands_hold (hands, by_space ? GDK_KEY_space : 0, TRUE);
  hands_drag_to (hands, from, to, by_space ? GDK_BUTTON_PRIMARY : GDK_BUTTON_MIDDLE, 0);
  hands_hold (hands, by_space ? GDK_KEY_space : 0, FALSE);
  hands_settle (hands);
  hands_check (hands, HANDS_ACT);
}

static void
do_wheel (Hands *hands)
{
  guint modifier = modifiers[hands_pick (G_N_ELEMENTS (modifiers))];
  guint direction = 4 + hands_pick (4); /* of the wheel, as buttons of X */

  hands_say (hands, "wheel %u with %s", direction, gdk_keyval_name (modifier));
  hands_point_at (hands, hands_pick_point (hands));
  hands_hold (hands, modifier, TRUE);
  for (guint n = 1 + hands_pick (5); n > 0; n--)
    hands_press (hands, direction, 1);
  hands_hold (hands, modifier, FALSE);
  hands_settle (hands);
  hands_check (hands, HANDS_ACT);
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

  for (guint n = hands_pick (5); n > 0 && pathos_canvas_get_editing (hands->canvas); n--)
    {
      const char *key = keys[hands_pick (G_N_ELEMENTS (keys))];

      hands_say (hands, "%s in a text", key);
      hands_press_accel (hands, key);
      hands_check (hands, HANDS_ACT);
    }
}

static void
do_text (Hands *hands)
{
  const char *text = hands_pick_text ();

  if (!pathos_canvas_get_editing (hands->canvas) && hands_pick (3) == 0)
    {
      hands_say (hands, "F2");
      hands_press_accel (hands, "F2");
      hands_check (hands, HANDS_ACT);
    }

  hands_say (hands, "typed: %s", text);
  hands_type (hands, text);
  edit_text (hands);
  for (guint n = hands_pick (4); n > 0; n--)
    hands_end_text (hands);
}

/* Adds something by keys, with its text. */
static void
do_add (Hands *hands)
{
  guint               n_actions, n_seen = 0;
  const PathosAction *actions = pathos_canvas_get_actions (&n_actions), *action = NULL;

  for (guint i = 0; i < n_actions; i++)
    {
      if (g_str_has_prefix (actions[i].id, "map.add-") && hands_pick (++n_seen) == 0)
        action = &actions[i];
    }

  hands_say (hands, "keys of %s", action->id);
  hands_press_action (hands, action);
  hands_check (hands, HANDS_ACT);
  if (pathos_canvas_get_editing (hands->canvas))
    do_text (hands);
}

/* Opens the menu, and mostly chooses something in one of several ways. */
static void
do_menu (Hands *hands)
{
  graphene_point_t point = hands_pick_place (hands);
  GtkWidget       *item;

  hands_say (hands, "menu at %.0f, %.0f", point.x, point.y);
  hands_point_at (hands, point);
  hands_press (hands, GDK_BUTTON_SECONDARY, 1);
  hands_check (hands, HANDS_ACT);
  item = hands->canvas->menu != NULL ? hands_pick_widget (hands->canvas->menu, "modelbutton") : NULL;
  if (item == NULL)
    return;

  switch (hands_pick (4))
    {
    case 0:
      hands_say (hands, "Escape in the menu");
      hands_press_accel (hands, "Escape");
      break;
    case 1:
      hands_say (hands, "keys in the menu");
      for (guint n = hands_pick (12); n > 0; n--)
        hands_press_accel (hands, "Down");
      hands_press_accel (hands, "Return");
      break;
    case 2:
      return;
    default:
      hands_say (hands, "a click in the menu");
      hands_click_widget (hands, item);
      break;
    }
  hands_leave_dialog (hands);
  hands_check (hands, HANDS_ACT);
}

/* Chooses what to add, and mostly places it once or more; or drags it onto the map. */
static void
do_tool (Hands *hands)
{
  GtkWidget       *tool = hands_pick_widget (hands->window->toolbar, "button");
  graphene_point_t to = hands_pick_place (hands), from;
  guint            modifier = modifiers[hands_pick (G_N_ELEMENTS (modifiers))];

  if (tool == NULL ||
      !gtk_widget_compute_point (tool, GTK_WIDGET (hands->canvas), &GRAPHENE_POINT_INIT (20, 20), &from))
    return;

  if (hands_pick (3) == 0)
    {
      hands_say (hands, "tool dragged to %.0f, %.0f", to.x, to.y);
      hands_point_at (hands, from);
      hands_drag_to (hands, from, to, GDK_BUTTON_PRIMARY, hands_pick (3) == 0 ? 3 : 0);
      hands_settle (hands);
      hands_leave_dialog (hands);
      hands_check (hands, HANDS_ACT);
      return;
    }

  hands_say (hands, "tool %u", hands->canvas->placing);
  hands_click_widget (hands, tool);
  hands_check (hands, HANDS_ACT);
  for (guint n = hands_pick (3); n > 0; n--)
    {
      hands_say (hands, "tool %u at %.0f, %.0f with %s", hands->canvas->placing, to.x, to.y,
                 gdk_keyval_name (modifier));
      hands_point_at (hands, to);
      hands_hold (hands, modifier, TRUE);
      if (hands_pick (2) == 0)
        hands_drag_to (hands, to, hands_pick_place (hands), GDK_BUTTON_PRIMARY, hands_pick (4) == 0 ? 3 : 0);
      else
        hands_press (hands, GDK_BUTTON_PRIMARY, 1);
      hands_hold (hands, modifier, FALSE);
      hands_settle (hands);
      hands_leave_dialog (hands);
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
  GtkWidget  *button = hands_pick_widget (hands->window, "button");
  const char *name = NULL;

  if (button != NULL)
    name = gtk_actionable_get_action_name (GTK_ACTIONABLE (button));
  if (name == NULL || !g_strv_contains (names, name))
    return;

  hands_say (hands, "button of %s", name);
  hands_click_widget (hands, button);
  hands_check (hands, hands_is_undo (name) ? HANDS_UNDO : HANDS_ACT);
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

  hands_collect (GTK_WIDGET (hands->window->toasts), "toast", toasts);
  button = toasts->len > 0 ? hands_pick_widget (toasts->pdata[0], "button") : NULL;
  if (button == NULL)
    return;

  label = gtk_button_get_label (GTK_BUTTON (button));
  hands_say (hands, "toast %s", label);
  hands_click_widget (hands, button);
  hands_check (hands, g_strcmp0 (label, "Undo") == 0 ? HANDS_UNDO : HANDS_ACT);
}

static void
do_size (Hands *hands)
{
  int width = hands_pick (3) == 0 ? 360 : 400 + (int) hands_pick (1040);
  int height = hands_pick (3) == 0 ? 294 : 300 + (int) hands_pick (700);

  if (hands_pick (3) == 0)
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
  const PathosPlaced *placed = hands_pick_part (hands);
  guint               n_actions;
  const PathosAction *actions = pathos_canvas_get_actions (&n_actions);
  const PathosAction *action = &actions[hands_pick (n_actions)];

  if (placed == NULL)
    return;

  if (placed->group->axes != NULL && hands_pick (2) == 0)
    {
      hands_say (hands, "value of %s", placed->group->id);
      gtk_widget_activate_action (GTK_WIDGET (hands->canvas), "canvas.set-value", "(sd)", placed->group->id,
                                  (double) hands_pick (41) / 10 - 2);
    }
  else if (action->on_items && hands_is_allowed (action->id))
    {
      hands_activate (hands, action->id, placed);
      return;
    }
  hands_settle (hands);
  hands_check (hands, HANDS_ACT);
}

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
  hands_do_paste,
  hands_do_paste,
  hands_do_drop,
  hands_do_move,
  hands_do_move,
  hands_do_link,
  hands_do_link,
  hands_do_lane,
  hands_do_strip,
  hands_do_mention,
  hands_do_chip,
  hands_do_choose,
};

void
hands_do_something (Hands *hands)
{
  gestures[hands_pick (G_N_ELEMENTS (gestures))](hands);
}

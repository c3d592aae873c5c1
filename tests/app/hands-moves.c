/* hands-moves.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "hands.h"

#include "pathos-application.h"
#include "pathos-item-key.h"

#include <string.h>

/* What hands are good at: to choose something at random, to press, drag and type, and to end what is open.
 *
 * Length: it is what all gestures share. */

#define N_MOVES    4                     /* of a drag */
#define MARGIN     3                     /* pixels at the edges of the map, where nothing is pressed */
#define CLOSE_TIME (10 * G_USEC_PER_SEC) /* for a dialog to close, however busy the machine is */

guint
hands_pick (guint n)
{
  return n > 0 ? (guint) g_test_rand_int_range (0, (gint32) n) : 0;
}

/* Presses nothing for 0. */
void
hands_hold (Hands   *hands,
            guint    modifier,
            gboolean down)
{
  if (modifier != 0)
    hands_key (hands, modifier, down);
}

void
hands_tap (Hands *hands,
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
    hands_hold (hands, mask & held[i].mask ? held[i].keyval : 0, TRUE);
  hands_tap (hands, keyval);
  for (guint i = 0; i < G_N_ELEMENTS (held); i++)
    hands_hold (hands, mask & held[i].mask ? held[i].keyval : 0, FALSE);
  hands_settle (hands);
}

/* The header bar takes presses at the edge of the map, to move the window, which needs a window manager. */
graphene_point_t
hands_clamp (Hands           *hands,
             graphene_point_t point)
{
  float width = (float) gtk_widget_get_width (GTK_WIDGET (hands->canvas));
  float height = (float) gtk_widget_get_height (GTK_WIDGET (hands->canvas));

  return GRAPHENE_POINT_INIT (CLAMP (point.x, MARGIN, width - MARGIN),
                              CLAMP (point.y, MARGIN, height - MARGIN));
}

graphene_point_t
hands_pick_point (Hands *hands)
{
  guint width = (guint) gtk_widget_get_width (GTK_WIDGET (hands->canvas));
  guint height = (guint) gtk_widget_get_height (GTK_WIDGET (hands->canvas));

  return hands_clamp (hands, GRAPHENE_POINT_INIT ((float) hands_pick (width), (float) hands_pick (height)));
}

/* Returns: the middle of a part in the canvas, seen or not */
graphene_point_t
hands_get_middle (Hands              *hands,
                  const PathosPlaced *placed)
{
  graphene_rect_t  rect = pathos_canvas_get_place (hands->canvas, placed);
  graphene_point_t middle;

  graphene_rect_get_center (&rect, &middle);
  return middle;
}

/* Returns: (nullable): a random part that is seen */
const PathosPlaced *
hands_pick_part (Hands *hands)
{
  const PathosViewport *viewport = pathos_scroller_get_viewport (hands->canvas->scroller);
  graphene_rect_t       view = GRAPHENE_RECT_INIT (0, 0, (float) viewport->width, (float) viewport->height);
  PathosPartsIter       iter = { pathos_scene_model_get_parts (hands->canvas->model) };
  const PathosPlaced   *placed, *found = NULL;
  guint                 n_seen = 0, kind = hands_pick (4);

  while ((placed = pathos_parts_iter_next (&iter)) != NULL)
    {
      graphene_point_t middle = hands_get_middle (hands, placed);

      if (placed->is_stop && graphene_rect_contains_point (&view, &middle) &&
          (kind != 0 || placed->group->axes != NULL) &&
          (kind != 1 || placed->group->part == PATHOS_PART_CELL) && hands_pick (++n_seen) == 0)
        found = placed;
    }

  return found;
}

/* Returns: (nullable): a random item of this kind that is seen */
const PathosPlaced *
hands_pick_part_of (Hands          *hands,
                    PathosGroupRole role)
{
  const PathosViewport *viewport = pathos_scroller_get_viewport (hands->canvas->scroller);
  graphene_rect_t       view = GRAPHENE_RECT_INIT (0, 0, (float) viewport->width, (float) viewport->height);
  PathosPartsIter       iter = { pathos_scene_model_get_parts (hands->canvas->model) };
  const PathosPlaced   *placed, *found = NULL;
  guint                 n_seen = 0;

  while ((placed = pathos_parts_iter_next (&iter)) != NULL)
    {
      graphene_point_t middle = hands_get_middle (hands, placed);

      if (placed->is_stop && placed->group->role == role && placed->group->part == PATHOS_PART_ITEM &&
          graphene_rect_contains_point (&view, &middle) && hands_pick (++n_seen) == 0)
        found = placed;
    }

  return found;
}

/* Returns: the middle of a random part that is seen, a place beside it or, now and then, any point */
graphene_point_t
hands_pick_place (Hands *hands)
{
  const PathosPlaced *placed = hands_pick (8) > 0 ? hands_pick_part (hands) : NULL;
  graphene_point_t    point = hands_pick_point (hands);

  if (placed == NULL)
    return point;

  point = hands_get_middle (hands, placed);
  if (hands_pick (4) == 0)
    point.x += (float) hands_pick (60) - 30;
  if (hands_pick (4) == 0)
    point.y += (float) hands_pick (60) - 30;
  return hands_clamp (hands, point);
}

void
hands_point_at (Hands           *hands,
                graphene_point_t point)
{
  hands_point (hands, GTK_WIDGET (hands->canvas), point);
  hands_settle (hands);
}

/* Presses soon after another are two clicks only if they are meant to be. */
void
hands_press (Hands *hands,
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

void
hands_click_widget (Hands     *hands,
                    GtkWidget *widget)
{
  hands_point (hands, widget,
               GRAPHENE_POINT_INIT ((float) gtk_widget_get_width (widget) / 2,
                                    (float) gtk_widget_get_height (widget) / 2));
  hands_settle (hands);
  hands_press (hands, GDK_BUTTON_PRIMARY, 1);
}

gboolean
hands_is_allowed (const char *id)
{
  static const char *const kept[] = { "app.open", "app.new", "app.quit", "app.help", "win.save-as",
                                      "window.close", "win.repairs" };

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      if (g_str_equal (kept[i], id))
        return FALSE;
    }

  /* Deleting everything would leave nothing to play with. */
  return !g_str_equal (id, "map.delete") || hands_pick (4) == 0;
}

gboolean
hands_is_undo (const char *id)
{
  return g_str_equal (id, "win.undo") || g_str_equal (id, "win.redo");
}

/* Presses one of the keys of an action. Returns: (nullable): its id; %NULL if it has none */
const char *
hands_press_action (Hands              *hands,
                    const PathosAction *action)
{
  g_auto (GStrv) keys = g_strsplit (action->keys, " ", -1);
  guint n_keys = g_strv_length (keys);

  if (n_keys == 0 || *keys[0] == '\0' || !hands_is_allowed (action->id))
    return NULL;

  hands_press_accel (hands, keys[hands_pick (n_keys)]);
  return action->id;
}

const PathosAction *
hands_pick_action (void)
{
  g_autoptr (GPtrArray) actions = pathos_application_list_actions ();

  return actions->pdata[hands_pick (actions->len)];
}

/* A dialog is closed again, not always at once. While it closes, keys that move the focus would do so in the
 * window. */
void
hands_leave_dialog (Hands *hands)
{
  gint64 end = g_get_monotonic_time () + CLOSE_TIME;

  for (guint i = 0; hands_get_dialog (hands) != NULL && g_get_monotonic_time () < end; i++)
    {
      if (i == 0 && hands_pick (2) == 0)
        hands_press_accel (hands, hands_pick (2) == 0 ? "Tab" : "<Shift>Tab");
      hands_press_accel (hands, "Escape");
    }
  g_assert_null (hands_get_dialog (hands));
}

/* Presses a key while a button is held. What is undone or redone is known only if that is all that is done
 * before the button is released. */
static void
press_while_dragging (Hands *hands)
{
  const PathosAction *action = hands_pick_action ();
  gboolean            is_undo = hands_is_undo (action->id);

  if (hands->n_back > 0 || (is_undo && (hands->n_more > 0 || hands->was_editing)) ||
      g_str_has_prefix (action->id, "app.") || g_str_equal (action->id, "win.export") ||
      hands_press_action (hands, action) == NULL)
    return;

  hands_say (hands, "a drag with keys of %s", action->id);
  hands->n_back += is_undo;
  hands->n_more += !g_str_equal (action->id, "win.undo");
}

/* From where the pointer is. */
void
hands_drag_to (Hands           *hands,
               graphene_point_t from,
               graphene_point_t to,
               guint            button,
               guint            one_in)
{
  hands_button (hands, button, TRUE);
  hands_settle (hands);
  for (guint i = 1; i <= N_MOVES; i++)
    {
      hands_point_at (hands, GRAPHENE_POINT_INIT (from.x + (to.x - from.x) * i / N_MOVES,
                                                  from.y + (to.y - from.y) * i / N_MOVES));
      if (hands_pick (one_in) == 0 && one_in > 0)
        press_while_dragging (hands);
    }
  if (one_in > 0 && hands_pick (6) == 0)
    hands_press_accel (hands, "Escape");
  hands_button (hands, button, FALSE);
  hands_settle (hands);
}

/* Types letter by letter. What is typed on a part acts there, until it opens a text. */
void
hands_type (Hands      *hands,
            const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gboolean is_quick = pathos_canvas_get_editing (hands->canvas);

      hands_tap (hands, gdk_unicode_to_keyval (g_utf8_get_char (text)));
      if (is_quick)
        continue;
      hands_settle (hands);
      hands_check (hands, HANDS_ACT);
    }
  hands_settle (hands);
  hands_check (hands, HANDS_ACT);
}

/* Ends a text, if one is open, or a number. */
void
hands_end_text (Hands *hands)
{
  static const char *const keys[] = { "Return", "Tab", "<Shift>Tab", "Escape", "KP_Enter", "Return", "Tab" };
  const char              *key = keys[hands_pick (G_N_ELEMENTS (keys))];
  GtkWidget               *focus = gtk_root_get_focus (GTK_ROOT (hands->window));

  if (strstr (key, "Tab") != NULL && !pathos_canvas_get_editing (hands->canvas) &&
      gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) == NULL)
    return; /* the focus would leave the map */

  hands_say (hands, "%s", key);
  hands_press_accel (hands, key);
  hands_check (hands, HANDS_ACT);
}

void
hands_collect (GtkWidget  *widget,
               const char *name,
               GPtrArray  *found)
{
  if (g_str_equal (gtk_widget_get_css_name (widget), name) && gtk_widget_get_mapped (widget) &&
      gtk_widget_is_sensitive (widget))
    g_ptr_array_add (found, widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    hands_collect (child, name, found);
}

/* Returns: (nullable): a random widget of that name that can be clicked */
GtkWidget *
hands_pick_widget (gpointer    parent,
                   const char *name)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  hands_collect (parent, name, found);
  return found->len > 0 ? found->pdata[hands_pick (found->len)] : NULL;
}

/* Runs an action on a part, as assistive technology does. */
void
hands_activate (Hands              *hands,
                const char         *action,
                const PathosPlaced *placed)
{
  PathosItemKey key;

  hands_say (hands, "%s on %s", action, placed->group->id);
  pathos_item_key_init (&key, placed->group);
  gtk_widget_activate_action (GTK_WIDGET (hands->canvas), "canvas.activate",
                              "(s@" PATHOS_ITEM_KEY_TYPE ")", action, pathos_item_key_to_variant (&key));
  hands_settle (hands);
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

const char *
hands_pick_text (void)
{
  static const char *const texts[] = { "Short", "Something longer that wraps in its column", "a",
                                       "Reads @web", "Calls @Phone box", "+1.2", "-0.5", "0", "42", "-9",
                                       "  spaces  ", "a@b.de", "1", "x, y", "Goes @", "@", "not @a @b" };

  return texts[hands_pick (G_N_ELEMENTS (texts))];
}

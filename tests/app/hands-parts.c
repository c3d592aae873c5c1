/* hands-parts.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "hands.h"

/* What hands do to certain parts of the map and of the window, which chance would seldom find. */

/* Drags something to where something else of its kind is, or beside it. */
void
hands_do_move (Hands *hands)
{
  static const PathosGroupRole roles[] = { PATHOS_GROUP_STAGE, PATHOS_GROUP_LANE_NAME,
                                           PATHOS_GROUP_PERSONA, PATHOS_GROUP_TOUCHPOINT,
                                           PATHOS_GROUP_CARD, PATHOS_GROUP_POINT };
  PathosGroupRole              role = roles[hands_pick (G_N_ELEMENTS (roles))];
  const PathosPlaced          *one = hands_pick_part_of (hands, role);
  const PathosPlaced          *other = hands_pick_part_of (hands, role);
  graphene_point_t             from, to;

  if (one == NULL)
    return;

  from = hands_get_middle (hands, one);
  to = hands_get_middle (hands, other);
  if (hands_pick (4) == 0)
    from.x += pathos_canvas_get_place (hands->canvas, one).size.width / 2 - 2; /* its end */
  from = hands_clamp (hands, from);
  to.x += (float) hands_pick (100) - 50;
  to.y += (float) hands_pick (30) - 15;
  hands_say (hands, "%s dragged from %.0f, %.0f to %.0f, %.0f", one->group->id, from.x, from.y, to.x,
             to.y);
  hands_point_at (hands, from);
  hands_drag_to (hands, from, to, GDK_BUTTON_PRIMARY, hands_pick (4) == 0 ? 3 : 0);
  hands_leave_dialog (hands);
  hands_check (hands, HANDS_ACT);
}

/* Draws a link from the handle of a touchpoint, to another one or to any place. */
void
hands_do_link (Hands *hands)
{
  const PathosPlaced *one = hands_pick_part_of (hands, PATHOS_GROUP_TOUCHPOINT);
  const PathosPlaced *other = hands_pick_part_of (hands, PATHOS_GROUP_TOUCHPOINT);
  graphene_point_t    from, to;

  if (one == NULL)
    return;

  from = hands_clamp (hands, pathos_canvas_get_handle (hands->canvas, one));
  to = hands_pick (2) == 0 ? hands_get_middle (hands, other) : hands_pick_place (hands);
  hands_say (hands, "link from %s to %.0f, %.0f", one->group->label, to.x, to.y);
  hands_point_at (hands, hands_clamp (hands, hands_get_middle (hands, one)));
  hands_point_at (hands, from);
  hands_drag_to (hands, from, to, GDK_BUTTON_PRIMARY, hands_pick (4) == 0 ? 3 : 0);
  hands_leave_dialog (hands);
  hands_check (hands, HANDS_ACT);
  if (pathos_canvas_get_editing (hands->canvas) && hands_pick (3) > 0)
    {
      hands_type (hands, hands_pick_text ());
      hands_end_text (hands);
    }
}

/* Hides a lane, shows what is hidden, or lets it become another one. */
void
hands_do_lane (Hands *hands)
{
  static const char *const actions[] = { "map.hide", "map.hide", "map.show-hidden", "map.vary",
                                         "map.merge-stages", "map.split-stage" };
  const PathosPlaced      *placed = hands_pick_part_of (hands, PATHOS_GROUP_LANE_NAME);
  guint                    i = hands_pick (G_N_ELEMENTS (actions));

  if (i >= 4)
    placed = hands_pick_part_of (hands, i == 4 ? PATHOS_GROUP_STAGE : PATHOS_GROUP_TOUCHPOINT);
  if (placed != NULL)
    hands_activate (hands, actions[i], placed);
  if (hands->canvas->chooser != NULL && gtk_widget_get_mapped (hands->canvas->chooser))
    hands_do_choose (hands);
}

/* Presses and drags in the overview of a long map. */
void
hands_do_strip (Hands *hands)
{
  GtkWidget       *strip = GTK_WIDGET (hands->window->overview);
  guint            width = (guint) gtk_widget_get_width (strip);
  graphene_point_t point = { (float) hands_pick (width), (float) gtk_widget_get_height (strip) / 2 };
  graphene_point_t from, to;

  if (!gtk_widget_get_mapped (strip) ||
      !gtk_widget_compute_point (strip, GTK_WIDGET (hands->canvas), &point, &from))
    return;

  to = GRAPHENE_POINT_INIT ((float) hands_pick_point (hands).x, from.y);
  hands_say (hands, "overview from %.0f to %.0f", from.x, to.x);
  hands_point_at (hands, from);
  hands_drag_to (hands, from, hands_pick (2) == 0 ? to : from, GDK_BUTTON_PRIMARY, 0);
  hands_check (hands, HANDS_ACT);
}

/* Mentions a channel in a title, chosen from the list or not. */
void
hands_do_mention (Hands *hands)
{
  static const char *const begins[] = { " @", " @w", " @e", " @s", " @Pho", " @zz" };
  static const char *const keys[] = { "Down", "Up", "Down", "BackSpace", "Left", "End", "Page_Down" };
  const PathosPlaced      *placed = hands_pick_part_of (hands, PATHOS_GROUP_TOUCHPOINT);

  if (placed == NULL)
    return;

  hands_activate (hands, "map.edit", placed);
  if (!pathos_canvas_get_editing (hands->canvas))
    return;

  hands_say (hands, "a mention");
  hands_press_accel (hands, "End");
  hands_type (hands, begins[hands_pick (G_N_ELEMENTS (begins))]);
  for (guint n = hands_pick (4); n > 0 && pathos_canvas_get_editing (hands->canvas); n--)
    {
      hands_press_accel (hands, keys[hands_pick (G_N_ELEMENTS (keys))]);
      hands_check (hands, HANDS_ACT);
    }
  for (guint n = 1 + hands_pick (3); n > 0; n--)
    hands_end_text (hands);
}

/* Walks through the texts of a persona or of the header, and types into some. */
void
hands_do_chip (Hands *hands)
{
  PathosGroupRole     role = hands_pick (3) == 0 ? PATHOS_GROUP_HEADER : PATHOS_GROUP_PERSONA;
  const PathosPlaced *placed = hands_pick_part_of (hands, role);

  if (placed == NULL)
    return;

  hands_say (hands, "texts of %s", placed->group->label);
  hands_point_at (hands, hands_clamp (hands, hands_get_middle (hands, placed)));
  hands->n_more++; /* a tool that was chosen may place something with the first press */
  hands_press (hands, GDK_BUTTON_PRIMARY, 2);
  hands_check (hands, HANDS_ACT);
  for (guint n = hands_pick (5); n > 0 && pathos_canvas_get_editing (hands->canvas); n--)
    {
      if (hands_pick (2) == 0)
        hands_type (hands, hands_pick_text ());
      hands_end_text (hands);
    }
}

/* Looks for a kind of lane, and takes one by key or by click, or none. */
void
hands_do_choose (Hands *hands)
{
  static const char *const texts[] = { "", "p", "line", "My lane", "emo", "zz" };
  GtkWidget               *chooser = hands->canvas->chooser, *row;

  if (chooser == NULL || !gtk_widget_get_mapped (chooser))
    {
      hands_say (hands, "keys of map.add-lane");
      hands_press_accel (hands, "<Control>6");
      hands_check (hands, HANDS_ACT);
      chooser = hands->canvas->chooser;
    }
  if (chooser == NULL || !gtk_widget_get_mapped (chooser))
    return;

  hands_say (hands, "choosing");
  hands_type (hands, texts[hands_pick (G_N_ELEMENTS (texts))]);
  for (guint n = hands_pick (4); n > 0; n--)
    hands_press_accel (hands, hands_pick (3) > 0 ? "Down" : "Up");
  row = hands_pick_widget (chooser, "row");
  if (row != NULL && hands_pick (3) == 0)
    hands_click_widget (hands, row);
  else
    hands_press_accel (hands, hands_pick (4) > 0 ? "Return" : "Escape");
  hands_check (hands, HANDS_ACT);
}

/* test-each-gesture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "hands.h"

#include "canvas-fixture.h"
#include "focus-checks.h"
#include "pathos-feeling.h"
#include "pathos-insert.h"

#include <math.h>

/* After each gesture with the pointer, the focus is on what it touched. What there is to touch is found on
 * the map itself, and how in the controllers of the canvas, so nothing new is left out.
 *
 * Length: each gesture has its function. */

#define ON_AXES (1u << 31) /* beside facts of a group: it has a value */
#define STEPS   9          /* in which a point is looked for that shows a part, along and down */

static Hands       hands;
static FocusChecks checks;

/* What handles the pointer on the map, and the test of each. */
static const struct
{
  const char *type;
  guint       button;
  const char *test;
} controllers[] = {
  { "GtkGestureClick", GDK_BUTTON_PRIMARY, "clicks" },
  { "GtkGestureClick", GDK_BUTTON_SECONDARY, "clicks" },
  { "GtkGestureLongPress", GDK_BUTTON_PRIMARY, "long-press" },
  { "GtkGestureDrag", GDK_BUTTON_PRIMARY, "drags" },
  { "GtkGestureDrag", GDK_BUTTON_MIDDLE, "views" },
  { "GtkGestureZoom", 0, "views" },
  { "GtkEventControllerScroll", 0, "views" },
  { "GtkDropTarget", 0, "drops" },
  { "GtkEventControllerMotion", 0, "drags" },
  { "GtkEventControllerFocus", 0, "none: it only follows the focus" },
  { "GtkEventControllerKey", 0, "test-focus" },
  { "GtkShortcutController", 0, "test-focus" },
};

static void
press_key (gpointer    user_data,
           const char *action)
{
  guint               n_actions;
  const PathosAction *actions = pathos_canvas_get_actions (&n_actions);

  for (guint i = 0; i < n_actions; i++)
    {
      g_auto (GStrv) keys = g_strsplit (actions[i].keys, " ", -1);

      if (g_str_equal (actions[i].id, action))
        hands_press_accel (user_data, keys[0]);
    }
}

static void
set_up (Hands        *fixture,
        gconstpointer data)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("PATHOS_DATADIR"), "samples", "photography.journey", NULL);

  hands_open (&hands, path);
  focus_checks_init (&checks, hands.canvas);
  checks.press = press_key;
  checks.user_data = &hands;
}

static void
tear_down (Hands        *fixture,
           gconstpointer data)
{
  focus_checks_clear (&checks);
  hands_close (&hands);
}

static const PathosParts *
get_parts (void)
{
  return pathos_scene_model_get_parts (hands.canvas->model);
}

/* Returns: whether a press at @point of the canvas reaches @group */
static gboolean
is_seen (const PathosGroup *group,
         graphene_point_t   point)
{
  graphene_point_t scene_point = pathos_scroller_to_scene (hands.canvas->scroller, point.x, point.y);
  PathosScene     *scene = pathos_scene_model_get_scene (hands.canvas->model);
  graphene_point_t at;
  GtkWidget       *widget;
  PathosSpot       spot;

  if (!gtk_widget_contains (GTK_WIDGET (hands.canvas), point.x, point.y) ||
      !gtk_widget_compute_point (GTK_WIDGET (hands.canvas), GTK_WIDGET (hands.window), &point, &at))
    return FALSE;

  widget = gtk_widget_pick (GTK_WIDGET (hands.window), at.x, at.y, GTK_PICK_DEFAULT);
  if (widget != GTK_WIDGET (hands.canvas) && !gtk_widget_is_ancestor (widget, GTK_WIDGET (hands.canvas)))
    return FALSE;

  spot = pathos_scene_pick (scene, scene_point.x, scene_point.y,
                            PATHOS_PICK (PATHOS_PART_ITEM) | PATHOS_PICK (PATHOS_PART_CELL));
  return group != NULL ? spot.group != NULL && pathos_placed_is_same (spot.group, group)
                       : pathos_scene_model_pick_item (hands.canvas->model, scene_point).group == NULL;
}

/* @point: (out): where @placed is seen in the canvas, as near as possible to its middle. Returns: whether it
 * is seen at all */
static gboolean
find_point (const PathosPlaced *placed,
            graphene_point_t   *point)
{
  graphene_rect_t rect = pathos_canvas_get_place (hands.canvas, placed);

  for (guint i = 0; i < STEPS * STEPS; i++)
    {
      float x = (float) (i % STEPS) / STEPS, y = (float) (i / STEPS) / STEPS;

      /* From the middle outwards, and round to the start */
      x = fmodf (x + 0.5f, 1);
      y = fmodf (y + 0.5f, 1);
      *point = rect.origin;
      point->x += rect.size.width * x;
      point->y += rect.size.height * y;
      if (is_seen (placed->group, *point))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_wanted (const PathosPlaced *placed,
           PathosGroupRole     role,
           PathosPart          part,
           guint               facts)
{
  if (facts & ON_AXES && placed->group->axes == NULL)
    return FALSE;

  facts &= ~ON_AXES;
  return placed->is_stop && placed->group->role == role && placed->group->part == part &&
         (placed->group->facts & facts) == facts;
}

/* Returns: (nullable): the n-th of these parts that is seen, from 0; the first is brought into view */
static const PathosPlaced *
find_part (PathosGroupRole   role,
           PathosPart        part,
           guint             facts,
           guint             n,
           graphene_point_t *point)
{
  PathosPartsIter       iter = { get_parts () };
  const PathosViewport *viewport;
  const PathosPlaced   *placed, *first = NULL;

  while ((placed = pathos_parts_iter_next (&iter)) != NULL)
    {
      if (!is_wanted (placed, role, part, facts))
        continue;
      first = first != NULL ? first : placed;
      if (find_point (placed, point) && n-- == 0)
        return placed;
    }

  if (n > 0 || first == NULL)
    return NULL;

  /* Not at an edge, where the map would scroll under what is dragged there. */
  pathos_scroller_reveal (hands.canvas->scroller, first);
  viewport = pathos_scroller_get_viewport (hands.canvas->scroller);
  pathos_scroller_scroll_to (hands.canvas->scroller, viewport->x + 300, viewport->y);
  hands_settle (&hands);
  return find_point (first, point) ? first : NULL;
}

/* Comes from beside, as any hand does: where a menu was, GTK loses a press until the pointer moves. */
static void
move_to (graphene_point_t point)
{
  hands_point (&hands, GTK_WIDGET (hands.canvas), GRAPHENE_POINT_INIT (point.x + 4, point.y));
  hands_settle (&hands);
  hands_point (&hands, GTK_WIDGET (hands.canvas), point);
  hands_settle (&hands);
}

static void
click (graphene_point_t point,
       guint            button,
       guint            n_presses,
       guint            modifier)
{
  g_object_set (gtk_settings_get_default (), "gtk-double-click-time", n_presses > 1 ? 400 : 1, NULL);
  move_to (point);
  if (modifier != 0)
    hands_key (&hands, modifier, TRUE);
  for (guint i = 0; i < n_presses; i++)
    {
      hands_button (&hands, button, TRUE);
      hands_button (&hands, button, FALSE);
    }
  if (modifier != 0)
    hands_key (&hands, modifier, FALSE);
  hands_settle (&hands);
}

static void
drag (graphene_point_t from,
      graphene_point_t to,
      guint            button)
{
  g_object_set (gtk_settings_get_default (), "gtk-double-click-time", 1, NULL);
  move_to (from);
  hands_button (&hands, button, TRUE);
  hands_settle (&hands);
  for (guint i = 1; i <= 5; i++)
    move_to (GRAPHENE_POINT_INIT (from.x + (to.x - from.x) * i / 5, from.y + (to.y - from.y) * i / 5));
  hands_button (&hands, button, FALSE);
  hands_settle (&hands);
}

static graphene_point_t
beside (graphene_point_t point,
        float            dx,
        float            dy)
{
  return GRAPHENE_POINT_INIT (point.x + dx, point.y + dy);
}

/* Puts the focus on something that the next gesture does not touch. */
static void
begin (const char     *doing,
       PathosGroupRole role)
{
  PathosGroupRole  other = role == PATHOS_GROUP_STAGE ? PATHOS_GROUP_TOUCHPOINT : PATHOS_GROUP_STAGE;
  graphene_point_t point;

  g_test_message ("%s", doing);
  checks.doing = doing;
  hands_press_accel (&hands, "Escape");
  pathos_scroller_scroll_to (hands.canvas->scroller, 0, 0);
  hands_settle (&hands);
  pathos_canvas_focus_on (hands.canvas, find_part (other, PATHOS_PART_ITEM, 0, 0, &point));
  hands_settle (&hands);
}

/* What was touched has the focus, and the keys act on it. */
static void
end (const PathosGroup *touched)
{
  gboolean several = pathos_selection_get_ids (hands.canvas->selection)->len > 1;

  if (pathos_canvas_get_editing (hands.canvas))
    focus_checks_type (&checks);
  focus_checks_assert_on (&checks, touched, "nothing else");
  focus_checks_try_keys (&checks);
  /* Of several that come back after Delete, the first has the focus. */
  focus_checks_undo_all (&checks, several ? NULL : touched);
}

/* What was added has the focus, and the keys act on it. */
static void
end_added (PathosInsertKind kind)
{
  PathosElement *element;

  if (hands.canvas->chooser != NULL && gtk_widget_get_visible (hands.canvas->chooser))
    hands_press_accel (&hands, "Return");
  if (pathos_canvas_get_editing (hands.canvas))
    focus_checks_type (&checks);

  element = pathos_scene_model_find_element (hands.canvas->model,
                                             focus_checks_get_focused (&checks)->group->id);
  if (checks.n_changes == 0 || pathos_insert_get_kind (element) != kind)
    g_error ("after %s, the focus is on %s", checks.doing, focus_checks_get_focused (&checks)->group->label);
  focus_checks_try_keys (&checks);
  focus_checks_undo_all (&checks, NULL);
  checks.n_changes = 0;
}

/* Each part of the map is clicked in each way. */
static void
try_clicks (PathosGroupRole role,
            PathosPart      part,
            guint           facts)
{
  static const struct
  {
    const char *name;
    guint       button;
    guint       n_presses;
    guint       modifier;
  } ways[] = {
    { "click", GDK_BUTTON_PRIMARY, 1, 0 },
    { "double click", GDK_BUTTON_PRIMARY, 2, 0 },
    { "menu", GDK_BUTTON_SECONDARY, 1, 0 },
    { "Ctrl+click", GDK_BUTTON_PRIMARY, 1, GDK_KEY_Control_L },
    { "Shift+click", GDK_BUTTON_PRIMARY, 1, GDK_KEY_Shift_L },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      graphene_point_t    point;
      const PathosPlaced *placed;
      g_autoptr (PathosNode) touched = NULL;

      begin (ways[i].name, role);
      placed = find_part (role, part, facts, 1, &point);
      if (placed == NULL)
        placed = find_part (role, part, facts, 0, &point);
      if (placed == NULL)
        return;

      g_test_message ("on %u %s", role, placed->group->id);
      touched = pathos_node_ref ((PathosNode *) placed->group);
      checks.n_changes = 0;
      click (point, ways[i].button, ways[i].n_presses, ways[i].modifier);
      if (ways[i].button == GDK_BUTTON_SECONDARY)
        g_assert_true (focus_checks_close_lists (&checks));
      if (part == PATHOS_PART_CELL && (pathos_canvas_get_editing (hands.canvas) || checks.n_changes > 0 ||
                                       pathos_canvas_get_popover (hands.canvas) != NULL))
        end_added (pathos_insert_get_kind_at (((PathosGroup *) touched)->slot));
      else
        end ((const PathosGroup *) touched);
    }
}

static void
test_clicks (Hands        *fixture,
             gconstpointer data)
{
  for (guint role = PATHOS_GROUP_PLAIN; role <= PATHOS_GROUP_LEGEND; role++)
    {
      try_clicks (role, PATHOS_PART_ITEM, 0);
      try_clicks (role, PATHOS_PART_CELL, 0);
      try_clicks (role, PATHOS_PART_CELL, ON_AXES);
    }
}

/* Each part that can be dragged is dragged onto another one of its kind, beside it and with it, along its
 * axes or by its end. */
static void
try_drag (const char      *name,
          PathosGroupRole  role,
          guint            facts,
          graphene_point_t by)
{
  graphene_point_t    from, to = { 0, 0 };
  const PathosPlaced *placed;
  g_autoptr (PathosNode) touched = NULL;

  begin (name, role);
  /* The next but one: before the next is where it is. */
  if (find_part (role, PATHOS_PART_ITEM, facts, 2, &to) == NULL &&
      find_part (role, PATHOS_PART_ITEM, facts, 0, &to) == NULL)
    return;

  placed = find_part (role, PATHOS_PART_ITEM, facts, 0, &from);
  g_test_message ("of %u %s", role, placed->group->id);
  touched = pathos_node_ref ((PathosNode *) placed->group);
  if (facts & PATHOS_FACT_SPANS)
    {
      graphene_rect_t rect = pathos_canvas_get_place (hands.canvas, placed);

      from = to = GRAPHENE_POINT_INIT (rect.origin.x + rect.size.width - 2,
                                       rect.origin.y + rect.size.height / 2);
    }
  else if (placed->group->axes != NULL)
    to = from;

  checks.n_changes = 0;
  drag (from, beside (to, by.x, by.y), GDK_BUTTON_PRIMARY);
  g_assert_cmpuint (pathos_history_get_position (pathos_document_get_history (hands.document)), ==, 1);
  end ((const PathosGroup *) touched);
}

static void
test_drags (Hands        *fixture,
            gconstpointer data)
{
  for (guint role = PATHOS_GROUP_PLAIN; role <= PATHOS_GROUP_LEGEND; role++)
    {
      try_drag ("drag onto another", role, PATHOS_FACT_MOVABLE, GRAPHENE_POINT_INIT (0, 0));
      try_drag ("drag beside another", role, PATHOS_FACT_MOVABLE, GRAPHENE_POINT_INIT (80, 18));
      try_drag ("drag of the end", role, PATHOS_FACT_SPANS, GRAPHENE_POINT_INIT (150, 0));
      if (role == PATHOS_GROUP_POINT)
        try_drag ("drag of a value", role, 0, GRAPHENE_POINT_INIT (0, 40));
    }
}

/* What is selected together moves together. The focus is on what was dragged. */
static void
test_several (Hands        *fixture,
              gconstpointer data)
{
  static const PathosGroupRole roles[] = { PATHOS_GROUP_TOUCHPOINT, PATHOS_GROUP_CARD, PATHOS_GROUP_STAGE };

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      graphene_point_t first, second, to;
      g_autoptr (PathosNode) touched = NULL;

      begin ("drag of several", roles[i]);
      find_part (roles[i], PATHOS_PART_ITEM, PATHOS_FACT_MOVABLE, 0, &first);
      find_part (roles[i], PATHOS_PART_ITEM, PATHOS_FACT_MOVABLE, 2, &to);
      touched = pathos_node_ref (
          (PathosNode *) find_part (roles[i], PATHOS_PART_ITEM, PATHOS_FACT_MOVABLE, 1, &second)->group);
      click (first, GDK_BUTTON_PRIMARY, 1, 0);
      click (second, GDK_BUTTON_PRIMARY, 1, GDK_KEY_Control_L);
      g_assert_cmpuint (pathos_selection_get_ids (hands.canvas->selection)->len, ==, 2);
      drag (second, beside (to, 80, 18), GDK_BUTTON_PRIMARY);
      g_assert_cmpuint (pathos_selection_get_ids (hands.canvas->selection)->len, ==, 2);
      end ((const PathosGroup *) touched);
    }
}

/* Returns: where nothing can be dragged, at or below @y */
static graphene_point_t
find_empty (float y)
{
  graphene_point_t point = { 0, 0 };

  for (; y < (float) gtk_widget_get_height (GTK_WIDGET (hands.canvas)); y += 4)
    {
      for (float x = 200; x < (float) gtk_widget_get_width (GTK_WIDGET (hands.canvas)); x += 4)
        {
          point = GRAPHENE_POINT_INIT (x, y);
          if (is_seen (NULL, point))
            return point;
        }
    }

  g_assert_not_reached ();
}

static void
test_band (Hands        *fixture,
           gconstpointer data)
{
  graphene_point_t card;
  GPtrArray       *ids = pathos_selection_get_ids (hands.canvas->selection);

  begin ("rubber band", PATHOS_GROUP_CARD);
  find_part (PATHOS_GROUP_CARD, PATHOS_PART_ITEM, 0, 2, &card);
  drag (find_empty (card.y - 40), beside (card, 60, 40), GDK_BUTTON_PRIMARY);
  ids = pathos_selection_get_ids (hands.canvas->selection);
  g_assert_cmpuint (ids->len, >, 0);
  g_assert_cmpstr (focus_checks_get_focused (&checks)->group->id, ==, ids->pdata[0]);
  focus_checks_try_keys (&checks);
}

/* Returns: where a tool of this kind can place something, for a feeling where there is none */
static graphene_point_t
find_target (PathosInsertKind kind,
             gboolean         is_missing)
{
  static const PathosGroupRole roles[] = {
    [PATHOS_INSERT_STAGE] = PATHOS_GROUP_STAGE,
    [PATHOS_INSERT_TOUCHPOINT] = PATHOS_GROUP_TOUCHPOINT,
    [PATHOS_INSERT_FEELING] = PATHOS_GROUP_POINT,
    [PATHOS_INSERT_CARD] = PATHOS_GROUP_CARD,
    [PATHOS_INSERT_LANE] = PATHOS_GROUP_LANE_NAME,
    [PATHOS_INSERT_LINK] = PATHOS_GROUP_TOUCHPOINT,
  };
  graphene_point_t point;

  if (kind >= G_N_ELEMENTS (roles) || roles[kind] == 0)
    g_error ("tool %u is a new one: where does it place something?", kind);
  if (is_missing ? find_part (PATHOS_GROUP_CELL, PATHOS_PART_CELL, ON_AXES, 0, &point) == NULL
                 : find_part (roles[kind], PATHOS_PART_ITEM, 0, 1, &point) == NULL)
    g_error ("tool %u has no place", kind);

  return point;
}

static void
use_tool (GtkWidget *tool,
          gboolean   by_drag)
{
  graphene_point_t middle = GRAPHENE_POINT_INIT ((float) gtk_widget_get_width (tool) / 2,
                                                 (float) gtk_widget_get_height (tool) / 2);
  graphene_point_t from, to;
  PathosInsertKind kind;

  begin (by_drag ? "a tool that is dragged" : "a tool that is clicked", PATHOS_GROUP_TOUCHPOINT);
  g_assert_true (gtk_widget_compute_point (tool, GTK_WIDGET (hands.canvas), &middle, &from));
  click (from, GDK_BUTTON_PRIMARY, 1, 0);
  kind = pathos_canvas_get_placing (hands.canvas);
  if (focus_checks_close_lists (&checks))
    kind = PATHOS_INSERT_LANE;
  g_test_message ("tool %u", kind);
  focus_checks_get_focused (&checks);
  if (kind == PATHOS_INSERT_NOTHING)
    return;

  to = find_target (kind, by_drag && kind == PATHOS_INSERT_FEELING);
  checks.n_changes = 0;
  if (by_drag)
    drag (from, to, GDK_BUTTON_PRIMARY);
  else if (kind == PATHOS_INSERT_FEELING)
    {
      hands_key (&hands, GDK_KEY_Shift_L, TRUE); /* also over what was measured */
      drag (beside (to, 0, 30), beside (to, 200, 50), GDK_BUTTON_PRIMARY);
      hands_key (&hands, GDK_KEY_Shift_L, FALSE);
      hands_settle (&hands);
    }
  else if (kind == PATHOS_INSERT_LANE)
    click (from, GDK_BUTTON_PRIMARY, 1, 0);
  else
    click (to, GDK_BUTTON_PRIMARY, 1, 0);
  if (kind == PATHOS_INSERT_LINK && !by_drag) /* to itself */
    click (to, GDK_BUTTON_PRIMARY, 1, 0);
  end_added (kind);
}

static void
test_tools (Hands        *fixture,
            gconstpointer data)
{
  guint n_tools = 0;

  for (GtkWidget *tool = gtk_widget_get_first_child (GTK_WIDGET (hands.window->toolbar)); tool != NULL;
       tool = gtk_widget_get_next_sibling (tool))
    {
      use_tool (tool, FALSE);
      use_tool (tool, TRUE);
      n_tools++;
    }

  g_assert_cmpuint (n_tools, ==, 7);
}

/* A click with the Emotion tool on a point chooses it, and whose curve it is; only a drag draws. */
static void
test_points (Hands        *fixture,
             gconstpointer data)
{
  for (guint i = 0; i < 2; i++)
    {
      const char         *first, *track;
      const PathosPlaced *placed;
      PathosFeeling      *feeling;
      graphene_point_t    point;
      guint               n = 0;
      double              value;

      begin (i == 0 ? "choosing a point to draw" : "drawing from a point", PATHOS_GROUP_POINT);
      first = pathos_tracks_get_first (pathos_scene_model_get_tracks (hands.canvas->model));
      do
        placed = find_part (PATHOS_GROUP_POINT, PATHOS_PART_ITEM, 0, n++, &point);
      while (g_str_equal (placed->group->track, first));
      track = g_intern_string (placed->group->track);
      feeling = PATHOS_FEELING (pathos_scene_model_find_element (hands.canvas->model, placed->group->id));
      value = feeling->value;

      hands_press_accel (&hands, "<Control>4");
      checks.n_changes = 0;
      hands_key (&hands, GDK_KEY_Shift_L, i == 1); /* also over what was measured */
      if (i == 0)
        click (point, GDK_BUTTON_PRIMARY, 1, 0);
      else
        drag (point, beside (point, 0, 30), GDK_BUTTON_PRIMARY);
      hands_key (&hands, GDK_KEY_Shift_L, FALSE);
      hands_settle (&hands);
      g_assert_cmpstr (pathos_canvas_find_track (hands.canvas), ==, track);
      g_assert_true ((feeling->value == value) == (i == 0));
      g_assert_true ((checks.n_changes > 0) == (i == 1));
      end (pathos_canvas_get_focused (hands.canvas)->group);
    }
}

/* From the handle of a touchpoint to another one, or beside all of them. */
static void
test_links (Hands        *fixture,
            gconstpointer data)
{
  for (guint i = 0; i < 2; i++)
    {
      graphene_point_t    point, to;
      const PathosPlaced *placed;

      begin (i == 0 ? "drawing a link" : "drawing an exit", PATHOS_GROUP_TOUCHPOINT);
      find_part (PATHOS_GROUP_TOUCHPOINT, PATHOS_PART_ITEM, 0, 3, &to);
      placed = find_part (PATHOS_GROUP_TOUCHPOINT, PATHOS_PART_ITEM, 0, 1, &point);
      click (point, GDK_BUTTON_PRIMARY, 1, 0);
      checks.n_changes = 0;
      placed = pathos_canvas_get_focused (hands.canvas);
      drag (pathos_canvas_get_handle (hands.canvas, placed), i == 0 ? to : find_empty (point.y),
            GDK_BUTTON_PRIMARY);
      end_added (PATHOS_INSERT_LINK);
    }
}

static gpointer
find_controller (GType type)
{
  g_autoptr (GListModel) found = gtk_widget_observe_controllers (GTK_WIDGET (hands.canvas));

  for (guint i = 0; i < g_list_model_get_n_items (found); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (found, i);

      if (G_OBJECT_TYPE (controller) == type)
        return controller;
    }

  g_assert_not_reached ();
}

/* Waits until something has changed: what comes from elsewhere takes its time. */
static void
wait_for_change (void)
{
  while (checks.n_changes == 0 && !pathos_canvas_shows_grid (hands.canvas))
    g_main_context_iteration (NULL, TRUE);
  hands_settle (&hands);
}

static void
drop (const GValue    *value,
      graphene_point_t point)
{
  gboolean is_taken = FALSE;

  checks.n_changes = 0;
  g_signal_emit_by_name (find_controller (GTK_TYPE_DROP_TARGET), "drop", value, (double) point.x,
                         (double) point.y, &is_taken);
  g_assert_true (is_taken);
  wait_for_change ();
  if (pathos_canvas_shows_grid (hands.canvas))
    hands_press_accel (&hands, "Return");
}

/* Returns: (transfer full): a file with a picture */
static GFile *
create_picture (void)
{
  static const guchar pixels[4 * 16 * 16] = { 0 };
  g_autoptr (GBytes) bytes = g_bytes_new_static (pixels, sizeof pixels);
  g_autoptr (GdkTexture) texture = gdk_memory_texture_new (16, 16, GDK_MEMORY_DEFAULT, bytes, 4 * 16);
  g_autofree char *path = g_build_filename (hands.folder, "picture.png", NULL);

  g_assert_true (gdk_texture_save_to_png (texture, path));
  return g_file_new_for_path (path);
}

/* A text and two lines are cards, and a picture is that of a touchpoint. */
static void
test_drops (Hands        *fixture,
            gconstpointer data)
{
  static const char *const texts[] = { "One text", "One line\nand another" };
  g_auto (GValue) text = G_VALUE_INIT, files = G_VALUE_INIT;
  g_autoptr (GFile) picture = create_picture ();
  g_autoptr (PathosNode) touched = NULL;
  graphene_point_t point;

  g_value_init (&text, G_TYPE_STRING);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      begin ("dropping a text", PATHOS_GROUP_CARD);
      g_value_set_static_string (&text, texts[i]);
      find_part (PATHOS_GROUP_CARD, PATHOS_PART_ITEM, 0, 1, &point);
      drop (&text, point);
      end_added (PATHOS_INSERT_CARD);
    }

  begin ("dropping a picture", PATHOS_GROUP_TOUCHPOINT);
  touched = pathos_node_ref (
      (PathosNode *) find_part (PATHOS_GROUP_TOUCHPOINT, PATHOS_PART_ITEM, 0, 1, &point)->group);
  g_value_init (&files, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&files, gdk_file_list_new_from_array (&(GFile *) { picture }, 1));
  drop (&files, point);
  end ((const PathosGroup *) touched);
}

static void
test_pastes (Hands        *fixture,
             gconstpointer data)
{
  static const char *const texts[] = { "One text", "One line\nand another", "a\tb\nc\td" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      graphene_point_t point;

      begin ("pasting cells", PATHOS_GROUP_CARD);
      find_part (PATHOS_GROUP_CARD, PATHOS_PART_ITEM, 0, 1, &point);
      click (point, GDK_BUTTON_PRIMARY, 1, 0);
      gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (hands.window)), texts[i]);
      checks.n_changes = 0;
      hands_press_accel (&hands, "<Control>v");
      wait_for_change ();
      if (pathos_canvas_shows_grid (hands.canvas))
        hands_press_accel (&hands, "Return");
      end_added (PATHOS_INSERT_CARD);
    }
}

/* A finger opens the menu by resting. */
static void
test_long_press (Hands        *fixture,
                 gconstpointer data)
{
  graphene_point_t point;
  g_autoptr (PathosNode) touched = NULL;

  begin ("long press", PATHOS_GROUP_CARD);
  touched =
      pathos_node_ref ((PathosNode *) find_part (PATHOS_GROUP_CARD, PATHOS_PART_ITEM, 0, 1, &point)->group);
  g_signal_emit_by_name (find_controller (GTK_TYPE_GESTURE_LONG_PRESS), "pressed", (double) point.x,
                         (double) point.y);
  hands_settle (&hands);
  g_assert_true (focus_checks_close_lists (&checks));
  end ((const PathosGroup *) touched);
}

/* What only changes the view leaves the focus where it is. */
static void
test_views (Hands        *fixture,
            gconstpointer data)
{
  g_autoptr (PathosNode) before = NULL;
  graphene_point_t middle = { 600, 300 }, zoom;

  begin ("panning", PATHOS_GROUP_TOUCHPOINT);
  before = focus_checks_dup_focused (&checks);
  drag (middle, beside (middle, -60, -20), GDK_BUTTON_MIDDLE);
  focus_checks_assert_on (&checks, (const PathosGroup *) before, "the middle button");

  hands_key (&hands, GDK_KEY_space, TRUE);
  drag (middle, beside (middle, 60, 20), GDK_BUTTON_PRIMARY);
  hands_key (&hands, GDK_KEY_space, FALSE);
  hands_settle (&hands);
  focus_checks_assert_on (&checks, (const PathosGroup *) before, "the space bar");

  click (middle, 5, 2, 0);
  click (middle, 4, 2, GDK_KEY_Control_L);
  focus_checks_assert_on (&checks, (const PathosGroup *) before, "the wheel");

  g_assert_true (gtk_widget_compute_point (GTK_WIDGET (hands.window->zoom_control),
                                           GTK_WIDGET (hands.canvas), &GRAPHENE_POINT_INIT (9, 9), &zoom));
  click (zoom, GDK_BUTTON_PRIMARY, 1, 0);
  focus_checks_assert_on (&checks, (const PathosGroup *) before, "the zoom button");
  focus_checks_try_keys (&checks);
}

/* Nothing handles the pointer on the map that has no test here. */
static void
test_controllers (Hands        *fixture,
                  gconstpointer data)
{
  g_autoptr (GListModel) found = gtk_widget_observe_controllers (GTK_WIDGET (hands.canvas));
  guint n_known = 0;

  for (guint i = 0; i < g_list_model_get_n_items (found); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (found, i);
      guint    button = GTK_IS_GESTURE_SINGLE (controller)
                            ? gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (controller))
                            : 0;
      gboolean is_known = FALSE;

      for (guint j = 0; j < G_N_ELEMENTS (controllers); j++)
        is_known |= controllers[j].button == button &&
                    g_str_equal (controllers[j].type, G_OBJECT_TYPE_NAME (controller));
      if (!is_known)
        g_error ("a %s of button %u is a new one: what has the focus after its gesture?",
                 G_OBJECT_TYPE_NAME (controller), button);
      n_known++;
    }

  g_assert_cmpuint (n_known, >=, G_N_ELEMENTS (controllers));
}

#define ADD(name, func) g_test_add ("/gestures/" name, Hands, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  hands_init (&argc, &argv);

  ADD ("controllers", test_controllers);
  ADD ("clicks", test_clicks);
  ADD ("drags", test_drags);
  ADD ("several", test_several);
  ADD ("band", test_band);
  ADD ("tools", test_tools);
  ADD ("points", test_points);
  ADD ("links", test_links);
  ADD ("drops", test_drops);
  ADD ("pastes", test_pastes);
  ADD ("long-press", test_long_press);
  ADD ("views", test_views);

  return g_test_run ();
}

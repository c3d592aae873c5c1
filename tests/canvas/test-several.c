/* test-several.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "canvas-fixture.h"
#include "pathos-canvas-private.h"
#include "pathos-card.h"
#include "pathos-lane.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"

/* Several things at once on the canvas, and what all gestures have in common.
 *
 * Length: gestures, and the actions on what is selected. */

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
  const PathosPlaced *placed = pathos_parts_find (pathos_scene_model_get_parts (fixture->canvas->model),
                                                  map_find (&fixture->map, title)->id);

  g_assert_nonnull (placed);
  return placed;
}

static graphene_rect_t
get_rect (Fixture    *fixture,
          const char *title)
{
  return pathos_viewport_from_map (pathos_scroller_get_viewport (fixture->canvas->scroller),
                                   &get_placed (fixture, title)->rect);
}

static const char *
get_focused_id (Fixture *fixture)
{
  PathosItem *item = pathos_item_layer_get_focused (fixture->canvas->layer);

  return item != NULL ? pathos_item_get_group (item)->id : "";
}

static gpointer
get_drag (Fixture *fixture)
{
  return canvas_fixture_find_gesture (fixture->canvas, GTK_TYPE_GESTURE_DRAG, GDK_BUTTON_PRIMARY);
}

static void
begin (Fixture *fixture,
       float    x,
       float    y)
{
  g_signal_emit_by_name (get_drag (fixture), "drag-begin", (double) x, (double) y);
}

/* Without an event, the gesture takes the origin for its start. */
static void
move (Fixture *fixture,
      float    x,
      float    y)
{
  g_signal_emit_by_name (get_drag (fixture), "drag-update", (double) x, (double) y);
  settle (fixture);
}

static void
end (Fixture *fixture)
{
  g_signal_emit_by_name (get_drag (fixture), "drag-end", 0.0, 0.0);
  settle (fixture);
}

static void
activate (Fixture    *fixture,
          const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->canvas), action, NULL);
  settle (fixture);
}

static gboolean
is_selected (Fixture    *fixture,
             const char *title)
{
  return pathos_selection_contains (fixture->canvas->selection, map_find (&fixture->map, title)->id);
}

/* Waits for so many frames of the window. */
static void
wait_frames (Fixture *fixture,
             guint    n_frames)
{
  for (guint i = 0; i < n_frames; i++)
    {
      gtk_widget_queue_draw (GTK_WIDGET (fixture->canvas));
      gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->canvas));
    }
}

/* From above the first touchpoint to the middle of the second: the band begins where nothing is. */
static void
begin_band (Fixture *fixture)
{
  graphene_rect_t first = get_rect (fixture, "Searches “how to learn photography”");
  graphene_rect_t second = get_rect (fixture, "Reads our blog post");

  begin (fixture, first.origin.x - 4, first.origin.y - 4);
  g_assert_true (fixture->canvas->has_band);
  move (fixture, first.origin.x + 20, first.origin.y + 20);
  move (fixture, second.origin.x + second.size.width - 5, second.origin.y + second.size.height - 5);
}

/* A band selects what is inside. Afterwards the focus is there, and keys act on all of it. */
static void
test_band (Fixture      *fixture,
           gconstpointer data)
{
  GtkWidget *item;

  begin_band (fixture);
  end (fixture);
  g_assert_cmpuint (pathos_selection_get_ids (fixture->canvas->selection)->len, ==, 2);
  g_assert_true (is_selected (fixture, "Reads our blog post"));
  g_assert_cmpstr (get_focused_id (fixture), ==,
                   map_find (&fixture->map, "Searches “how to learn photography”")->id);
  item = GTK_WIDGET (pathos_item_layer_get_focused (fixture->canvas->layer));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_STATE_SELECTED, TRUE);

  activate (fixture, "map.select-none");
  g_assert_cmpuint (pathos_selection_get_ids (fixture->canvas->selection)->len, ==, 0);
  g_assert_cmpstr (get_focused_id (fixture), ==,
                   map_find (&fixture->map, "Searches “how to learn photography”")->id);

  begin_band (fixture);
  end (fixture);
  activate (fixture, "map.delete");
  g_assert_cmpuint (PATHOS_STAGE (map_find (&fixture->map, "Awareness"))->touchpoints->n_items, ==, 0);
  pathos_history_undo (fixture->map.history);
  g_assert_false (pathos_history_get_can_undo (fixture->map.history));
}

/* The band has the colour of the rings around what it selects. */
static void
test_band_colour (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (GtkCssProvider) css = gtk_css_provider_new ();
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  GskRenderNode *border;
  const GdkRGBA *colours;

  gtk_css_provider_load_from_string (css, "maplayer { color: rgb(255 0 0); }");
  gtk_style_context_add_provider_for_display (gtk_widget_get_display (fixture->window),
                                              GTK_STYLE_PROVIDER (css), G_MAXUINT);
  begin_band (fixture);
  canvas_fixture_settle (fixture->canvas);
  pathos_canvas_snapshot_band (fixture->canvas, snapshot);
  node = gtk_snapshot_to_node (snapshot);
  border = gsk_container_node_get_child (node, 1);
  g_assert_cmpint (gsk_render_node_get_node_type (border), ==, GSK_BORDER_NODE);
  colours = gsk_border_node_get_colors (border);
  g_assert_true (gdk_rgba_equal (&colours[0], &(GdkRGBA) { 1, 0, 0, 1 }));
  gtk_style_context_remove_provider_for_display (gtk_widget_get_display (fixture->window),
                                                 GTK_STYLE_PROVIDER (css));
  pathos_canvas_cancel_band (fixture->canvas);
}

/* While a band is drawn, only Escape does anything. It selects again what was selected before. */
static void
test_cancel_band (Fixture      *fixture,
                  gconstpointer data)
{
  pathos_selection_set_only (fixture->canvas->selection, map_find (&fixture->map, "Reads the FAQ")->id);
  begin_band (fixture);
  g_assert_true (is_selected (fixture, "Reads our blog post"));
  activate (fixture, "map.delete");
  activate (fixture, "map.select-all");
  activate (fixture, "map.zoom-in");
  g_assert_false (pathos_history_get_can_undo (fixture->map.history));
  g_assert_cmpuint (pathos_selection_get_ids (fixture->canvas->selection)->len, ==, 2);

  activate (fixture, "map.cancel");
  g_assert_false (fixture->canvas->has_band);
  g_assert_false (is_selected (fixture, "Reads our blog post"));
  move (fixture, 600, 400);
  g_assert_cmpuint (pathos_selection_get_ids (fixture->canvas->selection)->len, ==, 0);
  end (fixture);
  g_assert_cmpuint (pathos_selection_get_ids (fixture->canvas->selection)->len, ==, 0);
}

/* Near an edge, the map scrolls under what is dragged: a band, a touchpoint, a point. */
static void
test_edges (Fixture      *fixture,
            gconstpointer data)
{
  const PathosViewport *viewport = pathos_scroller_get_viewport (fixture->canvas->scroller);
  PathosTouchpoint     *touchpoint = PATHOS_TOUCHPOINT (map_find (&fixture->map, "Reads our blog post"));
  const char           *ids[] = { NULL, PATHOS_ELEMENT (touchpoint)->id, NULL };
  double                x;

  ids[2] = ((PathosElement *) touchpoint->feelings->items[0])->id;
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const PathosPlaced *placed;
      graphene_rect_t     rect = get_rect (fixture, "Searches “how to learn photography”");

      if (ids[i] != NULL)
        {
          placed = pathos_parts_find (pathos_scene_model_get_parts (fixture->canvas->model), ids[i]);
          rect = pathos_viewport_from_map (viewport, &placed->rect);
          begin (fixture, rect.origin.x + rect.size.width / 2, rect.origin.y + rect.size.height / 2);
        }
      else
        begin (fixture, rect.origin.x - 4, rect.origin.y - 4);
      move (fixture, 600, 300);
      x = viewport->x;
      wait_frames (fixture, 4);
      g_assert_cmpfloat (viewport->x, ==, x);
      move (fixture, (float) viewport->width - 4, 300);
      wait_frames (fixture, 8);
      g_assert_cmpfloat (viewport->x, >, x);

      activate (fixture, "map.cancel");
      x = viewport->x;
      wait_frames (fixture, 4);
      g_assert_cmpfloat (viewport->x, ==, x);
      end (fixture);
      g_assert_false (pathos_history_get_can_undo (fixture->map.history));
      pathos_scroller_scroll_to (fixture->canvas->scroller, 0, 0);
      settle (fixture);
    }
}

/* What comes from the toolbar scrolls nothing before it has been away from the edges. */
static void
test_edge_of_tool (Fixture      *fixture,
                   gconstpointer data)
{
  const PathosViewport *viewport = pathos_scroller_get_viewport (fixture->canvas->scroller);
  double                x = viewport->x;

  pathos_canvas_set_placing (fixture->canvas, PATHOS_INSERT_TOUCHPOINT);
  pathos_canvas_drag_over (fixture->canvas, viewport->width - 4, 300);
  wait_frames (fixture, 4);
  g_assert_cmpfloat (viewport->x, ==, x);
  pathos_canvas_drag_over (fixture->canvas, 600, 300);
  pathos_canvas_drag_over (fixture->canvas, viewport->width - 4, 300);
  wait_frames (fixture, 4);
  g_assert_cmpfloat (viewport->x, >, x);

  activate (fixture, "map.cancel");
  x = viewport->x;
  wait_frames (fixture, 4);
  g_assert_cmpfloat (viewport->x, ==, x);
}

/* Keys make an alternative of the touchpoint before, and free it; the focus stays on it. */
static void
test_join (Fixture      *fixture,
           gconstpointer data)
{
  PathosElement *faq = map_find (&fixture->map, "Reads the FAQ");

  pathos_canvas_focus_on (fixture->canvas, get_placed (fixture, "Reads the FAQ"));
  activate (fixture, "map.lower");
  g_assert_cmpstr (PATHOS_TOUCHPOINT (faq)->instead_of, !=, "");
  g_assert_cmpstr (get_focused_id (fixture), ==, faq->id);
  activate (fixture, "map.raise");
  g_assert_cmpstr (PATHOS_TOUCHPOINT (faq)->instead_of, ==, "");
  g_assert_cmpstr (get_focused_id (fixture), ==, faq->id);
  activate (fixture, "map.join");
  activate (fixture, "map.free");
  activate (fixture, "map.edit");
  g_assert_true (pathos_canvas_get_editing (fixture->canvas));
  pathos_text_editor_end (fixture->canvas->editor, FALSE);
  settle (fixture);
  activate (fixture, "map.move-left");
  activate (fixture, "map.delete");
  g_assert_null (faq->list);
}

/* The same for the end of a card. */
static void
test_span (Fixture      *fixture,
           gconstpointer data)
{
  PathosLane         *lane = PATHOS_LANE (map_find (&fixture->map, "Backstage"));
  PathosCard         *card = PATHOS_CARD (lane->cards->items[1]);
  const char         *id = PATHOS_ELEMENT (card)->id;
  const PathosPlaced *placed = pathos_parts_find (pathos_scene_model_get_parts (fixture->canvas->model), id);

  pathos_canvas_focus_on (fixture->canvas, placed);
  activate (fixture, "map.move-slightly-right");
  g_assert_cmpstr (card->until, !=, "");
  activate (fixture, "map.cover-more");
  activate (fixture, "map.cover-fewer");
  g_assert_cmpstr (card->until, !=, "");
  activate (fixture, "map.move-slightly-left");
  g_assert_cmpstr (card->until, ==, "");
  g_assert_cmpstr (get_focused_id (fixture), ==, id);
  activate (fixture, "map.move-left");
  g_assert_cmpstr (get_focused_id (fixture), ==, id);
  activate (fixture, "map.delete");
  g_assert_null (PATHOS_ELEMENT (card)->list);
}

#define ADD(name, func) g_test_add ("/several/" name, Fixture, NULL, canvas_fixture_set_up, func, \
                                    canvas_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("band", test_band);
  ADD ("band-colour", test_band_colour);
  ADD ("cancel-band", test_cancel_band);
  ADD ("edges", test_edges);
  ADD ("join", test_join);
  ADD ("span", test_span);
  ADD ("edge-of-tool", test_edge_of_tool);

  return g_test_run ();
}

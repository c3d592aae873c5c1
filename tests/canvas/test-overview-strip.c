/* test-overview-strip.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "canvas-fixture.h"
#include "pathos-canvas-private.h"
#include "pathos-overview-strip.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"

/* A canvas with the strip below it. The map has as many columns as a test wants. */
typedef struct
{
  Map                  map;
  GtkWidget           *window;
  PathosCanvas        *canvas;
  PathosOverviewStrip *strip;
} Fixture;

static void
add_touchpoints (Fixture *fixture,
                 guint    n)
{
  PathosStage *stage = PATHOS_STAGE (fixture->map.journey->stages->items[0]);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PathosElement) touchpoint = g_object_new (PATHOS_TYPE_TOUCHPOINT, "title", "One more", NULL);

      pathos_list_append (stage->touchpoints, touchpoint);
    }
  canvas_fixture_settle (fixture->canvas);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  GtkWidget *scrolled = gtk_scrolled_window_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  map_set_up (&fixture->map, NULL);
  if (data != NULL)
    g_object_set (fixture->map.journey, "language", data, NULL);
  fixture->canvas = PATHOS_CANVAS (pathos_canvas_new ());
  pathos_canvas_set_theme (fixture->canvas, pathos_theme_get (PATHOS_THEME_LIGHT, FALSE));
  pathos_canvas_set_document (fixture->canvas, fixture->map.document);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (fixture->canvas));
  gtk_widget_set_vexpand (scrolled, TRUE);
  fixture->strip = g_object_new (PATHOS_TYPE_OVERVIEW_STRIP, NULL);
  pathos_overview_strip_set_canvas (fixture->strip, fixture->canvas);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->strip));
  fixture->window = canvas_fixture_open (fixture->canvas, box);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  canvas_fixture_close (fixture->window, fixture->canvas);
  map_tear_down (&fixture->map, NULL);
}

static gpointer
find_controller (Fixture *fixture,
                 GType    type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->strip));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }

  g_assert_not_reached ();
}

/* Returns: the middle of the view, as a part of the map's width */
static double
get_middle (Fixture *fixture)
{
  graphene_rect_t visible = pathos_scroller_get_visible (fixture->canvas->scroller);

  return (visible.origin.x + visible.size.width / 2) /
         pathos_scroller_get_viewport (fixture->canvas->scroller)->map_width;
}

static double
get_x (Fixture *fixture)
{
  return pathos_scroller_get_viewport (fixture->canvas->scroller)->x;
}

/* Returns: how far the map can be scrolled, pixels */
static double
get_end (Fixture *fixture)
{
  const PathosViewport *viewport = pathos_scroller_get_viewport (fixture->canvas->scroller);

  return pathos_viewport_get_extent_x (viewport) - viewport->width;
}

/* There is a strip while the map has more than 40 columns; a draft does not change that. */
static void
test_appears (Fixture      *fixture,
              gconstpointer data)
{
  guint n_columns = pathos_scene_model_get_scene (fixture->canvas->model)->n_columns;

  g_assert_cmpuint (n_columns, ==, 10);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->strip)));

  add_touchpoints (fixture, 40 - n_columns);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->strip)));
  add_touchpoints (fixture, 1);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->strip)));
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (fixture->strip)), >, 0);

  g_object_set (fixture->strip, "compact", TRUE, NULL);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->strip)));
  g_object_set (fixture->strip, "compact", FALSE, NULL);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->strip)));

  pathos_list_remove (PATHOS_STAGE (fixture->map.journey->stages->items[0])->touchpoints, 0);
  canvas_fixture_settle (fixture->canvas);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->strip)));
}

/* A press beside the frame shows what is there; a drag of the frame moves the view along, from where it is
 * held. */
static void
test_pointer (Fixture      *fixture,
              gconstpointer data)
{
  GtkGesture *drag;
  int         width;
  double      y, middle;

  add_touchpoints (fixture, 70);
  drag = find_controller (fixture, GTK_TYPE_GESTURE_DRAG);
  width = gtk_widget_get_width (GTK_WIDGET (fixture->strip));
  y = pathos_scroller_get_viewport (fixture->canvas->scroller)->y;

  g_signal_emit_by_name (drag, "drag-begin", width * 0.6, 20.0);
  g_assert_cmpfloat_with_epsilon (get_middle (fixture), 0.6, 0.002);

  /* Held a few pixels beside the middle of the frame, the view stays. */
  middle = get_middle (fixture);
  g_signal_emit_by_name (drag, "drag-begin", width * 0.6 + 12, 30.0);
  g_assert_cmpfloat_with_epsilon (get_middle (fixture), middle, 0.002);

  g_signal_emit_by_name (drag, "drag-begin", 1.0, 20.0);
  g_assert_cmpfloat (get_x (fixture), ==, 0);
  g_signal_emit_by_name (drag, "drag-begin", width - 1.0, 20.0);
  g_assert_cmpfloat_with_epsilon (get_x (fixture), get_end (fixture), 0.01);
  g_assert_cmpfloat (pathos_scroller_get_viewport (fixture->canvas->scroller)->y, ==, y);
}

/* Assistive technology reads and sets how far the map is scrolled, from where reading starts. */
static void
test_value (Fixture      *fixture,
            gconstpointer data)
{
  GtkAccessibleRange   *range = GTK_ACCESSIBLE_RANGE (fixture->strip);
  const PathosViewport *viewport = pathos_scroller_get_viewport (fixture->canvas->scroller);
  double                end;

  add_touchpoints (fixture, 70);
  end = get_end (fixture);
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (range)), ==,
                   GTK_ACCESSIBLE_ROLE_SLIDER);
  g_assert_true (GTK_ACCESSIBLE_RANGE_GET_IFACE (range)->set_current_value (range, 100));
  g_assert_cmpfloat_with_epsilon (viewport->x, data != NULL ? 0 : end, 0.01);
  g_assert_true (GTK_ACCESSIBLE_RANGE_GET_IFACE (range)->set_current_value (range, 25));
  g_assert_cmpfloat_with_epsilon (viewport->x, data != NULL ? end * 0.75 : end * 0.25, 0.01);
}

/* The strip takes no focus from the map on a click, but keys reach it, and Escape leads back. */
static void
test_focus (Fixture      *fixture,
            gconstpointer data)
{
  add_touchpoints (fixture, 70);
  g_assert_false (gtk_widget_get_focus_on_click (GTK_WIDGET (fixture->strip)));
  pathos_canvas_take_focus (fixture->canvas);
  g_assert_true (gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == GTK_WIDGET (fixture->strip));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);
  g_test_add ("/overview-strip/appears", Fixture, NULL, set_up, test_appears, tear_down);
  g_test_add ("/overview-strip/pointer", Fixture, NULL, set_up, test_pointer, tear_down);
  g_test_add ("/overview-strip/pointer-rtl", Fixture, "ar", set_up, test_pointer, tear_down);
  g_test_add ("/overview-strip/value", Fixture, NULL, set_up, test_value, tear_down);
  g_test_add ("/overview-strip/value-rtl", Fixture, "ar", set_up, test_value, tear_down);
  g_test_add ("/overview-strip/focus", Fixture, NULL, set_up, test_focus, tear_down);
  return g_test_run ();
}

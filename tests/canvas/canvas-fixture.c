/* canvas-fixture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "canvas-fixture.h"

#include "pathos-canvas-private.h"

/* Runs the main loop until nothing is pending, however slow the machine. */
void
canvas_fixture_settle (PathosCanvas *canvas)
{
  PathosSceneModel     *model = pathos_canvas_get_model (canvas);
  const PathosViewport *viewport = pathos_scroller_get_viewport (canvas->scroller);

  while (pathos_scene_model_is_pending (model) || pathos_scene_model_get_parts (model) == NULL ||
         viewport->width <= 0)
    g_main_context_iteration (NULL, TRUE);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (canvas));
  while (pathos_scene_model_is_pending (model) || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

/* Runs an action of the table, as its key does. */
void
canvas_fixture_press (PathosCanvas *canvas,
                      const char   *action)
{
  gtk_widget_activate_action (GTK_WIDGET (canvas), action, NULL);
  canvas_fixture_settle (canvas);
}

/* Returns: (transfer none): the gesture of this type and button */
gpointer
canvas_fixture_find_gesture (PathosCanvas *canvas,
                             GType         type,
                             guint         button)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (canvas));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) == type &&
          gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (controller)) == button)
        return controller;
    }

  g_assert_not_reached ();
}

/* Returns: (nullable): the empty cell of @lane at @column */
const PathosPlaced *
canvas_fixture_find_cell (PathosCanvas        *canvas,
                          const PathosElement *lane,
                          const PathosElement *column)
{
  PathosPartsIter     iter = { pathos_scene_model_get_parts (pathos_canvas_get_model (canvas)) };
  const PathosPlaced *placed;

  while ((placed = pathos_parts_iter_next (&iter)) != NULL)
    {
      if (placed->group->part == PATHOS_PART_CELL && g_str_equal (placed->group->id, lane->id) &&
          g_str_equal (placed->group->at, column->id))
        return placed;
    }

  return NULL;
}

/* Returns: (transfer none): a window with @child, which is the canvas or has it inside */
GtkWidget *
canvas_fixture_open (PathosCanvas *canvas,
                     GtkWidget    *child)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 700);
  gtk_window_present (GTK_WINDOW (window));
  canvas_fixture_settle (canvas);

  return window;
}

void
canvas_fixture_close (GtkWidget    *window,
                      PathosCanvas *canvas)
{
  g_object_ref (canvas);
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (canvas);
}

void
canvas_fixture_set_up (CanvasFixture *fixture,
                       gconstpointer  data)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  map_set_up (&fixture->map, NULL);
  fixture->canvas = PATHOS_CANVAS (pathos_canvas_new ());
  pathos_canvas_set_theme (fixture->canvas, pathos_theme_get (PATHOS_THEME_LIGHT, FALSE));
  pathos_canvas_set_document (fixture->canvas, fixture->map.document);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (fixture->canvas));
  fixture->window = canvas_fixture_open (fixture->canvas, scrolled);
}

void
canvas_fixture_tear_down (CanvasFixture *fixture,
                          gconstpointer  data)
{
  canvas_fixture_close (fixture->window, fixture->canvas);
  map_tear_down (&fixture->map, NULL);
}

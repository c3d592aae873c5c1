/* pathos-screenshot.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-screenshot.h"

#define SCALE       2
#define SETTLE_TIME 600 /* milliseconds to wait for animations after the map is drawn */

/* Draws the window with its own renderer, so that the picture shows nothing of the desktop and has
 * transparent corners. */
static GdkTexture *
draw_window (GtkWidget *window)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  g_autoptr (GskRenderNode) node = NULL;
  GskRenderer *renderer = gtk_native_get_renderer (GTK_NATIVE (window));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  int          width = gtk_widget_get_width (window);
  int          height = gtk_widget_get_height (window);

  g_assert (GTK_IS_WIDGET (window));

  gtk_snapshot_scale (snapshot, SCALE, SCALE);
  gdk_paintable_snapshot (paintable, GDK_SNAPSHOT (snapshot), width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL)
    return NULL;

  return gsk_renderer_render_texture (renderer,
                                      node,
                                      &GRAPHENE_RECT_INIT (0, 0, width * SCALE, height * SCALE));
}

/* The paintable of a widget has its content only right after a frame. */
static void
painted_cb (GtkWidget     *window,
            GdkFrameClock *clock)
{
  const char *path = g_object_get_data (G_OBJECT (window), "picture");
  g_autoptr (GdkTexture) texture = draw_window (window);

  g_assert (PATHOS_IS_WINDOW (window));
  g_assert (GDK_IS_FRAME_CLOCK (clock));

  g_signal_handlers_disconnect_by_func (clock, painted_cb, window);
  if (texture == NULL || !gdk_texture_save_to_png (texture, path))
    g_printerr ("pathos: Could not write %s\n", path);

  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
settled_cb (gpointer user_data)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (user_data);

  g_assert (PATHOS_IS_WINDOW (user_data));

  g_signal_connect_object (clock, "after-paint", G_CALLBACK (painted_cb), user_data, G_CONNECT_SWAPPED);
  gtk_widget_queue_draw (user_data);
  return G_SOURCE_REMOVE;
}

static void
drawn_cb (GtkWidget *window,
          gpointer   canvas)
{
  g_assert (PATHOS_IS_WINDOW (window));
  g_assert (PATHOS_IS_CANVAS (canvas));

  g_signal_handlers_disconnect_by_func (canvas, drawn_cb, window);
  g_timeout_add_full (G_PRIORITY_LOW, SETTLE_TIME, settled_cb, g_object_ref (window), g_object_unref);
}

/**
 * pathos_screenshot_take:
 *
 * Writes a picture of @window to @path once its map is drawn, then closes the window.
 */
void
pathos_screenshot_take (PathosWindow *window,
                        const char   *path)
{
  g_return_if_fail (PATHOS_IS_WINDOW (window));
  g_return_if_fail (path != NULL);

  g_object_set_data_full (G_OBJECT (window), "picture", g_strdup (path), g_free);
  pathos_canvas_set_magnifiable (pathos_window_get_canvas (window), TRUE);
  g_signal_connect_object (pathos_window_get_canvas (window),
                           "drawn",
                           G_CALLBACK (drawn_cb),
                           window,
                           G_CONNECT_SWAPPED);
}

/* pathos-picture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-picture.h"

#define SCALE 2
#define REST  600 /* milliseconds after the map is drawn, in which what moves comes to rest */

/* The window as its own renderer draws it: nothing of the desktop around it, its round corners transparent. */
static GdkTexture *
draw_window (GtkWidget *window)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  g_autoptr (GskRenderNode) node = NULL;
  GskRenderer *renderer = gtk_native_get_renderer (GTK_NATIVE (window));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  int          width = gtk_widget_get_width (window);
  int          height = gtk_widget_get_height (window);

  gtk_snapshot_scale (snapshot, SCALE, SCALE);
  gdk_paintable_snapshot (paintable, GDK_SNAPSHOT (snapshot), width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL)
    return NULL;

  return gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, width * SCALE, height * SCALE));
}

/* Only right after a frame does a widget know how it is drawn. */
static void
painted_cb (GtkWidget     *window,
            GdkFrameClock *clock)
{
  const char *path = g_object_get_data (G_OBJECT (window), "picture");
  g_autoptr (GdkTexture) texture = draw_window (window);

  g_signal_handlers_disconnect_by_func (clock, painted_cb, window);
  if (texture == NULL || !gdk_texture_save_to_png (texture, path))
    g_printerr ("pathos: %s could not be written\n", path);

  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
rested_cb (gpointer user_data)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (user_data);

  g_signal_connect_object (clock, "after-paint", G_CALLBACK (painted_cb), user_data, G_CONNECT_SWAPPED);
  gtk_widget_queue_draw (user_data);
  return G_SOURCE_REMOVE;
}

static void
drawn_cb (GtkWidget *window,
          gpointer   canvas)
{
  g_signal_handlers_disconnect_by_func (canvas, drawn_cb, window);
  g_timeout_add_full (G_PRIORITY_LOW, REST, rested_cb, g_object_ref (window), g_object_unref);
}

/* Writes a picture of a window to @path, as soon as its map is seen, and closes it. */
void
pathos_picture_take (PathosWindow *window,
                     const char   *path)
{
  g_object_set_data_full (G_OBJECT (window), "picture", g_strdup (path), g_free);
  g_signal_connect_object (pathos_window_get_canvas (window), "drawn", G_CALLBACK (drawn_cb), window, G_CONNECT_SWAPPED);
}

/* pathos-window-focus.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-window-private.h"

/* Whatever is done in the window around the map, the focus returns to the map, on which keys act. */

/* Up to libadwaita 1.7, a breakpoint hides the content of the window until the next frame. The focus would
 * start again at the first widget, and the map would select another element and scroll to it. So the focus is
 * restored. */
static gboolean
refocus_cb (GtkWidget     *widget,
            GdkFrameClock *clock,
            gpointer       user_data)
{
  PathosWindow *self = PATHOS_WINDOW (widget);
  g_autoptr (GtkWidget) focus = NULL;

  if (--self->frames_until_refocus > 0)
    return G_SOURCE_CONTINUE;

  focus = g_steal_pointer (&self->focus);
  if (focus != NULL && gtk_widget_get_root (focus) == GTK_ROOT (self))
    gtk_widget_grab_focus (focus);
  return G_SOURCE_REMOVE;
}

static void
breakpoint_changed_cb (PathosWindow *self)
{
  g_assert (PATHOS_IS_WINDOW (self));

  g_set_object (&self->focus, gtk_root_get_focus (GTK_ROOT (self)));
  if (self->frames_until_refocus == 0)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), refocus_cb, NULL, NULL);
  self->frames_until_refocus = 2;
}

static gboolean
focus_map_cb (gpointer user_data)
{
  PathosWindow *self = PATHOS_WINDOW (user_data);

  if (gtk_root_get_focus (GTK_ROOT (self)) == NULL && gtk_widget_get_mapped (GTK_WIDGET (self->canvas)) &&
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) == NULL &&
      self->document != NULL)
    pathos_canvas_take_focus (self->canvas);
  return G_SOURCE_REMOVE;
}

static gboolean
is_inside (GtkWidget *focus,
           gpointer   widget)
{
  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* A button that becomes insensitive loses the focus to nothing. The map gets it back, once GTK is done. */
static void
focus_changed_cb (PathosWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  g_assert (PATHOS_IS_WINDOW (self));

  if (focus == NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, focus_map_cb, g_object_ref (self), g_object_unref);
  if (is_inside (focus, gtk_menu_button_get_popover (self->menu_button)))
    self->menu_is_from_map |= self->map_had_focus;
  self->map_had_focus = is_inside (focus, self->canvas);
}

static gboolean
return_focus_cb (gpointer user_data)
{
  PathosWindow *self = PATHOS_WINDOW (user_data);

  if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) != NULL)
    return G_SOURCE_REMOVE;

  if (is_inside (gtk_root_get_focus (GTK_ROOT (self)), GTK_WIDGET (self->menu_button)) &&
      self->document != NULL)
    pathos_canvas_take_focus (self->canvas);
  self->menu_is_from_map = FALSE;
  return G_SOURCE_REMOVE;
}

/* A menu that was opened from the map gives the focus back to it, not to its button, and so does a dialog
 * that was opened from that menu. */
static void
menu_changed_cb (PathosWindow *self)
{
  g_assert (PATHOS_IS_WINDOW (self));

  if (!gtk_menu_button_get_active (self->menu_button) && self->menu_is_from_map)
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, return_focus_cb, g_object_ref (self), g_object_unref);
}

/* A click on a button leaves the focus where it was, so that keys go on acting on the map. */
static void
leave_focus_on_click (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget))
    gtk_widget_set_focus_on_click (widget, FALSE);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    leave_focus_on_click (child);
}

void
pathos_window_init_focus (PathosWindow *self)
{
  g_return_if_fail (PATHOS_IS_WINDOW (self));

  leave_focus_on_click (GTK_WIDGET (self));
  g_signal_connect (self, "notify::current-breakpoint", G_CALLBACK (breakpoint_changed_cb), NULL);
  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (focus_changed_cb), NULL);
  g_signal_connect (self, "notify::visible-dialog", G_CALLBACK (menu_changed_cb), NULL);
  g_signal_connect_object (self->menu_button,
                           "notify::active",
                           G_CALLBACK (menu_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
}

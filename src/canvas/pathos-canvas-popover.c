/* pathos-canvas-popover.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

/* Menus and fields that open on the map give the focus back when they close. */

/**
 * pathos_canvas_find_open:
 *
 * Returns: (transfer none) (nullable): a menu or field that is open on the map, and has or gets the focus
 */
GtkWidget *
pathos_canvas_find_open (PathosCanvas *self)
{
  GtkWidget *child;

  g_return_val_if_fail (PATHOS_IS_CANVAS (self), NULL);

  child = gtk_widget_get_first_child (GTK_WIDGET (self));
  while (child != NULL &&
         !(GTK_IS_POPOVER (child) && gtk_widget_get_visible (child) && gtk_widget_get_can_focus (child)))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static gboolean
return_focus_cb (gpointer user_data)
{
  PathosCanvas *self = PATHOS_CANVAS (user_data);

  self->returning = 0;
  /* Who types fast has opened the next popover before the focus returns from the last one. */
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && pathos_canvas_is_free_to_focus (self) &&
      pathos_canvas_find_open (self) == NULL && !pathos_text_editor_is_running (self->editor))
    pathos_canvas_return_focus (self);
  return G_SOURCE_REMOVE;
}

/**
 * pathos_canvas_return_focus_later:
 *
 * Gives the focus back once GTK, which gives it to the canvas when a popover closes, is done. Until then, an
 * action that was chosen there acts on the part already.
 */
void
pathos_canvas_return_focus_later (PathosCanvas *self)
{
  g_return_if_fail (PATHOS_IS_CANVAS (self));

  if (self->returning == 0)
    self->returning = g_idle_add_full (G_PRIORITY_HIGH_IDLE, return_focus_cb, self, NULL);
}

/* A popover that finds no place any more, such as in a smaller window, is hidden, but not closed. */
static void
popover_unmapped_cb (PathosCanvas *self,
                     GtkPopover   *popover)
{
  g_assert (PATHOS_IS_CANVAS (self));

  gtk_popover_popdown (popover);
  pathos_canvas_return_focus_later (self);
}

static gboolean
close_left_cb (gpointer user_data)
{
  GtkRoot   *root = gtk_widget_get_root (user_data);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && !gtk_widget_is_ancestor (focus, user_data))
    gtk_popover_popdown (user_data);
  return G_SOURCE_REMOVE;
}

/* Assistive technology can move the focus to a part. A popover that stayed open would get the keys
 * nevertheless. Where the focus goes is known only afterwards. */
static void
focus_left_cb (GtkPopover *popover)
{
  g_assert (GTK_IS_POPOVER (popover));

  g_idle_add_full (G_PRIORITY_HIGH_IDLE, close_left_cb, g_object_ref (popover), g_object_unref);
}

/**
 * pathos_canvas_watch_popover:
 * @popover: a child of the canvas
 *
 * Gives the focus back when @popover is no longer seen, and closes it when the focus has gone elsewhere.
 * While it is open, no key that is released reaches the canvas.
 */
void
pathos_canvas_watch_popover (PathosCanvas *self,
                             GtkPopover   *popover)
{
  GtkEventController *focus;

  g_return_if_fail (PATHOS_IS_CANVAS (self));
  g_return_if_fail (GTK_IS_POPOVER (popover));

  focus = gtk_event_controller_focus_new ();
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), popover);
  gtk_widget_add_controller (GTK_WIDGET (popover), focus);
  g_signal_connect_swapped (popover, "map", G_CALLBACK (pathos_canvas_release_space), self);
  g_signal_connect_swapped (popover, "closed", G_CALLBACK (pathos_canvas_return_focus_later), self);
  g_signal_connect_object (popover, "unmap", G_CALLBACK (popover_unmapped_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

/**
 * pathos_canvas_point_popover:
 * @popover: a child of the canvas
 * @area: of the canvas, pixels
 *
 * Has @popover point to all of @area.
 */
void
pathos_canvas_point_popover (GtkPopover            *popover,
                             const graphene_rect_t *area)
{
  g_return_if_fail (GTK_IS_POPOVER (popover));
  g_return_if_fail (area != NULL);

  gtk_popover_set_pointing_to (popover, &(GdkRectangle) { (int) area->origin.x, (int) area->origin.y,
                                                          (int) area->size.width + 1,
                                                          (int) area->size.height + 1 });
}

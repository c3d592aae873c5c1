/* pathos-canvas-keys.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

#include "pathos-edits.h"

/* Which keys do what. */

/* Returns: (nullable): what has the focus, if keys go to it */
static const PathosPlaced *
get_target (PathosCanvas *self)
{
  return pathos_canvas_has_keys (self) ? pathos_canvas_get_focused (self) : NULL;
}

/* Left and right are earlier and later, or the other way round in a map that is read from right to left.
 *
 * Returns: −1 or 1: the one for the other */
static int
get_mirrored (PathosCanvas *self,
              GVariant     *args)
{
  int direction;

  g_variant_get (args, "(i)", &direction);
  return self->scene->rtl ? -direction : direction;
}

/* What is added to the selection are items: cells on the way are passed over. */
static void
walk (PathosCanvas *self,
      int           dx,
      int           dy,
      gboolean      extends)
{
  const PathosPlaced *from = pathos_canvas_get_focused (self);
  const PathosPlaced *to = from != NULL ? pathos_parts_get_beside (self->parts, from, dx, dy) : pathos_parts_get_first (self->parts);

  while (extends && to != NULL && to->group->part != PATHOS_PART_ITEM)
    to = pathos_parts_get_beside (self->parts, to, dx, dy);
  if (to == NULL)
    return;

  if (!extends)
    pathos_selection_set_only (self->selection, NULL);
  else if (!pathos_selection_contains (self->selection, to->group->id))
    pathos_selection_toggle (self->selection, to->group->id);
  pathos_canvas_focus_on (self, to);
}

/* On a point of the curve, up and down set the feeling, unless they are to lead on from everywhere. */
static gboolean
walk_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  PathosCanvas  *self = PATHOS_CANVAS (widget);
  PathosElement *element = pathos_canvas_find_element (self, get_target (self));
  int            dx, dy;
  gboolean       leads_on, with_shift;

  if (!pathos_canvas_has_keys (self))
    return FALSE;

  g_variant_get (args, "(iibb)", &dx, &dy, &leads_on, &with_shift);
  if (dy != 0 && !leads_on && element != NULL && PATHOS_IS_FEELING (element))
    pathos_canvas_step_feeling (self, PATHOS_FEELING (element), -dy, with_shift ? PATHOS_FINE_PARTS : PATHOS_SNAP_PARTS);
  else
    walk (self, dx, dy, with_shift);
  return TRUE;
}

static gboolean
end_cb (GtkWidget *widget,
        GVariant  *args,
        gpointer   user_data)
{
  PathosCanvas       *self = PATHOS_CANVAS (widget);
  const PathosPlaced *from = get_target (self);

  if (from == NULL)
    return FALSE;

  pathos_selection_set_only (self->selection, NULL);
  pathos_canvas_focus_on (self, pathos_parts_get_end (self->parts, from, get_mirrored (self, args)));
  return TRUE;
}

static gboolean
move_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  PathosCanvas       *self = PATHOS_CANVAS (widget);
  const PathosPlaced *from = get_target (self);

  return from != NULL && pathos_canvas_step_touchpoint (self, from->group->id, get_mirrored (self, args));
}

static gboolean
rate_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  PathosCanvas  *self = PATHOS_CANVAS (widget);
  PathosElement *element = pathos_canvas_find_element (self, get_target (self));
  int            value;

  if (element == NULL || !PATHOS_IS_FEELING (element))
    return FALSE;

  g_variant_get (args, "(i)", &value);
  pathos_canvas_set_feeling (self, PATHOS_FEELING (element), value);
  return TRUE;
}

static gboolean
edit_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  PathosCanvas       *self = PATHOS_CANVAS (widget);
  const PathosPlaced *placed = get_target (self);

  if (placed == NULL || placed->group->part != PATHOS_PART_ITEM)
    return FALSE;

  pathos_canvas_reveal (self, placed);
  return pathos_canvas_begin_text (self, placed, NULL);
}

static gboolean
delete_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  PathosCanvas *self = PATHOS_CANVAS (widget);

  if (!pathos_canvas_has_keys (self))
    return FALSE;

  pathos_canvas_delete_selected (self);
  return TRUE;
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  PathosCanvas *self = PATHOS_CANVAS (widget);

  if (pathos_canvas_cancel_drag (self))
    return TRUE;
  if (!pathos_canvas_has_keys (self) || pathos_selection_get_ids (self->selection)->len == 0)
    return FALSE;

  pathos_selection_set_only (self->selection, NULL);
  return TRUE;
}

static gboolean
zoom_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  PathosCanvas *self = PATHOS_CANVAS (widget);
  int           direction;

  g_variant_get (args, "(i)", &direction);
  if (direction == 0)
    pathos_canvas_set_zoom (self, 1);
  else
    pathos_canvas_step_zoom (self, direction);
  return TRUE;
}

static gboolean
pressed_cb (PathosCanvas *self,
            guint         keyval)
{
  if (keyval != GDK_KEY_space || !pathos_canvas_has_keys (self))
    return GDK_EVENT_PROPAGATE;

  self->space_held = TRUE;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grab");
  return GDK_EVENT_STOP;
}

static void
released_cb (PathosCanvas *self,
             guint         keyval)
{
  if (keyval != GDK_KEY_space || !self->space_held)
    return;

  self->space_held = FALSE;
  if (!self->panning)
    gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
}

static void
focus_left_cb (PathosCanvas *self)
{
  released_cb (self, GDK_KEY_space);
}

void
pathos_canvas_init_keys (PathosCanvas *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (keys, "key-released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

void
pathos_canvas_class_init_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint           keys[2];
    GdkModifierType modifiers;
    GtkShortcutFunc callback;
    const char     *args;
  } shortcuts[] = {
    { { GDK_KEY_Left, GDK_KEY_KP_Left }, 0, walk_cb, "(-1, 0, false, false)" },
    { { GDK_KEY_Right, GDK_KEY_KP_Right }, 0, walk_cb, "(1, 0, false, false)" },
    { { GDK_KEY_Up, GDK_KEY_KP_Up }, 0, walk_cb, "(0, -1, false, false)" },
    { { GDK_KEY_Down, GDK_KEY_KP_Down }, 0, walk_cb, "(0, 1, false, false)" },
    { { GDK_KEY_Left, GDK_KEY_KP_Left }, GDK_SHIFT_MASK, walk_cb, "(-1, 0, false, true)" },
    { { GDK_KEY_Right, GDK_KEY_KP_Right }, GDK_SHIFT_MASK, walk_cb, "(1, 0, false, true)" },
    { { GDK_KEY_Up, GDK_KEY_KP_Up }, GDK_SHIFT_MASK, walk_cb, "(0, -1, false, true)" },
    { { GDK_KEY_Down, GDK_KEY_KP_Down }, GDK_SHIFT_MASK, walk_cb, "(0, 1, false, true)" },
    { { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up }, 0, walk_cb, "(0, -1, true, false)" },
    { { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down }, 0, walk_cb, "(0, 1, true, false)" },
    { { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up }, GDK_SHIFT_MASK, walk_cb, "(0, -1, true, true)" },
    { { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down }, GDK_SHIFT_MASK, walk_cb, "(0, 1, true, true)" },
    { { GDK_KEY_Home, GDK_KEY_KP_Home }, 0, end_cb, "(-1,)" },
    { { GDK_KEY_End, GDK_KEY_KP_End }, 0, end_cb, "(1,)" },
    { { GDK_KEY_Left, GDK_KEY_KP_Left }, GDK_CONTROL_MASK, move_cb, "(-1,)" },
    { { GDK_KEY_Right, GDK_KEY_KP_Right }, GDK_CONTROL_MASK, move_cb, "(1,)" },
    { { GDK_KEY_1, GDK_KEY_KP_1 }, 0, rate_cb, "(-2,)" },
    { { GDK_KEY_2, GDK_KEY_KP_2 }, 0, rate_cb, "(-1,)" },
    { { GDK_KEY_3, GDK_KEY_KP_3 }, 0, rate_cb, "(0,)" },
    { { GDK_KEY_4, GDK_KEY_KP_4 }, 0, rate_cb, "(1,)" },
    { { GDK_KEY_5, GDK_KEY_KP_5 }, 0, rate_cb, "(2,)" },
    { { GDK_KEY_Return, GDK_KEY_KP_Enter }, 0, edit_cb, NULL },
    { { GDK_KEY_F2, 0 }, 0, edit_cb, NULL },
    { { GDK_KEY_Delete, GDK_KEY_KP_Delete }, 0, delete_cb, NULL },
    { { GDK_KEY_Escape, 0 }, 0, escape_cb, NULL },
    { { GDK_KEY_plus, GDK_KEY_KP_Add }, GDK_CONTROL_MASK, zoom_cb, "(1,)" },
    { { GDK_KEY_equal, 0 }, GDK_CONTROL_MASK, zoom_cb, "(1,)" },
    { { GDK_KEY_minus, GDK_KEY_KP_Subtract }, GDK_CONTROL_MASK, zoom_cb, "(-1,)" },
    { { GDK_KEY_0, GDK_KEY_KP_0 }, GDK_CONTROL_MASK, zoom_cb, "(0,)" },
  };

  widget_class->focus = pathos_canvas_focus;
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      for (guint j = 0; j < 2 && shortcuts[i].keys[j] != 0; j++)
        gtk_widget_class_add_shortcut (widget_class,
                                       g_object_new (GTK_TYPE_SHORTCUT,
                                                     "trigger", gtk_keyval_trigger_new (shortcuts[i].keys[j], shortcuts[i].modifiers),
                                                     "action", gtk_callback_action_new (shortcuts[i].callback, NULL, NULL),
                                                     "arguments", shortcuts[i].args != NULL ? g_variant_new_parsed (shortcuts[i].args) : NULL,
                                                     NULL));
    }
}

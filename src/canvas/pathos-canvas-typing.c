/* pathos-canvas-typing.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

/* A map is filled like a spreadsheet: typing begins what belongs in an empty cell, and elsewhere replaces the
 * text that is there; Enter goes on below, Tab to the next, and once more to the one behind that, until
 * another key is pressed. On a point of a curve, where digits are values, a letter begins its word, and on a
 * persona its name. */

#define FIRST_DEAD_KEY GDK_KEY_dead_grave
#define LAST_DEAD_KEY  GDK_KEY_dead_longsolidusoverlay

/* Returns: whether the key begins a text: a character, or what begins one, as a dead accent does */
static gboolean
is_typed (guint           keyval,
          GdkModifierType state)
{
  gunichar letter = gdk_keyval_to_unicode (keyval);

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK))
    return FALSE;

  return g_unichar_isgraph (letter) || (keyval >= FIRST_DEAD_KEY && keyval <= LAST_DEAD_KEY) ||
         keyval == GDK_KEY_Multi_key;
}

/* Returns: whether digits are values there: on a point, and on the persona of a curve */
static gboolean
takes_digits (PathosCanvas       *self,
              const PathosPlaced *placed)
{
  PathosTracks *tracks = pathos_scene_model_get_tracks (self->model);

  g_assert (PATHOS_IS_CANVAS (self));

  return placed->group->axes != NULL ||
         (tracks != NULL && pathos_tracks_contains (tracks, placed->group->id));
}

/* Begins the text to which the key belongs. Returns: whether there is one */
static gboolean
begin_typing (PathosCanvas       *self,
              const PathosPlaced *placed,
              gunichar            letter,
              GdkEvent           *event)
{
  gboolean is_cell = placed->group->part == PATHOS_PART_CELL;
  gboolean is_digit = g_unichar_isdigit (letter) || (event != NULL && pathos_action_find_digit (event) != 0);

  g_assert (PATHOS_IS_CANVAS (self));

  if (is_cell)
    return placed->group->axes == NULL && pathos_canvas_fill (self, placed);

  return !(is_digit && takes_digits (self, placed)) && pathos_canvas_begin_text (self, placed, NULL);
}

/* Returns: (nullable): the part to which Tab goes on */
static const PathosPlaced *
find_next (PathosCanvas       *self,
           const PathosPlaced *from,
           int                 direction)
{
  gboolean rtl = pathos_scene_model_get_scene (self->model)->rtl;

  g_assert (PATHOS_IS_CANVAS (self));

  return pathos_parts_get_beside (pathos_scene_model_get_parts (self->model), from,
                                  rtl ? -direction : direction, 0);
}

/* Tab goes on along the row if it has come from a text. Otherwise it leaves the map. */
static gboolean
tab_pressed_cb (PathosCanvas   *self,
                guint           keyval,
                guint           keycode,
                GdkModifierType state)
{
  const PathosPlaced *focused, *next = NULL;

  g_assert (PATHOS_IS_CANVAS (self));

  if (!self->fills || state & (GDK_CONTROL_MASK | GDK_ALT_MASK) ||
      (keyval != GDK_KEY_Tab && keyval != GDK_KEY_KP_Tab && keyval != GDK_KEY_ISO_Left_Tab))
    return GDK_EVENT_PROPAGATE;

  focused = pathos_canvas_get_acting (self);
  if (focused != NULL)
    next = find_next (self, focused, state & GDK_SHIFT_MASK ? -1 : 1);
  self->fills = next != NULL;
  if (next == NULL)
    return GDK_EVENT_PROPAGATE;

  pathos_canvas_focus_on (self, next);
  return GDK_EVENT_STOP;
}

/* The key goes through the input method, so that a dead accent and a letter make one letter. */
static gboolean
key_pressed_cb (PathosCanvas          *self,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                GtkEventControllerKey *controller)
{
  const PathosPlaced *placed = pathos_canvas_get_focused (self), *rated;
  gunichar            letter = gdk_keyval_to_unicode (keyval);
  GdkEvent           *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));

  g_assert (PATHOS_IS_CANVAS (self));
  g_assert (GTK_IS_EVENT_CONTROLLER_KEY (controller));

  if (event != NULL && placed != NULL && placed->group->axes != NULL &&
      pathos_action_find_digit (event) == GDK_KEY_0)
    letter = '0';

  if (placed == NULL || !is_typed (keyval, state) || pathos_text_editor_is_running (self->editor) ||
      pathos_canvas_is_gesturing (self) || !pathos_canvas_holds_focus (self))
    return GDK_EVENT_PROPAGATE;

  /* What is typed is the text of the link. */
  if (self->link_from != NULL)
    {
      if (pathos_canvas_take_link (self))
        gtk_text_view_im_context_filter_keypress (GTK_TEXT_VIEW (pathos_text_editor_get_view (self->editor)),
                                                  event);
      return GDK_EVENT_STOP;
    }

  rated = pathos_canvas_begins_number (letter) ? pathos_canvas_find_rated (self, placed) : NULL;
  if (rated != NULL)
    {
      if (rated != placed)
        pathos_canvas_focus_on (self, rated);
      pathos_canvas_begin_number (self, rated, letter);
      return GDK_EVENT_STOP;
    }

  if (!begin_typing (self, placed, letter, event))
    return GDK_EVENT_PROPAGATE;
  gtk_text_view_im_context_filter_keypress (GTK_TEXT_VIEW (pathos_text_editor_get_view (self->editor)),
                                            event);
  return GDK_EVENT_STOP;
}

/* Returns: whether Tab makes another one behind @element: behind one that was just added, and behind the last
 * of the map */
static gboolean
makes_another (PathosElement      *element,
               PathosElement      *added,
               const PathosPlaced *from,
               const PathosPlaced *next)
{
  if (element == NULL || !pathos_insert_repeats (pathos_insert_get_kind (element), FALSE))
    return FALSE;
  if (element == added || next == NULL)
    return TRUE;

  return next->group->role != from->group->role && next->group->part != PATHOS_PART_CELL;
}

/* @added: (nullable): what was just added
 * @makes: whether there may be another; not where the last one stayed empty */
static void
go_on (PathosCanvas  *self,
       PathosElement *added,
       gboolean       makes,
       int            direction)
{
  const PathosPlaced *focused, *next;
  PathosElement      *element;

  g_assert (PATHOS_IS_CANVAS (self));

  pathos_scene_model_update (self->model);
  focused = pathos_canvas_get_focused (self);
  if (focused == NULL)
    return;

  if (pathos_text_editor_begin_beside (self->editor, focused, direction))
    {
      g_object_notify (G_OBJECT (self), "editing");
      return;
    }

  next = find_next (self, focused, direction);
  element = pathos_scene_model_find_element (self->model, focused->group->id);
  if (makes && direction > 0 && makes_another (element, added, focused, next))
    pathos_canvas_add (self, pathos_insert_get_kind (element), focused);
  else if (next != NULL)
    pathos_canvas_focus_on (self, next);
  self->fills = TRUE;
}

/**
 * pathos_canvas_text_ended:
 * @had_focus: whether the text had the focus, which it has lost
 * @exit: the key that ended it
 *
 * Moves the focus back to what the text belongs to, and goes on from there: with Enter to another card below
 * one that was just added; with Tab to the next text, to the next part, or to a new one.
 */
void
pathos_canvas_text_ended (PathosCanvas  *self,
                          gboolean       had_focus,
                          PathosTextExit exit)
{
  const PathosPlaced *focused;
  g_autoptr (PathosElement) added = NULL;
  gboolean is_dropped;

  g_return_if_fail (PATHOS_IS_CANVAS (self));

  self->fills = FALSE;
  g_object_notify (G_OBJECT (self), "editing");
  added = g_steal_pointer (&self->added);
  is_dropped = added != NULL && added->list == NULL;
  if (is_dropped)
    g_clear_object (&added);
  if (added != NULL && had_focus)
    pathos_canvas_focus_on_id (self, added->id);
  /* What gets the focus is called by its new text then. */
  if (had_focus && pathos_scene_model_is_pending (self->model))
    pathos_scene_model_update (self->model);
  focused = pathos_canvas_get_focused (self);
  if (had_focus && focused != NULL)
    pathos_canvas_focus_on (self, focused);
  else if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self)); /* an item without a text may be gone */

  if (exit == PATHOS_TEXT_EXIT_ENTER && added != NULL && focused != NULL &&
      pathos_insert_repeats (pathos_insert_get_kind (added), TRUE))
    pathos_canvas_add (self, pathos_insert_get_kind (added), focused);
  else if (exit == PATHOS_TEXT_EXIT_TAB || exit == PATHOS_TEXT_EXIT_BACK_TAB)
    go_on (self, added, !is_dropped, exit == PATHOS_TEXT_EXIT_TAB ? 1 : -1);
}

void
pathos_canvas_init_typing (PathosCanvas *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_return_if_fail (PATHOS_IS_CANVAS (self));

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (tab_pressed_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

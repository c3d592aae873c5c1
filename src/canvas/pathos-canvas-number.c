/* pathos-canvas-number.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

#include "pathos-clean.h"
#include "pathos-words.h"

#include <glib/gi18n.h>

/* A number that is typed on a point of a curve, or where one is missing, in a small field beside it. A word
 * may follow: “−1.7 cheated”. */

#define WIDTH      12 /* characters */
#define MAX_LENGTH 80

/* Returns: (nullable): what a number is typed for: @placed or, if that has a curve, the first empty place of
 * it */
const PathosPlaced *
pathos_canvas_find_rated (PathosCanvas       *self,
                          const PathosPlaced *placed)
{
  g_return_val_if_fail (PATHOS_IS_CANVAS (self), NULL);
  g_return_val_if_fail (placed != NULL, NULL);

  if (placed->group->axes != NULL)
    return placed;
  if (placed->group->part == PATHOS_PART_CELL)
    return NULL;

  return pathos_parts_find_empty (pathos_scene_model_get_parts (self->model), placed->group->id);
}

/* Returns: whether a number can begin with @letter. Digits above 0 are ratings. */
gboolean
pathos_canvas_begins_number (gunichar letter)
{
  return letter == '+' || letter == '-' || letter == 0x2212 || letter == '0';
}

/* @text: with a point or a comma, and any kind of minus, then perhaps a word. @word: (out): what follows the
 * number. Returns: whether that is a value on @axis */
static gboolean
parse (const char       *text,
       const PathosAxis *axis,
       double           *value,
       char            **word)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  char *end;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar letter = g_utf8_get_char (text);

      if (letter == 0x2212 || letter == '-')
        g_string_append_c (plain, '-');
      else if (letter == ',' || letter == '.')
        g_string_append_c (plain, '.');
      else if (letter == '+' || g_unichar_isdigit (letter))
        g_string_append_c (plain, letter == '+' ? '+' : (char) ('0' + g_unichar_digit_value (letter)));
      else if (!g_unichar_isspace (letter))
        return FALSE;
      else if (plain->len > 0)
        break;
    }

  *word = pathos_clean_ends (text);
  *value = g_ascii_strtod (plain->str, &end);
  return plain->len > 0 && *end == '\0' && *value >= axis->minimum && *value <= axis->maximum;
}

/* Sets the value, and goes on to the next place of the curve or, if @direction is −1, to the one before. */
static void
enter (PathosCanvas *self,
       int           direction)
{
  GtkEditable        *entry = GTK_EDITABLE (gtk_popover_get_child (GTK_POPOVER (self->number)));
  const PathosPlaced *placed = pathos_canvas_get_focused (self);
  double              value;
  g_autofree char    *word = NULL;

  g_assert (PATHOS_IS_CANVAS (self));

  if (placed == NULL || placed->group->axes == NULL)
    {
      gtk_popover_popdown (GTK_POPOVER (self->number));
      return;
    }

  if (!parse (gtk_editable_get_text (entry), &placed->group->axes->axis[0], &value, &word))
    {
      const PathosAxis *axis = &placed->group->axes->axis[0];
      const char       *language = pango_language_to_string (gtk_get_default_language ());
      g_autofree char  *minimum = pathos_words_format_number (language, axis->minimum, 0, FALSE);
      g_autofree char  *maximum = pathos_words_format_number (language, axis->maximum, 0, FALSE);
      g_autofree char  *message = g_strdup_printf (_ ("This is not a number from %s to %s."), minimum,
                                                   maximum);

      gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
      pathos_canvas_refuse (self, message);
      return;
    }

  /* The focus goes on from here, not back to the point first, which would be read out again. */
  pathos_canvas_enter_value (self, placed, value, word, direction);
  gtk_popover_popdown (GTK_POPOVER (self->number));
}

static void
activate_cb (PathosCanvas *self)
{
  g_assert (PATHOS_IS_CANVAS (self));

  enter (self, 1);
}

/* Tab ends a number as it ends a text. The focus would go to what is beside the map. */
static gboolean
key_pressed_cb (PathosCanvas   *self,
                guint           keyval,
                guint           keycode,
                GdkModifierType state)
{
  g_assert (PATHOS_IS_CANVAS (self));

  if (keyval != GDK_KEY_Tab && keyval != GDK_KEY_KP_Tab && keyval != GDK_KEY_ISO_Left_Tab)
    return GDK_EVENT_PROPAGATE;

  enter (self, state & GDK_SHIFT_MASK ? -1 : 1);
  return GDK_EVENT_STOP;
}

static void
changed_cb (GtkWidget *entry)
{
  gtk_widget_remove_css_class (entry, "error");
}

static GtkWidget *
ensure_entry (PathosCanvas *self)
{
  GtkWidget          *entry;
  GtkEventController *keys;

  g_assert (PATHOS_IS_CANVAS (self));

  if (self->number != NULL)
    return gtk_popover_get_child (GTK_POPOVER (self->number));

  entry = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), WIDTH);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), WIDTH);
  gtk_entry_set_max_length (GTK_ENTRY (entry), MAX_LENGTH);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Value"), -1);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect (entry, "changed", G_CALLBACK (changed_cb), NULL);

  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (entry, keys);

  self->number = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->number), entry);
  gtk_widget_set_parent (self->number, GTK_WIDGET (self));
  pathos_canvas_watch_popover (self, GTK_POPOVER (self->number));
  return entry;
}

/**
 * pathos_canvas_begin_number:
 * @placed: a point, or an empty cell of a curve; it has the focus
 * @first: the character that begins the number
 *
 * Opens a field in which a number is typed, and perhaps a word. Enter sets them and goes on, Escape drops
 * them.
 */
void
pathos_canvas_begin_number (PathosCanvas       *self,
                            const PathosPlaced *placed,
                            gunichar            first)
{
  GtkWidget      *entry;
  graphene_rect_t bounds;
  char            text[7] = { 0 };

  g_return_if_fail (PATHOS_IS_CANVAS (self));
  g_return_if_fail (placed != NULL);

  if (!pathos_canvas_check_editable (self))
    return;

  pathos_scroller_reveal (self->scroller, placed);
  bounds = pathos_canvas_get_bounds (self, placed);
  entry = ensure_entry (self);
  pathos_canvas_point_popover (GTK_POPOVER (self->number), &bounds);
  g_unichar_to_utf8 (first, text);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_popover_popup (GTK_POPOVER (self->number));
  gtk_entry_grab_focus_without_selecting (GTK_ENTRY (entry));
  gtk_editable_set_position (GTK_EDITABLE (entry), -1);
}

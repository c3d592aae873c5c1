/* pathos-text-entry.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-text-entry.h"

#include "pathos-clean.h"

/**
 * PathosTextEntry:
 *
 * A text view that takes only what a map would store, and not more than fits. It shows a prompt while it is
 * empty. Enter, Tab and Escape end it.
 */

#define MAX_LENGTH 2000 /* characters that can be typed; a longer text of a file cannot grow */

struct _PathosTextEntry
{
  GtkTextView parent_instance;

  GtkWidget *prompt;     /* (unowned) */
  GtkWidget *completion; /* (unowned): names for what is typed at the end */
  gboolean   is_taking;  /* whether a name is replacing what is typed */
  glong      n_typed;    /* characters of a name */
  glong      limit;      /* characters */
};

enum
{
  CHANGED,
  FULL,
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PathosTextEntry, pathos_text_entry, GTK_TYPE_TEXT_VIEW)

/* Inserts only what the model would store, and only as much as there is room for. */
static void
text_inserted_cb (PathosTextEntry *self,
                  GtkTextIter     *at,
                  const char      *text,
                  int              length,
                  GtkTextBuffer   *buffer)
{
  g_autofree char *given = g_strndup (text, (gsize) length);
  g_autofree char *clean = pathos_clean_text (given, NULL);
  const char      *kept = clean != NULL ? clean : given;
  glong            room = MAX (0, self->limit - gtk_text_buffer_get_char_count (buffer));
  gboolean         is_full = g_utf8_strlen (kept, -1) > room;
  g_autofree char *fitting = NULL;

  g_assert (PATHOS_IS_TEXT_ENTRY (self));

  if (clean == NULL && !is_full)
    return;

  g_signal_stop_emission_by_name (buffer, "insert-text");
  fitting = is_full ? g_utf8_substring (kept, 0, room) : g_strdup (kept);
  if (*fitting != '\0')
    gtk_text_buffer_insert (buffer, at, fitting, -1);
  if (is_full)
    g_signal_emit (self, signals[FULL], 0);
}

static void
text_changed_cb (PathosTextEntry *self,
                 GtkTextBuffer   *buffer)
{
  g_assert (PATHOS_IS_TEXT_ENTRY (self));

  gtk_widget_set_visible (self->prompt, gtk_text_buffer_get_char_count (buffer) == 0);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* While names are offered, some keys are theirs. Returns: whether @keyval was one */
static gboolean
choose (PathosTextEntry *self,
        guint            keyval)
{
  PathosCompletion *completion = PATHOS_COMPLETION (self->completion);

  g_assert (PATHOS_IS_TEXT_ENTRY (self));

  if (pathos_completion_get_chosen (completion) == NULL)
    return FALSE;

  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return pathos_completion_step (completion, -1);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return pathos_completion_step (completion, 1);
    case GDK_KEY_Escape:
      gtk_popover_popdown (GTK_POPOVER (completion));
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      if (!pathos_completion_was_stepped (completion))
        return FALSE;
      pathos_text_entry_take_name (self);
      return TRUE;
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
      pathos_text_entry_take_name (self);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
key_pressed_cb (PathosTextEntry       *self,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                GtkEventControllerKey *controller)
{
  gboolean shift = (state & GDK_SHIFT_MASK) != 0;
  gboolean is_enter = !shift &&
                      (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter);
  gboolean  is_tab = keyval == GDK_KEY_Tab || keyval == GDK_KEY_KP_Tab || keyval == GDK_KEY_ISO_Left_Tab;
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));

  g_assert (PATHOS_IS_TEXT_ENTRY (self));
  g_assert (GTK_IS_EVENT_CONTROLLER_KEY (controller));

  /* Its menu has the focus otherwise, and so the keys. */
  if (!gtk_widget_is_focus (GTK_WIDGET (self)))
    return GDK_EVENT_PROPAGATE;
  if (!(state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) && choose (self, keyval))
    return GDK_EVENT_STOP;
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) || (!is_enter && !is_tab && keyval != GDK_KEY_Escape))
    return GDK_EVENT_PROPAGATE;
  /* While text is being composed, the input method needs these keys. */
  if (gtk_text_view_im_context_filter_keypress (GTK_TEXT_VIEW (self), event))
    return GDK_EVENT_STOP;

  if (is_tab)
    g_signal_emit (self, signals[DONE], 0, TRUE, shift ? PATHOS_TEXT_EXIT_BACK_TAB : PATHOS_TEXT_EXIT_TAB);
  else
    g_signal_emit (self, signals[DONE], 0, is_enter,
                   is_enter ? PATHOS_TEXT_EXIT_ENTER : PATHOS_TEXT_EXIT_OTHER);
  return GDK_EVENT_STOP;
}

/* Returns: in the parent of the completion */
static GdkRectangle
get_caret (PathosTextEntry *self)
{
  GdkRectangle     caret;
  graphene_point_t corner;

  g_assert (PATHOS_IS_TEXT_ENTRY (self));

  gtk_text_view_get_cursor_locations (GTK_TEXT_VIEW (self), NULL, &caret, NULL);
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, caret.x, caret.y,
                                         &caret.x, &caret.y);
  if (gtk_widget_compute_point (GTK_WIDGET (self), gtk_widget_get_parent (self->completion),
                                &GRAPHENE_POINT_INIT ((float) caret.x, (float) caret.y), &corner))
    {
      caret.x = (int) corner.x;
      caret.y = (int) corner.y;
    }
  caret.width = MAX (1, caret.width);
  return caret;
}

static void
pathos_text_entry_class_init (PathosTextEntryClass *klass)
{
  /**
   * PathosTextEntry::changed:
   *
   * Emitted when there is another text.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * PathosTextEntry::full:
   *
   * Emitted when there is no room for what is typed or pasted.
   */
  signals[FULL] = g_signal_new ("full", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * PathosTextEntry::done:
   * @commit: whether to apply the text, or to discard it
   * @exit: a PathosTextExit
   *
   * Emitted when a key ends the text.
   */
  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_BOOLEAN, G_TYPE_INT);
}

static void
pathos_text_entry_init (PathosTextEntry *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_add_css_class (GTK_WIDGET (self), "map-text");
  g_object_set (self,
                "wrap-mode", GTK_WRAP_WORD_CHAR, "accepts-tab", FALSE,
                "left-margin", PATHOS_TEXT_ENTRY_MARGIN, "right-margin", PATHOS_TEXT_ENTRY_MARGIN,
                "top-margin", PATHOS_TEXT_ENTRY_MARGIN, "bottom-margin", PATHOS_TEXT_ENTRY_MARGIN,
                "vadjustment", gtk_adjustment_new (0, 0, 0, 0, 0, 0),
                NULL);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
add_prompt (PathosTextEntry *self,
            const char      *prompt)
{
  g_assert (PATHOS_IS_TEXT_ENTRY (self));

  self->prompt = gtk_label_new (prompt);
  gtk_widget_add_css_class (self->prompt, "map-text-prompt");
  gtk_widget_set_can_target (self->prompt, FALSE);
  gtk_text_view_add_overlay (GTK_TEXT_VIEW (self), self->prompt, PATHOS_TEXT_ENTRY_MARGIN, 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER, prompt, -1);
}

/**
 * pathos_text_entry_new:
 * @text: to begin with; undo does not go back beyond it
 * @prompt: what the text is for
 * @completion: (transfer none): offers names; a child of what the text is placed in, so that it outlives the
 *   text: a press on it may end the text while it is handled
 *
 * Returns: (transfer floating)
 */
GtkWidget *
pathos_text_entry_new (const char       *text,
                       const char       *prompt,
                       PathosCompletion *completion)
{
  PathosTextEntry *self = g_object_new (PATHOS_TYPE_TEXT_ENTRY, NULL);
  GtkTextBuffer   *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (prompt != NULL, NULL);
  g_return_val_if_fail (PATHOS_IS_COMPLETION (completion), NULL);

  self->completion = GTK_WIDGET (completion);
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, text, -1);
  gtk_text_buffer_end_irreversible_action (buffer);
  self->limit = MAX (MAX_LENGTH, gtk_text_buffer_get_char_count (buffer));
  add_prompt (self, prompt);
  gtk_widget_set_visible (self->prompt, *text == '\0');
  /* What is pasted may come when the text was ended, and keeps the buffer until then. */
  g_signal_connect_object (buffer, "insert-text", G_CALLBACK (text_inserted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (text_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * pathos_text_entry_dup_text:
 *
 * Returns: (transfer full): the text
 */
char *
pathos_text_entry_dup_text (PathosTextEntry *self)
{
  char *text = NULL;

  g_return_val_if_fail (PATHOS_IS_TEXT_ENTRY (self), NULL);

  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), "text", &text, NULL);
  return text;
}

/**
 * pathos_text_entry_get_limit:
 *
 * Returns: how many characters there can be
 */
glong
pathos_text_entry_get_limit (PathosTextEntry *self)
{
  g_return_val_if_fail (PATHOS_IS_TEXT_ENTRY (self), 0);

  return self->limit;
}

/**
 * pathos_text_entry_is_full:
 *
 * Returns: whether there can be no more of them
 */
gboolean
pathos_text_entry_is_full (PathosTextEntry *self)
{
  g_return_val_if_fail (PATHOS_IS_TEXT_ENTRY (self), FALSE);

  return gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self))) >= self->limit;
}

/**
 * pathos_text_entry_complete:
 * @names: (array zero-terminated=1) (nullable): names for what is typed at the end of the text; %NULL or none
 *   to offer nothing
 * @n_typed: characters of the name that are typed
 *
 * Offers names. Arrow keys choose, Tab or a click takes one.
 */
void
pathos_text_entry_complete (PathosTextEntry   *self,
                            const char *const *names,
                            glong              n_typed)
{
  GdkRectangle caret;

  g_return_if_fail (PATHOS_IS_TEXT_ENTRY (self));

  if (self->is_taking)
    return;

  self->n_typed = n_typed;
  if (names == NULL || names[0] == NULL)
    {
      gtk_popover_popdown (GTK_POPOVER (self->completion));
      return;
    }

  caret = get_caret (self);
  pathos_completion_show (PATHOS_COMPLETION (self->completion), names, &caret);
}

/**
 * pathos_text_entry_take_name:
 *
 * Puts the chosen one of the names that are offered in the place of what is typed of it.
 */
void
pathos_text_entry_take_name (PathosTextEntry *self)
{
  GtkTextBuffer   *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  g_autofree char *name = g_strdup (pathos_completion_get_chosen (PATHOS_COMPLETION (self->completion)));
  GtkTextIter      start, end;

  g_return_if_fail (PATHOS_IS_TEXT_ENTRY (self));

  gtk_popover_popdown (GTK_POPOVER (self->completion));
  gtk_text_buffer_get_end_iter (buffer, &end);
  start = end;
  gtk_text_iter_backward_chars (&start, (int) self->n_typed);
  gtk_text_buffer_begin_user_action (buffer);
  self->is_taking = TRUE;
  gtk_text_buffer_delete (buffer, &start, &end);
  self->is_taking = FALSE;
  gtk_text_buffer_insert (buffer, &end, name, -1);
  gtk_text_buffer_end_user_action (buffer);
}

/**
 * pathos_text_entry_place_names:
 *
 * Has the names that are offered follow the caret. What is typed may widen the text, or wrap it, and the map
 * may be scrolled. To be called by the parent when it has allocated the text.
 */
void
pathos_text_entry_place_names (PathosTextEntry *self)
{
  GdkRectangle caret;

  g_return_if_fail (PATHOS_IS_TEXT_ENTRY (self));

  caret = get_caret (self);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->completion), &caret);
  gtk_popover_present (GTK_POPOVER (self->completion));
}

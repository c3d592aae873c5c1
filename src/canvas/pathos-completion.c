/* pathos-completion.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-completion.h"

/**
 * PathosCompletion:
 *
 * A list of names below the caret of a text, which keeps the focus. A click takes one, as Tab does in the
 * text.
 */

struct _PathosCompletion
{
  GtkPopover parent_instance;

  GtkWidget *list; /* (unowned) */
  gboolean   was_stepped;
};

enum
{
  TAKEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PathosCompletion, pathos_completion, GTK_TYPE_POPOVER)

static void
row_activated_cb (PathosCompletion *self)
{
  g_assert (PATHOS_IS_COMPLETION (self));

  g_signal_emit (self, signals[TAKEN], 0);
}

static void
pathos_completion_class_init (PathosCompletionClass *klass)
{
  /**
   * PathosCompletion::taken:
   *
   * Emitted when a name is clicked; it is the chosen one then.
   */
  signals[TAKEN] = g_signal_new ("taken", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pathos_completion_init (PathosCompletion *self)
{
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_BROWSE);
  gtk_widget_set_can_focus (self->list, FALSE);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  gtk_popover_set_child (GTK_POPOVER (self), self->list);
  gtk_popover_set_autohide (GTK_POPOVER (self), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_BOTTOM);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_can_focus (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "map-completion");
}

/* Says the chosen name to those who do not see it. Assistive technology does not know the list itself. */
static void
say_chosen (PathosCompletion *self)
{
  const char *name = pathos_completion_get_chosen (self);
  GtkWidget  *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  g_assert (PATHOS_IS_COMPLETION (self));

  if (name != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (parent), name, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/**
 * pathos_completion_new:
 * @parent: of the text, and of the list
 *
 * Returns: (transfer none): a list that is not shown
 */
GtkWidget *
pathos_completion_new (GtkWidget *parent)
{
  GtkWidget *self = g_object_new (PATHOS_TYPE_COMPLETION, NULL);

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);

  gtk_widget_set_parent (self, parent);
  return self;
}

/**
 * pathos_completion_show:
 * @names: (array zero-terminated): at least one; the first is chosen
 * @caret: in the parent
 */
void
pathos_completion_show (PathosCompletion   *self,
                        const char *const  *names,
                        const GdkRectangle *caret)
{
  GtkListBox      *list;
  g_autofree char *before = NULL;

  g_return_if_fail (PATHOS_IS_COMPLETION (self));
  g_return_if_fail (names != NULL && names[0] != NULL);
  g_return_if_fail (caret != NULL);

  before = g_strdup (pathos_completion_get_chosen (self));
  list = GTK_LIST_BOX (self->list);
  gtk_list_box_remove_all (list);
  for (guint i = 0; names[i] != NULL; i++)
    {
      GtkWidget *label = gtk_label_new (names[i]);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 30);
      gtk_list_box_append (list, label);
    }

  gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, 0));
  self->was_stepped = FALSE;
  gtk_popover_set_pointing_to (GTK_POPOVER (self), caret);
  gtk_popover_popup (GTK_POPOVER (self));
  if (g_strcmp0 (before, names[0]) != 0)
    say_chosen (self);
}

/**
 * pathos_completion_step:
 * @direction: 1 for the next name, −1 for the one before
 *
 * Chooses another name.
 *
 * Returns: whether the list is shown
 */
gboolean
pathos_completion_step (PathosCompletion *self,
                        int               direction)
{
  GtkListBox    *list;
  GtkListBoxRow *row;
  int            index;

  g_return_val_if_fail (PATHOS_IS_COMPLETION (self), FALSE);

  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return FALSE;

  list = GTK_LIST_BOX (self->list);
  index = gtk_list_box_row_get_index (gtk_list_box_get_selected_row (list));
  row = gtk_list_box_get_row_at_index (list, index + direction);
  if (row != NULL)
    gtk_list_box_select_row (list, row);
  self->was_stepped = TRUE;
  say_chosen (self);
  return TRUE;
}

/**
 * pathos_completion_get_chosen:
 *
 * Returns: (transfer none) (nullable): the chosen name, %NULL if the list is not shown
 */
const char *
pathos_completion_get_chosen (PathosCompletion *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (PATHOS_IS_COMPLETION (self), NULL);

  row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
  if (row == NULL || !gtk_widget_get_visible (GTK_WIDGET (self)))
    return NULL;

  return gtk_label_get_label (GTK_LABEL (gtk_list_box_row_get_child (row)));
}

/**
 * pathos_completion_was_stepped:
 *
 * Returns: whether the name was chosen by hand
 */
gboolean
pathos_completion_was_stepped (PathosCompletion *self)
{
  g_return_val_if_fail (PATHOS_IS_COMPLETION (self), FALSE);

  return gtk_widget_get_visible (GTK_WIDGET (self)) && self->was_stepped;
}

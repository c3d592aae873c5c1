/* pathos-chooser.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-chooser.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * PathosChooser:
 *
 * A list of variants from which one is chosen: by a click, with the arrow keys, or by typing what its name,
 * or another name for it, begins with. What fits none becomes the name of a new thing of the last variant,
 * which is any other.
 */

#define MAX_ROWS   9 /* that are seen at once */
#define LIST_WIDTH 300

struct _PathosChooser
{
  GtkPopover parent_instance;

  GtkWidget           *entry;  /* (unowned) */
  GtkWidget           *list;   /* (unowned) */
  GtkWidget           *scroll; /* (unowned) */
  const PathosVariant *last;
  gboolean             may_name; /* whether a name that fits none can be given */
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PathosChooser, pathos_chooser, GTK_TYPE_POPOVER)

static const PathosVariant *
get_variant (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "variant");
}

/* Returns: (transfer full): what is typed, without spaces around it */
static char *
dup_typed (PathosChooser *self)
{
  g_assert (PATHOS_IS_CHOOSER (self));

  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
}

/* Returns: whether a word of @text begins with @start */
static gboolean
has_word (const char *text,
          const char *start)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autofree char *wanted = g_utf8_casefold (start, -1);

  for (const char *at = folded; (at = strstr (at, wanted)) != NULL; at++)
    {
      if (at == folded || at[-1] == ' ' || *wanted == '\0')
        return TRUE;
    }

  return FALSE;
}

static gboolean
filter_cb (GtkListBoxRow *row,
           gpointer       user_data)
{
  g_autofree char     *typed = dup_typed (user_data);
  const PathosVariant *variant = get_variant (row);

  return has_word (_ (variant->name), typed) ||
         (variant->also != NULL && has_word (_ (variant->also), typed));
}

/* Returns: (nullable): the row that is seen at @index or next to it in a direction */
static GtkListBoxRow *
find_seen (PathosChooser *self,
           int            index,
           int            direction)
{
  GtkListBoxRow *row;

  g_assert (PATHOS_IS_CHOOSER (self));

  for (; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), index)) != NULL; index += direction)
    {
      if (gtk_widget_get_child_visible (GTK_WIDGET (row)))
        return row;
    }

  return NULL;
}

/* Selects a row, and says it, because the focus stays in the entry. */
static void
select_row (PathosChooser *self,
            GtkListBoxRow *row)
{
  graphene_rect_t bounds;

  g_assert (PATHOS_IS_CHOOSER (self));

  gtk_list_box_select_row (GTK_LIST_BOX (self->list), row);
  if (row == NULL)
    return;

  gtk_accessible_announce (GTK_ACCESSIBLE (self), _ (get_variant (row)->name),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  if (gtk_widget_compute_bounds (GTK_WIDGET (row), self->list, &bounds))
    gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroll)),
                               bounds.origin.y, bounds.origin.y + bounds.size.height);
}

static void
step (PathosChooser *self,
      int            direction)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));

  g_assert (PATHOS_IS_CHOOSER (self));

  row = find_seen (self, row != NULL ? gtk_list_box_row_get_index (row) + direction : 0, direction);
  if (row != NULL)
    select_row (self, row);
}

static void
typed_cb (PathosChooser *self)
{
  g_assert (PATHOS_IS_CHOOSER (self));

  gtk_list_box_invalidate_filter (GTK_LIST_BOX (self->list));
  select_row (self, find_seen (self, 0, 1));
}

static void
choose (PathosChooser       *self,
        const PathosVariant *variant,
        const char          *name)
{
  g_autofree char *kept = g_strdup (name);

  g_assert (PATHOS_IS_CHOOSER (self));

  /* A key may come twice before the list is gone. */
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, variant, kept);
}

static void
activate_cb (PathosChooser *self)
{
  GtkListBoxRow   *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
  g_autofree char *typed = dup_typed (self);

  g_assert (PATHOS_IS_CHOOSER (self));

  if (row != NULL && gtk_widget_get_child_visible (GTK_WIDGET (row)))
    choose (self, get_variant (row), NULL);
  else if (self->may_name && *typed != '\0')
    choose (self, self->last, typed);
}

static void
row_activated_cb (PathosChooser *self,
                  GtkListBoxRow *row)
{
  g_assert (PATHOS_IS_CHOOSER (self));

  choose (self, get_variant (row), NULL);
}

static gboolean
key_pressed_cb (PathosChooser *self,
                guint          keyval)
{
  g_assert (PATHOS_IS_CHOOSER (self));

  if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down)
    step (self, 1);
  else if (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up)
    step (self, -1);
  else if (keyval == GDK_KEY_Escape)
    gtk_popover_popdown (GTK_POPOVER (self));
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static GtkWidget *
create_row (const PathosVariant *variant)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = gtk_label_new (_ (variant->name));
  GtkWidget *note = gtk_label_new (_ (variant->note));

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_xalign (GTK_LABEL (note), 0);
  gtk_label_set_ellipsize (GTK_LABEL (note), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (note, "caption");
  gtk_widget_add_css_class (note, "dimmed");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), note);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), "variant", (gpointer) variant);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ (variant->name),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _ (variant->note),
                                  -1);
  return row;
}

/* What is said when no kind fits. It goes with the rows when they are removed. */
static GtkWidget *
create_placeholder (PathosChooser *self)
{
  GtkWidget *label = gtk_label_new (self->may_name ? _ ("Press Enter to add a lane of this name")
                                                   : _ ("There is no such kind of lane"));

  g_assert (PATHOS_IS_CHOOSER (self));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, "dimmed");
  return label;
}

/* Makes room for whole rows, and keeps that size while fewer of them fit what is typed: a popover that
 * shrinks may move to the other side of what it points to. */
static void
set_height (PathosChooser *self,
            guint          n_rows)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0);
  int            height;

  g_assert (PATHOS_IS_CHOOSER (self));
  g_assert (n_rows > 0);

  gtk_widget_measure (GTK_WIDGET (row), GTK_ORIENTATION_VERTICAL, LIST_WIDTH, NULL, &height, NULL, NULL);
  height *= (int) MIN (n_rows, MAX_ROWS);
  gtk_widget_set_size_request (self->list, -1, height);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scroll), height);
}

/**
 * pathos_chooser_show:
 * @variants: (element-type PathosVariant): at least one
 * @current: (nullable): the one that is selected first; %NULL for a new thing, which may have any name
 * @rect: to what it points, in the parent
 */
void
pathos_chooser_show (PathosChooser       *self,
                     GPtrArray           *variants,
                     const PathosVariant *current,
                     const GdkRectangle  *rect)
{
  GtkListBox *list;
  int         selected = 0;

  g_return_if_fail (PATHOS_IS_CHOOSER (self));
  g_return_if_fail (variants != NULL && variants->len > 0);
  g_return_if_fail (rect != NULL);

  list = GTK_LIST_BOX (self->list);
  gtk_list_box_remove_all (list);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  for (guint i = 0; i < variants->len; i++)
    {
      gtk_list_box_append (list, create_row (variants->pdata[i]));
      selected = variants->pdata[i] == current ? (int) i : selected;
    }

  self->last = variants->pdata[variants->len - 1];
  self->may_name = current == NULL;
  g_object_set (self->entry, "placeholder-text",
                self->may_name ? _ ("Kind or name of the lane") : _ ("Kind of lane"), NULL);
  gtk_list_box_set_placeholder (list, create_placeholder (self));
  set_height (self, variants->len);
  gtk_popover_set_pointing_to (GTK_POPOVER (self), rect);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (self->entry);
  select_row (self, gtk_list_box_get_row_at_index (list, selected));
}

static void
pathos_chooser_class_init (PathosChooserClass *klass)
{
  /**
   * PathosChooser::chosen:
   * @variant: a PathosVariant
   * @name: (nullable): the name that was typed, which is that of none
   *
   * Emitted when one is chosen. The chooser is closed then.
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_STRING);
}

static void
init_list (PathosChooser *self)
{
  g_assert (PATHOS_IS_CHOOSER (self));

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_BROWSE);
  gtk_list_box_set_filter_func (GTK_LIST_BOX (self->list), filter_cb, self, NULL);
  gtk_widget_add_css_class (self->list, "navigation-sidebar");
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);

  self->scroll = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroll), self->list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scroll), TRUE);
  gtk_scrolled_window_set_overlay_scrolling (GTK_SCROLLED_WINDOW (self->scroll), FALSE);
  gtk_widget_set_size_request (self->scroll, LIST_WIDTH, -1);
}

static void
pathos_chooser_init (PathosChooser *self)
{
  GtkWidget          *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkEventController *keys = gtk_event_controller_key_new ();

  init_list (self);
  self->entry = gtk_search_entry_new ();
  gtk_search_entry_set_search_delay (GTK_SEARCH_ENTRY (self->entry), 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Kind of lane"), -1);
  g_signal_connect_swapped (self->entry, "search-changed", G_CALLBACK (typed_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (activate_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (self->entry, keys);

  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), self->scroll);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "map-chooser");
}

/**
 * pathos_chooser_new:
 * @parent: presents the chooser when it is allocated
 *
 * Returns: (transfer none): a chooser that is not shown
 */
GtkWidget *
pathos_chooser_new (GtkWidget *parent)
{
  GtkWidget *self = g_object_new (PATHOS_TYPE_CHOOSER, NULL);

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);

  gtk_widget_set_parent (self, parent);
  return self;
}

/* pathos-item-order.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-item-order.h"

struct _PathosItemOrder
{
  guint       run;     /* counts the times that it was finished */
  GHashTable *changed; /* (element-type GtkWidget): parents whose children or their order changed */
};

/**
 * pathos_item_order_new:
 *
 * Returns: (transfer full): an order in which no parent has children yet
 */
PathosItemOrder *
pathos_item_order_new (void)
{
  PathosItemOrder *self = g_new (PathosItemOrder, 1);

  self->run = 1;
  self->changed = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  return self;
}

void
pathos_item_order_free (PathosItemOrder *self)
{
  g_hash_table_unref (self->changed);
  g_free (self);
}

static void
note_change (PathosItemOrder *self,
             GtkWidget       *parent)
{
  g_assert (GTK_IS_WIDGET (parent));

  if (!g_hash_table_contains (self->changed, parent))
    g_hash_table_add (self->changed, g_object_ref (parent));
}

/**
 * pathos_item_order_append:
 *
 * Makes an item the next child of @parent. An item that changes its parent loses the focus.
 */
void
pathos_item_order_append (PathosItemOrder  *self,
                          GtkWidget        *item,
                          PathosItemParent *parent)
{
  GtkWidget *old = gtk_widget_get_parent (item);
  GtkWidget *sibling = parent->run == self->run ? parent->last : NULL;

  pathos_item_order_skip (self, parent, item);
  if (old == parent->widget && gtk_widget_get_prev_sibling (item) == sibling)
    return;

  if (old != NULL && old != parent->widget)
    {
      note_change (self, old);
      gtk_widget_unparent (item);
    }
  gtk_widget_insert_after (item, parent->widget, sibling);
  note_change (self, parent->widget);
}

/**
 * pathos_item_order_skip:
 *
 * Skips the next children of @parent, up to @last, which stay as they are.
 */
void
pathos_item_order_skip (PathosItemOrder  *self,
                        PathosItemParent *parent,
                        GtkWidget        *last)
{
  parent->last = last;
  parent->run = self->run;
}

/**
 * pathos_item_order_remove:
 *
 * Removes an item from its parent, and its remaining children from it.
 */
void
pathos_item_order_remove (PathosItemOrder *self,
                          GtkWidget       *item)
{
  GtkWidget *child;

  if (gtk_widget_get_parent (item) != NULL)
    note_change (self, gtk_widget_get_parent (item));
  while ((child = gtk_widget_get_first_child (item)) != NULL)
    gtk_widget_unparent (child);
  gtk_widget_unparent (item);
}

static void
number_children_cb (gpointer key,
                    gpointer value,
                    gpointer user_data)
{
  guint position = 0, n_children = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (key); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_children++;
  for (GtkWidget *child = gtk_widget_get_first_child (key); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    pathos_item_set_position (PATHOS_ITEM (child), position++, n_children);
}

/**
 * pathos_item_order_finish:
 *
 * Numbers the children that changed, and resets the order.
 */
void
pathos_item_order_finish (PathosItemOrder *self)
{
  g_hash_table_foreach (self->changed, number_children_cb, NULL);
  g_hash_table_remove_all (self->changed);
  self->run++;
}

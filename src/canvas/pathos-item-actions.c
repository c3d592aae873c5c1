/* pathos-item-actions.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-item-actions.h"

#include "pathos-point-item.h"

#include <string.h>

/* What assistive technology can do with an item: those actions of the canvas that apply to it. */

/* The table of actions of the canvas. */
static const PathosAction *item_actions;
static char              **item_names; /* (array length=n_item_actions): `item.edit` for `map.edit` */
static guint               n_item_actions;

/* Passes the action and the element on to the canvas. */
static void
activate_cb (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_autofree char *id = g_strconcat ("map.", name + strlen ("item."), NULL);

  g_assert (PATHOS_IS_ITEM (widget));

  gtk_widget_activate_action (widget, "canvas.activate", "(s@" PATHOS_ITEM_KEY_TYPE ")", id,
                              pathos_item_key_to_variant (pathos_item_get_key (PATHOS_ITEM (widget))));
}

/* Installs actions in a class, and in those that derive from it later on. */
static void
install (GType    type,
         gboolean for_values)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);

  for (guint i = 0; i < n_item_actions; i++)
    {
      if (for_values ? item_actions[i].on_values : item_actions[i].on_items)
        gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), item_names[i], NULL, activate_cb);
    }
}

/**
 * pathos_item_install_actions:
 * @actions: (array length=n_actions): a static table
 *
 * Installs those actions that can be activated on items. Call this once, before the first item is created.
 */
void
pathos_item_install_actions (const PathosAction *actions,
                             guint               n_actions)
{
  g_return_if_fail (actions != NULL);

  item_actions = actions;
  item_names = g_new (char *, n_actions);
  n_item_actions = n_actions;
  for (guint i = 0; i < n_actions; i++)
    item_names[i] = g_strconcat ("item.", actions[i].id + strlen ("map."), NULL);
  install (PATHOS_TYPE_ITEM, FALSE);
  install (PATHOS_TYPE_POINT_ITEM, TRUE);
}

/**
 * pathos_item_limit_actions:
 *
 * Disables the actions that do not apply to the item.
 */
void
pathos_item_limit_actions (PathosItem *self)
{
  g_return_if_fail (PATHOS_IS_ITEM (self));

  for (guint i = 0; i < n_item_actions; i++)
    {
      PathosActionPredicate applies = item_actions[i].applies;

      if (!item_actions[i].on_items || applies == NULL || applies (pathos_item_get_group (self), NULL))
        continue;

      gtk_widget_action_set_enabled (GTK_WIDGET (self), item_names[i], FALSE);
    }
}

/* pathos-menu-names.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-menu-names.h"

/* In GTK 4.18, the items of menus are labelled by children that have no name themselves, so assistive
 * technology finds no name at all. The items are of a private class, but have their text as a property. */

static char *
drop_mnemonic (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "_", 2);

  return g_strjoinv ("", parts);
}

static void
name_items (GtkWidget *widget)
{
  GtkAccessibleRole role = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget));
  gboolean          is_item = role == GTK_ACCESSIBLE_ROLE_MENU_ITEM ||
                     role == GTK_ACCESSIBLE_ROLE_MENU_ITEM_CHECKBOX ||
                     role == GTK_ACCESSIBLE_ROLE_MENU_ITEM_RADIO;

  if (is_item && g_object_class_find_property (G_OBJECT_GET_CLASS (widget), "text") != NULL)
    {
      g_autofree char *text = NULL;
      g_autofree char *name = NULL;

      g_object_get (widget, "text", &text, NULL);
      name = drop_mnemonic (text != NULL ? text : "");
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_items (child);
}

static void
mapped_cb (GtkWidget *menu)
{
  g_assert (GTK_IS_POPOVER (menu));

  name_items (menu);
}

/**
 * pathos_menu_names_follow:
 * @menu: a menu made from a model
 *
 * Names the items of a menu for assistive technology whenever it opens.
 */
void
pathos_menu_names_follow (GtkPopover *menu)
{
  g_return_if_fail (GTK_IS_POPOVER (menu));

  g_signal_connect (menu, "map", G_CALLBACK (mapped_cb), NULL);
}

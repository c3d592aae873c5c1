/* pathos-action.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-action.h"

/**
 * pathos_action_install_keys:
 * @func: called with @action as its user data
 *
 * Binds the keys of @action in all widgets of a class.
 */
void
pathos_action_install_keys (GtkWidgetClass     *widget_class,
                            const PathosAction *action,
                            GtkShortcutFunc     func)
{
  g_auto (GStrv) keys = g_strsplit (action->keys, " ", -1);

  g_return_if_fail (GTK_IS_WIDGET_CLASS (widget_class));
  g_return_if_fail (action != NULL);
  g_return_if_fail (func != NULL);

  for (guint i = 0; keys[i] != NULL && *keys[i] != '\0'; i++)
    {
      guint               keyval;
      GdkModifierType     modifiers;
      GtkShortcutTrigger *trigger;
      GtkShortcut        *shortcut;

      if (!gtk_accelerator_parse (keys[i], &keyval, &modifiers))
        {
          g_critical ("Invalid accelerator: %s", keys[i]);
          continue;
        }

      trigger = gtk_keyval_trigger_new (keyval, modifiers);
      shortcut = gtk_shortcut_new (trigger, gtk_callback_action_new (func, (gpointer) action, NULL));
      gtk_widget_class_add_shortcut (widget_class, shortcut);
    }
}

/* pathos-action.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-action.h"

static void
append_shortcut (GString    *shortcuts,
                 const char *accelerator)
{
  static const struct
  {
    GdkModifierType mask;
    const char     *name;
  } modifiers[] = {
    { GDK_CONTROL_MASK, "Control+" },
    { GDK_ALT_MASK, "Alt+" },
    { GDK_SHIFT_MASK, "Shift+" },
  };
  GdkModifierType state;
  guint           keyval;

  g_assert (shortcuts != NULL);

  if (!gtk_accelerator_parse (accelerator, &keyval, &state))
    return;

  if (shortcuts->len > 0)
    g_string_append_c (shortcuts, ' ');
  for (guint i = 0; i < G_N_ELEMENTS (modifiers); i++)
    g_string_append (shortcuts, state & modifiers[i].mask ? modifiers[i].name : "");
  g_string_append (shortcuts, gdk_keyval_name (keyval));
}

/**
 * pathos_action_dup_shortcuts:
 * @actions: (array length=n_actions): a table
 *
 * Returns: (transfer full): the main key of each action, as assistive technology is told
 */
char *
pathos_action_dup_shortcuts (const PathosAction *actions,
                             guint               n_actions)
{
  GString *shortcuts = g_string_new (NULL);

  g_return_val_if_fail (actions != NULL, NULL);

  for (guint i = 0; i < n_actions; i++)
    {
      g_auto (GStrv) keys = g_strsplit (actions[i].keys, " ", 2);

      if (keys[0] != NULL)
        append_shortcut (shortcuts, keys[0]);
    }

  return g_string_free_and_steal (shortcuts);
}

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

/**
 * pathos_action_find_digit:
 * @event: a pressed key
 *
 * Returns: the key value of the digit that the key has with Shift, 0 if it has none. On French keyboards and
 *   others, digits need Shift, but people know their keys as those of the digits.
 */
guint
pathos_action_find_digit (GdkEvent *event)
{
  g_autofree GdkKeymapKey *keys = NULL;
  g_autofree guint        *keyvals = NULL;
  int                      n_keys = 0;
  int                      layout;

  g_return_val_if_fail (event != NULL, 0);

  if (gdk_event_get_event_type (event) != GDK_KEY_PRESS)
    return 0;

  layout = (int) gdk_key_event_get_layout (event);
  gdk_display_map_keycode (gdk_event_get_display (event), gdk_key_event_get_keycode (event), &keys, &keyvals,
                           &n_keys);
  for (int i = 0; i < n_keys; i++)
    {
      if (keys[i].group == layout && keys[i].level == 1 && keyvals[i] >= GDK_KEY_0 && keyvals[i] <= GDK_KEY_9)
        return keyvals[i];
    }

  return 0;
}

/* pathos-shortcuts.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-shortcuts.h"

#include "pathos-action.h"
#include "pathos-hash.h"
#include "pathos-page-dialog.h"

#include <glib/gi18n.h>

static GtkWidget *
create_row (const PathosAction *action)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *label;
  g_auto (GStrv) keys = g_strsplit (action->keys, " ", 2);
  g_autofree char *text = NULL;
  guint            keyval;
  GdkModifierType  modifiers;

  g_assert (action != NULL);

  gtk_accelerator_parse (keys[0], &keyval, &modifiers);
  text = gtk_accelerator_get_label (keyval, modifiers);
  label = gtk_label_new (text);
  gtk_widget_add_css_class (label, "dimmed");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (action->label));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);

  return row;
}

/**
 * ensure_group:
 * @groups: (element-type utf8 AdwPreferencesGroup): by section, because several tables can have rows in one
 */
static AdwPreferencesGroup *
ensure_group (AdwPreferencesPage *page,
              GHashTable         *groups,
              const char         *section)
{
  AdwPreferencesGroup *group = g_hash_table_lookup (groups, section);

  g_assert (ADW_IS_PREFERENCES_PAGE (page));
  g_assert (section != NULL);

  if (group != NULL)
    return group;

  group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (group, _ (section));
  adw_preferences_page_add (page, group);
  g_hash_table_insert (groups, (gpointer) section, group);
  return group;
}

/* Without a label, an action is a variant of another one; without keys, it is not a shortcut. */
static gboolean
is_shown (const PathosAction *action)
{
  g_assert (action != NULL);

  return action->label != NULL && *action->keys != '\0';
}

/**
 * pathos_shortcuts_create_dialog:
 * @actions: (element-type PathosAction): in the order in which to show them
 *
 * Returns: (transfer floating): a dialog with the keys of the actions
 */
AdwDialog *
pathos_shortcuts_create_dialog (GPtrArray *actions)
{
  g_autoptr (GHashTable) groups = NULL;
  AdwPreferencesPage  *page;
  AdwPreferencesGroup *group = NULL;

  g_return_val_if_fail (actions != NULL, NULL);

  groups = g_hash_table_new (pathos_str_hash, g_str_equal);
  page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  for (guint i = 0; i < actions->len; i++)
    {
      const PathosAction *action = g_ptr_array_index (actions, i);

      if (action->section != NULL)
        group = ensure_group (page, groups, action->section);
      if (is_shown (action))
        adw_preferences_group_add (group, create_row (action));
    }

  return pathos_page_dialog_new (_ ("Keyboard Shortcuts"), page);
}

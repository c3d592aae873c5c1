/* pathos-shortcuts.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-shortcuts.h"

#include "pathos-canvas.h"

#include <glib/gi18n.h>

/* The actions of the application and its windows. Those of the map are in the table of the canvas. */
static const PathosAction actions[] = {
  { "app.new", N_ ("Map"), N_ ("New map"), "<Control>n" },
  { "win.open", NULL, N_ ("Open"), "<Control>o" },
  { "win.save", NULL, N_ ("Save"), "<Control>s" },
  { "win.save-as", NULL, N_ ("Save as"), "<Control><Shift>s" },
  { "win.export", NULL, N_ ("Export"), "<Control>e" },
  { "window.close", NULL, N_ ("Close window"), "<Control>w" },
  { "app.quit", NULL, N_ ("Quit"), "<Control>q" },
  { "app.shortcuts", NULL, N_ ("Keyboard shortcuts"), "<Control>question" },
  { "win.undo", N_ ("Editing"), N_ ("Undo"), "<Control>z" },
  { "win.redo", NULL, N_ ("Redo"), "<Control><Shift>z" },
};

/* The window binds undo and redo itself, so that text editing gets their keys first. */
static gboolean
is_bound_by_window (const PathosAction *action)
{
  return g_str_equal (action->id, "win.undo") || g_str_equal (action->id, "win.redo");
}

/**
 * pathos_shortcuts_install:
 *
 * Sets the keys of the actions.
 */
void
pathos_shortcuts_install (GtkApplication *application)
{
  g_return_if_fail (GTK_IS_APPLICATION (application));

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_auto (GStrv) accels = g_strsplit (actions[i].keys, " ", -1);

      if (!is_bound_by_window (&actions[i]))
        gtk_application_set_accels_for_action (application, actions[i].id, (const char *const *) accels);
    }
}

/**
 * pathos_shortcuts_foreach:
 * @func: called with the section, label and keys of each action that has a label and keys; a %NULL section
 *   means that of the previous action
 */
void
pathos_shortcuts_foreach (PathosShortcutFunc func,
                          gpointer           user_data)
{
  guint               n_canvas;
  const PathosAction *canvas = pathos_canvas_get_actions (&n_canvas);

  g_return_if_fail (func != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (actions) + n_canvas; i++)
    {
      const PathosAction *action = i < G_N_ELEMENTS (actions) ? &actions[i]
                                                              : &canvas[i - G_N_ELEMENTS (actions)];
      g_auto (GStrv) accels = g_strsplit (action->keys, " ", -1);

      if (action->label != NULL && accels[0] != NULL)
        func (action->section, action->label, accels[0], user_data);
    }
}

static GtkWidget *
create_row (const char *label,
            const char *accel)
{
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *keys;
  guint            keyval;
  GdkModifierType  modifiers;
  g_autofree char *text = NULL;

  g_assert (label != NULL);
  g_assert (accel != NULL);

  gtk_accelerator_parse (accel, &keyval, &modifiers);
  text = gtk_accelerator_get_label (keyval, modifiers);
  keys = gtk_label_new (text);
  gtk_widget_add_css_class (keys, "dimmed");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), keys);

  return row;
}

typedef struct
{
  AdwPreferencesPage  *page;
  GHashTable          *groups; /* (element-type utf8 AdwPreferencesGroup): by section */
  AdwPreferencesGroup *group;
} Sections;

/* Both tables have rows in some sections. */
static AdwPreferencesGroup *
ensure_group (Sections   *self,
              const char *section)
{
  AdwPreferencesGroup *group = g_hash_table_lookup (self->groups, section);

  g_assert (self != NULL);
  g_assert (section != NULL);

  if (group != NULL)
    return group;

  group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (group, _ (section));
  adw_preferences_page_add (self->page, group);
  g_hash_table_insert (self->groups, (gpointer) section, group);
  return group;
}

static void
add_row_cb (const char *section,
            const char *label,
            const char *keys,
            gpointer    user_data)
{
  Sections *self = user_data;

  g_assert (label != NULL);
  g_assert (keys != NULL);

  if (section != NULL)
    self->group = ensure_group (self, section);
  adw_preferences_group_add (self->group, create_row (_ (label), keys));
}

/* Returns: (transfer floating): a dialog with the keys of all actions */
AdwDialog *
pathos_shortcuts_create_dialog (void)
{
  AdwDialog *dialog = adw_preferences_dialog_new ();
  g_autoptr (GHashTable) groups = g_hash_table_new (g_str_hash, g_str_equal);
  Sections sections = { ADW_PREFERENCES_PAGE (adw_preferences_page_new ()), groups, NULL };

  pathos_shortcuts_foreach (add_row_cb, &sections);
  adw_dialog_set_title (dialog, _ ("Keyboard Shortcuts"));
  adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (dialog), sections.page);
  return dialog;
}

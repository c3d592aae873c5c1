/* pathos-shortcuts.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-shortcuts.h"

#include <glib/gi18n.h>

/* One table says which keys do what, and is shown to whoever asks. Keys without an action are the canvas's own. */
static const struct
{
  const char *group;  /* (nullable): begins a group */
  const char *action; /* (nullable): of the window or the application */
  const char *accels; /* separated by blanks; the first is shown */
  const char *label;
} shortcuts[] = {
  { N_ ("Map"), "app.new", "<Control>n", N_ ("New map") },
  { NULL, "win.open", "<Control>o", N_ ("Open") },
  { NULL, "win.save", "<Control>s", N_ ("Save") },
  { NULL, "win.save-as", "<Control><Shift>s", N_ ("Save as") },
  { NULL, "win.export", "<Control>e", N_ ("Export") },
  { NULL, "window.close", "<Control>w", N_ ("Close the window") },
  { NULL, "app.quit", "<Control>q", N_ ("Quit") },
  { NULL, "app.shortcuts", "<Control>question", N_ ("Keyboard shortcuts") },
  { N_ ("Editing"), NULL, "<Control>z", N_ ("Undo") },
  { NULL, NULL, "<Control><Shift>z", N_ ("Redo") },
  { NULL, NULL, "Return", N_ ("Edit the text") },
  { NULL, NULL, "Escape", N_ ("Drop what is being edited or dragged") },
  { NULL, NULL, "Delete", N_ ("Delete") },
  { NULL, NULL, "<Control>Right", N_ ("Move the touchpoint on") },
  { NULL, NULL, "<Control>Left", N_ ("Move the touchpoint back") },
  { NULL, NULL, "Up", N_ ("Raise the feeling") },
  { NULL, NULL, "<Shift>Up", N_ ("Raise the feeling a little") },
  { NULL, NULL, "1", N_ ("Set the feeling, from 1 to 5") },
  { N_ ("View"), NULL, "<Control>plus", N_ ("Zoom in") },
  { NULL, NULL, "<Control>minus", N_ ("Zoom out") },
  { NULL, NULL, "<Control>0", N_ ("Original size") },
  { NULL, NULL, "<Shift>Right", N_ ("Select the next as well") },
  { NULL, NULL, "Page_Down", N_ ("Next row, also from a point of the curve") },
  { NULL, NULL, "Home", N_ ("First of the row") },
  { NULL, NULL, "End", N_ ("Last of the row") },
};

/* Gives the actions their keys. */
void
pathos_shortcuts_install (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      g_auto (GStrv) accels = g_strsplit (shortcuts[i].accels, " ", -1);

      if (shortcuts[i].action != NULL)
        gtk_application_set_accels_for_action (application, shortcuts[i].action, (const char *const *) accels);
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

  gtk_accelerator_parse (accel, &keyval, &modifiers);
  text = gtk_accelerator_get_label (keyval, modifiers);
  keys = gtk_label_new (text);
  gtk_widget_add_css_class (keys, "dimmed");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), keys);

  return row;
}

/* Returns: (transfer floating): a dialog that shows them */
AdwDialog *
pathos_shortcuts_create_dialog (void)
{
  AdwDialog           *dialog = adw_preferences_dialog_new ();
  AdwPreferencesPage  *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *group = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      g_auto (GStrv) accels = g_strsplit (shortcuts[i].accels, " ", -1);

      if (shortcuts[i].group != NULL)
        {
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, _ (shortcuts[i].group));
          adw_preferences_page_add (page, group);
        }
      adw_preferences_group_add (group, create_row (_ (shortcuts[i].label), accels[0]));
    }

  adw_dialog_set_title (dialog, _ ("Keyboard Shortcuts"));
  adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (dialog), page);
  return dialog;
}

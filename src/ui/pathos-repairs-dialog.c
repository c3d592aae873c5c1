/* pathos-repairs-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-repairs-dialog.h"

#include "pathos-json-reader.h"
#include "pathos-page-dialog.h"

#include <glib/gi18n.h>

static GtkWidget *
create_row (const char *sentence)
{
  GtkWidget *row = adw_action_row_new ();

  g_assert (sentence != NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sentence);
  adw_preferences_row_set_title_selectable (ADW_PREFERENCES_ROW (row), TRUE);
  return row;
}

/**
 * pathos_repairs_dialog_new:
 * @repairs: (element-type PathosRepair)
 *
 * Returns: (transfer floating): a dialog that lists them
 */
AdwDialog *
pathos_repairs_dialog_new (GPtrArray *repairs)
{
  AdwPreferencesPage  *page;
  AdwPreferencesGroup *group;

  g_return_val_if_fail (repairs != NULL, NULL);

  page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  for (guint i = 0; i < repairs->len; i++)
    {
      const PathosRepair *repair = g_ptr_array_index (repairs, i);

      adw_preferences_group_add (group, create_row (repair->sentence));
    }

  adw_preferences_group_set_description (group, _ ("The damaged file was not changed. "
                                                   "Save the repaired map under another name to keep both."));
  adw_preferences_page_add (page, group);
  return pathos_page_dialog_new (_ ("Repairs"), page);
}

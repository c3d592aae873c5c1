/* pathos-repairs-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-repairs-dialog.h"

#include "pathos-json-reader.h"
#include "pathos-page-dialog.h"

#include <glib/gi18n.h>

/* Once the dialog is closed, because closing gives the focus back to what had it. */
static void
show_cb (AdwDialog  *dialog,
         const char *id)
{
  PathosCanvas *canvas = g_object_get_data (G_OBJECT (dialog), "canvas");

  pathos_canvas_show (canvas, id);
}

static void
free_id_cb (gpointer  id,
            GClosure *closure)
{
  g_free (id);
}

static void
activated_cb (GtkWidget  *row,
              const char *id)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (row, ADW_TYPE_DIALOG);

  g_signal_connect_data (dialog, "closed", G_CALLBACK (show_cb), g_strdup (id), free_id_cb,
                         G_CONNECT_AFTER);
  adw_dialog_close (ADW_DIALOG (dialog));
}

/* What was repaired can be looked at, if it is on the map. */
static GtkWidget *
create_row (const PathosRepair *repair,
            PathosCanvas       *canvas)
{
  GtkWidget *row = adw_action_row_new (), *arrow;

  g_assert (repair != NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), repair->sentence);
  if (!pathos_canvas_can_show (canvas, repair->id))
    {
      adw_preferences_row_set_title_selectable (ADW_PREFERENCES_ROW (row), TRUE);
      return row;
    }

  arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_tooltip_text (row, _ ("Show on the map"));
  g_signal_connect_data (row, "activated", G_CALLBACK (activated_cb), g_strdup (repair->id), free_id_cb,
                         G_CONNECT_DEFAULT);
  return row;
}

/**
 * pathos_repairs_dialog_new:
 * @repairs: (element-type PathosRepair)
 * @canvas: that shows the map
 *
 * Returns: (transfer floating): a dialog that lists them
 */
AdwDialog *
pathos_repairs_dialog_new (GPtrArray    *repairs,
                           PathosCanvas *canvas)
{
  AdwPreferencesPage  *page;
  AdwPreferencesGroup *group;
  AdwDialog           *dialog;

  g_return_val_if_fail (repairs != NULL, NULL);
  g_return_val_if_fail (PATHOS_IS_CANVAS (canvas), NULL);

  page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  for (guint i = 0; i < repairs->len; i++)
    adw_preferences_group_add (group, create_row (g_ptr_array_index (repairs, i), canvas));

  adw_preferences_group_set_description (group, _ ("The damaged file was not changed. "
                                                   "Save the repaired map under another name to keep both."));
  adw_preferences_page_add (page, group);
  dialog = pathos_page_dialog_new (_ ("Repairs"), page);
  g_object_set_data_full (G_OBJECT (dialog), "canvas", g_object_ref (canvas), g_object_unref);
  return dialog;
}

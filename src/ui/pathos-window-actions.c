/* pathos-window-actions.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-window-private.h"

#include "pathos-export-dialog.h"
#include "pathos-repairs-dialog.h"

#include <glib/gi18n.h>

static PathosHistory *
get_history (PathosWindow *self)
{
  g_assert (PATHOS_IS_WINDOW (self));

  return pathos_document_get_history (self->document);
}

static void
set_tooltip (GtkButton  *button,
             const char *verb,
             const char *label)
{
  g_autofree char *tooltip = label != NULL ? g_strdup_printf ("%s: %s", verb, label) : g_strdup (verb);

  g_assert (GTK_IS_BUTTON (button));

  gtk_widget_set_tooltip_text (GTK_WIDGET (button), tooltip);
}

/* During text editing, undo and redo belong to the text. */
void
pathos_window_update_actions (PathosWindow *self)
{
  GtkWidget     *widget;
  PathosHistory *history;
  gboolean       editing;

  g_return_if_fail (PATHOS_IS_WINDOW (self));

  widget = GTK_WIDGET (self);
  history = self->document != NULL ? get_history (self) : NULL;
  editing = pathos_canvas_get_editing (self->canvas);
  gtk_widget_action_set_enabled (widget,
                                 "win.undo",
                                 history != NULL && !editing && pathos_history_get_can_undo (history));
  gtk_widget_action_set_enabled (widget,
                                 "win.redo",
                                 history != NULL && !editing && pathos_history_get_can_redo (history));
  gtk_widget_action_set_enabled (widget, "win.save", history != NULL);
  gtk_widget_action_set_enabled (widget, "win.save-as", history != NULL);
  gtk_widget_action_set_enabled (widget, "win.export", history != NULL);
  set_tooltip (self->undo_button,
               _ ("Undo"),
               history != NULL ? pathos_history_get_undo_label (history) : NULL);
  set_tooltip (self->redo_button,
               _ ("Redo"),
               history != NULL ? pathos_history_get_redo_label (history) : NULL);
}

static void
announce (PathosWindow *self,
          const char   *verb,
          const char   *label)
{
  g_autofree char *message = g_strdup_printf ("%s: %s", verb, label != NULL ? label : "");

  g_assert (PATHOS_IS_WINDOW (self));

  gtk_accessible_announce (GTK_ACCESSIBLE (self), message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
undo_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  PathosWindow *self = PATHOS_WINDOW (widget);

  pathos_history_undo (get_history (self));
  announce (self, _ ("Undone"), pathos_history_get_redo_label (get_history (self)));
}

static void
redo_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  PathosWindow *self = PATHOS_WINDOW (widget);

  pathos_history_redo (get_history (self));
  announce (self, _ ("Redone"), pathos_history_get_undo_label (get_history (self)));
}

static void
open_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  g_assert (PATHOS_IS_WINDOW (widget));

  pathos_window_choose_file (PATHOS_WINDOW (widget));
}

static void
save_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  g_assert (PATHOS_IS_WINDOW (widget));

  pathos_window_save (PATHOS_WINDOW (widget));
}

static void
save_as_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  g_assert (PATHOS_IS_WINDOW (widget));

  pathos_window_save_as (PATHOS_WINDOW (widget));
}

static void
exported_cb (PathosWindow *self,
             const char   *message)
{
  AdwToast *toast = adw_toast_new (message);

  g_assert (PATHOS_IS_WINDOW (self));

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
export_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  PathosWindow *self = PATHOS_WINDOW (widget);
  AdwDialog    *dialog;

  pathos_canvas_commit (self->canvas);
  dialog = pathos_export_dialog_new (self->document, pathos_canvas_get_view (self->canvas));
  g_signal_connect_object (dialog, "exported", G_CALLBACK (exported_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
repairs_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  GPtrArray *repairs;

  g_assert (PATHOS_IS_WINDOW (widget));

  repairs = pathos_document_get_repairs (PATHOS_WINDOW (widget)->document);
  adw_dialog_present (pathos_repairs_dialog_new (repairs), widget);
}

static void
zoom_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  PathosWindow *self = PATHOS_WINDOW (widget);

  if (g_str_equal (action, "win.zoom-normal"))
    pathos_canvas_set_zoom (self->canvas, 1);
  else
    pathos_canvas_step_zoom (self->canvas, g_str_equal (action, "win.zoom-in") ? 1 : -1);
}

/* The keys of undo and redo are not the application's, so that text editing gets them first. */
void
pathos_window_class_init_actions (GtkWidgetClass *widget_class)
{
  g_return_if_fail (GTK_IS_WIDGET_CLASS (widget_class));

  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL, save_as_cb);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "win.repairs", NULL, repairs_cb);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_cb);
  gtk_widget_class_install_action (widget_class, "win.zoom-in", NULL, zoom_cb);
  gtk_widget_class_install_action (widget_class, "win.zoom-out", NULL, zoom_cb);
  gtk_widget_class_install_action (widget_class, "win.zoom-normal", NULL, zoom_cb);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class,
                                       GDK_KEY_z,
                                       GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "win.redo",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_y, GDK_CONTROL_MASK, "win.redo", NULL);
}

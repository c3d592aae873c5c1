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
  /* Translators: Undo or Redo, and what: Undo Rename “Goes to checkout”. */
  g_autofree char *tooltip = label != NULL ? g_strdup_printf (_ ("%s %s"), verb, label) : g_strdup (verb);

  g_assert (GTK_IS_BUTTON (button));

  gtk_widget_set_tooltip_text (GTK_WIDGET (button), tooltip);
}

/* During text editing, undo and redo belong to the text. While something is lifted, nothing acts. */
void
pathos_window_update_actions (PathosWindow *self)
{
  GtkWidget     *widget;
  PathosHistory *history;
  gboolean       editing, lifting;

  g_return_if_fail (PATHOS_IS_WINDOW (self));

  widget = GTK_WIDGET (self);
  history = self->document != NULL ? get_history (self) : NULL;
  lifting = pathos_canvas_get_lifting (self->canvas);
  editing = lifting || pathos_canvas_get_editing (self->canvas);
  gtk_widget_action_set_enabled (widget,
                                 "win.undo",
                                 history != NULL && !editing && pathos_history_get_can_undo (history));
  gtk_widget_action_set_enabled (widget,
                                 "win.redo",
                                 history != NULL && !editing && pathos_history_get_can_redo (history));
  gtk_widget_action_set_enabled (widget, "win.save", history != NULL && !lifting);
  gtk_widget_action_set_enabled (widget, "win.save-as", history != NULL && !lifting);
  gtk_widget_action_set_enabled (widget, "win.export", history != NULL && !lifting);
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
  PathosWindow *self = PATHOS_WINDOW (widget);
  GPtrArray    *repairs = pathos_document_get_repairs (self->document);

  adw_dialog_present (pathos_repairs_dialog_new (repairs, self->canvas), widget);
}

static void
zoom_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  PathosWindow *self = PATHOS_WINDOW (widget);

  if (g_str_equal (action, "win.zoom-normal"))
    pathos_canvas_set_zoom (self->canvas, 1);
  else if (g_str_equal (action, "win.zoom-fit"))
    pathos_canvas_fit (self->canvas);
  else
    pathos_canvas_step_zoom (self->canvas, g_str_equal (action, "win.zoom-in") ? 1 : -1);
  pathos_canvas_say_zoom (self->canvas);
}

/* An action without a function is one of GTK's own. The application sets the keys that also work during text
 * editing, because it gets keys before the text does. The window binds the others. */
static const struct
{
  PathosAction                row;
  GtkWidgetActionActivateFunc activate; /* (nullable) */
} actions[] = {
  { { "win.save", N_ ("Map"), N_ ("Save"), "<Control>s", .while_editing = TRUE }, save_cb },
  { { "win.save-as", NULL, N_ ("Save as"), "<Control><Shift>s", .while_editing = TRUE }, save_as_cb },
  { { "win.export", NULL, N_ ("Export"), "<Control>e", .while_editing = TRUE }, export_cb },
  { { "window.close", NULL, N_ ("Close window"), "<Control>w", .while_editing = TRUE }, NULL },
  { { "win.undo", N_ ("Editing"), N_ ("Undo"), "<Control>z" }, undo_cb },
  { { "win.redo", NULL, N_ ("Redo"), "<Control><Shift>z <Control>y" }, redo_cb },
  { { "win.repairs", NULL, NULL, "" }, repairs_cb },
  { { "win.zoom-in", NULL, NULL, "" }, zoom_cb },
  { { "win.zoom-out", NULL, NULL, "" }, zoom_cb },
  { { "win.zoom-normal", NULL, NULL, "" }, zoom_cb },
  { { "win.zoom-fit", NULL, NULL, "" }, zoom_cb },
};

static void
bind_keys (GtkWidgetClass     *widget_class,
           const PathosAction *action)
{
  g_auto (GStrv) keys = g_strsplit (action->keys, " ", -1);

  g_assert (GTK_IS_WIDGET_CLASS (widget_class));
  g_assert (action != NULL);

  for (guint i = 0; keys[i] != NULL; i++)
    {
      guint           keyval;
      GdkModifierType modifiers;

      gtk_accelerator_parse (keys[i], &keyval, &modifiers);
      gtk_widget_class_add_binding_action (widget_class, keyval, modifiers, action->id, NULL);
    }
}

void
pathos_window_class_init_actions (GtkWidgetClass *widget_class)
{
  g_return_if_fail (GTK_IS_WIDGET_CLASS (widget_class));

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      const PathosAction *row = &actions[i].row;

      if (actions[i].activate != NULL)
        gtk_widget_class_install_action (widget_class, row->id, NULL, actions[i].activate);
      if (!row->while_editing)
        bind_keys (widget_class, row);
    }
}

/**
 * pathos_window_get_action:
 *
 * Returns: (transfer none) (nullable): an action of all windows, or %NULL past the last one
 */
const PathosAction *
pathos_window_get_action (guint n)
{
  return n < G_N_ELEMENTS (actions) ? &actions[n].row : NULL;
}

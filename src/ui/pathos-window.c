/* pathos-window.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-window-private.h"

#include "pathos-menu-names.h"
#include "pathos-quote.h"
#include "pathos-text-cut.h"

#include <glib/gi18n.h>

/**
 * PathosWindow:
 *
 * A window with one map.
 *
 * It shows the state of its document and canvas, and knows nothing of the map itself. This file calls those
 * for focus (-focus), for actions (-actions), for what is said (-toasts) and for saving and closing (-save).
 * The one for opening files (-open) calls this.
 */

G_DEFINE_FINAL_TYPE (PathosWindow, pathos_window, ADW_TYPE_APPLICATION_WINDOW)

static void
update_title (PathosWindow *self)
{
  GFile           *file = pathos_document_get_file (self->document);
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;
  g_autofree char *shown = pathos_quote (name != NULL ? name : _ ("Not saved yet"));
  g_autofree char *subtitle = NULL, *title = NULL;

  g_assert (PATHOS_IS_WINDOW (self));

  if (pathos_document_get_modified (self->document) && file != NULL)
    /* Translators: the name of a file with unsaved changes. */
    subtitle = g_strdup_printf (_ ("%s · edited"), shown);

  title = pathos_text_dup_name (pathos_document_get_title (self->document));
  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, subtitle != NULL ? subtitle : shown);
  gtk_window_set_title (GTK_WINDOW (self), title);
}

/* Logging out must ask before unsaved changes are lost. */
static void
update_inhibition (PathosWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  gboolean        modified = self->document != NULL && pathos_document_get_modified (self->document);

  g_assert (PATHOS_IS_WINDOW (self));

  if (application == NULL || modified == (self->inhibition != 0))
    return;

  if (modified)
    self->inhibition = gtk_application_inhibit (application,
                                                GTK_WINDOW (self),
                                                GTK_APPLICATION_INHIBIT_LOGOUT,
                                                _ ("There are unsaved changes"));
  else
    {
      gtk_application_uninhibit (application, self->inhibition);
      self->inhibition = 0;
    }
}

static void
document_changed_cb (PathosWindow *self)
{
  g_assert (PATHOS_IS_WINDOW (self));

  update_title (self);
  update_inhibition (self);
  pathos_window_update_actions (self);
}

/* The banner is shown while the document is read-only, or repaired and not saved yet. */
static void
update_banner (PathosWindow *self)
{
  gboolean read_only = pathos_document_get_read_only (self->document);
  gboolean repaired = !read_only && pathos_document_get_repairs (self->document)->len > 0;

  g_assert (PATHOS_IS_WINDOW (self));

  if (read_only)
    adw_banner_set_title (self->banner,
                          _ ("This map was made with a newer version of Pathos and is read-only."));
  else if (repaired)
    adw_banner_set_title (self->banner, _ ("This file was damaged. The repaired map is not saved yet."));

  adw_banner_set_button_label (self->banner, repaired ? _ ("_Details") : NULL);
  adw_banner_set_revealed (self->banner, read_only || repaired);
  pathos_canvas_update_repairs (self->canvas);
}

/* Saving may end the life of the window, so that comes last. */
static void
saver_changed_cb (PathosWindow *self)
{
  g_assert (PATHOS_IS_WINDOW (self));

  update_banner (self);
  pathos_window_update_save_state (self);
}

static void
style_changed_cb (PathosWindow *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  PathosThemeName  name = adw_style_manager_get_dark (style) ? PATHOS_THEME_DARK : PATHOS_THEME_LIGHT;

  g_assert (PATHOS_IS_WINDOW (self));

  pathos_canvas_set_theme (self->canvas,
                           pathos_theme_get (name, adw_style_manager_get_high_contrast (style)));
}

static gboolean
pathos_window_focus (GtkWidget       *widget,
                     GtkDirectionType direction)
{
  PathosWindow *self = PATHOS_WINDOW (widget);

  if (self->frames_until_refocus > 0)
    return FALSE;

  return GTK_WIDGET_CLASS (pathos_window_parent_class)->focus (widget, direction);
}

static void
clear_document (PathosWindow *self)
{
  PathosSaver *saver;

  g_assert (PATHOS_IS_WINDOW (self));

  if (self->document == NULL)
    return;

  saver = pathos_document_get_saver (self->document);
  g_signal_handlers_disconnect_by_data (saver, self);
  pathos_saver_drop_queued (saver);
  g_signal_handlers_disconnect_by_data (self->document, self);
  g_signal_handlers_disconnect_by_data (pathos_document_get_history (self->document), self);
  pathos_window_forget_evidence (self);
  g_clear_object (&self->document);
}

/**
 * pathos_window_set_document:
 *
 * Shows @document instead of the current one.
 */
void
pathos_window_set_document (PathosWindow   *self,
                            PathosDocument *document)
{
  g_return_if_fail (PATHOS_IS_WINDOW (self));
  g_return_if_fail (PATHOS_IS_DOCUMENT (document));

  clear_document (self);
  self->document = g_object_ref (document);
  g_signal_connect_swapped (document, "notify", G_CALLBACK (document_changed_cb), self);
  g_signal_connect_swapped (pathos_document_get_saver (document),
                            "notify::state",
                            G_CALLBACK (saver_changed_cb),
                            self);
  g_signal_connect_swapped (pathos_document_get_history (document),
                            "notify",
                            G_CALLBACK (pathos_window_update_actions),
                            self);
  g_signal_connect_swapped (pathos_document_get_history (document),
                            "flipped",
                            G_CALLBACK (pathos_window_forget_evidence),
                            self);

  pathos_canvas_set_document (self->canvas, document);
  document_changed_cb (self);
  update_banner (self);
}

static void
pathos_window_dispose (GObject *object)
{
  PathosWindow *self = (PathosWindow *) object;

  clear_document (self);
  pathos_window_dispose_toasts (self);
  g_clear_object (&self->opening);
  g_clear_handle_id (&self->opening_timeout, g_source_remove);
  g_clear_object (&self->focus);
  if (self->canvas != NULL)
    pathos_canvas_set_document (self->canvas, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PATHOS_TYPE_WINDOW);

  G_OBJECT_CLASS (pathos_window_parent_class)->dispose (object);
}

static void
pathos_window_class_init (PathosWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pathos_window_dispose;
  widget_class->focus = pathos_window_focus;
  GTK_WINDOW_CLASS (klass)->close_request = pathos_window_close_request;

  g_type_ensure (PATHOS_TYPE_CANVAS);
  g_type_ensure (PATHOS_TYPE_OVERVIEW_STRIP);
  g_type_ensure (PATHOS_TYPE_TOOLBAR);
  g_type_ensure (PATHOS_TYPE_ZOOM_CONTROL);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/pathos-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PathosWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, PathosWindow, title);
  gtk_widget_class_bind_template_child (widget_class, PathosWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, PathosWindow, canvas);
  gtk_widget_class_bind_template_child (widget_class, PathosWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, PathosWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, PathosWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, PathosWindow, overview);
  gtk_widget_class_bind_template_child (widget_class, PathosWindow, toolbar);
  gtk_widget_class_bind_template_child (widget_class, PathosWindow, zoom_control);
  pathos_window_class_init_actions (widget_class);
}

static void
pathos_window_init (PathosWindow *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  gtk_widget_init_template (GTK_WIDGET (self));
  pathos_toolbar_set_canvas (self->toolbar, self->canvas);
  pathos_overview_strip_set_canvas (self->overview, self->canvas);
  pathos_zoom_control_set_canvas (self->zoom_control, self->canvas);

  g_signal_connect_object (style, "notify::dark", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style,
                           "notify::high-contrast",
                           G_CALLBACK (style_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas,
                           "notify::editing",
                           G_CALLBACK (pathos_window_update_actions),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas,
                           "notify::lifting",
                           G_CALLBACK (pathos_window_update_actions),
                           self,
                           G_CONNECT_SWAPPED);
  pathos_window_init_toasts (self);
  pathos_window_init_focus (self);
  style_changed_cb (self);
  pathos_menu_names_follow (gtk_menu_button_get_popover (self->menu_button));
  pathos_window_update_actions (self);
}

PathosWindow *
pathos_window_new (GtkApplication *application)
{
  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);

  return g_object_new (PATHOS_TYPE_WINDOW, "application", application, NULL);
}

/* Returns: (transfer none) */
PathosCanvas *
pathos_window_get_canvas (PathosWindow *self)
{
  g_return_val_if_fail (PATHOS_IS_WINDOW (self), NULL);

  return self->canvas;
}

/* Returns: whether the window shows no map, or a new one that was never edited */
gboolean
pathos_window_is_untouched (PathosWindow *self)
{
  g_return_val_if_fail (PATHOS_IS_WINDOW (self), FALSE);

  if (self->document == NULL)
    return TRUE;

  return pathos_document_get_file (self->document) == NULL &&
         !pathos_document_get_modified (self->document) &&
         !pathos_history_get_can_redo (pathos_document_get_history (self->document));
}

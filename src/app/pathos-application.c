/* pathos-application.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-application.h"

#include "pathos-error-dialog.h"
#include "pathos-page-dialog.h"
#include "pathos-screenshot.h"
#include "pathos-shortcuts.h"
#include "pathos-window.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * PathosApplication:
 *
 * Opens windows, and has the actions that do not belong to one of them.
 */

struct _PathosApplication
{
  AdwApplication parent_instance;

  char *picture; /* (nullable): file to which to write a picture of the window */
};

G_DEFINE_FINAL_TYPE (PathosApplication, pathos_application, ADW_TYPE_APPLICATION)

static GFile *
get_template (void)
{
  const char *folder = g_getenv ("PATHOS_DATADIR");

  return g_file_new_build_filename (folder != NULL ? folder : PKGDATADIR,
                                    "templates",
                                    "customer-journey.journey",
                                    NULL);
}

/* A new map is a copy of the template, or empty if the template is missing. */
static PathosDocument *
create_document (void)
{
  g_autoptr (GFile) template = get_template ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PathosJourney) journey = NULL;
  PathosDocument *document = pathos_document_new_from_template (template, &error);

  if (document != NULL)
    return document;

  g_warning ("%s", error->message);
  journey = pathos_journey_new ();
  return pathos_document_new (journey);
}

static PathosWindow *
open_window (PathosApplication *self)
{
  PathosWindow *window = pathos_window_new (GTK_APPLICATION (self));

  g_assert (PATHOS_IS_APPLICATION (self));

  if (self->picture != NULL)
    pathos_screenshot_take (window, self->picture);

  return window;
}

static void
new_cb (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  g_autoptr (PathosDocument) document = create_document ();
  PathosWindow *window = open_window (user_data);

  g_assert (PATHOS_IS_APPLICATION (user_data));

  pathos_window_set_document (window, document);
  gtk_window_present (GTK_WINDOW (window));
}

static void
open_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);

  g_assert (PATHOS_IS_APPLICATION (user_data));

  if (PATHOS_IS_WINDOW (window))
    pathos_window_choose_file (PATHOS_WINDOW (window));
}

/* Each window asks about its own changes. The program ends when the last one is closed. */
static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (user_data));

  g_assert (PATHOS_IS_APPLICATION (user_data));

  for (GList *link = windows; link != NULL; link = link->next)
    gtk_window_close (link->data);
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  AdwAboutDialog *dialog = ADW_ABOUT_DIALOG (adw_about_dialog_new ());

  g_assert (PATHOS_IS_APPLICATION (user_data));

  adw_about_dialog_set_application_name (dialog, "Pathos");
  adw_about_dialog_set_application_icon (dialog, APPLICATION_ID);
  adw_about_dialog_set_version (dialog, PACKAGE_VERSION);
  adw_about_dialog_set_comments (dialog, _ ("Map what customers do and feel along their journey"));
  adw_about_dialog_set_license_type (dialog, GTK_LICENSE_GPL_3_0);
  gtk_widget_set_size_request (GTK_WIDGET (dialog), PATHOS_DIALOG_MIN_WIDTH, -1);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (gtk_application_get_active_window (user_data)));
}

static void
help_shown_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GtkWindow) window = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source), result, &error))
    pathos_error_dialog_show (GTK_WIDGET (window), _ ("Could Not Show Help"), error);
}

static void
help_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new ("help:pathos");
  GtkWindow *window = gtk_application_get_active_window (user_data);

  g_assert (PATHOS_IS_APPLICATION (user_data));

  if (window != NULL)
    gtk_uri_launcher_launch (launcher, window, NULL, help_shown_cb, g_object_ref (window));
}

static void
shortcuts_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  g_autoptr (GPtrArray) shown = pathos_application_list_actions ();

  g_assert (PATHOS_IS_APPLICATION (user_data));

  adw_dialog_present (pathos_shortcuts_create_dialog (shown),
                      GTK_WIDGET (gtk_application_get_active_window (user_data)));
}

static const struct
{
  PathosAction row;
  void (*activate) (GSimpleAction *action, GVariant *parameter, gpointer user_data);
} actions[] = {
  { { "app.new", N_ ("Map"), N_ ("New map"), "<Control>n" }, new_cb },
  { { "app.open", NULL, N_ ("Open"), "<Control>o" }, open_cb },
  { { "app.help", N_ ("General"), N_ ("Help"), "F1" }, help_cb },
  { { "app.shortcuts", NULL, N_ ("Keyboard shortcuts"), "<Control>question" }, shortcuts_cb },
  { { "app.quit", NULL, N_ ("Quit"), "<Control>q" }, quit_cb },
  { { "app.about", NULL, NULL, "" }, about_cb },
};

static void
set_keys (GtkApplication     *application,
          const PathosAction *action)
{
  g_auto (GStrv) keys = g_strsplit (action->keys, " ", -1);

  g_assert (GTK_IS_APPLICATION (application));
  g_assert (action != NULL);

  gtk_application_set_accels_for_action (application, action->id, (const char *const *) keys);
}

static void
pathos_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (pathos_application_parent_class)->startup (application);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      const PathosAction *row = &actions[i].row;
      const GActionEntry  entry = { .name = row->id + strlen ("app."), .activate = actions[i].activate };

      g_action_map_add_action_entries (G_ACTION_MAP (application), &entry, 1, application);
      set_keys (GTK_APPLICATION (application), row);
    }

  /* The window binds its other keys itself, so that text editing gets them first. */
  for (guint i = 0; pathos_window_get_action (i) != NULL; i++)
    {
      if (pathos_window_get_action (i)->while_editing)
        set_keys (GTK_APPLICATION (application), pathos_window_get_action (i));
    }
}

static void
pathos_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window != NULL)
    gtk_window_present (window);
  else
    g_action_group_activate_action (G_ACTION_GROUP (application), "new", NULL);
}

static void
pathos_application_open (GApplication *application,
                         GFile       **files,
                         int           n_files,
                         const char   *hint)
{
  for (int i = 0; i < n_files; i++)
    {
      PathosWindow *window = pathos_window_find (GTK_APPLICATION (application), files[i]);

      pathos_window_open_file (window != NULL ? window : open_window (PATHOS_APPLICATION (application)),
                               files[i]);
    }
}

static int
pathos_application_handle_local_options (GApplication *application,
                                         GVariantDict *options)
{
  PathosApplication *self = PATHOS_APPLICATION (application);

  if (g_variant_dict_lookup (options, "picture", "^ay", &self->picture))
    g_application_set_flags (application, g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);

  return -1;
}

static void
pathos_application_finalize (GObject *object)
{
  PathosApplication *self = PATHOS_APPLICATION (object);

  g_free (self->picture);

  G_OBJECT_CLASS (pathos_application_parent_class)->finalize (object);
}

static void
pathos_application_class_init (PathosApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pathos_application_finalize;
  application_class->startup = pathos_application_startup;
  application_class->activate = pathos_application_activate;
  application_class->open = pathos_application_open;
  application_class->handle_local_options = pathos_application_handle_local_options;
}

static void
pathos_application_init (PathosApplication *self)
{
  g_application_add_main_option (G_APPLICATION (self),
                                 "picture",
                                 0,
                                 G_OPTION_FLAG_HIDDEN,
                                 G_OPTION_ARG_FILENAME,
                                 "Write a picture of the window and quit",
                                 "FILE");
}

PathosApplication *
pathos_application_new (void)
{
  return g_object_new (PATHOS_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", RESOURCE_PATH,
                       NULL);
}

/**
 * pathos_application_list_actions:
 *
 * Returns: (transfer container) (element-type PathosAction): the actions of the application, its windows and
 *   the map, in the order in which to show them
 */
GPtrArray *
pathos_application_list_actions (void)
{
  GPtrArray          *list = g_ptr_array_new ();
  guint               n_canvas;
  const PathosAction *canvas = pathos_canvas_get_actions (&n_canvas);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    g_ptr_array_add (list, (gpointer) &actions[i].row);
  for (guint i = 0; pathos_window_get_action (i) != NULL; i++)
    g_ptr_array_add (list, (gpointer) pathos_window_get_action (i));
  for (guint i = 0; i < n_canvas; i++)
    g_ptr_array_add (list, (gpointer) &canvas[i]);

  return list;
}

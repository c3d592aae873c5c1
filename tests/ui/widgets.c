/* widgets.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "widgets.h"

/* To be called by main(), instead of g_test_init(). A process has only one application. */
GtkApplication *
widgets_init (int    *argc,
              char ***argv)
{
  GtkApplication *application;

  gtk_test_init (argc, argv, NULL);
  application = GTK_APPLICATION (adw_application_new ("io.github.pathos.Test", G_APPLICATION_NON_UNIQUE));
  g_application_set_resource_base_path (G_APPLICATION (application), RESOURCE_PATH);
  g_application_register (G_APPLICATION (application), NULL, NULL);

  return application;
}

/* Runs the main loop until nothing is pending. */
void
widgets_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static GtkWidget *
find_in (GtkWidget *widget,
         GType      type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_in (child, type);

  return found;
}

/* Returns: (transfer none): the first widget of that type in @widget, which must have one */
GtkWidget *
widgets_find (gpointer widget,
              GType    type)
{
  GtkWidget *found = find_in (GTK_WIDGET (widget), type);

  g_assert_nonnull (found);
  return found;
}

static void
collect_in (GtkWidget *widget,
            GType      type,
            GPtrArray *found)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    g_ptr_array_add (found, widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_in (child, type, found);
}

/* Returns: (transfer full) (element-type GtkWidget): the widgets of that type in @widget, in order */
GPtrArray *
widgets_find_all (gpointer widget,
                  GType    type)
{
  GPtrArray *found = g_ptr_array_new ();

  collect_in (GTK_WIDGET (widget), type, found);
  return found;
}

/* Returns: (transfer none) (nullable): the dialog that is open in the window */
AdwDialog *
widgets_get_dialog (PathosWindow *window)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
}

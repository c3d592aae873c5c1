/* test-renderer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-renderer.h"

#include <gtk/gtk.h>

static const struct
{
  const char *renderer; /* (nullable) */
  const char *asked;    /* (nullable): what is disabled already */
  const char *expected; /* (nullable) */
} cases[] = {
  { NULL, NULL, NULL },
  { "gl", NULL, NULL },
  { "gl", "vulkan", "vulkan" },
  { "cairo", "dmabuf", "dmabuf" },
  { "cairo", NULL, "gl" },
};

static void
set (const char *name,
     const char *value)
{
  if (value != NULL)
    g_setenv (name, value, TRUE);
  else
    g_unsetenv (name);
}

/* The last case is the one that GTK begins with. */
static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      set ("GSK_RENDERER", cases[i].renderer);
      set ("GDK_DISABLE", cases[i].asked);
      pathos_renderer_init ();
      g_assert_cmpstr (g_getenv ("GDK_DISABLE"), ==, cases[i].expected);
    }
}

static void
test_display (void)
{
  g_autoptr (GError) error = NULL;

  gtk_init ();
  g_assert_false (gdk_display_prepare_gl (gdk_display_get_default (), &error));
  g_assert_error (error, GDK_GL_ERROR, GDK_GL_ERROR_NOT_AVAILABLE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/renderer/cases", test_cases);
  g_test_add_func ("/renderer/display", test_display);

  return g_test_run ();
}

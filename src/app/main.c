/* main.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-application.h"
#include "pathos-cli.h"

#include <glib/gi18n.h>
#include <locale.h>

/* The C locale, in which jobs without a locale run, knows ASCII only, but names of files and personas hold more, and so do
 * our sentences. */
static void
set_locale (void)
{
  setlocale (LC_ALL, "");
  if (g_strcmp0 (setlocale (LC_CTYPE, NULL), "C") == 0)
    setlocale (LC_CTYPE, "C.UTF-8");
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (PathosApplication) application = NULL;

  set_locale ();
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (pathos_cli_is_command (argc, argv))
    return pathos_cli_run (argc, argv);

  application = pathos_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}

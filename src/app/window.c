/* window.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-application.h"
#include "pathos-locale.h"

/* The program with windows, which `cli/main.c` starts. */
int
main (int   argc,
      char *argv[])
{
  g_autoptr (PathosApplication) application = NULL;

  pathos_locale_init ();
  application = pathos_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}

/* window.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-application.h"
#include "pathos-heap.h"
#include "pathos-locale.h"
#include "pathos-renderer.h"

#include <signal.h>

/* The program with windows, which `cli/main.c` starts. */
int
main (int   argc,
      char *argv[])
{
  g_autoptr (PathosApplication) application = NULL;

  pathos_heap_use_large_pages ();
  pathos_locale_init ();
  pathos_renderer_init ();

  /* Writing more than a file may hold is an error like any other, and does not end the program. */
  signal (SIGXFSZ, SIG_IGN);
  application = pathos_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}

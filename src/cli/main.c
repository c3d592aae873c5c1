/* main.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-cli.h"
#include "pathos-locale.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <signal.h>
#include <unistd.h>

/* The command line needs none of the hundred libraries of a window, and loading them takes longer than many
 * exports. So windows have a program of their own, which replaces this one. */

/* Returns: (transfer full): the path of that program: beside this one, as in a build folder, or where it is
 * installed */
static char *
dup_window_program (void)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = self != NULL ? g_path_get_dirname (self) : NULL;
  g_autofree char *beside = folder != NULL ? g_build_filename (folder, "pathos-window", NULL) : NULL;

  if (beside != NULL && g_file_test (beside, G_FILE_TEST_IS_EXECUTABLE))
    return g_steal_pointer (&beside);

  return g_build_filename (LIBEXECDIR, "pathos-window", NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *program = NULL;

  pathos_locale_init ();

  /* Writing more than a file may hold is an error like any other, and does not end the program. */
  signal (SIGXFSZ, SIG_IGN);
  if (pathos_cli_is_command (argc, argv))
    return pathos_cli_run (argc, argv);

  program = dup_window_program ();
  execv (program, argv);
  g_printerr (_ ("Could not start %s: %s.\n"), program, g_strerror (errno));
  return 1;
}

/* pathos-cli.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The command line: `pathos COMMAND …`. It opens no display and links no library that could. */

gboolean pathos_cli_is_command (int argc, char *argv[]);
int      pathos_cli_run (int argc, char *argv[]);

G_END_DECLS

/* pathos-cli-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-cli.h"
#include "pathos-export.h"
#include "pathos-loaded-map.h"

G_BEGIN_DECLS

enum
{
  PATHOS_CLI_DONE = 0,
  PATHOS_CLI_FAILED = 1, /* a file could not be read or written, or had to be repaired */
  PATHOS_CLI_MISUSED = 2,
};

#define PATHOS_CLI_STDIN  "/dev/stdin"
#define PATHOS_CLI_STDOUT "/dev/stdout"

/* The options of an export, as they were typed. */
typedef struct
{
  char    *output;
  char    *format;
  char    *size;
  char    *scale;
  char    *slide;
  char    *paper;
  char    *pages;
  char    *theme;
  char    *background;
  char    *text;
  char   **personas;
  gboolean each_persona;
  gboolean high_contrast;
  gboolean force;
} PathosCliExportArgs;

int pathos_cli_export (char **argv);

void             pathos_cli_say (const char *format, ...) G_GNUC_PRINTF (1, 2);
const char      *pathos_cli_get_shown (const char *path);
int              pathos_cli_fail (const char *path, const GError *error);
int              pathos_cli_fail_usage (const char *command, const char *format, ...) G_GNUC_PRINTF (2, 3);
PathosLoadedMap *pathos_cli_load (const char *path, GError **error);
void             pathos_cli_print_repairs (const char *path, PathosLoadedMap *loaded);
gboolean         pathos_cli_parse (const char         *command,
                                   const char         *usage,
                                   const char         *summary,
                                   const GOptionEntry *entries,
                                   char             ***argv,
                                   int                *status);
gboolean         pathos_cli_parse_export_args (const PathosCliExportArgs *args,
                                               PathosExportOptions       *options);

G_END_DECLS

/* pathos-cli-common.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-cli-private.h"

#include "pathos-json-error.h"

#include <glib/gi18n.h>
#include <string.h>

/* Says what went wrong as compilers do, so that editors can jump there. Returns: the exit status */
int
pathos_cli_fail (const char   *path,
                 const GError *error)
{
  PathosPosition position;

  if (pathos_json_error_get_position (error, &position))
    g_printerr ("%s:%u:%u: %s\n", path, position.line, position.column, error->message);
  else
    g_printerr ("%s: %s\n", path, error->message);

  return PATHOS_CLI_FAILED;
}

/* Returns: the exit status */
int
pathos_cli_misuse (const char *command,
                   const char *format,
                   ...)
{
  g_autofree char *sentence = NULL;
  va_list          arguments;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  g_printerr ("%s\n", sentence);
  if (command != NULL)
    g_printerr (_ ("“pathos %s --help” says how it is used.\n"), command);
  else
    g_printerr (_ ("“pathos --help” says how it is used.\n"));

  return PATHOS_CLI_MISUSED;
}

PathosLoadedMap *
pathos_cli_load (const char *path,
                 GError    **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return pathos_loaded_map_new (file, error);
}

/* GLib would end the program for `--help`. */
static gboolean
wants_help (char **argv)
{
  for (; *argv != NULL && !g_str_equal (*argv, "--"); argv++)
    {
      if (g_str_equal (*argv, "--help") || g_str_equal (*argv, "-h"))
        return TRUE;
    }

  return FALSE;
}

/* GLib leaves the `--` before a name that begins with a dash, so that it can be parsed again. */
static void
remove_separator (char **argv)
{
  while (*argv != NULL && !g_str_equal (*argv, "--"))
    argv++;
  if (*argv == NULL)
    return;

  g_free (*argv);
  memmove (argv, argv + 1, g_strv_length (argv + 1) * sizeof *argv + sizeof *argv);
}

/**
 * pathos_cli_parse:
 * @argv: (inout): begins with the command; loses its options
 * @status: (out): how to exit if there is nothing more to do
 *
 * Returns: whether to go on
 */
gboolean
pathos_cli_parse (const char         *command,
                  const char         *usage,
                  const char         *summary,
                  const GOptionEntry *entries,
                  char             ***argv,
                  int                *status)
{
  g_autoptr (GOptionContext) context = g_option_context_new (usage);
  g_autofree char *program = g_strdup_printf ("pathos %s", command);
  g_autoptr (GError) error = NULL;

  g_set_prgname (program);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_summary (context, summary);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);

  if (wants_help (*argv))
    {
      g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);

      g_print ("%s", help);
      *status = PATHOS_CLI_DONE;
      return FALSE;
    }

  if (!g_option_context_parse_strv (context, argv, &error))
    {
      *status = pathos_cli_misuse (command, "%s.", error->message);
      return FALSE;
    }

  remove_separator (*argv);
  if (!g_strv_contains ((const char *const *) *argv, ""))
    return TRUE;

  *status = pathos_cli_misuse (command, _ ("A file needs a name."));
  return FALSE;
}

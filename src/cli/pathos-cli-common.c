/* pathos-cli-common.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-cli-private.h"

#include "pathos-file.h"
#include "pathos-json-error.h"
#include "pathos-quote.h"

#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

/**
 * pathos_cli_say:
 *
 * Prints a line to standard error. Nothing else prints messages, because names of files and arguments are in
 * most of them, and must neither end the line nor control the terminal.
 */
void
pathos_cli_say (const char *format,
                ...)
{
  g_autofree char *line = NULL;
  g_autofree char *quoted = NULL;
  va_list          arguments;

  g_return_if_fail (format != NULL);

  va_start (arguments, format);
  line = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  quoted = pathos_quote (line);
  g_printerr ("%s\n", quoted);
}

/* Returns: (transfer none): what messages call the file @path, which is “-” for standard input */
const char *
pathos_cli_get_shown (const char *path)
{
  return g_strcmp0 (path, "-") == 0 ? "<stdin>" : path;
}

/**
 * pathos_cli_fail:
 *
 * Prints the error in the format of compilers, so that editors can jump to its position.
 *
 * Returns: the exit status
 */
int
pathos_cli_fail (const char   *path,
                 const GError *error)
{
  PathosPosition position;

  g_return_val_if_fail (path != NULL, PATHOS_CLI_FAILED);
  g_return_val_if_fail (error != NULL, PATHOS_CLI_FAILED);

  path = pathos_cli_get_shown (path);
  if (pathos_json_error_get_position (error, &position))
    pathos_cli_say ("%s:%u:%u: %s", path, position.line, position.column, error->message);
  else
    pathos_cli_say ("%s: %s", path, error->message);

  return PATHOS_CLI_FAILED;
}

/**
 * pathos_cli_fail_usage:
 * @command: (nullable): whose help to recommend, or %NULL for the general help
 * @format: what is wrong, as a sentence
 *
 * Returns: the exit status
 */
int
pathos_cli_fail_usage (const char *command,
                       const char *format,
                       ...)
{
  g_autofree char *sentence = NULL;
  va_list          arguments;

  g_return_val_if_fail (format != NULL, PATHOS_CLI_MISUSED);

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  pathos_cli_say ("%s", sentence);
  if (command != NULL)
    pathos_cli_say (_ ("Run “pathos %s --help” for help."), command);
  else
    pathos_cli_say (_ ("Run “pathos --help” for help."));

  return PATHOS_CLI_MISUSED;
}

/* Returns: (transfer full) (nullable): the map in the file @path, or in standard input if that is “-” */
PathosLoadedMap *
pathos_cli_load (const char *path,
                 GError    **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  if (g_str_equal (path, "-"))
    {
      bytes = pathos_file_read_stream (STDIN_FILENO, error);
      return bytes != NULL ? pathos_loaded_map_new_from_bytes (bytes, PATHOS_CLI_STDIN, error) : NULL;
    }

  file = g_file_new_for_path (path);
  return pathos_loaded_map_new (file, error);
}

/**
 * pathos_cli_print_repairs:
 *
 * Prints what had to be repaired in the map, a sentence per line, with the line of the file if it has one.
 */
void
pathos_cli_print_repairs (const char      *path,
                          PathosLoadedMap *loaded)
{
  GPtrArray *repairs;

  g_return_if_fail (path != NULL);
  g_return_if_fail (loaded != NULL);

  repairs = loaded->result.repairs;
  for (guint i = 0; i < repairs->len; i++)
    {
      const PathosRepair *repair = g_ptr_array_index (repairs, i);

      if (repair->line > 0)
        pathos_cli_say ("%s:%u: %s", pathos_cli_get_shown (path), repair->line, repair->sentence);
      else
        pathos_cli_say ("%s: %s", pathos_cli_get_shown (path), repair->sentence);
    }
}

/* GLib would exit on `--help`. */
static gboolean
wants_help (char **argv)
{
  g_assert (argv != NULL);

  for (; *argv != NULL && !g_str_equal (*argv, "--"); argv++)
    {
      if (g_str_equal (*argv, "--help") || g_str_equal (*argv, "-h"))
        return TRUE;
    }

  return FALSE;
}

/* GLib keeps a `--` that precedes a name with a dash, so that the rest can be parsed again. */
static void
remove_separator (char **argv)
{
  g_assert (argv != NULL);

  while (*argv != NULL && !g_str_equal (*argv, "--"))
    argv++;
  if (*argv == NULL)
    return;

  g_free (*argv);
  memmove (argv, argv + 1, g_strv_length (argv + 1) * sizeof *argv + sizeof *argv);
}

/**
 * pathos_cli_parse:
 * @usage: what follows the command and its options
 * @argv: (inout): the command and its arguments; the options are removed
 * @status: (out): the exit status, if there is nothing more to do
 *
 * Prints the help if it was asked for, otherwise parses the options of a command.
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

  g_return_val_if_fail (command != NULL, FALSE);
  g_return_val_if_fail (argv != NULL && *argv != NULL, FALSE);
  g_return_val_if_fail (status != NULL, FALSE);

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
      *status = pathos_cli_fail_usage (command, "%s.", error->message);
      return FALSE;
    }

  remove_separator (*argv);
  if (!g_strv_contains ((const char *const *) *argv, ""))
    return TRUE;

  *status = pathos_cli_fail_usage (command, _ ("A file name cannot be empty."));
  return FALSE;
}

/* pathos-cli.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-cli-private.h"

#include "pathos-file.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#define DEFAULT_TEMPLATE "customer-journey"

static char *
dup_template_path (const char *id)
{
  const char      *folder = g_getenv ("PATHOS_DATADIR");
  g_autofree char *name = g_strconcat (id, PATHOS_FILE_EXTENSION, NULL);

  g_assert (id != NULL);

  return g_build_filename (folder != NULL ? folder : PKGDATADIR, "templates", name, NULL);
}

/* Returns: (transfer full): the ids of all templates, separated by commas */
static char *
dup_template_ids (void)
{
  g_autofree char *path = dup_template_path ("");
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_suffix (name, PATHOS_FILE_EXTENSION))
        g_ptr_array_add (ids, g_strndup (name, strlen (name) - strlen (PATHOS_FILE_EXTENSION)));
    }

  g_ptr_array_sort_values (ids, (GCompareFunc) strcmp);
  g_ptr_array_add (ids, NULL);
  return g_strjoinv (", ", (char **) ids->pdata);
}

static int
create (const char *template,
        const char *given)
{
  g_autofree char *path = pathos_file_dup_with_ending (given, PATHOS_FILE_EXTENSION);
  g_autofree char *from = dup_template_path (template);
  g_autoptr (GError) error = NULL;
  g_autoptr (PathosLoadedMap) loaded = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_assert (template != NULL);
  g_assert (given != NULL);

  if (g_str_equal (given, "-") || g_file_test (given, G_FILE_TEST_IS_DIR) || g_str_has_suffix (given, "/"))
    return pathos_cli_fail_usage ("new", _ ("“%s” is not the name of a file. Specify a file to create."),
                                  given);

  loaded = pathos_cli_load (from, &error);
  if (loaded == NULL)
    return pathos_cli_fail (from, error);

  bytes = pathos_file_prepare (loaded->journey, &error);
  if (bytes == NULL || !pathos_file_save (path, bytes, PATHOS_SAVE_NEW, &error))
    return pathos_cli_fail (path, error);

  return PATHOS_CLI_DONE;
}

static int
run_new (char **argv)
{
  g_autofree char *template = NULL;
  const GOptionEntry entries[] = {
    { "template", 't', 0, G_OPTION_ARG_STRING, &template, N_ ("Template to start from"), N_ ("ID") },
    G_OPTION_ENTRY_NULL,
  };
  const char      *id;
  int              status;
  g_autofree char *path = NULL;

  if (!pathos_cli_parse ("new", _ ("FILE"), _ ("Create a map from a template."), entries, &argv, &status))
    return status;
  if (g_strv_length (argv) != 2)
    return pathos_cli_fail_usage ("new", _ ("Specify one file to create."));

  id = template != NULL ? template : DEFAULT_TEMPLATE;
  path = dup_template_path (id);
  if (*id == '\0' || strchr (id, G_DIR_SEPARATOR) != NULL || !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      g_autofree char *ids = dup_template_ids ();

      if (*ids == '\0')
        {
          g_autofree char *folder = g_path_get_dirname (path);

          pathos_cli_say ("%s: %s",
                          folder,
                          _ ("There are no templates. Pathos is not installed correctly."));
          return PATHOS_CLI_FAILED;
        }

      return pathos_cli_fail_usage ("new", _ ("Unknown template “%s”. Use one of: %s."), id, ids);
    }

  return create (id, argv[1]);
}

/* A file that had to be repaired fails, although it can be opened. */
static int
check (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PathosLoadedMap) loaded = pathos_cli_load (path, &error);

  g_assert (path != NULL);

  if (loaded == NULL)
    return pathos_cli_fail (path, error);

  pathos_cli_print_repairs (path, loaded);
  return loaded->result.repairs->len > 0 ? PATHOS_CLI_FAILED : PATHOS_CLI_DONE;
}

static int
run_check (char **argv)
{
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  int                status;

  if (!pathos_cli_parse ("check",
                         _ ("FILE…"),
                         _ ("Check files for errors and print where they are. "
                            "A FILE can be - for standard input."),
                         entries,
                         &argv,
                         &status))
    return status;
  if (argv[1] == NULL)
    return pathos_cli_fail_usage ("check", _ ("Specify the files to check."));

  status = PATHOS_CLI_DONE;
  for (char **path = argv + 1; *path != NULL; path++)
    {
      if (check (*path) != PATHOS_CLI_DONE)
        status = PATHOS_CLI_FAILED;
    }

  return status;
}

static int
run_reserved (char **argv)
{
  pathos_cli_say (_ ("This version of Pathos does not support the command “%s”."), argv[0]);
  return PATHOS_CLI_MISUSED;
}

static int
run_version (char **argv)
{
  g_print ("Pathos %s\n", PACKAGE_VERSION);
  return PATHOS_CLI_DONE;
}

static int
run_help (char **argv)
{
  g_print ("%s",
           _ ("Usage:\n"
              "  pathos [FILE…]                      Open maps in windows\n"
              "  pathos new [--template ID] FILE     Create a map\n"
              "  pathos export FILE -o OUT […]       Export a map as SVG, PNG, PDF or JSON\n"
              "  pathos check FILE…                  Check files for errors\n"
              "  pathos --version                    Print the version\n"
              "\n"
              "Run “pathos COMMAND --help” for the options of a command.\n"));
  return PATHOS_CLI_DONE;
}

static const struct
{
  const char *name;
  int (*run) (char **argv);
} commands[] = {
  { "new", run_new },
  { "export", pathos_cli_export },
  { "check", run_check },
  { "diff", run_reserved },
  { "merge", run_reserved },
  { "--version", run_version },
  { "--help", run_help },
  { "-h", run_help },
};

/* A word that neither looks like a file name nor names a file was meant as a command. Like an unknown option,
 * it must be an error here, because the program with windows would need a display to report it. */
static gboolean
is_unknown (const char *name)
{
  g_assert (name != NULL);

  if (*name == '-')
    return !g_str_equal (name, "--") &&
           !g_str_has_prefix (name, "--picture") &&
           !g_str_has_prefix (name, "--gapplication-");

  return strpbrk (name, "./:") == NULL && !g_file_test (name, G_FILE_TEST_EXISTS);
}

/* Returns: the index of the command in the table, or the length of the table */
static guint
find_command (int   argc,
              char *argv[])
{
  guint i = 0;

  while (argc > 1 && i < G_N_ELEMENTS (commands) && !g_str_equal (commands[i].name, argv[1]))
    i++;

  return argc > 1 ? i : G_N_ELEMENTS (commands);
}

/* Returns: whether pathos_cli_run() handles the arguments; if not, they are for the program with windows */
gboolean
pathos_cli_is_command (int   argc,
                       char *argv[])
{
  return argc > 1 && (find_command (argc, argv) < G_N_ELEMENTS (commands) || is_unknown (argv[1]));
}

/**
 * pathos_cli_run:
 *
 * Runs the command line. Call this only if pathos_cli_is_command().
 *
 * Returns: the exit status: 0 for success, 1 for bad input or output, 2 for wrong usage
 */
int
pathos_cli_run (int   argc,
                char *argv[])
{
  guint i = find_command (argc, argv);
  g_auto (GStrv) rest = g_strdupv (argv + 1);
  int status;

  if (i == G_N_ELEMENTS (commands))
    return pathos_cli_fail_usage (NULL,
                                  *argv[1] == '-' ? _ ("Unknown option “%s”.")
                                                  : _ ("“%s” is neither a command nor a file."),
                                  argv[1]);

  /* GLib would print debug messages to standard output, between what is exported. */
  g_log_writer_default_set_use_stderr (TRUE);
  status = commands[i].run (rest);
  if (status != PATHOS_CLI_DONE || !ferror (stdout))
    return status;

  pathos_cli_say (_ ("Could not write to standard output."));
  return PATHOS_CLI_FAILED;
}

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

  return g_build_filename (folder != NULL ? folder : PKGDATADIR, "templates", name, NULL);
}

/* Returns: (transfer full): the templates there are, for a sentence */
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
        const char *path)
{
  g_autofree char *from = dup_template_path (template);
  g_autoptr (GError) error = NULL;
  g_autoptr (PathosLoadedMap) loaded = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_printerr ("%s: %s\n", path, _ ("There is a file of this name already."));
      return PATHOS_CLI_FAILED;
    }

  loaded = pathos_cli_load (from, &error);
  if (loaded == NULL)
    return pathos_cli_fail (from, error);

  bytes = pathos_file_prepare (loaded->journey, &error);
  if (bytes == NULL || !pathos_file_save (path, bytes, &error))
    return pathos_cli_fail (path, error);

  return PATHOS_CLI_DONE;
}

static int
run_new (char **argv)
{
  g_autofree char *template = NULL;
  const GOptionEntry entries[] = {
    { "template", 't', 0, G_OPTION_ARG_STRING, &template, N_ ("Begin with this template"), N_ ("ID") },
    G_OPTION_ENTRY_NULL,
  };
  const char      *id;
  int              status;
  g_autofree char *path = NULL;

  if (!pathos_cli_parse ("new", _ ("FILE"), _ ("Begins a map."), entries, &argv, &status))
    return status;
  if (g_strv_length (argv) != 2)
    return pathos_cli_misuse ("new", _ ("Say which one file to make."));

  id = template != NULL ? template : DEFAULT_TEMPLATE;
  path = dup_template_path (id);
  if (*id == '\0' || strchr (id, G_DIR_SEPARATOR) != NULL || !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      g_autofree char *ids = dup_template_ids ();

      if (*ids == '\0')
        {
          g_autofree char *folder = g_path_get_dirname (path);

          g_printerr ("%s: %s\n", folder, _ ("There are no templates here; Pathos is not installed as a whole."));
          return PATHOS_CLI_FAILED;
        }

      return pathos_cli_misuse ("new", _ ("There is no template “%s”, but there are: %s."), id, ids);
    }

  return create (id, argv[1]);
}

/* A map that had to be repaired opens, but is not as it should be. */
static int
check (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PathosLoadedMap) loaded = pathos_cli_load (path, &error);

  if (loaded == NULL)
    return pathos_cli_fail (path, error);

  for (guint i = 0; i < loaded->result.repairs->len; i++)
    g_printerr ("%s: %s\n", path, (const char *) loaded->result.repairs->pdata[i]);

  return loaded->result.repairs->len > 0 ? PATHOS_CLI_FAILED : PATHOS_CLI_DONE;
}

static int
run_check (char **argv)
{
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  int                status;

  if (!pathos_cli_parse ("check", _ ("FILE…"), _ ("Looks whether maps can be read, and says what is wrong where."), entries, &argv, &status))
    return status;
  if (argv[1] == NULL)
    return pathos_cli_misuse ("check", _ ("Say which files to look at."));

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
  g_printerr (_ ("This version of Pathos has no command “%s” yet.\n"), argv[0]);
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
              "  pathos [FILE…]                      open maps in windows\n"
              "  pathos new [--template ID] FILE     begin a map\n"
              "  pathos export FILE -o OUT […]       draw a map as SVG, PNG or PDF, or write it as JSON\n"
              "  pathos check FILE…                  look whether maps can be read\n"
              "  pathos --version                    say which version this is\n"
              "\n"
              "“pathos COMMAND --help” says more.\n"));
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

/* What is neither written like a file nor is one was meant as a command, and must not ask for a display; no more must an
 * option that the windows do not know. */
static gboolean
is_unknown (const char *name)
{
  if (*name == '-')
    return !g_str_equal (name, "--") && !g_str_has_prefix (name, "--picture") && !g_str_has_prefix (name, "--gapplication-");

  return strpbrk (name, "./:") == NULL && !g_file_test (name, G_FILE_TEST_EXISTS);
}

static guint
find_command (int   argc,
              char *argv[])
{
  guint i = 0;

  while (argc > 1 && i < G_N_ELEMENTS (commands) && !g_str_equal (commands[i].name, argv[1]))
    i++;

  return argc > 1 ? i : G_N_ELEMENTS (commands);
}

/* Returns: whether pathos_cli_run() can serve; otherwise the arguments are for the windows */
gboolean
pathos_cli_is_command (int   argc,
                       char *argv[])
{
  return argc > 1 && (find_command (argc, argv) < G_N_ELEMENTS (commands) || is_unknown (argv[1]));
}

/* Returns: the exit status: 0, 1 for bad input or output, 2 for wrong usage */
int
pathos_cli_run (int   argc,
                char *argv[])
{
  guint i = find_command (argc, argv);
  g_auto (GStrv) rest = g_strdupv (argv + 1);
  int status;

  if (i == G_N_ELEMENTS (commands))
    return pathos_cli_misuse (NULL, *argv[1] == '-' ? _ ("There is no option “%s”.") : _ ("There is neither a command nor a file “%s”."), argv[1]);

  /* GLib's messages for developers would otherwise stand in what is written to the output. */
  g_log_writer_default_set_use_stderr (TRUE);
  status = commands[i].run (rest);
  if (status != PATHOS_CLI_DONE || !ferror (stdout))
    return status;

  g_printerr (_ ("The output cannot be written.\n"));
  return PATHOS_CLI_FAILED;
}

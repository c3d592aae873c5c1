/* pathos-cli-export.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-cli-private.h"

#include "pathos-export-save.h"
#include "pathos-file.h"
#include "pathos-persona.h"
#include "pathos-save-error.h"
#include "pathos-text.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

static void
args_clear (PathosCliExportArgs *self)
{
  g_assert (self != NULL);

  g_free (self->output);
  g_free (self->format);
  g_free (self->size);
  g_free (self->scale);
  g_free (self->slide);
  g_free (self->paper);
  g_free (self->pages);
  g_free (self->theme);
  g_free (self->background);
  g_free (self->text);
  g_strfreev (self->personas);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PathosCliExportArgs, args_clear)

/* Names that look the same must compare equal, however they were typed. */
static char *
fold (const char *name)
{
  g_autofree char *normal = g_utf8_normalize (name, -1, G_NORMALIZE_ALL);

  g_assert (name != NULL);

  return g_utf8_casefold (normal != NULL ? normal : name, -1);
}

/* How well a persona matches a name, the best match last. A short name is what precedes a comma: "Maya" for
 * "Maya, 27". */
typedef enum
{
  MATCH_NONE,
  MATCH_SHORT_NAME,
  MATCH_FULL_NAME,
  MATCH_ID,
} NameMatch;

static NameMatch
get_match (PathosPersona *persona,
           const char    *name)
{
  g_autofree char *full = fold (persona->name);
  g_autofree char *wanted = fold (name);
  gsize            length = strlen (wanted);

  g_assert (PATHOS_IS_PERSONA (persona));
  g_assert (name != NULL);

  if (g_str_equal (PATHOS_ELEMENT (persona)->id, name))
    return MATCH_ID;
  if (g_str_equal (full, wanted))
    return MATCH_FULL_NAME;
  if (length > 0 && strncmp (full, wanted, length) == 0 && full[length] == ',')
    return MATCH_SHORT_NAME;

  return MATCH_NONE;
}

/* Adds the personas that match @name best. Returns: whether there are any */
static gboolean
add_personas (GStrvBuilder  *ids,
              PathosJourney *journey,
              const char    *name)
{
  PathosList *personas = journey->personas;
  NameMatch   best = MATCH_NONE;

  g_assert (PATHOS_IS_JOURNEY (journey));
  g_assert (name != NULL);

  for (guint i = 0; i < personas->n_items; i++)
    best = MAX (best, get_match (PATHOS_PERSONA (personas->items[i]), name));

  if (best == MATCH_NONE)
    return FALSE;

  for (guint i = 0; i < personas->n_items; i++)
    {
      if (get_match (PATHOS_PERSONA (personas->items[i]), name) == best)
        g_strv_builder_add (ids, personas->items[i]->id);
    }

  return TRUE;
}

/* Returns: (transfer full) (nullable): the ids of the personas, or %NULL after printing which is missing */
static char **
find_personas (PathosJourney *journey,
               char         **names)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  g_assert (PATHOS_IS_JOURNEY (journey));

  for (; *names != NULL; names++)
    {
      if (add_personas (ids, journey, *names))
        continue;

      pathos_cli_fail_usage ("export", _ ("The map has no persona “%s”."), *names);
      return NULL;
    }

  return g_strv_builder_end (ids);
}

static int
write_to_output (PathosExport *export)
{
  gsize       size;
  const char *data = g_bytes_get_data (export->documents->pdata[0], &size);

  g_assert (export != NULL);

  if (export->documents->len > 1)
    return pathos_cli_fail_usage ("export",
                                  _ ("Several pictures cannot go to standard output. Use a file, or PDF."));

  while (size > 0)
    {
      gssize n = write (STDOUT_FILENO, data, size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          pathos_cli_say (_ ("Could not write to standard output: %s."), g_strerror (errno));
          return PATHOS_CLI_FAILED;
        }
      data += n;
      size -= (gsize) n;
    }

  return PATHOS_CLI_DONE;
}

/* Prints the names of the pictures if there are several, and a warning if their text is hard to read. */
static void
report_export (PathosExport *export,
               const PathosExportOptions *options,
               const char                *output)
{
  g_autoptr (GPtrArray) paths = pathos_export_dup_paths (export, output);

  g_assert (options != NULL);

  for (guint i = 0; paths->len > 1 && i < paths->len; i++)
    pathos_cli_say ("%s", (const char *) paths->pdata[i]);

  if (export->smallest_text >= PATHOS_SMALL_TEXT)
    return;

  if (options->stages)
    pathos_cli_say (_ ("The smallest text is %.1f points high, which is hard to read. Use a larger page."),
                    export->smallest_text);
  else
    pathos_cli_say (_ ("The smallest text is %.1f points high, which is hard to read. "
                       "Use --pages stages for larger text."),
                    export->smallest_text);
}

/* Returns: the name of the file that is read */
static const char *
get_source (const char *path)
{
  return g_str_equal (path, "-") ? PATHOS_CLI_STDIN : path;
}

/* Standard output may be the map, too. A terminal may be both input and output. */
static gboolean
would_overwrite (const char *path,
                 const char *output)
{
  const char *source = get_source (path);
  const char *target = g_str_equal (output, "-") ? PATHOS_CLI_STDOUT : output;

  return g_file_test (source, G_FILE_TEST_IS_REGULAR) && pathos_file_is_same (source, target);
}

/* Returns: the exit status */
static int
save (PathosExport *export,
      const char                *path,
      const PathosCliExportArgs *args)
{
  const char *const  maps[] = { get_source (path), NULL };
  PathosExportTarget target = { args->output, TRUE, args->force, maps };
  g_autoptr (GError) error = NULL;

  g_assert (export != NULL);
  g_assert (path != NULL);

  if (pathos_export_save (export, &target, &error))
    return PATHOS_CLI_DONE;

  if (g_error_matches (error, PATHOS_SAVE_ERROR, PATHOS_SAVE_ERROR_MAP))
    return pathos_cli_fail_usage ("export", "%s", error->message);

  pathos_cli_fail (args->output, error);
  if (error->domain == PATHOS_SAVE_ERROR)
    pathos_cli_say (_ ("Use --force to save all the same."));
  return PATHOS_CLI_FAILED;
}

/* Returns: (transfer full) (nullable): the map, or %NULL after printing why it cannot be exported */
static PathosLoadedMap *
load (const char                *path,
      const PathosExportOptions *options)
{
  gboolean is_drawn;
  g_autoptr (PathosLoadedMap) loaded = NULL;
  g_autoptr (GError) error = NULL;

  g_assert (options != NULL);

  is_drawn = pathos_export_format_is_drawn (options->format);
  if (is_drawn)
    pathos_text_preload_fonts ();
  loaded = pathos_cli_load (path, &error);
  if (loaded == NULL)
    {
      pathos_cli_fail (path, error);
      return NULL;
    }

  pathos_cli_print_repairs (path, loaded);
  if (is_drawn || !loaded->result.read_only)
    return g_steal_pointer (&loaded);

  pathos_cli_say ("%s: %s",
                  pathos_cli_get_shown (path),
                  _ ("This map was made with a newer version of Pathos, and exporting it as data would lose "
                     "what this version does not know. Copy the file instead."));
  return NULL;
}

static int
export_map (const char                *path,
            const PathosCliExportArgs *args,
            PathosExportOptions       *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PathosLoadedMap) loaded = load (path, options);
  g_autoptr (PathosExport) export = NULL;
  g_auto (GStrv) personas = NULL;
  int status = PATHOS_CLI_DONE;

  g_assert (args != NULL);
  g_assert (options != NULL);

  if (loaded == NULL)
    return PATHOS_CLI_FAILED;

  if (args->personas != NULL && (personas = find_personas (loaded->journey, args->personas)) == NULL)
    return PATHOS_CLI_MISUSED;

  options->personas = personas;
  export = pathos_export_run (loaded->journey, options, &error);
  if (export == NULL)
    return pathos_cli_fail (path, error);

  if (g_str_equal (args->output, "-"))
    status = write_to_output (export);
  else
    status = save (export, path, args);

  if (status == PATHOS_CLI_DONE)
    report_export (export, options, args->output);
  return status;
}

static char *
dup_format_help (void)
{
  g_autofree char *ids = pathos_export_format_dup_ids ();

  /* Translators: the names of all formats, such as “svg, png”. */
  return g_strdup_printf (_ ("Output format, one of %s; by default from the extension of OUT"), ids);
}

/* Returns: whether to go on; if not, @status is the exit status */
static gboolean
parse_args (char              ***argv,
            PathosCliExportArgs *args,
            int                 *status)
{
  g_autofree char   *format_help = dup_format_help ();
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &args->output,
      N_ ("Output file, or - for standard output"), N_ ("OUT") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &args->force,
      N_ ("Overwrite existing files, whatever gets lost by that"), NULL },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &args->format, format_help, N_ ("FORMAT") },
    { "size", 0, 0, G_OPTION_ARG_STRING, &args->size,
      N_ ("Size of the picture in pixels, such as 1920x1080"), N_ ("WxH") },
    { "scale", 0, 0, G_OPTION_ARG_STRING, &args->scale, N_ ("Pixels per 1/96 inch"), N_ ("N") },
    { "slide", 0, 0, G_OPTION_ARG_STRING, &args->slide, N_ ("Fit a slide: 16:9 or 4:3"), N_ ("SHAPE") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &args->paper,
      N_ ("Fit a sheet: A5 to A0, Letter, Legal or Tabloid"), N_ ("NAME") },
    { "pages", 0, 0, G_OPTION_ARG_STRING, &args->pages,
      N_ ("whole for one page, stages for a page per stage"), N_ ("WHICH") },
    { "each-persona", 0, 0, G_OPTION_ARG_NONE, &args->each_persona, N_ ("One page per persona"), NULL },
    { "persona", 'p', 0, G_OPTION_ARG_STRING_ARRAY, &args->personas,
      N_ ("Show only this persona; can be repeated"), N_ ("NAME") },
    { "theme", 0, 0, G_OPTION_ARG_STRING, &args->theme, N_ ("light, dark or print"), N_ ("THEME") },
    { "high-contrast", 0, 0, G_OPTION_ARG_NONE, &args->high_contrast, N_ ("Use high contrast"), NULL },
    { "background", 0, 0, G_OPTION_ARG_STRING, &args->background,
      N_ ("transparent, or a colour such as #ffffff"), N_ ("COLOUR") },
    { "text", 0, 0, G_OPTION_ARG_STRING, &args->text,
      N_ ("live for text, outlines for shapes that look the same everywhere"), N_ ("HOW") },
    G_OPTION_ENTRY_NULL,
  };

  g_assert (args != NULL);
  g_assert (status != NULL);

  return pathos_cli_parse ("export",
                           _ ("FILE -o OUT"),
                           _ ("Export a map. FILE can be - for standard input."),
                           entries,
                           argv,
                           status);
}

/**
 * pathos_cli_export:
 * @argv: the command and its arguments
 *
 * Returns: the exit status
 */
int
pathos_cli_export (char **argv)
{
  g_auto (PathosCliExportArgs) args = { 0 };
  PathosExportOptions options = { 0 };
  int                 status;

  if (!parse_args (&argv, &args, &status))
    return status;
  if (g_strv_length (argv) != 2)
    return pathos_cli_fail_usage ("export", _ ("Specify one map to export."));
  if (args.output == NULL)
    return pathos_cli_fail_usage ("export", _ ("Specify the output file with -o."));
  if (*args.output == '\0')
    return pathos_cli_fail_usage ("export", _ ("A file name cannot be empty."));
  if (would_overwrite (argv[1], args.output))
    return pathos_cli_fail_usage ("export",
                                  _ ("The export would overwrite the map. Use another output file."));
  if (!pathos_cli_parse_export_args (&args, &options))
    return PATHOS_CLI_MISUSED;

  return export_map (argv[1], &args, &options);
}

/* pathos-cli-export.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-cli-private.h"

#include "pathos-persona.h"
#include "pathos-text.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void
typed_clear (PathosCliExportArgs *self)
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

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PathosCliExportArgs, typed_clear)

/* Names that look the same are the same, however they were typed. */
static char *
fold (const char *name)
{
  g_autofree char *normal = g_utf8_normalize (name, -1, G_NORMALIZE_ALL);

  return g_utf8_casefold (normal != NULL ? normal : name, -1);
}

/* How well a persona fits a name: by its id, by its whole name, or by what comes before a comma in it ("Maya" for
 * "Maya, 27"). */
typedef enum
{
  NOT_CALLED,
  CALLED_FOR_SHORT,
  CALLED,
  MEANT,
} Call;

static Call
get_call (PathosPersona *persona,
          const char    *name)
{
  g_autofree char *full = fold (persona->name);
  g_autofree char *wanted = fold (name);
  gsize            length = strlen (wanted);

  if (g_str_equal (PATHOS_ELEMENT (persona)->id, name))
    return MEANT;
  if (g_str_equal (full, wanted))
    return CALLED;

  return length > 0 && strncmp (full, wanted, length) == 0 && full[length] == ',' ? CALLED_FOR_SHORT : NOT_CALLED;
}

/* Adds those that fit @name best. Returns: whether there are any */
static gboolean
add_personas (GStrvBuilder  *ids,
              PathosJourney *journey,
              const char    *name)
{
  PathosList *personas = journey->personas;
  Call        best = NOT_CALLED;

  for (guint i = 0; i < personas->n_items; i++)
    best = MAX (best, get_call (PATHOS_PERSONA (personas->items[i]), name));

  for (guint i = 0; best != NOT_CALLED && i < personas->n_items; i++)
    {
      if (get_call (PATHOS_PERSONA (personas->items[i]), name) == best)
        g_strv_builder_add (ids, personas->items[i]->id);
    }

  return best != NOT_CALLED;
}

/* Returns: (transfer full) (nullable): the ids of the personas that were named */
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

      pathos_cli_misuse ("export", _ ("The map has no persona “%s”."), *names);
      return NULL;
    }

  return g_strv_builder_end (ids);
}

static int
write_to_output (PathosExport *export)
{
  gsize       size;
  const char *data = g_bytes_get_data (export->documents->pdata[0], &size);

  if (export->documents->len > 1)
    return pathos_cli_misuse ("export", _ ("Several pictures cannot go to one output; name a file, or choose PDF."));

  while (size > 0)
    {
      gssize n = write (STDOUT_FILENO, data, size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          g_printerr (_ ("The output cannot be written: %s.\n"), g_strerror (errno));
          return PATHOS_CLI_FAILED;
        }
      data += n;
      size -= (gsize) n;
    }

  return PATHOS_CLI_DONE;
}

static void
say_what_was_made (PathosExport *export,
                   const PathosExportOptions *options,
                   const char                *output)
{
  g_autoptr (GPtrArray) paths = pathos_export_dup_paths (export, output);

  g_assert (options != NULL);

  for (guint i = 0; paths->len > 1 && i < paths->len; i++)
    g_printerr ("%s\n", (const char *) paths->pdata[i]);

  if (export->smallest_text >= PATHOS_SMALL_TEXT)
    return;

  if (options->stages)
    g_printerr (_ ("The smallest text is %.1f points high, which is hard to read. A larger page makes it larger.\n"), export->smallest_text);
  else
    g_printerr (_ ("The smallest text is %.1f points high, which is hard to read. --pages stages makes it larger.\n"), export->smallest_text);
}

static gboolean
is_same_file (const char *a,
              const char *b)
{
  struct stat status_a, status_b;

  return stat (a, &status_a) == 0 && stat (b, &status_b) == 0 && status_a.st_dev == status_b.st_dev && status_a.st_ino == status_b.st_ino;
}

static int
export_map (const char                *path,
            const PathosCliExportArgs *typed,
            PathosExportOptions       *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PathosLoadedMap) loaded = NULL;
  g_autoptr (PathosExport) export = NULL;
  g_auto (GStrv) personas = NULL;
  int status = PATHOS_CLI_DONE;

  g_assert (typed != NULL);
  g_assert (options != NULL);

  if (pathos_export_format_is_drawn (options->format))
    pathos_text_find_fonts ();
  loaded = pathos_cli_load (path, &error);
  if (loaded == NULL)
    return pathos_cli_fail (path, error);
  for (guint i = 0; i < loaded->result.repairs->len; i++)
    g_printerr ("%s: %s\n", path, (const char *) loaded->result.repairs->pdata[i]);

  if (loaded->result.read_only && !pathos_export_format_is_drawn (options->format))
    {
      g_printerr ("%s: %s\n", path, _ ("A later version of Pathos made this map. Copy the file as it is: writing it anew would lose what this version does not know."));
      return PATHOS_CLI_FAILED;
    }

  if (typed->personas != NULL && (personas = find_personas (loaded->journey, typed->personas)) == NULL)
    return PATHOS_CLI_MISUSED;

  options->personas = personas;
  export = pathos_export_run (loaded->journey, options, &error);
  if (export == NULL)
    return pathos_cli_fail (path, error);

  if (g_str_equal (typed->output, "-"))
    status = write_to_output (export);
  else if (!pathos_export_save (export, typed->output, &error))
    return pathos_cli_fail (typed->output, error);

  if (status == PATHOS_CLI_DONE)
    say_what_was_made (export, options, typed->output);
  return status;
}

static char *
dup_format_help (void)
{
  g_autofree char *ids = pathos_export_format_dup_ids ();

  /* Translators: the names of all formats, such as “svg, png”. */
  return g_strdup_printf (_ ("One of %s; by default, the extension of OUT decides"), ids);
}

int
pathos_cli_export (char **argv)
{
  g_auto (PathosCliExportArgs) typed = { 0 };
  PathosExportOptions options = { 0 };
  g_autofree char    *format_help = dup_format_help ();
  const GOptionEntry  entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &typed.output, N_ ("Write this file; - is standard output"), N_ ("OUT") },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &typed.format, format_help, N_ ("FORMAT") },
    { "size", 0, 0, G_OPTION_ARG_STRING, &typed.size, N_ ("Fill a picture of so many pixels, such as 1920x1080"), N_ ("WxH") },
    { "scale", 0, 0, G_OPTION_ARG_STRING, &typed.scale, N_ ("So many pixels for each of 1/96 inch"), N_ ("N") },
    { "slide", 0, 0, G_OPTION_ARG_STRING, &typed.slide, N_ ("Fill a slide: 16:9 or 4:3"), N_ ("SHAPE") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &typed.paper, N_ ("Fill a sheet: A5 to A0, Letter, Legal or Tabloid"), N_ ("NAME") },
    { "pages", 0, 0, G_OPTION_ARG_STRING, &typed.pages, N_ ("whole: all on one page · stages: a page a stage"), N_ ("WHICH") },
    { "each-persona", 0, 0, G_OPTION_ARG_NONE, &typed.each_persona, N_ ("A page for each persona"), NULL },
    { "persona", 'p', 0, G_OPTION_ARG_STRING_ARRAY, &typed.personas, N_ ("Show only this persona; can be repeated"), N_ ("NAME") },
    { "theme", 0, 0, G_OPTION_ARG_STRING, &typed.theme, N_ ("light, dark or print"), N_ ("THEME") },
    { "high-contrast", 0, 0, G_OPTION_ARG_NONE, &typed.high_contrast, N_ ("The theme in high contrast"), NULL },
    { "background", 0, 0, G_OPTION_ARG_STRING, &typed.background, N_ ("transparent, or a colour such as #ffffff"), N_ ("COLOUR") },
    { "text", 0, 0, G_OPTION_ARG_STRING, &typed.text, N_ ("live: text · outlines: shapes that look the same anywhere"), N_ ("HOW") },
    G_OPTION_ENTRY_NULL,
  };
  int status;

  if (!pathos_cli_parse ("export", _ ("FILE -o OUT"), _ ("Draws a map, or writes it in another format."), entries, &argv, &status))
    return status;
  if (g_strv_length (argv) != 2)
    return pathos_cli_misuse ("export", _ ("Say which one map to export."));
  if (typed.output == NULL)
    return pathos_cli_misuse ("export", _ ("Say with -o where to write."));
  if (*typed.output == '\0')
    return pathos_cli_misuse ("export", _ ("A file needs a name."));
  if (is_same_file (argv[1], typed.output))
    return pathos_cli_misuse ("export", _ ("An export must not take the place of the map: name another file."));
  if (!pathos_cli_parse_export_args (&typed, &options))
    return PATHOS_CLI_MISUSED;

  return export_map (argv[1], &typed, &options);
}

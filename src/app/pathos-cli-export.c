/* pathos-cli-export.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-cli-private.h"

#include "pathos-export.h"
#include "pathos-paper.h"
#include "pathos-persona.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

#define SLIDE_WIDTH 1280.0f /* map units: what a size in pixels is thought to be as wide as */
#define MAX_SCALE   100.0

/* The options as they were typed. */
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
} Typed;

static void
typed_clear (Typed *self)
{
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

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Typed, typed_clear)

/* Everything below returns FALSE after having said in one sentence what is wrong with an option. */

static gboolean
find_format (const Typed         *typed,
             PathosExportOptions *options)
{
  g_autofree char *ids = pathos_export_format_dup_ids ();

  if (typed->format != NULL)
    options->format = pathos_export_format_find (typed->format);
  else
    options->format = pathos_export_format_for_path (typed->output);
  if (options->format != NULL)
    return TRUE;

  if (typed->format != NULL)
    pathos_cli_misuse ("export", _ ("There is no format “%s”, but there are: %s."), typed->format, ids);
  else
    pathos_cli_misuse ("export", _ ("Say with --format which of these formats to write: %s."), ids);
  return FALSE;
}

static gboolean
parse_size (const char          *size,
            PathosExportOptions *options)
{
  char   *end;
  guint64 width = g_ascii_strtoull (size, &end, 10), height = 0;

  if (*end == 'x' || *end == 'X')
    height = g_ascii_strtoull (end + 1, &end, 10);
  if (!g_ascii_isdigit (*size) || *end != '\0' || width == 0 || height == 0 || width > 1000000 || height > 1000000)
    {
      pathos_cli_misuse ("export", _ ("“%s” is no size; write it in pixels, such as 1920x1080."), size);
      return FALSE;
    }

  options->page_width = SLIDE_WIDTH;
  options->page_height = SLIDE_WIDTH * (float) height / (float) width;
  options->pen.scale = (float) width / SLIDE_WIDTH;
  return TRUE;
}

static gboolean
parse_scale (const char          *scale,
             PathosExportOptions *options)
{
  char  *end;
  double number = g_ascii_strtod (scale, &end);

  if (end == scale || *end != '\0' || !(number > 0 && number <= MAX_SCALE))
    {
      pathos_cli_misuse ("export", _ ("“%s” is no scale; write a number up to 100, such as 2 or 0.5."), scale);
      return FALSE;
    }

  options->pen.scale = (float) number;
  return TRUE;
}

static gboolean
take_page (const PathosPaper   *page,
           gboolean             turnable,
           PathosExportOptions *options)
{
  options->page_width = turnable ? page->height : page->width;
  options->page_height = turnable ? page->width : page->height;
  options->turnable = turnable;
  return TRUE;
}

static gboolean
parse_page (const Typed         *typed,
            PathosExportOptions *options)
{
  const PathosPaper *page;

  if ((typed->size != NULL) + (typed->slide != NULL) + (typed->paper != NULL) > 1 || (typed->size != NULL && typed->scale != NULL))
    {
      pathos_cli_misuse ("export", _ ("Of --size, --scale, --slide and --paper, only one can be followed."));
      return FALSE;
    }

  if (typed->scale != NULL && !parse_scale (typed->scale, options))
    return FALSE;
  if (typed->size != NULL)
    return parse_size (typed->size, options);

  if (typed->slide != NULL)
    {
      if ((page = pathos_slide_find (typed->slide)) != NULL)
        return take_page (page, FALSE, options);
      pathos_cli_misuse ("export", _ ("There is no slide “%s”, but there are: 16:9, 4:3."), typed->slide);
      return FALSE;
    }

  if (typed->paper != NULL)
    {
      g_autofree char *names = pathos_paper_dup_names ();

      if ((page = pathos_paper_find (typed->paper)) != NULL)
        return take_page (page, TRUE, options);
      pathos_cli_misuse ("export", _ ("There is no paper “%s”, but there are: %s."), typed->paper, names);
      return FALSE;
    }

  return TRUE;
}

/* @names: (array zero-terminated=1): the first is what holds if nothing was typed. Returns: the position in it, or -1 */
static int
parse_choice (const char        *option,
              const char        *typed,
              const char *const *names)
{
  g_autofree char *list = NULL;

  for (int i = 0; names[i] != NULL; i++)
    {
      if (typed == NULL || g_str_equal (names[i], typed))
        return i;
    }

  list = g_strjoinv (", ", (char **) names);
  pathos_cli_misuse ("export", _ ("--%s cannot be “%s”; it can be one of: %s."), option, typed, list);
  return -1;
}

static gboolean
parse_background (const char          *typed,
                  PathosExportOptions *options)
{
  const char *digits = typed + (*typed == '#');
  char       *end;
  guint64     colour = g_ascii_strtoull (digits, &end, 16);

  if (g_str_equal (typed, "transparent"))
    {
      options->pen.transparent = TRUE;
      return TRUE;
    }
  if (strlen (digits) == 6 && end == digits + 6 && g_ascii_isxdigit (*digits))
    {
      options->pen.background = 0xff000000 | (guint32) colour;
      return TRUE;
    }

  pathos_cli_misuse ("export", _ ("“%s” is no background; write “transparent” or a colour such as #ffffff."), typed);
  return FALSE;
}

static gboolean
parse_options (const Typed         *typed,
               PathosExportOptions *options)
{
  static const char *const themes[] = { "light", "dark", "print", NULL };
  static const char *const pages[] = { "whole", "stages", NULL };
  static const char *const texts[] = { "live", "outlines", NULL };
  int                      theme = parse_choice ("theme", typed->theme, themes);
  int                      stages = theme >= 0 ? parse_choice ("pages", typed->pages, pages) : -1;
  int                      text = stages >= 0 ? parse_choice ("text", typed->text, texts) : -1;

  if (text < 0)
    return FALSE;

  options->theme = (PathosThemeName) theme;
  options->stages = stages == 1;
  options->pen.outlines = text == 1;
  options->each_persona = typed->each_persona;
  options->high_contrast = typed->high_contrast;
  if (typed->background != NULL && !parse_background (typed->background, options))
    return FALSE;

  return find_format (typed, options) && parse_page (typed, options);
}

/* A persona is known by its name, by what comes before a comma in it ("Maya" for "Maya, 27"), or by its id. */
static gboolean
is_called (PathosPersona *persona,
           const char    *name)
{
  g_autofree char *full = g_utf8_casefold (persona->name, -1);
  g_autofree char *wanted = g_utf8_casefold (name, -1);
  gsize            length = strlen (wanted);

  if (g_str_equal (PATHOS_ELEMENT (persona)->id, name) || g_str_equal (full, wanted))
    return TRUE;

  return length > 0 && strncmp (full, wanted, length) == 0 && full[length] == ',';
}

/* Returns: (transfer full) (nullable): the ids of the personas that were named */
static char **
find_personas (PathosJourney *journey,
               char         **names)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (; *names != NULL; names++)
    {
      guint i = 0;

      while (i < journey->personas->n_items && !is_called (PATHOS_PERSONA (journey->personas->items[i]), *names))
        i++;
      if (i == journey->personas->n_items)
        {
          pathos_cli_misuse ("export", _ ("The map has no persona “%s”."), *names);
          return NULL;
        }

      g_strv_builder_add (ids, journey->personas->items[i]->id);
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
          g_printerr ("%s\n", g_strerror (errno));
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

  for (guint i = 0; paths->len > 1 && i < paths->len; i++)
    g_printerr ("%s\n", (const char *) paths->pdata[i]);

  if (export->smallest_text >= PATHOS_SMALL_TEXT)
    return;

  if (options->stages)
    g_printerr (_ ("The smallest text is %.1f points high, which is hard to read. A larger page makes it larger.\n"), export->smallest_text);
  else
    g_printerr (_ ("The smallest text is %.1f points high, which is hard to read. --pages stages makes it larger.\n"), export->smallest_text);
}

static int
export_map (const char          *path,
            const Typed         *typed,
            PathosExportOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PathosLoaded) loaded = pathos_cli_load (path, &error);
  g_autoptr (PathosExport) export = NULL;
  g_auto (GStrv) personas = NULL;
  int status = PATHOS_CLI_DONE;

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

int
pathos_cli_export (char **argv)
{
  g_auto (Typed) typed = { 0 };
  PathosExportOptions options = { 0 };
  const GOptionEntry  entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &typed.output, N_ ("Write this file; - is standard output"), N_ ("OUT") },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &typed.format, N_ ("svg, png, pdf, json or flat; otherwise the ending of OUT says it"), N_ ("FORMAT") },
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
  if (!parse_options (&typed, &options))
    return PATHOS_CLI_MISUSED;

  return export_map (argv[1], &typed, &options);
}

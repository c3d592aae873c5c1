/* pathos-cli-options.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-cli-private.h"

#include "pathos-paper.h"

#include <glib/gi18n.h>
#include <string.h>

#define SLIDE_WIDTH 1280.0f /* map units: the width of a page whose size is given in pixels */
#define MIN_SCALE   0.01
#define MAX_SCALE   100.0
#define MAX_PIXELS  1000000 /* along either side */

/* Each function below returns FALSE after printing in one sentence what is wrong with an option. */

static gboolean
find_format (const PathosCliExportArgs *args,
             PathosExportOptions       *options)
{
  g_autofree char *ids = pathos_export_format_dup_ids ();

  g_assert (args != NULL);
  g_assert (options != NULL);

  if (args->format != NULL)
    options->format = pathos_export_format_find (args->format);
  else
    options->format = pathos_export_format_find_for_path (args->output);
  if (options->format != NULL)
    return TRUE;

  if (args->format != NULL)
    pathos_cli_fail_usage ("export", _ ("Unknown format “%s”. Use one of: %s."), args->format, ids);
  else
    pathos_cli_fail_usage ("export", _ ("Specify one of these formats with --format: %s."), ids);
  return FALSE;
}

static gboolean
is_pixel_count (guint64 number)
{
  return number > 0 && number <= MAX_PIXELS;
}

static gboolean
parse_size (const char          *size,
            PathosExportOptions *options)
{
  char   *end;
  guint64 width = g_ascii_strtoull (size, &end, 10), height = 0;

  g_assert (options != NULL);

  if (*end == 'x' || *end == 'X')
    height = g_ascii_strtoull (end + 1, &end, 10);
  if (!g_ascii_isdigit (*size) || *end != '\0' || !is_pixel_count (width) || !is_pixel_count (height))
    {
      pathos_cli_fail_usage ("export", _ ("Invalid size “%s”. Use pixels, such as 1920x1080."), size);
      return FALSE;
    }

  if (MIN (width, height) < PATHOS_MIN_PIXELS)
    {
      pathos_cli_fail_usage ("export",
                             _ ("A picture of %s pixels is too small to show anything. The least is %dx%d."),
                             size, PATHOS_MIN_PIXELS, PATHOS_MIN_PIXELS);
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

  g_assert (options != NULL);

  if (end == scale || *end != '\0' || !(number >= MIN_SCALE && number <= MAX_SCALE))
    {
      pathos_cli_fail_usage ("export",
                             _ ("Invalid scale “%s”. Use a number from 0.01 to 100, such as 2 or 0.5."),
                             scale);
      return FALSE;
    }

  options->pen.scale = (float) number;
  return TRUE;
}

static gboolean
set_page (const PathosPaper   *page,
          gboolean             can_rotate,
          PathosExportOptions *options)
{
  g_assert (page != NULL);
  g_assert (options != NULL);

  options->page_width = can_rotate ? page->height : page->width;
  options->page_height = can_rotate ? page->width : page->height;
  options->can_rotate = can_rotate;
  return TRUE;
}

static gboolean
parse_page (const PathosCliExportArgs *args,
            PathosExportOptions       *options)
{
  const PathosPaper *page;

  g_assert (args != NULL);
  g_assert (options != NULL);

  if ((args->size != NULL) + (args->slide != NULL) + (args->paper != NULL) > 1 ||
      (args->size != NULL && args->scale != NULL))
    {
      pathos_cli_fail_usage ("export",
                             _ ("Use only one of --size, --slide and --paper, "
                                "and --scale only without --size."));
      return FALSE;
    }

  if (args->scale != NULL && !parse_scale (args->scale, options))
    return FALSE;
  if (args->size != NULL)
    return parse_size (args->size, options);

  if (args->slide != NULL)
    {
      if ((page = pathos_slide_find (args->slide)) != NULL)
        return set_page (page, FALSE, options);
      pathos_cli_fail_usage ("export", _ ("Unknown slide “%s”. Use one of: 16:9, 4:3."), args->slide);
      return FALSE;
    }

  if (args->paper != NULL)
    {
      g_autofree char *names = pathos_paper_dup_names ();

      if ((page = pathos_paper_find (args->paper)) != NULL)
        return set_page (page, TRUE, options);
      pathos_cli_fail_usage ("export", _ ("Unknown paper “%s”. Use one of: %s."), args->paper, names);
      return FALSE;
    }

  return TRUE;
}

/**
 * parse_choice:
 * @value: (nullable): %NULL means the first name
 * @names: (array zero-terminated=1)
 *
 * Returns: the index of @value in @names, or -1
 */
static int
parse_choice (const char        *option,
              const char        *value,
              const char *const *names)
{
  g_autofree char *list = NULL;

  g_assert (option != NULL);
  g_assert (names != NULL);

  for (int i = 0; names[i] != NULL; i++)
    {
      if (value == NULL || g_str_equal (names[i], value))
        return i;
    }

  list = g_strjoinv (", ", (char **) names);
  pathos_cli_fail_usage ("export", _ ("Unknown value “%s” of --%s. Use one of: %s."), value, option, list);
  return -1;
}

static gboolean
parse_background (const char          *background,
                  PathosExportOptions *options)
{
  const char *digits = background + (*background == '#');

  g_assert (options != NULL);

  if (g_str_equal (background, "transparent"))
    {
      options->pen.transparent = TRUE;
      return TRUE;
    }
  if (strlen (digits) == 6 && strspn (digits, "0123456789abcdefABCDEF") == 6)
    {
      options->pen.background = 0xff000000 | (guint32) g_ascii_strtoull (digits, NULL, 16);
      return TRUE;
    }

  pathos_cli_fail_usage ("export",
                         _ ("Invalid background “%s”. Use “transparent” or a colour such as #ffffff."),
                         background);
  return FALSE;
}

/* @theme: (out): the first whose texts can be read on the background. Returns: whether there is one */
static gboolean
find_theme (const PathosExportOptions *options,
            PathosThemeName           *theme)
{
  const PathosThemeName names[] = { PATHOS_THEME_LIGHT, PATHOS_THEME_DARK, PATHOS_THEME_PRINT };

  g_assert (options != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      *theme = names[i];
      if (pathos_theme_get_on (names[i], options->high_contrast, options->pen.background) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* Without --theme, one is chosen whose texts can be read on the background. */
static gboolean
choose_theme (const PathosCliExportArgs *args,
              PathosExportOptions       *options)
{
  PathosThemeName readable;

  g_assert (args != NULL);
  g_assert (options != NULL);

  if (pathos_theme_get_on (options->theme, options->high_contrast, options->pen.background) != NULL)
    return TRUE;

  if (!find_theme (options, &readable))
    {
      pathos_cli_fail_usage ("export",
                             _ ("No text is readable on the background “%s”. "
                                "Use a lighter or a darker colour."),
                             args->background);
      return FALSE;
    }

  if (args->theme != NULL)
    {
      pathos_cli_fail_usage ("export",
                             _ ("Text of the theme “%s” is not readable on the background “%s”. "
                                "Use another one, or leave out --theme."),
                             args->theme, args->background);
      return FALSE;
    }

  options->theme = readable;
  return TRUE;
}

/* Data always holds the whole map, so options that only apply to drawings must not be ignored silently. */
static gboolean
check_data_options (const PathosCliExportArgs *args,
                    const PathosExportOptions *options)
{
  const struct
  {
    const char *name;
    gboolean    is_given;
  } drawn[] = {
    { "size", args->size != NULL },
    { "scale", args->scale != NULL },
    { "slide", args->slide != NULL },
    { "paper", args->paper != NULL },
    { "pages", args->pages != NULL },
    { "each-persona", args->each_persona },
    { "persona", args->personas != NULL },
    { "theme", args->theme != NULL },
    { "high-contrast", args->high_contrast },
    { "background", args->background != NULL },
    { "text", args->text != NULL },
  };

  g_assert (options != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (drawn) && !pathos_export_format_is_drawn (options->format); i++)
    {
      if (!drawn[i].is_given)
        continue;

      pathos_cli_fail_usage ("export",
                             _ ("--%s applies to drawings only, but “%s” writes the whole map as data."),
                             drawn[i].name,
                             options->format->id);
      return FALSE;
    }

  return TRUE;
}

/**
 * pathos_cli_parse_export_args:
 * @options: (out): the options of the export, but for the personas
 *
 * Parses the arguments, or prints what is wrong with them.
 *
 * Returns: whether the arguments are valid
 */
gboolean
pathos_cli_parse_export_args (const PathosCliExportArgs *args,
                              PathosExportOptions       *options)
{
  static const char *const themes[] = { "light", "dark", "print", NULL };
  static const char *const pages[] = { "whole", "stages", NULL };
  static const char *const texts[] = { "live", "outlines", NULL };
  int                      theme;
  int                      stages;
  int                      text;

  g_return_val_if_fail (args != NULL, FALSE);
  g_return_val_if_fail (options != NULL, FALSE);

  theme = parse_choice ("theme", args->theme, themes);
  stages = theme >= 0 ? parse_choice ("pages", args->pages, pages) : -1;
  text = stages >= 0 ? parse_choice ("text", args->text, texts) : -1;
  if (text < 0 || !find_format (args, options) || !check_data_options (args, options))
    return FALSE;

  options->theme = (PathosThemeName) theme;
  options->stages = stages == 1;
  options->pen.outlines = text == 1;
  options->each_persona = args->each_persona;
  options->high_contrast = args->high_contrast;
  if (args->background != NULL && !parse_background (args->background, options))
    return FALSE;

  return choose_theme (args, options) && parse_page (args, options);
}

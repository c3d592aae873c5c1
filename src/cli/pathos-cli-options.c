/* pathos-cli-options.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-cli-private.h"

#include "pathos-paper.h"

#include <glib/gi18n.h>
#include <string.h>

#define SLIDE_WIDTH 1280.0f /* map units: what a size in pixels is thought to be as wide as */
#define MIN_SCALE   0.01
#define MAX_SCALE   100.0

/* Everything below returns FALSE after having said in one sentence what is wrong with an option. */

static gboolean
find_format (const PathosCliExportArgs *typed,
             PathosExportOptions       *options)
{
  g_autofree char *ids = pathos_export_format_dup_ids ();

  g_assert (typed != NULL);
  g_assert (options != NULL);

  if (typed->format != NULL)
    options->format = pathos_export_format_find (typed->format);
  else
    options->format = pathos_export_format_find_for_path (typed->output);
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

  g_assert (options != NULL);

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

  g_assert (options != NULL);

  if (end == scale || *end != '\0' || !(number >= MIN_SCALE && number <= MAX_SCALE))
    {
      pathos_cli_misuse ("export", _ ("“%s” is no scale; write a number from 0.01 to 100, such as 2 or 0.5."), scale);
      return FALSE;
    }

  options->pen.scale = (float) number;
  return TRUE;
}

static gboolean
take_page (const PathosPaper   *page,
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
parse_page (const PathosCliExportArgs *typed,
            PathosExportOptions       *options)
{
  const PathosPaper *page;

  g_assert (typed != NULL);
  g_assert (options != NULL);

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

  g_assert (options != NULL);

  if (g_str_equal (typed, "transparent"))
    {
      options->pen.transparent = TRUE;
      return TRUE;
    }
  if (strlen (digits) == 6 && strspn (digits, "0123456789abcdefABCDEF") == 6)
    {
      options->pen.background = 0xff000000 | (guint32) g_ascii_strtoull (digits, NULL, 16);
      return TRUE;
    }

  pathos_cli_misuse ("export", _ ("“%s” is no background; write “transparent” or a colour such as #ffffff."), typed);
  return FALSE;
}

/* A list or a map is always whole: what only drawings have must not be passed over without a word. */
static gboolean
check_undrawn (const PathosCliExportArgs *typed,
               const PathosExportOptions *options)
{
  const struct
  {
    const char *name;
    gboolean    is_typed;
  } drawn[] = {
    { "size", typed->size != NULL },
    { "scale", typed->scale != NULL },
    { "slide", typed->slide != NULL },
    { "paper", typed->paper != NULL },
    { "pages", typed->pages != NULL },
    { "each-persona", typed->each_persona },
    { "persona", typed->personas != NULL },
    { "theme", typed->theme != NULL },
    { "high-contrast", typed->high_contrast },
    { "background", typed->background != NULL },
    { "text", typed->text != NULL },
  };

  g_assert (options != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (drawn) && !pathos_export_format_is_drawn (options->format); i++)
    {
      if (!drawn[i].is_typed)
        continue;

      pathos_cli_misuse ("export", _ ("--%s is for drawings, but “%s” holds the whole map as data; leave it out."),
                         drawn[i].name, options->format->id);
      return FALSE;
    }

  return TRUE;
}

/* Returns: whether the options can be followed; if not, it was said in a sentence why */
gboolean
pathos_cli_parse_export_args (const PathosCliExportArgs *typed,
                              PathosExportOptions       *options)
{
  static const char *const themes[] = { "light", "dark", "print", NULL };
  static const char *const pages[] = { "whole", "stages", NULL };
  static const char *const texts[] = { "live", "outlines", NULL };
  int                      theme;
  int                      stages;
  int                      text;

  g_return_val_if_fail (typed != NULL, FALSE);
  g_return_val_if_fail (options != NULL, FALSE);

  theme = parse_choice ("theme", typed->theme, themes);
  stages = theme >= 0 ? parse_choice ("pages", typed->pages, pages) : -1;
  text = stages >= 0 ? parse_choice ("text", typed->text, texts) : -1;
  if (text < 0 || !find_format (typed, options) || !check_undrawn (typed, options))
    return FALSE;

  options->theme = (PathosThemeName) theme;
  options->stages = stages == 1;
  options->pen.outlines = text == 1;
  options->each_persona = typed->each_persona;
  options->high_contrast = typed->high_contrast;
  if (typed->background != NULL && !parse_background (typed->background, options))
    return FALSE;

  return parse_page (typed, options);
}

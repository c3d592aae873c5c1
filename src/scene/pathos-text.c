/* pathos-text.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Length: setting a text with Pango and keeping its lines share most of their helpers. */

#include "config.h"

#include "pathos-text.h"

#include "pathos-text-fonts.h"
#include "pathos-text-names.h"
#include "pathos-text-simple.h"

#include <math.h>
#include <string.h>

/* Text is measured in map units, independently of the settings of the desktop: without hinting, with
 * unrounded glyph positions and without a language. The result is copied from Pango to plain arrays, because
 * 50,000 PangoLayouts take 300 MB.
 *
 * Each thread has its own font map and one layout, which it reuses. The fonts of texts belong to these font
 * maps, so they are never freed. */

#define UNIT    (1.0f / PANGO_SCALE)
#define LEADING (16.0f / 12.0f) /* the line height of text of size 1 */

typedef struct
{
  PangoContext     *context;
  PangoLayout      *layout;
  PathosTextWords  *words;
  PathosTypesetter *setter;
  PathosTextFonts  *fonts;
} Shaper;

static GPrivate shapers; /* never freed, because fonts outlive their threads */

static void
set_font_options (PangoContext *context)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
}

static Shaper *
get_shaper (void)
{
  Shaper       *shaper = g_private_get (&shapers);
  PangoFontMap *font_map;

  if (shaper != NULL)
    return shaper;

  shaper = g_new (Shaper, 1);
  font_map = pango_cairo_font_map_new ();
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (font_map), 96);
  shaper->context = pango_font_map_create_context (font_map);
  pango_context_set_round_glyph_positions (shaper->context, FALSE);
  pango_context_set_language (shaper->context, pango_language_from_string ("xx"));
  set_font_options (shaper->context);
  shaper->layout = pango_layout_new (shaper->context);
  pango_layout_set_auto_dir (shaper->layout, TRUE);
  pango_layout_set_wrap (shaper->layout, PANGO_WRAP_WORD_CHAR);
  shaper->words = pathos_text_words_new (shaper->context);
  shaper->setter = pathos_typesetter_new (shaper->words);
  shaper->fonts = pathos_text_fonts_new (shaper->context);
  g_private_set (&shapers, shaper);

  return shaper;
}

/**
 * pathos_text_preload_fonts:
 *
 * Makes Pango load the fonts in a thread of its own, while the caller does other work before shaping texts.
 */
void
pathos_text_preload_fonts (void)
{
  get_shaper ();
}

/**
 * pathos_text_get_line_height:
 *
 * Returns: the line height of text of @size, both in map units
 */
float
pathos_text_get_line_height (float size)
{
  return size >= 20 ? roundf (size * 1.25f) : roundf (size * LEADING);
}

static PangoAlignment
pango_alignment (const PathosTextStyle *style)
{
  if (style->align == PATHOS_ALIGN_CENTRE)
    return PANGO_ALIGN_CENTER;

  return (style->align == PATHOS_ALIGN_END) != style->rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

/**
 * pathos_text_has_font:
 *
 * Returns: whether there is any font; without one, no text can be shaped
 */
gboolean
pathos_text_has_font (void)
{
  const PathosTextStyle style = { .size = 12 };

  return pathos_text_words_get_font (get_shaper ()->words, pathos_text_fonts_describe (&style)) != NULL;
}

/* Tabs become spaces: maps have no tab stops, and at the end of a line a tab would push words out of their
 * card. */
static void
set_up_layout (PangoLayout           *layout,
               const char            *string,
               const PathosTextStyle *style)
{
  PangoDirection   direction = style->rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR;
  g_autofree char *even = strchr (string, '\t') != NULL ? g_strdelimit (g_strdup (string), "\t", ' ') : NULL;
  g_autoptr (PangoAttrList) attrs = style->width > 0 ? pathos_text_names_forbid_hyphens (string) : NULL;

  if (pango_context_get_base_dir (pango_layout_get_context (layout)) != direction)
    {
      pango_context_set_base_dir (pango_layout_get_context (layout), direction);
      pango_layout_context_changed (layout);
    }

  pango_layout_set_font_description (layout, pathos_text_fonts_describe (style));
  pango_layout_set_width (layout, style->width > 0 ? (int) floorf (style->width * PANGO_SCALE) : -1);
  pango_layout_set_attributes (layout, attrs);
  pango_layout_set_text (layout, even != NULL ? even : string, -1);
}

/* The hyphen that Pango adds when it breaks a word is not part of the string. */
static gboolean
line_breaks_word (PangoLayout     *layout,
                  PangoLayoutLine *line,
                  gboolean        *hyphen)
{
  int                 n_attrs;
  const PangoLogAttr *attrs = pango_layout_get_log_attrs_readonly (layout, &n_attrs);
  const char         *text = pango_layout_get_text (layout);
  int                 end = pango_layout_line_get_start_index (line) + pango_layout_line_get_length (line);
  glong               offset;

  *hyphen = FALSE;
  if (text[end] == '\0' || text[end] == '\n' || text[end] == '\r')
    return FALSE;

  offset = g_utf8_pointer_to_offset (text, text + end);
  if (attrs[offset].is_line_break)
    return FALSE;

  *hyphen = attrs[offset].break_inserts_hyphen;
  return TRUE;
}

/* All scripts have the same baseline, as in browsers. Pango would align each with the first one of the
 * line. */
static void
copy_glyphs (GArray         *glyphs,
             PathosRun      *run,
             PangoGlyphItem *item,
             float           x)
{
  float pen = 0;

  for (int i = 0; i < item->glyphs->num_glyphs; i++)
    {
      const PangoGlyphInfo *info = &item->glyphs->glyphs[i];
      PathosGlyph           glyph;

      if (!(info->glyph & PANGO_GLYPH_UNKNOWN_FLAG) && info->glyph != PANGO_GLYPH_EMPTY)
        {
          glyph.glyph = info->glyph;
          glyph.x = x + pen + info->geometry.x_offset * UNIT;
          glyph.y = info->geometry.y_offset * UNIT;
          glyph.cluster = (guint32) (item->item->offset + item->glyphs->log_clusters[i]);
          g_array_append_val (glyphs, glyph);
          run->n_glyphs++;
        }
      pen += info->geometry.width * UNIT;
    }

  run->width = pen;
}

static void
copy_runs (PathosLine      *line,
           PangoLayoutLine *pango_line,
           GArray          *runs,
           GArray          *glyphs)
{
  float x = 0;

  for (GSList *link = pango_line->runs; link != NULL; link = link->next)
    {
      PangoGlyphItem *item = link->data;
      PathosRun       run = { 0 };

      run.font = g_object_ref (item->item->analysis.font);
      run.first_glyph = glyphs->len;
      run.start = item->item->offset;
      run.length = item->item->length;
      run.rtl = item->item->analysis.level % 2;
      run.x = x;
      copy_glyphs (glyphs, &run, item, x);
      x += run.width;
      g_array_append_val (runs, run);
      line->n_runs++;
    }

  line->width = x;
}

/* Pango keeps the spaces at the end of a line, which would only get in the way. */
static void
trim_line (PathosLine *line,
           const char *string)
{
  while (line->length > 0 && g_ascii_isspace (string[line->start + line->length - 1]))
    line->length--;
}

static void
copy_line (PathosShapedText *self,
           PathosLine       *line,
           PangoLayoutLine  *pango_line,
           PangoLayoutIter  *iter,
           GArray           *runs,
           GArray           *glyphs)
{
  PangoRectangle logical;

  pango_layout_iter_get_line_extents (iter, NULL, &logical);
  line->start = (guint) pango_layout_line_get_start_index (pango_line);
  line->length = (guint) pango_layout_line_get_length (pango_line);
  line->rtl = pango_layout_line_get_resolved_direction (pango_line) == PANGO_DIRECTION_RTL;
  line->first_run = runs->len;
  trim_line (line, self->string);
  copy_runs (line, pango_line, runs, glyphs);
  line->width = logical.width * UNIT;
}

/* Lines have a fixed height, so that fallback fonts do not disturb the grid. The baseline is where capitals
 * of Inter appear vertically centred. */
static void
place_lines (PathosShapedText *self)
{
  float          height = pathos_text_get_line_height (self->style.size);
  PangoAlignment align = pango_alignment (&self->style);

  self->width = self->style.width > 0 ? self->style.width : self->ink_width;
  self->height = height * self->n_lines;

  for (guint i = 0; i < self->n_lines; i++)
    {
      PathosLine *line = &self->lines[i];
      float       rest = self->width - line->width;

      line->x = 0;
      line->baseline = i * height + height / 2 + self->style.size * 0.3636f;
      if (align == PANGO_ALIGN_RIGHT)
        line->x = rest;
      else if (align == PANGO_ALIGN_CENTER)
        line->x = rest / 2;
    }
}

/* With a width of 0, each word has a line of its own, so the longest line is the longest word. */
static float
measure_longest_word (PangoLayout *layout)
{
  int width;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_set_width (layout, 0);
  pango_layout_get_size (layout, &width, NULL);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);

  return ceilf (width * UNIT) + 1;
}

static void
copy_lines (PathosShapedText *self,
            PangoLayout      *layout)
{
  g_autoptr (GArray) runs = g_array_new (FALSE, FALSE, sizeof (PathosRun));
  g_autoptr (GArray) glyphs = g_array_sized_new (FALSE, FALSE, sizeof (PathosGlyph), strlen (self->string));
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (layout);
  gboolean broken = FALSE;

  self->n_lines = pango_layout_get_line_count (layout);
  self->lines = g_new0 (PathosLine, self->n_lines);

  for (guint i = 0; i < self->n_lines; i++, pango_layout_iter_next_line (iter))
    {
      PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);

      copy_line (self, &self->lines[i], line, iter, runs, glyphs);
      broken |= line_breaks_word (layout, line, &self->lines[i].hyphen);
      self->ink_width = MAX (self->ink_width, self->lines[i].width);
    }

  self->n_runs = runs->len;
  self->runs = g_memdup2 (runs->data, runs->len * sizeof (PathosRun));
  self->n_glyphs = glyphs->len;
  self->glyphs = g_memdup2 (glyphs->data, glyphs->len * sizeof (PathosGlyph));
  if (broken)
    self->unbroken_width = measure_longest_word (layout);
}

static PathosShapedText *
shaped_text_new (const char            *string,
                 const PathosTextStyle *style)
{
  PathosShapedText *self = g_new0 (PathosShapedText, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->string = g_strdup (string);
  self->style = *style;
  return self;
}

/**
 * pathos_text_shape_simply:
 *
 * Returns: (transfer full) (nullable): the shaped text; %NULL if it is not simple, see pathos-text-simple.c
 */
PathosShapedText *
pathos_text_shape_simply (const char            *string,
                          const PathosTextStyle *style)
{
  g_autoptr (PathosShapedText) self = shaped_text_new (string, style);

  if (!pathos_typesetter_set (get_shaper ()->setter, self, pathos_text_fonts_describe (style)))
    return NULL;

  place_lines (self);
  return g_steal_pointer (&self);
}

/**
 * pathos_text_measure_broken_word:
 *
 * Returns: the width in which no word of @string is broken, as in #PathosShapedText; 0 if none is in the
 *   width of the style, or if this cannot be found without shaping the text
 */
float
pathos_text_measure_broken_word (const char            *string,
                                 const PathosTextStyle *style)
{
  PathosShapedText text = { .string = (char *) string, .style = *style };
  float            width = pathos_typesetter_measure_word (get_shaper ()->setter, &text,
                                                           pathos_text_fonts_describe (style));

  return style->width > 0 && width > style->width ? ceilf (width) + 1 : 0;
}

/**
 * pathos_text_shape_fully:
 *
 * Returns: (transfer full): the text shaped by Pango
 */
PathosShapedText *
pathos_text_shape_fully (const char            *string,
                         const PathosTextStyle *style)
{
  PathosShapedText *self = shaped_text_new (string, style);
  Shaper           *shaper = get_shaper ();

  pathos_text_fonts_prepare (shaper->fonts, string, pathos_text_fonts_describe (style),
                             style->rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  set_up_layout (shaper->layout, string, style);
  copy_lines (self, shaper->layout);
  place_lines (self);

  return self;
}

/**
 * pathos_text_shape:
 * @string: UTF-8, possibly with newlines
 *
 * Breaks a string into lines of the width of the style and finds its glyphs, in the map font and in fallback
 * fonts. Words that are wider than a line are broken, with a hyphen if the script has one.
 *
 * Returns: (transfer full): the shaped text
 */
PathosShapedText *
pathos_text_shape (const char            *string,
                   const PathosTextStyle *style)
{
  PathosShapedText *self = pathos_text_shape_simply (string, style);

  return self != NULL ? self : pathos_text_shape_fully (string, style);
}

/**
 * pathos_shaped_text_has_blank_after:
 * @line: its index
 *
 * Returns: whether the line was broken at a space or newline, which no line contains
 */
gboolean
pathos_shaped_text_has_blank_after (const PathosShapedText *self,
                                    guint                   line)
{
  return line + 1 < self->n_lines &&
         self->lines[line + 1].start > self->lines[line].start + self->lines[line].length;
}

PathosShapedText *
pathos_shaped_text_ref (PathosShapedText *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
pathos_shaped_text_unref (PathosShapedText *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint i = 0; i < self->n_runs; i++)
    g_object_unref (self->runs[i].font);
  g_free (self->string);
  g_free (self->lines);
  g_free (self->runs);
  g_free (self->glyphs);
  g_free (self);
}

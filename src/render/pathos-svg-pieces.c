/* pathos-svg-pieces.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-svg-pieces.h"

#include <hb.h>
#include <stdlib.h>

#define UNIT (1.0f / PANGO_SCALE)

/* Returns: (transfer none) (nullable): the font of a text that has only one */
PangoFont *
pathos_svg_get_only_font (const PathosShapedText *text)
{
  for (guint i = 1; i < text->n_runs; i++)
    {
      if (text->runs[i].font != text->runs[0].font)
        return NULL;
    }

  return text->n_runs > 0 ? text->runs[0].font : NULL;
}

/* Returns: whether LibreOffice would lose letters of the run if it is not told its font: where it has to look
 * for one, it draws no vowel signs that have a width, as in Khmer and Burmese */
static gboolean
has_spacing_marks (const PathosShapedText *text,
                   const PathosRun        *run)
{
  const char *end = text->string + run->start + run->length;

  for (const char *at = text->string + run->start; at < end; at = g_utf8_next_char (at))
    {
      /* None of them is before U+0800. */
      if ((guchar) *at >= 0xe0 && g_unichar_type (g_utf8_get_char (at)) == G_UNICODE_SPACING_MARK)
        return TRUE;
    }

  return FALSE;
}

/* Returns: whether only the runs of a line, but not the line, are drawn alike by all programs */
static gboolean
needs_runs (const PathosShapedText *text,
            const PathosLine       *line)
{
  gboolean has_one_font = pathos_svg_get_only_font (text) != NULL;

  for (guint i = line->first_run; i < line->first_run + line->n_runs; i++)
    {
      if (text->runs[i].rtl || (!has_one_font && has_spacing_marks (text, &text->runs[i])))
        return TRUE;
    }

  return FALSE;
}

/* Returns: (transfer none): of a line from left to right */
static const PathosGlyph *
get_last_glyph (const PathosShapedText *text,
                const PathosLine       *line)
{
  const PathosRun *run = &text->runs[line->first_run + line->n_runs - 1];

  return &text->glyphs[run->first_glyph + run->n_glyphs - 1];
}

/* The width of a line counts a hyphen, and blanks at the end of a paragraph, which are not written.
 * LibreOffice would add the width of a hyphen to the length of its line. */
static float
get_length (const PathosShapedText *text,
            const PathosLine       *line)
{
  guint end = line->start + line->length;
  float length = line->width;

  if (line->hyphen)
    return get_last_glyph (text, line)->x;

  for (guint i = line->first_run; i < line->first_run + line->n_runs; i++)
    {
      for (guint j = 0; j < text->runs[i].n_glyphs; j++)
        {
          const PathosGlyph *glyph = &text->glyphs[text->runs[i].first_glyph + j];

          if (glyph->cluster >= end)
            length = MIN (length, glyph->x);
        }
    }

  return length;
}

static float
measure_blank (PangoFont *font)
{
  hb_font_t     *shaped = pango_font_get_hb_font (font);
  hb_codepoint_t glyph;

  if (!hb_font_get_nominal_glyph (shaped, ' ', &glyph))
    return 0;

  return hb_font_get_glyph_h_advance (shaped, glyph) * UNIT;
}

static int
compare_pieces (gconstpointer a,
                gconstpointer b)
{
  const PathosSvgPiece *piece = a, *other = b;

  return (piece->start > other->start) - (piece->start < other->start);
}

/* Adds the runs of a line in reading order, without those that draw nothing, such as marks of direction. The
 * blank after a right-to-left run is to its left. */
static void
add_runs (GArray                 *pieces,
          const PathosShapedText *text,
          const PathosLine       *line,
          gboolean                blank)
{
  guint           first = pieces->len, end = line->start + line->length;
  PathosSvgPiece *last;

  for (guint i = line->first_run; i < line->first_run + line->n_runs; i++)
    {
      const PathosRun *run = &text->runs[i];
      PathosSvgPiece   piece = { .start = run->start, .end = MIN (run->start + run->length, end) };

      if (piece.start >= piece.end || run->n_glyphs == 0)
        continue;

      piece.font = run->font;
      piece.rtl = run->rtl;
      piece.x = line->x + run->x;
      piece.y = line->baseline;
      g_array_append_val (pieces, piece);
    }

  if (pieces->len == first)
    return;

  qsort (&g_array_index (pieces, PathosSvgPiece, first), pieces->len - first, sizeof (PathosSvgPiece),
         compare_pieces);
  last = &g_array_index (pieces, PathosSvgPiece, pieces->len - 1);
  last->hyphen = line->hyphen;
  last->blank = blank;
  if (blank && last->rtl)
    last->x -= measure_blank (last->font);
}

/**
 * pathos_svg_find_pieces:
 *
 * Returns: (transfer full) (element-type PathosSvgPiece): all of a text, in reading order
 */
GArray *
pathos_svg_find_pieces (const PathosShapedText *text)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (PathosSvgPiece));

  for (guint i = 0; i < text->n_lines; i++)
    {
      const PathosLine *line = &text->lines[i];
      PathosSvgPiece    piece = { .start = line->start, .end = line->start + line->length };

      piece.blank = pathos_shaped_text_has_blank_after (text, i);
      if (line->length == 0)
        continue;
      if (needs_runs (text, line))
        {
          add_runs (pieces, text, line, piece.blank);
          continue;
        }

      piece.x = line->x;
      piece.y = line->baseline;
      piece.length = get_length (text, line);
      piece.hyphen = line->hyphen;
      g_array_append_val (pieces, piece);
    }

  return pieces;
}

/* pathos-svg-pieces.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-svg-pieces.h"

#include <hb.h>
#include <stdlib.h>

#define UNIT (1.0f / PANGO_SCALE)

static gboolean
has_rtl (const PathosShapedText *text,
         const PathosLine       *line)
{
  for (guint i = line->first_run; i < line->first_run + line->n_runs; i++)
    {
      if (text->runs[i].rtl)
        return TRUE;
    }

  return FALSE;
}

/* The width of a line counts blanks at the end of a paragraph, which are not written. */
static float
get_length (const PathosShapedText *text,
            const PathosLine       *line)
{
  guint end = line->start + line->length;
  float length = line->width;

  if (line->hyphen)
    return length;

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
      if (has_rtl (text, line))
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

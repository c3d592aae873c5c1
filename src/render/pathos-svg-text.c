/* pathos-svg-text.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-svg-pieces.h"
#include "pathos-svg-private.h"
#include "pathos-text-fonts.h"

#include <string.h>

/* Text stays text: one `<text>` for each, with a `<tspan>` a line, so that it can be searched, read and
 * edited. Each line has its place and the length that the layout gave it, so that viewers without the map
 * font squeeze or stretch it instead of running out of the card. For that, editing has a price: Inkscape
 * keeps the length of a line whose words are changed, until its textLength is removed. Hyphens that the
 * layout added are hidden from assistive technology, so programs that read the file leave them out, too.
 *
 * Lines with right-to-left letters have a `<tspan>` for each run instead, at its left end and without a
 * length, because no other form is placed correctly by every program. Inkscape stretches such lines to other
 * lengths, is confused by `direction`, and draws the runs of a line in the order of the string; LibreOffice
 * moves what is anchored at its end. Marks of direction at the ends of a run keep its blanks and signs
 * there. So have lines of several fonts with vowel signs that LibreOffice would lose. */

#define LTR_MARK "\u200e"
#define RTL_MARK "\u200f"

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\t';
}

/* Without the attribute, runs of blanks are one, and those at the ends of a line none. */
static gboolean
needs_blanks (const PathosTextNode *node)
{
  const PathosShapedText *text = node->text;

  for (guint i = 0; i < text->n_lines; i++)
    {
      const char *from = text->string + text->lines[i].start;
      guint       length = text->lines[i].length;

      for (guint j = 0; j < length; j++)
        {
          if (is_blank (from[j]) && (j == 0 || j == length - 1 || is_blank (from[j - 1])))
            return TRUE;
        }
    }

  return FALSE;
}

/* The blanks and signs come from the same font. */
static void
append_family (PathosSvg *self,
               PangoFont *font)
{
  g_autofree char *family = pathos_text_fonts_dup_other_family (font);
  g_autofree char *families = NULL;

  if (family == NULL)
    return;

  families = g_strconcat (family, ", ", pathos_text_fonts_get_families (), NULL);
  pathos_markup_append_attr (self->out, "font-family", families);
}

/* Where the map font has no letters, programs would choose other fonts than Pango did, so those are named. */
static void
append_families (PathosSvg              *self,
                 const PathosShapedText *text)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new_null_terminated (1, g_free, TRUE);
  g_autofree char *middle = NULL, *families = NULL;
  const char      *ours = pathos_text_fonts_get_families ();
  const char      *last = strrchr (ours, ',');

  for (guint i = 0; i < text->n_runs; i++)
    {
      char *family = NULL;

      if (i == 0 || text->runs[i].font != text->runs[i - 1].font)
        family = pathos_text_fonts_dup_other_family (text->runs[i].font);
      if (family != NULL && !g_strv_contains ((const char *const *) others->pdata, family))
        g_ptr_array_add (others, family);
      else
        g_free (family);
    }
  if (others->len == 0)
    return;

  middle = g_strjoinv (", ", (char **) others->pdata);
  families = g_strdup_printf ("%.*s, %s%s", (int) (last - ours), ours, middle, last);
  pathos_markup_append_attr (self->out, "font-family", families);
}

static void
append_style (PathosSvg            *self,
              const PathosTextNode *node)
{
  const PathosTextStyle *style = &node->text->style;

  if (style->size != PATHOS_SVG_FONT_SIZE)
    pathos_markup_append_attr_number (self->out, "font-size", style->size);
  if (style->bold)
    g_string_append (self->out, " font-weight=\"bold\"");
  if (style->italic)
    g_string_append (self->out, " font-style=\"italic\"");
  pathos_markup_append_attr_colour (self->out, "fill", node->colour);
}

static void
append_place (PathosSvg            *self,
              const PathosSvgPiece *piece,
              float                 x,
              float                 y)
{
  pathos_markup_append_attr_number (self->out, "x", x + piece->x);
  pathos_markup_append_attr_number (self->out, "y", y + piece->y);
  if (piece->font != NULL)
    append_family (self, piece->font);
  if (piece->length <= 0)
    return;

  pathos_markup_append_attr_number (self->out, "textLength", piece->length);
  g_string_append (self->out, " lengthAdjust=\"spacingAndGlyphs\"");
}

/* Returns: whether there is a character that only says in which direction others go; see UAX #9, 2 */
static gboolean
is_direction (const char *at)
{
  gunichar c = g_utf8_get_char (at);

  return c == 0x61c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) ||
         (c >= 0x2066 && c <= 0x2069);
}

/* Every piece goes in one direction, so marks and isolates in the text, whose other half may be in another
 * piece, would only confuse. */
static void
append_without_directions (PathosSvg  *self,
                           const char *from,
                           const char *to)
{
  const char *rest = from;

  for (const char *at = from; at < to; at = g_utf8_next_char (at))
    {
      if (!is_direction (at))
        continue;
      pathos_markup_append_text (self->out, rest, at - rest);
      rest = g_utf8_next_char (at);
    }

  pathos_markup_append_text (self->out, rest, to - rest);
}

static gboolean
is_letter (const char *at)
{
  return g_unichar_isalpha (g_utf8_get_char (at));
}

/* Marks of direction at the ends of a run keep its numbers, signs and blanks together. */
static void
append_letters (PathosSvg            *self,
                const PathosTextNode *node,
                const PathosSvgPiece *piece)
{
  const char *from = node->text->string + piece->start, *to = node->text->string + piece->end;
  const char *mark = piece->rtl ? RTL_MARK : LTR_MARK;
  gboolean    is_run = piece->font != NULL;

  if (is_run && !is_letter (from))
    g_string_append (self->out, mark);
  append_without_directions (self, from, to);
  if (is_run && piece->blank)
    g_string_append_c (self->out, ' ');
  if (is_run && (piece->blank || !is_letter (g_utf8_prev_char (to))))
    g_string_append (self->out, mark);
}

static void
append_pieces (PathosSvg            *self,
               const PathosTextNode *node,
               const GArray         *pieces,
               float                 x,
               float                 y)
{
  for (guint i = 0; i < pieces->len; i++)
    {
      const PathosSvgPiece *piece = &g_array_index (pieces, PathosSvgPiece, i);

      g_string_append (self->out, "<tspan");
      append_place (self, piece, x, y);
      g_string_append_c (self->out, '>');
      append_letters (self, node, piece);
      g_string_append (self->out, "</tspan>");
      if (piece->hyphen)
        g_string_append (self->out, "<tspan aria-hidden=\"true\">\u2010</tspan>");
      if (piece->blank && piece->font == NULL && i + 1 < pieces->len)
        g_string_append_c (self->out, ' ');
    }
}

static gboolean
has_colours (const PathosShapedText *text)
{
  for (guint i = 0; i < text->n_runs; i++)
    {
      if (pathos_colour_glyphs_are_in (text->runs[i].font))
        return TRUE;
    }

  return FALSE;
}

/* Takes the colours of emoji away by Rec. 601, as pathos_image_make_grey() does. A filter is all that applies
 * to the glyphs of a viewer. A `<tspan>` cannot have one. */
static void
define_filter (PathosSvg *self)
{
  if (self->has_filter)
    return;

  self->has_filter = TRUE;
  g_string_append (self->out, "<filter id=\"");
  pathos_svg_append_prefix (self);
  g_string_append (self->out, "-grey\" color-interpolation-filters=\"sRGB\"><feColorMatrix type=\"matrix\" "
                              "values=\".299 .587 .114 0 0 .299 .587 .114 0 0 .299 .587 .114 0 0 "
                              "0 0 0 1 0\"/></filter>\n");
}

static void
append_filter (PathosSvg *self)
{
  g_string_append (self->out, " filter=\"url(#");
  pathos_svg_append_prefix (self);
  g_string_append (self->out, "-grey)\"");
}

static void
append_live (PathosSvg            *self,
             const PathosTextNode *node,
             float                 x,
             float                 y)
{
  g_autoptr (GArray) pieces = pathos_svg_find_pieces (node->text);
  const PathosSvgPiece *first = &g_array_index (pieces, PathosSvgPiece, 0);
  PangoFont            *font = pathos_svg_get_only_font (node->text);
  gboolean              is_one = pieces->len == 1 && !first->hyphen;
  gboolean              loses_colours = self->grey && has_colours (node->text);

  if (pieces->len == 0)
    return;

  if (loses_colours)
    define_filter (self);
  g_string_append (self->out, "<text");
  if (is_one)
    append_place (self, first, x, y);
  append_style (self, node);
  if (loses_colours)
    append_filter (self);
  if (font != NULL && first->font == NULL)
    append_family (self, font);
  else if (!is_one || first->font == NULL)
    append_families (self, node->text);
  if (needs_blanks (node))
    g_string_append (self->out, " xml:space=\"preserve\"");
  g_string_append_c (self->out, '>');
  if (is_one)
    append_letters (self, node, first);
  else
    append_pieces (self, node, pieces, x, y);
  g_string_append (self->out, "</text>\n");
}

/**
 * pathos_svg_append_text:
 * @x: of the node's origin, in the scene
 * @y: of the node's origin, in the scene
 */
void
pathos_svg_append_text (PathosSvg            *self,
                        const PathosTextNode *node,
                        float                 x,
                        float                 y)
{
  if (self->outlines != NULL)
    pathos_svg_append_outlined (self, node, x, y);
  else
    append_live (self, node, x, y);
}

/* pathos-svg-text.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-svg-private.h"

/* Text stays text. Each line is a `<text>` with the length that the layout gave it, so that viewers without
 * the map font squeeze or stretch their text instead of running out of the card. Hyphens that the layout
 * added are hidden from assistive technology, so programs that read the file leave them out, too.
 *
 * If letters are to become shapes, a text is a path of all its glyphs, labelled with the string. Colour
 * fonts, as for emoji, have no outlines, so their glyphs stay text. */

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

/* Right-to-left lines begin at their right end, and that is where they are anchored. */
static void
begin_text (PathosSvg            *self,
            const PathosTextNode *node,
            gboolean              rtl,
            float                 x,
            float                 y,
            float                 width)
{
  g_string_append (self->out, "<text");
  pathos_markup_append_attr_number (self->out, "x", rtl ? x + width : x);
  pathos_markup_append_attr_number (self->out, "y", y);
  if (rtl)
    g_string_append (self->out, " direction=\"rtl\"");
  append_style (self, node);
  pathos_markup_append_attr_number (self->out, "textLength", width);
  g_string_append (self->out, " lengthAdjust=\"spacingAndGlyphs\">");
}

static void
append_line (PathosSvg            *self,
             const PathosTextNode *node,
             const PathosLine     *line,
             float                 x,
             float                 y)
{
  if (line->length == 0)
    return;

  begin_text (self, node, line->rtl, x + line->x, y + line->baseline, line->width);
  pathos_markup_append_text (self->out, node->text->string + line->start, line->length);
  if (line->hyphen)
    g_string_append (self->out, "<tspan aria-hidden=\"true\">\u2010</tspan>");
  g_string_append (self->out, "</text>\n");
}

static void
append_run_outlines (PathosSvg              *self,
                     const PathosShapedText *text,
                     const PathosRun        *run,
                     float                   x,
                     float                   y)
{
  for (guint i = 0; i < run->n_glyphs; i++)
    {
      const PathosGlyph *glyph = &text->glyphs[run->first_glyph + i];

      pathos_markup_append_path (self->out, pathos_outlines_get (self->outlines, run->font, glyph->glyph),
                                 x + glyph->x, y + glyph->y);
    }
}

typedef void (*RunFunc) (PathosSvg *self, const PathosTextNode *node, const PathosRun *run, float x, float y);

static void
for_each_run (PathosSvg            *self,
              const PathosTextNode *node,
              gboolean              with_shapes,
              float                 x,
              float                 y,
              RunFunc               func)
{
  const PathosShapedText *text = node->text;

  for (guint i = 0; i < text->n_lines; i++)
    {
      const PathosLine *line = &text->lines[i];

      for (guint j = line->first_run; j < line->first_run + line->n_runs; j++)
        {
          if (pathos_outlines_has_shapes (text->runs[j].font) == with_shapes)
            func (self, node, &text->runs[j], x + line->x, y + line->baseline);
        }
    }
}

static void
append_shapes (PathosSvg            *self,
               const PathosTextNode *node,
               const PathosRun      *run,
               float                 x,
               float                 y)
{
  append_run_outlines (self, node->text, run, x, y);
}

static void
append_pictures (PathosSvg            *self,
                 const PathosTextNode *node,
                 const PathosRun      *run,
                 float                 x,
                 float                 y)
{
  begin_text (self, node, run->rtl, x + run->x, y, run->width);
  pathos_markup_append_text (self->out, node->text->string + run->start, run->length);
  g_string_append (self->out, "</text>\n");
}

static void
append_outlined (PathosSvg            *self,
                 const PathosTextNode *node,
                 float                 x,
                 float                 y)
{
  g_string_append (self->out, "<g role=\"img\"");
  pathos_markup_append_attr (self->out, "aria-label", node->text->string);
  g_string_append (self->out, ">\n<path");
  pathos_markup_append_attr_colour (self->out, "fill", node->colour);
  g_string_append (self->out, " d=\"");
  for_each_run (self, node, TRUE, x, y, append_shapes);
  g_string_append (self->out, "\"/>\n");
  for_each_run (self, node, FALSE, x, y, append_pictures);
  g_string_append (self->out, "</g>\n");
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
    {
      append_outlined (self, node, x, y);
      return;
    }

  for (guint i = 0; i < node->text->n_lines; i++)
    append_line (self, node, &node->text->lines[i], x, y);
}

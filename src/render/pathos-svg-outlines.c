/* pathos-svg-outlines.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-svg-private.h"

/* If letters are to become shapes, a text is a path of all its glyphs, labelled with the string, so that it
 * looks the same anywhere. Colour fonts, as for emoji, have no outlines, so their glyphs are pictures. */

typedef void (*GlyphFunc) (PathosSvg            *self,
                           const PathosTextNode *node,
                           const PathosRun      *run,
                           guint32               glyph,
                           float                 x,
                           float                 y);

static void
for_each_glyph (PathosSvg            *self,
                const PathosTextNode *node,
                gboolean              in_colour,
                float                 x,
                float                 y,
                GlyphFunc             func)
{
  const PathosShapedText *text = node->text;

  for (guint i = 0; i < text->n_lines; i++)
    {
      const PathosLine *line = &text->lines[i];

      for (guint j = line->first_run; j < line->first_run + line->n_runs; j++)
        {
          const PathosRun *run = &text->runs[j];

          if (pathos_colour_glyphs_are_in (run->font) != in_colour)
            continue;
          for (guint k = run->first_glyph; k < run->first_glyph + run->n_glyphs; k++)
            func (self, node, run, text->glyphs[k].glyph, x + line->x + text->glyphs[k].x,
                  y + line->baseline + text->glyphs[k].y);
        }
    }
}

static void
append_shape (PathosSvg            *self,
              const PathosTextNode *node,
              const PathosRun      *run,
              guint32               glyph,
              float                 x,
              float                 y)
{
  pathos_markup_append_path (self->out, pathos_outlines_get (self->outlines, run->font, glyph), x, y);
}

static void
append_picture (PathosSvg            *self,
                const PathosTextNode *node,
                const PathosRun      *run,
                guint32               glyph,
                float                 x,
                float                 y)
{
  gboolean                 is_new;
  const PathosColourGlyph *picture = pathos_colour_glyphs_get (self->glyphs, run->font, glyph, node->colour,
                                                               PATHOS_COLOUR_SCALE, &is_new);

  pathos_svg_append_glyph (self, picture, is_new, x, y);
}

void
pathos_svg_append_outlined (PathosSvg            *self,
                            const PathosTextNode *node,
                            float                 x,
                            float                 y)
{
  g_string_append (self->out, "<g role=\"img\"");
  pathos_markup_append_attr (self->out, "aria-label", node->text->string);
  g_string_append (self->out, ">\n<path");
  pathos_markup_append_attr_colour (self->out, "fill", node->colour);
  g_string_append (self->out, " d=\"");
  for_each_glyph (self, node, FALSE, x, y, append_shape);
  g_string_append (self->out, "\"/>\n");
  for_each_glyph (self, node, TRUE, x, y, append_picture);
  g_string_append (self->out, "</g>\n");
}

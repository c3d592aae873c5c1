/* pathos-svg-shapes.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-svg-private.h"

/**
 * pathos_svg_begin_rect:
 *
 * Begins a rectangle. The caller adds the fill and ends it.
 */
void
pathos_svg_begin_rect (PathosSvg             *self,
                       const graphene_rect_t *rect,
                       float                  inset,
                       float                  radius,
                       float                  x,
                       float                  y)
{
  g_string_append (self->out, "<rect");
  pathos_markup_append_attr_number (self->out, "x", x + rect->origin.x + inset);
  pathos_markup_append_attr_number (self->out, "y", y + rect->origin.y + inset);
  pathos_markup_append_attr_number (self->out, "width", MAX (rect->size.width - 2 * inset, 0));
  pathos_markup_append_attr_number (self->out, "height", MAX (rect->size.height - 2 * inset, 0));
  if (radius > inset)
    pathos_markup_append_attr_number (self->out, "rx", radius - inset);
}

void
pathos_svg_append_rect (PathosSvg        *self,
                        const PathosRect *node,
                        float             x,
                        float             y)
{
  gboolean bordered = node->border != 0 && node->border_width > 0;

  pathos_svg_begin_rect (self, &node->rect, bordered ? node->border_width / 2 : 0, node->radius, x, y);
  pathos_markup_append_attr_colour (self->out, "fill", node->fill);
  if (bordered)
    {
      pathos_markup_append_attr_colour (self->out, "stroke", node->border);
      if (node->border_width != 1)
        pathos_markup_append_attr_number (self->out, "stroke-width", node->border_width);
    }
  g_string_append (self->out, "/>\n");
}

static void
append_stroke (PathosSvg            *self,
               const PathosPathNode *node)
{
  pathos_markup_append_attr_colour (self->out, "stroke", node->stroke);
  if (node->stroke_width != 1)
    pathos_markup_append_attr_number (self->out, "stroke-width", node->stroke_width);
  g_string_append (self->out, " stroke-linecap=\"round\" stroke-linejoin=\"round\"");

  if (node->dash[0] > 0 || node->dash[1] > 0)
    {
      g_string_append (self->out, " stroke-dasharray=\"");
      pathos_markup_append_number (self->out, node->dash[0]);
      g_string_append_c (self->out, ' ');
      pathos_markup_append_number (self->out, node->dash[1]);
      g_string_append_c (self->out, '"');
    }
}

void
pathos_svg_append_path (PathosSvg            *self,
                        const PathosPathNode *node,
                        float                 x,
                        float                 y)
{
  g_string_append (self->out, "<path d=\"");
  pathos_markup_append_path (self->out, node->path, x, y);
  g_string_append_c (self->out, '"');
  pathos_markup_append_attr_colour (self->out, "fill", node->fill);
  if (node->stroke != 0 && node->stroke_width > 0)
    append_stroke (self, node);
  g_string_append (self->out, "/>\n");
}

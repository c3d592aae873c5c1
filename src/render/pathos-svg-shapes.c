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

static void
append_clip (PathosSvg             *self,
             const PathosImageNode *node,
             float                  x,
             float                  y)
{
  g_string_append (self->out, "<clipPath id=\"");
  pathos_svg_append_prefix (self);
  g_string_append_printf (self->out, "-clip-%u\">", ++self->n_clips);
  pathos_svg_begin_rect (self, &node->rect, 0, node->radius, x, y);
  g_string_append (self->out, "/></clipPath>\n");
}

/**
 * pathos_svg_append_image:
 *
 * Writes a picture with its stored bytes, which are always a PNG or a JPEG.
 */
void
pathos_svg_append_image (PathosSvg             *self,
                         const PathosImageNode *node,
                         float                  x,
                         float                  y)
{
  g_autofree char *data = g_base64_encode (g_bytes_get_data (node->bytes, NULL),
                                           g_bytes_get_size (node->bytes));

  append_clip (self, node, x, y);
  g_string_append (self->out, "<image");
  pathos_markup_append_attr_number (self->out, "x", x + node->rect.origin.x);
  pathos_markup_append_attr_number (self->out, "y", y + node->rect.origin.y);
  pathos_markup_append_attr_number (self->out, "width", node->rect.size.width);
  pathos_markup_append_attr_number (self->out, "height", node->rect.size.height);
  g_string_append (self->out, " preserveAspectRatio=\"xMidYMid slice\" clip-path=\"url(#");
  pathos_svg_append_prefix (self);
  g_string_append_printf (self->out, "-clip-%u)\" xlink:href=\"data:", self->n_clips);
  pathos_markup_append_text (self->out, node->mime_type, -1);
  g_string_append (self->out, ";base64,");
  g_string_append (self->out, data);
  g_string_append (self->out, "\"/>\n");
}

static cairo_status_t
append_bytes_cb (void                *bytes,
                 const unsigned char *data,
                 unsigned int         length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/**
 * pathos_svg_define_glyph:
 *
 * Writes a colour glyph as a picture that pathos_svg_append_use() can show as `glyph`.
 */
void
pathos_svg_define_glyph (PathosSvg               *self,
                         const PathosColourGlyph *glyph)
{
  g_autoptr (GByteArray) png = g_byte_array_new ();
  g_autofree char *data = NULL;

  cairo_surface_write_to_png_stream (glyph->picture, append_bytes_cb, png);
  data = g_base64_encode (png->data, png->len);
  g_string_append (self->out, "<defs><image id=\"");
  pathos_svg_append_prefix (self);
  g_string_append_printf (self->out, "-glyph-%u\"", glyph->number);
  pathos_markup_append_attr_number (self->out, "x", glyph->box.origin.x);
  pathos_markup_append_attr_number (self->out, "y", glyph->box.origin.y);
  pathos_markup_append_attr_number (self->out, "width", glyph->box.size.width);
  pathos_markup_append_attr_number (self->out, "height", glyph->box.size.height);
  g_string_append (self->out, " preserveAspectRatio=\"none\" xlink:href=\"data:image/png;base64,");
  g_string_append (self->out, data);
  g_string_append (self->out, "\"/></defs>\n");
}

/**
 * pathos_svg_append_use:
 * @what: what was defined
 * @number: which of these
 *
 * Shows something that was defined before.
 */
void
pathos_svg_append_use (PathosSvg  *self,
                       const char *what,
                       guint       number,
                       float       x,
                       float       y)
{
  g_string_append (self->out, "<use");
  pathos_markup_append_attr_number (self->out, "x", x);
  pathos_markup_append_attr_number (self->out, "y", y);
  g_string_append (self->out, " xlink:href=\"#");
  pathos_svg_append_prefix (self);
  g_string_append_printf (self->out, "-%s-%u\"/>\n", what, number);
}

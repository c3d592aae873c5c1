/* pathos-svg-image.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-cairo-pen.h"
#include "pathos-image-cache.h"
#include "pathos-svg-private.h"

#include <math.h>

/* Pictures and colour glyphs are written where they are first used, as definitions, and only then. */

typedef struct
{
  guint  number;
  double scale; /* map units a pixel of what is defined */
} Image;

static void
append_definition (PathosSvg             *self,
                   const char            *what,
                   guint                  number,
                   const graphene_rect_t *box,
                   const char            *mime_type,
                   gconstpointer          data,
                   gsize                  size)
{
  g_autofree char *base64 = g_base64_encode (data, size);

  g_string_append (self->out, "<defs><image id=\"");
  pathos_svg_append_prefix (self);
  g_string_append_printf (self->out, "-%s-%u\"", what, number);
  pathos_markup_append_attr_number (self->out, "x", box->origin.x);
  pathos_markup_append_attr_number (self->out, "y", box->origin.y);
  pathos_markup_append_attr_number (self->out, "width", box->size.width);
  pathos_markup_append_attr_number (self->out, "height", box->size.height);
  g_string_append (self->out, " preserveAspectRatio=\"none\" xlink:href=\"data:");
  pathos_markup_append_text (self->out, mime_type, -1);
  g_string_append (self->out, ";base64,");
  g_string_append (self->out, base64);
  g_string_append (self->out, "\"/></defs>\n");
}

/* @scale: 1 for the size that was defined */
static void
append_use (PathosSvg  *self,
            const char *what,
            guint       number,
            float       x,
            float       y,
            double      scale)
{
  char factor[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (self->out, "<use xlink:href=\"#");
  pathos_svg_append_prefix (self);
  g_string_append_printf (self->out, "-%s-%u\"", what, number);
  if (fabs (scale - 1) < 1e-6)
    {
      pathos_markup_append_attr_number (self->out, "x", x);
      pathos_markup_append_attr_number (self->out, "y", y);
    }
  else
    {
      g_string_append (self->out, " transform=\"translate(");
      pathos_markup_append_number (self->out, x);
      g_string_append_c (self->out, ' ');
      pathos_markup_append_number (self->out, y);
      g_ascii_formatd (factor, sizeof factor, "%.6f", scale);
      g_string_append_printf (self->out, ") scale(%s)\"", factor);
    }
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
  g_string_append (self->out, "/></clipPath>\n<g clip-path=\"url(#");
  pathos_svg_append_prefix (self);
  g_string_append_printf (self->out, "-clip-%u)\">\n", self->n_clips);
}

static double
get_scale (const PathosImageNode *node)
{
  return MAX (node->rect.size.width / (double) node->width, node->rect.size.height / (double) node->height);
}

/* Returns: (transfer full) (nullable): a picture without its colours, as a PNG; %NULL if it has them */
static GByteArray *
write_grey (const PathosImageNode *node)
{
  cairo_surface_t *surface = node->grey ? pathos_image_cache_get_node (node) : NULL;
  GByteArray      *png;

  if (surface == NULL)
    return NULL;

  png = g_byte_array_new ();
  cairo_surface_write_to_png_stream (surface, pathos_cairo_append_cb, png);
  cairo_surface_destroy (surface);
  return png;
}

/* Returns: (transfer none): the picture, defined */
static const Image *
define (PathosSvg             *self,
        const PathosImageNode *node)
{
  Image          *image = g_hash_table_lookup (self->images, node->hash);
  graphene_rect_t box = GRAPHENE_RECT_INIT (0, 0, (float) node->width, (float) node->height);
  gsize           size;
  gconstpointer   data = g_bytes_get_data (node->bytes, &size);
  g_autoptr (GByteArray) grey = NULL;

  if (image != NULL)
    return image;

  image = g_new (Image, 1);
  image->number = g_hash_table_size (self->images) + 1;
  image->scale = get_scale (node);
  graphene_rect_scale (&box, (float) image->scale, (float) image->scale, &box);
  grey = write_grey (node);
  if (grey != NULL)
    append_definition (self, "image", image->number, &box, "image/png", grey->data, grey->len);
  else
    append_definition (self, "image", image->number, &box, node->mime_type, data, size);
  g_hash_table_insert (self->images, g_strdup (node->hash), image);

  return image;
}

/**
 * pathos_svg_append_image:
 *
 * Writes a picture with its stored bytes, which are always a PNG or a JPEG, unless it is grey. It covers its
 * rectangle, keeps its proportions and is clipped.
 */
void
pathos_svg_append_image (PathosSvg             *self,
                         const PathosImageNode *node,
                         float                  x,
                         float                  y)
{
  double          scale = get_scale (node);
  graphene_rect_t place = node->rect;
  const Image    *image = define (self, node);

  append_clip (self, node, x, y);
  graphene_rect_offset (&place, x, y);
  append_use (self, "image", image->number,
              (float) (place.origin.x + (place.size.width - node->width * scale) / 2),
              (float) (place.origin.y + (place.size.height - node->height * scale) / 2),
              scale / image->scale);
  g_string_append (self->out, "</g>\n");
}

/**
 * pathos_svg_append_glyph:
 * @is_new: whether it is used for the first time
 *
 * Writes a colour glyph.
 */
void
pathos_svg_append_glyph (PathosSvg               *self,
                         const PathosColourGlyph *glyph,
                         gboolean                 is_new,
                         float                    x,
                         float                    y)
{
  if (is_new)
    {
      g_autoptr (GByteArray) png = g_byte_array_new ();

      cairo_surface_write_to_png_stream (glyph->picture, pathos_cairo_append_cb, png);
      append_definition (self, "glyph", glyph->number, &glyph->box, "image/png", png->data, png->len);
    }

  append_use (self, "glyph", glyph->number, x, y, 1);
}

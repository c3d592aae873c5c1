/* pathos-cairo-image.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-cairo-private.h"

#include <librsvg/rsvg.h>
#include <math.h>
#include <string.h>

/* librsvg decodes the pictures, wrapped in an SVG: it reads PNG and JPEG with memory-safe code, and other
 * programs draw our SVG with it too. A PDF has JPEGs in their original bytes, and a picture that is shown
 * twice only once. */

#define MAX_SIDE 4096 /* pixels: twice the limit for pictures of a map */

static RsvgHandle *
wrap_picture (const PathosImageNode *node)
{
  g_autofree char *data = g_base64_encode (g_bytes_get_data (node->bytes, NULL),
                                           g_bytes_get_size (node->bytes));
  g_autofree char *svg = g_strconcat ("<svg xmlns=\"http://www.w3.org/2000/svg\" "
                                      "xmlns:xlink=\"http://www.w3.org/1999/xlink\">"
                                      "<image xlink:href=\"data:",
                                      node->mime_type, ";base64,", data, "\"/></svg>", NULL);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (svg, -1, NULL);

  /* Without the flag, the length of attributes is limited to less than the 2 MiB that a picture may have. */
  return rsvg_handle_new_from_stream_sync (stream, NULL, RSVG_HANDLE_FLAG_UNLIMITED, NULL, NULL);
}

static void
keep_original (cairo_surface_t       *surface,
               const PathosImageNode *node)
{
  guint8       *hash = (guint8 *) g_strdup (node->hash);
  gsize         size;
  const guint8 *data = g_bytes_get_data (node->bytes, &size);

  cairo_surface_set_mime_data (surface, CAIRO_MIME_TYPE_UNIQUE_ID, hash, strlen (node->hash), g_free, hash);
  if (g_str_equal (node->mime_type, "image/jpeg"))
    cairo_surface_set_mime_data (surface, CAIRO_MIME_TYPE_JPEG, data, size,
                                 (cairo_destroy_func_t) g_bytes_unref, g_bytes_ref (node->bytes));
}

/* Returns: (nullable): the picture in its original size, %NULL if it cannot be decoded */
static cairo_surface_t *
decode (const PathosImageNode *node)
{
  RsvgHandle      *handle = wrap_picture (node);
  cairo_surface_t *surface = NULL;
  RsvgRectangle    size = { 0 };

  if (handle == NULL)
    return NULL;

  if (rsvg_handle_get_geometry_for_element (handle, NULL, NULL, &size, NULL) && size.width >= 1 &&
      size.height >= 1 && size.width <= MAX_SIDE && size.height <= MAX_SIDE)
    {
      RsvgRectangle viewport = { 0, 0, round (size.width), round (size.height) };
      cairo_t      *cr;

      surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) viewport.width, (int) viewport.height);
      cr = cairo_create (surface);
      rsvg_handle_render_document (handle, cr, &viewport, NULL);
      cairo_destroy (cr);
      keep_original (surface, node);
    }

  g_object_unref (handle);
  return surface;
}

/* The picture covers its rectangle, keeps its proportions and is clipped, as in SVG. */
static void
paint (PathosCairoPen        *self,
       cairo_surface_t       *surface,
       const graphene_rect_t *place)
{
  double width = cairo_image_surface_get_width (surface);
  double height = cairo_image_surface_get_height (surface);
  double scale = MAX (place->size.width / width, place->size.height / height);

  cairo_clip (self->cr);
  cairo_translate (self->cr, place->origin.x + (place->size.width - width * scale) / 2,
                   place->origin.y + (place->size.height - height * scale) / 2);
  cairo_scale (self->cr, scale, scale);
  cairo_set_source_surface (self->cr, surface, 0, 0);
  if (self->target == PATHOS_CAIRO_PICTURE)
    cairo_pattern_set_extend (cairo_get_source (self->cr), CAIRO_EXTEND_PAD); /* so that edges do not fade */
  cairo_paint (self->cr);
}

/**
 * pathos_cairo_draw_image:
 *
 * Draws a picture, or nothing if it cannot be decoded.
 */
void
pathos_cairo_draw_image (PathosCairoPen        *self,
                         const PathosImageNode *node,
                         float                  x,
                         float                  y)
{
  cairo_surface_t *surface = decode (node);
  graphene_rect_t  place = node->rect;

  if (surface == NULL)
    return;

  graphene_rect_offset (&place, x, y);
  if (self->target == PATHOS_CAIRO_DOCUMENT)
    cairo_tag_begin (self->cr, "Figure", NULL);
  cairo_save (self->cr);
  pathos_cairo_add_rect (self, &node->rect, node->radius, x, y);
  paint (self, surface, &place);
  cairo_restore (self->cr);
  cairo_surface_destroy (surface);
  if (self->target == PATHOS_CAIRO_DOCUMENT)
    cairo_tag_end (self->cr, "Figure");
}

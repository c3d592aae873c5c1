/* pathos-cairo-image.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-cairo-private.h"

#include <librsvg/rsvg.h>

/* librsvg decodes the pictures: it reads PNG and JPEG in a memory-safe language, keeps JPEG as it is in a PDF, and is what
 * others will draw our SVG with. The picture fills its rectangle in its own proportions, as the SVG pen says too. */

static RsvgHandle *
wrap_picture (const PathosImageNode *node)
{
  g_autofree char *data = g_base64_encode (g_bytes_get_data (node->bytes, NULL), g_bytes_get_size (node->bytes));
  g_autofree char *svg = g_strconcat ("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">"
                                      "<image width=\"100%\" height=\"100%\" preserveAspectRatio=\"xMidYMid slice\" xlink:href=\"data:",
                                      node->mime_type, ";base64,", data, "\"/></svg>", NULL);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (svg, -1, NULL);

  /* Without the flag, the 2 MiB that a picture may have are more than an attribute may. */
  return rsvg_handle_new_from_stream_sync (stream, NULL, RSVG_HANDLE_FLAG_UNLIMITED | RSVG_HANDLE_FLAG_KEEP_IMAGE_DATA, NULL, NULL);
}

/* A picture that cannot be read leaves its place empty. */
void
pathos_cairo_draw_image (PathosCairoPen        *self,
                         const PathosImageNode *node,
                         float                  x,
                         float                  y)
{
  RsvgHandle   *handle = wrap_picture (node);
  RsvgRectangle viewport = { x + node->rect.origin.x, y + node->rect.origin.y, node->rect.size.width, node->rect.size.height };

  if (handle == NULL)
    return;

  if (self->target == PATHOS_CAIRO_DOCUMENT)
    cairo_tag_begin (self->cr, "Figure", NULL);
  cairo_save (self->cr);
  pathos_cairo_add_rect (self, &node->rect, node->radius, x, y);
  cairo_clip (self->cr);
  rsvg_handle_render_document (handle, self->cr, &viewport, NULL);
  cairo_restore (self->cr);
  if (self->target == PATHOS_CAIRO_DOCUMENT)
    cairo_tag_end (self->cr, "Figure");
  g_object_unref (handle);
}

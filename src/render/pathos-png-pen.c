/* pathos-png-pen.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-png-pen.h"

#include "pathos-cairo-pen.h"
#include "pathos-png-chunks.h"

#include <glib/gi18n.h>
#include <math.h>

#define UNITS_PER_METRE (96 / 0.0254)

/* Ignores a hundredth of a pixel, which is an error of rounding. */
static double
count_pixels (double length)
{
  return MAX (ceil (length - 0.01), 1);
}

static gboolean
check_size (double   width,
            double   height,
            GError **error)
{
  if (width <= PATHOS_PNG_MAX_SIDE && height <= PATHOS_PNG_MAX_SIDE &&
      width * height <= PATHOS_PNG_MAX_PIXELS)
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
               _ ("The picture would have %.0f × %.0f pixels, which is too large. Choose a smaller scale or "
                  "size, or a format without pixels."),
               width, height);
  return FALSE;
}

/* The last row and column may be partly outside of the page, but they are filled with the background too. */
static cairo_surface_t *
draw_page (const PathosPage       *page,
           const PathosPenOptions *options,
           int                     width,
           int                     height)
{
  PathosColour     background = pathos_pen_get_background (page->scene, options);
  cairo_surface_t *surface = cairo_image_surface_create (background >> 24 == 255 ? CAIRO_FORMAT_RGB24
                                                                                 : CAIRO_FORMAT_ARGB32,
                                                         width, height);
  cairo_t         *cr = cairo_create (surface);
  PathosPenOptions rest = *options;

  cairo_set_source_rgba (cr, ((background >> 16) & 255) / 255.0, ((background >> 8) & 255) / 255.0,
                         (background & 255) / 255.0, (background >> 24) / 255.0);
  cairo_paint (cr);
  rest.transparent = TRUE;
  cairo_scale (cr, pathos_pen_get_scale (options), pathos_pen_get_scale (options));
  pathos_cairo_draw_page (cr, page, &rest, PATHOS_CAIRO_PICTURE);
  cairo_destroy (cr);

  return surface;
}

static GByteArray *
add_chunks (const GByteArray  *png,
            const PathosScene *scene,
            double             pixels_per_metre)
{
  GByteArray *out = g_byte_array_sized_new (png->len + 1024);

  g_byte_array_append (out, png->data, PATHOS_PNG_HEAD_SIZE);
  pathos_png_append_physical_size (out, pixels_per_metre);
  pathos_png_append_text (out, "Title", scene->language, scene->title);
  pathos_png_append_text (out, "Author", "", scene->author);
  pathos_png_append_text (out, "Description", scene->language, scene->description);
  pathos_png_append_text (out, "Software", "", "Pathos");
  g_byte_array_append (out, png->data + PATHOS_PNG_HEAD_SIZE, png->len - PATHOS_PNG_HEAD_SIZE);

  return out;
}

/**
 * pathos_png_write:
 *
 * Draws a page to a PNG, with its physical size, title and author.
 *
 * Returns: (transfer full): or %NULL if the picture would be too large
 */
GBytes *
pathos_png_write (const PathosPage       *page,
                  const PathosPenOptions *options,
                  GError                **error)
{
  double           scale = pathos_pen_get_scale (options);
  double           width = count_pixels (page->width * scale);
  double           height = count_pixels (page->height * scale);
  cairo_surface_t *surface;
  cairo_status_t   status;
  g_autoptr (GByteArray) png = g_byte_array_new ();

  if (!check_size (width, height, error))
    return NULL;

  surface = draw_page (page, options, (int) width, (int) height);
  status = cairo_surface_write_to_png_stream (surface, pathos_cairo_append_cb, png);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS || png->len < PATHOS_PNG_HEAD_SIZE)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The picture could not be drawn: %s."),
                   cairo_status_to_string (status));
      return NULL;
    }

  return g_byte_array_free_to_bytes (add_chunks (png, page->scene, scale * UNITS_PER_METRE));
}

/* compare-pictures.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <cairo.h>
#include <glib.h>
#include <stdlib.h>

/* Tells how much two PNGs differ that different programs have drawn: `compare-pictures A B` prints the mean
 * difference of a channel, of 255; the percentage of pixels with a channel that is off by more than 48; and
 * the mean difference in the worst square of 16 pixels, which a single misplaced word makes large. Both are
 * first scaled down to half, because good rasterisers agree only roughly about how much of a pixel a shape
 * covers. If B is larger than A, its upper left corner is compared. */

#define FAR    48
#define SQUARE 16

static cairo_surface_t *
load (const char *path)
{
  cairo_surface_t *png = cairo_image_surface_create_from_png (path);
  cairo_surface_t *surface;
  cairo_t         *cr;

  if (cairo_surface_status (png) != CAIRO_STATUS_SUCCESS)
    g_error ("%s: %s", path, cairo_status_to_string (cairo_surface_status (png)));

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, cairo_image_surface_get_width (png),
                                        cairo_image_surface_get_height (png));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_source_surface (cr, png, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (png);
  cairo_surface_flush (surface);

  return surface;
}

/* The sum of a channel of four pixels. */
static int
get_four (cairo_surface_t *surface,
          int              x,
          int              y,
          int              channel)
{
  int                  stride = cairo_image_surface_get_stride (surface);
  const unsigned char *data = cairo_image_surface_get_data (surface) + 2 * y * stride + 8 * x + channel;

  return data[0] + data[4] + data[stride] + data[stride + 4];
}

typedef struct
{
  cairo_surface_t *a, *b;
  double           sum;
  double           n_far;
  double           worst; /* the sum in the worst square */
} Comparison;

static void
compare_square (Comparison *self,
                int         left,
                int         top)
{
  double before = self->sum;

  for (int y = top; y < top + SQUARE; y++)
    {
      for (int x = left; x < left + SQUARE; x++)
        {
          int worst = 0;

          for (int channel = 0; channel < 3; channel++)
            {
              int four_a = get_four (self->a, x, y, channel), four_b = get_four (self->b, x, y, channel);
              int difference = abs (four_a - four_b) / 4;

              self->sum += difference;
              worst = MAX (worst, difference);
            }
          self->n_far += worst > FAR;
        }
    }

  self->worst = MAX (self->worst, self->sum - before);
}

int
main (int   argc,
      char *argv[])
{
  Comparison comparison = { 0 };
  int        columns, rows;
  double     n_pixels;

  g_assert_cmpint (argc, ==, 3);
  comparison.a = load (argv[1]);
  comparison.b = load (argv[2]);
  columns = cairo_image_surface_get_width (comparison.a) / 2 / SQUARE;
  rows = cairo_image_surface_get_height (comparison.a) / 2 / SQUARE;
  if (cairo_image_surface_get_width (comparison.b) / 2 / SQUARE < columns ||
      cairo_image_surface_get_height (comparison.b) / 2 / SQUARE < rows)
    g_error ("%s is smaller than %s", argv[2], argv[1]);

  for (int row = 0; row < rows; row++)
    {
      for (int column = 0; column < columns; column++)
        compare_square (&comparison, column * SQUARE, row * SQUARE);
    }

  n_pixels = (double) columns * rows * SQUARE * SQUARE;
  g_print ("%.4f %.4f %.4f\n", comparison.sum / (3 * n_pixels), 100 * comparison.n_far / n_pixels,
           comparison.worst / (3 * SQUARE * SQUARE));
  cairo_surface_destroy (comparison.a);
  cairo_surface_destroy (comparison.b);

  return 0;
}

/* pathos-outlines.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-outlines.h"

struct _PathosOutlines
{
  GHashTable *fonts; /* (element-type PangoFont GHashTable): the outlines of each font, by glyph */
  cairo_t    *cr;    /* on a surface without output, because cairo needs one to get outlines */
};

PathosOutlines *
pathos_outlines_new (void)
{
  PathosOutlines  *self = g_new0 (PathosOutlines, 1);
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);

  self->fonts = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);
  self->cr = cairo_create (surface);
  cairo_set_tolerance (self->cr, 0.01);
  cairo_surface_destroy (surface);

  return self;
}

void
pathos_outlines_free (PathosOutlines *self)
{
  g_hash_table_unref (self->fonts);
  cairo_destroy (self->cr);
  g_free (self);
}

static PathosPath *
copy_path (cairo_t *cr)
{
  PathosPath   *path = pathos_path_new ();
  cairo_path_t *from = cairo_copy_path (cr);

  for (int i = 0; i < from->num_data; i += from->data[i].header.length)
    {
      const cairo_path_data_t *data = &from->data[i];

      if (data->header.type == CAIRO_PATH_MOVE_TO)
        pathos_path_move_to (path, (float) data[1].point.x, (float) data[1].point.y);
      else if (data->header.type == CAIRO_PATH_LINE_TO)
        pathos_path_line_to (path, (float) data[1].point.x, (float) data[1].point.y);
      else if (data->header.type == CAIRO_PATH_CURVE_TO)
        pathos_path_curve_to (path, (float) data[1].point.x, (float) data[1].point.y, (float) data[2].point.x,
                              (float) data[2].point.y, (float) data[3].point.x, (float) data[3].point.y);
      else
        pathos_path_close (path);
    }

  cairo_path_destroy (from);
  return path;
}

static PathosPath *
find_shape (PathosOutlines *self,
            PangoFont      *font,
            guint32         glyph)
{
  cairo_glyph_t at_origin = { glyph, 0, 0 };

  cairo_new_path (self->cr);
  cairo_set_scaled_font (self->cr, pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font)));
  cairo_glyph_path (self->cr, &at_origin, 1);

  return copy_path (self->cr);
}

/**
 * pathos_outlines_get:
 *
 * Returns: (transfer none): the outline of @glyph with its origin at (0, 0), in map units
 */
const PathosPath *
pathos_outlines_get (PathosOutlines *self,
                     PangoFont      *font,
                     guint32         glyph)
{
  GHashTable *shapes = g_hash_table_lookup (self->fonts, font);
  PathosPath *shape;

  if (shapes == NULL)
    {
      shapes = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) pathos_path_unref);
      g_hash_table_insert (self->fonts, font, shapes);
    }

  shape = g_hash_table_lookup (shapes, GUINT_TO_POINTER (glyph));
  if (shape == NULL)
    {
      shape = find_shape (self, font, glyph);
      g_hash_table_insert (shapes, GUINT_TO_POINTER (glyph), shape);
    }

  return shape;
}

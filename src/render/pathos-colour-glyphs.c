/* pathos-colour-glyphs.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-colour-glyphs.h"

#include "pathos-image-cache.h"

#include <hb-ot.h>
#include <math.h>

/* Colour fonts, as for emoji, have no outlines: their glyphs are bitmaps, layers or paintings. Documents get
 * pictures of them. Cairo would put such glyphs into a PDF as bitmaps of their size in map units, which are
 * blurred, and at another place. */

#define MAX_EM 512 /* pixels */

typedef struct
{
  PathosColourGlyph base;
  PangoFont        *font;
  guint32           glyph;
  PathosColour      colour; /* some fonts have parts in the colour of the text */
  float             scale;
} Entry;

struct _PathosColourGlyphs
{
  GHashTable *entries; /* (element-type Entry Entry) */
  gboolean    grey;
};

static guint
hash_entry (gconstpointer key)
{
  const Entry *entry = key;

  return g_direct_hash (entry->font) ^ (entry->glyph * 2654435761u) ^ entry->colour;
}

static gboolean
equal_entries (gconstpointer a,
               gconstpointer b)
{
  const Entry *entry = a, *other = b;

  return entry->font == other->font && entry->glyph == other->glyph && entry->colour == other->colour;
}

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  cairo_surface_destroy (entry->base.picture);
  g_object_unref (entry->font);
  g_free (entry);
}

/**
 * pathos_colour_glyphs_new:
 * @grey: whether they are drawn without their colours
 *
 * Returns: (transfer full): the glyphs of a new document
 */
PathosColourGlyphs *
pathos_colour_glyphs_new (gboolean grey)
{
  PathosColourGlyphs *self = g_new0 (PathosColourGlyphs, 1);

  self->grey = grey;
  self->entries = g_hash_table_new_full (hash_entry, equal_entries, entry_free, NULL);
  return self;
}

void
pathos_colour_glyphs_free (PathosColourGlyphs *self)
{
  g_hash_table_unref (self->entries);
  g_free (self);
}

/* Returns: (transfer full): @font, enlarged by @scale */
static cairo_scaled_font_t *
enlarge (cairo_scaled_font_t *font,
         double               scale)
{
  cairo_font_options_t *options = cairo_font_options_create ();
  cairo_scaled_font_t  *large;
  cairo_matrix_t        size, identity;

  cairo_scaled_font_get_font_matrix (font, &size);
  cairo_scaled_font_get_font_options (font, options);
  cairo_matrix_scale (&size, scale, scale);
  cairo_matrix_init_identity (&identity);
  large = cairo_scaled_font_create (cairo_scaled_font_get_font_face (font), &size, &identity, options);
  cairo_font_options_destroy (options);

  return large;
}

/* The picture begins and ends at whole pixels, with a free one around it. */
static void
draw (Entry *entry)
{
  cairo_scaled_font_t *font = pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (entry->font));
  cairo_scaled_font_t *large;
  cairo_text_extents_t extents;
  cairo_matrix_t       size;
  cairo_glyph_t        glyph = { entry->glyph, 0, 0 };
  cairo_t             *cr;
  double               scale, left, top, width, height;

  cairo_scaled_font_get_font_matrix (font, &size);
  scale = MIN (entry->scale, MAX_EM / MAX (fabs (size.yy), 1));
  large = enlarge (font, scale);
  cairo_scaled_font_glyph_extents (large, &glyph, 1, &extents);
  left = floor (extents.x_bearing) - 1;
  top = floor (extents.y_bearing) - 1;
  width = CLAMP (ceil (extents.x_bearing + extents.width) + 1 - left, 1, 8 * MAX_EM);
  height = CLAMP (ceil (extents.y_bearing + extents.height) + 1 - top, 1, 8 * MAX_EM);

  entry->base.picture = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) width, (int) height);
  graphene_rect_init (&entry->base.box, (float) left, (float) top, (float) width, (float) height);
  graphene_rect_scale (&entry->base.box, (float) (1 / scale), (float) (1 / scale), &entry->base.box);

  cr = cairo_create (entry->base.picture);
  cairo_set_source_rgba (cr, ((entry->colour >> 16) & 255) / 255.0, ((entry->colour >> 8) & 255) / 255.0,
                         (entry->colour & 255) / 255.0, (entry->colour >> 24) / 255.0);
  cairo_set_scaled_font (cr, large);
  glyph.x = -left;
  glyph.y = -top;
  cairo_show_glyphs (cr, &glyph, 1);
  cairo_destroy (cr);
  cairo_scaled_font_destroy (large);
}

static void
take_colours (Entry *entry)
{
  cairo_surface_t *coloured = entry->base.picture;

  entry->base.picture = pathos_image_make_grey (coloured);
  cairo_surface_destroy (coloured);
}

/**
 * pathos_colour_glyphs_get:
 * @colour: of the text
 * @scale: pixels per map unit
 * @is_new: (out) (optional): whether the document did not have it yet
 *
 * Returns: (transfer none): the glyph
 */
const PathosColourGlyph *
pathos_colour_glyphs_get (PathosColourGlyphs *self,
                          PangoFont          *font,
                          guint32             glyph,
                          PathosColour        colour,
                          float               scale,
                          gboolean           *is_new)
{
  Entry  key = { .font = font, .glyph = glyph, .colour = colour, .scale = scale };
  Entry *entry = g_hash_table_lookup (self->entries, &key);

  if (is_new != NULL)
    *is_new = entry == NULL;
  if (entry != NULL)
    return &entry->base;

  entry = g_new (Entry, 1);
  *entry = key;
  g_object_ref (font);
  draw (entry);
  if (self->grey)
    take_colours (entry);
  g_hash_table_add (self->entries, entry);
  entry->base.number = g_hash_table_size (self->entries);

  return &entry->base;
}

/**
 * pathos_colour_glyphs_are_in:
 *
 * Returns: whether the glyphs of @font are in colour, without outlines
 */
gboolean
pathos_colour_glyphs_are_in (PangoFont *font)
{
  hb_face_t *face = hb_font_get_face (pango_font_get_hb_font (font));

  return hb_ot_color_has_png (face) || hb_ot_color_has_svg (face) || hb_ot_color_has_layers (face) ||
         hb_ot_color_has_paint (face);
}

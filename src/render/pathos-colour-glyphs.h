/* pathos-colour-glyphs.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-node.h"

G_BEGIN_DECLS

#define PATHOS_COLOUR_SCALE 4 /* pixels per map unit: sharp at 384 pixels per inch */

/* A glyph of a colour font as a picture. */
typedef struct
{
  cairo_surface_t *picture;
  graphene_rect_t  box;    /* where it is drawn, from the origin of the glyph, in map units */
  guint            number; /* of the glyph in its document, from 1 */
} PathosColourGlyph;

/* The colour glyphs of a document, each of which is drawn once. */
typedef struct _PathosColourGlyphs PathosColourGlyphs;

PathosColourGlyphs      *pathos_colour_glyphs_new (gboolean grey);
void                     pathos_colour_glyphs_free (PathosColourGlyphs *self);
const PathosColourGlyph *pathos_colour_glyphs_get (PathosColourGlyphs *self,
                                                   PangoFont          *font,
                                                   guint32             glyph,
                                                   PathosColour        colour,
                                                   float               scale,
                                                   gboolean           *is_new);
gboolean                 pathos_colour_glyphs_are_in (PangoFont *font);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosColourGlyphs, pathos_colour_glyphs_free)

G_END_DECLS

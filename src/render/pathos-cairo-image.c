/* pathos-cairo-image.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-cairo-private.h"

#include "pathos-image-cache.h"

/**
 * pathos_cairo_paint_surface:
 *
 * Paints @surface, stretched to @box. Cairo lists what is painted in the resources of the page each time, but
 * a name may be there only once, so in a document it is painted in a group, which has resources of its own.
 */
void
pathos_cairo_paint_surface (PathosCairoPen        *self,
                            cairo_surface_t       *surface,
                            const graphene_rect_t *box)
{
  gboolean grouped = self->target == PATHOS_CAIRO_DOCUMENT;

  cairo_save (self->cr);
  if (grouped)
    cairo_push_group_with_content (self->cr, CAIRO_CONTENT_COLOR_ALPHA);

  cairo_translate (self->cr, box->origin.x, box->origin.y);
  cairo_scale (self->cr, box->size.width / cairo_image_surface_get_width (surface),
               box->size.height / cairo_image_surface_get_height (surface));
  cairo_set_source_surface (self->cr, surface, 0, 0);
  if (!grouped)
    cairo_pattern_set_extend (cairo_get_source (self->cr), CAIRO_EXTEND_PAD); /* so that edges do not fade */
  cairo_paint (self->cr);

  if (grouped)
    {
      cairo_pop_group_to_source (self->cr);
      cairo_paint (self->cr);
    }
  cairo_restore (self->cr);
}

/* The picture covers its rectangle, keeps its proportions and is clipped, as in SVG. */
static void
paint (PathosCairoPen        *self,
       cairo_surface_t       *surface,
       const graphene_rect_t *place)
{
  double          width = cairo_image_surface_get_width (surface);
  double          height = cairo_image_surface_get_height (surface);
  double          scale = MAX (place->size.width / width, place->size.height / height);
  graphene_rect_t box = *place;

  graphene_rect_inset (&box, (float) (place->size.width - width * scale) / 2,
                       (float) (place->size.height - height * scale) / 2);
  cairo_clip (self->cr);
  pathos_cairo_paint_surface (self, surface, &box);
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
  cairo_surface_t *surface = pathos_image_cache_get_node (node);
  graphene_rect_t  place = node->rect;

  if (surface == NULL)
    return;

  graphene_rect_offset (&place, x, y);
  pathos_cairo_begin_content (self, "Figure");
  cairo_save (self->cr);
  pathos_cairo_add_rect (self, &node->rect, node->radius, x, y);
  paint (self, surface, &place);
  cairo_restore (self->cr);
  cairo_surface_destroy (surface);
  pathos_cairo_end_content (self, "Figure");
}

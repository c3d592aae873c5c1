/* pathos-cairo-shapes.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-cairo-private.h"

void
pathos_cairo_set_colour (PathosCairoPen *self,
                         PathosColour    colour)
{
  cairo_set_source_rgba (self->cr, ((colour >> 16) & 255) / 255.0, ((colour >> 8) & 255) / 255.0,
                         (colour & 255) / 255.0, (colour >> 24) / 255.0);
}

static void
add_path (PathosCairoPen   *self,
          const PathosPath *path,
          float             x,
          float             y)
{
  const graphene_point_t *points = (const graphene_point_t *) (gpointer) path->points->data;

  for (guint i = 0; i < path->ops->len; i++)
    {
      switch ((PathosPathOp) path->ops->data[i])
        {
        case PATHOS_PATH_MOVE:
          cairo_move_to (self->cr, points->x + x, points->y + y);
          points++;
          break;
        case PATHOS_PATH_LINE:
          cairo_line_to (self->cr, points->x + x, points->y + y);
          points++;
          break;
        case PATHOS_PATH_CURVE:
          cairo_curve_to (self->cr, points[0].x + x, points[0].y + y, points[1].x + x, points[1].y + y,
                          points[2].x + x, points[2].y + y);
          points += 3;
          break;
        case PATHOS_PATH_CLOSE:
        default:
          cairo_close_path (self->cr);
          break;
        }
    }
}

/**
 * pathos_cairo_add_rect:
 *
 * Starts a new path with a rectangle.
 */
void
pathos_cairo_add_rect (PathosCairoPen        *self,
                       const graphene_rect_t *rect,
                       float                  radius,
                       float                  x,
                       float                  y)
{
  cairo_new_path (self->cr);
  if (radius > 0)
    {
      g_autoptr (PathosPath) path = pathos_path_new ();

      radius = MIN (radius, MIN (rect->size.width, rect->size.height) / 2);
      pathos_path_add_rounded (path, rect->origin.x, rect->origin.y, rect->size.width, rect->size.height,
                               radius);
      add_path (self, path, x, y);
      return;
    }

  cairo_rectangle (self->cr, x + rect->origin.x, y + rect->origin.y, rect->size.width, rect->size.height);
}

static void
fill_and_stroke (PathosCairoPen *self,
                 PathosColour    fill,
                 PathosColour    stroke,
                 float           width)
{
  if (fill != 0)
    {
      pathos_cairo_set_colour (self, fill);
      cairo_fill_preserve (self->cr);
    }
  if (stroke != 0 && width > 0)
    {
      pathos_cairo_set_colour (self, stroke);
      cairo_set_line_width (self->cr, width);
      cairo_stroke_preserve (self->cr);
    }

  cairo_new_path (self->cr);
}

void
pathos_cairo_draw_rect (PathosCairoPen   *self,
                        const PathosRect *node,
                        float             x,
                        float             y)
{
  float           inset = node->border != 0 ? node->border_width / 2 : 0;
  graphene_rect_t rect = node->rect;

  graphene_rect_inset (&rect, inset, inset);
  pathos_cairo_add_rect (self, &rect, MAX (node->radius - inset, 0), x, y);
  cairo_set_line_join (self->cr, CAIRO_LINE_JOIN_MITER);
  cairo_set_dash (self->cr, NULL, 0, 0);
  fill_and_stroke (self, node->fill, node->border, node->border_width);
}

void
pathos_cairo_draw_path (PathosCairoPen       *self,
                        const PathosPathNode *node,
                        float                 x,
                        float                 y)
{
  double dash[] = { node->dash[0], node->dash[1] };

  cairo_new_path (self->cr);
  add_path (self, node->path, x, y);
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (self->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_dash (self->cr, dash, dash[0] > 0 || dash[1] > 0 ? 2 : 0, 0);
  fill_and_stroke (self, node->fill, node->stroke, node->stroke_width);
}

/* pathos-viewport.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-viewport.h"

#include <math.h>

/* The extent, or scrolled area, is the sheet with its margins, or the widget if that is larger; then the
 * sheet is centred. While it changes its size, where it begins stays where it is. Everything else follows
 * from the origin of the sheet. */

/**
 * pathos_viewport_get_extent_x:
 *
 * Returns: the width of the scrolled area, pixels
 */
double
pathos_viewport_get_extent_x (const PathosViewport *self)
{
  return MAX (self->width, ceil (self->map_width * self->zoom) + 2 * PATHOS_VIEW_MARGIN);
}

/**
 * pathos_viewport_get_extent_y:
 *
 * Returns: the height of the scrolled area, pixels
 */
double
pathos_viewport_get_extent_y (const PathosViewport *self)
{
  return MAX (self->height, ceil (self->map_height * self->zoom) + PATHOS_VIEW_MARGIN + PATHOS_VIEW_FOOT);
}

/* Returns: the origin of the sheet at scroll position 0, on whole pixels so that hairlines stay sharp */
static graphene_point_t
get_rest (const PathosViewport *self)
{
  double width = self->map_width * self->zoom, height = self->map_height * self->zoom;
  double free_x = (pathos_viewport_get_extent_x (self) - width) / 2 - PATHOS_VIEW_MARGIN;
  double free_y = (pathos_viewport_get_extent_y (self) - height - PATHOS_VIEW_MARGIN - PATHOS_VIEW_FOOT) / 2;

  g_assert (self != NULL);

  return GRAPHENE_POINT_INIT (floor (PATHOS_VIEW_MARGIN + free_x + CLAMP (self->aside, -free_x, free_x)),
                              floor (PATHOS_VIEW_MARGIN + free_y + CLAMP (self->down, -free_y, free_y)));
}

/**
 * pathos_viewport_set_map_size:
 * @width: map units
 * @height: map units
 *
 * The map has changed. A sheet that is smaller than the widget stays where it begins as long as it can, or
 * what is under the pointer would move away with each addition.
 */
void
pathos_viewport_set_map_size (PathosViewport *self,
                              double          width,
                              double          height,
                              gboolean        rtl)
{
  graphene_point_t before = get_rest (self), centred;
  double           grown = width - self->map_width;
  gboolean         is_first = self->map_width <= 0;

  self->map_width = width;
  self->map_height = height;
  self->aside = self->down = 0;
  if (is_first)
    return;

  centred = get_rest (self);
  self->aside = before.x - centred.x - (rtl ? grown * self->zoom : 0);
  self->down = before.y - centred.y;
}

/**
 * pathos_viewport_get_origin:
 *
 * Returns: the origin of the map, in the widget
 */
graphene_point_t
pathos_viewport_get_origin (const PathosViewport *self)
{
  graphene_point_t rest = get_rest (self);

  return GRAPHENE_POINT_INIT (rest.x - self->x, rest.y - self->y);
}

/**
 * pathos_viewport_to_map:
 *
 * Returns: the position in the map at (@x, @y) of the widget
 */
graphene_point_t
pathos_viewport_to_map (const PathosViewport *self,
                        double                x,
                        double                y)
{
  graphene_point_t origin = pathos_viewport_get_origin (self);

  return GRAPHENE_POINT_INIT ((x - origin.x) / self->zoom, (y - origin.y) / self->zoom);
}

/**
 * pathos_viewport_from_map:
 *
 * Returns: the area of the widget that shows @rect of the map
 */
graphene_rect_t
pathos_viewport_from_map (const PathosViewport  *self,
                          const graphene_rect_t *rect)
{
  graphene_point_t origin = pathos_viewport_get_origin (self);

  return GRAPHENE_RECT_INIT (origin.x + rect->origin.x * self->zoom,
                             origin.y + rect->origin.y * self->zoom,
                             rect->size.width * self->zoom,
                             rect->size.height * self->zoom);
}

/**
 * pathos_viewport_get_visible:
 *
 * Returns: the part of the map in view, margins included, map units
 */
graphene_rect_t
pathos_viewport_get_visible (const PathosViewport *self)
{
  graphene_point_t start = pathos_viewport_to_map (self, 0, 0);

  return GRAPHENE_RECT_INIT (start.x, start.y, self->width / self->zoom, self->height / self->zoom);
}

/**
 * pathos_viewport_clamp:
 *
 * Clamps zoom and scroll position to their ranges.
 */
void
pathos_viewport_clamp (PathosViewport *self)
{
  self->zoom = CLAMP (self->zoom, PATHOS_MIN_ZOOM, PATHOS_MAX_ZOOM);
  self->x = CLAMP (self->x, 0, MAX (0, pathos_viewport_get_extent_x (self) - self->width));
  self->y = CLAMP (self->y, 0, MAX (0, pathos_viewport_get_extent_y (self) - self->height));
}

/**
 * pathos_viewport_zoom_at:
 *
 * Zooms around (@x, @y) of the widget, as far as the range of scrolling allows.
 */
void
pathos_viewport_zoom_at (PathosViewport *self,
                         double          zoom,
                         double          x,
                         double          y)
{
  graphene_point_t origin = pathos_viewport_get_origin (self);
  double           map_x = (x - origin.x) / self->zoom;
  double           map_y = (y - origin.y) / self->zoom;
  graphene_point_t rest;

  self->zoom = CLAMP (zoom, PATHOS_MIN_ZOOM, PATHOS_MAX_ZOOM);
  self->aside = self->down = 0;
  rest = get_rest (self);
  self->x = rest.x + map_x * self->zoom - x;
  self->y = rest.y + map_y * self->zoom - y;
  pathos_viewport_clamp (self);
}

/**
 * pathos_viewport_get_step:
 *
 * Returns: the next round zoom: larger if @direction is positive, else smaller
 */
double
pathos_viewport_get_step (const PathosViewport *self,
                          int                   direction)
{
  static const double steps[] = { 0.02, 0.05, 0.1, 0.2, 0.33, 0.5, 0.67, 0.85, 1, 1.25, 1.5, 2, 3, 4 };
  double              best = direction > 0 ? PATHOS_MAX_ZOOM : PATHOS_MIN_ZOOM;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      if (direction > 0 && steps[i] > self->zoom * 1.01)
        return steps[i];
      if (direction < 0 && steps[i] < self->zoom * 0.99)
        best = steps[i];
    }

  return best;
}

/**
 * pathos_viewport_reset:
 * @text_scale: how much larger than usual the desktop shows text
 *
 * Sets the initial zoom, which fits the height of the map unless that is too small to read, and scrolls to
 * the start.
 */
void
pathos_viewport_reset (PathosViewport *self,
                       double          text_scale,
                       gboolean        rtl)
{
  double height = self->height - PATHOS_VIEW_MARGIN - PATHOS_VIEW_FOOT;
  double smallest = MIN (PATHOS_READABLE_ZOOM * text_scale, PATHOS_MAX_ZOOM);

  self->zoom = self->map_height > 0 ? CLAMP (height / self->map_height, smallest, MAX (smallest, text_scale))
                                    : text_scale;
  self->aside = self->down = 0;
  self->x = rtl ? pathos_viewport_get_extent_x (self) : 0;
  self->y = 0;
  pathos_viewport_clamp (self);
}

/**
 * pathos_viewport_fit:
 * @rect: in the map
 * @text_scale: how much larger than usual the desktop shows text
 *
 * Shows all of @rect, in the middle, and no larger than at original size.
 */
void
pathos_viewport_fit (PathosViewport        *self,
                     const graphene_rect_t *rect,
                     double                 text_scale)
{
  double           width = self->width - 2 * PATHOS_VIEW_MARGIN;
  double           height = self->height - PATHOS_VIEW_MARGIN - PATHOS_VIEW_FOOT;
  double           largest = CLAMP (text_scale, PATHOS_MIN_ZOOM, PATHOS_MAX_ZOOM);
  graphene_point_t rest;

  self->zoom = CLAMP (MIN (width / MAX (rect->size.width, 1), height / MAX (rect->size.height, 1)),
                      PATHOS_MIN_ZOOM, largest);
  self->aside = self->down = 0;
  rest = get_rest (self);
  self->x = rest.x + (rect->origin.x + rect->size.width / 2) * self->zoom - self->width / 2;
  self->y = rest.y + (rect->origin.y + rect->size.height / 2) * self->zoom - PATHOS_VIEW_MARGIN - height / 2;
  pathos_viewport_clamp (self);
}

/* Returns: how far to scroll along one axis to bring the interval from @start to @end between @first and
 * @last. If it does not fit, its start is what counts. */
static double
get_shift (double start,
           double end,
           double first,
           double last)
{
  if (start < first || end - start > last - first)
    return start - first;

  return end > last ? end - last : 0;
}

/**
 * pathos_viewport_reveal:
 * @rect: in the map
 * @start: pixels that are covered at the start
 * @top: pixels that are covered at the top
 * @rtl: whether the start is on the right
 *
 * Scrolls as little as possible to show a part of the map with a margin.
 */
void
pathos_viewport_reveal (PathosViewport        *self,
                        const graphene_rect_t *rect,
                        double                 start,
                        double                 top,
                        gboolean               rtl)
{
  graphene_rect_t seen = pathos_viewport_from_map (self, rect);
  double          left, right, down, rest;

  graphene_rect_inset (&seen, -PATHOS_VIEW_MARGIN, -PATHOS_VIEW_MARGIN);
  left = seen.origin.x;
  right = left + seen.size.width;
  self->x += rtl ? -get_shift (-right, -left, start - self->width, 0)
                 : get_shift (left, right, start, self->width);
  down = get_shift (seen.origin.y, seen.origin.y + seen.size.height, top, self->height - PATHOS_VIEW_FOOT);
  self->y += down;

  /* The legend belongs to no part, but should not stay half under the controls. */
  rest = pathos_viewport_get_extent_y (self) - self->height - self->y;
  if (down > 0 && rest > 0 && rest <= PATHOS_VIEW_REST && seen.origin.y - down - rest >= top)
    self->y += rest;
  pathos_viewport_clamp (self);
}

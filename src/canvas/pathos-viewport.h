/* pathos-viewport.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <graphene.h>
#include <glib.h>

G_BEGIN_DECLS

#define PATHOS_MIN_ZOOM      0.02
#define PATHOS_MAX_ZOOM      4.0
#define PATHOS_READABLE_ZOOM 0.85 /* the smallest initial zoom */

#define PATHOS_VIEW_MARGIN 20 /* pixels around the sheet */
#define PATHOS_VIEW_FOOT   72 /* pixels below the sheet, for floating controls */
#define PATHOS_VIEW_REST   96 /* pixels: when no more than this is left to scroll down, all of it is shown */

/* Zoom and scroll position of a map in a widget. A map unit is 1/96 inch; all else is in pixels of the
 * widget. */
typedef struct
{
  double width; /* of the widget */
  double height;
  double map_width; /* map units */
  double map_height;
  double zoom; /* pixels per map unit */
  double x;    /* scroll position, from 0 to the extent minus the size of the widget */
  double y;
  double aside; /* pixels from the middle to where a sheet stays that is smaller than the widget */
  double down;
} PathosViewport;

double           pathos_viewport_get_extent_x (const PathosViewport *self);
double           pathos_viewport_get_extent_y (const PathosViewport *self);
graphene_point_t pathos_viewport_get_origin (const PathosViewport *self);
graphene_point_t pathos_viewport_to_map (const PathosViewport *self, double x, double y);
graphene_rect_t  pathos_viewport_from_map (const PathosViewport *self, const graphene_rect_t *rect);
graphene_rect_t  pathos_viewport_get_visible (const PathosViewport *self);

void   pathos_viewport_set_map_size (PathosViewport *self, double width, double height, gboolean rtl);
void   pathos_viewport_clamp (PathosViewport *self);
void   pathos_viewport_zoom_at (PathosViewport *self, double zoom, double x, double y);
double pathos_viewport_get_step (const PathosViewport *self, int direction);
void   pathos_viewport_reset (PathosViewport *self, double text_scale, gboolean rtl);
void   pathos_viewport_fit (PathosViewport *self, const graphene_rect_t *rect, double text_scale);
void   pathos_viewport_reveal (PathosViewport        *self,
                               const graphene_rect_t *rect,
                               double                 start,
                               double                 top,
                               gboolean               rtl);

G_END_DECLS

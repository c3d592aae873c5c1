/* pathos-scroller.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-parts.h"
#include "pathos-sticky.h"
#include "pathos-viewport.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PATHOS_TYPE_SCROLLER (pathos_scroller_get_type ())
G_DECLARE_FINAL_TYPE (PathosScroller, pathos_scroller, PATHOS, SCROLLER, GObject)

PathosScroller *pathos_scroller_new (void);

void           pathos_scroller_set_adjustment (PathosScroller *self,
                                               GtkOrientation  orientation,
                                               GtkAdjustment  *adjustment);
GtkAdjustment *pathos_scroller_get_adjustment (PathosScroller *self, GtkOrientation orientation);
void           pathos_scroller_set_scene (PathosScroller *self, const PathosScene *scene);
void           pathos_scroller_set_size (PathosScroller *self, int width, int height);

void   pathos_scroller_reset (PathosScroller *self);
double pathos_scroller_get_zoom (PathosScroller *self);
void   pathos_scroller_zoom_at (PathosScroller *self, double zoom, double x, double y);
void   pathos_scroller_set_zoom (PathosScroller *self, double zoom);
void   pathos_scroller_set_text_scale (PathosScroller *self, double text_scale);
void   pathos_scroller_fit (PathosScroller *self, const graphene_rect_t *rect);
void   pathos_scroller_step_zoom (PathosScroller *self, int direction);
void   pathos_scroller_scroll_to (PathosScroller *self, double x, double y);
void   pathos_scroller_reveal (PathosScroller *self, const PathosPlaced *placed);

const PathosViewport *pathos_scroller_get_viewport (PathosScroller *self);
const PathosSticky   *pathos_scroller_get_sticky (PathosScroller *self);
graphene_rect_t       pathos_scroller_get_visible (PathosScroller *self);
float                 pathos_scroller_keep (PathosScroller *self, const PathosSpot *kept);
PathosShift           pathos_scroller_get_shift (PathosScroller *self);
graphene_point_t      pathos_scroller_to_scene (PathosScroller *self, double x, double y);

G_END_DECLS

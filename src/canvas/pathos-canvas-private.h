/* pathos-canvas-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The canvas is one class in several files, which share this. */

#pragma once

#include "pathos-canvas.h"
#include "pathos-drag-tool.h"
#include "pathos-feeling.h"
#include "pathos-item-layer.h"
#include "pathos-layout.h"
#include "pathos-painter.h"
#include "pathos-parts.h"
#include "pathos-text-tool.h"
#include "pathos-viewport.h"

G_BEGIN_DECLS

struct _PathosCanvas
{
  GtkWidget parent_instance;

  PathosDocument    *document; /* (nullable) */
  PathosLayout      *layout;   /* (nullable): of its journey */
  const PathosTheme *theme;
  PathosView         view;
  PathosSelection   *selection;

  PathosScene   *scene; /* (nullable): what is shown; together with … */
  PathosParts   *parts; /* … what follows from it */
  PathosSticky   sticky;
  PathosPainter *painter;
  guint          layout_source;
  GPtrArray     *to_show; /* (nullable) (element-type utf8): what to select and show once it is laid out */

  PathosViewport  viewport;
  gboolean        opens;          /* has yet to find its zoom */
  GtkAdjustment  *adjustments[2]; /* (nullable): by GtkOrientation */
  gboolean        configuring;
  graphene_rect_t near; /* the part of the map in which everything has its item */
  double          pinch_zoom;

  PathosItemLayer *layer;
  GtkWidget       *text_view;  /* (nullable): while a text is edited */
  guint            text_stick; /* PathosStick, of the text that is edited */
  GtkCssProvider  *text_css;
  PathosTool      *text_tool;
  PathosTool      *drag_tool;
  PathosGroup     *pressed; /* (nullable): what a gesture began on */
  PathosGroup     *focused; /* (nullable): where the focus is, or was last */

  graphene_point_t pointer; /* in the widget */
  graphene_point_t grip;    /* where on the pressed group, map units */
  graphene_point_t pan;     /* the scroll position when panning began */
  gboolean         panning;
  gboolean         space_held;
  gboolean         ignoring; /* the rest of a gesture that was cancelled */
  guint            scroll_tick;
};

/* pathos-canvas-layout.c */
void pathos_canvas_invalidate (PathosCanvas *self);
void pathos_canvas_lay_out (PathosCanvas *self);
void pathos_canvas_open_view (PathosCanvas *self);
void pathos_canvas_forget_document (PathosCanvas *self);

/* pathos-canvas-scroll.c */
void            pathos_canvas_init_scrolling (PathosCanvas *self);
void            pathos_canvas_class_init_scrolling (GObjectClass *object_class, guint first_prop);
gboolean        pathos_canvas_set_scroll_property (PathosCanvas *self, guint prop_id, const GValue *value);
gboolean        pathos_canvas_get_scroll_property (PathosCanvas *self, guint prop_id, GValue *value);
void            pathos_canvas_drop_adjustments (PathosCanvas *self);
void            pathos_canvas_configure (PathosCanvas *self);
void            pathos_canvas_zoom_at (PathosCanvas *self, double zoom, double x, double y);
void            pathos_canvas_scroll_to (PathosCanvas *self, double x, double y);
void            pathos_canvas_reveal (PathosCanvas *self, const PathosPlaced *placed);
graphene_rect_t pathos_canvas_get_near (PathosCanvas *self);

/* pathos-canvas-pointer.c */
void             pathos_canvas_init_pointer (PathosCanvas *self);
graphene_point_t pathos_canvas_get_map_point (PathosCanvas *self, double x, double y);
PathosSpot       pathos_canvas_pick (PathosCanvas *self, double x, double y, guint parts);

/* pathos-canvas-drag.c */
void     pathos_canvas_begin_drag (PathosCanvas *self, const PathosGroup *group);
gboolean pathos_canvas_move_drag (PathosCanvas *self, double x, double y, gboolean free);
void     pathos_canvas_end_drag (PathosCanvas *self);
gboolean pathos_canvas_cancel_drag (PathosCanvas *self);
void     pathos_canvas_snapshot_lifted (PathosCanvas *self, GtkSnapshot *snapshot);

/* pathos-canvas-focus.c */
gboolean            pathos_canvas_focus (GtkWidget *widget, GtkDirectionType direction);
gboolean            pathos_canvas_holds_focus (PathosCanvas *self);
void                pathos_canvas_focus_on (PathosCanvas *self, const PathosPlaced *placed);
void                pathos_canvas_remember_focus (PathosCanvas *self, const PathosGroup *group);
const PathosPlaced *pathos_canvas_get_focused (PathosCanvas *self);

/* pathos-canvas-deeds.c */
void           pathos_canvas_class_init_deeds (GtkWidgetClass *widget_class);
gboolean       pathos_canvas_has_keys (PathosCanvas *self);
PathosElement *pathos_canvas_find_element (PathosCanvas *self, const PathosPlaced *placed);
void           pathos_canvas_set_feeling (PathosCanvas *self, PathosFeeling *feeling, double value);
void           pathos_canvas_step_feeling (PathosCanvas *self, PathosFeeling *feeling, int direction, double parts);
gboolean       pathos_canvas_step_touchpoint (PathosCanvas *self, const char *id, int direction);

/* pathos-canvas-keys.c */
void pathos_canvas_class_init_keys (GtkWidgetClass *widget_class);
void pathos_canvas_init_keys (PathosCanvas *self);

/* pathos-canvas-text.c */
gboolean pathos_canvas_begin_text (PathosCanvas *self, const PathosPlaced *placed, const graphene_point_t *point);
void     pathos_canvas_end_text (PathosCanvas *self, gboolean commit);
void     pathos_canvas_style_text (PathosCanvas *self);
void     pathos_canvas_allocate_text (PathosCanvas *self);

G_END_DECLS

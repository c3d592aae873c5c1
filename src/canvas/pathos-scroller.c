/* pathos-scroller.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-scroller.h"

/**
 * PathosScroller:
 *
 * Zoom and scroll position of a scene. It connects the adjustments of the scroll bars with the viewport, and
 * knows which groups are sticky.
 *
 * Length: documented accessors take most of it.
 */

#define MOST_COVERED 0.6f /* of the view, beside which there is room for what is revealed */

struct _PathosScroller
{
  GObject parent_instance;

  PathosViewport viewport;
  PathosSticky   sticky;
  GtkAdjustment *adjustments[2]; /* (nullable): by GtkOrientation */
  gboolean       configuring;
  gboolean       has_scene;
  gboolean       needs_initial_zoom;
  gboolean       has_initial_zoom; /* whether nobody has zoomed since */
  double         text_scale;       /* how much larger than usual the desktop shows text */
};

enum
{
  PROP_ZOOM = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];
static guint       changed_signal;

G_DEFINE_FINAL_TYPE (PathosScroller, pathos_scroller, G_TYPE_OBJECT)

static void
adjustment_changed_cb (PathosScroller *self)
{
  g_assert (PATHOS_IS_SCROLLER (self));

  if (self->configuring)
    return;

  self->viewport.x = gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
  self->viewport.y = gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]);
  g_signal_emit (self, changed_signal, 0);
}

/**
 * pathos_scroller_set_adjustment:
 * @adjustment: (nullable): of the scroll bar
 */
void
pathos_scroller_set_adjustment (PathosScroller *self,
                                GtkOrientation  orientation,
                                GtkAdjustment  *adjustment)
{
  GtkAdjustment **current;

  g_return_if_fail (PATHOS_IS_SCROLLER (self));
  g_return_if_fail (adjustment == NULL || GTK_IS_ADJUSTMENT (adjustment));

  current = &self->adjustments[orientation];
  if (*current != NULL)
    g_signal_handlers_disconnect_by_func (*current, adjustment_changed_cb, self);
  g_set_object (current, adjustment);
  if (*current != NULL)
    g_signal_connect_object (*current,
                             "value-changed",
                             G_CALLBACK (adjustment_changed_cb),
                             self,
                             G_CONNECT_SWAPPED);
}

/**
 * pathos_scroller_get_adjustment:
 *
 * Returns: (transfer none) (nullable): the adjustment of the scroll bar
 */
GtkAdjustment *
pathos_scroller_get_adjustment (PathosScroller *self,
                                GtkOrientation  orientation)
{
  g_return_val_if_fail (PATHOS_IS_SCROLLER (self), NULL);

  return self->adjustments[orientation];
}

static void
configure_one (GtkAdjustment *adjustment,
               double         value,
               double         extent,
               double         page)
{
  if (adjustment != NULL)
    gtk_adjustment_configure (adjustment, value, 0, extent, page * 0.1, page * 0.9, page);
}

/* Clamps the viewport and updates the scroll bars. */
static void
configure (PathosScroller *self)
{
  PathosViewport *viewport = &self->viewport;

  g_assert (PATHOS_IS_SCROLLER (self));

  pathos_viewport_clamp (viewport);
  self->configuring = TRUE;
  configure_one (self->adjustments[GTK_ORIENTATION_HORIZONTAL],
                 viewport->x,
                 pathos_viewport_get_extent_x (viewport),
                 viewport->width);
  configure_one (self->adjustments[GTK_ORIENTATION_VERTICAL],
                 viewport->y,
                 pathos_viewport_get_extent_y (viewport),
                 viewport->height);
  self->configuring = FALSE;
  g_signal_emit (self, changed_signal, 0);
}

/* The initial zoom can be chosen only when both the size of the scene and that of the widget are known. */
static void
ensure_initial_zoom (PathosScroller *self)
{
  g_assert (PATHOS_IS_SCROLLER (self));

  if (!self->needs_initial_zoom || !self->has_scene || self->viewport.width <= 0)
    return;

  self->needs_initial_zoom = FALSE;
  self->has_initial_zoom = TRUE;
  pathos_viewport_reset (&self->viewport, self->text_scale, self->sticky.rtl);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

/**
 * pathos_scroller_set_scene:
 *
 * Sets the scene, whose size and sticky groups count; no reference is kept.
 */
void
pathos_scroller_set_scene (PathosScroller    *self,
                           const PathosScene *scene)
{
  g_return_if_fail (PATHOS_IS_SCROLLER (self));
  g_return_if_fail (scene != NULL);

  pathos_sticky_init (&self->sticky, scene);
  pathos_viewport_set_map_size (&self->viewport, scene->width, scene->height, scene->rtl);
  self->has_scene = TRUE;
  ensure_initial_zoom (self);
  configure (self);
}

/**
 * pathos_scroller_set_size:
 * @width: of the widget, pixels
 * @height: of the widget, pixels
 */
void
pathos_scroller_set_size (PathosScroller *self,
                          int             width,
                          int             height)
{
  PathosViewport opened;

  g_return_if_fail (PATHOS_IS_SCROLLER (self));

  if (self->viewport.width == width && self->viewport.height == height)
    return;

  /* A map that was opened, but neither zoomed nor scrolled, is opened again in the new size. */
  opened = self->viewport;
  pathos_viewport_reset (&opened, self->text_scale, self->sticky.rtl);
  if (self->has_initial_zoom && opened.x == self->viewport.x && opened.y == self->viewport.y)
    self->needs_initial_zoom = TRUE;

  self->viewport.width = width;
  self->viewport.height = height;
  ensure_initial_zoom (self);
  configure (self);
}

/**
 * pathos_scroller_reset:
 *
 * Resets zoom and position when the next scene is set, because it is that of another map.
 */
void
pathos_scroller_reset (PathosScroller *self)
{
  g_return_if_fail (PATHOS_IS_SCROLLER (self));

  self->has_scene = FALSE;
  self->needs_initial_zoom = TRUE;
  self->has_initial_zoom = FALSE;
}

/**
 * pathos_scroller_get_zoom:
 *
 * Returns: pixels per map unit
 */
double
pathos_scroller_get_zoom (PathosScroller *self)
{
  g_return_val_if_fail (PATHOS_IS_SCROLLER (self), 1);

  return self->viewport.zoom;
}

/**
 * pathos_scroller_set_text_scale:
 * @text_scale: how much larger than usual the desktop shows text
 *
 * Opening and fitting a map follow it, so that its text is as large as others.
 */
void
pathos_scroller_set_text_scale (PathosScroller *self,
                                double          text_scale)
{
  g_return_if_fail (PATHOS_IS_SCROLLER (self));
  g_return_if_fail (text_scale > 0);

  self->text_scale = text_scale;
}

/**
 * pathos_scroller_fit:
 * @rect: (nullable): a part of the map; %NULL for all of it
 *
 * Zooms so that it is in view.
 */
void
pathos_scroller_fit (PathosScroller        *self,
                     const graphene_rect_t *rect)
{
  graphene_rect_t all;

  g_return_if_fail (PATHOS_IS_SCROLLER (self));

  self->has_initial_zoom = FALSE;
  all = GRAPHENE_RECT_INIT (0, 0, self->viewport.map_width, self->viewport.map_height);
  pathos_viewport_fit (&self->viewport, rect != NULL ? rect : &all, self->text_scale);
  configure (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

/**
 * pathos_scroller_zoom_at:
 *
 * Zooms around a position of the widget.
 */
void
pathos_scroller_zoom_at (PathosScroller *self,
                         double          zoom,
                         double          x,
                         double          y)
{
  double before;

  g_return_if_fail (PATHOS_IS_SCROLLER (self));

  self->has_initial_zoom = FALSE;
  before = self->viewport.zoom;
  pathos_viewport_zoom_at (&self->viewport, zoom, x, y);
  configure (self);
  if (self->viewport.zoom != before)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

/**
 * pathos_scroller_set_zoom:
 * @zoom: pixels per map unit
 *
 * Zooms around the centre of the view.
 */
void
pathos_scroller_set_zoom (PathosScroller *self,
                          double          zoom)
{
  g_return_if_fail (PATHOS_IS_SCROLLER (self));

  pathos_scroller_zoom_at (self, zoom, self->viewport.width / 2, self->viewport.height / 2);
}

/**
 * pathos_scroller_step_zoom:
 * @direction: positive to zoom in, negative to zoom out
 *
 * Zooms to the next round value.
 */
void
pathos_scroller_step_zoom (PathosScroller *self,
                           int             direction)
{
  g_return_if_fail (PATHOS_IS_SCROLLER (self));

  pathos_scroller_set_zoom (self, pathos_viewport_get_step (&self->viewport, direction));
}

/**
 * pathos_scroller_scroll_to:
 * @x: pixels from the start of the scrolled area
 * @y: pixels from its top
 */
void
pathos_scroller_scroll_to (PathosScroller *self,
                           double          x,
                           double          y)
{
  g_return_if_fail (PATHOS_IS_SCROLLER (self));

  self->viewport.x = x;
  self->viewport.y = y;
  configure (self);
}

/**
 * pathos_scroller_reveal:
 *
 * Scrolls a part of the map into view.
 */
void
pathos_scroller_reveal (PathosScroller     *self,
                        const PathosPlaced *placed)
{
  const PathosSticky *sticky = &self->sticky;
  graphene_rect_t     visible, rect;
  double              start = 0, top = 0;
  gboolean            is_beside;

  g_return_if_fail (PATHOS_IS_SCROLLER (self));
  g_return_if_fail (placed != NULL);

  visible = pathos_viewport_get_visible (&self->viewport);
  rect = placed->rect;

  /* A sticky part is always in view along that axis. */
  is_beside = (placed->stick & PATHOS_STICK_START) ||
              (placed->stick & PATHOS_STICK_END && visible.size.width > sticky->end_reach.room);
  if (is_beside)
    rect = GRAPHENE_RECT_INIT (visible.origin.x + visible.size.width / 2, rect.origin.y, 1, rect.size.height);
  if (placed->stick & PATHOS_STICK_TOP)
    rect = GRAPHENE_RECT_INIT (rect.origin.x, visible.origin.y + visible.size.height / 2, rect.size.width, 1);

  if (!is_beside && sticky->gutter.size.width < visible.size.width * MOST_COVERED)
    start = sticky->gutter.size.width * self->viewport.zoom + PATHOS_VIEW_MARGIN;
  if (!(placed->stick & PATHOS_STICK_TOP) && rect.origin.y > sticky->bar.origin.y &&
      sticky->bar.size.height < visible.size.height * MOST_COVERED)
    top = (sticky->bar.size.height + 2 * PATHOS_STICKY_PADDING) * self->viewport.zoom;

  pathos_viewport_reveal (&self->viewport, &rect, start, top, sticky->rtl);
  configure (self);
}

/**
 * pathos_scroller_get_viewport:
 *
 * Returns: (transfer none): the viewport
 */
const PathosViewport *
pathos_scroller_get_viewport (PathosScroller *self)
{
  g_return_val_if_fail (PATHOS_IS_SCROLLER (self), NULL);

  return &self->viewport;
}

/**
 * pathos_scroller_get_sticky:
 *
 * Returns: (transfer none): the sticky groups of the scene
 */
const PathosSticky *
pathos_scroller_get_sticky (PathosScroller *self)
{
  g_return_val_if_fail (PATHOS_IS_SCROLLER (self), NULL);

  return &self->sticky;
}

/**
 * pathos_scroller_get_visible:
 *
 * Returns: the part of the scene that is in view, map units
 */
graphene_rect_t
pathos_scroller_get_visible (PathosScroller *self)
{
  g_return_val_if_fail (PATHOS_IS_SCROLLER (self), GRAPHENE_RECT_INIT (0, 0, 0, 0));

  return pathos_viewport_get_visible (&self->viewport);
}

/**
 * pathos_scroller_get_shift:
 *
 * Returns: the offset of sticky groups, map units
 */
PathosShift
pathos_scroller_get_shift (PathosScroller *self)
{
  graphene_rect_t visible;

  g_return_val_if_fail (PATHOS_IS_SCROLLER (self), ((PathosShift) { 0 }));

  visible = pathos_scroller_get_visible (self);
  return pathos_sticky_get_shift (&self->sticky, &visible);
}

/**
 * pathos_scroller_keep:
 * @kept: a group with a reach, or nothing
 *
 * Returns: how far it is moved to stay in view, map units
 */
float
pathos_scroller_keep (PathosScroller   *self,
                      const PathosSpot *kept)
{
  graphene_rect_t visible;

  g_return_val_if_fail (PATHOS_IS_SCROLLER (self), 0);
  g_return_val_if_fail (kept != NULL, 0);

  visible = pathos_scroller_get_visible (self);
  return kept->group != NULL
             ? pathos_sticky_keep (&self->sticky, &visible, kept->group, kept->x, kept->y)
             : 0;
}

/**
 * pathos_scroller_to_scene:
 *
 * Returns: the position in the scene shown at a position of the widget, allowing for sticky groups
 */
graphene_point_t
pathos_scroller_to_scene (PathosScroller *self,
                          double          x,
                          double          y)
{
  graphene_rect_t  visible;
  graphene_point_t point;

  g_return_val_if_fail (PATHOS_IS_SCROLLER (self), GRAPHENE_POINT_INIT (0, 0));

  visible = pathos_scroller_get_visible (self);
  point = pathos_viewport_to_map (&self->viewport, x, y);
  return pathos_sticky_unshift (&self->sticky, &visible, &point);
}

static void
pathos_scroller_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  PathosScroller *self = PATHOS_SCROLLER (object);

  if (prop_id == PROP_ZOOM)
    g_value_set_double (value, self->viewport.zoom);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
pathos_scroller_dispose (GObject *object)
{
  PathosScroller *self = PATHOS_SCROLLER (object);

  pathos_scroller_set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  pathos_scroller_set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);

  G_OBJECT_CLASS (pathos_scroller_parent_class)->dispose (object);
}

static void
pathos_scroller_class_init (PathosScrollerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = pathos_scroller_dispose;
  object_class->get_property = pathos_scroller_get_property;

  properties[PROP_ZOOM] = g_param_spec_double ("zoom",
                                               NULL,
                                               NULL,
                                               PATHOS_MIN_ZOOM,
                                               PATHOS_MAX_ZOOM,
                                               1,
                                               G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY |
                                                   G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * PathosScroller::changed:
   *
   * Emitted when zoom, scroll position or sizes change.
   */
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pathos_scroller_init (PathosScroller *self)
{
  self->viewport.zoom = 1;
  self->text_scale = 1;
}

/**
 * pathos_scroller_new:
 *
 * Returns: (transfer full): a scroller without a scene
 */
PathosScroller *
pathos_scroller_new (void)
{
  return g_object_new (PATHOS_TYPE_SCROLLER, NULL);
}

/* pathos-edge-scroll.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-edge-scroll.h"

#define EDGE  48.0 /* pixels: so close to an edge, the map scrolls … */
#define SPEED 18.0 /* … by so many pixels in a frame, at most */

struct _PathosEdgeScroll
{
  GtkWidget           *widget; /* (unowned) */
  PathosScroller      *scroller;
  PathosEdgeScrollFunc func;
  gpointer             user_data;
  graphene_point_t     pointer; /* in the widget */
  gboolean             waits;   /* until the pointer has been away from the edges */
  guint                tick;    /* 0 unless the pointer is near an edge, or nothing would ever be idle */
};

/**
 * pathos_edge_scroll_new:
 * @widget: (transfer none): that shows the map; must outlive it
 *
 * Returns: (transfer full): what scrolls nothing yet
 */
PathosEdgeScroll *
pathos_edge_scroll_new (GtkWidget           *widget,
                        PathosScroller      *scroller,
                        PathosEdgeScrollFunc func,
                        gpointer             user_data)
{
  PathosEdgeScroll *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (PATHOS_IS_SCROLLER (scroller), NULL);
  g_return_val_if_fail (func != NULL, NULL);

  self = g_new0 (PathosEdgeScroll, 1);
  self->widget = widget;
  self->scroller = g_object_ref (scroller);
  self->func = func;
  self->user_data = user_data;
  return self;
}

void
pathos_edge_scroll_free (PathosEdgeScroll *self)
{
  pathos_edge_scroll_stop (self);
  g_object_unref (self->scroller);
  g_free (self);
}

/* The pointer may leave the widget while it drags. */
static double
get_speed (double position,
           double size)
{
  if (position < EDGE)
    return -SPEED * MIN (1, (EDGE - position) / EDGE);
  if (position > size - EDGE)
    return SPEED * MIN (1, (position - size + EDGE) / EDGE);

  return 0;
}

/* @dx, @dy: (out). Returns: whether the map scrolls */
static gboolean
get_speeds (PathosEdgeScroll *self,
            double           *dx,
            double           *dy)
{
  const PathosViewport *viewport = pathos_scroller_get_viewport (self->scroller);

  *dx = get_speed (self->pointer.x, viewport->width);
  *dy = get_speed (self->pointer.y, viewport->height);
  return *dx != 0 || *dy != 0;
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  PathosEdgeScroll     *self = user_data;
  const PathosViewport *viewport = pathos_scroller_get_viewport (self->scroller);
  double                x = viewport->x, y = viewport->y, dx, dy;

  g_assert (GTK_IS_WIDGET (widget));
  g_assert (GDK_IS_FRAME_CLOCK (clock));

  if (!get_speeds (self, &dx, &dy))
    {
      self->tick = 0;
      return G_SOURCE_REMOVE;
    }

  pathos_scroller_scroll_to (self->scroller, x + dx, y + dy);
  if (viewport->x != x || viewport->y != y)
    self->func (self->user_data);
  return G_SOURCE_CONTINUE;
}

/**
 * pathos_edge_scroll_wait:
 *
 * Scrolls nothing until the pointer has been away from the edges.
 */
void
pathos_edge_scroll_wait (PathosEdgeScroll *self)
{
  g_return_if_fail (self != NULL);

  self->waits = TRUE;
}

/**
 * pathos_edge_scroll_follow:
 * @x: of the pointer in the widget
 *
 * Scrolls from now on if the pointer is near an edge.
 */
void
pathos_edge_scroll_follow (PathosEdgeScroll *self,
                           double            x,
                           double            y)
{
  double   dx, dy;
  gboolean is_near;

  g_return_if_fail (self != NULL);

  self->pointer = GRAPHENE_POINT_INIT (x, y);
  is_near = get_speeds (self, &dx, &dy);
  self->waits = self->waits && is_near;
  if (self->tick == 0 && is_near && !self->waits)
    self->tick = gtk_widget_add_tick_callback (self->widget, tick_cb, self, NULL);
}

/**
 * pathos_edge_scroll_stop:
 *
 * Nothing is dragged any more.
 */
void
pathos_edge_scroll_stop (PathosEdgeScroll *self)
{
  g_return_if_fail (self != NULL);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (self->widget, self->tick);
  self->tick = 0;
  self->waits = FALSE;
}

/* pathos-sticky.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-sticky.h"

/* All groups that stick to one edge move by the same offset, so that they keep their arrangement. A group
 * with a reach of its own is kept in view by itself. */

#define GUTTER_SHARE \
  0.4f /* of the width of the view; a wider gutter would hide the map, so it is not sticky */
#define BAR_SHARE 0.3f

static void
add_rect (graphene_rect_t       *sum,
          const graphene_rect_t *rect)
{
  if (sum->size.width <= 0)
    *sum = *rect;
  else
    graphene_rect_union (sum, rect, sum);
}

static gboolean
is_kept (const PathosGroup *group)
{
  return group->reach.backward > 0 || group->reach.forward > 0;
}

static PathosWalk
add_group_cb (const PathosNode *node,
              float             x,
              float             y,
              gpointer          user_data)
{
  PathosSticky      *self = user_data;
  const PathosGroup *group = (const PathosGroup *) node;
  graphene_rect_t    rect;

  if (node->kind != PATHOS_NODE_GROUP)
    return PATHOS_WALK_SKIP;
  if (group->stick == PATHOS_STICK_NONE && is_kept (group))
    {
      if (self->n_kept < PATHOS_STICKY_KEPT)
        self->kept[self->n_kept++] = (PathosSpot) { group, x, y };
      return PATHOS_WALK_SKIP;
    }
  if (group->stick == PATHOS_STICK_NONE)
    {
      if (group->facts & PATHOS_FACT_BAND && group->facts & PATHOS_FACT_STUCK)
        {
          self->band_top = MIN (self->band_top, y + group->area.origin.y);
          self->band_bottom = MAX (self->band_bottom, y + group->area.origin.y + group->area.size.height);
        }
      return group->facts & (PATHOS_FACT_STUCK | PATHOS_FACT_KEPT) ? PATHOS_WALK_CHILDREN : PATHOS_WALK_SKIP;
    }

  graphene_rect_offset_r (&node->bounds, x, y, &rect);
  if (group->stick & PATHOS_STICK_END)
    {
      add_rect (&self->end, &rect);
      self->end_reach = group->reach;
    }
  if (group->stick & PATHOS_STICK_TOP)
    add_rect (&self->bar, &rect);
  if (group->stick & PATHOS_STICK_START)
    add_rect (&self->gutter, &rect);

  return PATHOS_WALK_SKIP;
}

/**
 * pathos_sticky_init:
 *
 * Finds the sticky groups of @scene.
 */
void
pathos_sticky_init (PathosSticky      *self,
                    const PathosScene *scene)
{
  *self = (PathosSticky) {
    .width = scene->width,
    .height = scene->height,
    .rtl = scene->rtl,
    .band_top = G_MAXFLOAT,
    .band_bottom = -G_MAXFLOAT,
  };
  pathos_scene_walk (scene, add_group_cb, self);
}

static float
get_shift_x (const PathosSticky    *self,
             const graphene_rect_t *visible)
{
  float start = visible->origin.x + PATHOS_STICKY_PADDING;
  float end = visible->origin.x + visible->size.width - PATHOS_STICKY_PADDING;
  float rest;

  g_assert (self != NULL);
  g_assert (visible != NULL);

  if (self->gutter.size.width <= 0 || self->gutter.size.width > visible->size.width * GUTTER_SHARE)
    return 0;

  if (self->rtl)
    {
      rest = -self->gutter.origin.x;
      return CLAMP (end - self->gutter.origin.x - self->gutter.size.width, MIN (0, rest), 0);
    }

  rest = self->width - self->gutter.origin.x - self->gutter.size.width;
  return CLAMP (start - self->gutter.origin.x, 0, MAX (0, rest));
}

static float
get_shift_y (const PathosSticky    *self,
             const graphene_rect_t *visible)
{
  float top = visible->origin.y + PATHOS_STICKY_PADDING;
  float rest = self->height - self->bar.origin.y - self->bar.size.height;

  g_assert (self != NULL);
  g_assert (visible != NULL);

  if (self->bar.size.width <= 0 || self->bar.size.height > visible->size.height * BAR_SHARE)
    return 0;

  return CLAMP (top - self->bar.origin.y, 0, MAX (0, rest));
}

/* Returns: how far to move what is between @left and @right, so that it is between @first and @last, within
 * its reach. If that is too narrow, its start is what counts. */
static float
keep_between (const PathosReach *reach,
              float              left,
              float              right,
              float              first,
              float              last)
{
  if (last - first < reach->room)
    return 0;
  if (left < first)
    return MIN (first - left, reach->forward);
  if (right > last)
    return MAX (MAX (last - right, first - left), -reach->backward);

  return 0;
}

static float
keep_sideways (const PathosSticky    *self,
               const PathosReach     *reach,
               const graphene_rect_t *rect,
               const graphene_rect_t *clear)
{
  float left = rect->origin.x, right = left + rect->size.width;
  float first = clear->origin.x + PATHOS_STICKY_PADDING;
  float last = clear->origin.x + clear->size.width - PATHOS_STICKY_PADDING;

  g_assert (self != NULL);

  return self->rtl ? -keep_between (reach, -right, -left, -last, -first)
                   : keep_between (reach, left, right, first, last);
}

/**
 * pathos_sticky_get_shift:
 *
 * Returns: how far gutter, bar and what is at the end move to stay in view
 */
PathosShift
pathos_sticky_get_shift (const PathosSticky    *self,
                         const graphene_rect_t *visible)
{
  PathosShift shift = { get_shift_x (self, visible), 0, get_shift_y (self, visible) };

  if (self->end.size.width > 0)
    shift.end = keep_sideways (self, &self->end_reach, &self->end, visible);

  return shift;
}

/**
 * pathos_shift_get:
 * @stick: PathosStick of a group and its ancestors, combined
 *
 * Returns: how far the group moves
 */
graphene_point_t
pathos_shift_get (const PathosShift *self,
                  guint              stick)
{
  return GRAPHENE_POINT_INIT ((stick & PATHOS_STICK_START ? self->start : 0) +
                                  (stick & PATHOS_STICK_END ? self->end : 0),
                              stick & PATHOS_STICK_TOP ? self->top : 0);
}

/**
 * pathos_sticky_get_bar:
 *
 * Returns: the area covered by the bar, empty unless the bar is moved
 */
graphene_rect_t
pathos_sticky_get_bar (const PathosSticky    *self,
                       const graphene_rect_t *visible)
{
  float shift = get_shift_y (self, visible);
  float bottom = self->bar.origin.y + self->bar.size.height + shift + PATHOS_STICKY_PADDING;
  float top = MAX (0, visible->origin.y);

  return shift > 0 ? GRAPHENE_RECT_INIT (0, top, self->width, MAX (0, bottom - top))
                   : GRAPHENE_RECT_INIT (0, 0, 0, 0);
}

/**
 * pathos_sticky_get_gutter:
 *
 * Returns: the area covered by the gutter, empty unless the gutter is moved
 */
graphene_rect_t
pathos_sticky_get_gutter (const PathosSticky    *self,
                          const graphene_rect_t *visible)
{
  float shift = get_shift_x (self, visible);
  float start = MAX (0, visible->origin.x);
  float end = MIN (self->width, visible->origin.x + visible->size.width);
  float top = MIN (self->band_top, self->gutter.origin.y - PATHOS_STICKY_PADDING);
  float bottom = MAX (self->band_bottom,
                      self->gutter.origin.y + self->gutter.size.height + PATHOS_STICKY_PADDING);

  /* The gutter does not extend to the header and the legend, which are not sticky. */
  if (self->bar.size.width > 0)
    top = MIN (top, self->bar.origin.y);

  if (shift > 0)
    end = self->gutter.origin.x + self->gutter.size.width + shift + PATHOS_STICKY_PADDING;
  else if (shift < 0)
    start = self->gutter.origin.x + shift - PATHOS_STICKY_PADDING;
  else
    return GRAPHENE_RECT_INIT (0, 0, 0, 0);

  return GRAPHENE_RECT_INIT (start, top, MAX (0, end - start), bottom - top);
}

/**
 * pathos_sticky_get_corner:
 *
 * Returns: the area where the gutter covers the bar, empty unless the gutter is moved
 */
graphene_rect_t
pathos_sticky_get_corner (const PathosSticky    *self,
                          const graphene_rect_t *visible)
{
  graphene_rect_t bar = pathos_sticky_get_bar (self, visible);
  graphene_rect_t gutter = pathos_sticky_get_gutter (self, visible);

  if (gutter.size.width <= 0 || self->bar.size.width <= 0)
    return GRAPHENE_RECT_INIT (0, 0, 0, 0);
  if (bar.size.height <= 0)
    bar = self->bar;

  return GRAPHENE_RECT_INIT (gutter.origin.x, bar.origin.y, gutter.size.width, bar.size.height);
}

/**
 * pathos_sticky_keep:
 * @x: of the origin of @group in the scene, before it moves
 *
 * Returns: how far to move a group that has a reach, so that it stays in view
 */
float
pathos_sticky_keep (const PathosSticky    *self,
                    const graphene_rect_t *visible,
                    const PathosGroup     *group,
                    float                  x,
                    float                  y)
{
  graphene_rect_t clear = *visible, gutter, rect;

  graphene_rect_offset_r (&group->area, x, y, &rect);
  gutter = pathos_sticky_get_gutter (self, visible);
  if (gutter.size.width > 0 && rect.origin.y >= gutter.origin.y &&
      rect.origin.y < gutter.origin.y + gutter.size.height)
    clear = pathos_sticky_get_clear (self, visible);

  return keep_sideways (self, &group->reach, &rect, &clear);
}

static gboolean
contains_shifted (const graphene_rect_t  *rect,
                  float                   shift,
                  const graphene_point_t *point)
{
  graphene_rect_t moved;

  graphene_rect_offset_r (rect, shift, 0, &moved);
  return shift != 0 && graphene_rect_contains_point (&moved, point);
}

static float
find_kept_shift (const PathosSticky     *self,
                 const graphene_rect_t  *visible,
                 const graphene_point_t *point)
{
  for (guint i = 0; i < self->n_kept; i++)
    {
      const PathosSpot *kept = &self->kept[i];
      float             shift = pathos_sticky_keep (self, visible, kept->group, kept->x, kept->y);
      graphene_rect_t   rect;

      graphene_rect_offset_r (&kept->group->area, kept->x, kept->y, &rect);
      if (contains_shifted (&rect, shift, point))
        return shift;
    }

  return 0;
}

/**
 * pathos_sticky_unshift:
 * @point: a position in view, map units
 *
 * Returns: the position in the scene of what is shown there
 */
graphene_point_t
pathos_sticky_unshift (const PathosSticky     *self,
                       const graphene_rect_t  *visible,
                       const graphene_point_t *point)
{
  graphene_rect_t  bar = pathos_sticky_get_bar (self, visible);
  graphene_rect_t  gutter = pathos_sticky_get_gutter (self, visible);
  PathosShift      shift = pathos_sticky_get_shift (self, visible);
  graphene_point_t result = *point;

  if (graphene_rect_contains_point (&gutter, point))
    result.x -= shift.start;
  if (graphene_rect_contains_point (&bar, point))
    result.y -= shift.top;
  else if (contains_shifted (&self->end, shift.end, point))
    result.x -= shift.end;
  else
    result.x -= find_kept_shift (self, visible, point);

  return result;
}

/**
 * pathos_sticky_get_clear:
 *
 * Returns: the part of the view that neither bar nor gutter covers
 */
graphene_rect_t
pathos_sticky_get_clear (const PathosSticky    *self,
                         const graphene_rect_t *visible)
{
  graphene_rect_t bar = pathos_sticky_get_bar (self, visible);
  graphene_rect_t gutter = pathos_sticky_get_gutter (self, visible);
  float           left = visible->origin.x, right = left + visible->size.width;
  float           top = visible->origin.y, bottom = top + visible->size.height;

  if (bar.size.height > 0)
    top = bar.origin.y + bar.size.height;
  if (gutter.size.width > 0 && self->rtl)
    right = gutter.origin.x;
  else if (gutter.size.width > 0)
    left = gutter.origin.x + gutter.size.width;

  return GRAPHENE_RECT_INIT (left, top, MAX (0, right - left), MAX (0, bottom - top));
}

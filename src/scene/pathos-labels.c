/* pathos-labels.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-labels.h"

#include <math.h>

/* Places on both sides of the anchor, above and below it are tried. Each has a cost, which grows with its
 * distance from the anchor and with what the label would touch; the cheapest is used. If no place is free,
 * the label is put on a shelf above the area, for which the caller makes room. Obstacles are kept in vertical
 * strips, so that only those near the label are checked: a curve through 10,000 columns has many. */

#define STRIP      200.0f
#define WIDE       8    /* strips: an obstacle in more of them is kept apart */
#define STEP       3.0f /* between two heights that are tried */
#define REACH      32   /* how many of them upwards, and downwards */
#define OTHER_SIDE 14.0f
#define OVER_IT    5.0f
#define FARTHER    1.5f /* for each unit away from the anchor */
#define SHELF      2.0f /* between two labels that are stacked there */

typedef struct
{
  graphene_rect_t rect;
  float           cost;
} Obstacle;

typedef struct
{
  Obstacle obstacle;
  guint    first, last; /* strips */
} WideObstacle;

static void
strip_free (gpointer strip)
{
  if (strip != NULL)
    g_array_unref (strip);
}

void
pathos_labels_init (PathosLabels          *self,
                    const graphene_rect_t *area)
{
  self->area = *area;
  self->top = area->origin.y;
  self->strips = g_ptr_array_new_with_free_func (strip_free);
  self->wide = g_array_new (FALSE, FALSE, sizeof (WideObstacle));
}

void
pathos_labels_clear (PathosLabels *self)
{
  g_ptr_array_unref (self->strips);
  g_array_unref (self->wide);
}

static guint
strip_at (PathosLabels *self,
          float         x)
{
  return (guint) MAX (0, (x - self->area.origin.x) / STRIP);
}

/* Adds a rectangle that later labels avoid. */
void
pathos_labels_add_obstacle (PathosLabels *self,
                            float         x,
                            float         y,
                            float         width,
                            float         height,
                            float         cost)
{
  Obstacle obstacle = { GRAPHENE_RECT_INIT (x, y, width, height), cost };
  guint    first = strip_at (self, x), last = strip_at (self, x + width);

  if (last - first > WIDE)
    {
      WideObstacle wide = { obstacle, first, last };

      g_array_append_val (self->wide, wide);
      return;
    }

  if (self->strips->len <= last)
    g_ptr_array_set_size (self->strips, (int) last + 1);
  for (guint i = first; i <= last; i++)
    {
      if (self->strips->pdata[i] == NULL)
        self->strips->pdata[i] = g_array_new (FALSE, FALSE, sizeof (Obstacle));
      g_array_append_val (self->strips->pdata[i], obstacle);
    }
}

static float
overlap (const graphene_rect_t *a,
         const graphene_rect_t *b)
{
  float width = MIN (a->origin.x + a->size.width, b->origin.x + b->size.width) -
                MAX (a->origin.x, b->origin.x);
  float height = MIN (a->origin.y + a->size.height, b->origin.y + b->size.height) -
                 MAX (a->origin.y, b->origin.y);

  return width > 0 && height > 0 ? width * height : 0;
}

static PathosLabelsGround
ground_of (const Obstacle *obstacle)
{
  if (obstacle->cost >= PATHOS_LABELS_COST_MARK)
    return PATHOS_LABELS_ON_MARK;

  return obstacle->cost == PATHOS_LABELS_COST_LINE ? PATHOS_LABELS_ON_LINE : PATHOS_LABELS_ON_TINT;
}

static float
get_cost (const graphene_rect_t *rect,
          const Obstacle        *obstacle,
          PathosLabelsGround    *ground)
{
  float touched = overlap (rect, &obstacle->rect);

  if (touched > 0)
    *ground |= ground_of (obstacle);
  return touched * obstacle->cost;
}

/* Returns: the cost of a place; it may be too low once it exceeds @limit */
static float
touch_cost (PathosLabels          *self,
            const graphene_rect_t *rect,
            float                  cost,
            float                  limit,
            PathosLabelsGround    *ground)
{
  *ground = PATHOS_LABELS_ON_NOTHING;

  for (guint i = strip_at (self, rect->origin.x); i <= strip_at (self,
                                                                 rect->origin.x + rect->size.width);
       i++)
    {
      GArray *strip = i < self->strips->len ? self->strips->pdata[i] : NULL;

      for (guint j = 0; j < self->wide->len && cost < limit; j++)
        {
          const WideObstacle *wide = &g_array_index (self->wide, WideObstacle, j);

          if (i >= wide->first && i <= wide->last)
            cost += get_cost (rect, &wide->obstacle, ground);
        }
      for (guint j = 0; strip != NULL && j < strip->len && cost < limit; j++)
        cost += get_cost (rect, &g_array_index (strip, Obstacle, j), ground);
    }

  return cost;
}

typedef enum
{
  BEFORE,
  AFTER,
  OVER,
  N_TURNS,
} Turn;

typedef struct
{
  PathosLabels    *labels;
  graphene_point_t anchor;
  float            distance, width, height;
  PathosSide       side;

  float              least;
  graphene_rect_t    best;
  PathosLabelsGround ground;
} Search;

static void
try_place (Search *search,
           Turn    turn,
           float   distance,
           float   rise)
{
  graphene_rect_t    rect = GRAPHENE_RECT_INIT (search->anchor.x - search->width / 2,
                                                search->anchor.y - search->height / 2 + rise, search->width,
                                                search->height);
  float              cost = FARTHER * (distance - search->distance) + ABS (rise);
  PathosLabelsGround ground;

  if (turn == BEFORE)
    rect.origin.x = search->anchor.x - distance - search->width;
  else if (turn == AFTER)
    rect.origin.x = search->anchor.x + distance;

  if (turn == OVER)
    cost += OVER_IT;
  else if ((turn == AFTER) != (search->side == PATHOS_SIDE_END))
    cost += OTHER_SIDE;

  if (cost >= search->least || !graphene_rect_contains_rect (&search->labels->area, &rect))
    return;

  cost = touch_cost (search->labels, &rect, cost, search->least, &ground);
  if (cost < search->least && !(ground & PATHOS_LABELS_ON_MARK))
    {
      search->least = cost;
      search->best = rect;
      search->ground = ground;
    }
}

static graphene_rect_t
put_on_shelf (PathosLabels    *self,
              graphene_point_t anchor,
              float            width,
              float            height)
{
  float              last = self->area.origin.x + self->area.size.width - width;
  graphene_rect_t    rect = GRAPHENE_RECT_INIT (MAX (self->area.origin.x, MIN (anchor.x - width / 2, last)),
                                                self->area.origin.y - height - SHELF, width, height);
  PathosLabelsGround ground;

  for (touch_cost (self, &rect, 0, G_MAXFLOAT, &ground); ground != PATHOS_LABELS_ON_NOTHING;
       touch_cost (self, &rect, 0, G_MAXFLOAT, &ground))
    rect.origin.y -= STEP;

  self->top = MIN (self->top, rect.origin.y);
  return rect;
}

/**
 * pathos_labels_place:
 * @distance: from the anchor to the nearest edge of the label
 * @side: the preferred side
 * @ground: (out): what it lies on
 *
 * Finds a place, which later labels avoid. It is above the area if nothing in it is free.
 *
 * Returns: the place
 */
graphene_rect_t
pathos_labels_place (PathosLabels       *self,
                     graphene_point_t    anchor,
                     float               distance,
                     float               width,
                     float               height,
                     PathosSide          side,
                     PathosLabelsGround *ground)
{
  Search search = { self, anchor, distance, width, height, side, G_MAXFLOAT };

  for (int i = 0; i <= 2 * REACH; i++)
    {
      float rise = (i + 1) / 2 * STEP * (i % 2 ? -1 : 1);

      /* Places still farther up and down cost more than the best so far. */
      if (ABS (rise) >= search.least)
        break;

      for (Turn turn = BEFORE; turn < N_TURNS; turn++)
        {
          for (int j = 0; j < (turn == OVER ? 1 : 5); j++)
            try_place (&search, turn, distance + 12.0f * j, rise);
        }
    }

  if (search.least == G_MAXFLOAT)
    search.best = put_on_shelf (self, anchor, width, height);

  *ground = search.ground;
  pathos_labels_add_obstacle (self, search.best.origin.x - 3, search.best.origin.y, width + 6, height,
                              PATHOS_LABELS_COST_TEXT);
  return search.best;
}

/* Returns: whether a label was placed where @rect is */
gboolean
pathos_labels_overlap_text (PathosLabels          *self,
                            const graphene_rect_t *rect)
{
  for (guint i = strip_at (self, rect->origin.x);
       i <= strip_at (self, rect->origin.x + rect->size.width) && i < self->strips->len; i++)
    {
      GArray *strip = self->strips->pdata[i];

      for (guint j = 0; strip != NULL && j < strip->len; j++)
        {
          const Obstacle *obstacle = &g_array_index (strip, Obstacle, j);

          if (obstacle->cost == PATHOS_LABELS_COST_TEXT && overlap (rect, &obstacle->rect) > 0)
            return TRUE;
        }
    }

  return FALSE;
}

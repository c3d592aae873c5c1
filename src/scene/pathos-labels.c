/* pathos-labels.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-labels.h"

/* Places on both sides of the anchor, above and below it are tried. Each has a cost, which grows with its
 * distance from the anchor and with what the label would touch; the cheapest is used. If no place is free,
 * the label is put on a shelf above the area, for which the caller makes room. */

#define STEP       3.0f /* between two heights that are tried */
#define REACH      32   /* how many of them upwards, and downwards */
#define OTHER_SIDE 14.0f
#define OVER_IT    5.0f
#define FARTHER    1.5f /* for each unit away from the anchor */
#define SHELF      2.0f /* between two labels that are stacked there */

void
pathos_labels_init (PathosLabels          *self,
                    const graphene_rect_t *area)
{
  self->area = *area;
  self->top = area->origin.y;
  pathos_label_grid_init (&self->grid, area);
}

void
pathos_labels_clear (PathosLabels *self)
{
  pathos_label_grid_clear (&self->grid);
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
  pathos_label_grid_add (&self->grid, x, y, width, height, cost);
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

  cost = pathos_label_grid_get_cost (&search->labels->grid, &rect, cost, search->least, &ground);
  if (cost < search->least && !(ground & PATHOS_LABELS_ON_MARK))
    {
      search->least = cost;
      search->best = rect;
      search->ground = ground;
    }
}

/* Only other labels are above the area. */
static graphene_rect_t
put_on_shelf (PathosLabels    *self,
              graphene_point_t anchor,
              float            width,
              float            height)
{
  float           end = self->area.origin.x + self->area.size.width - width;
  graphene_rect_t rect = GRAPHENE_RECT_INIT (MAX (self->area.origin.x, MIN (anchor.x - width / 2, end)),
                                             self->area.origin.y - height - SHELF, width, height);

  pathos_label_grid_climb (&self->grid, &rect, STEP);
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
  return pathos_label_grid_meets_text (&self->grid, rect);
}

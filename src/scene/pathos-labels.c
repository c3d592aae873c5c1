/* pathos-labels.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-labels.h"

#include "pathos-rect.h"

/* Places on both sides of the anchor, above and below it are tried. Each has a cost, which grows with its
 * distance from the anchor and with what the label would touch; the cheapest is used. If no place is free,
 * the label is put on a shelf above the area, for which the caller makes room. */

#define STEP        3.0f /* between two heights that are tried */
#define REACH       32   /* how many of them upwards, and downwards */
#define OTHER_SIDE  14.0f
#define OVER_IT     5.0f
#define FARTHER     1.5f  /* for each unit away from the anchor */
#define SHELF       2.0f  /* between two labels that are stacked there */
#define FARTHER_OUT 12.0f /* between two distances that are tried … */
#define N_DISTANCES 5     /* … and how many there are */
#define NEAR        60.0f /* what the place of a label may cost that is left out where there is none */
#define MISLEADING  20.0f /* nearer to what another label is about */
#define MOVED       4.0f  /* away from where it should be: a label of a column that needs a line */

void
pathos_labels_init (PathosLabels          *self,
                    const graphene_rect_t *area)
{
  self->area = *area;
  self->top = area->origin.y;
  self->bottom = area->origin.y + area->size.height;
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
  GArray          *rivals; /* (nullable) (element-type graphene_point_t): what others are about */

  float              least;
  graphene_rect_t    best;
  PathosLabelsGround ground;
} Search;

/* Returns: @start, or what is nearest to it so that @size ends by the end of the area */
static float
keep_inside (float start,
             float size,
             float area_start,
             float area_size)
{
  return MAX (area_start, MIN (start, area_start + area_size - size));
}

/* Returns: whether a label at @rect could be taken for that of another anchor */
static gboolean
is_misleading (const Search          *search,
               const graphene_rect_t *rect)
{
  float distance = pathos_rect_get_distance (rect, &search->anchor);

  for (guint i = 0; search->rivals != NULL && i < search->rivals->len; i++)
    {
      if (pathos_rect_get_distance (rect, &g_array_index (search->rivals, graphene_point_t, i)) <= distance)
        return TRUE;
    }

  return FALSE;
}

static void
try_place (Search *search,
           Turn    turn,
           float   distance,
           float   rise)
{
  graphene_rect_t        rect = GRAPHENE_RECT_INIT (0, search->anchor.y - search->height / 2 + rise,
                                                    search->width, search->height);
  const graphene_rect_t *area = &search->labels->area;
  float                  cost = FARTHER * (distance - search->distance) + ABS (rise);
  PathosLabelsGround     ground;

  rect.origin.x = search->anchor.x - search->width / 2;
  if (turn == BEFORE)
    rect.origin.x = search->anchor.x - distance - search->width;
  else if (turn == AFTER)
    rect.origin.x = search->anchor.x + distance;

  if (turn == OVER)
    cost += OVER_IT;
  else if ((turn == AFTER) != (search->side == PATHOS_SIDE_END))
    cost += OTHER_SIDE;
  if (cost < search->least && is_misleading (search, &rect))
    cost += MISLEADING;

  if (cost >= search->least || !pathos_rect_contains (area, &rect))
    return;

  /* Sums may miss an edge in their last bits, but a label is never outside. */
  rect.origin.x = keep_inside (rect.origin.x, rect.size.width, area->origin.x, area->size.width);
  rect.origin.y = keep_inside (rect.origin.y, rect.size.height, area->origin.y, area->size.height);
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
  float           x = keep_inside (anchor.x - width / 2, width, self->area.origin.x, self->area.size.width);
  graphene_rect_t rect = GRAPHENE_RECT_INIT (x, self->area.origin.y - height - SHELF, width, height);

  pathos_label_grid_climb (&self->grid, &rect, STEP);
  self->top = MIN (self->top, rect.origin.y);
  return rect;
}

/* Tries places at all heights near the anchor, and up to N_DISTANCES away from it. */
static void
run_search (Search *search)
{
  for (int i = 0; i <= 2 * REACH; i++)
    {
      float rise = (i + 1) / 2 * STEP * (i % 2 ? -1 : 1);

      /* Places still farther up and down cost more than the best so far. */
      if (ABS (rise) >= search->least)
        break;

      for (Turn turn = BEFORE; turn < N_TURNS; turn++)
        {
          for (int j = 0; j < (turn == OVER ? 1 : N_DISTANCES); j++)
            try_place (search, turn, search->distance + FARTHER_OUT * j, rise);
        }
    }
}

/* Later labels avoid it. */
static void
take_place (PathosLabels          *self,
            const graphene_rect_t *place)
{
  pathos_labels_add_obstacle (self, place->origin.x - 3, place->origin.y, place->size.width + 6,
                              place->size.height, PATHOS_LABELS_COST_TEXT);
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
  Search search = { self, anchor, distance, width, height, side, NULL, G_MAXFLOAT };

  run_search (&search);
  if (search.least == G_MAXFLOAT)
    search.best = put_on_shelf (self, anchor, width, height);

  *ground = search.ground;
  take_place (self, &search.best);
  return search.best;
}

/**
 * pathos_labels_place_near:
 * @distance: from the anchor to the nearest edge of the label
 * @rivals: (nullable) (element-type graphene_point_t): for which the label should not be taken
 *
 * Finds a free place as pathos_labels_place() does, but only near the anchor, and touching no text.
 *
 * Returns: whether there is one; then later labels avoid it
 */
gboolean
pathos_labels_place_near (PathosLabels      *self,
                          graphene_point_t   anchor,
                          float              distance,
                          GArray            *rivals,
                          PathosColumnLabel *label)
{
  Search search = { self, anchor, distance, label->width, label->height, PATHOS_SIDE_END, rivals, NEAR };

  run_search (&search);
  if (search.least >= NEAR || pathos_labels_overlap_text (self, &search.best))
    return FALSE;

  label->place = search.best;
  label->ground = search.ground;
  take_place (self, &label->place);
  return TRUE;
}

/* Labels of a column that touch each other: they stand around the mean of where they should be. */
typedef struct
{
  guint n_labels;
  float mean; /* of the tops that are wanted, each less the height of the labels of the column above it */
} Cluster;

/* Pushes labels apart so that all are as near as possible to where they should be, in the same order. A
 * column that is higher than the area extends beyond it at both ends. */
static void
push_apart (PathosLabels      *self,
            PathosColumnLabel *labels,
            guint              n_labels)
{
  g_autofree Cluster *clusters = g_new (Cluster, n_labels);
  float               above = 0, top = self->area.origin.y, slack;
  guint               n_clusters = 0, label = 0;

  for (guint i = 0; i < n_labels; above += labels[i++].height)
    {
      Cluster last = { 1, labels[i].wanted - above };

      for (; n_clusters > 0 && clusters[n_clusters - 1].mean > last.mean; n_clusters--)
        {
          const Cluster *before = &clusters[n_clusters - 1];
          guint          n = before->n_labels + last.n_labels;

          last.mean = (before->mean * before->n_labels + last.mean * last.n_labels) / n;
          last.n_labels = n;
        }
      clusters[n_clusters++] = last;
    }

  slack = self->area.size.height - above;
  above = 0;
  for (guint i = 0; i < n_clusters; i++)
    {
      float start = slack < 0 ? top + slack / 2 : CLAMP (clusters[i].mean, top, top + slack);

      for (guint j = 0; j < clusters[i].n_labels; j++, above += labels[label++].height)
        labels[label].place.origin.y = start + above;
    }
}

/* Returns: whether it is so far from where it should be that a line should lead to it */
gboolean
pathos_column_label_is_moved (const PathosColumnLabel *self)
{
  return ABS (self->place.origin.y - self->wanted) > MOVED;
}

static gboolean
try_column (PathosLabels      *self,
            PathosColumnLabel *labels,
            guint              n_labels,
            float              edge,
            PathosSide         side)
{
  float end = self->area.origin.x + self->area.size.width;

  for (guint i = 0; i < n_labels; i++)
    {
      graphene_rect_t *place = &labels[i].place;

      place->origin.x = side == PATHOS_SIDE_END ? edge : edge - labels[i].width;
      place->size.width = labels[i].width;
      place->size.height = labels[i].height;
      if (place->origin.x < self->area.origin.x || place->origin.x + place->size.width > end)
        return FALSE;
      pathos_label_grid_get_cost (&self->grid, place, 0, G_MAXFLOAT, &labels[i].ground);
      if (labels[i].ground & PATHOS_LABELS_ON_MARK)
        return FALSE;
    }

  return TRUE;
}

/**
 * pathos_labels_place_column:
 * @labels: (inout): from top to bottom
 * @edge: where the column begins, or ends if it is at the start
 * @leader: how much farther away it is if a label needs a line that leads to it
 *
 * Places labels in one column, in their order, pushed apart. Later labels avoid them. The column may be
 * higher than the area.
 *
 * Returns: whether there is room; otherwise, nothing is placed
 */
gboolean
pathos_labels_place_column (PathosLabels      *self,
                            PathosColumnLabel *labels,
                            guint              n_labels,
                            float              edge,
                            PathosSide         side,
                            float              leader)
{
  float    away = side == PATHOS_SIDE_END ? 1 : -1;
  gboolean is_placed = FALSE, any_moved = FALSE;

  push_apart (self, labels, n_labels);
  for (guint i = 0; i < n_labels; i++)
    any_moved |= pathos_column_label_is_moved (&labels[i]);
  if (any_moved)
    edge += away * leader;

  for (int i = 0; i < N_DISTANCES && !is_placed; i++)
    is_placed = try_column (self, labels, n_labels, edge + away * FARTHER_OUT * i, side);
  if (!is_placed)
    return FALSE;

  for (guint i = 0; i < n_labels; i++)
    {
      const graphene_rect_t *place = &labels[i].place;

      pathos_labels_add_obstacle (self, place->origin.x - 3, place->origin.y, place->size.width + 6,
                                  place->size.height, PATHOS_LABELS_COST_TEXT);
      self->top = MIN (self->top, place->origin.y);
      self->bottom = MAX (self->bottom, place->origin.y + place->size.height);
    }
  return TRUE;
}

/* Returns: whether a label was placed where @rect is */
gboolean
pathos_labels_overlap_text (PathosLabels          *self,
                            const graphene_rect_t *rect)
{
  return pathos_label_grid_meets_text (&self->grid, rect);
}

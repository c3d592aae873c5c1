/* pathos-label-grid.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-label-grid.h"

#include <math.h>

/* Obstacles are kept in vertical strips, so that only those near a label are checked: a curve through 10,000
 * columns has many. Marks and texts are also kept in rows, and the first one that a label would touch ends
 * the look at a place, because hundreds of curves may run side by side. */

#define STRIP  200.0f
#define ROW    12.0f /* of the rows of a strip; the first is all that is above the area … */
#define N_ROWS 20    /* … and the last all that is below the others */
#define WIDE   8     /* strips: an obstacle in more of them is kept apart */

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

typedef struct
{
  GArray *tints;        /* (element-type Obstacle): what may be below a label */
  GArray *rows[N_ROWS]; /* (nullable elements) (element-type Obstacle): what may not */
} Strip;

static void
strip_free (gpointer data)
{
  Strip *strip = data;

  if (strip == NULL)
    return;

  g_array_unref (strip->tints);
  for (guint i = 0; i < N_ROWS; i++)
    g_clear_pointer (&strip->rows[i], g_array_unref);
  g_free (strip);
}

void
pathos_label_grid_init (PathosLabelGrid       *self,
                        const graphene_rect_t *area)
{
  self->top = area->origin.y;
  self->start = area->origin.x;
  self->strips = g_ptr_array_new_with_free_func (strip_free);
  self->wide = g_array_new (FALSE, FALSE, sizeof (WideObstacle));
}

void
pathos_label_grid_clear (PathosLabelGrid *self)
{
  g_ptr_array_unref (self->strips);
  g_array_unref (self->wide);
}

static guint
strip_at (PathosLabelGrid *self,
          float            x)
{
  return (guint) MAX (0, (x - self->start) / STRIP);
}

static guint
row_at (PathosLabelGrid *self,
        float            y)
{
  float below = y - self->top;

  return below < 0 ? 0 : (guint) MIN (below / ROW + 1, N_ROWS - 1);
}

/* Returns: (nullable): the strip, if there is an obstacle in it */
static Strip *
get_strip (PathosLabelGrid *self,
           guint            i)
{
  return i < self->strips->len ? self->strips->pdata[i] : NULL;
}

static Strip *
ensure_strip (PathosLabelGrid *self,
              guint            i)
{
  Strip *strip = get_strip (self, i);

  if (strip != NULL)
    return strip;

  strip = g_new0 (Strip, 1);
  strip->tints = g_array_new (FALSE, FALSE, sizeof (Obstacle));
  if (self->strips->len <= i)
    g_ptr_array_set_size (self->strips, (int) i + 1);
  self->strips->pdata[i] = strip;
  return strip;
}

static void
add_to_rows (PathosLabelGrid *self,
             Strip           *strip,
             const Obstacle  *obstacle)
{
  guint last = row_at (self, obstacle->rect.origin.y + obstacle->rect.size.height);

  for (guint i = row_at (self, obstacle->rect.origin.y); i <= last; i++)
    {
      if (strip->rows[i] == NULL)
        strip->rows[i] = g_array_new (FALSE, FALSE, sizeof (Obstacle));
      g_array_append_vals (strip->rows[i], obstacle, 1);
    }
}

/* Adds a rectangle that later labels avoid. */
void
pathos_label_grid_add (PathosLabelGrid *self,
                       float            x,
                       float            y,
                       float            width,
                       float            height,
                       float            cost)
{
  Obstacle obstacle = { GRAPHENE_RECT_INIT (x, y, width, height), cost };
  guint    first = strip_at (self, x), last = strip_at (self, x + width);

  if (last - first > WIDE)
    {
      WideObstacle wide = { obstacle, first, last };

      g_array_append_val (self->wide, wide);
      return;
    }

  for (guint i = first; i <= last; i++)
    {
      Strip *strip = ensure_strip (self, i);

      if (cost >= PATHOS_LABELS_COST_MARK)
        add_to_rows (self, strip, &obstacle);
      else
        g_array_append_val (strip->tints, obstacle);
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

/* Returns: whether a mark or a text is at @rect */
static gboolean
meets_mark (PathosLabelGrid       *self,
            const Strip           *strip,
            const graphene_rect_t *rect)
{
  guint last = row_at (self, rect->origin.y + rect->size.height);

  for (guint i = row_at (self, rect->origin.y); i <= last; i++)
    {
      for (guint j = 0; strip->rows[i] != NULL && j < strip->rows[i]->len; j++)
        {
          if (overlap (rect, &g_array_index (strip->rows[i], Obstacle, j).rect) > 0)
            return TRUE;
        }
    }

  return FALSE;
}

/* Returns: the cost of a place; it may be too low once it exceeds @limit, or with a mark in @ground */
float
pathos_label_grid_get_cost (PathosLabelGrid       *self,
                            const graphene_rect_t *rect,
                            float                  cost,
                            float                  limit,
                            PathosLabelsGround    *ground)
{
  guint last = strip_at (self, rect->origin.x + rect->size.width);

  *ground = PATHOS_LABELS_ON_NOTHING;

  for (guint i = strip_at (self, rect->origin.x); i <= last; i++)
    {
      const Strip *strip = get_strip (self, i);

      for (guint j = 0; j < self->wide->len && cost < limit; j++)
        {
          const WideObstacle *wide = &g_array_index (self->wide, WideObstacle, j);

          if (i >= wide->first && i <= wide->last)
            cost += get_cost (rect, &wide->obstacle, ground);
        }
      if (strip == NULL)
        continue;

      for (guint j = 0; j < strip->tints->len && cost < limit; j++)
        cost += get_cost (rect, &g_array_index (strip->tints, Obstacle, j), ground);
      if (cost < limit && meets_mark (self, strip, rect))
        *ground |= PATHOS_LABELS_ON_MARK;
      if (*ground & PATHOS_LABELS_ON_MARK)
        break;
    }

  return cost;
}

/* Moves @rect up above all of @obstacles that it touches. Returns: whether it was moved */
static gboolean
climb (graphene_rect_t *rect,
       float            step,
       const Obstacle  *obstacles,
       guint            n_obstacles)
{
  gboolean moved = FALSE;

  for (guint i = 0; i < n_obstacles; i++)
    {
      while (overlap (rect, &obstacles[i].rect) > 0)
        {
          float steps = ceilf ((rect->origin.y + rect->size.height - obstacles[i].rect.origin.y) / step);

          rect->origin.y -= MAX (steps, 1) * step;
          moved = TRUE;
        }
    }

  return moved;
}

/* Moves @rect up, in steps of @step, until it touches nothing. */
void
pathos_label_grid_climb (PathosLabelGrid *self,
                         graphene_rect_t *rect,
                         float            step)
{
  guint    last = strip_at (self, rect->origin.x + rect->size.width);
  gboolean moved = TRUE;

  while (moved)
    {
      moved = FALSE;
      for (guint i = strip_at (self, rect->origin.x); i <= last; i++)
        {
          const Strip *strip = get_strip (self, i);

          if (strip != NULL && strip->rows[0] != NULL)
            moved |= climb (rect, step, (const Obstacle *) strip->rows[0]->data, strip->rows[0]->len);
        }
      for (guint i = 0; i < self->wide->len; i++)
        moved |= climb (rect, step, &g_array_index (self->wide, WideObstacle, i).obstacle, 1);
    }
}

static gboolean
meets_text (const GArray          *row,
            const graphene_rect_t *rect)
{
  for (guint i = 0; row != NULL && i < row->len; i++)
    {
      const Obstacle *obstacle = &g_array_index (row, Obstacle, i);

      if (obstacle->cost == PATHOS_LABELS_COST_TEXT && overlap (rect, &obstacle->rect) > 0)
        return TRUE;
    }

  return FALSE;
}

/* Returns: whether a label was placed where @rect is */
gboolean
pathos_label_grid_meets_text (PathosLabelGrid       *self,
                              const graphene_rect_t *rect)
{
  guint last = strip_at (self, rect->origin.x + rect->size.width);

  for (guint i = strip_at (self, rect->origin.x); i <= last; i++)
    {
      const Strip *strip = get_strip (self, i);

      for (guint j = 0; strip != NULL && j < N_ROWS; j++)
        {
          if (meets_text (strip->rows[j], rect))
            return TRUE;
        }
    }

  return FALSE;
}

/* pathos-labels.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-labels.h"

#include <math.h>

/* A label tries places round its anchor, the nearest first, and takes the first that touches nothing. If every place
 * touches something it takes the one that touches least. Obstacles lie in vertical strips, so that a label looks only at
 * those near it: a curve through 10,000 columns has many. */

#define STRIP 200.0f

void
pathos_labels_init (PathosLabels          *self,
                    const graphene_rect_t *area)
{
  self->area = *area;
  self->strips = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
}

void
pathos_labels_clear (PathosLabels *self)
{
  g_ptr_array_unref (self->strips);
}

static guint
strip_at (PathosLabels *self,
          float         x)
{
  return (guint) MAX (0, (x - self->area.origin.x) / STRIP);
}

/* Nothing may be placed over this rectangle from now on. */
void
pathos_labels_avoid (PathosLabels *self,
                     float         x,
                     float         y,
                     float         width,
                     float         height)
{
  graphene_rect_t rect = GRAPHENE_RECT_INIT (x, y, width, height);

  for (guint i = strip_at (self, x); i <= strip_at (self, x + width); i++)
    {
      while (self->strips->len <= i)
        g_ptr_array_add (self->strips, g_array_new (FALSE, FALSE, sizeof (graphene_rect_t)));
      g_array_append_val (self->strips->pdata[i], rect);
    }
}

static float
overlap (const graphene_rect_t *a,
         const graphene_rect_t *b)
{
  float width = MIN (a->origin.x + a->size.width, b->origin.x + b->size.width) - MAX (a->origin.x, b->origin.x);
  float height = MIN (a->origin.y + a->size.height, b->origin.y + b->size.height) - MAX (a->origin.y, b->origin.y);

  return width > 0 && height > 0 ? width * height : 0;
}

static float
count_touched (PathosLabels          *self,
               const graphene_rect_t *rect)
{
  float touched = 0;

  for (guint i = strip_at (self, rect->origin.x); i <= strip_at (self, rect->origin.x + rect->size.width) && i < self->strips->len; i++)
    {
      GArray *strip = self->strips->pdata[i];

      for (guint j = 0; j < strip->len; j++)
        touched += overlap (rect, &g_array_index (strip, graphene_rect_t, j));
    }

  return touched;
}

static gboolean
lies_inside (PathosLabels          *self,
             const graphene_rect_t *rect)
{
  return graphene_rect_contains_rect (&self->area, rect);
}

/* The candidates of one distance: beside the anchor, then higher and lower, then above and below it. */
static graphene_rect_t
get_candidate (graphene_point_t anchor,
               float            distance,
               float            width,
               float            height,
               PathosSide       side,
               guint            which)
{
  static const float rises[] = { 0, -0.6f, 0.6f, -1.1f, 1.1f, -1.7f, 1.7f, -2.4f, 2.4f, -3.2f, 3.2f, -4.2f, 4.2f, -5.2f, 5.2f };
  float              rise = rises[which / 3] * height;
  graphene_rect_t    rect = GRAPHENE_RECT_INIT (anchor.x + distance, anchor.y - height / 2 + rise, width, height);
  guint              turn = which % 3;

  if (turn == 2)
    rect.origin.x = anchor.x - width / 2;
  else if ((turn == 0) == (side == PATHOS_SIDE_START))
    rect.origin.x = anchor.x - distance - width;

  return rect;
}

#define N_CANDIDATES 45

/**
 * pathos_labels_place:
 * @distance: from the anchor to the nearest edge of the label
 * @side: where to look first
 *
 * Finds a place, and avoids it from now on.
 *
 * Returns: the place
 */
graphene_rect_t
pathos_labels_place (PathosLabels    *self,
                     graphene_point_t anchor,
                     float            distance,
                     float            width,
                     float            height,
                     PathosSide       side)
{
  graphene_rect_t best = get_candidate (anchor, distance, width, height, side, 0);
  float           least = G_MAXFLOAT;

  for (guint step = 0; step < 4 && least > 0; step++)
    {
      for (guint i = 0; i < N_CANDIDATES && least > 0; i++)
        {
          graphene_rect_t rect = get_candidate (anchor, distance * (1 + 0.8f * step), width, height, side, i);
          float           touched = count_touched (self, &rect) + (lies_inside (self, &rect) ? 0 : width * height);

          if (touched < least)
            {
              least = touched;
              best = rect;
            }
        }
    }

  pathos_labels_avoid (self, best.origin.x, best.origin.y, best.size.width, best.size.height);
  return best;
}

/* pathos-card-flow.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-card-flow.h"

#include "pathos-lane-card.h"

/* A card of a stage would be one long line if it stretched over all columns, and twenty of them would be a
 * pile. So they stand side by side, as wide as cards in columns of the usual width or a little wider, and
 * with the same gaps. Over columns of the usual width they are exactly above each other. */

/* Columns that are computed for a page may be a hair too narrow. */
#define TOLERANCE 0.01f

static guint
count_across (const PathosCardFlow *self)
{
  float least = MAX (self->need, PATHOS_COLUMN_WIDTH);

  return CLAMP ((guint) (self->width / least + TOLERANCE), 1, self->n_cards);
}

/* Adds a card of a stage. @width: of its columns */
void
pathos_card_flow_add (PathosCardFlow *self,
                      float           width)
{
  self->width = width;
  self->n_cards++;
}

static float
get_card_width (const PathosCardFlow *self)
{
  return self->width / count_across (self) - 2 * PATHOS_CELL_MARGIN;
}

/* A long word makes all cards of the stage wider, as it does with columns. To be called for each card, after
 * all are added. */
void
pathos_card_flow_measure (PathosCardFlow *self,
                          PathosPlan     *plan,
                          PathosLane     *lane,
                          PathosCard     *card)
{
  float             width = get_card_width (self);
  PathosTextStyle   style = pathos_lane_card_get_text_style (plan, lane, card, width);
  const char       *string = pathos_lane_card_get_string (plan, lane, card);
  PathosShapedText *text = pathos_text_cache_get (plan->texts, string, &style);
  float             need = text->unbroken_width + width - style.width + 2 * PATHOS_CELL_MARGIN;

  if (text->unbroken_width > 0)
    self->need = MAX (self->need, MIN (need, PATHOS_COLUMN_GROWN));
}

/* Returns: whether there is a place for another card in the open row */
gboolean
pathos_card_flow_continues (const PathosCardFlow *self)
{
  return self->n_taken > 0 && self->n_taken < count_across (self);
}

void
pathos_card_flow_begin_row (PathosCardFlow *self,
                            float           y)
{
  self->n_taken = 0;
  self->y = y;
  self->height = 0;
}

/* Something else is placed below the open row, so the next card begins another one. */
void
pathos_card_flow_end_row (PathosCardFlow *self)
{
  self->n_taken = 0;
}

/* @width: (out): of the next card. Returns: its place, from the start of the stage */
float
pathos_card_flow_take (PathosCardFlow *self,
                       float          *width)
{
  *width = get_card_width (self);
  return self->n_taken++ * (*width + 2 * PATHOS_CELL_MARGIN) + PATHOS_CELL_MARGIN;
}

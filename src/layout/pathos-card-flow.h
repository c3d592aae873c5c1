/* pathos-card-flow.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-card.h"
#include "pathos-lane.h"
#include "pathos-plan.h"

G_BEGIN_DECLS

/* The cards of a stage in a lane: side by side over its columns, row by row. Cleared to zero, it has none. */
typedef struct
{
  float width; /* of the columns of the stage */
  float need;  /* the least width of a column in which no word of a card is broken, up to a limit */
  guint n_cards;
  guint n_taken; /* places of the open row, 0 if none is open */
  float y;       /* of the row … */
  float height;  /* … and of its highest card so far */
} PathosCardFlow;

void     pathos_card_flow_add (PathosCardFlow *self, float width);
void     pathos_card_flow_measure (PathosCardFlow *self,
                                   PathosPlan     *plan,
                                   PathosLane     *lane,
                                   PathosCard     *card);
gboolean pathos_card_flow_continues (const PathosCardFlow *self);
void     pathos_card_flow_begin_row (PathosCardFlow *self, float y);
void     pathos_card_flow_end_row (PathosCardFlow *self);
float    pathos_card_flow_take (PathosCardFlow *self, float *width);

G_END_DECLS

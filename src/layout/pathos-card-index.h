/* pathos-card-index.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-card.h"
#include "pathos-lane.h"
#include "pathos-overlay.h"

G_BEGIN_DECLS

/* The cards of a lane by position, so that those of a few columns are found without searching all cards. */
typedef struct
{
  PathosCard **cards; /* (array length=n_cards) */
  guint        n_cards;
  guint       *next; /* (array): by card: the next one in the same place, plus one */
  /* (element-type utf8 guint): the first card at the touchpoint or stage of that id, plus one */
  GHashTable *first;
  GArray     *wide; /* (element-type guint): the cards that may cover several columns */
} PathosCardIndex;

guint pathos_card_index_find (const PathosCardIndex *self, const char *id);

/* The indexes of all lanes, each made when it is needed. */
typedef struct _PathosCardIndexes PathosCardIndexes;

PathosCardIndexes     *pathos_card_indexes_new (void);
void                   pathos_card_indexes_free (PathosCardIndexes *self);
const PathosCardIndex *pathos_card_indexes_get (PathosCardIndexes *self,
                                                PathosOverlay     *overlay,
                                                PathosLane        *lane);
void                   pathos_card_indexes_forget (PathosCardIndexes *self, PathosElement *lane);
void                   pathos_card_indexes_forget_all (PathosCardIndexes *self);

G_END_DECLS

/* pathos-lifted-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-columns.h"
#include "pathos-lifted.h"

G_BEGIN_DECLS

struct _PathosLifted
{
  PathosJourney *journey;
  PathosElement *held;     /* is one of … */
  GPtrArray     *elements; /* (element-type PathosElement): in the order of the map */
  PathosDraft   *draft;    /* the last one */
  char          *onto;     /* (nullable): what it would become an alternative of */

  /* Of cards: */
  PathosColumns *columns;  /* (nullable): of the map as it is, once they are needed */
  int            grip;     /* in which of its columns, or stages, the card is held; −1 until that is known */
  gboolean       by_stage; /* where the draft puts it: whether in stages, … */
  int            first;    /* … and in which column or stage it begins */
};

/* pathos-lifted-cards.c */
PathosDraft *pathos_lifted_drop_cards (PathosLifted *self, const PathosLanding *landing);

G_END_DECLS

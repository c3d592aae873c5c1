/* pathos-card-look.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-card.h"
#include "pathos-lane.h"
#include "pathos-theme.h"

G_BEGIN_DECLS

/* The look of all cards of a lane. */
typedef struct
{
  PathosColour fill, border, text;
  const char  *sign; /* (nullable): an icon */
  PathosColour sign_colour;
  gboolean     quoted; /* italic, with a bar in place of a card */
} PathosCardLook;

PathosCardLook pathos_card_look_get (const PathosTheme *theme, PathosLane *lane);
gboolean       pathos_card_look_shows_strength (PathosCard *card);

G_END_DECLS

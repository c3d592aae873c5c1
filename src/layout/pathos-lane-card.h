/* pathos-lane-card.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-card.h"
#include "pathos-fragments.h"
#include "pathos-lane.h"
#include "pathos-plan.h"

G_BEGIN_DECLS

const char     *pathos_lane_card_get_string (PathosPlan *plan, PathosLane *lane, PathosCard *card);
PathosTextStyle pathos_lane_card_get_text_style (PathosPlan *plan,
                                                 PathosLane *lane,
                                                 PathosCard *card,
                                                 float       card_width);
guint           pathos_lane_card_count_lines (PathosPlan *plan,
                                              PathosLane *lane,
                                              PathosCard *card,
                                              float       width);
gboolean        pathos_lane_card_find_columns (PathosPlan *plan, PathosCard *card, guint *first, guint *last);
PathosFragment *pathos_lane_card_get_fragment (PathosPlan      *plan,
                                               PathosFragments *fragments,
                                               PathosLane      *lane,
                                               PathosCard      *card,
                                               float            width);

#define PATHOS_LANE_CARD_PADDING 7.0f /* above and below the text */

G_END_DECLS

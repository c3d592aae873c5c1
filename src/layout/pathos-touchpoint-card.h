/* pathos-touchpoint-card.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-fragments.h"
#include "pathos-plan.h"

G_BEGIN_DECLS

/* The card of one touchpoint. */

float           pathos_touchpoint_card_get_width (float column_width);
float           pathos_touchpoint_card_get_text_width (PathosPlan       *plan,
                                                       PathosTouchpoint *touchpoint,
                                                       float             column_width);
PathosTextStyle pathos_touchpoint_card_get_title_style (PathosPlan       *plan,
                                                        PathosTouchpoint *touchpoint,
                                                        float             column_width);
const char     *pathos_touchpoint_card_get_channel_word (PathosPlan       *plan,
                                                         PathosTouchpoint *touchpoint,
                                                         float             column_width,
                                                         float            *width);
guint           pathos_touchpoint_card_count_lines (PathosPlan       *plan,
                                                    PathosTouchpoint *touchpoint,
                                                    float             column_width);
float           pathos_touchpoint_card_measure (PathosPlan       *plan,
                                                PathosFragments  *fragments,
                                                PathosTouchpoint *touchpoint,
                                                float             column_width);
PathosNode     *pathos_touchpoint_card_draw (PathosPlan       *plan,
                                             PathosFragments  *fragments,
                                             PathosTouchpoint *touchpoint,
                                             float             column_width,
                                             float             height);

G_END_DECLS

/* pathos-spans.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-journey.h"

G_BEGIN_DECLS

/* Sets an end of a card that spans several columns. */
typedef void (*PathosSpanFunc) (PathosElement    *card,
                                const PathosAttr *attr,
                                const char       *id,
                                gpointer          user_data);

void pathos_spans_shrink (PathosJourney        *journey,
                          PathosElement *const *elements,
                          guint                 n_elements,
                          PathosSpanFunc        func,
                          gpointer              user_data);

G_END_DECLS

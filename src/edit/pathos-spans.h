/* pathos-spans.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-draft.h"

G_BEGIN_DECLS

void pathos_spans_shrink (PathosJourney        *journey,
                          PathosElement *const *elements,
                          guint                 n_elements,
                          GArray               *values);

G_END_DECLS

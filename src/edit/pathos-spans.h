/* pathos-spans.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-columns.h"
#include "pathos-draft.h"

G_BEGIN_DECLS

void pathos_spans_shrink (PathosJourney        *journey,
                          PathosElement *const *elements,
                          guint                 n_elements,
                          GArray               *values);

PathosColumns *pathos_spans_create_columns (PathosJourney *journey);
gboolean       pathos_spans_find_columns (const PathosColumns *columns,
                                          const char          *at,
                                          const char          *until,
                                          guint               *first,
                                          guint               *last);

G_END_DECLS

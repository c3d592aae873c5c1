/* pathos-spans.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Length: the columns of cards, with the struct for them. */

#pragma once

#include "pathos-columns.h"
#include "pathos-draft.h"

G_BEGIN_DECLS

void pathos_spans_shrink (PathosJourney        *journey,
                          PathosElement *const *elements,
                          guint                 n_elements,
                          GArray               *values);

/* Which columns a card covers, or which stages if it is at a stage as a whole. The column of a stage without
 * touchpoints is a column like others. */
typedef struct
{
  gboolean by_stage;
  int      first;
  int      last;
} PathosExtent;

PathosColumns *pathos_spans_create_columns (PathosJourney *journey);
gboolean       pathos_spans_find_columns (const PathosColumns *columns,
                                          const char          *at,
                                          const char          *until,
                                          guint               *first,
                                          guint               *last);
gboolean       pathos_spans_find_extent (const PathosColumns *columns,
                                         PathosJourney       *journey,
                                         const char          *at,
                                         const char          *until,
                                         PathosExtent        *extent);
int            pathos_spans_count (const PathosColumns *columns, gboolean by_stage);
void           pathos_spans_get_columns (const PathosColumns *columns,
                                         const PathosExtent  *extent,
                                         guint               *first,
                                         guint               *last);
PathosExtent   pathos_spans_convert (const PathosColumns *columns,
                                     const PathosExtent  *extent,
                                     gboolean             by_stage);
const char    *pathos_spans_get_id (const PathosColumns *columns, gboolean by_stage, int index);
PathosDraft   *pathos_spans_create_draft (const PathosColumns *columns,
                                          PathosElement       *card,
                                          const PathosExtent  *extent);

G_END_DECLS

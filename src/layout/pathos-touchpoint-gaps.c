/* pathos-touchpoint-gaps.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-gap.h"
#include "pathos-touchpoint-row.h"

/* The gaps into which a touchpoint can be dropped: before, between and after the others. */

/* A gap reaches from the middle of one column to the middle of the next, and down to the end of the lane. */
static void
add_gaps (PathosPlan            *plan,
          PathosBuilder         *builder,
          const PathosStageSpan *span)
{
  const PathosColumn *columns = plan->columns->columns + span->first_column;
  float               from = columns[0].from;

  for (guint i = 0; i <= span->n_columns; i++)
    {
      gboolean last = i == span->n_columns;
      float    to = last ? columns[i - 1].from + columns[i - 1].width
                         : columns[i].from + columns[i].width / 2;
      guint    index = pathos_plan_get_gap_index (plan, span, i);

      pathos_builder_add (builder, pathos_gap_new (span->stage->touchpoints, index, to - from, G_MAXUINT16),
                          PATHOS_GUTTER + from, 0, to - from);
      from = to;
    }
}

/* Returns: (transfer full): the gaps of a block */
PathosNode *
pathos_touchpoint_gaps_create (PathosPlan        *plan,
                               const PathosBlock *block)
{
  PathosGroupInfo info = { .area = GRAPHENE_RECT_INIT (0, 0, block->room, G_MAXUINT16) };
  PathosBuilder   builder;

  pathos_block_begin (block, &builder, plan->rtl);
  for (guint i = block->first_stage; i < block->first_stage + block->n_stages; i++)
    add_gaps (plan, &builder, &plan->columns->stages[i]);

  return pathos_builder_end (&builder, &info);
}

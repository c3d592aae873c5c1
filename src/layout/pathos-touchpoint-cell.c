/* pathos-touchpoint-cell.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-touchpoint-row.h"

#include "pathos-touchpoint-card.h"

/* A cell has the card of a touchpoint, its alternatives below it, and stubs where people leave. */

float
pathos_touchpoint_row_get_height (const PathosTouchpointRow *self,
                                  guint                      i)
{
  return g_array_index (self->heights, float, i);
}

static void
add_join (PathosPlan    *plan,
          PathosBuilder *builder,
          float          x,
          float          y)
{
  PathosPath *path = pathos_path_new ();

  pathos_path_move_to (path, x, y + 1);
  pathos_path_line_to (path, x, y + PATHOS_ROW_GAP - 1);
  pathos_builder_add_dashed (builder, path, plan->theme->link, 1.5f, 2, 3, "join");
}

static float
add_cards (PathosTouchpointRow *row,
           const PathosColumn  *column,
           PathosBuilder       *builder)
{
  PathosPlan *plan = row->plan;
  float       width = pathos_touchpoint_card_get_width (column->width), y = 0;

  for (guint i = 0; i < column->n_touchpoints; i++)
    {
      PathosTouchpoint *touchpoint = plan->columns->touchpoints[column->first_touchpoint + i];
      float             height = pathos_touchpoint_row_get_height (row, i);
      PathosNode       *card = pathos_touchpoint_card_draw (plan, row->fragments, touchpoint, column->width,
                                                            height);

      if (i > 0)
        add_join (plan, builder, column->width / 2, y - PATHOS_ROW_GAP);
      pathos_builder_add (builder, card, PATHOS_CELL_MARGIN, y, width);
      y += height + PATHOS_ROW_GAP;
    }

  return MAX (0, y - PATHOS_ROW_GAP);
}

static void
add_hint (PathosTouchpointRow *row,
          const PathosColumn  *column,
          PathosBuilder       *builder)
{
  PathosPlan       *plan = row->plan;
  float             width = pathos_touchpoint_card_get_width (column->width);
  float             height = pathos_touchpoint_row_get_height (row, 0);
  PathosPath       *path = pathos_path_new ();
  const char       *hint = pathos_words_get (plan->language, PATHOS_WORD_ADD_TOUCHPOINT);
  float             text_width = width - 2 * PATHOS_CARD_PADDING;
  PathosShapedText *text = pathos_plan_get_aligned_text (plan, hint, PATHOS_SIZE_CELL, FALSE, text_width,
                                                         PATHOS_ALIGN_CENTRE);

  pathos_path_add_rounded (path, PATHOS_CELL_MARGIN, 0.5f, width, height - 1, PATHOS_CARD_RADIUS);
  pathos_builder_add_dashed (builder, path, plan->theme->card_border, 1, 4, 4, "hint");
  pathos_builder_add_text (builder, text, PATHOS_CELL_MARGIN + PATHOS_CARD_PADDING,
                           (height - text->height) / 2, plan->theme->text_dim, NULL);
}

/* Another touchpoint would be added behind those of the column. */
static PathosSlot
get_slot (PathosPlan         *plan,
          const PathosColumn *column)
{
  const PathosStageSpan *span = &plan->columns->stages[column->stage];
  guint                  i_column = (guint) (column - plan->columns->columns) - span->first_column;

  return pathos_slot_new (span->stage->touchpoints, pathos_plan_get_gap_index (plan, span, i_column + 1));
}

/**
 * pathos_touchpoint_row_create_cell:
 * @height: (out): of what is in the cell, map units
 *
 * Returns: (transfer full): the cell of a column
 */
PathosNode *
pathos_touchpoint_row_create_cell (PathosTouchpointRow *self,
                                   const PathosColumn  *column,
                                   float               *height)
{
  PathosPlan     *plan = self->plan;
  PathosElement  *stage = PATHOS_ELEMENT (plan->columns->stages[column->stage].stage);
  PathosSlot      slot = get_slot (plan, column);
  float           row_height = pathos_touchpoint_row_get_height (self, 0);
  PathosBuilder   builder;
  PathosGroupInfo info;

  pathos_builder_init (&builder, column->width, plan->rtl);
  *height = add_cards (self, column, &builder);
  *height = pathos_exits_add_stubs (&self->exits, plan, column, &builder, *height);
  if (column->n_touchpoints == 0 && plan->view->editable)
    add_hint (self, column, &builder);

  info = (PathosGroupInfo) {
    .role = PATHOS_GROUP_CELL,
    .part = PATHOS_PART_CELL,
    .facts = PATHOS_FACT_CONTAINER,
    .id = stage->id,
    .at = stage->id,
    .order = (guint) (column - plan->columns->columns) - plan->columns->stages[column->stage].first_column,
    .radius = PATHOS_CARD_RADIUS,
    .slot = g_memdup2 (&slot, sizeof slot),
    .area = GRAPHENE_RECT_INIT (0, 0, column->width, MAX (*height, row_height)),
  };
  return pathos_builder_end (&builder, &info);
}

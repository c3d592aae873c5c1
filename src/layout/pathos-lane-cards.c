/* pathos-lane-cards.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-lane-card.h"
#include "pathos-lanes.h"

/* Cards fill a lane like bricks: each goes, in the order of the list, as far up as the columns that it covers allow. */

/**
 * pathos_lane_create_cell:
 * @builder: what is in the cell; it is ended
 * @height: of the lane
 *
 * Returns: (transfer full): the cell of @lane in a column
 */
PathosNode *
pathos_lane_create_cell (PathosPlan    *plan,
                         PathosLane    *lane,
                         guint          column,
                         PathosBuilder *builder,
                         float          height)
{
  const PathosColumn *place = &plan->columns->columns[column];
  PathosElement      *at = place->touchpoint != NULL ? PATHOS_ELEMENT (place->touchpoint) : PATHOS_ELEMENT (plan->columns->stages[place->stage].stage);
  PathosGroupInfo     info;

  if (lane->scope == PATHOS_SCOPE_STAGE)
    at = PATHOS_ELEMENT (plan->columns->stages[place->stage].stage);

  info = (PathosGroupInfo) {
    .role = PATHOS_GROUP_CELL,
    .facts = PATHOS_FACT_CONTAINER,
    .id = PATHOS_ELEMENT (lane)->id,
    .order = column,
    .radius = PATHOS_CARD_RADIUS,
    .area = GRAPHENE_RECT_INIT (0, 0, place->width, height),
    .at = at->id,
  };
  if (lane->kind == PATHOS_LANE_CARDS)
    {
      PathosSlot slot = pathos_slot_new (lane->cards, pathos_plan_get_items (plan, lane->cards).n_items);

      info.part = PATHOS_PART_CELL;
      info.slot = g_memdup2 (&slot, sizeof slot);
    }

  return pathos_builder_end (builder, &info);
}

static float
stack_on (const float *skyline,
          guint        first,
          guint        last)
{
  float y = 0;

  for (guint i = first; i <= last; i++)
    y = MAX (y, skyline[i]);

  return y > 0 ? y + PATHOS_CARD_GAP : 0;
}

static void
place_card (PathosPlan      *plan,
            PathosFragments *fragments,
            PathosLane      *lane,
            PathosCard      *card,
            PathosBuilder   *cells,
            float           *skyline)
{
  const PathosColumn *columns = plan->columns->columns;
  guint               first, last;
  float               width, y;
  PathosFragment     *fragment;

  if (!pathos_lane_card_find_columns (plan, card, &first, &last))
    return;

  width = columns[last].x + columns[last].width - columns[first].x - 2 * PATHOS_CELL_MARGIN;
  fragment = pathos_lane_card_get_fragment (plan, fragments, lane, card, width);
  y = stack_on (skyline, first, last);

  if (cells[first].n_places == 0)
    pathos_builder_init (&cells[first], columns[first].width, plan->rtl);
  pathos_builder_add (&cells[first], pathos_node_ref (fragment->node), PATHOS_CELL_MARGIN, y, width);
  for (guint i = first; i <= last; i++)
    skyline[i] = y + fragment->height;
}

/* Returns: (transfer full): a lane of cards */
PathosNode *
pathos_lane_lay_out_cards (PathosPlan             *plan,
                           PathosFragments        *fragments,
                           PathosLane             *lane,
                           const PathosShapedText *name,
                           float                  *height)
{
  guint                     n_columns = plan->columns->n_columns;
  PathosItems               cards = pathos_plan_get_items (plan, lane->cards);
  g_autofree float         *skyline = g_new0 (float, n_columns);
  g_autofree PathosBuilder *cells = g_new0 (PathosBuilder, n_columns);
  PathosBuilder             builder;

  for (guint i = 0; i < cards.n_items; i++)
    place_card (plan, fragments, lane, PATHOS_CARD (cards.items[i]), cells, skyline);

  *height = pathos_text_get_line_height (PATHOS_SIZE_CELL) + 2 * PATHOS_LANE_CARD_PADDING;
  for (guint i = 0; i < n_columns; i++)
    *height = MAX (*height, skyline[i]);

  pathos_builder_init (&builder, plan->width, plan->rtl);
  for (guint i = 0; i < n_columns; i++)
    {
      const PathosColumn *column = &plan->columns->columns[i];

      if (cells[i].n_places == 0 && !plan->view->editable)
        continue;
      if (cells[i].n_places == 0)
        pathos_builder_init (&cells[i], column->width, plan->rtl);
      pathos_builder_add (&builder, pathos_lane_create_cell (plan, lane, i, &cells[i], *height), PATHOS_GUTTER + column->x, 0, column->width);
    }

  return pathos_builder_end (&builder, NULL);
}

/* pathos-lane-touchpoints.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-lanes.h"

#include "pathos-describe.h"
#include "pathos-link.h"
#include "pathos-touchpoint-card.h"

/* The row of touchpoints. A column has a card, its alternatives below it, and stubs where people leave. Its
 * cell is kept with the fragment of its first card while other columns are edited. */

#define ROW_GAP       14.0f /* between a touchpoint and its alternative: a dashed line joins them */
#define STUB_ARROW    14.0f
#define STUB_PADDING  10.0f
#define STUB_OVERHANG 24.0f

static float
card_width (const PathosColumn *column)
{
  return column->width - 2 * PATHOS_CELL_MARGIN;
}

/* What is computed for all columns before any of them is drawn. */
typedef struct
{
  PathosPlan *plan;
  GHashTable *exits;   /* (element-type utf8 PathosLink): by the touchpoint that they leave from */
  gboolean   *leaving; /* (array): whether a column has an exit */
  float      *rows;    /* (array): heights: touchpoints first, then their first alternatives, and so on */
} Row;

/* Looks through the links once, and indexes exits by the touchpoint where they leave. */
static void
collect_exits (Row *row)
{
  PathosPlan *plan = row->plan;
  PathosItems links = pathos_plan_get_items (plan, plan->journey->links);

  row->exits = g_hash_table_new (g_str_hash, g_str_equal);
  row->leaving = g_new0 (gboolean, plan->columns->n_columns);

  for (guint i = 0; i < links.n_items; i++)
    {
      PathosLink *link = PATHOS_LINK (links.items[i]);
      guint       column;

      if (*link->to != '\0' || !pathos_columns_find (plan->columns, link->from, &column))
        continue;
      g_hash_table_insert (row->exits, (gpointer) link->from, link);
      row->leaving[column] = TRUE;
    }
}

/* A stub may be a little wider than its card if there is nothing beside it. */
static float
stub_overhang (Row                *row,
               const PathosColumn *column)
{
  guint i = (guint) (column - row->plan->columns->columns);

  if (!row->leaving[i] || i == 0 || i + 1 == row->plan->columns->n_columns || row->leaving[i - 1] || row->leaving[i + 1])
    return 0;

  return column[-1].n_all > 1 || column[1].n_all > 1 ? 0 : STUB_OVERHANG;
}

static PathosNode *
create_stub (PathosPlan *plan,
             PathosLink *link,
             float       width,
             float      *height)
{
  g_autofree char  *label = pathos_describe_exit (plan, link);
  float             text_width = width - 2 * STUB_PADDING;
  PathosShapedText *text = pathos_plan_aligned (plan, label, PATHOS_SIZE_CELL, TRUE, text_width, PATHOS_ALIGN_CENTRE);
  float             pill = MIN (width, text->ink_width + 2 * STUB_PADDING + 4), left = (width - pill) / 2;
  PathosPath       *arrow = pathos_path_new ();
  PathosBuilder     builder;
  PathosGroupInfo   info;

  *height = STUB_ARROW + 3 + text->height + 6;
  pathos_path_move_to (arrow, width / 2, 1);
  pathos_path_line_to (arrow, width / 2, STUB_ARROW);
  pathos_path_move_to (arrow, width / 2 - 4, STUB_ARROW - 4);
  pathos_path_line_to (arrow, width / 2, STUB_ARROW);
  pathos_path_line_to (arrow, width / 2 + 4, STUB_ARROW - 4);

  pathos_builder_init (&builder, width, plan->rtl);
  pathos_builder_add_path (&builder, arrow, 0, plan->theme->pain_mark, 1.6f, "arrow");
  pathos_builder_add_rect (&builder, left, STUB_ARROW + 3, pill, text->height + 6, 11, plan->theme->card, plan->theme->pain_border, "pill");
  pathos_builder_add_text (&builder, text, STUB_PADDING, STUB_ARROW + 6, plan->theme->pain_text, "label");

  info = (PathosGroupInfo) {
    .role = PATHOS_GROUP_EXIT,
    .part = PATHOS_PART_ITEM,
    .facts = PATHOS_FACT_EDITABLE | PATHOS_FACT_REMOVABLE,
    .id = PATHOS_ELEMENT (link)->id,
    .label = label,
    .radius = PATHOS_CARD_RADIUS,
  };
  return pathos_builder_end (&builder, &info);
}

static void
add_join (PathosPlan    *plan,
          PathosBuilder *builder,
          float          x,
          float          y)
{
  PathosPath *path = pathos_path_new ();

  pathos_path_move_to (path, x, y + 1);
  pathos_path_line_to (path, x, y + ROW_GAP - 1);
  pathos_builder_add_dashed (builder, path, plan->theme->link, 1.5f, 2, 3, "join");
}

static void
measure_rows (Row             *row,
              PathosFragments *fragments)
{
  PathosColumns *columns = row->plan->columns;
  guint          n_rows = 1;

  for (guint i = 0; i < columns->n_columns; i++)
    n_rows = MAX (n_rows, columns->columns[i].n_all);

  if (columns->fragments == NULL)
    columns->fragments = g_new0 (PathosFragment *, columns->n_touchpoints);
  row->rows = g_new0 (float, n_rows);
  row->rows[0] = 2 * PATHOS_CARD_PADDING + 3 * pathos_text_get_line_height (PATHOS_SIZE_CELL);
  for (guint i = 0; i < columns->n_columns; i++)
    {
      const PathosColumn *column = &columns->columns[i];

      for (guint j = 0; j < column->n_all; j++)
        {
          PathosFragment *fragment = pathos_touchpoint_card_measure (row->plan, fragments, column->first_all + j, column->width);

          row->rows[j] = MAX (row->rows[j], fragment->height);
        }
    }
}

static float
add_cards (Row                *row,
           const PathosColumn *column,
           PathosBuilder      *builder)
{
  PathosPlan *plan = row->plan;
  float       width = card_width (column), y = 0;

  for (guint i = 0; i < column->n_all; i++)
    {
      PathosFragment *fragment = row->plan->columns->fragments[column->first_all + i];

      if (fragment->row != row->rows[i])
        {
          g_clear_pointer (&fragment->node, pathos_node_unref);
          fragment->node = pathos_touchpoint_card_draw (plan, plan->columns->touchpoints[column->first_all + i], fragment, width, row->rows[i]);
          fragment->row = row->rows[i];
        }

      if (i > 0)
        add_join (plan, builder, column->width / 2, y - ROW_GAP);
      pathos_builder_add (builder, pathos_node_ref (fragment->node), PATHOS_CELL_MARGIN, y, width);
      y += row->rows[i] + ROW_GAP;
    }

  return MAX (0, y - ROW_GAP);
}

/* Returns: where the stubs below the cards end */
static float
add_stubs (Row                *row,
           const PathosColumn *column,
           PathosBuilder      *builder,
           float               y)
{
  for (guint i = 0; i < column->n_all && row->leaving[column - row->plan->columns->columns]; i++)
    {
      PathosElement *touchpoint = PATHOS_ELEMENT (row->plan->columns->touchpoints[column->first_all + i]);
      PathosLink    *link = g_hash_table_lookup (row->exits, touchpoint->id);
      float          overhang = stub_overhang (row, column), width = card_width (column) + 2 * overhang, stub;

      if (link == NULL)
        continue;
      pathos_builder_add (builder, create_stub (row->plan, link, width, &stub), PATHOS_CELL_MARGIN - overhang, y, width);
      y += stub;
    }

  return y;
}

static void
add_hint (Row                *row,
          const PathosColumn *column,
          PathosBuilder      *builder)
{
  PathosPlan       *plan = row->plan;
  float             width = card_width (column);
  PathosPath       *path = pathos_path_new ();
  PathosShapedText *text = pathos_plan_aligned (plan, pathos_words_get (plan->language, PATHOS_WORD_ADD_TOUCHPOINT), PATHOS_SIZE_CELL, FALSE,
                                                width - 2 * PATHOS_CARD_PADDING, PATHOS_ALIGN_CENTRE);

  pathos_path_add_rounded (path, PATHOS_CELL_MARGIN, 0.5f, width, row->rows[0] - 1, PATHOS_CARD_RADIUS);
  pathos_builder_add_dashed (builder, path, plan->theme->card_border, 1, 4, 4, "hint");
  pathos_builder_add_text (builder, text, PATHOS_CELL_MARGIN + PATHOS_CARD_PADDING, (row->rows[0] - text->height) / 2, plan->theme->text_dim, NULL);
}

/* Another touchpoint would be added behind those of the column. */
static PathosSlot
get_slot (PathosPlan         *plan,
          const PathosColumn *column)
{
  const PathosStageSpan *span = &plan->columns->stages[column->stage];

  return pathos_slot_new (span->stage->touchpoints, column->first_all + column->n_all - plan->columns->columns[span->first_column].first_all);
}

static PathosNode *
create_cell (Row                *row,
             const PathosColumn *column,
             float              *height)
{
  PathosPlan     *plan = row->plan;
  PathosElement  *stage = PATHOS_ELEMENT (plan->columns->stages[column->stage].stage);
  PathosSlot      slot = get_slot (plan, column);
  PathosBuilder   builder;
  PathosGroupInfo info;

  pathos_builder_init (&builder, column->width, plan->rtl);
  *height = add_cards (row, column, &builder);
  *height = add_stubs (row, column, &builder, *height);
  if (column->n_all == 0 && plan->view->editable)
    add_hint (row, column, &builder);

  info = (PathosGroupInfo) {
    .role = PATHOS_GROUP_CELL,
    .part = PATHOS_PART_CELL,
    .facts = PATHOS_FACT_CONTAINER,
    .id = stage->id,
    .at = stage->id,
    .order = (guint) (column - plan->columns->columns),
    .radius = PATHOS_CARD_RADIUS,
    .slot = g_memdup2 (&slot, sizeof slot),
    .area = GRAPHENE_RECT_INIT (0, 0, column->width, MAX (*height, row->rows[0])),
  };
  return pathos_builder_end (&builder, &info);
}

/* A card that was dropped has not been drawn again yet, and a change of a link drops everything. */
static gboolean
is_kept (Row                *row,
         const PathosColumn *column)
{
  PathosFragment **fragments = row->plan->columns->fragments + column->first_all;
  guint            index = (guint) (column - row->plan->columns->columns);
  PathosSlot       slot = get_slot (row->plan, column);

  if (fragments[0]->cell == NULL || fragments[0]->index != index || fragments[0]->n_all != column->n_all || fragments[0]->overhang != stub_overhang (row, column) || !pathos_slot_equal (((PathosGroup *) fragments[0]->cell)->slot, &slot))
    return FALSE;

  for (guint i = 0; i < column->n_all; i++)
    {
      if (fragments[i]->row != row->rows[i])
        return FALSE;
    }

  return TRUE;
}

/* Returns: (transfer full): the cell of a column */
static PathosNode *
get_cell (Row                *row,
          const PathosColumn *column,
          float              *height)
{
  PathosFragment *first = column->n_all > 0 ? row->plan->columns->fragments[column->first_all] : NULL;

  if (first == NULL)
    return create_cell (row, column, height);

  if (!is_kept (row, column))
    {
      g_clear_pointer (&first->cell, pathos_node_unref);
      first->cell = create_cell (row, column, height);
      first->index = (guint) (column - row->plan->columns->columns);
      first->n_all = column->n_all;
      first->overhang = stub_overhang (row, column);
    }

  *height = ((PathosGroup *) first->cell)->area.size.height;
  return pathos_node_ref (first->cell);
}

static PathosNode *
create_gap (PathosStage *stage,
            guint        index,
            float        width)
{
  PathosSlot      slot = pathos_slot_new (stage->touchpoints, index);
  PathosGroupInfo info;

  info = (PathosGroupInfo) {
    .part = PATHOS_PART_GAP,
    .id = PATHOS_ELEMENT (stage)->id,
    .area = GRAPHENE_RECT_INIT (0, 0, width, G_MAXUINT16),
    .slot = g_memdup2 (&slot, sizeof slot),
  };
  return pathos_group_new (&info, NULL, 0);
}

/* A gap reaches from the middle of one column to the middle of the next, and down to the end of the lane. */
static PathosNode *
create_gaps (PathosPlan *plan)
{
  PathosGroupInfo info = { .area = GRAPHENE_RECT_INIT (0, 0, plan->width, G_MAXUINT16) };
  PathosBuilder   builder;

  pathos_builder_init (&builder, plan->width, plan->rtl);
  for (guint i = 0; i < plan->columns->n_stages; i++)
    {
      const PathosStageSpan *span = &plan->columns->stages[i];
      const PathosColumn    *columns = plan->columns->columns + span->first_column;
      float                  from = columns[0].x;
      guint                  index = 0;

      for (guint j = 0; j <= span->n_columns; j++)
        {
          gboolean last = j == span->n_columns;
          float    to = last ? columns[j - 1].x + columns[j - 1].width : columns[j].x + columns[j].width / 2;

          pathos_builder_add (&builder, create_gap (span->stage, index, to - from), PATHOS_GUTTER + from, 0, to - from);
          from = to;
          index += last ? 0 : columns[j].n_all;
        }
    }

  return pathos_builder_end (&builder, &info);
}

static void
add_gaps (PathosPlan    *plan,
          PathosBuilder *builder)
{
  if (plan->columns->gaps == NULL)
    plan->columns->gaps = create_gaps (plan);

  pathos_builder_add (builder, pathos_node_ref (plan->columns->gaps), 0, 0, plan->width);
}

/**
 * pathos_lane_lay_out_touchpoints:
 * @height: (out): of what is in the lane, map units
 *
 * Returns: (transfer full): the row of touchpoints, as wide as the map
 */
PathosNode *
pathos_lane_lay_out_touchpoints (PathosPlan             *plan,
                                 PathosFragments        *fragments,
                                 PathosLane             *lane,
                                 const PathosShapedText *name,
                                 float                  *height)
{
  Row           row = { .plan = plan };
  PathosBuilder builder;

  collect_exits (&row);
  measure_rows (&row, fragments);
  *height = row.rows[0];
  pathos_builder_init (&builder, plan->width, plan->rtl);

  for (guint i = 0; i < plan->columns->n_columns; i++)
    {
      const PathosColumn *column = &plan->columns->columns[i];
      float               cell_height;
      PathosNode         *cell = get_cell (&row, column, &cell_height);

      pathos_builder_add (&builder, cell, PATHOS_GUTTER + column->x, 0, column->width);
      *height = MAX (*height, cell_height);
    }

  if (plan->view->editable)
    add_gaps (plan, &builder);

  g_hash_table_unref (row.exits);
  g_free (row.leaving);
  g_free (row.rows);
  return pathos_builder_end (&builder, NULL);
}

/* pathos-lane-touchpoints.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Length: the row is drawn and kept in blocks here; the keeping is to become a file of its own. */

#include "config.h"

#include "pathos-lanes.h"

#include "pathos-describe.h"
#include "pathos-link.h"
#include "pathos-touchpoint-card.h"

/* The row of touchpoints. A column has a card, its alternatives below it, and stubs where people leave. */

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
  PathosPlan      *plan;
  PathosFragments *fragments;
  GHashTable      *exits;   /* (element-type utf8 PathosLink): by the touchpoint that they leave from */
  gboolean        *leaving; /* (array): whether a column has an exit */
  /* (element-type float): heights: touchpoints first, then their first alternatives, and so on */
  GArray *rows;
} Row;

/* What is kept of a block. */
typedef struct
{
  GArray     *needs; /* (element-type float): of its own cards: as many rows as it has */
  GArray     *drawn; /* (element-type float): the heights that they were drawn with */
  PathosNode *cells; /* (nullable) */
  PathosNode *gaps;  /* (nullable): the places to drop between them */
  float       height;
} RowBlock;

static void
row_block_free (gpointer data)
{
  RowBlock *self = data;

  g_array_unref (self->needs);
  g_array_unref (self->drawn);
  g_clear_pointer (&self->cells, pathos_node_unref);
  g_clear_pointer (&self->gaps, pathos_node_unref);
  g_free (self);
}

static float
row_height (Row  *row,
            guint i)
{
  return g_array_index (row->rows, float, i);
}

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

  if (!row->leaving[i] || i == 0 || i + 1 == row->plan->columns->n_columns || row->leaving[i - 1] ||
      row->leaving[i + 1])
    return 0;

  return column[-1].n_touchpoints > 1 || column[1].n_touchpoints > 1 ? 0 : STUB_OVERHANG;
}

static PathosNode *
create_stub (PathosPlan *plan,
             PathosLink *link,
             float       width,
             float      *height)
{
  g_autofree char  *label = pathos_describe_exit (plan, link);
  float             text_width = width - 2 * STUB_PADDING;
  PathosShapedText *text = pathos_plan_aligned (plan, label, PATHOS_SIZE_CELL, TRUE, text_width,
                                                PATHOS_ALIGN_CENTRE);
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
  pathos_builder_add_rect (&builder, left, STUB_ARROW + 3, pill, text->height + 6, 11, plan->theme->card,
                           plan->theme->pain_border, "pill");
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

/* The first row is there even if no touchpoint is. */
static void
raise_row (GArray *rows,
           guint   row,
           float   height)
{
  if (row >= rows->len)
    g_array_set_size (rows, row + 1);
  g_array_index (rows, float, row) = MAX (g_array_index (rows, float, row), height);
}

static RowBlock *
measure_block (Row               *row,
               const PathosBlock *block)
{
  PathosColumns *columns = row->plan->columns;
  RowBlock      *known = g_new0 (RowBlock, 1);

  known->needs = g_array_new (FALSE, TRUE, sizeof (float));
  known->drawn = g_array_new (FALSE, TRUE, sizeof (float));
  raise_row (known->needs, 0, 2 * PATHOS_CARD_PADDING + 3 * pathos_text_get_line_height (PATHOS_SIZE_CELL));

  for (guint i = block->first_column; i < block->first_column + block->n_columns; i++)
    {
      const PathosColumn *column = &columns->columns[i];

      for (guint j = 0; j < column->n_touchpoints; j++)
        raise_row (known->needs, j,
                   pathos_touchpoint_card_measure (row->plan, row->fragments,
                                                   columns->touchpoints[column->first_touchpoint + j],
                                                   column->width)
                       ->height);
    }

  return known;
}

/* The cards of a row are equally high in all blocks. */
static void
measure_rows (Row        *row,
              PathosKept *kept)
{
  PathosColumns *columns = row->plan->columns;

  raise_row (row->rows, 0, 2 * PATHOS_CARD_PADDING + 3 * pathos_text_get_line_height (PATHOS_SIZE_CELL));
  for (guint i = 0; i < columns->n_blocks; i++)
    {
      RowBlock *known = pathos_block_cache_get (kept->blocks, i);

      if (known == NULL)
        {
          known = measure_block (row, &columns->blocks[i]);
          pathos_block_cache_set (kept->blocks, i, known);
        }
      for (guint j = 0; j < known->needs->len; j++)
        raise_row (row->rows, j, g_array_index (known->needs, float, j));
    }
}

static float
add_cards (Row                *row,
           const PathosColumn *column,
           PathosBuilder      *builder)
{
  PathosPlan *plan = row->plan;
  float       width = card_width (column), y = 0;

  for (guint i = 0; i < column->n_touchpoints; i++)
    {
      PathosTouchpoint *touchpoint = plan->columns->touchpoints[column->first_touchpoint + i];
      PathosFragment   *fragment = pathos_touchpoint_card_measure (plan, row->fragments, touchpoint,
                                                                   column->width);

      if (fragment->row != row_height (row, i))
        {
          g_clear_pointer (&fragment->node, pathos_node_unref);
          fragment->node = pathos_touchpoint_card_draw (plan, touchpoint, fragment, width,
                                                        row_height (row, i));
          fragment->row = row_height (row, i);
        }

      if (i > 0)
        add_join (plan, builder, column->width / 2, y - ROW_GAP);
      pathos_builder_add (builder, pathos_node_ref (fragment->node), PATHOS_CELL_MARGIN, y, width);
      y += row_height (row, i) + ROW_GAP;
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
  PathosColumns *columns = row->plan->columns;

  for (guint i = 0; i < column->n_touchpoints && row->leaving[column - columns->columns]; i++)
    {
      PathosElement *touchpoint = PATHOS_ELEMENT (columns->touchpoints[column->first_touchpoint + i]);
      PathosLink    *link = g_hash_table_lookup (row->exits, touchpoint->id);
      float          overhang = stub_overhang (row, column), width = card_width (column) + 2 * overhang, stub;

      if (link == NULL)
        continue;
      pathos_builder_add (builder, create_stub (row->plan, link, width, &stub), PATHOS_CELL_MARGIN - overhang,
                          y, width);
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
  PathosShapedText *text = pathos_plan_aligned (plan,
                                                pathos_words_get (plan->language, PATHOS_WORD_ADD_TOUCHPOINT),
                                                PATHOS_SIZE_CELL, FALSE,
                                                width - 2 * PATHOS_CARD_PADDING, PATHOS_ALIGN_CENTRE);

  pathos_path_add_rounded (path, PATHOS_CELL_MARGIN, 0.5f, width, row_height (row, 0) - 1,
                           PATHOS_CARD_RADIUS);
  pathos_builder_add_dashed (builder, path, plan->theme->card_border, 1, 4, 4, "hint");
  pathos_builder_add_text (builder, text, PATHOS_CELL_MARGIN + PATHOS_CARD_PADDING,
                           (row_height (row, 0) - text->height) / 2, plan->theme->text_dim, NULL);
}

/* Another touchpoint would be added behind those of the column. */
static PathosSlot
get_slot (PathosPlan         *plan,
          const PathosColumn *column)
{
  const PathosStageSpan *span = &plan->columns->stages[column->stage];
  guint                  first = plan->columns->columns[span->first_column].first_touchpoint;

  return pathos_slot_new (span->stage->touchpoints, column->first_touchpoint + column->n_touchpoints - first);
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
  if (column->n_touchpoints == 0 && plan->view->editable)
    add_hint (row, column, &builder);

  info = (PathosGroupInfo) {
    .role = PATHOS_GROUP_CELL,
    .part = PATHOS_PART_CELL,
    .facts = PATHOS_FACT_CONTAINER,
    .id = stage->id,
    .at = stage->id,
    .order = (guint) (column - plan->columns->columns) - plan->columns->stages[column->stage].first_column,
    .radius = PATHOS_CARD_RADIUS,
    .slot = g_memdup2 (&slot, sizeof slot),
    .area = GRAPHENE_RECT_INIT (0, 0, column->width, MAX (*height, row_height (row, 0))),
  };
  return pathos_builder_end (&builder, &info);
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
static void
add_gaps (PathosPlan            *plan,
          PathosBuilder         *builder,
          const PathosStageSpan *span)
{
  const PathosColumn *columns = plan->columns->columns + span->first_column;
  float               from = columns[0].from;
  guint               index = 0;

  for (guint i = 0; i <= span->n_columns; i++)
    {
      gboolean last = i == span->n_columns;
      float    to = last ? columns[i - 1].from + columns[i - 1].width
                         : columns[i].from + columns[i].width / 2;

      pathos_builder_add (builder, create_gap (span->stage, index, to - from), PATHOS_GUTTER + from, 0,
                          to - from);
      from = to;
      index += last ? 0 : columns[i].n_touchpoints;
    }
}

static PathosNode *
create_gaps (PathosPlan        *plan,
             const PathosBlock *block)
{
  PathosGroupInfo info = { .area = GRAPHENE_RECT_INIT (0, 0, block->room, G_MAXUINT16) };
  PathosBuilder   builder;

  pathos_block_begin (block, &builder, plan->rtl);
  for (guint i = block->first_stage; i < block->first_stage + block->n_stages; i++)
    add_gaps (plan, &builder, &plan->columns->stages[i]);

  return pathos_builder_end (&builder, &info);
}

static gboolean
is_drawn (Row            *row,
          const RowBlock *known)
{
  if (known->cells == NULL)
    return FALSE;

  for (guint i = 0; i < known->drawn->len; i++)
    {
      if (g_array_index (known->drawn, float, i) != row_height (row, i))
        return FALSE;
    }

  return TRUE;
}

static void
draw_block (Row               *row,
            const PathosBlock *block,
            RowBlock          *known)
{
  PathosPlan   *plan = row->plan;
  PathosBuilder builder;

  known->height = row_height (row, 0);
  pathos_block_begin (block, &builder, plan->rtl);
  for (guint i = block->first_column; i < block->first_column + block->n_columns; i++)
    {
      const PathosColumn *column = &plan->columns->columns[i];
      float               height;
      PathosNode         *cell = create_cell (row, column, &height);

      pathos_builder_add (&builder, cell, PATHOS_GUTTER + column->from, 0, column->width);
      known->height = MAX (known->height, height);
    }

  g_clear_pointer (&known->cells, pathos_node_unref);
  known->cells = pathos_builder_end (&builder, NULL);
  if (known->gaps == NULL && plan->view->editable)
    known->gaps = create_gaps (plan, block);
  g_array_set_size (known->drawn, 0);
  g_array_append_vals (known->drawn, row->rows->data, known->needs->len);
}

static PathosNode *
collect_gaps (PathosPlan *plan,
              PathosKept *kept)
{
  PathosGroupInfo info = { .area = GRAPHENE_RECT_INIT (0, 0, plan->width, G_MAXUINT16) };
  PathosBuilder   builder;

  pathos_builder_init (&builder, plan->width, plan->rtl);
  for (guint i = 0; i < plan->columns->n_blocks; i++)
    {
      RowBlock *known = pathos_block_cache_get (kept->blocks, i);

      pathos_block_add (&plan->columns->blocks[i], &builder, pathos_node_ref (known->gaps));
    }

  return pathos_builder_end (&builder, &info);
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
                                 PathosKept             *kept,
                                 float                  *height)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, TRUE, sizeof (float));
  Row           row = { .plan = plan, .fragments = fragments, .rows = rows };
  PathosBuilder builder;

  pathos_kept_begin (kept, row_block_free, plan->columns->blocks, plan->columns->n_blocks);
  collect_exits (&row);
  measure_rows (&row, kept);
  *height = row_height (&row, 0);
  pathos_builder_init (&builder, plan->width, plan->rtl);

  for (guint i = 0; i < plan->columns->n_blocks; i++)
    {
      const PathosBlock *block = &plan->columns->blocks[i];
      RowBlock          *known = pathos_block_cache_get (kept->blocks, i);

      if (!is_drawn (&row, known))
        draw_block (&row, block, known);
      pathos_block_add (block, &builder, pathos_node_ref (known->cells));
      *height = MAX (*height, known->height);
    }

  if (plan->view->editable)
    pathos_builder_add (&builder, collect_gaps (plan, kept), 0, 0, plan->width);

  g_hash_table_unref (row.exits);
  g_free (row.leaving);
  return pathos_builder_end (&builder, NULL);
}

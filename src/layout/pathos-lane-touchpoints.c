/* pathos-lane-touchpoints.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-lanes.h"

#include "pathos-touchpoint-card.h"
#include "pathos-touchpoint-row.h"

/* The row of touchpoints, cached in blocks. The cards of a row have the same height in all blocks, so all
 * blocks are measured before any is drawn. A block is drawn again when it or the height of one of its rows
 * has changed. */

/* What is cached for a block. */
typedef struct
{
  GArray     *needs; /* (element-type float): the heights that its own cards need, one for each of its rows */
  GArray     *drawn; /* (element-type float): the heights that they were drawn with */
  PathosNode *cells; /* (nullable) */
  PathosNode *gaps;  /* (nullable) */
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
least_height (void)
{
  return 2 * PATHOS_CARD_PADDING + 3 * pathos_text_get_line_height (PATHOS_SIZE_CELL);
}

static void
raise_row (GArray *heights,
           guint   row,
           float   height)
{
  if (row >= heights->len)
    g_array_set_size (heights, row + 1);
  g_array_index (heights, float, row) = MAX (g_array_index (heights, float, row), height);
}

/* There is a first row even without touchpoints. */
static RowBlock *
measure_block (PathosTouchpointRow *row,
               const PathosBlock   *block)
{
  PathosColumns *columns = row->plan->columns;
  RowBlock      *known = g_new0 (RowBlock, 1);

  known->needs = g_array_new (FALSE, TRUE, sizeof (float));
  known->drawn = g_array_new (FALSE, TRUE, sizeof (float));
  raise_row (known->needs, 0, least_height ());

  for (guint i = block->first_column; i < block->first_column + block->n_columns; i++)
    {
      const PathosColumn *column = &columns->columns[i];

      for (guint j = 0; j < column->n_touchpoints; j++)
        raise_row (known->needs, j,
                   pathos_touchpoint_card_measure (row->plan, row->fragments,
                                                   columns->touchpoints[column->first_touchpoint + j],
                                                   column->width));
    }

  return known;
}

static void
measure (PathosTouchpointRow *row,
         PathosKept          *kept)
{
  PathosColumns *columns = row->plan->columns;

  raise_row (row->heights, 0, least_height ());
  for (guint i = 0; i < columns->n_blocks; i++)
    {
      RowBlock *known = pathos_block_cache_get (kept->blocks, i);

      if (known == NULL)
        {
          known = measure_block (row, &columns->blocks[i]);
          pathos_block_cache_set (kept->blocks, i, known);
        }
      for (guint j = 0; j < known->needs->len; j++)
        raise_row (row->heights, j, g_array_index (known->needs, float, j));
    }
}

static gboolean
is_drawn (PathosTouchpointRow *row,
          const RowBlock      *known)
{
  if (known->cells == NULL)
    return FALSE;

  for (guint i = 0; i < known->drawn->len; i++)
    {
      if (g_array_index (known->drawn, float, i) != pathos_touchpoint_row_get_height (row, i))
        return FALSE;
    }

  return TRUE;
}

static void
draw_block (PathosTouchpointRow *row,
            const PathosBlock   *block,
            RowBlock            *known)
{
  PathosPlan   *plan = row->plan;
  PathosBuilder builder;

  g_assert (known->needs->len <= row->heights->len);

  known->height = pathos_touchpoint_row_get_height (row, 0);
  pathos_block_begin (block, &builder, plan->rtl);
  for (guint i = block->first_column; i < block->first_column + block->n_columns; i++)
    {
      const PathosColumn *column = &plan->columns->columns[i];
      float               height;
      PathosNode         *cell = pathos_touchpoint_row_create_cell (row, column, &height);

      pathos_builder_add (&builder, cell, PATHOS_GUTTER + column->from, 0, column->width);
      known->height = MAX (known->height, height);
    }

  g_clear_pointer (&known->cells, pathos_node_unref);
  known->cells = pathos_builder_end (&builder, NULL);
  if (known->gaps == NULL && plan->view->editable)
    known->gaps = pathos_touchpoint_gaps_create (plan, block);
  g_array_set_size (known->drawn, 0);
  g_array_append_vals (known->drawn, row->heights->data, known->needs->len);
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
  GArray             *heights = g_array_new (FALSE, TRUE, sizeof (float));
  PathosTouchpointRow row = { .plan = plan, .fragments = fragments, .heights = heights };
  PathosBuilder       builder;

  pathos_kept_begin (kept, row_block_free, plan->columns->blocks, plan->columns->n_blocks);
  pathos_kept_set_whole (kept, heights, (GDestroyNotify) g_array_unref);
  pathos_exits_init (&row.exits, plan);
  measure (&row, kept);
  *height = pathos_touchpoint_row_get_height (&row, 0);
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

  pathos_exits_clear (&row.exits);
  return pathos_builder_end (&builder, NULL);
}

/* Returns: (transfer full) (element-type float): the middles of the rows of cards, from the top of the lane's
 *   content; the kept row was laid out */
GArray *
pathos_touchpoint_row_dup_middles (const PathosKept *kept)
{
  const GArray *heights = kept->whole;
  GArray       *middles = g_array_sized_new (FALSE, FALSE, sizeof (float), heights->len);
  float         top = 0;

  for (guint i = 0; i < heights->len; i++)
    {
      float height = g_array_index (heights, float, i), middle = top + height / 2;

      g_array_append_val (middles, middle);
      top += height + PATHOS_ROW_GAP;
    }

  return middles;
}

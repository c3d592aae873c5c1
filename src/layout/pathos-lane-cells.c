/* pathos-lane-cells.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-lane-cells.h"

/* A lane with a cell in each column. Each cell is as high as the lane, so all are filled first, which gives
 * the height, and then created. */

typedef struct
{
  PathosNode    *node;  /* (nullable): the cells … */
  float          drawn; /* … this high */
  PathosBuilder *cells; /* (array length=n_cells) (nullable): their contents, until they are created */
  guint          n_cells;
  float          need; /* the height of the highest */
  guint64        joint;
} CellBlock;

static void
cell_block_free (gpointer data)
{
  CellBlock *self = data;

  for (guint i = 0; self->cells != NULL && i < self->n_cells; i++)
    pathos_node_unref (pathos_builder_end (&self->cells[i], NULL));
  g_free (self->cells);
  g_clear_pointer (&self->node, pathos_node_unref);
  g_free (self);
}

static guint64
get_joint (const PathosCells *cells,
           guint              block)
{
  return cells->joints != NULL ? cells->joints[block] : 0;
}

/* Returns: the first block after those that must be filled together with @first */
static guint
find_end (PathosPlan        *plan,
          const PathosCells *cells,
          guint              first)
{
  guint64 joint = get_joint (cells, first);
  guint   end = first + 1;

  while (joint != 0 && end < plan->columns->n_blocks && get_joint (cells, end) == joint)
    end++;

  return end;
}

static CellBlock *
create_block (const PathosBlock   *block,
              const PathosBuilder *cells,
              const float         *heights,
              guint64              joint)
{
  CellBlock *self = g_new0 (CellBlock, 1);

  self->n_cells = block->n_columns;
  self->cells = g_memdup2 (cells, self->n_cells * sizeof *cells);
  self->joint = joint;
  for (guint i = 0; i < self->n_cells; i++)
    self->need = MAX (self->need, heights[i]);

  return self;
}

static void
fill (PathosPlan        *plan,
      const PathosCells *cells,
      PathosKept        *kept,
      guint              first,
      guint              end)
{
  const PathosBlock        *blocks = plan->columns->blocks;
  guint                     first_column = blocks[first].first_column;
  guint                     last_column = blocks[end - 1].first_column + blocks[end - 1].n_columns;
  guint                     n_columns = last_column - first_column;
  g_autofree PathosBuilder *builders = g_new0 (PathosBuilder, n_columns);
  g_autofree float         *heights = g_new0 (float, n_columns);

  g_assert (first < end && end <= plan->columns->n_blocks);

  for (guint i = 0; i < n_columns; i++)
    pathos_builder_init (&builders[i], plan->columns->columns[first_column + i].width, plan->rtl);
  cells->fill (plan, blocks + first, end - first, builders, heights, cells->user_data);

  for (guint i = first; i < end; i++)
    {
      guint column = blocks[i].first_column - first_column;

      pathos_block_cache_set (kept->blocks, i,
                              create_block (&blocks[i], builders + column, heights + column,
                                            get_joint (cells, i)));
    }
}

/* Returns: the height of the lane */
static float
fill_missing (PathosPlan        *plan,
              const PathosCells *cells,
              PathosKept        *kept)
{
  float height = cells->least;

  for (guint first = 0, end; first < plan->columns->n_blocks; first = end)
    {
      gboolean missing = FALSE;

      end = find_end (plan, cells, first);
      for (guint i = first; i < end; i++)
        {
          const CellBlock *known = pathos_block_cache_get (kept->blocks, i);

          missing |= known == NULL || known->joint != get_joint (cells, i);
        }
      if (missing)
        fill (plan, cells, kept, first, end);
      for (guint i = first; i < end; i++)
        height = MAX (height, ((CellBlock *) pathos_block_cache_get (kept->blocks, i))->need);
    }

  return height;
}

static PathosNode *
create_cell (PathosPlan    *plan,
             PathosLane    *lane,
             guint          column,
             PathosBuilder *builder,
             float          height)
{
  const PathosColumn    *place = &plan->columns->columns[column];
  const PathosStageSpan *span = &plan->columns->stages[place->stage];
  PathosElement         *at = place->touchpoint != NULL ? PATHOS_ELEMENT (place->touchpoint)
                                                        : PATHOS_ELEMENT (span->stage);
  PathosGroupInfo        info;

  if (lane->scope == PATHOS_SCOPE_STAGE)
    at = PATHOS_ELEMENT (span->stage);

  info = (PathosGroupInfo) {
    .role = PATHOS_GROUP_CELL,
    .facts = PATHOS_FACT_CONTAINER,
    .id = PATHOS_ELEMENT (lane)->id,
    .order = column - span->first_column,
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

static void
draw (PathosPlan        *plan,
      const PathosCells *cells,
      const PathosBlock *block,
      CellBlock         *known,
      float              height)
{
  PathosGroupInfo info = { .area = GRAPHENE_RECT_INIT (0, 0, block->room, height) };
  PathosBuilder   builder;

  g_assert (known->n_cells == block->n_columns);

  pathos_block_begin (block, &builder, plan->rtl);
  for (guint i = 0; i < known->n_cells; i++)
    {
      const PathosColumn *column = &plan->columns->columns[block->first_column + i];

      if (known->cells[i].n_children > 0 || cells->all)
        pathos_builder_add (&builder,
                            create_cell (plan, cells->lane, block->first_column + i, &known->cells[i],
                                         height),
                            PATHOS_GUTTER + column->from, 0, column->width);
    }

  g_clear_pointer (&known->cells, g_free);
  known->node = pathos_builder_end (&builder, &info); /* of empty cells there are no bounds */
  known->drawn = height;
}

/* Cells that were created for another height are filled again. */
static void
draw_missing (PathosPlan        *plan,
              const PathosCells *cells,
              PathosKept        *kept,
              float              height)
{
  for (guint first = 0, end; first < plan->columns->n_blocks; first = end)
    {
      gboolean outgrown = FALSE;

      end = find_end (plan, cells, first);
      for (guint i = first; i < end; i++)
        {
          const CellBlock *known = pathos_block_cache_get (kept->blocks, i);

          outgrown |= known->node != NULL && known->drawn != height;
        }
      if (outgrown)
        fill (plan, cells, kept, first, end);
      for (guint i = first; i < end; i++)
        {
          CellBlock *known = pathos_block_cache_get (kept->blocks, i);

          if (known->node == NULL)
            draw (plan, cells, &plan->columns->blocks[i], known, height);
        }
    }
}

/**
 * pathos_lane_cells_lay_out:
 * @height: (out): of what is in the lane, map units
 *
 * Returns: (transfer full): the cells of a lane
 */
PathosNode *
pathos_lane_cells_lay_out (PathosPlan        *plan,
                           const PathosCells *cells,
                           PathosKept        *kept,
                           float             *height)
{
  PathosGroupInfo info = { .area = GRAPHENE_RECT_INIT (0, 0, plan->width, 0) };
  PathosBuilder   builder;

  g_return_val_if_fail (PATHOS_IS_LANE (cells->lane), NULL);
  g_return_val_if_fail (cells->fill != NULL, NULL);

  pathos_kept_begin (kept, cell_block_free, plan->columns->blocks, plan->columns->n_blocks);
  *height = fill_missing (plan, cells, kept);
  draw_missing (plan, cells, kept, *height);

  pathos_builder_init (&builder, plan->width, plan->rtl);
  for (guint i = 0; i < plan->columns->n_blocks; i++)
    pathos_block_add (&plan->columns->blocks[i], &builder,
                      pathos_node_ref (((CellBlock *) pathos_block_cache_get (kept->blocks, i))->node));

  info.area.size.height = *height;
  return pathos_builder_end (&builder, &info);
}

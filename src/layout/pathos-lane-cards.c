/* pathos-lane-cards.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-card-flow.h"
#include "pathos-card-index.h"
#include "pathos-digest.h"
#include "pathos-lane-card.h"
#include "pathos-lane-cells.h"
#include "pathos-lane-frame.h"
#include "pathos-lanes.h"

#define MAX_EMPTY_CELLS 300000

/* Cards fill a lane like bricks: in the order of the list, each is placed as high as the columns that it
 * covers allow. Those of a stage stand side by side over its columns, see pathos-card-flow.c. Blocks that
 * share a card are filled together. */

/* A card with its position. */
typedef struct
{
  PathosCard *card;
  guint       order;       /* in the list */
  guint       first, last; /* columns */
  gboolean    flows;       /* whether it is one of the cards of a stage */
} Brick;

typedef struct
{
  PathosFragments       *fragments;
  PathosLane            *lane;
  const PathosCardIndex *index;
  GArray                *wide; /* (element-type Brick): those that may cover several columns */
} Cards;

static void
add_brick (PathosPlan            *plan,
           const PathosCardIndex *index,
           guint                  order,
           gboolean               flows,
           GArray                *bricks)
{
  Brick brick = { index->cards[order], order, 0, 0, flows };

  if (pathos_lane_card_find_columns (plan, brick.card, &brick.first, &brick.last))
    g_array_append_val (bricks, brick);
}

static void
collect_at (PathosPlan            *plan,
            const PathosCardIndex *index,
            gconstpointer          element,
            GArray                *bricks)
{
  for (guint i = pathos_card_index_find (index, PATHOS_ELEMENT (element)->id); i > 0; i = index->next[i - 1])
    {
      if (*index->cards[i - 1]->until == '\0')
        add_brick (plan, index, i - 1, PATHOS_IS_STAGE ((gpointer) element), bricks);
    }
}

static int
compare_bricks (gconstpointer a,
                gconstpointer b)
{
  const Brick *p = a, *q = b;

  return p->order < q->order ? -1 : p->order > q->order;
}

/* Returns: (element-type Brick): the cards in some blocks, in the order of the list */
static GArray *
collect_bricks (PathosPlan        *plan,
                const Cards       *cards,
                const PathosBlock *blocks,
                guint              n_blocks)
{
  GArray *bricks = g_array_new (FALSE, FALSE, sizeof (Brick));
  guint   last_stage = blocks[n_blocks - 1].first_stage + blocks[n_blocks - 1].n_stages;
  guint   last_column = blocks[n_blocks - 1].first_column + blocks[n_blocks - 1].n_columns;

  for (guint i = blocks->first_stage; i < last_stage; i++)
    collect_at (plan, cards->index, plan->columns->stages[i].stage, bricks);
  for (guint i = blocks->first_column; i < last_column; i++)
    {
      const PathosColumn *column = &plan->columns->columns[i];

      for (guint j = 0; j < column->n_touchpoints; j++)
        collect_at (plan, cards->index, plan->columns->touchpoints[column->first_touchpoint + j], bricks);
    }
  for (guint i = 0; i < cards->wide->len; i++)
    {
      const Brick *brick = &g_array_index (cards->wide, Brick, i);

      if (brick->first >= blocks->first_column && brick->first < last_column)
        g_array_append_vals (bricks, brick, 1);
    }

  g_array_sort (bricks, compare_bricks);
  return bricks;
}

static float
stack_on (const float *skyline,
          guint        first,
          guint        last)
{
  float y = 0;

  g_assert (first <= last);

  for (guint i = first; i <= last; i++)
    y = MAX (y, skyline[i]);

  return y > 0 ? y + PATHOS_CARD_GAP : 0;
}

/* Returns: where a column starts, from the start of the first of @blocks */
static float
get_start (PathosPlan        *plan,
           const PathosBlock *blocks,
           guint              column)
{
  float start = 0;

  for (; column >= blocks->first_column + blocks->n_columns; blocks++)
    start += blocks->width;

  return start + plan->columns->columns[column].from;
}

/* What the columns of some blocks are filled with. */
typedef struct
{
  PathosPlan        *plan;
  const Cards       *cards;
  const PathosBlock *blocks;
  PathosBuilder     *cells;
  float             *skyline;
  PathosCardFlow    *flows; /* by stage */
} Wall;

/* Returns: the flow of the cards of the stage that has a column */
static PathosCardFlow *
get_flow (const Wall *wall,
          guint       column)
{
  return &wall->flows[wall->plan->columns->columns[column].stage - wall->blocks->first_stage];
}

static void
measure_flows (const Wall *wall,
               GArray     *bricks)
{
  const PathosColumn *columns = wall->plan->columns->columns;

  for (guint i = 0; i < bricks->len; i++)
    {
      const Brick *brick = &g_array_index (bricks, Brick, i);

      if (brick->flows)
        pathos_card_flow_add (get_flow (wall, brick->first),
                              columns[brick->last].from + columns[brick->last].width -
                                  columns[brick->first].from);
    }

  for (guint i = 0; i < bricks->len; i++)
    {
      const Brick *brick = &g_array_index (bricks, Brick, i);

      if (brick->flows)
        pathos_card_flow_measure (get_flow (wall, brick->first), wall->plan, wall->cards->lane, brick->card);
    }
}

static void
lay_brick (const Wall  *wall,
           const Brick *brick,
           float        from,
           float        width,
           float        y,
           float       *height)
{
  PathosFragment *fragment = pathos_lane_card_get_fragment (wall->plan, wall->cards->fragments,
                                                            wall->cards->lane, brick->card, width);

  pathos_builder_add (&wall->cells[brick->first - wall->blocks->first_column],
                      pathos_node_ref (fragment->node), from, y, width);
  *height = fragment->height;
}

static void
lay_flowing (const Wall  *wall,
             const Brick *brick)
{
  guint           begin = wall->blocks->first_column;
  PathosCardFlow *flow = get_flow (wall, brick->first);
  float           from, width, height;

  if (!pathos_card_flow_continues (flow))
    pathos_card_flow_begin_row (flow, stack_on (wall->skyline, brick->first - begin, brick->last - begin));

  from = pathos_card_flow_take (flow, &width);
  lay_brick (wall, brick, from, width, flow->y, &height);
  flow->height = MAX (flow->height, height);
  for (guint i = brick->first; i <= brick->last; i++)
    wall->skyline[i - begin] = flow->y + flow->height;
}

static void
lay_standing (const Wall  *wall,
              const Brick *brick)
{
  const PathosColumn *last = &wall->plan->columns->columns[brick->last];
  guint               begin = wall->blocks->first_column;
  float               from = get_start (wall->plan, wall->blocks, brick->first);
  float               to = get_start (wall->plan, wall->blocks, brick->last) + last->width;
  float               y = stack_on (wall->skyline, brick->first - begin, brick->last - begin), height;

  lay_brick (wall, brick, PATHOS_CELL_MARGIN, to - from - 2 * PATHOS_CELL_MARGIN, y, &height);
  for (guint i = brick->first; i <= brick->last; i++)
    {
      wall->skyline[i - begin] = y + height;
      pathos_card_flow_end_row (get_flow (wall, i));
    }
}

static void
fill_cb (PathosPlan        *plan,
         const PathosBlock *blocks,
         guint              n_blocks,
         PathosBuilder     *cells,
         float             *skyline,
         gpointer           user_data)
{
  const PathosBlock         *last = &blocks[n_blocks - 1];
  guint                      n_stages = last->first_stage + last->n_stages - blocks->first_stage;
  g_autofree PathosCardFlow *flows = g_new0 (PathosCardFlow, n_stages);
  Wall                       wall = { plan, user_data, blocks, cells, skyline, flows };
  g_autoptr (GArray) bricks = collect_bricks (plan, wall.cards, blocks, n_blocks);

  measure_flows (&wall, bricks);
  for (guint i = 0; i < bricks->len; i++)
    {
      const Brick *brick = &g_array_index (bricks, Brick, i);

      if (brick->flows)
        lay_flowing (&wall, brick);
      else
        lay_standing (&wall, brick);
    }
}

/* Returns: (element-type Brick): those of @wide that cover several blocks */
static GArray *
find_bridges (PathosPlan *plan,
              GArray     *wide)
{
  GArray *bridges = g_array_new (FALSE, FALSE, sizeof (Brick));

  for (guint i = 0; i < wide->len; i++)
    {
      const Brick *brick = &g_array_index (wide, Brick, i);

      if (brick->first != brick->last &&
          pathos_columns_get_block (plan->columns, brick->first) != pathos_columns_get_block (plan->columns,
                                                                                              brick->last))
        g_array_append_vals (bridges, brick, 1);
    }

  return bridges;
}

/* Returns: (array): by block: the first block that is joined with it, possibly itself */
static guint *
find_starts (const PathosColumns *columns,
             GArray              *bridges)
{
  g_autofree guint *ends = g_new0 (guint, columns->n_blocks);
  guint            *starts = g_new0 (guint, columns->n_blocks);

  for (guint i = 0; i < bridges->len; i++)
    {
      const Brick *bridge = &g_array_index (bridges, Brick, i);
      guint        from = pathos_columns_get_block (columns, bridge->first);

      ends[from] = MAX (ends[from], pathos_columns_get_block (columns, bridge->last));
    }

  for (guint i = 0, start = 0, end = 0; i < columns->n_blocks; i++)
    {
      start = i > end || i == 0 ? i : start;
      end = MAX (MAX (end, ends[i]), start);
      starts[i] = start;
    }

  return starts;
}

/* Returns: (nullable): which blocks are joined by cards, and by which ones; see PathosCells */
static guint64 *
find_joints (const PathosColumns *columns,
             GArray              *bridges)
{
  g_autofree guint *starts = NULL;
  guint64          *joints;

  if (bridges->len == 0)
    return NULL;

  /* Joined blocks share a digest: of the blocks themselves, and of the position of each card in them. */
  starts = find_starts (columns, bridges);
  joints = g_new0 (guint64, columns->n_blocks);
  for (guint i = 0; i < columns->n_blocks; i++)
    joints[starts[i]] = pathos_digest_add (joints[starts[i]], columns->blocks[i].digest);
  for (guint i = 0; i < bridges->len; i++)
    {
      const Brick *bridge = &g_array_index (bridges, Brick, i);
      guint        start = starts[pathos_columns_get_block (columns, bridge->first)];
      guint        first_column = columns->blocks[start].first_column;

      joints[start] = pathos_digest_add (joints[start], GPOINTER_TO_SIZE (bridge->card));
      joints[start] = pathos_digest_add (joints[start], bridge->first - first_column);
      joints[start] = pathos_digest_add (joints[start], bridge->last - first_column);
    }

  for (guint i = columns->n_blocks; i > 0; i--)
    {
      gboolean alone = starts[i - 1] == i - 1 && (i == columns->n_blocks || starts[i] == i);

      joints[i - 1] = alone ? 0 : joints[starts[i - 1]] | 1;
    }

  return joints;
}

/* Empty cells are where cards can be added. Each is a node of some 350 bytes, so a map of very many lanes and
 * columns has none. */
static gboolean
has_few_cells (PathosPlan *plan)
{
  guint n_lanes = pathos_plan_get_items (plan, plan->journey->lanes).n_items;

  return (guint64) n_lanes * plan->columns->n_columns <= MAX_EMPTY_CELLS;
}

/* Returns: (transfer full): a lane of cards */
PathosNode *
pathos_lane_lay_out_cards (PathosPlan             *plan,
                           PathosFragments        *fragments,
                           PathosLane             *lane,
                           const PathosShapedText *name,
                           PathosKept             *kept,
                           float                  *height)
{
  g_autoptr (GArray) wide = g_array_new (FALSE, FALSE, sizeof (Brick));
  g_autoptr (GArray) bridges = NULL;
  g_autofree guint64 *joints = NULL;
  Cards               cards = { fragments, lane, NULL, wide };
  PathosCells         cells = { lane, fill_cb, &cards };

  cards.index = pathos_card_indexes_get (plan->cards, plan->overlay, lane);
  for (guint i = 0; i < cards.index->wide->len; i++)
    add_brick (plan, cards.index, g_array_index (cards.index->wide, guint, i), FALSE, wide);
  bridges = find_bridges (plan, wide);
  joints = find_joints (plan->columns, bridges);
  cells.joints = joints;
  cells.all = plan->view->editable && has_few_cells (plan);
  cells.least = pathos_text_get_line_height (PATHOS_SIZE_CELL) + 2 * PATHOS_LANE_CARD_PADDING;
  cells.least = MAX (cells.least, pathos_lane_frame_measure_hint (plan, lane, name));
  return pathos_lane_cells_lay_out (plan, &cells, kept, height);
}

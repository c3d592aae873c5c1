/* pathos-lane-cards.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-digest.h"
#include "pathos-hash.h"
#include "pathos-lane-card.h"
#include "pathos-lane-cells.h"
#include "pathos-lanes.h"

/* Cards fill a lane like bricks: in the order of the list, each is placed as high as the columns that it
 * covers allow. Blocks that share a card are filled together. */

/* The cards of a lane by position, so that those of a few columns are found without searching all cards. */
typedef struct
{
  PathosCard **cards; /* (array length=n_cards) */
  guint        n_cards;
  guint       *next; /* (array): by card: the next one in the same place, plus one */
  /* (element-type utf8 guint): the first card at the touchpoint or stage of that id, plus one */
  GHashTable *first;
  GArray     *wide; /* (element-type guint): the cards that may cover several columns */
} CardIndex;

static void
card_index_free (gpointer data)
{
  CardIndex *self = data;

  g_array_unref (self->wide);
  g_hash_table_unref (self->first);
  g_free (self->next);
  g_free (self->cards);
  g_free (self);
}

static CardIndex *
card_index_new (PathosPlan *plan,
                PathosLane *lane)
{
  CardIndex  *self = g_new0 (CardIndex, 1);
  PathosItems cards = pathos_plan_get_items (plan, lane->cards);

  self->n_cards = cards.n_items;
  self->cards = g_memdup2 (cards.items, cards.n_items * sizeof *cards.items);
  self->next = g_new (guint, self->n_cards);
  self->first = g_hash_table_new (pathos_str_hash, g_str_equal);
  self->wide = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = self->n_cards; i > 0; i--)
    {
      const char *at = self->cards[i - 1]->at;

      self->next[i - 1] = GPOINTER_TO_UINT (g_hash_table_lookup (self->first, at));
      g_hash_table_replace (self->first, (gpointer) at, GUINT_TO_POINTER (i));
    }

  for (guint i = 0; i < self->n_cards; i++)
    {
      if (*self->cards[i]->until != '\0')
        g_array_append_val (self->wide, i);
    }

  return self;
}

/* A card with its position. */
typedef struct
{
  PathosCard *card;
  guint       order;       /* in the list */
  guint       first, last; /* columns */
} Brick;

typedef struct
{
  PathosFragments *fragments;
  PathosLane      *lane;
  const CardIndex *index;
  GArray          *wide; /* (element-type Brick): those that may cover several columns */
} Cards;

static void
add_brick (PathosPlan      *plan,
           const CardIndex *index,
           guint            order,
           GArray          *bricks)
{
  Brick brick = { index->cards[order], order, 0, 0 };

  if (pathos_lane_card_find_columns (plan, brick.card, &brick.first, &brick.last))
    g_array_append_val (bricks, brick);
}

static void
collect_at (PathosPlan      *plan,
            const CardIndex *index,
            gconstpointer    element,
            GArray          *bricks)
{
  for (guint i = GPOINTER_TO_UINT (g_hash_table_lookup (index->first,
                                                        PATHOS_ELEMENT (element)->id));
       i > 0; i = index->next[i - 1])
    {
      if (*index->cards[i - 1]->until == '\0')
        add_brick (plan, index, i - 1, bricks);
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

static void
fill_cb (PathosPlan        *plan,
         const PathosBlock *blocks,
         guint              n_blocks,
         PathosBuilder     *cells,
         float             *skyline,
         gpointer           user_data)
{
  const Cards *cards = user_data;
  guint        begin = blocks->first_column;
  g_autoptr (GArray) bricks = collect_bricks (plan, cards, blocks, n_blocks);

  for (guint i = 0; i < bricks->len; i++)
    {
      const Brick    *brick = &g_array_index (bricks, Brick, i);
      float           end = get_start (plan, blocks, brick->last) + plan->columns->columns[brick->last].width;
      float           width = end - get_start (plan, blocks, brick->first) - 2 * PATHOS_CELL_MARGIN;
      PathosFragment *fragment = pathos_lane_card_get_fragment (plan, cards->fragments, cards->lane,
                                                                brick->card, width);
      float           y = stack_on (skyline, brick->first - begin, brick->last - begin);

      pathos_builder_add (&cells[brick->first - begin], pathos_node_ref (fragment->node), PATHOS_CELL_MARGIN,
                          y, width);
      for (guint j = brick->first; j <= brick->last; j++)
        skyline[j - begin] = y + fragment->height;
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

  if (kept->whole == NULL)
    pathos_kept_set_whole (kept, card_index_new (plan, lane), card_index_free);
  cards.index = kept->whole;

  for (guint i = 0; i < cards.index->wide->len; i++)
    add_brick (plan, cards.index, g_array_index (cards.index->wide, guint, i), wide);
  bridges = find_bridges (plan, wide);
  joints = find_joints (plan->columns, bridges);
  cells.joints = joints;
  cells.all = plan->view->editable;
  cells.least = pathos_text_get_line_height (PATHOS_SIZE_CELL) + 2 * PATHOS_LANE_CARD_PADDING;
  return pathos_lane_cells_lay_out (plan, &cells, kept, height);
}

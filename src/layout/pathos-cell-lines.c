/* pathos-cell-lines.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-cell-lines.h"

#include "pathos-card-flow.h"
#include "pathos-hash.h"
#include "pathos-lane-card.h"
#include "pathos-touchpoint-card.h"

/* One narrow column of long texts would make the whole map high, so a column is wider if one of its cells is
 * higher than a card of twelve lines. Only its own cells decide, never those of other columns: an edit makes
 * one column wider and moves the others aside, and whatever is elsewhere keeps its shape.
 *
 * When everything is measured, lines are summed up on the way. After that, a column whose cells have changed
 * is looked at alone. Wider columns are tried only for cells that are too high in one of the usual width. */

#define STEP       20.0f /* by one, or several, a column with a high cell becomes wider */
#define LINE       16    /* map units: the height of a line … */
#define FRAME      20    /* … and of what is above and below the lines of a card */
#define MAX_HEIGHT (12 * LINE)
#define HOPELESS   (1000 * LINE) /* the height of a cell that no width makes readable */

/* The height of the lines of a column in one lane, and of those of the stage that it begins. */
typedef struct _PathosCellCount
{
  guint lane;
  guint height;
  guint stage_height;
} PathosCellCount;

void
pathos_cell_lines_init (PathosCellLines *self)
{
  *self = (PathosCellLines) { .stale = g_hash_table_new_full (pathos_str_hash, g_str_equal, g_free, NULL) };
}

void
pathos_cell_lines_clear (PathosCellLines *self)
{
  g_hash_table_unref (self->stale);
}

/* Begins to count the lines of all cells, those of touchpoints first. */
void
pathos_cell_lines_begin (PathosCellLines *self,
                         PathosColumns   *columns)
{
  self->counts = g_new0 (PathosCellCount, columns->n_columns);
  self->lane = 1;
  g_hash_table_remove_all (self->stale);
  for (guint i = 0; i < columns->n_columns; i++)
    columns->columns[i].text = PATHOS_COLUMN_WIDTH;
}

void
pathos_cell_lines_begin_lane (PathosCellLines *self)
{
  self->lane++;
}

/* Counts the lines of an element in a column of the usual width: never fewer than are measured later.
 * @of_stage: whether it is a card of a stage. @first, @last: its columns */
void
pathos_cell_lines_count (PathosCellLines *self,
                         PathosColumns   *columns,
                         gboolean         of_stage,
                         guint            first,
                         guint            last,
                         guint            n_lines)
{
  PathosCellCount *count = &self->counts[first];
  guint           *height = first == last ? &count->height : &count->stage_height;

  if (count->lane != self->lane)
    *count = (PathosCellCount) { self->lane, 0, 0 };
  *height += n_lines * LINE + (of_stage ? FRAME : 0);
  if (*height <= MAX_HEIGHT)
    return;

  for (guint i = first; i <= last; i++)
    columns->columns[i].text = 0;
}

void
pathos_cell_lines_end (PathosCellLines *self)
{
  g_clear_pointer (&self->counts, g_free);
}

/* Something at the touchpoint or stage of that id has changed. */
void
pathos_cell_lines_forget (PathosCellLines *self,
                          const char      *id)
{
  if (!g_hash_table_contains (self->stale, id))
    g_hash_table_add (self->stale, g_strdup (id));
}

/* A cell: what is in a lane at a column. */
typedef struct
{
  PathosPlan            *plan;
  const PathosColumn    *column;
  PathosLane            *lane;     /* (nullable): NULL for the touchpoints themselves */
  const PathosCardIndex *cards;    /* (nullable): those of the lane */
  gboolean               of_stage; /* whether it is that of the column's whole stage */
} Cell;

static gboolean
is_shown (const Cell *cell,
          PathosCard *card)
{
  return *card->until == '\0' && pathos_plan_shows_any (cell->plan, card->personas);
}

/* Returns: the height of the lines of a card that is @width wide */
static guint
measure_card (const Cell *cell,
              PathosCard *card,
              float       width)
{
  return pathos_lane_card_count_lines (cell->plan, cell->lane, card, width) * LINE;
}

/* Returns: the height of the cards at a touchpoint, one above the other */
static guint
measure_pile (const Cell *cell,
              const char *id,
              float       width)
{
  guint height = 0;

  for (guint i = pathos_card_index_find (cell->cards, id); i > 0; i = cell->cards->next[i - 1])
    {
      PathosCard *card = cell->cards->cards[i - 1];

      if (is_shown (cell, card))
        height += measure_card (cell, card, width - 2 * PATHOS_CELL_MARGIN);
    }

  return height;
}

/* Returns: the height of the cards of a stage that is @width wide. Where they stand side by side, there is
 * less between them, so that counts, too. */
static guint
measure_flow (const Cell *cell,
              const char *id,
              float       width)
{
  PathosCard *const *cards = cell->cards->cards;
  const guint       *next = cell->cards->next;
  PathosCardFlow     flow = { 0 };
  guint              first = pathos_card_index_find (cell->cards, id), height = 0, row = 0;

  for (guint i = first; i > 0; i = next[i - 1])
    {
      if (is_shown (cell, cards[i - 1]))
        pathos_card_flow_add (&flow, width);
    }
  for (guint i = first; i > 0; i = next[i - 1])
    {
      if (is_shown (cell, cards[i - 1]) && !pathos_plan_is_long (cards[i - 1]->text))
        pathos_card_flow_measure (&flow, cell->plan, cell->lane, cards[i - 1]);
    }

  for (guint i = first; i > 0; i = next[i - 1])
    {
      float card_width;

      if (!is_shown (cell, cards[i - 1]))
        continue;
      if (!pathos_card_flow_continues (&flow))
        {
          pathos_card_flow_begin_row (&flow, 0);
          height += row > 0 ? row + FRAME : 0;
          row = 0;
        }
      pathos_card_flow_take (&flow, &card_width);
      row = MAX (row, measure_card (cell, cards[i - 1], card_width));
    }

  return height + row;
}

/* Alternatives share a cell, and the cards of a stage stand in that of its only column. Returns: the height
 * of a cell if its column is @width wide */
static guint
measure_cell (const Cell *cell,
              float       width)
{
  PathosColumns         *columns = cell->plan->columns;
  const PathosColumn    *column = cell->column;
  const PathosStageSpan *span = &columns->stages[column->stage];
  guint                  height = 0;

  for (guint i = 0; i < column->n_touchpoints && !cell->of_stage; i++)
    {
      PathosTouchpoint *touchpoint = columns->touchpoints[column->first_touchpoint + i];

      if (cell->lane == NULL)
        height += pathos_touchpoint_card_count_lines (cell->plan, touchpoint, width) * LINE;
      else
        height += measure_pile (cell, PATHOS_ELEMENT (touchpoint)->id, width);
    }

  if (cell->lane != NULL && (cell->of_stage || span->n_columns == 1))
    height += measure_flow (cell, PATHOS_ELEMENT (span->stage)->id, span->n_columns * width);
  return height;
}

/* Returns: the least width that makes a cell low enough; where none does, the least that makes it as low as
 * the largest */
static float
find_width (const Cell *cell)
{
  guint first = 0, last = (guint) ((PATHOS_COLUMN_WIDE - PATHOS_COLUMN_WIDTH) / STEP), limit;
  guint height = measure_cell (cell, PATHOS_COLUMN_WIDTH);

  if (height <= MAX_HEIGHT || height > HOPELESS)
    return PATHOS_COLUMN_WIDTH;

  limit = MAX (MAX_HEIGHT, measure_cell (cell, PATHOS_COLUMN_WIDE));
  while (first < last)
    {
      guint middle = (first + last) / 2;

      if (measure_cell (cell, PATHOS_COLUMN_WIDTH + middle * STEP) <= limit)
        last = middle;
      else
        first = middle + 1;
    }

  return PATHOS_COLUMN_WIDTH + first * STEP;
}

static float
measure_cells (PathosPlan         *plan,
               const PathosColumn *column,
               gboolean            of_stage)
{
  PathosItems lanes = pathos_plan_get_items (plan, plan->journey->lanes);
  Cell        cell = { plan, column, NULL, NULL, of_stage };
  float       width = of_stage ? PATHOS_COLUMN_WIDTH : find_width (&cell);

  for (guint i = 0; i < lanes.n_items; i++)
    {
      cell.lane = (PathosLane *) lanes.items[i];
      if (!cell.lane->visible || cell.lane->kind != PATHOS_LANE_CARDS)
        continue;

      cell.cards = pathos_card_indexes_get (plan->cards, plan->overlay, cell.lane);
      width = MAX (width, find_width (&cell));
    }

  return width;
}

/* The cards of a stage ask for the same width of all its columns, so they are looked at only once. */
static void
measure_stage (PathosPlan            *plan,
               const PathosStageSpan *span)
{
  PathosColumn *columns = plan->columns->columns + span->first_column;
  float         stage = 0;

  for (guint i = 0; i < span->n_columns; i++)
    {
      if (columns[i].text > 0)
        continue;
      if (stage == 0)
        stage = span->n_columns > 1 ? measure_cells (plan, columns, TRUE) : PATHOS_COLUMN_WIDTH;
      columns[i].text = MAX (stage, measure_cells (plan, &columns[i], FALSE));
    }
}

/* Finds the width that the lines of their cells ask for, of all columns where it is not known. */
void
pathos_cell_lines_apply (PathosCellLines *self,
                         PathosPlan      *plan)
{
  PathosColumns *columns = plan->columns;
  GHashTableIter iter;
  gpointer       id;
  guint          first, last;

  g_hash_table_iter_init (&iter, self->stale);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      if (!pathos_columns_find_span (columns, id, &first, &last))
        continue;
      for (guint i = first; i <= last; i++)
        columns->columns[i].text = 0;
    }
  g_hash_table_remove_all (self->stale);

  for (guint i = 0; i < columns->n_stages; i++)
    measure_stage (plan, &columns->stages[i]);
}

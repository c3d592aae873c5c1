/* pathos-cell-lines.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-cell-lines.h"

#include "pathos-hash.h"
#include "pathos-lane-card.h"
#include "pathos-touchpoint-card.h"

/* One narrow column of long texts would make the whole map high, so a column with a high cell is wider. Only
 * its own cells decide, never those of other columns: an edit makes one column wider and moves the others
 * aside, and whatever is elsewhere keeps its shape.
 *
 * When everything is measured, lines are summed up on the way. After that, a column whose cells have changed
 * is looked at alone. Wider columns are tried only for cells that are too high in one of the usual width. */

#define MAX_LINES 12    /* in a cell, before its column becomes wider … */
#define STEP      20.0f /* … by one step, or several */

/* The lines of the cell of a column in one lane. */
typedef struct _PathosCellCount
{
  guint lane;
  guint n_lines;
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

/* Counts lines in a column of the usual width. */
void
pathos_cell_lines_count (PathosCellLines *self,
                         PathosColumns   *columns,
                         guint            column,
                         guint            n_lines)
{
  PathosCellCount *count = &self->counts[column];

  if (count->lane != self->lane)
    *count = (PathosCellCount) { self->lane, 0 };
  count->n_lines += n_lines;
  if (count->n_lines > MAX_LINES)
    columns->columns[column].text = 0;
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
  PathosLane            *lane;  /* (nullable): NULL for the touchpoints themselves */
  const PathosCardIndex *cards; /* (nullable): those of the lane */
} Cell;

/* Returns: the lines of the cards at a touchpoint or stage */
static guint
count_cards (const Cell *cell,
             const char *id,
             float       width)
{
  float card_width = width - 2 * PATHOS_CELL_MARGIN;
  guint n_lines = 0;

  for (guint i = pathos_card_index_find (cell->cards, id); i > 0; i = cell->cards->next[i - 1])
    {
      PathosCard *card = cell->cards->cards[i - 1];

      if (*card->until == '\0' && pathos_plan_shows_any (cell->plan, card->personas))
        n_lines += pathos_lane_card_count_lines (cell->plan, cell->lane, card, card_width);
    }

  return n_lines;
}

/* Alternatives share a cell, and the cards of a stage stand in that of its only column. Returns: the lines of
 * a cell if its column is @width wide */
static guint
count_lines (const Cell *cell,
             float       width)
{
  PathosColumns         *columns = cell->plan->columns;
  const PathosColumn    *column = cell->column;
  const PathosStageSpan *span = &columns->stages[column->stage];
  guint                  n_lines = 0;

  for (guint i = 0; i < column->n_touchpoints; i++)
    {
      PathosTouchpoint *touchpoint = columns->touchpoints[column->first_touchpoint + i];

      if (cell->lane == NULL)
        n_lines += pathos_touchpoint_card_count_lines (cell->plan, touchpoint, width);
      else
        n_lines += count_cards (cell, PATHOS_ELEMENT (touchpoint)->id, width);
    }

  if (cell->lane != NULL && span->n_columns == 1)
    n_lines += count_cards (cell, PATHOS_ELEMENT (span->stage)->id, width);
  return n_lines;
}

/* Returns: the least width that makes a cell low enough; where none does, the least that makes it as low as
 * the largest */
static float
find_width (const Cell *cell)
{
  guint first = 0, last = (guint) ((PATHOS_COLUMN_WIDE - PATHOS_COLUMN_WIDTH) / STEP), limit;

  if (count_lines (cell, PATHOS_COLUMN_WIDTH) <= MAX_LINES)
    return PATHOS_COLUMN_WIDTH;

  limit = MAX (MAX_LINES, count_lines (cell, PATHOS_COLUMN_WIDE));
  while (first < last)
    {
      guint middle = (first + last) / 2;

      if (count_lines (cell, PATHOS_COLUMN_WIDTH + middle * STEP) <= limit)
        last = middle;
      else
        first = middle + 1;
    }

  return PATHOS_COLUMN_WIDTH + first * STEP;
}

static float
measure_column (PathosPlan         *plan,
                const PathosColumn *column)
{
  PathosItems lanes = pathos_plan_get_items (plan, plan->journey->lanes);
  Cell        cell = { plan, column, NULL, NULL };
  float       width = find_width (&cell);

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
      if (pathos_columns_find_span (columns, id, &first, &last) && first == last)
        columns->columns[first].text = 0;
    }
  g_hash_table_remove_all (self->stale);

  for (guint i = 0; i < columns->n_columns; i++)
    {
      PathosColumn *column = &columns->columns[i];

      if (column->text == 0)
        column->text = measure_column (plan, column);
    }
}

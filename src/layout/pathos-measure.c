/* pathos-measure.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Length: texts are visited in the same way to be shaped and to be measured. */

#include "config.h"

#include "pathos-measure.h"

#include "pathos-cell-lines.h"
#include "pathos-lane-card.h"
#include "pathos-lanes.h"
#include "pathos-touchpoint-card.h"

#include <math.h>
#include <string.h>

/* Most texts fit into a column of the usual width, so only the widths of the others are stored. A text that
 * has changed is measured alone; after most other changes, all texts are measured again. */

struct _PathosMeasure
{
  GHashTable     *needs;   /* (element-type PathosElement guint): widths of columns, of what does not fit */
  GHashTable     *changed; /* (element-type PathosElement): to be measured again */
  gboolean        all;
  float           width;   /* of a column in the last run */
  PathosCellLines lines;   /* on the screen */
  guint           n_lines; /* of the current element, while all are measured */
  GArray         *broken;  /* (element-type float): for the pages of an export, see is_broken() */
  guint           n_asked; /* how many of them were asked for */
  GHashTable     *held;    /* (element-type utf8 guint) (nullable): widths of columns before a draft */
};

PathosMeasure *
pathos_measure_new (void)
{
  PathosMeasure *self = g_new0 (PathosMeasure, 1);

  self->needs = g_hash_table_new (NULL, NULL);
  self->changed = g_hash_table_new (NULL, NULL);
  self->broken = g_array_new (FALSE, FALSE, sizeof (float));
  pathos_cell_lines_init (&self->lines);
  self->all = TRUE;
  return self;
}

void
pathos_measure_free (PathosMeasure *self)
{
  g_return_if_fail (self != NULL);

  pathos_measure_release (self);
  pathos_cell_lines_clear (&self->lines);
  g_hash_table_unref (self->needs);
  g_hash_table_unref (self->changed);
  g_array_unref (self->broken);
  g_free (self);
}

static void
forget_place (PathosMeasure *self,
              PathosElement *element)
{
  if (!self->all && PATHOS_IS_CARD (element))
    pathos_cell_lines_forget (&self->lines, PATHOS_CARD (element)->at);
  else if (!self->all && PATHOS_IS_TOUCHPOINT (element))
    pathos_cell_lines_forget (&self->lines, element->id);
}

void
pathos_measure_forget (PathosMeasure *self,
                       PathosElement *element)
{
  g_return_if_fail (PATHOS_IS_ELEMENT (element));

  g_hash_table_add (self->changed, element);
  forget_place (self, element);
}

/* The element is leaving the map, and may be gone by the next run. */
void
pathos_measure_drop (PathosMeasure *self,
                     PathosElement *element)
{
  g_hash_table_remove (self->changed, element);
  g_hash_table_remove (self->needs, element);
  forget_place (self, element);
}

/* Cards have come to the touchpoint or stage of that id, or are gone. */
void
pathos_measure_forget_place (PathosMeasure *self,
                             const char    *id)
{
  pathos_cell_lines_forget (&self->lines, id);
}

void
pathos_measure_forget_all (PathosMeasure *self)
{
  self->all = TRUE;
}

/* A text to be measured: whose it is, and how it is set. */
typedef struct
{
  PathosElement  *element;
  const char     *string;
  PathosTextStyle style;
} Subject;

typedef void (*SubjectFunc) (PathosMeasure *self, PathosPlan *plan, const Subject *subject, float width);

/* Texts that are far too long for a column need not be shaped for its usual width. */
static void
visit_text (PathosMeasure *self,
            PathosPlan    *plan,
            const Subject *subject,
            float          width,
            SubjectFunc    func)
{
  if (plan->view->page_width == 0 && pathos_plan_is_long (subject->string))
    self->n_lines += pathos_plan_count_lines (plan, subject->string, &subject->style);
  else
    func (self, plan, subject, width);
}

/* All texts of an element have been visited. @first, @last: its columns */
static void
note_lines (PathosMeasure *self,
            PathosPlan    *plan,
            gboolean       of_stage,
            guint          first,
            guint          last)
{
  if (self->lines.counts != NULL)
    pathos_cell_lines_count (&self->lines, plan->columns, of_stage, first, last, self->n_lines);
  self->n_lines = 0;
}

static void
visit_touchpoint (PathosMeasure    *self,
                  PathosPlan       *plan,
                  PathosTouchpoint *touchpoint,
                  guint             column,
                  float             width,
                  SubjectFunc       func)
{
  Subject subject = { PATHOS_ELEMENT (touchpoint), touchpoint->title };
  float   word_width;

  subject.style = pathos_touchpoint_card_get_title_style (plan, touchpoint, width);
  visit_text (self, plan, &subject, width, func);

  subject.string = pathos_touchpoint_card_get_channel_word (plan, touchpoint, width, &word_width);
  subject.style = pathos_plan_get_style (plan, PATHOS_SIZE_CELL, FALSE, word_width);
  if (*subject.string != '\0')
    visit_text (self, plan, &subject, width, func);
  note_lines (self, plan, FALSE, column, column);
}

static gboolean
is_drawn (PathosPlan *plan,
          PathosLane *lane,
          PathosCard *card)
{
  return lane->visible && lane->kind == PATHOS_LANE_CARDS && pathos_plan_shows_any (plan, card->personas);
}

/* @column: the first that the card covers */
static gboolean
is_at_stage (PathosPlan *plan,
             PathosCard *card,
             guint       column)
{
  const PathosStageSpan *span = &plan->columns->stages[plan->columns->columns[column].stage];

  return strcmp (card->at, PATHOS_ELEMENT (span->stage)->id) == 0;
}

static void
visit_card (PathosMeasure *self,
            PathosPlan    *plan,
            PathosCard    *card,
            float          width,
            SubjectFunc    func)
{
  PathosLane *lane = (PathosLane *) pathos_plan_get_parent (plan, card);
  Subject     subject = { PATHOS_ELEMENT (card), pathos_lane_card_get_string (plan, lane, card) };
  guint       first, last;

  if (!is_drawn (plan, lane, card) || *card->until != '\0' ||
      !pathos_columns_find_span (plan->columns, card->at, &first, &last))
    return;

  subject.style = pathos_lane_card_get_text_style (plan, lane, card, width - 2 * PATHOS_CELL_MARGIN);
  visit_text (self, plan, &subject, width, func);
  subject.style.italic = FALSE;
  if (self->lines.counts != NULL && *card->speaker != '\0')
    self->n_lines += pathos_plan_count_lines (plan, card->speaker, &subject.style);
  note_lines (self, plan, is_at_stage (plan, card, first), first, last);
}

static void
visit_lanes (PathosMeasure *self,
             PathosPlan    *plan,
             float          width,
             SubjectFunc    func)
{
  PathosItems lanes = pathos_plan_get_items (plan, plan->journey->lanes);

  for (guint i = 0; i < lanes.n_items; i++)
    {
      PathosItems cards = pathos_plan_get_items (plan, ((PathosLane *) lanes.items[i])->cards);

      pathos_cell_lines_begin_lane (&self->lines);
      for (guint j = 0; j < cards.n_items; j++)
        visit_card (self, plan, (PathosCard *) cards.items[j], width, func);
    }
}

static void
visit_all (PathosMeasure *self,
           PathosPlan    *plan,
           float          width,
           SubjectFunc    func)
{
  PathosColumns *columns = plan->columns;

  for (guint i = 0; i < columns->n_columns; i++)
    {
      for (guint j = 0; j < columns->columns[i].n_touchpoints; j++)
        visit_touchpoint (self, plan, columns->touchpoints[columns->columns[i].first_touchpoint + j], i,
                          width, func);
    }

  visit_lanes (self, plan, width, func);
}

static void
need_width (PathosMeasure *self,
            const Subject *subject,
            float          width,
            float          text_width)
{
  guint need = (guint) ceilf (text_width + width - subject->style.width);

  if (text_width > 0 && need > GPOINTER_TO_UINT (g_hash_table_lookup (self->needs, subject->element)))
    g_hash_table_insert (self->needs, subject->element, GUINT_TO_POINTER (need));
}

/* The columns of a page may be so narrow that most texts have a word that does not fit. Only Pango can break
 * it, which takes many times as long as anything else here, and for nothing: the column grows for the word.
 * So such texts are not shaped for the narrow column. */
static void
prefetch (PathosMeasure *self,
          PathosPlan    *plan,
          const Subject *subject,
          float          width)
{
  float broken = 0;

  if (plan->view->page_width > 0)
    {
      broken = pathos_text_measure_broken_word (subject->string, &subject->style);
      g_array_append_val (self->broken, broken);
    }
  if (broken == 0)
    pathos_text_cache_prefetch (plan->texts, subject->string, &subject->style);
}

/* Texts are asked for in the order in which they were prefetched. Returns: whether a text was not shaped */
static gboolean
is_broken (PathosMeasure *self,
           const Subject *subject,
           float          width)
{
  float broken = self->n_asked < self->broken->len ? g_array_index (self->broken, float, self->n_asked++) : 0;

  need_width (self, subject, width, broken);
  return broken > 0;
}

static void
note_need (PathosMeasure *self,
           PathosPlan    *plan,
           const Subject *subject,
           float          width)
{
  PathosShapedText *text;

  if (is_broken (self, subject, width))
    return;

  text = pathos_text_cache_get (plan->texts, subject->string, &subject->style);
  self->n_lines += text->n_lines;
  need_width (self, subject, width, text->unbroken_width);
}

static void
measure_one (PathosMeasure *self,
             PathosPlan    *plan,
             PathosElement *element,
             float          width)
{
  guint column;

  g_hash_table_remove (self->needs, element);
  if (PATHOS_IS_TOUCHPOINT (element) && pathos_columns_find (plan->columns, element->id, &column))
    visit_touchpoint (self, plan, PATHOS_TOUCHPOINT (element), column, width, note_need);
  else if (PATHOS_IS_CARD (element))
    visit_card (self, plan, PATHOS_CARD (element), width, note_need);
}

/**
 * pathos_measure_hold:
 * @columns: placed without a draft
 * @width: of columns that need no more
 *
 * From now on, columns are at least as wide as they are now.
 */
void
pathos_measure_hold (PathosMeasure       *self,
                     const PathosColumns *columns,
                     float                width)
{
  pathos_measure_release (self);
  self->held = pathos_columns_dup_widths (columns, width);
}

/* From now on, columns are as wide as they need to be. */
void
pathos_measure_release (PathosMeasure *self)
{
  g_clear_pointer (&self->held, g_hash_table_unref);
}

/* The title of a stage with one column has no more room than that column. */
static void
need_for_stages (PathosPlan *plan,
                 float       width)
{
  for (guint i = 0; i < plan->columns->n_stages; i++)
    {
      const PathosStageSpan *span = &plan->columns->stages[i];
      PathosColumn          *column = &plan->columns->columns[span->first_column];

      if (span->n_columns == 1)
        column->need = MAX (column->need, pathos_stages_measure_title (plan, span, width));
    }
}

static float
get_width (const PathosColumn *column)
{
  return MAX (column->need, MAX (column->text, column->held));
}

/* Sets the minimum width of each column. A card that covers several columns makes none of them wider.
 * Returns: whether the minimum of any column has changed */
static gboolean
apply_needs (PathosMeasure *self,
             PathosPlan    *plan,
             float          width)
{
  PathosColumns    *columns = plan->columns;
  g_autofree float *before = g_new (float, columns->n_columns + 1);
  gboolean          differs = FALSE;
  GHashTableIter    iter;
  gpointer          element, need;

  for (guint i = 0; i < columns->n_columns; i++)
    {
      before[i] = get_width (&columns->columns[i]);
      columns->columns[i].need = 0;
    }

  g_hash_table_iter_init (&iter, self->needs);
  while (g_hash_table_iter_next (&iter, &element, &need))
    {
      const char *id = PATHOS_IS_CARD (element) ? PATHOS_CARD (element)->at : PATHOS_ELEMENT (element)->id;
      guint       column, last;

      if (pathos_columns_find_span (columns, id, &column, &last) && last == column)
        columns->columns[column].need = MAX (columns->columns[column].need, (float) GPOINTER_TO_UINT (need));
    }

  need_for_stages (plan, width);
  pathos_columns_hold (columns, self->held);
  if (plan->view->page_width == 0)
    pathos_cell_lines_apply (&self->lines, plan);
  for (guint i = 0; i < columns->n_columns; i++)
    differs |= get_width (&columns->columns[i]) != before[i];

  return differs;
}

/**
 * pathos_measure_run:
 * @width: of a column in which everything fits, map units
 *
 * Finds the minimum widths of the plan's columns.
 *
 * Returns: whether any column needs another width than before
 */
gboolean
pathos_measure_run (PathosMeasure *self,
                    PathosPlan    *plan,
                    float          width)
{
  GHashTableIter iter;
  gpointer       element;

  g_return_val_if_fail (plan->columns != NULL, FALSE);
  g_return_val_if_fail (width > 0, FALSE);

  if (self->all || width != self->width)
    {
      g_hash_table_remove_all (self->needs);
      g_array_set_size (self->broken, 0);
      self->n_asked = 0;
      visit_all (self, plan, width, prefetch);
      pathos_text_cache_fill (plan->texts);
      if (plan->view->page_width == 0)
        pathos_cell_lines_begin (&self->lines, plan->columns);
      visit_all (self, plan, width, note_need);
      pathos_cell_lines_end (&self->lines);
      g_array_set_size (self->broken, 0);
    }
  else
    {
      g_hash_table_iter_init (&iter, self->changed);
      while (g_hash_table_iter_next (&iter, &element, NULL))
        measure_one (self, plan, element, width);
    }

  g_hash_table_remove_all (self->changed);
  self->all = FALSE;
  self->width = width;
  return apply_needs (self, plan, width);
}

/* pathos-measure.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-measure.h"

#include "pathos-lane-card.h"
#include "pathos-lanes.h"
#include "pathos-touchpoint-card.h"

#include <math.h>

/* Most texts fit into a column of the usual width, so only the widths of the others are stored. A text that
 * has changed is measured alone; after most other changes, all texts are measured again. */

struct _PathosMeasure
{
  GHashTable *needs;   /* (element-type PathosElement guint): widths of columns, only of what does not fit */
  GHashTable *changed; /* (element-type PathosElement): to be measured again */
  gboolean    all;
  float       width; /* of a column in the last run */
};

PathosMeasure *
pathos_measure_new (void)
{
  PathosMeasure *self = g_new0 (PathosMeasure, 1);

  self->needs = g_hash_table_new (NULL, NULL);
  self->changed = g_hash_table_new (NULL, NULL);
  self->all = TRUE;
  return self;
}

void
pathos_measure_free (PathosMeasure *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->needs);
  g_hash_table_unref (self->changed);
  g_free (self);
}

void
pathos_measure_forget (PathosMeasure *self,
                       PathosElement *element)
{
  g_return_if_fail (PATHOS_IS_ELEMENT (element));

  g_hash_table_add (self->changed, element);
}

/* The element is leaving the map, and may be gone by the next run. */
void
pathos_measure_drop (PathosMeasure *self,
                     PathosElement *element)
{
  g_hash_table_remove (self->changed, element);
  g_hash_table_remove (self->needs, element);
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

static void
visit_touchpoint (PathosMeasure    *self,
                  PathosPlan       *plan,
                  PathosTouchpoint *touchpoint,
                  float             width,
                  SubjectFunc       func)
{
  Subject subject = { PATHOS_ELEMENT (touchpoint), touchpoint->title };
  float   word_width;

  subject.style = pathos_plan_get_style (plan, PATHOS_SIZE_CELL, TRUE,
                                         pathos_touchpoint_card_get_text_width (plan, touchpoint, width));
  func (self, plan, &subject, width);

  subject.string = pathos_touchpoint_card_get_channel_word (plan, touchpoint, width, &word_width);
  subject.style = pathos_plan_get_style (plan, PATHOS_SIZE_CELL, FALSE, word_width);
  if (*subject.string != '\0')
    func (self, plan, &subject, width);
}

static gboolean
is_drawn (PathosPlan *plan,
          PathosLane *lane,
          PathosCard *card)
{
  return lane->visible && lane->kind == PATHOS_LANE_CARDS && pathos_plan_shows_any (plan, card->personas);
}

static void
visit_card (PathosMeasure *self,
            PathosPlan    *plan,
            PathosCard    *card,
            float          width,
            SubjectFunc    func)
{
  Subject     subject = { PATHOS_ELEMENT (card), card->text };
  PathosLane *lane = (PathosLane *) pathos_plan_get_parent (plan, card);
  guint       column;

  if (!is_drawn (plan, lane, card) || *card->until != '\0' ||
      !pathos_columns_find (plan->columns, card->at, &column))
    return;

  subject.style = pathos_lane_card_get_text_style (plan, lane, card, width - 2 * PATHOS_CELL_MARGIN);
  func (self, plan, &subject, width);
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
        visit_touchpoint (self, plan, columns->touchpoints[columns->columns[i].first_touchpoint + j], width,
                          func);
    }

  visit_lanes (self, plan, width, func);
}

static void
prefetch (PathosMeasure *self,
          PathosPlan    *plan,
          const Subject *subject,
          float          width)
{
  pathos_text_cache_prefetch (plan->texts, subject->string, &subject->style);
}

static void
note_need (PathosMeasure *self,
           PathosPlan    *plan,
           const Subject *subject,
           float          width)
{
  PathosShapedText *text = pathos_text_cache_get (plan->texts, subject->string, &subject->style);
  guint             need = (guint) ceilf (text->unbroken_width + width - subject->style.width);

  if (text->unbroken_width > 0 &&
      need > GPOINTER_TO_UINT (g_hash_table_lookup (self->needs, subject->element)))
    g_hash_table_insert (self->needs, subject->element, GUINT_TO_POINTER (need));
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
    visit_touchpoint (self, plan, PATHOS_TOUCHPOINT (element), width, note_need);
  else if (PATHOS_IS_CARD (element))
    visit_card (self, plan, PATHOS_CARD (element), width, note_need);
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
      before[i] = columns->columns[i].need;
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
  for (guint i = 0; i < columns->n_columns; i++)
    differs |= columns->columns[i].need != before[i];

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
      visit_all (self, plan, width, prefetch);
      pathos_text_cache_fill (plan->texts);
      visit_all (self, plan, width, note_need);
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

/* pathos-header-badges.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-header-private.h"

#include "pathos-date.h"

/* The line below the title: the state of the map, how much of it is measured, and when it was reviewed. */

#define BADGE_HEIGHT 22.0f
#define BAR_WIDTH    44.0f
#define ITEM_GAP     14.0f

typedef struct
{
  PathosBuilder *builder;
  float          x, y; /* where the next item goes */
  float          room; /* the width of a line */
} Badges;

/* Returns: where an item of @width goes, in a new line if this one is full */
static float
take_room (Badges *badges,
           float   width)
{
  float x;

  if (badges->x > 0 && badges->x + width > badges->room)
    {
      badges->x = 0;
      badges->y += BADGE_HEIGHT + 4;
    }

  x = badges->x;
  badges->x += width + ITEM_GAP;
  return x;
}

static void
add_state (PathosPlan *plan,
           Badges     *badges)
{
  static const PathosWord words[] = { PATHOS_WORD_CURRENT_STATE, PATHOS_WORD_FUTURE_STATE,
                                      PATHOS_WORD_RESEARCH };
  PathosShapedText       *text = pathos_plan_get_text (plan,
                                                       pathos_words_get (plan->language,
                                                                         words[plan->journey->state]),
                                                       PATHOS_SIZE_CELL, TRUE, 0);
  float                   width = text->ink_width + 24, x = take_room (badges, width);

  pathos_builder_add_rect (badges->builder, x, badges->y, width, BADGE_HEIGHT, 11, plan->theme->badge,
                           plan->theme->badge_border, "pill");
  pathos_builder_add_text (badges->builder, text, x + 12, badges->y + (BADGE_HEIGHT - text->height) / 2,
                           plan->theme->badge_text, "state");
}

static void
add_words (PathosPlan  *plan,
           Badges      *badges,
           const char  *string,
           PathosColour colour,
           const char  *attr)
{
  PathosShapedText *text = pathos_plan_get_wrapped_text (plan, string, PATHOS_SIZE_CELL, FALSE, badges->room,
                                                         PATHOS_ALIGN_START);
  float             x = take_room (badges, text->width);

  pathos_builder_add_text (badges->builder, text, x,
                           badges->y + (BADGE_HEIGHT - pathos_text_get_line_height (PATHOS_SIZE_CELL)) / 2,
                           colour, attr);
  badges->y += text->height - pathos_text_get_line_height (PATHOS_SIZE_CELL);
}

static void
add_evidence (PathosPlan           *plan,
              const PathosEvidence *evidence,
              Badges               *badges)
{
  g_autofree char *measured = NULL, *answers = NULL, *label = NULL;
  float            x;

  if (evidence->n_points == 0)
    return;

  measured = pathos_words_format_measured (plan->language, evidence->n_measured, evidence->n_points);
  answers = pathos_words_format_answers (plan->language, evidence->n_answers);
  label = evidence->n_answers > 0 ? pathos_words_join (plan->language, " · ", measured, answers, NULL)
                                  : g_strdup (measured);

  x = take_room (badges, BAR_WIDTH);
  badges->x -= ITEM_GAP - 7;
  pathos_builder_add_rect (badges->builder, x, badges->y + 9, BAR_WIDTH, 4, 2, plan->theme->bar_rest, 0,
                           "bar-rest");
  if (evidence->n_measured > 0)
    pathos_builder_add_rect (badges->builder, x, badges->y + 9,
                             BAR_WIDTH * evidence->n_measured / evidence->n_points, 4, 2, plan->theme->bar, 0,
                             "bar");
  add_words (plan, badges, label, plan->theme->text_dim, NULL);
}

static char *
format_day (PathosPlan *plan,
            guint       day,
            gboolean    with_day)
{
  int year, month, day_of_month;

  pathos_date_split (day, &year, &month, &day_of_month);
  return pathos_words_format_date (plan->language, year, month, day_of_month, with_day);
}

static void
add_review (PathosPlan *plan,
            Badges     *badges)
{
  guint            next = pathos_journey_get_next_review (plan->journey);
  gboolean         overdue = next != 0 && plan->view->today > next;
  g_autofree char *date = NULL, *label = NULL, *next_date = NULL, *next_label = NULL, *both = NULL;

  if (plan->journey->reviewed == 0)
    return;

  date = format_day (plan, plan->journey->reviewed, TRUE);
  label = pathos_words_fill (plan->language, PATHOS_WORD_REVIEWED, "date", date, NULL);
  if (next == 0)
    {
      add_words (plan, badges, label, plan->theme->text_dim, "reviewed");
      return;
    }

  next_date = format_day (plan, next, overdue);
  next_label = pathos_words_fill (plan->language,
                                  overdue ? PATHOS_WORD_REVIEW_OVERDUE : PATHOS_WORD_NEXT_REVIEW, "date",
                                  next_date, NULL);
  both = pathos_words_join (plan->language, " · ", label, next_label, NULL);
  add_words (plan, badges, both, overdue ? plan->theme->pain_text : plan->theme->text_dim, "reviewed");
}

/* Returns: where the badges end */
float
pathos_header_add_badges (PathosPlan           *plan,
                          PathosBuilder        *builder,
                          const PathosEvidence *evidence,
                          float                 y,
                          float                 room)
{
  Badges badges = { builder, 0, y, room };

  add_state (plan, &badges);
  add_evidence (plan, evidence, &badges);
  add_review (plan, &badges);
  return badges.y + BADGE_HEIGHT;
}

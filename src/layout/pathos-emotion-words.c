/* pathos-emotion-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-emotion-words.h"

#include "pathos-emotion-ends.h"
#include "pathos-emotion-leaders.h"
#include "pathos-lanes.h"
#include "pathos-vocabulary.h"

#include <math.h>

/* The texts of the emotion lane: the ends of the scale, the lowest and the highest point. All but the
 * scale are placed where they touch no curve, no marker and no other text. */

#define AXIS_GAP         6.0f  /* from the faces of the axis to the plot, or its words to the lane's name */
#define FACE             14.0f /* the size of a face … */
#define FACE_GAP         4.0f  /* … which is behind the words */
#define CALLOUT_DISTANCE (PATHOS_EMOTION_RING + 14)
#define CALLOUT_MAX      220.0f /* where its text wraps: a point with a word and a ground stays on one line */
#define MAX_WORDS        400    /* on more of them nobody reads each, and each takes a search */
#define RIVAL_REACH      120.0f /* along the lane: no word is farther from its point */

#define AXIS_ROOM (PATHOS_GUTTER - AXIS_GAP - FACE - FACE_GAP)

static PathosShapedText *
shape_axis_word (PathosPlan *plan,
                 const char *words,
                 double      value)
{
  g_autofree char *number = pathos_words_format_number (plan->language, value, 0, value != 0);
  g_autofree char *label = pathos_words_join (plan->language, " ", number, words, NULL);

  return pathos_plan_get_wrapped_text (plan, label, PATHOS_SIZE_CELL, FALSE, AXIS_ROOM, PATHOS_ALIGN_END);
}

static void
add_axis_word (PathosEmotionDrawing *drawing,
               PathosBuilder        *words,
               PathosShapedText     *text,
               float                 top,
               int                   value,
               const char           *face)
{
  const PathosTheme *theme = drawing->plan->theme;
  float              line = PATHOS_EMOTION_MIDDLE - value * PATHOS_EMOTION_UNIT;

  pathos_builder_add_text (words, text, AXIS_ROOM - text->width, top, theme->text_dim, NULL);
  pathos_builder_add_icon (words, face, AXIS_ROOM + FACE_GAP, line - FACE / 2, FACE, theme->icon);
}

static void
add_grid (PathosEmotionDrawing *drawing)
{
  PathosPlan        *plan = drawing->plan;
  const PathosTheme *theme = plan->theme;

  for (int value = -2; value <= 2; value++)
    {
      float y = PATHOS_EMOTION_MIDDLE - value * PATHOS_EMOTION_UNIT;

      pathos_builder_add_rect (drawing->builder, PATHOS_GUTTER, y - 0.5f, plan->width - PATHOS_GUTTER, 1, 0,
                               value == 0 ? theme->axis : theme->grid, 0, "grid");
      pathos_labels_add_obstacle (&drawing->labels, PATHOS_GUTTER, y - 2, plan->width - PATHOS_GUTTER, 4,
                                  PATHOS_LABELS_COST_LINE);
    }
}

/* The words of both ends are centred on their lines, with faces. If they would reach the middle, they extend
 * beyond the plot. The words of the upper end are beside a short name of the lane, but below a long one. */
PathosEmotionRoom
pathos_emotion_add_axis (PathosEmotionDrawing   *drawing,
                         PathosLane             *lane,
                         const PathosShapedText *name)
{
  PathosPlan       *plan = drawing->plan;
  const char       *high_label = *lane->high_label != '\0' ? lane->high_label
                                                           : pathos_words_get (plan->language,
                                                                               PATHOS_WORD_DELIGHTED);
  const char       *low_label = *lane->low_label != '\0' ? lane->low_label
                                                         : pathos_words_get (plan->language,
                                                                             PATHOS_WORD_FRUSTRATED);
  PathosShapedText *high = shape_axis_word (plan, high_label, 2), *zero = shape_axis_word (plan, "", 0),
                   *low = shape_axis_word (plan, low_label, -2);
  float             end = PATHOS_EMOTION_MIDDLE - 2 * PATHOS_EMOTION_UNIT, middle = PATHOS_EMOTION_MIDDLE;
  float             above = MIN (end - high->height / 2, middle - zero->height - high->height);
  float             below = MAX (2 * middle - end - low->height / 2, middle + zero->height);
  float             width = AXIS_ROOM + FACE_GAP + FACE;
  PathosGroupInfo   info = { .stick = PATHOS_STICK_START };
  PathosBuilder     words;
  PathosEmotionRoom beyond = { MAX (0, -above), MAX (0, below + low->height - 2 * middle) };

  add_grid (drawing);
  pathos_builder_init (&words, width, plan->rtl);
  add_axis_word (drawing, &words, high, above, 2, "face-delighted");
  add_axis_word (drawing, &words, zero, middle - zero->height / 2, 0, "face-neutral");
  add_axis_word (drawing, &words, low, below, -2, "face-frustrated");
  pathos_builder_add (drawing->builder, pathos_builder_end (&words, &info), 0, 0, width);

  if (name->n_lines > 1 || high->n_lines > 1 || name->ink_width + AXIS_GAP + high->ink_width > AXIS_ROOM)
    beyond.above += name->height;
  return beyond;
}

/* Hides what would cross a text of @colour or is too similar to it. */
void
pathos_emotion_add_plate (PathosEmotionDrawing  *drawing,
                          const graphene_rect_t *place,
                          PathosLabelsGround     ground,
                          PathosColour           colour)
{
  const PathosTheme *theme = drawing->plan->theme;
  gboolean           on_tint = (ground & PATHOS_LABELS_ON_TINT) &&
                     (theme->patterns || pathos_colour_get_contrast (colour, theme->low) < 4.5);

  if (on_tint || (ground & PATHOS_LABELS_ON_LINE))
    pathos_builder_add_rect (drawing->builder, place->origin.x - 3, place->origin.y, place->size.width + 6,
                             place->size.height, 4, theme->background, 0, "plate");
}

/* Finds a place for a text beside @point, with a plate if it needs one. */
graphene_rect_t
pathos_emotion_find_place (PathosEmotionDrawing     *drawing,
                           const PathosEmotionPoint *point,
                           float                     distance,
                           float                     width,
                           float                     height,
                           PathosSide                side,
                           PathosColour              colour)
{
  PathosLabelsGround ground;
  graphene_rect_t    place = pathos_labels_place (&drawing->labels, GRAPHENE_POINT_INIT (point->x, point->y),
                                                  distance, width, height, side, &ground);

  pathos_emotion_add_plate (drawing, &place, ground, colour);
  return place;
}

/* Returns: (transfer none): a label, wrapped at @max_width */
PathosShapedText *
pathos_emotion_shape_label (PathosPlan *plan,
                            const char *string,
                            gboolean    bold,
                            float       max_width,
                            PathosAlign align)
{
  return pathos_plan_get_wrapped_text (plan, string, PATHOS_SIZE_CELL, bold,
                                       MIN (max_width, plan->width - PATHOS_GUTTER), align);
}

static PathosShapedText *
shape_label (PathosPlan *plan,
             const char *string,
             gboolean    bold)
{
  return pathos_emotion_shape_label (plan, string, bold, PATHOS_EMOTION_LABEL_MAX, PATHOS_ALIGN_START);
}

/* What a point says: “cheated” Maya −1.7, n 128. The ground is the number of answers, or the basis. */
char *
pathos_emotion_describe_point (PathosPlan               *plan,
                               const PathosEmotionPoint *point,
                               const char               *name)
{
  const PathosFeeling *feeling = point->feeling;
  g_autofree char     *number = pathos_words_format_number (plan->language, point->value, 1, TRUE);
  g_autofree char     *word = pathos_words_quote (plan->language, feeling->word);
  g_autofree char     *value = pathos_words_join (plan->language, " ", word, name, number, NULL);
  g_autofree char     *count = NULL, *answers = NULL;

  if (feeling->count == 0)
    return pathos_words_join (plan->language, ", ", value,
                              pathos_words_get (plan->language, pathos_basis_get_word (point->basis)), NULL);

  count = pathos_words_format_number (plan->language, (double) feeling->count, 0, FALSE);
  answers = g_strdup_printf ("n\u00a0%s", count);
  return pathos_words_join (plan->language, ", ", value, answers, NULL);
}

/* Adds a label of one or two texts beside a point. @detail: (nullable) */
void
pathos_emotion_add_label (PathosEmotionDrawing     *drawing,
                          const PathosEmotionPoint *point,
                          PathosShapedText         *text,
                          PathosShapedText         *detail,
                          PathosSide                side,
                          PathosColour              colour)
{
  float           width = MAX (text->width, detail != NULL ? detail->width : 0);
  float           height = text->height + (detail != NULL ? detail->height : 0);
  PathosColour    least = detail != NULL ? drawing->plan->theme->text_dim : colour;
  graphene_rect_t place = pathos_emotion_find_place (drawing, point, PATHOS_EMOTION_END_DISTANCE, width,
                                                     height, side, least);
  gboolean        before = place.origin.x + width < point->x;

  pathos_builder_add_text (drawing->builder, text, place.origin.x + (before ? width - text->width : 0),
                           place.origin.y, colour, NULL);
  if (detail != NULL)
    pathos_builder_add_text (drawing->builder, detail,
                             place.origin.x + (before ? width - detail->width : 0),
                             place.origin.y + text->height, drawing->plan->theme->text_dim, NULL);
  pathos_emotion_join_text (drawing, point, &place);
}

/* Names the lowest point, its persona, and what it says. */
void
pathos_emotion_add_callout (PathosEmotionDrawing *drawing)
{
  PathosPlan               *plan = drawing->plan;
  const PathosEmotionPoint *lowest = drawing->lowest;
  const char               *name = plan->personas[lowest->persona].name;
  g_autofree char          *detail = pathos_emotion_describe_point (plan, lowest, name);
  const char               *words = pathos_words_get (plan->language, PATHOS_WORD_LOWEST_POINT);
  PathosShapedText         *title = shape_label (plan, words, TRUE);
  PathosShapedText         *text = pathos_emotion_shape_label (plan, detail, FALSE, CALLOUT_MAX,
                                                               PATHOS_ALIGN_START);
  float                     width = MAX (title->width, text->width);
  float                     height = title->height + text->height;
  graphene_rect_t           place = pathos_emotion_find_place (drawing, lowest, CALLOUT_DISTANCE, width,
                                                               height, PATHOS_SIDE_START,
                                                               plan->theme->text_dim);
  gboolean                  before = place.origin.x + width < lowest->x;
  float                     middle = place.origin.y + title->height;

  pathos_emotion_join_callout (drawing, &place, middle);
  pathos_builder_add_text (drawing->builder, title, place.origin.x + (before ? width - title->width : 0),
                           place.origin.y, plan->theme->pain_text, NULL);
  pathos_builder_add_text (drawing->builder, text, place.origin.x + (before ? width - text->width : 0),
                           middle, plan->theme->text_dim, NULL);
}

/* Names the highest point. At the end of a curve, its label may do so already. */
void
pathos_emotion_name_highest (PathosEmotionDrawing *drawing)
{
  const PathosEmotionPoint *highest = drawing->highest;
  const PathosShownPersona *persona = &drawing->plan->personas[highest->persona];
  g_autofree char          *detail = NULL;
  PathosShapedText         *text;

  if (pathos_emotion_is_described (drawing, highest))
    return;

  detail = pathos_emotion_describe_point (drawing->plan, highest, persona->name);
  text = shape_label (drawing->plan, detail, FALSE);
  pathos_emotion_add_label (drawing, highest, text, NULL, PATHOS_SIDE_END, drawing->plan->theme->text_dim);
}

/* Returns: whether the word of a point is said beside it, if there is room. A placeholder says nothing. */
static gboolean
has_word (PathosEmotionDrawing     *drawing,
          const PathosEmotionPoint *point)
{
  return *point->feeling->word != '\0' && !point->feeling->placeholder && point != drawing->lowest &&
         point != drawing->highest && !pathos_emotion_is_described (drawing, point);
}

/* Returns: (element-type graphene_point_t): the other points for which a word of @point could be taken */
static GArray *
collect_rivals (PathosEmotionDrawing     *drawing,
                const PathosEmotionPoint *point)
{
  GArray *rivals = g_array_new (FALSE, FALSE, sizeof (graphene_point_t));

  for (guint i = 0; i < drawing->points->len; i++)
    {
      const PathosEmotionPoint *other = &g_array_index (drawing->points, PathosEmotionPoint, i);
      graphene_point_t          middle = GRAPHENE_POINT_INIT (other->x, other->y);

      if (other != point && ABS (other->x - point->x) < RIVAL_REACH)
        g_array_append_val (rivals, middle);
    }

  return rivals;
}

/* Adds a word in the colour of the curve. */
static void
add_word (PathosEmotionDrawing     *drawing,
          const PathosEmotionPoint *point,
          PathosShapedText         *text)
{
  const PathosTheme *theme = drawing->plan->theme;
  PathosColour       colour = pathos_theme_get_ink (theme, drawing->plan->personas[point->persona].colour);
  PathosColumnLabel  label = { .width = text->ink_width, .height = text->height };
  g_autoptr (GArray) rivals = collect_rivals (drawing, point);

  if (!pathos_labels_place_near (&drawing->labels, GRAPHENE_POINT_INIT (point->x, point->y),
                                 PATHOS_EMOTION_END_DISTANCE, rivals, &label))
    return;

  pathos_emotion_add_plate (drawing, &label.place, label.ground, colour);
  pathos_builder_add_text (drawing->builder, text, label.place.origin.x, label.place.origin.y, colour, NULL);
  pathos_emotion_join_text (drawing, point, &label.place);
}

/* A word that somebody has typed is seen beside its point, where there is room. */
void
pathos_emotion_add_words (PathosEmotionDrawing *drawing)
{
  for (guint i = 0; drawing->has_words && i < drawing->points->len; i++)
    {
      const PathosEmotionPoint *point = &g_array_index (drawing->points, PathosEmotionPoint, i);
      g_autofree char          *word = NULL;

      if (!has_word (drawing, point))
        continue;

      word = pathos_words_quote (drawing->plan->language, point->feeling->word);
      add_word (drawing, point, shape_label (drawing->plan, word, FALSE));
    }
}

/**
 * pathos_emotion_has_words:
 * @blocks: (element-type PathosEmotionBlock): of the plan
 *
 * Returns: whether so few points have words that each can be looked at
 */
gboolean
pathos_emotion_has_words (PathosPlan       *plan,
                          PathosBlockCache *blocks)
{
  guint n_words = 0;

  for (guint i = 0; i < plan->columns->n_blocks; i++)
    n_words += ((PathosEmotionBlock *) pathos_block_cache_get (blocks, i))->n_words;

  return n_words > 0 && n_words <= MAX_WORDS;
}

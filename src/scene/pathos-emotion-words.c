/* pathos-emotion-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-emotion-drawing.h"

#include "pathos-lanes.h"
#include "pathos-link.h"
#include "pathos-stage.h"

#include <string.h>

/* What is written in the lane of emotions: the ends of the scale, names at the ends of curves, the lowest point. All but
 * the scale look for a place that touches neither curves nor markers nor each other. */

#define AXIS_GAP 10.0f /* between the words of the axis and the plot */

static void
add_axis_word (PathosEmotionDrawing *drawing,
               const char           *words,
               double                value,
               float                 y)
{
  PathosPlan       *plan = drawing->plan;
  g_autofree char  *number = pathos_words_format_number (plan->language, value, 0, value != 0);
  g_autofree char  *label = *words != '\0' ? g_strdup_printf ("%s %s", number, words) : g_strdup (number);
  PathosShapedText *text = pathos_plan_text (plan, label, PATHOS_SIZE_CELL, FALSE, 0);
  float             room = PATHOS_GUTTER - AXIS_GAP;

  if (text->ink_width > room)
    text = pathos_plan_aligned (plan, label, PATHOS_SIZE_CELL, FALSE, room, PATHOS_ALIGN_END);
  pathos_builder_add_text (drawing->builder, text, room - text->width, y - text->height / 2, plan->theme->text_dim, NULL);
}

/* The words of the upper end stand just under its line, those of the lower end just over it, as a scale is read. */
void
pathos_emotion_add_axis (PathosEmotionDrawing *drawing,
                         PathosLane           *lane)
{
  PathosPlan        *plan = drawing->plan;
  const PathosTheme *theme = plan->theme;
  const char        *high = *lane->high_label != '\0' ? lane->high_label : pathos_words_get (plan->language, PATHOS_WORD_DELIGHTED);
  const char        *low = *lane->low_label != '\0' ? lane->low_label : pathos_words_get (plan->language, PATHOS_WORD_FRUSTRATED);

  for (int value = -2; value <= 2; value++)
    {
      float y = PATHOS_EMOTION_MIDDLE - value * PATHOS_EMOTION_UNIT;

      pathos_builder_add_rect (drawing->builder, PATHOS_GUTTER, y - 0.5f, plan->width - PATHOS_GUTTER, 1, 0, value == 0 ? theme->axis : theme->grid, 0, "grid");
      pathos_labels_avoid (&drawing->labels, PATHOS_GUTTER, y - 2, plan->width - PATHOS_GUTTER, 4, PATHOS_LABELS_SELDOM);
    }

  add_axis_word (drawing, high, 2, PATHOS_EMOTION_MIDDLE - 2 * PATHOS_EMOTION_UNIT + 6);
  add_axis_word (drawing, "", 0, PATHOS_EMOTION_MIDDLE);
  add_axis_word (drawing, low, -2, PATHOS_EMOTION_MIDDLE + 2 * PATHOS_EMOTION_UNIT - 6);
}

/* Finds a place for words, and hides a line that would run under them. */
static graphene_rect_t
find_place (PathosEmotionDrawing *drawing,
            graphene_point_t      anchor,
            float                 distance,
            float                 width,
            float                 height,
            PathosSide            side)
{
  gboolean        over_line;
  graphene_rect_t place = pathos_labels_place (&drawing->labels, anchor, distance, width, height, side, &over_line);

  if (over_line)
    pathos_builder_add_rect (drawing->builder, place.origin.x - 3, place.origin.y, width + 6, height, 4, drawing->plan->theme->background, 0, "plate");
  return place;
}

static void
add_label (PathosEmotionDrawing *drawing,
           PathosShapedText     *text,
           graphene_point_t      anchor,
           PathosSide            side,
           PathosColour          colour)
{
  graphene_rect_t place = find_place (drawing, anchor, PATHOS_EMOTION_MARKER + 5, text->ink_width, text->height, side);

  pathos_builder_add_text (drawing->builder, text, place.origin.x, place.origin.y, colour, NULL);
}

static gboolean
feels_in (PathosList *feelings,
          const char *persona)
{
  for (guint i = 0; i < feelings->n_items; i++)
    {
      if (strcmp (((PathosFeeling *) feelings->items[i])->persona, persona) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Returns: whether the persona feels anything in what comes after a touchpoint, shown or not */
static gboolean
feels_after (PathosPlan       *plan,
             PathosTouchpoint *touchpoint,
             const char       *persona)
{
  PathosElement *stage = PATHOS_ELEMENT (touchpoint)->parent;
  guint          first_stage, first;

  if (!pathos_list_find (plan->journey->stages, stage, &first_stage) || !pathos_list_find (PATHOS_STAGE (stage)->touchpoints, PATHOS_ELEMENT (touchpoint), &first))
    return FALSE;

  for (guint i = first_stage; i < plan->journey->stages->n_items; i++)
    {
      PathosStage *later = (PathosStage *) plan->journey->stages->items[i];

      if (i > first_stage && feels_in (later->feelings, persona))
        return TRUE;
      for (guint j = i == first_stage ? first + 1 : 0; j < later->touchpoints->n_items; j++)
        {
          if (feels_in (((PathosTouchpoint *) later->touchpoints->items[j])->feelings, persona))
            return TRUE;
        }
    }

  return FALSE;
}

/* A persona leaves where an exit is and nothing of it follows. */
static gboolean
leaves_after (PathosPlan               *plan,
              const PathosEmotionPoint *point)
{
  PathosList *links = plan->journey->links;

  for (guint i = 0; i < links->n_items && point->touchpoint != NULL; i++)
    {
      PathosLink *link = (PathosLink *) links->items[i];

      if (*link->to == '\0' && strcmp (link->from, PATHOS_ELEMENT (point->touchpoint)->id) == 0)
        return !feels_after (plan, point->touchpoint, point->feeling->persona);
    }

  return FALSE;
}

/* Writes the persona's name at both ends of its curve. */
void
pathos_emotion_name_ends (PathosEmotionDrawing *drawing,
                          guint                 persona)
{
  PathosPlan               *plan = drawing->plan;
  const PathosShownPersona *shown = &plan->personas[persona];
  const PathosEmotionPoint *first = NULL, *last = NULL;
  g_autofree char          *end = NULL;
  PathosColour              ink;

  for (guint i = 0; i < drawing->points->len; i++)
    {
      const PathosEmotionPoint *point = &g_array_index (drawing->points, PathosEmotionPoint, i);

      if (point->persona != persona || point->lone)
        continue;
      first = first != NULL ? first : point;
      last = point;
    }

  if (first == NULL || *shown->name == '\0')
    return;

  ink = pathos_theme_get_ink (plan->theme, shown->colour);
  end = leaves_after (plan, last) ? pathos_words_fill (plan->language, PATHOS_WORD_NAME_LEAVES, "name", shown->name, NULL) : g_strdup (shown->name);
  add_label (drawing, pathos_plan_text (plan, shown->name, PATHOS_SIZE_CELL, TRUE, 0), GRAPHENE_POINT_INIT (first->x, first->y), PATHOS_SIDE_START, ink);
  if (last != first)
    add_label (drawing, pathos_plan_text (plan, end, PATHOS_SIZE_CELL, TRUE, 0), GRAPHENE_POINT_INIT (last->x, last->y), PATHOS_SIDE_END, ink);
}

static char *
describe_lowest (PathosPlan               *plan,
                 const PathosEmotionPoint *point)
{
  g_autofree char *number = pathos_words_format_number (plan->language, point->value, 1, TRUE);
  g_autofree char *answers = NULL;

  if (point->feeling->count == 0)
    return g_strdup_printf ("%s %s", plan->personas[point->persona].name, number);

  answers = pathos_words_format_answers (plan->language, point->feeling->count);
  return g_strdup_printf ("%s %s, %s", plan->personas[point->persona].name, number, answers);
}

/* Says which point is the lowest, and whose. */
void
pathos_emotion_add_callout (PathosEmotionDrawing     *drawing,
                            const PathosEmotionPoint *lowest)
{
  PathosPlan       *plan = drawing->plan;
  g_autofree char  *detail = describe_lowest (plan, lowest);
  PathosShapedText *title = pathos_plan_text (plan, pathos_words_get (plan->language, PATHOS_WORD_LOWEST_POINT), PATHOS_SIZE_CELL, TRUE, 0);
  PathosShapedText *text = pathos_plan_text (plan, detail, PATHOS_SIZE_CELL, FALSE, 0);
  float             width = MAX (title->ink_width, text->ink_width), middle;
  PathosPath       *leader = pathos_path_new ();
  graphene_rect_t   place = find_place (drawing, GRAPHENE_POINT_INIT (lowest->x, lowest->y), PATHOS_EMOTION_RING + 14, width, 2 * title->height, PATHOS_SIDE_START);
  gboolean          before = place.origin.x + width < lowest->x;
  gboolean          beside = (before || place.origin.x > lowest->x) && ABS (place.origin.y + title->height - lowest->y) < 2 * PATHOS_EMOTION_RING;

  middle = place.origin.y + title->height;
  if (beside)
    {
      pathos_path_move_to (leader, lowest->x + (before ? -PATHOS_EMOTION_RING : PATHOS_EMOTION_RING), lowest->y + CLAMP (middle - lowest->y, -4, 4));
      pathos_path_line_to (leader, before ? place.origin.x + width + 5 : place.origin.x - 5, middle);
      pathos_builder_add_path (drawing->builder, g_steal_pointer (&leader), 0, plan->theme->pain_mark, 1.2f, "leader");
    }
  g_clear_pointer (&leader, pathos_path_unref);

  pathos_builder_add_text (drawing->builder, title, place.origin.x + (before ? width - title->width : 0), place.origin.y, plan->theme->pain_text, NULL);
  pathos_builder_add_text (drawing->builder, text, place.origin.x + (before ? width - text->width : 0), middle, plan->theme->text_dim, NULL);
}

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

/* The texts of the emotion lane: the ends of the scale, the names at the ends of curves, the lowest point.
 * All but the scale are placed where they touch no curve, no marker and no other text. */

#define AXIS_GAP   10.0f /* between the words of the axis and the plot, or the lane's name */
#define AXIS_ROOM  (PATHOS_GUTTER - AXIS_GAP)
#define AXIS_INSET 6.0f   /* between the words of an end and that end of the plot */
#define LABEL_MAX  160.0f /* where a name wraps */

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
               float                 top)
{
  pathos_builder_add_text (words, text, AXIS_ROOM - text->width, top,
                           drawing->plan->theme->text_dim, NULL);
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

/* The words of the upper end are just below its line, those of the lower end just above it. If they would
 * reach the middle, they extend beyond the plot. The words of the upper end are beside a short name of the
 * lane, but below a long one. */
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
  float             room = PATHOS_EMOTION_MIDDLE - AXIS_INSET - zero->height;
  PathosGroupInfo   info = { .stick = PATHOS_STICK_START };
  PathosBuilder     words;
  PathosEmotionRoom beyond = { MAX (0, high->height - room), MAX (0, low->height - room) };

  add_grid (drawing);
  pathos_builder_init (&words, AXIS_ROOM, plan->rtl);
  add_axis_word (drawing, &words, high, AXIS_INSET - beyond.above);
  add_axis_word (drawing, &words, zero, PATHOS_EMOTION_MIDDLE - zero->height / 2);
  add_axis_word (drawing, &words, low,
                 2 * PATHOS_EMOTION_MIDDLE - AXIS_INSET - low->height + beyond.below);
  pathos_builder_add (drawing->builder, pathos_builder_end (&words, &info), 0, 0, AXIS_ROOM);

  if (name->n_lines > 1 || high->n_lines > 1 || name->ink_width + AXIS_GAP + high->ink_width > AXIS_ROOM)
    beyond.above += name->height;
  return beyond;
}

/* Finds a place for a text, and hides what would cross it or is too similar to its @colour. */
static graphene_rect_t
find_place (PathosEmotionDrawing *drawing,
            graphene_point_t      anchor,
            float                 distance,
            float                 width,
            float                 height,
            PathosSide            side,
            PathosColour          colour)
{
  const PathosTheme *theme = drawing->plan->theme;
  PathosLabelsGround ground;
  graphene_rect_t    place = pathos_labels_place (&drawing->labels, anchor, distance, width, height, side,
                                                  &ground);
  gboolean           on_tint = (ground & PATHOS_LABELS_ON_TINT) &&
                     (theme->patterns || pathos_colour_get_contrast (colour, theme->low) < 4.5);

  if (on_tint || (ground & PATHOS_LABELS_ON_LINE))
    pathos_builder_add_rect (drawing->builder, place.origin.x - 3, place.origin.y, width + 6, height, 4,
                             theme->background, 0, "plate");
  return place;
}

static PathosShapedText *
shape_label (PathosPlan *plan,
             const char *string,
             gboolean    bold)
{
  float max_width = MIN (LABEL_MAX, plan->width - PATHOS_GUTTER);

  return pathos_plan_get_wrapped_text (plan, string, PATHOS_SIZE_CELL, bold, max_width, PATHOS_ALIGN_START);
}

static void
add_label (PathosEmotionDrawing *drawing,
           PathosShapedText     *text,
           graphene_point_t      anchor,
           PathosSide            side,
           PathosColour          colour)
{
  graphene_rect_t place = find_place (drawing, anchor, PATHOS_EMOTION_MARKER + 5, text->width, text->height,
                                      side, colour);

  pathos_builder_add_text (drawing->builder, text, place.origin.x, place.origin.y, colour, NULL);
}

/* Returns: whether the persona feels anything after a touchpoint, in view or not */
static gboolean
feels_after (PathosPlan       *plan,
             PathosTouchpoint *touchpoint,
             const char       *persona)
{
  PathosItems    stages = pathos_plan_get_items (plan, plan->journey->stages);
  PathosElement *stage = pathos_plan_get_parent (plan, touchpoint);
  guint          first_stage, first;

  if (!pathos_overlay_find_position (plan->overlay, stage, &first_stage) ||
      !pathos_overlay_find_position (plan->overlay, PATHOS_ELEMENT (touchpoint), &first))
    return FALSE;

  for (guint i = first_stage; i < stages.n_items; i++)
    {
      PathosStage *later = (PathosStage *) stages.items[i];
      PathosItems  touchpoints = pathos_plan_get_items (plan, later->touchpoints);

      if (i > first_stage && pathos_emotion_find_feeling (plan, later->feelings, persona) != NULL)
        return TRUE;
      for (guint j = i == first_stage ? first + 1 : 0; j < touchpoints.n_items; j++)
        {
          PathosTouchpoint *other = (PathosTouchpoint *) touchpoints.items[j];

          if (pathos_emotion_find_feeling (plan, other->feelings, persona) != NULL)
            return TRUE;
        }
    }

  return FALSE;
}

/* A persona leaves at an exit if it feels nothing after it. */
static gboolean
leaves_after (PathosPlan               *plan,
              const PathosEmotionPoint *point)
{
  PathosItems links = pathos_plan_get_items (plan, plan->journey->links);

  for (guint i = 0; i < links.n_items && point->touchpoint != NULL; i++)
    {
      PathosLink *link = (PathosLink *) links.items[i];

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

  g_return_if_fail (persona < plan->n_personas);

  for (guint i = 0; i < drawing->points->len; i++)
    {
      const PathosEmotionPoint *point = &g_array_index (drawing->points, PathosEmotionPoint, i);

      if (point->persona != persona || point->is_alternative)
        continue;
      first = first != NULL ? first : point;
      last = point;
    }

  if (first == NULL || *shown->name == '\0')
    return;

  ink = pathos_theme_get_ink (plan->theme, shown->colour);
  end = leaves_after (plan, last)
            ? pathos_words_fill (plan->language, PATHOS_WORD_NAME_LEAVES, "name", shown->name, NULL)
            : g_strdup (shown->name);
  add_label (drawing, shape_label (plan, shown->name, TRUE), GRAPHENE_POINT_INIT (first->x, first->y),
             PATHOS_SIDE_START, ink);
  if (last != first)
    add_label (drawing, shape_label (plan, end, TRUE), GRAPHENE_POINT_INIT (last->x, last->y),
               PATHOS_SIDE_END, ink);
}

static char *
describe_lowest (PathosPlan               *plan,
                 const PathosEmotionPoint *point)
{
  g_autofree char *number = pathos_words_format_number (plan->language, point->value, 1, TRUE);
  const char      *name = plan->personas[point->persona].name;
  g_autofree char *value = pathos_words_join (plan->language, " ", name, number, NULL);
  g_autofree char *answers = NULL;

  if (point->feeling->count == 0)
    return g_steal_pointer (&value);

  answers = pathos_words_format_answers (plan->language, point->feeling->count);
  return pathos_words_join (plan->language, ", ", value, answers, NULL);
}

/* Draws a line from the ring to its text unless another text is in the way. */
static void
add_leader (PathosEmotionDrawing     *drawing,
            const PathosEmotionPoint *lowest,
            const graphene_rect_t    *place,
            float                     middle)
{
  gboolean        before = place->origin.x + place->size.width < lowest->x;
  float           from = lowest->x + (before ? -PATHOS_EMOTION_RING : PATHOS_EMOTION_RING);
  float           to = before ? place->origin.x + place->size.width + 5 : place->origin.x - 5;
  float           y = lowest->y + CLAMP (middle - lowest->y, -4, 4);
  graphene_rect_t way = GRAPHENE_RECT_INIT (MIN (from, to), MIN (y, middle) - 1, ABS (to - from),
                                            ABS (middle - y) + 2);
  PathosPath     *leader;

  if (!(before || place->origin.x > lowest->x) || ABS (middle - lowest->y) >= 2 * PATHOS_EMOTION_RING ||
      pathos_labels_overlap_text (&drawing->labels, &way))
    return;

  leader = pathos_path_new ();
  pathos_path_move_to (leader, from, y);
  pathos_path_line_to (leader, to, middle);
  pathos_builder_add_path (drawing->builder, leader, 0, drawing->plan->theme->pain_mark, 1.2f, "leader");
}

/* Names the lowest point and its persona. */
void
pathos_emotion_add_callout (PathosEmotionDrawing     *drawing,
                            const PathosEmotionPoint *lowest)
{
  PathosPlan       *plan = drawing->plan;
  g_autofree char  *detail = describe_lowest (plan, lowest);
  PathosShapedText *title = shape_label (plan, pathos_words_get (plan->language, PATHOS_WORD_LOWEST_POINT),
                                         TRUE);
  PathosShapedText *text = shape_label (plan, detail, FALSE);
  float             width = MAX (title->width, text->width);
  graphene_rect_t   place = find_place (drawing, GRAPHENE_POINT_INIT (lowest->x, lowest->y),
                                        PATHOS_EMOTION_RING + 14, width, title->height + text->height,
                                        PATHOS_SIDE_START, plan->theme->text_dim);
  gboolean          before = place.origin.x + width < lowest->x;
  float             middle = place.origin.y + title->height;

  add_leader (drawing, lowest, &place, middle);
  pathos_builder_add_text (drawing->builder, title, place.origin.x + (before ? width - title->width : 0),
                           place.origin.y, plan->theme->pain_text, NULL);
  pathos_builder_add_text (drawing->builder, text, place.origin.x + (before ? width - text->width : 0),
                           middle, plan->theme->text_dim, NULL);
}

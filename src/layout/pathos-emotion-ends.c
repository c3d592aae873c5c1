/* pathos-emotion-ends.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-emotion-ends.h"

#include "pathos-emotion-words.h"
#include "pathos-link.h"
#include "pathos-stage.h"

#include <string.h>

/* The names at both ends of each curve, and what its last point says. Names of curves that end in one place
 * stand in a column, in the order of their points. A name that is alone, or one of a column that has no room,
 * is placed like any other label. */

/* Returns: whether the journey goes on after a touchpoint, in view or not, but without the persona */
static gboolean
stays_behind (PathosPlan       *plan,
              PathosTouchpoint *touchpoint,
              const char       *persona)
{
  PathosItems    stages = pathos_plan_get_items (plan, plan->journey->stages);
  PathosElement *stage = pathos_plan_get_parent (plan, touchpoint);
  guint          first_stage, first;
  gboolean       goes_on = FALSE;

  if (!pathos_overlay_find_position (plan->overlay, stage, &first_stage) ||
      !pathos_overlay_find_position (plan->overlay, PATHOS_ELEMENT (touchpoint), &first))
    return FALSE;

  for (guint i = first_stage; i < stages.n_items; i++)
    {
      PathosStage *later = (PathosStage *) stages.items[i];
      PathosItems  touchpoints = pathos_plan_get_items (plan, later->touchpoints);

      if (i > first_stage && pathos_emotion_find_feeling (plan, later->feelings, persona) != NULL)
        return FALSE;
      for (guint j = i == first_stage ? first + 1 : 0; j < touchpoints.n_items; j++)
        {
          PathosTouchpoint *other = (PathosTouchpoint *) touchpoints.items[j];

          if (pathos_emotion_find_feeling (plan, other->feelings, persona) != NULL)
            return FALSE;
          goes_on = goes_on || !pathos_touchpoint_is_alternative (other);
        }
    }

  return goes_on;
}

/* A persona leaves at an exit if the journey goes on without it. */
static gboolean
leaves_after (PathosPlan               *plan,
              const PathosEmotionPoint *point)
{
  PathosItems links = pathos_plan_get_items (plan, plan->journey->links);

  for (guint i = 0; i < links.n_items && point->touchpoint != NULL; i++)
    {
      PathosLink *link = (PathosLink *) links.items[i];

      if (*link->to == '\0' && strcmp (link->from, PATHOS_ELEMENT (point->touchpoint)->id) == 0)
        return stays_behind (plan, point->touchpoint, point->feeling->persona);
    }

  return FALSE;
}

static void
add_end (PathosEmotionDrawing     *drawing,
         const PathosEmotionPoint *point,
         PathosSide                side)
{
  PathosEmotionEnd end = { point, drawing->plan->personas[point->persona].name, side };

  if (*end.name != '\0')
    g_array_append_val (drawing->ends, end);
}

/* A curve of a single point has one name, at the start. */
static void
add_ends (PathosEmotionDrawing     *drawing,
          const PathosEmotionPoint *first,
          const PathosEmotionPoint *last)
{
  add_end (drawing, first, PATHOS_SIDE_START);
  if (last != first)
    add_end (drawing, last, PATHOS_SIDE_END);
}

static void
collect_ends (PathosEmotionDrawing *drawing)
{
  const PathosEmotionPoint *points = (const PathosEmotionPoint *) (gpointer) drawing->points->data;

  drawing->ends = g_array_new (FALSE, FALSE, sizeof (PathosEmotionEnd));
  for (guint i = 0; i < drawing->plan->n_personas; i++)
    {
      guint first = drawing->firsts[i], end = drawing->firsts[i + 1];

      while (first < end && points[first].is_alternative)
        first++;
      while (first < end && points[end - 1].is_alternative)
        end--;
      if (first < end)
        add_ends (drawing, &points[first], &points[end - 1]);
    }
}

/* Ends in one place follow each other, from top to bottom. */
static int
compare_ends (gconstpointer a,
              gconstpointer b)
{
  const PathosEmotionEnd   *end_a = a, *end_b = b;
  const PathosEmotionPoint *p = end_a->point, *q = end_b->point;

  if (end_a->side != end_b->side)
    return end_a->side < end_b->side ? -1 : 1;
  if (p->first != q->first)
    return p->first < q->first ? -1 : 1;
  if (p->last != q->last)
    return p->last < q->last ? -1 : 1;
  if (p->y != q->y)
    return p->y < q->y ? -1 : 1;

  return p < q ? -1 : p > q;
}

static gboolean
are_in_one_place (const PathosEmotionEnd *a,
                  const PathosEmotionEnd *b)
{
  return a->side == b->side && a->point->first == b->point->first && a->point->last == b->point->last;
}

/* Returns: (transfer none): the name, and whether the persona leaves. @initials: (nullable): instead of it */
PathosShapedText *
pathos_emotion_end_shape_name (PathosEmotionDrawing   *drawing,
                               const PathosEmotionEnd *end,
                               const char             *initials,
                               float                   width,
                               PathosAlign             align)
{
  PathosPlan      *plan = drawing->plan;
  const char      *name = initials != NULL ? initials : end->name;
  g_autofree char *leaves = NULL;

  if (initials == NULL && end->side == PATHOS_SIDE_END && leaves_after (plan, end->point))
    leaves = pathos_words_fill (plan->language, PATHOS_WORD_NAME_LEAVES, "name", end->name, NULL);

  return pathos_emotion_shape_label (plan, leaves != NULL ? leaves : name, TRUE, width, align);
}

/* Returns: (nullable) (transfer none): what the last point of a curve says, unless it is said elsewhere.
 * @name: the persona's, or "" */
PathosShapedText *
pathos_emotion_end_shape_detail (PathosEmotionDrawing   *drawing,
                                 const PathosEmotionEnd *end,
                                 const char             *name,
                                 float                   width,
                                 PathosAlign             align)
{
  const PathosFeeling *feeling = end->point->feeling;
  g_autofree char     *detail = NULL;

  if (end->side == PATHOS_SIDE_START || end->point == drawing->lowest || feeling->placeholder ||
      (*feeling->word == '\0' && feeling->count == 0))
    return NULL;

  detail = pathos_emotion_describe_point (drawing->plan, end->point, name);
  return pathos_emotion_shape_label (drawing->plan, detail, FALSE, width, align);
}

/* Puts names into columns wherever several curves begin or end in one place. The lines that lead to them are
 * behind the markers, so these are drawn later. */
void
pathos_emotion_stack_ends (PathosEmotionDrawing *drawing)
{
  PathosEmotionEnd *ends;
  guint             first = 0;

  collect_ends (drawing);
  g_array_sort (drawing->ends, compare_ends);
  ends = (PathosEmotionEnd *) drawing->ends->data;

  for (guint i = 1; i <= drawing->ends->len; i++)
    {
      if (i < drawing->ends->len && are_in_one_place (&ends[first], &ends[i]))
        continue;
      if (i - first > 1)
        pathos_emotion_stack_column (drawing, ends + first, i - first);
      first = i;
    }
}

/* Names an end that stands in no column. */
static void
name_end (PathosEmotionDrawing *drawing,
          PathosEmotionEnd     *end)
{
  const float       width = PATHOS_EMOTION_LABEL_MAX;
  PathosColour      colour = drawing->plan->personas[end->point->persona].colour;
  PathosShapedText *name = pathos_emotion_end_shape_name (drawing, end, NULL, width, PATHOS_ALIGN_START);
  PathosShapedText *detail = pathos_emotion_end_shape_detail (drawing, end, "", width, PATHOS_ALIGN_START);

  end->is_described = detail != NULL;
  pathos_emotion_add_label (drawing, end->point, name, detail, end->side,
                            pathos_theme_get_ink (drawing->plan->theme, colour));
}

/* Says in one place near a column, in the same order, what its points say and had no room below the names. */
static void
describe_column (PathosEmotionDrawing *drawing,
                 PathosEmotionEnd     *ends,
                 guint                 n_ends)
{
  PathosShapedText *details[PATHOS_EMOTION_FEW];
  guint             n_details = 0;
  float             width = 0, height = 0, x = ends[0].point->x;
  graphene_rect_t   place;

  for (guint i = 0; i < n_ends; i++)
    {
      PathosEmotionEnd *end = &ends[i];
      PathosShapedText *detail = NULL;

      if (!end->is_described)
        detail = pathos_emotion_end_shape_detail (drawing, end, end->name, PATHOS_EMOTION_LABEL_MAX,
                                                  PATHOS_ALIGN_START);
      if (detail == NULL)
        continue;
      end->is_described = TRUE;
      details[n_details++] = detail;
      width = MAX (width, detail->width);
      height += detail->height;
    }

  if (n_details == 0)
    return;

  place = pathos_emotion_find_place (drawing, ends[n_ends / 2].point, PATHOS_EMOTION_END_DISTANCE, width,
                                     height, ends->side, drawing->plan->theme->text_dim);
  for (guint i = 0; i < n_details; i++)
    {
      float shift = place.origin.x + width / 2 < x ? width - details[i]->width : 0;

      pathos_builder_add_text (drawing->builder, details[i], place.origin.x + shift, place.origin.y,
                               drawing->plan->theme->text_dim, NULL);
      place.origin.y += details[i]->height;
    }
}

/* Names the ends that stand in no column, and describes those of small columns that had no room for it. */
void
pathos_emotion_name_ends (PathosEmotionDrawing *drawing)
{
  PathosEmotionEnd *ends = (PathosEmotionEnd *) drawing->ends->data;

  for (guint i = 0; i < drawing->ends->len; i += MAX (ends[i].n_placed, 1))
    {
      if (ends[i].n_placed == 0)
        name_end (drawing, &ends[i]);
      else if (ends[i].n_placed <= PATHOS_EMOTION_FEW)
        describe_column (drawing, &ends[i], ends[i].n_placed);
    }
}

/* Returns: whether what a point says is written at an end */
gboolean
pathos_emotion_is_described (PathosEmotionDrawing     *drawing,
                             const PathosEmotionPoint *point)
{
  for (guint i = 0; i < drawing->ends->len; i++)
    {
      const PathosEmotionEnd *end = &g_array_index (drawing->ends, PathosEmotionEnd, i);

      if (end->point == point && end->is_described)
        return TRUE;
    }

  return FALSE;
}

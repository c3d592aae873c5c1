/* pathos-emotion-collect.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-emotion-points.h"

/* Each feeling is looked at once, whatever the number of personas: every one may feel something at each
 * touchpoint. What is known of a persona at a place is therefore stored with the number of that place. */

/* Where something was last found; 0 is nowhere. */
typedef struct
{
  guint touchpoint; /* a feeling of the persona, */
  guint column;
  guint stage;
  guint concerned; /* and a touchpoint that concerns it */
} Seen;

typedef struct
{
  PathosPlan *plan;
  GArray     *points;   /* (element-type PathosEmotionPoint): by place */
  Seen       *seen;     /* (array length=n_personas) */
  guint       origin;   /* the column from which columns are counted */
  guint       n_places; /* how many touchpoints and stages were looked at */
} Collection;

static void
add_point (Collection       *collection,
           PathosFeeling    *feeling,
           PathosTouchpoint *touchpoint,
           const char       *at,
           guint             persona,
           guint             first,
           guint             last,
           gboolean          is_alternative)
{
  const PathosColumn *columns = collection->plan->columns->columns;
  guint               origin = collection->origin;
  double              value = feeling->value;
  PathosEmotionPoint  point = { feeling, touchpoint, at, persona, first - origin, last - origin,
                                is_alternative, feeling->basis, value,
                               feeling->placeholder ? 0 : value,
                                0, 0, 0, 0 };

  point.x = PATHOS_GUTTER + (columns[first].from + columns[last].from + columns[last].width) / 2;
  point.after = PATHOS_GUTTER + columns[last].from + columns[last].width - point.x;
  point.before = point.after;
  point.y = PATHOS_EMOTION_MIDDLE - (float) value * PATHOS_EMOTION_UNIT;
  g_array_append_val (collection->points, point);
}

/* Marks the personas that a touchpoint concerns. */
static void
mark_concerned (Collection       *collection,
                PathosTouchpoint *touchpoint)
{
  for (guint i = 0; touchpoint->personas != NULL && touchpoint->personas[i] != NULL; i++)
    {
      const PathosShownPersona *shown = pathos_plan_find_persona (collection->plan, touchpoint->personas[i]);

      if (shown != NULL)
        collection->seen[shown - collection->plan->personas].concerned = collection->n_places;
    }
}

/* Of each persona, the first feeling at a touchpoint that concerns it is shown. */
static void
add_touchpoint_points (Collection       *collection,
                       PathosTouchpoint *touchpoint,
                       guint             i_column,
                       guint             i_stage)
{
  PathosPlan *plan = collection->plan;
  PathosItems feelings = pathos_plan_get_items (plan, touchpoint->feelings);

  collection->n_places++;
  mark_concerned (collection, touchpoint);
  for (guint i = 0; i < feelings.n_items; i++)
    {
      PathosFeeling            *feeling = (PathosFeeling *) feelings.items[i];
      const PathosShownPersona *shown = pathos_plan_find_persona (plan, feeling->persona);
      Seen                     *seen = shown != NULL ? &collection->seen[shown - plan->personas] : NULL;

      if (seen == NULL || seen->touchpoint == collection->n_places ||
          (touchpoint->personas != NULL && seen->concerned != collection->n_places))
        continue;

      add_point (collection, feeling, touchpoint, PATHOS_ELEMENT (touchpoint)->id,
                 (guint) (shown - plan->personas), i_column, i_column, seen->column == i_column + 1);
      seen->touchpoint = collection->n_places;
      seen->column = i_column + 1;
      seen->stage = i_stage + 1;
    }
}

/* A feeling of the stage itself is shown only if none of its touchpoints has one of that persona. */
static void
add_stage_points (Collection *collection,
                  guint       i_stage)
{
  PathosPlan            *plan = collection->plan;
  const PathosStageSpan *span = &plan->columns->stages[i_stage];
  guint                  end = span->first_column + span->n_columns;
  PathosItems            feelings = pathos_plan_get_items (plan, span->stage->feelings);

  for (guint i = span->first_column; i < end; i++)
    {
      const PathosColumn *column = &plan->columns->columns[i];

      for (guint j = 0; j < column->n_touchpoints; j++)
        add_touchpoint_points (collection, plan->columns->touchpoints[column->first_touchpoint + j], i,
                               i_stage);
    }

  for (guint i = 0; i < feelings.n_items; i++)
    {
      PathosFeeling            *feeling = (PathosFeeling *) feelings.items[i];
      const PathosShownPersona *shown = pathos_plan_find_persona (plan, feeling->persona);
      Seen                     *seen = shown != NULL ? &collection->seen[shown - plan->personas] : NULL;

      if (seen == NULL || seen->stage == i_stage + 1)
        continue;

      add_point (collection, feeling, NULL, PATHOS_ELEMENT (span->stage)->id,
                 (guint) (shown - plan->personas), span->first_column, end - 1, FALSE);
      seen->stage = i_stage + 1;
    }
}

/* Returns: @points by persona, and in each as they were */
static GArray *
sort_by_persona (GArray *points,
                 guint   n_personas,
                 guint  *firsts)
{
  GArray           *sorted = g_array_sized_new (FALSE, FALSE, sizeof (PathosEmotionPoint), points->len);
  g_autofree guint *next = NULL;

  for (guint i = 0; i < points->len; i++)
    firsts[g_array_index (points, PathosEmotionPoint, i).persona + 1]++;
  for (guint i = 0; i < n_personas; i++)
    firsts[i + 1] += firsts[i];

  next = g_memdup2 (firsts, (n_personas + 1) * sizeof *firsts);
  g_array_set_size (sorted, points->len);
  for (guint i = 0; i < points->len; i++)
    {
      const PathosEmotionPoint *point = &g_array_index (points, PathosEmotionPoint, i);

      g_array_index (sorted, PathosEmotionPoint, next[point->persona]++) = *point;
    }

  return sorted;
}

/**
 * pathos_emotion_collect:
 * @firsts: (out caller-allocates) (array length=n_personas + 1): the first point of each persona; all 0
 *   before
 *
 * Returns: (transfer full) (element-type PathosEmotionPoint): the points in some stages, by persona, from the
 *   first column to the last; columns are counted from the first of these stages
 */
GArray *
pathos_emotion_collect (PathosPlan *plan,
                        guint       first_stage,
                        guint       n_stages,
                        guint      *firsts)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (PathosEmotionPoint));
  g_autofree Seen *seen = g_new0 (Seen, plan->n_personas);
  Collection       collection = { plan, points, seen, 0, 0 };

  if (n_stages > 0)
    collection.origin = plan->columns->stages[first_stage].first_column;
  for (guint i = first_stage; i < first_stage + n_stages; i++)
    add_stage_points (&collection, i);

  return sort_by_persona (points, plan->n_personas, firsts);
}

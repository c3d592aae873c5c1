/* pathos-emotion-points.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Length: which point is where, and which is the farthest, is one subject. */

#include "config.h"

#include "pathos-emotion-points.h"

#include "pathos-evidence.h"
#include "pathos-lowest.h"

#include <stdlib.h>
#include <string.h>

#define MIN_DISTANCE 6.0f  /* of markers whose centres are closer, one hides more than half of the other */
#define SPREAD_PITCH 13.0f /* how far apart they are moved … */
#define SPREAD_MAX   0.5f  /* … and how much of a column they fill at most, so that names fit beside them */

/* Returns: (transfer none) (nullable): the feeling in @list that is of @persona */
PathosFeeling *
pathos_emotion_find_feeling (PathosPlan *plan,
                             PathosList *list,
                             const char *persona)
{
  PathosItems feelings = pathos_plan_get_items (plan, list);

  for (guint i = 0; i < feelings.n_items; i++)
    {
      PathosFeeling *feeling = (PathosFeeling *) feelings.items[i];

      if (strcmp (feeling->persona, persona) == 0)
        return feeling;
    }

  return NULL;
}

/* Returns: (nullable): the feeling of the persona at a touchpoint that concerns it */
static PathosFeeling *
find_at_touchpoint (PathosPlan       *plan,
                    PathosTouchpoint *touchpoint,
                    const char       *persona)
{
  if (touchpoint->personas != NULL && !g_strv_contains (touchpoint->personas, persona))
    return NULL;

  return pathos_emotion_find_feeling (plan, touchpoint->feelings, persona);
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const PathosEmotionPoint *p = *(PathosEmotionPoint *const *) a, *q = *(PathosEmotionPoint *const *) b;

  if (p->x != q->x)
    return p->x < q->x ? -1 : 1;
  if (p->y != q->y)
    return p->y < q->y ? -1 : 1;

  return p < q ? -1 : p > q;
}

/* Markers that would hide each other are moved apart sideways, in the order of the personas, but never so far
 * that a curve would run backwards. */
static void
spread_cluster (const PathosColumn  *columns,
                PathosEmotionPoint **cluster,
                guint                n_points)
{
  float room = columns[cluster[0]->first].width * SPREAD_MAX;
  float pitch = MIN (SPREAD_PITCH, room / (n_points - 1));

  g_assert (n_points > 1);

  for (guint i = 0; i < n_points; i++)
    {
      guint rank = 0;
      float shift;

      for (guint j = 0; j < n_points; j++)
        rank += cluster[j] < cluster[i];
      shift = (rank - (n_points - 1) / 2.0f) * pitch;
      cluster[i]->x += shift;
      cluster[i]->before += shift;
      cluster[i]->after -= shift;
    }
}

static void
spread (const PathosColumn *columns,
        GArray             *points)
{
  g_autofree PathosEmotionPoint **sorted = g_new (PathosEmotionPoint *, points->len);
  guint                           first = 0;

  for (guint i = 0; i < points->len; i++)
    sorted[i] = &g_array_index (points, PathosEmotionPoint, i);
  if (points->len > 0)
    qsort (sorted, points->len, sizeof *sorted, compare_places);

  for (guint i = 1; i <= points->len; i++)
    {
      if (i < points->len && sorted[i]->x == sorted[i - 1]->x &&
          sorted[i]->y - sorted[i - 1]->y < MIN_DISTANCE)
        continue;
      if (i - first > 1)
        spread_cluster (columns, sorted + first, i - first);
      first = i;
    }
}

static void
block_free (gpointer data)
{
  PathosEmotionBlock *self = data;

  for (guint i = 0; i < self->n_personas; i++)
    g_clear_pointer (&self->nodes[i], pathos_node_unref);
  g_free (self->nodes);
  g_free (self->firsts);
  g_array_unref (self->points);
  g_free (self);
}

static PathosEmotionBlock *
block_new (PathosPlan        *plan,
           const PathosBlock *block)
{
  PathosEmotionBlock *self = g_new0 (PathosEmotionBlock, 1);

  self->n_personas = plan->n_personas;
  self->firsts = g_new0 (guint, plan->n_personas + 1);
  self->nodes = g_new0 (PathosNode *, plan->n_personas);
  self->points = pathos_emotion_collect (plan, block->first_stage, block->n_stages, self->firsts);

  for (guint i = 0; i < self->points->len; i++)
    {
      const PathosEmotionPoint *point = &g_array_index (self->points, PathosEmotionPoint, i);

      self->n_words += *point->feeling->word != '\0';
      self->n_filled += point->is_alternative ? 0 : point->last - point->first + 1;
    }

  /* Markers that would hide each other are in one column or one stage, and so in one block. */
  spread (plan->columns->columns + block->first_column, self->points);
  return self;
}

/* Appends the points of a persona in a block, with their positions in the map. */
static void
append_points (GArray                   *points,
               const PathosEmotionBlock *known,
               guint                     persona,
               const PathosBlock        *block)
{
  guint first = points->len;

  g_array_append_vals (points,
                       &g_array_index (known->points, PathosEmotionPoint, known->firsts[persona]),
                       known->firsts[persona + 1] - known->firsts[persona]);
  for (guint i = first; i < points->len; i++)
    {
      PathosEmotionPoint *point = &g_array_index (points, PathosEmotionPoint, i);

      point->x += block->x;
      point->first += block->first_column;
      point->last += block->first_column;
    }
}

/**
 * pathos_emotion_points_new:
 * @kept: its blocks are PathosEmotionBlock
 * @firsts: (out caller-allocates) (array length=n_personas + 1): the first point of each persona
 *
 * Returns: (transfer full) (element-type PathosEmotionPoint): by persona, from the first column to the last,
 *   alternatives among them
 */
GArray *
pathos_emotion_points_new (PathosPlan *plan,
                           PathosKept *kept,
                           guint      *firsts)
{
  const PathosBlock *blocks = plan->columns->blocks;
  guint              n_blocks = plan->columns->n_blocks, n_points = 0;
  GArray            *points;

  g_return_val_if_fail (kept != NULL, NULL);

  pathos_kept_begin (kept, block_free, blocks, n_blocks);
  for (guint i = 0; i < n_blocks; i++)
    {
      if (pathos_block_cache_get (kept->blocks, i) == NULL)
        pathos_block_cache_set (kept->blocks, i, block_new (plan, &blocks[i]));
      n_points += ((PathosEmotionBlock *) pathos_block_cache_get (kept->blocks, i))->points->len;
    }

  points = g_array_sized_new (FALSE, FALSE, sizeof (PathosEmotionPoint), n_points);
  for (guint i = 0; i < plan->n_personas; i++)
    {
      firsts[i] = points->len;
      for (guint j = 0; j < n_blocks; j++)
        append_points (points, pathos_block_cache_get (kept->blocks, j), i, &blocks[j]);
    }

  firsts[plan->n_personas] = points->len;
  return points;
}

/* Returns: how its marker is filled, see pathos_builder_add_marker() */
guint
pathos_emotion_point_get_filled (const PathosEmotionPoint *self)
{
  return pathos_evidence_is_thin (self->basis, self->feeling->count) ? PATHOS_MARKER_RINGED : self->basis;
}

/* Returns: a bit for each kind of marker in view: for each PathosBasis, and for PATHOS_MARKER_RINGED */
guint
pathos_emotion_points_get_bases (PathosPlan *plan)
{
  g_autofree guint *firsts = g_new0 (guint, plan->n_personas + 1);
  g_autoptr (GArray) points = pathos_emotion_collect (plan, 0, plan->columns->n_stages, firsts);
  guint bases = 0;

  for (guint i = 0; i < points->len; i++)
    {
      const PathosEmotionPoint *point = &g_array_index (points, PathosEmotionPoint, i);

      if (!point->feeling->placeholder)
        bases |= 1u << pathos_emotion_point_get_filled (point);
    }

  return bases;
}

/* Collects the values of a persona's curve in a stage, in view or not. The rule is that of
 * pathos_emotion_collect(). */
static void
collect_values (PathosPlan  *plan,
                const char  *persona,
                PathosStage *stage,
                GArray      *values)
{
  PathosItems    touchpoints = pathos_plan_get_items (plan, stage->touchpoints);
  PathosFeeling *own = pathos_emotion_find_feeling (plan, stage->feelings, persona);
  gboolean       found = FALSE;

  for (guint i = 0; i < touchpoints.n_items; i++)
    {
      PathosFeeling *feeling = find_at_touchpoint (plan, (PathosTouchpoint *) touchpoints.items[i], persona);

      if (feeling != NULL && !feeling->placeholder)
        g_array_append_val (values, feeling->value);
      found |= feeling != NULL;
    }

  if (!found && own != NULL && !own->placeholder)
    g_array_append_val (values, own->value);
}

/* Returns: whether a stage that is not in view has a value that is farther in the direction @sign */
static gboolean
is_exceeded_elsewhere (PathosPlan *plan,
                       double      value,
                       int         sign)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));
  PathosItems stages = pathos_plan_get_items (plan, plan->journey->stages);
  gboolean    exceeded = FALSE;

  if (plan->view->first_stage == 0 && plan->view->n_stages == 0)
    return FALSE;

  for (guint i = 0; i < plan->n_personas; i++)
    {
      for (guint j = 0; j < stages.n_items; j++)
        collect_values (plan, PATHOS_ELEMENT (plan->personas[i].persona)->id,
                        (PathosStage *) stages.items[j], values);
    }

  for (guint i = 0; i < values->len; i++)
    exceeded |= sign * g_array_index (values, double, i) > sign * value;
  return exceeded;
}

/**
 * pathos_emotion_points_find_extreme:
 * @points: of the plan
 * @sign: -1 for the lowest, 1 for the highest
 *
 * Returns: (transfer none) (nullable): the first of the lowest or highest points; %NULL if it is not far
 *   enough from zero to be named, and on a page of stages if another page has one that is farther
 */
PathosEmotionPoint *
pathos_emotion_points_find_extreme (PathosPlan *plan,
                                    GArray     *points,
                                    int         sign)
{
  PathosEmotionPoint *extreme = NULL;
  double              lowest = 0; /* if up and down are exchanged for the highest */
  guint               index;

  for (guint i = 0; i < points->len; i++)
    {
      PathosEmotionPoint *point = &g_array_index (points, PathosEmotionPoint, i);

      if (-sign * point->claimed < lowest)
        {
          lowest = -sign * point->claimed;
          extreme = point;
        }
    }

  if (!pathos_lowest_find (&lowest, 1, &index) || is_exceeded_elsewhere (plan, -sign * lowest, sign))
    return NULL;

  return extreme;
}

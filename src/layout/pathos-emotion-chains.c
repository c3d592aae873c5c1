/* pathos-emotion-chains.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-emotion-chains.h"

static void
chain_clear (gpointer data)
{
  PathosEmotionChain *self = data;

  g_free (self->points);
  pathos_curve_free (self->curve);
}

static gboolean
continues (const PathosEmotionPoint *a,
           const PathosEmotionPoint *b)
{
  return a->persona == b->persona && b->first == a->last + 1;
}

static void
add_chain (GArray                    *chains,
           const PathosEmotionPoint **points,
           guint                      n_points)
{
  g_autofree graphene_point_t *places = g_new (graphene_point_t, n_points);
  PathosEmotionChain           chain = { g_memdup2 (points, n_points * sizeof *points), n_points };

  g_assert (n_points > 0);

  for (guint i = 0; i < n_points; i++)
    places[i] = GRAPHENE_POINT_INIT (points[i]->x, points[i]->y);
  chain.curve = pathos_curve_new (places, n_points);
  g_array_append_val (chains, chain);
}

/**
 * pathos_emotion_chains_new:
 * @points: (element-type PathosEmotionPoint): by persona, from the first column to the last; must outlive the
 *   chains
 *
 * Returns: (transfer full) (element-type PathosEmotionChain): the chains of all personas; alternatives are in
 * none
 */
GArray *
pathos_emotion_chains_new (GArray *points)
{
  GArray                               *chains = g_array_new (FALSE, FALSE, sizeof (PathosEmotionChain));
  g_autofree const PathosEmotionPoint **line = g_new (const PathosEmotionPoint *, points->len + 1);
  guint                                 first = 0, n = 0;

  g_array_set_clear_func (chains, chain_clear);
  for (guint i = 0; i < points->len; i++)
    {
      const PathosEmotionPoint *point = &g_array_index (points, PathosEmotionPoint, i);

      if (point->is_alternative)
        continue;
      if (n > first && !continues (line[n - 1], point))
        {
          add_chain (chains, line + first, n - first);
          first = n;
        }
      line[n++] = point;
    }

  if (n > first)
    add_chain (chains, line + first, n - first);
  return chains;
}

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

  g_clear_pointer (&self->points, g_ptr_array_unref);
  g_clear_pointer (&self->curve, pathos_curve_free);
}

static gboolean
continues (const PathosEmotionPoint *a,
           const PathosEmotionPoint *b)
{
  return a->persona == b->persona && b->first == a->last + 1;
}

static PathosCurve *
create_curve (GPtrArray *chain)
{
  g_autofree graphene_point_t *points = g_new (graphene_point_t, chain->len);

  g_assert (chain->len > 0);

  for (guint i = 0; i < chain->len; i++)
    {
      const PathosEmotionPoint *point = chain->pdata[i];

      points[i] = GRAPHENE_POINT_INIT (point->x, point->y);
    }

  return pathos_curve_new (points, chain->len);
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
  GArray             *chains = g_array_new (FALSE, FALSE, sizeof (PathosEmotionChain));
  PathosEmotionPoint *before = NULL;

  g_array_set_clear_func (chains, chain_clear);
  for (guint i = 0; i < points->len; i++)
    {
      PathosEmotionPoint *point = &g_array_index (points, PathosEmotionPoint, i);

      if (point->is_alternative)
        continue;
      if (before == NULL || !continues (before, point))
        {
          PathosEmotionChain chain = { g_ptr_array_new (), NULL };

          g_array_append_val (chains, chain);
        }
      g_ptr_array_add (g_array_index (chains, PathosEmotionChain, chains->len - 1).points, point);
      before = point;
    }

  for (guint i = 0; i < chains->len; i++)
    {
      PathosEmotionChain *chain = &g_array_index (chains, PathosEmotionChain, i);

      chain->curve = create_curve (chain->points);
    }

  return chains;
}

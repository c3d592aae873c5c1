/* test-link-levels.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-link-arcs.h"

#define N_ARCS 200

static gboolean
would_touch (const PathosLinkArc *a,
             const PathosLinkArc *b)
{
  return a->left < b->right + PATHOS_LINK_APART && b->left < a->right + PATHOS_LINK_APART;
}

/* Each arc is just above the highest of the earlier ones that it would touch. */
static void
test_levels (void)
{
  for (int width = 1; width <= 4096; width *= 4)
    {
      g_autoptr (GArray) arcs = g_array_new (FALSE, TRUE, sizeof (PathosLinkArc));

      g_array_set_size (arcs, N_ARCS);
      for (guint i = 0; i < N_ARCS; i++)
        {
          PathosLinkArc *arc = &g_array_index (arcs, PathosLinkArc, i);

          arc->left = (float) g_test_rand_int_range (0, 4096);
          arc->right = arc->left + (float) g_test_rand_int_range (0, width);
        }
      pathos_link_arcs_set_levels (arcs);

      for (guint i = 0; i < N_ARCS; i++)
        {
          const PathosLinkArc *arc = &g_array_index (arcs, PathosLinkArc, i);
          guint                below = 0;

          for (guint j = 0; j < i; j++)
            {
              const PathosLinkArc *other = &g_array_index (arcs, PathosLinkArc, j);

              if (would_touch (arc, other))
                below = MAX (below, other->level);
            }
          g_assert_cmpuint (arc->level, ==, below + 1);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/link-levels/any", test_levels);
  return g_test_run ();
}

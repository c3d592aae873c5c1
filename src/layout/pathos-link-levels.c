/* pathos-link-levels.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-link-arcs.h"

/* Arcs fall onto each other, the shortest first. Only what can be seen from above matters for the next one,
 * so each takes hardly longer in a map of thousands of links than in a map of a few. */

/* What is placed so far, seen from above: from @x to the next step, the highest arc is of @level. */
typedef struct
{
  float x;
  guint level;
} Step;

/* Returns: the last step that begins at @x or before it; the first one begins before everything */
static guint
find_step (GArray *steps,
           float   x)
{
  guint first = 0, last = steps->len - 1;

  while (first < last)
    {
      guint middle = (first + last + 1) / 2;

      if (g_array_index (steps, Step, middle).x <= x)
        first = middle;
      else
        last = middle - 1;
    }

  return first;
}

/* Puts an arc on top of what it would touch. */
static void
set_level (PathosLinkArc *arc,
           GArray        *steps)
{
  float end = arc->right + PATHOS_LINK_APART;
  guint first = find_step (steps, arc->left), last = first;
  Step  own = { arc->left, 0 }, rest;

  for (; last < steps->len && g_array_index (steps, Step, last).x < end; last++)
    own.level = MAX (own.level, g_array_index (steps, Step, last).level);
  own.level++;
  arc->level = own.level;

  /* What the arc covers is replaced; the last step that it covers continues behind it. */
  rest = (Step) { end, g_array_index (steps, Step, last - 1).level };
  if (g_array_index (steps, Step, first).x < arc->left)
    first++;
  g_array_remove_range (steps, first, last - first);
  if (first == steps->len || g_array_index (steps, Step, first).x > end)
    g_array_insert_val (steps, first, rest);
  g_array_insert_val (steps, first, own);
}

/**
 * pathos_link_arcs_set_levels:
 * @arcs: (element-type PathosLinkArc): with their reach
 *
 * Puts each arc on the lowest level that is above all earlier ones that it would touch.
 */
void
pathos_link_arcs_set_levels (GArray *arcs)
{
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (Step));
  Step start = { -G_MAXFLOAT, 0 };

  g_array_append_val (steps, start);
  for (guint i = 0; i < arcs->len; i++)
    set_level (&g_array_index (arcs, PathosLinkArc, i), steps);
}

/* pathos-lowest.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-lowest.h"

/**
 * pathos_lowest_find:
 * @feelings: (array length=n_feelings): the shown feelings of all stages, in order
 *
 * Finds the lowest point of the journey. The caller provides the feelings, so that during a drag they can be
 * those of the draft.
 *
 * Returns: (transfer none) (nullable): the feeling with the lowest value below zero, the first if there are
 * several
 */
PathosFeeling *
pathos_lowest_find (PathosFeeling *const *feelings,
                    guint                 n_feelings)
{
  PathosFeeling *lowest = NULL;

  g_return_val_if_fail (feelings != NULL || n_feelings == 0, NULL);

  for (guint i = 0; i < n_feelings; i++)
    {
      if (feelings[i]->value < 0 && (lowest == NULL || feelings[i]->value < lowest->value))
        lowest = feelings[i];
    }

  return lowest;
}

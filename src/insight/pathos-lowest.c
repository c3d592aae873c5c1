/* pathos-lowest.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-lowest.h"

#define LOW -0.5 /* what is higher is no low */

/**
 * pathos_lowest_find:
 * @values: (array length=n_values): of the shown feelings of all stages, in order, from −2 to 2
 * @index: (out): the lowest, the first if there are several
 *
 * Finds the lowest point of the journey. The caller provides the values, so that during a drag they can be
 * those of the draft.
 *
 * Returns: whether a value is so low that it deserves to be named
 */
gboolean
pathos_lowest_find (const double *values,
                    guint         n_values,
                    guint        *index)
{
  double lowest = 0;

  g_return_val_if_fail (values != NULL || n_values == 0, FALSE);
  g_return_val_if_fail (index != NULL, FALSE);

  for (guint i = 0; i < n_values; i++)
    {
      if (values[i] <= LOW && values[i] < lowest)
        {
          lowest = values[i];
          *index = i;
        }
    }

  return lowest < 0;
}

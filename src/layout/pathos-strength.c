/* pathos-strength.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-strength.h"

/**
 * pathos_strength_add:
 * @strength: of evidence, 0 to 3
 *
 * Draws three bars, of which @strength are filled.
 *
 * Returns: their height
 */
float
pathos_strength_add (PathosBuilder     *builder,
                     const PathosTheme *theme,
                     guint              strength,
                     float              x,
                     float              y)
{
  g_return_val_if_fail (strength <= 3, 0);

  for (guint i = 0; i < 3; i++)
    {
      PathosColour colour = i < strength ? theme->strength : theme->strength_rest;

      pathos_builder_add_rect (builder, x + 6 * i, y, 5, 3, 1, colour, 0, "strength");
    }

  return 3;
}

/* pathos-grain.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-grain.h"

#define COARSEST 1.5  /* times as large as it was drawn */
#define FINEST   0.76 /* below 0.75, Cairo would average the pixels, which takes longer than drawing anew */

/**
 * pathos_grain_choose:
 * @wanted: pixels of the display per map unit in this frame
 *
 * Returns: pixels per map unit of the picture to draw with, which is stretched if that is not @wanted
 */
double
pathos_grain_choose (PathosGrain *self,
                     double       wanted)
{
  gboolean was_zooming = self->is_zooming;
  double   stretch;

  g_return_val_if_fail (wanted > 0, self->current);

  if (wanted != self->wanted && self->current > 0)
    self->is_zooming = TRUE;
  self->wanted = wanted;

  stretch = self->current > 0 ? wanted / self->current : 1;
  if (!was_zooming || stretch > COARSEST || stretch < FINEST)
    self->current = wanted;

  return self->current;
}

/**
 * pathos_grain_rest:
 *
 * To be called when zooming has ended.
 *
 * Returns: whether to draw again, because the picture is stretched
 */
gboolean
pathos_grain_rest (PathosGrain *self)
{
  self->is_zooming = FALSE;
  return self->current != self->wanted;
}

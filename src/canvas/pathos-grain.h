/* pathos-grain.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How many pixels of the display there are to a map unit in what is kept of a map as a picture.
 *
 * Each zoom needs letters of another size, which take many times as long to make as to draw. So a single step
 * of zooming is drawn anew at once; while zooming goes on, the picture is stretched, and drawn anew when it
 * would look coarse, and when zooming has ended. */
typedef struct
{
  double   current; /* 0 before the first frame */
  double   wanted;
  gboolean is_zooming;
} PathosGrain;

double   pathos_grain_choose (PathosGrain *self, double wanted);
gboolean pathos_grain_rest (PathosGrain *self);

G_END_DECLS

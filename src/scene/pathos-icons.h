/* pathos-icons.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PathosIcon:
 * @name: what the file stores, such as "search"
 * @label: the English word for people, marked for translation
 * @path: (nullable): lines, drawn 1.5 wide with round caps and joins
 * @fill: (nullable): filled shapes, drawn over the lines
 *
 * An icon on a grid of 16 × 16, y downwards. Both shapes are in the notation of PathosPath: letters and
 * numbers separated by blanks, all coordinates absolute: `M x y`, `L x y`, `C x1 y1 x2 y2 x y`, `Z`, `O cx cy
 * r` (circle), and `R x y w h r` (rounded rectangle). At least one of the two is there.
 */
typedef struct
{
  const char *name;
  const char *label;
  const char *path;
  const char *fill;
} PathosIcon;

/* The icon of that name, of a channel or a mark; NULL when there is none. */
const PathosIcon *pathos_icon_find (const char *name);

/* What a channel can be given to be known by, in the order of a chooser. */
const PathosIcon *pathos_icon_list_channels (guint *n_icons);

/* The marks that layout draws: `role-…` of touchpoints, `face-…` of feelings, `sign-…` of cards and cells. */
const PathosIcon *pathos_icon_list_marks (guint *n_icons);

G_END_DECLS

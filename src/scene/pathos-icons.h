/* pathos-icons.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PathosIcon:
 * @name: the name in files, such as "search"
 * @label: the name for people, marked for translation
 * @path: (nullable): lines, drawn 1.5 wide with round caps and joins
 * @fill: (nullable): filled shapes, drawn over the lines
 *
 * An icon on a grid of 16 × 16, y downwards, with @path, @fill or both, in the notation of
 * pathos_path_add_notation(): letters and numbers separated by spaces, with absolute coordinates: `M x y`, `L
 * x y`, `C x1 y1 x2 y2 x y`, `Z`, `O cx cy r` (circle) and `R x y w h r` (rounded rectangle).
 */
typedef struct
{
  const char *name;
  const char *label;
  const char *path;
  const char *fill;
} PathosIcon;

/* Returns: (nullable): the icon of a channel or a mark with that name */
const PathosIcon *pathos_icon_find (const char *name);

/* Returns: (array length=n_icons): the icons for channels, in the order of a chooser */
const PathosIcon *pathos_icon_list_channels (guint *n_icons);

/* Returns: (array length=n_icons): the marks: `role-…` of touchpoints, `face-…`, `sign-…` of cards and
 * cells */
const PathosIcon *pathos_icon_list_marks (guint *n_icons);

G_END_DECLS

/* pathos-pen.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-page.h"
#include "pathos-progress.h"

G_BEGIN_DECLS

/* The options of all pens. Cleared to zero, a page is drawn as its scene says. Pens never decide where
 * something goes. */
typedef struct
{
  float        scale;       /* pixels per unit of the page, 0 for one; not for paper */
  gboolean     transparent; /* no background */
  PathosColour background;  /* 0 for that of the scene */
  gboolean     outlines;    /* letters become shapes, which need no font but are no longer text */

  const PathosProgress *progress; /* (nullable): of a pen that draws all pages */
} PathosPenOptions;

static inline PathosColour
pathos_pen_get_background (const PathosScene      *scene,
                           const PathosPenOptions *options)
{
  if (options->transparent)
    return 0;

  return options->background != 0 ? options->background : scene->background;
}

static inline float
pathos_pen_get_scale (const PathosPenOptions *options)
{
  return options->scale > 0 ? options->scale : 1;
}

G_END_DECLS

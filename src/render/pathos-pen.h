/* pathos-pen.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-page.h"
#include "pathos-progress.h"

G_BEGIN_DECLS

/* What every pen may be told. Cleared to zero it draws the page as the scene has it. A pen never decides
 * where something goes. */
typedef struct
{
  float        scale;       /* pixels for a unit of the page, 0 for one; paper has none */
  gboolean     transparent; /* no background at all */
  PathosColour background;  /* 0 for the scene's own */
  gboolean     outlines;    /* letters as shapes, which look the same without their font, but are not text */

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

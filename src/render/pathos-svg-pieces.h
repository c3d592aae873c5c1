/* pathos-svg-pieces.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-text.h"

G_BEGIN_DECLS

/* What is written from one place on: a line, or a run of a line that programs draw in different ways. */
typedef struct
{
  guint      start, end; /* bytes of the string */
  float      x, y;
  float      length; /* without the hyphen; 0 for its natural one */
  gboolean   rtl;
  gboolean   hyphen; /* one was added at the end */
  gboolean   blank;  /* the line was broken at one after it */
  PangoFont *font;   /* (nullable): of a run */
} PathosSvgPiece;

GArray    *pathos_svg_find_pieces (const PathosShapedText *text);
PangoFont *pathos_svg_get_only_font (const PathosShapedText *text);

G_END_DECLS

/* pathos-cairo-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-cairo-pen.h"
#include "pathos-colour-glyphs.h"

G_BEGIN_DECLS

/* What the files of the pen share while a page is drawn. */
typedef struct
{
  cairo_t                *cr;
  const PathosPenOptions *options;
  PathosCairoTarget       target;
  graphene_rect_t         clip;   /* the visible part of the scene */
  PathosColourGlyphs     *glyphs; /* (nullable): those that are drawn as pictures */
  PathosGroupRole         role;   /* of the innermost group that has one */
  gboolean                blank;  /* whether a blank stands for a blank on this page */
} PathosCairoPen;

void pathos_cairo_draw_rect (PathosCairoPen *self, const PathosRect *node, float x, float y);
void pathos_cairo_draw_path (PathosCairoPen *self, const PathosPathNode *node, float x, float y);
void pathos_cairo_draw_text (PathosCairoPen *self, const PathosTextNode *node, float x, float y);
void pathos_cairo_draw_image (PathosCairoPen *self, const PathosImageNode *node, float x, float y);

void pathos_cairo_paint_surface (PathosCairoPen *self, cairo_surface_t *surface, const graphene_rect_t *box);
void pathos_cairo_set_colour (PathosCairoPen *self, PathosColour colour);
void pathos_cairo_add_rect (PathosCairoPen        *self,
                            const graphene_rect_t *rect,
                            float                  radius,
                            float                  x,
                            float                  y);

void        pathos_cairo_begin_group (PathosCairoPen *self, PathosGroupRole role);
void        pathos_cairo_end_group (PathosCairoPen *self, PathosGroupRole role);
void        pathos_cairo_begin_content (PathosCairoPen *self, const char *tag);
void        pathos_cairo_end_content (PathosCairoPen *self, const char *tag);
const char *pathos_cairo_get_text_tag (PathosCairoPen *self, const PathosTextNode *node);

G_END_DECLS

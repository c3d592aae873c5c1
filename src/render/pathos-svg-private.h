/* pathos-svg-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-colour-glyphs.h"
#include "pathos-markup.h"
#include "pathos-outlines.h"
#include "pathos-svg-pen.h"

G_BEGIN_DECLS

#define PATHOS_SVG_FONT_SIZE 12 /* map units: set on the root, because most texts have it */

/* What the files of the pen share while a page is written. All coordinates are those of the scene: the
 * viewBox of the root puts the scene onto the page, so no element needs a transformation. */
typedef struct
{
  GString                *out;
  const PathosPenOptions *options;
  PathosOutlines         *outlines; /* (nullable): NULL for text that stays text */
  PathosColourGlyphs     *glyphs;   /* of those that have no outlines */
  GHashTable             *images;   /* (element-type utf8 Image): those that are defined, by hash */
  GArray                 *prefixes; /* (element-type gsize): the offsets of the prefixes of ids */
  GHashTable             *ids;      /* (element-type utf8): the ids of groups, without prefix */
  guint                   n_clips;
  gboolean                grey;       /* whether glyphs lose their colours … */
  gboolean                has_filter; /* … by a filter that is defined already */
} PathosSvg;

void pathos_svg_append_prefix (PathosSvg *self);
void pathos_svg_fill_in_prefixes (PathosSvg *self);

void     pathos_svg_begin_rect (PathosSvg             *self,
                                const graphene_rect_t *rect,
                                float                  inset,
                                float                  radius,
                                float                  x,
                                float                  y);
void     pathos_svg_append_rect (PathosSvg *self, const PathosRect *node, float x, float y);
void     pathos_svg_append_path (PathosSvg *self, const PathosPathNode *node, float x, float y);
void     pathos_svg_append_image (PathosSvg *self, const PathosImageNode *node, float x, float y);
void     pathos_svg_append_text (PathosSvg *self, const PathosTextNode *node, float x, float y);
void     pathos_svg_append_outlined (PathosSvg *self, const PathosTextNode *node, float x, float y);
void     pathos_svg_append_glyph (PathosSvg               *self,
                                  const PathosColourGlyph *glyph,
                                  gboolean                 is_new,
                                  float                    x,
                                  float                    y);
gboolean pathos_svg_begin_group (PathosSvg *self, const PathosGroup *group);

G_END_DECLS

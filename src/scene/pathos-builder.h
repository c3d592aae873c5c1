/* pathos-builder.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Length: each parameter of the drawing functions has a line. */

#pragma once

#include "pathos-group.h"

G_BEGIN_DECLS

/* Puts nodes into a group. All coordinates run from the start of reading. For right-to-left maps the builder
 * mirrors them in its width, so the rest of the layout need not know about directions. */
typedef struct
{
  PathosChild  inline_children[6]; /* enough for most groups */
  PathosChild *heap_children;      /* (nullable): instead, if there are more */
  guint        n_children;
  guint        n_allocated;
  float        width; /* map units */
  gboolean     rtl;
} PathosBuilder;

void        pathos_builder_init (PathosBuilder *self, float width, gboolean rtl);
PathosNode *pathos_builder_end (PathosBuilder *self, const PathosGroupInfo *info);
float       pathos_builder_measure (const PathosBuilder *self);

void pathos_builder_add (PathosBuilder *self, PathosNode *node, float x, float y, float width);
void pathos_builder_add_rect (PathosBuilder *self,
                              float          x,
                              float          y,
                              float          width,
                              float          height,
                              float          radius,
                              PathosColour   fill,
                              PathosColour   border,
                              const char    *shape);
void pathos_builder_add_path (PathosBuilder *self,
                              PathosPath    *path,
                              PathosColour   fill,
                              PathosColour   stroke,
                              float          stroke_width,
                              const char    *shape);
void pathos_builder_add_landmark (PathosBuilder *self,
                                  PathosPath    *path,
                                  PathosColour   fill,
                                  PathosColour   stroke,
                                  const char    *shape);
void pathos_builder_add_dashed (PathosBuilder *self,
                                PathosPath    *path,
                                PathosColour   stroke,
                                float          stroke_width,
                                float          on,
                                float          off,
                                const char    *shape);
void pathos_builder_add_connector (PathosBuilder *self,
                                   PathosPath    *path,
                                   PathosColour   stroke,
                                   gboolean       dashed,
                                   const char    *from,
                                   const char    *to);
void pathos_builder_add_text (PathosBuilder    *self,
                              PathosShapedText *text,
                              float             x,
                              float             y,
                              PathosColour      colour,
                              const char       *attr);
void pathos_builder_add_icon (PathosBuilder *self,
                              const char    *name,
                              float          x,
                              float          y,
                              float          size,
                              PathosColour   colour);
void pathos_builder_add_marker (PathosBuilder *self,
                                guint          shape,
                                float          x,
                                float          y,
                                float          radius,
                                PathosColour   colour,
                                PathosColour   inside,
                                guint          filled);

#define PATHOS_MARKER_RINGED 3 /* see pathos_builder_add_marker() */

G_END_DECLS

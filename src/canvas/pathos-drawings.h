/* pathos-drawings.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-node.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How a #PathosPiece is drawn. */
typedef struct
{
  PathosNode     *node;
  GskRenderNode  *render_node; /* (nullable): %NULL if not drawn yet, or empty */
  gboolean        is_drawn;
  gboolean        is_long;  /* whether only a part is drawn … */
  float           from, to; /* … between these, in the coordinates of the node */
  gboolean        has_image;
  gboolean        is_plain;  /* whether it can be drawn as a plain rectangle … */
  graphene_rect_t rect;      /* … here … */
  GdkRGBA         colour;    /* … in this colour */
  float           text_size; /* size of its largest text, map units */
  guint64         seen;      /* the last frame in which it was in view */
  guint           version;   /* how many of its pictures have been decoded since */
} PathosDrawing;

/* What is kept of the pieces of a scene from frame to frame. A render node is created when a piece first
 * comes into view, and is kept while it is in view, at any zoom. Scenes share unchanged nodes, so an edit
 * invalidates only the drawings of its own.
 *
 * Of a path that runs through the whole map, only the part around the view is drawn, and drawn again when the
 * view leaves it. */
typedef struct _PathosDrawings PathosDrawings;

PathosDrawings *pathos_drawings_new (GtkWidget *widget);
void            pathos_drawings_free (PathosDrawings *self);
void            pathos_drawings_begin (PathosDrawings *self, float left, float right);
PathosDrawing  *pathos_drawings_find (PathosDrawings *self, const PathosNode *node);
void            pathos_drawings_draw (PathosDrawings *self,
                                      GtkSnapshot    *snapshot,
                                      PathosDrawing  *drawing,
                                      float           x,
                                      float           y);
guint           pathos_drawings_get_n_kept (PathosDrawings *self);

void pathos_drawing_draw_plain (const PathosDrawing *self, GtkSnapshot *snapshot, float x, float y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosDrawings, pathos_drawings_free)

G_END_DECLS

/* pathos-tiles.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Length: says what tiles promise. */

#pragma once

#include "pathos-node.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PATHOS_TILE_SIDE 256 /* pixels of the display */

/* Something to draw. What it looks like follows from @node and @look alone. */
typedef struct
{
  const PathosNode *node;
  float             x; /* of its origin in the layer, map units */
  float             y;
  guint             look;
  graphene_rect_t   ink;       /* what it may cover, in the layer */
  gboolean          is_direct; /* whether it needs no sprite, or can have none */
} PathosTilePiece;

/* Where the layer is in a frame. */
typedef struct
{
  graphene_rect_t visible; /* the part of the layer that is in view, map units */
  double          grain;   /* pixels of the tiles per map unit */
  double          stretch; /* pixels of the display per pixel of the tiles */
  double          x;       /* of the layer's origin, pixels of the display */
  double          y;
  double          scale;    /* pixels of the display per pixel of the widget */
  double          widget_x; /* of the widget's origin, pixels of the display */
  double          widget_y;
} PathosTilesView;

/* A layer of the map as pictures, for renderers that draw text and paths slowly.
 *
 * The layer is cut into squares. Each square remembers the pieces that it shows, and is drawn again when
 * those over it are others. So nothing needs to say what has changed, and nothing can be forgotten: nodes
 * never change, and as long as a square refers to them no other node can have their address.
 *
 * At rest, squares lie on whole pixels of the display, so that they show what drawing the pieces would. At
 * most twice as many squares are kept as are in view. */
typedef struct _PathosTiles PathosTiles;

typedef void (*PathosTilesFunc) (GtkSnapshot *snapshot, const PathosTilePiece *piece, gpointer user_data);

graphene_point_t pathos_tiles_view_get_place (const PathosTilesView *self);

PathosTiles *pathos_tiles_new (PathosTilesFunc draw, gpointer user_data);
void         pathos_tiles_free (PathosTiles *self);
void         pathos_tiles_draw (PathosTiles           *self,
                                GtkSnapshot           *snapshot,
                                const PathosTilesView *view,
                                const PathosTilePiece *pieces,
                                guint                  n_pieces);
guint        pathos_tiles_get_n_kept (PathosTiles *self);
guint64      pathos_tiles_get_n_made (PathosTiles *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosTiles, pathos_tiles_free)

G_END_DECLS

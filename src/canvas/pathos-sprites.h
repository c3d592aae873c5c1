/* pathos-sprites.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-tiles.h"

G_BEGIN_DECLS

/* Pieces of a layer as pictures, one each, for a layer in which they move from frame to frame: when one makes
 * room for another, its picture is only put elsewhere.
 *
 * A picture is made when a piece looks the same in a second frame, so none is made in vain for a text that
 * is being typed. A piece that is very large has none. Pictures of what is not in view
 * are not kept. */
typedef struct _PathosSprites PathosSprites;

PathosSprites *pathos_sprites_new (PathosTilesFunc draw, gpointer user_data);
void           pathos_sprites_free (PathosSprites *self);
void           pathos_sprites_clear (PathosSprites *self);
void           pathos_sprites_draw (PathosSprites         *self,
                                    GtkSnapshot           *snapshot,
                                    const PathosTilesView *view,
                                    const PathosTilePiece *pieces,
                                    guint                  n_pieces);
guint          pathos_sprites_get_n_kept (PathosSprites *self);
guint64        pathos_sprites_get_n_made (PathosSprites *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosSprites, pathos_sprites_free)

G_END_DECLS

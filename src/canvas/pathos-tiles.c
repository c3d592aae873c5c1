/* pathos-tiles.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-tiles.h"

#include "pathos-textures.h"

#include <math.h>

#define SIDE  PATHOS_TILE_SIDE
#define BLEED 1 /* pixels by which smooth edges may exceed what a piece covers */

typedef struct
{
  gint64      key;
  GArray     *shown;   /* (element-type PathosTilePiece): with references to the nodes */
  GArray     *over;    /* (element-type guint): the pieces of this frame */
  GdkTexture *texture; /* (nullable): before it was drawn */
  guint64     seen;    /* the last frame in which it was in view */
} Tile;

/* Columns and rows of tiles; the last ones are included. */
typedef struct
{
  int left, top, right, bottom;
} Range;

struct _PathosTiles
{
  GHashTable     *tiles; /* (element-type gint64 Tile): by column and row */
  PathosTilesFunc draw;
  gpointer        user_data;
  double          grain;
  guint64         frame;
  guint64         n_made;
};

static void
clear_piece (gpointer data)
{
  pathos_node_unref ((PathosNode *) ((PathosTilePiece *) data)->node);
}

static void
tile_free (gpointer data)
{
  Tile *tile = data;

  g_array_unref (tile->shown);
  g_array_unref (tile->over);
  g_clear_object (&tile->texture);
  g_free (tile);
}

/**
 * pathos_tiles_new:
 * @draw: draws a piece in map units, with the layer's origin at that of the snapshot
 *
 * Returns: (transfer full): a layer that keeps nothing yet
 */
PathosTiles *
pathos_tiles_new (PathosTilesFunc draw,
                  gpointer        user_data)
{
  PathosTiles *self = g_new0 (PathosTiles, 1);

  self->tiles = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, tile_free);
  self->draw = draw;
  self->user_data = user_data;

  return self;
}

void
pathos_tiles_free (PathosTiles *self)
{
  g_hash_table_unref (self->tiles);
  g_free (self);
}

/**
 * pathos_tiles_get_n_kept:
 *
 * Returns: the number of tiles
 */
guint
pathos_tiles_get_n_kept (PathosTiles *self)
{
  return g_hash_table_size (self->tiles);
}

/**
 * pathos_tiles_get_n_made:
 *
 * Returns: how often a tile was drawn
 */
guint64
pathos_tiles_get_n_made (PathosTiles *self)
{
  return self->n_made;
}

static Range
get_range (const graphene_rect_t *rect,
           double                 grain)
{
  return (Range) { (int) floor ((rect->origin.x * grain - BLEED) / SIDE),
                   (int) floor ((rect->origin.y * grain - BLEED) / SIDE),
                   (int) floor (((rect->origin.x + rect->size.width) * grain + BLEED) / SIDE),
                   (int) floor (((rect->origin.y + rect->size.height) * grain + BLEED) / SIDE) };
}

static gint64
get_key (int column,
         int row)
{
  return (gint64) ((guint64) (guint32) column << 32 | (guint32) row);
}

static Tile *
find_tile (PathosTiles *self,
           int          column,
           int          row)
{
  gint64 key = get_key (column, row);
  Tile  *tile = g_hash_table_lookup (self->tiles, &key);

  if (tile == NULL)
    {
      tile = g_new0 (Tile, 1);
      tile->key = key;
      tile->shown = g_array_new (FALSE, FALSE, sizeof (PathosTilePiece));
      tile->over = g_array_new (FALSE, FALSE, sizeof (guint));
      g_array_set_clear_func (tile->shown, clear_piece);
      g_hash_table_insert (self->tiles, &tile->key, tile);
    }

  tile->seen = self->frame;
  return tile;
}

/* Tells each tile in view which pieces are over it. */
static void
hand_out (PathosTiles           *self,
          const Range           *view,
          const PathosTilePiece *pieces,
          guint                  n_pieces)
{
  for (guint i = 0; i < n_pieces; i++)
    {
      Range range = get_range (&pieces[i].ink, self->grain);

      for (int row = MAX (range.top, view->top); row <= MIN (range.bottom, view->bottom); row++)
        for (int column = MAX (range.left, view->left); column <= MIN (range.right, view->right); column++)
          g_array_append_val (find_tile (self, column, row)->over, i);
    }
}

static gboolean
is_current (const Tile            *tile,
            const PathosTilePiece *pieces)
{
  if (tile->texture == NULL || tile->shown->len != tile->over->len)
    return FALSE;

  for (guint i = 0; i < tile->over->len; i++)
    {
      const PathosTilePiece *shown = &g_array_index (tile->shown, PathosTilePiece, i);
      const PathosTilePiece *piece = &pieces[g_array_index (tile->over, guint, i)];

      if (shown->node != piece->node || shown->x != piece->x || shown->y != piece->y ||
          shown->look != piece->look)
        return FALSE;
    }

  return TRUE;
}

static void
make (PathosTiles           *self,
      Tile                  *tile,
      int                    column,
      int                    row,
      const PathosTilePiece *pieces)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  g_array_set_size (tile->shown, 0);
  gtk_snapshot_scale (snapshot, (float) self->grain, (float) self->grain);
  for (guint i = 0; i < tile->over->len; i++)
    {
      const PathosTilePiece *piece = &pieces[g_array_index (tile->over, guint, i)];

      pathos_node_ref ((PathosNode *) piece->node);
      g_array_append_vals (tile->shown, piece, 1);
      self->draw (snapshot, piece, self->user_data);
    }

  g_clear_object (&tile->texture);
  tile->texture = pathos_texture_new_for_node (gtk_snapshot_free_to_node (snapshot), -(double) column * SIDE,
                                               -(double) row * SIDE, SIDE, SIDE);
  self->n_made++;
}

/**
 * pathos_tiles_view_get_place:
 *
 * Returns: where the layer's origin is drawn, on a whole pixel of the display, in pixels of the widget
 */
graphene_point_t
pathos_tiles_view_get_place (const PathosTilesView *self)
{
  return GRAPHENE_POINT_INIT ((float) ((round (self->x) - self->widget_x) / self->scale),
                              (float) ((round (self->y) - self->widget_y) / self->scale));
}

/* Returns: the pixel of the display at which a column or row begins. Two neighbours agree on it, so there
 * is no seam between them. */
static double
get_edge (const PathosTilesView *view,
          double                 origin,
          int                    index)
{
  return round (round (origin) + index * SIDE * view->stretch);
}

static void
append (GtkSnapshot           *snapshot,
        const PathosTilesView *view,
        GdkTexture            *texture,
        int                    column,
        int                    row)
{
  double          left = get_edge (view, view->x, column), right = get_edge (view, view->x, column + 1);
  double          top = get_edge (view, view->y, row), bottom = get_edge (view, view->y, row + 1);
  graphene_rect_t rect = GRAPHENE_RECT_INIT ((float) ((left - view->widget_x) / view->scale),
                                             (float) ((top - view->widget_y) / view->scale),
                                             (float) ((right - left) / view->scale),
                                             (float) ((bottom - top) / view->scale));

  gtk_snapshot_append_texture (snapshot, texture, &rect);
}

static gboolean
is_out_of_view_cb (gpointer key,
                   gpointer value,
                   gpointer user_data)
{
  return ((Tile *) value)->seen != ((PathosTiles *) user_data)->frame;
}

/**
 * pathos_tiles_draw:
 * @snapshot: in pixels of the widget
 * @pieces: (array length=n_pieces): what is in view at least, in the order of drawing
 *
 * Draws what is in view of the layer.
 */
void
pathos_tiles_draw (PathosTiles           *self,
                   GtkSnapshot           *snapshot,
                   const PathosTilesView *view,
                   const PathosTilePiece *pieces,
                   guint                  n_pieces)
{
  Range range = get_range (&view->visible, view->grain);
  guint n_seen = 0;

  if (self->grain != view->grain)
    g_hash_table_remove_all (self->tiles);
  self->grain = view->grain;
  self->frame++;
  hand_out (self, &range, pieces, n_pieces);

  for (int row = range.top; row <= range.bottom; row++)
    for (int column = range.left; column <= range.right; column++)
      {
        gint64 key = get_key (column, row);
        Tile  *tile = g_hash_table_lookup (self->tiles, &key);

        if (tile == NULL || tile->seen != self->frame)
          continue;
        if (!is_current (tile, pieces))
          make (self, tile, column, row, pieces);
        g_array_set_size (tile->over, 0);
        append (snapshot, view, tile->texture, column, row);
        n_seen++;
      }

  if (g_hash_table_size (self->tiles) > 2 * n_seen)
    g_hash_table_foreach_remove (self->tiles, is_out_of_view_cb, self);
}

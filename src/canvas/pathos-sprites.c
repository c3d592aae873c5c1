/* pathos-sprites.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-sprites.h"

#include "pathos-textures.h"

#include <math.h>

#define LARGEST   640       /* pixels: the longer side of a picture, at most */
#define SAME_SPOT (1 / 64.) /* pixels by which a picture may be off */
#define BLEED     1         /* pixels by which smooth edges may exceed what a piece covers */

/* What a picture shows beside its node. */
typedef struct
{
  guint  look;
  double scale; /* pixels per map unit */
  double x;     /* of the origin in its pixel, from 0 to 1 */
  double y;
} Aspect;

typedef struct
{
  PathosNode *node;
  Aspect      aspect;
  GdkTexture *texture; /* (nullable): before it has looked the same for a frame */
  int         left;    /* of the picture, from the pixel of the origin */
  int         top;
  guint64     seen; /* the last frame in which it was in view */
} Sprite;

struct _PathosSprites
{
  GHashTable     *sprites; /* (element-type PathosNode Sprite) */
  PathosTilesFunc draw;
  gpointer        user_data;
  guint64         frame;
  guint64         n_made;
};

static void
sprite_free (gpointer data)
{
  Sprite *sprite = data;

  g_clear_object (&sprite->texture);
  pathos_node_unref (sprite->node);
  g_free (sprite);
}

/**
 * pathos_sprites_new:
 * @draw: draws a piece in map units, with the layer's origin at that of the snapshot
 *
 * Returns: (transfer full): a layer that keeps nothing yet
 */
PathosSprites *
pathos_sprites_new (PathosTilesFunc draw,
                    gpointer        user_data)
{
  PathosSprites *self = g_new0 (PathosSprites, 1);

  self->sprites = g_hash_table_new_full (NULL, NULL, NULL, sprite_free);
  self->draw = draw;
  self->user_data = user_data;

  return self;
}

void
pathos_sprites_free (PathosSprites *self)
{
  g_hash_table_unref (self->sprites);
  g_free (self);
}

/**
 * pathos_sprites_clear:
 *
 * Forgets all pictures.
 */
void
pathos_sprites_clear (PathosSprites *self)
{
  g_hash_table_remove_all (self->sprites);
}

/**
 * pathos_sprites_get_n_kept:
 *
 * Returns: the number of pieces that have a picture or may get one
 */
guint
pathos_sprites_get_n_kept (PathosSprites *self)
{
  return g_hash_table_size (self->sprites);
}

/**
 * pathos_sprites_get_n_made:
 *
 * Returns: how often a picture was drawn
 */
guint64
pathos_sprites_get_n_made (PathosSprites *self)
{
  return self->n_made;
}

static gboolean
aspect_equal (const Aspect *a,
              const Aspect *b)
{
  return a->look == b->look && a->scale == b->scale && fabs (a->x - b->x) < SAME_SPOT &&
         fabs (a->y - b->y) < SAME_SPOT;
}

/* Returns: (nullable): the sprite of a piece that looked the same in the frame before */
static Sprite *
find_sprite (PathosSprites         *self,
             const PathosTilePiece *piece,
             const Aspect          *aspect)
{
  Sprite  *sprite = g_hash_table_lookup (self->sprites, piece->node);
  gboolean is_same = sprite != NULL && aspect_equal (&sprite->aspect, aspect);

  if (sprite == NULL)
    {
      sprite = g_new0 (Sprite, 1);
      sprite->node = pathos_node_ref ((PathosNode *) piece->node);
      g_hash_table_insert (self->sprites, sprite->node, sprite);
    }
  if (!is_same)
    g_clear_object (&sprite->texture);
  sprite->aspect = *aspect;
  sprite->seen = self->frame;

  return is_same ? sprite : NULL;
}

static void
make (PathosSprites         *self,
      Sprite                *sprite,
      const PathosTilePiece *piece)
{
  const Aspect   *aspect = &sprite->aspect;
  PathosTilePiece alone = *piece;
  GtkSnapshot    *snapshot = gtk_snapshot_new ();
  graphene_rect_t ink;
  int             right, bottom;

  graphene_rect_offset_r (&piece->ink, -piece->x, -piece->y, &ink);
  sprite->left = (int) floor (aspect->x + ink.origin.x * aspect->scale) - BLEED;
  sprite->top = (int) floor (aspect->y + ink.origin.y * aspect->scale) - BLEED;
  right = (int) ceil (aspect->x + (ink.origin.x + ink.size.width) * aspect->scale) + BLEED;
  bottom = (int) ceil (aspect->y + (ink.origin.y + ink.size.height) * aspect->scale) + BLEED;

  alone.x = alone.y = 0;
  gtk_snapshot_scale (snapshot, (float) aspect->scale, (float) aspect->scale);
  self->draw (snapshot, &alone, self->user_data);
  sprite->texture = pathos_texture_new_for_node (gtk_snapshot_free_to_node (snapshot),
                                                 aspect->x - sprite->left, aspect->y - sprite->top,
                                                 right - sprite->left, bottom - sprite->top);
  self->n_made++;
}

static void
append (GtkSnapshot           *snapshot,
        const PathosTilesView *view,
        const Sprite          *sprite,
        double                 x,
        double                 y)
{
  graphene_rect_t area;

  graphene_rect_init (&area,
                      (float) ((floor (x) + sprite->left - view->widget_x) / view->scale),
                      (float) ((floor (y) + sprite->top - view->widget_y) / view->scale),
                      (float) (gdk_texture_get_width (sprite->texture) / view->scale),
                      (float) (gdk_texture_get_height (sprite->texture) / view->scale));
  gtk_snapshot_append_texture (snapshot, sprite->texture, &area);
}

static void
draw_directly (PathosSprites         *self,
               GtkSnapshot           *snapshot,
               const PathosTilesView *view,
               const PathosTilePiece *piece)
{
  graphene_point_t place = pathos_tiles_view_get_place (view);
  float            zoom = (float) (view->grain * view->stretch / view->scale);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &place);
  gtk_snapshot_scale (snapshot, zoom, zoom);
  self->draw (snapshot, piece, self->user_data);
  gtk_snapshot_restore (snapshot);
}

static gboolean
is_out_of_view_cb (gpointer key,
                   gpointer value,
                   gpointer user_data)
{
  return ((Sprite *) value)->seen != ((PathosSprites *) user_data)->frame;
}

/**
 * pathos_sprites_draw:
 * @snapshot: in pixels of the widget
 * @pieces: (array length=n_pieces): what is in view, in the order of drawing
 *
 * Draws what is in view of the layer.
 */
void
pathos_sprites_draw (PathosSprites         *self,
                     GtkSnapshot           *snapshot,
                     const PathosTilesView *view,
                     const PathosTilePiece *pieces,
                     guint                  n_pieces)
{
  double scale = view->grain * view->stretch;

  self->frame++;
  for (guint i = 0; i < n_pieces; i++)
    {
      const PathosTilePiece *piece = &pieces[i];
      double                 x = round (view->x) + piece->x * scale, y = round (view->y) + piece->y * scale;
      Aspect                 aspect = { piece->look, scale, x - floor (x), y - floor (y) };
      Sprite                *sprite = NULL;

      if (!piece->is_direct && MAX (piece->ink.size.width, piece->ink.size.height) * scale <= LARGEST)
        sprite = find_sprite (self, piece, &aspect);
      if (sprite != NULL && sprite->texture == NULL)
        make (self, sprite, piece);

      if (sprite != NULL)
        append (snapshot, view, sprite, x, y);
      else
        draw_directly (self, snapshot, view, piece);
    }

  g_hash_table_foreach_remove (self->sprites, is_out_of_view_cb, self);
}

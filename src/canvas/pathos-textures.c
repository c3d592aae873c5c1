/* pathos-textures.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-textures.h"

#include "pathos-hash.h"
#include "pathos-image-cache.h"

struct _PathosTextures
{
  GHashTable        *textures; /* (element-type utf8 GdkTexture): by hash; %NULL if not decoded */
  GCancellable      *cancellable;
  PathosTexturesFunc loaded;
  gpointer           user_data;
};

typedef struct
{
  GBytes     *bytes;
  const char *mime_type;
  char       *hash;
} Picture;

static void
picture_free (gpointer data)
{
  Picture *picture = data;

  g_bytes_unref (picture->bytes);
  g_free (picture->hash);
  g_free (picture);
}

/* A texture may be %NULL. */
static void
texture_free (gpointer data)
{
  g_clear_object (&data);
}

/**
 * pathos_textures_new:
 * @loaded: called when a picture that was missing is there
 *
 * Returns: (transfer full)
 */
PathosTextures *
pathos_textures_new (PathosTexturesFunc loaded,
                     gpointer           user_data)
{
  PathosTextures *self = g_new0 (PathosTextures, 1);

  self->textures = g_hash_table_new_full (pathos_str_hash, g_str_equal, g_free, texture_free);
  self->cancellable = g_cancellable_new ();
  self->loaded = loaded;
  self->user_data = user_data;

  return self;
}

void
pathos_textures_free (PathosTextures *self)
{
  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  g_hash_table_unref (self->textures);
  g_free (self);
}

/**
 * pathos_texture_new_for_surface:
 * @surface: (transfer full): an image with 32 bits a pixel, not drawn on any more
 *
 * Returns: (transfer full): a texture with the pixels of @surface, not a copy
 */
GdkTexture *
pathos_texture_new_for_surface (cairo_surface_t *surface)
{
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  int   width = cairo_image_surface_get_width (surface), height = cairo_image_surface_get_height (surface);
  g_autoptr (GBytes) pixels = NULL;

  cairo_surface_flush (surface);
  pixels = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * (gsize) height,
                                       (GDestroyNotify) cairo_surface_destroy, surface);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, pixels, stride);
}

/**
 * pathos_texture_new_for_node:
 * @node: (transfer full) (nullable): what is drawn, in pixels
 * @x: where the origin of @node is in the texture, pixels
 *
 * Returns: (transfer full): a texture of that size
 */
GdkTexture *
pathos_texture_new_for_node (GskRenderNode *node,
                             double         x,
                             double         y,
                             int            width,
                             int            height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t         *cairo = cairo_create (surface);

  cairo_translate (cairo, x, y);
  if (node != NULL)
    gsk_render_node_draw (node, cairo);
  cairo_destroy (cairo);
  g_clear_pointer (&node, gsk_render_node_unref);

  return pathos_texture_new_for_surface (surface);
}

static GdkTexture *
create_texture (const Picture *picture)
{
  cairo_surface_t *surface = pathos_image_cache_get (picture->bytes, picture->mime_type, picture->hash);

  return surface != NULL ? pathos_texture_new_for_surface (surface) : NULL;
}

static void
decode_cb (GTask        *task,
           gpointer      source,
           gpointer      data,
           GCancellable *cancellable)
{
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, create_texture (data), texture_free);
}

static void
decoded_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  PathosTextures *self = user_data;
  Picture        *picture = g_task_get_task_data (G_TASK (result));
  GdkTexture     *texture;

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;

  texture = g_task_propagate_pointer (G_TASK (result), NULL);
  if (texture == NULL)
    return;

  g_hash_table_replace (self->textures, g_strdup (picture->hash), texture);
  self->loaded (self->user_data);
}

static void
begin_to_decode (PathosTextures        *self,
                 const PathosImageNode *node)
{
  g_autoptr (GTask) task = g_task_new (NULL, self->cancellable, decoded_cb, self);
  Picture *picture = g_new0 (Picture, 1);

  g_assert (self != NULL);
  g_assert (node != NULL);

  picture->bytes = g_bytes_ref (node->bytes);
  picture->mime_type = node->mime_type;
  picture->hash = g_strdup (node->hash);
  g_task_set_task_data (task, picture, picture_free);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_static_name (task, "pathos-picture");
  g_hash_table_insert (self->textures, g_strdup (node->hash), NULL);
  g_task_run_in_thread (task, decode_cb);
}

/**
 * pathos_textures_get:
 *
 * Returns: (transfer none) (nullable): the decoded picture; %NULL if it cannot be decoded, or is not yet, and
 *   then the owner is called when it is
 */
GdkTexture *
pathos_textures_get (PathosTextures        *self,
                     const PathosImageNode *node)
{
  gpointer texture = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (node != NULL, NULL);

  if (!g_hash_table_lookup_extended (self->textures, node->hash, NULL, &texture))
    begin_to_decode (self, node);

  return texture;
}

/* pathos-image-cache.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-image-cache.h"

#include "pathos-hash.h"

#include <librsvg/rsvg.h>
#include <math.h>

/* Decoded pictures, each once, wherever it is shown: on many pages, in several exports, in the window.
 * librsvg decodes them, wrapped in an SVG: it reads PNG and JPEG with memory-safe code, and other programs
 * draw our SVG with it too. Pictures come from a map, which limits their size (model/pathos-pictures.h).
 *
 * The cache belongs to the program. The pictures that were not used for the longest time go first, but not
 * before all of the largest map fit. */

#define MAX_SIDE  4096                /* pixels: twice the limit for pictures of a map */
#define MAX_BYTES (256 * 1024 * 1024) /* decoded */

typedef struct
{
  char            *hash;
  cairo_surface_t *surface; /* (nullable): %NULL if it cannot be decoded */
  gsize            n_bytes;
} Image;

static GMutex      lock;
static GHashTable *links;  /* (element-type utf8 GList) (unowned): into … */
static GQueue      images; /* (element-type Image): … the one used last at the head */
static gsize       n_bytes;

static void
image_free (Image *image)
{
  g_clear_pointer (&image->surface, cairo_surface_destroy);
  g_free (image->hash);
  g_free (image);
}

static RsvgHandle *
wrap (GBytes     *bytes,
      const char *mime_type)
{
  g_autofree char *data = g_base64_encode (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autofree char *svg = g_strconcat ("<svg xmlns=\"http://www.w3.org/2000/svg\" "
                                      "xmlns:xlink=\"http://www.w3.org/1999/xlink\">"
                                      "<image xlink:href=\"data:",
                                      mime_type, ";base64,", data, "\"/></svg>", NULL);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (svg, -1, NULL);

  /* Without the flag, the length of attributes is limited to less than the 2 MiB that a picture may have. */
  return rsvg_handle_new_from_stream_sync (stream, NULL, RSVG_HANDLE_FLAG_UNLIMITED, NULL, NULL);
}

static cairo_surface_t *
render (RsvgHandle *handle)
{
  RsvgRectangle    size = { 0 }, viewport;
  cairo_surface_t *surface;
  cairo_t         *cr;

  if (!rsvg_handle_get_geometry_for_element (handle, NULL, NULL, &size, NULL) || size.width < 1 ||
      size.height < 1 || size.width > MAX_SIDE || size.height > MAX_SIDE)
    return NULL;

  viewport = (RsvgRectangle) { 0, 0, round (size.width), round (size.height) };
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) viewport.width, (int) viewport.height);
  cr = cairo_create (surface);
  rsvg_handle_render_document (handle, cr, &viewport, NULL);
  cairo_destroy (cr);

  return surface;
}

static void
keep_jpeg (cairo_surface_t *surface,
           GBytes          *bytes)
{
  gsize         size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  cairo_surface_set_mime_data (surface, CAIRO_MIME_TYPE_JPEG, data, size,
                               (cairo_destroy_func_t) g_bytes_unref, g_bytes_ref (bytes));
}

static cairo_surface_t *
decode (GBytes     *bytes,
        const char *mime_type)
{
  RsvgHandle      *handle = wrap (bytes, mime_type);
  cairo_surface_t *surface = handle != NULL ? render (handle) : NULL;

  if (surface != NULL && g_str_equal (mime_type, "image/jpeg"))
    keep_jpeg (surface, bytes);
  g_clear_object (&handle);
  return surface;
}

static Image *
find (const char *hash)
{
  GList *link = links != NULL ? g_hash_table_lookup (links, hash) : NULL;

  if (link == NULL)
    return NULL;

  g_queue_unlink (&images, link);
  g_queue_push_head_link (&images, link);
  return link->data;
}

static void
remove_oldest (void)
{
  Image *oldest = g_queue_pop_tail (&images);

  g_hash_table_remove (links, oldest->hash);
  n_bytes -= oldest->n_bytes;
  image_free (oldest);
}

/* @surface: (transfer full) (nullable) */
static Image *
add (const char      *hash,
     cairo_surface_t *surface)
{
  Image *image = g_new0 (Image, 1);

  image->hash = g_strdup (hash);
  image->surface = surface;
  if (surface != NULL)
    image->n_bytes = (gsize) cairo_image_surface_get_stride (surface) *
                     (gsize) cairo_image_surface_get_height (surface);

  if (links == NULL)
    links = g_hash_table_new (pathos_str_hash, g_str_equal);
  g_queue_push_head (&images, image);
  g_hash_table_insert (links, image->hash, images.head);
  for (n_bytes += image->n_bytes; n_bytes > MAX_BYTES && images.length > 1;)
    remove_oldest ();

  return image;
}

/**
 * pathos_image_make_grey:
 *
 * Takes the colours away by Rec. 601, as screens and viewers do it. They are multiplied by their opacity,
 * which changes nothing.
 *
 * Returns: (transfer full): a new picture
 */
cairo_surface_t *
pathos_image_make_grey (cairo_surface_t *surface)
{
  int              width = cairo_image_surface_get_width (surface);
  int              height = cairo_image_surface_get_height (surface);
  cairo_surface_t *grey = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t         *cr = cairo_create (grey);

  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (grey);

  for (int y = 0; y < height; y++)
    {
      int      stride = cairo_image_surface_get_stride (grey);
      guint32 *row = (guint32 *) (gpointer) (cairo_image_surface_get_data (grey) + y * stride);

      for (int x = 0; x < width; x++)
        {
          guint32 red = row[x] >> 16 & 255, green = row[x] >> 8 & 255, blue = row[x] & 255;
          guint32 light = (299 * red + 587 * green + 114 * blue + 500) / 1000;

          row[x] = (row[x] & 0xff000000) | light << 16 | light << 8 | light;
        }
    }

  cairo_surface_mark_dirty (grey);
  return grey;
}

/**
 * pathos_image_cache_get_node:
 *
 * Like pathos_image_cache_get(), but the picture is as the node draws it.
 *
 * Returns: (transfer full) (nullable): its pixels, which nobody may change; %NULL if they cannot be decoded
 */
cairo_surface_t *
pathos_image_cache_get_node (const PathosImageNode *node)
{
  cairo_surface_t *surface = pathos_image_cache_get (node->bytes, node->mime_type, node->hash);
  g_autofree char *key = NULL;
  Image           *image;

  if (surface == NULL || !node->grey)
    return surface;

  key = g_strconcat (node->hash, "-grey", NULL);
  g_mutex_lock (&lock);
  image = find (key);
  if (image == NULL)
    image = add (key, pathos_image_make_grey (surface));
  cairo_surface_destroy (surface);
  surface = cairo_surface_reference (image->surface);
  g_mutex_unlock (&lock);

  return surface;
}

/**
 * pathos_image_cache_get:
 * @mime_type: image/png or image/jpeg
 * @hash: of @bytes
 *
 * Decodes a picture, unless that was done before; it can take a tenth of a second. Can run in any thread. A
 * PDF gets a JPEG in its original bytes, and a picture that it shows twice only once.
 *
 * Returns: (transfer full) (nullable): its pixels, which nobody may change; %NULL if they cannot be decoded
 */
cairo_surface_t *
pathos_image_cache_get (GBytes     *bytes,
                        const char *mime_type,
                        const char *hash)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);
  Image *image = find (hash);

  if (image == NULL)
    image = add (hash, decode (bytes, mime_type));

  return image->surface != NULL ? cairo_surface_reference (image->surface) : NULL;
}

/* pathos-cairo-pen.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-cairo-private.h"

static void draw_node (PathosCairoPen *self, const PathosNode *node, float x, float y);

static void
draw_group (PathosCairoPen    *self,
            const PathosGroup *group,
            float              x,
            float              y)
{
  PathosGroupRole before = self->role;

  if (group->role != PATHOS_GROUP_PLAIN && group->role != PATHOS_GROUP_CELL)
    self->role = group->role;

  pathos_cairo_begin_group (self, group->role);
  for (guint i = 0; i < group->n_children; i++)
    draw_node (self, group->children[i].node, x + group->children[i].x, y + group->children[i].y);
  pathos_cairo_end_group (self, group->role);

  self->role = before;
}

/* A few units more on each side, because glyphs may reach out of their text's box. */
static gboolean
is_seen (PathosCairoPen   *self,
         const PathosNode *node,
         float             x,
         float             y)
{
  graphene_rect_t bounds = node->bounds;

  graphene_rect_offset (&bounds, x, y);
  graphene_rect_inset (&bounds, -4, -4);
  return graphene_rect_intersection (&bounds, &self->clip, NULL);
}

static void
draw_node (PathosCairoPen   *self,
           const PathosNode *node,
           float             x,
           float             y)
{
  if (self->target == PATHOS_CAIRO_PICTURE && !is_seen (self, node, x, y))
    return;

  switch (node->kind)
    {
    case PATHOS_NODE_RECT:
      pathos_cairo_draw_rect (self, (const PathosRect *) node, x, y);
      break;
    case PATHOS_NODE_PATH:
      pathos_cairo_draw_path (self, (const PathosPathNode *) node, x, y);
      break;
    case PATHOS_NODE_TEXT:
      pathos_cairo_draw_text (self, (const PathosTextNode *) node, x, y);
      break;
    case PATHOS_NODE_IMAGE:
      pathos_cairo_draw_image (self, (const PathosImageNode *) node, x, y);
      break;
    case PATHOS_NODE_GROUP:
    default:
      draw_group (self, (const PathosGroup *) node, x, y);
      break;
    }
}

/* They belong to the surface, so that all pages of a document share them, which are all of one theme. */
static PathosColourGlyphs *
get_glyphs (cairo_surface_t *surface,
            gboolean         grey)
{
  static const cairo_user_data_key_t key;
  PathosColourGlyphs                *glyphs = cairo_surface_get_user_data (surface, &key);

  if (glyphs == NULL)
    {
      glyphs = pathos_colour_glyphs_new (grey);
      cairo_surface_set_user_data (surface, &key, glyphs, (cairo_destroy_func_t) pathos_colour_glyphs_free);
    }

  return glyphs;
}

/**
 * pathos_cairo_draw_page:
 * @cr: a context with the units of the page
 *
 * Draws a page with its background. Nodes outside of the clip are skipped. Can run in any thread.
 */
void
pathos_cairo_draw_page (cairo_t                *cr,
                        const PathosPage       *page,
                        const PathosPenOptions *options,
                        PathosCairoTarget       target)
{
  PathosCairoPen self = { .cr = cr, .options = options, .target = target };
  PathosColour   background = pathos_pen_get_background (page->scene, options);
  double         x1, y1, x2, y2;

  if (target == PATHOS_CAIRO_DOCUMENT || page->scene->grey)
    self.glyphs = get_glyphs (cairo_get_target (cr), page->scene->grey);
  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, page->width, page->height);
  cairo_clip (cr);
  if (background != 0)
    {
      pathos_cairo_set_colour (&self, background);
      cairo_paint (cr);
    }

  cairo_translate (cr, page->x, page->y);
  cairo_scale (cr, page->scale, page->scale);
  cairo_clip_extents (cr, &x1, &y1, &x2, &y2);
  graphene_rect_init (&self.clip, (float) x1, (float) y1, (float) (x2 - x1), (float) (y2 - y1));
  draw_group (&self, page->scene->root, 0, 0);
  cairo_restore (cr);
}

/**
 * pathos_cairo_append_cb:
 * @bytes: a #GByteArray
 *
 * A write function for cairo surfaces.
 */
cairo_status_t
pathos_cairo_append_cb (void                *bytes,
                        const unsigned char *data,
                        unsigned int         length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

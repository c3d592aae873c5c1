/* pathos-svg-pen.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-hash.h"
#include "pathos-svg-private.h"
#include "pathos-text-fonts.h"

#include <glib/gi18n.h>

/* Writes a page as SVG 1.1 with roles and labels. There are no scripts and no external resources, and all
 * text goes through pathos_markup_append_text(). */

#define MOST_BYTES  (256 << 20) /* no program shows more */
#define GLYPH_BYTES 128         /* a letter as a shape takes hundreds */

static void append_node (PathosSvg *self, const PathosNode *node, float x, float y);

static void
append_group (PathosSvg         *self,
              const PathosGroup *group,
              float              x,
              float              y)
{
  gboolean begun = pathos_svg_begin_group (self, group);

  for (guint i = 0; i < group->n_children && self->out->len <= MOST_BYTES; i++)
    append_node (self, group->children[i].node, x + group->children[i].x, y + group->children[i].y);

  if (begun)
    g_string_append (self->out, "</g>\n");
}

static void
append_node (PathosSvg        *self,
             const PathosNode *node,
             float             x,
             float             y)
{
  switch (node->kind)
    {
    case PATHOS_NODE_RECT:
      pathos_svg_append_rect (self, (const PathosRect *) node, x, y);
      break;
    case PATHOS_NODE_PATH:
      pathos_svg_append_path (self, (const PathosPathNode *) node, x, y);
      break;
    case PATHOS_NODE_TEXT:
      pathos_svg_append_text (self, (const PathosTextNode *) node, x, y);
      break;
    case PATHOS_NODE_IMAGE:
      pathos_svg_append_image (self, (const PathosImageNode *) node, x, y);
      break;
    case PATHOS_NODE_GROUP:
    default:
      append_group (self, (const PathosGroup *) node, x, y);
      break;
    }
}

/* Returns: how many glyphs are below @node */
static guint64
count_glyphs (const PathosNode *node)
{
  const PathosGroup *group = (const PathosGroup *) node;
  guint64            n = 0;

  if (node->kind == PATHOS_NODE_TEXT)
    return ((const PathosTextNode *) node)->text->n_glyphs;
  if (node->kind != PATHOS_NODE_GROUP)
    return 0;

  for (guint i = 0; i < group->n_children; i++)
    n += count_glyphs (group->children[i].node);

  return n;
}

static gboolean
check_size (gsize    n_bytes,
            GError **error)
{
  if (n_bytes <= MOST_BYTES)
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
               _ ("The picture would be larger than %d MiB. Choose a page for each stage, keep text as "
                  "text, or divide the map."),
               MOST_BYTES >> 20);
  return FALSE;
}

static void
append_view_box (PathosSvg             *self,
                 const graphene_rect_t *box)
{
  g_string_append (self->out, " viewBox=\"");
  pathos_markup_append_number (self->out, box->origin.x);
  g_string_append_c (self->out, ' ');
  pathos_markup_append_number (self->out, box->origin.y);
  g_string_append_c (self->out, ' ');
  pathos_markup_append_number (self->out, box->size.width);
  g_string_append_c (self->out, ' ');
  pathos_markup_append_number (self->out, box->size.height);
  g_string_append_c (self->out, '"');
}

static void
append_head (PathosSvg             *self,
             const PathosPage      *page,
             const graphene_rect_t *box)
{
  const PathosScene *scene = page->scene;
  float              scale = pathos_pen_get_scale (self->options);

  g_string_append (self->out,
                   "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                   "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
  pathos_markup_append_attr_number (self->out, "width", page->width * scale);
  pathos_markup_append_attr_number (self->out, "height", page->height * scale);
  append_view_box (self, box);
  g_string_append (self->out, " role=\"graphics-document\"");
  pathos_markup_append_attr (self->out, "aria-label", scene->title);
  pathos_markup_append_attr (self->out, "lang", scene->language);
  pathos_markup_append_attr (self->out, "xml:lang", scene->language);
  g_string_append (self->out, " xml:space=\"preserve\" text-rendering=\"geometricPrecision\"");
  pathos_markup_append_attr (self->out, "font-family", pathos_text_fonts_get_families ());
  pathos_markup_append_attr_number (self->out, "font-size", PATHOS_SVG_FONT_SIZE);
  g_string_append (self->out, ">\n<title>");
  pathos_markup_append_text (self->out, scene->title, -1);
  g_string_append (self->out, "</title>\n<desc>");
  pathos_markup_append_text (self->out, scene->description, -1);
  g_string_append (self->out, "</desc>\n");
}

static void
append_background (PathosSvg             *self,
                   const PathosScene     *scene,
                   const graphene_rect_t *box)
{
  PathosColour colour = pathos_pen_get_background (scene, self->options);

  if (colour == 0)
    return;

  pathos_svg_begin_rect (self, box, 0, 0, 0, 0);
  pathos_markup_append_attr_colour (self->out, "fill", colour);
  g_string_append (self->out, "/>\n");
}

/**
 * pathos_svg_write:
 *
 * Writes a page as an SVG document. The same page and options give the same bytes in any locale.
 *
 * Returns: (transfer full): or %NULL if the document would be too large
 */
GBytes *
pathos_svg_write (const PathosPage       *page,
                  const PathosPenOptions *options,
                  GError                **error)
{
  graphene_rect_t box = GRAPHENE_RECT_INIT (-page->x / page->scale, -page->y / page->scale,
                                            page->width / page->scale, page->height / page->scale);
  PathosSvg       self = { .out = g_string_sized_new (1 << 20), .options = options };
  g_autoptr (GArray) prefixes = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autoptr (GHashTable) ids = g_hash_table_new_full (pathos_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) images = g_hash_table_new_full (pathos_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (PathosOutlines) outlines = options->outlines ? pathos_outlines_new () : NULL;
  g_autoptr (PathosColourGlyphs) glyphs = pathos_colour_glyphs_new (page->scene->grey);

  if (options->outlines && !check_size (GLYPH_BYTES * count_glyphs (&page->scene->root->node), error))
    {
      g_string_free (self.out, TRUE);
      return NULL;
    }

  self.prefixes = prefixes;
  self.ids = ids;
  self.images = images;
  self.outlines = outlines;
  self.glyphs = glyphs;
  self.grey = page->scene->grey;

  append_head (&self, page, &box);
  append_background (&self, page->scene, &box);
  append_node (&self, &page->scene->root->node, 0, 0);
  g_string_append (self.out, "</svg>\n");
  if (!check_size (self.out->len, error))
    {
      g_string_free (self.out, TRUE);
      return NULL;
    }

  pathos_svg_fill_in_prefixes (&self);
  return g_string_free_to_bytes (self.out);
}

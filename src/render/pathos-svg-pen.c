/* pathos-svg-pen.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-svg-private.h"

#include <string.h>
#include <zlib.h>

/* Writes a page as SVG 1.1 with roles and labels: nothing that runs, nothing from elsewhere, and no text but what has gone
 * through pathos_markup_append_text().
 *
 * So that two maps can share a web page, every id begins with eight hexadecimal digits that come from everything else in the
 * document, and so from the map and the options. They are known only when all is written: until then, zeros keep their place. */

static const char no_prefix[PATHOS_SVG_PREFIX_LENGTH + 1] = "00000000";

void
pathos_svg_append_prefix (PathosSvg *self)
{
  gsize position = self->out->len;

  g_array_append_val (self->prefixes, position);
  g_string_append_len (self->out, no_prefix, PATHOS_SVG_PREFIX_LENGTH);
}

static void
fill_in_prefixes (PathosSvg *self)
{
  guint32 hash = (guint32) crc32_z (0, (const Bytef *) self->out->str, self->out->len);
  char    prefix[PATHOS_SVG_PREFIX_LENGTH + 1];

  g_snprintf (prefix, sizeof prefix, "%08x", hash);
  prefix[0] = "abcdef"[(hash >> 28) % 6]; /* an XML name does not begin with a digit */
  for (guint i = 0; i < self->prefixes->len; i++)
    memcpy (self->out->str + g_array_index (self->prefixes, gsize, i), prefix, PATHOS_SVG_PREFIX_LENGTH);
}

static void
append_rect (PathosSvg             *self,
             const graphene_rect_t *rect,
             float                  inset,
             float                  radius,
             float                  x,
             float                  y)
{
  g_string_append (self->out, "<rect");
  pathos_markup_attr_number (self->out, "x", x + rect->origin.x + inset);
  pathos_markup_attr_number (self->out, "y", y + rect->origin.y + inset);
  pathos_markup_attr_number (self->out, "width", MAX (rect->size.width - 2 * inset, 0));
  pathos_markup_attr_number (self->out, "height", MAX (rect->size.height - 2 * inset, 0));
  if (radius > inset)
    pathos_markup_attr_number (self->out, "rx", radius - inset);
}

static void
append_rect_node (PathosSvg        *self,
                  const PathosRect *node,
                  float             x,
                  float             y)
{
  gboolean bordered = node->border != 0 && node->border_width > 0;

  append_rect (self, &node->rect, bordered ? node->border_width / 2 : 0, node->radius, x, y);
  pathos_markup_attr_colour (self->out, "fill", node->fill);
  if (bordered)
    {
      pathos_markup_attr_colour (self->out, "stroke", node->border);
      if (node->border_width != 1)
        pathos_markup_attr_number (self->out, "stroke-width", node->border_width);
    }
  g_string_append (self->out, "/>\n");
}

static void
append_stroke (PathosSvg            *self,
               const PathosPathNode *node)
{
  pathos_markup_attr_colour (self->out, "stroke", node->stroke);
  if (node->stroke_width != 1)
    pathos_markup_attr_number (self->out, "stroke-width", node->stroke_width);
  g_string_append (self->out, " stroke-linecap=\"round\" stroke-linejoin=\"round\"");

  if (node->dash[0] > 0 || node->dash[1] > 0)
    {
      g_string_append (self->out, " stroke-dasharray=\"");
      pathos_markup_append_number (self->out, node->dash[0]);
      g_string_append_c (self->out, ' ');
      pathos_markup_append_number (self->out, node->dash[1]);
      g_string_append_c (self->out, '"');
    }
}

static void
append_path_node (PathosSvg            *self,
                  const PathosPathNode *node,
                  float                 x,
                  float                 y)
{
  g_string_append (self->out, "<path d=\"");
  pathos_markup_append_path (self->out, node->path, x, y);
  g_string_append_c (self->out, '"');
  pathos_markup_attr_colour (self->out, "fill", node->fill);
  if (node->stroke != 0 && node->stroke_width > 0)
    append_stroke (self, node);
  g_string_append (self->out, "/>\n");
}

static void
append_clip (PathosSvg             *self,
             const PathosImageNode *node,
             float                  x,
             float                  y)
{
  g_string_append (self->out, "<clipPath id=\"");
  pathos_svg_append_prefix (self);
  g_string_append_printf (self->out, "-clip-%u\">", ++self->n_clips);
  append_rect (self, &node->rect, 0, node->radius, x, y);
  g_string_append (self->out, "/></clipPath>\n");
}

/* The stored bytes go in as they are: the store accepts PNG and JPEG only. */
static void
append_image_node (PathosSvg             *self,
                   const PathosImageNode *node,
                   float                  x,
                   float                  y)
{
  g_autofree char *data = g_base64_encode (g_bytes_get_data (node->bytes, NULL), g_bytes_get_size (node->bytes));

  append_clip (self, node, x, y);
  g_string_append (self->out, "<image");
  pathos_markup_attr_number (self->out, "x", x + node->rect.origin.x);
  pathos_markup_attr_number (self->out, "y", y + node->rect.origin.y);
  pathos_markup_attr_number (self->out, "width", node->rect.size.width);
  pathos_markup_attr_number (self->out, "height", node->rect.size.height);
  g_string_append (self->out, " preserveAspectRatio=\"xMidYMid slice\" clip-path=\"url(#");
  pathos_svg_append_prefix (self);
  g_string_append_printf (self->out, "-clip-%u)\" xlink:href=\"data:", self->n_clips);
  pathos_markup_append_text (self->out, node->mime_type, -1);
  g_string_append (self->out, ";base64,");
  g_string_append (self->out, data);
  g_string_append (self->out, "\"/>\n");
}

static void append_node (PathosSvg *self, const PathosNode *node, float x, float y);

static void
append_group (PathosSvg         *self,
              const PathosGroup *group,
              float              x,
              float              y)
{
  gboolean begun = pathos_svg_begin_group (self, group);

  for (guint i = 0; i < group->n_children; i++)
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
      append_rect_node (self, (const PathosRect *) node, x, y);
      break;
    case PATHOS_NODE_PATH:
      append_path_node (self, (const PathosPathNode *) node, x, y);
      break;
    case PATHOS_NODE_TEXT:
      pathos_svg_append_text (self, (const PathosTextNode *) node, x, y);
      break;
    case PATHOS_NODE_IMAGE:
      append_image_node (self, (const PathosImageNode *) node, x, y);
      break;
    case PATHOS_NODE_GROUP:
    default:
      append_group (self, (const PathosGroup *) node, x, y);
      break;
    }
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

  g_string_append (self->out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                              "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
  pathos_markup_attr_number (self->out, "width", page->width * scale);
  pathos_markup_attr_number (self->out, "height", page->height * scale);
  append_view_box (self, box);
  g_string_append (self->out, " role=\"graphics-document\"");
  pathos_markup_attr (self->out, "aria-label", scene->title);
  pathos_markup_attr (self->out, "lang", scene->language);
  pathos_markup_attr (self->out, "xml:lang", scene->language);
  g_string_append (self->out, " xml:space=\"preserve\" text-rendering=\"geometricPrecision\"");
  pathos_markup_attr (self->out, "font-family", pathos_text_get_font_families ());
  pathos_markup_attr_number (self->out, "font-size", PATHOS_SVG_FONT_SIZE);
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

  append_rect (self, box, 0, 0, 0, 0);
  pathos_markup_attr_colour (self->out, "fill", colour);
  g_string_append (self->out, "/>\n");
}

/**
 * pathos_svg_write:
 *
 * Draws a page as a whole SVG document. The same page and options give the same bytes under any locale.
 *
 * Returns: (transfer full)
 */
GBytes *
pathos_svg_write (const PathosPage       *page,
                  const PathosPenOptions *options,
                  GError                **error)
{
  graphene_rect_t box = GRAPHENE_RECT_INIT (-page->x / page->scale, -page->y / page->scale, page->width / page->scale, page->height / page->scale);
  PathosSvg       self = { .out = g_string_sized_new (1 << 20), .options = options };
  g_autoptr (GArray) prefixes = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (PathosOutlines) outlines = options->outlines ? pathos_outlines_new () : NULL;

  self.prefixes = prefixes;
  self.ids = ids;
  self.outlines = outlines;

  append_head (&self, page, &box);
  append_background (&self, page->scene, &box);
  append_node (&self, &page->scene->root->node, 0, 0);
  g_string_append (self.out, "</svg>\n");
  fill_in_prefixes (&self);

  return g_string_free_to_bytes (self.out);
}

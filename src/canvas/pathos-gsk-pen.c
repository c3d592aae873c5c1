/* pathos-gsk-pen.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-gsk-pen.h"

#include "pathos-colour-glyphs.h"
#include "pathos-path-part.h"

#include <math.h>

/* Rectangles become rounded clips and borders, which every renderer draws faster than paths. Render nodes do
 * not depend on the zoom: GSK rasterises glyphs and paths at each scale, so cached nodes stay sharp. Offsets
 * of groups are added to the coordinates instead of using transform nodes, for which the Cairo renderer would
 * save and restore its state. */

/**
 * pathos_gsk_pen_get_colour:
 *
 * Returns: the colour as GTK has it
 */
GdkRGBA
pathos_gsk_pen_get_colour (PathosColour colour)
{
  return (GdkRGBA) { (colour >> 16 & 0xff) / 255.0f,
                     (colour >> 8 & 0xff) / 255.0f,
                     (colour & 0xff) / 255.0f,
                     (colour >> 24 & 0xff) / 255.0f };
}

static void
append_rect (GtkSnapshot      *snapshot,
             const PathosRect *rect,
             float             x,
             float             y)
{
  graphene_rect_t box = GRAPHENE_RECT_INIT (rect->rect.origin.x + x,
                                            rect->rect.origin.y + y,
                                            rect->rect.size.width,
                                            rect->rect.size.height);
  GskRoundedRect  outline;
  GdkRGBA         fill = pathos_gsk_pen_get_colour (rect->fill);
  GdkRGBA         border = pathos_gsk_pen_get_colour (rect->border);
  float           width = rect->border_width;

  gsk_rounded_rect_init_from_rect (&outline,
                                   &box,
                                   MIN (rect->radius, MIN (box.size.width, box.size.height) / 2));

  if (rect->fill != 0 && rect->radius > 0)
    {
      gtk_snapshot_push_rounded_clip (snapshot, &outline);
      gtk_snapshot_append_color (snapshot, &fill, &box);
      gtk_snapshot_pop (snapshot);
    }
  else if (rect->fill != 0)
    gtk_snapshot_append_color (snapshot, &fill, &box);

  if (rect->border != 0 && rect->border_width > 0)
    gtk_snapshot_append_border (snapshot,
                                &outline,
                                (float[4]) { width, width, width, width },
                                (GdkRGBA[4]) { border, border, border, border });
}

static GskPath *
create_path (const PathosPath *path,
             float             x,
             float             y)
{
  GskPathBuilder         *builder = gsk_path_builder_new ();
  const graphene_point_t *point = (const graphene_point_t *) (gpointer) path->points->data;

  for (guint i = 0; i < path->ops->len; i++)
    {
      switch ((PathosPathOp) path->ops->data[i])
        {
        case PATHOS_PATH_MOVE:
          gsk_path_builder_move_to (builder, x + point[0].x, y + point[0].y);
          point += 1;
          break;
        case PATHOS_PATH_LINE:
          gsk_path_builder_line_to (builder, x + point[0].x, y + point[0].y);
          point += 1;
          break;
        case PATHOS_PATH_CURVE:
          gsk_path_builder_cubic_to (builder,
                                     x + point[0].x,
                                     y + point[0].y,
                                     x + point[1].x,
                                     y + point[1].y,
                                     x + point[2].x,
                                     y + point[2].y);
          point += 3;
          break;
        case PATHOS_PATH_CLOSE:
        default:
          gsk_path_builder_close (builder);
          break;
        }
    }

  return gsk_path_builder_free_to_path (builder);
}

static void
append_fill (GtkSnapshot      *snapshot,
             const PathosPath *path,
             PathosColour      colour,
             float             x,
             float             y)
{
  g_autoptr (GskPath) drawn = create_path (path, x, y);
  GdkRGBA rgba = pathos_gsk_pen_get_colour (colour);

  if (!gsk_path_is_empty (drawn))
    gtk_snapshot_append_fill (snapshot, drawn, GSK_FILL_RULE_WINDING, &rgba);
}

/* @offset: dash offset at the start of @path */
static void
append_stroke (GtkSnapshot          *snapshot,
               const PathosPath     *path,
               const PathosPathNode *node,
               float                 offset,
               float                 x,
               float                 y)
{
  g_autoptr (GskPath) drawn = create_path (path, x, y);
  g_autoptr (GskStroke) stroke = gsk_stroke_new (node->stroke_width);
  GdkRGBA rgba = pathos_gsk_pen_get_colour (node->stroke);

  gsk_stroke_set_line_cap (stroke, GSK_LINE_CAP_ROUND);
  gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);
  if (node->dash[0] > 0 || node->dash[1] > 0)
    gsk_stroke_set_dash (stroke, node->dash, 2);
  gsk_stroke_set_dash_offset (stroke, offset);
  if (!gsk_path_is_empty (drawn))
    gtk_snapshot_append_stroke (snapshot, drawn, stroke, &rgba);
}

static void
append_path (GtkSnapshot          *snapshot,
             const PathosPathNode *node,
             float                 x,
             float                 y)
{
  if (node->fill != 0)
    append_fill (snapshot, node->path, node->fill, x, y);
  if (node->stroke != 0 && node->stroke_width > 0)
    append_stroke (snapshot, node->path, node, 0, x, y);
}

/* Glyphs keep the positions from the layout: each has an offset from the start of the line, and no advance.
 */
static void
append_run (GtkSnapshot            *snapshot,
            const PathosShapedText *text,
            const PathosRun        *run,
            const graphene_point_t *start,
            const GdkRGBA          *colour)
{
  PangoGlyphString *glyphs = pango_glyph_string_new ();
  gboolean          coloured = pathos_colour_glyphs_are_in (run->font); /* which Pango must know */
  GskRenderNode    *node;

  pango_glyph_string_set_size (glyphs, (int) run->n_glyphs);
  for (guint i = 0; i < run->n_glyphs; i++)
    {
      const PathosGlyph *glyph = &text->glyphs[run->first_glyph + i];
      PangoGlyphInfo    *info = &glyphs->glyphs[i];

      info->glyph = glyph->glyph;
      info->geometry = (PangoGlyphGeometry) { 0,
                                              (int) lroundf (glyph->x * PANGO_SCALE),
                                              (int) lroundf (glyph->y * PANGO_SCALE) };
      info->attr.is_cluster_start = TRUE;
      info->attr.is_color = coloured;
      glyphs->log_clusters[i] = 0;
    }

  node = gsk_text_node_new (run->font, glyphs, colour, start);
  if (node != NULL)
    {
      gtk_snapshot_append_node (snapshot, node);
      gsk_render_node_unref (node);
    }
  pango_glyph_string_free (glyphs);
}

static void
append_text (GtkSnapshot          *snapshot,
             const PathosTextNode *node,
             float                 x,
             float                 y)
{
  const PathosShapedText *text = node->text;
  GdkRGBA                 colour = pathos_gsk_pen_get_colour (node->colour);

  for (guint i = 0; i < text->n_lines; i++)
    {
      const PathosLine *line = &text->lines[i];

      for (guint j = 0; j < line->n_runs; j++)
        append_run (snapshot,
                    text,
                    &text->runs[line->first_run + j],
                    &GRAPHENE_POINT_INIT (x + line->x, y + line->baseline),
                    &colour);
    }
}

/* Scales a picture to cover its rectangle, as the other pens do. The excess is clipped. */
static graphene_rect_t
cover (const graphene_rect_t *rect,
       GdkTexture            *texture)
{
  float width = gdk_texture_get_width (texture);
  float height = gdk_texture_get_height (texture);
  float scale = MAX (rect->size.width / width, rect->size.height / height);

  return GRAPHENE_RECT_INIT (rect->origin.x + (rect->size.width - width * scale) / 2,
                             rect->origin.y + (rect->size.height - height * scale) / 2,
                             width * scale,
                             height * scale);
}

static void
append_image (GtkSnapshot           *snapshot,
              PathosTextures        *textures,
              const PathosImageNode *node,
              float                  x,
              float                  y)
{
  GdkTexture     *texture = pathos_textures_get (textures, node);
  graphene_rect_t box, rect;
  GskRoundedRect  outline;

  if (texture == NULL)
    return;

  graphene_rect_offset_r (&node->rect, x, y, &box);
  rect = cover (&box, texture);
  gsk_rounded_rect_init_from_rect (&outline, &box, node->radius);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_scaled_texture (snapshot, texture, GSK_SCALING_FILTER_TRILINEAR, &rect);
  gtk_snapshot_pop (snapshot);
}

static void
append_node (GtkSnapshot      *snapshot,
             PathosTextures   *textures,
             const PathosNode *node,
             float             x,
             float             y)
{
  const PathosGroup *group = (const PathosGroup *) node;

  switch (node->kind)
    {
    case PATHOS_NODE_RECT:
      append_rect (snapshot, (const PathosRect *) node, x, y);
      break;
    case PATHOS_NODE_PATH:
      append_path (snapshot, (const PathosPathNode *) node, x, y);
      break;
    case PATHOS_NODE_TEXT:
      append_text (snapshot, (const PathosTextNode *) node, x, y);
      break;
    case PATHOS_NODE_IMAGE:
      append_image (snapshot, textures, (const PathosImageNode *) node, x, y);
      break;
    case PATHOS_NODE_GROUP:
    default:
      for (guint i = 0; i < group->n_children; i++)
        append_node (snapshot, textures, group->children[i].node, x + group->children[i].x,
                     y + group->children[i].y);
      break;
    }
}

/**
 * pathos_gsk_pen_append:
 *
 * Appends a node at the origin of the snapshot.
 */
void
pathos_gsk_pen_append (GtkSnapshot      *snapshot,
                       PathosTextures   *textures,
                       const PathosNode *node)
{
  append_node (snapshot, textures, node, 0, 0);
}

/**
 * pathos_gsk_pen_create:
 *
 * Returns: (transfer full) (nullable): %NULL if the node draws nothing
 */
GskRenderNode *
pathos_gsk_pen_create (PathosTextures   *textures,
                       const PathosNode *node)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  append_node (snapshot, textures, node, 0, 0);
  return gtk_snapshot_free_to_node (snapshot);
}

/* @left: in the coordinates of @node, like @right. Strokes are cut far enough outside that their width and
 * caps do not show inside. */
static void
append_path_part (GtkSnapshot          *snapshot,
                  const PathosPathNode *node,
                  float                 x,
                  float                 y,
                  float                 left,
                  float                 right)
{
  g_autoptr (PathosPath) part = NULL;
  float margin = 2 * node->stroke_width, offset;

  if (node->fill != 0)
    {
      part = pathos_path_create_filled_part (node->path, left, right);
      append_fill (snapshot, part, node->fill, x, y);
      g_clear_pointer (&part, pathos_path_unref);
    }

  if (node->stroke != 0 && node->stroke_width > 0)
    {
      part = pathos_path_create_stroked_part (node->path,
                                              left - margin,
                                              right + margin,
                                              node->dash[0] + node->dash[1],
                                              &offset);
      append_stroke (snapshot, part, node, offset, x, y);
    }
}

static void
append_part (GtkSnapshot      *snapshot,
             PathosTextures   *textures,
             const PathosNode *node,
             float             x,
             float             y,
             float             left,
             float             right)
{
  const PathosGroup *group = (const PathosGroup *) node;

  if (node->kind == PATHOS_NODE_PATH)
    append_path_part (snapshot, (const PathosPathNode *) node, x, y, left - x, right - x);
  else if (node->kind != PATHOS_NODE_GROUP)
    append_node (snapshot, textures, node, x, y);

  for (guint i = 0; node->kind == PATHOS_NODE_GROUP && i < group->n_children; i++)
    append_part (snapshot,
                 textures,
                 group->children[i].node,
                 x + group->children[i].x,
                 y + group->children[i].y,
                 left,
                 right);
}

/**
 * pathos_gsk_pen_create_part:
 * @left: in the coordinates of @node, like @right
 *
 * Returns: (transfer full) (nullable): a render node that is correct between @left and @right; long paths may
 * be missing elsewhere
 */
GskRenderNode *
pathos_gsk_pen_create_part (PathosTextures   *textures,
                            const PathosNode *node,
                            float             left,
                            float             right)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  append_part (snapshot, textures, node, 0, 0, left, right);
  return gtk_snapshot_free_to_node (snapshot);
}

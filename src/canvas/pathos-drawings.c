/* pathos-drawings.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-drawings.h"

#include "pathos-gsk-pen.h"
#include "pathos-path-part.h"
#include "pathos-textures.h"

#define KEEP_FRAMES 120
#define MOST_VIEWS  12 /* width of the drawn part of a long path, in widths of the view, at most */

struct _PathosDrawings
{
  GHashTable     *drawings; /* (element-type PathosNode PathosDrawing) */
  PathosTextures *textures;
  GtkWidget      *widget; /* (nullable) (unowned) */
  guint64         frame;
  float           left, right; /* of what is drawn */
};

static void
drawing_free (gpointer data)
{
  PathosDrawing *drawing = data;

  g_clear_pointer (&drawing->render_node, gsk_render_node_unref);
  pathos_node_unref (drawing->node);
  g_free (drawing);
}

/* A picture has been decoded: what was drawn without it is drawn again. */
static void
texture_loaded_cb (gpointer user_data)
{
  PathosDrawings *self = user_data;
  GHashTableIter  iter;
  gpointer        value;

  g_hash_table_iter_init (&iter, self->drawings);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      PathosDrawing *drawing = value;

      if (!drawing->has_image)
        continue;

      g_clear_pointer (&drawing->render_node, gsk_render_node_unref);
      drawing->is_drawn = FALSE;
      drawing->version++;
    }

  if (self->widget != NULL)
    gtk_widget_queue_draw (self->widget);
}

/**
 * pathos_drawings_new:
 * @widget: (nullable) (unowned): drawn again when a picture has been decoded
 *
 * Returns: (transfer full): a cache that keeps nothing yet
 */
PathosDrawings *
pathos_drawings_new (GtkWidget *widget)
{
  PathosDrawings *self = g_new0 (PathosDrawings, 1);

  self->widget = widget;
  self->textures = pathos_textures_new (texture_loaded_cb, self);
  self->drawings = g_hash_table_new_full (NULL, NULL, NULL, drawing_free);

  return self;
}

void
pathos_drawings_free (PathosDrawings *self)
{
  g_hash_table_unref (self->drawings);
  pathos_textures_free (self->textures);
  g_free (self);
}

/**
 * pathos_drawings_get_n_kept:
 *
 * Returns: the number of drawings that are kept
 */
guint
pathos_drawings_get_n_kept (PathosDrawings *self)
{
  return g_hash_table_size (self->drawings);
}

static gboolean
is_stale_cb (gpointer key,
             gpointer value,
             gpointer user_data)
{
  PathosDrawings *self = user_data;

  return ((PathosDrawing *) value)->seen + KEEP_FRAMES < self->frame;
}

/**
 * pathos_drawings_begin:
 * @left: of what is drawn, map units
 * @right: of what is drawn
 *
 * Begins a frame. Drawings that have not been in view for many frames are forgotten.
 */
void
pathos_drawings_begin (PathosDrawings *self,
                       float           left,
                       float           right)
{
  if (++self->frame % KEEP_FRAMES == 0)
    g_hash_table_foreach_remove (self->drawings, is_stale_cb, self);
  self->left = left;
  self->right = right;
}

/* Finds the rectangle that replaces a drawing far out, in its border colour, which always differs from the
 * sheet. */
static void
describe (PathosDrawing    *drawing,
          const PathosNode *node,
          float             x,
          float             y)
{
  const PathosRect     *rect = (const PathosRect *) node;
  const PathosPathNode *path = (const PathosPathNode *) node;
  const PathosTextNode *text = (const PathosTextNode *) node;
  const PathosGroup    *group = (const PathosGroup *) node;
  PathosColour          colour = 0;

  if (node->kind == PATHOS_NODE_RECT)
    colour = rect->border != 0 ? rect->border : rect->fill;
  else if (node->kind == PATHOS_NODE_PATH)
    {
      drawing->is_long |= pathos_path_is_long (path->path);
      colour = path->fill;
    }
  else if (node->kind == PATHOS_NODE_TEXT)
    {
      drawing->text_size = MAX (drawing->text_size, text->text->style.size);
      colour = (text->colour & 0xffffff) | 0x40000000;
    }
  else if (node->kind == PATHOS_NODE_IMAGE)
    drawing->has_image = TRUE;

  if (colour != 0 && !drawing->is_plain)
    {
      graphene_rect_offset_r (&node->bounds, x, y, &drawing->rect);
      if (node->kind == PATHOS_NODE_TEXT && text->text->n_lines > 0)
        {
          drawing->rect.origin.x += text->text->lines[0].x;
          drawing->rect.size.width = text->text->ink_width;
        }
      drawing->colour = pathos_gsk_pen_get_colour (colour);
      drawing->is_plain = TRUE;
    }

  for (guint i = 0; node->kind == PATHOS_NODE_GROUP && i < group->n_children; i++)
    describe (drawing, group->children[i].node, x + group->children[i].x, y + group->children[i].y);
}

/**
 * pathos_drawings_find:
 *
 * Returns: (transfer none): what is kept of @node, which is in view in this frame
 */
PathosDrawing *
pathos_drawings_find (PathosDrawings   *self,
                      const PathosNode *node)
{
  PathosDrawing *drawing = g_hash_table_lookup (self->drawings, node);

  if (drawing == NULL)
    {
      drawing = g_new0 (PathosDrawing, 1);
      drawing->node = pathos_node_ref ((PathosNode *) node);
      describe (drawing, node, 0, 0);
      g_hash_table_insert (self->drawings, drawing->node, drawing);
    }

  drawing->seen = self->frame;
  return drawing;
}

/* Draws one more width of the view on each side, and draws again when the view leaves that part or has become
 * far smaller. */
static void
draw_part (PathosDrawing  *drawing,
           PathosTextures *textures,
           float           left,
           float           right)
{
  float width = right - left;

  if (drawing->is_drawn && drawing->from <= left && drawing->to >= right &&
      drawing->to - drawing->from <= MOST_VIEWS * width)
    return;

  g_clear_pointer (&drawing->render_node, gsk_render_node_unref);
  drawing->from = left - width;
  drawing->to = right + width;
  drawing->render_node = pathos_gsk_pen_create_part (textures, drawing->node, drawing->from, drawing->to);
}

/**
 * pathos_drawings_draw:
 * @x: of the origin of @drawing, map units
 *
 * Draws a piece.
 */
void
pathos_drawings_draw (PathosDrawings *self,
                      GtkSnapshot    *snapshot,
                      PathosDrawing  *drawing,
                      float           x,
                      float           y)
{
  if (drawing->is_long)
    draw_part (drawing, self->textures, self->left - x, self->right - x);
  else if (!drawing->is_drawn)
    drawing->render_node = pathos_gsk_pen_create (self->textures, drawing->node);
  drawing->is_drawn = TRUE;
  if (drawing->render_node == NULL)
    return;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_node (snapshot, drawing->render_node);
  gtk_snapshot_restore (snapshot);
}

/**
 * pathos_drawing_draw_plain:
 *
 * Draws a rectangle in place of a drawing, if it has a colour.
 */
void
pathos_drawing_draw_plain (const PathosDrawing *self,
                           GtkSnapshot         *snapshot,
                           float                x,
                           float                y)
{
  graphene_rect_t rect;

  if (!self->is_plain)
    return;

  graphene_rect_offset_r (&self->rect, x, y, &rect);
  gtk_snapshot_append_color (snapshot, &self->colour, &rect);
}

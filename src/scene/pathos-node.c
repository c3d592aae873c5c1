/* pathos-node.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-group.h"
#include "pathos-node-private.h"

/**
 * pathos_node_new:
 *
 * Returns: (transfer full): a node of @size bytes, which are zero except for the fields of #PathosNode
 */
gpointer
pathos_node_new (PathosNodeKind         kind,
                 gsize                  size,
                 const graphene_rect_t *bounds)
{
  PathosNode *self = g_malloc0 (size);

  g_atomic_ref_count_init (&self->ref_count);
  self->kind = kind;
  self->bounds = *bounds;

  return self;
}

PathosNode *
pathos_node_ref (PathosNode *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

static void
group_clear (PathosGroup *self)
{
  for (guint i = 0; i < self->n_children; i++)
    pathos_node_unref (self->children[i].node);
  g_free (self->children);
  g_free (self->slot);
  g_free (self->label);
  g_free (self->details);
}

void
pathos_node_unref (PathosNode *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  switch (self->kind)
    {
    case PATHOS_NODE_GROUP:
      group_clear ((PathosGroup *) self);
      break;
    case PATHOS_NODE_PATH:
      pathos_path_unref (((PathosPathNode *) self)->path);
      break;
    case PATHOS_NODE_TEXT:
      pathos_shaped_text_unref (((PathosTextNode *) self)->text);
      break;
    case PATHOS_NODE_IMAGE:
      g_bytes_unref (((PathosImageNode *) self)->bytes);
      g_free (((PathosImageNode *) self)->hash);
      break;
    case PATHOS_NODE_RECT:
    default:
      break;
    }

  g_free (self);
}

/**
 * pathos_rect_node_new:
 * @shape: (nullable): a static name
 *
 * Returns: (transfer full): a rectangle
 */
PathosNode *
pathos_rect_node_new (const graphene_rect_t *rect,
                      float                  radius,
                      PathosColour           fill,
                      PathosColour           border,
                      float                  border_width,
                      const char            *shape)
{
  PathosRect *self = pathos_node_new (PATHOS_NODE_RECT, sizeof *self, rect);

  self->rect = *rect;
  self->radius = radius;
  self->fill = fill;
  self->border = border;
  self->border_width = border_width;
  self->shape = shape;

  return &self->node;
}

/**
 * pathos_path_node_new:
 * @path: (transfer full)
 * @shape: (nullable): a static name
 *
 * Returns: (transfer full): a path
 */
PathosNode *
pathos_path_node_new (PathosPath  *path,
                      PathosColour fill,
                      PathosColour stroke,
                      float        stroke_width,
                      const char  *shape)
{
  graphene_rect_t bounds = pathos_path_get_bounds (path);
  PathosPathNode *self;

  if (stroke != 0)
    graphene_rect_inset (&bounds, -stroke_width / 2, -stroke_width / 2);

  self = pathos_node_new (PATHOS_NODE_PATH, sizeof *self, &bounds);
  self->path = path;
  self->fill = fill;
  self->stroke = stroke;
  self->stroke_width = stroke_width;
  self->shape = shape;

  return &self->node;
}

/**
 * pathos_text_node_new:
 * @text: (transfer none)
 * @attr: (nullable): an interned name
 *
 * Returns: (transfer full): a text
 */
PathosNode *
pathos_text_node_new (PathosShapedText *text,
                      PathosColour      colour,
                      const char       *attr)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, text->width, text->height);
  PathosTextNode *self = pathos_node_new (PATHOS_NODE_TEXT, sizeof *self, &bounds);

  self->text = pathos_shaped_text_ref (text);
  self->colour = colour;
  self->attr = attr;

  return &self->node;
}

PathosNode *
pathos_image_node_new (const graphene_rect_t *rect,
                       float                  radius,
                       GBytes                *bytes,
                       const char            *mime_type,
                       const char            *hash,
                       guint                  width,
                       guint                  height,
                       gboolean               grey)
{
  PathosImageNode *self = pathos_node_new (PATHOS_NODE_IMAGE, sizeof *self, rect);

  self->rect = *rect;
  self->radius = radius;
  self->bytes = g_bytes_ref (bytes);
  self->mime_type = mime_type;
  self->hash = g_strdup (hash);
  self->width = width;
  self->height = height;
  self->grey = grey;

  return &self->node;
}

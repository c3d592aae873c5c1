/* pathos-builder.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-builder.h"

#include "pathos-icons.h"
#include "pathos-marker.h"

#include <string.h>

#define RING        1.2f /* the line of a ringed marker … */
#define RINGED_PART 0.6f /* … and how much of it is filled */

/**
 * pathos_builder_init:
 * @width: in map units; right-to-left maps are mirrored in it
 *
 * Begins a group.
 */
void
pathos_builder_init (PathosBuilder *self,
                     float          width,
                     gboolean       rtl)
{
  self->heap_children = NULL;
  self->n_children = 0;
  self->n_allocated = G_N_ELEMENTS (self->inline_children);
  self->width = width;
  self->rtl = rtl;
}

/**
 * pathos_builder_end:
 * @info: (nullable): %NULL for a plain group
 *
 * Ends the group. The builder can be initialized again for another one.
 *
 * Returns: (transfer full): the group
 */
PathosNode *
pathos_builder_end (PathosBuilder         *self,
                    const PathosGroupInfo *info)
{
  static const PathosGroupInfo plain;

  guint        n_children = self->n_children;
  PathosChild *children = self->heap_children != NULL
                              ? g_renew (PathosChild, self->heap_children, n_children)
                              : g_memdup2 (self->inline_children, n_children * sizeof *children);

  self->heap_children = NULL;
  self->n_children = 0;
  return pathos_group_new (info != NULL ? info : &plain, children, n_children);
}

static void
append (PathosBuilder *self,
        PathosNode    *node,
        float          x,
        float          y)
{
  PathosChild *children;

  if (self->n_children == self->n_allocated)
    {
      self->n_allocated *= 2;
      children = g_renew (PathosChild, self->heap_children, self->n_allocated);
      if (self->heap_children == NULL)
        memcpy (children, self->inline_children, sizeof self->inline_children);
      self->heap_children = children;
    }

  children = self->heap_children != NULL ? self->heap_children : self->inline_children;
  children[self->n_children++] = (PathosChild) { node, x, y };
}

/**
 * pathos_builder_measure:
 *
 * Returns: where the last node ends, from the start of reading, or the longest line if that is a text
 */
float
pathos_builder_measure (const PathosBuilder *self)
{
  const PathosChild *children = self->heap_children != NULL ? self->heap_children : self->inline_children;
  float              end = 0;

  for (guint i = 0; i < self->n_children; i++)
    {
      const PathosNode *node = children[i].node;
      float             left = children[i].x + node->bounds.origin.x, width = node->bounds.size.width;
      float             start = self->rtl ? self->width - left - width : left;

      if (node->kind == PATHOS_NODE_TEXT)
        width = ((const PathosTextNode *) node)->text->ink_width;
      end = MAX (end, start + width);
    }

  return end;
}

/**
 * pathos_builder_add:
 * @node: (transfer full)
 * @x: of its origin, from the start of reading
 * @width: the width in which @node was laid out
 */
void
pathos_builder_add (PathosBuilder *self,
                    PathosNode    *node,
                    float          x,
                    float          y,
                    float          width)
{
  append (self, node, self->rtl ? self->width - x - width : x, y);
}

void
pathos_builder_add_rect (PathosBuilder *self,
                         float          x,
                         float          y,
                         float          width,
                         float          height,
                         float          radius,
                         PathosColour   fill,
                         PathosColour   border,
                         const char    *shape)
{
  graphene_rect_t rect = GRAPHENE_RECT_INIT (0, 0, width, height);

  pathos_builder_add (self, pathos_rect_node_new (&rect, radius, fill, border, border != 0 ? 1 : 0, shape), x,
                      y, width);
}

static PathosPathNode *
add_path_node (PathosBuilder *self,
               PathosPath    *path,
               PathosColour   fill,
               PathosColour   stroke,
               float          stroke_width,
               const char    *shape)
{
  PathosNode *node;

  if (self->rtl)
    pathos_path_mirror (path, self->width);
  node = pathos_path_node_new (path, fill, stroke, stroke_width, shape);
  append (self, node, 0, 0);

  return (PathosPathNode *) node;
}

/**
 * pathos_builder_add_path:
 * @path: (transfer full): in the coordinates of the group; it is mirrored if necessary
 */
void
pathos_builder_add_path (PathosBuilder *self,
                         PathosPath    *path,
                         PathosColour   fill,
                         PathosColour   stroke,
                         float          stroke_width,
                         const char    *shape)
{
  add_path_node (self, path, fill, stroke, stroke_width, shape);
}

/**
 * pathos_builder_add_landmark:
 * @path: (transfer full): in the coordinates of the group; it is mirrored if necessary
 *
 * Adds a path that the overview of a long map shows too.
 */
void
pathos_builder_add_landmark (PathosBuilder *self,
                             PathosPath    *path,
                             PathosColour   fill,
                             PathosColour   stroke,
                             const char    *shape)
{
  add_path_node (self, path, fill, stroke, 1, shape)->in_overview = TRUE;
}

void
pathos_builder_add_dashed (PathosBuilder *self,
                           PathosPath    *path,
                           PathosColour   stroke,
                           float          stroke_width,
                           float          on,
                           float          off,
                           const char    *shape)
{
  PathosPathNode *node = add_path_node (self, path, 0, stroke, stroke_width, shape);

  node->dash[0] = on;
  node->dash[1] = off;
}

void
pathos_builder_add_connector (PathosBuilder *self,
                              PathosPath    *path,
                              PathosColour   stroke,
                              gboolean       dashed,
                              const char    *from,
                              const char    *to)
{
  PathosPathNode *node = add_path_node (self, path, 0, stroke, 1.5f, "arc");

  if (dashed)
    {
      node->dash[0] = 5;
      node->dash[1] = 4;
    }
  g_strlcpy (node->from, from, sizeof node->from);
  g_strlcpy (node->to, to, sizeof node->to);
}

/**
 * pathos_builder_add_text:
 * @text: (transfer none)
 */
void
pathos_builder_add_text (PathosBuilder    *self,
                         PathosShapedText *text,
                         float             x,
                         float             y,
                         PathosColour      colour,
                         const char       *attr)
{
  pathos_builder_add (self, pathos_text_node_new (text, colour, attr), x, y, text->width);
}

static PathosPath *
read_notation (gconstpointer notation,
               float         size)
{
  g_autoptr (PathosPath) grid = pathos_path_new ();
  PathosPath *path = pathos_path_new ();

  if (!pathos_path_add_notation (grid, notation))
    g_critical ("Cannot parse icon: %s", (const char *) notation);
  pathos_path_add_path (path, grid, 0, 0, size / 16);

  return path;
}

/**
 * pathos_builder_add_icon:
 *
 * Adds an icon. Its position is mirrored, but not the icon itself.
 */
void
pathos_builder_add_icon (PathosBuilder *self,
                         const char    *name,
                         float          x,
                         float          y,
                         float          size,
                         PathosColour   colour)
{
  const PathosIcon *icon = pathos_icon_find (name);

  if (icon != NULL && icon->path != NULL)
    pathos_builder_add (self,
                        pathos_path_node_new (pathos_path_dup_shared (read_notation, icon->path, size), 0,
                                              colour, 1.5f * size / 16, "icon"),
                        x, y, size);
  if (icon != NULL && icon->fill != NULL)
    pathos_builder_add (self,
                        pathos_path_node_new (pathos_path_dup_shared (read_notation, icon->fill, size),
                                              colour, 0, 0, "icon"),
                        x, y, size);
}

/**
 * pathos_builder_add_marker:
 * @shape: see pathos_marker_dup_path()
 * @x: of its centre
 * @inside: the colour of what is not filled
 * @filled: 0 for hollow, 1 for half, 2 for filled, 3 for filled with a thin ring around
 */
void
pathos_builder_add_marker (PathosBuilder *self,
                           guint          shape,
                           float          x,
                           float          y,
                           float          radius,
                           PathosColour   colour,
                           PathosColour   inside,
                           guint          filled)
{
  float       line = filled == PATHOS_MARKER_RINGED ? RING : 2;
  PathosNode *outline = pathos_path_node_new (pathos_marker_dup_path (shape, radius - line / 2),
                                              filled == 2 ? colour : inside, colour, line, "marker");

  pathos_builder_add (self, outline, x, y, 0);
  if (filled == 1)
    pathos_builder_add (self,
                        pathos_path_node_new (pathos_marker_dup_half (shape, radius - 1), colour, 0, 0,
                                              "half"),
                        x, y, 0);
  else if (filled == PATHOS_MARKER_RINGED)
    pathos_builder_add (self,
                        pathos_path_node_new (pathos_marker_dup_path (shape, radius * RINGED_PART), colour, 0,
                                              0, "half"),
                        x, y, 0);
}

/* pathos-node.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Length: every pen needs all primitives. Groups have a header of their own. */

#pragma once

#include "pathos-path.h"
#include "pathos-text.h"

G_BEGIN_DECLS

/* A node is something to draw, in map units of 1/96 inch, y downwards. Its position, colours and glyphs are
 * resolved, and it never changes after it was built, so scenes can share nodes and any thread can walk
 * them. */

typedef enum
{
  PATHOS_NODE_GROUP,
  PATHOS_NODE_RECT,
  PATHOS_NODE_PATH,
  PATHOS_NODE_TEXT,
  PATHOS_NODE_IMAGE,
} PathosNodeKind;

/* 0xAARRGGBB, not premultiplied; 0 is transparent. */
typedef guint32 PathosColour;

/* The id of an element, "" for none. A scene knows no map, so layout asserts that this is as long as the
 * map's ids. */
typedef char PathosNodeId[9];

typedef struct
{
  gatomicrefcount ref_count;
  PathosNodeKind  kind;
  graphene_rect_t bounds; /* of everything drawn, with line widths, in the node's coordinates */
} PathosNode;

/* A child of a group, and where its origin is in the group. */
typedef struct
{
  PathosNode *node;
  float       x;
  float       y;
} PathosChild;

typedef struct
{
  PathosNode      node;
  graphene_rect_t rect; /* the outer edge; the border is inside */
  float           radius;
  PathosColour    fill;
  PathosColour    border;
  float           border_width;
  const char     *shape; /* (nullable): card, pill, plate, …: a static name */
} PathosRect;

typedef struct
{
  PathosNode   node;
  PathosPath  *path;
  PathosColour fill; /* non-zero winding */
  PathosColour stroke;
  float        stroke_width; /* round caps and joins */
  float        dash[2];      /* on and off, both 0 for a solid line */
  gboolean     in_overview;  /* whether the overview of a long map shows it */
  const char  *shape;        /* (nullable): chevron, marker, curve, arc, icon, …: a static name */
  PathosNodeId from;         /* a connector: what it connects */
  PathosNodeId to;
} PathosPathNode;

typedef struct
{
  PathosNode        node;
  PathosShapedText *text;
  PathosColour      colour;
  const char       *attr; /* (nullable): the attribute of the group's element that it shows, interned */
} PathosTextNode;

typedef struct
{
  PathosNode      node;
  graphene_rect_t rect;   /* with the proportions of the picture */
  float           radius; /* of the corners, to which it is clipped */
  GBytes         *bytes;
  const char     *mime_type;
  char           *hash;
  guint           width; /* of the picture, pixels */
  guint           height;
  gboolean        grey; /* whether it is drawn without its colours */
} PathosImageNode;

PathosNode *pathos_node_ref (PathosNode *self);
void        pathos_node_unref (PathosNode *self);

PathosNode *pathos_rect_node_new (const graphene_rect_t *rect,
                                  float                  radius,
                                  PathosColour           fill,
                                  PathosColour           border,
                                  float                  border_width,
                                  const char            *shape);
PathosNode *pathos_path_node_new (PathosPath  *path,
                                  PathosColour fill,
                                  PathosColour stroke,
                                  float        stroke_width,
                                  const char  *shape);
PathosNode *pathos_text_node_new (PathosShapedText *text, PathosColour colour, const char *attr);
PathosNode *pathos_image_node_new (const graphene_rect_t *rect,
                                   float                  radius,
                                   GBytes                *bytes,
                                   const char            *mime_type,
                                   const char            *hash,
                                   guint                  width,
                                   guint                  height,
                                   gboolean               grey);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosNode, pathos_node_unref)

G_END_DECLS

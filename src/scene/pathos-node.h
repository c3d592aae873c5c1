/* pathos-node.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The five primitives of a scene stand in one header, since every pen needs all of them. */

#pragma once

#include "pathos-path.h"
#include "pathos-text.h"

G_BEGIN_DECLS

/* A node is something drawn, in map units of 1/96 inch, y downwards. It is resolved (its place, its colours, its glyphs)
 * and never changes once it is built, so that scenes share their nodes and any thread may walk them. */

typedef enum
{
  PATHOS_NODE_GROUP,
  PATHOS_NODE_RECT,
  PATHOS_NODE_PATH,
  PATHOS_NODE_TEXT,
  PATHOS_NODE_IMAGE,
} PathosNodeKind;

/* 0xAARRGGBB, not premultiplied; 0 is nothing at all. */
typedef guint32 PathosColour;

typedef struct
{
  gatomicrefcount ref_count;
  PathosNodeKind  kind;
  graphene_rect_t bounds; /* all that is drawn, lines' widths included, in the node's own coordinates */
} PathosNode;

/* What a group stands for. */
typedef enum
{
  PATHOS_GROUP_PLAIN,
  PATHOS_GROUP_MAP,
  PATHOS_GROUP_HEADER,
  PATHOS_GROUP_PERSONA, /* a chip of the header */
  PATHOS_GROUP_STAGES,  /* the bar of stages */
  PATHOS_GROUP_STAGE,
  PATHOS_GROUP_LINKS,
  PATHOS_GROUP_LINK,
  PATHOS_GROUP_LANE,
  PATHOS_GROUP_LANE_NAME,
  PATHOS_GROUP_CELL, /* what is in one column of a lane; empty cells too */
  PATHOS_GROUP_TOUCHPOINT,
  PATHOS_GROUP_EXIT,
  PATHOS_GROUP_CARD,
  PATHOS_GROUP_CURVE, /* of one persona */
  PATHOS_GROUP_POINT, /* a feeling on the curve */
  PATHOS_GROUP_CHANNEL,
  PATHOS_GROUP_PICTURE,
  PATHOS_GROUP_LEGEND,
} PathosGroupRole;

/* What input may do with a group. Tools, keys and drops know only these. */
typedef enum
{
  PATHOS_PART_NONE,
  PATHOS_PART_ITEM, /* the element may be selected, edited, lifted */
  PATHOS_PART_CELL, /* something may be added here: in the element's list for `at` */
  PATHOS_PART_GAP,  /* something may be dropped here: into the list of `id`, at `index` */
} PathosPart;

typedef enum
{
  PATHOS_STICK_NONE = 0,
  PATHOS_STICK_TOP = 1 << 0,   /* stays in view when the map scrolls down */
  PATHOS_STICK_START = 1 << 1, /* stays in view when the map scrolls in the reading direction */
} PathosStick;

/* A child, and where its origin stands in its group. */
typedef struct
{
  PathosNode *node;
  float       x;
  float       y;
} PathosPlace;

typedef struct
{
  PathosNode      node;
  PathosGroupRole role;
  PathosPart      part;
  PathosStick     stick;
  char            id[9]; /* of the element, "" for none: a lane's for a cell, the owner of the list for a gap */
  char            at[9]; /* CELL, POINT: the touchpoint or stage where it stands, "" for none */
  guint           index; /* GAP: the position in the list · ITEM, CELL: the position among its siblings, from 0 */
  double          value; /* POINT: the feeling, −2 … 2 */
  graphene_rect_t area;  /* what can be hit and gets the ring when selected; without shadows and stubs */
  char           *label; /* (nullable): for assistive technology, in the map's language */
  guint           n_children;
  PathosPlace    *children; /* (array length=n_children): the later is drawn over the earlier */
} PathosGroup;

typedef struct
{
  PathosNode      node;
  graphene_rect_t rect; /* the outer edge; the border is drawn inside of it */
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
  const char  *shape;        /* (nullable): chevron, marker, curve, arc, icon, …: a static name */
  char         from[9];      /* a connector: what it joins, "" for none */
  char         to[9];
} PathosPathNode;

typedef struct
{
  PathosNode        node;
  PathosShapedText *text;
  PathosColour      colour;
  const char       *attr; /* (nullable): the attribute of the group's element that it shows: an interned name */
} PathosTextNode;

typedef struct
{
  PathosNode      node;
  graphene_rect_t rect;   /* where the picture goes, in its own proportions */
  float           radius; /* of the corners that clip it */
  GBytes         *bytes;
  const char     *mime_type;
  char           *hash;
} PathosImageNode;

PathosNode *pathos_node_ref (PathosNode *self);
void        pathos_node_unref (PathosNode *self);

PathosNode *pathos_rect_node_new (const graphene_rect_t *rect, float radius, PathosColour fill, PathosColour border, float border_width, const char *shape);
PathosNode *pathos_path_node_new (PathosPath *path, PathosColour fill, PathosColour stroke, float stroke_width, const char *shape);
PathosNode *pathos_text_node_new (PathosShapedText *text, PathosColour colour, const char *attr);
PathosNode *pathos_image_node_new (const graphene_rect_t *rect, float radius, GBytes *bytes, const char *mime_type, const char *hash);
PathosNode *pathos_group_new (PathosGroupRole role, const char *id, const char *label, PathosPlace *children, guint n_children);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosNode, pathos_node_unref)

G_END_DECLS

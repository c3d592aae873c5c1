/* pathos-group.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Length: the vocabulary of a group belongs together. */

#pragma once

#include "pathos-node.h"

G_BEGIN_DECLS

/* A group is a node with children. It has facts about what it represents and what can be done with it. The
 * canvas, keyboard navigation and tools only use these facts, so they work with any picture of a map. */

/* The name of a group for pens, like a class in CSS. Nothing else depends on it. */
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
  PATHOS_GROUP_CELL, /* the contents of a column of a lane, possibly empty */
  PATHOS_GROUP_TOUCHPOINT,
  PATHOS_GROUP_EXIT,
  PATHOS_GROUP_CARD,
  PATHOS_GROUP_CURVE, /* of one persona */
  PATHOS_GROUP_POINT, /* a feeling on the curve */
  PATHOS_GROUP_LEGEND,
} PathosGroupRole;

typedef enum
{
  PATHOS_PART_NONE,
  PATHOS_PART_ITEM, /* represents an element */
  PATHOS_PART_CELL, /* something can be added here, at the slot */
  PATHOS_PART_GAP,  /* something can be dropped here, at the slot */
} PathosPart;

typedef enum
{
  PATHOS_STICK_NONE = 0,
  PATHOS_STICK_TOP = 1 << 0,   /* stays in view when the map scrolls down */
  PATHOS_STICK_START = 1 << 1, /* stays in view when the map scrolls in the reading direction */
  PATHOS_STICK_END = 1 << 2,   /* stays at the end of the view, as far as its reach allows */
} PathosStick;

/* How far a group may leave its place to stay in view, map units in the reading direction. A group that has a
 * reach and sticks to no edge is kept in view by itself, inside the group around it. */
typedef struct
{
  float backward;
  float forward;
  float room; /* it stays at its place if the view is narrower */
} PathosReach;

typedef enum
{
  PATHOS_FACT_CONTAINER = 1 << 0, /* its children are drawn and culled one by one, not as one fragment */
  PATHOS_FACT_PARTS = 1 << 1,     /* contains parts, at any depth */
  PATHOS_FACT_STUCK = 1 << 2,     /* sticks to an edge, or contains a group that does */
  PATHOS_FACT_PRESENT = 1 << 3,   /* always present for assistive technology, not only near the view */
  PATHOS_FACT_ANCHOR = 1 << 4,    /* in the reading order, groups at its element are below it */
  PATHOS_FACT_ENTRY = 1 << 5,     /* gets the focus first */
  PATHOS_FACT_EDGED = 1 << 6,     /* has a border, over which a ring is drawn */
  PATHOS_FACT_EDITABLE = 1 << 7,  /* has a text that can be edited in place */
  PATHOS_FACT_MOVABLE = 1 << 8,   /* can be lifted and dropped into gaps of its kind of list */
  PATHOS_FACT_REMOVABLE = 1 << 9, /* can be deleted */
  PATHOS_FACT_BAND = 1 << 10,     /* what sticks to the start stands on a plate as high as this group */
  PATHOS_FACT_KEPT = 1 << 11,     /* has a reach, or contains a group that has */
  PATHOS_FACT_BESIDE = 1 << 12,   /* belongs to a track, but walking along it passes by */
  PATHOS_FACT_ALONG = 1 << 13,    /* can be moved by one place in the reading direction … */
  PATHOS_FACT_DOWN = 1 << 14,     /* … and by one row down, or back */
  PATHOS_FACT_SPLITS = 1 << 15,   /* what is around it can be split before it */
  PATHOS_FACT_MERGES = 1 << 16,   /* can be merged with the next */
  PATHOS_FACT_VARIES = 1 << 17,   /* is one of several variants, and can become another */
  PATHOS_FACT_HIDES = 1 << 18,    /* can be hidden, … */
  PATHOS_FACT_UNHIDES = 1 << 19,  /* … and stands for what is, which can be shown again */
  PATHOS_FACT_LINKS = 1 << 20,    /* links begin and end at it */
  PATHOS_FACT_OVERVIEW = 1 << 21, /* contains a path that the overview of a long map shows */
  PATHOS_FACT_JOINS = 1 << 22,    /* can be put below the one before it, … */
  PATHOS_FACT_FREES = 1 << 23,    /* … and stands below another, but can stand by itself */
  PATHOS_FACT_SPANS = 1 << 24,    /* its end can be dragged over more columns, or fewer */
  PATHOS_FACT_ASKS = 1 << 25,     /* offers those of its texts that are empty */
} PathosFacts;

/* The role of a part for assistive technology. */
typedef enum
{
  PATHOS_ACCESSIBLE_GROUP,
  PATHOS_ACCESSIBLE_LIST,
  PATHOS_ACCESSIBLE_LIST_ITEM,
  PATHOS_ACCESSIBLE_SLIDER, /* the value of its first axis */
} PathosAccessible;

/* A direction in which the position of a part is the value of an attribute of its element. */
typedef struct
{
  const char *attr; /* a real attribute */
  double      minimum;
  double      maximum;
  float       unit_x; /* map units to the right for an increase by 1 … */
  float       unit_y; /* … and downwards; one of the two is 0 */
  double      snap;   /* steps per unit: a count, because 0.1 has no exact double */
  double      fine;   /* steps per unit for exact positioning */
} PathosAxis;

typedef struct
{
  PathosAxis axis[2];
  guint      n_axes;
} PathosAxes;

/* A slot of the map. It is opaque here, because scene knows no map. */
typedef struct _PathosSlot PathosSlot;

typedef struct
{
  PathosNode        node;
  PathosGroupRole   role;
  PathosPart        part;
  PathosStick       stick;
  PathosReach       reach;
  PathosFacts       facts;
  PathosAccessible  accessible;
  PathosNodeId      id;        /* of the element; a cell's is that of the owner of its list */
  PathosNodeId      at;        /* of the element that it is at, see PATHOS_FACT_ANCHOR */
  PathosNodeId      track;     /* what it follows: arrow keys walk along a track, and across to another */
  guint             order;     /* among its siblings in the reading order, from 0 */
  float             radius;    /* of the corners of a ring around it */
  const PathosAxes *axes;      /* (nullable): a static table */
  double            values[2]; /* along the axes */
  float             extent[2]; /* of its place on the track, to the left and right of its origin */
  PathosColour      paper;     /* the background of its texts, 0 for the box below them or the sheet */
  PathosSlot       *slot;      /* (nullable): CELL, GAP */
  graphene_rect_t   area;      /* what can be hit, and what a ring goes around; without shadows and stubs */
  char             *label;     /* (nullable): for pens that write it, in the map's language */
  char             *details;   /* (nullable): what else can be read in it, for the same */

  /* (nullable): the attributes that can be edited in place, in order: a static list that ends with NULL */
  const char *const *texts;
  guint              n_children;
  PathosChild       *children; /* (array length=n_children): later ones are drawn over earlier ones */
} PathosGroup;

/* The properties of a new group. Cleared to zero, it is plain. */
typedef struct
{
  PathosGroupRole   role;
  PathosPart        part;
  PathosStick       stick;
  PathosReach       reach;
  PathosFacts       facts; /* PARTS, STUCK, KEPT and OVERVIEW are derived, CONTAINER in plain groups */
  PathosAccessible  accessible;
  const char       *id;    /* (nullable) */
  const char       *at;    /* (nullable) */
  const char       *track; /* (nullable) */
  guint             order;
  float             radius;
  const PathosAxes *axes;
  double            values[2];
  float             extent[2];
  PathosColour      paper;
  PathosSlot       *slot;    /* (transfer full) (nullable): from g_malloc() */
  graphene_rect_t   area;    /* empty for the bounds of the children */
  const char       *label;   /* (nullable) */
  const char       *details; /* (nullable) */

  const char *const *texts; /* (nullable): a static list that ends with %NULL */
} PathosGroupInfo;

#define PATHOS_RADIUS_ROUND 1000.0f /* for a ring that is as round as possible */

PathosNode *pathos_group_new (const PathosGroupInfo *info, PathosChild *children, guint n_children);

G_END_DECLS

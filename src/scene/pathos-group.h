/* pathos-group.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Length: the vocabulary of a group belongs together. */

#pragma once

#include "pathos-node.h"

G_BEGIN_DECLS

/* A group is a node with children that says what it stands for and what can be done with it. Whoever shows a
 * scene, walks it by keys or drags in it goes by these facts alone, so that any picture of a map works with
 * the same canvas. */

/* What pens call a group, as CSS has classes. Nothing else depends on it. */
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
  PATHOS_GROUP_LEGEND,
} PathosGroupRole;

typedef enum
{
  PATHOS_PART_NONE,
  PATHOS_PART_ITEM, /* stands for an element */
  PATHOS_PART_CELL, /* something may be added here, at the slot */
  PATHOS_PART_GAP,  /* something may be dropped here, at the slot */
} PathosPart;

typedef enum
{
  PATHOS_STICK_NONE = 0,
  PATHOS_STICK_TOP = 1 << 0,   /* stays in view when the map scrolls down */
  PATHOS_STICK_START = 1 << 1, /* stays in view when the map scrolls in the reading direction */
} PathosStick;

typedef enum
{
  PATHOS_FACT_CONTAINER = 1 << 0, /* its children are drawn and culled one by one, not as one fragment */
  PATHOS_FACT_PARTS = 1 << 1,     /* holds parts, at any depth */
  PATHOS_FACT_STUCK = 1 << 2,     /* sticks to an edge, or holds what does */
  PATHOS_FACT_PRESENT = 1 << 3,   /* assistive technology finds it wherever the view is, not only near it */
  PATHOS_FACT_ANCHOR = 1 << 4,    /* in the reading order, what stands at its element comes under it */
  PATHOS_FACT_ENTRY = 1 << 5,     /* the focus enters the map here if it can */
  PATHOS_FACT_EDGED = 1 << 6,     /* is drawn with a border, on which a ring lies */
  PATHOS_FACT_EDITABLE = 1 << 7,  /* has a text that can be edited in place */
  PATHOS_FACT_MOVABLE = 1 << 8,   /* can be lifted, and dropped into gaps of its kind of list */
  PATHOS_FACT_REMOVABLE = 1 << 9, /* can be deleted */
} PathosFacts;

/* What assistive technology takes a part for. */
typedef enum
{
  PATHOS_ACCESSIBLE_GROUP,
  PATHOS_ACCESSIBLE_LIST,
  PATHOS_ACCESSIBLE_LIST_ITEM,
  PATHOS_ACCESSIBLE_SLIDER, /* the value of its first axis */
} PathosAccessible;

/* Where a part stands along a direction is the value of an attribute of its element. */
typedef struct
{
  const char *attr; /* a number */
  double      minimum;
  double      maximum;
  float       unit_x; /* from one value to the next, map units to the right … */
  float       unit_y; /* … and downwards; one of the two is 0 */
  double      snap;   /* steps a unit. A count, because 0.1 has no exact double. */
  double      fine;   /* steps a unit for who wants it exactly */
} PathosAxis;

typedef struct
{
  PathosAxis axis[2];
  guint      n_axes;
} PathosAxes;

/* A place in a list of the map, which only those know who know the map. */
typedef struct _PathosSlot PathosSlot;

typedef struct
{
  PathosNode        node;
  PathosGroupRole   role;
  PathosPart        part;
  PathosStick       stick;
  PathosFacts       facts;
  PathosAccessible  accessible;
  PathosNodeId      id;        /* of the element; a cell's is that of the owner of its list */
  PathosNodeId      at;        /* of the element at which it stands: see PATHOS_FACT_ANCHOR */
  guint             order;     /* among its siblings in the reading order, from 0 */
  float             radius;    /* of the corners of a ring round it */
  const PathosAxes *axes;      /* (nullable): a static table */
  double            values[2]; /* along the axes */
  PathosColour      paper;     /* what its texts stand on; 0 for the box below them or the sheet */
  PathosSlot       *slot;      /* (nullable): CELL, GAP */
  graphene_rect_t   area;      /* what can be hit and gets the ring; without shadows and stubs */
  char             *label;     /* (nullable): for assistive technology, in the map's language */
  guint             n_children;
  PathosChild      *children; /* (array length=n_children): the later is drawn over the earlier */
} PathosGroup;

/* What a group is made from. Cleared to zero, it stands for nothing. */
typedef struct
{
  PathosGroupRole   role;
  PathosPart        part;
  PathosStick       stick;
  PathosFacts       facts; /* PARTS and STUCK follow from the children, CONTAINER too in a plain group */
  PathosAccessible  accessible;
  const char       *id; /* (nullable) */
  const char       *at; /* (nullable) */
  guint             order;
  float             radius;
  const PathosAxes *axes;
  double            values[2];
  PathosColour      paper;
  PathosSlot       *slot;  /* (transfer full) (nullable): from g_malloc() */
  graphene_rect_t   area;  /* empty for the bounds of the children */
  const char       *label; /* (nullable) */
} PathosGroupInfo;

#define PATHOS_RADIUS_ROUND 1000.0f /* for a ring that is as round as its box allows */

PathosNode *pathos_group_new (const PathosGroupInfo *info, PathosChild *children, guint n_children);

G_END_DECLS

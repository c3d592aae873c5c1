/* pathos-group.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-group.h"

#include "pathos-node-private.h"
#include "pathos-text-cut.h"

/* Not with graphene_rect_union(), which normalizes each rectangle: that takes half the time for a row of
 * 10,000. */
static graphene_rect_t
unite_bounds (const PathosChild *children,
              guint              n_children)
{
  float left = G_MAXFLOAT, top = G_MAXFLOAT, right = -G_MAXFLOAT, bottom = -G_MAXFLOAT;

  for (guint i = 0; i < n_children; i++)
    {
      const graphene_rect_t *bounds = &children[i].node->bounds;
      float                  x = bounds->origin.x + children[i].x, y = bounds->origin.y + children[i].y;

      left = MIN (left, x);
      top = MIN (top, y);
      right = MAX (right, x + bounds->size.width);
      bottom = MAX (bottom, y + bounds->size.height);
    }

  return n_children > 0 ? GRAPHENE_RECT_INIT (left, top, right - left, bottom - top)
                        : GRAPHENE_RECT_INIT (0, 0, 0, 0);
}

/* A plain group that contains others is a container, not a fragment. */
static PathosFacts
derive_facts (const PathosGroupInfo *info,
              const PathosChild     *children,
              guint                  n_children)
{
  PathosFacts facts = info->facts;

  if (info->stick != PATHOS_STICK_NONE)
    facts |= PATHOS_FACT_STUCK;
  if (info->reach.backward > 0 || info->reach.forward > 0)
    facts |= PATHOS_FACT_KEPT;

  for (guint i = 0; i < n_children; i++)
    {
      const PathosGroup *child = (const PathosGroup *) children[i].node;

      if (child->node.kind == PATHOS_NODE_PATH && ((const PathosPathNode *) children[i].node)->in_overview)
        facts |= PATHOS_FACT_OVERVIEW;
      if (child->node.kind != PATHOS_NODE_GROUP)
        continue;
      facts |= child->facts &
               (PATHOS_FACT_PARTS | PATHOS_FACT_STUCK | PATHOS_FACT_KEPT | PATHOS_FACT_OVERVIEW);
      if (child->part != PATHOS_PART_NONE)
        facts |= PATHOS_FACT_PARTS;
      if (info->role == PATHOS_GROUP_PLAIN &&
          (child->role != PATHOS_GROUP_PLAIN ||
           child->facts & (PATHOS_FACT_CONTAINER | PATHOS_FACT_STUCK | PATHOS_FACT_KEPT)))
        facts |= PATHOS_FACT_CONTAINER;
    }

  return facts;
}

/**
 * pathos_group_new:
 * @children: (array length=n_children) (transfer full): from g_malloc(), with a reference to each node
 *
 * Returns: (transfer full): a group
 */
PathosNode *
pathos_group_new (const PathosGroupInfo *info,
                  PathosChild           *children,
                  guint                  n_children)
{
  graphene_rect_t bounds = unite_bounds (children, n_children);
  PathosGroup    *self = pathos_node_new (PATHOS_NODE_GROUP, sizeof *self, &bounds);

  self->role = info->role;
  self->part = info->part;
  self->stick = info->stick;
  self->reach = info->reach;
  self->facts = derive_facts (info, children, n_children);
  self->accessible = info->accessible;
  self->order = info->order;
  self->radius = info->radius;
  self->axes = info->axes;
  self->values[0] = info->values[0];
  self->values[1] = info->values[1];
  self->extent[0] = info->extent[0];
  self->extent[1] = info->extent[1];
  self->paper = info->paper;
  self->slot = info->slot;
  self->area = info->area.size.width > 0 && info->area.size.height > 0 ? info->area : bounds;
  self->label = info->label != NULL ? pathos_text_dup_drawn (info->label) : NULL;
  self->details = info->details != NULL ? pathos_text_dup_drawn (info->details) : NULL;
  self->texts = info->texts;
  self->children = children;
  self->n_children = n_children;
  if (info->id != NULL)
    g_strlcpy (self->id, info->id, sizeof self->id);
  if (info->at != NULL)
    g_strlcpy (self->at, info->at, sizeof self->at);
  if (info->track != NULL)
    g_strlcpy (self->track, info->track, sizeof self->track);

  return &self->node;
}

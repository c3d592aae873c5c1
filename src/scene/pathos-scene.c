/* pathos-scene.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-scene.h"

#include <string.h>

PathosScene *
pathos_scene_ref (PathosScene *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
pathos_scene_unref (PathosScene *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  pathos_node_unref (&self->root->node);
  g_free (self->title);
  g_free (self->description);
  g_free (self->language);
  g_free (self->author);
  g_free (self);
}

static gboolean
walk_node (const PathosNode *node,
           float             x,
           float             y,
           PathosSceneFunc   func,
           gpointer          user_data)
{
  PathosWalk         how = func (node, x, y, user_data);
  const PathosGroup *group = (const PathosGroup *) node;

  if (how != PATHOS_WALK_CHILDREN || node->kind != PATHOS_NODE_GROUP)
    return how != PATHOS_WALK_STOP;

  for (guint i = 0; i < group->n_children; i++)
    {
      if (!walk_node (group->children[i].node, x + group->children[i].x, y + group->children[i].y, func,
                      user_data))
        return FALSE;
    }

  return TRUE;
}

/**
 * pathos_scene_walk:
 *
 * Calls @func for every node, with its origin in the scene, in drawing order, groups before their children.
 */
void
pathos_scene_walk (const PathosScene *self,
                   PathosSceneFunc    func,
                   gpointer           user_data)
{
  walk_node (&self->root->node, 0, 0, func, user_data);
}

/* The last child is on top, so it is the first to be checked. */
static PathosSpot
pick_in (const PathosGroup *group,
         float              origin_x,
         float              origin_y,
         float              x,
         float              y,
         guint              parts)
{
  graphene_point_t point = { x - origin_x, y - origin_y };

  if (!graphene_rect_contains_point (&group->node.bounds, &point) &&
      !graphene_rect_contains_point (&group->area, &point))
    return (PathosSpot) { NULL, 0, 0 };

  for (guint i = group->n_children; i > 0; i--)
    {
      const PathosChild *place = &group->children[i - 1];
      PathosSpot         spot;

      if (place->node->kind != PATHOS_NODE_GROUP)
        continue;

      spot = pick_in ((const PathosGroup *) place->node, origin_x + place->x, origin_y + place->y, x, y,
                      parts);
      if (spot.group != NULL)
        return spot;
    }

  if ((parts & PATHOS_PICK (group->part)) && graphene_rect_contains_point (&group->area, &point))
    return (PathosSpot) { group, origin_x, origin_y };

  return (PathosSpot) { NULL, 0, 0 };
}

/**
 * pathos_scene_pick:
 * @x: in the scene, in map units
 * @parts: one or more of PATHOS_PICK (PATHOS_PART_…)
 *
 * Returns: the topmost of these parts at this point
 */
PathosSpot
pathos_scene_pick (const PathosScene *self,
                   float              x,
                   float              y,
                   guint              parts)
{
  return pick_in (self->root, 0, 0, x, y, parts);
}

typedef struct
{
  const char     *id;
  PathosGroupRole role;
  PathosSpot      spot;
} Search;

static PathosWalk
find_cb (const PathosNode *node,
         float             x,
         float             y,
         gpointer          user_data)
{
  Search            *search = user_data;
  const PathosGroup *group = (const PathosGroup *) node;

  if (node->kind != PATHOS_NODE_GROUP)
    return PATHOS_WALK_SKIP;
  if (group->role != search->role || strcmp (group->id, search->id) != 0)
    return group->facts & PATHOS_FACT_PARTS ? PATHOS_WALK_CHILDREN : PATHOS_WALK_SKIP;

  search->spot = (PathosSpot) { group, x, y };
  return PATHOS_WALK_STOP;
}

/**
 * pathos_scene_find:
 * @id: of an element
 *
 * Returns: the part of the element with that role
 */
PathosSpot
pathos_scene_find (const PathosScene *self,
                   const char        *id,
                   PathosGroupRole    role)
{
  Search search = { id, role, { NULL, 0, 0 } };

  pathos_scene_walk (self, find_cb, &search);
  return search.spot;
}

/**
 * pathos_scene_find_at:
 * @id: of an element
 * @y: in the scene, in map units
 *
 * Looks only into those children of the root that are at @y, which on a large map are few of all its groups.
 *
 * Returns: the part of the element with that role
 */
PathosSpot
pathos_scene_find_at (const PathosScene *self,
                      const char        *id,
                      PathosGroupRole    role,
                      float              y)
{
  Search search = { id, role, { NULL, 0, 0 } };

  for (guint i = 0; search.spot.group == NULL && i < self->root->n_children; i++)
    {
      const PathosChild     *child = &self->root->children[i];
      const graphene_rect_t *bounds = &child->node->bounds;
      float                  top = child->y + bounds->origin.y;

      if (top <= y && y <= top + bounds->size.height)
        walk_node (child->node, child->x, child->y, find_cb, &search);
    }

  return search.spot;
}

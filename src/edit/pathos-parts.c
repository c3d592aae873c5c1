/* pathos-parts.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-parts.h"

#include <math.h>
#include <string.h>

/* Arrow keys move to the nearest stop in their direction. Distances are measured between edges, and sideways
 * distance is weighted, so that keys follow rows and columns although nothing here knows what those are. */

#define SIDEWAYS_WEIGHT 6.0f /* how much more a distance to the side counts than one straight ahead */

static guint
gather (GArray            *places,
        const PathosGroup *group,
        float              x,
        float              y,
        guint              stick,
        const char        *column)
{
  PathosPlaced placed = {
    group, { { 0, 0 }, { 0, 0 } }, stick | group->stick, column, group->part == PATHOS_PART_ITEM
  };
  guint index = places->len;
  guint n_items = group->part == PATHOS_PART_ITEM;
  guint n_inner = 0;

  if (group->part == PATHOS_PART_CELL)
    placed.column = group->at;
  graphene_rect_offset_r (&group->area, x, y, &placed.rect);
  if (group->part != PATHOS_PART_NONE)
    g_array_append_val (places, placed);

  for (guint i = 0; group->facts & PATHOS_FACT_PARTS && i < group->n_children; i++)
    {
      const PathosChild *place = &group->children[i];

      if (place->node->kind == PATHOS_NODE_GROUP)
        n_inner += gather (places,
                           (const PathosGroup *) place->node,
                           x + place->x,
                           y + place->y,
                           placed.stick,
                           placed.column);
    }

  if (group->part == PATHOS_PART_CELL && n_inner == 0)
    g_array_index (places, PathosPlaced, index).is_stop = TRUE;

  return n_items + n_inner;
}

/* Most lanes are unchanged by an edit. If this one is, its parts are copied from the previous scene.
 *
 * Returns: whether it is */
static gboolean
copy_band (GArray            *places,
           const PathosChild *band,
           const PathosParts *before)
{
  const PathosGroup *root = before->scene->root;

  for (guint i = 0; i < root->n_children; i++)
    {
      if (root->children[i].node != band->node || root->children[i].x != band->x ||
          root->children[i].y != band->y)
        continue;

      g_array_append_vals (places,
                           before->places + before->firsts[i],
                           before->firsts[i + 1] - before->firsts[i]);
      return TRUE;
    }

  return FALSE;
}

/**
 * pathos_parts_new:
 * @before: (nullable): the parts of the previous scene, reused where nothing changed
 *
 * Returns: (transfer full): the parts of @scene, which they keep alive
 */
PathosParts *
pathos_parts_new (PathosScene       *scene,
                  const PathosParts *before)
{
  PathosParts *self;
  GArray      *places;

  g_return_val_if_fail (scene != NULL, NULL);

  self = g_new0 (PathosParts, 1);
  places = g_array_sized_new (FALSE, FALSE, sizeof (PathosPlaced), before != NULL ? before->n_places : 0);
  self->scene = pathos_scene_ref (scene);
  self->firsts = g_new (guint, scene->root->n_children + 1);
  for (guint i = 0; i < scene->root->n_children; i++)
    {
      const PathosChild *band = &scene->root->children[i];

      self->firsts[i] = places->len;
      if (band->node->kind == PATHOS_NODE_GROUP && (before == NULL || !copy_band (places, band, before)))
        gather (places, (const PathosGroup *) band->node, band->x, band->y, PATHOS_STICK_NONE, "");
    }

  self->firsts[scene->root->n_children] = places->len;
  self->n_places = places->len;
  self->places = (PathosPlaced *) (gpointer) g_array_free (places, FALSE);

  return self;
}

void
pathos_parts_free (PathosParts *self)
{
  g_free (self->firsts);
  g_free (self->places);
  pathos_scene_unref (self->scene);
  g_free (self);
}

/**
 * pathos_parts_find:
 *
 * Returns: (nullable): the first item of the element with this id
 */
const PathosPlaced *
pathos_parts_find (const PathosParts *self,
                   const char        *id)
{
  for (guint i = 0; *id != '\0' && i < self->n_places; i++)
    {
      const PathosGroup *group = self->places[i].group;

      if (group->part == PATHOS_PART_ITEM && strcmp (group->id, id) == 0)
        return &self->places[i];
    }

  return NULL;
}

/**
 * pathos_placed_is_same:
 *
 * Returns: whether two groups, possibly of different scenes, represent the same thing
 */
gboolean
pathos_placed_is_same (const PathosGroup *a,
                       const PathosGroup *b)
{
  return a->role == b->role && a->part == b->part && strcmp (a->id, b->id) == 0 && strcmp (a->at, b->at) == 0;
}

/**
 * pathos_parts_find_same:
 *
 * Returns: (nullable): the part that represents what @group did in an earlier scene
 */
const PathosPlaced *
pathos_parts_find_same (const PathosParts *self,
                        const PathosGroup *group)
{
  for (guint i = 0; i < self->n_places; i++)
    {
      if (pathos_placed_is_same (self->places[i].group, group))
        return &self->places[i];
    }

  return NULL;
}

static float
rect_end (const graphene_rect_t *rect)
{
  return rect->origin.x + rect->size.width;
}

static float
rect_bottom (const graphene_rect_t *rect)
{
  return rect->origin.y + rect->size.height;
}

/* Returns: the distance between two intervals, 0 if they overlap */
static float
get_distance (float a,
              float a_end,
              float b,
              float b_end)
{
  return MAX (0, MAX (b - a_end, a - b_end));
}

/* Returns: the weighted distance from @from to @to, or -1 if @to is not in that direction */
static float
get_weighted_distance (const graphene_rect_t *from,
                       const graphene_rect_t *to,
                       int                    dx,
                       int                    dy)
{
  float beside = get_distance (from->origin.x, rect_end (from), to->origin.x, rect_end (to));
  float below = get_distance (from->origin.y, rect_bottom (from), to->origin.y, rect_bottom (to));
  float move_x = to->origin.x + to->size.width / 2 - from->origin.x - from->size.width / 2;
  float move_y = to->origin.y + to->size.height / 2 - from->origin.y - from->size.height / 2;
  float start = fabsf (to->origin.x - from->origin.x) * 0.01f + fabsf (to->origin.y - from->origin.y) * 0.01f;

  if (dx != 0)
    return move_x * dx > 0.5f && (beside > 0 || below == 0) ? beside + below * SIDEWAYS_WEIGHT + start : -1;

  return move_y * dy > 0.5f && (below > 0 || beside == 0) ? below + beside * SIDEWAYS_WEIGHT + start : -1;
}

/**
 * pathos_parts_get_beside:
 * @dx: −1 for left, 1 for right, or 0
 * @dy: −1 for up, 1 for down, or 0
 *
 * Returns: (nullable): the stop to which an arrow key moves
 */
const PathosPlaced *
pathos_parts_get_beside (const PathosParts  *self,
                         const PathosPlaced *from,
                         int                 dx,
                         int                 dy)
{
  const PathosPlaced *best = NULL;
  float               best_distance = G_MAXFLOAT;

  for (guint i = 0; i < self->n_places; i++)
    {
      const PathosPlaced *to = &self->places[i];
      float               distance;

      if (!to->is_stop || to == from || graphene_rect_contains_rect (&to->rect, &from->rect))
        continue;

      distance = get_weighted_distance (&from->rect, &to->rect, dx, dy);
      if (distance >= 0 && distance < best_distance)
        {
          best = to;
          best_distance = distance;
        }
    }

  return best;
}

/**
 * pathos_parts_get_end:
 * @dx: −1 for the left end, 1 for the right end
 *
 * Returns: the first or last stop in the row of @from
 */
const PathosPlaced *
pathos_parts_get_end (const PathosParts  *self,
                      const PathosPlaced *from,
                      int                 dx)
{
  const PathosPlaced *best = from;
  float               middle = from->rect.origin.y + from->rect.size.height / 2;

  for (guint i = 0; i < self->n_places; i++)
    {
      const PathosPlaced *to = &self->places[i];

      if (to->is_stop && to->rect.origin.y <= middle && rect_bottom (&to->rect) >= middle &&
          to->group->role == from->group->role && (to->rect.origin.x - best->rect.origin.x) * dx > 0)
        best = to;
    }

  return best;
}

/**
 * pathos_parts_get_first:
 *
 * Returns: (nullable): where the focus enters the map: the first entry point, or else the first stop
 */
const PathosPlaced *
pathos_parts_get_first (const PathosParts *self)
{
  const PathosPlaced *first = NULL;

  for (guint i = 0; i < self->n_places; i++)
    {
      if (self->places[i].is_stop && self->places[i].group->facts & PATHOS_FACT_ENTRY)
        return &self->places[i];
      if (self->places[i].is_stop && first == NULL)
        first = &self->places[i];
    }

  return first;
}

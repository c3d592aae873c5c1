/* pathos-section.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-section.h"

#include "pathos-hash.h"

#include <string.h>

static void
section_clear (gpointer data)
{
  PathosSection *self = data;

  g_free (self->hashes);
  g_free (self->places);
  pathos_node_unref ((PathosNode *) self->owner);
}

/**
 * pathos_section_ref:
 *
 * Returns: (transfer full): the section
 */
PathosSection *
pathos_section_ref (PathosSection *self)
{
  return g_rc_box_acquire (self);
}

void
pathos_section_unref (PathosSection *self)
{
  g_rc_box_release_full (self, section_clear);
}

/* Returns: how many items there are in @child */
static guint
gather (GArray            *places,
        const PathosChild *child,
        float              x,
        float              y,
        guint              stick,
        const char        *column)
{
  const PathosGroup *group = (const PathosGroup *) child->node;
  PathosPlaced       placed = { .group = group, .column = column };
  guint              index = places->len;
  guint              n_inner = 0;

  if (child->node->kind != PATHOS_NODE_GROUP)
    return 0;

  x += child->x;
  y += child->y;
  graphene_rect_offset_r (&group->area, x, y, &placed.rect);
  placed.stick = stick | group->stick;
  placed.is_stop = group->part == PATHOS_PART_ITEM;
  if (group->part == PATHOS_PART_CELL)
    placed.column = group->at;
  if (group->part != PATHOS_PART_NONE)
    g_array_append_val (places, placed);

  for (guint i = 0; group->facts & PATHOS_FACT_PARTS && i < group->n_children; i++)
    n_inner += gather (places, &group->children[i], x, y, placed.stick, placed.column);

  if (group->part == PATHOS_PART_CELL && n_inner == 0)
    g_array_index (places, PathosPlaced, index).is_stop = TRUE;

  return n_inner + (group->part == PATHOS_PART_ITEM);
}

/**
 * pathos_section_new:
 * @info: a section without places
 *
 * Returns: (transfer full): the section with its places
 */
PathosSection *
pathos_section_new (const PathosSection *info)
{
  PathosSection *self = g_rc_box_dup (sizeof (PathosSection), (gpointer) info);
  GArray        *places = g_array_new (FALSE, FALSE, sizeof (PathosPlaced));

  pathos_node_ref ((PathosNode *) self->owner);
  for (guint i = self->first; i < self->end; i++)
    gather (places, &self->owner->children[i], self->x, self->y, self->stick, "");

  self->n_places = places->len;
  self->places = (PathosPlaced *) (gpointer) g_array_free (places, FALSE);
  self->hashes = g_new (guint, self->n_places);
  for (guint i = 0; i < self->n_places; i++)
    {
      const graphene_rect_t *rect = &self->places[i].rect;

      self->has_tracks |= self->places[i].group->track[0] != '\0';
      self->hashes[i] = pathos_str_hash (self->places[i].group->id);
      graphene_rect_union (i == 0 ? rect : &self->bounds, rect, &self->bounds);
    }

  return self;
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
  return a->role == b->role && a->part == b->part && strcmp (a->id, b->id) == 0 &&
         strcmp (a->at, b->at) == 0 && (a->part != PATHOS_PART_CELL || strcmp (a->track, b->track) == 0);
}

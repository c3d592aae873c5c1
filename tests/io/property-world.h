/* property-world.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-history.h"

/* A map with random changes, and what is known about it without asking the map. */
typedef struct
{
  PathosJourney *journey;
  PathosHistory *history;
  GRand         *rand;
  gint64         now;
  GPtrArray     *elements; /* (element-type PathosElement) (unowned): all but the journey, in tree order */
  GPtrArray     *begun;    /* (element-type GBytes): the map at each open begin() */
  GBytes        *saved;

  PathosElement    *last; /* (nullable): weak; the element that was set last, possibly removed since */
  const PathosAttr *last_attr;

  guint n_alive; /* elements that are still referenced */
  guint n_refused;
} World;

void world_init (World *world, guint32 seed);
void world_init_for (World *world, guint32 seed, PathosJourney *journey);
void world_clear (World *world);

void     world_collect (World *world);
GBytes  *world_write (World *world);
gboolean world_chance (World *world, double probability);
guint    world_pick (World *world, guint n);
gboolean world_make_value (World *world, PathosElement *element, const PathosAttr *attr, GValue *value);

const char    *world_pick_target (World *world, const PathosAttr *attr);
PathosElement *world_pick_element (World *world);
PathosList    *world_pick_list_for (World *world, PathosElement *element);

void world_set (World *world);
void world_insert (World *world);
void world_delete (World *world);
void world_move (World *world);
void world_set_unknown (World *world);

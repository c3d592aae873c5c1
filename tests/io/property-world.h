/* property-world.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-history.h"

/* A map to which random things happen, and what is known about it by other ways than the map's own. */
typedef struct
{
  PathosJourney *journey;
  PathosHistory *history;
  GRand         *rand;
  gint64         now;
  GPtrArray     *elements; /* (element-type PathosElement) (unowned): all but the journey, in tree order */
  GPtrArray     *begun;    /* (element-type GBytes): what the map was at each begin() that is open */
  GBytes        *saved;

  PathosElement    *last; /* (nullable): what was set last, which may have left since; a weak pointer */
  const PathosAttr *last_attr;

  guint n_alive; /* elements that somebody still holds */
  guint n_refused;
} World;

void
world_init (World *world, guint32 seed);
void
world_init_for (World *world, guint32 seed, PathosJourney *journey);
void
world_clear (World *world);

void
world_collect (World *world);
GBytes *
world_write (World *world);
gboolean
world_chance (World *world, double probability);
guint
world_draw (World *world, guint n);

void
world_set (World *world);
void
world_insert (World *world);
void
world_delete (World *world);
void
world_move (World *world);
void
world_set_unknown (World *world);

gboolean
world_make_value (World *world, PathosElement *element, const PathosAttr *attr, GValue *value);

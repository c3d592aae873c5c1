/* map.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-document.h"
#include "pathos-layout.h"
#include "pathos-parts.h"
#include "pathos-tool.h"

G_BEGIN_DECLS

/* The photography sample, laid out as the canvas does, for tests of tools and keys. */
typedef struct
{
  PathosDocument *document;
  PathosJourney  *journey; /* (unowned) */
  PathosHistory  *history; /* (unowned) */
  PathosLayout   *layout;
  PathosView      view;
  PathosScene    *scene;
  PathosParts    *parts;
} Map;

void map_set_up (Map *map, gconstpointer data);
void map_lay_out (Map *map, PathosDraft *draft);
void map_tear_down (Map *map, gconstpointer data);

PathosElement *map_find (Map *map, const char *title);
PathosSpot     map_spot (Map *map, const char *title, PathosGroupRole role);

gboolean map_begin (Map *map, PathosTool *tool, const PathosSpot *spot, float x, float y);
gboolean map_move (Map *map, PathosTool *tool, float x, float y, gboolean fine);

G_END_DECLS

/* pathos-scene.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-group.h"

G_BEGIN_DECLS

/* A map after layout: a tree of nodes, and what pens need to know about the whole. It is immutable. */
typedef struct
{
  gatomicrefcount ref_count;
  PathosGroup    *root;
  float           width; /* map units; the origin is the upper left corner of the map, margins included */
  float           height;
  PathosColour    background;
  float           smallest_text; /* map units */
  guint           n_columns;     /* side by side in the reading direction, 0 if there are none */
  gboolean        rtl;
  gboolean        grey; /* whether glyphs of colour fonts are drawn without their colours */
  char           *title;
  char           *description; /* the objective, or "" */
  char           *language;    /* BCP 47, never "" */
  char           *author;      /* the owner, or "" */
} PathosScene;

PathosScene *pathos_scene_ref (PathosScene *self);
void         pathos_scene_unref (PathosScene *self);

/* A group that was found in a scene, and where its origin is in the scene. */
typedef struct
{
  const PathosGroup *group; /* NULL if nothing was found */
  float              x;
  float              y;
} PathosSpot;

typedef enum
{
  PATHOS_WALK_CHILDREN, /* continue with its children */
  PATHOS_WALK_SKIP,     /* continue without its children */
  PATHOS_WALK_STOP,
} PathosWalk;

typedef PathosWalk (*PathosSceneFunc) (const PathosNode *node, float x, float y, gpointer user_data);

void       pathos_scene_walk (const PathosScene *self, PathosSceneFunc func, gpointer user_data);
PathosSpot pathos_scene_pick (const PathosScene *self, float x, float y, guint parts);
PathosSpot pathos_scene_find (const PathosScene *self, const char *id, PathosGroupRole role);
PathosSpot pathos_scene_find_at (const PathosScene *self, const char *id, PathosGroupRole role, float y);

#define PATHOS_PICK(part) (1u << (part))

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosScene, pathos_scene_unref)

G_END_DECLS

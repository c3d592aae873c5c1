/* pathos-path.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <graphene.h>
#include <glib.h>

G_BEGIN_DECLS

/* The operations of a path, with the number of their points. */
typedef enum
{
  PATHOS_PATH_MOVE,  /* 1: starts a new outline */
  PATHOS_PATH_LINE,  /* 1 */
  PATHOS_PATH_CURVE, /* 3: two control points and the end, a cubic Bézier curve */
  PATHOS_PATH_CLOSE, /* 0 */
} PathosPathOp;

/* The outline of a shape, in map units. After it was built by one owner, it is shared and never changes. */
typedef struct
{
  gatomicrefcount ref_count;
  GByteArray     *ops;    /* (element-type PathosPathOp) */
  GArray         *points; /* (element-type graphene_point_t) */
} PathosPath;

/* Creates the path of @what in a size. */
typedef PathosPath *(*PathosPathFunc) (gconstpointer what, float size);

PathosPath *pathos_path_new (void);
PathosPath *pathos_path_dup_shared (PathosPathFunc create, gconstpointer what, float size);
PathosPath *pathos_path_ref (PathosPath *self);
void        pathos_path_unref (PathosPath *self);

void pathos_path_move_to (PathosPath *self, float x, float y);
void pathos_path_line_to (PathosPath *self, float x, float y);
void pathos_path_curve_to (PathosPath *self, float x1, float y1, float x2, float y2, float x, float y);
void pathos_path_close (PathosPath *self);
void pathos_path_add_circle (PathosPath *self, float x, float y, float radius);
void pathos_path_add_rounded (PathosPath *self, float x, float y, float width, float height, float radius);
void pathos_path_add_path (PathosPath *self, const PathosPath *other, float x, float y, float scale);
void pathos_path_mirror (PathosPath *self, float width);

gboolean        pathos_path_add_notation (PathosPath *self, const char *notation);
graphene_rect_t pathos_path_get_bounds (const PathosPath *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosPath, pathos_path_unref)

G_END_DECLS

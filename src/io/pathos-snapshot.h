/* pathos-snapshot.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a file held when it was read or saved. */
typedef struct
{
  GBytes *bytes;
  char   *target; /* (nullable): its path with links followed */
} PathosSnapshot;

PathosSnapshot *pathos_snapshot_new (const char *path, GBytes *bytes);
PathosSnapshot *pathos_snapshot_copy (const PathosSnapshot *self);
void            pathos_snapshot_free (PathosSnapshot *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosSnapshot, pathos_snapshot_free)

G_END_DECLS

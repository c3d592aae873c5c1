/* pathos-snapshot.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-snapshot.h"

#include "pathos-save-target.h"

/* Returns: (transfer full): the state of the file at @path, which was found to hold @bytes */
PathosSnapshot *
pathos_snapshot_new (const char *path,
                     GBytes     *bytes)
{
  PathosSnapshot *self;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);

  self = g_new0 (PathosSnapshot, 1);
  self->bytes = g_bytes_ref (bytes);
  self->target = pathos_save_target_dup_path (path, NULL);
  return self;
}

/* @self: (nullable)
 *
 * Returns: (transfer full) (nullable): a copy that another thread may use */
PathosSnapshot *
pathos_snapshot_copy (const PathosSnapshot *self)
{
  PathosSnapshot *copy;

  if (self == NULL)
    return NULL;

  copy = g_new0 (PathosSnapshot, 1);
  copy->bytes = g_bytes_ref (self->bytes);
  copy->target = g_strdup (self->target);
  return copy;
}

void
pathos_snapshot_free (PathosSnapshot *self)
{
  g_return_if_fail (self != NULL);

  g_bytes_unref (self->bytes);
  g_free (self->target);
  g_free (self);
}

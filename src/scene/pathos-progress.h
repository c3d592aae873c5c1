/* pathos-progress.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef void (*PathosProgressFunc) (double fraction, gpointer user_data);

/* Reports the progress of a long task, and notices when it was cancelled. Each part of the task has a
 * progress of its own, which covers a part of the whole. */
typedef struct
{
  GCancellable      *cancellable; /* (nullable) */
  PathosProgressFunc func;        /* (nullable): called in the working thread */
  gpointer           user_data;
  double             start; /* of this part in the whole, from 0 to 1 */
  double             size;
} PathosProgress;

PathosProgress pathos_progress_new (GCancellable *cancellable, PathosProgressFunc func, gpointer user_data);
PathosProgress pathos_progress_new_part (const PathosProgress *self, double start, double end);
gboolean       pathos_progress_step (const PathosProgress *self, double fraction, GError **error);

G_END_DECLS

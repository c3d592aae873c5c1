/* pathos-progress.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef void (*PathosProgressFunc) (double fraction, gpointer user_data);

/* How long work says how much of it is done, and learns that nobody wants it any more. A part of the work
 * gets a progress of its own that fills a part of the whole. */
typedef struct
{
  GCancellable      *cancellable; /* (nullable) */
  PathosProgressFunc func;        /* (nullable): called in the thread that works, with a number from 0 to 1 */
  gpointer           user_data;
  double             start; /* of this part in the whole, from 0 to 1 */
  double             size;
} PathosProgress;

PathosProgress pathos_progress_whole (GCancellable *cancellable, PathosProgressFunc func, gpointer user_data);
PathosProgress pathos_progress_part (const PathosProgress *self, double start, double end);
gboolean       pathos_progress_step (const PathosProgress *self, double fraction, GError **error);

G_END_DECLS

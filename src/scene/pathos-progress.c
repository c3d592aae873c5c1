/* pathos-progress.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-progress.h"

PathosProgress
pathos_progress_new (GCancellable      *cancellable,
                     PathosProgressFunc func,
                     gpointer           user_data)
{
  return (PathosProgress) { cancellable, func, user_data, 0, 1 };
}

/**
 * pathos_progress_new_part:
 * @self: (nullable)
 *
 * Returns: the progress of the work between the fractions @start and @end of @self
 */
PathosProgress
pathos_progress_new_part (const PathosProgress *self,
                          double                start,
                          double                end)
{
  PathosProgress part;

  if (self == NULL)
    return (PathosProgress) { 0 };

  part = *self;
  part.start = self->start + start * self->size;
  part.size = (end - start) * self->size;
  return part;
}

/**
 * pathos_progress_step:
 * @self: (nullable)
 * @fraction: how much of the work is done, from 0 to 1
 *
 * Reports progress.
 *
 * Returns: whether to continue; if not, @error is %G_IO_ERROR_CANCELLED
 */
gboolean
pathos_progress_step (const PathosProgress *self,
                      double                fraction,
                      GError              **error)
{
  if (self == NULL)
    return TRUE;
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;

  if (self->func != NULL)
    self->func (self->start + fraction * self->size, self->user_data);
  return TRUE;
}

/* pathos-recorder.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-recorder.h"

#include <glib/gi18n.h>

#define REST (2 * G_USEC_PER_SEC) /* after which an edit is a new one */

struct _PathosRecorder
{
  PathosElement *root;
  PathosClock    clock;
  gpointer       clock_data;

  PathosStep *step;      /* (nullable) */
  GArray     *marks;     /* (element-type guint): one for each begin(), the size of the step at that time */
  gint64      last_edit; /* the time of the last change to the step of a lone edit */
  gboolean    returns;   /* the step ended where it began: cached, since the next report comes too late */
};

static gint64
monotonic_time (gpointer user_data)
{
  return g_get_monotonic_time ();
}

/**
 * pathos_recorder_new:
 *
 * Returns: (transfer full): a recorder of the changes below @root, which it does not keep alive
 */
PathosRecorder *
pathos_recorder_new (PathosElement *root)
{
  PathosRecorder *self;

  g_return_val_if_fail (PATHOS_IS_ELEMENT (root), NULL);

  self = g_new0 (PathosRecorder, 1);
  self->root = root;
  self->clock = monotonic_time;
  self->marks = g_array_new (FALSE, FALSE, sizeof (guint));

  return self;
}

void
pathos_recorder_free (PathosRecorder *self)
{
  g_clear_pointer (&self->step, pathos_step_free);
  g_array_unref (self->marks);
  g_free (self);
}

void
pathos_recorder_set_clock (PathosRecorder *self,
                           PathosClock     clock,
                           gpointer        user_data)
{
  self->clock = clock;
  self->clock_data = user_data;
}

/**
 * pathos_recorder_begin:
 *
 * Opens a step, or a part of the one that is open. Nothing else may be open then.
 */
void
pathos_recorder_begin (PathosRecorder *self,
                       const char     *label)
{
  guint mark;

  if (self->step == NULL)
    self->step = pathos_step_new (label);

  mark = pathos_step_get_size (self->step);
  g_array_append_val (self->marks, mark);
}

void
pathos_recorder_end (PathosRecorder *self)
{
  g_array_set_size (self->marks, self->marks->len - 1);
  if (self->marks->len == 0)
    self->returns = pathos_step_returns (self->step, self->root);
}

/**
 * pathos_recorder_cut:
 *
 * Turns back and forgets what was added since the last begin().
 */
void
pathos_recorder_cut (PathosRecorder *self)
{
  pathos_step_cut (self->step, g_array_index (self->marks, guint, self->marks->len - 1));
}

gboolean
pathos_recorder_is_begun (PathosRecorder *self)
{
  return self->marks->len > 0;
}

/**
 * pathos_recorder_joins:
 *
 * Returns: whether @change belongs to the step that is open, so that it need not be closed first
 */
gboolean
pathos_recorder_joins (PathosRecorder     *self,
                       const PathosChange *change)
{
  if (self->step == NULL || self->marks->len > 0)
    return TRUE;

  return pathos_step_ends_with (self->step, change) &&
         self->clock (self->clock_data) - self->last_edit < REST;
}

static const char *
label_of_change (const PathosChange *change)
{
  switch (change->kind)
    {
    case PATHOS_CHANGE_INSERT:
      return _ ("Add");
    case PATHOS_CHANGE_REMOVE:
      return _ ("Delete");
    case PATHOS_CHANGE_MOVE:
      return _ ("Move");
    case PATHOS_CHANGE_SET:
    default:
      return _ (change->attr->label);
    }
}

/**
 * pathos_recorder_add:
 *
 * Adds a change that joins. What follows a change of the same attribute needs no record, but each begin()
 * must find its own.
 */
void
pathos_recorder_add (PathosRecorder     *self,
                     const PathosChange *change)
{
  guint mark = self->marks->len > 0 ? g_array_index (self->marks, guint, self->marks->len - 1) : 0;

  if (self->step == NULL)
    self->step = pathos_step_new (label_of_change (change));

  if (pathos_step_get_size (self->step) == mark || !pathos_step_ends_with (self->step, change))
    pathos_step_add (self->step, change);

  if (self->marks->len > 0)
    return;

  self->last_edit = self->clock (self->clock_data);
  self->returns = pathos_step_returns (self->step, self->root);
}

/**
 * pathos_recorder_get_edit:
 *
 * Returns: (transfer none) (nullable): the step of a lone edit that has changed something so far
 */
PathosStep *
pathos_recorder_get_edit (PathosRecorder *self)
{
  if (self->step == NULL || self->marks->len > 0 || self->returns)
    return NULL;

  return self->step;
}

/**
 * pathos_recorder_close:
 *
 * Closes the open step, which no begin() holds open any more.
 *
 * Returns: (transfer full) (nullable): the step, unless it ended where it began
 */
PathosStep *
pathos_recorder_close (PathosRecorder *self)
{
  g_autoptr (PathosStep) step = g_steal_pointer (&self->step);

  return self->returns ? NULL : g_steal_pointer (&step);
}

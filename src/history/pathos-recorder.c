/* pathos-recorder.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-recorder.h"

#include <glib/gi18n.h>

#define MERGE_TIME (2 * G_USEC_PER_SEC) /* after which a change is not merged into the edit before it */

struct _PathosRecorder
{
  PathosElement *root;
  PathosClock    clock;
  gpointer       clock_data;

  PathosStep *step;      /* (nullable) */
  GArray     *marks;     /* (element-type guint): for each begin(), the size of the step at that time */
  gint64      last_edit; /* when the open edit was last changed */
  gboolean    is_noop;   /* cached, because the next change is reported only after it has been applied */
};

static gint64
monotonic_time (gpointer user_data)
{
  return g_get_monotonic_time ();
}

/**
 * pathos_recorder_new:
 * @root: the map, which must live longer than the recorder
 *
 * Returns: (transfer full): a recorder of changes
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

gint64
pathos_recorder_get_time (PathosRecorder *self)
{
  return self->clock (self->clock_data);
}

/**
 * pathos_recorder_is_recent:
 *
 * Returns: whether what was done at @time can be continued now
 */
gboolean
pathos_recorder_is_recent (PathosRecorder *self,
                           gint64          time)
{
  return pathos_recorder_get_time (self) - time < MERGE_TIME;
}

/**
 * pathos_recorder_begin:
 *
 * Opens a step, or a nested part of the step that was begun. No edit may be open.
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
pathos_recorder_set_subjects (PathosRecorder       *self,
                              PathosElement *const *elements,
                              guint                 n_elements)
{
  pathos_step_set_subjects (self->step, elements, n_elements);
}

void
pathos_recorder_end (PathosRecorder *self)
{
  g_array_set_size (self->marks, self->marks->len - 1);
  if (self->marks->len == 0)
    self->is_noop = pathos_step_is_noop (self->step, self->root);
}

/**
 * pathos_recorder_roll_back:
 *
 * Undoes and forgets the changes since the last pathos_recorder_begin().
 */
void
pathos_recorder_roll_back (PathosRecorder *self)
{
  pathos_step_roll_back (self->step, g_array_index (self->marks, guint, self->marks->len - 1));
}

gboolean
pathos_recorder_is_begun (PathosRecorder *self)
{
  return self->marks->len > 0;
}

/**
 * pathos_recorder_check:
 *
 * Checks whether the step that was begun may end: its lists must be sound. A nested part may always end.
 *
 * Returns: whether it may end; if not, @error says why in a sentence for people
 */
gboolean
pathos_recorder_check (PathosRecorder *self,
                       GError        **error)
{
  return self->marks->len > 1 || pathos_step_check (self->step, self->root, error);
}

/**
 * pathos_recorder_can_merge:
 *
 * Returns: whether @change belongs to the open step; otherwise that must be closed first
 */
gboolean
pathos_recorder_can_merge (PathosRecorder     *self,
                           const PathosChange *change)
{
  if (self->step == NULL || self->marks->len > 0)
    return TRUE;

  return (pathos_step_ends_with (self->step, change) ||
          pathos_step_follows_placeholder (self->step, change)) &&
         pathos_recorder_is_recent (self, self->last_edit);
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
 * Adds a change to the open step. A change of the same attribute as the one before needs no record, except as
 * the first after pathos_recorder_begin(), which must be able to roll back to there.
 */
void
pathos_recorder_add (PathosRecorder     *self,
                     const PathosChange *change)
{
  guint mark = self->marks->len > 0 ? g_array_index (self->marks, guint, self->marks->len - 1) : 0;

  if (self->step == NULL)
    self->step = pathos_step_new (label_of_change (change));
  else if (self->marks->len == 0)
    pathos_step_set_label (self->step, label_of_change (change));

  if (pathos_step_get_size (self->step) == mark || !pathos_step_ends_with (self->step, change))
    pathos_step_add (self->step, change);

  if (self->marks->len > 0)
    return;

  self->last_edit = pathos_recorder_get_time (self);
  self->is_noop = pathos_step_is_noop (self->step, self->root);
}

/**
 * pathos_recorder_get_edit:
 *
 * Returns: (transfer none) (nullable): the open edit, if it has changed something so far
 */
PathosStep *
pathos_recorder_get_edit (PathosRecorder *self)
{
  if (self->step == NULL || self->marks->len > 0 || self->is_noop)
    return NULL;

  return self->step;
}

/**
 * pathos_recorder_close:
 *
 * Closes the open step. Every pathos_recorder_begin() must have ended.
 *
 * Returns: (transfer full) (nullable): the step, unless it changed nothing in the end
 */
PathosStep *
pathos_recorder_close (PathosRecorder *self)
{
  g_autoptr (PathosStep) step = g_steal_pointer (&self->step);

  return self->is_noop ? NULL : g_steal_pointer (&step);
}

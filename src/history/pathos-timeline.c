/* pathos-timeline.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-timeline.h"

#define NOWHERE (-1)

struct _PathosTimeline
{
  GPtrArray *steps; /* (element-type PathosStep) */
  int        position;
  int        saved; /* NOWHERE if it can no longer be reached */
};

static void
step_free (gpointer data)
{
  pathos_step_free (data);
}

/**
 * pathos_timeline_new:
 *
 * Returns: (transfer full): an empty timeline, saved
 */
PathosTimeline *
pathos_timeline_new (void)
{
  PathosTimeline *self = g_new0 (PathosTimeline, 1);

  self->steps = g_ptr_array_new_with_free_func (step_free);
  return self;
}

void
pathos_timeline_free (PathosTimeline *self)
{
  g_ptr_array_unref (self->steps);
  g_free (self);
}

/**
 * pathos_timeline_push:
 * @step: (transfer full)
 *
 * Adds a step that was just done. Steps that were undone are dropped, and the oldest one if there are too
 * many.
 */
void
pathos_timeline_push (PathosTimeline *self,
                      PathosStep     *step)
{
  if (self->saved > self->position)
    self->saved = NOWHERE;

  g_ptr_array_set_size (self->steps, self->position);
  g_ptr_array_add (self->steps, step);
  self->position++;

  if (self->steps->len > PATHOS_MAX_STEPS)
    {
      g_ptr_array_remove_index (self->steps, 0);
      self->position--;
      self->saved = MAX (self->saved - 1, NOWHERE);
    }
}

/**
 * pathos_timeline_pop:
 *
 * Takes back the step before the current position, which must be the last one.
 *
 * Returns: (transfer full): the step
 */
PathosStep *
pathos_timeline_pop (PathosTimeline *self)
{
  g_return_val_if_fail (self->position > 0 && self->position == (int) self->steps->len, NULL);

  if (self->saved == self->position)
    self->saved = NOWHERE;
  self->position--;
  return g_ptr_array_steal_index (self->steps, self->position);
}

/**
 * pathos_timeline_get_position:
 *
 * Returns: the number of steps before the current position
 */
guint
pathos_timeline_get_position (PathosTimeline *self)
{
  return (guint) self->position;
}

/**
 * pathos_timeline_get_before:
 *
 * Returns: (transfer none) (nullable): the step to undo
 */
PathosStep *
pathos_timeline_get_before (PathosTimeline *self)
{
  return self->position > 0 ? self->steps->pdata[self->position - 1] : NULL;
}

/**
 * pathos_timeline_get_after:
 *
 * Returns: (transfer none) (nullable): the step to redo
 */
PathosStep *
pathos_timeline_get_after (PathosTimeline *self)
{
  return self->position < (int) self->steps->len ? self->steps->pdata[self->position] : NULL;
}

/**
 * pathos_timeline_move:
 * @n_steps: how many steps were redone, or, if negative, undone
 */
void
pathos_timeline_move (PathosTimeline *self,
                      int             n_steps)
{
  self->position += n_steps;
}

void
pathos_timeline_mark_saved (PathosTimeline *self)
{
  self->saved = self->position;
}

gboolean
pathos_timeline_is_saved (PathosTimeline *self)
{
  return self->saved == self->position;
}

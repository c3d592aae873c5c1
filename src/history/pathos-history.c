/* pathos-history.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Length: a third of it is properties. */

#include "config.h"

#include "pathos-history.h"

#include "pathos-timeline.h"

/**
 * PathosHistory:
 *
 * The changes of a map, in steps that can be undone.
 *
 * It listens to the map itself, so that no change can be forgotten. Changes between pathos_history_begin()
 * and pathos_history_end() make one step. Any other change makes a step of its own, an edit; later changes of
 * the same attribute of the same element are merged into it until it is sealed.
 *
 * A run is a step that is done again and again, each time from where the first began, such as key presses
 * that change a number.
 *
 * The open step is not in the timeline yet. When it is closed, steps that were undone can no longer be
 * redone, unless the step changed nothing in the end: then it leaves no trace.
 */

struct _PathosHistory
{
  GObject parent_instance;

  PathosJourney  *journey;
  PathosRecorder *recorder;
  PathosTimeline *timeline;
  gboolean        flipping;
  char           *open_run; /* (nullable): of the open step */
  char           *run;      /* (nullable): of the last step in the timeline … */
  gint64          run_time; /* … and when that was done */

  gboolean can_undo;
  gboolean can_redo;
  gboolean modified;
  char    *undo_label;
  char    *redo_label;
};

enum
{
  PROP_CAN_UNDO = 1,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_MODIFIED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint       flipped_signal;

G_DEFINE_FINAL_TYPE (PathosHistory, pathos_history, G_TYPE_OBJECT)

static void
set_flag (PathosHistory *self,
          guint          prop_id,
          gboolean      *flag,
          gboolean       value)
{
  if (*flag == value)
    return;

  *flag = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

static void
set_label (PathosHistory *self,
           guint          prop_id,
           char         **label,
           PathosStep    *step)
{
  if (g_set_str (label, step != NULL ? pathos_step_get_label (step) : NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

/* An open edit can already be undone, an open step only after pathos_history_end(). */
static void
update_properties (PathosHistory *self)
{
  PathosStep *edit = pathos_recorder_get_edit (self->recorder);
  PathosStep *undone = edit != NULL ? edit : pathos_timeline_get_before (self->timeline);
  PathosStep *redone = edit != NULL ? NULL : pathos_timeline_get_after (self->timeline);

  set_flag (self, PROP_CAN_UNDO, &self->can_undo, undone != NULL);
  set_flag (self, PROP_CAN_REDO, &self->can_redo, redone != NULL);
  set_label (self, PROP_UNDO_LABEL, &self->undo_label, undone);
  set_label (self, PROP_REDO_LABEL, &self->redo_label, redone);
  set_flag (self, PROP_MODIFIED, &self->modified, edit != NULL || !pathos_timeline_is_saved (self->timeline));
}

static void
close_step (PathosHistory *self)
{
  PathosStep *step = pathos_recorder_close (self->recorder);

  if (step != NULL)
    {
      pathos_timeline_push (self->timeline, step);
      g_set_str (&self->run, NULL);
    }
}

static void
changed_cb (PathosHistory      *self,
            const PathosChange *change)
{
  if (self->flipping)
    return;

  if (!pathos_recorder_can_merge (self->recorder, change))
    close_step (self);
  pathos_recorder_add (self->recorder, change);

  if (pathos_recorder_is_begun (self->recorder))
    return;

  if (change->kind != PATHOS_CHANGE_SET)
    close_step (self);
  update_properties (self);
}

static void
pathos_history_dispose (GObject *object)
{
  PathosHistory *self = (PathosHistory *) object;

  if (self->journey != NULL)
    g_signal_handlers_disconnect_by_data (self->journey, self);
  g_clear_pointer (&self->recorder, pathos_recorder_free);
  g_clear_pointer (&self->timeline, pathos_timeline_free);
  g_clear_pointer (&self->open_run, g_free);
  g_clear_pointer (&self->run, g_free);
  g_clear_object (&self->journey);

  G_OBJECT_CLASS (pathos_history_parent_class)->dispose (object);
}

static void
pathos_history_finalize (GObject *object)
{
  PathosHistory *self = (PathosHistory *) object;

  g_free (self->undo_label);
  g_free (self->redo_label);

  G_OBJECT_CLASS (pathos_history_parent_class)->finalize (object);
}

static void
pathos_history_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  PathosHistory *self = (PathosHistory *) object;

  switch (prop_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, self->can_undo);
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, self->can_redo);
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, self->undo_label);
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, self->redo_label);
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, self->modified);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pathos_history_class_init (PathosHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = pathos_history_dispose;
  object_class->finalize = pathos_history_finalize;
  object_class->get_property = pathos_history_get_property;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * PathosHistory::flipped:
   * @elements: (element-type PathosElement): what the step is about and is in the map now, valid during the
   * call
   *
   * Emitted after a step was undone or redone.
   */
  flipped_signal = g_signal_new ("flipped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
}

static void
pathos_history_init (PathosHistory *self)
{
  self->timeline = pathos_timeline_new ();
}

/**
 * pathos_history_new:
 *
 * Returns: (transfer full): a history of the changes of @journey from now on; @journey counts as saved
 */
PathosHistory *
pathos_history_new (PathosJourney *journey)
{
  PathosHistory *self;

  g_return_val_if_fail (PATHOS_IS_JOURNEY (journey), NULL);

  self = g_object_new (PATHOS_TYPE_HISTORY, NULL);
  self->journey = g_object_ref (journey);
  self->recorder = pathos_recorder_new (PATHOS_ELEMENT (journey));
  g_signal_connect_swapped (journey, "changed", G_CALLBACK (changed_cb), self);

  return self;
}

/**
 * pathos_history_set_clock:
 *
 * Replaces the clock, for tests.
 */
void
pathos_history_set_clock (PathosHistory *self,
                          PathosClock    clock,
                          gpointer       user_data)
{
  g_return_if_fail (PATHOS_IS_HISTORY (self));
  g_return_if_fail (clock != NULL);

  pathos_recorder_set_clock (self->recorder, clock, user_data);
}

/**
 * pathos_history_begin:
 * @label: what people call the step; ignored if a step is open
 *
 * Opens a step, or a nested part of the open step.
 */
void
pathos_history_begin (PathosHistory *self,
                      const char    *label)
{
  g_return_if_fail (PATHOS_IS_HISTORY (self) && !self->flipping);
  g_return_if_fail (label != NULL);

  if (!pathos_recorder_is_begun (self->recorder))
    close_step (self);

  pathos_recorder_begin (self->recorder, label);
}

static void
roll_back (PathosHistory *self)
{
  self->flipping = TRUE;
  pathos_recorder_roll_back (self->recorder);
  self->flipping = FALSE;
}

static void
take_back (PathosHistory *self)
{
  g_autoptr (PathosStep) step = pathos_timeline_pop (self->timeline);

  self->flipping = TRUE;
  pathos_step_flip (step);
  self->flipping = FALSE;
}

/**
 * pathos_history_begin_run:
 * @run: what is done to what
 *
 * Like pathos_history_begin(), but if the last step was the same run, not long ago, takes it back first. So
 * the step that is opened replaces it, and leaves no trace if it ends where the first one began.
 */
void
pathos_history_begin_run (PathosHistory *self,
                          const char    *label,
                          const char    *run)
{
  g_return_if_fail (PATHOS_IS_HISTORY (self) && !self->flipping);
  g_return_if_fail (label != NULL);
  g_return_if_fail (run != NULL);

  if (!pathos_recorder_is_begun (self->recorder))
    {
      close_step (self);
      if (g_strcmp0 (self->run, run) == 0 && pathos_recorder_is_recent (self->recorder, self->run_time))
        take_back (self);
      g_set_str (&self->run, NULL);
      g_set_str (&self->open_run, run);
    }

  pathos_recorder_begin (self->recorder, label);
}

/**
 * pathos_history_set_subjects:
 * @elements: (array length=n_elements): what was chosen, the first of all first
 *
 * Says what the open step is about, so that undo and redo can show that, and not what only followed from it.
 * Only the first call in a step counts: an operation knows more than those it consists of.
 */
void
pathos_history_set_subjects (PathosHistory        *self,
                             PathosElement *const *elements,
                             guint                 n_elements)
{
  g_return_if_fail (PATHOS_IS_HISTORY (self) && pathos_recorder_is_begun (self->recorder));
  g_return_if_fail (elements != NULL || n_elements == 0);

  pathos_recorder_set_subjects (self->recorder, elements, n_elements);
}

/* Remembers the run whose step is now the last one. */
static void
end_run (PathosHistory *self,
         PathosStep    *before)
{
  g_autofree char *run = g_steal_pointer (&self->open_run);

  if (run == NULL || pathos_timeline_get_before (self->timeline) == before)
    return;

  g_set_str (&self->run, run);
  self->run_time = pathos_recorder_get_time (self->recorder);
}

/**
 * pathos_history_end:
 *
 * Ends what the last pathos_history_begin() opened. A step at whose end the map would break a rule is undone
 * and leaves no trace.
 *
 * Returns: whether the changes were kept
 */
gboolean
pathos_history_end (PathosHistory *self)
{
  PathosStep *before;
  gboolean    sound;

  g_return_val_if_fail (PATHOS_IS_HISTORY (self) && pathos_recorder_is_begun (self->recorder), FALSE);

  before = pathos_timeline_get_before (self->timeline);
  sound = pathos_recorder_check (self->recorder, NULL);
  if (!sound)
    roll_back (self);
  pathos_recorder_end (self->recorder);
  pathos_history_seal (self);
  if (!pathos_recorder_is_begun (self->recorder))
    end_run (self, before);

  return sound;
}

/**
 * pathos_history_cancel:
 *
 * Undoes everything since the last pathos_history_begin(), and ends what it opened. For code that fails
 * half-way.
 */
void
pathos_history_cancel (PathosHistory *self)
{
  g_return_if_fail (PATHOS_IS_HISTORY (self) && pathos_recorder_is_begun (self->recorder));

  roll_back (self);
  pathos_history_end (self);
}

/**
 * pathos_history_seal:
 *
 * Closes the open edit, so that later changes are not merged into it. To be called when the focus leaves an
 * entry.
 */
void
pathos_history_seal (PathosHistory *self)
{
  g_return_if_fail (PATHOS_IS_HISTORY (self));

  if (pathos_recorder_is_begun (self->recorder))
    return;

  close_step (self);
  update_properties (self);
}

static void
flip (PathosHistory *self,
      PathosStep    *step,
      int            n_steps)
{
  g_autoptr (GPtrArray) elements = NULL;

  self->flipping = TRUE;
  pathos_step_flip (step);
  self->flipping = FALSE;

  pathos_timeline_move (self->timeline, n_steps);
  g_set_str (&self->run, NULL);
  elements = pathos_step_dup_elements (step, PATHOS_ELEMENT (self->journey));
  update_properties (self);
  g_signal_emit (self, flipped_signal, 0, elements);
}

/**
 * pathos_history_undo:
 *
 * Undoes the last step. Does nothing if there is none, or while a step is open.
 */
void
pathos_history_undo (PathosHistory *self)
{
  g_return_if_fail (PATHOS_IS_HISTORY (self));

  if (self->flipping || pathos_recorder_is_begun (self->recorder))
    return;

  pathos_history_seal (self);
  if (self->can_undo)
    flip (self, pathos_timeline_get_before (self->timeline), -1);
}

/**
 * pathos_history_redo:
 *
 * Redoes the step that was undone last. Does nothing if there is none, or while a step is open.
 */
void
pathos_history_redo (PathosHistory *self)
{
  g_return_if_fail (PATHOS_IS_HISTORY (self));

  if (self->flipping || pathos_recorder_is_begun (self->recorder))
    return;

  pathos_history_seal (self);
  if (self->can_redo)
    flip (self, pathos_timeline_get_after (self->timeline), 1);
}

/**
 * pathos_history_mark_saved:
 *
 * Marks the current state of the map as saved.
 */
void
pathos_history_mark_saved (PathosHistory *self)
{
  g_return_if_fail (PATHOS_IS_HISTORY (self) && !pathos_recorder_is_begun (self->recorder));

  close_step (self);
  g_set_str (&self->run, NULL);
  pathos_timeline_mark_saved (self->timeline);
  update_properties (self);
}

/**
 * pathos_history_get_position:
 *
 * Returns: how many steps can be undone
 */
guint
pathos_history_get_position (PathosHistory *self)
{
  g_return_val_if_fail (PATHOS_IS_HISTORY (self), 0);

  return pathos_timeline_get_position (self->timeline) +
         (pathos_recorder_get_edit (self->recorder) != NULL ? 1 : 0);
}

gboolean
pathos_history_get_can_undo (PathosHistory *self)
{
  g_return_val_if_fail (PATHOS_IS_HISTORY (self), FALSE);

  return self->can_undo;
}

gboolean
pathos_history_get_can_redo (PathosHistory *self)
{
  g_return_val_if_fail (PATHOS_IS_HISTORY (self), FALSE);

  return self->can_redo;
}

/**
 * pathos_history_get_undo_label:
 *
 * Returns: (transfer none) (nullable): the label of the step that pathos_history_undo() would undo
 */
const char *
pathos_history_get_undo_label (PathosHistory *self)
{
  g_return_val_if_fail (PATHOS_IS_HISTORY (self), NULL);

  return self->undo_label;
}

/**
 * pathos_history_get_redo_label:
 *
 * Returns: (transfer none) (nullable): the label of the step that pathos_history_redo() would redo
 */
const char *
pathos_history_get_redo_label (PathosHistory *self)
{
  g_return_val_if_fail (PATHOS_IS_HISTORY (self), NULL);

  return self->redo_label;
}

/**
 * pathos_history_get_modified:
 *
 * Returns: whether the map differs from what was saved or opened
 */
gboolean
pathos_history_get_modified (PathosHistory *self)
{
  g_return_val_if_fail (PATHOS_IS_HISTORY (self), FALSE);

  return self->modified;
}

/* pathos-drag-tool.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-drag-tool.h"

#include "pathos-edits.h"
#include "pathos-emotion-points.h"

#include <math.h>
#include <string.h>

/* A draft shows a lifted touchpoint where it would land, and gaps count with it in that place. So a gap behind it in the
 * same stage counts one too many, and the gaps on both its sides are where it is already: the map never flickers between
 * two places under a pointer that rests. */

struct _PathosDragTool
{
  PathosElement *element; /* (nullable): NULL while nothing is dragged */
  PathosJourney *journey;
  PathosDraft    draft;
  float          start_y;
  double         start_value;
};

PathosDragTool *
pathos_drag_tool_new (void)
{
  return g_new0 (PathosDragTool, 1);
}

void
pathos_drag_tool_free (PathosDragTool *self)
{
  pathos_drag_tool_cancel (self);
  g_free (self);
}

static void
lift_touchpoint (PathosDragTool *self,
                 PathosElement  *element)
{
  guint position = 0;

  pathos_list_find (element->list, element, &position);
  g_strlcpy (self->draft.lifted, element->id, sizeof self->draft.lifted);
  g_strlcpy (self->draft.gap, element->parent->id, sizeof self->draft.gap);
  self->draft.gap_index = position;
}

static void
lift_feeling (PathosDragTool *self,
              PathosElement  *element)
{
  self->start_value = PATHOS_FEELING (element)->value;
  g_strlcpy (self->draft.edited, element->id, sizeof self->draft.edited);
  self->draft.attr = pathos_element_find_attr (element, "value");
  g_value_init (&self->draft.value, G_TYPE_DOUBLE);
  g_value_set_double (&self->draft.value, self->start_value);
}

/**
 * pathos_drag_tool_lift:
 * @spot: what was pressed
 * @x: where, in the scene
 *
 * Returns: whether that can be dragged
 */
gboolean
pathos_drag_tool_lift (PathosDragTool   *self,
                       PathosJourney    *journey,
                       const PathosSpot *spot,
                       float             x,
                       float             y)
{
  PathosElement *element = spot->group != NULL ? pathos_journey_find (journey, spot->group->id) : NULL;

  pathos_drag_tool_cancel (self);

  if (element != NULL && spot->group->role == PATHOS_GROUP_TOUCHPOINT && PATHOS_IS_TOUCHPOINT (element))
    lift_touchpoint (self, element);
  else if (element != NULL && spot->group->role == PATHOS_GROUP_POINT && PATHOS_IS_FEELING (element))
    lift_feeling (self, element);
  else
    return FALSE;

  self->element = g_object_ref (element);
  self->journey = g_object_ref (journey);
  self->start_y = y;

  return TRUE;
}

static gboolean
move_touchpoint (PathosDragTool    *self,
                 const PathosScene *scene,
                 float              x,
                 float              y)
{
  PathosSpot spot = pathos_scene_pick (scene, x, y, PATHOS_PICK (PATHOS_PART_GAP));
  guint      index;

  if (spot.group == NULL)
    return FALSE;

  index = spot.group->index;
  if (strcmp (spot.group->id, self->draft.gap) == 0 && index > self->draft.gap_index)
    index--;
  if (strcmp (spot.group->id, self->draft.gap) == 0 && index == self->draft.gap_index)
    return FALSE;

  g_strlcpy (self->draft.gap, spot.group->id, sizeof self->draft.gap);
  self->draft.gap_index = index;
  return TRUE;
}

static gboolean
move_feeling (PathosDragTool *self,
              float           y,
              gboolean        free)
{
  double parts = free ? PATHOS_FINE_PARTS : PATHOS_SNAP_PARTS;
  double value = self->start_value + (self->start_y - y) / PATHOS_EMOTION_UNIT;

  value = CLAMP (round (value * parts) / parts, self->draft.attr->minimum, self->draft.attr->maximum);
  if (value == g_value_get_double (&self->draft.value))
    return FALSE;

  g_value_set_double (&self->draft.value, value);
  return TRUE;
}

/**
 * pathos_drag_tool_move:
 * @scene: as it shows the draft now
 * @free: whether a feeling may be any tenth, not only a half
 *
 * Returns: whether the draft is another one now, and must be shown before the next move
 */
gboolean
pathos_drag_tool_move (PathosDragTool    *self,
                       const PathosScene *scene,
                       float              x,
                       float              y,
                       gboolean           free)
{
  if (self->element == NULL)
    return FALSE;

  return self->draft.attr != NULL ? move_feeling (self, y, free) : move_touchpoint (self, scene, x, y);
}

static gboolean
drop_touchpoint (PathosDragTool *self,
                 PathosHistory  *history)
{
  PathosElement *stage = pathos_journey_find (self->journey, self->draft.gap);
  guint          position;

  if (stage == NULL || !PATHOS_IS_STAGE (stage))
    return FALSE;
  if (stage == self->element->parent && pathos_list_find (self->element->list, self->element, &position) && position == self->draft.gap_index)
    return FALSE;

  pathos_edit_move_touchpoint (history, PATHOS_TOUCHPOINT (self->element), PATHOS_STAGE (stage), self->draft.gap_index);
  return TRUE;
}

/* Returns: whether the map was changed */
gboolean
pathos_drag_tool_drop (PathosDragTool *self,
                       PathosHistory  *history)
{
  gboolean changed = FALSE;

  if (self->element == NULL)
    return FALSE;

  /* It may have been deleted while it was lifted. */
  if (pathos_journey_find (self->journey, self->element->id) == self->element)
    {
      if (self->draft.attr != NULL)
        changed = pathos_edit_set_feeling (history, PATHOS_FEELING (self->element), g_value_get_double (&self->draft.value));
      else
        changed = drop_touchpoint (self, history);
    }

  pathos_drag_tool_cancel (self);
  return changed;
}

/* Puts back what is lifted. */
void
pathos_drag_tool_cancel (PathosDragTool *self)
{
  g_clear_object (&self->element);
  g_clear_object (&self->journey);
  if (G_IS_VALUE (&self->draft.value))
    g_value_unset (&self->draft.value);
  self->draft = (PathosDraft) { .attr = NULL };
}

gboolean
pathos_drag_tool_is_running (PathosDragTool *self)
{
  return self->element != NULL;
}

/* Returns: (nullable): what to show of it */
PathosDraft *
pathos_drag_tool_get_draft (PathosDragTool *self)
{
  return self->element != NULL ? &self->draft : NULL;
}

/* Returns: (transfer none) (nullable) */
PathosElement *
pathos_drag_tool_get_element (PathosDragTool *self)
{
  return self->element;
}

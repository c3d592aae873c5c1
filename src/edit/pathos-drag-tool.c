/* pathos-drag-tool.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-drag-tool.h"

#include "pathos-claims.h"
#include "pathos-company.h"
#include "pathos-edits.h"

#include <math.h>
#include <string.h>

/**
 * PathosDragTool:
 *
 * Drags existing elements: a movable one into another slot, one on axes to other values.
 *
 * The draft shows the lifted element where it would land, and the gaps are numbered with it in that place. So
 * a gap further on in the same list has an index one too high, and the gaps on either side of the element are
 * where it already is. Both must be allowed for, or the map would flicker under a pointer that does not move.
 */

struct _PathosDragTool
{
  GObject parent_instance;

  PathosJourney    *journey; /* (nullable): %NULL while nothing is dragged */
  PathosElement    *element;
  const PathosAxes *axes; /* (nullable): %NULL while dragging into slots */
  PathosDraft      *draft;
  graphene_point_t  start;
  double            start_values[2];
  double            values[2]; /* in the draft */
};

static void
tool_init (PathosToolInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PathosDragTool,
                               pathos_drag_tool,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (PATHOS_TYPE_TOOL, tool_init))

static void
set_draft (PathosDragTool *self,
           PathosDraft    *draft)
{
  g_assert (PATHOS_IS_DRAG_TOOL (self));

  g_clear_pointer (&self->draft, pathos_draft_unref);
  self->draft = draft;
}

static void
set_values (PathosDragTool *self,
            const double   *values)
{
  g_autoptr (GArray) drafted = pathos_draft_values_new ();

  g_assert (PATHOS_IS_DRAG_TOOL (self));
  g_assert (values != NULL);

  for (guint i = 0; i < self->axes->n_axes; i++)
    {
      const PathosAttr *attr = pathos_element_find_attr (self->element, self->axes->axis[i].attr);
      g_auto (GValue) value = G_VALUE_INIT;

      pathos_edit_init_number (attr, &value, values[i]);
      pathos_claims_add_value (drafted, self->element, attr, &value);
      self->values[i] = values[i];
    }

  set_draft (self, pathos_claims_create_draft (drafted));
}

static gboolean
has_axes (PathosElement    *element,
          const PathosAxes *axes)
{
  g_assert (PATHOS_IS_ELEMENT (element));

  for (guint i = 0; axes != NULL && i < axes->n_axes; i++)
    {
      const PathosAttr *attr = pathos_element_find_attr (element, axes->axis[i].attr);

      if (attr == NULL || !pathos_edit_is_number (attr))
        return FALSE;
    }

  return axes != NULL;
}

static void
begin_values (PathosDragTool   *self,
              const PathosAxes *axes)
{
  g_assert (PATHOS_IS_DRAG_TOOL (self));
  g_assert (axes != NULL);

  self->axes = axes;
  for (guint i = 0; i < axes->n_axes; i++)
    self->start_values[i] = pathos_edit_get_number (self->element,
                                                    pathos_element_find_attr (self->element,
                                                                              axes->axis[i].attr));

  set_values (self, self->start_values);
}

static void
pathos_drag_tool_cancel (PathosTool *tool)
{
  PathosDragTool *self = PATHOS_DRAG_TOOL (tool);

  set_draft (self, NULL);
  g_clear_object (&self->element);
  g_clear_object (&self->journey);
  self->axes = NULL;
}

static gboolean
pathos_drag_tool_begin (PathosTool            *tool,
                        const PathosToolEvent *event,
                        const PathosSpot      *spot)
{
  PathosDragTool *self = PATHOS_DRAG_TOOL (tool);
  PathosElement  *element;
  gboolean        movable;

  pathos_drag_tool_cancel (tool);
  if (spot->group == NULL)
    return FALSE;

  element = pathos_journey_find (event->journey, spot->group->id);
  movable = element != NULL && element->list != NULL && spot->group->facts & PATHOS_FACT_MOVABLE;
  if (element == NULL || (!movable && !has_axes (element, spot->group->axes)))
    return FALSE;

  self->element = g_object_ref (element);
  self->journey = g_object_ref (event->journey);
  self->start = event->point;
  if (movable)
    {
      set_draft (self, pathos_company_lift (event->journey, element));
      return TRUE;
    }

  begin_values (self, spot->group->axes);
  return TRUE;
}

/* Returns: (nullable): the id of the element on whose middle the pointer is; beside that, it is at a gap */
static const char *
find_onto (PathosDragTool        *self,
           const PathosToolEvent *event)
{
  PathosSpot             spot = pathos_scene_pick (event->scene, event->point.x, event->point.y,
                                                   PATHOS_PICK (PATHOS_PART_ITEM));
  const graphene_rect_t *area;
  float                  off;

  g_assert (PATHOS_IS_DRAG_TOOL (self));
  g_assert (event != NULL);

  if (spot.group == NULL || strcmp (spot.group->id, self->element->id) == 0)
    return NULL;

  area = &spot.group->area;
  off = event->point.x - (spot.x + area->origin.x + area->size.width / 2);
  return fabsf (off) < area->size.width / 4 ? spot.group->id : NULL;
}

/* The index of a gap counts what is lifted, as long as that is shown before it in the same list. */
static guint
get_index_without_lifted (PathosDragTool   *self,
                          const PathosSlot *slot)
{
  const PathosSlot *from = &self->draft->places[0].slot;

  g_assert (PATHOS_IS_DRAG_TOOL (self));
  g_assert (slot != NULL);

  if (!pathos_slot_has_same_list (slot, from) || slot->index <= from->index)
    return slot->index;

  return slot->index - MIN (self->draft->n_places, slot->index - from->index);
}

static gboolean
move_to_gap (PathosDragTool        *self,
             const PathosToolEvent *event)
{
  PathosSpot spot = pathos_scene_pick (event->scene, event->point.x, event->point.y,
                                       PATHOS_PICK (PATHOS_PART_GAP));
  PathosSlot to;
  g_autoptr (PathosDraft) draft = NULL;

  g_assert (PATHOS_IS_DRAG_TOOL (self));
  g_assert (event != NULL);

  if (spot.group == NULL || spot.group->slot == NULL ||
      spot.group->slot->row != self->draft->places[0].slot.row)
    return FALSE;

  to = *spot.group->slot;
  to.index = get_index_without_lifted (self, &to);
  draft = pathos_company_drop (self->journey, self->element, &to, find_onto (self, event));
  if (pathos_draft_equal (draft, self->draft))
    return FALSE;

  set_draft (self, g_steal_pointer (&draft));
  return TRUE;
}

/* The value that it had is one of those to which it snaps, so that dragging it back changes nothing. */
static double
get_value (const PathosAxis *axis,
           double            start,
           float             dx,
           float             dy,
           gboolean          fine)
{
  double steps = fine ? axis->fine : axis->snap;
  double units = axis->unit_x != 0 ? dx / axis->unit_x : dy / axis->unit_y;
  double snapped = CLAMP (round ((start + units) * steps) / steps, axis->minimum, axis->maximum);

  g_assert (axis != NULL);

  return fabs (units) <= fabs (start + units - snapped) ? start : snapped;
}

static gboolean
move_on_axes (PathosDragTool        *self,
              const PathosToolEvent *event)
{
  double   values[2] = { 0, 0 };
  gboolean changed = FALSE;

  g_assert (PATHOS_IS_DRAG_TOOL (self));
  g_assert (event != NULL);

  for (guint i = 0; i < self->axes->n_axes; i++)
    {
      values[i] = get_value (&self->axes->axis[i], self->start_values[i], event->point.x - self->start.x,
                             event->point.y - self->start.y, event->fine);
      changed |= values[i] != self->values[i];
    }

  if (changed)
    set_values (self, values);
  return changed;
}

static gboolean
pathos_drag_tool_move (PathosTool            *tool,
                       const PathosToolEvent *event)
{
  PathosDragTool *self = PATHOS_DRAG_TOOL (tool);

  return self->axes != NULL ? move_on_axes (self, event) : move_to_gap (self, event);
}

static gboolean
pathos_drag_tool_drop (PathosTool    *tool,
                       PathosHistory *history,
                       GError       **error)
{
  PathosDragTool *self = PATHOS_DRAG_TOOL (tool);
  gboolean        changed = pathos_edit_commit (history, self->journey, self->draft, error);

  pathos_drag_tool_cancel (tool);
  return changed;
}

static PathosDraft *
pathos_drag_tool_get_draft (PathosTool *tool)
{
  return PATHOS_DRAG_TOOL (tool)->draft;
}

static void
tool_init (PathosToolInterface *iface)
{
  iface->begin = pathos_drag_tool_begin;
  iface->move = pathos_drag_tool_move;
  iface->drop = pathos_drag_tool_drop;
  iface->cancel = pathos_drag_tool_cancel;
  iface->get_draft = pathos_drag_tool_get_draft;
}

static void
pathos_drag_tool_dispose (GObject *object)
{
  pathos_drag_tool_cancel (PATHOS_TOOL (object));

  G_OBJECT_CLASS (pathos_drag_tool_parent_class)->dispose (object);
}

static void
pathos_drag_tool_class_init (PathosDragToolClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pathos_drag_tool_dispose;
}

static void
pathos_drag_tool_init (PathosDragTool *self)
{
}

/**
 * pathos_drag_tool_new:
 *
 * Returns: (transfer full): a tool that is idle
 */
PathosTool *
pathos_drag_tool_new (void)
{
  return g_object_new (PATHOS_TYPE_DRAG_TOOL, NULL);
}

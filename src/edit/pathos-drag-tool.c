/* pathos-drag-tool.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-drag-tool.h"

#include "pathos-claims.h"
#include "pathos-company.h"
#include "pathos-edits.h"
#include "pathos-lifted.h"

#include <math.h>

/**
 * PathosDragTool:
 *
 * Drags existing elements: a movable one into another slot, one on axes to other values.
 *
 * Length: each way of dragging, and how it is told from the others.
 */

#define END 8.0f  /* map units at both ends of a part, where it is stretched, not lifted */
#define LOW 24.0f /* map units downwards, from which on something is moved below another, not past it */

struct _PathosDragTool
{
  GObject parent_instance;

  PathosJourney    *journey; /* (nullable): %NULL while nothing is dragged */
  PathosElement    *element;
  const PathosAxes *axes;   /* (nullable): %NULL while dragging into slots */
  PathosLifted     *lifted; /* (nullable): %NULL while dragging along axes or stretching */
  PathosScene      *before; /* (nullable): in which it was lifted */
  PathosHold        hold;
  PathosNodeId      reached; /* while stretching: to where */
  PathosDraft      *draft;
  guint             facts; /* of what is lifted */
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
  g_clear_pointer (&self->lifted, pathos_lifted_free);
  g_clear_pointer (&self->before, pathos_scene_unref);
  g_clear_object (&self->element);
  g_clear_object (&self->journey);
  self->axes = NULL;
}

/* Sets what the pointer is on, or what it is somewhat below. */
static void
find_onto (const PathosToolEvent *event,
           PathosLanding         *landing)
{
  PathosSpot             spot = { NULL };
  const graphene_rect_t *area;

  g_assert (event != NULL);
  g_assert (landing != NULL);

  for (guint i = 0; i < 3 && spot.group == NULL; i++)
    spot = pathos_scene_pick (event->scene, event->point.x, event->point.y - LOW * i,
                              PATHOS_PICK (PATHOS_PART_ITEM));
  if (spot.group == NULL)
    return;

  area = &spot.group->area;
  landing->onto = spot.group->id;
  landing->along = (event->point.x - spot.x - area->origin.x) / area->size.width;
  landing->down = (event->point.y - spot.y - area->origin.y) / area->size.height;
  if (event->scene->rtl)
    landing->along = 1 - landing->along;
}

#define PASSED 0.25f /* the part of a touchpoint that the pointer must pass to drop another one beyond it */

/* On another touchpoint, what is dragged lands beyond that one as soon as it is under the pointer there, not
 * only past the middle. Otherwise it could be dropped on the middle and stay where it was.
 *
 * Returns: where in the direction of reading the pointer counts as being */
static float
get_passed_x (PathosDragTool        *self,
              const PathosToolEvent *event)
{
  float      x = event->point.x, left, width;
  PathosSpot onto = pathos_scene_pick (event->scene, x, event->point.y, PATHOS_PICK (PATHOS_PART_ITEM));
  PathosSpot own = { NULL };

  g_assert (PATHOS_IS_DRAG_TOOL (self));
  g_assert (event != NULL);

  if (onto.group != NULL && onto.group->facts & self->facts & PATHOS_FACT_LINKS &&
      !g_str_equal (onto.group->id, self->element->id) && !pathos_company_is_alternative (self->element))
    own = pathos_scene_find_at (event->scene, self->element->id, onto.group->role, event->point.y);
  if (own.group == NULL)
    return x;

  left = onto.x + onto.group->area.origin.x;
  width = onto.group->area.size.width;
  if (own.x < onto.x && x > left + MAX (width * PASSED, width - own.group->area.size.width))
    return left + width - 1;
  if (own.x > onto.x && x < left + MIN (width * (1 - PASSED), own.group->area.size.width))
    return left + 1;

  return x;
}

/* What moves in one direction only may be held anywhere in the other one.
 *
 * Returns: the gap under the pointer */
static PathosSpot
find_gap (PathosDragTool        *self,
          const PathosToolEvent *event)
{
  float x = self->facts & PATHOS_FACT_ALONG ? get_passed_x (self, event) : self->start.x;
  float y = self->facts & PATHOS_FACT_DOWN ? event->point.y : self->start.y;

  return pathos_scene_pick (event->scene, x, y, PATHOS_PICK (PATHOS_PART_GAP));
}

static gboolean
is_in_row (const PathosSpot *cell,
           const char       *row)
{
  return cell->group != NULL && g_str_equal (cell->group->id, row);
}

/* A row is as high as what is in it. The one that shows what is dragged would push those below it away from
 * the pointer, which could never reach them. So they are also where they were when the drag began, beyond the
 * height that this row had then. Of several, each makes its row higher, so those above move as well; where
 * the row was, it stays.
 *
 * @scene: (out) (transfer none): that in which the cell is
 *
 * Returns: the cell under the pointer */
static PathosSpot
find_cell (PathosDragTool        *self,
           const PathosToolEvent *event,
           const PathosScene    **scene)
{
  const graphene_point_t *point = &event->point;
  PathosSpot              now = pathos_scene_pick (event->scene, point->x, point->y,
                                                   PATHOS_PICK (PATHOS_PART_CELL));
  const PathosDraftPlace *place = pathos_draft_find_place (self->draft, self->element);
  PathosSpot              before, row, row_before;
  const PathosGroup      *any;

  *scene = event->scene;
  if (place == NULL || !(self->facts & PATHOS_FACT_ALONG) || !(self->facts & PATHOS_FACT_DOWN))
    return now;

  before = pathos_scene_pick (self->before, point->x, point->y, PATHOS_PICK (PATHOS_PART_CELL));
  if (is_in_row (&now, place->slot.owner) && is_in_row (&before, place->slot.owner))
    return now;

  any = before.group != NULL ? before.group : now.group;
  if (any == NULL)
    return now;

  row = pathos_scene_find (event->scene, place->slot.owner, any->role);
  row_before = pathos_scene_find (self->before, place->slot.owner, any->role);
  if (row.group == NULL || row_before.group == NULL)
    return now;
  if (is_in_row (&before, place->slot.owner) && point->y < row.y + row.group->area.size.height)
    return before;
  if (point->y < row.y + row_before.group->area.size.height || before.group == NULL ||
      before.y <= row_before.y || (now.group != NULL && !is_in_row (&now, place->slot.owner)))
    return now;

  *scene = self->before;
  return before;
}

static gboolean
land (PathosDragTool        *self,
      const PathosToolEvent *event)
{
  PathosSpot      gap = find_gap (self, event);
  PathosToolEvent over = *event;
  PathosSpot      cell = find_cell (self, event, &over.scene);
  PathosLanding   landing = { .is_low = event->point.y - self->start.y >= LOW };
  g_autoptr (PathosDraft) draft = NULL;

  g_assert (PATHOS_IS_DRAG_TOOL (self));
  g_assert (event != NULL);

  landing.gap = gap.group != NULL ? gap.group->slot : NULL;
  if (cell.group != NULL)
    {
      landing.cell = cell.group->slot;
      landing.column = cell.group->at;
    }
  find_onto (&over, &landing);
  draft = pathos_lifted_create_draft (self->lifted, &landing);
  if (self->draft != NULL && pathos_draft_equal (draft, self->draft))
    return FALSE;

  set_draft (self, g_steal_pointer (&draft));
  return TRUE;
}

/**
 * pathos_drag_tool_get_hold:
 * @spot: the topmost item at @point
 *
 * Returns: which end a drag from there stretches over more columns; the middle if it lifts the part
 */
PathosHold
pathos_drag_tool_get_hold (const PathosScene      *scene,
                           const PathosSpot       *spot,
                           const graphene_point_t *point)
{
  const graphene_rect_t *area;
  float                  from_left, reach;

  if (spot->group == NULL || !(spot->group->facts & PATHOS_FACT_SPANS))
    return PATHOS_HOLD_MIDDLE;

  area = &spot->group->area;
  reach = MIN (END, area->size.width / 4);
  from_left = point->x - spot->x - area->origin.x;
  if (from_left < reach)
    return scene->rtl ? PATHOS_HOLD_END : PATHOS_HOLD_START;
  if (area->size.width - from_left < reach)
    return scene->rtl ? PATHOS_HOLD_START : PATHOS_HOLD_END;

  return PATHOS_HOLD_MIDDLE;
}

/* The pointer may leave the row, but what is stretched does not. */
static gboolean
stretch (PathosDragTool        *self,
         const PathosToolEvent *event)
{
  PathosSpot cell = pathos_scene_pick (event->scene, event->point.x, self->start.y,
                                       PATHOS_PICK (PATHOS_PART_CELL));
  g_autoptr (PathosDraft) draft = NULL;

  g_assert (PATHOS_IS_DRAG_TOOL (self));
  g_assert (event != NULL);

  if (cell.group == NULL || g_str_equal (self->reached, cell.group->at))
    return FALSE;

  draft = pathos_edit_span_draft (self->journey, self->element, cell.group->at,
                                  self->hold == PATHOS_HOLD_START);
  if (draft == NULL)
    return FALSE;

  g_strlcpy (self->reached, cell.group->at, sizeof self->reached);
  if (self->draft != NULL && pathos_draft_equal (draft, self->draft))
    return FALSE;

  set_draft (self, g_steal_pointer (&draft));
  return TRUE;
}

static void
lift (PathosDragTool        *self,
      const PathosToolEvent *event)
{
  GPtrArray *selected = event->selection != NULL ? pathos_selection_get_ids (event->selection) : NULL;

  g_assert (PATHOS_IS_DRAG_TOOL (self));
  g_assert (event != NULL);

  self->lifted = pathos_lifted_new (self->journey, self->element, selected);
  self->before = pathos_scene_ref ((PathosScene *) event->scene);
  land (self, event);
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
  self->facts = spot->group->facts;
  self->reached[0] = '\0';
  self->hold = pathos_drag_tool_get_hold (event->scene, spot, &event->point);
  if (self->hold != PATHOS_HOLD_MIDDLE && stretch (self, event))
    return TRUE;
  if (movable)
    lift (self, event);
  else
    begin_values (self, spot->group->axes);

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

  if (self->axes != NULL)
    return move_on_axes (self, event);

  return self->lifted != NULL ? land (self, event) : stretch (self, event);
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

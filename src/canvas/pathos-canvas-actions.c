/* pathos-canvas-actions.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

#include "pathos-edits.h"

#include <glib/gi18n.h>

/* Everything that can be done to the map without a pointer, in one table for keys and assistive technology.
 * The result is announced, because not everybody sees it.
 *
 * Length: the table and the functions that only it uses. */

static PathosHistory *
get_history (PathosCanvas *self)
{
  g_assert (PATHOS_IS_CANVAS (self));

  return pathos_document_get_history (pathos_scene_model_get_document (self->model));
}

/* Returns: (transfer none) (nullable) */
static PathosElement *
find_element (PathosCanvas *self,
              const char   *id)
{
  PathosJourney *journey = pathos_scene_model_get_journey (self->model);

  g_assert (PATHOS_IS_CANVAS (self));
  g_assert (id != NULL);

  return journey != NULL ? pathos_journey_find (journey, id) : NULL;
}

/**
 * pathos_canvas_announce:
 *
 * Announces the current label of an element to assistive technology.
 */
void
pathos_canvas_announce (PathosCanvas *self,
                        const char   *id)
{
  const PathosPlaced *placed;

  g_return_if_fail (PATHOS_IS_CANVAS (self));
  g_return_if_fail (id != NULL);

  pathos_scene_model_update (self->model);
  placed = pathos_parts_find (pathos_scene_model_get_parts (self->model), id);
  if (placed != NULL && placed->group->label != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self),
                             placed->group->label,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* Returns: the direction, swapped in right-to-left maps */
static int
get_mirrored (PathosCanvas *self,
              int           direction)
{
  g_assert (PATHOS_IS_CANVAS (self));

  return pathos_scene_model_get_scene (self->model)->rtl ? -direction : direction;
}

static gboolean
is_editable (const PathosGroup *group,
             PathosSelection   *selection)
{
  return group != NULL && group->facts & PATHOS_FACT_EDITABLE;
}

static gboolean
is_movable (const PathosGroup *group,
            PathosSelection   *selection)
{
  return group != NULL && group->facts & PATHOS_FACT_MOVABLE;
}

static gboolean
is_removable (const PathosGroup *group,
              PathosSelection   *selection)
{
  if (selection != NULL && pathos_selection_get_ids (selection)->len > 0)
    return TRUE;

  return group != NULL && group->facts & PATHOS_FACT_REMOVABLE;
}

static gboolean
has_value (const PathosGroup *group,
           PathosSelection   *selection)
{
  return group != NULL && group->axes != NULL;
}

/* Moves the focus. When extending the selection, empty cells are skipped, because only items can be selected.
 */
static gboolean
walk (PathosCanvas       *self,
      const PathosAction *action,
      const PathosPlaced *from)
{
  const PathosParts  *parts = pathos_scene_model_get_parts (self->model);
  const PathosPlaced *to = from != NULL ? pathos_parts_get_beside (parts, from, action->x, action->y)
                                        : pathos_parts_get_first (parts);

  g_assert (PATHOS_IS_CANVAS (self));
  g_assert (action != NULL);

  while (action->extends && to != NULL && to->group->part != PATHOS_PART_ITEM)
    to = pathos_parts_get_beside (parts, to, action->x, action->y);
  if (to == NULL)
    return TRUE;

  if (!action->extends)
    pathos_selection_set_only (self->selection, NULL);
  else if (!pathos_selection_contains (self->selection, to->group->id))
    pathos_selection_toggle (self->selection, to->group->id);
  pathos_canvas_focus_on (self, to);
  return TRUE;
}

static gboolean
run_walk (GtkWidget          *widget,
          const PathosAction *action,
          const PathosPlaced *placed)
{
  g_assert (PATHOS_IS_CANVAS (widget));
  g_assert (action != NULL);

  return walk (PATHOS_CANVAS (widget), action, placed);
}

/* Returns: the index of the axis of @group in this direction, or -1 */
static int
find_axis (const PathosGroup *group,
           int                x,
           int                y)
{
  g_assert (group != NULL);

  for (guint i = 0; group->axes != NULL && i < group->axes->n_axes; i++)
    {
      if ((x != 0 && group->axes->axis[i].unit_x != 0) || (y != 0 && group->axes->axis[i].unit_y != 0))
        return (int) i;
    }

  return -1;
}

/* Up and down change the value of a part on a vertical axis, and move the focus elsewhere. */
static gboolean
run_raise_or_walk (GtkWidget          *widget,
                   const PathosAction *action,
                   const PathosPlaced *placed)
{
  PathosCanvas     *self = PATHOS_CANVAS (widget);
  int               index = placed != NULL ? find_axis (placed->group, action->x, action->y) : -1;
  PathosElement    *element = index >= 0 ? find_element (self, placed->group->id) : NULL;
  const PathosAxis *axis;
  const PathosAttr *attr;
  int               direction;

  g_assert (PATHOS_IS_CANVAS (widget));
  g_assert (action != NULL);

  if (element == NULL)
    return walk (self, action, placed);

  axis = &placed->group->axes->axis[index];
  attr = pathos_element_find_attr (element, axis->attr);
  direction = action->y * axis->unit_y > 0 ? 1 : -1;
  if (pathos_scene_model_can_edit (self->model) &&
      pathos_edit_step_number (get_history (self),
                               element,
                               attr,
                               direction,
                               action->extends ? axis->fine : axis->snap))
    pathos_canvas_announce (self, element->id);
  return TRUE;
}

static gboolean
run_end (GtkWidget          *widget,
         const PathosAction *action,
         const PathosPlaced *placed)
{
  PathosCanvas *self = PATHOS_CANVAS (widget);

  g_assert (PATHOS_IS_CANVAS (widget));
  g_assert (action != NULL);

  if (placed == NULL)
    return FALSE;

  pathos_selection_set_only (self->selection, NULL);
  pathos_canvas_focus_on (self,
                          pathos_parts_get_end (pathos_scene_model_get_parts (self->model),
                                                placed,
                                                get_mirrored (self, action->x)));
  return TRUE;
}

/* Moves the focused element earlier or later in the journey. */
static gboolean
step (PathosCanvas       *self,
      const PathosPlaced *placed,
      int                 direction)
{
  PathosElement   *element = find_element (self, placed->group->id);
  g_autofree char *message = NULL;

  g_assert (PATHOS_IS_CANVAS (self));
  g_assert (placed != NULL);

  if (element == NULL || !pathos_scene_model_can_edit (self->model))
    return FALSE;
  if (!pathos_edit_step (get_history (self), element, direction))
    return TRUE;

  message = pathos_edit_describe_place (element);
  pathos_scene_model_update (self->model);
  placed = pathos_parts_find (pathos_scene_model_get_parts (self->model), element->id);
  if (placed != NULL)
    pathos_canvas_focus_on (self, placed);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  return TRUE;
}

static gboolean
run_step (GtkWidget          *widget,
          const PathosAction *action,
          const PathosPlaced *placed)
{
  g_assert (PATHOS_IS_CANVAS (widget));
  g_assert (action != NULL);
  g_assert (placed != NULL);

  return step (PATHOS_CANVAS (widget), placed, action->x);
}

static gboolean
run_move (GtkWidget          *widget,
          const PathosAction *action,
          const PathosPlaced *placed)
{
  PathosCanvas *self = PATHOS_CANVAS (widget);

  g_assert (PATHOS_IS_CANVAS (widget));
  g_assert (action != NULL);
  g_assert (placed != NULL);

  return step (self, placed, get_mirrored (self, action->x));
}

/**
 * pathos_canvas_set_axis_value:
 *
 * Sets the value of @group on its first axis, as one undo step.
 */
void
pathos_canvas_set_axis_value (PathosCanvas      *self,
                              const PathosGroup *group,
                              double             value)
{
  PathosElement *element;

  g_return_if_fail (PATHOS_IS_CANVAS (self));
  g_return_if_fail (group != NULL);
  g_return_if_fail (group->axes != NULL);

  element = find_element (self, group->id);
  if (element == NULL || !pathos_scene_model_can_edit (self->model))
    return;

  if (pathos_edit_set_number (get_history (self),
                              element,
                              pathos_element_find_attr (element, group->axes->axis[0].attr),
                              value))
    pathos_canvas_announce (self, element->id);
}

/* The numbers from 1 to 5 divide the axis evenly, from its minimum to its maximum. */
static gboolean
run_rate (GtkWidget          *widget,
          const PathosAction *action,
          const PathosPlaced *placed)
{
  const PathosAxis *axis = &placed->group->axes->axis[0];

  g_assert (PATHOS_IS_CANVAS (widget));
  g_assert (action != NULL);
  g_assert (placed != NULL);

  pathos_canvas_set_axis_value (PATHOS_CANVAS (widget),
                                placed->group,
                                axis->minimum + (axis->maximum - axis->minimum) * (action->value - 1) / 4);
  return TRUE;
}

static gboolean
run_edit (GtkWidget          *widget,
          const PathosAction *action,
          const PathosPlaced *placed)
{
  PathosCanvas *self = PATHOS_CANVAS (widget);

  g_assert (PATHOS_IS_CANVAS (widget));
  g_assert (action != NULL);
  g_assert (placed != NULL);

  pathos_scroller_reveal (self->scroller, placed);
  return pathos_canvas_begin_text (self, placed, NULL);
}

/**
 * pathos_canvas_delete_selected:
 *
 * Deletes the selected elements or, if nothing is selected, the focused one.
 */
void
pathos_canvas_delete_selected (PathosCanvas *self)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  GPtrArray          *selected;
  const PathosPlaced *placed, *next = NULL;
  guint               n_deleted;

  g_return_if_fail (PATHOS_IS_CANVAS (self));

  placed = pathos_canvas_get_focused (self);
  selected = pathos_selection_get_ids (self->selection);
  for (guint i = 0; i < selected->len; i++)
    g_ptr_array_add (ids, g_strdup (g_ptr_array_index (selected, i)));
  if (ids->len == 0 && placed != NULL && placed->group->part == PATHOS_PART_ITEM)
    g_ptr_array_add (ids, g_strdup (placed->group->id));
  if (ids->len == 0)
    return;

  /* The focus moves to a neighbour, because the focused part is about to disappear. */
  if (placed != NULL)
    next = pathos_parts_get_beside (pathos_scene_model_get_parts (self->model), placed, 1, 0);
  if (next == NULL && placed != NULL)
    next = pathos_parts_get_beside (pathos_scene_model_get_parts (self->model), placed, -1, 0);
  pathos_canvas_remember_focus (self, next != NULL ? next->group : NULL);

  pathos_selection_set_only (self->selection, NULL);
  if (!pathos_scene_model_can_edit (self->model))
    return;

  n_deleted = pathos_edit_delete (get_history (self), pathos_scene_model_get_journey (self->model), ids);
  if (n_deleted > 0)
    g_signal_emit_by_name (self, "deleted", n_deleted);
}

static gboolean
run_delete (GtkWidget          *widget,
            const PathosAction *action,
            const PathosPlaced *placed)
{
  g_assert (PATHOS_IS_CANVAS (widget));
  g_assert (action != NULL);

  pathos_canvas_delete_selected (PATHOS_CANVAS (widget));
  return TRUE;
}

static gboolean
run_cancel (GtkWidget          *widget,
            const PathosAction *action,
            const PathosPlaced *placed)
{
  PathosCanvas *self = PATHOS_CANVAS (widget);

  g_assert (PATHOS_IS_CANVAS (widget));
  g_assert (action != NULL);

  if (pathos_drag_controller_cancel (self->drag))
    return TRUE;
  if (pathos_selection_get_ids (self->selection)->len == 0)
    return FALSE;

  pathos_selection_set_only (self->selection, NULL);
  return TRUE;
}

static gboolean
run_zoom (GtkWidget          *widget,
          const PathosAction *action,
          const PathosPlaced *placed)
{
  PathosCanvas *self = PATHOS_CANVAS (widget);

  g_assert (PATHOS_IS_CANVAS (widget));
  g_assert (action != NULL);

  if (action->x == 0)
    pathos_scroller_set_zoom (self->scroller, 1);
  else
    pathos_scroller_step_zoom (self->scroller, action->x);

  /* What has the focus stays in view, because the next key acts on it. */
  if (placed != NULL)
    pathos_scroller_reveal (self->scroller, placed);
  return TRUE;
}

static gboolean
run_fit (GtkWidget          *widget,
         const PathosAction *action,
         const PathosPlaced *placed)
{
  PathosCanvas      *self = PATHOS_CANVAS (widget);
  const PathosParts *parts = pathos_scene_model_get_parts (self->model);
  GPtrArray         *ids = pathos_selection_get_ids (self->selection);
  graphene_rect_t    rect = placed != NULL ? placed->rect : GRAPHENE_RECT_INIT (0, 0, 0, 0);
  guint              n_found = 0;

  g_assert (PATHOS_IS_CANVAS (widget));
  g_assert (action != NULL);

  for (guint i = 0; i < ids->len; i++)
    {
      const PathosPlaced *part = pathos_parts_find (parts, g_ptr_array_index (ids, i));

      if (part != NULL && n_found++ == 0)
        rect = part->rect;
      else if (part != NULL)
        graphene_rect_union (&rect, &part->rect, &rect);
    }

  pathos_scroller_fit (self->scroller, rect.size.width > 0 ? &rect : NULL);
  return TRUE;
}

static gboolean
run_fit_map (GtkWidget          *widget,
             const PathosAction *action,
             const PathosPlaced *placed)
{
  g_assert (PATHOS_IS_CANVAS (widget));
  g_assert (action != NULL);

  pathos_scroller_fit (PATHOS_CANVAS (widget)->scroller, NULL);
  return TRUE;
}

/* Rows without a label are variants of one with a label, which represents them in the shortcuts window. */
static const PathosAction actions[] = {
  { "map.edit", N_ ("Editing"), N_ ("Edit text"),
    "Return KP_Enter F2", is_editable, run_edit, .on_items = TRUE },
  { "map.cancel", NULL, N_ ("Cancel editing or dragging"),
    "Escape", NULL, run_cancel },
  { "map.delete", NULL, N_ ("Delete"),
    "Delete KP_Delete", is_removable, run_delete, .on_items = TRUE },
  { "map.earlier", NULL, NULL,
    "", is_movable, run_step, .on_items = TRUE, .x = -1 },
  { "map.later", NULL, NULL,
    "", is_movable, run_step, .on_items = TRUE, .x = 1 },
  { "map.move-right", NULL, N_ ("Move touchpoint forward"),
    "<Control>Right <Control>KP_Right", is_movable, run_move, .x = 1 },
  { "map.move-left", NULL, N_ ("Move touchpoint backward"),
    "<Control>Left <Control>KP_Left", is_movable, run_move, .x = -1 },
  { "map.up", NULL, N_ ("Raise feeling"),
    "Up KP_Up", NULL, run_raise_or_walk, .y = -1 },
  { "map.down", NULL, NULL,
    "Down KP_Down", NULL, run_raise_or_walk, .y = 1 },
  { "map.extend-up", NULL, N_ ("Raise feeling slightly"),
    "<Shift>Up <Shift>KP_Up", NULL, run_raise_or_walk, .y = -1, .extends = TRUE },
  { "map.extend-down", NULL, NULL,
    "<Shift>Down <Shift>KP_Down", NULL, run_raise_or_walk, .y = 1, .extends = TRUE },
  { "map.rate-1", NULL, N_ ("Set feeling from 1 to 5"),
    "1 KP_1", has_value, run_rate, .value = 1 },
  { "map.rate-2", NULL, NULL,
    "2 KP_2", has_value, run_rate, .value = 2 },
  { "map.rate-3", NULL, NULL,
    "3 KP_3", has_value, run_rate, .value = 3 },
  { "map.rate-4", NULL, NULL,
    "4 KP_4", has_value, run_rate, .value = 4 },
  { "map.rate-5", NULL, NULL,
    "5 KP_5", has_value, run_rate, .value = 5 },
  { "map.zoom-in", N_ ("View"), N_ ("Zoom in"),
    "<Control>plus <Control>KP_Add <Control>equal", NULL, run_zoom, .while_editing = TRUE, .x = 1 },
  { "map.zoom-out", NULL, N_ ("Zoom out"),
    "<Control>minus <Control>KP_Subtract", NULL, run_zoom, .while_editing = TRUE, .x = -1 },
  { "map.zoom-normal", NULL, N_ ("Original size"),
    "<Control>0 <Control>KP_0", NULL, run_zoom, .while_editing = TRUE },
  { "map.zoom-fit", NULL, N_ ("Whole map"),
    "<Control>9 <Control>KP_9", NULL, run_fit_map, .while_editing = TRUE },
  { "map.zoom-selection", NULL, N_ ("Whole selection"),
    "<Control>8 <Control>KP_8", NULL, run_fit, .while_editing = TRUE },
  { "map.right", NULL, NULL,
    "Right KP_Right", NULL, run_walk, .x = 1 },
  { "map.left", NULL, NULL,
    "Left KP_Left", NULL, run_walk, .x = -1 },
  { "map.extend-right", NULL, N_ ("Extend selection"),
    "<Shift>Right <Shift>KP_Right", NULL, run_walk, .x = 1, .extends = TRUE },
  { "map.extend-left", NULL, NULL,
    "<Shift>Left <Shift>KP_Left", NULL, run_walk, .x = -1, .extends = TRUE },
  { "map.next-row", NULL, N_ ("Next row"),
    "Page_Down KP_Page_Down", NULL, run_walk, .y = 1 },
  { "map.previous-row", NULL, NULL,
    "Page_Up KP_Page_Up", NULL, run_walk, .y = -1 },
  { "map.extend-next-row", NULL, NULL,
    "<Shift>Page_Down <Shift>KP_Page_Down", NULL, run_walk, .y = 1, .extends = TRUE },
  { "map.extend-previous-row", NULL, NULL,
    "<Shift>Page_Up <Shift>KP_Page_Up", NULL, run_walk, .y = -1, .extends = TRUE },
  { "map.row-start", NULL, N_ ("First in row"),
    "Home KP_Home", NULL, run_end, .x = -1 },
  { "map.row-end", NULL, N_ ("Last in row"),
    "End KP_End", NULL, run_end, .x = 1 },
};

/**
 * pathos_canvas_get_actions:
 *
 * Returns: (array length=n_actions): the actions of the map, to be listed or bound to keys
 */
const PathosAction *
pathos_canvas_get_actions (guint *n_actions)
{
  g_return_val_if_fail (n_actions != NULL, NULL);

  *n_actions = G_N_ELEMENTS (actions);
  return actions;
}

/* pathos-canvas-actions.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

#include "pathos-edits.h"
#include "pathos-wording.h"

#include <glib/gi18n.h>

/* Everything that can be done to the map without a pointer, in one table for keys and assistive technology.
 *
 * Length: the table and the functions that only it uses. */

static PathosHistory *
get_history (PathosCanvas *self)
{
  g_assert (PATHOS_IS_CANVAS (self));

  return pathos_document_get_history (pathos_scene_model_get_document (self->model));
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

/* A key always deletes something, or says why it does not. */
static gboolean
is_removable (const PathosGroup *group,
              PathosSelection   *selection)
{
  return selection != NULL || (group != NULL && group->facts & PATHOS_FACT_REMOVABLE);
}

static gboolean
has_value (const PathosGroup *group,
           PathosSelection   *selection)
{
  return group != NULL && group->axes != NULL;
}

/* Moves the focus, from the part that had it last if none has it now. When extending the selection, empty
 * cells are skipped, because only items can be selected. */
static gboolean
walk (PathosCanvas       *self,
      const PathosAction *action)
{
  const PathosParts  *parts = pathos_scene_model_get_parts (self->model);
  const PathosPlaced *from = pathos_canvas_get_focused (self);
  const PathosPlaced *to = from != NULL ? pathos_parts_get_beside (parts, from, action->x, action->y)
                                        : pathos_parts_get_first (parts);

  g_assert (PATHOS_IS_CANVAS (self));
  g_assert (action != NULL);

  while (action->extends && to != NULL && to->group->part != PATHOS_PART_ITEM)
    to = pathos_parts_get_beside (parts, to, action->x, action->y);
  if (to == NULL)
    to = from;
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

  return walk (PATHOS_CANVAS (widget), action);
}

static gboolean
run_end (GtkWidget          *widget,
         const PathosAction *action,
         const PathosPlaced *placed)
{
  PathosCanvas *self = PATHOS_CANVAS (widget);

  g_assert (PATHOS_IS_CANVAS (widget));
  g_assert (action != NULL);

  placed = pathos_canvas_get_focused (self);
  if (placed == NULL)
    return FALSE;

  pathos_selection_set_only (self->selection, NULL);
  pathos_canvas_focus_on (self,
                          pathos_parts_get_end (pathos_scene_model_get_parts (self->model),
                                                placed,
                                                get_mirrored (self, action->x)));
  return TRUE;
}

/* Returns: (transfer full) (element-type PathosElement): @element and, if it is selected, all others that are
 *   selected and can be moved, in drawing order */
static GPtrArray *
collect_movable (PathosCanvas  *self,
                 PathosElement *element)
{
  GPtrArray          *elements = g_ptr_array_new ();
  gboolean            several = pathos_selection_contains (self->selection, element->id);
  PathosPartsIter     iter = { pathos_scene_model_get_parts (self->model) };
  const PathosPlaced *placed;

  g_assert (PATHOS_IS_CANVAS (self));
  g_assert (PATHOS_IS_ELEMENT (element));

  while ((placed = pathos_parts_iter_next (&iter)) != NULL)
    {
      PathosElement *other = NULL;

      if (placed->group->part == PATHOS_PART_ITEM && placed->group->facts & PATHOS_FACT_MOVABLE &&
          (several ? pathos_selection_contains (self->selection, placed->group->id)
                   : g_str_equal (placed->group->id, element->id)))
        other = pathos_scene_model_find_element (self->model, placed->group->id);
      if (other != NULL)
        g_ptr_array_add (elements, other);
    }

  return elements;
}

/* Moves the focused element, and those selected with it, earlier or later in the journey. */
static void
step (PathosCanvas       *self,
      const PathosPlaced *placed,
      int                 direction)
{
  PathosElement *element = pathos_scene_model_find_element (self->model, placed->group->id);
  g_autoptr (GPtrArray) elements = NULL;
  g_autofree char *message = NULL;

  g_assert (PATHOS_IS_CANVAS (self));
  g_assert (placed != NULL);

  if (element == NULL || !pathos_canvas_check_editable (self))
    return;

  elements = collect_movable (self, element);
  if (!pathos_edit_step_all (get_history (self), (PathosElement *const *) elements->pdata, elements->len,
                             direction))
    {
      pathos_canvas_refuse (self, direction > 0 ? _ ("This is already the last place.")
                                                : _ ("This is already the first place."));
      return;
    }

  message = pathos_edit_describe_place (element);
  pathos_scene_model_update (self->model);
  placed = pathos_parts_find (pathos_scene_model_get_parts (self->model), element->id);
  if (placed != NULL)
    pathos_canvas_focus_on (self, placed);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static gboolean
run_step (GtkWidget          *widget,
          const PathosAction *action,
          const PathosPlaced *placed)
{
  g_assert (PATHOS_IS_CANVAS (widget));
  g_assert (action != NULL);
  g_assert (placed != NULL);

  step (PATHOS_CANVAS (widget), placed, action->x);
  return TRUE;
}

/* Returns: (nullable): the axis of @group in this direction */
static const PathosAxis *
find_axis (const PathosGroup *group,
           int                x,
           int                y)
{
  g_assert (group != NULL);

  for (guint i = 0; group->axes != NULL && i < group->axes->n_axes; i++)
    {
      const PathosAxis *axis = &group->axes->axis[i];

      if ((x != 0 && axis->unit_x != 0) || (y != 0 && axis->unit_y != 0))
        return axis;
    }

  return NULL;
}

/* Sets the value of a part on an axis, or moves the part. The keys are always handled, because the window
 * would scroll. */
static gboolean
run_set_or_move (GtkWidget          *widget,
                 const PathosAction *action,
                 const PathosPlaced *placed)
{
  PathosCanvas     *self = PATHOS_CANVAS (widget);
  const PathosAxis *axis = placed != NULL ? find_axis (placed->group, action->x, action->y) : NULL;

  g_assert (PATHOS_IS_CANVAS (widget));
  g_assert (action != NULL);

  if (placed == NULL)
    return TRUE;

  if (axis != NULL)
    pathos_canvas_step_axis_value (self,
                                   placed->group,
                                   axis,
                                   action->x * axis->unit_x + action->y * axis->unit_y > 0 ? 1 : -1,
                                   action->is_fine ? axis->fine : axis->snap);
  else if (action->x != 0 && placed->group->facts & PATHOS_FACT_MOVABLE)
    step (self, placed, get_mirrored (self, action->x));
  else if (placed->group->part == PATHOS_PART_ITEM && pathos_canvas_check_editable (self))
    pathos_canvas_refuse (self, action->x != 0 ? _ ("This cannot be moved.")
                                               : _ ("This cannot be moved up or down."));
  return TRUE;
}

/* The numbers from 1 to 5 divide the axis evenly, from its minimum to its maximum. The focus moves on, so
 * that a whole curve can be typed. */
static gboolean
run_rate (GtkWidget          *widget,
          const PathosAction *action,
          const PathosPlaced *placed)
{
  PathosCanvas     *self = PATHOS_CANVAS (widget);
  const PathosAxis *axis = &placed->group->axes->axis[0];
  double            value = axis->minimum + (axis->maximum - axis->minimum) * (action->value - 1) / 4;

  g_assert (PATHOS_IS_CANVAS (widget));
  g_assert (action != NULL);
  g_assert (placed != NULL);

  pathos_canvas_set_axis_value (self, placed->group, value);
  placed = pathos_canvas_get_focused (self);
  if (placed != NULL && pathos_scene_model_can_edit (self->model))
    placed = pathos_parts_get_next (pathos_scene_model_get_parts (self->model), placed);
  if (placed != NULL)
    pathos_canvas_focus_on (self, placed);
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
  pathos_canvas_begin_text (self, placed, NULL);
  return TRUE;
}

/* Says why nothing was deleted. */
static void
refuse_to_delete (PathosCanvas *self,
                  GPtrArray    *ids)
{
  const char *message = ids->len > 0 ? _ ("This cannot be deleted.") : _ ("There is nothing to delete here.");

  g_assert (PATHOS_IS_CANVAS (self));
  g_assert (ids != NULL);

  for (guint i = 0; i < ids->len; i++)
    {
      PathosElement *element = pathos_scene_model_find_element (self->model, g_ptr_array_index (ids, i));
      const char    *reason = element != NULL ? pathos_edit_get_refusal (element) : NULL;

      message = reason != NULL ? reason : message;
    }

  pathos_canvas_refuse (self, message);
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
  const PathosPlaced *placed;
  g_autoptr (PathosCensus) census = NULL;
  g_autofree char *message = NULL;

  g_return_if_fail (PATHOS_IS_CANVAS (self));

  if (!pathos_canvas_check_editable (self))
    return;

  placed = pathos_canvas_get_acting (self);
  selected = pathos_selection_get_ids (self->selection);
  for (guint i = 0; i < selected->len; i++)
    g_ptr_array_add (ids, g_strdup (g_ptr_array_index (selected, i)));
  if (ids->len == 0 && placed != NULL && placed->group->part == PATHOS_PART_ITEM)
    g_ptr_array_add (ids, g_strdup (placed->group->id));

  census = pathos_census_new (pathos_scene_model_get_journey (self->model), ids);
  if (pathos_edit_delete (get_history (self), pathos_scene_model_get_journey (self->model), ids) == 0)
    {
      refuse_to_delete (self, ids);
      return;
    }

  pathos_selection_set_only (self->selection, NULL);
  message = pathos_census_describe_deleted (census);
  g_signal_emit_by_name (self, "deleted", message);
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
    "Escape", NULL, run_cancel, .while_lifted = TRUE },
  { "map.delete", NULL, N_ ("Delete"),
    "Delete KP_Delete", is_removable, run_delete, .on_items = TRUE },
  { "map.earlier", NULL, NULL,
    "", is_movable, run_step, .on_items = TRUE, .x = -1 },
  { "map.later", NULL, NULL,
    "", is_movable, run_step, .on_items = TRUE, .x = 1 },
  { "map.move-right", NULL, N_ ("Move touchpoint forward"),
    "<Control>Right <Control>KP_Right", NULL, run_set_or_move, .x = 1 },
  { "map.move-left", NULL, N_ ("Move touchpoint backward"),
    "<Control>Left <Control>KP_Left", NULL, run_set_or_move, .x = -1 },
  { "map.raise", NULL, N_ ("Raise feeling"),
    "<Control>Up <Control>KP_Up", NULL, run_set_or_move, .y = -1 },
  { "map.lower", NULL, N_ ("Lower feeling"),
    "<Control>Down <Control>KP_Down", NULL, run_set_or_move, .y = 1 },
  { "map.raise-slightly", NULL, N_ ("Raise feeling slightly"),
    "<Control><Shift>Up <Control><Shift>KP_Up", NULL, run_set_or_move, .y = -1, .is_fine = TRUE },
  { "map.lower-slightly", NULL, N_ ("Lower feeling slightly"),
    "<Control><Shift>Down <Control><Shift>KP_Down", NULL, run_set_or_move, .y = 1, .is_fine = TRUE },
  { "map.move-slightly-right", NULL, NULL,
    "<Control><Shift>Right <Control><Shift>KP_Right", NULL, run_set_or_move, .x = 1, .is_fine = TRUE },
  { "map.move-slightly-left", NULL, NULL,
    "<Control><Shift>Left <Control><Shift>KP_Left", NULL, run_set_or_move, .x = -1, .is_fine = TRUE },
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
  { "map.up", NULL, NULL,
    "Up KP_Up", NULL, run_walk, .y = -1 },
  { "map.down", NULL, NULL,
    "Down KP_Down", NULL, run_walk, .y = 1 },
  { "map.right", NULL, NULL,
    "Right KP_Right", NULL, run_walk, .x = 1 },
  { "map.left", NULL, NULL,
    "Left KP_Left", NULL, run_walk, .x = -1 },
  { "map.extend-right", NULL, N_ ("Extend selection"),
    "<Shift>Right <Shift>KP_Right", NULL, run_walk, .x = 1, .extends = TRUE },
  { "map.extend-left", NULL, NULL,
    "<Shift>Left <Shift>KP_Left", NULL, run_walk, .x = -1, .extends = TRUE },
  { "map.extend-up", NULL, NULL,
    "<Shift>Up <Shift>KP_Up", NULL, run_walk, .y = -1, .extends = TRUE },
  { "map.extend-down", NULL, NULL,
    "<Shift>Down <Shift>KP_Down", NULL, run_walk, .y = 1, .extends = TRUE },
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

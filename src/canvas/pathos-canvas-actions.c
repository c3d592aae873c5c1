/* pathos-canvas-actions.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

#include "pathos-edits.h"

#include <glib/gi18n.h>

/* Everything that can be done to the map without a pointer, in one table for keys, the menu and assistive
 * technology.
 *
 * Length: the table and the functions that only it uses. */

static gboolean
is_editable (const PathosGroup *group,
             PathosSelection   *selection)
{
  return group != NULL && (group->facts & PATHOS_FACT_EDITABLE || group->part == PATHOS_PART_CELL);
}

static gboolean
splits (const PathosGroup *group,
        PathosSelection   *selection)
{
  return group != NULL && group->facts & PATHOS_FACT_SPLITS;
}

static gboolean
merges (const PathosGroup *group,
        PathosSelection   *selection)
{
  return group != NULL && group->facts & PATHOS_FACT_MERGES;
}

static gboolean
varies (const PathosGroup *group,
        PathosSelection   *selection)
{
  return group != NULL && group->facts & PATHOS_FACT_VARIES;
}

static gboolean
hides (const PathosGroup *group,
       PathosSelection   *selection)
{
  return group != NULL && group->facts & PATHOS_FACT_HIDES;
}

static gboolean
unhides (const PathosGroup *group,
         PathosSelection   *selection)
{
  return group != NULL && group->facts & PATHOS_FACT_UNHIDES;
}

static gboolean
joins (const PathosGroup *group,
       PathosSelection   *selection)
{
  return group != NULL && group->facts & PATHOS_FACT_JOINS;
}

static gboolean
frees (const PathosGroup *group,
       PathosSelection   *selection)
{
  return group != NULL && group->facts & PATHOS_FACT_FREES;
}

static gboolean
spans (const PathosGroup *group,
       PathosSelection   *selection)
{
  return group != NULL && group->facts & PATHOS_FACT_SPANS;
}

static gboolean
is_moved_along (const PathosGroup *group,
                PathosSelection   *selection)
{
  return group != NULL && group->facts & PATHOS_FACT_ALONG;
}

static gboolean
is_moved_down (const PathosGroup *group,
               PathosSelection   *selection)
{
  return group != NULL && group->facts & PATHOS_FACT_DOWN;
}

static gboolean
is_moved (const PathosGroup *group,
          PathosSelection   *selection)
{
  return is_moved_along (group, selection) || is_moved_down (group, selection);
}

/* A key always deletes something, or says why it does not. */
static gboolean
is_removable (const PathosGroup *group,
              PathosSelection   *selection)
{
  return selection != NULL || (group != NULL && group->facts & PATHOS_FACT_REMOVABLE);
}

/* The numbers from 1 to 5 divide the axis evenly, from its minimum to its maximum. */
static gboolean
run_rate (GtkWidget          *widget,
          const PathosAction *action,
          const PathosPlaced *placed)
{
  PathosCanvas     *self = PATHOS_CANVAS (widget);
  const PathosAxis *axis;

  g_assert (PATHOS_IS_CANVAS (widget));
  g_assert (action != NULL);

  placed = placed != NULL ? pathos_canvas_find_rated (self, placed) : NULL;
  if (placed == NULL)
    return FALSE;

  axis = &placed->group->axes->axis[0];
  pathos_canvas_enter_value (self, placed,
                             axis->minimum + (axis->maximum - axis->minimum) * (action->value - 1) / 4,
                             NULL, 1);
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

  if (self->link_from != NULL)
    {
      pathos_canvas_take_link (self);
      return TRUE;
    }

  pathos_scroller_reveal (self->scroller, placed);
  if (placed->group->part == PATHOS_PART_CELL)
    pathos_canvas_fill (self, placed);
  else
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
  if (pathos_edit_delete (pathos_scene_model_get_history (self->model),
                          pathos_scene_model_get_journey (self->model), ids) == 0)
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

  if (pathos_canvas_cancel_gesture (self))
    return TRUE;
  if (self->placing != PATHOS_INSERT_NOTHING)
    {
      pathos_canvas_set_placing (self, PATHOS_INSERT_NOTHING);
      return TRUE;
    }
  if (pathos_selection_get_ids (self->selection)->len == 0)
    return FALSE;

  pathos_selection_set_only (self->selection, NULL);
  return TRUE;
}

/* What an item runs has given it the focus before. GTK 4.18 has no other way for assistive technology to do
 * that. */
static gboolean
run_show (GtkWidget          *widget,
          const PathosAction *action,
          const PathosPlaced *placed)
{
  g_assert (PATHOS_IS_CANVAS (widget));
  g_assert (action != NULL);

  if (placed != NULL)
    pathos_scroller_reveal (PATHOS_CANVAS (widget)->scroller, placed);
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
  pathos_canvas_say_zoom (self);
  return TRUE;
}

static gboolean
run_fit (GtkWidget          *widget,
         const PathosAction *action,
         const PathosPlaced *placed)
{
  PathosCanvas       *self = PATHOS_CANVAS (widget);
  PathosPartsIter     iter = { pathos_scene_model_get_parts (self->model) };
  graphene_rect_t     rect = placed != NULL ? placed->rect : GRAPHENE_RECT_INIT (0, 0, 0, 0);
  const PathosPlaced *part;
  guint               n_found = 0;

  g_assert (PATHOS_IS_CANVAS (widget));
  g_assert (action != NULL);

  while ((part = pathos_parts_iter_next (&iter)) != NULL)
    {
      if (part->group->part != PATHOS_PART_ITEM ||
          !pathos_selection_contains (self->selection, part->group->id))
        continue;
      if (n_found++ == 0)
        rect = part->rect;
      else
        graphene_rect_union (&rect, &part->rect, &rect);
    }

  pathos_scroller_fit (self->scroller, rect.size.width > 0 ? &rect : NULL);
  pathos_canvas_say_zoom (self);
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
  pathos_canvas_say_zoom (PATHOS_CANVAS (widget));
  return TRUE;
}

/* Rows without a label are variants of one with a label, which represents them in the shortcuts window. */
static const PathosAction actions[] = {
  { "map.edit", N_ ("Editing"), N_ ("Edit text"),
    "Return KP_Enter F2", is_editable, run_edit, .menu = N_ ("_Edit Text"), .on_items = TRUE,
    .while_linking = TRUE },
  { "map.cancel", NULL, N_ ("Cancel editing or dragging"),
    "Escape", NULL, run_cancel, .while_lifted = TRUE, .while_linking = TRUE },
  { "map.show", NULL, NULL,
    "", NULL, run_show, .on_items = TRUE },
  { "map.earlier", NULL, NULL,
    "", is_moved, pathos_canvas_run_step, .on_items = TRUE, .x = -1 },
  { "map.later", NULL, NULL,
    "", is_moved, pathos_canvas_run_step, .on_items = TRUE, .x = 1 },
  { "map.move-earlier", NULL, NULL,
    "", is_moved_along, pathos_canvas_run_step, .can = pathos_canvas_can_step,
    .menu = N_ ("Move E_arlier"),
    .in = PATHOS_MENU_ORDER, .x = -1 },
  { "map.move-later", NULL, NULL,
    "", is_moved_along, pathos_canvas_run_step, .can = pathos_canvas_can_step,
    .menu = N_ ("Move _Later"), .in = PATHOS_MENU_ORDER, .x = 1 },
  { "map.move-up", NULL, NULL,
    "", is_moved_down, pathos_canvas_run_step, .can = pathos_canvas_can_step,
    .menu = N_ ("Move _Up"), .in = PATHOS_MENU_ORDER, .y = -1 },
  { "map.move-down", NULL, NULL,
    "", is_moved_down, pathos_canvas_run_step, .can = pathos_canvas_can_step,
    .menu = N_ ("Move D_own"), .in = PATHOS_MENU_ORDER, .y = 1 },
  { "map.cover-more", NULL, NULL,
    "", spans, pathos_canvas_run_span, .can = pathos_canvas_can_span, .menu = N_ ("Cover _More Columns"),
    .in = PATHOS_MENU_ORDER, .on_items = TRUE, .value = 1 },
  { "map.cover-fewer", NULL, NULL,
    "", spans, pathos_canvas_run_span, .can = pathos_canvas_can_span, .menu = N_ ("Cover _Fewer Columns"),
    .in = PATHOS_MENU_ORDER, .on_items = TRUE },
  { "map.join", NULL, NULL,
    "", joins, pathos_canvas_run_join, .can = pathos_canvas_can_join,
    .menu = N_ ("Make _Alternative of the One Before"),
    .in = PATHOS_MENU_ORDER, .on_items = TRUE, .value = 1 },
  { "map.free", NULL, NULL,
    "", frees, pathos_canvas_run_join, .menu = N_ ("Make _Independent"),
    .in = PATHOS_MENU_ORDER, .on_items = TRUE },
  { "map.move-right", NULL, N_ ("Move to the right"),
    "<Control>Right <Control>KP_Right", NULL, pathos_canvas_run_arrow, .x = 1 },
  { "map.move-left", NULL, N_ ("Move to the left"),
    "<Control>Left <Control>KP_Left", NULL, pathos_canvas_run_arrow, .x = -1 },
  { "map.raise", NULL, N_ ("Move up, or raise feeling"),
    "<Control>Up <Control>KP_Up", NULL, pathos_canvas_run_arrow, .on_values = TRUE, .y = -1 },
  { "map.lower", NULL, N_ ("Move down, or lower feeling"),
    "<Control>Down <Control>KP_Down", NULL, pathos_canvas_run_arrow, .on_values = TRUE, .y = 1 },
  { "map.raise-slightly", NULL, N_ ("Raise feeling slightly"),
    "<Control><Shift>Up <Control><Shift>KP_Up", NULL, pathos_canvas_run_arrow,
    .on_values = TRUE, .y = -1, .is_fine = TRUE },
  { "map.lower-slightly", NULL, N_ ("Lower feeling slightly"),
    "<Control><Shift>Down <Control><Shift>KP_Down", NULL, pathos_canvas_run_arrow,
    .on_values = TRUE, .y = 1, .is_fine = TRUE },
  { "map.move-slightly-right", NULL, N_ ("Let card cover more columns"),
    "<Control><Shift>Right <Control><Shift>KP_Right", NULL, pathos_canvas_run_arrow,
    .x = 1, .is_fine = TRUE },
  { "map.move-slightly-left", NULL, N_ ("Let card cover fewer columns"),
    "<Control><Shift>Left <Control><Shift>KP_Left", NULL, pathos_canvas_run_arrow, .x = -1, .is_fine = TRUE },
  { "map.vary", NULL, NULL,
    "", varies, pathos_canvas_run_vary, .menu = N_ ("Change _Kind…"), .on_items = TRUE },
  { "map.hide", NULL, NULL,
    "", hides, pathos_canvas_run_hide, .menu = N_ ("_Hide"), .in = PATHOS_MENU_ORDER, .on_items = TRUE },
  { "map.show-hidden", NULL, NULL,
    "", unhides, pathos_canvas_run_show_hidden, .menu = N_ ("Show _Hidden"),
    .in = PATHOS_MENU_ORDER, .on_items = TRUE },
  { "map.cut", NULL, N_ ("Cut"),
    "<Control>x <Shift>Delete", is_removable, pathos_canvas_run_cut, .menu = N_ ("Cu_t"),
    .in = PATHOS_MENU_CLIPBOARD, .on_items = TRUE },
  { "map.copy", NULL, N_ ("Copy"),
    "<Control>c <Control>Insert", is_removable, pathos_canvas_run_copy, .menu = N_ ("_Copy"),
    .in = PATHOS_MENU_CLIPBOARD, .on_items = TRUE },
  { "map.paste", NULL, N_ ("Paste"),
    "<Control>v <Shift>Insert", NULL, pathos_canvas_run_paste, .menu = N_ ("_Paste"),
    .in = PATHOS_MENU_CLIPBOARD, .on_items = TRUE },
  { "map.add-stage", N_ ("Adding"), N_ ("Add a stage"),
    "<Control>2", NULL, pathos_canvas_run_add, .menu = N_ ("_Stage"), .in = PATHOS_MENU_ADD,
    .on_items = TRUE, .while_editing = TRUE, .value = PATHOS_INSERT_STAGE },
  { "map.add-touchpoint", NULL, N_ ("Add a touchpoint"),
    "<Control>3", NULL, pathos_canvas_run_add, .menu = N_ ("_Touchpoint"), .in = PATHOS_MENU_ADD,
    .on_items = TRUE, .while_editing = TRUE, .value = PATHOS_INSERT_TOUCHPOINT },
  { "map.add-feeling", NULL, N_ ("Add a feeling"),
    "<Control>4", NULL, pathos_canvas_run_add, .menu = N_ ("_Feeling"), .in = PATHOS_MENU_ADD,
    .on_items = TRUE, .while_editing = TRUE, .value = PATHOS_INSERT_FEELING },
  { "map.add-card", NULL, N_ ("Add a card"),
    "<Control>5", NULL, pathos_canvas_run_add, .menu = N_ ("_Card"), .in = PATHOS_MENU_ADD,
    .on_items = TRUE, .while_editing = TRUE, .value = PATHOS_INSERT_CARD },
  { "map.add-lane", NULL, N_ ("Add a lane"),
    "<Control>6", NULL, pathos_canvas_run_add, .menu = N_ ("La_ne"), .in = PATHOS_MENU_ADD,
    .on_items = TRUE, .while_editing = TRUE, .value = PATHOS_INSERT_LANE },
  { "map.add-link", NULL, N_ ("Begin a link, or an exit"),
    "<Control>7", NULL, pathos_canvas_run_link, .menu = N_ ("_Link"), .in = PATHOS_MENU_ADD, .on_items = TRUE,
    .while_editing = TRUE, .value = PATHOS_INSERT_LINK, .while_linking = TRUE },
  { "map.add-persona", NULL, N_ ("Add a persona"),
    "<Control><Shift>p", NULL, pathos_canvas_run_add, .menu = N_ ("_Persona"), .in = PATHOS_MENU_ADD,
    .on_items = TRUE, .while_editing = TRUE, .value = PATHOS_INSERT_PERSONA },
  { "map.duplicate", NULL, N_ ("Duplicate"),
    "<Control>d", is_removable, pathos_canvas_run_duplicate, .menu = N_ ("D_uplicate"),
    .in = PATHOS_MENU_CLIPBOARD, .on_items = TRUE },
  { "map.delete", NULL, N_ ("Delete"),
    "Delete KP_Delete BackSpace", is_removable, run_delete, .menu = N_ ("_Delete"),
    .in = PATHOS_MENU_CLIPBOARD, .on_items = TRUE },
  { "map.split-stage", NULL, NULL,
    "", splits, pathos_canvas_run_split, .can = pathos_canvas_can_split, .menu = N_ ("Split Stage _Here"),
    .in = PATHOS_MENU_ORDER, .on_items = TRUE },
  { "map.merge-stages", NULL, NULL,
    "", merges, pathos_canvas_run_merge, .can = pathos_canvas_can_merge, .menu = N_ ("Merge _with Next"),
    .in = PATHOS_MENU_ORDER, .on_items = TRUE },
  { "map.select-all", NULL, N_ ("Select row, then all"),
    "<Control>a", NULL, pathos_canvas_run_select_all, .menu = N_ ("_Select All"),
    .in = PATHOS_MENU_END, .on_items = TRUE },
  { "map.select-none", NULL, N_ ("Select nothing"),
    "<Control><Shift>a", NULL, pathos_canvas_run_select_none },
  { "map.menu", NULL, N_ ("Open menu"),
    "Menu <Shift>F10", NULL, pathos_canvas_run_menu, .on_items = TRUE },
  { "map.rate-1", NULL, N_ ("Set feeling from 1 to 5"),
    "1 KP_1", NULL, run_rate, .on_values = TRUE, .value = 1 },
  { "map.rate-2", NULL, NULL,
    "2 KP_2", NULL, run_rate, .on_values = TRUE, .value = 2 },
  { "map.rate-3", NULL, NULL,
    "3 KP_3", NULL, run_rate, .on_values = TRUE, .value = 3 },
  { "map.rate-4", NULL, NULL,
    "4 KP_4", NULL, run_rate, .on_values = TRUE, .value = 4 },
  { "map.rate-5", NULL, NULL,
    "5 KP_5", NULL, run_rate, .on_values = TRUE, .value = 5 },
  { "map.zoom-in", N_ ("View"), N_ ("Zoom in"),
    "<Control>plus <Control>KP_Add <Control>equal", NULL, run_zoom, .while_editing = TRUE, .x = 1,
    .while_linking = TRUE },
  { "map.zoom-out", NULL, N_ ("Zoom out"),
    "<Control>minus <Control>KP_Subtract", NULL, run_zoom, .while_editing = TRUE, .x = -1,
    .while_linking = TRUE },
  { "map.zoom-normal", NULL, N_ ("Original size"),
    "<Control>0 <Control>KP_0", NULL, run_zoom, .while_editing = TRUE,
    .while_linking = TRUE },
  { "map.zoom-fit", NULL, N_ ("Whole map"),
    "<Control>9 <Control>KP_9", NULL, run_fit_map, .while_editing = TRUE,
    .while_linking = TRUE },
  { "map.zoom-selection", NULL, N_ ("Whole selection"),
    "<Control>8 <Control>KP_8", NULL, run_fit, .while_editing = TRUE,
    .while_linking = TRUE },
  { "map.up", NULL, NULL,
    "Up KP_Up", NULL, pathos_canvas_run_walk, .y = -1, .while_linking = TRUE },
  { "map.down", NULL, NULL,
    "Down KP_Down", NULL, pathos_canvas_run_walk, .y = 1, .while_linking = TRUE },
  { "map.right", NULL, NULL,
    "Right KP_Right", NULL, pathos_canvas_run_walk, .x = 1, .while_linking = TRUE },
  { "map.left", NULL, NULL,
    "Left KP_Left", NULL, pathos_canvas_run_walk, .x = -1, .while_linking = TRUE },
  { "map.extend-right", NULL, N_ ("Extend selection"),
    "<Shift>Right <Shift>KP_Right", NULL, pathos_canvas_run_walk, .x = 1, .extends = TRUE },
  { "map.extend-left", NULL, NULL,
    "<Shift>Left <Shift>KP_Left", NULL, pathos_canvas_run_walk, .x = -1, .extends = TRUE },
  { "map.extend-up", NULL, NULL,
    "<Shift>Up <Shift>KP_Up", NULL, pathos_canvas_run_walk, .y = -1, .extends = TRUE },
  { "map.extend-down", NULL, NULL,
    "<Shift>Down <Shift>KP_Down", NULL, pathos_canvas_run_walk, .y = 1, .extends = TRUE },
  { "map.next-row", NULL, N_ ("Next row"),
    "Page_Down KP_Page_Down", NULL, pathos_canvas_run_walk, .y = 1, .while_linking = TRUE },
  { "map.previous-row", NULL, NULL,
    "Page_Up KP_Page_Up", NULL, pathos_canvas_run_walk, .y = -1, .while_linking = TRUE },
  { "map.extend-next-row", NULL, NULL,
    "<Shift>Page_Down <Shift>KP_Page_Down", NULL, pathos_canvas_run_walk, .y = 1, .extends = TRUE },
  { "map.extend-previous-row", NULL, NULL,
    "<Shift>Page_Up <Shift>KP_Page_Up", NULL, pathos_canvas_run_walk, .y = -1, .extends = TRUE },
  { "map.row-start", NULL, N_ ("First in row"),
    "Home KP_Home", NULL, pathos_canvas_run_end, .x = -1, .while_linking = TRUE },
  { "map.row-end", NULL, N_ ("Last in row"),
    "End KP_End", NULL, pathos_canvas_run_end, .x = 1, .while_linking = TRUE },
  { "map.start", NULL, N_ ("First of the map"),
    "<Control>Home <Control>KP_Home", NULL, pathos_canvas_run_corner, .x = -1, .while_linking = TRUE },
  { "map.end", NULL, N_ ("Last of the map"),
    "<Control>End <Control>KP_End", NULL, pathos_canvas_run_corner, .x = 1, .while_linking = TRUE },
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

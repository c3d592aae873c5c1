/* pathos-canvas-walk.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

#include <glib/gi18n.h>

/* Walking: keys that move the focus or change the selection, but never the map. */

/**
 * pathos_canvas_mirror:
 * @direction: to the right
 *
 * Returns: the direction in reading order
 */
int
pathos_canvas_mirror (PathosCanvas *self,
                      int           direction)
{
  g_return_val_if_fail (PATHOS_IS_CANVAS (self), direction);

  return pathos_scene_model_get_scene (self->model)->rtl ? -direction : direction;
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
  pathos_canvas_aim_link (self);
  return TRUE;
}

/**
 * pathos_canvas_run_walk:
 *
 * An arrow key.
 */
gboolean
pathos_canvas_run_walk (GtkWidget          *widget,
                        const PathosAction *action,
                        const PathosPlaced *placed)
{
  g_assert (PATHOS_IS_CANVAS (widget));
  g_assert (action != NULL);

  return walk (PATHOS_CANVAS (widget), action);
}

/* Moves the focus, and ends the selection. */
static void
go_to (PathosCanvas       *self,
       const PathosPlaced *to)
{
  g_assert (PATHOS_IS_CANVAS (self));
  g_assert (to != NULL);

  pathos_selection_set_only (self->selection, NULL);
  pathos_canvas_focus_on (self, to);
  pathos_canvas_aim_link (self);
}

/**
 * pathos_canvas_run_end:
 *
 * Moves the focus to the first or last part of its row or curve.
 */
gboolean
pathos_canvas_run_end (GtkWidget          *widget,
                       const PathosAction *action,
                       const PathosPlaced *placed)
{
  PathosCanvas *self = PATHOS_CANVAS (widget);

  g_assert (PATHOS_IS_CANVAS (widget));
  g_assert (action != NULL);

  placed = pathos_canvas_get_focused (self);
  if (placed == NULL)
    return FALSE;

  go_to (self, pathos_parts_get_end (pathos_scene_model_get_parts (self->model), placed,
                                     pathos_canvas_mirror (self, action->x)));
  return TRUE;
}

/**
 * pathos_canvas_run_corner:
 *
 * Moves the focus to the first or last part of the map.
 */
gboolean
pathos_canvas_run_corner (GtkWidget          *widget,
                          const PathosAction *action,
                          const PathosPlaced *placed)
{
  PathosCanvas *self = PATHOS_CANVAS (widget);

  g_assert (PATHOS_IS_CANVAS (widget));
  g_assert (action != NULL);

  placed = pathos_parts_get_corner (pathos_scene_model_get_parts (self->model), action->x);
  if (placed == NULL)
    return FALSE;

  go_to (self, placed);
  return TRUE;
}

static gboolean
is_selected (PathosCanvas *self,
             GPtrArray    *ids)
{
  g_assert (PATHOS_IS_CANVAS (self));
  g_assert (ids != NULL);

  for (guint i = 0; i < ids->len; i++)
    {
      if (!pathos_selection_contains (self->selection, ids->pdata[i]))
        return FALSE;
    }

  return TRUE;
}

/**
 * pathos_canvas_run_select_none:
 *
 * Selects nothing. The focus stays.
 */
gboolean
pathos_canvas_run_select_none (GtkWidget          *widget,
                               const PathosAction *action,
                               const PathosPlaced *placed)
{
  PathosCanvas *self = PATHOS_CANVAS (widget);

  g_assert (PATHOS_IS_CANVAS (widget));
  g_assert (action != NULL);

  if (pathos_selection_get_ids (self->selection)->len > 0)
    pathos_canvas_say (self, _ ("Nothing selected"));
  pathos_selection_set_only (self->selection, NULL);
  return TRUE;
}

/**
 * pathos_canvas_run_select_all:
 *
 * Selects the row or the curve of the focused part or, if it is selected already, the whole map.
 */
gboolean
pathos_canvas_run_select_all (GtkWidget          *widget,
                              const PathosAction *action,
                              const PathosPlaced *placed)
{
  PathosCanvas      *self = PATHOS_CANVAS (widget);
  const PathosParts *parts = pathos_scene_model_get_parts (self->model);
  g_autoptr (GPtrArray) ids = NULL;
  g_autofree char *message = NULL;

  g_assert (PATHOS_IS_CANVAS (widget));
  g_assert (action != NULL);

  placed = pathos_canvas_get_focused (self);
  ids = pathos_parts_dup_row (parts, placed);
  if (is_selected (self, ids))
    {
      g_ptr_array_unref (ids);
      ids = pathos_parts_dup_row (parts, NULL);
    }

  pathos_selection_set_all (self->selection, ids);
  message = g_strdup_printf (ngettext ("%u selected", "%u selected", ids->len), ids->len);
  pathos_canvas_say (self, message);
  return TRUE;
}

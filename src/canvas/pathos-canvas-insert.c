/* pathos-canvas-insert.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

#include "pathos-edits.h"

/* What can be added to the map where the focus is. Everything but a feeling begins with its text, and is
 * added when that is committed. */

/**
 * pathos_canvas_focus_on_id:
 * @id: of an element that has just come to the map
 *
 * Moves the focus to what shows it, if anything does.
 */
void
pathos_canvas_focus_on_id (PathosCanvas *self,
                           const char   *id)
{
  const PathosPlaced *placed;

  g_return_if_fail (PATHOS_IS_CANVAS (self));
  g_return_if_fail (id != NULL);

  pathos_scene_model_update (self->model);
  placed = pathos_parts_find (pathos_scene_model_get_parts (self->model), id);
  if (placed != NULL)
    pathos_canvas_focus_on (self, placed);
}

static gboolean
add_at_once (PathosCanvas *self,
             PathosDraft  *draft)
{
  PathosJourney *journey = pathos_scene_model_get_journey (self->model);
  PathosHistory *history = pathos_scene_model_get_history (self->model);
  g_autoptr (GError) error = NULL;

  g_assert (PATHOS_IS_CANVAS (self));

  if (!pathos_edit_commit (history, journey, draft, &error))
    {
      pathos_canvas_refuse_error (self, error);
      return FALSE;
    }

  pathos_canvas_focus_on_id (self, draft->places[draft->n_places - 1].element->id);
  return TRUE;
}

/* Returns: (transfer full) (nullable): a draft of a new element; %NULL if it was refused */
static PathosDraft *
create_draft_at (PathosCanvas            *self,
                 PathosInsertKind         kind,
                 const PathosInsertPlace *place)
{
  PathosDraft *draft;
  g_autoptr (GError) error = NULL;

  g_assert (PATHOS_IS_CANVAS (self));

  if (!pathos_canvas_check_editable (self))
    return NULL;

  draft = pathos_insert_draft (pathos_scene_model_get_journey (self->model), kind, place, &error);
  if (draft == NULL)
    pathos_canvas_refuse (self, error->message);
  return draft;
}

/* Returns: where something would be added beside @placed */
static PathosInsertPlace
get_place (PathosCanvas       *self,
           PathosInsertKind    kind,
           const PathosPlaced *placed)
{
  GPtrArray  *ids = pathos_selection_get_ids (self->selection);
  const char *first = kind == PATHOS_INSERT_LINK && ids->len > 1 ? g_ptr_array_index (ids, 0) : NULL;

  g_assert (PATHOS_IS_CANVAS (self));

  return pathos_insert_place_beside (pathos_scene_model_get_journey (self->model), placed, first);
}

/**
 * pathos_canvas_find_place:
 * @place: (out): where something would be if it were placed at @point of the scene
 *
 * Returns: %FALSE if @point is on what is being placed
 */
gboolean
pathos_canvas_find_place (PathosCanvas           *self,
                          PathosInsertKind        kind,
                          const graphene_point_t *point,
                          PathosInsertPlace      *place)
{
  PathosJourney     *journey;
  const PathosParts *parts;

  g_return_val_if_fail (PATHOS_IS_CANVAS (self), FALSE);

  journey = pathos_scene_model_get_journey (self->model);
  parts = pathos_scene_model_get_parts (self->model);
  if (!pathos_insert_place_at (place, journey, parts, pathos_scene_model_get_scene (self->model), kind,
                               point))
    return FALSE;

  if (kind == PATHOS_INSERT_CARD)
    pathos_insert_place_in_cards (place, journey, parts, point);
  return TRUE;
}

/**
 * pathos_canvas_add_at:
 *
 * Adds an element at a place, or says why not.
 *
 * Returns: whether its text is being edited now
 */
gboolean
pathos_canvas_add_at (PathosCanvas            *self,
                      PathosInsertKind         kind,
                      const PathosInsertPlace *place)
{
  g_autoptr (PathosDraft) draft = NULL;

  g_return_val_if_fail (PATHOS_IS_CANVAS (self), FALSE);
  g_return_val_if_fail (place != NULL, FALSE);

  draft = create_draft_at (self, kind, place);
  if (draft == NULL)
    return FALSE;

  if (pathos_text_editor_add (self->editor, draft) == NULL)
    {
      if (!add_at_once (self, draft) && pathos_canvas_is_free_to_focus (self))
        pathos_canvas_return_focus (self);
      return FALSE;
    }

  /* Only what is being typed has a ring. */
  pathos_selection_set_only (self->selection, NULL);
  g_set_object (&self->added, draft->places[draft->n_places - 1].element);
  g_object_notify (G_OBJECT (self), "editing");
  return TRUE;
}

/**
 * pathos_canvas_add:
 * @placed: (nullable): what has the focus
 *
 * Adds an element beside what has the focus, or says why not.
 *
 * Returns: whether its text is being edited now
 */
gboolean
pathos_canvas_add (PathosCanvas       *self,
                   PathosInsertKind    kind,
                   const PathosPlaced *placed)
{
  PathosInsertPlace place;

  g_return_val_if_fail (PATHOS_IS_CANVAS (self), FALSE);

  place = get_place (self, kind, placed);
  if (placed == NULL && self->has_menu_point)
    pathos_canvas_find_place (self, kind, &self->menu_point, &place);
  return !pathos_canvas_choose_at (self, kind, &place, NULL) && pathos_canvas_add_at (self, kind, &place);
}

/**
 * pathos_canvas_fill:
 * @cell: an empty cell
 *
 * Adds what belongs into a cell, or says why not. If it stands for all that is hidden, that is shown.
 *
 * Returns: whether its text is being edited now
 */
gboolean
pathos_canvas_fill (PathosCanvas       *self,
                    const PathosPlaced *cell)
{
  g_return_val_if_fail (PATHOS_IS_CANVAS (self), FALSE);
  g_return_val_if_fail (cell != NULL && cell->group->slot != NULL, FALSE);

  if (cell->group->facts & PATHOS_FACT_UNHIDES)
    {
      pathos_canvas_show_hidden (self);
      return FALSE;
    }

  return pathos_canvas_add (self, pathos_insert_get_kind_at (cell->group->slot), cell);
}

/* Adds the feeling that is missing in @cell, and moves the focus to it. Returns: whether it was added */
static gboolean
fill_with (PathosCanvas       *self,
           const PathosPlaced *cell,
           double              value,
           const char         *word)
{
  PathosInsertPlace place = get_place (self, PATHOS_INSERT_FEELING, cell);
  g_autoptr (PathosDraft) draft = NULL;
  g_autoptr (GError) error = NULL;

  g_assert (PATHOS_IS_CANVAS (self));

  if (!pathos_canvas_check_editable (self))
    return FALSE;

  draft = pathos_insert_feeling_draft (pathos_scene_model_get_journey (self->model), &place, value, word,
                                       &error);
  if (draft == NULL)
    pathos_canvas_refuse (self, error->message);
  return draft != NULL && add_at_once (self, draft);
}

/**
 * pathos_canvas_enter_value:
 * @placed: a part with an axis, perhaps empty
 * @word: (nullable): for the value; %NULL or "" to keep the one that is there
 * @direction: 1, or −1
 *
 * Sets the value, and moves the focus on to the next place of the curve, or to the one before, so that a
 * whole curve can be typed.
 */
void
pathos_canvas_enter_value (PathosCanvas       *self,
                           const PathosPlaced *placed,
                           double              value,
                           const char         *word,
                           int                 direction)
{
  g_return_if_fail (PATHOS_IS_CANVAS (self));
  g_return_if_fail (placed != NULL);

  if (placed->group->part == PATHOS_PART_ITEM)
    pathos_canvas_set_axis_value (self, placed->group, value, word);
  else if (!fill_with (self, placed, value, word))
    return;

  placed = pathos_canvas_get_focused (self);
  if (placed != NULL && pathos_scene_model_can_edit (self->model))
    placed = pathos_parts_get_next (pathos_scene_model_get_parts (self->model), placed, direction);
  if (placed != NULL)
    pathos_canvas_focus_on (self, placed);
}

/* Returns: whether something must be beside a part that has been chosen, or where a click is */
static gboolean
needs_place (PathosInsertKind kind)
{
  return kind == PATHOS_INSERT_CARD || kind == PATHOS_INSERT_FEELING;
}

/* Where nothing has been chosen, a click says where it goes, as with the tool of the toolbar. */
gboolean
pathos_canvas_run_add (GtkWidget          *widget,
                       const PathosAction *action,
                       const PathosPlaced *placed)
{
  PathosCanvas *self = PATHOS_CANVAS (widget);

  g_assert (PATHOS_IS_CANVAS (widget));
  g_assert (action != NULL);

  if (placed == NULL && !self->has_menu_point && needs_place (action->value) &&
      pathos_canvas_check_editable (self))
    pathos_canvas_set_placing (self, action->value);
  else
    pathos_canvas_add (self, action->value, placed);
  return TRUE;
}

/* pathos-canvas-placing.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

#include <string.h>

/* What is chosen in the toolbar is placed by a click, or dragged onto the map. Until then, the map shows it
 * where it would be, and makes room. */

/**
 * pathos_canvas_stop_preview:
 *
 * The pointer has left the map, or nothing is being placed any more, or what it is placed beside may be gone.
 */
void
pathos_canvas_stop_preview (PathosCanvas *self)
{
  g_return_if_fail (PATHOS_IS_CANVAS (self));

  /* What is dragged here comes over an edge, where nothing should scroll yet. */
  if (self->placing != PATHOS_INSERT_NOTHING)
    {
      pathos_edge_scroll_stop (self->edge);
      pathos_edge_scroll_wait (self->edge);
    }
  if (!self->has_preview)
    return;

  self->has_preview = FALSE;
  pathos_scene_model_set_draft (self->model, NULL);
}

/**
 * pathos_canvas_preview:
 * @x: in the widget
 *
 * Shows what is being placed where it would be, and makes room for it.
 */
void
pathos_canvas_preview (PathosCanvas *self,
                       double        x,
                       double        y)
{
  graphene_point_t  point = pathos_scroller_to_scene (self->scroller, x, y);
  PathosJourney    *journey = pathos_scene_model_get_journey (self->model);
  PathosInsertPlace place;
  g_autoptr (PathosDraft) draft = NULL;

  g_return_if_fail (PATHOS_IS_CANVAS (self));

  /* A text that is open shows what it changes. */
  if (self->placing == PATHOS_INSERT_NOTHING || pathos_text_editor_is_running (self->editor) ||
      !pathos_scene_model_can_edit (self->model) ||
      !pathos_canvas_find_place (self, self->placing, &point, &place) ||
      (self->has_preview && memcmp (&place, &self->preview, sizeof place) == 0))
    return;

  self->preview = place;
  self->has_preview = TRUE;
  draft = pathos_insert_draft (journey, self->placing, &place, NULL);
  pathos_scene_model_set_draft (self->model, draft);
}

/**
 * pathos_canvas_place:
 * @keeps: whether another can be placed after this one
 *
 * Adds what is being placed where it is shown, and edits its text.
 */
void
pathos_canvas_place (PathosCanvas *self,
                     double        x,
                     double        y,
                     gboolean      keeps)
{
  PathosInsertKind  kind = self->placing;
  PathosInsertPlace place;
  gboolean          is_shown;

  g_return_if_fail (PATHOS_IS_CANVAS (self));

  if (!pathos_canvas_check_editable (self))
    return;

  pathos_text_editor_end (self->editor, TRUE);
  pathos_scene_model_update (self->model);
  /* A finger does not move over the map before it taps. */
  if (!self->has_preview)
    pathos_canvas_preview (self, x, y);
  is_shown = self->has_preview;
  place = self->preview;
  pathos_canvas_stop_preview (self);
  if (!keeps)
    pathos_canvas_set_placing (self, PATHOS_INSERT_NOTHING);
  if (is_shown && !pathos_canvas_choose_at (self, kind, &place, &(GdkRectangle) { (int) x, (int) y, 1, 1 }))
    pathos_canvas_add_at (self, kind, &place);
}

/**
 * pathos_canvas_set_placing:
 * @kind: PATHOS_INSERT_NOTHING for nothing
 *
 * Sets what the next click places.
 */
void
pathos_canvas_set_placing (PathosCanvas    *self,
                           PathosInsertKind kind)
{
  g_return_if_fail (PATHOS_IS_CANVAS (self));

  if (self->placing == kind)
    return;

  pathos_canvas_stop_preview (self);
  if (kind != PATHOS_INSERT_NOTHING)
    pathos_text_editor_end (self->editor, TRUE);
  self->placing = kind;
  pathos_edge_scroll_stop (self->edge);
  pathos_edge_scroll_wait (self->edge);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), kind != PATHOS_INSERT_NOTHING ? "crosshair" : NULL);
  gtk_widget_trigger_tooltip_query (GTK_WIDGET (self));
  g_object_notify (G_OBJECT (self), "placing");
}

/**
 * pathos_canvas_get_placing:
 *
 * Returns: what the next click places
 */
PathosInsertKind
pathos_canvas_get_placing (PathosCanvas *self)
{
  g_return_val_if_fail (PATHOS_IS_CANVAS (self), PATHOS_INSERT_NOTHING);

  return self->placing;
}

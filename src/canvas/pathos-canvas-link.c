/* pathos-canvas-link.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

#include <glib/gi18n.h>

/* A link that is being made: drawn by the pointer from the edge of where it begins, or with two clicks; by
 * keys, the focus walks to where it ends. What is under the pointer, or has the focus, is its end; outside of
 * all, it is an exit.
 *
 * Length: one link, from its beginning to its end. */

#define HANDLE_REACH 13.0f /* pixels around the middle of the handle, for the pointer */

/**
 * pathos_canvas_is_linkable:
 * @placed: (nullable): a part
 *
 * Returns: whether a link can begin and end at it
 */
gboolean
pathos_canvas_is_linkable (PathosCanvas       *self,
                           const PathosPlaced *placed)
{
  g_return_val_if_fail (PATHOS_IS_CANVAS (self), FALSE);

  return placed != NULL && placed->group->part == PATHOS_PART_ITEM &&
         placed->group->facts & PATHOS_FACT_LINKS && pathos_scene_model_can_edit (self->model);
}

static const PathosPlaced *
find_part (PathosCanvas *self,
           const char   *id)
{
  const PathosParts *parts = pathos_scene_model_get_parts (self->model);

  g_assert (PATHOS_IS_CANVAS (self));

  return parts != NULL && id != NULL ? pathos_parts_find (parts, id) : NULL;
}

/* Returns: (nullable): what a link can begin or end at, at a position of the widget */
static const PathosPlaced *
pick (PathosCanvas *self,
      double        x,
      double        y)
{
  graphene_point_t    point = pathos_scroller_to_scene (self->scroller, x, y);
  PathosScene        *scene = pathos_scene_model_get_scene (self->model);
  PathosSpot          spot = { NULL };
  const PathosPlaced *placed;

  g_assert (PATHOS_IS_CANVAS (self));

  if (scene != NULL)
    spot = pathos_scene_pick (scene, point.x, point.y, PATHOS_PICK (PATHOS_PART_ITEM));
  placed = spot.group != NULL ? find_part (self, spot.group->id) : NULL;
  return pathos_canvas_is_linkable (self, placed) ? placed : NULL;
}

/**
 * pathos_canvas_get_handle:
 *
 * Returns: where a link is drawn from: the middle of the edge at the end of a part, in the widget
 */
graphene_point_t
pathos_canvas_get_handle (PathosCanvas       *self,
                          const PathosPlaced *placed)
{
  graphene_rect_t rect = pathos_canvas_get_place (self, placed);
  gboolean        rtl = pathos_scene_model_get_scene (self->model)->rtl;

  g_assert (PATHOS_IS_CANVAS (self));

  return GRAPHENE_POINT_INIT (rect.origin.x + (rtl ? 0 : rect.size.width),
                              rect.origin.y + rect.size.height / 2);
}

/* Returns: (nullable): the part whose handle is at a position of the widget */
static const PathosPlaced *
find_handle (PathosCanvas *self,
             double        x,
             double        y)
{
  const PathosPlaced *shown[] = { find_part (self, self->link_hovered), pathos_canvas_get_acting (self) };

  g_assert (PATHOS_IS_CANVAS (self));

  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      graphene_point_t handle;

      if (!pathos_canvas_is_linkable (self, shown[i]))
        continue;
      handle = pathos_canvas_get_handle (self, shown[i]);
      if (graphene_point_distance (&handle, &GRAPHENE_POINT_INIT ((float) x, (float) y), NULL, NULL) <=
          HANDLE_REACH)
        return shown[i];
    }

  return NULL;
}

/* Returns: (nullable): where a link begins if the pointer is pressed at a position of the widget */
static const PathosPlaced *
find_begin (PathosCanvas *self,
            double        x,
            double        y)
{
  g_assert (PATHOS_IS_CANVAS (self));

  if (self->placing == PATHOS_INSERT_LINK)
    return pick (self, x, y);
  if (self->placing != PATHOS_INSERT_NOTHING || pathos_text_editor_is_running (self->editor))
    return NULL;

  return find_handle (self, x, y);
}

/**
 * pathos_canvas_begins_link:
 * @x: in the widget
 *
 * Returns: whether a link would begin if the pointer were pressed there
 */
gboolean
pathos_canvas_begins_link (PathosCanvas *self,
                           double        x,
                           double        y)
{
  g_return_val_if_fail (PATHOS_IS_CANVAS (self), FALSE);

  return find_begin (self, x, y) != NULL;
}

/**
 * pathos_canvas_hover_link:
 * @x: in the widget
 *
 * Shows the handle of what is under the pointer. It stays while the pointer is on the handle.
 */
void
pathos_canvas_hover_link (PathosCanvas *self,
                          double        x,
                          double        y)
{
  const PathosPlaced *placed;

  g_return_if_fail (PATHOS_IS_CANVAS (self));

  placed = find_handle (self, x, y);
  if (placed == NULL)
    placed = pick (self, x, y);
  if (g_set_str (&self->link_hovered, placed != NULL ? placed->group->id : NULL))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
begin (PathosCanvas       *self,
       const PathosPlaced *placed)
{
  g_assert (PATHOS_IS_CANVAS (self));
  g_assert (placed != NULL);

  g_set_str (&self->link_from, placed->group->id);
  g_set_str (&self->link_to, NULL);
  self->link_moved = self->link_drags = self->link_by_keys = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * pathos_canvas_press_link:
 * @x: in the widget
 *
 * Returns: whether a link begins there
 */
gboolean
pathos_canvas_press_link (PathosCanvas *self,
                          double        x,
                          double        y)
{
  const PathosPlaced *placed;

  g_return_val_if_fail (PATHOS_IS_CANVAS (self), FALSE);

  placed = find_begin (self, x, y);
  if (placed == NULL)
    return FALSE;

  begin (self, placed);
  self->link_drags = TRUE;
  self->link_point = self->link_start = GRAPHENE_POINT_INIT ((float) x, (float) y);
  return TRUE;
}

/**
 * pathos_canvas_move_link:
 * @x: in the widget
 */
void
pathos_canvas_move_link (PathosCanvas *self,
                         double        x,
                         double        y)
{
  const PathosPlaced *placed;
  int                 dx, dy;

  g_return_if_fail (PATHOS_IS_CANVAS (self));
  g_return_if_fail (self->link_from != NULL);

  self->link_point = GRAPHENE_POINT_INIT ((float) x, (float) y);
  dx = (int) (self->link_point.x - self->link_start.x);
  dy = (int) (self->link_point.y - self->link_start.y);
  self->link_moved |= gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, dx, dy);
  placed = self->link_moved ? pick (self, x, y) : NULL;
  g_set_str (&self->link_to, placed != NULL ? placed->group->id : NULL);
  pathos_item_layer_set_hovered (self->layer, placed != NULL ? placed->group : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * pathos_canvas_aim_link:
 *
 * The focus has moved: if a link is being made by keys, it ends there.
 */
void
pathos_canvas_aim_link (PathosCanvas *self)
{
  const PathosPlaced *placed;

  g_return_if_fail (PATHOS_IS_CANVAS (self));

  if (self->link_from == NULL || !self->link_by_keys)
    return;

  placed = pathos_canvas_get_focused (self);
  if (!pathos_canvas_is_linkable (self, placed) || g_str_equal (placed->group->id, self->link_from))
    g_set_str (&self->link_to, NULL);
  else
    g_set_str (&self->link_to, placed->group->id);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * pathos_canvas_end_link:
 * @returns: whether the focus goes back to where the link began, if that was by a key
 *
 * Returns: whether a link was being made, which is dropped
 */
gboolean
pathos_canvas_end_link (PathosCanvas *self,
                        gboolean      returns)
{
  g_autofree char *from = NULL;

  g_return_val_if_fail (PATHOS_IS_CANVAS (self), FALSE);

  if (self->link_from == NULL)
    return FALSE;

  from = g_steal_pointer (&self->link_from);
  if (self->link_by_keys && returns)
    pathos_canvas_focus_on_id (self, from);
  self->link_by_keys = FALSE;
  g_clear_pointer (&self->link_to, g_free);
  g_clear_pointer (&self->link_hovered, g_free);
  self->link_drags = FALSE;
  pathos_item_layer_set_hovered (self->layer, NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return TRUE;
}

/**
 * pathos_canvas_get_link_place:
 * @to: (nullable): the id of where it ends
 *
 * Returns: where the link that is being made would be added
 */
PathosInsertPlace
pathos_canvas_get_link_place (PathosCanvas *self,
                              const char   *to)
{
  g_assert (PATHOS_IS_CANVAS (self));

  return (PathosInsertPlace) {
    .beside = pathos_scene_model_find_element (self->model, self->link_from),
    .to = to != NULL ? pathos_scene_model_find_element (self->model, to) : NULL,
  };
}

/* Adds the link, and edits its text. Returns: whether its text is being edited now */
static gboolean
take (PathosCanvas *self,
      const char   *to)
{
  PathosInsertPlace place = pathos_canvas_get_link_place (self, to);

  g_assert (PATHOS_IS_CANVAS (self));

  pathos_canvas_end_link (self, FALSE);
  return place.beside != NULL && pathos_canvas_add_at (self, PATHOS_INSERT_LINK, &place);
}

/**
 * pathos_canvas_take_link:
 *
 * Adds the link that is being made by keys, from where it began to what has the focus, or says why not. Where
 * it began, it is an exit.
 *
 * Returns: whether its text is being edited now
 */
gboolean
pathos_canvas_take_link (PathosCanvas *self)
{
  const PathosPlaced *placed;
  g_autofree char    *to = NULL;

  g_return_val_if_fail (PATHOS_IS_CANVAS (self), FALSE);
  g_return_val_if_fail (self->link_from != NULL, FALSE);

  placed = pathos_canvas_get_focused (self);
  if (!pathos_canvas_is_linkable (self, placed))
    {
      pathos_canvas_refuse (self, _ ("A link ends at a touchpoint."));
      return FALSE;
    }

  to = g_strdup (self->link_to);
  return take (self, to);
}

/**
 * pathos_canvas_release_link:
 *
 * The pointer was released. A link that was drawn is added; after a click, it follows the pointer until the
 * next.
 */
void
pathos_canvas_release_link (PathosCanvas *self)
{
  g_autofree char *to = NULL;

  g_return_if_fail (PATHOS_IS_CANVAS (self));

  if (self->link_from == NULL || !self->link_drags)
    return;

  self->link_drags = FALSE;
  if (!self->link_moved)
    return;

  to = g_strdup (self->link_to);
  pathos_canvas_set_placing (self, PATHOS_INSERT_NOTHING);
  take (self, to);
}

/**
 * pathos_canvas_click_link:
 * @x: in the widget
 *
 * Returns: whether the click ends a link that began with another one
 */
gboolean
pathos_canvas_click_link (PathosCanvas *self,
                          double        x,
                          double        y)
{
  g_return_val_if_fail (PATHOS_IS_CANVAS (self), FALSE);

  if (self->link_from == NULL || self->link_drags)
    return FALSE;

  self->link_moved = TRUE;
  pathos_canvas_move_link (self, x, y);
  self->link_drags = TRUE;
  pathos_canvas_release_link (self);
  return TRUE;
}

/**
 * pathos_canvas_run_link:
 *
 * Begins a link by keys at what has the focus. Once more, and it leads back to where it begins. Between two
 * that are selected, it is added at once.
 */
gboolean
pathos_canvas_run_link (GtkWidget          *widget,
                        const PathosAction *action,
                        const PathosPlaced *placed)
{
  PathosCanvas    *self = PATHOS_CANVAS (widget);
  g_autofree char *name = NULL, *message = NULL;

  g_assert (PATHOS_IS_CANVAS (widget));
  g_assert (action != NULL);

  if (self->link_from != NULL)
    {
      g_autofree char *to = g_strdup (self->link_to != NULL ? self->link_to : self->link_from);

      take (self, to);
      return TRUE;
    }

  pathos_text_editor_end (self->editor, TRUE);
  pathos_scene_model_update (self->model);
  placed = pathos_canvas_get_focused (self);
  if (!pathos_canvas_is_linkable (self, placed) || pathos_selection_get_ids (self->selection)->len > 1)
    {
      pathos_canvas_add (self, PATHOS_INSERT_LINK, placed);
      return TRUE;
    }

  begin (self, placed);
  self->link_by_keys = TRUE;
  name = pathos_scene_model_describe (self->model, PATHOS_SAID_NAME, placed->group, NULL);
  message = g_strdup_printf (_ ("Link from %s. Walk to its end and press Enter, or press Enter for an exit."),
                             name);
  pathos_canvas_say (self, message);
  return TRUE;
}

/* pathos-canvas-marks.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

#include "pathos-builder.h"
#include "pathos-gsk-pen.h"
#include "pathos-looks.h"
#include "pathos-ring.h"

#include <string.h>

/* What the canvas says about what the pointer would do: which ends can be dragged, whose feeling would be
 * set, and what is new. */

#define END_LENGTH 18.0f /* pixels: of the mark at an end */
#define END_WIDTH  6.0f
#define RADIUS     6.0f /* of the point that would be set */

/* Returns: (nullable): the empty place of a curve under the pointer, or with the focus */
static const PathosPlaced *
find_missing (PathosCanvas *self)
{
  graphene_point_t    point = pathos_scroller_to_scene (self->scroller, self->pointer.x, self->pointer.y);
  PathosScene        *scene = pathos_scene_model_get_scene (self->model);
  const PathosPlaced *placed = pathos_canvas_get_acting (self);
  PathosSpot          spot = { NULL };

  g_assert (PATHOS_IS_CANVAS (self));

  if (self->has_pointer)
    spot = pathos_scene_pick (scene, point.x, point.y, PATHOS_PICK (PATHOS_PART_CELL));
  if (spot.group != NULL && spot.group->axes != NULL)
    placed = pathos_parts_find_same (pathos_scene_model_get_parts (self->model), spot.group);

  return placed != NULL && placed->group->part == PATHOS_PART_CELL && placed->group->axes != NULL ? placed
                                                                                                  : NULL;
}

/* Returns: (transfer none) (nullable): the persona whose missing feeling has the focus */
static PathosElement *
aim_at_missing (PathosCanvas     *self,
                graphene_point_t *at)
{
  const PathosPlaced *placed = find_missing (self);
  graphene_rect_t     rect;

  g_assert (PATHOS_IS_CANVAS (self));

  if (placed == NULL)
    return NULL;

  rect = pathos_canvas_get_place (self, placed);
  graphene_rect_get_center (&rect, at);
  return pathos_scene_model_find_element (self->model, placed->group->track);
}

/**
 * pathos_canvas_find_aim:
 * @at: (out): where the point would be, in the widget
 *
 * Returns: (transfer none) (nullable): the persona whose feeling would be set now, by the pointer or what has
 *   the focus
 */
PathosElement *
pathos_canvas_find_aim (PathosCanvas     *self,
                        graphene_point_t *at)
{
  const PathosTrackColumn *column;
  const char              *track;
  graphene_point_t         point;
  graphene_rect_t          rect;
  guint                    n_columns;

  g_return_val_if_fail (PATHOS_IS_CANVAS (self), NULL);
  g_return_val_if_fail (at != NULL, NULL);

  if (pathos_scene_model_get_scene (self->model) == NULL || pathos_text_editor_is_running (self->editor) ||
      pathos_drag_controller_is_running (self->drag) || !pathos_scene_model_can_edit (self->model))
    return NULL;

  if (self->placing != PATHOS_INSERT_FEELING)
    return self->placing == PATHOS_INSERT_NOTHING ? aim_at_missing (self, at) : NULL;

  track = self->sketch != NULL ? pathos_sketch_get_track (self->sketch) : pathos_canvas_find_track (self);
  if (track == NULL || !self->has_pointer)
    return NULL;

  *at = self->pointer;
  point = pathos_scroller_to_scene (self->scroller, at->x, at->y);
  column = pathos_tracks_find (pathos_scene_model_get_tracks (self->model), track, point.x, point.x,
                               &n_columns);
  if (self->sketch == NULL &&
      (pathos_canvas_is_on_point (self, &point) || !pathos_canvas_can_sketch (self, &point)))
    return NULL;

  if (column != NULL)
    {
      rect = GRAPHENE_RECT_INIT (column->placed->rect.origin.x + column->placed->rect.size.width / 2,
                                 pathos_sketch_snap (column->placed, point.y), 0, 0);
      rect = pathos_viewport_from_map (pathos_scroller_get_viewport (self->scroller), &rect);
      *at = rect.origin;
    }
  return pathos_scene_model_find_element (self->model, track);
}

static PathosLook
get_look (PathosCanvas  *self,
          PathosElement *persona)
{
  PathosList            *personas = pathos_scene_model_get_journey (self->model)->personas;
  g_autofree PathosLook *looks = g_new (PathosLook, personas->n_items);
  guint                  index = 0;

  g_assert (PATHOS_IS_CANVAS (self));

  pathos_looks_find (personas->items, personas->n_items, looks);
  pathos_list_find (personas, persona, &index);
  return looks[index];
}

static void
snapshot_aim (PathosCanvas *self,
              GtkSnapshot  *snapshot)
{
  const PathosTheme *theme = pathos_scene_model_get_theme (self->model);
  graphene_point_t   at;
  PathosElement     *persona = pathos_canvas_find_aim (self, &at);
  PathosLook         look;
  PathosColour       colour;
  PathosBuilder      builder;
  const char        *shown;
  g_autoptr (PathosNode) node = NULL;
  g_autofree char *name = NULL;

  g_assert (PATHOS_IS_CANVAS (self));

  if (persona == NULL)
    return;

  look = get_look (self, persona);
  colour = pathos_theme_get_persona_colour (theme, look.colour);
  if (self->placing == PATHOS_INSERT_FEELING && self->sketch == NULL)
    {
      pathos_builder_init (&builder, 0, FALSE);
      pathos_builder_add_marker (&builder, (guint) look.marker - 1, 0, 0, RADIUS, colour, theme->background,
                                 0);
      node = pathos_builder_end (&builder, NULL);
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &at);
      pathos_gsk_pen_append (snapshot, NULL, node);
      gtk_snapshot_restore (snapshot);
    }

  shown = pathos_attr_get_text (pathos_element_find_attr (persona, "name"), persona);
  name = g_strndup (shown, strcspn (shown, ","));
  if (*name != '\0')
    {
      at = pathos_canvas_place_plate (self, name, &at);
      pathos_canvas_snapshot_plate (self, snapshot, name, &at, colour);
    }
}

/**
 * pathos_canvas_get_end:
 * @placed: a part that has ends, see pathos_canvas_has_ends()
 * @is_right: whether it is the right one
 *
 * Returns: where the mark of an end is drawn, in the widget: inside, because it can be held there
 */
graphene_rect_t
pathos_canvas_get_end (PathosCanvas       *self,
                       const PathosPlaced *placed,
                       gboolean            is_right)
{
  graphene_rect_t rect = GRAPHENE_RECT_INIT (0, 0, 0, 0);
  float           length;

  g_return_val_if_fail (PATHOS_IS_CANVAS (self), rect);
  g_return_val_if_fail (placed != NULL, rect);

  rect = pathos_canvas_get_place (self, placed);
  length = MIN (END_LENGTH, rect.size.height - 4);
  return GRAPHENE_RECT_INIT (rect.origin.x + (is_right ? rect.size.width - END_WIDTH : 0),
                             rect.origin.y + (rect.size.height - length) / 2, END_WIDTH, length);
}

/* Marks both ends of a part that can be dragged over more columns. */
static void
snapshot_ends (PathosCanvas       *self,
               GtkSnapshot        *snapshot,
               const PathosPlaced *placed)
{
  const PathosTheme *theme = pathos_scene_model_get_theme (self->model);

  g_assert (PATHOS_IS_CANVAS (self));

  for (int i = 0; i < 2; i++)
    {
      graphene_rect_t mark = pathos_canvas_get_end (self, placed, i == 1);

      pathos_canvas_append_box (snapshot, &mark, END_WIDTH / 2, theme->text, theme->background);
    }
}

/**
 * pathos_canvas_has_ends:
 * @placed: (nullable): a part
 *
 * Returns: whether its ends can be dragged over more columns
 */
gboolean
pathos_canvas_has_ends (PathosCanvas       *self,
                        const PathosPlaced *placed)
{
  g_return_val_if_fail (PATHOS_IS_CANVAS (self), FALSE);

  return placed != NULL && placed->group->part == PATHOS_PART_ITEM &&
         placed->group->facts & PATHOS_FACT_SPANS && self->placing == PATHOS_INSERT_NOTHING &&
         !pathos_text_editor_is_running (self->editor) && !pathos_drag_controller_is_running (self->drag) &&
         pathos_scene_model_can_edit (self->model);
}

/* Returns: whether the painter draws the border of what is new. It draws the pieces of a container, and what
 * is typed is above the map. */
static gboolean
has_border (const PathosDraft  *draft,
            const PathosPlaced *placed)
{
  g_assert (draft != NULL);

  return !draft->is_typed && !(placed->group->facts & PATHOS_FACT_CONTAINER);
}

static void
snapshot_new (PathosCanvas *self,
              GtkSnapshot  *snapshot)
{
  const PathosDraft *draft = pathos_scene_model_get_view (self->model)->draft;
  const PathosParts *parts = pathos_scene_model_get_parts (self->model);
  const PathosTheme *theme = pathos_scene_model_get_theme (self->model);

  g_assert (PATHOS_IS_CANVAS (self));

  for (guint i = 0; draft != NULL && i < draft->n_places; i++)
    {
      const PathosPlaced *placed = NULL;
      graphene_rect_t     rect;
      PathosRing          ring;

      if (draft->places[i].is_new)
        placed = pathos_parts_find (parts, draft->places[i].element->id);
      if (placed == NULL || has_border (draft, placed))
        continue;

      rect = pathos_canvas_get_place (self, placed);
      ring = (PathosRing) {
        .is_edge = (placed->group->facts & PATHOS_FACT_EDGED) != 0,
        .is_strong = TRUE,
        .radius = placed->group->radius * (float) pathos_scroller_get_zoom (self->scroller),
        .pixel = 1,
        .colour = pathos_gsk_pen_get_colour (theme->gap),
      };
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &rect.origin);
      pathos_ring_append (&ring, snapshot, &rect.size);
      gtk_snapshot_restore (snapshot);
    }
}

/**
 * pathos_canvas_snapshot_marks:
 *
 * Draws the ends of the card that is hovered and of the one that has the focus, whose feeling would be set,
 * and what is new.
 */
void
pathos_canvas_snapshot_marks (PathosCanvas *self,
                              GtkSnapshot  *snapshot)
{
  graphene_point_t    point = pathos_scroller_to_scene (self->scroller, self->pointer.x, self->pointer.y);
  const PathosPlaced *focused = pathos_canvas_get_acting (self), *hovered = NULL;
  PathosSpot          spot = { NULL };

  g_return_if_fail (PATHOS_IS_CANVAS (self));
  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));

  if (self->has_pointer)
    spot = pathos_scene_model_pick_item (self->model, point);
  if (spot.group != NULL)
    hovered = pathos_parts_find_same (pathos_scene_model_get_parts (self->model), spot.group);
  if (pathos_canvas_has_ends (self, hovered))
    snapshot_ends (self, snapshot, hovered);
  if (focused != hovered && pathos_canvas_has_ends (self, focused))
    snapshot_ends (self, snapshot, focused);

  snapshot_aim (self, snapshot);
  snapshot_new (self, snapshot);
}

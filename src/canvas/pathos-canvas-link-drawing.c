/* pathos-canvas-link-drawing.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

#include "pathos-gsk-pen.h"

/* How a link that is being made is shown, and the handle from which it can be drawn. */

#define HANDLE_RADIUS 7.5f /* pixels */
#define RADIUS        8.0f
#define DROP          18.0f /* pixels of an exit */
#define RISE          30.0f /* map units between what is linked and the arc, which is above labels */
#define LOOP          16.0f /* pixels: half of a loop */
#define ARROW         5.0f
#define WIDTH         2.0f
#define BELOW         17.0f /* pixels between an exit and the middle of what is said about it */
#define EDGE          5.0f  /* pixels between the lower edge of what is linked to and the same */

static void
append_arrow (GskPathBuilder *builder,
              float           x,
              float           y,
              float           dx,
              float           dy)
{
  gsk_path_builder_move_to (builder, x - ARROW * (dx + dy), y - ARROW * (dy + dx));
  gsk_path_builder_line_to (builder, x, y);
  gsk_path_builder_line_to (builder, x - ARROW * (dx - dy), y - ARROW * (dy - dx));
}

/* Draws the arc above both ends, as the map will. */
static void
append_arc (GskPathBuilder        *builder,
            const graphene_rect_t *from,
            const graphene_rect_t *to,
            float                  rise)
{
  gboolean is_loop = graphene_rect_equal (from, to);
  float    x1 = from->origin.x + from->size.width / 2 - (is_loop ? LOOP : 0);
  float    x2 = to->origin.x + to->size.width / 2 + (is_loop ? LOOP : 0);
  float    top = MIN (from->origin.y, to->origin.y) - rise, turn = x2 > x1 ? RADIUS : -RADIUS;

  gsk_path_builder_move_to (builder, x1, from->origin.y);
  gsk_path_builder_line_to (builder, x1, top + RADIUS);
  gsk_path_builder_quad_to (builder, x1, top, x1 + turn, top);
  gsk_path_builder_line_to (builder, x2 - turn, top);
  gsk_path_builder_quad_to (builder, x2, top, x2, top + RADIUS);
  gsk_path_builder_line_to (builder, x2, to->origin.y);
  append_arrow (builder, x2, to->origin.y, 0, 1);
}

/* Draws a line to the pointer or, by keys, an exit below. */
static void
append_exit (PathosCanvas       *self,
             GskPathBuilder     *builder,
             const PathosPlaced *from)
{
  graphene_rect_t  rect = pathos_canvas_get_place (self, from);
  graphene_point_t handle = pathos_canvas_get_handle (self, from), end = self->link_point;
  float            x = rect.origin.x + rect.size.width / 2, bottom = rect.origin.y + rect.size.height;

  g_assert (PATHOS_IS_CANVAS (self));

  if (self->link_by_keys)
    {
      gsk_path_builder_move_to (builder, x, bottom);
      gsk_path_builder_line_to (builder, x, bottom + DROP);
      append_arrow (builder, x, bottom + DROP, 0, 1);
      return;
    }

  x = (handle.x + end.x) / 2;
  gsk_path_builder_move_to (builder, handle.x, handle.y);
  gsk_path_builder_cubic_to (builder, x, handle.y, x, end.y, end.x, end.y);
  append_arrow (builder, end.x, end.y, end.x < handle.x ? -1 : 1, 0);
}

/* Says what the link is, below @end: what it leads to, the pointer or an exit. Above that are arcs and labels
 * of links that are there already. */
static void
snapshot_word (PathosCanvas          *self,
               GtkSnapshot           *snapshot,
               const graphene_rect_t *end)
{
  PathosInsertPlace place = pathos_canvas_get_link_place (self, self->link_to);
  graphene_point_t  at = { end->origin.x + end->size.width / 2, end->origin.y + end->size.height };

  g_assert (PATHOS_IS_CANVAS (self));

  if (place.beside == NULL)
    return;

  at.y += self->link_to != NULL ? EDGE : BELOW;
  pathos_canvas_snapshot_plate (self, snapshot, pathos_insert_get_link_word (&place), &at,
                                pathos_scene_model_get_theme (self->model)->text);
}

static void
snapshot_arc (PathosCanvas *self,
              GtkSnapshot  *snapshot)
{
  const PathosParts  *parts = pathos_scene_model_get_parts (self->model);
  const PathosPlaced *from = pathos_parts_find (parts, self->link_from);
  const PathosPlaced *to = self->link_to != NULL ? pathos_parts_find (parts, self->link_to) : NULL;
  const PathosTheme  *theme = pathos_scene_model_get_theme (self->model);
  GdkRGBA             ink = pathos_gsk_pen_get_colour (theme->text);
  GskPathBuilder     *builder;
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (WIDTH);
  graphene_rect_t start, end, bounds;

  g_assert (PATHOS_IS_CANVAS (self));

  if (from == NULL || (!self->link_moved && !self->link_by_keys))
    return;

  builder = gsk_path_builder_new ();
  start = pathos_canvas_get_place (self, from);
  end = to != NULL ? pathos_canvas_get_place (self, to) : start;
  if (to != NULL)
    append_arc (builder, &start, &end, RISE * (float) pathos_scroller_get_zoom (self->scroller));
  else
    append_exit (self, builder, from);

  path = gsk_path_builder_free_to_path (builder);
  gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);
  gtk_snapshot_append_stroke (snapshot, path, stroke, &ink);
  if (to != NULL)
    snapshot_word (self, snapshot, &end);
  else if (!self->link_by_keys)
    snapshot_word (self, snapshot, &(graphene_rect_t) { self->link_point, { 0, 0 } });
  else if (gsk_path_get_bounds (path, &bounds))
    snapshot_word (self, snapshot, &bounds);
}

/* Draws the handle: a disc with an arrow. */
static void
snapshot_handle (PathosCanvas       *self,
                 GtkSnapshot        *snapshot,
                 const PathosPlaced *placed)
{
  const PathosTheme *theme = pathos_scene_model_get_theme (self->model);
  graphene_point_t   middle = pathos_canvas_get_handle (self, placed);
  GskPathBuilder    *builder = gsk_path_builder_new ();
  g_autoptr (GskPath) disc = NULL, arrow = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (1.5f);
  GdkRGBA paper = pathos_gsk_pen_get_colour (theme->background);
  GdkRGBA ink = pathos_gsk_pen_get_colour (theme->text);
  float   side = pathos_scene_model_get_scene (self->model)->rtl ? -1 : 1;

  g_assert (PATHOS_IS_CANVAS (self));

  gsk_path_builder_add_circle (builder, &middle, HANDLE_RADIUS);
  disc = gsk_path_builder_free_to_path (builder);
  gtk_snapshot_append_fill (snapshot, disc, GSK_FILL_RULE_WINDING, &ink);

  builder = gsk_path_builder_new ();
  gsk_path_builder_move_to (builder, middle.x - 3 * side, middle.y);
  gsk_path_builder_line_to (builder, middle.x + 3 * side, middle.y);
  gsk_path_builder_move_to (builder, middle.x + 0.5f * side, middle.y - 2.5f);
  gsk_path_builder_line_to (builder, middle.x + 3 * side, middle.y);
  gsk_path_builder_line_to (builder, middle.x + 0.5f * side, middle.y + 2.5f);
  arrow = gsk_path_builder_free_to_path (builder);
  gtk_snapshot_append_stroke (snapshot, arrow, stroke, &paper);
}

/**
 * pathos_canvas_snapshot_link:
 *
 * Draws the link that is being made, or the handles at which one can begin.
 */
void
pathos_canvas_snapshot_link (PathosCanvas *self,
                             GtkSnapshot  *snapshot)
{
  const PathosPlaced *hovered = NULL, *focused;

  g_return_if_fail (PATHOS_IS_CANVAS (self));
  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));

  if (self->link_from != NULL)
    {
      snapshot_arc (self, snapshot);
      return;
    }
  if (pathos_text_editor_is_running (self->editor) || pathos_drag_controller_is_running (self->drag) ||
      self->placing != PATHOS_INSERT_NOTHING)
    return;

  if (self->link_hovered != NULL)
    hovered = pathos_parts_find (pathos_scene_model_get_parts (self->model), self->link_hovered);
  focused = pathos_canvas_get_acting (self);
  if (pathos_canvas_is_linkable (self, hovered))
    snapshot_handle (self, snapshot, hovered);
  if (focused != hovered && pathos_canvas_is_linkable (self, focused))
    snapshot_handle (self, snapshot, focused);
}

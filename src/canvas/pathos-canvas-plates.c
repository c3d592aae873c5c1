/* pathos-canvas-plates.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

#include "pathos-gsk-pen.h"

/* Words on small plates, which say what the pointer would do. */

#define BESIDE  22.0f /* pixels: the middle of a plate below or above what it is about */
#define PLATE_X 8.0f
#define PLATE_Y 4.0f

/**
 * pathos_canvas_append_box:
 *
 * Draws a filled box with round corners and a thin border.
 */
void
pathos_canvas_append_box (GtkSnapshot           *snapshot,
                          const graphene_rect_t *rect,
                          float                  radius,
                          PathosColour           fill,
                          PathosColour           border)
{
  GdkRGBA        inner = pathos_gsk_pen_get_colour (fill), outer = pathos_gsk_pen_get_colour (border);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, rect, radius);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &inner, rect);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { 1, 1, 1, 1 },
                              (GdkRGBA[4]) { outer, outer, outer, outer });
}

static graphene_size_t
get_plate_size (PangoLayout *layout)
{
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  return GRAPHENE_SIZE_INIT ((float) width + 2 * PLATE_X, (float) height + 2 * PLATE_Y);
}

/**
 * pathos_canvas_measure_plate:
 * @size: (out): of the plate of @word, pixels
 */
void
pathos_canvas_measure_plate (PathosCanvas    *self,
                             const char      *word,
                             graphene_size_t *size)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), word);

  g_return_if_fail (PATHOS_IS_CANVAS (self));
  g_return_if_fail (size != NULL);

  *size = get_plate_size (layout);
}

/**
 * pathos_canvas_snapshot_plate:
 * @at: the middle of the plate, in the widget
 *
 * Draws a word on a small plate.
 */
void
pathos_canvas_snapshot_plate (PathosCanvas           *self,
                              GtkSnapshot            *snapshot,
                              const char             *word,
                              const graphene_point_t *at,
                              PathosColour            ink)
{
  const PathosTheme *theme = pathos_scene_model_get_theme (self->model);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), word);
  GdkRGBA         colour = pathos_gsk_pen_get_colour (ink);
  graphene_rect_t plate;

  g_return_if_fail (PATHOS_IS_CANVAS (self));

  plate.size = get_plate_size (layout);
  plate.origin = GRAPHENE_POINT_INIT (at->x - plate.size.width / 2, at->y - plate.size.height / 2);
  pathos_canvas_append_box (snapshot, &plate, 8, theme->card, theme->axis);
  gtk_snapshot_save (snapshot);
  graphene_rect_inset (&plate, PLATE_X, PLATE_Y);
  gtk_snapshot_translate (snapshot, &plate.origin);
  gtk_snapshot_append_layout (snapshot, layout, &colour);
  gtk_snapshot_restore (snapshot);
}

/* What must not be covered: texts, and points of curves. */
typedef struct
{
  graphene_rect_t area;  /* that is searched, in the scene */
  GArray         *rects; /* (element-type graphene_rect_t): in the scene */
} Obstacles;

static PathosWalk
collect_cb (const PathosNode *node,
            float             x,
            float             y,
            gpointer          user_data)
{
  Obstacles      *self = user_data;
  graphene_rect_t bounds;

  graphene_rect_offset_r (&node->bounds, x, y, &bounds);
  if (!graphene_rect_intersection (&bounds, &self->area, NULL))
    return PATHOS_WALK_SKIP;
  if (node->kind != PATHOS_NODE_TEXT &&
      (node->kind != PATHOS_NODE_GROUP || ((const PathosGroup *) node)->axes == NULL))
    return PATHOS_WALK_CHILDREN;

  g_array_append_val (self->rects, bounds);
  return PATHOS_WALK_SKIP;
}

static gboolean
is_clear (const Obstacles       *obstacles,
          const graphene_rect_t *place)
{
  for (guint i = 0; i < obstacles->rects->len; i++)
    {
      if (graphene_rect_intersection (&g_array_index (obstacles->rects, graphene_rect_t, i), place, NULL))
        return FALSE;
    }

  return TRUE;
}

static graphene_rect_t
get_in_scene (PathosCanvas          *self,
              const graphene_rect_t *rect)
{
  const PathosViewport *viewport = pathos_scroller_get_viewport (self->scroller);
  float                 zoom = (float) viewport->zoom;

  g_assert (PATHOS_IS_CANVAS (self));

  return (graphene_rect_t) { pathos_viewport_to_map (viewport, rect->origin.x, rect->origin.y),
                             GRAPHENE_SIZE_INIT (rect->size.width / zoom, rect->size.height / zoom) };
}

/**
 * pathos_canvas_find_clear:
 * @places: (array length=n_places): rectangles of the widget, from the best to the last that is tried
 *
 * Returns: the index of the first one that covers nothing that is read, or 0
 */
guint
pathos_canvas_find_clear (PathosCanvas          *self,
                          const graphene_rect_t *places,
                          guint                  n_places)
{
  g_autoptr (GArray) rects = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  graphene_rect_t whole = places[0];
  Obstacles       obstacles = { .rects = rects };

  g_return_val_if_fail (PATHOS_IS_CANVAS (self), 0);

  for (guint i = 1; i < n_places; i++)
    graphene_rect_union (&whole, &places[i], &whole);
  obstacles.area = get_in_scene (self, &whole);
  pathos_scene_walk (pathos_scene_model_get_scene (self->model), collect_cb, &obstacles);

  for (guint i = 0; i < n_places; i++)
    {
      graphene_rect_t place = get_in_scene (self, &places[i]);

      if (is_clear (&obstacles, &place))
        return i;
    }

  return 0;
}

/**
 * pathos_canvas_place_plate:
 * @at: what the plate of @word is about, in the widget
 *
 * Returns: the middle of the plate: below @at, or wherever beside it covers nothing that is read
 */
graphene_point_t
pathos_canvas_place_plate (PathosCanvas           *self,
                           const char             *word,
                           const graphene_point_t *at)
{
  /* From the best side to the last that is tried. */
  static const int across[] = { 0, 0, 1, -1, 1, -1, 1, -1, 0, 0, 1, -1, 1, -1, 0, 0 };
  static const int down[] = { 1, -1, 0, 0, 1, 1, -1, -1, 2, -2, 2, 2, -2, -2, 3, -3 };

  graphene_rect_t  places[G_N_ELEMENTS (across)];
  graphene_size_t  size;
  graphene_point_t middle;

  g_return_val_if_fail (PATHOS_IS_CANVAS (self), *at);

  pathos_canvas_measure_plate (self, word, &size);
  for (guint i = 0; i < G_N_ELEMENTS (across); i++)
    {
      float dx = (float) across[i] * (size.width + BESIDE) / 2, dy = (float) down[i] * BESIDE;

      places[i].origin = GRAPHENE_POINT_INIT (at->x + dx - size.width / 2, at->y + dy - size.height / 2);
      places[i].size = size;
    }

  graphene_rect_get_center (&places[pathos_canvas_find_clear (self, places, G_N_ELEMENTS (places))], &middle);
  return middle;
}

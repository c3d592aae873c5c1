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

typedef struct
{
  graphene_rect_t rect; /* in the scene */
  gboolean        is_clear;
} Search;

static PathosWalk
meet_cb (const PathosNode *node,
         float             x,
         float             y,
         gpointer          user_data)
{
  Search         *search = user_data;
  graphene_rect_t bounds;

  graphene_rect_offset_r (&node->bounds, x, y, &bounds);
  if (!graphene_rect_intersection (&bounds, &search->rect, NULL))
    return PATHOS_WALK_SKIP;
  if (node->kind == PATHOS_NODE_TEXT ||
      (node->kind == PATHOS_NODE_GROUP && ((const PathosGroup *) node)->axes != NULL))
    {
      search->is_clear = FALSE;
      return PATHOS_WALK_STOP;
    }

  return PATHOS_WALK_CHILDREN;
}

/* Returns: whether a rectangle of the widget covers neither a text of the map nor a point of a curve */
static gboolean
is_clear (PathosCanvas          *self,
          const graphene_rect_t *rect)
{
  const PathosViewport *viewport = pathos_scroller_get_viewport (self->scroller);
  Search                search = { .is_clear = TRUE };

  g_assert (PATHOS_IS_CANVAS (self));

  search.rect.origin = pathos_viewport_to_map (viewport, rect->origin.x, rect->origin.y);
  search.rect.size.width = rect->size.width / (float) viewport->zoom;
  search.rect.size.height = rect->size.height / (float) viewport->zoom;
  pathos_scene_walk (pathos_scene_model_get_scene (self->model), meet_cb, &search);
  return search.is_clear;
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
  static const int sides[][2] = { { 0, 1 }, { 0, -1 }, { 1, 0 }, { -1, 0 }, { 1, 1 }, { -1, 1 }, { 1, -1 }, { -1, -1 }, { 0, 2 }, { 0, -2 }, { 1, 2 }, { -1, 2 }, { 1, -2 }, { -1, -2 }, { 0, 3 }, { 0, -3 } };
  graphene_rect_t  plate;
  graphene_point_t middle;

  g_return_val_if_fail (PATHOS_IS_CANVAS (self), *at);

  pathos_canvas_measure_plate (self, word, &plate.size);
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      middle = *at;
      middle.x += (float) sides[i][0] * (plate.size.width / 2 + BESIDE / 2);
      middle.y += (float) sides[i][1] * BESIDE;
      plate.origin = GRAPHENE_POINT_INIT (middle.x - plate.size.width / 2, middle.y - plate.size.height / 2);
      if (is_clear (self, &plate))
        return middle;
    }

  return GRAPHENE_POINT_INIT (at->x, at->y + BESIDE);
}

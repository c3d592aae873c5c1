/* pathos-canvas-band.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

/* A drag that begins on nothing draws a rubber band: what has its middle inside is selected. */

#define OPACITY 0.12f /* of the area in the colour of its border */

/**
 * pathos_canvas_begin_band:
 * @point: in the scene, where nothing is
 * @extends: whether what is selected stays selected
 */
void
pathos_canvas_begin_band (PathosCanvas           *self,
                          const graphene_point_t *point,
                          gboolean                extends)
{
  GPtrArray *ids;

  g_return_if_fail (PATHOS_IS_CANVAS (self));
  g_return_if_fail (point != NULL);

  ids = pathos_selection_get_ids (self->selection);
  self->has_band = TRUE;
  self->band = GRAPHENE_RECT_INIT (point->x, point->y, 0, 0);
  self->band_base = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; extends && i < ids->len; i++)
    g_ptr_array_add (self->band_base, g_strdup (g_ptr_array_index (ids, i)));
}

/* Returns: (transfer full) (element-type utf8): what is selected by the band, and before it */
static GPtrArray *
collect (PathosCanvas          *self,
         const graphene_rect_t *band)
{
  GPtrArray          *ids = g_ptr_array_new_with_free_func (g_free);
  PathosPartsIter     iter = { pathos_scene_model_get_parts (self->model) };
  const PathosPlaced *placed;

  g_assert (PATHOS_IS_CANVAS (self));

  for (guint i = 0; i < self->band_base->len; i++)
    g_ptr_array_add (ids, g_strdup (g_ptr_array_index (self->band_base, i)));

  while ((placed = pathos_parts_iter_next (&iter)) != NULL)
    {
      graphene_point_t middle;

      graphene_rect_get_center (&placed->rect, &middle);
      if (placed->group->part == PATHOS_PART_ITEM && placed->group->facts & PATHOS_FACT_REMOVABLE &&
          graphene_rect_contains_point (band, &middle) &&
          !g_ptr_array_find_with_equal_func (self->band_base, placed->group->id, g_str_equal, NULL))
        g_ptr_array_add (ids, g_strdup (placed->group->id));
    }

  return ids;
}

/**
 * pathos_canvas_move_band:
 * @point: in the scene
 *
 * Selects what is between the start and @point.
 */
void
pathos_canvas_move_band (PathosCanvas           *self,
                         const graphene_point_t *point)
{
  graphene_rect_t band;
  g_autoptr (GPtrArray) ids = NULL;

  g_return_if_fail (PATHOS_IS_CANVAS (self));
  g_return_if_fail (self->has_band);

  self->band.size = GRAPHENE_SIZE_INIT (point->x - self->band.origin.x, point->y - self->band.origin.y);
  graphene_rect_normalize_r (&self->band, &band);
  ids = collect (self, &band);
  pathos_selection_set_all (self->selection, ids);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * pathos_canvas_end_band:
 *
 * Moves the focus to the first of what was selected, so that keys act on all of it.
 */
void
pathos_canvas_end_band (PathosCanvas *self)
{
  GPtrArray          *ids;
  const PathosPlaced *placed = NULL;

  g_return_if_fail (PATHOS_IS_CANVAS (self));

  if (!self->has_band)
    return;

  self->has_band = FALSE;
  g_clear_pointer (&self->band_base, g_ptr_array_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  ids = pathos_selection_get_ids (self->selection);
  if (ids->len > 0)
    placed = pathos_parts_find (pathos_scene_model_get_parts (self->model), g_ptr_array_index (ids, 0));
  if (placed == NULL)
    return;

  pathos_item_layer_focus (self->layer, pathos_scene_model_get_parts (self->model), placed);
  pathos_canvas_remember_focus (self, placed->group);
}

/**
 * pathos_canvas_cancel_band:
 *
 * Selects again what was selected before.
 */
void
pathos_canvas_cancel_band (PathosCanvas *self)
{
  g_autoptr (GPtrArray) base = NULL;

  g_return_if_fail (PATHOS_IS_CANVAS (self));

  base = g_steal_pointer (&self->band_base);
  if (!self->has_band)
    return;

  self->has_band = FALSE;
  pathos_selection_set_all (self->selection, base);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
pathos_canvas_snapshot_band (PathosCanvas *self,
                             GtkSnapshot  *snapshot)
{
  graphene_rect_t band, rect;
  GskRoundedRect  outline;
  GdkRGBA         colour, area;

  g_return_if_fail (PATHOS_IS_CANVAS (self));

  if (!self->has_band)
    return;

  graphene_rect_normalize_r (&self->band, &band);
  rect = pathos_viewport_from_map (pathos_scroller_get_viewport (self->scroller), &band);
  gtk_widget_get_color (GTK_WIDGET (self->layer), &colour); /* as that of the rings around what it selects */
  area = colour;
  area.alpha *= OPACITY;
  gsk_rounded_rect_init_from_rect (&outline, &rect, 0);
  gtk_snapshot_append_color (snapshot, &area, &rect);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { 1, 1, 1, 1 },
                              (GdkRGBA[4]) { colour, colour, colour, colour });
}

/* pathos-canvas-moved.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"
#include "pathos-gsk-pen.h"
#include "pathos-json-reader.h"
#include "pathos-ring.h"

/* What a repair has moved is marked until the map is saved, so that people find what they had elsewhere. The
 * mark is no part of the map. */

static void
snapshot_mark (PathosCanvas       *self,
               const PathosPlaced *placed,
               GtkSnapshot        *snapshot)
{
  const PathosTheme *theme = pathos_scene_model_get_theme (self->model);
  graphene_rect_t    rect = pathos_canvas_get_place (self, placed);
  PathosRing         ring = {
            .is_focus = TRUE, /* dashed */
            .radius = placed->group->radius * (float) pathos_scroller_get_zoom (self->scroller),
            .pixel = 1,
            .colour = pathos_gsk_pen_get_colour (theme->pain_mark),
            .paper = pathos_gsk_pen_get_colour (theme->background),
  };

  g_assert (PATHOS_IS_CANVAS (self));

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &rect.origin);
  pathos_ring_append (&ring, snapshot, &rect.size);
  gtk_snapshot_restore (snapshot);
}

/**
 * pathos_canvas_snapshot_moved:
 *
 * Draws a dashed outline around each element that a repair has moved.
 */
void
pathos_canvas_snapshot_moved (PathosCanvas *self,
                              GtkSnapshot  *snapshot)
{
  PathosDocument    *document = pathos_scene_model_get_document (self->model);
  const PathosParts *parts = pathos_scene_model_get_parts (self->model);
  GPtrArray         *repairs;

  g_return_if_fail (PATHOS_IS_CANVAS (self));
  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));

  if (document == NULL || parts == NULL)
    return;

  repairs = pathos_document_get_repairs (document);
  for (guint i = 0; i < repairs->len; i++)
    {
      const PathosRepair *repair = repairs->pdata[i];
      const PathosPlaced *placed = repair->moved ? pathos_parts_find (parts, repair->id) : NULL;

      if (placed != NULL)
        snapshot_mark (self, placed, snapshot);
    }
}

/**
 * pathos_canvas_update_repairs:
 *
 * To be called when the repairs of the document may have changed.
 */
void
pathos_canvas_update_repairs (PathosCanvas *self)
{
  g_return_if_fail (PATHOS_IS_CANVAS (self));

  if (pathos_scene_model_get_parts (self->model) != NULL)
    pathos_canvas_update_items (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

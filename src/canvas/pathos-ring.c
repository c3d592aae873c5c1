/* pathos-ring.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-ring.h"

#define WIDTH 2 /* pixels */

/* Draws a dashed line inside @outline. */
static void
append_dashes (GtkSnapshot          *snapshot,
               const GskRoundedRect *outline,
               float                 width,
               const GdkRGBA        *colour)
{
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = NULL;
  GskPathBuilder *builder = gsk_path_builder_new ();
  GskRoundedRect  middle = *outline;

  g_assert (GTK_IS_SNAPSHOT (snapshot));
  g_assert (outline != NULL);
  g_assert (colour != NULL);

  gsk_rounded_rect_shrink (&middle, width / 2, width / 2, width / 2, width / 2);
  gsk_path_builder_add_rounded_rect (builder, &middle);
  path = gsk_path_builder_free_to_path (builder);
  stroke = gsk_stroke_new (width);
  gsk_stroke_set_dash (stroke, (float[2]) { 3 * width, 2 * width }, 2);
  gtk_snapshot_append_stroke (snapshot, path, stroke, colour);
}

/**
 * pathos_ring_append:
 *
 * Draws a ring around a box of @size at the origin of the snapshot.
 */
void
pathos_ring_append (const PathosRing      *self,
                    GtkSnapshot           *snapshot,
                    const graphene_size_t *size)
{
  float          width = WIDTH * self->pixel;
  float          gap = self->is_edge ? width / 2 : width * 2;
  float          radius = MIN (self->radius, MIN (size->width, size->height) / 2);
  const GdkRGBA *colour = &self->colour;
  GskRoundedRect outline;

  if (!self->is_strong && !self->is_focus)
    {
      gap = gap > width ? gap - width / 2 : 0;
      width *= 0.6f;
    }

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (0, 0, size->width, size->height), radius);
  gsk_rounded_rect_shrink (&outline, -gap, -gap, -gap, -gap);
  if (self->is_focus)
    append_dashes (snapshot, &outline, width, colour);
  else
    gtk_snapshot_append_border (snapshot, &outline, (float[4]) { width, width, width, width },
                                (GdkRGBA[4]) { *colour, *colour, *colour, *colour });
}

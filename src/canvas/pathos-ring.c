/* pathos-ring.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-ring.h"

/* Draws a ring along the inner side of @outline. */
void
pathos_ring_append (GtkSnapshot          *snapshot,
                    const GskRoundedRect *outline,
                    float                 width,
                    gboolean              dashed,
                    const GdkRGBA        *colour)
{
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = NULL;
  GskPathBuilder *builder;
  GskRoundedRect  middle = *outline;

  if (!dashed)
    {
      gtk_snapshot_append_border (snapshot, outline, (float[4]) { width, width, width, width },
                                  (GdkRGBA[4]) { *colour, *colour, *colour, *colour });
      return;
    }

  gsk_rounded_rect_shrink (&middle, width / 2, width / 2, width / 2, width / 2);
  builder = gsk_path_builder_new ();
  gsk_path_builder_add_rounded_rect (builder, &middle);
  path = gsk_path_builder_free_to_path (builder);
  stroke = gsk_stroke_new (width);
  gsk_stroke_set_dash (stroke, (float[2]) { 3 * width, 2 * width }, 2);
  gtk_snapshot_append_stroke (snapshot, path, stroke, colour);
}

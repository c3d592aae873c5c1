/* pathos-ring.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-ring.h"

#define WIDTH       2 /* pixels */
#define PLAIN_WIDTH 3 /* pixels, in high contrast … */
#define PLAIN_GAP   2 /* … and between the box and the ring */
#define PLUS        5 /* pixels: half of its length … */
#define PLUS_WIDTH  1.5f

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

static void
append_border (GtkSnapshot          *snapshot,
               const GskRoundedRect *outline,
               float                 width,
               const GdkRGBA        *colour)
{
  gtk_snapshot_append_border (snapshot, outline, (float[4]) { width, width, width, width },
                              (GdkRGBA[4]) { *colour, *colour, *colour, *colour });
}

/* Returns: the box, larger by @gap on each side */
static GskRoundedRect
get_outline (const PathosRing      *self,
             const graphene_size_t *size,
             float                  gap)
{
  float          radius = MIN (self->radius, MIN (size->width, size->height) / 2);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (0, 0, size->width, size->height), radius);
  gsk_rounded_rect_shrink (&outline, -gap, -gap, -gap, -gap);
  return outline;
}

/* @width: (out): of the line. Returns: how far its outer edge is from the box */
static float
get_gap (const PathosRing *self,
         float            *width)
{
  float gap;

  *width = WIDTH * self->pixel;
  if (self->is_focus && self->is_plain)
    {
      *width = PLAIN_WIDTH * self->pixel;
      return MAX (self->halo, PLAIN_GAP * self->pixel) + *width;
    }

  gap = self->is_edge ? *width / 2 : *width * 2;
  if (!self->is_strong && !self->is_focus)
    {
      gap = gap > *width ? gap - *width / 2 : 0;
      *width *= 0.6f;
    }

  return MAX (gap, self->halo > 0 ? self->halo + *width : 0);
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
  float          width, gap = get_gap (self, &width);
  GskRoundedRect outline = get_outline (self, size, gap);

  if (self->halo > 0)
    {
      GskRoundedRect halo = get_outline (self, size, self->halo);

      append_border (snapshot, &halo, self->halo, &self->paper);
    }

  if (self->is_focus && !self->is_plain)
    append_dashes (snapshot, &outline, width, &self->colour);
  else
    append_border (snapshot, &outline, width, &self->colour);
}

/**
 * pathos_ring_append_plus:
 *
 * Draws the sign that something can be added, in the middle of an empty box of @size.
 */
void
pathos_ring_append_plus (const PathosRing      *self,
                         GtkSnapshot           *snapshot,
                         const graphene_size_t *size)
{
  float           x = size->width / 2, y = size->height / 2;
  float           length = 2 * PLUS * self->pixel, width = PLUS_WIDTH * self->pixel;
  graphene_rect_t across = GRAPHENE_RECT_INIT (x - length / 2, y - width / 2, length, width);
  graphene_rect_t down = GRAPHENE_RECT_INIT (x - width / 2, y - length / 2, width, length);

  gtk_snapshot_append_color (snapshot, &self->colour, &across);
  gtk_snapshot_append_color (snapshot, &self->colour, &down);
}

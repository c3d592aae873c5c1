/* pathos-ring.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The ring around something that is selected, focused or hovered. */
typedef struct
{
  gboolean is_edge;   /* drawn on the border of the box, not outside of it */
  gboolean is_strong; /* selected, not only hovered */
  gboolean is_focus;  /* focused: the ring is dashed */
  gboolean is_plain;  /* high contrast: that of the focus is thick and solid, and free of the box */
  float    radius;    /* corner radius of the box */
  float    pixel;     /* size of a pixel in the snapshot, as the width does not depend on the zoom */
  float    halo;      /* what is free between the box and the ring, and covered with paper, 0 for nothing */
  GdkRGBA  colour;
  GdkRGBA  paper;
} PathosRing;

void pathos_ring_append (const PathosRing *self, GtkSnapshot *snapshot, const graphene_size_t *size);
void pathos_ring_append_plus (const PathosRing *self, GtkSnapshot *snapshot, const graphene_size_t *size);

G_END_DECLS

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
  float    radius;    /* corner radius of the box */
  float    pixel;     /* size of a pixel in the snapshot, as the width does not depend on the zoom */
  GdkRGBA  colour;
} PathosRing;

void pathos_ring_append (const PathosRing *self, GtkSnapshot *snapshot, const graphene_size_t *size);

G_END_DECLS

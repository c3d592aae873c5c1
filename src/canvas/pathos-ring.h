/* pathos-ring.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What lies round something that is selected, focused or under the pointer. */
typedef struct
{
  gboolean is_edge;   /* lies on the border of what it is round, not outside of it */
  gboolean is_strong; /* says that it is selected, not only under the pointer */
  gboolean is_focus;  /* is dashed */
  float    radius;    /* of the corners of what it is round, at most half its side */
  float    pixel;     /* in the snapshot's units: a ring is as wide at every zoom */
  GdkRGBA  colour;
} PathosRing;

void pathos_ring_append (const PathosRing *self, GtkSnapshot *snapshot, const graphene_size_t *size);

G_END_DECLS

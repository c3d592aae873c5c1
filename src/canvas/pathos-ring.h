/* pathos-ring.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What lies round something that is selected, focused or under the pointer. */

void pathos_ring_append (GtkSnapshot *snapshot, const GskRoundedRect *outline, float width, gboolean dashed, const GdkRGBA *colour);

G_END_DECLS

/* pathos-rect.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <graphene.h>

G_BEGIN_DECLS

gboolean pathos_rect_contains (const graphene_rect_t *self, const graphene_rect_t *inner);

G_END_DECLS

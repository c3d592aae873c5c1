/* pathos-gap.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-builder.h"
#include "pathos-list.h"

G_BEGIN_DECLS

PathosNode *pathos_gap_new (PathosList *list, guint index, float width, float height);
void        pathos_gap_add_halves (PathosBuilder         *builder,
                                   PathosList            *list,
                                   guint                  index,
                                   const graphene_rect_t *rect,
                                   gboolean               down);

G_END_DECLS

/* pathos-gap.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-builder.h"
#include "pathos-list.h"

G_BEGIN_DECLS

PathosNode *pathos_gap_new (PathosList *list, guint index, float width, float height);
PathosNode *pathos_gap_new_halves (PathosList            *list,
                                   guint                  index,
                                   gboolean               rtl,
                                   const graphene_size_t *size,
                                   gboolean               down);

G_END_DECLS

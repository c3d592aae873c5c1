/* pathos-lowest.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-feeling.h"

G_BEGIN_DECLS

PathosFeeling *pathos_lowest_find (PathosFeeling *const *feelings, guint n_feelings);

G_END_DECLS

/* pathos-strength.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-builder.h"
#include "pathos-theme.h"

G_BEGIN_DECLS

#define PATHOS_STRENGTH_WIDTH 17.0f

float pathos_strength_add (PathosBuilder     *builder,
                           const PathosTheme *theme,
                           guint              strength,
                           float              x,
                           float              y);

G_END_DECLS

/* pathos-drafted-looks.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-looks.h"
#include "pathos-overlay.h"

G_BEGIN_DECLS

void pathos_drafted_looks_find (PathosOverlay *overlay, PathosLook *looks);

G_END_DECLS

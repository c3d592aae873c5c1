/* pathos-text-simple.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-text.h"

G_BEGIN_DECLS

typedef struct _PathosSimpleShaper PathosSimpleShaper;

PathosSimpleShaper *pathos_simple_shaper_new (PangoContext *context);
gboolean            pathos_simple_shaper_shape (PathosSimpleShaper *self, PathosShapedText *text, const PangoFontDescription *font);

G_END_DECLS

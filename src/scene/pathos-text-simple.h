/* pathos-text-simple.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-text-words.h"

G_BEGIN_DECLS

gboolean pathos_text_set_simply (PathosTextWords *words, PathosShapedText *text, const PangoFontDescription *font);

G_END_DECLS

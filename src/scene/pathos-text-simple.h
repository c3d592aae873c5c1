/* pathos-text-simple.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-text-words.h"

G_BEGIN_DECLS

/* Sets texts that only need their words arranged in lines. For one thread. */
typedef struct _PathosTypesetter PathosTypesetter;

PathosTypesetter *pathos_typesetter_new (PathosTextWords *words);
gboolean          pathos_typesetter_set (PathosTypesetter           *self,
                                         PathosShapedText           *text,
                                         const PangoFontDescription *font);

float pathos_typesetter_measure_word (PathosTypesetter           *self,
                                      PathosShapedText           *text,
                                      const PangoFontDescription *font);

gboolean pathos_text_is_simple (const char *string);

G_END_DECLS

/* pathos-text-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-text.h"

G_BEGIN_DECLS

/* Shapes words with HarfBuzz, and caches the glyphs of each word and font. For one thread. */
typedef struct _PathosTextWords PathosTextWords;

typedef struct
{
  PangoFont *font; /* the key: font and text */
  guint      length;
  char      *text;

  gboolean     known; /* the font has all glyphs */
  float        width;
  guint        n_glyphs;
  PathosGlyph *glyphs; /* with clusters from the start of the word */
} PathosWordGlyphs;

PathosTextWords        *pathos_text_words_new (PangoContext *context);
PangoFont              *pathos_text_words_get_font (PathosTextWords            *self,
                                                    const PangoFontDescription *description);
const PathosWordGlyphs *pathos_text_words_get (PathosTextWords *self,
                                               PangoFont       *font,
                                               const char      *text,
                                               guint            length);
void                    pathos_text_words_trim (PathosTextWords *self);

G_END_DECLS

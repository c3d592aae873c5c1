/* pathos-text-fonts.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-text.h"

G_BEGIN_DECLS

/* The fonts of a thread with correct metrics. */
typedef struct _PathosTextFonts PathosTextFonts;

const char                 *pathos_text_fonts_get_families (void);
const PangoFontDescription *pathos_text_fonts_describe (const PathosTextStyle *style);
char                       *pathos_text_fonts_dup_other_family (PangoFont *font);
void                        pathos_text_fonts_keep_open (PangoFont *font);

PathosTextFonts *pathos_text_fonts_new (PangoContext *model);
void             pathos_text_fonts_prepare (PathosTextFonts            *self,
                                            const char                 *string,
                                            const PangoFontDescription *font,
                                            PangoDirection              direction);

G_END_DECLS

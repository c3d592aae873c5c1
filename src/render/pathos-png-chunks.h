/* pathos-png-chunks.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The size of the signature and the first chunk. Other chunks can be inserted after them. */
#define PATHOS_PNG_HEAD_SIZE 33

void pathos_png_append_physical_size (GByteArray *out, double pixels_per_metre);
void pathos_png_append_text (GByteArray *out, const char *keyword, const char *language, const char *text);

G_END_DECLS

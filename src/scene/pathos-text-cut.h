/* pathos-text-cut.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How much of a text is drawn. Nobody reads a card of many pages on a map, and the time to break lines grows
 * with the square of what has no break. */
#define PATHOS_TEXT_MAX       2000 /* characters */
#define PATHOS_TEXT_MAX_CHUNK 200  /* characters without a place where a line may break */
#define PATHOS_TEXT_MAX_NAME  200  /* characters of a name that is repeated all over a map */

guint pathos_text_count_drawn (const char *string);
char *pathos_text_dup_cut (const char *string);
char *pathos_text_dup_drawn (const char *string);
char *pathos_text_dup_name (const char *name);
guint pathos_text_weigh (const char *string);

G_END_DECLS

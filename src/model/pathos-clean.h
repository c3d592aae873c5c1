/* pathos-clean.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *pathos_clean_text (const char *text, guint *n_dropped);
char *pathos_clean_line (const char *text);
char *pathos_clean_start (const char *text);
char *pathos_clean_ends (const char *text);

G_END_DECLS

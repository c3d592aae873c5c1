/* pathos-quote.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *pathos_quote (const char *text);
char *pathos_quote_name (const char *path);

G_END_DECLS

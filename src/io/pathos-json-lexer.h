/* pathos-json-lexer.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The strings, escapes and numbers of JSON (RFC 8259, sections 6 and 7). Every function stops at @end. */

#define PATHOS_MAX_NUMBER_BYTES 32

const char *pathos_json_skip_space (const char *at, const char *end);
const char *pathos_json_skip_plain (const char *at, const char *end);
gboolean    pathos_json_read_unit (const char *at, const char *end, gunichar *unit);
gunichar    pathos_json_read_escape (const char **at, const char *end);
void        pathos_json_append_resolved (GString *string, const char *at, const char *end);
const char *pathos_json_find_number_end (const char *at, const char *end, gboolean *is_large);
gboolean    pathos_json_is_in_range (const char *start, gsize length);

G_END_DECLS

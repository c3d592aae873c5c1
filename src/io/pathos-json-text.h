/* pathos-json-text.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How Pathos writes JSON: indented by two spaces, one member or item per line, a list of plain values on one
 * line. */

void pathos_json_append_indent (GString *out, guint depth);
void pathos_json_append_string (GString *out, const char *text);
void pathos_json_append_real (GString *out, double number);
void pathos_json_append_source (GString *out, const char *json, guint depth);

G_END_DECLS

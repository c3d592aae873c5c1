/* pathos-markup.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-node.h"

G_BEGIN_DECLS

/* Functions to write XML, independent of the locale. All text of a map must go through
 * pathos_markup_append_text(). */

void pathos_markup_append_text (GString *out, const char *string, gssize length);
void pathos_markup_append_number (GString *out, double number);
void pathos_markup_append_path (GString *out, const PathosPath *path, float x, float y);

void pathos_markup_append_attr (GString *out, const char *name, const char *value);
void pathos_markup_append_attr_number (GString *out, const char *name, double number);
void pathos_markup_append_attr_colour (GString *out, const char *name, PathosColour colour);

G_END_DECLS

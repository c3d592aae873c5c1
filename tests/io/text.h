/* text.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-json-reader.h"

G_BEGIN_DECLS

/* Maps as texts in single quotes, to be read by people; `'` stands for `"`. */

#define HEAD  "{'format': 'journey', 'version': [1, 0], 'id': 'journey2'"
#define LANES ", 'lanes': [{'id': 'lanetttt', 'kind': 'touchpoints'}]"

GBytes *
from_text (const char *text);
PathosJourney *
read_text (const char *text, PathosReadResult *result, GError **error);
char *
write_text (PathosJourney *journey);
void
assert_sound (PathosJourney *journey);
char *
refuse_text (const char *text, gsize size);

G_END_DECLS

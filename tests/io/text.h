/* text.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-document.h"
#include "pathos-json-reader.h"

G_BEGIN_DECLS

/* Maps as texts that are easy to read, with `'` for `"`. */

#define HEAD  "{'format': 'journey', 'version': [1, 0], 'id': 'journey2'"
#define LANES ", 'lanes': [{'id': 'lanetttt', 'kind': 'touchpoints'}]"

/* A map as it is in its file. */
#define FILE_HEAD "{\n  \"format\": \"journey\",\n  \"version\": "
#define MAP_FILE(title)                         \
  FILE_HEAD "[1, 0],\n"                         \
            "  \"id\": \"journey2\",\n"         \
            "  \"title\": \"" title "\",\n"     \
            "  \"lanes\": [\n"                  \
            "    {\n"                           \
            "      \"id\": \"lane2345\",\n"     \
            "      \"kind\": \"touchpoints\"\n" \
            "    }\n"                           \
            "  ]\n"                             \
            "}\n"

GBytes        *from_text (const char *text);
PathosJourney *read_text (const char *text, PathosReadResult *result, GError **error);
char          *write_text (PathosJourney *journey);
void           assert_sound (PathosJourney *journey);
void           assert_finalizes (PathosDocument *document);
char          *refuse_text (const char *text, gsize size);

G_END_DECLS

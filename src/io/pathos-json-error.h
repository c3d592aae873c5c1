/* pathos-json-error.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Why bytes are not a map. The message is a sentence that says what was expected, and
 * pathos_json_error_get_position() says where. */
typedef enum
{
  PATHOS_JSON_ERROR_SYNTAX, /* not JSON, or beyond a limit */
  PATHOS_JSON_ERROR_FORMAT, /* JSON, but not a map */
} PathosJsonErrorCode;

typedef struct
{
  guint line;   /* from 1 */
  guint column; /* from 1, in characters */
} PathosPosition;

#define PATHOS_JSON_ERROR (pathos_json_error_quark ())
GQuark pathos_json_error_quark (void);

GError  *pathos_json_error_new (PathosJsonErrorCode code,
                                const char         *text,
                                gsize               offset,
                                const char         *sentence);
gboolean pathos_json_error_get_position (const GError *error, PathosPosition *position);

G_END_DECLS

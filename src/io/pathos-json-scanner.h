/* pathos-json-scanner.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-json-meter.h"

G_BEGIN_DECLS

/* Beside PATHOS_MAX_BYTES and PATHOS_MAX_VALUES, which a map keeps to while it grows. */
#define PATHOS_MAX_DEPTH       64
#define PATHOS_MAX_MEMBERS     512
#define PATHOS_MAX_STRING      (1024 * 1024) /* bytes in UTF-8, escapes resolved */
#define PATHOS_MAX_IMAGE_DATA  2796204       /* characters of base64: 2 MiB */
#define PATHOS_MAX_IMAGES_DATA 28000000      /* of all pictures together: 20 MiB, and the padding of each */

/* Where one JSON value stands. The values of a document are an array in the order in which they begin, so
 * the first value inside the one at i, if there is any, is at i + 1, and the one after it and everything
 * inside it is at `next`. */
typedef struct
{
  guint32 start; /* byte offset of its first character */
  guint32 end;   /* byte offset behind its last */
  guint32 next;
  guint32 name; /* byte offset of the quotation mark before its name, if it is a member of an object */
} PathosSpan;

GArray *pathos_json_scan (const char *text, gsize size, GError **error);

G_END_DECLS

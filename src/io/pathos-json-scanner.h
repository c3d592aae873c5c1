/* pathos-json-scanner.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-json-meter.h"

G_BEGIN_DECLS

/* Limits besides PATHOS_MAX_BYTES and PATHOS_MAX_VALUES, which a map keeps to as it grows. */
#define PATHOS_MAX_DEPTH       64
#define PATHOS_MAX_MEMBERS     512
#define PATHOS_MAX_STRING      (1024 * 1024) /* bytes in UTF-8, with escapes resolved */
#define PATHOS_MAX_IMAGE_DATA  2796204       /* characters of base64: 2 MiB */
#define PATHOS_MAX_IMAGES_DATA 28000000      /* of all pictures together: 20 MiB, and the padding of each */

/* The place of a JSON value. The values of a file are an array in the order in which they begin, so the first
 * one inside value i, if there is any, is i + 1. The first one after i and everything inside it is `next`. */
typedef struct
{
  guint32 start; /* byte offset of its first character */
  guint32 end;   /* byte offset after its last one */
  guint32 next;  /* index of a value */
  guint32 name;  /* byte offset of the quotation mark before its name, if it is a member of an object */
} PathosSpan;

GArray *pathos_json_scan (const char *text, gsize size, GError **error);

G_END_DECLS

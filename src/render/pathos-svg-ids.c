/* pathos-svg-ids.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-svg-private.h"

#include <string.h>
#include <zlib.h>

/* So that two maps can share a web page, every id begins with eight hexadecimal digits that come from
 * everything else in the document, and so from the map and the options. They are known only when all is
 * written: until then, zeros keep their place. */

static const char no_prefix[PATHOS_SVG_PREFIX_LENGTH + 1] = "00000000";

/* Writes the digits with which an id begins, or is referred to. */
void
pathos_svg_append_prefix (PathosSvg *self)
{
  gsize position = self->out->len;

  g_array_append_val (self->prefixes, position);
  g_string_append_len (self->out, no_prefix, PATHOS_SVG_PREFIX_LENGTH);
}

/* Writes the digits to where the zeros are, once all else is written. */
void
pathos_svg_fill_in_prefixes (PathosSvg *self)
{
  guint32 hash = (guint32) crc32_z (0, (const Bytef *) self->out->str, self->out->len);
  char    prefix[PATHOS_SVG_PREFIX_LENGTH + 1];

  g_snprintf (prefix, sizeof prefix, "%08x", hash);
  prefix[0] = "abcdef"[(hash >> 28) % 6]; /* an XML name does not begin with a digit */
  for (guint i = 0; i < self->prefixes->len; i++)
    memcpy (self->out->str + g_array_index (self->prefixes, gsize, i), prefix, PATHOS_SVG_PREFIX_LENGTH);
}

/* pathos-svg-ids.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-svg-private.h"

#include <string.h>
#include <zlib.h>

/* Every id begins with a checksum of the document, so that several maps can be part of one web page. It is
 * known when everything else is written; until then, there are zeros in its place. */

static const char no_prefix[PATHOS_SVG_PREFIX_LENGTH + 1] = "00000000";

/**
 * pathos_svg_append_prefix:
 *
 * Appends the prefix of an id, where it is defined or referred to.
 */
void
pathos_svg_append_prefix (PathosSvg *self)
{
  gsize position = self->out->len;

  g_array_append_val (self->prefixes, position);
  g_string_append_len (self->out, no_prefix, PATHOS_SVG_PREFIX_LENGTH);
}

/**
 * pathos_svg_fill_in_prefixes:
 *
 * Replaces the zeros by the checksum, when everything else is written.
 */
void
pathos_svg_fill_in_prefixes (PathosSvg *self)
{
  guint32 hash = (guint32) crc32_z (0, (const Bytef *) self->out->str, self->out->len);
  char    prefix[PATHOS_SVG_PREFIX_LENGTH + 1];

  g_snprintf (prefix, sizeof prefix, "%08x", hash);
  prefix[0] = "abcdef"[(hash >> 28) % 6]; /* XML names do not begin with digits */
  for (guint i = 0; i < self->prefixes->len; i++)
    memcpy (self->out->str + g_array_index (self->prefixes, gsize, i), prefix, PATHOS_SVG_PREFIX_LENGTH);
}

/* pathos-digest.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-digest.h"

#include <string.h>

guint64
pathos_digest_add (guint64 digest,
                   guint64 value)
{
  digest = (digest ^ value) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  return digest ^ digest >> 29;
}

guint64
pathos_digest_add_real (guint64 digest,
                        float   value)
{
  union
  {
    float   real;
    guint32 bits;
  } word = { value };

  return pathos_digest_add (digest, word.bits);
}

/* Unlike pathos_hash_string (), this gives the same in each run. */
guint64
pathos_digest_add_string (guint64     digest,
                          const char *string)
{
  guint64 word;

  gsize length = strlen (string);

  for (gsize at = 0; at < length; at += sizeof word)
    {
      word = 0;
      memcpy (&word, string + at, MIN (length - at, sizeof word));
      digest = pathos_digest_add (digest, word);
    }

  return pathos_digest_add (digest, length);
}

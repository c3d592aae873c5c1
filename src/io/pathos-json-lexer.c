/* pathos-json-lexer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-json-lexer.h"

#include <math.h>
#include <string.h>

#define MAX_WHOLE 9007199254740992.0 /* 2⁵³ */

/* Most of a file is texts and indents, so both are skipped by eight bytes at a time where that is
 * possible. The test for a byte less than n is that of Bit Twiddling Hacks, by Sean Eron Anderson; it is
 * exact for a word as a whole. */

#define EACH(byte)           (G_GUINT64_CONSTANT (0x0101010101010101) * (byte))
#define HAS_LESS(word, n)    (((word) - EACH (n)) & ~(word) & EACH (0x80))
#define HAS_BYTE(word, byte) HAS_LESS ((word) ^ EACH (byte), 1)

const char *
pathos_json_skip_space (const char *at,
                        const char *end)
{
  guint64 word;

  while (at < end && (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t'))
    {
      at++;
      while (end - at >= 8 && (memcpy (&word, at, 8), word == EACH (' ')))
        at += 8;
    }

  return at;
}

/* Returns: the first quotation mark, backslash or control character, or @end */
const char *
pathos_json_skip_plain (const char *at,
                        const char *end)
{
  guint64 word;

  while (end - at >= 8)
    {
      memcpy (&word, at, 8);
      if (HAS_LESS (word, 0x20) || HAS_BYTE (word, '"') || HAS_BYTE (word, '\\'))
        break;
      at += 8;
    }

  while (at < end && *at != '"' && *at != '\\' && (guchar) *at >= 0x20)
    at++;

  return at;
}

gboolean
pathos_json_read_unit (const char *at,
                       const char *end,
                       gunichar   *unit)
{
  *unit = 0;
  if (end - at < 6 || at[0] != '\\' || at[1] != 'u')
    return FALSE;

  for (int i = 2; i < 6; i++)
    {
      if (!g_ascii_isxdigit (at[i]))
        return FALSE;
      *unit = *unit << 4 | g_ascii_xdigit_value (at[i]);
    }

  return TRUE;
}

/* Reads the escape at *@at and moves behind it. A half of a surrogate pair is no character.
 * Returns: the character; 0 if it is none, or not allowed */
gunichar
pathos_json_read_escape (const char **at,
                         const char  *end)
{
  static const char names[] = "\"\\/bfnrt";
  static const char values[] = "\"\\/\b\f\n\r\t";
  const char       *name = end - *at >= 2 ? memchr (names, (*at)[1], sizeof names - 1) : NULL;
  gunichar          unit, low;

  if (name != NULL)
    {
      *at += 2;
      return values[name - names];
    }

  if (!pathos_json_read_unit (*at, end, &unit) || (unit >= 0xdc00 && unit <= 0xdfff))
    return 0;

  *at += 6;
  if (unit < 0xd800 || unit > 0xdbff)
    return unit;

  if (!pathos_json_read_unit (*at, end, &low) || low < 0xdc00 || low > 0xdfff)
    return 0;

  *at += 6;
  return 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
}

/* Appends what stands between two quotation marks, its escapes resolved; the scanner has let it pass. */
void
pathos_json_append_resolved (GString    *string,
                             const char *at,
                             const char *end)
{
  while (at < end)
    {
      const char *escape = memchr (at, '\\', (gsize) (end - at));
      const char *plain_end = escape != NULL ? escape : end;

      g_string_append_len (string, at, plain_end - at);
      at = plain_end;
      if (escape != NULL)
        g_string_append_unichar (string, pathos_json_read_escape (&at, end));
    }
}

static const char *
skip_digits (const char *at,
             const char *end)
{
  while (at < end && g_ascii_isdigit (*at))
    at++;

  return at;
}

/* Follows the grammar of RFC 8259, section 6. Returns: the end of the number, or NULL if it is none */
const char *
pathos_json_find_number_end (const char *at,
                             const char *end,
                             gboolean   *is_large)
{
  const char *digits;

  if (*at == '-')
    at++;
  digits = at;
  at = skip_digits (at, end);
  if (at == digits || (*digits == '0' && at - digits > 1))
    return NULL;

  *is_large = at - digits > 15;
  if (at < end && *at == '.')
    {
      digits = ++at;
      at = skip_digits (at, end);
      if (at == digits)
        return NULL;
    }

  if (at < end && (*at == 'e' || *at == 'E'))
    {
      *is_large = TRUE;
      at++;
      if (at < end && (*at == '+' || *at == '-'))
        at++;
      digits = at;
      at = skip_digits (at, end);
      if (at == digits)
        return NULL;
    }

  return at;
}

/* Beyond 2⁵³ a double no longer tells one whole number from the next; the digit after it is compared as
 * text. */
gboolean
pathos_json_is_in_range (const char *start,
                         gsize       length)
{
  char   copy[PATHOS_MAX_NUMBER_BYTES + 1];
  double number;

  memcpy (copy, start, length);
  copy[length] = '\0';
  number = fabs (g_ascii_strtod (copy, NULL));

  if (number == MAX_WHOLE && strspn (copy, "-0123456789") == length)
    return g_str_equal (copy + (*copy == '-'), "9007199254740992");

  return number <= MAX_WHOLE;
}

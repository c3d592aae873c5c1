/* pathos-json-lexer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-json-lexer.h"

#include <math.h>
#include <string.h>

#define MAX_WHOLE 9007199254740992.0 /* 2⁵³ */

/* Most of a file is strings and indents, so both are skipped eight bytes at a time where possible. The test
 * for a byte less than n is from Bit Twiddling Hacks, by Sean Eron Anderson. */

#define EACH(byte)           (G_GUINT64_CONSTANT (0x0101010101010101) * (byte))
#define HAS_LESS(word, n)    (((word) - EACH (n)) & ~(word) & EACH (0x80))
#define HAS_BYTE(word, byte) HAS_LESS ((word) ^ EACH (byte), 1)

/* Only the first byte that such a test finds is certain: a borrow goes to those after it. */
static inline guint
find_first (guint64 found)
{
  return (guint) __builtin_ctzll (found) / 8;
}

static inline guint64
read_word (const char *at)
{
  guint64 word;

  memcpy (&word, at, sizeof word);
  return GUINT64_FROM_LE (word);
}

/* Returns: the first byte that is not white space, or @end */
const char *
pathos_json_skip_space (const char *at,
                        const char *end)
{
  while (at < end && (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t'))
    {
      at++;
      while (end - at >= 8)
        {
          guint64 others = read_word (at) ^ EACH (' ');

          at += others != 0 ? find_first (others) : 8;
          if (others != 0)
            break;
        }
    }

  return at;
}

/* Returns: the first quotation mark, backslash or control character, or @end */
const char *
pathos_json_skip_plain (const char *at,
                        const char *end)
{
  while (end - at >= 8)
    {
      guint64 word = read_word (at);
      guint64 found = HAS_LESS (word, 0x20) | HAS_BYTE (word, '"') | HAS_BYTE (word, '\\');

      if (found != 0)
        return at + find_first (found);
      at += 8;
    }

  while (at < end && *at != '"' && *at != '\\' && (guchar) *at >= 0x20)
    at++;

  return at;
}

/* Reads a UTF-16 unit that is escaped at @at, which may be half a surrogate pair.
 *
 * Returns: whether there is one; @unit is then its value */
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

/* Reads the escape at *@at and moves past it.
 *
 * Returns: the character; 0 if the escape is invalid, half a surrogate pair, or U+0000 */
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

/* Appends what is between two quotation marks, with its escapes resolved. The scanner has checked it. */
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

/* Follows the grammar of RFC 8259, section 6.
 *
 * @is_large: (out): whether pathos_json_is_in_range() must check the number
 *
 * Returns: the end of the number, or NULL if it is not valid */
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

/* A double cannot distinguish 2⁵³ from 2⁵³ + 1, so these are compared as text.
 *
 * @length: at most PATHOS_MAX_NUMBER_BYTES
 *
 * Returns: whether the number is from −2⁵³ to 2⁵³ */
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

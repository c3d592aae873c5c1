/* pathos-markup.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-markup.h"

#include <math.h>
#include <string.h>

#define ONE        100 /* two decimals */
#define MAX_NUMBER 1e12

static const char *
get_entity (char c)
{
  switch (c)
    {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&apos;";
    default:
      return NULL;
    }
}

/* Returns: the bytes of a character that XML 1.0 does not allow (section 2.2, Char), or 0 */
static gsize
count_illegal (const char *at)
{
  const guchar *bytes = (const guchar *) at;

  if ((bytes[0] < 0x20 && bytes[0] != '\t' && bytes[0] != '\n' && bytes[0] != '\r') || bytes[0] == 0x7f)
    return 1;
  if (bytes[0] == 0xef && bytes[1] == 0xbf && bytes[2] >= 0xbe)
    return 3;

  return 0;
}

/**
 * pathos_markup_append_text:
 * @string: UTF-8
 * @length: in bytes, or −1 if @string is zero-terminated
 *
 * Appends text, escaped for contents of elements and values of attributes. Characters that XML does not allow
 * are left out.
 */
void
pathos_markup_append_text (GString    *out,
                           const char *string,
                           gssize      length)
{
  const char *end = string + (length < 0 ? (gssize) strlen (string) : length);
  const char *from = string;

  for (const char *at = string; at < end;)
    {
      const char *entity = get_entity (*at);
      gsize       skip = entity != NULL ? 1 : count_illegal (at);

      if (skip == 0)
        {
          at++;
          continue;
        }

      g_string_append_len (out, from, at - from);
      if (entity != NULL)
        g_string_append (out, entity);
      at += skip;
      from = at;
    }

  if (from < end)
    g_string_append_len (out, from, end - from);
}

/**
 * pathos_markup_append_number:
 *
 * Appends @number with at most two decimals, without trailing zeros. A hundredth of a map unit is a tenth of
 * a dot of the finest printers.
 */
void
pathos_markup_append_number (GString *out,
                             double   number)
{
  char    digits[32];
  char   *at = digits + sizeof digits;
  char   *end = at;
  gint64  fixed = (gint64) (CLAMP (number, -MAX_NUMBER, MAX_NUMBER) * ONE + (number < 0 ? -0.5 : 0.5));
  guint64 rest = fixed < 0 ? (guint64) -fixed : (guint64) fixed;
  guint   decimals = rest % ONE;

  if (decimals % 10 > 0)
    *--at = (char) ('0' + decimals % 10);
  if (decimals > 0)
    {
      *--at = (char) ('0' + decimals / 10);
      *--at = '.';
    }

  rest /= ONE;
  do
    *--at = (char) ('0' + rest % 10);
  while ((rest /= 10) > 0);
  if (fixed < 0)
    *--at = '-';

  g_string_append_len (out, at, end - at);
}

/* Appends #rrggbb. */
static void
append_colour (GString     *out,
               PathosColour colour)
{
  static const char hex[] = "0123456789abcdef";

  g_string_append_c (out, '#');
  for (int shift = 20; shift >= 0; shift -= 4)
    g_string_append_c (out, hex[(colour >> shift) & 15]);
}

static void
append_point (GString                *out,
              const graphene_point_t *point,
              float                   x,
              float                   y)
{
  pathos_markup_append_number (out, point->x + x);
  g_string_append_c (out, ' ');
  pathos_markup_append_number (out, point->y + y);
}

/**
 * pathos_markup_append_path:
 *
 * Appends @path, moved by (@x, @y), in the syntax of the `d` attribute of SVG.
 */
void
pathos_markup_append_path (GString          *out,
                           const PathosPath *path,
                           float             x,
                           float             y)
{
  static const char   letters[] = { 'M', 'L', 'C', 'Z' };
  static const guint8 counts[] = { 1, 1, 3, 0 };
  guint               next = 0;

  for (guint i = 0; i < path->ops->len; i++)
    {
      guint8 op = path->ops->data[i];

      g_string_append_c (out, letters[op]);
      for (guint j = 0; j < counts[op]; j++)
        {
          if (j > 0)
            g_string_append_c (out, ' ');
          append_point (out, &g_array_index (path->points, graphene_point_t, next++), x, y);
        }
    }
}

/**
 * pathos_markup_append_attr:
 * @name: a constant, which is not escaped
 *
 * Appends an attribute.
 */
void
pathos_markup_append_attr (GString    *out,
                           const char *name,
                           const char *value)
{
  g_string_append_c (out, ' ');
  g_string_append (out, name);
  g_string_append (out, "=\"");
  pathos_markup_append_text (out, value, -1);
  g_string_append_c (out, '"');
}

void
pathos_markup_append_attr_number (GString    *out,
                                  const char *name,
                                  double      number)
{
  g_string_append_c (out, ' ');
  g_string_append (out, name);
  g_string_append (out, "=\"");
  pathos_markup_append_number (out, number);
  g_string_append_c (out, '"');
}

/**
 * pathos_markup_append_attr_colour:
 * @name: `fill` or `stroke`
 *
 * Appends an attribute with a colour, and one with its opacity if it is not opaque.
 */
void
pathos_markup_append_attr_colour (GString     *out,
                                  const char  *name,
                                  PathosColour colour)
{
  guint alpha = colour >> 24;

  g_string_append_c (out, ' ');
  g_string_append (out, name);
  if (alpha == 0)
    {
      g_string_append (out, "=\"none\"");
      return;
    }

  g_string_append (out, "=\"");
  append_colour (out, colour);
  g_string_append_c (out, '"');
  if (alpha == 255)
    return;

  g_string_append_c (out, ' ');
  g_string_append (out, name);
  g_string_append (out, "-opacity=\"");
  pathos_markup_append_number (out, alpha / 255.0);
  g_string_append_c (out, '"');
}

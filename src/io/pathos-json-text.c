/* pathos-json-text.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-json-text.h"

#include <string.h>

/* Begins a line that is indented by @depth levels. */
void
pathos_json_append_indent (GString *out,
                           guint    depth)
{
  static const char spaces[] = "\n                                ";

  g_string_append_len (out, spaces, 1 + MIN (2 * depth, sizeof spaces - 2));
  for (guint i = sizeof spaces / 2 - 1; i < depth; i++)
    g_string_append (out, "  ");
}

static void
append_escape (GString *out,
               guchar   character)
{
  static const char names[] = "\b\f\n\r\t\"\\";
  static const char values[] = "bfnrt\"\\";
  const char       *name = strchr (names, character);

  if (name != NULL)
    {
      g_string_append_c (out, '\\');
      g_string_append_c (out, values[name - names]);
    }
  else
    g_string_append_printf (out, "\\u%04x", character);
}

/* Writes a string in quotes. @text is valid UTF-8, in which only what JSON does not allow is escaped. */
void
pathos_json_append_string (GString    *out,
                           const char *text)
{
  const char *plain = text;

  g_string_append_c (out, '"');
  for (; *text != '\0'; text++)
    {
      if ((guchar) *text >= 0x20 && *text != '"' && *text != '\\')
        continue;

      g_string_append_len (out, plain, text - plain);
      append_escape (out, *text);
      plain = text + 1;
    }
  g_string_append_len (out, plain, text - plain);
  g_string_append_c (out, '"');
}

/* C writes exponents with at least two digits and with a plus sign. JSON needs neither. */
static void
append_exponent (GString    *out,
                 const char *exponent)
{
  g_string_append_c (out, 'e');
  if (*++exponent == '-')
    g_string_append_c (out, '-');
  exponent += strspn (exponent, "+-0");
  g_string_append (out, exponent);
}

/* Writes the shortest number that reads back the same. With 17 digits, every number does. */
void
pathos_json_append_real (GString *out,
                         double   number)
{
  static const char *const formats[] = { "%.15g", "%.16g", "%.17g" };
  char                     text[G_ASCII_DTOSTR_BUF_SIZE];
  char                    *exponent;

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_ascii_formatd (text, sizeof text, formats[i], number);
      if (g_ascii_strtod (text, NULL) == number)
        break;
    }

  exponent = strchr (text, 'e');
  if (exponent == NULL)
    {
      g_string_append (out, text);
      return;
    }

  g_string_append_len (out, text, exponent - text);
  append_exponent (out, exponent);
}

static const char *
skip_space (const char *json)
{
  return json + strspn (json, " \n\r\t");
}

static const char *
find_scalar_end (const char *json)
{
  if (*json != '"')
    return json + strcspn (json, " \n\r\t,:]}");

  for (json++; *json != '"' && *json != '\0'; json++)
    {
      if (*json == '\\' && json[1] != '\0')
        json++;
    }

  return *json != '\0' ? json + 1 : json;
}

/* Returns: whether @json begins with a list of nothing but plain values */
static gboolean
is_plain_list (const char *json)
{
  if (*json != '[')
    return FALSE;

  json = skip_space (json + 1);
  while (*json != ']' && *json != '\0')
    {
      if (*json == '[' || *json == '{')
        return FALSE;
      json = *json == ',' ? json + 1 : find_scalar_end (json);
      json = skip_space (json);
    }

  return TRUE;
}

/* Writes the plain list or scalar at @json. Returns: where it ends */
static const char *
append_plain (GString    *out,
              const char *json)
{
  const char *end = find_scalar_end (json);

  if (*json != '[')
    {
      g_string_append_len (out, json, end - json);
      return end;
    }

  g_string_append_c (out, '[');
  for (json = skip_space (json + 1); *json != ']' && *json != '\0'; json = skip_space (end))
    {
      end = *json == ',' ? json + 1 : find_scalar_end (json);
      g_string_append_len (out, json, end - json);
      if (*json == ',')
        g_string_append_c (out, ' ');
    }

  g_string_append_c (out, ']');
  return *json != '\0' ? json + 1 : json;
}

/* Returns: where the value ends */
static const char *
append_value (GString    *out,
              const char *json,
              guint       depth)
{
  gboolean is_object = *json == '{';

  if (!is_object && (*json != '[' || is_plain_list (json)))
    return append_plain (out, json);

  g_string_append_c (out, *json);
  json = skip_space (json + 1);
  if (*json == '}')
    {
      g_string_append_c (out, '}');
      return json + 1;
    }

  for (;;)
    {
      pathos_json_append_indent (out, depth + 1);
      if (is_object)
        {
          json = skip_space (append_plain (out, json));
          g_string_append (out, ": ");
          json = skip_space (json + 1);
        }
      json = skip_space (append_value (out, json, depth + 1));
      if (*json != ',')
        break;
      g_string_append_c (out, ',');
      json = skip_space (json + 1);
    }

  pathos_json_append_indent (out, depth);
  g_string_append_c (out, is_object ? '}' : ']');
  return json + 1;
}

/**
 * pathos_json_append_source:
 * @json: one JSON value that the scanner has checked
 * @depth: of the line on which it begins
 *
 * Writes a value in the layout of this module. Only its white space changes.
 */
void
pathos_json_append_source (GString    *out,
                           const char *json,
                           guint       depth)
{
  append_value (out, skip_space (json), depth);
}

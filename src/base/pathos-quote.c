/* pathos-quote.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-quote.h"

/* The name of a file may hold any byte but two, and whoever made it may have wanted a message about it to say
 * something else: a line break forges a line, an escape sequence moves the cursor of a terminal, and a
 * control of direction turns the sentence round. So every name that is shown goes through here. */

/* Returns: whether @c does more to a sentence than stand in it */
static gboolean
is_control (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_CONTROL || type == G_UNICODE_LINE_SEPARATOR ||
         type == G_UNICODE_PARAGRAPH_SEPARATOR ||
         c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) ||
         (c >= 0x2066 && c <= 0x206f) || c == 0xfeff;
}

static void
append_quoted (GString *quoted,
               gunichar c)
{
  g_assert (quoted != NULL);

  if (c == '\n')
    g_string_append (quoted, "\\n");
  else if (c == '\t')
    g_string_append (quoted, "\\t");
  else if (!is_control (c))
    g_string_append_unichar (quoted, c);
  else if (c < 0x80)
    g_string_append_printf (quoted, "\\x%02x", c);
  else
    g_string_append_printf (quoted, "\\u{%04x}", c);
}

/**
 * pathos_quote:
 * @text: a text of any bytes
 *
 * Makes a text harmless for a message. Control characters, also those of direction, and bytes that are no
 * UTF-8 become visible, such as `\n` or `\x1b`.
 *
 * Returns: (transfer full): one line of UTF-8
 */
char *
pathos_quote (const char *text)
{
  GString *quoted = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, NULL);

  while (*text != '\0')
    {
      gunichar c = g_utf8_get_char_validated (text, -1);

      if (c == (gunichar) -1 || c == (gunichar) -2)
        {
          g_string_append_printf (quoted, "\\x%02x", (guchar) *text++);
          continue;
        }

      append_quoted (quoted, c);
      text = g_utf8_next_char (text);
    }

  return g_string_free_and_steal (quoted);
}

/* Returns: (transfer full): the name of the file @path without its folder, for a message */
char *
pathos_quote_name (const char *path)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  name = g_path_get_basename (path);
  return pathos_quote (name);
}

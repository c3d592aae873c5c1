/* pathos-clean.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-clean.h"

#include <string.h>

#define MAX_START 40 /* characters */

/* Which characters a text of a map may have. Each screen, pen and file format treats control characters in a
 * way of its own, and one that changes the direction of writing does so beyond its text, wherever the text is
 * quoted. So no map ever has them: whatever stores a text, from a file, the clipboard or a keyboard, stores
 * what pathos_clean_text() makes of it.
 *
 * Marks of direction (U+200E, U+200F, U+061C) and joiners stay: Arabic, Persian and Hebrew need them, and
 * they end with themselves. */

/* Bytes with which no character begins that has to be looked at. */
#define IS_PLAIN(byte) (plain[(guchar) (byte)])

static const gboolean plain[256] = {
  ['\n'] = TRUE,
  [0x20 ... 0x7e] = TRUE,
  [0x80 ... 0xc1] = TRUE, /* the rest of a character */
  [0xc3 ... 0xe1] = TRUE,
  [0xe3 ... 0xee] = TRUE,
};

typedef enum
{
  KEPT,
  DROPPED,
  BECOMES_SPACE,
  BECOMES_BREAK,
} Fate;

static Fate
judge (gunichar character)
{
  switch (character)
    {
    case '\n':
      return KEPT;
    case '\t':
      return BECOMES_SPACE;
    case '\v':
    case '\f':
    case '\r':
    case 0x85:
    case 0x2028: /* line separator */
    case 0x2029: /* paragraph separator */
      return BECOMES_BREAK;
    case 0xfeff: /* byte order mark */
    case 0xfffc: /* stands for an object that is not in the text */
    case 0xe0001:
      return DROPPED;
    default:
      break;
    }

  /* C0 and C1; embeddings and overrides; isolates and obsolete formats; annotations; noncharacters. */
  if (character < 0x20 || (character >= 0x7f && character < 0xa0) ||
      (character >= 0x202a && character <= 0x202e) || (character >= 0x2066 && character <= 0x206f) ||
      (character >= 0xfff9 && character <= 0xfffb) || (character >= 0xfdd0 && character <= 0xfdef) ||
      (character & 0xfffe) == 0xfffe)
    return DROPPED;

  return KEPT;
}

#define EACH(byte) (G_GUINT64_CONSTANT (0x0101010101010101) * (byte))

/* Returns: whether all eight bytes are ASCII, and none is a control character */
static inline gboolean
is_plain_word (const char *at)
{
  guint64 word;

  memcpy (&word, at, sizeof word);
  return ((word | (word - EACH (0x20)) | (word + EACH (1))) & EACH (0x80)) == 0;
}

/* Most texts are ASCII, so eight bytes are looked at together where possible. */
static const char *
skip_plain (const char *text,
            const char *end)
{
  while (end - text >= 8 && is_plain_word (text))
    text += 8;
  while (IS_PLAIN (*text))
    text++;

  return text;
}

/* Returns: where the first character is that does not stay as it is, or the end */
static const char *
find_first (const char *text)
{
  const char *end = text + strlen (text);

  for (text = skip_plain (text, end); text < end; text = skip_plain (text, end))
    {
      if (judge (g_utf8_get_char (text)) != KEPT)
        break;
      text = g_utf8_next_char (text);
    }

  return text;
}

/**
 * pathos_clean_text:
 * @text: valid UTF-8
 * @n_dropped: (out) (optional): how many characters are left out; what becomes a space or a line break is not
 * lost
 *
 * Makes a text as maps have it: no control characters but the line break, nothing that turns the direction of
 * writing, no noncharacters.
 *
 * Returns: (transfer full) (nullable): the new text, or %NULL if @text is one already
 */
char *
pathos_clean_text (const char *text,
                   guint      *n_dropped)
{
  const char *at = find_first (text);
  GString    *clean;
  guint       n = 0;

  if (n_dropped != NULL)
    *n_dropped = 0;
  if (*at == '\0')
    return NULL;

  clean = g_string_new_len (text, at - text);
  while (*at != '\0')
    {
      const char *next = g_utf8_next_char (at);
      Fate        fate = judge (g_utf8_get_char (at));

      if (fate == KEPT)
        g_string_append_len (clean, at, next - at);
      else if (fate == BECOMES_SPACE)
        g_string_append_c (clean, ' ');
      else if (fate == DROPPED)
        n++;
      else if (*at != '\r' || *next != '\n') /* CR LF is one break */
        g_string_append_c (clean, '\n');
      at = next;
    }

  if (n_dropped != NULL)
    *n_dropped = n;
  return g_string_free (clean, FALSE);
}

/**
 * pathos_clean_ends:
 *
 * Returns: (transfer full): @text without white space at its ends
 */
char *
pathos_clean_ends (const char *text)
{
  const char *end;

  while (*text != '\0' && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  end = text + strlen (text);
  while (end > text)
    {
      const char *last = g_utf8_prev_char (end);

      if (!g_unichar_isspace (g_utf8_get_char (last)))
        break;
      end = last;
    }

  return g_strndup (text, (gsize) (end - text));
}

/**
 * pathos_clean_line:
 * @text: valid UTF-8, of a map or not
 *
 * Makes one line of a text, to quote it in a sentence or to name something after it.
 *
 * Returns: (transfer full): the line, without white space at its ends
 */
char *
pathos_clean_line (const char *text)
{
  g_autofree char *clean = pathos_clean_text (text, NULL);
  g_autofree char *line = pathos_clean_ends (clean != NULL ? clean : text);
  g_auto (GStrv) lines = NULL;
  g_autoptr (GStrvBuilder) shown = NULL;
  g_auto (GStrv) words = NULL;

  if (strchr (line, '\n') == NULL)
    return g_steal_pointer (&line);

  lines = g_strsplit (line, "\n", -1);
  shown = g_strv_builder_new ();
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *part = pathos_clean_ends (lines[i]);

      if (*part != '\0')
        g_strv_builder_add (shown, part);
    }
  words = g_strv_builder_end (shown);

  return g_strjoinv (" ", words);
}

/**
 * pathos_clean_start:
 * @text: valid UTF-8, of a map or not
 *
 * Makes one line of the beginning of a text, short enough to be quoted in a sentence. Only as much as that
 * may need is cleaned.
 *
 * Returns: (transfer full): at most 40 characters, the last of which is “…” if there is more
 */
char *
pathos_clean_start (const char *text)
{
  gsize            n_bytes = strnlen (text, 16 * MAX_START);
  g_autofree char *start = NULL, *line = NULL, *cut = NULL;

  start = g_utf8_substring (text, 0, g_utf8_strlen (text, (gssize) n_bytes));
  line = pathos_clean_line (start);
  if (g_utf8_strlen (line, -1) <= MAX_START && text[strlen (start)] == '\0')
    return g_steal_pointer (&line);

  cut = g_utf8_substring (line, 0, MIN (MAX_START - 1, g_utf8_strlen (line, -1)));
  return g_strconcat (cut, "…", NULL);
}

/* pathos-text-cut.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-text-cut.h"

#include "pathos-text-simple.h"

#include <string.h>

#define MARK "…"

#define MOST_READ (8 * PATHOS_TEXT_MAX) /* characters: one text may be drawn in thousands of places */

#define WIDE_WORD    105 /* of letter_width(): probably wider than a card, so that Pango breaks it */
#define MAYBE_WIDE   11  /* letters: fewer are not */
#define LONG_WORD    20  /* characters: the same of any letters */
#define LONG_CHUNK   60  /* … in many places */
#define PANGO_SLOWER 30  /* than setting simple text; each text may be set in several widths */
#define CHUNK_SLOWER 200

/* Returns: whether a line cannot break at this character, as in words, numbers and addresses */
static gboolean
is_in_chunk (gunichar c)
{
  switch (g_unichar_break_type (c))
    {
    case G_UNICODE_BREAK_ALPHABETIC:
    case G_UNICODE_BREAK_AMBIGUOUS:
    case G_UNICODE_BREAK_CLOSE_PARANTHESIS:
    case G_UNICODE_BREAK_CLOSE_PUNCTUATION:
    case G_UNICODE_BREAK_COMBINING_MARK:
    case G_UNICODE_BREAK_EXCLAMATION:
    case G_UNICODE_BREAK_HEBREW_LETTER:
    case G_UNICODE_BREAK_INFIX_SEPARATOR:
    case G_UNICODE_BREAK_INSEPARABLE:
    case G_UNICODE_BREAK_NON_BREAKING_GLUE:
    case G_UNICODE_BREAK_NUMERIC:
    case G_UNICODE_BREAK_OPEN_PUNCTUATION:
    case G_UNICODE_BREAK_POSTFIX:
    case G_UNICODE_BREAK_PREFIX:
    case G_UNICODE_BREAK_QUOTATION:
    case G_UNICODE_BREAK_SURROGATE:
    case G_UNICODE_BREAK_SYMBOL:
    case G_UNICODE_BREAK_UNKNOWN:
    case G_UNICODE_BREAK_WORD_JOINER:
    case G_UNICODE_BREAK_ZERO_WIDTH_JOINER:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Returns: whether all of @string is drawn for certain, which is found quickly for texts with spaces */
static gboolean
is_surely_whole (const char *string)
{
  guint n = 0, n_word = 0;

  if (memchr (string, '\0', PATHOS_TEXT_MAX_CHUNK + 1) != NULL)
    return TRUE;

  for (; string[n] != '\0' && n <= PATHOS_TEXT_MAX && n_word <= PATHOS_TEXT_MAX_CHUNK; n++)
    n_word = string[n] == ' ' ? 0 : n_word + 1;

  return n <= PATHOS_TEXT_MAX && n_word <= PATHOS_TEXT_MAX_CHUNK;
}

/* Returns: (transfer full): the beginning of @string; of each chunk that is too long, only the beginning is
 * in it */
static char *
cut (const char *string,
     guint       max,
     gboolean   *was_cut)
{
  GString *out = g_string_new (NULL);
  guint    n = 0, n_read = 0, n_chunk = 0;

  for (; *string != '\0' && n < max && n_read < MOST_READ; string = g_utf8_next_char (string), n_read++)
    {
      gunichar c = g_utf8_get_char (string);

      n_chunk = is_in_chunk (c) ? n_chunk + 1 : 0;
      if (n_chunk == PATHOS_TEXT_MAX_CHUNK + 1)
        g_string_append (out, MARK);
      if (n_chunk > PATHOS_TEXT_MAX_CHUNK)
        {
          *was_cut = TRUE;
          continue;
        }

      g_string_append_unichar (out, c);
      n++;
    }

  if (*string != '\0')
    {
      *was_cut = TRUE;
      if (n_chunk <= PATHOS_TEXT_MAX_CHUNK)
        g_string_append (out, MARK);
    }
  return g_string_free (out, FALSE);
}

/**
 * pathos_text_count_drawn:
 *
 * Returns: how many characters of a text are drawn, at most
 */
guint
pathos_text_count_drawn (const char *string)
{
  guint n = 0;

  for (; *string != '\0' && n < PATHOS_TEXT_MAX; string = g_utf8_next_char (string))
    n++;

  return n;
}

/**
 * pathos_text_dup_cut:
 *
 * Returns: (transfer full) (nullable): what is drawn of a text; NULL if that is all of it
 */
char *
pathos_text_dup_cut (const char *string)
{
  g_autofree char *text = NULL;
  gboolean         was_cut = FALSE;

  if (is_surely_whole (string))
    return NULL;

  text = cut (string, PATHOS_TEXT_MAX, &was_cut);
  return was_cut ? g_steal_pointer (&text) : NULL;
}

/**
 * pathos_text_dup_drawn:
 *
 * Returns: (transfer full): what is drawn of a text
 */
char *
pathos_text_dup_drawn (const char *string)
{
  char *text = pathos_text_dup_cut (string);

  return text != NULL ? text : g_strdup (string);
}

/**
 * pathos_text_dup_name:
 *
 * Returns: (transfer full): what is drawn of a name
 */
char *
pathos_text_dup_name (const char *name)
{
  gboolean was_cut;

  return cut (name, PATHOS_TEXT_MAX_NAME, &was_cut);
}

static inline gboolean
is_plain (char c)
{
  return g_ascii_isalnum (c) || c == '.' || c == ',';
}

/* Returns: about how wide a letter is; small ones are mostly 5 */
static guint
letter_width (guchar c)
{
  if (c == 'M' || c == 'W')
    return 9;
  if (c == 'm' || c == 'w')
    return 8;

  return g_ascii_isupper (c) ? 7 : 5;
}

static gboolean
is_wide (const char *word,
         const char *end)
{
  guint width = 0;

  for (; word < end && width <= WIDE_WORD; word = g_utf8_next_char (word))
    width += letter_width ((guchar) *word);

  return width > WIDE_WORD;
}

static gboolean
has_wide_word (const char *string)
{
  while (*string != '\0')
    {
      const char *end = string + strcspn (string, " \n");

      if (is_wide (string, end))
        return TRUE;
      string = *end != '\0' ? end + 1 : end;
    }

  return FALSE;
}

/* Returns: the length of a text of short words of plain letters, which most texts are; 0 of any other */
static guint
measure_plain (const char *string)
{
  const char *at = string;

  for (;; at++)
    {
      const char *word = at;

      while (is_plain (*at))
        at++;
      if (at == word || at - word > LONG_WORD || at - string > PATHOS_TEXT_MAX)
        return 0;
      if (at - word > MAYBE_WIDE && is_wide (word, at))
        return 0;
      if (*at == '\0')
        return (guint) (at - string);
      if (*at != ' ')
        return 0;
    }
}

/* Returns: the number of characters of the longest chunk */
static guint
measure_longest_chunk (const char *string)
{
  guint n = 0, longest = 0;

  for (; *string != '\0'; string = g_utf8_next_char (string))
    {
      n = is_in_chunk (g_utf8_get_char (string)) ? n + 1 : 0;
      longest = MAX (longest, n);
    }

  return longest;
}

/**
 * pathos_text_weigh:
 *
 * Returns: about how long it takes to set a text, compared with a byte of simple text
 */
guint
pathos_text_weigh (const char *string)
{
  g_autofree char *cut = NULL;
  const char      *drawn = string;
  guint            n_bytes = measure_plain (string), longest;

  if (n_bytes > 0 || *string == '\0')
    return n_bytes;

  cut = pathos_text_dup_cut (string);
  drawn = cut != NULL ? cut : string;
  n_bytes = (guint) strlen (drawn);
  longest = measure_longest_chunk (drawn);
  if (longest > LONG_CHUNK)
    return n_bytes * CHUNK_SLOWER;
  if (longest > LONG_WORD || has_wide_word (drawn) || !pathos_text_is_simple (drawn))
    return n_bytes * PANGO_SLOWER;

  return n_bytes;
}

/* pathos-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The words, dates and numbers that layout adds to a map, in the language of the map. A map must look the
 * same on every desktop, so the locale is never used. The language is a BCP 47 tag, of which only the primary
 * subtag matters ("de-AT" is German). Languages that are not in the table are treated as English. Digits are
 * always European. */

#include "config.h"

#include "pathos-words.h"

#include "pathos-words-private.h"

#include <stdarg.h>
#include <string.h>

static gsize
subtag_length (const char *tag)
{
  return strcspn (tag, "-_");
}

static gboolean
is_among (const char        *subtag,
          const char *const *tags)
{
  gsize length = subtag_length (subtag);

  for (guint i = 0; tags[i] != NULL; i++)
    if (strlen (tags[i]) == length && g_ascii_strncasecmp (tags[i], subtag, length) == 0)
      return TRUE;

  return FALSE;
}

/**
 * pathos_words_find_language:
 * @tag: (nullable): a BCP 47 tag
 *
 * Returns: (transfer none): the language, or English if it is not in the table
 */
const PathosLanguage *
pathos_words_find_language (const char *tag)
{
  gsize length = tag != NULL ? subtag_length (tag) : 0;

  for (guint i = 0; length == 2 && i < PATHOS_N_LANGUAGES; i++)
    if (g_ascii_strncasecmp (pathos_languages[i].tag, tag, 2) == 0)
      return &pathos_languages[i];

  return &pathos_languages[0];
}

/**
 * pathos_words_is_rtl:
 * @language: (nullable): a BCP 47 tag
 *
 * Returns: whether the language is written from right to left; a script in the tag decides ("az-Arab"),
 * otherwise the usual script of the language
 */
gboolean
pathos_words_is_rtl (const char *language)
{
  static const char *const scripts[] = { "Adlm", "Arab", "Aran", "Hebr", "Nkoo",
                                         "Rohg", "Syrc", "Thaa", NULL };
  static const char *const languages[] = { "ar", "arc", "azb", "bal", "bgn", "ckb", "dv", "fa", "glk", "he",
                                           "iw", "ji", "khw", "ks", "lrc", "mzn", "nqo", "pnb", "prs", "ps",
                                           "rhg", "sd", "skr", "syr", "ug", "ur", "yi", NULL };
  const char              *script;

  if (language == NULL)
    return FALSE;

  script = language + subtag_length (language);
  if (*script != '\0' && subtag_length (script + 1) == 4)
    return is_among (script + 1, scripts);

  return is_among (language, languages);
}

/**
 * pathos_words_get:
 * @language: (nullable): a BCP 47 tag
 * @word: which word
 *
 * Returns: (transfer none): the word, with its placeholders
 */
const char *
pathos_words_get (const char *language,
                  PathosWord  word)
{
  g_return_val_if_fail ((guint) word < PATHOS_N_WORDS, "");

  return pathos_words_find_language (language)->words[word];
}

/**
 * pathos_words_fill_pattern:
 * @pairs: names and values in turn, terminated by %NULL
 *
 * Replaces the placeholders of a pattern. Values are inserted as they are, so a persona may be called
 * “{date}”. Placeholders without a value are kept.
 *
 * Returns: (transfer full): the text
 */
char *
pathos_words_fill_pattern (const char        *pattern,
                           const char *const *pairs)
{
  g_autoptr (GString) filled = g_string_new (NULL);

  while (*pattern != '\0')
    {
      const char *value = NULL;
      gsize       length = strcspn (pattern, "}");

      for (guint i = 0; *pattern == '{' && pairs[i] != NULL; i += 2)
        if (strlen (pairs[i]) == length - 1 && strncmp (pairs[i], pattern + 1, length - 1) == 0)
          value = pairs[i + 1];

      if (value != NULL)
        {
          g_string_append (filled, value);
          pattern += length + 1;
        }
      else
        g_string_append_c (filled, *pattern++);
    }

  return g_string_free_and_steal (g_steal_pointer (&filled));
}

/**
 * pathos_words_fill:
 * @language: (nullable): a BCP 47 tag
 * @word: which word
 * @...: the name and the value of each placeholder, terminated by %NULL
 *
 * Replaces the placeholders of a word, for example `pathos_words_fill ("de", PATHOS_WORD_NAME_LEAVES, "name",
 * "Jonas", NULL)`. pathos-words.h lists the placeholders of each word; their order depends on the language.
 *
 * Returns: (transfer full): the text
 */
char *
pathos_words_fill (const char *language,
                   PathosWord  word,
                   ...)
{
  g_autoptr (GPtrArray) pairs = g_ptr_array_new_null_terminated (4, NULL, TRUE);
  const char *string;
  va_list     strings;

  va_start (strings, word);
  while ((string = va_arg (strings, const char *)) != NULL)
    g_ptr_array_add (pairs, (gpointer) string);
  va_end (strings);

  g_return_val_if_fail (pairs->len % 2 == 0, NULL);

  return pathos_words_fill_pattern (pathos_words_get (language, word), (const char *const *) pairs->pdata);
}

/**
 * pathos_words_format_date:
 * @language: (nullable): a BCP 47 tag
 * @year: the year
 * @month: 1 to 12
 * @day: 1 to 31; ignored without @with_day
 * @with_day: whether to include the day
 *
 * Formats a date, such as "12 Nov 2026" or "Nov 2026".
 *
 * Returns: (transfer full): the text
 */
char *
pathos_words_format_date (const char *language,
                          int         year,
                          int         month,
                          int         day,
                          gboolean    with_day)
{
  const PathosLanguage *self = pathos_words_find_language (language);
  g_autofree char      *y = g_strdup_printf ("%d", year);
  g_autofree char      *d = day == 1 && self->first_day != NULL ? g_strdup (self->first_day)
                                                                : g_strdup_printf ("%d", day);

  g_return_val_if_fail (month >= 1 && month <= 12, g_strdup (""));

  return pathos_words_fill_pattern (with_day ? self->date : self->month_of_year,
                                    (const char *const[]) { "y", y, "m", self->months[month - 1], "d", d,
                                                            NULL });
}

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

#define LRM "\u200e" /* marks of direction */
#define RLM "\u200f"
#define FSI "\u2068" /* begins a part of a text that has the direction of its first letter … */
#define PDI "\u2069" /* … and ends it */

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
  char  first = (char) (*subtag | 0x20); /* a letter in lower case */

  /* The first letters are compared first, because this is asked for every part of every label. */
  for (guint i = 0; tags[i] != NULL; i++)
    if ((*tags[i] | 0x20) == first && strlen (tags[i]) == length &&
        g_ascii_strncasecmp (tags[i], subtag, length) == 0)
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

/* The blocks that Unicode keeps for scripts from right to left, and the mark of that direction. */
static gboolean
is_rtl (gunichar c)
{
  return (c >= 0x590 && c < 0x900) || c == 0x200f || (c >= 0xfb1d && c < 0xfe00) ||
         (c >= 0xfe70 && c < 0xff00) || (c >= 0x10800 && c < 0x11000) || (c >= 0x1e800 && c < 0x1f000);
}

static gboolean
has_rtl (const char *text)
{
  /* No byte in the middle of a character is as large as the first of these blocks. */
  for (; *text != '\0'; text++)
    if ((guchar) *text >= 0xd6 && is_rtl (g_utf8_get_char (text)))
      return TRUE;

  return FALSE;
}

/* Appends a part of a sentence, which keeps to itself: in “سلمى −1.5, 128 إجابة” the comma would take both
 * numbers for one, and put the answers where the value is. Nothing is added where nothing runs from right to
 * left. A sentence that has such parts begins with the mark of its own direction, because its first letter
 * may be one of a name. */
static void
append_isolated (GString    *sentence,
                 gboolean    rtl,
                 const char *part)
{
  if (*part == '\0' || !(rtl || has_rtl (part)))
    {
      g_string_append (sentence, part);
      return;
    }

  if (!g_str_has_prefix (sentence->str, rtl ? RLM : LRM))
    g_string_prepend (sentence, rtl ? RLM : LRM);
  g_string_append (sentence, FSI);
  g_string_append (sentence, part);
  g_string_append (sentence, PDI);
}

/**
 * pathos_words_join_all:
 * @language: (nullable): a BCP 47 tag
 * @separator: between two parts
 * @parts: (array length=n_parts): empty ones are left out
 *
 * Makes one text of names, numbers and phrases, each of which keeps its own direction.
 *
 * Returns: (transfer full): the text
 */
char *
pathos_words_join_all (const char        *language,
                       const char        *separator,
                       const char *const *parts,
                       guint              n_parts)
{
  g_autoptr (GString) joined = g_string_new (NULL);
  const char *only = "";
  guint       n_joined = 0;
  gboolean    rtl = pathos_words_is_rtl (language);

  for (guint i = 0; i < n_parts; i++)
    {
      if (*parts[i] == '\0')
        continue;
      if (n_joined++ > 0)
        g_string_append (joined, separator);
      only = parts[i];
      append_isolated (joined, rtl, only);
    }

  return n_joined < 2 ? g_strdup (only) : g_string_free_and_steal (g_steal_pointer (&joined));
}

/**
 * pathos_words_join:
 * @language: (nullable): a BCP 47 tag
 * @separator: between two parts
 * @...: the parts, terminated by %NULL
 *
 * Does as pathos_words_join_all().
 *
 * Returns: (transfer full): the text
 */
char *
pathos_words_join (const char *language,
                   const char *separator,
                   ...)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  const char *part;
  va_list     strings;

  va_start (strings, separator);
  while ((part = va_arg (strings, const char *)) != NULL)
    g_ptr_array_add (parts, (gpointer) part);
  va_end (strings);

  return pathos_words_join_all (language, separator, (const char *const *) parts->pdata, parts->len);
}

/**
 * pathos_words_fill_pattern:
 * @language: (nullable): the BCP 47 tag of a sentence, in which the values keep their own direction; %NULL if
 * pattern and values are one term
 * @pairs: names and values in turn, terminated by %NULL
 *
 * Replaces the placeholders of a pattern. Values are inserted as they are, so a persona may be called
 * “{date}”. Placeholders without a value are kept.
 *
 * Returns: (transfer full): the text
 */
char *
pathos_words_fill_pattern (const char        *language,
                           const char        *pattern,
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
          if (language != NULL)
            append_isolated (filled, pathos_words_is_rtl (language), value);
          else
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

  return pathos_words_fill_pattern (language != NULL ? language : "", pathos_words_get (language, word),
                                    (const char *const *) pairs->pdata);
}

static gboolean
begins_with_mark (const char *text)
{
  return *text != '\0' && g_utf8_strchr ("\"'“”„‟«»‹›‘’‚‛「『《〈", -1, g_utf8_get_char (text)) != NULL;
}

/**
 * pathos_words_quote:
 * @language: (nullable): a BCP 47 tag
 *
 * Returns: (transfer full): @text between the quotation marks of the language, which follow its direction, or
 *   as it is if there is nothing to quote or somebody has typed marks
 */
char *
pathos_words_quote (const char *language,
                    const char *text)
{
  if (*text == '\0' || begins_with_mark (text))
    return g_strdup (text);

  return pathos_words_fill_pattern (NULL, pathos_words_get (language, PATHOS_WORD_QUOTED),
                                    (const char *const[]) { "text", text, NULL });
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

  return pathos_words_fill_pattern (NULL, with_day ? self->date : self->month_of_year,
                                    (const char *const[]) { "y", y, "m", self->months[month - 1], "d", d,
                                                            NULL });
}

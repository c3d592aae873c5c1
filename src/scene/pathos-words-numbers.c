/* pathos-words-numbers.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Numbers and counted words in the language of a map, see pathos-words.c. */

#include "config.h"

#include "pathos-words-private.h"

#include <math.h>
#include <string.h>

#define MINUTE G_GINT64_CONSTANT (60)
#define HOUR   (60 * MINUTE)
#define DAY    (24 * HOUR)

/* Most of these languages do not group four digits. */
#define MIN_GROUPED_DIGITS 5

/* Formats a number with the decimal and group separators of the language. */
static char *
format_digits (const PathosLanguage *self,
               double                value,
               int                   digits)
{
  g_autoptr (GString) string = g_string_new (NULL);
  char  format[8], plain[G_ASCII_DTOSTR_BUF_SIZE * 10];
  gsize n_whole;

  g_snprintf (format, sizeof format, "%%.%df", digits);
  g_ascii_formatd (plain, sizeof plain, format, value);
  n_whole = strspn (plain, "0123456789");

  for (gsize i = 0; i < n_whole; i++)
    {
      if (i > 0 && n_whole >= MIN_GROUPED_DIGITS && (n_whole - i) % 3 == 0)
        g_string_append (string, self->group);
      g_string_append_c (string, plain[i]);
    }
  if (plain[n_whole] == '.')
    {
      g_string_append (string, self->decimal);
      g_string_append (string, plain + n_whole + 1);
    }

  return g_string_free_and_steal (g_steal_pointer (&string));
}

/**
 * pathos_words_format_number:
 * @language: (nullable): a BCP 47 tag
 * @value: a finite number
 * @digits: the number of decimals, 0 to 9
 * @sign: whether positive numbers get a plus sign
 *
 * Formats a number, with U+2212 as minus sign. What is rounded to 0 has no sign.
 *
 * Returns: (transfer full): the text
 */
char *
pathos_words_format_number (const char *language,
                            double      value,
                            int         digits,
                            gboolean    sign)
{
  const PathosLanguage *self = pathos_words_find_language (language);
  g_autofree char      *number = NULL;
  const char           *mark = "";

  g_return_val_if_fail (isfinite (value) && digits >= 0 && digits <= 9, g_strdup (""));

  number = format_digits (self, fabs (value), digits);
  if (strpbrk (number, "123456789") == NULL)
    mark = "";
  else if (value < 0)
    mark = "\u2212";
  else if (sign)
    mark = "+";

  return g_strconcat (*mark != '\0' && self->sign_mark != NULL ? self->sign_mark : "", mark, number, NULL);
}

/**
 * pathos_words_format_percent:
 * @language: (nullable): a BCP 47 tag
 * @value: the percentage, 31 for 31 %
 *
 * Formats a percentage with at most one decimal, and the spacing of the language.
 *
 * Returns: (transfer full): the text
 */
char *
pathos_words_format_percent (const char *language,
                             double      value)
{
  double           tenths = round (value * 10);
  g_autofree char *number = pathos_words_format_number (language, tenths / 10, fmod (tenths, 10) != 0 ? 1 : 0,
                                                        FALSE);

  return g_strconcat (number, pathos_words_find_language (language)->percent, NULL);
}

static PathosPlural
choose_polish (gint64 n)
{
  if (n == 1)
    return PATHOS_PLURAL_ONE;

  return n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14) ? PATHOS_PLURAL_FEW
                                                                      : PATHOS_PLURAL_MANY;
}

static PathosPlural
choose_arabic (gint64 n)
{
  static const PathosPlural low[] = { PATHOS_PLURAL_ZERO, PATHOS_PLURAL_ONE, PATHOS_PLURAL_TWO };

  if (n < 3)
    return low[n];
  if (n % 100 < 3)
    return PATHOS_PLURAL_OTHER;

  return n % 100 <= 10 ? PATHOS_PLURAL_FEW : PATHOS_PLURAL_MANY;
}

static PathosPlural
choose_hebrew (gint64 n)
{
  if (n == 1)
    return PATHOS_PLURAL_ONE;

  return n == 2 ? PATHOS_PLURAL_TWO : PATHOS_PLURAL_OTHER;
}

/* The rules are those of the Unicode CLDR for whole numbers. */
static PathosPlural
choose_plural (PathosPluralRule rule,
               gint64           n)
{
  switch (rule)
    {
    case PATHOS_PLURAL_RULE_ONE:
      return n == 1 ? PATHOS_PLURAL_ONE : PATHOS_PLURAL_OTHER;
    case PATHOS_PLURAL_RULE_ZERO_ONE:
      return n <= 1 ? PATHOS_PLURAL_ONE : PATHOS_PLURAL_OTHER;
    case PATHOS_PLURAL_RULE_POLISH:
      return choose_polish (n);
    case PATHOS_PLURAL_RULE_ARABIC:
      return choose_arabic (n);
    case PATHOS_PLURAL_RULE_HEBREW:
      return choose_hebrew (n);
    case PATHOS_PLURAL_RULE_NONE:
    default:
      return PATHOS_PLURAL_OTHER;
    }
}

/* Returns: the form of a counted word for @n, with the placeholder {n} */
static const char *
choose_form (const PathosLanguage *self,
             const char *const    *forms,
             gint64                n)
{
  PathosPlural plural = choose_plural (self->plural_rule, n);

  return forms[plural] != NULL ? forms[plural] : forms[PATHOS_PLURAL_OTHER];
}

static char *
format_count (const PathosLanguage *self,
              const char           *form,
              gint64                n)
{
  g_autofree char *digits = format_digits (self, n, 0);

  return pathos_words_fill_pattern (self->tag, form, (const char *const[]) { "n", digits, NULL });
}

/**
 * pathos_words_format_answers:
 * @language: (nullable): a BCP 47 tag
 * @n_answers: not negative
 *
 * Formats a number of answers, such as "412 answers".
 *
 * Returns: (transfer full): the text
 */
char *
pathos_words_format_answers (const char *language,
                             gint64      n_answers)
{
  const PathosLanguage *self = pathos_words_find_language (language);

  n_answers = MAX (n_answers, 0);

  return format_count (self, choose_form (self, self->answers, n_answers), n_answers);
}

/**
 * pathos_words_format_hidden_lanes:
 * @language: (nullable): a BCP 47 tag
 *
 * Formats a number of lanes that are not shown, such as "2 hidden lanes".
 *
 * Returns: (transfer full): the text
 */
char *
pathos_words_format_hidden_lanes (const char *language,
                                  guint       n_lanes)
{
  const PathosLanguage *self = pathos_words_find_language (language);

  return format_count (self, choose_form (self, self->hidden_lanes, n_lanes), n_lanes);
}

/**
 * pathos_words_format_measured:
 * @language: (nullable): a BCP 47 tag
 * @n_measured: the number of points that are measured
 * @n_points: the number of points
 *
 * Formats the share of measured points, such as "17 of 20 points measured".
 *
 * Returns: (transfer full): the text
 */
char *
pathos_words_format_measured (const char *language,
                              guint       n_measured,
                              guint       n_points)
{
  const PathosLanguage *self = pathos_words_find_language (language);
  g_autofree char      *n = format_digits (self, n_measured, 0);
  g_autofree char      *m = format_digits (self, n_points, 0);

  return pathos_words_fill_pattern (self->tag, choose_form (self, self->points_measured, n_points),
                                    (const char *const[]) { "n", n, "m", m, NULL });
}

static char *
format_unit (const PathosLanguage *self,
             gint64                seconds,
             gint64                unit)
{
  gint64 n = seconds / unit;

  switch (unit)
    {
    case DAY:
      return format_count (self, choose_form (self, self->days, n), n);
    case HOUR:
      return format_count (self, self->hours, n);
    case MINUTE:
      return format_count (self, self->minutes, n);
    default:
      return format_count (self, self->seconds, n);
    }
}

/**
 * pathos_words_format_duration:
 * @language: (nullable): a BCP 47 tag
 * @seconds: the duration; if negative, 0 is used
 *
 * Formats a duration, such as "2 min" or "3 days", with at most two neighbouring units, such as "1 h 30 min",
 * rounded to the smaller one.
 *
 * Returns: (transfer full): the text
 */
char *
pathos_words_format_duration (const char *language,
                              gint64      seconds)
{
  static const gint64   units[] = { DAY, HOUR, MINUTE, 1 };
  const PathosLanguage *self = pathos_words_find_language (language);
  g_autofree char      *larger = NULL, *smaller = NULL;
  guint                 i = 0;

  seconds = CLAMP (seconds, 0, G_MAXINT64 / 2);
  while (i < 3 && seconds < units[i])
    i++;

  /* Rounding may result in a larger unit: 23 hours, 59 minutes and 40 seconds become a day. */
  if (i < 3)
    seconds = (seconds + units[i + 1] / 2) / units[i + 1] * units[i + 1];
  if (i > 0 && seconds >= units[i - 1])
    i--;

  larger = format_unit (self, seconds, units[i]);
  if (i == 3 || seconds % units[i] == 0)
    return g_steal_pointer (&larger);

  smaller = format_unit (self, seconds % units[i], units[i + 1]);

  return pathos_words_join (self->tag, " ", larger, smaller, NULL);
}

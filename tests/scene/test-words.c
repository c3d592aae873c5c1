/* test-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-words-private.h"

#include <locale.h>
#include <string.h>

/* Length: a table for each thing that is put into words. */

#define NBSP  "\u00a0"
#define NNBSP "\u202f"
#define MINUS "\u2212"
#define LRM   "\u200e"
#define RLM   "\u200f"

/* A part of a text that keeps its own direction. */
#define PART(text) "\u2068" text "\u2069"

/* The {places} of a pattern, sorted, so that patterns can be compared whatever their word order. */
static char *
list_places (const char *pattern)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new_null_terminated (4, g_free, TRUE);

  for (const char *open = strchr (pattern, '{'); open != NULL; open = strchr (open + 1, '{'))
    {
      const char *close = strchr (open, '}');

      g_assert_nonnull (close);
      g_ptr_array_add (places, g_strndup (open, close - open + 1));
    }
  g_ptr_array_sort_values (places, (GCompareFunc) strcmp);

  return g_strjoinv ("", (GStrv) places->pdata);
}

static void
assert_places (const char *pattern,
               const char *expected)
{
  g_autofree char *places = NULL;

  g_assert_nonnull (pattern);
  g_assert_cmpstr (pattern, !=, "");
  g_assert_true (g_utf8_validate (pattern, -1, NULL));
  places = list_places (pattern);
  g_assert_cmpstr (places, ==, expected);
}

/* The forms for zero, one and two may use a word for the number; the others must have it. */
static void
assert_forms (const char *const *forms,
              const char        *expected)
{
  g_assert_nonnull (forms[PATHOS_PLURAL_OTHER]);
  for (guint i = 0; i < PATHOS_N_PLURALS; i++)
    {
      gboolean may_omit = i >= PATHOS_PLURAL_ZERO && i <= PATHOS_PLURAL_TWO;

      if (forms[i] != NULL)
        assert_places (forms[i], may_omit && strchr (forms[i], '{') == NULL ? "" : expected);
    }
}

static void
test_complete (void)
{
  for (guint i = 0; i < PATHOS_N_LANGUAGES; i++)
    {
      const PathosLanguage *language = &pathos_languages[i];

      g_assert_cmpuint (strlen (language->tag), ==, 2);
      for (guint word = 0; word < PATHOS_N_WORDS; word++)
        {
          g_autofree char *expected = list_places (pathos_words_get ("en", word));

          g_assert_true (pathos_words_get (language->tag, word) == language->words[word]);
          assert_places (language->words[word], expected);
        }

      for (guint month = 0; month < 12; month++)
        assert_places (language->months[month], "");

      assert_places (language->date, "{d}{m}{y}");
      assert_places (language->month_of_year, "{m}{y}");
      assert_places (language->seconds, "{n}");
      assert_places (language->minutes, "{n}");
      assert_places (language->hours, "{n}");
      assert_forms (language->days, "{n}");
      assert_forms (language->answers, "{n}");
      assert_forms (language->hidden_lanes, "{n}");
      assert_forms (language->points_measured, "{m}{n}");
      assert_places (language->decimal, "");
      assert_places (language->group, "");
      assert_places (language->percent, "");
    }
}

static void
test_find (void)
{
  const char *german = pathos_words_get ("de", PATHOS_WORD_STAGES);
  const char *english = pathos_words_get ("en", PATHOS_WORD_STAGES);

  g_assert_cmpstr (english, ==, "Stages");
  g_assert_cmpstr (german, ==, "Phasen");
  g_assert_true (pathos_words_get ("DE", PATHOS_WORD_STAGES) == german);
  g_assert_true (pathos_words_get ("de-AT", PATHOS_WORD_STAGES) == german);
  g_assert_true (pathos_words_get ("de_CH", PATHOS_WORD_STAGES) == german);
  g_assert_true (pathos_words_get ("den", PATHOS_WORD_STAGES) == english);
  g_assert_true (pathos_words_get ("d", PATHOS_WORD_STAGES) == english);
  g_assert_true (pathos_words_get ("tlh", PATHOS_WORD_STAGES) == english);
  g_assert_true (pathos_words_get ("", PATHOS_WORD_STAGES) == english);
  g_assert_true (pathos_words_get (NULL, PATHOS_WORD_STAGES) == english);
}

static void
test_rtl (void)
{
  const char *rtl[] = { "ar", "he", "fa", "ur", "HE-il", "ar-EG", "iw", "az-Arab", "ckb", "pa-Arab-PK" };
  const char *ltr[] = { "en", "de", "ja", "sd-Deva", "az", "arn", "hebr", "ar-Latn", "", "x",
                        "en-GB-oxendict" };

  for (guint i = 0; i < G_N_ELEMENTS (rtl); i++)
    g_assert_true (pathos_words_is_rtl (rtl[i]));
  for (guint i = 0; i < G_N_ELEMENTS (ltr); i++)
    g_assert_false (pathos_words_is_rtl (ltr[i]));
  g_assert_false (pathos_words_is_rtl (NULL));
}

static void
test_fill (void)
{
  g_autofree char *leaves = pathos_words_fill ("en", PATHOS_WORD_NAME_LEAVES, "name", "Jonas", NULL);
  g_autofree char *japanese = pathos_words_fill ("ja", PATHOS_WORD_NAME_LEAVES, "name", "Jonas", NULL);
  g_autofree char *odd = pathos_words_fill ("en", PATHOS_WORD_PAGE, "n", "{m}", "m", "{n}", NULL);
  g_autofree char *empty = pathos_words_fill ("en", PATHOS_WORD_PAGE, "m", "3", NULL);
  g_autofree char *none = pathos_words_fill ("en", PATHOS_WORD_PAGE, NULL);

  g_assert_cmpstr (leaves, ==, "Jonas leaves");
  g_assert_cmpstr (japanese, ==, "Jonasが離脱");
  g_assert_cmpstr (odd, ==, "{m} of {n}");
  g_assert_cmpstr (empty, ==, "{n} of 3");
  g_assert_cmpstr (none, ==, "{n} of {m}");
}

/* In both directions, a part of the other keeps its place and the sentence its direction. Where nothing runs
 * from right to left, nothing is added. */
static void
test_isolation (void)
{
  const struct
  {
    const char *language, *name, *number;
    const char *joined, *leaves;
  } cases[] = {
    { "en", "Maya", "+1.5", "Maya, +1.5", "Maya leaves" },
    { "de", "Straße 5", "+1,5", "Straße 5, +1,5", "Straße 5 bricht ab" },
    { "ja", "東京", "+1.5", "東京, +1.5", "東京が離脱" },
    { "en", "יעל", "+1.5", LRM PART ("יעל") ", +1.5", LRM PART ("יעל") " leaves" },
    { "en", "ﻋﻠﻲ", "+1.5", LRM PART ("ﻋﻠﻲ") ", +1.5", LRM PART ("ﻋﻠﻲ") " leaves" },
    { "en", "שׁ", "+1.5", LRM PART ("שׁ") ", +1.5", LRM PART ("שׁ") " leaves" },
    { "en", "𞤀", "+1.5", LRM PART ("𞤀") ", +1.5", LRM PART ("𞤀") " leaves" },
    { NULL, "ސަނާ", "+1.5", LRM PART ("ސަނާ") ", +1.5", LRM PART ("ސަނާ") " leaves" },
    { "he", "Maya", "5", RLM PART ("Maya") ", " PART ("5"), NULL },
    { "ar", "سلمى", "5", RLM PART ("سلمى") ", " PART ("5"), NULL },
    { "he", "", "5", "5", NULL },
    { "en", "יעל", "", "יעל", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char      *language = cases[i].language, *name = cases[i].name;
      g_autofree char *joined = pathos_words_join (language, ", ", name, cases[i].number, NULL);
      g_autofree char *leaves = pathos_words_fill (language, PATHOS_WORD_NAME_LEAVES, "name", name, NULL);

      g_assert_cmpstr (joined, ==, cases[i].joined);
      if (cases[i].leaves != NULL)
        g_assert_cmpstr (leaves, ==, cases[i].leaves);
    }
}

typedef struct
{
  const char *language;
  const char *date;
  const char *month;
} DateCase;

static const DateCase date_cases[] = {
  { "en", "12 Nov 2026", "Feb 2027" },
  { "de", "12. Nov. 2026", "Feb. 2027" },
  { "fr", "12 nov. 2026", "févr. 2027" },
  { "es", "12 nov 2026", "feb 2027" },
  { "it", "12 nov 2026", "feb 2027" },
  { "nl", "12 nov 2026", "feb 2027" },
  { "pt", "12 de nov. de 2026", "fev. de 2027" },
  { "sv", "12 nov. 2026", "feb. 2027" },
  { "pl", "12 lis 2026", "lut 2027" },
  { "ar", "12 نوفمبر 2026", "فبراير 2027" },
  { "he", "12 בנוב׳ 2026", "פבר׳ 2027" },
  { "ja", "2026年11月12日", "2027年2月" },
  { "zh", "2026年11月12日", "2027年2月" },
  { "ko", "2026년 11월 12일", "2027년 2월" },
  { "tlh", "12 Nov 2026", "Feb 2027" },
};

static void
check_dates (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (date_cases); i++)
    {
      g_autofree char *date = pathos_words_format_date (date_cases[i].language, 2026, 11, 12, TRUE);
      g_autofree char *month = pathos_words_format_date (date_cases[i].language, 2027, 2, 1, FALSE);

      g_assert_cmpstr (date, ==, date_cases[i].date);
      g_assert_cmpstr (month, ==, date_cases[i].month);
    }
}

static void
test_dates (void)
{
  g_autofree char *first = pathos_words_format_date ("fr", 2026, 5, 1, TRUE);

  g_assert_cmpstr (first, ==, "1er mai 2026");
  check_dates ();
}

typedef struct
{
  const char *language;
  double      value;
  int         digits;
  gboolean    sign;
  const char *expected;
} NumberCase;

static const NumberCase number_cases[] = {
  { "en", 2, 0, TRUE, "+2" },
  { "en", 2, 0, FALSE, "2" },
  { "en", -1.7, 1, TRUE, MINUS "1.7" },
  { "en", -1.7, 1, FALSE, MINUS "1.7" },
  { "de", -1.7, 1, FALSE, MINUS "1,7" },
  { "fr", 0.25, 2, TRUE, "+0,25" },
  { "en", 0, 0, TRUE, "0" },
  { "en", -0.04, 1, TRUE, "0.0" },
  { "en", 0.04, 1, TRUE, "0.0" },
  { "en", -0.06, 1, TRUE, MINUS "0.1" },
  { "en", 9999, 0, FALSE, "9999" },
  { "en", 12400, 0, FALSE, "12,400" },
  { "de", 1234567.5, 1, FALSE, "1.234.567,5" },
  { "fr", 12400, 0, FALSE, "12" NNBSP "400" },
  { "sv", 12400, 0, FALSE, "12" NBSP "400" },
  { "ar", -1.7, 1, TRUE, LRM MINUS "1.7" },
  { "he", 2, 0, TRUE, LRM "+2" },
  { "he", 0, 0, TRUE, "0" },
  { "ja", 1.5, 1, TRUE, "+1.5" },
};

static void
check_numbers (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (number_cases); i++)
    {
      const NumberCase *c = &number_cases[i];
      g_autofree char  *number = pathos_words_format_number (c->language, c->value, c->digits, c->sign);

      g_assert_cmpstr (number, ==, c->expected);
    }
}

static void
test_percent (void)
{
  const struct
  {
    const char *language;
    double      value;
    const char *expected;
  } cases[] = {
    { "en", 31, "31" NNBSP "%" },
    { "de", 31, "31" NNBSP "%" },
    { "fr", 12.5, "12,5" NNBSP "%" },
    { "it", 31, "31%" },
    { "ja", 31, "31%" },
    { "he", 100, "100%" },
    { "en", 0, "0" NNBSP "%" },
    { "en", 30.96, "31" NNBSP "%" },
    { "en", 0.5, "0.5" NNBSP "%" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *percent = pathos_words_format_percent (cases[i].language, cases[i].value);

      g_assert_cmpstr (percent, ==, cases[i].expected);
    }
}

static void
test_counts (void)
{
  const struct
  {
    const char *language;
    gint64      n;
    const char *expected;
  } cases[] = {
    { "en", 0, "0 answers" },
    { "en", 1, "1 answer" },
    { "en", 412, "412 answers" },
    { "en", 12400, "12,400 answers" },
    { "fr", 0, "0 réponse" },
    { "fr", 2, "2 réponses" },
    { "pl", 1, "1 odpowiedź" },
    { "pl", 22, "22 odpowiedzi" },
    { "ar", 0, "لا إجابات" },
    { "ar", 1, "إجابة واحدة" },
    { "ar", 2, "إجابتان" },
    { "ar", 3, RLM PART ("3") " إجابات" },
    { "ar", 11, RLM PART ("11") " إجابة" },
    { "ar", 100, RLM PART ("100") " إجابة" },
    { "ar", 103, RLM PART ("103") " إجابات" },
    { "he", 2, "שתי תשובות" },
    { "he", 5, RLM PART ("5") " תשובות" },
    { "ko", 1, "응답 1건" },
    { "en", -3, "0 answers" },
  };
  g_autofree char *measured = pathos_words_format_measured ("en", 17, 20);
  g_autofree char *single = pathos_words_format_measured ("en", 1, 1);
  g_autofree char *chinese = pathos_words_format_measured ("zh", 17, 20);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *answers = pathos_words_format_answers (cases[i].language, cases[i].n);

      g_assert_cmpstr (answers, ==, cases[i].expected);
    }

  g_assert_cmpstr (measured, ==, "17 of 20 points measured");
  g_assert_cmpstr (single, ==, "1 of 1 point measured");
  g_assert_cmpstr (chinese, ==, "20 个点中 17 个有实测");
}

static void
test_durations (void)
{
  const struct
  {
    const char *language;
    gint64      seconds;
    const char *expected;
  } cases[] = {
    { "en", 0, "0" NBSP "s" },
    { "en", -5, "0" NBSP "s" },
    { "en", 45, "45" NBSP "s" },
    { "en", 120, "2" NBSP "min" },
    { "en", 90, "1" NBSP "min 30" NBSP "s" },
    { "en", 5400, "1" NBSP "h 30" NBSP "min" },
    { "en", 86400, "1" NBSP "day" },
    { "en", 3 * 86400, "3" NBSP "days" },
    { "en", 100000, "1" NBSP "day 4" NBSP "h" },
    { "en", 3601, "1" NBSP "h" },
    { "en", 86380, "1" NBSP "day" },
    { "en", 2 * 86400 - 1, "2" NBSP "days" },
    { "de", 86400, "1" NBSP "Tag" },
    { "de", 3 * 86400, "3" NBSP "Tage" },
    { "pl", 5 * 86400, "5" NBSP "dni" },
    { "ar", 2 * 86400, "يومان" },
    { "ar", 3 * 86400, RLM PART ("3") NBSP "أيام" },
    { "he", 86400, "יום אחד" },
    { "ja", 5400, "1時間 30分" },
    { "nl", 7200, "2" NBSP "uur" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *duration = pathos_words_format_duration (cases[i].language, cases[i].seconds);
      g_autofree char *huge = pathos_words_format_duration (cases[i].language, G_MAXINT64);

      g_assert_cmpstr (duration, ==, cases[i].expected);
      g_assert_cmpstr (huge, !=, "");
    }
}

/* Words are in the language of the map under any locale, even if its decimal sign is a comma. */
static void
test_any_locale (void)
{
  const char *locales[] = { "de_DE.UTF-8", "de_DE.utf8", "fr_FR.UTF-8", "fr_FR.utf8", "pl_PL.UTF-8",
                            "C.UTF-8", "C" };

  guint n_commas = 0;

  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      if (setlocale (LC_ALL, locales[i]) == NULL)
        continue;

      g_test_message ("under %s, with the decimal sign “%s”", locales[i], localeconv ()->decimal_point);
      check_numbers ();
      check_dates ();
      n_commas += g_str_equal (localeconv ()->decimal_point, ",");
    }
  setlocale (LC_ALL, "C");

  /* A failure in CI, where de_DE is installed. */
  if (n_commas == 0)
    g_test_skip ("no locale with a decimal comma is installed");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scene/words/complete", test_complete);
  g_test_add_func ("/scene/words/find", test_find);
  g_test_add_func ("/scene/words/rtl", test_rtl);
  g_test_add_func ("/scene/words/fill", test_fill);
  g_test_add_func ("/scene/words/isolation", test_isolation);
  g_test_add_func ("/scene/words/dates", test_dates);
  g_test_add_func ("/scene/words/numbers", check_numbers);
  g_test_add_func ("/scene/words/percent", test_percent);
  g_test_add_func ("/scene/words/counts", test_counts);
  g_test_add_func ("/scene/words/durations", test_durations);
  g_test_add_func ("/scene/words/any-locale", test_any_locale);

  return g_test_run ();
}

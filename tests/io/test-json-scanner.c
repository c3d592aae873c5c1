/* test-json-scanner.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-json-scanner.h"
#include "pathos-json-error.h"
#include "pathos-json-lexer.h"
#include "text.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* A text, where it is wrong, and a word of the sentence that says so. */
static const struct
{
  const char *text;
  const char *where; /* NULL if nothing is wrong */
  const char *word;
} texts[] = {
  { "{}", NULL, NULL },
  { " [ ] \n", NULL, NULL },
  { "0", NULL, NULL },
  { "-0.5e-3", NULL, NULL },
  { "\"\\ud83d\\ude00\"", NULL, NULL },
  { "\"\\ud800\\udc00\\udbff\\udfff\"", NULL, NULL },
  { "[true,false,null,\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e4\"]", NULL, NULL },
  { "{\"a\":{\"a\":[{\"a\":1},{\"a\":2}]}}", NULL, NULL },
  { "\"\x7f\"", NULL, NULL },
  { "", "1:1: ", "empty" },
  { "  \n \n", "3:1: ", "value" },
  { "\xef\xbb\xbf{}", "1:1: ", "byte order mark" },
  { "{", "1:2: ", "name of a member" },
  { "{\"a\"", "1:5: ", "“:”" },
  { "{\"a\":", "1:6: ", "value" },
  { "{\"a\":1", "1:7: ", "“}”" },
  { "{\"a\":1,", "1:8: ", "name of a member" },
  { "{\"a\":1,}", "1:8: ", "name of a member" },
  { "{a:1}", "1:2: ", "name of a member" },
  { "{'a':1}", "1:2: ", "name of a member" },
  { "{\"a\" 1}", "1:6: ", "“:”" },
  { "{\"a\":1 \"b\":2}", "1:8: ", "“}”" },
  { "{\"a\":1]", "1:7: ", "“}”" },
  { "[1,]", "1:4: ", "value" },
  { "[,1]", "1:2: ", "value" },
  { "[1 2]", "1:4: ", "“]”" },
  { "[1}", "1:3: ", "“]”" },
  { "[1]]", "1:4: ", "end" },
  { "{}{}", "1:3: ", "end" },
  { "{} // no", "1:4: ", "end" },
  { "/* no */ {}", "1:1: ", "value" },
  { "[\n  \"ä€\",\n  \"ö\" x]", "3:7: ", "“]”" },
  { "tru", "1:1: ", "value" },
  { "TRUE", "1:1: ", "value" },
  { "truer", "1:5: ", "end" },
  { "NaN", "1:1: ", "value" },
  { "Infinity", "1:1: ", "value" },
  { "01", "1:1: ", "number" },
  { "-", "1:1: ", "number" },
  { "+1", "1:1: ", "value" },
  { ".5", "1:1: ", "value" },
  { "1.", "1:1: ", "number" },
  { "1e", "1:1: ", "number" },
  { "1e+", "1:1: ", "number" },
  { "0x10", "1:2: ", "end" },
  { "[1e400]", "1:2: ", "between" },
  { "[-1e23]", "1:2: ", "between" },
  { "[\"abc]", "1:2: ", "closing" },
  { "[\"abc\\\"]", "1:2: ", "closing" },
  { "\"a\nb\"", "1:3: ", "control" },
  { "\"a\tb\"", "1:3: ", "control" },
  { "\"a\001b\"", "1:3: ", "control" },
  { "\"a\\x\"", "1:3: ", "backslash" },
  { "\"\\u12g4\"", "1:2: ", "backslash" },
  { "\"\\u12", "1:2: ", "backslash" },
  { "\"\\ud83d\"", "1:2: ", "backslash" },
  { "\"\\ude00\"", "1:2: ", "backslash" },
  { "\"\\ud83d\\u0041\"", "1:2: ", "backslash" },
  { "\"\\ud83d\\ud83d\"", "1:2: ", "backslash" },
  { "\"\\ud83d\\ue000\"", "1:2: ", "backslash" },
  { "\"a\\u0000b\"", "1:3: ", "U+0000" },
  { "{\"a\\u0000b\":1}", "1:4: ", "U+0000" },
  { "{\"a\":1,\"b\":2,\"a\":3}", "1:14: ", "twice" },
  { "{\"a\":1,\"\\u0061\":3}", "1:8: ", "twice" },
  { "{\"\\u0061\":1,\"a\":3}", "1:13: ", "twice" },
  { "{\"Ez\":1,\"FY\":3}", NULL, NULL },
  { "[\"a\xff\"]", "1:4: ", "Unicode" },
  { "[\"\xed\xa0\x80\"]", "1:3: ", "Unicode" },
  { "[\"\xc0\x80\"]", "1:3: ", "Unicode" },
  { "[\"\xf4\x90\x80\x80\"]", "1:3: ", "Unicode" },
  { "[1,\n\"\xe2\x82\"", "2:2: ", "Unicode" },
};

/* Several bytes are looked at together, and what ends a string or an indent is found wherever it is. */
static void
test_words (void)
{
  static const char ends[] = { '"', '\\', '\n', 0x1f };

  for (gsize place = 0; place < 20; place++)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
        {
          char string[] = "twenty-four \xc3\xa4\xff ~~~~~ !!!";
          char indent[] = "                        ";

          string[place] = ends[i];
          g_assert_true (pathos_json_skip_plain (string, string + strlen (string)) == string + place);
          indent[place] = ends[i];
          g_assert_true (pathos_json_skip_space (indent, indent + 24) ==
                         indent + (ends[i] == '\n' ? 24 : place));
        }
    }
}

static void
test_texts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *refusal = refuse_text (texts[i].text, strlen (texts[i].text));

      g_test_message ("%s → %s", texts[i].text, refusal);
      if (texts[i].where == NULL)
        g_assert_cmpstr (refusal, ==, NULL);
      else
        {
          g_assert_nonnull (refusal);
          g_assert_true (g_str_has_prefix (refusal, texts[i].where));
          g_assert_nonnull (strstr (refusal, texts[i].word));
        }
    }
}

static void
test_raw_zero (void)
{
  static const char texts_with_zero[][4] = {
    { '[', 0, ']', ' ' }, { '"', 0, '"', ' ' }, { '1', 0, ' ', ' ' }
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts_with_zero); i++)
    {
      g_autofree char *refusal = refuse_text (texts_with_zero[i], 4);

      g_assert_true (g_str_has_prefix (refusal, "1:2: "));
    }
}

/* Wherever a special character is in a long text, it is found, although
 * the scanner skips many bytes at once. */
static void
test_every_place (void)
{
  static const char ends[] = { '"', '\\', '\n', '\001', '\037' };

  for (guint i = 0; i < 40 * G_N_ELEMENTS (ends); i++)
    {
      guint            place = i / G_N_ELEMENTS (ends);
      char             end = ends[i % G_N_ELEMENTS (ends)];
      g_autofree char *text = g_strdup ("\"                                        \"");
      g_autofree char *refusal = NULL;
      g_autofree char *where = g_strdup_printf ("1:%u: ", place + 2);

      text[place + 1] = end;
      refusal = refuse_text (text, strlen (text));
      g_assert_nonnull (refusal);
      if (end == '"')
        g_assert_nonnull (strstr (refusal, "end of the file"));
      else if (end == '\\' && place == 39) /* escapes the quote */
        g_assert_true (g_str_has_prefix (refusal, "1:1: "));
      else
        g_assert_true (g_str_has_prefix (refusal, where));
    }
}

static void
test_whole_numbers (void)
{
  static const char *const good[] = { "9007199254740991", "9007199254740992", "-9007199254740992",
                                      "9007199254740992.0", "9.007199254740992e15", "1e-400" };
  static const char *const bad[] = { "9007199254740993", "-9007199254740993", "9007199254740994",
                                     "18446744073709551616", "9.1e15", "1e309" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autofree char *refusal = refuse_text (good[i], strlen (good[i]));

      g_assert_cmpstr (refusal, ==, NULL);
    }

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *refusal = refuse_text (bad[i], strlen (bad[i]));

      g_assert_true (g_str_has_prefix (refusal, "1:1: "));
    }
}

/* The spans say where each value is, in order, and which span follows it. */
static void
test_spans (void)
{
  static const char text[] = "{\"a\": [1, {\"b\": \"x\"}], \"c\" : null}";
  static const struct
  {
    const char *value;
    guint       next;
    const char *name;
  } expected[] = {
    { text, 6, NULL },
    { "[1, {\"b\": \"x\"}]", 5, "\"a\"" },
    { "1", 3, NULL },
    { "{\"b\": \"x\"}", 5, NULL },
    { "\"x\"", 5, "\"b\"" },
    { "null", 6, "\"c\"" },
  };
  g_autoptr (GArray) spans = pathos_json_scan (text, strlen (text), NULL);

  g_assert_cmpuint (spans->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < spans->len; i++)
    {
      PathosSpan       span = g_array_index (spans, PathosSpan, i);
      g_autofree char *value = g_strndup (text + span.start, span.end - span.start);

      g_assert_cmpstr (value, ==, expected[i].value);
      g_assert_cmpuint (span.next, ==, expected[i].next);
      if (expected[i].name != NULL)
        g_assert_true (g_str_has_prefix (text + span.name, expected[i].name));
      else
        g_assert_cmpuint (span.name, ==, 0);
    }
}

/* The only reasons for which the scanner refuses what json-glib accepts. */
static gboolean
is_stricter (const char *refusal)
{
  static const char *const words[] = { "control", "twice", "between", "U+0000", "32 characters" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (strstr (refusal, words[i]) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* Two independent readers of JSON, and many small damages to a text: what passes the scanner is JSON to
 * json-glib too, and what is JSON to json-glib passes the scanner, except where that is stricter. */
static void
test_second_opinion (void)
{
  static const char damages[] = "\"\\{}[],:0-.eut/ \n\x01\x80";
  static const char text[] = "{\"ab\\n\": [-1.5e+3, 0, \"\\ud83d\\ude00\\u00e4x\"],"
                             " \"c\": {\"d\": null, \"e\": [true, false, {}]}}";
  guint             n_passed = 0;

  for (gsize i = 0; i < strlen (text); i++)
    {
      for (gsize j = 0; j < 2 * strlen (damages); j++)
        {
          g_autoptr (GString) damaged = g_string_new (text);
          g_autoptr (JsonParser) parser = json_parser_new ();
          g_autofree char *refusal = NULL;
          gboolean         is_json;

          if (j % 2 == 0)
            g_string_insert_c (damaged, (gssize) i, damages[j / 2]);
          else
            damaged->str[i] = damages[j / 2];

          json_parser_set_strict (parser, TRUE);
          is_json = json_parser_load_from_data (parser, damaged->str, (gssize) damaged->len, NULL);
          refusal = refuse_text (damaged->str, damaged->len);
          n_passed += refusal == NULL;
          if (is_json != (refusal == NULL) && (!is_json || !is_stricter (refusal)))
            g_error ("%s: json-glib says %d, the scanner says %s", damaged->str, is_json, refusal);
        }
    }

  g_assert_cmpuint (n_passed, >, 100);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-scanner/texts", test_texts);
  g_test_add_func ("/json-scanner/raw-zero", test_raw_zero);
  g_test_add_func ("/json-scanner/every-place", test_every_place);
  g_test_add_func ("/json-scanner/words", test_words);
  g_test_add_func ("/json-scanner/whole-numbers", test_whole_numbers);
  g_test_add_func ("/json-scanner/spans", test_spans);
  g_test_add_func ("/json-scanner/second-opinion", test_second_opinion);

  return g_test_run ();
}

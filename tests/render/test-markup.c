/* test-markup.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-markup.h"

#include <locale.h>

static void
test_numbers (void)
{
  static const struct
  {
    double      number;
    const char *text;
  } rows[] = {
    { 0, "0" },
    { -0.0, "0" },
    { 0.004, "0" },
    { -0.004, "0" },
    { 0.006, "0.01" },
    { -0.5, "-0.5" },
    { 12, "12" },
    { 12.3, "12.3" },
    { 12.05, "12.05" },
    { 1200, "1200" },
    { 99.999, "100" },
    { -1234567.89, "-1234567.89" },
    { 1e300, "1000000000000" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      pathos_markup_append_number (out, rows[i].number);
      g_assert_cmpstr (out->str, ==, rows[i].text);
    }
}

static void
test_text (void)
{
  static const struct
  {
    const char *raw;
    const char *escaped;
  } rows[] = {
    { "", "" },
    { "plain — ünïcödé 日本", "plain — ünïcödé 日本" },
    { "<a href=\"x\" b='y'>&</a>", "&lt;a href=&quot;x&quot; b=&apos;y&apos;&gt;&amp;&lt;/a&gt;" },
    { "]]>", "]]&gt;" },
    { "a\001\b\033\177z", "az" },
    { "tab\tline\nend\r", "tab\tline\nend\r" },
    { "\uFFFE\uFFFF\uFFFD", "\uFFFD" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      pathos_markup_append_text (out, rows[i].raw, -1);
      g_assert_cmpstr (out->str, ==, rows[i].escaped);
    }
}

static void
test_part_of_text (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  pathos_markup_append_text (out, "nothing of it", 0);
  pathos_markup_append_text (out, "one & two", 5);
  g_assert_cmpstr (out->str, ==, "one &amp;");
}

static void
test_colours (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  pathos_markup_append_attr_colour (out, "fill", 0xff0a0b0c);
  pathos_markup_append_attr_colour (out, "stroke", 0x80ffffff);
  pathos_markup_append_attr_colour (out, "fill", 0);
  g_assert_cmpstr (out->str, ==, " fill=\"#0a0b0c\" stroke=\"#ffffff\" stroke-opacity=\"0.5\" fill=\"none\"");
}

static void
test_path (void)
{
  g_autoptr (PathosPath) path = pathos_path_new ();
  g_autoptr (GString) out = g_string_new (NULL);

  pathos_path_move_to (path, 0, 0);
  pathos_path_line_to (path, 1.5f, 0);
  pathos_path_curve_to (path, 1, 2, 3, 4, 5, 6);
  pathos_path_close (path);
  pathos_markup_append_path (out, path, 10, -1);
  g_assert_cmpstr (out->str, ==, "M10 -1L11.5 -1C11 1 13 3 15 5Z");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/markup/numbers", test_numbers);
  g_test_add_func ("/markup/text", test_text);
  g_test_add_func ("/markup/part-of-text", test_part_of_text);
  g_test_add_func ("/markup/colours", test_colours);
  g_test_add_func ("/markup/path", test_path);

  return g_test_run ();
}

/* test-quote.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-quote.h"

/* Whatever a name holds, its quotation is one line of UTF-8 that controls nothing. What is harmless stays. */
static void
test_quote (void)
{
  const char *const rows[][2] = {
    { "", "" },
    { "Karte für Zoë 地图 خريطة.journey", "Karte für Zoë 地图 خريطة.journey" },
    { "a\nb: 1:1: The file is fine.", "a\\nb: 1:1: The file is fine." },
    { "\x1b[31mred\x7f\r\t", "\\x1b[31mred\\x7f\\x0d\\t" },
    { "\u202egpj.yenruoj", "\\u{202e}gpj.yenruoj" },
    { "\u2066\u2069\u061c\u200f\u2028\u2029\xc2\x85",
      "\\u{2066}\\u{2069}\\u{061c}\\u{200f}\\u{2028}\\u{2029}\\u{0085}" },
    { "\ufeff\u200e\u202a\u206f", "\\u{feff}\\u{200e}\\u{202a}\\u{206f}" },
    { "caf\xe9.svg", "caf\\xe9.svg" },
    { "\xe2\x80", "\\xe2\\x80" },
    { "\xed\xa0\x80", "\\xed\\xa0\\x80" },
    { "می\u200cخواهم", "می\u200cخواهم" },
    { "100 %s \\ “x”", "100 %s \\ “x”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *quoted = pathos_quote (rows[i][0]);

      g_assert_cmpstr (quoted, ==, rows[i][1]);
    }
}

static void
test_random (void)
{
  for (guint i = 0; i < 2000; i++)
    {
      char             text[40];
      g_autofree char *quoted = NULL;

      for (guint j = 0; j < sizeof text - 1; j++)
        text[j] = (char) g_test_rand_int_range (1, 256);
      text[sizeof text - 1] = '\0';
      quoted = pathos_quote (text);
      g_assert_true (g_utf8_validate (quoted, -1, NULL));
      for (const char *at = quoted; *at != '\0'; at = g_utf8_next_char (at))
        g_assert_false (g_unichar_iscntrl (g_utf8_get_char (at)));
    }
}

static void
test_name (void)
{
  g_autofree char *name = pathos_quote_name ("/folder\n/na\nme.svg");

  g_assert_cmpstr (name, ==, "na\\nme.svg");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/quote/quote", test_quote);
  g_test_add_func ("/quote/random", test_random);
  g_test_add_func ("/quote/name", test_name);

  return g_test_run ();
}

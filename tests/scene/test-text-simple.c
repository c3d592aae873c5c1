/* test-text-simple.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-text.h"

#include <math.h>

/* The shortcut for simple texts breaks lines where Pango breaks them and puts glyphs where Pango puts them,
 * except for the kerning between a word and a blank, which it leaves out. */

static const char *const texts[] = {
  "Goes to checkout",
  "Searches “how to learn photography”",
  "Reads e-mails, compares rivals",
  "What does photography even mean?",
  "Naïve façade — an em dash goes to Pango",
  "Größe und Übersicht für Käuferinnen",
  "Příliš žluťoučký kůň úpěl ďábelské ódy",
  "Съешь ещё этих мягких французских булок",
  "Ξεσκεπάζω την ψυχοφθόρα βδελυγμία",
  "Don’t know. 'Maybe' (later) 12.5, 3:40",
  "One\nline\n\nafter another",
  "AVATAR To Ty VAT. We, you; Yo-Yo",
  "100 % sure!",
  "Donaudampfschifffahrtsgesellschaft",
  "left/right and a/b",
  "日本語のテキスト",
  "مرحبا بالعالم",
  "",
  " leading and trailing ",
  "two  blanks",
};

/* Returns: whether the text took the shortcut */
static gboolean
compare (const char            *string,
         const PathosTextStyle *style)
{
  g_autoptr (PathosShapedText) simple = pathos_text_shape_simply (string, style);
  g_autoptr (PathosShapedText) quick = pathos_text_shape (string, style);
  g_autoptr (PathosShapedText) full = pathos_text_shape_fully (string, style);

  float broken = pathos_text_measure_broken_word (string, style);

  g_test_message ("“%s” at %g", string, style->width);
  g_assert_cmpuint (quick->n_lines, ==, full->n_lines);
  g_assert_cmpfloat_with_epsilon (quick->unbroken_width, full->unbroken_width, 1.5);
  if (broken > 0 || simple != NULL)
    g_assert_cmpfloat_with_epsilon (broken, full->unbroken_width, 1.5);

  for (guint i = 0; i < full->n_lines; i++)
    {
      g_assert_cmpuint (quick->lines[i].start, ==, full->lines[i].start);
      g_assert_cmpuint (quick->lines[i].length, ==, full->lines[i].length);
      g_assert_cmpint (quick->lines[i].hyphen, ==, full->lines[i].hyphen);
      g_assert_cmpfloat_with_epsilon (quick->lines[i].baseline, full->lines[i].baseline, 0.01);
      g_assert_cmpfloat_with_epsilon (quick->lines[i].width, full->lines[i].width,
                                      1 + full->lines[i].width * 0.02);
    }

  return simple != NULL;
}

static void
test_lines (void)
{
  static const float widths[] = { 0, 60, 90, 128, 200, 300 };
  guint              n_texts = G_N_ELEMENTS (texts) * G_N_ELEMENTS (widths), n_simple = 0;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (widths); j++)
        {
          PathosTextStyle style = { 12, widths[j], i % 2, i % 3 == 0, PATHOS_ALIGN_START, FALSE };

          n_simple += compare (texts[i], &style);
        }
    }

  /* Most of them are simple, but not all. */
  g_assert_cmpuint (n_simple, >, n_texts / 2);
  g_assert_cmpuint (n_simple, <, n_texts);
}

/* Every glyph of a word is the same, and in the same place. */
static void
test_glyphs (void)
{
  PathosTextStyle style = { 14, 0, TRUE, FALSE, PATHOS_ALIGN_START, FALSE };
  g_autoptr (PathosShapedText) quick = pathos_text_shape_simply ("AVATARE-Mailgröße", &style);
  g_autoptr (PathosShapedText) full = pathos_text_shape_fully ("AVATARE-Mailgröße", &style);

  g_assert_nonnull (quick);
  g_assert_cmpuint (quick->n_glyphs, ==, full->n_glyphs);
  for (guint i = 0; i < full->n_glyphs; i++)
    {
      g_assert_cmpuint (quick->glyphs[i].glyph, ==, full->glyphs[i].glyph);
      g_assert_cmpuint (quick->glyphs[i].cluster, ==, full->glyphs[i].cluster);
      g_assert_cmpfloat_with_epsilon (quick->glyphs[i].x, full->glyphs[i].x, 1);
    }
}

/* What a text looks like does not depend on what was shaped before it. */
static void
test_pure (void)
{
  PathosTextStyle style = { 12, 90, FALSE, FALSE, PATHOS_ALIGN_START, FALSE };
  g_autoptr (PathosShapedText) first = pathos_text_shape ("Shipping cost appears last", &style);
  g_autoptr (PathosShapedText) other = pathos_text_shape ("appears cost Shipping", &style);
  g_autoptr (PathosShapedText) again = pathos_text_shape ("Shipping cost appears last", &style);

  g_assert_cmpmem (first->glyphs, first->n_glyphs * sizeof (PathosGlyph),
                   again->glyphs, again->n_glyphs * sizeof (PathosGlyph));
  g_assert_cmpuint (other->n_lines, >, 0);
}

/* The lines of a title are about equally long, but no more than without that. */
/* The longest word of a text is found without Pango, which alone can break it. */
static void
test_broken_word (void)
{
  PathosTextStyle style = { .size = 12, .width = 60 };
  g_autoptr (PathosShapedText) full = pathos_text_shape_fully ("Reads photography lessons", &style);

  g_assert_cmpfloat (full->unbroken_width, >, 60);
  g_assert_cmpfloat_with_epsilon (pathos_text_measure_broken_word ("Reads photography lessons", &style),
                                  full->unbroken_width, 1.5);
  g_assert_cmpfloat (pathos_text_measure_broken_word ("Reads lessons", &style), ==, 0);
  g_assert_cmpfloat (pathos_text_measure_broken_word ("写真を学ぶレッスンを読む", &style), ==, 0);
}

static void
test_balance (void)
{
  static const char *const titles[] = { "Follows us and signs up", "Any size, any drink",
                                        "Searches for how to learn photography", "Reads the FAQ", "One" };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      PathosTextStyle style = { .size = 12, .width = 128, .bold = TRUE };
      g_autoptr (PathosShapedText) plain = pathos_text_shape (titles[i], &style), even = NULL;
      float shortest = G_MAXFLOAT, shortest_plain = G_MAXFLOAT;

      style.balanced = TRUE;
      even = pathos_text_shape (titles[i], &style);
      g_assert_cmpuint (even->n_lines, ==, plain->n_lines);
      g_assert_cmpfloat (even->width, ==, 128);
      g_assert_cmpfloat (even->ink_width, <=, plain->ink_width);
      for (guint j = 0; j < even->n_lines; j++)
        {
          shortest = MIN (shortest, even->lines[j].width);
          shortest_plain = MIN (shortest_plain, plain->lines[j].width);
        }
      g_assert_cmpfloat (shortest, >=, shortest_plain);
      if (i == 0)
        g_assert_cmpfloat (shortest, >, 40);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-simple/lines", test_lines);
  g_test_add_func ("/text-simple/glyphs", test_glyphs);
  g_test_add_func ("/text-simple/pure", test_pure);
  g_test_add_func ("/text-simple/broken-word", test_broken_word);
  g_test_add_func ("/text-simple/balance", test_balance);

  return g_test_run ();
}

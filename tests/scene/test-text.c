/* test-text.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dump.h"

#include "pathos-text-fonts.h"

#include <locale.h>
#include <string.h>

#define LATIN    "Returns to the page of the camera with a lens, and compares what it costs"
#define LONG     "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen"
#define ARABIC   "العميل يبحث عن كاميرا جديدة ويقرأ دليل المبتدئين قبل الشراء"
#define JAPANESE "写真を始めたい人が初心者向けの記事を読んでお店のページで値段を比べてからカメラを注文する"
#define EMOJI    "👩🏽‍🎨 👨‍👩‍👧‍👦 🏳️‍🌈 🇯🇵 ☕️"

static PathosShapedText *
shape (const char *string,
       float       width,
       PathosAlign align,
       gboolean    rtl)
{
  PathosTextStyle style = { 12, width, FALSE, FALSE, align, rtl };

  return pathos_text_shape (string, &style);
}

/* Lines follow each other through the string at equal distances. Each is in the
 * box and has the glyphs of its own bytes. */
static void
check_lines (const PathosShapedText *text)
{
  guint end = 0, first_run = 0;

  g_assert_cmpfloat (text->height, ==, text->n_lines * pathos_text_get_line_height (text->style.size));
  for (guint i = 0; i < text->n_lines; i++)
    {
      const PathosLine *line = &text->lines[i];

      g_assert_cmpuint (line->start, >=, end);
      for (guint j = end; j < line->start; j++)
        g_assert_true (strchr (" \t\n", text->string[j]) != NULL);
      end = line->start + line->length;
      g_assert_cmpuint (end, <=, strlen (text->string));
      g_assert_cmpuint (line->first_run, ==, first_run);
      first_run += line->n_runs;
      g_assert_cmpfloat (line->width, <=, text->ink_width + 0.01f);
      if (text->style.width > 0)
        {
          g_assert_cmpfloat (line->x, >=, -0.1f);
          g_assert_cmpfloat (line->x + line->width, <=, text->width + 0.1f);
        }

      for (guint j = line->first_run; j < line->first_run + line->n_runs; j++)
        {
          const PathosRun *run = &text->runs[j];

          for (guint k = run->first_glyph; k < run->first_glyph + run->n_glyphs; k++)
            {
              g_assert_cmpuint (text->glyphs[k].cluster, >=, line->start);
              g_assert_cmpuint (text->glyphs[k].cluster, <=, end);
            }
        }
    }
  g_assert_cmpuint (first_run, ==, text->n_runs);
}

static void
test_wrap (void)
{
  static const char *const strings[] = { LATIN, LONG, ARABIC, JAPANESE, EMOJI, LATIN " " ARABIC " " JAPANESE,
                                         "a\nb\n\nc", " ", "W" };

  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    {
      for (float width = 20; width < 400; width += 37)
        {
          for (int rtl = FALSE; rtl <= TRUE; rtl++)
            {
              for (PathosAlign align = PATHOS_ALIGN_START; align <= PATHOS_ALIGN_END; align++)
                {
                  g_autoptr (PathosShapedText) text = shape (strings[i], width, align, rtl);

                  g_assert_cmpfloat (text->width, ==, width);
                  check_lines (text);
                }
            }
        }
    }
}

static void
test_one_line (void)
{
  g_autoptr (PathosShapedText) text = shape (LATIN, 0, PATHOS_ALIGN_START, FALSE);

  g_assert_cmpuint (text->n_lines, ==, 1);
  g_assert_cmpfloat (text->width, ==, text->ink_width);
  g_assert_cmpfloat (text->unbroken_width, ==, 0);
  g_assert_cmpuint (text->lines[0].length, ==, strlen (LATIN));
  check_lines (text);
}

static void
test_empty (void)
{
  g_autoptr (PathosShapedText) text = shape ("", 100, PATHOS_ALIGN_START, FALSE);
  g_autoptr (PathosShapedText) single = shape ("", 0, PATHOS_ALIGN_START, TRUE);

  g_assert_cmpuint (text->n_lines, ==, 1);
  g_assert_cmpuint (text->n_glyphs, ==, 0);
  g_assert_cmpfloat (text->height, ==, 16);
  g_assert_cmpfloat (single->width, ==, 0);
}

static void
test_newline (void)
{
  g_autoptr (PathosShapedText) text = shape ("one\ntwo\n\nfour", 100, PATHOS_ALIGN_START, FALSE);

  g_assert_cmpuint (text->n_lines, ==, 4);
  g_assert_cmpuint (text->lines[1].start, ==, 4);
  g_assert_cmpuint (text->lines[1].length, ==, 3);
  g_assert_cmpuint (text->lines[2].length, ==, 0);
  for (guint i = 0; i < 4; i++)
    g_assert_false (text->lines[i].hyphen);
}

/* A word that is too long is broken with hyphens, and the text says which width would keep it whole. */
static void
test_hyphen (void)
{
  g_autoptr (PathosShapedText) narrow = shape ("The " LONG, 100, PATHOS_ALIGN_START, FALSE);
  g_autoptr (PathosShapedText) japanese = shape (JAPANESE, 100, PATHOS_ALIGN_START, FALSE);
  g_autoptr (PathosShapedText) wide = NULL;
  guint n_hyphens = 0;

  for (guint i = 0; i < narrow->n_lines; i++)
    n_hyphens += narrow->lines[i].hyphen;
  g_assert_cmpuint (n_hyphens, ==, narrow->n_lines - 2);
  g_assert_false (narrow->lines[narrow->n_lines - 1].hyphen);
  g_assert_cmpfloat (narrow->unbroken_width, >, 300);

  wide = shape ("The " LONG, narrow->unbroken_width, PATHOS_ALIGN_START, FALSE);
  g_assert_cmpuint (wide->n_lines, ==, 2);
  g_assert_cmpfloat (wide->unbroken_width, ==, 0);

  g_assert_cmpuint (japanese->n_lines, >, 3);
  g_assert_cmpfloat (japanese->unbroken_width, ==, 0);
  for (guint i = 0; i < japanese->n_lines; i++)
    g_assert_false (japanese->lines[i].hyphen);
}

/* The direction of the map aligns a text; the direction of its own letters decides how it runs. */
static void
test_direction (void)
{
  g_autoptr (PathosShapedText) arabic = shape (ARABIC, 150, PATHOS_ALIGN_START, FALSE);
  g_autoptr (PathosShapedText) mirrored = shape (LATIN, 150, PATHOS_ALIGN_START, TRUE);
  g_autoptr (PathosShapedText) ended = shape (LATIN, 150, PATHOS_ALIGN_END, FALSE);

  g_assert_cmpuint (arabic->n_lines, >, 1);
  for (guint i = 0; i < arabic->n_lines; i++)
    {
      g_assert_true (arabic->lines[i].rtl);
      g_assert_cmpfloat (arabic->lines[i].x, ==, 0);
      g_assert_true (arabic->runs[arabic->lines[i].first_run].rtl);
    }

  g_assert_cmpuint (mirrored->n_lines, >, 1);
  g_assert_cmpuint (mirrored->n_lines, ==, ended->n_lines);
  for (guint i = 0; i < mirrored->n_lines; i++)
    {
      g_assert_false (mirrored->lines[i].rtl);
      g_assert_cmpfloat_with_epsilon (mirrored->lines[i].x + mirrored->lines[i].width, 150, 0.1f);
      g_assert_cmpfloat_with_epsilon (ended->lines[i].x, mirrored->lines[i].x, 0.1f);
    }
}

static void
test_emoji (void)
{
  g_autoptr (PathosShapedText) text = shape (EMOJI, 0, PATHOS_ALIGN_START, FALSE);
  g_autoptr (PathosShapedText) narrow = shape (EMOJI, 20, PATHOS_ALIGN_START, FALSE);

  /* A family is one glyph and is not broken up. */
  g_assert_cmpuint (text->n_glyphs, <, g_utf8_strlen (EMOJI, -1));
  g_assert_cmpuint (narrow->n_lines, ==, 5);
  for (guint i = 0; i < narrow->n_lines; i++)
    g_assert_false (narrow->lines[i].hyphen);
}

/* A text is the same whichever thread shapes it. */
static void
test_threads (void)
{
  static const char *const  strings[] = { LATIN, LONG, ARABIC, JAPANESE, EMOJI };
  const guint               n_jobs = 600;
  g_autofree PathosTextJob *jobs = g_new0 (PathosTextJob, n_jobs);
  g_autoptr (GPtrArray) owned = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n_jobs; i++)
    {
      char           *string = g_strdup_printf ("%u %s", i, strings[i % G_N_ELEMENTS (strings)]);
      PathosTextStyle style = { 12 + i % 3, 100 + i % 7, i % 2, i % 11 == 0, PATHOS_ALIGN_START, i % 5 == 0 };

      g_ptr_array_add (owned, string);
      jobs[i] = (PathosTextJob) { .string = string, .style = style };
    }
  pathos_text_shape_all (jobs, n_jobs);

  for (guint i = 0; i < n_jobs; i++)
    {
      g_autoptr (PathosShapedText) alone = pathos_text_shape (jobs[i].string, &jobs[i].style);
      g_autofree char *dump = dump_text (jobs[i].result), *expected = dump_text (alone);

      dump_assert_equal (dump, expected, "shaped by a thread");
      pathos_shaped_text_unref (jobs[i].result);
    }
}

/* Returns: of how many families the first runs of the results are */
static guint
count_families (const PathosTextJob *jobs,
                guint                n_jobs)
{
  g_autoptr (GHashTable) families = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < n_jobs; i++)
    {
      PangoFontDescription *description = pango_font_describe (jobs[i].result->runs[0].font);

      g_hash_table_add (families, g_strdup (pango_font_description_get_family (description)));
      pango_font_description_free (description);
    }

  return g_hash_table_size (families);
}

/* Threads may use more fonts than Cairo keeps open. */
static void
test_many_fonts (void)
{
  static const char *const strings[] = {
    "العميل يبحث",
    "写真を始めたい",
    "לקוח מחפש",
    "ลูกค้ามองหา",
    "ग्राहक खोजता",
    "গ্রাহক খোঁজে",
    "வாடிக்கையாளர்",
    "కస్టమర్ వెతుకు",
    "ಗ್ರಾಹಕ ಹುಡುಕು",
    "ഉപഭോക്താവ്",
    "ગ્રાહક શોધે",
    "მომხმარებელი",
    "Հաճախորդը",
    "អតិថិជន",
    "ລູກຄ້າ",
    "ဖောက်သည်",
    "පාරිභෝගිකයා",
    "ደንበኛ",
    "ᏣᎳᎩ ᎦᏬᏂ",
    "ྲྀགས་བོད",
  };
  const guint               n_jobs = 4000;
  g_autofree PathosTextJob *jobs = g_new0 (PathosTextJob, n_jobs);

  for (guint i = 0; i < n_jobs; i++)
    {
      float           size = 8 + i / G_N_ELEMENTS (strings) % 40;
      PathosTextStyle style = { size, 100, i % 2, FALSE, PATHOS_ALIGN_START, FALSE };

      jobs[i] = (PathosTextJob) { .string = strings[i * 7 % G_N_ELEMENTS (strings)], .style = style };
    }

  pathos_text_shape_all (jobs, n_jobs);
  g_assert_cmpuint (count_families (jobs, n_jobs), >, 10);
  for (guint i = 0; i < n_jobs; i++)
    pathos_shaped_text_unref (jobs[i].result);
}

static void
test_sizes (void)
{
  g_assert_cmpfloat (pathos_text_get_line_height (12), ==, 16);
  g_assert_cmpfloat (pathos_text_get_line_height (14), ==, 19);
  g_assert_cmpfloat (pathos_text_get_line_height (27), ==, 34);
  g_assert_true (g_str_has_prefix (pathos_text_fonts_get_families (), "Inter"));
}

/* What may be copied from a map is broken without a hyphen, which would seem to be a part of it. */
static void
test_names (void)
{
  static const struct
  {
    const char *string;
    gboolean    hyphen;
  } texts[] = {
    { "https://example.org/a/very/long/path/that/does/not/fit/into/any/card", FALSE },
    { "(https://example.org/averylongpaththatdoesnotfitintoanycard).", FALSE },
    { "www.averylongaddressthatdoesnotfitintoanycard.example", FALSE },
    { "customer.relationship@averylongdomainthatdoesnotfit.example", FALSE },
    { "CUSTOMER_RELATIONSHIP_MANAGEMENT_SYSTEM_IDENTIFIER", FALSE },
    { "f47ac10b58cc4372a5670e02b2c3d479f47ac10b58cc4372", FALSE },
    { "/usr/share/applications/averylongfilenamethatdoesnotfit", FALSE },
    { "customerJourneyTouchpointIdentifierOfTheFirstStage", FALSE },
    { "CustomerJourneyTouchpointIdentifierOfTheFirstStage", FALSE },
    { "journeyMapsofthewholecustomerrelationshipmanagement", FALSE },
    { "/averylongfilenamethatdoesnotfitintoanycardatall", FALSE },
    { "c:/averylongfilenamethatdoesnotfitintoanycardatall", FALSE },
    { "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen", TRUE },
    { "„Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen“, 3 %!", TRUE },
    { "(Antidisestablishmentarianismusunderstandings).", TRUE },
    { "*Antidisestablishmentarianismusunderstandings*", TRUE },
    { "McDonaldsfranchiseownersassociationofthewholecountry", TRUE },
    { "Antidisestablishmentarianism/misunderstandingsofall", TRUE },
    { "customer@example.org Antidisestablishmentarianismusunderstandings", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      PathosTextStyle style = { .size = 12, .width = 90 };
      g_autoptr (PathosShapedText) text = pathos_text_shape (texts[i].string, &style);
      guint n_hyphens = 0;

      for (guint j = 0; j < text->n_lines; j++)
        n_hyphens += text->lines[j].hyphen;
      g_test_message ("%s: %u lines, %u hyphens", texts[i].string, text->n_lines, n_hyphens);
      g_assert_cmpuint (text->n_lines, >, 1);
      g_assert_cmpint (n_hyphens > 0, ==, texts[i].hyphen);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/wrap", test_wrap);
  g_test_add_func ("/text/one-line", test_one_line);
  g_test_add_func ("/text/empty", test_empty);
  g_test_add_func ("/text/newline", test_newline);
  g_test_add_func ("/text/hyphen", test_hyphen);
  g_test_add_func ("/text/names", test_names);
  g_test_add_func ("/text/direction", test_direction);
  g_test_add_func ("/text/emoji", test_emoji);
  g_test_add_func ("/text/threads", test_threads);
  g_test_add_func ("/text/many-fonts", test_many_fonts);
  g_test_add_func ("/text/sizes", test_sizes);

  return g_test_run ();
}

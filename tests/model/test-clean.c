/* test-clean.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-clean.h"
#include "pathos-source.h"
#include "pathos-touchpoint.h"

#include <string.h>

/* What texts are made of, whoever stores them. */

static const struct
{
  const char *text;
  const char *clean;
  guint       n_dropped;
} texts[] = {
  { "a\x07z", "az", 1 },                                                         /* bell */
  { "a\x1b[2Jz", "a[2Jz", 1 },                                                   /* escape */
  { "a\x01\x1f\x7fz", "az", 3 },                                                 /* C0, delete */
  { "a\xc2\x9b\xc2\x80z", "az", 2 },                                             /* C1 */
  { "a\tz", "a z", 0 },                                                          /* tab */
  { "a\r\nb\rc\vd\fz", "a\nb\nc\nd\nz", 0 },                                     /* line ends */
  { "a\xc2\x85z", "a\nz", 0 },                                                   /* next line */
  { "a\xe2\x80\xa8z\xe2\x80\xa9", "a\nz\n", 0 },                                 /* line, paragraph */
  { "a\xe2\x80\xaa\xe2\x80\xab\xe2\x80\xac\xe2\x80\xad\xe2\x80\xaez", "az", 5 }, /* embeddings, overrides */
  { "a\xe2\x81\xa6\xe2\x81\xa7\xe2\x81\xa8\xe2\x81\xa9z", "az", 4 },             /* isolates */
  { "a\xe2\x81\xaaz", "az", 1 },                                                 /* obsolete */
  { "a\xef\xbb\xbfz", "az", 1 },                                                 /* byte order mark */
  { "a\xef\xbf\xbcz\xf3\xa0\x80\x81", "az", 2 },                                 /* object, language tag */
  { "a\xef\xb7\x90\xef\xb7\xafz", "az", 2 },                                     /* noncharacters */
  { "a\xef\xbf\xbe\xef\xbf\xbf\xf4\x8f\xbf\xbfz", "az", 3 },                     /* more of them */
  { "a\xef\xbf\xb9\xef\xbf\xbbz", "az", 2 },                                     /* annotations */
  { "\x07", "", 1 },
};

/* Line breaks, marks of direction, joiners, flags and soft hyphens are part of writing. */
static const char *kept[] = {
  "",
  "a\nz",
  " a  z ",
  "Straße, “quoted” – 東京、 ไทย",
  "\xe2\x80\x8f(1)\xe2\x80\x8e \xd8\x9c",
  "🏴\xf3\xa0\x81\xa7\xf3\xa0\x81\xa2\xf3\xa0\x81\xbf",
  "می\xe2\x80\x8cخواهم",
  "Donau\xc2\xad"
  "dampf\xe2\x80\x8bschiff\xc2\xa0§",
  "\xef\xbf\xbd",
};

static void
test_texts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      guint            n_dropped;
      g_autofree char *clean = pathos_clean_text (texts[i].text, &n_dropped);

      g_assert_cmpstr (clean, ==, texts[i].clean);
      g_assert_cmpuint (n_dropped, ==, texts[i].n_dropped);
      g_assert_null (pathos_clean_text (clean, NULL));
    }
}

static void
test_kept (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    g_assert_null (pathos_clean_text (kept[i], NULL));
}

/* Several bytes are looked at together, and none may be missed wherever it is. */
static void
test_places (void)
{
  static const char dropped[] = { 0x01, 0x1b, 0x1f, 0x7f };

  for (gsize place = 0; place < 20; place++)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (dropped); i++)
        {
          g_autofree char *text = g_strdup ("~ twenty-four bytes ~ ~~");
          g_autofree char *clean = NULL;
          guint            n_dropped;

          text[place] = dropped[i];
          clean = pathos_clean_text (text, &n_dropped);
          g_assert_cmpuint (n_dropped, ==, 1);
          g_assert_cmpuint (strlen (clean), ==, 23);
          g_assert_null (pathos_clean_text (clean, NULL));
        }
    }
}

/* There is no way around: a property is set as a file is read. Only what is not for people stays as it is. */
static void
test_door (void)
{
  g_autoptr (PathosTouchpoint) touchpoint = g_object_new (PATHOS_TYPE_TOUCHPOINT, NULL);
  g_autoptr (PathosSource) source = g_object_new (PATHOS_TYPE_SOURCE, "mapping", "\t", NULL);
  const PathosAttr *title = pathos_element_find_attr (PATHOS_ELEMENT (touchpoint), "title");

  g_assert_cmpstr (source->mapping, ==, "\t");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      g_value_init (&value, G_TYPE_STRING);
      g_value_set_static_string (&value, texts[i].text);
      g_object_set (touchpoint, "title", texts[i].text, NULL);
      g_assert_cmpstr (touchpoint->title, ==, texts[i].clean);
      g_assert_true (pathos_attr_equals (title, touchpoint, &value));
    }
}

static void
test_line (void)
{
  static const char *const lines[][2] = {
    { "  Drives\n\n parks ", "Drives parks" },
    { "\xe2\x80\xae\n\t", "" },
    { "one  two", "one  two" },
    { "\xc2\xa0"
      "a\xe2\x80\x83",
      "a" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *line = pathos_clean_line (lines[i][0]);

      g_assert_cmpstr (line, ==, lines[i][1]);
    }
}

/* The beginning of a text, in a sentence. */
static void
test_start (void)
{
  g_autofree char *short_one = pathos_clean_start (" two\nlines ");
  g_autofree char *just = pathos_clean_start ("ääääääääääääääääääääääääääääääääääääääää");
  g_autofree char *more = pathos_clean_start ("äääääääääääääääääääääääääääääääääääääääää");
  g_autofree char *bells = g_strnfill (100000, '\a');
  g_autofree char *silent = pathos_clean_start (bells);

  g_assert_cmpstr (short_one, ==, "two lines");
  g_assert_cmpstr (just, ==, "ääääääääääääääääääääääääääääääääääääääää");
  g_assert_cmpstr (more, ==, "äääääääääääääääääääääääääääääääääääääää…");
  g_assert_cmpstr (silent, ==, "…");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clean/texts", test_texts);
  g_test_add_func ("/clean/kept", test_kept);
  g_test_add_func ("/clean/places", test_places);
  g_test_add_func ("/clean/door", test_door);
  g_test_add_func ("/clean/line", test_line);
  g_test_add_func ("/clean/start", test_start);

  return g_test_run ();
}

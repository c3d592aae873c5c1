/* test-text-cut.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-group.h"
#include "pathos-text-cache.h"
#include "pathos-text-cut.h"

#include <string.h>

static char *
repeat (const char *text,
        guint       n)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (out, text);
  return g_string_free (out, FALSE);
}

/* Texts that are drawn as they are. */
static void
test_short (void)
{
  static const struct
  {
    const char *text;
    guint       n;
  } texts[] = {
    { "", 1 },
    { "a", PATHOS_TEXT_MAX_CHUNK },
    { "word ", PATHOS_TEXT_MAX / 5 },
    { "一", PATHOS_TEXT_MAX },       /* lines break between any two of them */
    { "ลูกค้า", PATHOS_TEXT_MAX / 6 }, /* … and between words that no space divides */
    { "\n", PATHOS_TEXT_MAX },
    { "https://example.org/a/", 9 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = repeat (texts[i].text, texts[i].n);

      g_assert_null (pathos_text_dup_cut (text));
    }
}

static void
test_long (void)
{
  g_autofree char *text = repeat ("четыре ", PATHOS_TEXT_MAX / 7 + 1);
  g_autofree char *cut = pathos_text_dup_cut (text);
  g_autofree char *name = pathos_text_dup_name (text);

  g_assert_cmpint (g_utf8_strlen (cut, -1), ==, PATHOS_TEXT_MAX + 1);
  g_assert_true (g_str_has_suffix (cut, "…"));
  g_assert_true (strncmp (cut, text, strlen (cut) - strlen ("…")) == 0);
  g_assert_cmpint (g_utf8_strlen (name, -1), ==, PATHOS_TEXT_MAX_NAME + 1);
}

/* What follows a chunk that is too long is still drawn. */
static void
test_chunk (void)
{
  g_autofree char *chunk = repeat ("é", PATHOS_TEXT_MAX_CHUNK);
  g_autofree char *text = g_strdup_printf ("see data:%séééé and more", chunk);
  g_autofree char *cut = pathos_text_dup_cut (text);

  g_assert_true (g_str_has_prefix (cut, "see data:é"));
  g_assert_true (g_str_has_suffix (cut, "é… and more"));
  g_assert_cmpint (g_utf8_strlen (cut, -1), ==, 4 + PATHOS_TEXT_MAX_CHUNK + strlen ("_ and more"));
}

/* One text may be drawn at thousands of places, so no more of it is read than may be drawn. */
static void
test_read (void)
{
  g_autofree char *chunk = repeat ("x", 10 * PATHOS_TEXT_MAX);
  g_autofree char *text = g_strconcat (chunk, " end", NULL);
  g_autofree char *cut = pathos_text_dup_cut (text);
  g_autofree char *name = pathos_text_dup_name (text);

  g_assert_cmpint (g_utf8_strlen (cut, -1), ==, PATHOS_TEXT_MAX_CHUNK + 1);
  g_assert_true (g_str_has_suffix (cut, "x…"));
  g_assert_cmpint (g_utf8_strlen (name, -1), ==, PATHOS_TEXT_MAX_NAME + 1);
  g_assert_cmpuint (pathos_text_count_drawn (text), ==, PATHOS_TEXT_MAX);
  g_assert_cmpuint (pathos_text_count_drawn ("four"), ==, 4);
}

/* What Pango must break costs more, also if it is short but wide, and so does what only Pango can set. What
 * is not drawn costs nothing. */
static void
test_weight (void)
{
  g_autofree char *chunk = repeat ("x", 100);
  g_autofree char *endless = repeat ("word; ", PATHOS_TEXT_MAX);

  g_assert_cmpuint (pathos_text_weigh ("Fourteen narrow words"), ==, strlen ("Fourteen narrow words"));
  g_assert_cmpuint (pathos_text_weigh ("responsibilities"), ==, strlen ("responsibilities"));
  g_assert_cmpuint (pathos_text_weigh ("MWMWMWMWMWMWMWMW"), >, 10 * strlen ("MWMWMWMWMWMWMWMW"));
  g_assert_cmpuint (pathos_text_weigh ("one\nMWMWMWMWMWMWMWMW"), >, 10 * strlen ("one\nMWMWMWMWMWMWMWMW"));
  g_assert_cmpuint (pathos_text_weigh ("سلمى تدفع"), >, 10 * strlen ("سلمى تدفع"));
  g_assert_cmpuint (pathos_text_weigh (chunk), >, 100 * strlen (chunk));
  g_assert_cmpuint (pathos_text_weigh (endless), <, 2 * PATHOS_TEXT_MAX);
}

/* The cache shapes what is drawn, and the same for texts that begin alike. */
static void
test_cache (void)
{
  PathosTextStyle   style = { .size = 12, .width = 160 };
  PathosTextCache  *cache = pathos_text_cache_new ();
  g_autofree char  *text = repeat ("word ", PATHOS_TEXT_MAX);
  g_autofree char  *longer = repeat ("word ", 2 * PATHOS_TEXT_MAX);
  g_autofree char  *cut = pathos_text_dup_cut (text);
  PathosShapedText *shaped = pathos_text_cache_get (cache, text, &style);

  g_assert_cmpstr (shaped->string, ==, cut);
  g_assert_true (pathos_text_cache_get (cache, longer, &style) == shaped);
  pathos_text_cache_prefetch (cache, longer, &style);
  pathos_text_cache_fill (cache);
  g_assert_true (pathos_text_cache_get (cache, longer, &style) == shaped);
  pathos_text_cache_free (cache);
}

static void
test_label (void)
{
  g_autofree char *text = repeat ("word ", PATHOS_TEXT_MAX);
  g_autofree char *cut = pathos_text_dup_cut (text);
  PathosGroupInfo  info = { .role = PATHOS_GROUP_CARD, .label = text };
  PathosNode      *node = pathos_group_new (&info, NULL, 0);

  g_assert_cmpstr (((PathosGroup *) node)->label, ==, cut);
  pathos_node_unref (node);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text-cut/short", test_short);
  g_test_add_func ("/text-cut/long", test_long);
  g_test_add_func ("/text-cut/chunk", test_chunk);
  g_test_add_func ("/text-cut/read", test_read);
  g_test_add_func ("/text-cut/weight", test_weight);
  g_test_add_func ("/text-cut/cache", test_cache);
  g_test_add_func ("/text-cut/label", test_label);

  return g_test_run ();
}

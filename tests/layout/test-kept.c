/* test-kept.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dump.h"
#include "pathos-fragments.h"
#include "pathos-text-cache.h"

/* What layout caches from run to run. */

static PathosNode *
create_node (void)
{
  return pathos_rect_node_new (&GRAPHENE_RECT_INIT (0, 0, 1, 1), 0, 0xff000000, 0, 0, NULL);
}

/* A fragment of a lane that caches more. */
typedef struct
{
  PathosFragment base;
  PathosNode    *more;
} LargeFragment;

static void
large_fragment_clear (gpointer data)
{
  pathos_node_unref (((LargeFragment *) data)->more);
}

static void
test_fragments (void)
{
  PathosFragments *fragments = pathos_fragments_new ();
  PathosFragment  *fragment;
  LargeFragment   *large;
  PathosNode      *node = create_node ();
  int              element, other;

  g_assert_null (pathos_fragments_find (fragments, &element, 100));
  fragment = pathos_fragments_add (fragments, &element, 100, sizeof *fragment, NULL);
  g_assert_null (fragment->node);
  g_assert_cmpfloat (fragment->height, ==, 0);
  fragment->node = pathos_node_ref (node);

  /* A fragment for another width is not used. */
  g_assert_true (pathos_fragments_find (fragments, &element, 100) == fragment);
  g_assert_null (pathos_fragments_find (fragments, &element, 101));
  g_assert_null (pathos_fragments_find (fragments, &other, 100));
  g_assert_cmpint (node->ref_count, ==, 2);

  large = (LargeFragment *) pathos_fragments_add (fragments, &element, 101, sizeof *large,
                                                  large_fragment_clear);
  g_assert_cmpint (node->ref_count, ==, 1);
  large->base.node = pathos_node_ref (node);
  large->more = pathos_node_ref (node);
  pathos_fragments_forget (fragments, &element);
  g_assert_cmpint (node->ref_count, ==, 1);
  g_assert_null (pathos_fragments_find (fragments, &element, 101));

  fragment = pathos_fragments_add (fragments, &other, 100, sizeof *fragment, NULL);
  fragment->node = pathos_node_ref (node);
  pathos_fragments_forget_all (fragments);
  g_assert_cmpint (node->ref_count, ==, 1);
  pathos_node_unref (node);
  pathos_fragments_free (fragments);
}

static void
test_texts (void)
{
  PathosTextCache  *cache = pathos_text_cache_new ();
  PathosTextStyle   style = { 12, 100, FALSE, FALSE, PATHOS_ALIGN_START, FALSE };
  PathosTextStyle   others[] = { style, style, style, style, style, style };
  PathosShapedText *text = pathos_text_cache_get (cache, "A text", &style);

  g_assert_true (pathos_text_cache_get (cache, "A text", &style) == text);
  g_assert_true (pathos_text_cache_get (cache, "A tëxt", &style) != text);

  others[0].size = 14;
  others[1].width = 101;
  others[2].bold = TRUE;
  others[3].italic = TRUE;
  others[4].align = PATHOS_ALIGN_END;
  others[5].rtl = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      PathosShapedText *other = pathos_text_cache_get (cache, "A text", &others[i]);

      g_assert_true (other != text);
      g_assert_true (pathos_text_cache_get (cache, "A text", &others[i]) == other);
    }

  pathos_text_cache_free (cache);
}

/* Prefetched texts are shaped all at once, and equal those that are shaped alone. */
static void
test_prefetch (void)
{
  PathosTextCache *cache = pathos_text_cache_new ();
  PathosTextStyle  style = { 12, 100, FALSE, FALSE, PATHOS_ALIGN_START, FALSE };
  g_autoptr (PathosShapedText) alone = pathos_text_shape ("one more", &style);
  g_autofree char *expected = dump_text (alone);
  g_autofree char *dump = NULL;

  for (guint i = 0; i < 400; i++)
    {
      g_autofree char *copy = g_strdup_printf ("text %u", i / 2);

      pathos_text_cache_get (cache, copy, &style);
    }
  pathos_text_cache_prefetch (cache, "one more", &style);
  pathos_text_cache_prefetch (cache, "one more", &style);
  pathos_text_cache_prefetch (cache, "text 7", &style);
  pathos_text_cache_prefetch (cache, "", &style);
  pathos_text_cache_fill (cache);

  dump = dump_text (pathos_text_cache_get (cache, "one more", &style));
  dump_assert_equal (dump, expected, "prefetched");
  pathos_text_cache_free (cache);
}

/* If there are many texts, those without another reference are dropped, and the others stay. */
static void
test_sweep (void)
{
  PathosTextCache *cache = pathos_text_cache_new ();
  PathosTextStyle  style = { 12, 100, FALSE, FALSE, PATHOS_ALIGN_START, FALSE };
  g_autoptr (PathosShapedText) held = pathos_shaped_text_ref (pathos_text_cache_get (cache, "held", &style));
  g_autoptr (PathosShapedText) watched = NULL;

  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *string = g_strdup_printf ("text %u", i);

      pathos_text_cache_get (cache, string, &style);
      if (i == 0)
        watched = pathos_shaped_text_ref (pathos_text_cache_get (cache, string, &style));
    }

  /* A text with a mark, which one that is shaped anew does not have. */
  pathos_text_cache_get (cache, "text 1", &style)->unbroken_width = 1234;
  pathos_text_cache_sweep (cache);
  g_assert_cmpfloat (pathos_text_cache_get (cache, "text 1", &style)->unbroken_width, ==, 0);
  g_assert_true (pathos_text_cache_get (cache, "held", &style) == held);
  g_assert_true (pathos_text_cache_get (cache, "text 0", &style) == watched);
  g_assert_cmpint (held->ref_count, ==, 2);
  pathos_text_cache_free (cache);
  g_assert_cmpint (held->ref_count, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/kept/fragments", test_fragments);
  g_test_add_func ("/kept/texts", test_texts);
  g_test_add_func ("/kept/prefetch", test_prefetch);
  g_test_add_func ("/kept/sweep", test_sweep);

  return g_test_run ();
}

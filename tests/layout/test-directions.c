/* test-directions.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "picture.h"

#include "pathos-json-reader.h"
#include "pathos-layout.h"
#include "pathos-words.h"

#include <string.h>

/* Sentences that layout composes of words, names and numbers, in maps of both directions with names of the
 * other one. Each name and each number keeps to itself, and all of them are in the order of the sentence. */

#define FSI "\u2068"
#define PDI "\u2069"

/* Every text of the map contains NAME, and nothing else does. */
#define FEELING(id, value, more) \
  "{'id': '" id "', 'persona': 'personaa', 'value': " value ", 'word': 'NAME'" more "}"
#define MEASURED ", 'basis': 'measured', 'count': 128"

/* clang-format off */
static const char map[] =
  "{'format': 'journey', 'version': [1, 0], 'id': 'journeya', 'title': 'NAME', 'objective': 'NAME',"
  " 'language': 'LANGUAGE', 'reviewed': '2026-03-04', 'review-every': 90,"
  " 'personas': [{'id': 'personaa', 'name': 'NAME', 'role': 'NAME', 'goals': 'NAME'}],"
  " 'channels': [{'id': 'channela', 'name': 'NAME'}],"
  " 'sources': [{'id': 'sourceaa', 'title': 'NAME', 'count': 412}],"
  " 'stages': [{'id': 'stageaaa', 'title': 'NAME', 'touchpoints': ["
  "   {'id': 'touchpaa', 'title': 'NAME', 'channels': ['channela'], 'roles': ['moment-of-truth'],"
  "    'feelings': [" FEELING ("feelinga", "1.5", "") "]},"
  "   {'id': 'touchp22', 'title': 'NAME', 'feelings': [" FEELING ("feeling2", "-1.5", MEASURED) "]}]},"
  "  {'id': 'stage222', 'title': 'NAME', 'touchpoints': [{'id': 'touchp33', 'title': 'NAME'}]}],"
  " 'lanes': [{'id': 'laneaaaa', 'title': 'NAME', 'kind': 'touchpoints'},"
  "  {'id': 'lane2222', 'title': 'NAME', 'kind': 'emotion', 'low-label': 'NAME', 'high-label': 'NAME'},"
  "  {'id': 'lane3333', 'title': 'NAME', 'role': 'pains',"
  "   'cards': [{'id': 'cardaaaa', 'at': 'touchpaa', 'text': 'NAME', 'personas': ['personaa']}]}],"
  " 'links': [{'id': 'linkaaaa', 'from': 'touchp22', 'kind': 'exit', 'label': 'NAME', 'share': 31},"
  "  {'id': 'link2222', 'from': 'touchp33', 'to': 'touchpaa', 'kind': 'back',"
  "   'label': 'NAME', 'share': 24}]}";
/* clang-format on */

static const struct
{
  const char *language, *name;
} cases[] = {
  { "he", "Maya 27" },
  { "ar", "Straße" },
  { "en", "יעל 27" },
  { "de", "سلمى" },
};

static PathosJourney *
read_map (const char *language,
          const char *name)
{
  g_autoptr (GString) text = g_string_new (map);
  g_autoptr (GBytes) bytes = NULL;
  g_auto (PathosReadResult) result = { 0 };
  PathosJourney *journey;

  g_string_replace (text, "'", "\"", 0);
  g_string_replace (text, "LANGUAGE", language, 0);
  g_string_replace (text, "NAME", name, 0);
  bytes = g_bytes_new (text->str, text->len);
  journey = pathos_json_read (bytes, &result, NULL);
  g_assert_nonnull (journey);
  g_assert_cmpuint (result.repairs->len, ==, 0);
  return journey;
}

/* Returns: how many parts that keep to themselves are open before @at */
static int
get_depth (const char *text,
           const char *at)
{
  int depth = 0;

  for (; text < at; text = g_utf8_next_char (text))
    {
      depth += g_str_has_prefix (text, FSI);
      depth -= g_str_has_prefix (text, PDI);
      g_assert_cmpint (depth, >=, 0);
    }

  return depth;
}

/* In German, quotation marks begin low, and Unicode counts those among the brackets. */
static gboolean
is_quote (const char *at)
{
  return g_unichar_type (g_utf8_get_char (at)) == G_UNICODE_INITIAL_PUNCTUATION ||
         g_unichar_type (g_utf8_get_char (at)) == G_UNICODE_FINAL_PUNCTUATION || g_str_has_prefix (at, "„");
}

/* A name is a part of its own, perhaps in quotation marks, or all of the text. */
static void
assert_isolated (const char *text,
                 const char *name)
{
  for (const char *at = strstr (text, name); at != NULL; at = strstr (at + 1, name))
    {
      const char *before = at, *after = at + strlen (name);

      if (g_str_equal (text, name))
        return;
      if (before > text && is_quote (g_utf8_prev_char (before)))
        before = g_utf8_prev_char (before);
      if (is_quote (after))
        after = g_utf8_next_char (after);
      if (before < text + strlen (FSI) || !g_str_has_prefix (before - strlen (FSI), FSI) ||
          !g_str_has_prefix (after, PDI))
        g_error ("“%s” is not apart in “%s”", name, text);
    }

  g_assert_cmpint (get_depth (text, text + strlen (text)), ==, 0);
}

/* Where a name from left to right is first, the text would become one from left to right. */
static void
assert_direction (const PathosShapedText *text,
                  gboolean                rtl)
{
  if (strstr (text->string, FSI) == NULL)
    return;

  for (guint i = 0; i < text->n_lines; i++)
    g_assert_cmpint (text->lines[i].rtl, ==, rtl);
}

/* Returns: the middle of what is drawn of the bytes from @start to @end in @line, −1 if nothing is */
static float
get_middle (const PathosShapedText *text,
            const PathosLine       *line,
            gsize                   start,
            gsize                   end)
{
  float from = G_MAXFLOAT, to = -1;

  for (guint i = line->first_run; i < line->first_run + line->n_runs; i++)
    for (guint j = 0; j < text->runs[i].n_glyphs; j++)
      {
        const PathosGlyph *glyph = &text->glyphs[text->runs[i].first_glyph + j];

        if (glyph->cluster >= start && glyph->cluster < end)
          {
            from = MIN (from, glyph->x);
            to = MAX (to, glyph->x);
          }
      }

  return to < 0 ? -1 : (from + to) / 2;
}

/* The parts of a line follow each other in the direction of the map. Returns: how many there are */
static guint
assert_order (const PathosShapedText *text,
              const PathosLine       *line,
              gboolean                rtl)
{
  const char *string = text->string, *end = string + line->start + line->length;
  float       before = -1;
  guint       n_parts = 0;

  for (const char *at = string + line->start; at < end; at = g_utf8_next_char (at))
    {
      const char *close = strstr (at, PDI);
      float       middle;

      if (!g_str_has_prefix (at, FSI) || close == NULL ||
          memmem (at + 1, (gsize) (close - at), FSI, strlen (FSI)) != NULL)
        continue;
      middle = get_middle (text, line, (gsize) (at - string), (gsize) (MIN (close, end) - string));
      if (middle < 0)
        continue;
      if (before >= 0 && (rtl ? middle >= before : middle <= before))
        g_error ("The order of “%s” is not that of its parts", string);
      before = middle;
      n_parts++;
    }

  return n_parts;
}

/* Checks the labels of groups, and what assistive technology says of them. */
static void
check_groups (PathosLayout      *layout,
              const PathosView  *view,
              const PathosGroup *group,
              const char        *name)
{
  g_autofree char *said = pathos_layout_describe (layout, view, PATHOS_SAID_NAME, group, NULL);
  g_autofree char *details = pathos_layout_describe (layout, view, PATHOS_SAID_DETAILS, group, NULL);

  if (group->label != NULL)
    assert_isolated (group->label, name);
  if (said != NULL)
    assert_isolated (said, name);
  if (details != NULL)
    assert_isolated (details, name);

  for (guint i = 0; i < group->n_children; i++)
    if (group->children[i].node->kind == PATHOS_NODE_GROUP)
      check_groups (layout, view, (const PathosGroup *) group->children[i].node, name);
}

static void
test_map (gconstpointer data)
{
  const char    *language = cases[GPOINTER_TO_UINT (data)].language;
  const char    *name = cases[GPOINTER_TO_UINT (data)].name;
  gboolean       rtl = pathos_words_is_rtl (language);
  PathosJourney *journey = read_map (language, name);
  guint          n_parts = 0;

  for (guint n_stages = 0; n_stages < 2; n_stages++)
    {
      PathosView view = { .n_stages = n_stages, .labelled = TRUE };
      g_autoptr (PathosLayout) layout = pathos_layout_new (journey);
      g_autoptr (PathosScene) scene = pathos_layout_run (layout, pathos_theme_get (PATHOS_THEME_LIGHT, FALSE),
                                                         &view);
      g_autoptr (Picture) picture = picture_new (scene);

      for (guint i = 0; i < picture->pieces->len; i++)
        {
          const Piece *piece = picture_piece (picture, i);

          if (piece->node->kind == PATHOS_NODE_TEXT)
            {
              const PathosShapedText *text = ((const PathosTextNode *) piece->node)->text;

              assert_isolated (text->string, name);
              assert_direction (text, rtl);
              for (guint j = 0; j < text->n_lines; j++)
                n_parts += assert_order (text, &text->lines[j], rtl);
            }
        }
      check_groups (layout, &view, scene->root, name);
    }

  g_assert_cmpuint (n_parts, >=, 12);
  g_assert_finalize_object (journey);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/directions/", cases[i].language, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_map);
    }

  return g_test_run ();
}

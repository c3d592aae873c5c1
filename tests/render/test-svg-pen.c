/* test-svg-pen.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "page.h"
#include "pathos-builder.h"
#include "pathos-svg-pen.h"

#include <string.h>

#define HOSTILE "</text><script>alert(1)</script> \"'&<!-- ]]> \001 onload=x javascript:"

/* All that our SVGs may contain: nothing that runs, and nothing external. */
static const char *const elements[] = { "svg", "title", "desc", "g", "rect", "path", "text", "tspan",
                                        "clipPath", "image", "defs", "use", NULL };
static const char *const attributes[] = {
  "xmlns", "xmlns:xlink", "width", "height", "viewBox", "role", "aria-label", "aria-hidden", "lang",
  "xml:lang", "xml:space", "text-rendering", "font-family", "font-size", "font-weight", "font-style", "id",
  "x", "y", "rx", "d", "fill", "fill-opacity", "stroke", "stroke-opacity", "stroke-width", "stroke-linecap",
  "stroke-linejoin", "stroke-dasharray", "textLength", "lengthAdjust", "preserveAspectRatio",
  "clip-path", "xlink:href", NULL
};

typedef struct
{
  GHashTable *ids;
  GString    *text;  /* of all `<text>` elements, without hidden parts */
  GString    *names; /* the roles, ids without their prefix, and labels, in the order of the file */
  guint       n_texts, n_paths;
  int         hidden;
} Seen;

static void
start_cb (GMarkupParseContext *context,
          const char          *name,
          const char         **names,
          const char         **values,
          gpointer             user_data,
          GError             **error)
{
  Seen    *seen = user_data;
  gboolean hides = FALSE;

  g_assert_true (g_strv_contains (elements, name));
  seen->n_texts += g_str_equal (name, "text");
  seen->n_paths += g_str_equal (name, "path");

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_assert_true (g_strv_contains (attributes, names[i]));
      if (g_str_equal (names[i], "id"))
        {
          g_assert_true (g_hash_table_add (seen->ids, g_strdup (values[i])));
          g_string_append_printf (seen->names, "#%s ", values[i] + PATHOS_SVG_PREFIX_LENGTH + 1);
        }
      if (g_str_equal (names[i], "role"))
        g_string_append_printf (seen->names, "%s ", values[i]);
      if (g_str_equal (names[i], "aria-hidden"))
        g_string_append (seen->names, "hidden\n");
      if (g_str_equal (names[i], "xlink:href"))
        g_assert_true (g_str_has_prefix (values[i], "data:image/png;base64,") ||
                       (*values[i] == '#' && g_hash_table_contains (seen->ids, values[i] + 1)));
      if (g_str_equal (names[i], "aria-label"))
        g_string_append_printf (seen->names, "%s\n", values[i]);
      if (g_str_equal (names[i], "textLength"))
        g_assert_cmpfloat (g_ascii_strtod (values[i], NULL), >, 0);
      hides |= g_str_equal (names[i], "aria-hidden");
    }

  if (seen->hidden > 0 || hides)
    seen->hidden++;
}

static void
end_cb (GMarkupParseContext *context,
        const char          *name,
        gpointer             user_data,
        GError             **error)
{
  Seen *seen = user_data;

  if (seen->hidden > 0)
    seen->hidden--;
}

static void
text_cb (GMarkupParseContext *context,
         const char          *text,
         gsize                length,
         gpointer             user_data,
         GError             **error)
{
  Seen       *seen = user_data;
  const char *element = g_markup_parse_context_get_element (context);

  if ((g_str_equal (element, "text") || g_str_equal (element, "tspan")) && seen->hidden == 0)
    g_string_append_len (seen->text, text, (gssize) length);
}

static void
seen_clear (Seen *self)
{
  g_hash_table_unref (self->ids);
  g_string_free (self->text, TRUE);
  g_string_free (self->names, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Seen, seen_clear)

static void
parse (GBytes *svg,
       Seen   *seen)
{
  static const GMarkupParser parser = { start_cb, end_cb, text_cb, NULL, NULL };
  GMarkupParseContext       *context = g_markup_parse_context_new (&parser, 0, seen, NULL);
  GError                    *error = NULL;
  gsize                      size;
  const char                *text = g_bytes_get_data (svg, &size);

  *seen = (Seen) { .ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
                   .text = g_string_new (NULL),
                   .names = g_string_new (NULL) };
  g_markup_parse_context_parse (context, text, (gssize) size, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  g_markup_parse_context_free (context);
}

static GBytes *
draw (const char             *string,
      gboolean                rtl,
      const PathosPenOptions *options)
{
  PathosPage *page = page_new (string, rtl);
  GBytes     *svg = pathos_svg_write (page, options, NULL);

  pathos_page_free (page);
  return svg;
}

/* Texts are compared without blanks, since wrapping splits them into lines. */
static char *
without_blanks (const char *text)
{
  GString *out = g_string_new (NULL);

  for (; *text != '\0'; text++)
    {
      if (!g_ascii_isspace (*text) && !g_ascii_iscntrl (*text))
        g_string_append_c (out, *text);
    }

  return g_string_free_and_steal (out);
}

static void
test_hostile (void)
{
  PathosPenOptions live = { 0 }, outlines = { .outlines = TRUE };
  g_autoptr (GBytes) svg = draw (HOSTILE, FALSE, &live);
  g_autoptr (GBytes) drawn = draw (HOSTILE, FALSE, &outlines);
  g_autofree char *wanted = without_blanks (HOSTILE);
  g_autofree char *text = NULL;
  g_auto (Seen) seen = { 0 };
  g_auto (Seen) seen_drawn = { 0 };

  parse (svg, &seen);
  parse (drawn, &seen_drawn);
  text = without_blanks (seen.text->str);
  g_assert_nonnull (strstr (text, wanted));
  g_assert_cmpuint (seen.n_texts, >=, 2);
  g_assert_cmpuint (seen_drawn.n_texts, ==, 0);
  g_assert_cmpuint (seen_drawn.n_paths, ==, seen.n_paths + 2);
  g_assert_nonnull (strstr (seen_drawn.names->str, "alert(1)"));
}

static void
test_ids (void)
{
  PathosPenOptions options = { 0 }, transparent = { .transparent = TRUE };
  g_autoptr (GBytes) one = draw ("One", FALSE, &options);
  g_autoptr (GBytes) other = draw ("Other", FALSE, &options);
  g_autoptr (GBytes) bare = draw ("One", FALSE, &transparent);
  g_auto (Seen) seen = { 0 };
  g_auto (Seen) seen_other = { 0 };
  g_auto (Seen) seen_bare = { 0 };
  GHashTableIter iter;
  gpointer       id;

  parse (one, &seen);
  parse (other, &seen_other);
  parse (bare, &seen_bare);
  /* The map, the stage, the touchpoint twice, the lane's name, a clip, and a picture. */
  g_assert_cmpuint (g_hash_table_size (seen.ids), ==, 7);

  g_hash_table_iter_init (&iter, seen.ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      g_assert_cmpuint (strspn (id, "0123456789abcdef"), ==, PATHOS_SVG_PREFIX_LENGTH);
      g_assert_true (g_ascii_isalpha (*(char *) id));
      g_assert_false (g_hash_table_contains (seen_other.ids, id));
      g_assert_false (g_hash_table_contains (seen_bare.ids, id));
    }
}

/* What assistive technology is told. */
static void
test_names (void)
{
  PathosPenOptions options = { 0 };
  g_autoptr (GBytes) svg = draw ("One", FALSE, &options);
  g_auto (Seen) seen = { 0 };

  parse (svg, &seen);
  g_assert_cmpstr (seen.names->str, ==,
                   "graphics-document One\n"
                   "#jaaaaaaa-map group One\n"
                   "#saaaaaaa listitem One\n"
                   "#taaaaaaa listitem One\n"
                   "#taaaaaaa-2 listitem One\n"
                   "#laaaaaaa-name hidden\n"
                   "#image-1 #clip-1 ");
}

static void
test_same_bytes (void)
{
  PathosPenOptions options = { 0 };
  g_autoptr (GBytes) one = draw ("One", FALSE, &options);
  g_autoptr (GBytes) again = draw ("One", FALSE, &options);

  g_assert_true (g_bytes_equal (one, again));
}

/* A hyphen that breaks a long word is drawn, but is not part of the text. */
static void
test_hyphen (void)
{
  PathosPenOptions options = { 0 };
  g_autoptr (GBytes) svg = draw ("Donaudampfschifffahrtsgesellschaftskapitän", FALSE, &options);
  g_auto (Seen) seen = { 0 };

  parse (svg, &seen);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (svg, NULL), (gssize) g_bytes_get_size (svg),
                                  "\u2010</tspan>"));
  g_assert_null (strstr (seen.text->str, "\u2010"));
  g_assert_nonnull (strstr (seen.text->str, "Donaudampfschifffahrtsgesellschaftskapitän"));
}

static void
test_right_to_left (void)
{
  PathosPenOptions options = { 0 };
  g_autoptr (GBytes) svg = draw ("مرحبا (12)", TRUE, &options);
  g_autofree char *text = g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));
  double           left = g_ascii_strtod (strstr (text, "><tspan x=\"") + 11, NULL);

  /* The box of the stage's text is 150 wide at x = 20, so the text ends at 170. Its runs are placed one by
   * one, in reading order, with marks at their ends that keep the signs there. */
  g_assert_cmpfloat (left, >, 120);
  g_assert_cmpfloat (left, <, 170);
  g_assert_nonnull (strstr (text, "مرحبا"));
  g_assert_nonnull (strstr (text, ">\u200e12\u200e</tspan><tspan"));
  g_assert_nonnull (strstr (text, "\u200f)\u200f</tspan></text>"));
  g_assert_null (strstr (text, "direction"));
  g_assert_null (strstr (text, "textLength"));
}

static void
test_background (void)
{
  PathosPenOptions transparent = { .transparent = TRUE }, red = { .background = 0xffff0000, .scale = 2 };
  g_autoptr (GBytes) none = draw ("One", FALSE, &transparent);
  g_autoptr (GBytes) some = draw ("One", FALSE, &red);
  const char *text = g_bytes_get_data (some, NULL);

  g_assert_null (g_strstr_len (g_bytes_get_data (none, NULL), (gssize) g_bytes_get_size (none),
                               "width=\"400\" height=\"200\" fill"));
  g_assert_nonnull (g_strstr_len (text, (gssize) g_bytes_get_size (some),
                                  "<rect x=\"0\" y=\"0\" width=\"400\" height=\"200\" fill=\"#ff0000\"/>"));
  g_assert_nonnull (g_strstr_len (text, (gssize) g_bytes_get_size (some),
                                  " width=\"800\" height=\"400\" viewBox=\"0 0 400 200\""));
}

/* Builds a page of 3,000 rows, each of which shows the same 3,000 rectangles: far more than 256 MiB. */
static PathosPage *
page_new_huge (void)
{
  PathosPage     *page = page_new ("One", FALSE);
  PathosBuilder   row, rows;
  PathosGroupInfo info = { .role = PATHOS_GROUP_MAP };
  PathosNode     *node;

  pathos_builder_init (&row, PAGE_WIDTH, FALSE);
  for (guint i = 0; i < 3000; i++)
    pathos_builder_add_rect (&row, i, 0, 10, 10, 2, 0xff112233, 0, "rectangle");
  node = pathos_builder_end (&row, NULL);

  pathos_builder_init (&rows, PAGE_WIDTH, FALSE);
  for (guint i = 0; i < 3000; i++)
    pathos_builder_add (&rows, pathos_node_ref (node), 0, i, PAGE_WIDTH);
  pathos_node_unref (node);
  pathos_node_unref (&page->scene->root->node);
  page->scene->root = (PathosGroup *) pathos_builder_end (&rows, &info);
  return page;
}

/* What nothing could show is refused before it fills the memory. */
static void
test_too_large (void)
{
  PathosPenOptions options = { 0 };
  PathosPage      *page = page_new_huge ();
  g_autoptr (GError) error = NULL;

  g_assert_null (pathos_svg_write (page, &options, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_nonnull (strstr (error->message, "256 MiB"));
  pathos_page_free (page);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/svg/hostile", test_hostile);
  g_test_add_func ("/svg/ids", test_ids);
  g_test_add_func ("/svg/names", test_names);
  g_test_add_func ("/svg/same-bytes", test_same_bytes);
  g_test_add_func ("/svg/hyphen", test_hyphen);
  g_test_add_func ("/svg/right-to-left", test_right_to_left);
  g_test_add_func ("/svg/background", test_background);
  g_test_add_func ("/svg/too-large", test_too_large);

  return g_test_run ();
}

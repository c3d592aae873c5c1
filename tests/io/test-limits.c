/* test-limits.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-json-scanner.h"
#include "pathos-json-error.h"
#include "text.h"

/* Each limit of the scanner: one below, exactly as much, and one too many. */

static void
repeat (GString    *out,
        const char *text,
        gsize       n)
{
  for (gsize i = 0; i < n; i++)
    g_string_append (out, text);
}

static void
make_depth (GString *out,
            gsize    n)
{
  repeat (out, "[", n);
  repeat (out, "]", n);
}

static void
make_values (GString *out,
             gsize    n)
{
  g_string_append (out, "[");
  repeat (out, "0,", n - 2);
  g_string_append (out, "0]");
}

static void
make_members (GString *out,
              gsize    n)
{
  g_string_append (out, "[{\"a\":1},{\"x\":0");
  for (gsize i = 1; i < n; i++)
    g_string_append_printf (out, ",\"m%" G_GSIZE_FORMAT "\":0", i);
  g_string_append (out, "}]");
}

static void
make_string (GString *out,
             gsize    n)
{
  g_string_append (out, "\"");
  repeat (out, "a", n);
  g_string_append (out, "\"");
}

/* The decoded text counts: six bytes in the file are one in memory. */
static void
make_escapes (GString *out,
              gsize    n)
{
  g_string_append (out, "\"");
  repeat (out, "\\u0001", n);
  g_string_append (out, "\"");
}

static void
make_name (GString *out,
           gsize    n)
{
  g_string_append (out, "{");
  make_string (out, n);
  g_string_append (out, ":1}");
}

static void
make_number (GString *out,
             gsize    n)
{
  g_string_append (out, "0.");
  repeat (out, "1", n - 2);
}

static void
make_file (GString *out,
           gsize    n)
{
  g_string_append (out, "{}");
  repeat (out, "\n", n - 2);
}

static void
add_picture (GString *out,
             gsize    n)
{
  g_string_append (out, "{\"id\":\"x\",\"data\":");
  make_string (out, n);
  g_string_append (out, ",\"more\":\"short\"}");
}

static void
make_picture (GString *out,
              gsize    n)
{
  g_string_append (out, "{\"images\":[");
  add_picture (out, n);
  g_string_append (out, "]}");
}

static void
make_pictures (GString *out,
               gsize    n)
{
  g_string_append (out, "{\"images\":[");
  for (; n > 2000000; n -= 2000000)
    {
      add_picture (out, 2000000);
      g_string_append (out, ",");
    }
  add_picture (out, n);
  g_string_append (out, "]}");
}

/* Only the map's own pictures may be larger than a text. */
static void
make_other_data (GString *out,
                 gsize    n)
{
  g_string_append (out, "{\"stages\":[");
  add_picture (out, n);
  g_string_append (out, "]}");
}

static void
make_deeper_data (GString *out,
                  gsize    n)
{
  g_string_append (out, "{\"images\":{\"x\":");
  add_picture (out, n);
  g_string_append (out, "}}");
}

static const struct
{
  const char *name;
  void (*make) (GString *out, gsize n);
  gsize       limit;
  const char *where; /* of the one too many */
} limits[] = {
  { "depth", make_depth, 64, "1:65: " },
  { "values", make_values, 1000000, "1:2000000: " },
  { "members", make_members, 512, "1:4508: " },
  { "string", make_string, 1024 * 1024, "1:1: " },
  { "escapes", make_escapes, 1024 * 1024, "1:1: " },
  { "name", make_name, 1024 * 1024, "1:2: " },
  { "number", make_number, 32, "1:1: " },
  { "file", make_file, 32 * 1024 * 1024, "1:1: " },
  { "picture", make_picture, 2796204, "1:29: " },
  { "pictures", make_pictures, 28000000, "1:28000533: " },
  { "other-data", make_other_data, 1024 * 1024, "1:29: " },
  { "deeper-data", make_deeper_data, 1024 * 1024, "1:33: " },
};

static void
test_limit (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);

  for (int off = -1; off <= 1; off++)
    {
      g_autoptr (GString) out = g_string_new (NULL);
      g_autofree char *refusal = NULL;

      limits[i].make (out, limits[i].limit + (gsize) off);
      refusal = refuse_text (out->str, out->len);
      g_test_message ("%+d → %s", off, refusal);
      if (off <= 0)
        g_assert_cmpstr (refusal, ==, NULL);
      else
        g_assert_true (g_str_has_prefix (refusal, limits[i].where));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      g_autofree char *path = g_strconcat ("/limits/", limits[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_limit);
    }

  return g_test_run ();
}

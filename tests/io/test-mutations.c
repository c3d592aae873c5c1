/* test-mutations.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "map-file.h"
#include "pathos-json-scanner.h"
#include "text.h"

#include <string.h>

/* Damage done by programs, not by disks: a few values of a sample replace others, are left out or doubled, so
 * that the text is JSON, but makes no sense as a map. Whatever opens must be a map that can be saved and
 * reads back as the same. The test framework prints the seed; `--seed` repeats a run. */

#define N_ROUNDS 1000

static PathosSpan
pick (GArray *spans)
{
  return g_array_index (spans, PathosSpan, g_test_rand_int_range (1, (gint32) spans->len));
}

/* Returns: where the value begins, or the whole member if it is one */
static gsize
get_start (const PathosSpan *span)
{
  return span->name != 0 ? span->name : span->start;
}

static void
replace (GString    *text,
         gsize       start,
         gsize       end,
         const char *with,
         gsize       length)
{
  g_autofree char *copy = g_strndup (with, length);

  g_string_erase (text, (gssize) start, (gssize) (end - start));
  g_string_insert (text, (gssize) start, copy);
}

/* Removes a value or member, and the comma on one of its sides, from the text. */
static void
leave_out (GString          *text,
           const PathosSpan *span)
{
  gsize start = get_start (span), end = span->end;

  if (text->str[end] == ',')
    end++;
  else
    {
      while (start > 0 && strchr (" \n", text->str[start - 1]) != NULL)
        start--;
      if (start > 0 && text->str[start - 1] == ',')
        start--;
    }

  g_string_erase (text, (gssize) start, (gssize) (end - start));
}

static void
mutate (GString *text)
{
  g_autoptr (GArray) spans = pathos_json_scan (text->str, text->len, NULL);
  PathosSpan       a, b;
  g_autofree char *twice = NULL;

  if (spans == NULL || spans->len < 2)
    return;

  a = pick (spans);
  b = pick (spans);
  switch (g_test_rand_int_range (0, 4))
    {
    case 0:
      leave_out (text, &a);
      break;
    case 1:
      twice = g_strdup_printf ("%.*s, ", (int) (a.end - get_start (&a)), text->str + get_start (&a));
      g_string_insert (text, (gssize) get_start (&a), twice);
      break;
    default:
      replace (text, a.start, a.end, text->str + b.start, b.end - b.start);
      break;
    }
}

static void
test_mutations (gconstpointer path)
{
  g_autofree char *sample = NULL;
  gsize            size;
  guint            n_opened = 0, n_repaired = 0;

  g_assert_true (g_file_get_contents (path, &sample, &size, NULL));
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (GString) text = g_string_new_len (sample, (gssize) size);
      g_autoptr (GBytes) bytes = NULL;
      g_auto (PathosReadResult) result = { 0 };
      g_autoptr (PathosJourney) journey = NULL;

      for (int n = g_test_rand_int_range (1, 4); n > 0; n--)
        mutate (text);

      bytes = g_bytes_new (text->str, text->len);
      journey = pathos_json_read (bytes, &result, NULL);
      if (journey == NULL)
        continue;

      n_opened++;
      n_repaired += result.repairs->len > 0;
      assert_sound (journey);
    }

  g_test_message ("of %u, %u opened, %u of them repaired", N_ROUNDS, n_opened, n_repaired);
  g_assert_cmpuint (n_repaired, >, 0);
  g_assert_cmpuint (n_opened, >, n_repaired);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *sample = map_file_get_sample ("photography");

  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/mutations", sample, test_mutations);

  return g_test_run ();
}

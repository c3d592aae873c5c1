/* test-round-trip.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-journey-copy.h"
#include "pathos-json-reader.h"
#include "pathos-json-writer.h"

#include <string.h>

/* The maps that Pathos ships are exactly as Pathos writes them. PATHOS_RENEW=1 in the environment rewrites
 * those that are not, so that git shows the difference. */

/* A copy of the map is written as the same bytes. */
static void
assert_copied (PathosJourney *journey,
               GBytes        *bytes)
{
  g_autoptr (PathosJourneyCopy) copy = pathos_journey_copy_new (journey);
  g_autoptr (PathosJourney) twin = NULL;
  g_autoptr (GBytes) copied = NULL;

  while (!pathos_journey_copy_step (copy, 0))
    ;
  twin = pathos_journey_copy_steal (copy);
  copied = pathos_json_write (twin);
  g_assert_true (g_bytes_equal (bytes, copied));
  g_assert_finalize_object (g_steal_pointer (&twin));
}

static void
test_file (gconstpointer path)
{
  g_autofree char *text = NULL;
  gsize            size;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) written = NULL;
  g_auto (PathosReadResult) result = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (PathosJourney) journey = NULL;
  g_autofree char *fault = NULL;

  g_assert_true (g_file_get_contents (path, &text, &size, &error));
  bytes = g_bytes_new_take (g_steal_pointer (&text), size);
  journey = pathos_json_read (bytes, &result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result.repairs->len, ==, 0);
  g_assert_false (result.read_only);
  fault = pathos_journey_find_fault (journey);
  g_assert_cmpstr (fault, ==, NULL);

  written = pathos_json_write (journey);
  if (g_getenv ("PATHOS_RENEW") != NULL && !g_bytes_equal (bytes, written))
    g_assert_true (g_file_set_contents (path, g_bytes_get_data (written, NULL),
                                        (gssize) g_bytes_get_size (written), NULL));
  else
    g_assert_cmpmem (g_bytes_get_data (bytes, NULL), size,
                     g_bytes_get_data (written, NULL), g_bytes_get_size (written));

  assert_copied (journey, written);
  g_assert_finalize_object (g_steal_pointer (&journey));
}

static void
add_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;
  guint       n_maps = 0;

  g_assert_nonnull (folder);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *test = g_strconcat ("/round-trip/", name, NULL);

      if (!g_str_has_suffix (name, ".journey"))
        continue;
      g_test_add_data_func_full (test, g_build_filename (path, name, NULL), test_file, g_free);
      n_maps++;
    }
  g_assert_cmpuint (n_maps, >, 0);
}

int
main (int    argc,
      char **argv)
{
  const char      *data = g_getenv ("PATHOS_DATADIR");
  g_autofree char *samples = NULL;
  g_autofree char *templates = NULL;
  g_autofree char *own = NULL;

  g_test_init (&argc, &argv, NULL);
  samples = g_build_filename (data, "samples", NULL);
  templates = g_build_filename (data, "templates", NULL);
  add_folder (samples);
  add_folder (templates);
  own = g_build_filename (g_test_get_dir (G_TEST_DIST), "data", NULL);
  add_folder (own);

  return g_test_run ();
}

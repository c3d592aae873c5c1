/* test-damage.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-json-error.h"
#include "pathos-json-reader.h"
#include "pathos-json-writer.h"

#include <stdlib.h>
#include <string.h>

/* A file that is truncated anywhere, or damaged in one of three ways at any byte, opens, is repaired, or is
 * refused with a position. The files are arguments. PATHOS_STRIDE=N tries only every Nth byte, for runs under
 * sanitizers. */

typedef struct
{
  char *bytes;
  gsize size;
  guint n_opened;
  guint n_repaired;
  guint n_refused;
  guint n_checked;
} Sample;

static void
check_refusal (const Sample *sample,
               const GError *error)
{
  PathosPosition position;

  if (!pathos_json_error_get_position (error, &position) || position.column == 0 ||
      position.line > sample->size || *error->message == '\0')
    g_error ("A refusal has no position: %s", error->message);
}

/* What opens must be a map that can be saved. Checking takes longer than
 * reading, so only one in 17 is checked. */
static void
check_journey (Sample        *sample,
               PathosJourney *journey)
{
  g_autofree char *fault = NULL;

  if ((sample->n_opened + sample->n_repaired) % 17 != 0)
    return;

  sample->n_checked++;
  fault = pathos_journey_find_fault (journey);
  if (fault != NULL)
    g_error ("A map that was opened has a fault: %s", fault);
}

static void
read_damaged (Sample *sample,
              gsize   size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (sample->bytes, size);
  g_auto (PathosReadResult) result = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (PathosJourney) journey = pathos_json_read (bytes, &result, &error);

  if (journey == NULL)
    {
      check_refusal (sample, error);
      sample->n_refused++;
      return;
    }

  check_journey (sample, journey);
  if (result.repairs->len > 0)
    sample->n_repaired++;
  else
    sample->n_opened++;
}

static gsize
get_stride (void)
{
  const char *stride = g_getenv ("PATHOS_STRIDE");

  return stride != NULL ? MAX (1, strtoul (stride, NULL, 10)) : 1;
}

static void
test_sample (gconstpointer path)
{
  Sample sample = { 0 };

  g_assert_true (g_file_get_contents (path, &sample.bytes, &sample.size, NULL));
  for (gsize i = 0; i < sample.size; i += get_stride ())
    {
      char       byte = sample.bytes[i];
      const char damages[] = { '\0', (char) (byte ^ 1 << i % 7), '"' };

      read_damaged (&sample, i);
      for (guint j = 0; j < G_N_ELEMENTS (damages); j++)
        {
          sample.bytes[i] = damages[j];
          read_damaged (&sample, sample.size);
        }
      sample.bytes[i] = byte;
    }

  g_test_message ("%u opened, %u repaired, %u refused; %u maps were checked",
                  sample.n_opened, sample.n_repaired, sample.n_refused, sample.n_checked);
  g_assert_cmpuint (sample.n_opened, >, 0);
  g_assert_cmpuint (sample.n_repaired, >, 0);
  g_assert_cmpuint (sample.n_refused, >, sample.n_repaired);
  g_assert_cmpuint (sample.n_checked, >, 0);
  g_free (sample.bytes);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, >, 1);
  for (int i = 1; i < argc; i++)
    {
      g_autofree char *name = g_path_get_basename (argv[i]);
      g_autofree char *test = g_strconcat ("/damage/", name, NULL);

      g_test_add_data_func (test, argv[i], test_sample);
    }

  return g_test_run ();
}

/* bench-json.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-guard.h"
#include "pathos-json-reader.h"
#include "pathos-json-writer.h"

#include <stdio.h>
#include <stdlib.h>

/* Tells how long a file takes to be checked, read and written: the median of nine rounds. */

#define N_ROUNDS 9

static int
compare_times (const void *a,
               const void *b)
{
  gint64 difference = *(const gint64 *) a - *(const gint64 *) b;

  return difference < 0 ? -1 : difference > 0;
}

static void
report (const char *what,
        gint64     *times,
        gsize       size)
{
  qsort (times, N_ROUNDS, sizeof *times, compare_times);
  printf ("%-6s %8.2f ms %6.0f MB/s\n", what, (double) times[N_ROUNDS / 2] / 1e3, (double) size / (double) times[N_ROUNDS / 2]);
}

static gboolean
measure (GBytes *bytes,
         gint64 *scan,
         gint64 *read,
         gint64 *write)
{
  gsize         size;
  gconstpointer data = g_bytes_get_data (bytes, &size);
  g_auto (PathosReadResult) result = { 0 };
  g_autoptr (PathosJourney) journey = NULL;
  g_autoptr (GArray) spans = NULL;
  g_autoptr (GBytes) written = NULL;
  gint64 start = g_get_monotonic_time ();

  spans = pathos_guard_scan (data, size, NULL);
  *scan = g_get_monotonic_time () - start;

  start = g_get_monotonic_time ();
  journey = pathos_json_read (bytes, &result, NULL);
  *read = g_get_monotonic_time () - start;
  if (journey == NULL)
    return FALSE;

  start = g_get_monotonic_time ();
  written = pathos_json_write (journey);
  *write = g_get_monotonic_time () - start;
  return TRUE;
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *text = NULL;
  gsize            size;
  g_autoptr (GBytes) bytes = NULL;
  gint64 times[3][N_ROUNDS];

  if (argc != 2 || !g_file_get_contents (argv[1], &text, &size, NULL))
    return EXIT_FAILURE;

  bytes = g_bytes_new_take (g_steal_pointer (&text), size);
  for (int i = 0; i < N_ROUNDS; i++)
    {
      if (!measure (bytes, &times[0][i], &times[1][i], &times[2][i]))
        return EXIT_FAILURE;
    }

  report ("guard", times[0], size);
  report ("read", times[1], size);
  report ("write", times[2], size);
  return EXIT_SUCCESS;
}

/* bench-map.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-json-scanner.h"
#include "pathos-history.h"
#include "pathos-json-reader.h"
#include "pathos-json-writer.h"
#include "pathos-layout.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* Runs tasks on a map, each a number of times, and prints for each the median of clock and processor time in
 * seconds, and at the end the peak of resident memory in bytes. Only what is measured runs in run_measured(),
 * whose name callgrind is given. */

typedef struct
{
  GBytes        *bytes;
  PathosJourney *journey;
  PathosLayout  *layout;
  PathosScene   *scene;
  PathosHistory *history;
  GPtrArray     *touchpoints; /* (element-type PathosTouchpoint), unowned */
  PathosDraft   *draft;
  char          *title; /* of the next edit */
  guint          n_edits;
} Bench;

typedef void (*Task) (Bench *bench);

static PathosTouchpoint *
choose_touchpoint (Bench *bench)
{
  /* Alternately near and far, and never the same one twice in a row. */
  return g_ptr_array_index (bench->touchpoints, bench->n_edits * 7919 % bench->touchpoints->len);
}

static void
do_scan (Bench *bench)
{
  gsize         size;
  gconstpointer data = g_bytes_get_data (bench->bytes, &size);

  g_array_unref (pathos_json_scan (data, size, NULL));
}

static void
do_read (Bench *bench)
{
  g_auto (PathosReadResult) result = { 0 };

  bench->journey = pathos_json_read (bench->bytes, &result, NULL);
  g_assert_nonnull (bench->journey);
}

static void
do_write (Bench *bench)
{
  g_bytes_unref (pathos_json_write (bench->journey));
}

static void
lay_out (Bench            *bench,
         const PathosView *view)
{
  if (bench->layout == NULL)
    bench->layout = pathos_layout_new (bench->journey);

  g_clear_pointer (&bench->scene, pathos_scene_unref);
  bench->scene = pathos_layout_run (bench->layout, pathos_theme_get (PATHOS_THEME_LIGHT, FALSE), view);
}

static void
do_layout (Bench *bench)
{
  PathosView view = { 0 };

  lay_out (bench, &view);
}

static void
do_drag (Bench *bench)
{
  PathosView view = { .editable = TRUE, .draft = bench->draft };

  lay_out (bench, &view);
}

static void
do_edit (Bench *bench)
{
  g_object_set (choose_touchpoint (bench), "title", bench->title, NULL);
}

static void
do_edit_and_layout (Bench *bench)
{
  do_edit (bench);
  do_layout (bench);
}

static void
do_undo (Bench *bench)
{
  pathos_history_undo (bench->history);
}

static void
collect_touchpoints (Bench *bench)
{
  PathosList *stages = bench->journey->stages;

  for (guint i = 0; i < stages->n_items; i++)
    {
      PathosList *touchpoints = PATHOS_STAGE (stages->items[i])->touchpoints;

      for (guint j = 0; j < touchpoints->n_items; j++)
        g_ptr_array_add (bench->touchpoints, touchpoints->items[j]);
    }
}

static void
prepare_read (Bench *bench)
{
  g_ptr_array_set_size (bench->touchpoints, 0);
  g_clear_object (&bench->journey);
}

/* Sealing makes each edit a step of its own. */
static void
prepare_edit (Bench *bench)
{
  if (bench->touchpoints->len == 0)
    collect_touchpoints (bench);
  if (bench->history != NULL)
    pathos_history_seal (bench->history);

  g_free (bench->title);
  bench->title = g_strdup_printf ("Reads a guide that was changed %u times", ++bench->n_edits);
}

/* The first touchpoint is dragged over one place after the other. */
static void
prepare_drag (Bench *bench)
{
  PathosDraftPlace place = { NULL };

  if (bench->touchpoints->len == 0)
    collect_touchpoints (bench);

  bench->n_edits++;
  place.element = g_ptr_array_index (bench->touchpoints, 0);
  place.slot = pathos_slot_new (PATHOS_ELEMENT (choose_touchpoint (bench))->list, 0);
  g_clear_pointer (&bench->draft, pathos_draft_unref);
  bench->draft = pathos_draft_new (&place, 1, NULL, 0);
}

/* A touchpoint in the middle moves from gap to gap beside it, as under a pointer. */
static void
prepare_step (Bench *bench)
{
  PathosDraftPlace place = { NULL };
  PathosElement   *beside;
  guint            position;

  if (bench->touchpoints->len == 0)
    collect_touchpoints (bench);

  bench->n_edits++;
  place.element = g_ptr_array_index (bench->touchpoints, bench->touchpoints->len / 2);
  beside = g_ptr_array_index (bench->touchpoints, bench->touchpoints->len / 2 + 1 + bench->n_edits % 12);
  pathos_list_find (beside->list, beside, &position);
  place.slot = pathos_slot_new (beside->list, position);
  g_clear_pointer (&bench->draft, pathos_draft_unref);
  bench->draft = pathos_draft_new (&place, 1, NULL, 0);
}

static void
prepare_journal (Bench *bench)
{
  if (bench->history == NULL)
    bench->history = pathos_history_new (bench->journey);

  prepare_edit (bench);
}

static const struct
{
  const char *name;
  Task        prepare; /* (nullable) */
  Task        run;
} tasks[] = {
  { "scan", NULL, do_scan },
  { "read", prepare_read, do_read },
  { "write", NULL, do_write },
  { "layout", NULL, do_layout },
  { "edit", prepare_edit, do_edit },
  { "relayout", prepare_edit, do_edit_and_layout },
  { "drag", prepare_drag, do_drag },
  { "step", prepare_step, do_drag },
  { "journal", prepare_journal, do_edit },
  { "undo", NULL, do_undo },
};

static G_NO_INLINE void
run_measured (Task   run,
              Bench *bench)
{
  run (bench);
}

static int
compare_times (const void *a,
               const void *b)
{
  gint64 difference = *(const gint64 *) a - *(const gint64 *) b;

  return difference < 0 ? -1 : difference > 0;
}

static gint64
get_processor_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static double
find_median (gint64 *times,
             guint   n_times)
{
  qsort (times, n_times, sizeof *times, compare_times);
  return (double) times[n_times / 2] / G_USEC_PER_SEC;
}

static guint
find_task (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (tasks); i++)
    {
      if (strcmp (tasks[i].name, name) == 0)
        return i;
    }

  g_error ("There is no task “%s”", name);
}

static void
measure (Bench *bench,
         guint  task,
         guint  n_rounds)
{
  g_autofree gint64 *clock = g_new (gint64, n_rounds);
  g_autofree gint64 *processor = g_new (gint64, n_rounds);

  for (guint i = 0; i < n_rounds; i++)
    {
      if (tasks[task].prepare != NULL)
        tasks[task].prepare (bench);

      clock[i] = g_get_monotonic_time ();
      processor[i] = get_processor_time ();
      run_measured (tasks[task].run, bench);
      processor[i] = get_processor_time () - processor[i];
      clock[i] = g_get_monotonic_time () - clock[i];
    }

  printf ("%s %.6f %.6f\n", tasks[task].name, find_median (clock, n_rounds),
          find_median (processor, n_rounds));
}

static void
print_peak (void)
{
  g_autofree char *status = NULL;
  const char      *peak;

  if (g_file_get_contents ("/proc/self/status", &status, NULL, NULL) &&
      (peak = strstr (status, "VmHWM:")) != NULL)
    printf ("peak %" G_GUINT64_FORMAT "\n", g_ascii_strtoull (peak + strlen ("VmHWM:"), NULL, 10) * 1024);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *text = NULL;
  gsize            size;
  Bench            bench = { 0 };

  if (argc < 4 || argc % 2 != 0 || !g_file_get_contents (argv[1], &text, &size, NULL))
    {
      fprintf (stderr, "Usage: bench-map FILE TASK ROUNDS [TASK ROUNDS]…\n");
      return EXIT_FAILURE;
    }

  bench.bytes = g_bytes_new_take (g_steal_pointer (&text), size);
  bench.touchpoints = g_ptr_array_new ();
  for (int i = 2; i < argc; i += 2)
    {
      if (bench.journey == NULL && strcmp (argv[i], "scan") != 0 && strcmp (argv[i], "read") != 0)
        do_read (&bench);
      measure (&bench, find_task (argv[i]), (guint) MAX (1, g_ascii_strtoull (argv[i + 1], NULL, 10)));
    }
  print_peak ();

  /* Freeing the map would only take time, as the process ends here. */
  return EXIT_SUCCESS;
}

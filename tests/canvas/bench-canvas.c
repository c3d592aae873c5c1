/* bench-canvas.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas.h"
#include "pathos-edits.h"
#include "pathos-feeling.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"
#include "pathos-theme.h"

#include <stdlib.h>
#include <time.h>

/* Measures the work of a frame, from before-paint to after-paint, while a map is scrolled, zoomed and edited. What counts is
 * the time of the processor: how busy the machine is otherwise does not. */

#define N_FRAMES 120

typedef struct
{
  GMainLoop     *loop;
  PathosCanvas  *canvas;
  GtkAdjustment *adjustment;
  const char    *what;
  gint64         started;
  gint64         acted; /* 0 if only painting counts */
  gint64         times[N_FRAMES];
  guint          n_frames;
} Bench;

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  return *(const gint64 *) a < *(const gint64 *) b ? -1 : 1;
}

static gint64
get_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static void
before_paint_cb (GdkFrameClock *clock,
                 gpointer       user_data)
{
  ((Bench *) user_data)->started = get_time ();
}

static void
act (Bench *bench)
{
  PathosDocument  *document = pathos_canvas_get_document (bench->canvas);
  PathosJourney   *journey = pathos_document_get_journey (document);
  PathosStage     *stage = PATHOS_STAGE (journey->stages->items[0]);
  g_autofree char *title = g_strdup_printf ("Another title, the %u.", bench->n_frames);

  if (g_str_equal (bench->what, "scroll") || g_str_equal (bench->what, "scroll far out"))
    gtk_adjustment_set_value (bench->adjustment, gtk_adjustment_get_value (bench->adjustment) + 23);
  else if (g_str_equal (bench->what, "zoom"))
    pathos_canvas_set_zoom (bench->canvas, 0.3 + 0.01 * bench->n_frames);
  else
    {
      bench->acted = get_time ();
      g_object_set (stage->touchpoints->items[0], "title", title, NULL);
    }
  gtk_widget_queue_draw (GTK_WIDGET (bench->canvas));
}

static void
after_paint_cb (GdkFrameClock *clock,
                gpointer       user_data)
{
  Bench *bench = user_data;

  bench->times[bench->n_frames++] = get_time () - (bench->acted > 0 ? bench->acted : bench->started);
  if (bench->n_frames == N_FRAMES)
    g_main_loop_quit (bench->loop);
  else
    act (bench);
}

static void
measure (Bench      *bench,
         const char *what,
         double      zoom)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (bench->canvas));
  gulong         before = g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), bench);
  gulong         after = g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), bench);

  bench->what = what;
  bench->n_frames = 0;
  pathos_canvas_set_zoom (bench->canvas, zoom);
  gtk_adjustment_set_value (bench->adjustment, 0);
  act (bench);
  g_main_loop_run (bench->loop);
  g_signal_handler_disconnect (clock, before);
  g_signal_handler_disconnect (clock, after);

  qsort (bench->times, N_FRAMES, sizeof (gint64), compare_times);
  g_print ("%-16s median %6.2f ms   95 %% %6.2f ms   worst %6.2f ms\n", what,
           bench->times[N_FRAMES / 2] / 1000.0, bench->times[N_FRAMES * 95 / 100] / 1000.0, bench->times[N_FRAMES - 1] / 1000.0);
}

static void
drawn_cb (Bench *bench)
{
  g_main_loop_quit (bench->loop);
}

int
main (int   argc,
      char *argv[])
{
  Bench      bench = { 0 };
  GtkWidget *window, *scrolled;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (PathosDocument) document = NULL;
  gint64 opened = g_get_monotonic_time ();
  gulong drawn;

  gtk_init ();
  file = g_file_new_for_commandline_arg (argv[1]);
  document = pathos_document_open (file, &error);
  if (document == NULL)
    g_error ("%s", error->message);
  g_print ("%-16s %6.0f ms\n", "read", (g_get_monotonic_time () - opened) / 1000.0);

  opened = g_get_monotonic_time ();
  window = gtk_window_new ();
  scrolled = gtk_scrolled_window_new ();
  bench.canvas = PATHOS_CANVAS (pathos_canvas_new ());
  bench.loop = g_main_loop_new (NULL, FALSE);
  pathos_canvas_set_theme (bench.canvas, pathos_theme_get (PATHOS_THEME_LIGHT, FALSE));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (bench.canvas));
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (window), 1400, 850);
  drawn = g_signal_connect_swapped (bench.canvas, "drawn", G_CALLBACK (drawn_cb), &bench);
  pathos_canvas_set_document (bench.canvas, document);
  gtk_window_present (GTK_WINDOW (window));
  g_main_loop_run (bench.loop);
  g_signal_handler_disconnect (bench.canvas, drawn);
  g_print ("%-16s %6.0f ms\n", "first frame", (g_get_monotonic_time () - opened) / 1000.0);

  bench.adjustment = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scrolled));
  if (argc > 2)
    {
      measure (&bench, argv[2], 1);
      return 0;
    }
  measure (&bench, "scroll", 1);
  measure (&bench, "scroll far out", 0.02);
  measure (&bench, "zoom", 0.3);
  measure (&bench, "edit", 1);

  gtk_window_destroy (GTK_WINDOW (window));
  g_main_loop_unref (bench.loop);
  return 0;
}

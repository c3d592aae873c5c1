/* bench-canvas.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"
#include "pathos-edits.h"
#include "pathos-feeling.h"
#include "pathos-grid-text.h"
#include "pathos-heap.h"
#include "pathos-lane.h"
#include "pathos-renderer.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

/* Measures the work of a frame, from its cause to after-paint, while a map is scrolled, zoomed, dragged
 * and edited. It measures processor time, so that other processes do not matter much.
 *
 * tests/bench/bench.py runs it: `bench-canvas FILE [TASK…]` prints a line for each task with its name,
 * then the median, the 95th percentile and the worst frame in seconds, the number of frames that were done
 * within two periods of a display's clock, and the median by the clock on the wall. Of the first frame,
 * which is always printed, and of what pasting takes there is one figure or few. The task “idle” prints
 * how often the main loop woke up in some seconds in which nothing happened. After “direct”, nothing is
 * kept as pixels, so that one can see what tiles are for. `bench-canvas --empty` shows a window without a
 * map: what it takes to the first frame is the toolkit's share.
 *
 * Length: each task and how it begins. */

#define N_FRAMES 300
#define WIDTH    1400
#define HEIGHT   900
#define SEVERAL  20
#define PACE     23                 /* pixels a frame */
#define LATE     (2 * 1000000 / 60) /* microseconds */
#define N_PASTES 5
#define IDLE     5 /* seconds */

typedef struct Bench Bench;

typedef struct
{
  const char *name;
  void (*begin) (Bench *bench); /* (nullable): before the first frame */
  void (*act) (Bench *bench);
  void (*end) (Bench *bench); /* (nullable) */
  guint       n_frames;       /* 0 for N_FRAMES */
  const char *turned;         /* (nullable): the name of every other frame, which undoes the one before */
} Task;

struct Bench
{
  GMainLoop        *loop;
  PathosDocument   *document;
  PathosTouchpoint *touchpoint; /* (unowned): what is dragged and edited */
  PathosCanvas     *canvas;
  GtkAdjustment    *adjustment; /* sideways */
  const Task       *task;
  graphene_rect_t   held;   /* what is dragged, in widget coordinates */
  double            pace;   /* of scrolling, pixels a frame */
  double            fit;    /* the zoom at which all of the map is in view */
  PathosDraft      *pasted; /* (nullable) */
  gint64            started, clock_started;
  gint64            acted, clock_acted; /* how long the task took to act */
  gint64            times[N_FRAMES], clocks[N_FRAMES];
  guint             n_frames;
  guint             n_polls;
  gboolean          is_drawn;
};

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  return *(const gint64 *) a < *(const gint64 *) b ? -1 : 1;
}

static gint64
read_clock (clockid_t id)
{
  struct timespec now;

  clock_gettime (id, &now);
  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static gint64
get_time (void)
{
  return read_clock (CLOCK_THREAD_CPUTIME_ID);
}

/* --- What is seen and done ------------------------------------------------------------------------------ */

/* Returns: a touchpoint with others before and after it */
static PathosTouchpoint *
find_touchpoint (PathosDocument *document)
{
  PathosList *stages = pathos_document_get_journey (document)->stages;
  guint       left = 60;

  for (guint i = 0; i < stages->n_items; i++)
    {
      PathosList *touchpoints = ((PathosStage *) stages->items[i])->touchpoints;

      for (guint j = 0; j < touchpoints->n_items; j++)
        {
          PathosTouchpoint *touchpoint = (PathosTouchpoint *) touchpoints->items[j];
          gboolean          is_last = i + 1 == stages->n_items && j + 1 == touchpoints->n_items;

          if (touchpoint->feelings->n_items > 0 && !pathos_touchpoint_is_alternative (touchpoint) &&
              (left == 0 || is_last))
            return touchpoint;
          left -= left > 0;
        }
    }

  return NULL;
}

static const PathosPlaced *
find_placed (Bench      *bench,
             const char *id)
{
  const PathosPlaced *placed = pathos_parts_find (pathos_scene_model_get_parts (bench->canvas->model), id);

  g_assert_nonnull (placed);
  return placed;
}

/* Scrolls so that an element is in the middle of the window. */
static void
centre_on (Bench      *bench,
           const char *id,
           double      zoom)
{
  const graphene_rect_t *rect = &find_placed (bench, id)->rect;

  pathos_canvas_set_zoom (bench->canvas, zoom);
  pathos_scroller_scroll_to (bench->canvas->scroller,
                             (rect->origin.x + rect->size.width / 2) * zoom - WIDTH / 2,
                             (rect->origin.y + rect->size.height / 2) * zoom - HEIGHT / 2);
}

/* Shows the curve, with text above and below it. */
static void
go_to_curve (Bench *bench,
             double zoom)
{
  centre_on (bench, bench->touchpoint->feelings->items[0]->id, zoom);
}

static void
begin_here (Bench *bench)
{
  go_to_curve (bench, 1);
}

static void
begin_far_out (Bench *bench)
{
  go_to_curve (bench, 0.02);
}

static void
begin_half (Bench *bench)
{
  go_to_curve (bench, 0.5);
}

/* Shows all of the map; then each frame is drawn a little smaller or larger. */
static void
begin_whole (Bench *bench)
{
  pathos_scroller_fit (bench->canvas->scroller, NULL);
  bench->fit = pathos_canvas_get_zoom (bench->canvas);
}

static void
zoom_whole (Bench *bench)
{
  pathos_canvas_set_zoom (bench->canvas, bench->fit * (1 - 0.02 * (bench->n_frames % 2)));
}

/* From one end of the map to the other, and back, so that each frame is another one. */
static void
scroll (Bench *bench)
{
  GtkAdjustment *adjustment = bench->adjustment;
  double         value = gtk_adjustment_get_value (adjustment);
  double         last = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  if (value <= 0 || value >= last)
    bench->pace = value <= 0 ? PACE : -PACE;
  gtk_adjustment_set_value (adjustment, value + bench->pace);
}

static void
begin_zooming (Bench *bench)
{
  go_to_curve (bench, 0.3);
}

static void
zoom (Bench *bench)
{
  pathos_canvas_set_zoom (bench->canvas, 0.3 + 1.2 * bench->n_frames / N_FRAMES);
}

static void
begin_dragging (Bench *bench)
{
  const PathosPlaced *placed;
  graphene_point_t    centre;

  centre_on (bench, PATHOS_ELEMENT (bench->touchpoint)->id, 1);
  placed = find_placed (bench, PATHOS_ELEMENT (bench->touchpoint)->id);
  bench->held = pathos_viewport_from_map (pathos_scroller_get_viewport (bench->canvas->scroller),
                                          &placed->rect);
  graphene_rect_get_center (&bench->held, &centre);
  pathos_drag_controller_press (bench->canvas->drag, centre.x, centre.y);
}

/* Selects what is in other rows too: if all touchpoints were dragged, they would have nowhere to go. */
static void
begin_dragging_several (Bench *bench)
{
  PathosPartsIter iter = { .parts = pathos_scene_model_get_parts (bench->canvas->model) };
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  float               row = find_placed (bench, PATHOS_ELEMENT (bench->touchpoint)->id)->rect.origin.y;
  const PathosPlaced *placed;

  g_ptr_array_add (ids, g_strdup (PATHOS_ELEMENT (bench->touchpoint)->id));
  while (ids->len < SEVERAL && (placed = pathos_parts_iter_next (&iter)) != NULL)
    {
      if (placed->group->part == PATHOS_PART_ITEM && placed->group->facts & PATHOS_FACT_MOVABLE &&
          placed->rect.origin.y > row)
        g_ptr_array_add (ids, g_strdup (placed->group->id));
    }
  g_assert_cmpuint (ids->len, ==, SEVERAL);
  pathos_selection_set_all (bench->canvas->selection, ids);
  begin_dragging (bench);
}

static void
hold_at (Bench *bench,
         double x)
{
  graphene_point_t centre;

  graphene_rect_get_center (&bench->held, &centre);
  pathos_drag_controller_move (bench->canvas->drag, x, centre.y, FALSE);
}

/* Moves the pointer back and forth across the window, so that nearly every step reaches another gap. */
static void
drag (Bench *bench)
{
  guint span = (WIDTH - 300) / 100, step = bench->n_frames % (2 * span);

  hold_at (bench, 150 + 100.0 * (step < span ? step : 2 * span - step));
}

/* Keeps the pointer at the edge, so that the map scrolls under it. */
static void
drag_at_edge (Bench *bench)
{
  hold_at (bench, WIDTH - 10);
}

static void
end_dragging (Bench *bench)
{
  g_assert_true (pathos_drag_controller_is_running (bench->canvas->drag));
  pathos_drag_controller_cancel (bench->canvas->drag);
  pathos_selection_set_only (bench->canvas->selection, NULL);
}

static void
move (Bench *bench)
{
  PathosHistory *history = pathos_document_get_history (bench->document);
  PathosElement *element = PATHOS_ELEMENT (bench->touchpoint);

  if (bench->n_frames % 2 == 0)
    pathos_edit_step (history, &element, 1, 1, 0, NULL, NULL);
  else
    pathos_history_undo (history);
}

static void
begin_typing (Bench *bench)
{
  centre_on (bench, PATHOS_ELEMENT (bench->touchpoint)->id, 1);
  g_assert_true (pathos_canvas_begin_text (bench->canvas,
                                           find_placed (bench, PATHOS_ELEMENT (bench->touchpoint)->id),
                                           NULL));
}

static void
type (Bench *bench)
{
  static const char text[] = "Reads the guide for beginners and compares prices ";
  GtkTextBuffer    *buffer =
      gtk_text_view_get_buffer (GTK_TEXT_VIEW (pathos_text_editor_get_view (bench->canvas->editor)));
  guint place = bench->n_frames % strlen (text);

  if (place == 0)
    gtk_text_buffer_set_text (buffer, "", 0);
  gtk_text_buffer_insert_at_cursor (buffer, text + place, 1);
}

static void
end_typing (Bench *bench)
{
  pathos_text_editor_end (bench->canvas->editor, FALSE);
}

static void
edit (Bench *bench)
{
  g_autofree char *title = g_strdup_printf ("Another title, the %u.", bench->n_frames);

  g_object_set (bench->touchpoint, "title", title, NULL);
}

/* Five rows of two thousand cells, pasted at the first touchpoint of a lane. */
static void
begin_pasting (Bench *bench)
{
  PathosJourney *journey = pathos_document_get_journey (bench->document);
  PathosElement *lane = NULL;
  PathosGridPlan plan = { NULL };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (PathosGrid) grid = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; lane == NULL && i < journey->lanes->n_items; i++)
    {
      if (((PathosLane *) journey->lanes->items[i])->cards->n_items > 0)
        lane = journey->lanes->items[i];
    }
  for (guint i = 0; i < 5; i++)
    for (guint j = 0; j < 2000; j++)
      g_string_append_printf (text, "text %u of row %u%c", j, i, j < 1999 ? '\t' : '\n');
  grid = pathos_grid_read_text (text->str, text->len);
  if (!pathos_grid_plan (grid,
                         journey,
                         &(PathosInsertPlace) { lane, PATHOS_ELEMENT (bench->touchpoint) },
                         &plan,
                         &error))
    g_error ("%s", error->message);
  bench->pasted = plan.draft;
}

static void
paste (Bench *bench)
{
  PathosHistory *history = pathos_document_get_history (bench->document);
  g_autoptr (GError) error = NULL;

  if (bench->n_frames % 2 == 1)
    pathos_history_undo (history);
  else if (!pathos_edit_commit (history,
                                pathos_document_get_journey (bench->document),
                                bench->pasted,
                                &error))
    g_error ("%s", error->message);
}

static void
end_pasting (Bench *bench)
{
  g_clear_pointer (&bench->pasted, pathos_draft_unref);
}

static const Task tasks[] = {
  { "pan", begin_here, scroll, NULL },
  { "pan-far-out", begin_far_out, scroll, NULL },
  { "pan-half", begin_half, scroll, NULL },
  { "whole", begin_whole, zoom_whole, NULL },
  { "zoom", begin_zooming, zoom, NULL },
  { "drag", begin_dragging, drag, end_dragging },
  { "drag-several", begin_dragging_several, drag, end_dragging },
  { "drag-at-edge", begin_dragging, drag_at_edge, end_dragging },
  { "type", begin_typing, type, end_typing },
  { "edit", begin_here, edit, NULL },
  { "move", begin_here, move, NULL },
  { "paste", begin_pasting, paste, end_pasting, 2 * N_PASTES, "paste-undone" },
};

/* --- Frames --------------------------------------------------------------------------------------------- */

static void
before_paint_cb (GdkFrameClock *clock,
                 gpointer       user_data)
{
  Bench *bench = user_data;

  bench->started = get_time ();
  bench->clock_started = g_get_monotonic_time ();
}

static guint
get_n_frames (Bench *bench)
{
  return bench->task->n_frames > 0 ? bench->task->n_frames : N_FRAMES;
}

static void
act (Bench *bench)
{
  gint64 before = get_time (), clock_before = g_get_monotonic_time ();

  bench->task->act (bench);
  gtk_widget_queue_draw (GTK_WIDGET (bench->canvas));
  while (pathos_scene_model_is_pending (bench->canvas->model) || bench->canvas->following != 0)
    g_main_context_iteration (NULL, FALSE);
  bench->acted = get_time () - before;
  bench->clock_acted = g_get_monotonic_time () - clock_before;
}

static void
after_paint_cb (GdkFrameClock *clock,
                gpointer       user_data)
{
  Bench *bench = user_data;

  bench->times[bench->n_frames] = bench->acted + get_time () - bench->started;
  bench->clocks[bench->n_frames] = bench->clock_acted + g_get_monotonic_time () - bench->clock_started;
  bench->n_frames++;
  if (bench->n_frames == get_n_frames (bench))
    g_main_loop_quit (bench->loop);
  else
    act (bench);
}

static void
settle (Bench *bench)
{
  while (pathos_scene_model_is_pending (bench->canvas->model) || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

/* Prints the frames from @first on, each @step. */
static void
report (Bench      *bench,
        const char *name,
        guint       first,
        guint       step)
{
  gint64 times[N_FRAMES], clocks[N_FRAMES];
  guint  n = 0, in_time = 0;

  for (guint i = first; i < bench->n_frames; i += step)
    {
      times[n] = bench->times[i];
      clocks[n++] = bench->clocks[i];
    }
  qsort (times, n, sizeof (gint64), compare_times);
  qsort (clocks, n, sizeof (gint64), compare_times);
  while (in_time < n && times[in_time] <= LATE)
    in_time++;

  g_print ("%s %.6f %.6f %.6f %u %.6f\n",
           name,
           times[n / 2] / 1e6,
           times[n * 95 / 100] / 1e6,
           times[n - 1] / 1e6,
           in_time,
           clocks[n / 2] / 1e6);
}

static void
measure (Bench      *bench,
         const Task *task)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (bench->canvas));
  gulong         before, after;

  bench->task = task;
  bench->n_frames = 0;
  bench->pace = PACE;
  if (task->begin != NULL)
    task->begin (bench);
  settle (bench);

  before = g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), bench);
  after = g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), bench);
  act (bench);
  g_main_loop_run (bench->loop);
  g_signal_handler_disconnect (clock, before);
  g_signal_handler_disconnect (clock, after);

  if (task->end != NULL)
    task->end (bench);
  settle (bench);
  report (bench, task->name, 0, task->turned != NULL ? 2 : 1);
  if (task->turned != NULL)
    report (bench, task->turned, 1, 2);
}

static Bench *polled;

static int
poll_and_count (GPollFD *fds,
                guint    n_fds,
                int      timeout)
{
  polled->n_polls++;
  return g_poll (fds, n_fds, timeout);
}

/* Two polls begin and end the time, and none should be between them. */
static void
measure_idle (Bench *bench)
{
  guint n_polls;

  settle (bench);
  for (gint64 until = g_get_monotonic_time () + G_USEC_PER_SEC; g_get_monotonic_time () < until;
       settle (bench))
    g_usleep (G_USEC_PER_SEC / 20);

  polled = bench;
  g_timeout_add_once (IDLE * 1000, (GSourceOnceFunc) g_main_loop_quit, bench->loop);
  g_main_context_set_poll_func (NULL, poll_and_count);
  g_main_loop_run (bench->loop);
  n_polls = bench->n_polls;
  g_main_context_set_poll_func (NULL, NULL);
  g_print ("idle %u\n", n_polls - 1);
}

/* Since the process began; "drawn" is emitted before the renderer has worked. */
static void
first_painted_cb (Bench         *bench,
                  GdkFrameClock *clock)
{
  if (!bench->is_drawn)
    return;

  g_signal_handlers_disconnect_by_func (clock, first_painted_cb, bench);
  g_print ("first %.6f\n", read_clock (CLOCK_PROCESS_CPUTIME_ID) / 1e6);
  g_main_loop_quit (bench->loop);
}

static void
drawn_cb (Bench *bench)
{
  bench->is_drawn = TRUE;
}

/* There is a header bar, as in the window of Pathos. Without one the canvas would be the whole window,
 * which Cairo uploads to X11 in another way that takes several times as long. */
static void
show (Bench *bench)
{
  GtkWidget *window = gtk_window_new (), *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gulong     drawn;

  bench->canvas = PATHOS_CANVAS (pathos_canvas_new ());
  bench->loop = g_main_loop_new (NULL, FALSE);
  pathos_canvas_set_theme (bench->canvas, pathos_theme_get (PATHOS_THEME_LIGHT, FALSE));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (bench->canvas));
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), gtk_header_bar_new ());
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  drawn = g_signal_connect_swapped (bench->canvas, "drawn", G_CALLBACK (drawn_cb), bench);
  if (bench->document != NULL)
    pathos_canvas_set_document (bench->canvas, bench->document);
  else
    drawn_cb (bench);
  gtk_window_present (GTK_WINDOW (window));
  g_signal_connect_swapped (gtk_widget_get_frame_clock (window),
                            "after-paint",
                            G_CALLBACK (first_painted_cb),
                            bench);
  g_main_loop_run (bench->loop);
  g_signal_handler_disconnect (bench->canvas, drawn);

  bench->adjustment = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scrolled));
}

static void
measure_named (Bench      *bench,
               const char *name)
{
  if (strcmp (name, "idle") == 0)
    measure_idle (bench);
  if (strcmp (name, "direct") == 0)
    pathos_canvas_set_magnifiable (bench->canvas, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (tasks); i++)
    {
      if (strcmp (tasks[i].name, name) == 0)
        measure (bench, &tasks[i]);
    }
}

int
main (int   argc,
      char *argv[])
{
  Bench bench = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;

  pathos_heap_use_large_pages ();
  pathos_renderer_init ();
  gtk_init ();
  if (strcmp (argv[1], "--empty") == 0)
    {
      show (&bench);
      return EXIT_SUCCESS;
    }

  file = g_file_new_for_commandline_arg (argv[1]);
  bench.document = pathos_document_open (file, &error);
  if (bench.document == NULL)
    g_error ("%s", error->message);

  bench.touchpoint = find_touchpoint (bench.document);
  show (&bench);
  for (int i = 2; i < argc; i++)
    measure_named (&bench, argv[i]);
  for (guint i = 0; argc == 2 && i < G_N_ELEMENTS (tasks); i++)
    measure (&bench, &tasks[i]);

  /* Freeing the map would only take time, as the process ends here. */
  return EXIT_SUCCESS;
}

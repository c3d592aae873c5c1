/* bench-canvas.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"
#include "pathos-edits.h"
#include "pathos-feeling.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

/* Measures the work of a frame, from its cause to after-paint, while a map is scrolled, zoomed, dragged and
 * edited. It measures processor time, so that other processes do not matter.
 *
 * tests/bench/bench.py runs it: `bench-canvas FILE [TASK…]` prints a line for each task with its name, then
 * the median, the 95th percentile and the worst frame in seconds, and the number of frames that were done
 * within two periods of a display's clock.
 *
 * Length: each task and how it begins. */

#define N_FRAMES 300
#define WIDTH    1400
#define HEIGHT   900
#define SEVERAL  20
#define PACE     23                 /* pixels a frame */
#define LATE     (2 * 1000000 / 60) /* microseconds */

typedef struct Bench Bench;

typedef struct
{
  const char *name;
  void (*begin) (Bench *bench); /* (nullable): before the first frame */
  void (*act) (Bench *bench);
  void (*end) (Bench *bench); /* (nullable) */
} Task;

struct Bench
{
  GMainLoop        *loop;
  PathosDocument   *document;
  PathosTouchpoint *touchpoint; /* (unowned): what is dragged and edited */
  PathosCanvas     *canvas;
  GtkAdjustment    *adjustment; /* sideways */
  const Task       *task;
  graphene_rect_t   held; /* what is dragged, in widget coordinates */
  double            pace; /* of scrolling, pixels a frame */
  double            fit;  /* the zoom at which all of the map is in view */
  gint64            started;
  gint64            acted; /* how long the task took to act */
  gint64            times[N_FRAMES];
  guint             n_frames;
};

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
};

/* --- Frames --------------------------------------------------------------------------------------------- */

static void
before_paint_cb (GdkFrameClock *clock,
                 gpointer       user_data)
{
  ((Bench *) user_data)->started = get_time ();
}

static void
act (Bench *bench)
{
  gint64 before = get_time ();

  bench->task->act (bench);
  gtk_widget_queue_draw (GTK_WIDGET (bench->canvas));
  while (pathos_scene_model_is_pending (bench->canvas->model))
    g_main_context_iteration (NULL, FALSE);
  bench->acted = get_time () - before;
}

static void
after_paint_cb (GdkFrameClock *clock,
                gpointer       user_data)
{
  Bench *bench = user_data;

  bench->times[bench->n_frames++] = bench->acted + get_time () - bench->started;
  if (bench->n_frames == N_FRAMES)
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

static void
measure (Bench      *bench,
         const Task *task)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (bench->canvas));
  gulong         before, after;
  guint          in_time;

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
  qsort (bench->times, N_FRAMES, sizeof (gint64), compare_times);
  for (in_time = 0; in_time < N_FRAMES && bench->times[in_time] <= LATE;)
    in_time++;
  g_print ("%s %.6f %.6f %.6f %u\n",
           task->name,
           bench->times[N_FRAMES / 2] / 1e6,
           bench->times[N_FRAMES * 95 / 100] / 1e6,
           bench->times[N_FRAMES - 1] / 1e6,
           in_time);
}

static void
drawn_cb (Bench *bench)
{
  g_main_loop_quit (bench->loop);
}

static void
show (Bench *bench)
{
  GtkWidget *window = gtk_window_new (), *scrolled = gtk_scrolled_window_new ();
  gulong     drawn;

  bench->canvas = PATHOS_CANVAS (pathos_canvas_new ());
  bench->loop = g_main_loop_new (NULL, FALSE);
  pathos_canvas_set_theme (bench->canvas, pathos_theme_get (PATHOS_THEME_LIGHT, FALSE));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (bench->canvas));
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  drawn = g_signal_connect_swapped (bench->canvas, "drawn", G_CALLBACK (drawn_cb), bench);
  pathos_canvas_set_document (bench->canvas, bench->document);
  gtk_window_present (GTK_WINDOW (window));
  g_main_loop_run (bench->loop);
  g_signal_handler_disconnect (bench->canvas, drawn);

  bench->adjustment = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scrolled));
}

static void
measure_named (Bench      *bench,
               const char *name)
{
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

  gtk_init ();
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

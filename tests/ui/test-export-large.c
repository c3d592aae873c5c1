/* test-export-large.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export-fixture.h"
#include "pathos-feeling.h"
#include "pathos-lane.h"
#include "pathos-persona.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"

#include <stdio.h>

#define N_STAGES      400
#define N_PER_STAGE   25
#define N_TOUCHPOINTS (N_STAGES * N_PER_STAGE)

static void
add_touchpoint (PathosStage   *stage,
                PathosElement *persona,
                guint          number)
{
  g_autofree char *title = g_strdup_printf ("Compares offer %u with what a friend said", number);
  g_autoptr (PathosElement) touchpoint = g_object_new (PATHOS_TYPE_TOUCHPOINT, "title", title, NULL);
  g_autoptr (PathosElement) feeling = g_object_new (PATHOS_TYPE_FEELING, "persona", persona->id, "value",
                                                    number % 5 - 2.0, NULL);

  pathos_list_append (stage->touchpoints, touchpoint);
  pathos_list_append (PATHOS_TOUCHPOINT (touchpoint)->feelings, feeling);
}

static void
set_up_large (ExportFixture *fixture,
              gconstpointer  data)
{
  g_autoptr (PathosJourney) journey = pathos_journey_new ();
  g_autoptr (PathosElement) persona = g_object_new (PATHOS_TYPE_PERSONA, "name", "Maya", NULL);
  g_autoptr (PathosElement) touchpoints = g_object_new (PATHOS_TYPE_LANE, "kind", PATHOS_LANE_TOUCHPOINTS,
                                                        NULL);
  g_autoptr (PathosElement) emotion = g_object_new (PATHOS_TYPE_LANE, "kind", PATHOS_LANE_EMOTION, NULL);

  pathos_list_append (journey->personas, persona);
  pathos_list_append (journey->lanes, touchpoints);
  pathos_list_append (journey->lanes, emotion);
  for (guint i = 0; i < N_STAGES; i++)
    {
      g_autoptr (PathosElement) stage = g_object_new (PATHOS_TYPE_STAGE, "title", "Consideration", NULL);

      pathos_list_append (journey->stages, stage);
      for (guint j = 0; j < N_PER_STAGE; j++)
        add_touchpoint (PATHOS_STAGE (stage), persona, i * N_PER_STAGE + j);
    }

  export_fixture_set_up (fixture, journey);
}

/* A point in time, and how long this thread has worked and waited for a processor until then: microseconds, 0
 * if the kernel does not say */
typedef struct
{
  gint64 clock;
  gint64 work;
  gint64 waiting;
} Moment;

static Moment
get_moment (void)
{
  Moment           now = { .clock = g_get_monotonic_time () };
  g_autofree char *text = NULL;

  if (g_file_get_contents ("/proc/thread-self/schedstat", &text, NULL, NULL) &&
      sscanf (text, "%" G_GINT64_FORMAT " %" G_GINT64_FORMAT, &now.work, &now.waiting) == 2)
    {
      now.work /= 1000;
      now.waiting /= 1000;
    }

  return now;
}

static gboolean
scroll_cb (gpointer user_data)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_hadjustment (user_data);

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + 23);
  return G_SOURCE_CONTINUE;
}

static void
set_cb (gpointer user_data)
{
  gboolean *over = user_data;

  *over = TRUE;
}

/* The dialog has opened, and no longer moves: that is much work, but GTK's, and not the export's. */
static void
wait_for_dialog (void)
{
  gboolean over = FALSE;

  g_timeout_add_once (1000, set_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

#define PATIENCE (50 * 1000) /* microseconds within which a window should respond */

/* While a map of 10,000 touchpoints is laid out, drawn and saved, the window keeps scrolling: it never works
 * for long, and never waits for the worker. Time during which other processes had the processor does not
 * count. If they had it while the worker held a lock, the window has to wait too; that is not the fault of
 * the export either, and rare. */
static void
test_answers (ExportFixture *fixture,
              gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  guint  n_iterations = 0, n_slow = 0;
  guint  scrolling;
  gint64 longest = 0, longest_own = 0, longest_work = 0;
  Moment began, last;

  export_fixture_choose (fixture, "pdf", 1, TRUE);
  wait_for_dialog ();
  scrolling = g_timeout_add (20, scroll_cb, pathos_window_get_canvas (fixture->window));
  pathos_export_dialog_export_to (fixture->dialog, file);
  began = last = get_moment ();
  for (; export_fixture_is_exporting (fixture); n_iterations++)
    {
      Moment now;
      gint64 gap, own;

      g_main_context_iteration (NULL, TRUE);
      now = get_moment ();
      gap = now.clock - last.clock;
      own = gap - (now.waiting - last.waiting);
      n_slow += own > PATIENCE;
      longest = MAX (longest, gap);
      longest_own = MAX (longest_own, own);
      longest_work = MAX (longest_work, now.work - last.work);
      last = now;
    }

  g_source_remove (scrolling);
  g_test_message ("%d touchpoints to PDF in %.2f s: %u iterations; longest gap %.1f ms, %.1f ms without "
                  "others' use of the processor, %.1f ms of work; %u above %d ms",
                  N_TOUCHPOINTS, (last.clock - began.clock) / 1e6, n_iterations, longest / 1e3,
                  longest_own / 1e3, longest_work / 1e3, n_slow, PATIENCE / 1000);
  g_assert_cmpstr (fixture->said, ==, "Exported as map.pdf");
  g_assert_cmpint (longest_work, <=, PATIENCE);
  g_assert_cmpuint (n_slow, <=, n_iterations / 100);
}

#define N_EDITS 50 /* PATHOS_EDITS in the environment sets another number, for instance to check threads */

/* Something else each time: a text, a touchpoint that is added or deleted, or an undo. */
static void
edit (PathosDocument *document,
      guint           number)
{
  PathosJourney   *journey = pathos_document_get_journey (document);
  PathosStage     *stage = PATHOS_STAGE (journey->stages->items[number * 7 % N_STAGES]);
  g_autofree char *title = g_strdup_printf ("Edit %u changes what is shown", number);
  g_autoptr (PathosElement) touchpoint = NULL;

  if (number % 10 == 0)
    {
      touchpoint = g_object_new (PATHOS_TYPE_TOUCHPOINT, "title", title, NULL);
      pathos_list_insert (stage->touchpoints, 0, touchpoint);
    }
  else if (number % 10 == 5)
    pathos_journey_delete (journey, stage->touchpoints->items, 1);
  else if (number % 25 == 1)
    pathos_history_undo (pathos_document_get_history (document));
  else
    g_object_set (stage->touchpoints->items[0], "title", title, NULL);
}

/* The map may be edited while the worker exports it; tests/io/test-export-job.c checks what is exported. */
static void
test_edits (ExportFixture *fixture,
            gconstpointer  data)
{
  GtkProgressBar *progress = export_fixture_find (fixture, GTK_TYPE_PROGRESS_BAR);
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  const char *asked = g_getenv ("PATHOS_EDITS");
  guint       n_wanted = asked != NULL ? (guint) g_ascii_strtoull (asked, NULL, 10) : N_EDITS;
  guint       n_edits = 0;

  export_fixture_choose (fixture, "pdf", 1, TRUE);
  pathos_export_dialog_export_to (fixture->dialog, file);
  while (export_fixture_is_exporting (fixture))
    {
      g_main_context_iteration (NULL, n_edits == 0 || n_edits == n_wanted);
      if (n_edits < n_wanted && gtk_progress_bar_get_fraction (progress) > 0.06)
        edit (fixture->document, n_edits++);
    }

  g_test_message ("%u edits while the map was exported", n_edits);
  g_assert_cmpstr (fixture->said, ==, "Exported as map.pdf");
  g_assert_cmpuint (n_edits, >, 0);
}

#define ADD(name, set_up, func) \
  g_test_add ("/export/" name, ExportFixture, NULL, set_up, func, export_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  export_fixture_init (&argc, &argv);

  ADD ("answers", set_up_large, test_answers);
  ADD ("edits", set_up_large, test_edits);

  return g_test_run ();
}

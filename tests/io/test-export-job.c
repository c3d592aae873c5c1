/* test-export-job.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "folder.h"
#include "map-file.h"
#include "pathos-export-job.h"
#include "pathos-save-error.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"
#include "pathos-worker.h"

typedef struct
{
  PathosJourney *journey;
  char          *folder;
  char          *path; /* in it */
  GMainLoop     *loop;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer user_data)
{
  fixture->journey = map_file_read_sample ("photography");
  fixture->folder = folder_new ();
  fixture->path = g_build_filename (fixture->folder, "out.bin", NULL);
  fixture->loop = g_main_loop_new (NULL, FALSE);
}

/* Waits until the worker has freed what the jobs left to it. */
static void
wait_for_worker (void)
{
  int done = FALSE;

  pathos_worker_free (&done, (GDestroyNotify) g_atomic_int_inc);
  while (!g_atomic_int_get (&done))
    g_usleep (100);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
tear_down (Fixture      *fixture,
           gconstpointer user_data)
{
  folder_remove (fixture->folder);
  wait_for_worker ();
  g_assert_finalize_object (fixture->journey);
  g_main_loop_unref (fixture->loop);
  g_free (fixture->path);
}

/* How a job went. */
typedef struct
{
  Fixture           *fixture;
  PathosExportJob   *job;
  GCancellable      *cancellable;
  double             progress;
  double             cancel_at; /* the progress at which it is cancelled */
  double             edit_at;   /* the progress from which on the map is edited, n_edits times */
  guint              n_edits;
  double             edited_at; /* the progress at the last of them */
  guint              n_notified;
  PathosExportTarget target;
  PathosExport *export;
  GError *error;
} Run;

static void
progressed_cb (Run *run)
{
  double progress = pathos_export_job_get_progress (run->job);

  g_assert_cmpfloat (progress, >, run->progress);
  g_assert_cmpfloat (progress, <=, 1);
  run->progress = progress;
  run->n_notified++;

  if (progress >= run->cancel_at)
    g_cancellable_cancel (run->cancellable);
  if (run->n_edits > 0 && progress >= run->edit_at)
    {
      run->n_edits--;
      run->edited_at = progress;
      g_object_set (run->fixture->journey, "title", run->n_edits == 0 ? "Last" : "Next", NULL);
    }
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Run *run = user_data;

  run->export = pathos_export_job_save_finish (PATHOS_EXPORT_JOB (source), result, &run->error);
  g_main_loop_quit (run->fixture->loop);
}

static void
run_job (Run                       *run,
         const PathosExportOptions *options)
{
  run->job = pathos_export_job_new (run->fixture->journey, options);
  run->cancellable = g_cancellable_new ();
  g_signal_connect_swapped (run->job, "notify::progress", G_CALLBACK (progressed_cb), run);
  if (run->cancel_at == 0)
    g_cancellable_cancel (run->cancellable);
  run->target.path = run->fixture->path;
  run->target.overwrite = TRUE;
  pathos_export_job_save_async (run->job, &run->target, run->cancellable, saved_cb, run);
  g_main_loop_run (run->fixture->loop);

  g_signal_handlers_disconnect_by_data (run->job, run);
  wait_for_worker ();
  g_assert_finalize_object (run->job);
  g_assert_finalize_object (run->cancellable);
}

static void
run_clear (Run *run)
{
  g_clear_pointer (&run->export, pathos_export_free);
  g_clear_error (&run->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

/* A job writes the same as the command line, in all formats and for several documents. */
static void
test_same (Fixture      *fixture,
           gconstpointer user_data)
{
  const PathosExportFormat *format;

  for (guint i = 0; (format = pathos_export_format_get_nth (i)) != NULL; i++)
    {
      PathosExportOptions options = { .format = format, .stages = TRUE };
      g_autoptr (PathosExport) expected = pathos_export_run (fixture->journey, &options, NULL);
      g_autoptr (GPtrArray) paths = pathos_export_dup_paths (expected, fixture->path);
      g_auto (Run) run = { .fixture = fixture, .cancel_at = 2 };

      run_job (&run, &options);
      g_assert_no_error (run.error);
      g_assert_cmpuint (expected->documents->len, >, 0);
      g_assert_cmpuint (run.export->documents->len, ==, expected->documents->len);
      g_assert_cmpfloat (run.export->smallest_text, ==, expected->smallest_text);
      g_assert_cmpfloat (run.progress, ==, 1);
      for (guint j = 0; j < paths->len; j++)
        {
          g_autofree char *contents = NULL;
          gsize            size;
          gconstpointer    wanted = g_bytes_get_data (expected->documents->pdata[j], NULL);

          g_assert_true (g_file_get_contents (paths->pdata[j], &contents, &size, NULL));
          g_assert_cmpmem (contents, size, wanted, g_bytes_get_size (expected->documents->pdata[j]));
        }
    }
}

/* Wherever it is cancelled, a job leaves no file behind, and keeps one that was there. */
static void
test_cancel (Fixture      *fixture,
             gconstpointer user_data)
{
  const char *const   formats[] = { "svg", "pdf", "json" };
  const double        points[] = { 0, 0.01, 0.05, 0.2, 0.4, 0.6, 0.8, 0.95 };
  PathosExportOptions options = { .stages = TRUE };
  guint               n_cancelled = 0;

  for (guint i = 0; i < G_N_ELEMENTS (formats) * G_N_ELEMENTS (points) * 2; i++)
    {
      g_auto (Run) run = { .fixture = fixture, .cancel_at = points[i / 2 % G_N_ELEMENTS (points)] };
      g_autofree char *contents = NULL;
      gboolean         existed = i % 2 == 0;

      options.format = pathos_export_format_find (formats[i / 2 / G_N_ELEMENTS (points)]);
      if (existed)
        g_assert_true (g_file_set_contents (fixture->path, "before", -1, NULL));
      run_job (&run, &options);

      /* A job may finish before it notices that it is cancelled; then it has succeeded. */
      g_assert_true ((run.export != NULL) != (run.error != NULL));
      if (run.error != NULL)
        {
          g_assert_error (run.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
          g_assert_cmpuint (folder_count_files (fixture->folder), ==, existed);
          g_assert_true (!existed || g_file_get_contents (fixture->path, &contents, NULL, NULL));
          g_assert_cmpstr (contents, ==, existed ? "before" : NULL);
          n_cancelled++;
        }

      folder_clear (fixture->folder);
    }

  g_test_message ("%u jobs were cancelled in time", n_cancelled);

  /* At least all that were cancelled before they began. */
  g_assert_cmpuint (n_cancelled, >=, 2 * G_N_ELEMENTS (formats));
}

static char *
read_title (Fixture *fixture)
{
  g_autofree char *text = NULL;
  const char      *title;

  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  title = strstr (text, "\"title\": \"");
  g_assert_nonnull (title);
  title += strlen ("\"title\": \"");
  return g_strndup (title, (gsize) (strchr (title, '"') - title));
}

/* Too many to be copied in one slice. */
static void
add_touchpoints (PathosJourney *journey)
{
  PathosStage *stage = PATHOS_STAGE (journey->stages->items[0]);

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (PathosElement) touchpoint = g_object_new (PATHOS_TYPE_TOUCHPOINT, NULL);

      pathos_list_append (stage->touchpoints, touchpoint);
    }
}

/* Edits before the copy is complete are exported. */
static void
test_edits_before (Fixture      *fixture,
                   gconstpointer user_data)
{
  PathosExportOptions options = { .format = pathos_export_format_find ("json") };
  g_auto (Run) run = { .fixture = fixture, .cancel_at = 2, .n_edits = 2, .edit_at = 0.001 };
  g_autofree char *title = NULL;

  add_touchpoints (fixture->journey);
  run_job (&run, &options);
  g_assert_no_error (run.error);
  g_assert_cmpfloat (run.edited_at, <, 0.05);
  title = read_title (fixture);
  g_assert_cmpstr (title, ==, "Last");
}

/* Edits after that are not. */
static void
test_edits_after (Fixture      *fixture,
                  gconstpointer user_data)
{
  PathosExportOptions options = { .format = pathos_export_format_find ("json") };
  g_auto (Run) run = { .fixture = fixture, .cancel_at = 2, .n_edits = 1, .edit_at = 0.06 };
  g_autofree char *title = NULL;

  run_job (&run, &options);
  g_assert_no_error (run.error);
  title = read_title (fixture);
  g_assert_cmpstr (title, ==, "Learning photography");
  g_assert_cmpstr (fixture->journey->title, ==, "Last");
}

static void
test_failed (Fixture      *fixture,
             gconstpointer user_data)
{
  PathosExportOptions options = { .format = pathos_export_format_find ("svg"),
                                  .page_width = 200,
                                  .page_height = 100 };
  g_auto (Run) too_small = { .fixture = fixture, .cancel_at = 2 };
  g_auto (Run) nowhere = { .fixture = fixture, .cancel_at = 2 };

  run_job (&too_small, &options);
  g_assert_error (too_small.error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);

  options = (PathosExportOptions) { .format = pathos_export_format_find ("svg") };
  g_free (fixture->path);
  fixture->path = g_build_filename (fixture->folder, "no", "such", "folder.svg", NULL);
  run_job (&nowhere, &options);
  g_assert_nonnull (nowhere.error);
  g_assert_false (g_error_matches (nowhere.error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
}

/* A job that was not allowed to overwrite says which files are in its way, and is saved without being made
 * again once it is. */
static void
test_asks (Fixture      *fixture,
           gconstpointer user_data)
{
  PathosExportOptions options = { .format = pathos_export_format_find ("svg"), .stages = TRUE };
  g_auto (Run) run = { .fixture = fixture, .cancel_at = 2 };
  PathosExportTarget target = { .path = fixture->path, .is_chosen = TRUE };
  g_autoptr (GPtrArray) paths = NULL;
  g_autofree char *held = NULL;

  run_job (&run, &options);
  g_assert_no_error (run.error);
  paths = pathos_export_dup_paths (run.export, fixture->path);
  g_assert_cmpuint (paths->len, >, 1);
  g_assert_true (g_file_set_contents (paths->pdata[0], "before", -1, NULL));
  g_assert_no_errno (unlink (paths->pdata[1]));
  g_clear_pointer (&run.export, pathos_export_free);

  run.job = pathos_export_job_new (fixture->journey, &options);
  pathos_export_job_save_async (run.job, &target, NULL, saved_cb, &run);
  g_main_loop_run (fixture->loop);
  g_assert_error (run.error, PATHOS_SAVE_ERROR, PATHOS_SAVE_ERROR_EXISTS);
  g_clear_error (&run.error);
  g_assert_cmpuint (pathos_export_job_get_existing (run.job)->len, ==, paths->len - 1);
  g_assert_false (g_file_test (paths->pdata[1], G_FILE_TEST_EXISTS));

  g_object_set (fixture->journey, "title", "Not in it", NULL);
  target.overwrite = TRUE;
  pathos_export_job_save_async (run.job, &target, NULL, saved_cb, &run);
  g_main_loop_run (fixture->loop);
  g_assert_no_error (run.error);
  g_assert_true (g_file_get_contents (paths->pdata[0], &held, NULL, NULL));
  g_assert_true (g_str_has_prefix (held, "<?xml"));
  g_assert_null (strstr (held, "Not in it"));
  wait_for_worker ();
  g_assert_finalize_object (run.job);
}

static void
laid_out_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  GPtrArray **pages = user_data;
  GError     *error = NULL;

  *pages = pathos_export_job_lay_out_finish (PATHOS_EXPORT_JOB (source), result, &error);
  g_assert_no_error (error);
}

static void
test_lay_out (Fixture      *fixture,
              gconstpointer user_data)
{
  char               *personas[] = { g_strdup (fixture->journey->personas->items[0]->id), NULL };
  PathosExportOptions options = { .format = pathos_export_format_find ("pdf"),
                                  .stages = TRUE,
                                  .personas = personas };
  g_autoptr (PathosExportJob) job = pathos_export_job_new (fixture->journey, &options);
  g_autoptr (GPtrArray) expected = pathos_export_lay_out (fixture->journey, &options, NULL);
  GPtrArray *pages = NULL;

  /* The options belong to the caller, who may free them. */
  memset (personas[0], 'z', strlen (personas[0]));
  g_clear_pointer (&personas[0], g_free);

  pathos_export_job_lay_out_async (job, NULL, laid_out_cb, &pages);
  while (pages == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpuint (pages->len, ==, expected->len);
  for (guint i = 0; i < pages->len; i++)
    {
      const PathosPage *page = pages->pdata[i], *other = expected->pdata[i];

      g_assert_cmpfloat (page->scale, ==, other->scale);
      g_assert_cmpfloat (page->y, ==, other->y);
      g_assert_cmpfloat (page->scene->width, ==, other->scene->width);
    }

  pathos_worker_free (pages, (GDestroyNotify) g_ptr_array_unref);
  g_assert_cmpuint (folder_count_files (fixture->folder), ==, 0);
}

#define ADD(name, func) g_test_add ("/export-job/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("same", test_same);
  ADD ("cancel", test_cancel);
  ADD ("edits-before", test_edits_before);
  ADD ("edits-after", test_edits_after);
  ADD ("failed", test_failed);
  ADD ("asks", test_asks);
  ADD ("lay-out", test_lay_out);

  return g_test_run ();
}

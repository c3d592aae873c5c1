/* pathos-export-job.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-export-job.h"

#include "pathos-journey-copy.h"
#include "pathos-worker.h"

/* Length: a job lays out, makes or saves, and each has its start and its end. */

/**
 * PathosExportJob:
 *
 * One export or preview of a map, which the worker makes while the map can be edited.
 *
 * The worker never sees the map itself, only a copy of its state at one moment. The caller's thread makes
 * that copy when it is idle, a few milliseconds at a time, and starts over if the map changes meanwhile.
 */

#define SLICE      4000 /* microseconds of copying at a time */
#define COPY_SHARE 0.05 /* part of the progress that is copying */
#define STEPS      1000 /* steps in which the worker reports its progress */

struct _PathosExportJob
{
  GObject parent_instance;

  PathosJourney      *journey; /* (nullable): NULL once it has been copied */
  PathosExportOptions options;
  PathosExportTarget  target; /* without a path, the job only lays out … */
  gboolean            makes;  /* … or makes the documents */
  double              progress;

  PathosJourneyCopy *copy;   /* (nullable) */
  PathosJourney     *copied; /* (nullable): the finished copy, which the worker frees */

  PathosExport *made;     /* (nullable): what was not saved because files exist */
  GPtrArray    *existing; /* (nullable) (element-type utf8): those files */

  int steps;             /* atomic: how many of STEPS the worker has done */
  int is_report_pending; /* atomic: whether the caller's thread is about to read them */
};

enum
{
  PROP_PROGRESS = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PathosExportJob, pathos_export_job, G_TYPE_OBJECT)

static void
set_progress (PathosExportJob *self,
              double           progress)
{
  g_assert (PATHOS_IS_EXPORT_JOB (self));

  if (progress <= self->progress)
    return;

  self->progress = progress;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROGRESS]);
}

static void
drop_copy (PathosExportJob *self)
{
  g_assert (PATHOS_IS_EXPORT_JOB (self));

  if (self->copy == NULL)
    return;

  pathos_worker_free (pathos_journey_copy_steal (self->copy), g_object_unref);
  g_clear_pointer (&self->copy, pathos_journey_copy_free);
}

/* @target: (nullable): copied */
static void
set_target (PathosExportJob          *self,
            const PathosExportTarget *target)
{
  g_assert (PATHOS_IS_EXPORT_JOB (self));

  g_free ((char *) self->target.path);
  g_strfreev ((char **) self->target.maps);
  self->target = target != NULL ? *target : (PathosExportTarget) { 0 };
  self->target.path = g_strdup (self->target.path);
  self->target.maps = (const char *const *) g_strdupv ((char **) self->target.maps);
}

static void
pathos_export_job_finalize (GObject *object)
{
  PathosExportJob *self = (PathosExportJob *) object;

  g_clear_object (&self->journey);
  g_strfreev (self->options.personas);
  set_target (self, NULL);
  g_clear_pointer (&self->made, pathos_export_free);
  g_clear_pointer (&self->existing, g_ptr_array_unref);

  G_OBJECT_CLASS (pathos_export_job_parent_class)->finalize (object);
}

static void
pathos_export_job_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  PathosExportJob *self = (PathosExportJob *) object;

  switch (prop_id)
    {
    case PROP_PROGRESS:
      g_value_set_double (value, self->progress);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pathos_export_job_class_init (PathosExportJobClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = pathos_export_job_finalize;
  object_class->get_property = pathos_export_job_get_property;

  /**
   * PathosExportJob:progress:
   *
   * How much is done, from 0 to 1. It changes in the thread that started the job, and never decreases.
   */
  properties[PROP_PROGRESS] = g_param_spec_double ("progress", NULL, NULL, 0, 1, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pathos_export_job_init (PathosExportJob *self)
{
}

/**
 * pathos_export_job_new:
 * @journey: the map, which may change at any time
 * @options: copied
 *
 * Returns: (transfer full): a job that can run once
 */
PathosExportJob *
pathos_export_job_new (PathosJourney             *journey,
                       const PathosExportOptions *options)
{
  PathosExportJob *self;

  g_return_val_if_fail (PATHOS_IS_JOURNEY (journey), NULL);
  g_return_val_if_fail (options != NULL && options->format != NULL, NULL);

  self = g_object_new (PATHOS_TYPE_EXPORT_JOB, NULL);
  self->journey = g_object_ref (journey);
  self->options = *options;
  self->options.personas = g_strdupv (options->personas);

  return self;
}

/* Returns: how much is done, from 0 to 1 */
double
pathos_export_job_get_progress (PathosExportJob *self)
{
  g_return_val_if_fail (PATHOS_IS_EXPORT_JOB (self), 0);

  return self->progress;
}

static gboolean
worker_progressed_cb (gpointer user_data)
{
  PathosExportJob *self = g_task_get_source_object (user_data);

  g_atomic_int_set (&self->is_report_pending, FALSE);
  set_progress (self, COPY_SHARE + (1 - COPY_SHARE) * g_atomic_int_get (&self->steps) / STEPS);
  return G_SOURCE_REMOVE;
}

/* Runs in the worker. At most one report waits for the caller's thread, however many pages there are. */
static void
report_progress (double   fraction,
                 gpointer user_data)
{
  GTask           *task = user_data;
  PathosExportJob *self = g_task_get_source_object (task);
  g_autoptr (GSource) source = NULL;

  g_atomic_int_set (&self->steps, (int) (fraction * STEPS));
  if (!g_atomic_int_compare_and_exchange (&self->is_report_pending, FALSE, TRUE))
    return;

  source = g_idle_source_new ();
  g_task_attach_source (task, source, worker_progressed_cb);
}

/* Once all documents are made it is too late to cancel: then all of them are written. */
static gboolean
save (PathosExportJob *self,
      PathosJourney   *journey,
      GTask           *task,
      GError         **error)
{
  g_assert (PATHOS_IS_EXPORT_JOB (self));
  g_assert (G_IS_TASK (task));

  if (self->made == NULL)
    self->made = pathos_export_run (journey, &self->options, error);
  if (self->made == NULL)
    return FALSE;

  g_clear_pointer (&self->existing, g_ptr_array_unref);
  self->existing = pathos_export_dup_existing (self->made, &self->target);
  if (!pathos_export_save (self->made, &self->target, error))
    return FALSE;

  g_task_return_pointer (task, g_steal_pointer (&self->made), (GDestroyNotify) pathos_export_free);
  return TRUE;
}

static gboolean
lay_out (PathosExportJob *self,
         PathosJourney   *journey,
         GTask           *task,
         GError         **error)
{
  GPtrArray *pages = pathos_export_lay_out (journey, &self->options, error);

  g_assert (PATHOS_IS_EXPORT_JOB (self));
  g_assert (G_IS_TASK (task));

  if (pages == NULL)
    return FALSE;

  g_task_return_pointer (task, pages, (GDestroyNotify) g_ptr_array_unref);
  return TRUE;
}

static gboolean
make (PathosExportJob *self,
      PathosJourney   *journey,
      GTask           *task,
      GError         **error)
{
  PathosExport *made = pathos_export_run (journey, &self->options, error);

  g_assert (PATHOS_IS_EXPORT_JOB (self));
  g_assert (G_IS_TASK (task));

  if (made == NULL)
    return FALSE;

  g_task_return_pointer (task, made, (GDestroyNotify) pathos_export_free);
  return TRUE;
}

static void
run_in_worker (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  PathosExportJob *self = source;
  PathosProgress   progress = pathos_progress_new (cancellable, report_progress, task);
  g_autoptr (PathosJourney) journey = g_steal_pointer (&self->copied);
  GError  *error = NULL;
  gboolean done;

  self->options.progress = &progress;
  if (self->makes)
    done = make (self, journey, task, &error);
  else
    done = (self->target.path != NULL ? save : lay_out) (self, journey, task, &error);
  if (!done)
    g_task_return_error (task, error);
}

static gboolean
copy_cb (gpointer user_data)
{
  GTask           *task = user_data;
  PathosExportJob *self = g_task_get_source_object (task);

  if (g_task_return_error_if_cancelled (task))
    {
      drop_copy (self);
      return G_SOURCE_REMOVE;
    }

  if (self->copy == NULL)
    self->copy = pathos_journey_copy_new (self->journey);
  if (!pathos_journey_copy_step (self->copy, g_get_monotonic_time () + SLICE))
    {
      if (pathos_journey_copy_is_outdated (self->copy))
        drop_copy (self);
      else
        set_progress (self, COPY_SHARE * pathos_journey_copy_get_fraction (self->copy));
      return G_SOURCE_CONTINUE;
    }

  self->copied = pathos_journey_copy_steal (self->copy);
  g_clear_pointer (&self->copy, pathos_journey_copy_free);
  g_clear_object (&self->journey);
  pathos_worker_run (task, run_in_worker);
  return G_SOURCE_REMOVE;
}

static void
start (PathosExportJob    *self,
       GCancellable       *cancellable,
       GAsyncReadyCallback callback,
       gpointer            user_data,
       gpointer            source_tag)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (GSource) source = g_idle_source_new ();

  /* A finished job keeps its result, even if it is cancelled right afterwards. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_priority (task, G_PRIORITY_DEFAULT_IDLE);
  g_task_set_source_tag (task, source_tag);
  if (self->made != NULL)
    pathos_worker_run (task, run_in_worker);
  else
    g_task_attach_source (task, source, copy_cb);
}

/**
 * pathos_export_job_lay_out_async:
 *
 * Lays out the pages of the export for a preview, even if its format is not drawn.
 */
void
pathos_export_job_lay_out_async (PathosExportJob    *self,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  g_return_if_fail (PATHOS_IS_EXPORT_JOB (self) && self->journey != NULL);

  start (self, cancellable, callback, user_data, pathos_export_job_lay_out_async);
}

/* Returns: (transfer full) (nullable) (element-type PathosPage): pages that may be drawn only in
 * pathos_worker_run() and should be freed by pathos_worker_free(); NULL with an error */
GPtrArray *
pathos_export_job_lay_out_finish (PathosExportJob *self,
                                  GAsyncResult    *result,
                                  GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * pathos_export_job_make_async:
 *
 * Makes all documents of the export in memory.
 */
void
pathos_export_job_make_async (PathosExportJob    *self,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  g_return_if_fail (PATHOS_IS_EXPORT_JOB (self) && self->journey != NULL);

  self->makes = TRUE;
  start (self, cancellable, callback, user_data, pathos_export_job_make_async);
}

/* Returns: (transfer full) (nullable): the export; NULL with an error */
PathosExport *
pathos_export_job_make_finish (PathosExportJob *self,
                               GAsyncResult    *result,
                               GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * pathos_export_job_save_async:
 * @target: copied
 *
 * Makes all documents of the export, then writes them. If the job fails or is cancelled before it writes,
 * it leaves no file behind, not even a temporary one. If it fails with %PATHOS_SAVE_ERROR_EXISTS or
 * %PATHOS_SAVE_ERROR_MAP, it can be saved again to another @target, without being made again.
 */
void
pathos_export_job_save_async (PathosExportJob          *self,
                              const PathosExportTarget *target,
                              GCancellable             *cancellable,
                              GAsyncReadyCallback       callback,
                              gpointer                  user_data)
{
  g_return_if_fail (PATHOS_IS_EXPORT_JOB (self) && (self->journey != NULL || self->made != NULL));
  g_return_if_fail (target != NULL && target->path != NULL);

  set_target (self, target);
  start (self, cancellable, callback, user_data, pathos_export_job_save_async);
}

/* Returns: (transfer full) (nullable): the export that was saved; NULL with an error */
PathosExport *
pathos_export_job_save_finish (PathosExportJob *self,
                               GAsyncResult    *result,
                               GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Returns: (transfer none) (nullable) (element-type utf8): after %PATHOS_SAVE_ERROR_EXISTS, the files that
 * saving would overwrite, to ask whether it may */
GPtrArray *
pathos_export_job_get_existing (PathosExportJob *self)
{
  g_return_val_if_fail (PATHOS_IS_EXPORT_JOB (self), NULL);

  return self->existing;
}

/* test-worker.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-worker.h"

#define N_TASKS 50

typedef struct
{
  GThread *thread; /* (nullable): the worker */
  guint    n_run;
  guint    n_done;
} Log;

static void
run_cb (GTask        *task,
        gpointer      source,
        gpointer      task_data,
        GCancellable *cancellable)
{
  Log  *log = task_data;
  guint number = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (task), "number"));

  g_assert_null (source);
  g_assert_nonnull (cancellable);
  g_assert_true (log->thread == NULL || log->thread == g_thread_self ());
  log->thread = g_thread_self ();
  g_assert_cmpuint (number, ==, log->n_run);
  log->n_run++;
  g_task_return_int (task, number);
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Log *log = user_data;

  g_assert_cmpint (g_task_propagate_int (G_TASK (result), NULL), ==, log->n_done);
  log->n_done++;
}

/* One thread runs all tasks, in order. */
static void
test_order (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Log log = { 0 };

  for (guint i = 0; i < N_TASKS; i++)
    {
      g_autoptr (GTask) task = g_task_new (NULL, cancellable, done_cb, &log);

      g_task_set_task_data (task, &log, NULL);
      g_object_set_data (G_OBJECT (task), "number", GUINT_TO_POINTER (i));
      pathos_worker_run (task, run_cb);
    }

  while (log.n_done < N_TASKS)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (log.thread != g_thread_self ());
}

static void
free_cb (gpointer data)
{
  g_atomic_pointer_set ((GThread **) data, g_thread_self ());
}

static void
test_free (void)
{
  GThread *thread = NULL;

  pathos_worker_free (NULL, free_cb);
  pathos_worker_free (&thread, free_cb);
  while (g_atomic_pointer_get (&thread) == NULL)
    g_usleep (100);
  g_assert_true (thread != g_thread_self ());
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/worker/order", test_order);
  g_test_add_func ("/worker/free", test_free);

  return g_test_run ();
}

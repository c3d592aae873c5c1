/* pathos-worker.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-worker.h"

/* Either a task to run or something to free. */
typedef struct
{
  GTask          *task; /* (nullable) */
  GTaskThreadFunc func;
  gpointer        data;
  GDestroyNotify  free_func;
} Work;

static void
work_cb (gpointer data,
         gpointer user_data)
{
  g_autofree Work *work = data;

  if (work->task == NULL)
    {
      work->free_func (work->data);
      return;
    }

  work->func (work->task, g_task_get_source_object (work->task), g_task_get_task_data (work->task),
              g_task_get_cancellable (work->task));
  g_object_unref (work->task);
}

static void
push (Work work)
{
  static GThreadPool *pool;
  static gsize        ready;

  if (g_once_init_enter (&ready))
    {
      pool = g_thread_pool_new (work_cb, NULL, 1, TRUE, NULL);
      g_once_init_leave (&ready, 1);
    }

  g_thread_pool_push (pool, g_memdup2 (&work, sizeof work), NULL);
}

/* Runs @func in the worker, like g_task_run_in_thread(), after all work that was pushed before. */
void
pathos_worker_run (GTask          *task,
                   GTaskThreadFunc func)
{
  g_return_if_fail (G_IS_TASK (task));
  g_return_if_fail (func != NULL);

  push ((Work) { .task = g_object_ref (task), .func = func });
}

/* Frees @data in the worker, because freeing a large map or scene takes noticeably long.
 *
 * @data: (transfer full) (nullable) */
void
pathos_worker_free (gpointer       data,
                    GDestroyNotify free_func)
{
  g_return_if_fail (free_func != NULL);

  if (data != NULL)
    push ((Work) { .data = data, .free_func = free_func });
}

/* pathos-text-jobs.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-text.h"

/* Texts are independent of each other, so many of them can be shaped by several threads. Simple ones are not,
 * because each thread has to load the fonts, which takes nearly as long as setting all of them. Those that
 * need Pango take ten times as long. Threads take jobs from a shared counter, a few at a time. The result
 * does not depend on the thread. */

#define MIN_THREADED 256
#define CHUNK        32
#define MAX_THREADS  4

typedef struct
{
  PathosTextJob **jobs; /* (array length=n_jobs) */
  guint           n_jobs;
  int             next; /* atomic */
} Work;

static void
do_jobs (Work *work)
{
  while (TRUE)
    {
      guint first = (guint) g_atomic_int_add (&work->next, CHUNK);

      if (first >= work->n_jobs)
        return;

      for (guint i = first; i < MIN (first + CHUNK, work->n_jobs); i++)
        work->jobs[i]->result = pathos_text_shape_fully (work->jobs[i]->string, &work->jobs[i]->style);
    }
}

/* The worker threads are never stopped, because each has a font map, which is expensive to create. */
typedef struct
{
  GMutex mutex;
  GCond  cond;
  guint  n_left;
} Finish;

typedef struct
{
  Work   *work;
  Finish *finish;
} Share;

static void
worker_cb (gpointer data,
           gpointer user_data)
{
  Share *share = data;

  do_jobs (share->work);

  g_mutex_lock (&share->finish->mutex);
  share->finish->n_left--;
  g_cond_signal (&share->finish->cond);
  g_mutex_unlock (&share->finish->mutex);
}

/* The fonts of a text belong to the thread that shaped it, and only one thread at a time may use the caches
 * of a font: the worker while the caller waits, the caller afterwards. Therefore the workers only work for
 * one thread, the first that needs them. Other threads do their work alone. */
static gboolean
may_use_workers (void)
{
  static GThread *owner; /* atomic */

  return g_atomic_pointer_compare_and_exchange (&owner, NULL, g_thread_self ()) ||
         g_atomic_pointer_get (&owner) == g_thread_self ();
}

static GThreadPool *
get_workers (guint *n_workers)
{
  static GThreadPool *pool;
  static gsize        ready;

  *n_workers = CLAMP (g_get_num_processors (), 1, MAX_THREADS) - 1;
  if (*n_workers == 0 || !may_use_workers ())
    return NULL;

  if (g_once_init_enter (&ready))
    {
      pool = g_thread_pool_new (worker_cb, NULL, (int) *n_workers, TRUE, NULL);
      g_once_init_leave (&ready, 1);
    }

  return pool;
}

static void
distribute (Work        *work,
            GThreadPool *pool,
            guint        n_workers)
{
  Finish finish = { .n_left = n_workers };
  Share  shares[MAX_THREADS];

  g_mutex_init (&finish.mutex);
  g_cond_init (&finish.cond);

  for (guint i = 0; i < n_workers; i++)
    {
      shares[i] = (Share) { work, &finish };
      g_thread_pool_push (pool, &shares[i], NULL);
    }
  do_jobs (work);

  g_mutex_lock (&finish.mutex);
  while (finish.n_left > 0)
    g_cond_wait (&finish.cond, &finish.mutex);
  g_mutex_unlock (&finish.mutex);

  g_mutex_clear (&finish.mutex);
  g_cond_clear (&finish.cond);
}

/**
 * pathos_text_shape_all:
 *
 * Shapes all texts, with several threads if many are not simple.
 */
void
pathos_text_shape_all (PathosTextJob *jobs,
                       guint          n_jobs)
{
  g_autofree PathosTextJob **complex = g_new (PathosTextJob *, n_jobs);
  Work                       work = { complex, 0, 0 };
  guint                      n_workers = 0;
  GThreadPool               *pool;

  for (guint i = 0; i < n_jobs; i++)
    {
      jobs[i].result = pathos_text_shape_simply (jobs[i].string, &jobs[i].style);
      if (jobs[i].result == NULL)
        complex[work.n_jobs++] = &jobs[i];
    }

  pool = work.n_jobs >= MIN_THREADED ? get_workers (&n_workers) : NULL;

  if (pool != NULL)
    distribute (&work, pool, n_workers);
  else
    do_jobs (&work);
}

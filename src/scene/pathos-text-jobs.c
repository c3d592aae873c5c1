/* pathos-text-jobs.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-text.h"

/* Each text is its own affair, so many of them could be shared out among the processors. Simple ones are not:
 * setting them all takes hardly longer than finding the fonts anew, which each thread must do. What is left
 * to Pango takes ten times as long. A job is taken from a common counter, some at a time; what a thread finds
 * does not depend on which it is. */

#define WORTH_A_THREAD 256
#define JOBS_AT_A_TIME 32
#define MAX_THREADS    4

typedef struct
{
  PathosTextJob **jobs; /* (array length=n_jobs) */
  guint           n_jobs;
  int             next; /* atomic */
} Work;

static void
do_some (Work *work)
{
  while (TRUE)
    {
      guint first = (guint) g_atomic_int_add (&work->next, JOBS_AT_A_TIME);

      if (first >= work->n_jobs)
        return;

      for (guint i = first; i < MIN (first + JOBS_AT_A_TIME, work->n_jobs); i++)
        work->jobs[i]->result = pathos_text_shape_fully (work->jobs[i]->string, &work->jobs[i]->style);
    }
}

/* One set of helpers lives as long as the program, since each has a font map that is dear to make. */
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
share_cb (gpointer data,
          gpointer user_data)
{
  Share *share = data;

  do_some (share->work);

  g_mutex_lock (&share->finish->mutex);
  share->finish->n_left--;
  g_cond_signal (&share->finish->cond);
  g_mutex_unlock (&share->finish->mutex);
}

/* The fonts of a text belong to the helper that shaped it, and the caches of a font bear only one thread at a
 * time: the helper's while the caller waits for it, the caller's from then on. So the helpers work for one
 * thread only, the first that needs them; any other does its work alone. */
static gboolean
has_helpers (void)
{
  static GThread *owner; /* atomic */

  return g_atomic_pointer_compare_and_exchange (&owner, NULL, g_thread_self ()) ||
         g_atomic_pointer_get (&owner) == g_thread_self ();
}

static GThreadPool *
get_helpers (guint *n_helpers)
{
  static GThreadPool *pool;
  static gsize        ready;

  *n_helpers = CLAMP (g_get_num_processors (), 1, MAX_THREADS) - 1;
  if (*n_helpers == 0 || !has_helpers ())
    return NULL;

  if (g_once_init_enter (&ready))
    {
      pool = g_thread_pool_new (share_cb, NULL, (int) *n_helpers, TRUE, NULL);
      g_once_init_leave (&ready, 1);
    }

  return pool;
}

static void
share_out (Work        *work,
           GThreadPool *pool,
           guint        n_helpers)
{
  Finish finish = { .n_left = n_helpers };
  Share  shares[MAX_THREADS];

  g_mutex_init (&finish.mutex);
  g_cond_init (&finish.cond);

  for (guint i = 0; i < n_helpers; i++)
    {
      shares[i] = (Share) { work, &finish };
      g_thread_pool_push (pool, &shares[i], NULL);
    }
  do_some (work);

  g_mutex_lock (&finish.mutex);
  while (finish.n_left > 0)
    g_cond_wait (&finish.cond, &finish.mutex);
  g_mutex_unlock (&finish.mutex);

  g_mutex_clear (&finish.mutex);
  g_cond_clear (&finish.cond);
}

/* Shapes every job, on all processors if many are not simple. */
void
pathos_text_shape_all (PathosTextJob *jobs,
                       guint          n_jobs)
{
  g_autofree PathosTextJob **hard = g_new (PathosTextJob *, n_jobs);
  Work                       work = { hard, 0, 0 };
  guint                      n_helpers = 0;
  GThreadPool               *pool;

  for (guint i = 0; i < n_jobs; i++)
    {
      jobs[i].result = pathos_text_shape_simply (jobs[i].string, &jobs[i].style);
      if (jobs[i].result == NULL)
        hard[work.n_jobs++] = &jobs[i];
    }

  pool = work.n_jobs >= WORTH_A_THREAD ? get_helpers (&n_helpers) : NULL;

  if (pool != NULL)
    share_out (&work, pool, n_helpers);
  else
    do_some (&work);
}

/* pathos-text-cache.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-text-cache.h"

#include "pathos-hash.h"
#include "pathos-text-cut.h"

#include <string.h>

/* Shaped texts only depend on their string and style, so the cache is never outdated. Texts can be
 * prefetched: they are then shaped together on all processors. Other texts are shaped when they are
 * requested. */

struct _PathosTextCache
{
  GHashTable *texts;   /* (element-type PathosShapedText PathosShapedText) */
  GHashTable *pending; /* (element-type PathosTextJob PathosTextJob): with borrowed strings */
  guint       n_swept; /* the number of texts after the last sweep */
};

static guint
hash_key (const char            *string,
          const PathosTextStyle *style)
{
  return pathos_str_hash (string) ^ (guint) (style->width * 64) ^ (guint) style->size << 20 ^
         (guint) (style->bold << 30 ^ style->italic << 29 ^ style->balanced << 28);
}

static gboolean
equal_styles (const PathosTextStyle *a,
              const PathosTextStyle *b)
{
  return a->size == b->size && a->width == b->width && a->bold == b->bold && a->italic == b->italic &&
         a->align == b->align && a->rtl == b->rtl &&
         a->balanced == b->balanced;
}

static guint
hash_text (gconstpointer key)
{
  return ((const PathosShapedText *) key)->hash;
}

static gboolean
equal_texts (gconstpointer a,
             gconstpointer b)
{
  const PathosShapedText *text = a, *other = b;

  return equal_styles (&text->style, &other->style) && strcmp (text->string, other->string) == 0;
}

static guint
hash_job (gconstpointer key)
{
  return ((const PathosTextJob *) key)->hash;
}

static gboolean
equal_jobs (gconstpointer a,
            gconstpointer b)
{
  const PathosTextJob *job = a, *other = b;

  return equal_styles (&job->style, &other->style) && strcmp (job->string, other->string) == 0;
}

PathosTextCache *
pathos_text_cache_new (void)
{
  PathosTextCache *self = g_new0 (PathosTextCache, 1);

  self->texts = g_hash_table_new_full (hash_text, equal_texts, NULL,
                                       (GDestroyNotify) pathos_shaped_text_unref);
  self->pending = g_hash_table_new_full (hash_job, equal_jobs, g_free, NULL);
  return self;
}

void
pathos_text_cache_free (PathosTextCache *self)
{
  g_hash_table_unref (self->texts);
  g_hash_table_unref (self->pending);
  g_free (self);
}

static PathosShapedText *
lookup (PathosTextCache       *self,
        const char            *string,
        const PathosTextStyle *style,
        guint                  hash)
{
  PathosShapedText key = { .string = (char *) string, .style = *style, .hash = hash };

  return g_hash_table_lookup (self->texts, &key);
}

static void
add (PathosTextCache  *self,
     PathosShapedText *text,
     guint             hash)
{
  text->hash = hash;
  g_hash_table_add (self->texts, text);
}

/**
 * pathos_text_cache_get:
 *
 * Shapes what is drawn of a text, which is less than all of it if it is very long.
 *
 * Returns: (transfer none): the shaped text, valid until the next sweep; nodes have their own reference
 */
PathosShapedText *
pathos_text_cache_get (PathosTextCache       *self,
                       const char            *string,
                       const PathosTextStyle *style)
{
  g_autofree char  *cut = pathos_text_dup_cut (string);
  const char       *drawn = cut != NULL ? cut : string;
  guint             hash = hash_key (drawn, style);
  PathosShapedText *text = lookup (self, drawn, style, hash);

  if (text == NULL)
    {
      text = pathos_text_shape (drawn, style);
      add (self, text, hash);
    }

  return text;
}

/**
 * pathos_text_cache_prefetch:
 * @string: must stay valid until pathos_text_cache_fill()
 *
 * Schedules a text for pathos_text_cache_fill().
 */
void
pathos_text_cache_prefetch (PathosTextCache       *self,
                            const char            *string,
                            const PathosTextStyle *style)
{
  g_autofree char *cut = pathos_text_dup_cut (string);
  PathosTextJob    job = { string, *style, 0, NULL };

  /* A text that is cut is rare, and shaped when it is needed. */
  if (cut != NULL)
    return;

  job.hash = hash_key (string, style);
  if (*string != '\0' && lookup (self, string, style, job.hash) == NULL)
    g_hash_table_add (self->pending, g_memdup2 (&job, sizeof job));
}

/**
 * pathos_text_cache_fill:
 *
 * Shapes all texts that were prefetched.
 */
void
pathos_text_cache_fill (PathosTextCache *self)
{
  g_autofree PathosTextJob *jobs = g_new (PathosTextJob, g_hash_table_size (self->pending));
  GHashTableIter            iter;
  gpointer                  job;
  guint                     n_jobs = 0;

  g_hash_table_iter_init (&iter, self->pending);
  while (g_hash_table_iter_next (&iter, &job, NULL))
    jobs[n_jobs++] = *(PathosTextJob *) job;
  g_hash_table_remove_all (self->pending);

  pathos_text_shape_all (jobs, n_jobs);
  for (guint i = 0; i < n_jobs; i++)
    add (self, jobs[i].result, jobs[i].hash);
}

static gboolean
is_unused_cb (gpointer key,
              gpointer value,
              gpointer user_data)
{
  return g_atomic_ref_count_compare (&((PathosShapedText *) value)->ref_count, 1);
}

/**
 * pathos_text_cache_sweep:
 *
 * Frees texts that no scene shows any more, if they may be as many as the texts in use.
 */
void
pathos_text_cache_sweep (PathosTextCache *self)
{
  if (g_hash_table_size (self->texts) < 2 * self->n_swept + 1024)
    return;

  g_hash_table_foreach_remove (self->texts, is_unused_cb, NULL);
  self->n_swept = g_hash_table_size (self->texts);
}

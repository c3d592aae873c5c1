/* pathos-evidence.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-evidence.h"

#include "pathos-hash.h"
#include "pathos-source.h"

#define WELL_MEASURED 30 /* answers: the usual minimum for a reliable mean */

static guint
count_ids (const char **ids)
{
  guint n = 0;

  while (ids != NULL && ids[n] != NULL)
    n++;

  return n;
}

/* Returns: whether something was measured so rarely that its mean says little. @count: 0 if unknown */
gboolean
pathos_evidence_is_thin (PathosBasis basis,
                         gint64      count)
{
  return basis == PATHOS_BASIS_MEASURED && count > 0 && count < WELL_MEASURED;
}

/**
 * pathos_evidence_get_strength:
 * @count: answers or events counted, 0 if unknown
 *
 * Returns: 0 assumed, 1 heard from one source, 2 heard from several or measured under 30 times, 3 measured
 */
guint
pathos_evidence_get_strength (PathosBasis basis,
                              guint       n_sources,
                              gint64      count)
{
  if (basis == PATHOS_BASIS_MEASURED)
    return pathos_evidence_is_thin (basis, count) ? 2 : 3;
  if (basis == PATHOS_BASIS_HEARD)
    return n_sources > 1 ? 2 : 1;

  return 0;
}

/* What a card claims has been measured as often as its largest source was. */
static gint64
largest_count (const char   **ids,
               PathosFindFunc find,
               gconstpointer  map)
{
  gint64 largest = 0;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      PathosElement *source = find (map, ids[i]);

      if (source != NULL)
        largest = MAX (largest, PATHOS_SOURCE (source)->count);
    }

  return largest;
}

/**
 * pathos_evidence_get_card_strength:
 * @find: finds a source in @map
 *
 * Returns: the strength of a card's evidence, see pathos_evidence_get_strength()
 */
guint
pathos_evidence_get_card_strength (PathosCard    *card,
                                   PathosFindFunc find,
                                   gconstpointer  map)
{
  g_return_val_if_fail (PATHOS_IS_CARD (card), 0);
  g_return_val_if_fail (find != NULL, 0);

  if (card->placeholder)
    return 0;

  return pathos_evidence_get_strength (card->basis, count_ids (card->sources),
                                       largest_count (card->sources, find, map));
}

/* Notes the sources of a feeling that says itself how many answers it rests on. */
static void
mark_seen (GHashTable  *seen,
           const char **ids)
{
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    g_hash_table_add (seen, (gpointer) ids[i]);
}

/* Adds surveys to @seen. Returns: the answers to those that were not in it */
static gint64
count_answers (GHashTable    *seen,
               const char   **ids,
               PathosFindFunc find,
               gconstpointer  map)
{
  gint64 n_answers = 0;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      PathosElement *source = find (map, ids[i]);

      if (source != NULL && g_hash_table_add (seen, source->id) &&
          PATHOS_SOURCE (source)->kind == PATHOS_SOURCE_SURVEY)
        n_answers += PATHOS_SOURCE (source)->count;
    }

  return n_answers;
}

/**
 * pathos_evidence_count_feelings:
 * @feelings: (array length=n_feelings): the feelings to count
 * @find: finds a source in @map
 *
 * Returns: how many of @feelings are measured, and with how many answers
 */
PathosEvidence
pathos_evidence_count_feelings (PathosFeeling *const *feelings,
                                guint                 n_feelings,
                                PathosFindFunc        find,
                                gconstpointer         map)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (pathos_str_hash, g_str_equal);
  PathosEvidence evidence = { .n_points = n_feelings };

  g_return_val_if_fail (feelings != NULL || n_feelings == 0, evidence);
  g_return_val_if_fail (find != NULL, evidence);

  /* Those that say their own number are summed up, so that a page of one persona says what that persona's
   * points rest on. Where nothing is said, the whole survey counts, once. */
  for (guint i = 0; i < n_feelings; i++)
    {
      if (feelings[i]->placeholder)
        evidence.n_points--;
      if (feelings[i]->placeholder || feelings[i]->basis != PATHOS_BASIS_MEASURED)
        continue;

      evidence.n_measured++;
      evidence.n_answers += feelings[i]->count;
      if (feelings[i]->count > 0)
        mark_seen (seen, feelings[i]->sources);
    }

  for (guint i = 0; i < n_feelings; i++)
    {
      if (!feelings[i]->placeholder && feelings[i]->basis == PATHOS_BASIS_MEASURED && feelings[i]->count == 0)
        evidence.n_answers += count_answers (seen, feelings[i]->sources, find, map);
    }

  return evidence;
}

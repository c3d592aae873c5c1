/* pathos-evidence.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-evidence.h"

#include "pathos-card.h"
#include "pathos-feeling.h"
#include "pathos-persona.h"
#include "pathos-source.h"

#define WELL_MEASURED 30 /* answers, from which a mean is usually taken to be steady */

static guint
count_ids (const char **ids)
{
  guint n = 0;

  while (ids != NULL && ids[n] != NULL)
    n++;

  return n;
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
    return count > 0 && count < WELL_MEASURED ? 2 : 3;
  if (basis == PATHOS_BASIS_HEARD)
    return n_sources > 1 ? 2 : 1;

  return 0;
}

/* What a card says was measured as often as its largest source counts. */
static gint64
largest_count (PathosJourney *journey,
               const char   **ids)
{
  gint64 largest = 0;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      PathosElement *source = pathos_journey_find (journey, ids[i]);

      if (source != NULL)
        largest = MAX (largest, PATHOS_SOURCE (source)->count);
    }

  return largest;
}

guint
pathos_evidence_of_card (PathosJourney *journey,
                         PathosElement *card)
{
  PathosCard *self = PATHOS_CARD (card);

  return pathos_evidence_get_strength (self->basis, count_ids (self->sources), largest_count (journey, self->sources));
}

typedef struct
{
  PathosJourney *journey;
  char         **personas; /* (nullable): ids of the only ones to count */
  GHashTable    *sources;  /* (element-type utf8): ids seen */
  PathosEvidence evidence;
} Count;

static void
count_sources (Count       *count,
               const char **ids)
{
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      PathosElement *source = pathos_journey_find (count->journey, ids[i]);

      if (source != NULL && g_hash_table_add (count->sources, source->id))
        count->evidence.n_answers += PATHOS_SOURCE (source)->kind == PATHOS_SOURCE_SURVEY ? PATHOS_SOURCE (source)->count : 0;
    }
}

static gboolean
counts (Count      *count,
        const char *persona)
{
  PathosElement *element;

  if (count->personas != NULL)
    return g_strv_contains ((const char *const *) count->personas, persona);

  element = pathos_journey_find (count->journey, persona);
  return element != NULL && PATHOS_PERSONA (element)->visible;
}

static void
count_feeling_cb (PathosElement *element,
                  gpointer       user_data)
{
  Count         *count = user_data;
  PathosFeeling *feeling;

  if (!PATHOS_IS_FEELING (element))
    return;

  feeling = PATHOS_FEELING (element);
  if (!counts (count, feeling->persona))
    return;

  count->evidence.n_points++;
  if (feeling->basis == PATHOS_BASIS_MEASURED)
    {
      count->evidence.n_measured++;
      count_sources (count, feeling->sources);
    }
}

/**
 * pathos_evidence_of_journey:
 * @personas: (nullable): ids of those whose feelings count; %NULL for all that are visible
 *
 * Returns: how many points of the curves are measured, and by how many answers of surveys
 */
PathosEvidence
pathos_evidence_of_journey (PathosJourney *journey,
                            char         **personas)
{
  g_autoptr (GHashTable) sources = g_hash_table_new (g_str_hash, g_str_equal);
  Count count = { journey, personas, sources, { 0, 0, 0 } };

  pathos_element_walk (PATHOS_ELEMENT (journey), count_feeling_cb, &count);
  return count.evidence;
}

/* pathos-evidence.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-journey.h"

G_BEGIN_DECLS

/* How well the map, or a part of it, is known. All of it is derived, none of it stored. */

guint pathos_evidence_get_strength (PathosBasis basis, guint n_sources, gint64 count);
guint pathos_evidence_of_card (PathosJourney *journey, PathosElement *card);

typedef struct
{
  guint  n_points;   /* feelings of the personas asked for */
  guint  n_measured; /* of these, the ones that are measured */
  gint64 n_answers;  /* of the sources that these name, each counted once */
} PathosEvidence;

PathosEvidence pathos_evidence_of_journey (PathosJourney *journey, char **personas);

G_END_DECLS

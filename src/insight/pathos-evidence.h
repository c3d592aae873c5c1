/* pathos-evidence.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-card.h"
#include "pathos-feeling.h"

G_BEGIN_DECLS

/* How well the map, or a part of it, is known. It is derived, never stored. The caller provides the elements,
 * so that during a drag they can be those of the draft. */

typedef PathosElement *(*PathosFindFunc) (gconstpointer map, const char *id);

typedef struct
{
  guint  n_points;   /* all feelings that are no placeholders */
  guint  n_measured; /* those that are measured */
  gint64 n_answers;  /* that they rest on */
} PathosEvidence;

gboolean       pathos_evidence_is_thin (PathosBasis basis, gint64 count);
guint          pathos_evidence_get_strength (PathosBasis basis, guint n_sources, gint64 count);
guint          pathos_evidence_get_card_strength (PathosCard *card, PathosFindFunc find, gconstpointer map);
PathosEvidence pathos_evidence_count_feelings (PathosFeeling *const *feelings,
                                               guint                 n_feelings,
                                               PathosFindFunc        find,
                                               gconstpointer         map);

G_END_DECLS

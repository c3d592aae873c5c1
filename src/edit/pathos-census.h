/* pathos-census.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-draft.h"

G_BEGIN_DECLS

/* What is counted before elements are deleted, to say afterwards what went with them. */
typedef struct _PathosCensus PathosCensus;

PathosCensus *pathos_census_new (PathosJourney *journey, GPtrArray *ids);
void          pathos_census_free (PathosCensus *self);
char         *pathos_census_describe_deleted (PathosCensus *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosCensus, pathos_census_free)

/* What changes besides what was meant. Cleared to zero, it is nothing. */
typedef struct
{
  guint n_alternatives; /* that move with their touchpoints */
  guint n_shortened;    /* spanning cards that end elsewhere now */
} PathosBesides;

gboolean pathos_besides_is_meant (const PathosDraft *draft, PathosElement *element);
guint    pathos_besides_count_meant (const PathosDraft *draft);
void     pathos_besides_add (PathosBesides *self, const PathosDraft *draft);
gboolean pathos_besides_is_nothing (const PathosBesides *self);
char    *pathos_besides_describe (const PathosBesides *self, const char *what);

G_END_DECLS

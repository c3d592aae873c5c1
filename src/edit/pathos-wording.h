/* pathos-wording.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-journey.h"

G_BEGIN_DECLS

/* How edits are called, in the language of the desktop: they name the thing. All strings are
 * (transfer full). */

char *pathos_wording_name (PathosElement *element);
char *pathos_wording_set (PathosElement *element, const PathosAttr *attr);
char *pathos_wording_move (PathosElement *element, PathosElement *owner);
char *pathos_wording_delete (PathosElement *const *elements, guint n_elements);

/* What is counted before elements are deleted, to say afterwards what went with them. */
typedef struct _PathosCensus PathosCensus;

PathosCensus *pathos_census_new (PathosJourney *journey, GPtrArray *ids);
void          pathos_census_free (PathosCensus *self);
char         *pathos_census_describe_deleted (PathosCensus *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosCensus, pathos_census_free)

G_END_DECLS

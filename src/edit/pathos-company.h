/* pathos-company.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-draft.h"

G_BEGIN_DECLS

/* What moves along with an element: a touchpoint takes its alternatives to another slot, and an alternative
 * that comes to another stage or to another touchpoint belongs there. Elements of other kinds move alone. */

PathosDraft *pathos_company_lift (PathosJourney        *journey,
                                  PathosElement *const *elements,
                                  guint                 n_elements);
PathosDraft *pathos_company_drop (PathosJourney        *journey,
                                  PathosElement *const *elements,
                                  guint                 n_elements,
                                  const PathosSlot     *slot,
                                  const char           *onto);
PathosDraft *pathos_company_step (PathosJourney *journey, PathosElement *element, int direction);
PathosDraft *pathos_company_set (PathosJourney    *journey,
                                 PathosElement    *element,
                                 const PathosAttr *attr,
                                 const GValue     *value);
gboolean     pathos_company_is_alternative (PathosElement *element);

G_END_DECLS

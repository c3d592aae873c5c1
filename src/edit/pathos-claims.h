/* pathos-claims.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-draft.h"

G_BEGIN_DECLS

/* A claim is a number with what it rests on: how many answered, when, in which words. Set by hand, the number
 * is no longer what was measured or heard, so it becomes an assumption. */

void         pathos_claims_add_value (GArray           *values,
                                      PathosElement    *element,
                                      const PathosAttr *attr,
                                      const GValue     *value);
void         pathos_claims_add_evidence (GArray *values, PathosElement *element, const PathosAttr *attr);
PathosDraft *pathos_claims_create_draft (GArray *values);

G_END_DECLS

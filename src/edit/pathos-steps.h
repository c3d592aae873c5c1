/* pathos-steps.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-draft.h"

G_BEGIN_DECLS

/* Moving an element by one place, as keys do. */

PathosDraft *pathos_steps_create_draft (PathosJourney *journey, PathosElement *element, int along, int down);

G_END_DECLS

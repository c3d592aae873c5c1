/* pathos-shorthand.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-draft.h"

G_BEGIN_DECLS

/* What is typed in short: a title may end with the channels of the touchpoint, “Reads our offer @website”, a
 * card with its personas, and the label of a link begin with its share, “31 % shipping cost”. */

PathosDraft *pathos_shorthand_apply (PathosJourney *journey, PathosDraft *draft);

G_END_DECLS

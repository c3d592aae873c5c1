/* pathos-shorthand.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-draft.h"

G_BEGIN_DECLS

/* What is typed in short: a title may end with the channel of the touchpoint, “Reads our offer @website”, and
 * the label of a link begin with its share, “31 % shipping cost”. */

PathosDraft *pathos_shorthand_apply (PathosJourney *journey, PathosDraft *draft);

gboolean    pathos_mention_is_taken (PathosElement *element, const PathosAttr *attr);
const char *pathos_mention_find (const char *title);

char **pathos_mention_complete (PathosJourney *journey, const char *start);

G_END_DECLS

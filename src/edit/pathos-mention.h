/* pathos-mention.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-journey.h"

G_BEGIN_DECLS

/* Names behind the mark at the end of a text: the channels of a touchpoint, “Reads our offer @website”, or
 * the personas of a card, “Too many models @jonas”. */

gboolean    pathos_mention_is_taken (PathosElement *element, const PathosAttr *attr);
const char *pathos_mention_find (const char *text);
char      **pathos_mention_complete (PathosJourney *journey, PathosElement *element, const char *start);
GPtrArray  *pathos_mention_cut (PathosJourney *journey,
                                PathosElement *element,
                                const char    *text,
                                char         **rest);
gboolean    pathos_mention_has_id (GPtrArray *mentioned, const char *id);

PathosElement *pathos_mention_find_channel (PathosJourney *journey, const char *name);
const char    *pathos_mention_find_icon (PathosJourney *journey, const char *name);

G_END_DECLS

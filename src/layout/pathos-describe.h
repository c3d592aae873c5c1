/* pathos-describe.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-card.h"
#include "pathos-feeling.h"
#include "pathos-lane.h"
#include "pathos-link.h"
#include "pathos-plan.h"

G_BEGIN_DECLS

/* The labels of groups, for assistive technology and for pens that write them. They are in the map's
 * language, and (transfer full). */

char *pathos_describe_text (const char *text);
char *pathos_describe_title (PathosPlan *plan, const char *title);
char *pathos_describe_name (const char *name);
char *pathos_describe_placeholder (PathosPlan *plan, const char *label, gboolean is_placeholder);
char *pathos_describe_touchpoint (PathosPlan       *plan,
                                  PathosTouchpoint *touchpoint,
                                  const GPtrArray  *where,
                                  const GPtrArray  *exits);
char *pathos_describe_card (PathosPlan *plan, PathosLane *lane, PathosCard *card, const GPtrArray *where);
char *pathos_describe_feeling (PathosPlan *plan, const PathosShownPersona *persona, PathosFeeling *feeling);
char *pathos_describe_exit (PathosPlan *plan, PathosLink *link, const char *separator);
char *pathos_describe_link (PathosPlan *plan, PathosLink *link, const char *separator);

G_END_DECLS
